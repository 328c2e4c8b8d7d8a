#!/usr/bin/env python3
"""Publishes two snapshots of the UPCP's open procedures one after the other, and counts what should have come out.

    Scripts/conformance-history.py [SHARED] [--pliego COMMAND]

SHARED is the folder with `data/compranet/upcp2024`; without it nothing is compared and the script says so. What is new,
changed, unchanged and gone from one snapshot to the next is worked out here from the cells; pliego must publish just
these, with the tags and dates due to them, nothing when the same snapshot comes again, and releases which merged give
what converting the later snapshot alone gives.
"""

import argparse
import csv
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

MAPPING = """\
pliego: 1
reading: { locale: es-MX, time zone: America/Mexico_City }
parameters: { as_of: datetime }
sources:
  vigentes:
    file: vigentes.csv
    columns:
      num_proc: text, required
      dependencia: text
      nombre_procedimiento: text
      tipo_proc: text
      forma_pago: text
      fecha_pub: "datetime(dd/MM/yyyy HH:mm), required"
process: { from: vigentes, key: num_proc }
publish: { releases: one per change, content: CONTENT, date not later: as_of }
release:
  ocid: { prefix: ocds-abc123, key: num_proc }
  date: fecha_pub
  tender:
    id: num_proc
    title: nombre_procedimiento
    procurementMethodDetails: tipo_proc
    submissionMethodDetails: forma_pago
    procuringEntity: { party: dependencia }
parties:
  dependencia: { from: vigentes, id: dependencia, name: dependencia }
"""
COLUMNS = ("dependencia", "nombre_procedimiento", "tipo_proc", "forma_pago")
DAYS = (("vigentes_2024-08-29.csv", "2024-08-29T20:00:00-06:00"), ("vigentes.csv", "2024-08-30T20:00:00-06:00"))


def snapshot(path):
    """What each procedure says: of several rows the first that says something."""
    found = {}
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            key = " ".join(row["num_proc"].split())
            if not key or not row["fecha_pub"].strip():
                continue
            cells = found.setdefault(key, dict.fromkeys(COLUMNS, ""))
            for column in COLUMNS:
                cells[column] = cells[column] or row[column].strip()
    return found


class Office:
    def __init__(self, command, folder, content):
        self.command, self.folder = command, folder
        (folder / "m.pliego.yaml").write_text(MAPPING.replace("CONTENT", content))

    def run(self, source, moment, name, state=True):
        data = self.folder / name
        data.mkdir()
        (data / "vigentes.csv").write_bytes(source.read_bytes())
        words = [*self.command, "convert", str(self.folder / "m.pliego.yaml"), "--data", str(data), "--set",
                 f"as_of={moment}", "--out", str(data / "out.ndjson"), "--report", str(data / "report.json"), "--quiet"]
        words += ["--state", str(self.folder / "state.sqlite")] if state else []
        done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        if done.returncode not in (0, 1):
            raise SystemExit(done.stderr)
        out = data / "out.ndjson"
        releases = [json.loads(line) for line in out.read_text().splitlines()] if out.exists() else []
        return releases, json.loads((data / "report.json").read_text())

    def merge(self, names):
        files = [str(self.folder / name / "out.ndjson") for name in names]
        done = subprocess.run([*self.command, "merge", *files, "--quiet"], stdout=subprocess.PIPE, text=True)
        return {release["ocid"]: said(release) for release in map(json.loads, done.stdout.splitlines())}


def said(release):
    """Without what merging sets itself; an object or list without anything says nothing; parties by their ids."""

    def clean(value):
        if isinstance(value, dict):
            return {name: inner for name, inner in ((n, clean(v)) for n, v in value.items()) if inner not in ({}, [])}
        return [clean(element) for element in value] if isinstance(value, list) else value

    kept = clean({name: value for name, value in release.items() if name not in ("id", "date", "tag")})
    kept["parties"] = {party["id"]: party for party in kept.get("parties", [])}
    return kept


def check(content, folder, data, command):
    office, problems = Office(command, folder, content), []

    def expect(what, found, wanted):
        if found != wanted:
            problems.append(f"{what}: {str(found)[:300]} instead of {str(wanted)[:300]}")

    (first, first_moment), (second, second_moment) = DAYS
    before, now = snapshot(data / first), snapshot(data / second)
    releases, report = office.run(data / first, first_moment, "1")
    expect("first snapshot", {r["tender"]["id"] for r in releases}, set(before))
    expect("first tags", {tuple(r["tag"]) for r in releases}, {("tender",)})
    expect("first counts", report["history"]["new"], len(before))

    releases, report = office.run(data / second, second_moment, "2")
    new = set(now) - set(before)
    changed = {key for key in set(now) & set(before) if now[key] != before[key]}
    tags = {r["ocid"].removeprefix("ocds-abc123-"): r["tag"] for r in releases}
    expect("new", {key for key, tag in tags.items() if tag == ["tender"]}, new)
    expect("changed", {key for key, tag in tags.items() if tag == ["tenderUpdate"]}, changed)
    expect("dates of changes", {r["date"] for r in releases if r["tag"] == ["tenderUpdate"]} - {second_moment}, set())
    counts = {"new": len(new), "changed": len(changed), "unchanged": len(set(now) & set(before)) - len(changed),
              "heldBack": 0, "gone": len(set(before) - set(now))}
    expect("second counts", report["history"], counts)

    again, report = office.run(data / second, second_moment, "3")
    expect("the same again", (again, report["history"]["unchanged"]), ([], len(now)))

    alone = {r["ocid"]: said(r) for r in office.run(data / second, second_moment, "4", state=False)[0]}
    merged = office.merge(["1", "2"])
    told = sum(problem["count"] for problem in report["problems"] if problem["code"] == "D802")
    differs = [ocid for ocid in alone if merged.get(ocid) != alone[ocid] and not is_told(merged[ocid], alone[ocid])]
    expect("merged", differs, [])
    return problems, f"{content}: {counts}, {told} told"


def is_told(merged, alone):
    """A body that was renamed has another id, and the old one stays among the parties."""
    left = dict(merged, parties={key: merged["parties"][key] for key in alone["parties"] if key in merged["parties"]})
    return left == alone


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("shared", nargs="?", type=pathlib.Path)
    arguments.add_argument("--pliego", default="pliego", type=shlex.split)
    chosen = arguments.parse_args()
    data = chosen.shared / "data" / "compranet" / "upcp2024" if chosen.shared else None
    if data is None or not data.is_dir():
        print("no upcp2024 here: nothing compared")
        return 0
    problems = []
    for content in ("full", "changes only"):
        with tempfile.TemporaryDirectory() as work:
            found, told = check(content, pathlib.Path(work), data, chosen.pliego)
            print(told)
            problems += found
    for problem in problems:
        print("FAILED", problem)
    print(f"{len(problems)} problems")
    return 1 if problems else 0


sys.exit(main())
