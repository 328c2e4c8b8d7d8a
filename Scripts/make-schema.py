#!/usr/bin/env python3
"""Write the schema files and codelists below schema/ from facts and from our own labels.

Facts are names, types, constraints, formats, merge keywords, codes: what the standard says.
Labels are titles and descriptions, in English and Spanish: what we say, in two hand-written tables,
schema/labels.csv and schema/codelist-labels.csv.

    Scripts/make-schema.py                put the labels into the committed files anew (their facts stay)
    Scripts/make-schema.py --facts DIR    take the facts from DIR: *-schema.facts.json and codelists/*.csv
                                          for 1.1.5, the same below 1.0.3/ and 1.2-dev/ for those
    Scripts/make-schema.py --check        write nothing; exit 1 and name the files that would change

The meta-schema of JSON Schema draft 4, schema/json-schema-draft-04.json, is taken from the same facts without the
keywords that OCDS adds. Media types have no labels: they are their own titles.

A field or code without a label, a label without its field or code, and an empty label are errors.
"""

import argparse
import csv
import io
import json
import pathlib
import sys

SCHEMA = pathlib.Path(__file__).resolve().parent.parent / "schema"
VERSIONS = {"1.1.5": "", "1.0.3": "1.0.3", "1.2-dev": "1.2-dev"}  # version: its folder below the facts

# Each schema file, and the name that labels.csv has for its top level. The versioned schemas carry no labels:
# their fields are those of the release schema.
SCHEMA_FILES = {
    "release-schema": "Release",
    "release-package-schema": "ReleasePackage",
    "record-package-schema": "RecordPackage",
    "record-schema": "record",  # a file of its own since 1.2
    "versioned-release-validation-schema": None,
}
LABELS = ("title", "description", "title_es", "description_es")
CODE_LABELS = ("title", "title_es")
SELF_EXPLAINING = {"mediaType"}  # codelists whose codes nobody needs to have translated

# What the meta-schema of OCDS has and that of JSON Schema has not.
META_SCHEMA = "meta-schema.facts.json"
DRAFT_4 = "json-schema-draft-04.json"
OCDS_KEYWORDS = ("codelist", "openCodelist", "deprecated", "omitWhenMerged", "wholeListMerge", "versionId", "$ref")


class Table:
    """Labels by a key of two cells, remembering which were asked for."""

    def __init__(self, name, columns):
        self.name = name
        self.rows = {}
        self.used = set()
        self.problems = []
        for row in read_csv((SCHEMA / name).read_text(encoding="utf-8")):
            first, second, *_ = key = tuple(row.values())
            if key[:2] in self.rows:
                self.problems.append(f"{name}: {first},{second} stands there twice")
            self.rows[key[:2]] = {column: row[column] for column in columns}
            if not all(row[column].strip() for column in columns):
                self.problems.append(f"{name}: {first},{second} has an empty label")

    def labels(self, first, second):
        self.used.add((first, second))
        if (first, second) not in self.rows:
            self.problems.append(f"{self.name}: no row for {first},{second}")
            return {}
        return self.rows[first, second]

    def all_problems(self):
        unused = (key for key in self.rows if key not in self.used)
        return self.problems + [f"{self.name}: nothing is called {first},{second}" for first, second in unused]


def read_csv(text):
    return list(csv.DictReader(io.StringIO(text)))


def subschemas(schema):
    """The schemas that stand directly inside `schema` without a name of their own."""
    for keyword in ("oneOf", "anyOf", "allOf"):
        yield from schema.get(keyword, [])
    if isinstance(schema.get("items"), dict):
        yield schema["items"]


def each_named(schema, owner):
    """Every (owner, field, schema of the field), by position: a property called "title" is no label."""
    for field, inner in schema.get("properties", {}).items():
        yield owner, field, inner
        yield from each_named(inner, f"{owner}/{field}")
    for inner in subschemas(schema):
        yield from each_named(inner, owner)


def each_labelled(schema, top):
    yield top, "", schema
    yield from each_named(schema, top)
    for name, definition in schema.get("definitions", {}).items():
        yield name, "", definition
        yield from each_named(definition, name)


def put_labels(schema, labels):
    """Labels go first, behind `id` and `$schema` where a file opens with them."""
    facts = {key: value for key, value in schema.items() if key not in LABELS}
    head = {key: facts.pop(key) for key in ("id", "$schema") if isinstance(facts.get(key), str)}
    schema.clear()
    schema.update(head | {key: labels[key] for key in LABELS if key in labels} | facts)


def schema_text(facts, top, table):
    schema = json.loads(facts)
    if top:
        for owner, field, inner in list(each_labelled(schema, top)):
            put_labels(inner, table.labels(owner, field))
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def codelist_text(facts, name, table):
    rows = read_csv(facts)
    columns = [column for column in rows[0] if column not in ("code", *CODE_LABELS)]
    text = io.StringIO()
    writer = csv.DictWriter(text, ["code", *CODE_LABELS, *columns], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        facts_of_row = {column: row[column] for column in columns}
        code = row["code"]
        labels = dict.fromkeys(CODE_LABELS, code) if name in SELF_EXPLAINING else table.labels(name, code)
        writer.writerow({"code": code} | labels | facts_of_row)
    return text.getvalue()


def facts_files(facts, version):
    """(path of the facts, path of the file to write), schemas first."""
    home = SCHEMA / version
    source = facts / VERSIONS[version] if facts else home
    suffix = ".facts.json" if facts else ".json"
    for name in SCHEMA_FILES:
        if (source / f"{name}{suffix}").exists():
            yield source / f"{name}{suffix}", home / f"{name}.json"
    for path in sorted((source / "codelists").glob("*.csv")):
        yield path, home / "codelists" / path.name


def draft_4_text(facts):
    """Draft 4 lets a schema have members that it does not know, and names neither $ref nor OCDS's keywords."""
    schema = json.loads(facts)
    schema.pop("additionalProperties", None)
    for keyword in OCDS_KEYWORDS:
        schema["properties"].pop(keyword, None)
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def make(facts):
    """What each file is to hold, and what is wrong with the labels."""
    fields = Table("labels.csv", LABELS)
    codes = Table("codelist-labels.csv", CODE_LABELS)
    meta = facts / META_SCHEMA if facts else SCHEMA / DRAFT_4
    texts = {SCHEMA / DRAFT_4: draft_4_text(meta.read_text(encoding="utf-8"))}
    for version in VERSIONS:
        for source, target in facts_files(facts, version):
            text = source.read_text(encoding="utf-8")
            if target.suffix == ".csv":
                texts[target] = codelist_text(text, target.stem, codes)
            else:
                texts[target] = schema_text(text, SCHEMA_FILES[target.stem], fields)
    return texts, fields.all_problems() + codes.all_problems()


def current_text(path):
    return path.read_text(encoding="utf-8") if path.exists() else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()

    texts, problems = make(options.facts)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1

    stale = [path for path, text in texts.items() if current_text(path) != text]
    for path in stale:
        print(("out of date: " if options.check else "wrote ") + str(path.relative_to(SCHEMA.parent)))
        if not options.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts[path], encoding="utf-8")
    print(f"{len(texts)} files, {len(stale)} {'out of date' if options.check else 'written'}")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
