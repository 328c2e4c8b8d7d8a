#!/usr/bin/env python3
"""Write the list of all checks from the files below Sources/PliegoChecks/Rules/.

    Scripts/make-check-registry.py            write Sources/PliegoChecks/CheckRegistry.swift
    Scripts/make-check-registry.py --check    write nothing; exit 1 when the list is not up to date

A check is a struct that says `: FieldCheck`, `: ObjectCheck`, `: ReleaseCheck`, `: RecordCheck`,
`: PackageCheck`, `: TextCheck`, `: ProcessCheck` or
`: DatasetCheck`.
The order is that of their codes, which is the order in which they are asked.
"""

import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/PliegoChecks/CheckRegistry.swift"
CHECK = re.compile(r"^struct (\w+): .*\b(?:Field|Object|Release|Record|Package|Text|Process|Dataset)Check\b", re.MULTILINE)
CODE = re.compile(r'DiagnosticCode\(\s*"([A-Z]\d{3})"')

HEAD = """\
// Written by Scripts/make-check-registry.py from the files below Rules/. Do not edit.

/// All checks there are, by their codes.
public enum CheckRegistry {
  public static let all: [any Check] = [
"""


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true")
    check = arguments.parse_args().check
    found = []
    for path in sorted((ROOT / "Sources/PliegoChecks/Rules").rglob("*.swift")):
        text = path.read_text(encoding="utf-8")
        names, codes = CHECK.findall(text), CODE.findall(text)
        if len(names) != 1 or len(codes) != 1:
            sys.exit(f"{path.relative_to(ROOT)}: one check and one code a file, found {names} and {codes}")
        found.append((codes[0], names[0]))
    text = HEAD + "".join(f"    {name}(),\n" for _, name in sorted(found)) + "  ]\n}\n"
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text:
        return
    if check:
        sys.exit(f"{TARGET.relative_to(ROOT)} is not up to date: run Scripts/make-check-registry.py")
    TARGET.write_text(text, encoding="utf-8")
    print(TARGET.relative_to(ROOT))


main()
