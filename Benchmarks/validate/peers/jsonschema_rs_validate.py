"""All errors of every release of an NDJSON file: orjson reads, jsonschema-rs validates, each error is looked at.

jsonschema_rs_validate.py SCHEMA FILE
"""

import sys

import jsonschema_rs
import orjson

schema, path = sys.argv[1:]
with open(schema, "rb") as file:
    validator = jsonschema_rs.Draft4Validator(orjson.loads(file.read()), validate_formats=True)

releases = errors = 0
with open(path, "rb") as file:
    for line in file:
        releases += 1
        errors += sum(1 for _ in validator.iter_errors(orjson.loads(line)))
print(releases, "releases,", errors, "errors")
