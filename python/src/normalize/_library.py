"""The C library by ctypes: its declarations, and nothing above them. See `include/normalize.h`.

ctypes releases the GIL during each call.
"""

from __future__ import annotations

import ctypes
import functools

from ._errors import GlossaryError, InputError, NormalizeError, UsageError
from ._place import package_folder

OK, INPUT, USAGE, GLOSSARY = range(4)


class Options(ctypes.Structure):
    _fields_ = [
        ("glossaries", ctypes.POINTER(ctypes.c_char_p)),
        ("glossary_count", ctypes.c_size_t),
        ("without_shipped", ctypes.c_int),
        ("cache", ctypes.c_char_p),
    ]


class Input(ctypes.Structure):
    _fields_ = [
        ("text", ctypes.c_char_p),
        ("size", ctypes.c_size_t),
        ("lang", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("posting_only", ctypes.c_int),
        ("media_type", ctypes.c_char_p),
        ("id", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("line", ctypes.c_size_t),
        ("offset", ctypes.c_size_t),
    ]


@functools.lru_cache(maxsize=None)
def library() -> ctypes.CDLL:
    """Loads the library with the first use."""
    loaded = ctypes.CDLL(str(package_folder() / "lib" / "libnormalize.so.0"))
    pointer = ctypes.c_void_p
    error = ctypes.POINTER(pointer)
    json = ctypes.POINTER(pointer)
    size = ctypes.POINTER(ctypes.c_size_t)
    read = [pointer, ctypes.POINTER(Input), json, size, error]
    for name, result, arguments in [
        ("normalize_version", ctypes.c_char_p, []),
        ("normalize_create", pointer, [ctypes.POINTER(Options), error]),
        ("normalize_destroy", None, [pointer]),
        ("normalize_posting", ctypes.c_int, read),
        ("normalize_line", ctypes.c_int, read),
        ("normalize_file", ctypes.c_int, read),
        ("normalize_free", None, [pointer]),
        ("normalize_error_message", ctypes.c_char_p, [pointer]),
        ("normalize_error_status", ctypes.c_int, [pointer]),
        ("normalize_error_line", ctypes.c_size_t, [pointer]),
        ("normalize_error_column", ctypes.c_size_t, [pointer]),
        ("normalize_error_free", None, [pointer]),
    ]:
        function = getattr(loaded, name)
        function.restype = result
        function.argtypes = arguments
    return loaded


def version() -> str:
    """The version of the library, such as ``0.1.0``."""
    found: bytes = library().normalize_version()
    return found.decode("ascii")


def exception(error: ctypes.c_void_p, json: bytes = b"") -> NormalizeError:
    """The exception that a `normalize_error` stands for; the error is freed."""
    loaded = library()
    try:
        status = loaded.normalize_error_status(error)
        message = (loaded.normalize_error_message(error) or b"").decode("utf-8", "replace")
        if status == INPUT:
            line = loaded.normalize_error_line(error) or None
            column = loaded.normalize_error_column(error) or None
            return InputError(message, line, column, json)
        if status == USAGE:
            return UsageError(message)
        return GlossaryError(message)
    finally:
        loaded.normalize_error_free(error)
