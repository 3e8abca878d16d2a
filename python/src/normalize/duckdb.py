"""A function for DuckDB's SQL.

>>> import duckdb, normalize.duckdb
>>> connection = duckdb.connect()
>>> normalize.duckdb.register(connection)
>>> connection.sql("select normalize('<p>Gérer les stocks.</p>', 'fr').skills").fetchall()
[(['stock-management'],)]
"""

from __future__ import annotations

from typing import Any

from ._columns import Row, record_row
from ._reader import Normalizer, parallel
from .frames import default_reader


def register(
    connection: Any,
    reader: Normalizer | None = None,
    *,
    name: str = "normalize",
    only: str | None = None,
    threads: int | None = None,
) -> None:
    """Adds the SQL function ``normalize(text, lang)`` to a connection.

    It gives ``STRUCT(json VARCHAR, skills VARCHAR[], failure VARCHAR)``: the object as JSON text for DuckDB's JSON
    functions, the tags of its skills, and why there is no object where there is none (a null text, an unknown
    language). A null `lang` tells the language block by block. Each vector of rows is read by `threads` threads (None:
    as many as there are processors).
    """
    import duckdb
    import pyarrow

    reader = reader or default_reader()
    kind = pyarrow.struct(
        [("json", pyarrow.string()), ("skills", pyarrow.list_(pyarrow.string())), ("failure", pyarrow.string())])

    def read(texts: Any, languages: Any) -> Any:
        def record(values: tuple[Any, Any]) -> Row:
            return record_row(reader, values[0], lang=values[1], only=only)

        rows = parallel(record, zip(texts.to_pylist(), languages.to_pylist()), threads)
        return pyarrow.array(
            [{"json": row.json, "skills": row.skills, "failure": row.failure} for row in rows], type=kind)

    result = duckdb.struct_type({"json": "VARCHAR", "skills": "VARCHAR[]", "failure": "VARCHAR"})
    connection.create_function(
        name, read, ["VARCHAR", "VARCHAR"], result, type="arrow", null_handling="special")
