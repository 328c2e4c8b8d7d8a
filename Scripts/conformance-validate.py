#!/usr/bin/env python3
"""Holds the schema findings of `pliego validate` against python `jsonschema`, number by number and place by place.

    Scripts/conformance-validate.py [SHARED_DIR] [--pliego COMMAND] [--only TEXT] [--show N]

The files are the invented ones in Tests/Fixtures/publications and, when SHARED_DIR holds data/ocds, the real ones
there. Each is validated as it is and in eleven other forms: on one line, indented, indented with CRLF and with CR, as
NDJSON, as concatenated texts, after a member in characters of two to four bytes, with every character beyond ASCII
escaped, with a byte order mark, in UTF-16, and gzipped; packages and lists also grown beyond the size up to which
pliego reads a document whole. The findings have to be the same in each. Besides, 5 MB of the benchmark's releases are
compared a release a line and as packages.

The other side shares nothing with pliego but the patched schema, which `pliego profile` prints:

    what    a pointer, a keyword and for `required` and `dependencies` the missing name, from Draft4Validator with
            date-time by rfc3339-validator and uri by rfc3986-validator; `oneOf`, `anyOf` and `not` count once
    where   line and column from the small tokenizer below, which counts characters from the start of the text

At least 200 positions have to have been compared. The last line counts: "12 passed, 0 failed", a file in one form
being one. Exit status 1 when something failed.
"""

import argparse
import codecs
import collections
import functools
import gzip
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import jsonschema
import referencing
import rfc3339_validator
import rfc3986_validator
from referencing.jsonschema import DRAFT4

ROOT = pathlib.Path(__file__).resolve().parent.parent
GENERATOR = ROOT / "Benchmarks" / "validate" / "make_releases.py"
INVENTED = ROOT / "Tests" / "Fixtures" / "publications"
POSITIONS = 200
LARGE = 6 << 20  # bytes; pliego splits documents of more than 4 MiB
VERSIONS = ("1.0", "1.1", "1.2")
DEFAULT_VERSION = "1.1"  # where none is given, or one that is not known
SCHEMAS = ("release", "release-package", "record", "record-package", "versioned-release")

# Where a value stands and what is wrong with it; `name` only where a member is missing.
Finding = collections.namedtuple("Finding", "line column pointer keyword name")


# Positions: a tokenizer that knows nothing but characters

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')
BLANK = re.compile(r"[ \t\r\n]*")
BREAK = re.compile(r"\r\n|\n|\r")


class Places:
    """The texts in a document one after the other: their values, and the line and column of each part."""

    def __init__(self, text):
        self.text, self.offset, self.line, self.start = text, 0, 1, 0
        self.values = []
        self.skip()
        while self.offset < len(text):
            self.places = {}
            self.value("")
            self.values.append(self.places)

    def skip(self):
        """Past white space, counting lines. A line break can stand nowhere else."""
        end = BLANK.match(self.text, self.offset).end()
        for broken in BREAK.finditer(self.text, self.offset, end):
            self.line, self.start = self.line + 1, broken.end()
        self.offset = end

    def take(self):
        token = TOKEN.match(self.text, self.offset)
        self.offset = token.end()
        self.skip()
        return token[0]

    def value(self, pointer):
        self.places[pointer] = self.line, self.offset - self.start + 1
        token = self.take()
        if token == "{":
            self.members(pointer)
        elif token == "[":
            self.elements(pointer)

    def members(self, pointer):
        while self.text[self.offset] != "}":
            name = json.loads(self.take(), strict=False)
            self.take()
            self.value(f"{pointer}/{step(name)}")
            if self.text[self.offset] == ",":
                self.take()
        self.take()

    def elements(self, pointer):
        number = 0
        while self.text[self.offset] != "]":
            self.value(f"{pointer}/{number}")
            number += 1
            if self.text[self.offset] == ",":
                self.take()
        self.take()


def step(name):
    return str(name).replace("~", "~0").replace("/", "~1")


# The other validator

formats = jsonschema.FormatChecker(formats=())


@formats.checks("date-time")
def is_moment(value):
    return not isinstance(value, str) or rfc3339_validator.validate_rfc3339(value.upper())


@formats.checks("uri")
def is_uri(value):
    return not isinstance(value, str) or bool(rfc3986_validator.validate_rfc3986(value, rule="URI"))


class Unprintable(Exception):
    """`pliego profile` did not print a schema."""


class Profiles:
    """Validators of the patched schemas that `pliego profile` prints, by version, extensions and kind of document."""

    def __init__(self, command):
        self.command = command
        self.printed = functools.cache(self.print)
        self.validator = functools.cache(self.make)

    def print(self, version, extensions, name):
        asked = [part for url in extensions for part in ("--extension", url)]
        ran = subprocess.run(
            [*self.command, "profile", "--ocds", version, *asked, "--schema", name], capture_output=True, timeout=60
        )
        try:
            return json.loads(ran.stdout)
        except json.JSONDecodeError:
            raise Unprintable(f"{name} of {version}: {ran.stderr.decode(errors='replace')[:300]}") from None

    def make(self, version, extensions, kind):
        schemas = {name: self.printed(version, extensions, name) for name in SCHEMAS}
        registry = referencing.Registry().with_resources(
            (schema["id"], DRAFT4.create_resource(schema)) for schema in schemas.values()
        )
        return jsonschema.Draft4Validator(schemas[kind], registry=registry, format_checker=formats)


def kind_of(value):
    """Which schema a value of a document is held against; None for what is no OCDS."""
    if not isinstance(value, dict):
        return None
    if "records" in value:
        return "record-package"
    if "ocid" in value:
        return "record" if "releases" in value else "release"
    return "release-package" if "releases" in value else None


def documents(value):
    """The OCDS documents in one JSON text, with their pointers: itself, or the elements of a list."""
    if isinstance(value, list):
        return [(f"/{number}", element) for number, element in enumerate(value)]
    return [("", value)]


def missing(error):
    """The name of the member that is not there, for the two keywords that say so one name at a time."""
    if error.validator == "required":
        names = error.validator_value
    elif error.validator == "dependencies":
        names = [name for needed in error.validator_value.values() if isinstance(needed, list) for name in needed]
    else:
        return None
    return next(name for name in names if error.message.startswith(f"{name!r} is a "))


def expected(profiles, text):
    """What jsonschema finds in a text, each with the place the tokenizer gives."""
    places = Places(text)
    for value, placed in zip(values(text), places.values, strict=True):
        for base, document in documents(value):
            if (kind := kind_of(document)) is None:
                continue
            version = document.get("version")
            version = version if version in VERSIONS else DEFAULT_VERSION
            named = document.get("extensions")
            extensions = tuple(url for url in named if isinstance(url, str)) if isinstance(named, list) else ()
            for error in profiles.validator(version, extensions, kind).iter_errors(document):
                pointer = base + "".join(f"/{step(part)}" for part in error.absolute_path)
                yield Finding(*placed[pointer], pointer, error.validator, missing(error))


def values(text):
    """The JSON values of a text, one after the other."""
    decoder, offset = json.JSONDecoder(strict=False), BLANK.match(text).end()
    while offset < len(text):
        value, offset = decoder.raw_decode(text, offset)
        yield value
        offset = BLANK.match(text, offset).end()


# pliego

QUOTED = re.compile(r'"([^"]*)"')


def found(command, path):
    """What pliego finds of schema kind, and what it says besides: (findings, other objects)."""
    ran = subprocess.run(
        [*command, "validate", str(path), "--only", "schema", "--format", "ndjson", "--fail-on", "never",
         "--lang", "en"],
        capture_output=True, text=True, encoding="utf-8", timeout=300,
    )  # fmt: skip
    if ran.returncode not in (0, 1):  # 1 although nothing may fail it: a text was not judged
        raise ChildProcessError(f"status {ran.returncode}: {ran.stderr.strip()[:300]}")
    objects = [json.loads(line) for line in ran.stdout.split("\n")[:-1]]
    schema = [one for one in objects if one.get("keyword")]
    return [
        Finding(one["line"], one["column"], one["pointer"], one["keyword"], named(one)) for one in schema
    ], [one for one in objects if not one.get("keyword")]


def named(finding):
    """The name a message about a missing member begins with."""
    if finding["keyword"] not in ("required", "dependencies"):
        return None
    quoted = QUOTED.search(finding["message"])
    return quoted and quoted[1]


# The forms of a document


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def with_foreign_member(value):
    """The same document after a member in many scripts: one, two, three and four bytes a character, and a pair."""
    if isinstance(value, list):
        return [with_foreign_member(value[0]), *value[1:]] if value else value
    return {"ñandú — 𝔘𝔫𝔦": "𐐷 é 中文 \U0001f600 e\u0301", **value}


def enlarged(value):
    """The same document with so much text in its elements, in a field of no schema, that it is not read whole."""
    elements = value if isinstance(value, list) else value.get("releases", value.get("records"))
    if not isinstance(elements, list) or not any(isinstance(element, dict) for element in elements):
        return None
    if isinstance(value, dict) and "ocid" in value:
        return None
    filler = "ñ" * (LARGE // (2 * len(elements)))
    filled = [{"relleno": filler, **one} if isinstance(one, dict) else one for one in elements]
    if isinstance(value, list):
        return filled
    return {name: filled if inner is elements else inner for name, inner in value.items()}


def as_utf8(text):
    return text.encode()


def packed(text):
    return gzip.compress(text.encode(), mtime=0)


def forms(text):
    """(name, text, its bytes). Every form holds the same values; NDJSON and concatenated texts hold them twice."""
    parts = list(values(text))
    lines = [compact(part) + "\n" for part in parts]
    indented = "\n".join(json.dumps(part, ensure_ascii=False, indent=2) for part in parts) + "\n"
    texts = {
        "as it is": (text, as_utf8),
        "on one line": ("".join(lines), as_utf8),
        "indented": (indented, as_utf8),
        "indented, CRLF": (indented.replace("\n", "\r\n"), as_utf8),
        "indented, CR": (indented.replace("\n", "\r"), as_utf8),
        "NDJSON": ("".join([*lines, "\n", *lines]), as_utf8),
        "concatenated": (indented + indented, as_utf8),
        "after foreign characters": ("".join(compact(with_foreign_member(part)) + "\n" for part in parts), as_utf8),
        "escaped": ("".join(json.dumps(part) + "\n" for part in parts), as_utf8),
        "byte order mark": (indented, lambda text: text.encode("utf-8-sig")),
        "UTF-16": (indented, lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le")),
        "gzip": (text, packed),
    }
    if len(parts) == 1 and (large := enlarged(parts[0])):
        texts["large"] = json.dumps(large, ensure_ascii=False, indent=2), as_utf8
        texts["large, gzip"] = compact(large), packed
    return [(name, form, encode(form)) for name, (form, encode) in texts.items()]


def text_of(data):
    data = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
    return data.decode("utf-8-sig")


# Comparing


class Tally:
    def __init__(self, show):
        self.passed = self.failed = self.positions = 0
        self.show, self.kinds = show, collections.Counter()

    def compare(self, name, ours, theirs):
        """One document in one form: the same findings, then the same positions."""
        problems = list(unlike(map(without_position, ours), map(without_position, theirs)))
        if not problems:
            problems = list(unlike(ours, theirs))
        if not problems:
            self.positions += len(theirs)
            self.kinds.update(finding.keyword for finding in theirs)
        self.hold(name, problems)

    def hold(self, name, problems):
        if not problems:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED  {name}: {len(problems)} differences")
        for problem in problems[: self.show]:
            print(f"        {problem}")


def without_position(finding):
    return finding._replace(line=None, column=None)


def unlike(ours, theirs):
    ours, theirs = collections.Counter(ours), collections.Counter(theirs)
    for finding, count in (ours - theirs).items():
        yield f"only pliego ({count}): {shown(finding)}"
    for finding, count in (theirs - ours).items():
        yield f"only jsonschema ({count}): {shown(finding)}"


def shown(finding):
    place = f"{finding.line}:{finding.column} " if finding.line else ""
    return f"{place}{finding.pointer or '(root)'} {finding.keyword} {finding.name or ''}".rstrip()


def check(tally, command, profiles, name, path, work):
    """A file in all its forms."""
    text = text_of(path.read_bytes())
    for form, shape, data in forms(text):
        copy = work / f"document{path.suffix}{'.gz' if 'gzip' in form else ''}"
        copy.write_bytes(data)
        try:
            ours, besides = found(command, copy)
            theirs = list(expected(profiles, shape))
        except (ChildProcessError, Unprintable, subprocess.TimeoutExpired) as error:
            tally.hold(f"{name}, {form}", [str(error)])
            continue
        finally:
            copy.unlink()
        tally.compare(f"{name}, {form}", ours, theirs)
        strange = [f"{one['code']} {one['message']}" for one in besides if one["severity"] == "error"]
        if strange:
            tally.hold(f"{name}, {form}: nothing but the schema", strange)


def check_generated(tally, command, profiles, work):
    """Releases of the benchmark, one in five with faults, in each of their files."""
    subprocess.run(
        [sys.executable, str(GENERATOR), "--size", "5MB", "--faults", "0.2", "--out", str(work)],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    for path in sorted(work.glob("*.json*")):
        if path.name == "generated.json":
            continue
        try:
            ours, _ = found(command, path)
            tally.compare(f"generated {path.name}", ours, list(expected(profiles, text_of(path.read_bytes()))))
        except (ChildProcessError, Unprintable, subprocess.TimeoutExpired) as error:
            tally.hold(f"generated {path.name}", [str(error)])


def check_not_json(tally, command, name, path):
    """A file that is no JSON is said to be none, and has no schema findings."""
    try:
        ours, besides = found(command, path)
        tally.hold(name, [*map(shown, ours), *([] if besides else ["nothing is reported"])])
    except ChildProcessError as error:  # status 2 with a reason says it too; a crash has a negative one
        tally.hold(name, [] if re.match(r"status 2: .*\w", str(error)) else [str(error)])


def is_json(path):
    try:
        return any(True for _ in values(text_of(path.read_bytes())))
    except ValueError:
        return False


def publications(shared):
    """(name, path) of every file there is."""
    homes = [INVENTED, *([shared / "data" / "ocds"] if shared else [])]
    for home in homes:
        if not home.is_dir():
            print(f"{home} is not there: its files are not compared")
        for path in sorted(home.rglob("*.json*")):
            yield f"{path.relative_to(home.parent)}", path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", nargs="?", type=pathlib.Path, metavar="SHARED_DIR")
    parser.add_argument("--pliego", default="pliego", metavar="COMMAND")
    parser.add_argument("--only", default="", metavar="TEXT", help="only files with this in their path")
    parser.add_argument("--show", type=int, default=5, metavar="N", help="differences to print of each document (5)")
    options = parser.parse_args()

    command = shlex.split(options.pliego)
    tally, profiles = Tally(options.show), Profiles(command)
    files = [(name, path) for name, path in publications(options.shared) if options.only in name]
    with tempfile.TemporaryDirectory() as temporary:
        for name, path in files:
            if is_json(path):
                check(tally, command, profiles, name, path, pathlib.Path(temporary))
            else:
                check_not_json(tally, command, name, path)
        if options.only in "generated":
            check_generated(tally, command, profiles, pathlib.Path(temporary))
    if not options.only:
        enough = tally.positions >= POSITIONS
        tally.hold("positions", [] if enough else [f"{tally.positions} were compared, not {POSITIONS}"])
    kinds = ", ".join(f"{keyword} {count}" for keyword, count in tally.kinds.most_common())
    print(f"{len(files)} files; {tally.positions} findings agree in number and place and were looked up: {kinds}")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
