"""What the scripts that count again share: running a mapping, reading rows and saying what differs.

None of pliego's code is used: rows are read with csv, releases with json, expectations worked out from the rows.
"""

import collections
import csv
import datetime
import decimal
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIBRARY = ROOT / "mappings"
MAPPINGS = LIBRARY / "mx"
PREFIX = "ocds-213czf-"
PERSONAL_RFC = re.compile(r"\b[A-ZÑ&]{4}\d{6}[A-Z0-9]{3}\b")


class Tally:
    """What agreed and what did not."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, what, expected, actual):
        if expected == actual:
            self.passed += 1
            return
        self.failed += 1
        print(f"  FAILED {what}: {difference(expected, actual)}")


def difference(expected, actual):
    if isinstance(expected, dict) and isinstance(actual, dict):
        keys = [key for key in {**expected, **actual} if expected.get(key) != actual.get(key)]
        shown = "; ".join(f"{key}: rows {expected.get(key)!r}, releases {actual.get(key)!r}" for key in keys[:3])
        return f"{len(keys)} differ: {shown}"[:600]
    if isinstance(expected, set) and isinstance(actual, set):
        return f"only in rows {sorted(expected - actual)[:3]}, only in releases {sorted(actual - expected)[:3]}"[:600]
    return f"rows {expected!r}, releases {actual!r}"[:600]


class Run:
    """One conversion: its releases, its report, the rows it refused, and what another validator says of it."""

    def __init__(self, pliego, mapping, data, parameters):
        with tempfile.TemporaryDirectory() as folder:
            home = pathlib.Path(folder)
            command = [pliego, "convert", MAPPINGS / mapping, "--data", data, "--out", home / "out.ndjson"]
            command += ["--report", home / "report.json", "--rejects", home / "rejects", "--fail-on", "never"]
            command += [part for name, value in parameters.items() for part in ("--set", f"{name}={value}")]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                raise SystemExit(f"pliego convert {mapping} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
            self.text = (home / "out.ndjson").read_text(encoding="utf-8")
            self.report = json.loads((home / "report.json").read_text(encoding="utf-8"))
            self.verdict = verdict(pliego, MAPPINGS / mapping, home / "out.ndjson")
            # one file of refused rows for each file that was read, or for each source
            self.rejects = [row for path in sorted((home / "rejects").glob("*.csv")) for row in rows_of(path)]
        self.releases = [json.loads(line, parse_float=decimal.Decimal) for line in self.text.splitlines()]
        self.by_ocid = {release["ocid"]: release for release in self.releases}

    def balance(self, source):
        return next(line for line in self.report["balance"] if line["source"] == source)

    def problems(self):
        counts = collections.Counter()
        for problem in self.report["problems"]:
            counts[problem["code"]] += problem["count"]
        return dict(counts)

    def entries(self, name):
        return [(release, entry) for release in self.releases for entry in release.get(name, [])]


def verdict(pliego, mapping, releases):
    """The last line of validate-releases.py, which has a validator and a schema of its own."""
    shown = subprocess.run([pliego, "mapping", "show", mapping], capture_output=True, text=True, check=True).stdout
    extensions = re.search(r"^  extensions:\n((?:    - .*\n)+)", shown, re.M)
    names = re.findall(r"- (\S+)", extensions[1]) if extensions else []
    command = [sys.executable, ROOT / "Scripts" / "validate-releases.py", releases, "--extensions", ",".join(names)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines() or done.stderr.splitlines() or [""]
    return lines[-1] if done.returncode == 0 else " / ".join(lines[:3] + lines[-1:])


def accounted(tally, run):
    """What holds for every run: each row of each source accounted for, each release valid for another validator."""
    for line in run.report["balance"]:
        parts = line["used"] + line["filtered"] + line["rejected"] + line["orphans"]
        tally.check(f"balance of {line['source']}", line["read"], parts)
    tally.check("releases in the report", len(run.releases), run.report["releases"])
    tally.check("validity", f"{len(run.releases)} passed, 0 failed", run.verdict)


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{(key or "").strip(): clean(value) for key, value in row.items()} for row in csv.DictReader(file)]


def clean(value):
    return unicodedata.normalize("NFC", value or "").strip()


def grouped(rows, key):
    groups = collections.defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return groups


def unique(rows):
    """The rows without exact repetitions, in order."""
    return list({tuple(row.items()): row for row in rows}.values())


def repetitions(rows):
    """The rows that an earlier one equals in every cell."""
    seen = set()
    return [row for row in rows if (cells := tuple(row.items())) in seen or seen.add(cells)]


def amount(text):
    return decimal.Decimal(text)


def day(moment):
    return moment[:10] if moment else None


def local(moment):
    """The moment as wall clock in central Mexico, `yyyy-MM-dd HH:mm:ss`, its own offset trusted."""
    return datetime.datetime.fromisoformat(moment.replace("Z", "+00:00")).replace(tzinfo=None).isoformat(" ")


def slug(text):
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def suppliers(release):
    return {party["id"] for party in release.get("parties", []) if "supplier" in party.get("roles", [])}


def counted(values):
    return {key: count for key, count in collections.Counter(values).items() if key is not None}


def common(tally, run, source, rows):
    """What holds for every mapping: all rows accounted for, ids unique, reads equal to the file's."""
    line = run.balance(source)
    tally.check("rows read", len(rows), line["read"])
    tally.check("balance", line["read"], line["used"] + line["filtered"] + line["rejected"] + line["orphans"])
    tally.check("rows filtered or orphaned", 0, line["filtered"] + line["orphans"])
    tally.check("rejects", line["rejected"], len(run.rejects))
    tally.check("releases in the report", len(run.releases), run.report["releases"])
    ids = [release["id"] for release in run.releases]
    tally.check("release ids", len(ids), len(set(ids)))
    tally.check("values without a code", [], run.report["unmapped"])
