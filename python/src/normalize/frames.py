"""Columns of pandas and polars.

>>> import pandas, normalize, normalize.frames
>>> postings = pandas.DataFrame({"id": ["a"], "html": ["<p>Gérer les stocks.</p>"]})
>>> found = normalize.frames.read(postings, text="html", id="id", lang="fr")
>>> list(found.columns)
['id', 'json', 'skills', 'failure']
>>> found["skills"][0]
['stock-management']
"""

from __future__ import annotations

import functools
import itertools
from typing import Any, Iterable, TypeVar

from ._columns import Row, record_row
from ._reader import Normalizer, parallel

Frame = TypeVar("Frame")


@functools.lru_cache(maxsize=1)
def default_reader() -> Normalizer:
    """A reader with the shipped glossary, made once a process."""
    return Normalizer()


def read(
    frame: Frame,
    reader: Normalizer | None = None,
    *,
    text: str = "html",
    id: str | None = None,
    title: str | None = None,
    lang: str | None = None,
    lang_column: str | None = None,
    only: str | None = None,
    threads: int | None = None,
) -> Frame:
    """A frame of the same library, with the rows and (in pandas) the index of `frame`, and these columns:

    ========= =================================================================
    id        as in the column `id`, as text
    json      the object as JSON text; missing where there is none
    skills    tags of its skills, a list
    failure   why there is none; missing where there is one
    ========= =================================================================

    Args:
        frame: A DataFrame of pandas or polars, or a Series of texts.
        reader: None takes one with the shipped glossary.
        text, id, title, lang_column: Names of columns of `frame`.
        lang: Language of the postings that `lang_column` does not tell.
        only: ``"posting"`` writes the language-neutral part alone.
        threads: How many; None takes as many as there are processors.
    """
    reader = reader or default_reader()
    frames = type(frame).__module__.split(".")[0]
    if frames not in ("pandas", "polars"):
        raise TypeError(f"a frame is a DataFrame or a Series of pandas or polars, not {type(frame).__name__}")
    is_series = type(frame).__name__ == "Series"
    texts = _values(frame if is_series else frame[text])  # type: ignore[index]
    columns = [_column(frame, name, is_series) for name in (id, title, lang_column)]
    rows = _rows(reader, zip(texts, *columns), lang, only, threads)
    result: Frame = _pandas(frame, rows) if frames == "pandas" else _polars(rows)
    return result


def _rows(
    reader: Normalizer, records: Iterable[tuple[Any, ...]], lang: str | None, only: str | None, threads: int | None
) -> list[Row]:
    def record(values: tuple[Any, ...]) -> Row:
        text, id, title, language = values
        return record_row(reader, text, id, title, language or lang, only)

    return list(parallel(record, records, threads))


def _values(series: Any) -> list[Any]:
    values: list[Any] = series.to_list()
    return values


def _column(frame: Any, name: str | None, is_series: bool) -> Iterable[Any]:
    if name is None:
        return itertools.repeat(None)
    if is_series:
        raise TypeError(f"a Series has no column {name!r}")
    return _values(frame[name])


def _pandas(frame: Any, rows: list[Row]) -> Any:
    import pandas

    return pandas.DataFrame(
        {name: pandas.Series(values, index=frame.index, dtype=object) for name, values in _by_column(rows)})


def _polars(rows: list[Row]) -> Any:
    import polars

    types = {"skills": polars.List(polars.String)}
    return polars.DataFrame(
        [polars.Series(name, values, dtype=types.get(name, polars.String)) for name, values in _by_column(rows)])


def _by_column(rows: list[Row]) -> Iterable[tuple[str, list[Any]]]:
    return ((name, [row[index] for row in rows]) for index, name in enumerate(Row._fields))
