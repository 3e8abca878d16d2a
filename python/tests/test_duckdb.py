import json

import pytest

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

import normalize.duckdb


@pytest.fixture
def connection(reader):
    connection = duckdb.connect()
    normalize.duckdb.register(connection, reader)
    return connection


def test_a_function_of_sql(connection):
    found = connection.sql(
        """
        select id, normalize(html, lang) as n from (values
          (1, '<p>Le soudage.</p>', 'fr'), (2, null, 'fr'), (3, '<p>Le soudage.</p>', 'de'),
          (4, '<p>La gestion des stocks.</p>', null)) as postings(id, html, lang) order by id
        """
    ).fetchall()
    assert [row[1]["skills"] for row in found] == [["welding"], None, None, ["stock-management"]]
    assert [row[1]["failure"] for row in found] == [None, "no text", "'de' is no language: one of fr, en", None]
    assert json.loads(found[0][1]["json"])["schema"] == "normalize/1"


def test_more_than_one_vector(connection, reader):
    """DuckDB hands over 2,048 rows at a time."""
    count = connection.sql(
        """
        select n.skills[1] as skill, count(*) from (
          select normalize(if(i % 3 = 0, 'Le soudage.', 'La gestion des stocks.'), 'fr') as n from range(5000) t(i))
        group by skill order by skill
        """
    ).fetchall()
    assert count == [("stock-management", 3333), ("welding", 1667)]


def test_json_functions_read_the_object(reader):
    connection = duckdb.connect()
    normalize.duckdb.register(connection, reader, name="posting", only="posting")
    found = connection.sql("select json_extract_string(posting('35 h, soudage', 'fr').json, '$.employment.hoursPerWeek')")
    expected = reader.posting("35 h, soudage")["posting"]["employment"]["hoursPerWeek"]
    assert found.fetchall() == [(str(expected),)]
