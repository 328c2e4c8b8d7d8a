#!/usr/bin/env python3
"""Times `pliego diff` and its peers on the same two publications, in turn, and prints Markdown tables.

    python3 Benchmarks/diff/run.py --size 100MB --rounds 3
    python3 Benchmarks/diff/run.py --size 1GB --rounds 1 --warm 0

Two publications of --size come from make_editions.py: the later one shuffled, about one release in a hundred edited. The
peers tell less: orjson with dictionaries, and DuckDB with hashes of lines, only say which releases differ, by ocid and id;
jsonpatch on top says where, with arrays by place. None of them compares numbers, dates or arrays as pliego does, so what
they call changed is more. Before a figure is printed, pliego's lines are held against the log of the edits (check.py), one
thread and two have to give the same bytes, and what the peers count has to be what the generator counted for them.

Figures are medians over the rounds; CPU time and peak memory are the kernel's (programs.py). MB are 10^6 bytes of both
publications together. Exit status 1 when something is wrong, or when pliego needed --memory MB (200) or more; what is owed
to a peer is said below the table and does not change the status.
"""

import argparse
import filecmp
import json
import os
import pathlib
import platform
import shlex
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import check  # noqa: E402
import programs  # noqa: E402

BUILD = programs.BUILD
PINNED = ("orjson==3.13.0", "jsonpatch==1.47", "duckdb==2.0.0")
# Peer, how many times its throughput pliego owes; 0 where nothing was promised.
OWED = (("orjson, dict comparison", 4), ("orjson + jsonpatch", 0), ("DuckDB, hashes of lines", 0))
# Peer: the counts of the generator that it has to find.
COUNTED = {
    "orjson, dict comparison": "values unequal",
    "orjson + jsonpatch": "values unequal",
    "DuckDB, hashes of lines": "lines unequal",
}


def data_of_size(size, seed, python):
    folder = BUILD / "bench" / f"editions-{size}-seed{seed}"
    made = folder / "generated.json"
    # The log is only as good as the generator that wrote it.
    changed = max((HERE / f"{name}.py").stat().st_mtime for name in ("make_editions", "edits", "disguise", "reference"))
    if not made.exists() or made.stat().st_mtime < changed:
        print(f"making {size} of releases, twice, in {folder.relative_to(BUILD.parent)}", file=sys.stderr)
        subprocess.run(
            [str(python), str(HERE / "make_editions.py"), "--size", size, "--seed", seed, "--out", str(folder)],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return folder


def commands(options, python, folder):
    pair = [str(folder / "before.jsonl"), str(folder / "after.jsonl")]
    if options.pliego:
        diff = [str(options.pliego), "diff", *pair, "--quiet"]
        yield "pliego, ndjson", [*diff, "--format", "ndjson", "--jobs", "1"]
        yield "pliego, json", [*diff, "--format", "json", "--jobs", "1"]
        yield "pliego, ndjson, two threads", [*diff, "--format", "ndjson", "--jobs", "2"]
    if "orjson" in options.peers:
        yield "orjson, dict comparison", [str(python), str(HERE / "peers/orjson_values.py"), *pair]
    if "jsonpatch" in options.peers:
        yield "orjson + jsonpatch", [str(python), str(HERE / "peers/orjson_values.py"), *pair, "--patch"]
    if "duckdb" in options.peers:
        yield "DuckDB, hashes of lines", [str(python), str(HERE / "peers/duckdb_lines.py"), *pair]


def measure(options, wanted, outputs):
    runs = {name: [] for name in wanted}
    for number in range(options.warm + options.rounds):
        for name, command in wanted.items():
            *run, status = programs.run_once(command, os.environ, outputs[name], os.devnull)
            # 1: there are differences
            if status != (1 if name.startswith("pliego") else 0):
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


def ratios(runs):
    """Pliego's throughput as a multiple of each peer's."""
    own = next((name for name in runs if name.startswith("pliego")), None)
    for peer, owed in OWED:
        if own and peer in runs:
            reached = statistics.median(run[0] for run in runs[peer]) / statistics.median(run[0] for run in runs[own])
            verdict = f", owed {owed}: {'met' if reached >= owed else 'short'}" if owed else ""
            print(f"{reached:.1f} times {peer}{verdict}")


def problems(options, folder, made, outputs, runs):
    for peer, counted in COUNTED.items():
        if peer in outputs:
            found = json.loads(outputs[peer].read_text(encoding="utf-8"))
            found.pop("operations", None)
            right = {"added": made["keys added"], "removed": made["keys removed"], "changed": made[counted]}
            if found != right:
                yield f"{peer} counts {found}, not {right}"
    if not options.pliego:
        return
    one, two = (outputs[name] for name in ("pliego, ndjson", "pliego, ndjson, two threads"))
    if not filecmp.cmp(one, two, shallow=False):
        yield "pliego writes other bytes with two threads"
    tally, told = check.Tally(), check.load_lines(one)
    check.compare(tally, folder, ("before.jsonl", "after.jsonl"), told)
    document = check.reference.load(outputs["pliego, json"].read_text(encoding="utf-8"))
    check.compare_summary(tally, folder, document, told)
    for what, count in tally.wrong.items():
        yield f"{what}: {count}, such as {tally.examples[what][0]}"
    for name, all_runs in runs.items():
        peak = max(run[2] for run in all_runs)
        if name.startswith("pliego") and peak >= options.memory:
            yield f"{name} needed {peak:.0f} MB of memory"


def main():
    parser = argparse.ArgumentParser(description="Times pliego diff and its peers on the same two publications.")
    parser.add_argument("--size", default="100MB", help="of each publication (100MB)")
    parser.add_argument("--seed", default="42")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--warm", type=int, default=1, help="rounds that do not count (1)")
    parser.add_argument("--peers", default="orjson,jsonpatch,duckdb")
    parser.add_argument("--pliego", type=pathlib.Path, default=BUILD / "release" / "pliego")
    parser.add_argument("--memory", type=float, default=200, help="MB that pliego has to stay below (200)")
    options = parser.parse_args()
    if not options.pliego.exists():
        print(f"{options.pliego} is not built (make release): only the peers run", file=sys.stderr)
        options.pliego = None

    python = programs.environment("bench-diff-venv", PINNED)
    folder = data_of_size(options.size, options.seed, python)
    made = json.loads((folder / "generated.json").read_text(encoding="utf-8"))
    size = sum((folder / f"{side}.jsonl").stat().st_size for side in ("before", "after")) / 1e6
    wanted = dict(commands(options, python, folder))
    (BUILD / "bench" / "out").mkdir(parents=True, exist_ok=True)
    outputs = {name: BUILD / "bench" / "out" / f"diff-{number}" for number, name in enumerate(wanted)}
    runs = measure(options, wanted, outputs)
    wrong = list(problems(options, folder, made, outputs, runs))
    print(
        f"{options.rounds} rounds, {os.cpu_count()} cores; {programs.processor()}; {', '.join(PINNED)},"
        f" Python {platform.python_version()}\n"
    )
    print(
        f"{made['releases before']:,} and {made['releases after']:,} releases, {size:.0f} MB together,"
        f" {made['processes changed']:,} of {made['processes before']:,} processes changed:\n"
    )
    table(size, runs)
    ratios(runs)
    for problem in wrong:
        print(f"WRONG  {problem}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
