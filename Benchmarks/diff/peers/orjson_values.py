"""Which releases of two files differ, as values of Python: everything of the first file in memory.

python orjson_values.py BEFORE AFTER [--patch]

A release is known by ocid and id; one a line. With --patch, jsonpatch makes the patch of each that is not equal.
Prints one JSON object of counts.
"""

import sys

import orjson

before, after, *options = sys.argv[1:]
if options:
    import jsonpatch

old = {}
with open(before, "rb") as lines:
    for line in lines:
        release = orjson.loads(line)
        old[release["ocid"], release["id"]] = release
added = changed = operations = 0
with open(after, "rb") as lines:
    for line in lines:
        release = orjson.loads(line)
        earlier = old.pop((release["ocid"], release["id"]), None)
        if earlier is None:
            added += 1
        elif earlier != release:
            changed += 1
            if options:
                operations += len(jsonpatch.make_patch(earlier, release).patch)
counts = {"added": added, "removed": len(old), "changed": changed}
print(orjson.dumps(counts | ({"operations": operations} if options else {})).decode())
