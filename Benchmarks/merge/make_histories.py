#!/usr/bin/env python3
"""Invents the releases of contracting processes for the benchmark of `pliego merge`: 3 to 8 a process, shuffled.

    python3 Benchmarks/merge/make_histories.py --size 100MB --seed 42 --out .build/bench/histories-100MB

    releases.jsonl       a release a line, those of all processes mixed
    releases.jsonl.gz    the same, gzipped

A process is a release of Benchmarks/validate/make_releases.py that comes to be step by step: planning, tender, an
amendment of the tender, awards, contracts; now and then a value changes or is taken back by null. Everything is made
up; the same size and seed give the same bytes on every machine. `generated.json` counts releases, processes and bytes.
"""

import argparse
import gzip
import json
import pathlib
import random
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "validate"))

from make_releases import Draw, bytes_of, release  # noqa: E402

STEPS = (
    ("planning", ("planning",)),
    ("tender", ("tender",)),
    ("tenderUpdate", ("tender",)),
    ("award", ("tender", "awards")),
    ("contract", ("awards", "contracts")),
    ("contractUpdate", ("contracts",)),
    ("implementation", ("contracts",)),
    ("contractTermination", ("contracts",)),
)


def history(seed, number):
    """The releases of one process, the oldest first."""
    draw = Draw(seed, number)
    whole = release(draw, number + 1)
    chance = random.Random(seed * 1_000_003 + number)
    count = chance.randint(3, 8)
    for place, (tag, sections) in enumerate(STEPS[:count]):
        made = {name: value for name, value in whole.items() if name not in ("planning", "tender", "awards", "contracts")}
        made["id"] = f"{whole['ocid']}-{place + 1:02}-{tag}"
        made["date"] = f"2025-{place + 1:02}-{chance.randint(1, 28):02}T{chance.randint(0, 23):02}:00:00-06:00"
        made["tag"] = [tag]
        for section in sections:
            if section in whole:
                made[section] = json.loads(json.dumps(whole[section]))
        if tag == "tenderUpdate" and "tender" in made:
            made["tender"]["title"] = made["tender"].get("title", "") + " (modificado)"
            made["tender"]["description"] = None
        if tag == "contractUpdate":
            for contract in made.get("contracts", ()):
                contract["status"] = "active"
        yield made


def main():
    parser = argparse.ArgumentParser(description="Invents the releases of contracting processes.")
    parser.add_argument("--size", default="100MB")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)

    # Lines wait in a file, for the shuffled order is known only when all are there.
    ordered = options.out / "ordered.jsonl"
    places, size, processes = [], 0, 0
    with open(ordered, "wb") as file:
        while size < bytes_of(options.size):
            for made in history(options.seed, processes):
                line = json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                file.write(line)
                places.append((size, len(line)))
                size += len(line)
            processes += 1
    random.Random(options.seed).shuffle(places)
    with open(ordered, "rb") as file, open(options.out / "releases.jsonl", "wb") as shuffled:
        for place, length in places:
            file.seek(place)
            shuffled.write(file.read(length))
    ordered.unlink()
    with open(options.out / "releases.jsonl", "rb") as plain:
        with open(options.out / "releases.jsonl.gz", "wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed:
            shutil.copyfileobj(plain, packed, 1 << 20)
    made = {"size": options.size, "seed": options.seed, "releases": len(places), "processes": processes, "bytes": size}
    (options.out / "generated.json").write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(made))


if __name__ == "__main__":
    main()
