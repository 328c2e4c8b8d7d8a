#!/usr/bin/env python3
"""Invents two publications of the same contracting processes and logs every edit between them, for `pliego diff`.

    python3 Benchmarks/diff/make_editions.py --size 100MB --seed 42 --out .build/bench/editions-100MB

    before.jsonl, after.jsonl   a release a line; the later one shuffled
    before.json, after.json     the same in one release package each, with --package
    log.jsonl                   what differs, a line for each pair of releases, state or process
    generated.json              how many of what, to hold summaries against

--size counts before.jsonl. Half of the processes have one release, of Benchmarks/validate/make_releases.py; half have
3 to 8, of Benchmarks/merge/make_histories.py. A share --edited of the releases (0.01) carries one to three edits of
edits.py:

    silent      the same id and date
    reissued    a new id and a later date in place of the old one; processes with one release only
    redated     the same id and a later date
    amended     a new release beside the old ones

and processes appear and vanish, releases vanish, and releases appear with a date after the others or before. A share
--disguised of the later releases (0.01), each time anew, has its members in another order, joined arrays in another
order, numbers in another spelling, and date-times in another spelling; only the last is told, as `respelled`. Everything
is made up; the same switches give the same bytes on every machine.

A line of the log: `ocid`; `how` and `edits`; `comparison` (release, state, process or package); `release` for the id that
is told (of a pair); `events` with code and release; `changes` with kind, path, element, pointers in the text of the
releases (absent for states), values and the codes one of which is told; and `owes`, codes that one of the changes has.
The generator compares what edits say they did with what reference.py finds, and stops where the two do not agree.
"""

import argparse
import collections
import copy
import json
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "merge"), str(HERE.parent / "validate")]

import disguise  # noqa: E402
import reference  # noqa: E402
from edits import edited  # noqa: E402
from make_histories import STEPS, history  # noqa: E402
from make_releases import Draw, bytes_of, metadata, release, write  # noqa: E402

# Memory for shuffling: the later releases wait in files of about this size.
BUCKET = 32 * 10**6
# How releases are edited: half of them in silence.
WAYS = (*["silent"] * 5, *["reissued"] * 3, "redated", "amended")
WAYS_OF_HISTORIES = (*["silent"] * 4, "redated", *["amended"] * 3)
# What is said of something whole that a release more or less makes appear or vanish.
WHOLE = {
    ("added", "awards"): "X141", ("removed", "awards"): "X143", ("added", "contracts"): "X144",
    ("removed", "contracts"): "X146",
}  # fmt: skip
METADATA_AFTER = {"publishedDate": "2026-02-15T08:00:00-05:00", "publicationPolicy": "https://compras.example/politica"}


def copied(value):
    """With nothing shared inside, as after reading it."""
    return json.loads(json.dumps(value))


class Process:
    """The releases of one process before and after, and what the log says of them."""

    def __init__(self, seed, number, rate):
        self.chance = random.Random(f"{seed} {number} editions")
        self.draw = Draw(seed + 1, number)
        self.is_history = self.chance.random() < 0.5
        made = history(seed, number) if self.is_history else [release(Draw(seed, number), number + 1)]
        self.before = list(made)
        self.ocid = self.before[0]["ocid"]
        self.after = self.before
        self.how, self.editions, self.events = None, {}, []
        self.plan(rate)

    def plan(self, rate):
        """Draws what happens; most processes stay as they are."""
        chosen, edges = self.chance.random() / rate, 0
        releases = len(self.before)
        plans = [(0.2, self.vanish), (0.2, self.appear)]
        if self.is_history:
            plans += [(0.4, self.lose_release), (0.4, self.back_date), (0.4, self.go_on)]
        for share, plan in (*plans, (releases, self.edit)):
            edges += share
            if chosen < edges:
                self.before = [copied(one) for one in self.before]
                self.after = [copied(one) for one in self.before]
                return plan()

    # What happens to a process

    def vanish(self):
        self.how, self.after = "process-removed", []
        self.events.append({"code": "X302", "kind": "removed"})

    def appear(self):
        self.how, self.before = "process-added", []
        self.events.append({"code": "X301", "kind": "added"})

    def edit(self):
        self.how = self.chance.choice(WAYS_OF_HISTORIES if self.is_history else WAYS)
        if self.how == "amended":
            return self.amend()
        places = {self.chance.randrange(len(self.before))}
        if self.how == "silent" and self.chance.random() < 0.2:
            places.add(self.chance.randrange(len(self.before)))
        for place in sorted(places):
            edition = edited(self.before[place], self.draw)
            self.before[place], self.after[place] = edition.before, edition.after
            self.editions[place] = edition
            if self.how == "silent":
                self.tell("X305", edition.after)
            elif self.how == "redated":
                edition.after["date"] = self.later()
                self.tell("X306", edition.after)
            else:
                edition.after["id"] += "-2"
                edition.after["date"] = self.later()
                self.tell("X308", edition.after)

    def amend(self):
        """A new release that says the last one again, and something else."""
        edition = edited(self.before[-1], self.draw, removes_by_null=True)
        self.before[-1], self.after[-1] = edition.before, copied(edition.before)
        edition.after["id"] += "-modificacion"
        edition.after["date"] = self.later()
        self.after.append(edition.after)
        self.editions["state"] = edition
        self.tell("X303", edition.after, "added")

    def lose_release(self):
        self.how = "release-removed"
        self.tell("X304", self.after.pop(self.chance.randrange(len(self.after))), "removed")

    def back_date(self):
        """A release older than all others, or than the last."""
        self.how = "back-dated"
        made = {name: self.before[0][name] for name in ("ocid", "initiationType", "language", "buyer")}
        place = self.chance.choice((1, 1, len(self.before)))
        date = "2024-11-30T08:00:00-06:00" if place == 1 else f"2025-{place - 1:02}-28T23:30:00-06:00"
        made |= {"id": f"{self.ocid}-anterior", "date": date, "tag": ["planning"]}
        made["planning"] = {"rationale": "Necesidad registrada con retraso", "project": "Plan inventado"}
        self.after.append(made)
        self.tell("X303", made, "added")
        self.tell("X307", made, "added")

    def go_on(self):
        """The process had not come as far before."""
        self.how = "went-on"
        new = self.before.pop()
        self.tell("X303", new, "added")

    def later(self):
        return f"2026-{self.chance.randint(1, 6):02}-11T12:00:00-06:00"

    def tell(self, code, release, kind="replaced"):
        self.events.append({"code": code, "release": release["id"], "kind": kind})


class Disguises:
    """Other ways to write a later release."""

    def __init__(self, rate):
        self.rate = rate

    def drawn(self, chance):
        """Which ways: most often none."""
        return [name for name in ("members", "arrays", "dates", "numbers") if chance.random() < self.rate]

    def value(self, release, names, chance, is_edited):
        release = copied(release)
        if "dates" in names:
            # Always the date of a release that was edited: its moment stays, so the edit is as silent as it was.
            date = disguise.respelled(release["date"], chance, 1 if is_edited else 0.2)
            release = disguise.respelled(release, chance, 0.2) | {"date": date}
        if "arrays" in names:
            release = disguise.shuffled_arrays(release, chance)
        if "members" in names:
            release = disguise.shuffled_members(release, chance)
        return release


def compared(process, before, after):
    """Lines of the log: of each pair of releases, then of the state."""
    pairs, has_other_releases = paired(process, before, after)
    told = set()
    for place, earlier, later in pairs:
        edition = process.editions.get(place)
        line = {"comparison": "release", "release": later["id"]}
        line["changes"] = changes(reference.direct_differences(earlier, later), edition, process)
        told |= {reference.substance(change) for change in line["changes"]}
        yield line, edition
    if has_other_releases:
        edition = process.editions.get("state")
        # What was told of a release is not told again of what they add up to.
        found = [
            change for change in reference.differences(reference.merged(before), reference.merged(after))
            if reference.substance(change) not in told
        ]
        for change in found:
            change.pop("pointerBefore", None)
            change.pop("pointerAfter", None)
        yield {"comparison": "state", "changes": changes(found, edition, process)}, edition


def paired(process, before, after):
    """Place, earlier and later release; and whether there are releases without partner."""
    if len(before) == 1 and len(after) == 1:
        return [(0, before[0], after[0])], False
    later = {release["id"]: release for release in after}
    pairs = [(place, one, later.pop(one["id"])) for place, one in enumerate(before) if one["id"] in later]
    return pairs, bool(later) or len(pairs) < len(before)


def changes(found, edition, process):
    """With the codes that the edit knows."""
    for change in found:
        if change["kind"] == "respelled":
            change["codes"] = ["X204"]
        elif edition and change["element"] in edition.codes:
            change["codes"] = edition.codes[change["element"]]
        elif (change["kind"], change["path"]) in WHOLE:
            change["codes"] = [WHOLE[change["kind"], change["path"]]]
    if edition and process.how != "amended":
        told = {change["element"] for change in found if change["kind"] != "respelled"} - {"/id", "/date"}
        if told != set(edition.codes):
            raise SystemExit(f"{process.ocid}: edits {edition.names} say {edition.codes.keys()}, found {told}")
    return found


class Files:
    """The two publications, the log, and the later releases while they wait for being shuffled."""

    def __init__(self, folder, size, seed):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.chance = folder, random.Random(f"{seed} buckets")
        self.before = open(folder / "before.jsonl", "wb", buffering=1 << 20)
        self.log = open(folder / "log.jsonl", "w", encoding="utf-8")
        self.waiting = [folder / f"after.{number}.part" for number in range(size // BUCKET + 1)]
        self.buckets = [open(path, "wb", buffering=1 << 18) for path in self.waiting]

    def add_before(self, text):
        self.before.write(text + b"\n")
        return len(text) + 1

    def add_after(self, text):
        self.buckets[int(self.chance.random() * len(self.buckets))].write(text + b"\n")

    def close(self):
        for file in (self.before, self.log, *self.buckets):
            file.close()
        with open(self.folder / "after.jsonl", "wb") as after:
            for path in self.waiting:
                lines = path.read_bytes().splitlines(keepends=True)
                self.chance.shuffle(lines)
                after.writelines(lines)
                path.unlink()

    def pack(self):
        """Each publication as one package, whose metadata differ."""
        for name, more in (("before", {}), ("after", METADATA_AFTER)):
            with open(self.folder / f"{name}.json", "wb") as out, open(self.folder / f"{name}.jsonl", "rb") as lines:
                out.write(write(metadata() | more)[:-1] + b',"releases":[')
                for number, line in enumerate(lines):
                    out.write((b"," if number else b"") + line.rstrip(b"\n"))
                out.write(b"]}\n")


class Account:
    """Counts of what was made; those of processes and releases as a summary of pliego diff has them."""

    def __init__(self):
        self.counts = collections.Counter()
        self.edits, self.ways = collections.Counter(), collections.Counter()

    def add(self, process, lines, later):
        before, after = len(process.before), len(process.after)
        told = [change for line in lines for change in line["changes"]]
        is_changed = bool(process.events) or any(change["kind"] != "respelled" for change in told)
        self.counts.update(
            {
                "processes before": before > 0,
                "processes after": after > 0,
                "processes added": not before,
                "processes removed": not after,
                "processes changed": before > 0 and after > 0 and is_changed,
                "processes with other spelling only": not is_changed and bool(told),
                "releases before": before,
                "releases after": after,
            }
        )
        if process.how:
            self.ways[process.how] += 1
        self.edits.update(name for edition in process.editions.values() for name in edition.names)
        codes = [event["code"] for event in process.events]
        self.counts.update(
            {"releases edited": codes.count("X305"), "ids reused": codes.count("X306"),
             "releases added": codes.count("X303"), "releases removed": codes.count("X304"),
             "releases back-dated": codes.count("X307"), "respelled": sum(c["kind"] == "respelled" for c in told)}
        )  # fmt: skip
        self.add_keys(process, later)

    def add_keys(self, process, later):
        """What a program finds that knows releases by ocid and id, as values of Python or as lines."""
        old = {release["id"]: release for release in process.before}
        new = {value["id"]: (value, text) for value, text in later}
        both = old.keys() & new.keys()
        self.counts.update(
            {"keys added": len(new.keys() - old.keys()), "keys removed": len(old.keys() - new.keys()),
             "values unequal": sum(old[key] != new[key][0] for key in both),
             "lines unequal": sum(write(old[key]) != new[key][1] for key in both)}
        )  # fmt: skip

    def as_json(self, options, size):
        return {
            "size": options.size, "seed": options.seed, "edited": options.edited, "disguised": options.disguised,
            "bytes": size, **dict(sorted(self.counts.items())),
            "ways": dict(sorted(self.ways.items())), "edits": dict(sorted(self.edits.items())),
        }  # fmt: skip


def later_releases(process, disguises):
    """Value and text of each release after, and the disguised values alone."""
    made = []
    for place, release in enumerate(process.after):
        names = disguises.drawn(process.chance)
        text = None
        if names:
            release = disguises.value(release, names, process.chance, place in process.editions)
            if "numbers" in names:
                text = disguise.with_odd_numbers(release, process.chance).encode()
        made.append((release, text or write(release)))
    return made


def log_lines(process, later):
    """What the log says of a process; nothing of most."""
    if not process.before or not process.after:
        return [{"comparison": "process", "events": process.events, "changes": []}]
    if process.how is None and all(value is old for (value, _), old in zip(later, process.before)):
        return []
    lines = []
    for line, edition in compared(process, process.before, [value for value, _ in later]):
        line["events"] = [event for event in process.events if event["release"] == line.get("release")]
        if line["comparison"] == "state":
            line["events"] = [event for event in process.events if event["code"] in ("X303", "X304", "X307", "X308")]
        if edition:
            line["edits"] = edition.names
            if line["comparison"] == "release" and edition.owes:
                line["owes"] = sorted(edition.owes)
        if line["changes"] or line["events"]:
            lines.append(line)
    return lines


def make(options):
    limit = bytes_of(options.size)
    files, account, disguises = Files(options.out, limit, options.seed), Account(), Disguises(options.disguised)
    size = number = 0
    while size < limit:
        process = Process(options.seed, number, options.edited)
        number += 1
        later = later_releases(process, disguises)
        lines = log_lines(process, later)
        account.add(process, lines, later)
        for line in lines:
            how = process.how or "disguised"
            files.log.write(disguise.text({"ocid": process.ocid, "how": how, **line}) + "\n")
        for release in process.before:
            size += files.add_before(write(release))
        for _, text in later:
            files.add_after(text)
    if options.package:
        told = [
            reference.change("replaced", (name,), (name,), (name,), (name,), metadata()[name], value) | {"codes": ["X205"]}
            for name, value in METADATA_AFTER.items()
        ]
        line = {"ocid": None, "how": "republished", "comparison": "package", "events": [], "changes": told}
        files.log.write(disguise.text(line) + "\n")
    files.close()
    if options.package:
        files.pack()
    return account.as_json(options, size)


def main():
    parser = argparse.ArgumentParser(description="Invents two publications and logs every edit between them.")
    parser.add_argument("--size", default="100MB")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--edited", type=float, default=0.01, help="share of releases that are edited (0.01)")
    parser.add_argument("--disguised", type=float, default=0.01, help="share written otherwise, in each way (0.01)")
    parser.add_argument("--package", action="store_true", help="write release packages too")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    made = make(options)
    (options.out / "generated.json").write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(made))


if __name__ == "__main__":
    main()
