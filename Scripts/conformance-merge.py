#!/usr/bin/env python3
"""Holds `pliego merge` against ocds-merge: its fixtures, and random histories merged by both.

    Scripts/conformance-merge.py [SHARED_DIR] [--pliego COMMAND] [--cases N] [--seed N]

Fixtures come from SHARED_DIR/data/conformance/ocds-merge-fixtures when it lies there, else from the source distribution
of ocdsmerge on PyPI. Each is merged as pliego does by itself and with --strict-reference, into compiled and versioned
releases. Fixtures that need the options APPEND and MERGE_BY_POSITION of the library, which pliego does not have, are
listed in OVERRIDES; where pliego on purpose does something else, the case stands in DECISIONS with the reason, and one
that agrees all the same is a failure.

Random histories: --cases processes of 1 to 5 releases, made to meet nulls, empty values, odd ids, changing types, equal
and shifted dates. With --strict-reference both have to agree on all, also on what cannot be merged; without, on those
that hold nothing that pliego decides otherwise.

Values are compared as Python compares them. The last line counts: "12 passed, 0 failed". Exit status 1 when something
failed, 2 when the fixtures cannot be had.
"""

import argparse
import json
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile
import warnings

from ocdsmerge import Merger
from ocdsmerge.exceptions import OCDSMergeError
from archives import fetch, unpack
from tally import Tally

SDIST = "ocdsmerge==0.8.0"
ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "schema" / "1.1.5" / "release-schema.json"
FIXTURE_SCHEMAS = {"1.0": "release-schema-1__0__3.json", "1.1": "release-schema-1__1__4.json", "schema": "schema.json"}

# Expected files for which the library is told to append or to merge by position.
OVERRIDES = ("-append", "-by-position")
# Name of the fixture's result without its ending: why pliego does something else without --strict-reference.
DECISIONS = {}


def pliego(command, source, *options):
    """Merged texts by ocid, and the status."""
    run = subprocess.run([*command, "merge", str(source), *map(str, options)], capture_output=True, text=True, timeout=600)
    if run.returncode not in (0, 1):
        raise SystemExit(f"pliego ended with {run.returncode}: {run.stderr}")
    return {value.get("ocid"): value for value in map(json.loads, run.stdout.splitlines())}


# Fixtures


def fixtures(shared, work):
    if shared and (home := shared / "data" / "conformance" / "ocds-merge-fixtures").is_dir():
        return home, home
    if not fetch([SDIST], work):
        return None, None
    (archive,) = pathlib.Path(work).glob("ocdsmerge-*.tar.gz")
    unpack(archive, work)
    tests = next(pathlib.Path(work).glob("ocdsmerge-*/tests/fixtures"))
    return tests, tests


def check_fixtures(home, command, work, tally):
    for folder, schema in FIXTURE_SCHEMAS.items():
        for expected in sorted((home / folder).glob("*.json")):
            stem, _, kind = expected.stem.rpartition("-")
            if kind not in ("compiled", "versioned"):
                continue
            if stem.endswith(OVERRIDES):
                continue
            check_fixture(home / folder / f"{stem}.json", home / schema, expected, kind, command, work, tally)


def check_fixture(source, schema, expected, kind, command, work, tally):
    options = ["--schema", schema] + (["--versioned"] if kind == "versioned" else [])
    want = json.loads(expected.read_text())
    for mode in ([], ["--strict-reference"]):
        got = list(pliego(command, source, *options, *mode).values())
        agrees = got == [want]
        name = f"{source.parent.name}/{expected.stem}"
        if not mode and name in DECISIONS:
            tally.holds(f"{name}: agrees, though it is listed as a decision", not agrees)
        else:
            tally.holds(f"{name} {' '.join(mode)}: {json.dumps(got)} instead of {json.dumps(want)}", agrees)


# Random histories

WORDS = ("a", "b", "c")
QUIRKS = ("truth-values", "number-ids", "odd-ids", "changing-types", "dates", "null-objects", "missing-dates")


class History:
    """The releases of one process, with quirks or without."""

    def __init__(self, seed, quirks):
        self.random = random.Random(seed)
        self.quirks = quirks
        self.ocid = f"ocds-213czf-{seed}"

    def has(self, quirk, share=0.15):
        return quirk in self.quirks and self.random.random() < share

    def releases(self):
        made = []
        for number in range(self.random.randint(1, 5)):
            release = {"ocid": self.ocid, "id": f"r{number}", "date": self.date(number), "tag": ["tender"]}
            if self.has("missing-dates", 0.05):
                release["date"] = self.random.choice((None, 5))
            if self.has("missing-dates", 0.05):
                del release["date"]
            for field in self.random.sample(sorted(FIELDS), self.random.randint(0, len(FIELDS))):
                release[field] = FIELDS[field](self)
            if self.has("changing-types", 0.3):
                release["x_any"] = self.random.choice(("s", 1, {"a": 1}, [{"id": "1", "a": 2}], [1], [], {}, None))
            made.append(release)
        self.random.shuffle(made)
        return made

    def date(self, number):
        if self.has("dates", 0.5):
            zone = self.random.choice(("Z", "+02:00", "-06:00", ".5Z"))
            return f"2020-01-01T{self.random.randint(0, 3):02}:00:00{zone}"
        return f"2020-{number + 1:02}-01T00:00:00Z"

    def word(self):
        return self.random.choice((*WORDS, None)) if self.random.random() < 0.3 else self.random.choice(WORDS)

    def number(self):
        # Python holds true for equal to 1, so a history does not record that one becomes the other.
        truths = (True, False) if "truth-values" in self.quirks else ()
        return self.random.choice((1, 2, 1.0, 2.50, -3, 10**20, None, 0.1, *truths))

    def strings(self):
        return [self.random.choice((*WORDS, None)) for _ in range(self.random.randint(0, 3))]

    def value(self):
        if self.has("null-objects"):
            return None
        members = {"amount": self.number(), "currency": self.word()}
        return {name: members[name] for name in self.random.sample(sorted(members), self.random.randint(0, 2))}

    def identifier(self):
        if self.has("number-ids", 0.4):
            return self.random.choice((1, 2, 1.0, "1", "2", True))
        if self.has("odd-ids"):
            return self.random.choice((None, "", "None"))
        return self.random.choice(("1", "2", "3"))

    def objects(self, members, mayLackID=True, depth=0):
        if self.has("null-objects"):
            return None
        made = []
        taken = set()
        for _ in range(self.random.randint(0, 3)):
            element = {"id": self.identifier()}
            if "odd-ids" in self.quirks and mayLackID and self.random.random() < 0.1:
                del element["id"]
            elif "odd-ids" not in self.quirks and str(element["id"]) in taken:
                continue
            taken.add(str(element.get("id")))
            for name in self.random.sample(sorted(members), self.random.randint(0, len(members))):
                element[name] = members[name](self)
            if self.random.random() < 0.05:
                element = {}
                if "odd-ids" not in self.quirks:
                    continue
            made.append(element)
        if self.has("changing-types", 0.05):
            made.append("text")
        return made


ITEMS = {
    "description": History.word,
    "unit": lambda h: {"name": h.word(), "value": h.value()},
    "additionalClassifications": lambda h: [{"id": h.word(), "scheme": "s"}] * h.random.randint(0, 2),
}
AWARD = {
    "title": History.word,
    "value": History.value,
    "suppliers": lambda h: h.objects({"name": History.word}),
    "items": lambda h: h.objects(ITEMS),
    "extra": lambda h: h.random.choice(({}, {"a": {}}, {"a": {"b": None}}, {"a": {"b": 1}})),
}
FIELDS = {
    "initiationType": History.word,
    "language": History.word,
    "buyer": lambda h: {"id": h.word(), "name": h.word()},
    "parties": lambda h: h.objects(
        {"name": History.word, "roles": History.strings, "identifier": lambda h: {"id": h.word(), "scheme": "s"}}),
    "tender": lambda h: {
        "id": "t",
        "title": h.word(),
        "value": h.value(),
        "submissionMethod": h.strings(),
        "items": h.objects(ITEMS),
        "x_list": h.objects({"a": History.word}),
    },
    "awards": lambda h: h.objects(AWARD),
    "x_scalar": History.number,
    "x_object": lambda h: {"a": h.word(), "b": {"c": h.number()}},
    "x_strings": lambda h: h.strings() or ["z"],
}


def reference(history, kind):
    """What ocds-merge makes of it; None when it gives up."""
    merger = reference.merger
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            make = merger.create_compiled_release if kind == "compiled" else merger.create_versioned_release
            return make(json.loads(json.dumps(history)))
    except (OCDSMergeError, TypeError, AttributeError):
        return None


def check_histories(cases, seed, quirks, mode, command, work, tally):
    histories = {f"ocds-213czf-{n}": History(n, quirks).releases() for n in range(seed, seed + cases)}
    source = pathlib.Path(work) / "histories.jsonl"
    source.write_text("".join(json.dumps(r) + "\n" for history in histories.values() for r in history))
    for kind, options in (("compiled", []), ("versioned", ["--versioned"])):
        got = pliego(command, source, *options, *mode)
        for ocid, history in histories.items():
            want = reference(history, kind)
            told = f"{json.dumps(got.get(ocid))} instead of {json.dumps(want)} of {json.dumps(history)}"
            tally.holds(f"{ocid} {kind} {' '.join(mode)}", same(got.get(ocid), want), told)


def same(a, b):
    return a == b


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("shared", nargs="?", type=pathlib.Path)
    arguments.add_argument("--pliego", default="pliego", type=shlex.split)
    arguments.add_argument("--cases", type=int, default=3000)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    reference.merger = Merger(schema=json.loads(SCHEMA.read_text()))
    tally = Tally()
    with tempfile.TemporaryDirectory() as work:
        home, _ = fixtures(chosen.shared, work)
        if not home:
            print("the fixtures of ocds-merge cannot be had", file=sys.stderr)
            return 2
        check_fixtures(home, chosen.pliego, work, tally)
        check_histories(chosen.cases, chosen.seed, QUIRKS, ["--strict-reference"], chosen.pliego, work, tally)
        check_histories(chosen.cases, chosen.seed, (), [], chosen.pliego, work, tally)
    return tally.end()


sys.exit(main())
