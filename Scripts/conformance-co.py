#!/usr/bin/env python3
"""Converts with the mappings of mappings/co and counts again without pliego.

    Scripts/conformance-co.py [SHARED_DIR]

The samples beside the mappings are always converted and their tests run. SHARED_DIR holds what is not in the
repository: data/secop with real exports, and seeds with two real documents and the pages that people made of them;
what is missing there is not checked. The defects that people found in these documents must be told, each with its cell,
and repaired copies must be silent. `pliego` is on the PATH. Releases go through validate-releases.py too. The modules
that count are in Scripts/colombia. The last line counts: "12 passed, 0 failed". Exit status 1 when something failed.
"""

import pathlib
import sys
import tempfile

from colombia import defects, documents, integrado, plans, samples, secop2, star
from colombia.runs import Refused, RowTally


def main():
    shared = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    tally = RowTally("pliego", "rows")
    with tempfile.TemporaryDirectory() as folder:
        samples.check(pathlib.Path(folder), tally)
        if shared is None or not shared.is_dir():
            print("no real files here; only the samples were checked. Write: Scripts/conformance-co.py SHARED_DIR")
        else:
            for system in (secop2, integrado, star, plans, documents, defects):
                try:
                    system.check(shared, pathlib.Path(folder), tally)
                except Refused as refused:
                    tally.same(system.__name__, str(refused), "")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
