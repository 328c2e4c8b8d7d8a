#!/usr/bin/env python3
"""Runs the JSON-Schema-Test-Suite for draft 4 through `pliego validate --schema`.

    Scripts/conformance-json-schema.py [SHARED_DIR] [--pliego COMMAND] [--list]

The suite is taken from SHARED_DIR/data/conformance when it lies there, else from the source distribution of
`jsonschema` on PyPI. One process runs per schema: the data of its tests are the lines of one NDJSON file, and a line
is valid when no finding names it. Numbers reach pliego as the suite writes them (`1.0` stays `1.0`). Remote
references are served from the suite's `remotes` by --resolve.

Every required test has to pass. Optional ones pass too, or stand in EXCEPTIONS with a reason; one that is listed and
passes is a failure, so the list stays true. --list prints the Markdown table for the documentation. The last line
counts: "12 passed, 0 failed". Exit status 1 when something failed, 2 when the suite cannot be had.
"""

import argparse
import collections
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

from archives import fetch, unpack

SDIST = "jsonschema==4.26.0"
REMOTE = "http://localhost:1234/"

# File, description of the schema, description of the test: why pliego answers otherwise. A test of None stands for
# every test of that schema that fails; at least one has to.
EXCEPTIONS = {}


class Number(float):
    """A number that keeps its text."""

    def __new__(cls, text):
        made = super().__new__(cls, text)
        made.text = text
        return made


def text_of(value):
    """JSON on one line, in ASCII, numbers as they were."""
    if isinstance(value, Number):
        return value.text
    if isinstance(value, list):
        return "[" + ",".join(map(text_of, value)) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(name)}:{text_of(inner)}" for name, inner in value.items()) + "}"
    return json.dumps(value)


# The suite


def suite(shared, work):
    """The folders of the tests and of the remote schemas, or None."""
    if shared and (home := shared / "data" / "conformance" / "json-schema-draft4").is_dir():
        return home, home.parent / "json-schema-remotes"
    if not fetch([SDIST], work):
        return None
    (archive,) = work.glob("*.tar.gz")
    unpack(archive, work)
    home = work / archive.name.removesuffix(".tar.gz") / "json"
    return home / "tests" / "draft4", home / "remotes"


def groups(home):
    """(file, schema with its tests), the required files first."""
    files = sorted(home.rglob("*.json"), key=lambda path: ("optional" in path.parts, path))
    for path in files:
        name = path.relative_to(home).as_posix()
        for group in json.loads(path.read_text(encoding="utf-8"), parse_float=Number):
            yield name, group


# pliego


class Refused(Exception):
    """pliego could not do it: status 2, a crash, or an answer that is no answer."""


def invalid_lines(command, group, remotes, work):
    """The numbers of the tests, from 0, that pliego finds something wrong with."""
    schema, data = work / "schema.json", work / "data.ndjson"
    schema.write_text(text_of(group["schema"]), encoding="utf-8")
    data.write_text("".join(text_of(test["data"]) + "\n" for test in group["tests"]), encoding="utf-8")
    ran = subprocess.run(
        [*command, "validate", str(data), "--schema", str(schema), "--resolve", f"{REMOTE}={remotes}",
         "--only", "schema", "--format", "ndjson", "--fail-on", "note", "--lang", "en"],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    if ran.returncode not in (0, 1):
        raise Refused(f"status {ran.returncode}: {(ran.stderr.strip() or ran.stdout.strip())[:300]}")
    findings = [json.loads(line) for line in ran.stdout.split("\n") if line]
    strange = [finding for finding in findings if not finding.get("keyword")]
    if strange:
        raise Refused(f"a finding of no keyword: {strange[0].get('code')} {strange[0].get('message')}")
    if (ran.returncode == 1) != bool(findings):
        raise Refused(f"status {ran.returncode} with {len(findings)} findings")
    return {finding["line"] - 1 for finding in findings}


class Tally:
    def __init__(self):
        self.passed, self.failed, self.used = collections.Counter(), 0, collections.Counter()
        self.listed = []

    def hold(self, file, group, test, problem):
        """One test: `problem` says what pliego did otherwise, or is None."""
        kind = "optional" if file.startswith("optional/") else "required"
        listed = [key for key in ((file, group, test), (file, group, None)) if key in EXCEPTIONS]
        if problem is None:
            self.passed[kind] += 1
        elif listed and kind == "optional":
            self.used[listed[0]] += 1
            self.listed.append((file, f"{group}: {test}", EXCEPTIONS[listed[0]]))
        else:
            self.fail(f"{file}: {group}: {test}: {problem}")

    def fail(self, text):
        self.failed += 1
        print(f"FAILED  {text}")


def run(command, home, remotes, work, tally):
    for file, group in groups(home):
        tests = group["tests"]
        try:
            invalid = invalid_lines(command, group, remotes, work)
        except (Refused, subprocess.TimeoutExpired, json.JSONDecodeError) as refused:
            for test in tests:
                tally.hold(file, group["description"], test["description"], str(refused))
            continue
        if stray := invalid - set(range(len(tests))):
            tally.fail(f"{file}: {group['description']}: findings on lines {sorted(stray)}, which are not there")
        for number, test in enumerate(tests):
            said, right = number not in invalid, test["valid"]
            problem = None if said == right else f"pliego says {'valid' if said else 'invalid'}"
            tally.hold(file, group["description"], test["description"], problem)
    for key, reason in EXCEPTIONS.items():
        if not tally.used[key]:
            tally.fail(f"{': '.join(filter(None, key))}: listed ({reason}), but it passes or is not there")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", nargs="?", type=pathlib.Path, metavar="SHARED_DIR")
    parser.add_argument("--pliego", default="pliego", metavar="COMMAND")
    parser.add_argument("--list", action="store_true", help="print the exceptions as a Markdown table")
    options = parser.parse_args()

    tally = Tally()
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        found = suite(options.shared, work)
        if found is None:
            print("the suite is not at hand and cannot be downloaded: nothing was compared", file=sys.stderr)
            return 2
        run(shlex.split(options.pliego), *found, work, tally)
    if options.list:
        print("| file | test | why |\n|---|---|---|")
        for row in tally.listed:
            print(f"| {' | '.join(row)} |")
    counts = ", ".join(f"{tally.passed[kind]} {kind}" for kind in ("required", "optional"))
    print(f"{counts} tests passed; {len(tally.listed)} optional ones listed as exceptions")
    print(f"{sum(tally.passed.values())} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
