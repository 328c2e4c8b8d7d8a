#!/usr/bin/env python3
"""Write Sources/CStandardData/files.c: the list of files that the binary carries inside.

Carried are, sorted by the bytes of their paths:
  schema/             every .json, .csv and .yaml file
  mappings/           every .yaml file, and the .csv files in folders named codes (sample rows stay outside)
  docs/…/diagnostics  the Markdown pages of docs/reference/diagnostics and docs/es/reference/diagnostics

Only the list is generated. The compiler reads the files themselves by #embed, so an edited file is
picked up by the next build; a file added, renamed or removed needs this script again.

    Scripts/embed-standard-data.py            write files.c
    Scripts/embed-standard-data.py --check    write nothing; exit 1 if files.c is out of date
"""

import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources" / "CStandardData" / "files.c"
DIAGNOSTIC_PAGES = ("docs/reference/diagnostics", "docs/es/reference/diagnostics")

OPENING = """\
// Written by Scripts/embed-standard-data.py. Run it again after adding, renaming or removing a file.

#include "CStandardData.h"

// #embed belongs to C23; the compiler offers it in older C too, with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Each array ends in a zero that does not count, because C has no empty arrays and files may be empty.
"""

CLOSING = """\
size_t pliego_embedded_file_count(void) { return sizeof files / sizeof files[0]; }

pliego_embedded_file pliego_embedded_file_at(size_t index) {
  static const pliego_embedded_file none = {"", (const uint8_t *)"", 0};
  return index < pliego_embedded_file_count() ? files[index] : none;
}
"""


def is_carried(path):
    """`path` is relative to the root and names a file."""
    if any(part.startswith(".") for part in path.parts):
        return False
    top, kind = path.parts[0], path.suffix
    if top == "schema":
        return kind in (".json", ".csv", ".yaml")
    if top == "mappings":
        return kind == ".yaml" or (kind == ".csv" and "codes" in path.parts[:-1])
    return kind == ".md"


def carried_paths():
    folders = ("schema", "mappings", *DIAGNOSTIC_PAGES)
    found = (path.relative_to(ROOT) for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())
    return sorted((path.as_posix() for path in found if is_carried(path)), key=str.encode)


def is_plain(path):
    """Can stand between quotes in C without any escape, in any compiler's encoding."""
    return path.isascii() and path.isprintable() and not set(path) & set('"\\?')


def c_source(paths):
    arrays = [
        f'static const uint8_t file_{number}[] = {{\n#embed "../../{path}" suffix(, 0) if_empty(0)\n}};\n'
        for number, path in enumerate(paths)
    ]
    rows = [f'  {{"{path}", file_{number}, sizeof file_{number} - 1}},\n' for number, path in enumerate(paths)]
    table = "static const pliego_embedded_file files[] = {\n" + "".join(rows) + "};\n"
    return "\n".join([OPENING, "".join(arrays), table, CLOSING])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()

    paths = carried_paths()
    unusable = [path for path in paths if not is_plain(path)]
    if unusable or not paths:
        print("cannot be embedded under this name:", *unusable or ["(no file found below schema/)"], file=sys.stderr)
        return 1

    text = c_source(paths)
    name = TARGET.relative_to(ROOT)
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text:
        print(f"{name} is up to date: {len(paths)} files")
        return 0
    if options.check:
        print(f"{name} is out of date: run Scripts/embed-standard-data.py", file=sys.stderr)
        return 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"wrote {name}: {len(paths)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
