#!/usr/bin/env python3
"""Writes the field-level sheet and the completeness of every mapping of the library, in English and Spanish.

    python3 Scripts/mapping-pages.py --pliego .build/release/pliego
    python3 Scripts/mapping-pages.py --check

The pages stand beside the mappings, in sheets/NAME.en.md and sheets/NAME.es.md: what `pliego mapping docs` tells, and
what `pliego coverage` finds in the releases of the invented rows. With --check nothing is written, and the exit status
is 1 if a page is not what it would be.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

from colombia.samples import SAMPLES as COLOMBIAN
from mapping_library import SAMPLES, Sample
from recount import LIBRARY
from recount_mx import accepted

EVERY = SAMPLES + [
    Sample(f"co/{mapping}", f"co/{rows}", parameters, count, codes, "co-secop", "")
    for mapping, rows, parameters, _, count, codes in COLOMBIAN
]

WORDS = {
    "en": (
        "Completeness",
        "Of the invented rows, by the profile `{}`: what these tables can fill, and what they never can.",
    ),
    "es": (
        "Completitud",
        "De los renglones inventados, según el perfil `{}`: lo que estas tablas llenan y lo que nunca podrán.",
    ),
}


def output(command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def page(pliego, sample, language, releases):
    mapping = LIBRARY / f"{sample.mapping}.pliego.yaml"
    sheet = output([pliego, "mapping", "docs", mapping, "--lang", language]).rstrip()
    coverage = output([pliego, "coverage", releases, "--profile", sample.profile, "--lang", language]).rstrip()
    heading, sentence = WORDS[language]
    return f"{sheet}\n\n## {heading}\n\n{sentence.format(sample.profile)}\n\n```\n{coverage}\n```\n"


def pages(pliego, sample):
    with tempfile.TemporaryDirectory() as home:
        releases = pathlib.Path(home, "releases.ndjson")
        command = [pliego, "convert", LIBRARY / f"{sample.mapping}.pliego.yaml", "--data", LIBRARY / sample.data]
        command += ["--out", releases, "--fail-on", "never", "--quiet"]
        command += [part for name, value in sample.parameters.items() for part in ("--set", f"{name}={value}")]
        output(command)
        place = LIBRARY / pathlib.Path(sample.mapping)
        return {
            place.parent / "sheets" / f"{place.name}.{language}.md": page(pliego, sample, language, releases)
            for language in WORDS
        }


def main():
    arguments = argparse.ArgumentParser(description="Writes sheets and completeness of the library's mappings.")
    arguments.add_argument("--pliego", default=os.environ.get("PLIEGO", "pliego"), help="the program (pliego)")
    arguments.add_argument("--check", action="store_true", help="write nothing, and tell which pages are old")
    options = arguments.parse_args()
    old = []
    for sample in EVERY:
        if sample.needs and not accepted(options.pliego, sample.mapping):
            print(f"left out, for this pliego does not read {sample.needs}: {sample.mapping}")
            continue
        for path, text in pages(options.pliego, sample).items():
            if path.exists() and path.read_text(encoding="utf-8") == text:
                continue
            old.append(path)
            if not options.check:
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8")
    for path in old:
        print(("old: " if options.check else "wrote ") + str(path.relative_to(LIBRARY)))
    return 1 if options.check and old else 0


if __name__ == "__main__":
    sys.exit(main())
