"""Exceptions, one for each status of the C library."""

from __future__ import annotations


class NormalizeError(Exception):
    """What the library could not do. Its text is made for people, and may have several lines."""


class InputError(NormalizeError):
    """An input, or a part of it, that cannot be read."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None, json: bytes = b"") -> None:
        super().__init__(message)
        #: Where in the input, from 1; None where there is no such place. Columns count Unicode scalars.
        self.line = line
        self.column = column
        #: The objects of those parts of the input that could be read, one a line.
        self.json = json

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (str(self), self.line, self.column, self.json))


class UsageError(NormalizeError, ValueError):
    """An argument that makes no sense, such as an unknown language."""


class GlossaryError(NormalizeError):
    """A glossary that cannot be read or that has errors; the text shows each with its file, line and column."""
