"""On a real Spark of two local executors: every way gives, object by object, what the command gives.

The package is not installed here. All that driver and workers have of it is the archive, named by NORMALIZE_ARCHIVE.
"""

import json
import os
import pathlib
import subprocess
import sys

import pytest
from pyspark.errors import PythonException
from pyspark.sql import SparkSession

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ARCHIVE = os.environ["NORMALIZE_ARCHIVE"]
COMMAND = os.environ["NORMALIZE_COMMAND"]
PARTITIONS = 5


def postings() -> list[str]:
    """Lines of JSON Lines: the project's examples several times, some bad lines among them, and a blank one."""
    lines = []
    for copy in range(6):
        for path in sorted((ROOT / "examples").iterdir()):
            if path.suffix in {".txt", ".html", ".md"}:
                text = path.read_text(encoding="utf-8")
                lines.append(json.dumps({"id": f"{path.stem}-{copy}", "title": path.stem, "html": text}))
        lines.append('{"id": "bad-%d", "html": }' % copy)
        lines.append('{"id": "none-%d", "html": 7}' % copy)
    lines.insert(7, "")
    return lines


@pytest.fixture(scope="session")
def source(tmp_path_factory):
    path = tmp_path_factory.mktemp("postings") / "postings.jsonl"
    path.write_text("".join(line + "\n" for line in postings()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def expected(source):
    """What the command says of the same lines."""
    with source.open("rb") as lines:
        result = subprocess.run([COMMAND, "--jsonl", "--errors", "-"], stdin=lines, capture_output=True)
    assert result.returncode == 1, result.stderr
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert sum("failure" in one for one in found) == 12
    assert len(found) > 30
    return found


@pytest.fixture(scope="session")
def spark():
    with pytest.raises(ModuleNotFoundError):
        import normalize  # noqa: F401
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.addPyFile(ARCHIVE)
    yield spark
    spark.stop()


def objects(expected):
    return {one["source"]["id"]: comparable(one) for one in expected if "failure" not in one}


def comparable(one: dict) -> dict:
    """Without what tells where in a file or stream a posting lay."""
    one = json.loads(json.dumps(one))
    for entry in one["alignment"]:
        entry.pop("disk", None)
    for part in ("name", "sha256", "bytes", "container"):
        one["source"].pop(part, None)
    return one


def check(frame, expected):
    rows = frame.collect()
    assert {row.id: comparable(json.loads(row.json)) for row in rows if row.failure is None} == objects(expected)
    for row in rows:
        if row.failure is None:
            assert row.skills == [skill["tag"] for skill in json.loads(row.json)["posting"]["skills"]]
        else:
            assert row.json is None and row.skills is None
    # Reasons are the command's, without their places: each partition has line numbers of its own.
    reasons = sorted(one["failure"]["message"] for one in expected if "failure" in one)
    told = [row.failure.splitlines()[0] for row in rows if row.failure is not None]
    assert sorted(reason.split(": ")[-1] for reason in told) == sorted(reason.split(": ")[-1] for reason in reasons)


def test_lines(spark, source, expected):
    from normalize.spark import SCHEMA, Lines

    lines = spark.read.text(str(source)).repartition(PARTITIONS)
    check(lines.mapInPandas(Lines(), SCHEMA), expected)


def test_records(spark, source, expected):
    from normalize.spark import SCHEMA, Records

    good = [line for line in postings() if line and "bad-" not in line and "none-" not in line]
    records = spark.createDataFrame([json.loads(line) for line in good]).repartition(PARTITIONS)
    assert records.rdd.getNumPartitions() == PARTITIONS
    found = records.mapInPandas(Records(text="html", id="id", title="title"), SCHEMA)
    # Records are not told to be HTML, as their columns may hold anything; these are by their content, or not.
    check_ids = {row.id for row in found.collect()}
    assert check_ids == set(objects(expected))
    html = spark.createDataFrame([json.loads(line) for line in good if "infirmiere" in line]).repartition(PARTITIONS)
    for row in html.mapInPandas(Records(title="title"), SCHEMA).collect():
        assert comparable(json.loads(row.json)) == objects(expected)[row.id]


def test_records_that_cannot_be_read(spark):
    from normalize.spark import SCHEMA, Records

    frame = spark.createDataFrame(
        [("a", "<p>Gérer les stocks.</p>", "fr"), ("b", None, "fr"), ("c", "<p>Gérer les stocks.</p>", "de")],
        "id string, html string, language string")
    rows = frame.mapInPandas(Records(lang_column="language"), SCHEMA).orderBy("id").collect()
    assert [row.skills for row in rows] == [["stock-management"], None, None]
    assert [row.failure for row in rows] == [None, "no text", "'de' is no language: one of fr, en"]


def test_pipe(spark, source, expected):
    from normalize.spark import pipe, rows

    lines = spark.read.text(str(source)).repartition(PARTITIONS).rdd.map(lambda row: row.value)
    check(rows(pipe(lines, ARCHIVE)), expected)


def test_pipe_keeps_the_order(spark, source, expected):
    from normalize.spark import pipe

    lines = spark.sparkContext.textFile(str(source), PARTITIONS)
    assert lines.getNumPartitions() >= PARTITIONS
    found = [json.loads(line) for line in pipe(lines, ARCHIVE).collect()]
    assert [one.get("source", {}).get("id") for one in found] == [one.get("source", {}).get("id") for one in expected]


def test_pipe_fails_where_the_command_does(spark):
    from normalize.spark import pipe

    lines = spark.sparkContext.parallelize(['{"text": "x"}'], 1)
    with pytest.raises(Exception, match="Pipe function .* exited with error code"):
        pipe(lines, ARCHIVE, glossaries=("/no/such/folder",)).collect()


def test_a_broken_glossary_fails_the_task(spark):
    from normalize.spark import SCHEMA, Records

    frame = spark.createDataFrame([("a", "x")], "id string, html string")
    with pytest.raises(PythonException, match="GlossaryError.*No such file"):
        frame.mapInPandas(Records(glossaries=("/no/such/folder",)), SCHEMA).collect()


@pytest.mark.parametrize("way", [[], ["--pipe"]], ids=["mapInPandas", "pipe"])
def test_example(source, expected, tmp_path, way):
    """As a user runs it: spark-submit in a process of its own, Parquet on disk."""
    target = tmp_path / "found.parquet"
    result = subprocess.run(
        [str(pathlib.Path(sys.executable).parent / "spark-submit"), "--master", "local[2]", "--py-files", ARCHIVE,
         str(HERE / "jsonl_to_parquet.py"), str(source), str(target), "--archive", ARCHIVE, "--partitions", "4", *way],
        capture_output=True, text=True, cwd=tmp_path)
    assert result.returncode == 0, result.stderr[-3000:]
    assert f"{len(expected)} rows, 12 of which could not be read" in result.stdout
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(target).to_pylist()
    found = {row["id"]: comparable(json.loads(row["json"])) for row in table if row["failure"] is None}
    assert found == objects(expected)
    assert len(list(target.glob("part-*.parquet"))) > 1
