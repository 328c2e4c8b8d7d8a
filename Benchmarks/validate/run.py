#!/usr/bin/env python3
"""Times `pliego validate` and its peers on the same releases, in turn, and prints Markdown tables.

    python3 Benchmarks/validate/run.py --size 100MB --rounds 5
    python3 Benchmarks/validate/run.py --size 1GB --rounds 1 --warm 0
    python3 Benchmarks/validate/run.py --size 100MB --only pliego,simdjson --no-forms

Three parts, each with its own table:

    schema   a release a line, schema findings alone: pliego with one thread, jsonschema-rs with orjson, sourcemeta's
             jsonschema, and simdjson's DOM parse, which checks nothing, with the file in memory and without
    full     one package of --full-size with everything that pliego checks, and libcoveocds
    forms    pliego on every form of the releases, with one thread and with two

The first run makes the data under .build/bench and a virtual environment under .build/bench-validate-venv with the
peers at the versions pinned below; simdjson needs libsimdjson-dev and a compiler. One round runs every program once, so
a busy machine slows all of them; figures are medians over the rounds. What takes minutes may run --once. CPU time and
peak memory are the kernel's (programs.py). MB are 10^6 bytes of JSON text, of the gzipped file too.

Before a figure is printed, pliego's outputs are held against each other: one thread and two give the same bytes, every
form has the findings that the generator owes its faults. Exit status 1 when they do not, or when pliego
needed --memory MB (100) or more. What is owed to the peers is said below the tables and does not change the status.
"""

import argparse
import collections
import filecmp
import json
import os
import pathlib
import platform
import shlex
import statistics
import subprocess
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))

import programs  # noqa: E402

BUILD = programs.BUILD
PINNED = ("orjson==3.13.0", "jsonschema-rs==0.60.3", "sourcemeta-jsonschema==17.3.0", "libcoveocds==0.17.0")
STANDARD = ROOT / "schema" / "1.1.5"
LINES = "releases.jsonl"
FORMS = (LINES, "releases.jsonl.gz", "metadata-first.json", "metadata-last.json")
PACKAGE = "metadata-first.json"
# What the generator counts findings by: keywords of the schema and names of rules.
KEYWORDS = ("type", "required", "format", "enum")
RULES = ("additional-field", "award-not-found", "duplicate-id", "party-not-found")
# Part, peer, how many times its throughput pliego owes.
OWED = (
    ("schema", "jsonschema-rs + orjson", 4),
    ("schema", "simdjson DOM parse, file in memory", 0.5),
    ("schema", "simdjson DOM parse, through one buffer", 0.5),
    ("full", "libcoveocds", 150),
)


def data_of_size(size, seed, python):
    folder = BUILD / "bench" / f"releases-{size}-seed{seed}"
    if not (folder / "generated.json").exists():
        print(f"making {size} of releases in {folder.relative_to(ROOT)}", file=sys.stderr)
        subprocess.run(
            [str(python), str(HERE / "make_releases.py"), "--size", size, "--seed", seed, "--out", str(folder)],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return folder


def facts(folder):
    return json.loads((folder / "generated.json").read_text(encoding="utf-8"))


# Programs


def standard_zip():
    """The standard's repository as libcoveocds wants it: our schemas and codelists under its names."""

    def completed(value):
        """With the text that libcoveocds reads in every deprecation."""
        if isinstance(value, dict):
            if isinstance(value.get("deprecated"), dict):
                value["deprecated"].setdefault("description", "")
            value = {name: completed(inner) for name, inner in value.items()}
        return [completed(inner) for inner in value] if isinstance(value, list) else value

    path = BUILD / "bench" / "standard.zip"
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("standard/", "")
        for schema in sorted(STANDARD.glob("*-schema.json")):
            text = json.dumps(completed(json.loads(schema.read_text(encoding="utf-8"))))
            archive.writestr(f"standard/schema/{schema.name}", text)
        for codelist in sorted((STANDARD / "codelists").glob("*.csv")):
            text = codelist.read_text(encoding="utf-8-sig")
            archive.writestr(f"standard/schema/codelists/{codelist.name}", "C" + text.removeprefix("c"))
    return path


def sourcemeta(python):
    """The program inside the wheel; its Python wrapper would count too."""
    machine = {"x86_64": "x86_64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    home = python.parent.parent / "lib"
    return next(home.glob(f"python*/site-packages/sourcemeta_jsonschema/jsonschema-linux-{machine}"), None)


def schema_programs(options, python, lines):
    schema = str(STANDARD / "release-schema.json")
    if options.pliego:
        yield "pliego", pliego_command(options, lines, "schema", 1)
    if native := programs.compiled(HERE / "peers" / "simdjson_dom.cpp", "-lsimdjson"):
        yield "simdjson DOM parse, through one buffer", [str(native), "lines", str(lines)]
        yield "simdjson DOM parse, file in memory", [str(native), "whole", str(lines)]
    yield "jsonschema-rs + orjson", [str(python), str(HERE / "peers/jsonschema_rs_validate.py"), schema, str(lines)]
    if native := sourcemeta(python):
        common = [str(native), "validate", "--continue", "--format-assertion"]
        yield "sourcemeta jsonschema", [*common, schema, str(lines)]
        yield "sourcemeta jsonschema --fast (valid or not)", [*common, "--fast", schema, str(lines)]


def full_programs(options, python, package):
    if options.pliego:
        yield "pliego", pliego_command(options, package, "full", 1)
    yield "libcoveocds", [str(python.parent / "libcoveocds"), "--standard-zip", str(standard_zip()), str(package)]


def pliego_command(options, path, part, jobs):
    kinds = ["--only", "schema", "--format", "ndjson"] if part == "schema" else ["--format", "json"]
    return [str(options.pliego), "validate", str(path), *kinds, "--lang", "en", "--jobs", str(jobs)]


# Timing


class Measured:
    """The runs of one program: CPU s, wall s, peak MB."""

    def __init__(self):
        self.runs = []

    def median(self, place):
        return statistics.median(run[place] for run in self.runs)

    @property
    def cpu(self):
        return max(self.median(0), 1e-3)

    @property
    def wall(self):
        return self.median(1)

    @property
    def peak(self):
        return max(run[2] for run in self.runs)


def measure(options, commands, outputs):
    """Name → its runs. `outputs` says where the last output of a program is to be kept."""
    measured = {name: Measured() for name in commands}
    for number in range(options.warm + options.rounds):
        for name, command in commands.items():
            is_once = any(part in name for part in filter(None, options.once.split(",")))
            if is_once and number > 0:
                continue
            *run, status = programs.run_once(command, os.environ, outputs.get(name, os.devnull), os.devnull)
            # 1 and, for sourcemeta, 2 mean that there is something to report
            if status not in (0, 1, *((2,) if name.startswith("sourcemeta") else ())):
                raise SystemExit(f"{name} ended with status {status}; to see why: {shlex.join(command)}")
            if is_once or number >= options.warm:
                measured[name].runs.append(run)
    return measured


def print_table(size, measured):
    base = measured.get("pliego")
    print("| program | MB per CPU-second | CPU s (min–max) | wall s | peak memory MB | pliego is faster |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, one in measured.items():
        cpus = [run[0] for run in one.runs]
        times = f"{one.cpu / base.cpu:.2f} times" if base else ""
        spread = f"{one.cpu:.2f} ({min(cpus):.2f}–{max(cpus):.2f})"
        print(f"| {name} | {size / one.cpu:.1f} | {spread} | {one.wall:.2f} | {one.peak:.0f} | {times} |")
    print()


# Checking


def findings(path, key):
    """How many findings an output of pliego has of each keyword, or of each name."""
    with open(path, encoding="utf-8") as lines:
        return dict(sorted(collections.Counter(json.loads(line).get(key) for line in lines).items()))


def owed_findings(folder, kinds):
    return {kind: count for kind, count in facts(folder)["findings"].items() if kind in kinds}


def check_rules(options, folder, verdict):
    """The rules whose faults the generator counts, in each form."""
    out = BUILD / "bench" / "out" / "rules.ndjson"
    out.parent.mkdir(parents=True, exist_ok=True)
    for form in FORMS:
        command = [str(options.pliego), "validate", str(folder / form), "--only", ",".join(RULES)]
        *_, status = programs.run_once([*command, "--format", "ndjson"], os.environ, out, os.devnull)
        verdict.expect(status in (0, 1), f"{form}: {shlex.join(command)} ended with status {status}")
        counts, right = findings(out, "name"), owed_findings(folder, RULES)
        verdict.expect(counts == right, f"{form}: {counts} findings of rules, not {right}")


class Verdict:
    def __init__(self):
        self.problems = []

    def expect(self, right, text):
        if not right:
            self.problems.append(text)
            print(f"WRONG  {text}", file=sys.stderr)


def measure_forms(options, folder, verdict):
    """pliego on each form with one thread and two; outputs compared."""
    outputs = BUILD / "bench" / "out"
    outputs.mkdir(parents=True, exist_ok=True)
    commands, kept = {}, {}
    for part in ("schema", "full"):
        for form in FORMS:
            for jobs in (1, 2):
                name = f"{part}, {form}, {jobs} job{'s' * (jobs > 1)}"
                commands[name] = pliego_command(options, folder / form, part, jobs)
                kept[name] = outputs / f"{part}-{form}-{jobs}.out"
    measured = measure(options, commands, kept)
    for part in ("schema", "full"):
        for form in FORMS:
            one, two = (outputs / f"{part}-{form}-{jobs}.out" for jobs in (1, 2))
            same = filecmp.cmp(one, two, shallow=False)
            verdict.expect(same, f"{part}, {form}: one thread and two write different bytes ({one}, {two})")
            if part == "schema":
                counts, right = findings(one, "keyword"), owed_findings(folder, KEYWORDS)
                verdict.expect(counts == right, f"{form}: {counts} schema findings, not {right}")
    for name, one in measured.items():
        verdict.expect(one.peak < options.memory, f"{name}: {one.peak:.0f} MB of memory")
    return measured


def print_forms(size, measured):
    print("| pliego validate | MB per CPU-second | CPU s | wall s | peak memory MB |")
    print("|---|---:|---:|---:|---:|")
    for name, one in measured.items():
        print(f"| {name} | {size / one.cpu:.1f} | {one.cpu:.2f} | {one.wall:.2f} | {one.peak:.0f} |")
    print()


def print_owed(parts):
    for part, peer, times in OWED:
        if peer in parts.get(part, {}) and "pliego" in parts[part]:
            reached = parts[part][peer].cpu / parts[part]["pliego"].cpu
            print(f"{part}: {reached:.2f} times {peer}, owed {times}: {'met' if reached >= times else 'short'}")


def chosen(options, commands):
    wanted = options.only.split(",") if options.only else None
    return {name: command for name, command in commands if wanted is None or any(part in name for part in wanted)}


def main():
    parser = argparse.ArgumentParser(description="Times pliego validate and its peers on the same releases.")
    parser.add_argument("--size", default="100MB", help="of the releases (100MB)")
    parser.add_argument("--full-size", default="10MB", help="of the package for the full check (10MB)")
    parser.add_argument("--seed", default="42")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--warm", type=int, default=1, help="rounds that do not count (1)")
    parser.add_argument("--once", default="", help="parts of names that run in the first round only, which counts")
    parser.add_argument("--pliego", type=pathlib.Path, default=BUILD / "release" / "pliego")
    parser.add_argument("--only", help="parts of names, separated by commas")
    parser.add_argument("--no-forms", action="store_true", help="leave the third part out")
    parser.add_argument("--no-full", action="store_true", help="leave the second part out")
    parser.add_argument("--memory", type=float, default=100, help="MB that pliego has to stay below (100)")
    options = parser.parse_args()
    if not options.pliego.exists():
        print(f"{options.pliego} is not built (make release): only the peers run", file=sys.stderr)
        options.pliego = None

    python = programs.environment("bench-validate-venv", PINNED)
    verdict, parts = Verdict(), {}
    folder = data_of_size(options.size, options.seed, python)
    size = facts(folder)["bytes"] / 1e6
    print(
        f"{options.rounds} rounds, {os.cpu_count()} cores; {programs.processor()}; {', '.join(PINNED)},"
        f" Python {platform.python_version()}\n"
    )

    print(f"Schema findings of {facts(folder)['releases']} releases, {size:.0f} MB, a release a line:\n")
    parts["schema"] = measure(options, chosen(options, schema_programs(options, python, folder / LINES)), {})
    print_table(size, parts["schema"])
    if not options.no_full:
        small = data_of_size(options.full_size, options.seed, python)
        print(f"Full check of one package, {facts(small)['bytes'] / 1e6:.0f} MB:\n")
        parts["full"] = measure(options, chosen(options, full_programs(options, python, small / PACKAGE)), {})
        print_table(facts(small)["bytes"] / 1e6, parts["full"])
    if options.pliego and not options.no_forms:
        print(f"Forms of the same {size:.0f} MB:\n")
        print_forms(size, measure_forms(options, folder, verdict))
        check_rules(options, folder, verdict)
    print_owed(parts)
    return 1 if verdict.problems else 0


if __name__ == "__main__":
    sys.exit(main())
