"""One run of pliego over rows, and the small things that every system is compared by."""

import decimal
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

from tally import Tally

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MAPPINGS = ROOT / "mappings" / "co"
PREFIX = "ocds-213czf-"
NOTHING = {
    "", "No Definido", "No definido", "No Adjudicado", "No Aplica", "Sin Descripcion", "NO DEFINIDO",
    "No aplica/No pertenece",
}


class Refused(Exception):
    """A conversion that wrote nothing."""


class RowTally(Tally):
    """Counts what agrees about the rows of a mapping."""

    def balanced(self, name, report, counts):
        """The rows of each source, as {source: {"read": …, "used": …}}; every row stands in one column."""
        found = {line["source"]: line for line in report["balance"]}
        for source, expected in counts.items():
            line = found[source]
            self.same(f"{name}: rows of {source}", {key: line.get(key, 0) for key in expected}, expected)
        for source, line in found.items():
            rest = sum(count for key, count in line.items() if key not in ("source", "read"))
            self.same(f"{name}: every row of {source} accounted for", rest, line["read"])

    def codes(self, name, report, expected):
        found = {}
        for problem in report["problems"]:
            found[problem["code"]] = found.get(problem["code"], 0) + problem["count"]
        self.same(f"{name}: problems by code", found, expected)


def convert(mapping, data, out, parameters):
    """The file of releases, the releases and the report of a conversion."""
    releases, report = out.with_suffix(".ndjson"), out.with_suffix(".json")
    command = [
        "pliego", "convert", MAPPINGS / f"{mapping}.pliego.yaml", "--data", data, "--out", releases,
        "--report", report, "--fail-on", "never", "--quiet",
    ]
    command += [part for name, value in parameters.items() for part in ("--set", f"{name}={value}")]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Refused(f"pliego convert {mapping} ended with {done.returncode}: {done.stdout}{done.stderr}")
    lines = releases.read_text(encoding="utf-8").splitlines()
    return releases, [json.loads(line, parse_float=decimal.Decimal) for line in lines], json.loads(
        report.read_text(encoding="utf-8"))


def judged(releases, extensions):
    """The last line of an independent validator."""
    command = [sys.executable, ROOT / "Scripts" / "validate-releases.py", releases]
    command += ["--extensions", ",".join(extensions)] if extensions else []
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return (done.stdout.strip().splitlines() or [done.stderr])[-1]


def filled(text):
    text = (text or "").strip()
    return None if text in NOTHING else text


WEIGHTS = (3, 7, 13, 17, 19, 23, 29, 37, 41)


def nit(text):
    """Nine digits of a NIT; a tenth must be their check digit, modulo 11."""
    found = re.fullmatch(r"([89]\d{8})(\d?)", filled(text) or "")
    if not found or not found[2]:
        return found and found[1]
    rest = sum(int(digit) * weight for digit, weight in zip(reversed(found[1]), WEIGHTS)) % 11
    return found[1] if int(found[2]) == (rest if rest < 2 else 11 - rest) else None


def wrong(text):
    """Whether it has the form of a NIT with its check digit, and the digit is another."""
    return bool(re.fullmatch(r"[89]\d{9}", filled(text) or "")) and not nit(text)


def moment(text, end):
    """A day of Bogotá, which has no summer time."""
    return f"{text[:10]}T{'23:59:59' if end else '00:00:00'}-05:00" if filled(text) else None


def dropped(value):
    """The value without what is empty."""
    if isinstance(value, dict):
        inner = {name: dropped(part) for name, part in value.items()}
        return {name: part for name, part in inner.items() if part not in (None, {}, [])}
    if isinstance(value, list):
        return [inner for inner in map(dropped, value) if inner not in (None, {}, [])]
    return value


def number(text):
    value = decimal.Decimal(text)
    return int(value) if value == value.to_integral_value() else value


def slug(text):
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in plain).split())
