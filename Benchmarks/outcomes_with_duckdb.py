"""Counts the outcomes recorded in cases with DuckDB, for comparison.

outcomes_with_duckdb.py FILE    one with the entries of all cases, a line each; needs the package
                                “duckdb” from PyPI
"""
import sys

import duckdb

duckdb.sql(
    f"""
    SELECT event.type, count(*)
    FROM (
      SELECT unnest(events) AS event
      FROM read_json(
        '{sys.argv[1]}', format = 'newline_delimited',
        columns = {{events: 'STRUCT(kind VARCHAR, "type" VARCHAR)[]'}})
    )
    WHERE event.kind = 'outcome-recorded'
    GROUP BY 1 ORDER BY 1
    """
).show(max_rows=50)
