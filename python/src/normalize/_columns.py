"""What a table gets of each posting: the same columns in pandas, polars, Spark and DuckDB."""

from __future__ import annotations

import json
from typing import Any, Callable, NamedTuple, Optional

from ._errors import InputError, NormalizeError
from ._reader import Normalizer


class Row(NamedTuple):
    """One posting of a table."""

    #: ``source.id``: the record's id, as text.
    id: Optional[str]
    #: The whole object, or its posting alone; None where it could not be read.
    json: Optional[str]
    #: Tags of its skills.
    skills: Optional[list[str]]
    #: Why it could not be read; None where it could.
    failure: Optional[str]


def row(line: bytes | str, id: str | None = None) -> Row:
    """The row of an object's JSON, or of a failure in the stream of the command (``--errors -``)."""
    found: dict[str, Any] = json.loads(line)
    failure = found.get("failure")
    if failure is not None:
        place = ":".join(str(failure[part]) for part in ("name", "line", "column") if part in failure)
        return Row(id, None, None, f"{place}: {failure['message']}")
    text = line.decode("utf-8") if isinstance(line, bytes) else line
    posting = found.get("posting", found)
    skills = [skill["tag"] for skill in posting.get("skills", [])]
    return Row(found.get("source", {}).get("id", id), text.rstrip("\n"), skills, None)


def is_missing(value: Any) -> bool:
    """None, or the NaN and NA by which pandas says the same."""
    # NA has no truth value, so that it must not be compared.
    return value is None or type(value).__name__ == "NAType" or bool(value != value)


def record_row(reader: Normalizer, text: Any, id: Any = None, title: Any = None, lang: Any = None, only: str | None = None) -> Row:
    """The row of one record of a table. Nothing that a table may hold raises."""
    shown = None if is_missing(id) else str(id)
    if is_missing(text):
        return Row(shown, None, None, "no text")
    try:
        found = reader.posting_json(
            text,
            None if is_missing(lang) else str(lang),
            id=shown,
            title=None if is_missing(title) else str(title),
            only=only,
        )
    except (NormalizeError, TypeError) as error:
        return Row(shown, None, None, str(error))
    return row(found, shown)


def line_rows(read: Callable[..., bytes], line: Any, **arguments: Any) -> list[Row]:
    """The rows of one line of JSON Lines, read by `Normalizer.line_json`: one for each object, none of a blank line."""
    if is_missing(line):
        return [Row(None, None, None, "no line")]
    try:
        return [row(part) for part in read(line, **arguments).splitlines()]
    except InputError as error:
        return [Row(None, None, None, str(error))]
    except (NormalizeError, TypeError) as error:
        return [Row(None, None, None, str(error))]
