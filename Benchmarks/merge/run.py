#!/usr/bin/env python3
"""Times `pliego merge` and its peers on the same releases, in turn, and prints Markdown tables.

    python3 Benchmarks/merge/run.py --size 100MB --rounds 3
    python3 Benchmarks/merge/run.py --size 1GB --rounds 1 --warm 0 --peers ""

Releases of 3 to 8 a process come in shuffled order (make_histories.py). The peers are `ocdskit compile`, which keeps
releases in a temporary SQLite database, and a short script on ocdsmerge and orjson, which keeps all in memory; both get
our schema as a file, since theirs would be fetched. Before a figure is printed, what the programs wrote is compared:
pliego with one thread, with two and from the gzipped file gives the same bytes, and the peers the same releases.

Figures are medians over the rounds; CPU time and peak memory are the kernel's (programs.py). MB are 10^6 bytes of
releases. Exit status 1 when outputs differ, or when pliego needed --memory MB (200) or more.
"""

import argparse
import filecmp
import hashlib
import json
import os
import pathlib
import platform
import shlex
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))

import programs  # noqa: E402

BUILD = programs.BUILD
PINNED = ("orjson==3.13.0", "ocdsmerge==0.8.0", "ocdskit==1.7.0")
SCHEMA = ROOT / "schema" / "1.1.5" / "release-schema.json"
OWED = 8


def data_of_size(size, seed, python):
    folder = BUILD / "bench" / f"histories-{size}-seed{seed}"
    if not (folder / "generated.json").exists():
        print(f"making {size} of releases in {folder.relative_to(ROOT)}", file=sys.stderr)
        subprocess.run(
            [str(python), str(HERE / "make_histories.py"), "--size", size, "--seed", seed, "--out", str(folder)],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return folder


def commands(options, python, folder):
    """Name, command and what it reads from standard input."""
    lines, packed = folder / "releases.jsonl", folder / "releases.jsonl.gz"
    merge = [str(options.pliego), "merge", "--quiet"]
    yield "pliego", [*merge, str(lines), "--jobs", "1"]
    yield "pliego, two threads", [*merge, str(lines), "--jobs", "2"]
    yield "pliego, gzip", [*merge, str(packed), "--jobs", "1"]
    yield "pliego --versioned", [*merge, str(lines), "--jobs", "1", "--versioned"]
    yield "pliego --records", [*merge, str(lines), "--jobs", "1", "--records"]
    if "ocdsmerge" in options.peers:
        peer = [str(python), str(HERE / "peers" / "ocdsmerge_orjson.py"), str(SCHEMA), str(lines)]
        yield "ocdsmerge + orjson", peer
        yield "ocdsmerge + orjson, versioned", [*peer, "--versioned"]
    if "ocdskit" in options.peers:
        kit = shlex.join([str(python.parent / "ocdskit"), "compile", "--schema", str(SCHEMA)])
        yield "ocdskit compile", ["/bin/sh", "-c", f"exec {kit} < {shlex.quote(str(lines))}"]


def measure(options, wanted, outputs):
    runs = {name: [] for name in wanted}
    for number in range(options.warm + options.rounds):
        for name, command in wanted.items():
            *run, status = programs.run_once(command, os.environ, outputs[name], os.devnull)
            if status != 0:
                raise SystemExit(f"{name} ended with status {status}; to see why: {shlex.join(command)}")
            if number >= options.warm:
                runs[name].append(run)
    return runs


def table(size, runs):
    print("| program | MB per CPU-second | CPU s (min–max) | wall s | peak memory MB |")
    print("|---|---:|---:|---:|---:|")
    for name, one in runs.items():
        cpu = statistics.median(run[0] for run in one)
        wall = statistics.median(run[1] for run in one)
        spread = f"{cpu:.2f} ({min(run[0] for run in one):.2f}–{max(run[0] for run in one):.2f})"
        print(f"| {name} | {size / cpu:.1f} | {spread} | {wall:.2f} | {max(run[2] for run in one):.0f} |")
    print()


def releases(path):
    """A digest of each release by its ocid: a gigabyte of releases as values would not fit in memory."""
    digests = {}
    with open(path, "rb") as lines:
        for value in map(json.loads, lines):
            digests[value["ocid"]] = hashlib.sha256(json.dumps(value, sort_keys=True).encode()).digest()
    return digests


def check(options, outputs, runs):
    problems = []
    for name in ("pliego, two threads", "pliego, gzip"):
        if not filecmp.cmp(outputs["pliego"], outputs[name], shallow=False):
            problems.append(f"{name} writes other bytes than pliego")
    for peer, own in (
        ("ocdsmerge + orjson", "pliego"), ("ocdskit compile", "pliego"),
        ("ocdsmerge + orjson, versioned", "pliego --versioned"),
    ):  # fmt: skip
        if peer in outputs and releases(outputs[peer]) != releases(outputs[own]):
            problems.append(f"{peer} gives other releases than {own}")
    for name, one in runs.items():
        peak = max(run[2] for run in one)
        if name.startswith("pliego") and peak >= options.memory:
            problems.append(f"{name} needed {peak:.0f} MB of memory")
    return problems


def main():
    parser = argparse.ArgumentParser(description="Times pliego merge and its peers on the same releases.")
    parser.add_argument("--size", default="100MB", help="of the releases (100MB)")
    parser.add_argument("--seed", default="42")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--warm", type=int, default=1, help="rounds that do not count (1)")
    parser.add_argument("--peers", default="ocdsmerge,ocdskit")
    parser.add_argument("--pliego", type=pathlib.Path, default=BUILD / "release" / "pliego")
    parser.add_argument("--memory", type=float, default=200, help="MB that pliego has to stay below (200)")
    options = parser.parse_args()

    python = programs.environment("bench-merge-venv", PINNED)
    folder = data_of_size(options.size, options.seed, python)
    facts = json.loads((folder / "generated.json").read_text(encoding="utf-8"))
    size = facts["bytes"] / 1e6
    wanted = dict(commands(options, python, folder))
    (BUILD / "bench" / "out").mkdir(parents=True, exist_ok=True)
    outputs = {name: BUILD / "bench" / "out" / f"merge-{number}.jsonl" for number, name in enumerate(wanted)}
    runs = measure(options, wanted, outputs)
    print(
        f"{options.rounds} rounds, {os.cpu_count()} cores; {programs.processor()}; {', '.join(PINNED)},"
        f" Python {platform.python_version()}\n"
    )
    print(f"{facts['releases']} releases of {facts['processes']} processes, {size:.0f} MB, shuffled:\n")
    table(size, runs)
    base = statistics.median(run[0] for run in runs["pliego"])
    for peer in ("ocdsmerge + orjson", "ocdskit compile"):
        if peer in runs:
            reached = statistics.median(run[0] for run in runs[peer]) / base
            print(f"{reached:.1f} times {peer}, owed {OWED}: {'met' if reached >= OWED else 'short'}")
    problems = check(options, outputs, runs)
    for problem in problems:
        print(f"WRONG  {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
