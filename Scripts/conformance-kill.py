#!/usr/bin/env python3
"""Ends pliego at random moments and looks at what is left: never half a file, and nothing after the next run.

    Scripts/conformance-kill.py [--pliego COMMAND] [--moments N] [--seed N]

Each command below runs on invented releases until it is killed (SIGKILL, SIGTERM or SIGINT, in turn) at a moment drawn
from the time that it takes. Its output must then not be there, or be what a whole run writes; when another file was
there before, it must be that or the new one. At the end a whole run must leave nothing beside its output. The last line
counts moments; exit status 1 when something was wrong.
"""

import argparse
import json
import pathlib
import random
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
# What is run, and what it writes; every command is given a share of the moments.
COMMANDS = {
    "merge": (["merge", "IN", "--out", "OUT"], "merged.jsonl"),
    "merge with records and findings": (["merge", "IN", "--records", "--versioned", "--out", "OUT"], "records.jsonl"),
    "validate": (["validate", "IN", "--only", "V105", "--format", "ndjson", "--out", "OUT"], "findings.ndjson"),
}


def releases(path, count):
    """Releases with a few findings, those of one process far apart."""
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            release = {
                "ocid": f"ocds-213czf-{number % (count // 4)}", "id": str(number), "tag": ["tender"],
                "date": f"2024-01-01T{number * 24 // count:02}:{number % 60:02}:{number // 60 % 60:02}Z",
                "initiationType": "tender", "tender": {"id": "t", "title": f"Licitación {number} " + "x" * 300},
                "awards": [{"id": str(place), "title": "a" * 100} for place in range(5)],
            }  # fmt: skip
            file.write(json.dumps(release, ensure_ascii=False) + "\n")


def contents(path):
    if path.is_dir():
        return {file.name: file.read_bytes() for file in sorted(path.iterdir())}
    return path.read_bytes() if path.exists() else None


def run(command, words, source, target, after=None, number=signal.SIGKILL):
    words = [{"IN": str(source), "OUT": str(target)}.get(word, word) for word in words]
    process = subprocess.Popen([*command, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if after is not None:
        time.sleep(after)
        process.send_signal(number)
    return process.wait()


def try_command(name, words, output, command, source, moments, draw):
    problems = 0
    with tempfile.TemporaryDirectory() as work:
        target = pathlib.Path(work) / output
        begun = time.monotonic()
        if run(command, words, source, target) not in (0, 1):
            raise SystemExit(f"{name} does not run")
        takes = time.monotonic() - begun
        whole = contents(target)
        interrupted = 0
        for moment in range(moments):
            before = draw.choice((None, b"what was there before\n")) if not target.is_dir() else None
            if target.is_dir():
                shutil.rmtree(target)
            elif before is None:
                target.unlink(missing_ok=True)
            else:
                target.write_bytes(before)
            status = run(command, words, source, target, draw.uniform(0, takes * 1.05), SIGNALS[moment % len(SIGNALS)])
            interrupted += status < 0
            found = contents(target)
            if found not in (before, whole):
                problems += 1
                print(f"FAILED {name}: after {moment} kills the output is neither old nor new")
        run(command, words, source, target)
        left = sorted(path.name for path in pathlib.Path(work).iterdir())
        if contents(target) != whole or left != [output]:
            problems += 1
            print(f"FAILED {name}: a whole run after {moments} kills leaves {left}")
    print(f"{name}: {interrupted} of {moments} runs interrupted")
    if interrupted < moments // 3:
        problems += 1
        print(f"FAILED {name}: too few runs were interrupted to show anything")
    return problems


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--pliego", default="pliego", type=shlex.split)
    arguments.add_argument("--moments", type=int, default=200, help="of all commands together (200)")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--releases", type=int, default=20_000)
    chosen = arguments.parse_args()
    draw = random.Random(chosen.seed)
    problems = 0
    with tempfile.TemporaryDirectory() as work:
        source = pathlib.Path(work) / "releases.jsonl"
        releases(source, chosen.releases)
        share = -(-chosen.moments // len(COMMANDS))
        for name, (words, output) in COMMANDS.items():
            problems += try_command(name, words, output, chosen.pliego, source, share, draw)
    print(f"{share * len(COMMANDS)} moments, {problems} problems")
    return 1 if problems else 0


sys.exit(main())
