#!/usr/bin/env python3
"""JSON Lines of postings to Parquet, by Spark.

    spark-submit --py-files normalize-spark.zip jsonl_to_parquet.py POSTINGS.jsonl FOUND.parquet [--lang fr] [--pipe]

POSTINGS is what `spark.read.text` reads: a file, a folder, a pattern, compressed or not. The table has one row a posting (see
`normalize.spark.SCHEMA`); what cannot be read is a row with the reason in `failure`.
"""

import argparse

from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("postings")
    parser.add_argument("found")
    parser.add_argument("--lang", choices=["fr", "en"], help="told block by block without it")
    parser.add_argument("--only", choices=["posting"], help="write the language-neutral part alone")
    parser.add_argument("--archive", default="normalize-spark.zip", help="where it is, if not given by --py-files")
    parser.add_argument("--pipe", action="store_true", help="run the command as a filter, instead of the library")
    parser.add_argument("--partitions", type=int, help="tasks to make, at least two a core; by default as Spark splits the input")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("normalize").getOrCreate()
    spark.sparkContext.addPyFile(arguments.archive)
    from normalize.spark import SCHEMA, Lines, pipe, rows

    lines = spark.read.text(arguments.postings)
    if arguments.partitions:
        lines = lines.repartition(arguments.partitions)
    if arguments.pipe:
        found = rows(pipe(lines.rdd.map(lambda row: row.value), arguments.archive, lang=arguments.lang, only=arguments.only))
    else:
        found = lines.mapInPandas(Lines(lang=arguments.lang, only=arguments.only), SCHEMA)
    found.write.mode("overwrite").parquet(arguments.found)

    written = spark.read.parquet(arguments.found)
    failed = written.where(F.col("failure").isNotNull())
    print(f"{written.count()} rows, {failed.count()} of which could not be read")
    for row in failed.limit(5).collect():
        print(f"  {row.failure.splitlines()[0]}")
    top = written.select(F.explode("skills").alias("skill")).groupBy("skill").count().orderBy(F.desc("count"), "skill")
    for row in top.limit(10).collect():
        print(f"{row['count']:8} {row.skill}")
    spark.stop()


if __name__ == "__main__":
    main()
