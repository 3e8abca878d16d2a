"""`Normalizer`: postings in, objects out."""

from __future__ import annotations

import ctypes
import json
import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Callable, Iterable, Iterator, Mapping, Sequence, TypeVar, Union

from . import _library
from ._errors import NormalizeError, UsageError
from ._place import cache_folder

#: A posting's text. `str` is handed over as UTF-8; `bytes` may have any encoding that the command reads.
Text = Union[str, bytes]
#: The object of one posting, as ``schema/normalize-1.schema.json`` describes it.
Result = dict[str, Any]

Value = TypeVar("Value")
Answer = TypeVar("Answer")

# Stands for an argument that is left out where None means something.
_default: Any = object()


class Normalizer:
    """A compiled glossary, ready to read postings.

    One object serves any number of threads; reading releases the GIL. Objects cannot be shared between processes, but
    are pickled by their arguments, so that a function that holds one can be sent to a worker.

    Args:
        glossaries: Folders of glossary files beside the shipped one; a later one overrides by id.
        shipped: Whether the glossary that came with the package is used.
        lang: Language of the postings, ``"fr"`` or ``"en"``; None tells it block by block. Each call may name another.
        cache: Folder for compiled glossaries, which makes the next start quick (milliseconds for a second). By default
            that of the command, ``$XDG_CACHE_HOME/normalize`` or ``~/.cache/normalize``; None keeps none.

    Raises:
        GlossaryError: A glossary cannot be read or has errors.
    """

    def __init__(
        self,
        glossaries: Sequence[str | os.PathLike[str]] = (),
        *,
        shipped: bool = True,
        lang: str | None = None,
        cache: str | os.PathLike[str] | None = _default,
    ) -> None:
        self._handle: int | None = None
        self._glossaries = tuple(os.fspath(folder) for folder in glossaries)
        self._shipped = shipped
        self._lang = lang
        self._cache = cache
        if cache is _default:
            cache = cache_folder()
            cache.parent.mkdir(parents=True, exist_ok=True)
        folders = (ctypes.c_char_p * len(self._glossaries))(*(os.fsencode(folder) for folder in self._glossaries))
        options = _library.Options(
            glossaries=folders,
            glossary_count=len(folders),
            without_shipped=not shipped,
            cache=None if cache is None else os.fsencode(cache),
        )
        self._library = _library.library()
        error = ctypes.c_void_p()
        self._handle = self._library.normalize_create(ctypes.byref(options), ctypes.byref(error))
        if self._handle is None:
            raise _library.exception(error)

    def __del__(self) -> None:
        if getattr(self, "_handle", None) is not None:
            self._library.normalize_destroy(self._handle)
            self._handle = None

    def __reduce__(self) -> tuple[object, ...]:
        cache = {} if self._cache is _default else {"cache": self._cache}
        return (_make, (self._glossaries, {"shipped": self._shipped, "lang": self._lang, **cache}))

    def __repr__(self) -> str:
        return f"Normalizer({list(self._glossaries)!r}, shipped={self._shipped}, lang={self._lang!r})"

    # One posting

    def posting(
        self,
        text: Text,
        lang: str | None = None,
        *,
        id: str | None = None,
        title: str | None = None,
        media_type: str | None = None,
        name: str | None = None,
        only: str | None = None,
    ) -> Result:
        """The object of one posting.

        Args:
            text: HTML, plain text or Markdown.
            lang: ``"fr"`` or ``"en"``; None takes that of the constructor.
            id: Echoed as ``source.id``.
            title: Read with the text.
            media_type: ``"text/html"``, ``"text/plain"`` or ``"text/markdown"``; None judges by content.
            name: ``source.name``: where the text came from.
            only: ``"posting"`` gives the language-neutral part alone.

        Raises:
            UsageError: An argument makes no sense. Any text is a posting, so that nothing else can fail.
        """
        result: Result = json.loads(
            self.posting_json(text, lang, id=id, title=title, media_type=media_type, name=name, only=only))
        return result

    def posting_json(
        self,
        text: Text,
        lang: str | None = None,
        *,
        id: str | None = None,
        title: str | None = None,
        media_type: str | None = None,
        name: str | None = None,
        only: str | None = None,
    ) -> bytes:
        """As `posting`, but the JSON as the library wrote it: one line, UTF-8, with its line feed."""
        return self._read(
            self._library.normalize_posting, text, lang, name, only, id=_encoded(id), title=_encoded(title),
            media_type=_encoded(media_type))

    # Files and lines

    def file(self, text: Text, lang: str | None = None, *, name: str | None = None, only: str | None = None) -> list[Result]:
        """The objects of a whole file's content, as ``normalize FILE`` reads it: what it is (HTML, text, a Python list,
        JSON, JSON Lines…) is told by content.

        Raises:
            InputError: The file, or a line of JSON Lines, cannot be read; ``error.json`` has the objects of the rest.
        """
        return [json.loads(line) for line in self.file_json(text, lang, name=name, only=only).splitlines()]

    def file_json(self, text: Text, lang: str | None = None, *, name: str | None = None, only: str | None = None) -> bytes:
        """As `file`, but JSON Lines as the library wrote them."""
        return self._read(self._library.normalize_file, text, lang, name, only)

    def line_json(
        self,
        line: Text,
        lang: str | None = None,
        *,
        number: int = 1,
        offset: int = 0,
        name: str | None = None,
        only: str | None = None,
    ) -> bytes:
        """The objects, as JSON Lines, of one line of JSON Lines: an object with a string ``html``, ``text`` or
        ``description``, and perhaps ``id`` and ``title``. A blank line gives none.

        Args:
            number: The line's number in its file, from 1, told in errors.
            offset: Of the line's first byte in its file, counted in the object's ``disk``.

        Raises:
            InputError: It is no such line.
        """
        return self._read(self._library.normalize_line, line, lang, name, only, line=number, offset=offset)

    # Many postings

    def postings(
        self,
        texts: Iterable[Text | Mapping[str, Any]],
        lang: str | None = None,
        *,
        threads: int | None = None,
        only: str | None = None,
    ) -> list[Result]:
        """The objects of many postings, in their order, read by several threads.

        Args:
            texts: Texts, or mappings with the arguments of `posting`: ``{"text": …, "id": …, "title": …}``.
            threads: How many; None takes as many as there are processors.
        """
        return [json.loads(line) for line in self.iter_json(texts, lang, threads=threads, only=only)]

    def iter_json(
        self,
        texts: Iterable[Text | Mapping[str, Any]],
        lang: str | None = None,
        *,
        threads: int | None = None,
        only: str | None = None,
    ) -> Iterator[bytes]:
        """As `postings`, but one by one and as JSON. Memory is bounded however many there are."""

        def read(text: Text | Mapping[str, Any]) -> bytes:
            if isinstance(text, Mapping):
                return self.posting_json(**{"lang": lang, "only": only, **text})
            return self.posting_json(text, lang, only=only)

        return parallel(read, texts, threads)

    # The call

    def _read(
        self, function: Callable[..., int], text: Text, lang: str | None, name: str | None, only: str | None,
        **members: Any,
    ) -> bytes:
        if only not in (None, "posting"):
            raise UsageError(f"{only!r} is no part of the object: only 'posting' is")
        if isinstance(text, str):
            text = _utf8(text)
        elif not isinstance(text, bytes):
            raise TypeError(f"a posting is str or bytes, not {type(text).__name__}")
        given = _library.Input(
            text=text, size=len(text), lang=_encoded(lang or self._lang), name=_encoded(name),
            posting_only=only is not None, **members)
        found, size, error = ctypes.c_void_p(), ctypes.c_size_t(), ctypes.c_void_p()
        status = function(
            self._handle, ctypes.byref(given), ctypes.byref(found), ctypes.byref(size), ctypes.byref(error))
        json_bytes = b""
        if found.value is not None:
            try:
                json_bytes = ctypes.string_at(found, size.value)
            finally:
                self._library.normalize_free(found)
        if status != _library.OK:
            raise _library.exception(error, json_bytes)
        return json_bytes


def _make(glossaries: tuple[str, ...], options: dict[str, Any]) -> Normalizer:
    return Normalizer(glossaries, **options)


def _utf8(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        # Half of a surrogate pair is no character; U+FFFD stands for it, as where the command reads it in a file.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode("utf-8")


def _encoded(text: str | None) -> bytes | None:
    if text is None:
        return None
    encoded = _utf8(str(text))
    if b"\0" in encoded:
        raise UsageError("a zero byte in an argument that is no posting")
    return encoded


def parallel(
    function: Callable[[Value], Answer], values: Iterable[Value], threads: int | None = None
) -> Iterator[Answer]:
    """The answers in the order of the values, some of which are worked on ahead of the one that is taken."""
    threads = threads or len(os.sched_getaffinity(0))
    if threads == 1:
        yield from map(function, values)
        return
    ahead = 16 * threads
    with ThreadPoolExecutor(threads) as pool:
        waiting: deque[Future[Answer]] = deque()
        source = iter(values)
        try:
            while True:
                for value in source:
                    waiting.append(pool.submit(function, value))
                    if len(waiting) >= ahead:
                        break
                if not waiting:
                    return
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


__all__ = ["NormalizeError", "Normalizer", "Result", "Text", "parallel"]
