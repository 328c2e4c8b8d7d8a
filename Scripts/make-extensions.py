#!/usr/bin/env python3
"""Writes schema/extensions and schema/extensions-mx from facts and from our own label tables.

    Scripts/make-extensions.py --facts DIR            write the files
    Scripts/make-extensions.py --facts DIR --check    write nothing; exit 1 if a file would change

DIR holds the stripped standard: release-schema.facts.json, extensions/<id>/<version>/ and
extensions-mx/<owner>/<name>/. Names, types and constraints come from there, in the order found; titles
and descriptions come from labels.csv and codes.csv, repositories from repositories.csv.
"""

import argparse
import csv
import io
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = ROOT / "schema" / "extensions"
LABEL_COLUMNS = ["title", "description", "title_es", "description_es"]

# Each file that can be patched, with the name that the label table uses for its root.
PATCHES = {
    "release-schema": "",
    "release-package-schema": "release-package",
    "record-package-schema": "record-package",
    # Says the same as release-schema a second time, for compiled histories: facts only.
    "versioned-release-validation-schema": None,
}

# How a package may write the address of an extension. {repository} is one of the repositories of an entry,
# {version} one of its versions or the commit behind it.
URL_PATTERNS = [
    "https://raw.githubusercontent.com/{repository}/{version}/extension.json",
    "https://raw.githubusercontent.com/{repository}/{version}/release-schema.json",
    "https://raw.githubusercontent.com/{repository}/{version}/",
    "https://github.com/{repository}/archive/{version}.zip",
    "https://api.github.com/repos/{repository}/zipball/{version}",
    "https://extensions.open-contracting.org/{language}/extensions/{id}/{version}/",
]


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def json_text(value):
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def csv_text(rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


class Labels:
    """The two hand-written tables, and which of their rows were asked for."""

    def __init__(self, folder):
        self.fields = self._read(folder / "labels.csv", ("extension", "definition", "field"))
        self.codes = self._read(folder / "codes.csv", ("extension", "codelist", "code"))
        self.used = set()
        self.missing = []

    @staticmethod
    def _read(path, key):
        table = {}
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                place = tuple(row[column] for column in key)
                if place in table:
                    sys.exit(f"{path.name}: two rows for {place}")
                table[place] = row
        return table

    def field(self, *place):
        return self._find(self.fields, place)

    def code(self, *place):
        return self._find(self.codes, place)

    def _find(self, table, place):
        row = table.get(place)
        if row is None:
            self.missing.append(place)
            return None
        self.used.add(place)
        return row

    def unused(self):
        return sorted((set(self.fields) | set(self.codes)) - self.used)


def labelled(field, row):
    """The field with its labels first, so that a reader meets them before the constraints."""
    if row is None:
        return dict(field)
    return {column: row[column] for column in LABEL_COLUMNS} | field


def label_properties(owner, known, place, labels):
    """Labels the properties under `owner` that the standard's own schema does not have.

    `known` is what the standard has at the same spot (or None), `place` is (extension, definition, path).
    """
    extension, definition, path = place
    if not isinstance(owner, dict) or not isinstance(owner.get("properties"), dict):
        return owner
    known_properties = (known or {}).get("properties", {})
    properties = {}
    for name, field in owner["properties"].items():
        here = (extension, definition, f"{path}/{name}" if path else name)
        if isinstance(field, dict):
            field = label_properties(field, known_properties.get(name), here, labels)
            if name not in known_properties:
                field = labelled(field, labels.field(*here))
        properties[name] = field
    # Replacing the value of a key that exists keeps its place among the keys.
    return owner | {"properties": properties}


def label_patch(patch, core, extension, root, labels):
    patch = label_properties(patch, core, (extension, root, ""), labels)
    if "definitions" not in patch:
        return patch
    definitions = {}
    for name, definition in patch["definitions"].items():
        known = core["definitions"].get(name)
        definition = label_properties(definition, known, (extension, name, ""), labels)
        # Without a type it adds to a definition that another extension makes and names.
        if known is None and "type" in definition:
            definition = labelled(definition, labels.field(extension, name, ""))
        definitions[name] = definition
    return patch | {"definitions": definitions}


def version_files(extension, version, facts, core, labels):
    """The files of one stored version: relative path -> text."""
    own = labels.field(extension, "", "")
    metadata = {"id": extension, "version": version}
    if own is not None:
        metadata |= {"name": own["title"], "name_es": own["title_es"]}
        metadata |= {"description": own["description"], "description_es": own["description_es"]}
    files = {"extension.json": json_text(metadata | read_json(facts / "extension.facts.json"))}
    for stem, root in PATCHES.items():
        path = facts / f"{stem}.facts.json"
        if path.exists():
            patch = read_json(path)
            if root is not None:
                # Package schemas have no property in common with the patches stored for them.
                patch = label_patch(patch, core if root == "" else {"definitions": {}}, extension, root, labels)
            files[f"{stem}.json"] = json_text(patch)
    for path in sorted(facts.glob("codelists/*.csv")):
        files[f"codelists/{path.name}"] = codelist_text(extension, path, labels)
    return files


def codelist_text(extension, path, labels):
    with path.open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    table = [["code", "title", "title_es", *header[1:]]]
    for code, *rest in rows:
        row = labels.code(extension, path.name, code) or {"title": "", "title_es": ""}
        table.append([code, row["title"], row["title_es"], *rest])
    return csv_text(table)


def version_key(version):
    """Tags in order, `1.1` after the older tag `v1.1`, branches last."""
    numbers = re.fullmatch(r"(v?)(\d+(?:\.\d+)*)", version)
    if numbers is None:
        return (1, (), 0, version)
    return (0, tuple(map(int, numbers[2].split("."))), 0 if numbers[1] else 1, version)


def latest_version(versions):
    """The version to take for OCDS 1.1 data that names no usable one."""
    tags = [version for version in versions if re.fullmatch(r"v?1\.1(\.\d+)?", version)]
    return max(tags, key=version_key) if tags else versions[-1]


def read_repositories():
    repositories = {}
    with (TABLES / "repositories.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            repositories.setdefault(row["extension"], []).append(row["repository"])
    return repositories


def index_entry(extension, versions, commits, labels, repositories):
    own = labels.field(extension, "", "") or {}
    return {
        "id": extension,
        "versions": versions,
        "latest": latest_version(versions),
        "name": own.get("title", ""),
        "name_es": own.get("title_es", ""),
        "commits": commits,
        "repositories": repositories.get(extension, []),
    }


def registered_files(facts, core, labels, repositories):
    files, entries = {}, []
    for folder in sorted((facts / "extensions").iterdir(), key=lambda path: path.name.lower()):
        versions = sorted((path.name for path in folder.iterdir()), key=version_key)
        commits = {}
        for version in versions:
            made = version_files(folder.name, version, folder / version, core, labels)
            files |= {f"extensions/{folder.name}/{version}/{name}": text for name, text in made.items()}
            commits[version] = read_json(folder / version / "extension.facts.json")["commit"]
        entries.append(index_entry(folder.name, versions, commits, labels, repositories))
    files["extensions/index.json"] = json_text({"urlPatterns": URL_PATTERNS, "extensions": entries})
    return files


def mexican_files(facts, core, labels, repositories):
    """Mexican repositories have one stored version each, the tip of `master` when it was read."""
    files, entries = {}, []
    for folder in sorted((facts / "extensions-mx").glob("*/*"), key=lambda path: str(path).lower()):
        extension = f"{folder.parent.name}/{folder.name}"
        made = version_files(extension, "master", folder, core, labels)
        files |= {f"extensions-mx/{extension}/{name}": text for name, text in made.items()}
        commits = {"master": read_json(folder / "extension.facts.json")["commit"]}
        entries.append(index_entry(extension, ["master"], commits, labels, repositories))
    patterns = [pattern for pattern in URL_PATTERNS if "{repository}" in pattern]
    files["extensions-mx/index.json"] = json_text({"urlPatterns": patterns, "extensions": entries})
    return files


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--facts", type=pathlib.Path, required=True)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()

    core = read_json(arguments.facts / "release-schema.facts.json")
    labels, repositories = Labels(TABLES), read_repositories()
    files = registered_files(arguments.facts, core, labels, repositories)
    files |= mexican_files(arguments.facts, core, labels, repositories)
    for place in labels.missing:
        print("no label for", *place)
    for place in labels.unused():
        print("unused label", *place)

    changed = 0
    for name, text in files.items():
        path = ROOT / "schema" / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        changed += 1
        if arguments.check:
            print("differs:", name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    print(f"{len(files)} files, {changed} {'differ' if arguments.check else 'written'}")
    faulty = labels.missing or labels.unused() or (arguments.check and changed)
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
