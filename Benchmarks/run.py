#!/usr/bin/env python3
"""Times pliego and its peers on the same conversion, in turn, and prints a Markdown table.

    python3 Benchmarks/run.py --size 100MB --rounds 5
    python3 Benchmarks/run.py --data DIR --only pliego,polars --jobs 1
    python3 Benchmarks/run.py --size 10MB --command "mine=./my-converter {data} {out}"

The first run makes the data under .build/bench and a virtual environment under .build/bench-venv with the peers at
the versions pinned below. One round runs every program once; the order is the same in each round, so a busy machine
slows all of them. Figures are medians over the rounds. CPU time is user + system time of the process and all its
threads, peak memory is its largest resident set; both come from the kernel by wait4. Every output is compared with
the first program's as JSON before a figure is printed. If the pliego binary is not built, the peers run alone.
"""

import argparse
import os
import pathlib
import platform
import shlex
import statistics
import subprocess
import sys

import programs

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
BUILD = programs.BUILD
PEERS = ("polars==2.1.0", "duckdb==2.0.0", "orjson==3.13.0")
PINNED = (*PEERS, "jsonschema-rs==0.60.3")  # the last one for Scripts/validate-releases.py
TABLES = ("entidades", "procesos", "partidas", "ofertas", "contratos", "pagos")


def data_of_size(size, seed):
    folder = BUILD / "bench" / f"{size}-seed{seed}"
    if not (folder / "generated.json").exists():
        print(f"making {size} of tables in {folder.relative_to(ROOT)}", file=sys.stderr)
        subprocess.run(
            [
                sys.executable,
                str(HERE / "generate.py"),
                "--size",
                size,
                "--seed",
                seed,
                "--clean",
                "--out",
                str(folder),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return folder


def commands(options, python):
    """Name → command line, with {data} and {out} to be filled in."""
    found = {}
    binary = pathlib.Path(options.pliego)
    if binary.exists():
        jobs = ["--jobs", options.jobs] if options.jobs else []
        mapping = str(HERE / "convert" / "six-tables.pliego.yaml")
        found["pliego"] = [str(binary), "convert", mapping, "--data", "{data}", "--out", "{out}", *jobs]
    else:
        print(f"{options.pliego} is not built (swift build -c release): only the peers run", file=sys.stderr)
    for peer in ("polars", "python", "duckdb"):
        found[peer] = [str(python), str(HERE / "peers" / f"{peer}_convert.py"), "{data}", "{out}"]
    if native := programs.compiled(HERE / "peers" / "native_convert.cpp"):
        found["native"] = [str(native), "{data}", "{out}"]
    for extra in options.command:
        name, _, text = extra.partition("=")
        found[name] = shlex.split(text)
    wanted = options.only.split(",") if options.only else list(found)
    return {name: found[name] for name in found if name in wanted}


def compare(first, other):
    result = subprocess.run(
        [sys.executable, str(HERE / "compare.py"), "--order", str(first), str(other)], capture_output=True, text=True
    )
    return result.returncode == 0, result.stdout


def megabytes(folder):
    return sum((folder / f"{table}.csv").stat().st_size for table in TABLES) / 1e6


def main():
    arguments = argparse.ArgumentParser(description="Times pliego and its peers on the same conversion.")
    arguments.add_argument("--size", default="100MB")
    arguments.add_argument("--seed", default="42")
    arguments.add_argument("--data", type=pathlib.Path, help="a folder made by generate.py --clean, instead of --size")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--warm", type=int, default=1, help="rounds that do not count (1)")
    arguments.add_argument("--pliego", default=str(BUILD / "release" / "pliego"))
    arguments.add_argument("--jobs", help="threads, for pliego, polars and DuckDB alike")
    arguments.add_argument("--only", help="names, separated by commas")
    arguments.add_argument("--command", action="append", default=[], metavar="NAME=COMMAND {data} {out}")
    arguments.add_argument("--no-check", action="store_true", help="do not compare the outputs")
    options = arguments.parse_args()

    data = options.data or data_of_size(options.size, options.seed)
    tools = commands(options, programs.environment("bench-venv", PINNED))
    outputs = BUILD / "bench" / "out"
    outputs.mkdir(parents=True, exist_ok=True)
    environ = dict(os.environ)
    if options.jobs:
        environ |= {"POLARS_MAX_THREADS": options.jobs, "DUCKDB_THREADS": options.jobs}

    runs = {name: [] for name in tools}
    for number in range(options.warm + options.rounds):
        for name, template in tools.items():
            out = outputs / f"{name}.ndjson"
            out.unlink(missing_ok=True)
            command = [part.replace("{data}", str(data)).replace("{out}", str(out)) for part in template]
            *figures, status = programs.run_once(command, environ)
            # pliego ends with 1 when it did its work and has something to report
            if status != 0 and not (status == 1 and name == "pliego"):
                raise SystemExit(f"{name} ended with status {status}: {shlex.join(command)}")
            if number >= options.warm:
                runs[name].append(figures)

    agree = True
    reference, *others = tools
    for name in () if options.no_check else others:
        same, text = compare(outputs / f"{reference}.ndjson", outputs / f"{name}.ndjson")
        if not same:
            agree = False
            print(f"{reference} and {name} do not write the same releases:\n{text}", file=sys.stderr)

    size = megabytes(data)
    base = statistics.median(cpu for cpu, _, _ in runs[reference])
    threads = f"{options.jobs} threads" if options.jobs else "threads as each program likes"
    print(
        f"{size:.0f} MB in, {options.rounds} rounds, {os.cpu_count()} cores, {threads}; {programs.processor()};"
        f" {', '.join(PEERS)}, Python {platform.python_version()}\n"
    )
    print(f"| program | MB per CPU-second | CPU s (min–max) | wall s | peak memory MB | CPU time, {reference} = 1 |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, figures in runs.items():
        cpus = [cpu for cpu, _, _ in figures]
        cpu = statistics.median(cpus)
        wall, peak = (statistics.median(figure[place] for figure in figures) for place in (1, 2))
        spread = f"{cpu:.2f} ({min(cpus):.2f}–{max(cpus):.2f})"
        print(f"| {name} | {size / cpu:.1f} | {spread} | {wall:.2f} | {peak:.0f} | {cpu / base:.2f} |")
    raise SystemExit(0 if agree else 1)


if __name__ == "__main__":
    main()
