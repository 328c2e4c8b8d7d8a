#!/usr/bin/env python3
"""Times `pliego flatten` and its peers on the same releases, in turn, and prints Markdown tables.

    python3 Benchmarks/flatten/run.py --size 100MB --small 10MB --rounds 3

pliego writes CSV in two readings, in one with the schema's columns, a workbook and an SQLite file; DuckDB writes CSV
through `read_json`, at both sizes; flatten-tool writes CSV at the small size only, for it holds everything in memory.
One thread each. The releases are those of Benchmarks/validate/make_releases.py, made under .build/bench on first use;
the peers at the versions pinned below go into .build/bench-flatten-venv. Figures are medians over the rounds; CPU time
and peak memory are the kernel's (programs.py). MB are 10^6 bytes of JSON.

Before a figure is printed, the tables are counted: pliego's rows are those that the JSON has, in every format and with
one thread and two. Exit status 1 when they are not.
"""

import argparse
import csv
import json
import os
import pathlib
import platform
import shlex
import shutil
import sqlite3
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import programs  # noqa: E402

BUILD = programs.BUILD
PINNED = ("duckdb==2.0.0", "flattentool==0.28.0")
LINES = "releases.jsonl"
PACKAGE = "metadata-first.json"
OWED = 5


def data_of_size(size, seed):
    folder = BUILD / "bench" / f"releases-{size}-seed{seed}"
    if not (folder / "generated.json").exists():
        maker = HERE.parent / "validate" / "make_releases.py"
        command = [sys.executable, str(maker), "--size", size, "--seed", seed, "--out", str(folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


def owed_rows(path):
    """Table → rows, counted from the JSON: one for each object in an array, and one a release."""
    rows = {"releases": 0}

    def walk(value, path):
        for name, inner in value.items():
            if isinstance(inner, dict):
                walk(inner, [*path, name])
            elif isinstance(inner, list) and inner and all(isinstance(entry, dict) for entry in inner):
                table = "_".join([*path, name])
                rows[table] = rows.get(table, 0) + len(inner)
                for entry in inner:
                    walk(entry, [*path, name])

    with open(path, encoding="utf-8") as lines:
        for line in lines:
            rows["releases"] += 1
            walk(json.loads(line, object_pairs_hook=first_of_each), [])
    return rows


def first_of_each(members):
    """The first member of a name counts, as in pliego."""
    found = {}
    for name, value in members:
        found.setdefault(name, value)
    return found


def rows_of_folder(folder):
    counts = {}
    for path in folder.glob("*.csv"):
        if path.stem != "fields":
            with open(path, newline="", encoding="utf-8") as lines:
                counts[path.stem] = sum(1 for _ in csv.reader(lines)) - 1
    return counts


def rows_of_database(path):
    with sqlite3.connect(path) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for name in names if name != "fields"
        }  # fmt: skip


def commands(options, python, path, package, out, is_small):
    flatten = [str(options.pliego), "flatten", str(path), "--quiet", "--out"]
    if options.pliego:
        yield "pliego, CSV", [*flatten, str(out / "csv"), "--jobs", "1"]
        yield "pliego, CSV, schema's columns", [*flatten, str(out / "schema"), "--columns", "schema", "--jobs", "1"]
        yield "pliego, SQLite", [*flatten, str(out / "tables.sqlite"), "--jobs", "1"]
        yield "pliego, XLSX", [*flatten, str(out / "tables.xlsx"), "--jobs", "1"]
    yield "DuckDB read_json, CSV", [str(python), str(HERE / "peers/duckdb_flatten.py"), str(path), str(out / "duckdb")]
    if is_small:
        schema = HERE.parent.parent / "schema" / "1.1.5" / "release-schema.json"
        yield "flatten-tool, CSV", [
            str(python.parent / "flatten-tool"), "flatten", str(package), "-f", "csv", "--root-id", "ocid",
            "--root-list-path", "releases", "--main-sheet-name", "releases", "--schema", str(schema),
            "-o", str(out / "flatten-tool"),
        ]  # fmt: skip


def measure(options, commands, out):
    runs = {name: [] for name in commands}
    for number in range(options.warm + options.rounds):
        for name, command in commands.items():
            *run, status = programs.run_once(command, os.environ, os.devnull, out / "said.txt")
            # 1: something in the data was told
            if status not in (0, 1):
                raise SystemExit(f"{name} ended with status {status}; to see why: {shlex.join(command)}")
            if number >= options.warm:
                runs[name].append(run)
    return runs


def print_table(size, runs):
    base = statistics.median(run[0] for run in next(iter(runs.values())))
    print("| program | MB per CPU-second | CPU s | wall s | peak memory MB | CPU time, first = 1 |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, all_runs in runs.items():
        cpu, wall = (statistics.median(run[place] for run in all_runs) for place in (0, 1))
        peak = max(run[2] for run in all_runs)
        print(f"| {name} | {size / cpu:.1f} | {cpu:.2f} | {wall:.2f} | {peak:.0f} | {cpu / base:.2f} |")
    print()


def problems(options, path, out):
    """What is wrong with pliego's tables."""
    right = owed_rows(path)
    again = [str(options.pliego), "flatten", str(path), "--quiet", "--jobs", "2", "--out", str(out / "two")]
    subprocess.run(again, check=False, stderr=subprocess.DEVNULL)
    found = {
        "CSV": rows_of_folder(out / "csv"), "CSV, two threads": rows_of_folder(out / "two"),
        "SQLite": rows_of_database(out / "tables.sqlite"),
    }  # fmt: skip
    for name, counts in found.items():
        if counts != right:
            yield f"{name}: rows {counts}, not {right}"
    for one in sorted((out / "csv").iterdir()):
        if one.read_bytes() != (out / "two" / one.name).read_bytes():
            yield f"{one.name}: one thread and two write different bytes"


def main():
    parser = argparse.ArgumentParser(description="Times pliego flatten and its peers on the same releases.")
    parser.add_argument("--size", default="100MB", help="of the releases (100MB)")
    parser.add_argument("--small", default="10MB", help="of those that flatten-tool gets too (10MB)")
    parser.add_argument("--seed", default="42")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--warm", type=int, default=1, help="rounds that do not count (1)")
    parser.add_argument("--pliego", type=pathlib.Path, default=BUILD / "release" / "pliego")
    options = parser.parse_args()
    if not options.pliego.exists():
        print(f"{options.pliego} is not built (make release): only the peers run", file=sys.stderr)
        options.pliego = None
    python = programs.environment("bench-flatten-venv", PINNED)
    print(
        f"{options.rounds} rounds, {os.cpu_count()} cores; {programs.processor()}; {', '.join(PINNED)},"
        f" Python {platform.python_version()}\n"
    )
    wrong = []
    for size, is_small in ((options.size, False), (options.small, True)):
        folder = data_of_size(size, options.seed)
        out = BUILD / "bench" / "flatten" / size
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        megabytes = (folder / LINES).stat().st_size / 1e6
        runs = measure(options, dict(commands(options, python, folder / LINES, folder / PACKAGE, out, is_small)), out)
        print(f"{megabytes:.0f} MB, a release a line (flatten-tool: one package):\n")
        print_table(megabytes, runs)
        if options.pliego:
            wrong += problems(options, folder / LINES, out)
            own, peer = (statistics.median(run[0] for run in runs[name]) for name in ("pliego, CSV", "DuckDB read_json, CSV"))
            print(f"{peer / own:.1f} times DuckDB, owed {OWED}: {'met' if peer / own >= OWED else 'short'}\n")
    for text in wrong:
        print(f"WRONG  {text}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
