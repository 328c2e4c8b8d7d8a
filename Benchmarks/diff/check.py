#!/usr/bin/env python3
"""Holds `pliego diff` against the log of make_editions.py: every edit told, none made up.

    python3 Benchmarks/diff/make_editions.py --size 2MB --edited 0.2 --disguised 0.05 --package --out .build/editions
    python3 Benchmarks/diff/check.py .build/editions
    python3 Benchmarks/diff/check.py .build/editions --package

Every line of `--format ndjson` has to stand in the log, with ocid, release, kind, path, element and both values, with a
code that the log allows and its severity, with pointers that lead to these values in the two files, and with the lines
and columns where they begin; and every change of the log has to be told once. The counts of `--format json` have to be
those of generated.json and those of the lines. `pliego` is on the PATH; --pliego gives another command, and --no-codes
leaves codes and summaries aside, for a program that knows none (reference_diff.py).

Exit status 1 on a miss, 2 when pliego could not run.
"""

import argparse
import collections
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import reference  # noqa: E402

KEYS = (
    "ocid", "release", "code", "rule", "severity", "kind", "stage", "path", "element", "pointerBefore", "pointerAfter",
    "before", "after", "sentence", "label", "buyer", "fileBefore", "lineBefore", "columnBefore", "fileAfter", "lineAfter",
    "columnAfter",
)  # fmt: skip
OWED_KEYS = {"code", "rule", "severity", "kind", "path", "sentence"}
CODES = """
    X101 amount-raised note, X102 amount-lowered note, X103 amount-raised-after-signature warning,
    X104 currency-changed warning, X111 period-moved note, X112 deadline-moved-after-it-passed warning,
    X113 deadline-brought-forward warning, X121 status-moved note, X122 status-moved-back warning, X131 supplier-added note,
    X132 supplier-removed note, X133 supplier-exchanged-after-award warning, X134 tenderer-added note,
    X135 tenderer-removed warning, X141 award-created note, X142 award-cancelled warning, X143 award-deleted warning,
    X144 contract-created note, X145 contract-cancelled warning, X146 contract-deleted warning, X147 amendment-added note,
    X151 item-added note, X152 item-removed warning, X153 quantity-changed note, X161 document-added note,
    X162 document-withdrawn warning, X163 document-replaced warning, X171 criteria-changed warning,
    X181 procurement-method-changed warning, X191 buyer-changed warning, X201 field-added note, X202 field-removed warning,
    X203 field-changed note, X204 field-respelled note, X205 package-changed note, X301 process-added note,
    X302 process-removed warning, X303 release-added note, X304 release-removed warning, X305 silent-edit error,
    X306 release-id-reused error, X307 back-dated-release warning, X308 release-succeeded note
"""
RULES = {code: (rule, severity) for code, rule, severity in (entry.split() for entry in CODES.split(","))}
SHOWN = 12


class Tally:
    """What agreed, counted by what it is, and what did not."""

    def __init__(self):
        self.right, self.owed, self.wrong = collections.Counter(), collections.Counter(), collections.Counter()
        self.examples = collections.defaultdict(list)

    def check(self, what, holds, example):
        self.owed[what] += 1
        if holds:
            self.right[what] += 1
        else:
            self.miss(f"{what}: wrong", example)
        return holds

    def miss(self, what, example):
        self.wrong[what] += 1
        if len(self.examples[what]) < SHOWN:
            self.examples[what].append(example if isinstance(example, str) else short(example))

    def print(self):
        for what, count in self.owed.items():
            print(f"{what:34} {self.right[what]:>9,} of {count:,}")
        for what, count in self.wrong.items():
            print(f"MISS  {what}: {count:,}")
            for example in self.examples[what]:
                print(f"        {example}")


def short(value):
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) < 400 else text[:397] + "..."


def key(value):
    """A text that is one for values that are the same: numbers by value, members in any order."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{name!r}:{key(value[name])}" for name in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(key, value)) + "]"
    if reference.kind(value) == "number":
        return str(value.normalize() + 0)
    return f"{value!r}"


# The two publications


class Publication:
    """The releases of some processes in one file: place, text and value, by ocid and id."""

    def __init__(self, path, ocids):
        self.path, self.releases = path, collections.defaultdict(dict)
        self.is_package = path.suffix == ".json"
        if self.is_package:
            text = path.read_text(encoding="utf-8")
            for place, value in enumerate(reference.load(text)["releases"]):
                self.releases[value["ocid"]][value["id"]] = (place, text, value)
            return
        with open(path, encoding="utf-8") as lines:
            for number, text in enumerate(lines, 1):
                # An ocid stands near the beginning of most lines; if it does not, the line is read.
                ocid = text[9 : text.find('"', 9)] if text.startswith('{"ocid":"') else json.loads(text)["ocid"]
                if ocid in ocids:
                    value = reference.load(text)
                    self.releases[ocid][value["id"]] = (number, text, value)

    def prefix(self, place):
        return f"/releases/{place}" if self.is_package else ""


def resolve(value, pointer):
    for token in pointer.split("/")[1:]:
        token = token.replace("~1", "/").replace("~0", "~")
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


# What is told against what is logged


class Comparison:
    def __init__(self, tally, before, after, has_codes):
        self.tally, self.before, self.after, self.has_codes = tally, before, after, has_codes

    def process(self, ocid, told, logged):
        events = [line for line in told if line["path"] == "" and line["code"][1] == "3"]
        self.events(ocid, events, logged)
        owed = self.expected(ocid, logged)
        for line in told:
            if line in events:
                continue
            self.shape(line)
            found = self.match(line, owed)
            if found:
                self.field(line, found, logged)
            else:
                self.tally.miss("told, but nothing of the kind was edited", line)
        for change in (change for changes in owed.values() for change in changes):
            self.tally.check(change["what"], change["isTold"], {"ocid": ocid, **change})
        for line in logged:
            codes = [code for change in line["changes"] for code in change.get("toldCodes", ())]
            for code in line.get("owes", ()) if self.has_codes else ():
                self.tally.check("codes of an edit", code in codes, {"owed": code, "told": codes, **line})

    def expected(self, ocid, logged):
        """Changes of the log by what a line says of them."""
        owed = collections.defaultdict(list)
        for line in logged:
            for change in line["changes"]:
                comparison = line["comparison"]
                is_spelling = change["kind"] == "respelled"
                change["what"] = "date-times written otherwise" if is_spelling else f"edits of a {comparison}"
                change["in"] = line["release"] if comparison == "release" else None
                change["isTold"] = False
                owed[self.identity(change)].append(change)
        return owed

    @staticmethod
    def identity(change):
        return change["kind"], change.get("element", ""), key(change.get("before")), key(change.get("after"))

    def pair(self, line):
        """The two releases of a line that compares two; None for the state of a process."""
        before, after = self.before.releases[line["ocid"]], self.after.releases[line["ocid"]]
        release = line.get("release")
        if len(before) == 1 and len(after) == 1:
            return next(iter(before.values())), next(iter(after.values()))
        return (before[release], after[release]) if release in before and release in after else None

    def is_of_state(self, line):
        return line.get("ocid") is not None and self.pair(line) is None

    def match(self, line, owed):
        candidates = [change for change in owed.get(self.identity(line), ()) if not change["isTold"]]
        of_state = self.is_of_state(line)
        for change in candidates:
            if change["in"] == (None if of_state else line.get("release")):
                change["isTold"] = True
                return change
        return None

    def field(self, line, change, logged):
        self.tally.check("paths", line["path"] == change["path"], line)
        if self.has_codes and "codes" in change:
            owed = {"owed": change["codes"], **line}
            self.tally.check("codes", line["code"] in change["codes"], owed)
            change.setdefault("toldCodes", []).append(line["code"])
        if line.get("ocid") is None:
            return
        pair = self.pair(line)
        for side, publication, found in zip(("Before", "After"), (self.before, self.after), pair or (None, None)):
            if found and f"pointer{side}" in change:
                self.place(line, side, publication, found, change)

    def place(self, line, side, publication, found, change):
        number, text, value = found
        pointer, prefix = line.get(f"pointer{side}", ""), publication.prefix(number)
        self.tally.check("pointers", pointer == prefix + change[f"pointer{side}"], {"owed": change, **line})
        try:
            led = key(resolve(value, pointer.removeprefix(prefix))) == key(line.get(side.lower()))
        except (KeyError, IndexError, ValueError, TypeError):
            led = False
        self.tally.check("pointers lead to the value", led, line)
        if not self.has_codes:
            return
        self.tally.check("files", pathlib.Path(line.get(f"file{side}", "")).name == publication.path.name, line)
        # The package is one line.
        self.tally.check("lines", line.get(f"line{side}") == (1 if publication.is_package else number), line)
        self.tally.check("columns", begins(text, line.get(f"column{side}"), line.get(side.lower())), line)

    def events(self, ocid, told, logged):
        owed = {}
        for line in logged:
            for event in line["events"]:
                owed[event["code"], event.get("release") if event["code"] > "X302" else None] = event
        for line in told:
            self.shape(line)
            event = owed.pop((line["code"], line.get("release") if line["code"] > "X302" else None), None)
            if event is None:
                self.tally.miss("told, but no release or process of the kind", line)
            else:
                self.tally.check("releases and processes", line["kind"] == event["kind"], line)
        for event in owed.values():
            self.tally.check("releases and processes", False, {"ocid": ocid, "not told": event})

    def shape(self, line):
        if not self.has_codes:
            return
        ordered = [name for name in KEYS if name in line] == list(line) and OWED_KEYS <= line.keys() and line["sentence"]
        self.tally.check("keys of a line, in order", ordered, list(line))
        told = line.get("rule"), line.get("severity")
        self.tally.check("rule and severity", told == RULES.get(line["code"]), line)


def begins(text, column, value):
    """Whether a value stands at a column of a text."""
    try:
        start = int(column) - 1
        _, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, TypeError):
        return False
    return key(reference.load(text[start:end])) == key(value)


def by_ocid(lines):
    found = collections.defaultdict(list)
    for line in lines:
        found[line.get("ocid")].append(line)
    return found


def load_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [reference.load(line) for line in lines]


def compare(tally, folder, names, told, has_codes=True):
    """Lines told of the two publications against the log of the folder."""
    told, logged = by_ocid(told), by_ocid(load_lines(folder / "log.jsonl"))
    if names[0].endswith(".jsonl") or not has_codes:
        # Only packages have metadata, and only pliego tells of them.
        logged.pop(None, None)
    ocids = told.keys() | logged.keys()
    before, after = (Publication(folder / name, ocids) for name in names)
    comparison = Comparison(tally, before, after, has_codes)
    for ocid in sorted(ocids, key=str):
        comparison.process(ocid, told.get(ocid, []), logged.get(ocid, []))


# Summaries


def compare_summary(tally, folder, document, told):
    made = json.loads((folder / "generated.json").read_text(encoding="utf-8"))
    summary = document["summary"]
    owed = {
        "processes": {
            **{name: made[f"processes {name}"] for name in ("before", "after", "added", "removed", "changed")},
            "sameButSpelling": made["processes with other spelling only"],
        },
        "releases": {
            **{name: made[f"releases {name}"] for name in ("before", "after", "added", "removed")},
            "edited": made["releases edited"],
            "backDated": made["releases back-dated"],
            "idReused": made["ids reused"],
        },
    }
    for part, counts in owed.items():
        for name, count in counts.items():
            found = summary[part].get(name)
            tally.check("counts of the summary", found == count, f"{part} {name}: {found}, made {count}")
    rest = summary["processes"]
    whole = rest["changed"] + rest["unchanged"] + rest["removed"] == rest["before"]
    tally.check("counts of the summary", whole, f"processes: {rest}")
    tally.check("counts of the summary", summary["changes"] == len(told), f"changes {summary['changes']}, lines {len(told)}")
    for part, name in (("byRule", "code"), ("bySeverity", "severity"), ("byField", "path"), ("byStage", "stage")):
        has_field = part in ("byRule", "bySeverity")
        counts = collections.Counter(line[name] for line in told if has_field or line["path"])
        found = {value: count for value, count in summary[part].items() if count and value}
        tally.check("counts of the summary", found == counts, f"{part}: {short(found)}, lines {short(counts)}")
    compare_amounts(tally, summary["largestAmounts"], told)
    same = [key(change) for change in document["changes"]] == [key(line) for line in told]
    tally.check("changes in json and ndjson", same, f"{len(document['changes'])} in json, {len(told)} in ndjson")


def compare_amounts(tally, amounts, told):
    """The largest of each currency: as told, in order, none larger left out."""
    names = ("ocid", "element", "before", "after")
    lines = {tuple(line[name] for name in names) for line in told if line["rule"].startswith("amount-")}
    currencies = collections.defaultdict(list)
    for amount in amounts:
        place = tuple(amount[name] for name in names)
        right = place in lines and amount["difference"] == amount["after"] - amount["before"]
        tally.check("largest amounts", right, amount)
        currencies[amount.get("currency")].append(abs(amount["difference"]))
    listed = sum(map(len, currencies.values()))
    ordered = all(sizes == sorted(sizes, reverse=True) and len(sizes) <= 20 for sizes in currencies.values())
    tally.check("largest amounts", ordered, "not in order, or more than twenty")
    # A currency that has twenty may have smaller ones besides.
    rest = sorted((abs(after - before) for _, _, before, after in lines), reverse=True)
    largest = max((min(sizes) for sizes in currencies.values() if len(sizes) == 20), default=None)
    complete = listed == len(lines) if largest is None else sum(size > largest for size in rest) <= listed
    tally.check("largest amounts", complete, f"{listed} listed of {len(lines)}")


def run(command, before, after, form, out):
    arguments = [*command, "diff", str(before), str(after), "--format", form, "--out", str(out)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1) or not out.exists():
        print(f"{shlex.join(arguments)} ended with {done.returncode}: {done.stderr[-2000:]}", file=sys.stderr)
        raise SystemExit(2)
    return done.returncode


def hold(folder, is_package=False, command=("pliego",), has_codes=True):
    """Runs the comparison and holds it against the log."""
    tally = Tally()
    names = [f"{side}.{'json' if is_package else 'jsonl'}" for side in ("before", "after")]
    with tempfile.TemporaryDirectory() as work:
        out = pathlib.Path(work) / "told"
        status = run(command, folder / names[0], folder / names[1], "ndjson", out)
        told = load_lines(out)
        is_changed = any(line["kind"] != "respelled" for line in told)
        tally.check("exit status", status == is_changed, f"{status} with {len(told)} lines")
        compare(tally, folder, names, told, has_codes)
        if has_codes:
            run(command, folder / names[0], folder / names[1], "json", out)
            compare_summary(tally, folder, reference.load(out.read_text(encoding="utf-8")), told)
        for name in names:
            status = run(command, folder / name, folder / name, "ndjson", out)
            tally.check("a file is the same as itself", status == 0 and not out.read_bytes(), f"{name}: status {status}")
    return tally


def main():
    parser = argparse.ArgumentParser(description="Holds pliego diff against the log of make_editions.py.")
    parser.add_argument("folder", type=pathlib.Path, help="what make_editions.py made")
    parser.add_argument("--package", action="store_true", help="compare the release packages")
    parser.add_argument("--pliego", default=["pliego"], type=shlex.split, help="the command (pliego)")
    parser.add_argument("--no-codes", action="store_true", help="leave codes and summaries aside")
    options = parser.parse_args()
    tally = hold(options.folder, options.package, options.pliego, not options.no_codes)
    tally.print()
    wrong = sum(tally.wrong.values())
    print(f"{sum(tally.right.values()):,} passed, {wrong:,} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
