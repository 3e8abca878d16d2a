import pytest
from conftest import tags

import json

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")

import normalize.frames

RECORDS = {
    "key": ["a", "b", "c", "d"],
    "html": ["<p>Le soudage.</p>", None, "<p>La gestion des stocks.</p>", "<p>CDI.</p>"],
    "headline": ["Soudage", "Soudage", None, "Soudage"],
    "language": ["fr", "fr", None, "de"],
}
COLUMNS = {"text": "html", "id": "key", "title": "headline", "lang_column": "language"}
SKILLS = [["welding"], None, ["stock-management"], None]
FAILURES = [None, "no text", None, "'de' is no language: one of fr, en"]


def test_pandas(reader):
    frame = pandas.DataFrame(RECORDS, index=[10, 20, 30, 40])
    found = normalize.frames.read(frame, reader, **COLUMNS)
    assert list(found.columns) == ["id", "json", "skills", "failure"]
    assert list(found.index) == [10, 20, 30, 40]
    assert found["id"].tolist() == RECORDS["key"]
    assert found["skills"].tolist() == SKILLS
    assert found["failure"].tolist() == FAILURES
    assert tags(json.loads(found["json"][10])) == ["welding"]
    assert json.loads(found["json"][30])["source"]["id"] == "c"


def test_polars(reader):
    found = normalize.frames.read(polars.DataFrame(RECORDS), reader, **COLUMNS)
    assert found.schema == {
        "id": polars.String, "json": polars.String, "skills": polars.List(polars.String), "failure": polars.String}
    assert found["skills"].to_list() == SKILLS
    assert found["failure"].to_list() == FAILURES
    exploded = found.select("id", "skills").explode("skills").drop_nulls()
    assert exploded.rows() == [("a", "welding"), ("c", "stock-management")]


@pytest.mark.parametrize("series", [pandas.Series, polars.Series])
def test_series(reader, series):
    found = normalize.frames.read(series(RECORDS["html"]), reader, only="posting")
    assert list(found["failure"]) == [None, "no text", None, None]
    assert json.loads(found["json"][0])["skills"][0]["tag"] == "welding"


def test_missing_values_of_pandas(reader):
    series = pandas.Series(["Le soudage.", float("nan"), pandas.NA, pandas.NaT, 7])
    found = normalize.frames.read(series, reader)
    assert found["failure"].tolist() == [None, "no text", "no text", "no text", "a posting is str or bytes, not int"]


def test_empty_frames(reader):
    assert len(normalize.frames.read(pandas.DataFrame({"html": []}), reader)) == 0
    assert len(normalize.frames.read(polars.DataFrame({"html": []}), reader)) == 0


def test_other_things_are_refused(reader):
    with pytest.raises(TypeError, match="not list"):
        normalize.frames.read(["Le soudage."], reader)
    with pytest.raises(TypeError, match="no column 'key'"):
        normalize.frames.read(pandas.Series(["Le soudage."]), reader, id="key")
    with pytest.raises(KeyError):
        normalize.frames.read(pandas.DataFrame(RECORDS), reader, text="nosuch")
