#!/usr/bin/env python3
"""JSON Lines of postings to Parquet, by DuckDB's SQL.

    pip install './python[duckdb]'
    integrations/duckdb/jsonl_to_parquet.py POSTINGS.jsonl FOUND.parquet
"""

import sys

import duckdb

import normalize.duckdb


def main() -> None:
    postings, found = sys.argv[1:]
    connection = duckdb.connect()
    normalize.duckdb.register(connection)
    connection.execute(
        """
        copy (
          select id, n.json, n.skills, n.failure
          from (
            select id, normalize(coalesce(html, text), 'fr') as n
            from read_json($postings, format = 'newline_delimited', ignore_errors = true,
                           columns = {id: 'VARCHAR', html: 'VARCHAR', text: 'VARCHAR'})))
        to '%s' (format parquet)
        """
        % found.replace("'", "''"),
        {"postings": postings},
    )
    top = connection.execute(
        "select skill, count(*) as postings from (select unnest(skills) as skill from read_parquet($found)) "
        "group by skill order by postings desc, skill limit 10",
        {"found": found},
    )
    for skill, count in top.fetchall():
        print(f"{count:8} {skill}")


if __name__ == "__main__":
    main()
