"""Merges a file of releases, one a line, with ocdsmerge and orjson: everything in memory, as its users do.

python ocdsmerge_orjson.py SCHEMA RELEASES [--versioned]
"""

import collections
import sys
import warnings

import orjson
from ocdsmerge import Merger

warnings.simplefilter("ignore")
schema, path, *options = sys.argv[1:]
processes = collections.defaultdict(list)
with open(path, "rb") as lines:
    for line in lines:
        release = orjson.loads(line)
        processes[release["ocid"]].append(release)
with open(schema, "rb") as file:
    merger = Merger(schema=orjson.loads(file.read()))
make = merger.create_versioned_release if options else merger.create_compiled_release
for releases in processes.values():
    sys.stdout.buffer.write(orjson.dumps(make(releases)) + b"\n")
