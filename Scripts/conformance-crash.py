#!/usr/bin/env python3
"""Kills pliego at random moments while it publishes with a state, and counts what was published.

    Scripts/conformance-crash.py [--pliego COMMAND] [--moments N] [--processes N] [--seed N]

Processes of an invented table change from day to day; every change has a number of its own in the title. A run is killed
at a moment drawn from the time that it takes, more often near its end, where outputs and state are written. Then it is
run again: at once, after more kills, on the data of the next day, into the same file or another; and between the two
somebody may have taken the finished files away. After each run that ends by itself, all files together must have the
present state of every process exactly once, no change twice, no release id twice, and dates that advance. The last line
counts moments; exit status 1 when something was wrong.
"""

import argparse
import collections
import json
import pathlib
import random
import shlex
import signal
import subprocess
import sys
import tempfile
import time

MAPPING = """\
pliego: 1
reading: { time zone: America/Mexico_City }
sources:
  rows:
    file: rows.csv
    key: ID
    columns: { ID: "text, required", TITLE: text, UPDATED: "datetime, required", NOTE: text }
process: { from: rows, key: ID }
publish: { releases: one per change, content: CONTENT }
release:
  ocid: { prefix: ocds-abc123, key: ID }
  date: UPDATED
  tender: { id: ID, title: TITLE, description: NOTE }
"""


class Office:
    """The data of the day, the files that were published, and what they must say together."""

    def __init__(self, folder, command, content, processes, draw):
        self.folder, self.command, self.draw = folder, command, draw
        self.out, self.taken = folder / "out", folder / "taken"
        for path in (self.out, self.taken, folder / "data"):
            path.mkdir()
        (folder / "m.pliego.yaml").write_text(MAPPING.replace("CONTENT", content))
        self.versions = [0] * processes
        self.changes = 0
        self.runs = 0
        self.seen = set()
        self.titles = collections.Counter()
        self.ids = collections.Counter()
        self.dates = {}
        self.problems = []

    def change(self):
        """A new day: some processes change, a few are new."""
        for number in self.draw.sample(range(len(self.versions)), max(1, len(self.versions) // 5)):
            self.changes += 1
            self.versions[number] = self.changes
        for _ in range(3):
            self.changes += 1
            self.versions.append(self.changes)
        with open(self.folder / "data" / "rows.csv", "w", encoding="utf-8") as file:
            file.write("ID,TITLE,UPDATED,NOTE\n")
            for number, version in enumerate(self.versions):
                stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1_700_000_000 + version))
                file.write(f"{number},change {version},{stamp},{'lorem ipsum ' * 20}\n")

    def start(self, name):
        words = [
            *self.command, "convert", str(self.folder / "m.pliego.yaml"), "--data", str(self.folder / "data"),
            "--state", str(self.folder / "state.sqlite"), "--out", str(self.out / name), "--quiet",
        ]  # fmt: skip
        return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def kill(self, name, after):
        """Whether the run was killed before it ended."""
        process = self.start(name)
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        return process.returncode < 0

    def take_files(self):
        for path in self.out.glob("*.ndjson"):
            path.rename(self.taken / f"{path.stem}-{len(list(self.taken.iterdir()))}.ndjson")

    def finish(self, name):
        process = self.start(name)
        said = process.communicate()[1]
        if process.returncode != 0 and "U055" in said:
            # Published by the run that was killed, and the data went on since: another file is asked for.
            name = "more-" + name
            process = self.start(name)
            said = process.communicate()[1]
        if process.returncode != 0:
            self.problems.append(f"{name}: status {process.returncode}: {said.strip()}")

    def read(self):
        for folder in (self.out, self.taken):
            for path in folder.glob("*.ndjson"):
                mark = path.stat().st_ino
                if mark in self.seen:
                    continue
                self.seen.add(mark)
                for line in path.read_text(encoding="utf-8").splitlines():
                    self.count(json.loads(line))

    def count(self, release):
        title = release.get("tender", {}).get("title")
        self.titles[(release["ocid"], title)] += 1
        self.ids[(release["ocid"], release["id"])] += 1
        self.dates.setdefault(release["ocid"], []).append(release["date"])

    def check(self, place):
        self.read()
        for key, times in self.titles.items():
            if times > 1:
                self.problems.append(f"{place}: {key} published {times} times")
        for key, times in self.ids.items():
            if times > 1:
                self.problems.append(f"{place}: release id {key} used {times} times")
        for number, version in enumerate(self.versions):
            if self.titles[(f"ocds-abc123-{number}", f"change {version}")] != 1:
                self.problems.append(f"{place}: change {version} of {number} is lost")
        for ocid, dates in self.dates.items():
            if len(set(dates)) != len(dates):
                self.problems.append(f"{place}: {ocid} has a date twice")
        left = [path.name for path in self.out.iterdir() if path.suffix != ".ndjson"]
        left += [path.name for path in self.folder.iterdir() if path.name.endswith((".lock", "-journal"))]
        if left:
            self.problems.append(f"{place}: left behind: {left}")


def moment(draw, takes):
    """All through the run, and twice as often in its last third."""
    return draw.uniform(0, takes * 1.1) if draw.random() < 0.35 else draw.uniform(takes * 0.5, takes * 1.05)


def try_moments(office, moments, draw):
    office.change()
    begun = time.monotonic()
    office.finish("0.ndjson")
    takes = time.monotonic() - begun
    office.check("first run")
    killed = round_number = tried = 0
    while tried < moments and not office.problems:
        round_number += 1
        office.change()
        name = f"{round_number}.ndjson"
        for _ in range(draw.choice((1, 1, 1, 2, 3))):
            tried += 1
            killed += office.kill(name, moment(draw, takes))
            if draw.random() < 0.2:
                office.take_files()
            if draw.random() < 0.2:
                office.read()
                office.change()
            if draw.random() < 0.2:
                name = f"{round_number}-{tried}.ndjson"
        begun = time.monotonic()
        office.finish(name)
        takes = 0.8 * takes + 0.2 * (time.monotonic() - begun)
        office.check(f"round {round_number}")
    return tried, killed


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--pliego", default="pliego", type=shlex.split)
    arguments.add_argument("--moments", type=int, default=60, help="kills, of both contents together (60)")
    arguments.add_argument("--processes", type=int, default=2_000)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    draw = random.Random(chosen.seed)
    problems = tried = killed = 0
    for content in ("full", "changes only"):
        with tempfile.TemporaryDirectory() as work:
            office = Office(pathlib.Path(work), chosen.pliego, content, chosen.processes, draw)
            some, dead = try_moments(office, -(-chosen.moments // 2), draw)
            tried, killed = tried + some, killed + dead
            for problem in office.problems[:10]:
                print(f"FAILED {content}: {problem}")
            problems += len(office.problems)
            releases = sum(office.titles.values())
            print(f"content {content}: {some} kills, {dead} of them in mid-run, {releases} releases counted")
    if killed < tried // 3:
        problems += 1
        print("FAILED: too few runs were interrupted to show anything")
    print(f"{tried} moments, {problems} problems")
    return 1 if problems else 0


sys.exit(main())
