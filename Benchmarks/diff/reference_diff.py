#!/usr/bin/env python3
"""A stand-in for `pliego diff --format ndjson` that holds everything in memory and knows no codes of fields.

    python3 Benchmarks/diff/check.py FOLDER --no-codes --pliego "python3 Benchmarks/diff/reference_diff.py"

It shows that the log of make_editions.py is right and that check.py finds what is wrong: it reads the publications
themselves, and merges with ocdsmerge where that is installed. --spoil N leaves something out or in on every Nth line.
"""

import argparse
import collections
import json
import pathlib
import sys
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import reference  # noqa: E402

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "schema" / "1.1.5" / "release-schema.json"


def merging():
    """How releases are merged: ocdsmerge, or what stands in for it."""
    try:
        from ocdsmerge import Merger
    except ImportError:
        return reference.merged
    merger = Merger(schema=json.loads(SCHEMA.read_text(encoding="utf-8")))

    def merged(releases):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            state = merger.create_compiled_release(releases)
        return {name: value for name, value in state.items() if name not in reference.MADE_BY_MERGING}

    return merged


def processes(path):
    """Ocid → id → release and where it stands."""
    found = collections.defaultdict(dict)
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        releases = [(f"/releases/{place}", value) for place, value in enumerate(reference.load(text)["releases"])]
    else:
        releases = [("", reference.load(line)) for line in text.splitlines()]
    for prefix, value in releases:
        found[value["ocid"]][value["id"]] = (prefix, value)
    return found


def told(before, after, merged):
    for ocid in sorted(before.keys() | after.keys()):
        if ocid not in before or ocid not in after:
            code, kind = ("X302", "removed") if ocid in before else ("X301", "added")
            yield {"ocid": ocid, "code": code, "kind": kind, "path": ""}
        else:
            yield from ({"ocid": ocid, **line} for line in told_of_process(before[ocid], after[ocid], merged))


def told_of_process(old, new, merged):
    if len(old) == 1 and len(new) == 1 and old.keys() != new.keys():
        yield {"release": next(iter(new)), "code": "X308", "kind": "replaced", "path": ""}
        return (yield from fields(*old.values(), *new.values()))
    told = set()
    for name in old.keys() & new.keys():
        for line in edited(name, old[name], new[name]):
            if "element" in line:
                told.add(reference.substance(line))
            yield line
    latest = max(reference.instant(value["date"]) for _, value in old.values())
    for name in new.keys() - old.keys():
        yield {"release": name, "code": "X303", "kind": "added", "path": ""}
        if reference.instant(new[name][1]["date"]) < latest:
            yield {"release": name, "code": "X307", "kind": "added", "path": ""}
    for name in old.keys() - new.keys():
        yield {"release": name, "code": "X304", "kind": "removed", "path": ""}
    if old.keys() != new.keys():
        states = (merged([value for _, value in releases.values()]) for releases in (old, new))
        for change in reference.differences(*states):
            if reference.substance(change) in told:
                continue
            yield {"code": "X2", **{name: value for name, value in change.items() if not name.startswith("pointer")}}


def edited(name, old, new):
    lines = list(fields(old, new))
    if any(line["kind"] != "respelled" for line in lines):
        dates = [reference.instant(value["date"]) for _, value in (old, new)]
        code = "X305" if dates[0] == dates[1] else "X306"
        yield {"release": name, "code": code, "kind": "replaced", "path": ""}
    yield from lines


def fields(old, new):
    for change in reference.direct_differences(old[1], new[1]):
        for name, (prefix, _) in (("pointerBefore", old), ("pointerAfter", new)):
            if name in change:
                change[name] = prefix + change[name]
        yield {"release": new[1]["id"], "code": "X2", **change}


def spoiled(lines, every):
    """A line left out, told twice, or with another element, value or release."""
    for number, line in enumerate(lines, 1):
        fault = number // every % 5 if every and number % every == 0 else None
        if fault == 0:
            continue
        if fault == 1:
            yield line
        if fault == 2:
            line = line | {"element": "/tender/x"}
        if fault == 3:
            line = line | {"after": "otro"}
        if fault == 4:
            line = line | {"ocid": line["ocid"] + "0"}
        yield line


def number(value):
    return int(value) if value == value.to_integral_value() else float(value)


def main():
    parser = argparse.ArgumentParser(description="Stands in for pliego diff.")
    parser.add_argument("command", choices=["diff"])
    parser.add_argument("before", type=pathlib.Path)
    parser.add_argument("after", type=pathlib.Path)
    parser.add_argument("--format")
    parser.add_argument("--limit")
    parser.add_argument("--spoil", type=int, default=0)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    lines = list(spoiled(told(processes(options.before), processes(options.after), merging()), options.spoil))
    written = (json.dumps(line, ensure_ascii=False, default=number) + "\n" for line in lines)
    options.out.write_text("".join(written), encoding="utf-8")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
