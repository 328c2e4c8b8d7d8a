#!/usr/bin/env python3
"""Reads what `pliego flatten` writes with programs that others wrote, and ends runs at random moments.

    Scripts/conformance-flatten.py [SHARED_DIR]

Tables of invented releases with odd texts, and of real ones (SHARED_DIR/data/ocds/uk_cf/contracts_finder_200.jsonl, which
is not in the repository): the workbook is opened with openpyxl, the database with sqlite3, the CSV with csv, and each is
held against the JSON: rows of every table, keys that join, every leaf at its place. Then 200 runs are ended, by SIGTERM
and SIGKILL, and what stands under the output's name must be whole each time; the next run must leave no temporary file.
`pliego` is on the PATH. The last line counts. Exit status 1 when something failed.
"""

import csv
import json
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

import openpyxl
from openpyxl.utils.escape import unescape
from tally import Tally

DATA = pathlib.Path("data", "ocds", "uk_cf", "contracts_finder_200.jsonl")
ODD = (
    "=1+1", "+52 55", "-5", "@x", "\t=x", "'=x", "''", "a,b", '"q"', "línea\nnueva", " x ", "a;b", "[1]", "\u0001\u001f",
    "_x0041_", "\ufffe", "\r", "ñandú 🏛", "＝1", "true", "007", "x" * 32_767,
)  # fmt: skip
ENDED = 200


# The JSON


def leaves(value, place):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{place}/{name.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{place}/{number}")
    elif value is not None:
        yield place, value


def rows(value, path, found):
    """Table → rows."""
    for name, inner in value.items():
        if isinstance(inner, dict):
            rows(inner, [*path, name], found)
        elif isinstance(inner, list) and inner and all(isinstance(entry, dict) for entry in inner):
            table = "_".join([*path, name])
            found[table] = found.get(table, 0) + len(inner)
            for entry in inner:
                rows(entry, [*path, name], found)
    return found


# The tables: name → (headings, rows), the list of fields among them


def workbook(path):
    book = openpyxl.load_workbook(path, read_only=True)
    tables = {}
    for sheet in book.worksheets:
        lines = list(sheet.iter_rows(values_only=True))
        width = len([cell for cell in lines[0] if cell is not None])
        lines = [[unescape(cell) if isinstance(cell, str) else cell for cell in line] for line in lines]
        tables[sheet.title] = (lines[0][:width], [[*line, *[None] * width][:width] for line in lines[1:]])
    return tables


def database(path):
    with sqlite3.connect(path) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {}
        for name in names:
            cursor = connection.execute(f'SELECT * FROM "{name}"')
            tables[name] = ([column[0] for column in cursor.description], cursor.fetchall())
    return tables


def folder(path):
    tables = {}
    for file in path.glob("*.csv"):
        with open(file, newline="", encoding="utf-8") as text:
            headings, *lines = csv.reader(text)
        tables[file.stem] = (headings, [[cell if cell != "" else None for cell in line] for line in lines])
    return tables


def unguarded(text):
    """Without the apostrophe that keeps a spreadsheet from calculating."""
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("'=+-@\t\n\r＝＋－＠") else text


def read_back(tables, is_csv):
    """Place → text of each leaf, by the keys of rows and the list of fields."""
    headings, lines = tables["fields"]
    fields = {(line[0], line[1]): (line[2], line[3]) for line in lines}
    # The path of an array's table, from which its columns begin.
    found = {}
    for name, (headings, lines) in tables.items():
        if name == "fields":
            continue
        for line in lines:
            cells = dict(zip(headings, line))
            for heading, cell in cells.items():
                _, kind = fields[name, heading]
                if cell is None or kind == "key":
                    continue
                place = f"{cells['_link']}/{heading.removesuffix('[]').removeprefix('./')}"
                text = unguarded(cell) if is_csv else cell
                if kind != "list":
                    found[place] = text
                elif text.startswith("["):
                    found.update(leaves(json.loads(text, parse_float=str, parse_int=str), place))
                else:
                    found.update((f"{place}/{number}", part) for number, part in enumerate(text.split(";")))
    return found


def same_leaf(found, value):
    """Whether a cell says what the JSON does: texts letter by letter, numbers by their value."""
    if isinstance(value, bool):
        return found in (value, "true" if value else "false")
    if isinstance(value, str) or isinstance(found, bool) or found is None:
        return found == value
    return float(found) == float(value)


def check(tally, name, tables, releases, is_csv):
    counts = {table: len(lines) for table, (_, lines) in tables.items() if table != "fields"}
    right = {"releases": len(releases)}
    for release in releases:
        rows(release, [], right)
    # A sheet's name may be shortened.
    by_rows = lambda found: sorted(found.values()) if name == "XLSX" else found  # noqa: E731
    tally.same(f"{name}: rows", by_rows(counts), by_rows(right))
    parents = {line[0]: line[-1] for line in tables["fields"][1]}
    for table, (headings, lines) in tables.items():
        if table in ("fields", "releases"):
            continue
        above, column = tables[parents[table]], list(headings).index("_link_parent")
        keys = {line[0] for line in above[1]}
        tally.same(f"{name}: parents of {table}", {line[column] for line in lines} - keys, set())
        links = [line[0] for line in lines]
        tally.same(f"{name}: keys of {table} differ", len(set(links)), len(links))
        ocids = {line[0]: dict(zip(tables["releases"][0], line))["ocid"] for line in tables["releases"][1]}
        of_rows = {(ocids[line[headings.index("_link_release")]], line[headings.index("ocid")]) for line in lines}
        tally.same(f"{name}: ocids of {table}", [pair for pair in of_rows if pair[0] != pair[1]], [])
    expected = {
        place: value
        for number, release in enumerate(releases)
        for place, value in leaves(release, str(number + 1))
        # A workbook has no cell for the empty text, and Python's csv does not tell it from none.
        if value != "" or name == "SQLite"
    }
    found = read_back(tables, is_csv)
    tally.same(f"{name}: places of leaves", sorted(found.keys() ^ expected.keys()), [])
    wrong = [(place, found.get(place), value) for place, value in expected.items() if not same_leaf(found.get(place), value)]
    tally.same(f"{name}: leaves", wrong, [])


def check_formats(tally, path, home):
    releases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for name, output, read in (
        ("CSV", "tables", folder), ("XLSX", "tables.xlsx", workbook), ("SQLite", "tables.sqlite", database),
    ):  # fmt: skip
        subprocess.run(["pliego", "flatten", str(path), "--out", str(home / output), "--quiet"], check=True)
        check(tally, name, read(home / output), releases, name == "CSV")


# Ending runs


def whole(path):
    """The bytes of a file, or of all files of a folder; None when there is nothing."""
    if path.is_dir():
        return {file.name: file.read_bytes() for file in path.iterdir()}
    return path.read_bytes() if path.exists() else None


def invented(count):
    return "".join(
        json.dumps({
            "ocid": f"ocds-abc123-{number}", "id": str(number), "tag": ["award", ODD[number % len(ODD)][:99]],
            "tender": {"title": ODD[number % len(ODD)], "value": {"amount": number / 8, "currency": "COP"}},
            "odd": {"a/b": [number, None, True], "=x": {"~": number % 2 == 0, "id": number}}, "mixed": [[], "x"][number % 2],
            "awards": [{"id": str(award), "suppliers": [{"id": "s", "name": "=Ñ"}]} for award in range(3)],
        }) + "\n"
        for number in range(count)
    )  # fmt: skip


def check_endings(tally, home):
    source = home / "many.jsonl"
    source.write_text(invented(3_000), encoding="utf-8")
    few = home / "few.jsonl"
    few.write_text(invented(2), encoding="utf-8")
    chance = random.Random(4)
    for output in ("ended", "ended.xlsx", "ended.sqlite"):
        target = home / output
        run = lambda file: subprocess.run(  # noqa: E731
            ["pliego", "flatten", str(file), "--out", str(target), "--quiet"], check=True)  # fmt: skip
        run(few)
        old = whole(target)
        begun = time.monotonic()
        run(source)
        lasts = time.monotonic() - begun
        new = whole(target)
        allowed, halves, ended = [old, new], 0, 0
        for number in range(ENDED // 3 + 1):
            # An older output in half of the rounds, so that both can be told apart.
            if number % 2:
                run(few)
            process = subprocess.Popen(["pliego", "flatten", str(source), "--out", str(target), "--quiet"])
            time.sleep(chance.uniform(0, lasts * 1.1))
            process.send_signal(signal.SIGKILL if number % 3 else signal.SIGTERM)
            ended += process.wait() < 0
            halves += whole(target) not in allowed
        tally.same(f"{output}: halves after {ended} ended runs", halves, 0)
        run(source)
        tally.same(f"{output}: the next run", whole(target) == new, True)
        tally.same(f"{output}: temporary files", [path.name for path in home.glob("*.pliego-*")], [])
        print(f"{output}: {ended} of {ENDED // 3 + 1} runs were ended before they were through")


def main():
    shared = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    tally = Tally("tables", "JSON")
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name)
        path = home / "invented.jsonl"
        path.write_text(invented(50), encoding="utf-8")
        check_formats(tally, path, home)
        if shared and (shared / DATA).exists():
            check_formats(tally, shared / DATA, home)
        else:
            print(f"{DATA} is not there: only tables of invented releases are read")
        check_endings(tally, home)
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
