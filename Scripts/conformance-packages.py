#!/usr/bin/env python3
"""Upgrades, packs, combines and splits invented data with pliego and with ocdskit, and compares what comes out.

    Scripts/conformance-packages.py

`pliego` is on the PATH. ocdskit is looked for on the PATH and beside this Python (`pip install ocdskit==1.7.0`); without
it nothing is compared. The last line counts: "9 passed, 0 failed". Exit status 1 when something failed.

Where the two are known to differ, the difference is a case of its own with both results written down:

  - An organization with an identifier: pliego's id is scheme-id, ocdskit's always a hash.
  - Payers and payees: ocdskit refers to them and leaves them out of `parties`; pliego adds them.
  - A transaction without `amount`: ocdskit stops; pliego leaves it.
  - `amendment: null`: ocdskit makes it `amendments: [null]`; pliego leaves it and says so.
  - `physicalProcessReport`: ocdskit leaves the code that 1.1 no longer has; pliego writes physicalProgressReport.
  - Publishers that differ: ocdskit keeps the last, pliego the first, and says so.
  - `packages` of a split record package: ocdskit drops it, pliego keeps it.
"""

import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

SEED = 20160501
META = ["--uri", "https://example.org/all", "--published-date", "2020-01-01T00:00:00Z", "--publisher-name", "P"]


def ocdskit_path():
    beside = pathlib.Path(sys.prefix, "bin", "ocdskit")
    return shutil.which("ocdskit") or (str(beside) if beside.exists() else None)


def ocdskit(arguments, values):
    text = "\n".join(json.dumps(value) for value in values)
    result = subprocess.run([OCDSKIT, *arguments], input=text, capture_output=True, text=True)
    if result.returncode != 0:
        return "stopped"
    return [json.loads(line) for line in result.stdout.splitlines()]


def pliego(arguments, values):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, value in enumerate(values):
            file = pathlib.Path(folder, f"{number:06}.json")
            file.write_text(json.dumps(value))
            files.append(str(file))
        out = pathlib.Path(folder, "out")
        result = subprocess.run(
            ["pliego", *arguments, *files, "--out", str(out), "--quiet"], capture_output=True, text=True)
        if result.returncode == 2:
            sys.exit(f"pliego {arguments}: {result.stderr}")
        text = out.read_text()
    try:
        return [json.loads(text)]
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines()]


# --- Invented data of 1.0


def organization(number):
    """Always the same data for one number; every third has no identifier."""
    value = {"name": f"Organización {number}", "address": {"region": f"R{number}", "postalCode": f"{number:05}"}}
    if number % 3:
        value["identifier"] = {"scheme": "MX-RFC", "id": f"X{number}", "legalName": f"O {number}"}
    if number % 2:
        value["contactPoint"] = {"name": "ñ", "telephone": 5512 + number}
    return value


def release(number, rng):
    def some(count):
        return [organization(k) for k in rng.sample(range(40), count)]

    value = {
        "ocid": f"ocds-213czf-{number}", "id": f"r{number}", "date": "2016-04-01T00:00:00Z", "tag": ["contract"],
        "initiationType": "tender", "buyer": organization(rng.randrange(40)),
        "tender": {"id": "1", "procuringEntity": organization(rng.randrange(40)), "tenderers": some(rng.randrange(4))},
        "awards": [{"id": str(k), "suppliers": some(rng.randrange(3))} for k in range(rng.randrange(3))],
        "contracts": [],
    }
    if rng.random() < 0.5:
        value["tender"]["amendment"] = {"rationale": "r", "changes": [{"property": "p", "former_value": 1.5}]}
    for k in range(rng.randrange(3)):
        contract = {"id": str(k), "awardID": "0", "implementation": {"transactions": []}}
        for t in range(rng.randrange(3)):
            contract["implementation"]["transactions"].append(
                {"id": str(t), "amount": {"amount": t + 0.25, "currency": "MXN"},
                 "providerOrganization": organization(1 + 3 * rng.randrange(10))["identifier"],
                 "receiverOrganization": organization(2 + 3 * rng.randrange(10))["identifier"]})
        if rng.random() < 0.3:
            contract["amendment"] = {"rationale": "s"}
        value["contracts"].append(contract)
    return value


def package(numbers, rng, **more):
    head = {"uri": f"https://example.org/{numbers[0]}", "publishedDate": "2020-01-01T00:00:00Z",
            "publisher": {"name": "P"}, "license": "https://example.org/license"}
    return {**head, **more, "releases": [release(number, rng) for number in numbers]}


# --- What is known to differ


def normal(release, source):
    """A release of 1.1 with one id for each organization, and without the parties that only pay or are paid."""
    names = {}
    for party in release.get("parties", []):
        identifier = party.get("identifier", {})
        if "scheme" in identifier:
            names[party["id"]] = f"{identifier['scheme']}-{identifier['id']}"
    payments = [t for c in source["contracts"] for t in c["implementation"]["transactions"]]
    for old, new in zip(payments, [t for c in release["contracts"] for t in c["implementation"]["transactions"]]):
        for before, after in (("providerOrganization", "payer"), ("receiverOrganization", "payee")):
            names[new[after]["id"]] = f"{old[before]['scheme']}-{old[before]['id']}"

    def renamed(value):
        if isinstance(value, list):
            return [renamed(element) for element in value]
        if isinstance(value, dict):
            return {name: names.get(member, member) if name == "id" and isinstance(member, str) else renamed(member)
                    for name, member in value.items()}
        return value

    result = renamed(release)
    kept = []
    for party in result.get("parties", []):
        # Who pays and does something else too has the roles in both.
        party["roles"] = sorted(set(party["roles"]) - {"payer", "payee"})
        if party["roles"]:
            kept.append(party)
    result["parties"] = kept
    return result


CHECKS = []


def check(name, mine, theirs):
    same = mine == theirs
    CHECKS.append(same)
    print(f"{'ok  ' if same else 'FAIL'} {name}")
    if not same:
        print("  pliego ", json.dumps(mine, ensure_ascii=False)[:600])
        print("  ocdskit", json.dumps(theirs, ensure_ascii=False)[:600])


def differ(name, mine, theirs, expected_mine, expected_theirs):
    check(f"{name}: pliego", mine, expected_mine)
    check(f"{name}: ocdskit, which differs", theirs, expected_theirs)


def compare():
    rng = random.Random(SEED)
    source = package(list(range(200)), rng)
    mine = pliego(["upgrade", "1.0:1.1"], [source])[0]
    theirs = ocdskit(["upgrade", "1.0:1.1"], [source])[0]
    check("upgrade, what is around the releases",
          {k: v for k, v in mine.items() if k != "releases"}, {k: v for k, v in theirs.items() if k != "releases"})
    check("upgrade, 200 releases",
          [normal(r, s) for r, s in zip(mine["releases"], source["releases"])],
          [normal(r, s) for r, s in zip(theirs["releases"], source["releases"])])
    hashes = [{p["id"] for p in r["parties"] if "identifier" not in p} for r in mine["releases"]]
    check("upgrade, ids of organizations without an identifier", [sorted(h) for h in hashes],
          [sorted(p["id"] for p in r["parties"] if "identifier" not in p) for r in theirs["releases"]])
    record = {"ocid": "ocds-213czf-1", "releases": source["releases"][:3], "compiledRelease": source["releases"][3]}
    head = {k: v for k, v in source.items() if k != "releases"}
    records = {**head, "packages": ["https://example.org/p"], "records": [record]}
    mine_record = pliego(["upgrade", "1.0:1.1"], [records])[0]["records"][0]
    their_record = ocdskit(["upgrade", "1.0:1.1"], [records])[0]["records"][0]
    check("upgrade, a record", [normal(r, s) for r, s in zip(mine_record["releases"], source["releases"])],
          [normal(r, s) for r, s in zip(their_record["releases"], source["releases"])])

    packages = [package([3 * k, 3 * k + 1, 3 * k + 2], rng, version="1.1", extensions=["b", f"e{k % 2}"])
                for k in range(5)]
    check("combine, five packages", pliego(["combine", *META], packages),
          ocdskit(["combine-release-packages", *META], packages))
    check("split, packages of two", pliego(["split", "2"], packages), ocdskit(["split-release-packages", "2"], packages))
    releases = [r for p in packages for r in p["releases"]]
    check("package, fifteen releases", pliego(["package", *META, "--extension", "x"], releases),
          ocdskit(["package-releases", "x", *META], releases))
    check("package, four at a time", pliego(["package", *META, "--size", "4"], releases),
          ocdskit(["package-releases", "--size", "4", *META], releases))
    compare_differences(packages, records)


def compare_differences(packages, records):
    def upgraded(value):
        theirs = ocdskit(["upgrade", "1.0:1.1"], [value])
        return pliego(["upgrade", "1.0:1.1"], [value])[0], theirs if theirs == "stopped" else theirs[0]

    base = {"ocid": "ocds-213czf-1", "date": "2016-04-01T00:00:00Z"}

    def contract(transaction):
        return {**base, "contracts": [{"implementation": {"transactions": [transaction]}}]}

    identifier = {"scheme": "S", "id": "1", "legalName": "R"}
    paid = contract({"amount": {"amount": 1}, "receiverOrganization": identifier})
    mine, theirs = upgraded(paid)
    differ("a payee among the parties", [p["id"] for p in mine["parties"]], theirs.get("parties"), ["S-1"], None)
    mine, theirs = upgraded(contract({"id": "1"}))
    differ("a transaction without an amount", mine, theirs, contract({"id": "1"}), "stopped")
    source = {**base, "tender": {"amendment": None}}
    mine, theirs = upgraded(source)
    differ("an amendment that is null", mine, theirs, source, {**base, "tender": {"amendments": [None]}})
    source = {**base, "tender": {"documents": [{"documentType": "physicalProcessReport"}]}}
    mine, theirs = upgraded(source)
    differ("a document type that 1.1 renamed", mine, theirs,
           {**base, "tender": {"documents": [{"documentType": "physicalProgressReport"}]}}, source)
    others = [{**packages[0], "publisher": {"name": "Q"}}, packages[1]]
    head = ["--uri", "https://example.org/all", "--published-date", "2020-01-01T00:00:00Z"]
    differ("publishers that differ", pliego(["combine", *head], others)[0]["publisher"]["name"],
           ocdskit(["combine-release-packages", *head], others)[0]["publisher"]["name"], "Q", "P")
    differ("packages of a split record package", pliego(["split", "1"], [records])[0].get("packages"),
           ocdskit(["split-record-packages", "1"], [records])[0].get("packages"), ["https://example.org/p"], None)


OCDSKIT = ocdskit_path()
if OCDSKIT is None:
    print("ocdskit is not installed: nothing was compared")
    sys.exit(0)
print(f"data from seed {SEED}")
compare()
failed = CHECKS.count(False)
print(f"{len(CHECKS) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
