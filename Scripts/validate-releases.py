#!/usr/bin/env python3
"""Checks releases with other people's code and none of pliego's: an independent word on what `pliego convert` wrote.

    python3 Scripts/validate-releases.py out.ndjson
    python3 Scripts/validate-releases.py package.json --extensions bids,lots@v1.1.5
    python3 Scripts/validate-releases.py out.ndjson --facts DIR

Reads NDJSON (a release or a release package a line), one release, a list of releases or a release package. Each
release is checked with jsonschema-rs, or jsonschema where that is not installed (`pip install jsonschema-rs`), draft 4
with formats, against schema/1.1.5/release-schema.json with the named extensions applied as JSON merge patches, and
then for what no schema keyword says:

    field        every field is one of the schema or a language variant of one
    code         closed codelists, read from the CSV files and not from the schema's enums
    date         every date-time is a real moment with an offset
    empty        no null, "", [] or {} anywhere
    party        ids of parties are unique and filled
    reference    every organisation reference leads to a party that has the role of its place
    repeated     entries of one list have different ids; releases of one ocid have different ids
    id           no "#" in a release's id
    duplicate    no member name twice in one object

Prints what was found, by check and place, and on the last line `N passed, N failed`, counting releases. Exit status 0
if none failed, 1 if some did, 2 if there was nothing to check.
"""

import argparse
import collections
import csv
import datetime
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ROLE_OF = {
    "buyer": "buyer",
    "procuringEntity": "procuringEntity",
    "tenderers": "tenderer",
    "suppliers": "supplier",
    "payer": "payer",
    "payee": "payee",
}
SCHEMED = ("Classification", "Identifier")
REFERENCE = "#/definitions/OrganizationReference"
MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d+)?(?:[Zz]|[+-](\d\d):(\d\d))")


class Standard:
    """Where the schema, the extensions and the codelists lie: the repository's `schema/` or a folder of facts."""

    def __init__(self, schema, facts, extensions):
        if facts:
            self.path, self.extension_home, self.file = (
                facts / "release-schema.facts.json",
                facts / "extensions",
                "release-schema.facts.json",
            )
            self.codelist_homes = [facts / "codelists"]
        else:
            self.path, self.extension_home, self.file = schema, ROOT / "schema" / "extensions", "release-schema.json"
            self.codelist_homes = [schema.parent / "codelists"]
        self.schema = json.loads(self.path.read_text(encoding="utf-8"))
        for name in extensions:
            home = self.extension(name)
            self.schema = merged(self.schema, json.loads((home / self.file).read_text(encoding="utf-8")))
            self.codelist_homes.insert(0, home / "codelists")
        self.lists = {}

    def extension(self, name):
        name, _, version = name.partition("@")
        home = self.extension_home / name
        stored = sorted(
            (path for path in home.glob("*") if (path / self.file).exists()), key=lambda path: newest(path.name)
        )
        chosen = [path for path in stored if path.name == version] if version else stored
        if not chosen:
            raise SystemExit(f"no extension {name} {version} in {self.extension_home}")
        return chosen[-1]

    def codes(self, name):
        """The codes of a list, with what extensions add (+) and take away (-); None if the list is nowhere."""
        if name not in self.lists:
            codes = None
            for home in self.codelist_homes:
                if (home / name).exists():
                    codes = (codes or set()) | column(home / name)
            for home in self.codelist_homes:
                if codes is not None and (home / f"+{name}").exists():
                    codes |= column(home / f"+{name}")
                if codes is not None and (home / f"-{name}").exists():
                    codes -= column(home / f"-{name}")
            self.lists[name] = codes
        return self.lists[name]


def newest(version):
    """Numbered versions in order, before them whatever has no number."""
    numbers = re.findall(r"\d+", version)
    return (1 if version.startswith("v") and numbers else 0, [int(number) for number in numbers])


def column(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {row.get("code", row.get("Code")) for row in csv.DictReader(file)}


def merged(target, patch):
    """JSON merge patch, RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merged(result.get(name), value)
    return result


def validator(schema):
    """A function from a release to pairs of place and message, and the name of who answers."""
    try:
        import jsonschema_rs
    except ImportError:
        jsonschema_rs = None
    if jsonschema_rs:
        judge = jsonschema_rs.Draft4Validator(schema, validate_formats=True)
        return lambda release: [
            ("/" + "/".join(map(str, error.instance_path)), error.message) for error in judge.iter_errors(release)
        ], "jsonschema-rs"
    try:
        import jsonschema
    except ImportError:
        raise SystemExit("neither jsonschema-rs nor jsonschema is installed: pip install jsonschema-rs") from None
    judge = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    return lambda release: [
        ("/" + "/".join(map(str, error.absolute_path)), error.message) for error in judge.iter_errors(release)
    ], "jsonschema"


class Inspection:
    """One release beside the schema: everything that no keyword of the schema says."""

    def __init__(self, standard, release):
        self.standard, self.definitions = standard, standard.schema["definitions"]
        self.release, self.found = release, []
        self.roles = {}
        self.parties()
        self.visit(release, standard.schema, "")
        if "#" in str(release.get("id", "")):
            self.note("id", "/id", "contains #")

    def note(self, check, path, message):
        self.found.append((check, path, message))

    def parties(self):
        parties = self.release.get("parties")
        for place, party in enumerate(parties if isinstance(parties, list) else []):
            key = party.get("id") if isinstance(party, dict) else None
            if not key:
                self.note("party", f"/parties/{place}", "has no id")
            elif key in self.roles:
                self.note("party", f"/parties/{place}/id", f"{key} is the id of an earlier party")
            else:
                self.roles[key] = party.get("roles") or []

    def visit(self, value, schema, path, name=None):
        if isinstance(value, Repeated):
            self.note("duplicate", path, f"member names twice: {', '.join(value.names)}")
        if value is None or value == "" or value == [] or value == {}:
            return self.note("empty", path, json.dumps(value))
        if schema.get("$ref") == REFERENCE:
            self.reference(value, path, name)
        if "$ref" in schema:
            schema = {**self.definitions[schema["$ref"].rpartition("/")[2]], **schema}
        if schema.get("format") == "date-time":
            self.moment(value, path)
        if schema.get("codelist") and schema.get("openCodelist") is False:
            self.code(value, schema["codelist"], path)
        if isinstance(value, dict):
            self.fields(value, schema, path)
        elif isinstance(value, list):
            self.entries(value, schema.get("items", {}), path, name)

    def fields(self, value, schema, path):
        properties, patterns = schema.get("properties"), schema.get("patternProperties", {})
        for name, inner in value.items():
            if properties is None:  # an object of any form, such as party details
                self.visit(inner, {}, f"{path}/{name}", name)
            elif name in properties:
                self.visit(inner, properties[name], f"{path}/{name}", name)
            else:
                if not any(re.search(pattern, name) for pattern in patterns):
                    self.note("field", f"{path}/{name}", "is not a field of the schema")
                self.visit(inner, {}, f"{path}/{name}", name)

    def entries(self, value, schema, path, name):
        seen = set()
        for place, entry in enumerate(value):
            self.visit(entry, schema, f"{path}/{place}", name)
            # ids of classifications and identifiers are only unique within their scheme
            if isinstance(entry, dict) and "id" in entry and schema.get("$ref", "").rpartition("/")[2] not in SCHEMED:
                if entry["id"] in seen and name != "parties":
                    self.note("repeated", f"{path}/{place}/id", f"{entry['id']} is the id of an earlier entry")
                seen.add(entry["id"])

    def reference(self, value, path, name):
        key = value.get("id") if isinstance(value, dict) else None
        if not key:
            self.note("reference", path, "has no id")
        elif key not in self.roles:
            self.note("reference", path, f"{key} is not among the parties")
        elif name in ROLE_OF and ROLE_OF[name] not in self.roles[key]:
            self.note("reference", path, f"{key} has not the role {ROLE_OF[name]}")

    def moment(self, value, path):
        match = MOMENT.fullmatch(value) if isinstance(value, str) else None
        if not match:
            return self.note("date", path, f"{value!r} is not a date-time with an offset")
        year, month, day, hour, minute, second = (int(match[n]) for n in range(1, 7))
        try:
            datetime.datetime(year, month, day, hour, minute, min(second, 59))
        except ValueError as error:
            return self.note("date", path, f"{value!r}: {error}")
        if second > 60 or int(match[8] or 0) > 23 or int(match[9] or 0) > 59:
            self.note("date", path, f"{value!r} is no moment")

    def code(self, value, name, path):
        codes = self.standard.codes(name)
        if codes is None:
            return self.note("code", path, f"there is no list {name} to check it with")
        for code in value if isinstance(value, list) else [value]:
            if code not in codes:
                self.note("code", path, f"{code!r} is not in {name}")


class Repeated(dict):
    """An object whose text has a member name more than once."""

    names = ()


def members(pairs):
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    value = Repeated(value)
    counts = collections.Counter(name for name, _ in pairs)
    value.names = [name for name, count in counts.items() if count > 1]
    return value


def releases_in(document):
    if isinstance(document, list):
        return document
    if isinstance(document, dict) and "releases" in document:
        return document["releases"]
    return [document]


def releases_of(path):
    with open(path, encoding="utf-8") as file:
        first = file.readline()
        try:
            document = json.loads(first, object_pairs_hook=members)
        except ValueError:
            yield from releases_in(json.loads(first + file.read(), object_pairs_hook=members))
            return
        yield from releases_in(document)
        for text in file:
            if text.strip():
                yield from releases_in(json.loads(text, object_pairs_hook=members))


def general(path):
    return re.sub(r"/\d+(?=/|$)", "", path) or "/"


def main():
    arguments = argparse.ArgumentParser(description="Checks releases with other people's code and none of pliego's.")
    arguments.add_argument("files", nargs="+", metavar="FILE")
    arguments.add_argument("--schema", type=pathlib.Path, default=ROOT / "schema" / "1.1.5" / "release-schema.json")
    arguments.add_argument(
        "--facts", type=pathlib.Path, help="a folder with release-schema.facts.json, instead of --schema"
    )
    arguments.add_argument(
        "--extensions", default="", help="ids, separated by commas; id@version for other than the newest"
    )
    arguments.add_argument("--show", type=int, default=3, help="examples of each finding (3)")
    options = arguments.parse_args()
    standard = Standard(options.schema, options.facts, [name for name in options.extensions.split(",") if name])
    judge, judge_name = validator(standard.schema)

    groups, totals = collections.defaultdict(list), collections.Counter()
    passed = failed = parties = 0
    seen = set()
    for path in options.files:
        for release in releases_of(path):
            found = [("schema", place, message) for place, message in judge(release)]
            if isinstance(release, dict):
                found += Inspection(standard, release).found
                key = (release.get("ocid"), release.get("id"))
                if key in seen:
                    found.append(("repeated", "/id", f"{key} is the id of an earlier release"))
                seen.add(key)
                parties += len(release.get("parties") or ())
            passed, failed = passed + (not found), failed + bool(found)
            for check, place, message in found:
                group = (check, general(place))
                totals[group] += 1
                if len(groups[group]) < options.show:
                    groups[group].append(
                        f"{release.get('ocid') if isinstance(release, dict) else '?'} {place}: {message}"
                    )
    for group in sorted(totals):
        print(f"{group[0]} {group[1]}: {totals[group]}")
        for example in groups[group]:
            print(f"    {example[:400]}")
    print(f"{judge_name}, {len(seen)} releases, {parties} parties, {sum(totals.values())} findings")
    print(f"{passed} passed, {failed} failed")
    raise SystemExit(2 if passed + failed == 0 else 1 if failed else 0)


if __name__ == "__main__":
    sys.exit(main())
