#!/usr/bin/env python3
"""Compares two NDJSON files of releases as JSON, release by release, and prints the first differences.

    python3 Benchmarks/compare.py A.ndjson B.ndjson [--show 10] [--order]

Numbers are equal when their values are (251, 251.0 and 2.51e2), the order of members does not count, the order of
lists does. With --order the files must also hold their releases in the same order. Exit status 0 if equal, 1 if not.
"""

import argparse
import json
from decimal import Decimal


def read(path):
    releases = {}
    with open(path, encoding="utf-8") as file:
        for place, text in enumerate(file, 1):
            release = json.loads(text, parse_float=Decimal, parse_int=Decimal)
            key = release.get("ocid")
            if key in releases:
                raise SystemExit(f"{path}:{place}: a second release of {key}")
            releases[key] = release
    return releases


def differences(one, other, path=""):
    if isinstance(one, dict) and isinstance(other, dict):
        for name in sorted(one.keys() | other.keys()):
            if name not in one or name not in other:
                yield f"{path}/{name}", one.get(name, "(absent)"), other.get(name, "(absent)")
            else:
                yield from differences(one[name], other[name], f"{path}/{name}")
    elif isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            yield f"{path} (length)", len(one), len(other)
        for place, pair in enumerate(zip(one, other, strict=False)):
            yield from differences(*pair, f"{path}/{place}")
    elif type(one) is not type(other) or one != other:
        yield path, one, other


def shown(value):
    text = str(value) if isinstance(value, (str, Decimal)) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) < 120 else text[:117] + "..."


def main():
    arguments = argparse.ArgumentParser(description="Compares two NDJSON files of releases as JSON.")
    arguments.add_argument("first")
    arguments.add_argument("second")
    arguments.add_argument("--show", type=int, default=10, help="how many differences to print (10)")
    arguments.add_argument("--order", action="store_true", help="the order of releases counts")
    options = arguments.parse_args()
    first, second = read(options.first), read(options.second)

    printed = 0

    def show(*parts):
        nonlocal printed
        printed += 1
        if printed <= options.show:
            print(*parts)

    for ocid in [ocid for ocid in first if ocid not in second]:
        show(ocid, "only in", options.first)
    for ocid in [ocid for ocid in second if ocid not in first]:
        show(ocid, "only in", options.second)
    different = 0
    for ocid in first.keys() & second.keys() if first != second else ():
        if first[ocid] != second[ocid]:
            different += 1
            for path, one, other in differences(first[ocid], second[ocid]):
                show(f"{ocid} {path}: {shown(one)} | {shown(other)}")
    same_order = list(first) == list(second)
    equal = not printed and (same_order or not options.order)
    order = "same order" if same_order else "another order"
    print(f"{len(first)} and {len(second)} releases, {different} differ, {order}: {'equal' if equal else 'NOT EQUAL'}")
    raise SystemExit(0 if equal else 1)


if __name__ == "__main__":
    main()
