#!/usr/bin/env python3
"""Times the conversion of tables larger than memory: CPU time, wall time and peak memory by size, beside the peers.

    python3 Benchmarks/convert-large/run.py --sizes 100MB
    python3 Benchmarks/convert-large/run.py --sizes 100MB,1GB,5GB --memory 512MiB --peers-up-to 1GB

pliego runs with --plan spool at every size, so that its time can be seen to grow with the input and its memory not to.
The peers hold everything in memory and get the sizes that they can bear. Up to the same size the outputs are compared,
release by release and in order. The data, and what is written, stay below .build/bench.
"""

import argparse
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import programs  # noqa: E402
import run as small  # noqa: E402

UNITS = {"MB": 10**6, "GB": 10**9}


def count(size):
    return float(size[:-2]) * UNITS[size[-2:].upper()]


def data_of_size(size, seed):
    folder = programs.BUILD / "bench" / f"scattered-{size}-seed{seed}"
    if not (folder / "pagos.csv").exists():
        making = [sys.executable, str(HERE / "scatter.py"), "--size", size, "--seed", seed, "--out", str(folder)]
        subprocess.run(making, check=True)
    return folder


def main():
    arguments = argparse.ArgumentParser(description="Times the conversion of tables larger than memory.")
    arguments.add_argument("--sizes", default="100MB", help="separated by commas")
    arguments.add_argument("--seed", default="42")
    arguments.add_argument("--memory", default="512MiB")
    arguments.add_argument("--jobs", help="threads, for pliego, polars and DuckDB alike")
    arguments.add_argument("--peers-up-to", default="100MB")
    arguments.add_argument("--pliego", default=str(programs.BUILD / "release" / "pliego"))
    arguments.add_argument("--only", help="names, separated by commas")
    arguments.add_argument("--command", action="append", default=[], metavar="NAME=COMMAND {data} {out}")
    options = arguments.parse_args()

    tools = small.commands(options, programs.environment("bench-venv", small.PINNED))
    if "pliego" in tools:
        tools["pliego"] += ["--plan", "spool", "--memory", options.memory, "--quiet"]
    environ = dict(os.environ)
    if options.jobs:
        environ |= {"POLARS_MAX_THREADS": options.jobs, "DUCKDB_THREADS": options.jobs}
    outputs = programs.BUILD / "bench" / "out"
    outputs.mkdir(parents=True, exist_ok=True)

    print(f"{os.cpu_count()} cores; {programs.processor()}; pliego --memory {options.memory}\n")
    print("| size | program | MB per CPU-second | CPU s | wall s | peak memory MB |")
    print("|---|---|---:|---:|---:|---:|")
    agree = True
    for size in options.sizes.split(","):
        data = data_of_size(size, options.seed)
        first = None
        for name, template in tools.items():
            if name != "pliego" and count(size) > count(options.peers_up_to):
                continue
            out = outputs / f"large-{name}.ndjson"
            out.unlink(missing_ok=True)
            command = [part.replace("{data}", str(data)).replace("{out}", str(out)) for part in template]
            cpu, wall, peak, status = programs.run_once(command, environ)
            if status not in (0, 1):
                print(f"| {size} | {name} | ended with status {status} | | | {peak:.0f} |", flush=True)
                continue
            megabytes = small.megabytes(data)
            print(f"| {size} | {name} | {megabytes / cpu:.1f} | {cpu:.2f} | {wall:.2f} | {peak:.0f} |", flush=True)
            if first and count(size) <= count(options.peers_up_to):
                same, text = small.compare(first, out)
                agree = agree and same
                if not same:
                    print(f"{first.name} and {out.name} do not hold the same releases:\n{text}", file=sys.stderr)
            first = first or out
    raise SystemExit(0 if agree else 1)


if __name__ == "__main__":
    main()
