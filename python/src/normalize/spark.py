"""Functions for Spark. All that a cluster needs is one archive (``make spark-archive``):

    spark.sparkContext.addPyFile("normalize-spark.zip")     # or: spark-submit --py-files normalize-spark.zip

    from normalize.spark import SCHEMA, Records
    frame.mapInPandas(Records(text="html", id="id", lang="fr"), SCHEMA).write.parquet("found")

The archive holds the package, the shared library with the libraries that it needs, the command and the glossaries; each
machine unpacks it once.
"""

from __future__ import annotations

import functools
import shlex
from typing import Any, Iterator

from ._columns import Row, line_rows, record_row, row
from ._reader import Normalizer, parallel

#: Columns of the result. `failure` tells why a record has no object; then `json` and `skills` are null.
SCHEMA = "id string, json string, skills array<string>, failure string"


@functools.lru_cache(maxsize=4)
def _reader(glossaries: tuple[str, ...], shipped: bool) -> Normalizer:
    """One reader a worker process, which it keeps from partition to partition."""
    return Normalizer(glossaries, shipped=shipped)


class Records:
    """For ``DataFrame.mapInPandas``: a posting is a row.

    Args:
        text, id, title, lang_column: Names of columns; a missing `id` column gives null ids.
        lang: Language of the postings that `lang_column` does not tell; None tells it block by block.
        only: ``"posting"`` writes the language-neutral part alone.
        glossaries, shipped: As for `Normalizer`. The folders must be on every machine.
        threads: In one Python worker. Spark runs one worker a core as it is, so that more than one is rarely of use.
    """

    def __init__(
        self,
        text: str = "html",
        *,
        id: str | None = "id",
        title: str | None = None,
        lang: str | None = None,
        lang_column: str | None = None,
        only: str | None = None,
        glossaries: tuple[str, ...] = (),
        shipped: bool = True,
        threads: int = 1,
    ) -> None:
        self.columns = (text, id, title, lang_column)
        self.lang = lang
        self.only = only
        self.glossaries = (tuple(glossaries), shipped)
        self.threads = threads

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        reader = _reader(*self.glossaries)

        def record(values: tuple[Any, ...]) -> Row:
            text, id, title, lang = values
            return record_row(reader, text, id, title, lang or self.lang, self.only)

        for batch in batches:
            columns = [[None] * len(batch) if name is None else batch[name].tolist() for name in self.columns]
            yield _frame(list(parallel(record, zip(*columns), self.threads)))


class Lines:
    """For ``DataFrame.mapInPandas`` after ``spark.read.text``: a row is a line of JSON Lines, as ``normalize --jsonl``
    reads it. A line that cannot be read gives a row with the reason in `failure`, and a blank one none.

    Offsets in the file as it lies on disk (`disk`) count from the beginning of the line.
    """

    def __init__(
        self,
        column: str = "value",
        *,
        lang: str | None = None,
        name: str | None = None,
        only: str | None = None,
        glossaries: tuple[str, ...] = (),
        shipped: bool = True,
        threads: int = 1,
    ) -> None:
        self.column = column
        self.arguments = {"lang": lang, "name": name, "only": only}
        self.glossaries = (tuple(glossaries), shipped)
        self.threads = threads

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        reader = _reader(*self.glossaries)

        def line(text: Any) -> list[Row]:
            return line_rows(reader.line_json, text, **self.arguments)

        for batch in batches:
            groups = parallel(line, batch[self.column].tolist(), self.threads)
            yield _frame([row for group in groups for row in group])


def _frame(rows: list[Row]) -> Any:
    import pandas

    return pandas.DataFrame(rows, columns=list(Row._fields), dtype=object)


def pipe(
    lines: Any, archive: str, *, lang: str | None = None, only: str | None = None, glossaries: tuple[str, ...] = ()
) -> Any:
    """An RDD of lines of JSON Lines through the command: an RDD of its output lines, in the order of the input.

    A line that cannot be read stands in the output as ``{"failure": …}``; `rows` sorts them out. Statuses of the command
    are checked: anything but 0 (all read) and 1 (some lines failed, and stand in the output) fails the task.

    Args:
        lines: RDD of text.
        archive: File name of the archive that was added with ``addPyFile``.
    """
    from pyspark import SparkFiles

    context = lines.context
    # Files that were added lie in the executor's working folder, or in a folder of the driver's where that is the
    # only process.
    folder = SparkFiles.getRootDirectory() if context.master.startswith("local") else "."
    # Spark runs one task a core as it is.
    options = ["--jsonl", "--errors", "-", "--jobs", "1"]
    for flag, value in (("--lang", lang), ("--only", only), *(("--glossary", path) for path in glossaries)):
        if value is not None:
            options += [flag, value]
    # A shell of its own, as Spark's pipe takes one status alone for success.
    script = '"$0" -m normalize "$@" || test $? -eq 1'
    command = ["/bin/sh", "-c", script, context.pythonExec, *options]
    python_path = f"{folder}/{archive.rsplit('/', 1)[-1]}"
    return lines.pipe(shlex.join(command), env={"PYTHONPATH": python_path, "PATH": "/usr/local/bin:/usr/bin:/bin"}, checkCode=True)


def rows(lines: Any) -> Any:
    """A DataFrame (see `SCHEMA`) of what `pipe` gives."""
    from pyspark.sql import SparkSession

    return SparkSession(lines.context).createDataFrame(lines.map(row), SCHEMA)
