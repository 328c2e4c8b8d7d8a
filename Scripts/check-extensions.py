#!/usr/bin/env python3
"""Checks schema/extensions and schema/extensions-mx.

    Scripts/check-extensions.py                 labels and index only
    Scripts/check-extensions.py --facts DIR     also against the stripped standard: nothing lost, added or
                                                moved, and every patch applies to the schema of OCDS 1.1.5

Prints each failure, then which extensions must be applied first where a patch points into another one.
The last line is `N passed, N failed`; the exit status is 1 if anything failed.
"""

import argparse
import collections
import csv
import functools
import importlib.util
import json
import pathlib
import re
import sys

from tally import Tally

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "schema"
LABELS = ("title", "description", "title_es", "description_es")
CORES = {
    "release-schema": "release-schema.facts.json",
    "release-package-schema": "release-package-schema.facts.json",
    "record-package-schema": "record-package-schema.facts.json",
    "versioned-release-validation-schema": "versioned-release-validation-schema.facts.json",
}

# Faults of the extensions themselves: they name a definition that nothing makes (see the README).
KNOWN_DANGLING = {
    ("shareholders", "v1.1", "#/definitions/OrganizationReferenceUnversioned"),
    ("shareholders", "v1.1", "#/definitions/shareholderUnversioned"),
    ("transaction_milestones", "v1.1", "#/definitions/milestoneReference"),
    ("transaction_milestones", "v1.1", "#/definitions/milestoneReferenceUnversioned"),
}


@functools.cache
def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def read_csv(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def stored_versions():
    """(extension, version, folder) for everything stored."""
    for folder in sorted((SCHEMA / "extensions").glob("*/*/extension.json")):
        yield folder.parent.parent.name, folder.parent.name, folder.parent
    for folder in sorted((SCHEMA / "extensions-mx").glob("*/*/extension.json")):
        yield f"{folder.parent.parent.name}/{folder.parent.name}", "master", folder.parent


def facts_folder(facts, extension, version):
    return facts / "extensions-mx" / extension if "/" in extension else facts / "extensions" / extension / version


# Schemas as trees of fields. A property may itself be called `title`, so labels are looked for only on
# objects that describe a field or a definition, never on the maps that hold them.


def fields(schema, path=()):
    """Each object in `schema` that describes a field or definition, with its path; the root first."""
    yield path, schema
    for holder in ("properties", "definitions", "patternProperties"):
        for name, field in (schema.get(holder) or {}).items():
            if isinstance(field, dict):
                yield from fields(field, (*path, holder, name))
    if isinstance(schema.get("items"), dict):
        yield from fields(schema["items"], (*path, "items"))


def without_labels(schema):
    bare = {}
    for key, value in schema.items():
        if key in LABELS:
            continue
        if key in ("properties", "definitions", "patternProperties") and isinstance(value, dict):
            value = {name: without_labels(field) if isinstance(field, dict) else field
                     for name, field in value.items()}
        elif key == "items" and isinstance(value, dict):
            value = without_labels(value)
        bare[key] = value
    return bare


def lookup(schema, path):
    for key in path:
        if not isinstance(schema, dict) or key not in schema:
            return None
        schema = schema[key]
    return schema


def merge_patch(target, patch):
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merge_patch(result.get(key), value)
    return result


def references(schema):
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            else:
                yield from references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from references(value)


def dangling(schema):
    found = set()
    for reference in references(schema):
        if reference.startswith("#/") and lookup(schema, reference[2:].split("/")) is None:
            found.add(reference)
    return found


def fragments(patch, core):
    """Definitions that a patch adds to without making them: they belong to another extension."""
    return {f"#/definitions/{name}" for name, definition in (patch.get("definitions") or {}).items()
            if name not in core["definitions"] and "type" not in definition}


# The checks.


def check_labels(tally, extension, version, folder, used):
    metadata = read_json(folder / "extension.json")
    tally.holds(f"{folder}: id or version", metadata["id"] == extension and metadata["version"] == version)
    complete = all(metadata.get(key) for key in ("name", "name_es", "description", "description_es"))
    tally.holds(f"{folder}: name or description lacks a language", complete)
    used.add((extension, "", ""))
    for stem in CORES:
        path = folder / f"{stem}.json"
        if path.exists() and stem != "versioned-release-validation-schema":
            for place, field in fields(read_json(path)):
                present = [key for key in LABELS if key in field]
                if not present:
                    continue
                tally.holds(f"{path} {place}: labels incomplete", all(field.get(key, "").strip() for key in LABELS))
                used.add(label_place(extension, stem, place))
    for path in folder.glob("codelists/*.csv"):
        header, *rows = read_csv(path)
        tally.holds(f"{path}: header", header[:3] == ["code", "title", "title_es"])
        for row in rows:
            tally.holds(f"{path}: {row}", len(row) == len(header) and all(row[:3]))
            used.add((extension, path.name, row[0]))


def label_place(extension, stem, path):
    """The key of the label table for a path in a schema."""
    root = {"release-package-schema": "release-package", "record-package-schema": "record-package"}.get(stem, "")
    if path[:1] == ("definitions",):
        root, path = path[1], path[2:]
    return extension, root, "/".join(path[1::2])


def check_tables(tally, used):
    for name in ("labels.csv", "codes.csv"):
        header, *rows = read_csv(SCHEMA / "extensions" / name)
        for row in rows:
            tally.holds(f"{name}: {row[:3]} lacks a text", all(row[3:]))
            tally.holds(f"{name}: {row[:3]} is not used", tuple(row[:3]) in used)
    stored = {extension for extension, _, _ in stored_versions()}
    for extension, repository in read_csv(SCHEMA / "extensions" / "repositories.csv")[1:]:
        tally.holds(f"repositories.csv: {extension} is not stored", extension in stored)
        tally.holds(f"repositories.csv: {repository}", re.fullmatch(r"[\w-]+/[\w-]+", repository))


def check_index(tally):
    stored = collections.defaultdict(set)
    for extension, version, _ in stored_versions():
        stored[extension].add(version)
    for folder in ("extensions", "extensions-mx"):
        for entry in read_json(SCHEMA / folder / "index.json")["extensions"]:
            versions = set(entry["versions"])
            tally.holds(f"{folder}/index.json: versions of {entry['id']}", versions == stored.pop(entry["id"], None))
            tally.holds(f"{folder}/index.json: latest of {entry['id']}", entry["latest"] in versions)
            tally.holds(f"{folder}/index.json: name of {entry['id']}", entry["name"] and entry["name_es"])
            tally.holds(f"{folder}/index.json: commits of {entry['id']}", set(entry["commits"]) == versions)
    tally.holds(f"not in an index: {sorted(stored)}", not stored)


def check_facts(tally, facts, extension, version, folder):
    source = facts_folder(facts, extension, version)
    metadata, known = read_json(folder / "extension.json"), read_json(source / "extension.facts.json")
    kept = [(key, value) for key, value in metadata.items() if key in known]
    tally.holds(f"{folder}/extension.json: facts differ", kept == list(known.items()))
    expected = {path.name.replace(".facts", "") for path in source.glob("*.facts.json")}
    expected |= {f"codelists/{path.name}" for path in source.glob("codelists/*.csv")}
    found = {str(path.relative_to(folder)) for path in folder.rglob("*.*") if path.is_file()}
    tally.holds(f"{folder}: {sorted(found ^ expected)} lacking or too many", found == expected)
    for stem in CORES:
        path = source / f"{stem}.facts.json"
        if path.exists():
            # Compared as text, so that the order of keys and the way numbers are written count too.
            ours = json.dumps(without_labels(read_json(folder / f"{stem}.json")))
            tally.holds(f"{folder}/{stem}.json: facts differ", ours == json.dumps(read_json(path)))
    for path in source.glob("codelists/*.csv"):
        ours = [[row[0], *row[3:]] for row in read_csv(folder / "codelists" / path.name)]
        tally.holds(f"{folder}/codelists/{path.name}: facts differ", ours == read_csv(path))


def check_added(tally, core, extension, folder):
    """Every property and definition that the standard lacks has labels, and no other has."""
    path = folder / "release-schema.json"
    if not path.exists():
        return
    for place, field in fields(read_json(path)):
        # A property may be called `items`; the keyword stands directly under a field.
        if not place or place[-2:-1] not in (("properties",), ("definitions",)):
            tally.holds(f"{path} {place}: labels where none belong", "title_es" not in field)
            continue
        added = lookup(core, place) is None and (place[-2] == "properties" or "type" in field)
        fault = "label missing" if added else "label on a field of the standard"
        tally.holds(f"{path} {place}: {fault}", added == ("title_es" in field))


def check_reach(tally, facts, extension, version, folder, makers):
    """The patch applies, and what it points to is there or comes from another stored extension."""
    needs = set()
    for stem, core_name in CORES.items():
        path = folder / f"{stem}.json"
        if not path.exists():
            continue
        core, patch = read_json(facts / core_name), read_json(path)
        schema = merge_patch(core, patch)
        tally.holds(f"{path}: does not apply", isinstance(schema.get("properties"), dict))
        wanted = dangling(schema) - dangling(core)
        if stem == "release-schema":
            wanted |= fragments(patch, core)
        for reference in sorted(wanted):
            owners = [owner for owner in makers.get(reference, {}) if owner != extension]
            known = (extension, version, reference) in KNOWN_DANGLING
            tally.holds(f"{path}: nothing makes {reference}", owners or known)
            names = [f"{owner} ({', '.join(makers[reference][owner])})" for owner in owners]
            needs.add((reference, " or ".join(names) or "nothing (known fault)"))
    return needs


def definition_makers():
    """For each definition that an extension makes: extension -> the versions that make it."""
    makers = collections.defaultdict(lambda: collections.defaultdict(list))
    for extension, version, folder in stored_versions():
        path = folder / "release-schema.json"
        if path.exists():
            for name, definition in (read_json(path).get("definitions") or {}).items():
                if "type" in definition:
                    makers[f"#/definitions/{name}"][extension].append(version)
    return makers


def load_maker():
    """make-extensions.py as a module, to ask it whether its output is what is stored."""
    spec = importlib.util.spec_from_file_location("make_extensions", ROOT / "Scripts" / "make-extensions.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def check_generated(tally, facts):
    maker = load_maker()
    labels, repositories = maker.Labels(maker.TABLES), maker.read_repositories()
    core = read_json(facts / CORES["release-schema"])
    files = maker.registered_files(facts, core, labels, repositories)
    files |= maker.mexican_files(facts, core, labels, repositories)
    tally.holds("the label tables do not fit the facts", not labels.missing and not labels.unused())
    for name, text in files.items():
        path = SCHEMA / name
        same = path.exists() and path.read_text(encoding="utf-8") == text
        tally.holds(f"{name}: not what make-extensions.py writes", same)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=pathlib.Path)
    facts = parser.parse_args().facts

    tally, used = Tally(), set()
    stored = list(stored_versions())
    for extension, version, folder in stored:
        check_labels(tally, extension, version, folder, used)
    check_tables(tally, used)
    check_index(tally)
    if facts:
        core, makers = read_json(facts / CORES["release-schema"]), definition_makers()
        needs = {}
        for extension, version, folder in stored:
            check_facts(tally, facts, extension, version, folder)
            check_added(tally, core, extension, folder)
            needs[extension, version] = check_reach(tally, facts, extension, version, folder, makers)
        check_generated(tally, facts)
        for (extension, version), wanted in needs.items():
            for reference, owners in sorted(wanted):
                print(f"needs {extension} {version}: {reference} of {owners}")
    print(f"{len(stored)} versions checked" + ("" if facts else ", without facts"))
    sys.exit(tally.end())


main()
