#!/usr/bin/env python3
"""Compare the schemas that `pliego profile` prints with plain JSON Merge Patches, made here, of the stored patches.

Every stored version of every extension is put alone onto OCDS 1.1, and the release and package schemas are compared.
What pliego does beyond a merge patch is listed in BEYOND; a listed difference that is gone is a failure too. Each
printed schema, of every version of the standard too, must be a schema by the meta-schema of draft 4, and each address in
it one that another printed schema has.

    Scripts/python.sh Scripts/conformance-profile.py

The last line counts: "12 passed, 0 failed". Exit status 1 when something failed.
"""

import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent / "schema"
FILES = {
    "release": "release-schema.json",
    "release-package": "release-package-schema.json",
    "record-package": "record-package-schema.json",
}
KINDS = (*FILES, "record", "versioned-release")

# Definitions that a patch uses and does not make become {}, and a `required` without names goes.
MISSING = {
    "bidOpening@master": "Location",
    "bids@v1.1": "RequirementResponse",
    "bids@v1.1.1": "RequirementResponse",
    "lots@master": "SubmissionTerms",
    "project@master": "Location",
    "selectionCriteria@master": "CriterionNumber",
    "transaction_milestones@master": "MilestoneReference",
    "transaction_milestones@v1.1": "MilestoneReference",
}
BEYOND = {(name, "release"): f"/definitions/{definition}" for name, definition in MISSING.items()}
BEYOND |= {("pagination@master", kind): "/required" for kind in ("release-package", "record-package")}


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def merge(target, patch):
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merge(result.get(name), value)
    return result


def differences(left, right, pointer=""):
    if isinstance(left, dict) and isinstance(right, dict):
        for name in {**left, **right}:
            if name not in left or name not in right:
                yield f"{pointer}/{name}"
            else:
                yield from differences(left[name], right[name], f"{pointer}/{name}")
    elif json.dumps(left, sort_keys=True) != json.dumps(right, sort_keys=True):
        yield pointer


def printed(kind, version, *extensions):
    command = ["pliego", "profile", "--ocds", version, "--schema", kind, "--quiet"]
    command += [f"--extension={extension}" for extension in extensions]
    return json.loads(subprocess.run(command, check=False, capture_output=True).stdout)


def stored():
    """(id with version, folder) of everything that is stored."""
    for entry in load(ROOT / "extensions" / "index.json")["extensions"]:
        for version in entry["versions"]:
            yield f"{entry['id']}@{version}", ROOT / "extensions" / entry["id"] / version
    for entry in load(ROOT / "extensions-mx" / "index.json")["extensions"]:
        yield entry["id"], ROOT / "extensions-mx" / entry["id"]


def addresses(value):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].partition("#")[0]
        for inner in value.values():
            yield from addresses(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from addresses(inner)


def extension_problems(name, folder):
    for kind, file in FILES.items():
        if not (folder / file).exists():
            continue
        ours = printed(kind, "1.1", name)
        jsonschema.Draft4Validator.check_schema(ours)
        expected = merge(load(ROOT / "1.1.5" / file), load(folder / file))
        found = sorted(differences(expected, ours))
        listed = [BEYOND[name, kind]] if (name, kind) in BEYOND else []
        if found != listed:
            yield f"{kind}: {found}, and {listed} is listed"


def version_problems(version):
    schemas = [printed(kind, version) for kind in KINDS]
    ids = {schema["id"] for schema in schemas} | {""}
    for kind, schema in zip(KINDS, schemas, strict=True):
        jsonschema.Draft4Validator.check_schema(schema)
        yield from (f"{kind}: no schema is called {address}" for address in set(addresses(schema)) - ids)


def main():
    checks = [(version, version_problems(version)) for version in ("1.0", "1.1", "1.2")]
    checks += [(name, extension_problems(name, folder)) for name, folder in stored()]
    failed = 0
    for name, problems in checks:
        found = list(problems)
        failed += bool(found)
        for problem in found:
            print(f"FAILED  {name}: {problem}")
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
