"""Which releases of two files have other lines, by DuckDB: a line with its members in another order counts as changed.

python duckdb_lines.py BEFORE AFTER

A release is known by ocid and id; one a line. One thread. Prints one JSON object of counts.
"""

import json
import sys

import duckdb

database = duckdb.connect(config={"threads": 1})
for name, path in zip(("before", "after"), sys.argv[1:]):
    lines = f"read_ndjson_objects('{path}', maximum_object_size = 64000000)"
    database.execute(
        f"CREATE TABLE {name}_lines AS"
        f" SELECT json ->> 'ocid' AS ocid, json ->> 'id' AS id, hash(json::VARCHAR) AS digest FROM {lines}"
    )
added, removed, changed = database.execute(
    """
    SELECT count(*) FILTER (WHERE b.digest IS NULL),
           count(*) FILTER (WHERE a.digest IS NULL),
           count(*) FILTER (WHERE a.digest <> b.digest)
    FROM before_lines AS b FULL JOIN after_lines AS a USING (ocid, id)
    """
).fetchone()
print(json.dumps({"added": added, "removed": removed, "changed": changed}))
