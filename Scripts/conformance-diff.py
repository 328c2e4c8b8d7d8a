#!/usr/bin/env python3
"""Holds `pliego diff` against what is known to have changed: edits, rows of real tables, and patches that others apply.

    Scripts/python.sh Scripts/conformance-diff.py [SHARED_DIR] [--pliego COMMAND] [--pairs N] [--seed N]

    editions   two invented publications with every edit logged (Benchmarks/diff), as lines and as packages
    patches    --pairs invented texts; `patch` applied by jsonpatch and `merge-patch` by RFC 7396 have to give the later one
    status     0, 1 and 2, --fail-on, --only and --ignore
    rows       CompraNet's procedures of two days, when SHARED_DIR holds them: pliego converts the tables, and what it
               says of the releases has to be what csv finds in the rows, process by process and column by column

The last line counts: "12 passed, 0 failed". Exit status 1 when something failed, 2 when pliego could not run.
"""

import argparse
import collections
import csv
import gzip
import json
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile

import jsonpatch

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / "Benchmarks" / "diff"
sys.path[:0] = [str(BENCH), str(BENCH.parent / "validate")]

import check  # noqa: E402
import disguise  # noqa: E402
import edits  # noqa: E402
import reference  # noqa: E402
from make_releases import Draw, release  # noqa: E402
from tally import Tally

MAPPING = ROOT / "mappings" / "mx" / "compranet" / "expedientes-2024.pliego.yaml"
TABLES = pathlib.Path("data", "compranet", "upcp2024")
PREFIX = "ocds-213czf-"
SHOWN = 5


def diff(command, *arguments):
    """Status, what was written, and what was said."""
    run = subprocess.run([*command, "diff", *map(str, arguments)], capture_output=True, text=True, timeout=600, check=False)
    return run.returncode, run.stdout, run.stderr


def lines(command, before, after, *options):
    status, out, said = diff(command, before, after, "--format", "ndjson", *options)
    if status not in (0, 1):
        raise SystemExit(f"pliego diff {before} {after} ended with {status}: {said[-2000:]}")
    return status, [reference.load(line) for line in out.splitlines()]


def write(path, value):
    path.write_text(value if isinstance(value, str) else disguise.text(value), encoding="utf-8")
    return path


# Editions


def check_editions(tally, command, work, seed):
    folder = work / "editions"
    subprocess.run(
        [sys.executable, str(BENCH / "make_editions.py"), "--size", "2MB", "--seed", str(seed), "--edited", "0.25",
         "--disguised", "0.05", "--package", "--out", str(folder)],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    for is_package in (False, True):
        found = check.hold(folder, is_package, command)
        if found.wrong:
            found.print()
        tally.passed += sum(found.right.values())
        tally.failed += sum(found.wrong.values())
    check_ways(tally, command, folder)


def check_ways(tally, command, folder):
    """However the publications are read, the same is told."""
    files = [folder / "before.jsonl", folder / "after.jsonl"]
    status, out, said = diff(command, *files, "--format", "ndjson", "--jobs", "1")
    tally.holds("changes are told", status == 1 and out.count("\n") > 100, said)
    for options in (["--jobs", "2"], ["--memory", "64MB"]):
        again = diff(command, *files, "--format", "ndjson", *options)[1]
        tally.holds(f"the same bytes with {shlex.join(options)}", again == out)
    packed, apart = [], []
    for file in files:
        packed.append(folder / f"{file.name}.gz")
        packed[-1].write_bytes(gzip.compress(file.read_bytes()))
        apart.append(folder / file.stem)
        apart[-1].mkdir()
        texts = file.read_text(encoding="utf-8").splitlines(keepends=True)
        for part in range(3):
            write(apart[-1] / f"{part}.jsonl", "".join(texts[part::3]))
    told = without_places(out)
    for what, pair in (("gzipped", packed), ("in folders", apart), ("one in a folder", (files[0], apart[1]))):
        again = diff(command, *pair, "--format", "ndjson")[1]
        tally.holds(f"the same changes {what}", without_places(again) == told)


def without_places(text):
    """The lines in any order, without files, lines and columns."""
    places = {f"{part}{side}" for part in ("file", "line", "column") for side in ("Before", "After")}
    told = ({name: value for name, value in json.loads(line).items() if name not in places} for line in text.splitlines())
    return sorted(json.dumps(line, sort_keys=True) for line in told)


# Patches

NAMES = ("a", "b/c", "~d", "", "ñ", '"q"', "0", "-", "\u0001", "__proto__")
SCALARS = (True, False, 0, 1, -2.5, 10**15, 1e-7, "", "text", "línea\nnueva", "🏛", "\u0000", "2025-01-02T03:04:05Z")


class Odd:
    """JSON that nobody would publish, all of it allowed."""

    def __init__(self, chance, has_nulls):
        self.chance, self.scalars = chance, SCALARS + (None,) * (3 * has_nulls)

    def value(self, depth=0):
        drawn = self.chance.random()
        if depth > 3 or drawn < 0.4:
            return self.chance.choice(self.scalars)
        size = self.chance.randint(0, 4)
        if drawn < 0.6:
            return [self.value(depth + 1) for _ in range(size)]
        if drawn < 0.75:
            return [self.element(depth) for _ in range(size)]
        return {name: self.value(depth + 1) for name in self.chance.sample(NAMES, size)}

    def element(self, depth):
        """With an id that may repeat, or without."""
        made = {name: self.value(depth + 2) for name in self.chance.sample(NAMES, self.chance.randint(0, 2))}
        ids = ("1", "2", "3", 1, 1.0, *[None] * (None in self.scalars))
        return {"id": self.chance.choice(ids), **made} if self.chance.random() < 0.8 else made

    def release(self, value, share):
        """A release with changes, of the same process."""
        return {**self.members(value, share, 0), "ocid": value["ocid"]}

    def members(self, value, share, depth):
        kept = {name: inner for name, inner in value.items() if self.chance.random() > share / 8}
        return {name: self.changed(inner, share, depth + 1) for name, inner in kept.items()}

    def changed(self, value, share, depth):
        """The value with some of it replaced, added, removed or in another order."""
        if self.chance.random() < share / 4:
            return self.value(depth)
        if isinstance(value, dict):
            made = self.members(value, share, depth)
            if self.chance.random() < share / 2:
                made[self.chance.choice(NAMES)] = self.value(depth + 1)
            return made
        if isinstance(value, list):
            made = [self.changed(inner, share, depth + 1) for inner in value if self.chance.random() > share / 2]
            if self.chance.random() < share:
                made.insert(self.chance.randint(0, len(made)), self.value(depth + 1))
            if self.chance.random() < share:
                self.chance.shuffle(made)
            return made
        return value


def pair(seed, number):
    """Two texts of releases: edited in known ways, said otherwise, or changed at random."""
    chance, draw = random.Random(f"{seed} {number} patches"), Draw(seed, number)
    before = json.loads(disguise.text(release(draw, number + 1)))
    if number % 3 == 0:
        edition = edits.edited(before, draw)
        before, after = edition.before, edition.after
    elif number % 3 == 1:
        odd = Odd(chance, has_nulls=number % 2 == 0)
        before |= {"x": odd.value(), "y": odd.value()}
        after = odd.release(before, 0.2)
    else:
        odd = Odd(chance, has_nulls=number % 2 == 0)
        before = {"ocid": before["ocid"], "id": "1", "tag": ["tender"], "tender": odd.value(), "x": odd.value()}
        after = odd.release(before, 0.8)
    if chance.random() < 0.3:
        after = disguise.shuffled_arrays(after, chance)
    if chance.random() < 0.3:
        after = disguise.shuffled_members(after, chance)
    return before, after, disguise.with_odd_numbers(after, chance) if chance.random() < 0.3 else disguise.text(after)


def merge_patched(target, patch):
    """RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merge_patched(result.get(name), value)
    return result


def has_null(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return value is None or any(map(has_null, inner))


def patched(before, text):
    """What jsonpatch makes of it; the reason when it cannot."""
    try:
        return jsonpatch.apply_patch(before, json.loads(text))
    except (ValueError, jsonpatch.JsonPatchException, jsonpatch.JsonPointerException) as error:
        return error


def check_patches(tally, command, work, pairs, seed):
    for number in range(pairs):
        before, after, text = pair(seed, number)
        files = write(work / "a.json", before), write(work / "b.json", text)
        name = f"pair {number} of seed {seed}"
        is_same = reference.same(before, after)
        status, out, said = diff(command, *files, "--format", "patch")
        made = patched(before, out)
        is_right = status in (0, 1) and reference.same(made, after)
        tally.holds(f"patch of {name}", is_right, f"status {status} {said}{made} {out}")
        if is_same:
            tally.holds(f"status of {name}, which is the same", status == 0 and json.loads(out or "0") == [], (status, out))
        status, out, said = diff(command, *files, "--format", "merge-patch")
        if status == 2 and has_null(after):
            tally.holds(f"merge patch of {name}, which has null", "X406" in said, said)
            continue
        try:
            made = merge_patched(before, json.loads(out))
        except ValueError as error:
            made = error
        is_right = status in (0, 1) and reference.same(made, after)
        tally.holds(f"merge patch of {name}", is_right, f"status {status} {said}{out}")


# Status


def check_status(tally, command, work):
    draw = Draw(5, 5)
    before = json.loads(disguise.text(release(draw, 5)))
    chance = random.Random("status")
    files = {"before": write(work / "before.json", before)}

    def later(name, change):
        after = json.loads(disguise.text(before))
        files[name] = write(work / f"{name}.json", change(after) or after)

    def reissued(after):
        after |= {"id": "otra", "date": "2030-01-01T00:00:00Z"}
        after["tender"]["value"]["amount"] += 5

    later("silent", lambda after: after["tender"]["value"].update(amount=1))
    later("reissued", reissued)
    later("respelled", lambda after: disguise.respelled(after, chance, 0.5))
    later("shuffled", lambda after: disguise.shuffled_members(disguise.shuffled_arrays(after, chance), chance))
    later("numbers", lambda after: disguise.with_odd_numbers(after, chance))
    later("text", lambda after: "{" + disguise.text(after))
    kinds = ("silent", "reissued")
    cases = [
        (0, "before"), (0, "shuffled"), (0, "numbers"), (0, "respelled"), (1, "silent"), (1, "reissued"), (2, "text"),
        (2, "missing"), (2, "silent", "--format", "no"), (2, "silent", "--fail-on", "X999"), (2, "silent", "--nothing"),
        *((0, kind, "--fail-on", "never") for kind in kinds), *((1, kind, "--fail-on", "note") for kind in kinds),
        (1, "silent", "--fail-on", "error"), (0, "reissued", "--fail-on", "error"), (0, "reissued", "--fail-on", "warning"),
        (1, "silent", "--fail-on", "X102"), (0, "silent", "--fail-on", "X104"), (1, "silent", "--fail-on", "amount-lowered"),
        (0, "silent", "--only", "parties"), (1, "silent", "--only", "tender"), (1, "silent", "--only", "**/amount"),
        (1, "silent", "--only", "X102"), (1, "silent", "--only", "amount-lowered"), (1, "silent", "--only", "replaced"),
        (0, "silent", "--only", "removed"), (1, "silent", "--only", "tender/value"), (0, "silent", "--only", "awards/value"),
        (0, "silent", "--ignore", "tender/value", "--ignore", "X305"), (1, "silent", "--ignore", "X103"),
    ]  # fmt: skip
    for owed, name, *options in cases:
        status, _, said = diff(command, files["before"], files.get(name, work / "missing.json"), *options)
        tally.holds(f"status of {name} {shlex.join(options)}, owed {owed}", status == owed, f"{status} {said}")
    for name, count in (("shuffled", 0), ("numbers", 0), ("silent", 2), ("reissued", 2)):
        _, told = lines(command, files["before"], files[name])
        tally.holds(f"lines about {name}, owed {count}", len(told) == count, [line["sentence"] for line in told])
    _, told = lines(command, files["before"], files["respelled"])
    tally.holds("other spelling is told as such", told and {line["kind"] for line in told} == {"respelled"}, told)


# Rows

METHODS = {"L": "open", "I": "limited", "A": "direct"}
CATEGORIES = {"A": "goods", "S": "services", "O": "works"}


def category(row):
    kind = row["tipo_cont"]
    return "works" if kind == "SERVICIOS RELACIONADOS CON LA OBRA" else CATEGORIES[kind[0]]


def is_project(row):
    return row["num_proc"].startswith("PC-")


def known(text):
    return "" if text == "Error:::" else text


def rationale(row):
    return "" if row["caso_fort"] == "NO" or is_project(row) else row["caso_fort"]


# Field of the release: what the row has for it, by the mapping. A path holds for all below it.
FIELDS = {
    "buyer/id": lambda row: known(row["dependencia"]).partition(" - ")[0],
    "buyer/name": lambda row: known(row["dependencia"])[9:],
    "parties": lambda row: [known(row[name]) for name in ("dependencia", "unidad_comp", "entidad_fed", "correo")],
    "planning/budget/description": lambda row: row["anio_ej"].partition(".")[0],
    "planning/documents": lambda row: is_project(row) and (row["num_proc"], row["uri"]),
    "tender/id": lambda row: row["num_proc"],
    "tender/title": lambda row: row["nombre_procedimiento"],
    "tender/status": is_project,
    "tender/procuringEntity/id": lambda row: row["unidad_comp"].partition(" ")[0],
    "tender/procuringEntity/name": lambda row: row["unidad_comp"][10:],
    "tender/items": lambda row: {piece.strip() for piece in row["claves_list"].split(",")},
    "tender/procurementMethod": lambda row: METHODS[row["tipo_proc"][0]],
    "tender/procurementMethodDetails": lambda row: (row["tipo_proc"], row["caracter"]),
    "tender/procurementMethodRationale": rationale,
    "tender/mainProcurementCategory": category,
    "tender/tenderPeriod": lambda row: not is_project(row) and row["fecha_pub"],
    "tender/documents": lambda row: not is_project(row) and (row["num_proc"], row["fecha_pub"], row["uri"]),
    "date": lambda row: row["scrapped_day"],
}  # fmt: skip
# Column: all paths that are told where nothing else of a row changed.
ALONE = {
    "dependencia": {"buyer/name", "parties/name"},
    "unidad_comp": {"tender/procuringEntity/name", "parties/name"},
    "correo": {"parties/contactPoint/email"},
    "entidad_fed": {"parties/address/region"},
    "anio_ej": {"planning/budget/description"},
    "nombre_procedimiento": {"tender/title"},
    "tipo_proc": {"tender/procurementMethod", "tender/procurementMethodDetails"},
    "caracter": {"tender/procurementMethodDetails"},
    "caso_fort": {"tender/procurementMethodRationale"},
    "tipo_cont": {"tender/mainProcurementCategory"},
    "claves_list": {"tender/items"},
    "fecha_pub": {"tender/tenderPeriod/startDate", "tender/documents/datePublished"},
    "uri": {"tender/documents/url"},
    "anticipo": set(),
    "forma_pago": set(),
}
OTHER = {
    "tipo_proc": ("LICITACIÓN PÚBLICA", "ADJUDICACIÓN DIRECTA"), "tipo_cont": ("ADQUISICIONES", "OBRA PÚBLICA"),
    "entidad_fed": ("PUEBLA", "SONORA"), "caracter": ("NACIONAL", "INTERNACIONAL ABIERTA"), "anio_ej": ("2024", "2025"),
    "caso_fort": ("NO", "DESASTRE INVENTADO"), "fecha_pub": ("01/08/2024 10:00", "02/08/2024 11:30"),
    "anticipo": ("NO", "SI"),
}  # fmt: skip


def read_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{name.strip(): (cell or "").strip() for name, cell in row.items()} for row in csv.DictReader(file)]


def edited_rows(rows, chance):
    """The rows in another order, a third of them with one other cell."""
    made = []
    for row in rows:
        row = dict(row)
        if chance.random() < 1 / 3:
            name = chance.choice(sorted(ALONE))
            row[name] = edited_cell(name, row[name])
        made.append(row)
    chance.shuffle(made)
    return made


def edited_cell(name, cell):
    if name in OTHER:
        return OTHER[name][cell == OTHER[name][0]]
    return {"claves_list": "99901," + cell, "correo": "otro." + cell, "uri": cell + "x"}.get(name, cell + " BIS")


def convert(command, rows, home):
    """The releases that the mapping makes of rows."""
    home.mkdir()
    with open(home / "vigentes.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0].keys())
        table.writeheader()
        table.writerows(rows)
    out = home / "releases.ndjson"
    arguments = [*command, "convert", MAPPING, "--data", home, "--out", out, "--fail-on", "never"]
    run = subprocess.run(list(map(str, arguments)), capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"pliego convert ended with {run.returncode}: {run.stdout}{run.stderr}")
    return out


def told_fields(told):
    """The fields of FIELDS that changes of a process are about; the id of the release is not one."""
    paths = {line["path"] for line in told} - {""}
    known = {path: {field for field in FIELDS if is_within(path, field) or is_within(field, path)} for path in paths}
    return set().union(*(fields or {path} for path, fields in known.items()))


def is_within(path, other):
    return (path + "/").startswith(other + "/")


def check_rows(tally, command, work, name, before, after):
    """Rows of two days, each day with one row for an expediente."""
    home = work / name.replace(" ", "-")
    home.mkdir()
    files = [convert(command, rows, home / side) for side, rows in (("before", before), ("after", after))]
    old, new = ({PREFIX + row["cod_exp"]: row for row in rows} for rows in (before, after))
    status, told = lines(command, *files)
    by_ocid = collections.defaultdict(list)
    for line in told:
        by_ocid[line["ocid"]].append(line)
    whole = {code: {line["ocid"] for line in told if line["code"] == code} for code in ("X301", "X302")}
    tally.holds(f"{name}: expedientes added", whole["X301"] == new.keys() - old.keys(), whole["X301"])
    tally.holds(f"{name}: expedientes removed", whole["X302"] == old.keys() - new.keys(), whole["X302"])
    changed, columns = 0, collections.Counter()
    for ocid in old.keys() & new.keys():
        owed = {field for field, of in FIELDS.items() if of(old[ocid]) != of(new[ocid])}
        told_of_it = by_ocid.pop(ocid, [])
        mine = [line for line in told_of_it if line["path"]]
        if any(line["code"] == "X308" for line in told_of_it):
            # The date of a release in the place of another is in the sentence that says so.
            owed.discard("date")
        is_right = told_fields(mine) == owed
        tally.holds(f"{name}: fields of {ocid}", is_right, f"rows {owed}, told {[line['path'] for line in mine]}")
        differing = {column for column in old[ocid] if old[ocid][column] != new[ocid][column]}
        columns.update(differing)
        changed += bool(owed)
        if len(differing) == 1 and (alone := ALONE.get(*differing)) is not None and owed:
            paths = {line["path"] for line in mine} - {"id"}
            tally.holds(f"{name}: {ocid}, {differing}", paths == alone, f"owed {alone}, told {paths}")
    rest = by_ocid.keys() - whole["X301"] - whole["X302"]
    tally.holds(f"{name}: nothing else", not rest, sorted(rest)[:SHOWN])
    tally.holds(f"{name}: status", status == bool(told), status)
    print(
        f"  {name}: {len(old)} and {len(new)} expedientes, {len(whole['X301'])} added, {len(whole['X302'])} removed,"
        f" {changed} changed{', in ' if columns else ''}{', '.join(f'{c} {n}' for c, n in columns.most_common())}"
    )


def check_tables(tally, command, work, shared, seed):
    if not shared or not (shared / TABLES).is_dir():
        print("  the tables of CompraNet are not here; give the folder that holds data/compranet. Skipped.")
        return
    first, second, ended = (
        read_rows(shared / TABLES / name) for name in ("vigentes_2024-08-29.csv", "vigentes.csv", "concluidos.csv")
    )
    tally.holds("rows of two days", (len(first), len(second)) == (553, 679), (len(first), len(second)))
    added = {row["cod_exp"] for row in second} - {row["cod_exp"] for row in first}
    tally.holds("expedientes of the second day alone", len(added) == 126, len(added))
    check_rows(tally, command, work, "two days", first, second)
    check_rows(tally, command, work, "two days backwards", second, first)
    check_rows(tally, command, work, "ended, then open", ended, second)
    check_rows(tally, command, work, "cells edited", first, edited_rows(second, random.Random(f"{seed} cells")))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("shared", nargs="?", type=pathlib.Path, help="the folder that holds data/compranet")
    arguments.add_argument("--pliego", default=["pliego"], type=shlex.split, help="the command (pliego)")
    arguments.add_argument("--pairs", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    tally, command = Tally(), chosen.pliego
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        for what, part in (
            ("editions", lambda: check_editions(tally, command, work, chosen.seed)),
            ("patches", lambda: check_patches(tally, command, work, chosen.pairs, chosen.seed)),
            ("status", lambda: check_status(tally, command, work)),
            ("rows", lambda: check_tables(tally, command, work, chosen.shared, chosen.seed)),
        ):
            before = tally.passed, tally.failed
            try:
                part()
            except OSError as error:
                print(f"pliego could not run: {error}")
                return 2
            print(f"{what}: {tally.passed - before[0]} passed, {tally.failed - before[1]} failed")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
