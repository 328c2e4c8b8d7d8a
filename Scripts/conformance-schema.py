#!/usr/bin/env python3
"""Prove that schema/ says what the standard says, and that it holds together.

The official schemas come from source distributions on PyPI, which carry them among their tests. They
are fetched into a temporary folder and thrown away. Prose is stripped from both sides; every other
difference must be listed in EXPECTED, and a listed difference that is gone is a failure too.

    Scripts/conformance-schema.py                  download, compare, check
    Scripts/conformance-schema.py --sdists DIR     use the .tar.gz files already in DIR

The last line counts: "12 passed, 0 failed". Exit status 1 when something failed, 2 when the source
distributions cannot be had.
"""

import argparse
import csv
import json
import pathlib
import re
import sys
import tarfile
import tempfile

from archives import fetch

SCHEMA = pathlib.Path(__file__).resolve().parent.parent / "schema"
SDISTS = ("ocdsmerge==0.8.0", "ocdsextensionregistry==0.7.0")
VERSIONS = ("1.1.5", "1.0.3", "1.2-dev")

# Fixture, named from its distribution's root: our file.
FIXTURES = {
    "ocdsmerge/tests/fixtures/release-schema-1__0__3.json": "1.0.3/release-schema.json",
    "ocdsmerge/tests/fixtures/versioned-release-validation-schema-1__0__3.json":
        "1.0.3/versioned-release-validation-schema.json",
    "ocdsmerge/tests/fixtures/release-schema-1__1__4.json": "1.1.5/release-schema.json",
    "ocdsmerge/tests/fixtures/versioned-release-validation-schema-1__1__4.json":
        "1.1.5/versioned-release-validation-schema.json",
    "ocdsextensionregistry/tests/fixtures/release-schema.json": "1.1.5/release-schema.json",
    "ocdsextensionregistry/tests/fixtures/versioned-release-validation-schema.json":
        "1.1.5/versioned-release-validation-schema.json",
}

ANOTHER_VERSION = "1.1.4 and 1.1.5 differ in nothing but the version in their address"
# There versionId is kept and the id of a unit is versioned; the definitions have another order.
AFTER_THE_TAG = "the fixture was made from the 1.1 branch, later than the 1.1.5 tag"
EXPECTED = {
    "ocdsmerge/tests/fixtures/release-schema-1__1__4.json": {"/id": ANOTHER_VERSION},
    "ocdsmerge/tests/fixtures/versioned-release-validation-schema-1__1__4.json": {"/id": ANOTHER_VERSION},
    "ocdsextensionregistry/tests/fixtures/versioned-release-validation-schema.json": {
        "/definitions/Tender/properties/id/items/properties/value/versionId": AFTER_THE_TAG,
        "/definitions/Classification/properties/id/items/properties/value/versionId": AFTER_THE_TAG,
        "/definitions/Identifier/properties/id/items/properties/value/versionId": AFTER_THE_TAG,
        "/definitions/IdentifierUnversioned/properties/id/versionId": AFTER_THE_TAG,
        "/definitions/ClassificationUnversioned/properties/id/versionId": AFTER_THE_TAG,
        "/definitions/Item/properties/unit/properties/id/type": AFTER_THE_TAG,
        "/definitions/Item/properties/unit/properties/id/items": AFTER_THE_TAG,
        "/definitions/Item/properties/unit/properties/id/$ref": AFTER_THE_TAG,
        "/definitions order": AFTER_THE_TAG,
    },
}

PROSE = ("title", "description", "title_es", "description_es")
ABSENT = object()


class Tally:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, problems):
        """One check: passed when `problems` is empty."""
        problems = list(problems)
        if problems:
            self.failed += 1
            print(f"FAILED  {name}")
            for problem in problems:
                print(f"        {problem}")
        else:
            self.passed += 1


# Fetching


def fixture(folder, name):
    distribution, _, path = name.partition("/")
    archives = list(folder.glob(f"{distribution}-*.tar.gz"))
    if len(archives) != 1:
        raise FileNotFoundError(f"{len(archives)} source distributions of {distribution} in {folder}, not 1")
    with tarfile.open(archives[0]) as archive:
        root = archives[0].name.removesuffix(".tar.gz")
        return json.load(archive.extractfile(f"{root}/{path}"))


# Comparing


def facts(value):
    """`value` without prose. A property may be called "title": then its value is an object, and it stays."""
    if isinstance(value, list):
        return [facts(element) for element in value]
    if not isinstance(value, dict):
        return value
    return {key: facts(inner) for key, inner in value.items() if not (key in PROSE and isinstance(inner, str))}


def same(left, right):
    """Equal as JSON: true is not 1, as it is to Python."""
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


def differences(official, ours, pointer=""):
    """(place, what stands there officially, what stands here), where the two differ.

    The order of members counts, because documents and tables are written in it: its place ends in " order".
    """
    if isinstance(official, dict) and isinstance(ours, dict):
        orders = [key for key in official if key in ours], [key for key in ours if key in official]
        if orders[0] != orders[1]:
            yield f"{pointer} order", *orders
        for key in [*official, *(key for key in ours if key not in official)]:
            step = key.replace("~", "~0").replace("/", "~1")
            yield from differences(official.get(key, ABSENT), ours.get(key, ABSENT), f"{pointer}/{step}")
    elif official is ABSENT or ours is ABSENT or not same(official, ours):
        yield pointer, official, ours


def shown(value):
    text = "nothing" if value is ABSENT else json.dumps(value)
    return text if len(text) <= 80 else text[:77] + "..."


def compare(tally, name, official, ours, expected):
    found = {place: (theirs, mine) for place, theirs, mine in differences(facts(official), facts(ours))}
    unexpected = [place for place in found if place not in expected]
    tally.check(
        f"{name}: same facts",
        (f"{place}: officially {shown(found[place][0])}, here {shown(found[place][1])}" for place in unexpected),
    )
    for place, reason in expected.items():
        tally.check(
            f"{name}: differs at {place} ({reason})", [] if place in found else ["listed, but no longer there"]
        )
    tally.check(f"{name}: no sentence of the official prose", shared_sentences(official, ours))
    print(f"{name}: {len(found)} differences, {len(found) - len(unexpected)} of them listed")


# Prose


def prose(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in PROSE and isinstance(inner, str):
                yield inner
            else:
                yield from prose(inner)
    elif isinstance(value, list):
        for element in value:
            yield from prose(element)


def sentences(schema):
    """Sentences of five words or more, as words alone: shorter ones are names that nobody owns."""
    for text in prose(schema):
        for sentence in re.split(r"[.;:]\s", re.sub(r"\]\([^)]*\)", "]", text)):
            words = re.findall(r"\w+", sentence.lower())
            if len(words) >= 5:
                yield " ".join(words)


def shared_sentences(official, ours):
    return sorted(set(sentences(official)) & set(sentences(ours)))


# What must hold inside schema/


def load(path):
    def unique(pairs):
        names = [name for name, _ in pairs]
        if len(names) != len(set(names)):
            raise ValueError(f"a member stands twice among {names}")
        return dict(pairs)

    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def each_object(value):
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from each_object(inner)


def texts_of(value, keyword):
    return sorted({found[keyword] for found in each_object(value) if isinstance(found.get(keyword), str)})


def at_pointer(document, pointer):
    for step in pointer.split("/")[1:]:
        if not isinstance(document, dict) or step not in document:
            return None
        document = document[step]
    return document


def resolves(reference, homes, by_address):
    """A reference into its own file (or, for an extension's patch, what the patch will be merged with)."""
    address, _, fragment = reference.partition("#")
    candidates = [by_address[address]] if address in by_address else [] if address else homes
    return any(at_pointer(home, fragment) is not None for home in candidates)


def is_extension(path):
    return path.relative_to(SCHEMA).parts[0] in ("extensions", "extensions-mx")


def check_files(tally):
    """Every JSON file parses; every codelist has codes, none of them twice, and labels."""
    documents = {}
    for path in sorted(SCHEMA.rglob("*.json")):
        try:
            documents[path] = load(path)
            problems = []
        except ValueError as error:
            problems = [str(error)]
        tally.check(f"{path.relative_to(SCHEMA)}: is JSON", problems)
    for path in sorted(SCHEMA.rglob("codelists/*.csv")):
        tally.check(f"{path.relative_to(SCHEMA)}: is a codelist", codelist_problems(path))
    return documents


def codelist_problems(path):
    """An extension's list may say nothing but codes; the standard's own have labels in both languages."""
    with path.open(encoding="utf-8", newline="") as file:
        heading = next(csv.reader(file), [])
    wanted = ["code"] if is_extension(path) else ["code", "title", "title_es"]
    if heading[: len(wanted)] != wanted:
        yield f"the columns do not begin with {','.join(wanted)}"
        return
    table = rows(path)
    codes = [row["code"] for row in table]
    yield from (f"{code} stands there twice" for code in sorted(set(codes)) if codes.count(code) > 1)
    yield from (f"{row['code']} lacks a cell" for row in table if not all(row[column] for column in wanted))
    yield from (f"{row['code']} has cells without a heading" for row in table if None in row)


def check_references(tally, documents):
    """Every $ref leads somewhere and every codelist named is there, with the codes of the enum beside it."""
    # The branch of 1.2 still calls its files 1__1__5, so an address is looked up among the files of its own version.
    by_version = {version: addresses(documents, SCHEMA / version) for version in VERSIONS}
    patches = [document for path, document in documents.items() if is_extension(path) and "definitions" in document]
    release = documents[SCHEMA / "1.1.5" / "release-schema.json"]
    for path, document in documents.items():
        if is_extension(path) and path.name != "release-schema.json":
            continue  # the patch is what an extension is about; nothing here reads the rest
        name = path.relative_to(SCHEMA)
        homes = [document, release, *patches] if is_extension(path) else [document]
        by_address = by_version.get(path.parent.name, by_version["1.1.5"])
        references = [text for text in texts_of(document, "$ref") if not resolves(text, homes, by_address)]
        tally.check(f"{name}: every $ref resolves", references)
        tally.check(f"{name}: every codelist exists", missing_codelists(path, document))
        if not is_extension(path):
            tally.check(f"{name}: enums hold the codes of their codelists", enum_problems(path, document))


def addresses(documents, folder):
    inside = (document for path, document in documents.items() if path.parent == folder)
    return {document["id"]: document for document in inside if isinstance(document.get("id"), str)}


def missing_codelists(path, document):
    if is_extension(path):
        folders = [path.parent, SCHEMA / "1.1.5", *(SCHEMA / "extensions").glob("*/*")]
    else:
        folders = [path.parent]
    for name in texts_of(document, "codelist"):
        if not any((folder / "codelists" / mark).exists() for folder in folders for mark in (name, "+" + name)):
            yield name


def enum_problems(path, document):
    for schema in each_object(document):
        items = schema.get("items")
        enum = schema.get("enum", items.get("enum") if isinstance(items, dict) else None)
        codelist = path.parent / "codelists" / str(schema.get("codelist"))
        if enum is None or not codelist.exists():
            continue
        if {code for code in enum if code is not None} != {row["code"] for row in rows(codelist)}:
            yield codelist.name


# The tables of the mapping engine


def field_at(release, path):
    """The schema of a field of the core, by its path without indexes; None when the core has no such field."""
    here = release
    for step in path.split("/"):
        here = here.get("items", here)
        if "$ref" in here:
            here = at_pointer(release, here["$ref"].partition("#")[2])
        here = here.get("properties", {}).get(step)
        if here is None:
            return None
    return here


def table_problems(version, release):
    tables = load(SCHEMA / version / "mapping-tables.json")
    lists = SCHEMA / version / "codelists"
    fields = {name for found in each_object(release) for name in found.get("properties", {})}
    if tables["ocdsVersion"] != version:
        yield f"ocdsVersion is {tables['ocdsVersion']}"
    yield from (f"dates: no field {name}" for name in tables["dates"]["startOfDay"] if name not in fields)
    for definition, field in tables["onlyWith"].items():
        if at_pointer(release, f"/definitions/{definition}/properties/{field}") is None:
            yield f"onlyWith: no {definition}.{field}"
    roles = set(tables["roles"].values())
    if roles:
        yield from (f"roles: no code {role}" for role in roles - {row["code"] for row in rows(lists / "partyRole.csv")})
    tags = {row["code"] for row in rows(lists / "releaseTag.csv")}
    for entry in tables["firstTags"]:
        if entry["tag"] not in tags or field_at(release, entry["when"]) is None:
            yield f"firstTags: {entry}"
    for entry in tables["updateTags"]:
        used = {entry["appears"], entry["differs"], *entry.get("statusBecomes", {}).values()}
        used |= {entry["newAmendment"]} if "newAmendment" in entry else set()
        sections = [entry["section"], *entry.get("with", [])]
        sections += [f"{entry['section']}/{entry['apart']}"] if "apart" in entry else []
        if used - tags or any(field_at(release, path) is None for path in sections if path != "bids"):
            yield f"updateTags: {entry}"
    for path, value in tables["defaults"].items():
        if value not in (field_at(release, path) or {}).get("enum", []):
            yield f"defaults: {path} cannot be {value}"
    yield from missing_roles(release, tables["roles"])


def missing_roles(release, roles):
    """Each place of the core that refers to an organization has a role; 1.0.3 has no references and no roles."""
    reference = "#/definitions/OrganizationReference"
    for path in organization_places(release, reference):
        if path not in roles:
            yield f"roles: nothing for {path}"


def organization_places(release, reference, schema=None, path=""):
    schema = release if schema is None else schema
    for name, field in schema.get("properties", {}).items():
        place = f"{path}/{name}".lstrip("/")
        target = field.get("items", field).get("$ref")
        if target == reference:
            yield place
        elif target:
            yield from organization_places(release, reference, at_pointer(release, target.partition("#")[2]), place)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sdists", type=pathlib.Path, metavar="DIR")
    options = parser.parse_args()

    tally = Tally()
    documents = check_files(tally)
    if tally.failed:
        print(f"{tally.passed} passed, {tally.failed} failed")
        return 1
    check_references(tally, documents)
    for version in VERSIONS:
        release = documents[SCHEMA / version / "release-schema.json"]
        tally.check(f"{version}/mapping-tables.json: agrees with the release schema", table_problems(version, release))

    with tempfile.TemporaryDirectory() as temporary:
        folder = options.sdists or pathlib.Path(temporary)
        if not options.sdists and not fetch(SDISTS, folder):
            print("the source distributions cannot be downloaded: nothing was compared", file=sys.stderr)
            return 2
        for name, ours in FIXTURES.items():
            compare(tally, name, fixture(folder, name), documents[SCHEMA / ours], EXPECTED.get(name, {}))

    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
