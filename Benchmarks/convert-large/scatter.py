#!/usr/bin/env python3
"""Makes large tables of small ones: many copies with keys of their own, their rows mixed over the whole of each file.

    python3 Benchmarks/convert-large/scatter.py --size 5GB --seed 42 --out .build/bench/scattered-5GB

A publication of 20 MB is made by generate.py with its rows shuffled. Copy k renames its processes and organisations.
Row i of all copies stands together, so the rows of one process lie as far apart as in the small files, stretched over
the large ones. Nothing but the small tables is held in memory. The same size and seed give the same bytes.
"""

import argparse
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TABLES = ("entidades", "procesos", "partidas", "ofertas", "contratos", "pagos")
BASE = 20_000_000
MOST = 999


def records(path):
    """The header and the rows of a CSV file, each with its line breaks; a cell may hold some."""
    rows, open_row = [], ""
    with open(path, encoding="utf-8", newline="") as file:
        for line in file:
            open_row += line
            if open_row.count('"') % 2 == 0:
                rows.append(open_row)
                open_row = ""
    return rows[0], rows[1:]


def renamed(row, copy):
    """A row with the keys of a copy: CO1.PROC… becomes CO7.PROC…, E0000089 becomes E0070089."""
    row = row.replace("CO1.", f"CO{copy}.").replace(",E000", f",E{copy:03d}")
    return f"E{copy:03d}" + row[4:] if row.startswith("E000") else row


def main():
    arguments = argparse.ArgumentParser(description="Makes large tables whose processes are scattered.")
    arguments.add_argument("--size", default="100MB")
    arguments.add_argument("--seed", default="42")
    arguments.add_argument("--out", type=pathlib.Path, required=True)
    options = arguments.parse_args()
    units = {"MB": 10**6, "GB": 10**9}
    size = int(float(options.size[:-2]) * units[options.size[-2:].upper()])
    copies = max(1, round(size / BASE))
    if copies > MOST:
        raise SystemExit(f"at most {MOST * BASE // 10**9} GB")

    small = options.out / "small"
    making = [sys.executable, str(HERE.parent / "generate.py"), "--size", str(min(size, BASE) // 10**6) + "MB"]
    making += ["--seed", options.seed, "--clean", "--shuffle", "--out", str(small)]
    subprocess.run(making, check=True, stdout=subprocess.DEVNULL)
    for table in TABLES:
        header, rows = records(small / f"{table}.csv")
        with open(options.out / f"{table}.csv", "w", encoding="utf-8", newline="") as file:
            file.write(header)
            for row in rows:
                file.write("".join(renamed(row, copy) for copy in range(1, copies + 1)))
    for file in small.iterdir():
        file.unlink()
    small.rmdir()


if __name__ == "__main__":
    main()
