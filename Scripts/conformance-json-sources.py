#!/usr/bin/env python3
"""Reads JSON files as sources with pliego and with Python's json, and compares rows, cells and counts.

    Scripts/conformance-json-sources.py [SHARED_DIR]

Small mappings made here carry every column into a text field of a release. Invented files show all forms: one document,
JSON Lines, gzip, zstd, UTF-16, records below names, members that are records, lists inside records. SHARED_DIR holds
data/secop/secop_integrado_rpmr-utcd_2026-04-25.json and data/compranet/cnet2ocds_pairs, which are not in the repository;
without it they are left out. `pliego` is on the PATH. The last line counts: "12 passed, 0 failed". Exit status 1 when
something failed.
"""

import gzip
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import unicodedata

from tally import Tally

# Text fields of a tender that carry a cell each.
FIELDS = [
    "title", "description", "procurementMethodDetails", "procurementMethodRationale", "awardCriteriaDetails",
    "submissionMethodDetails", "eligibilityCriteria",
]


def cell(value):
    """What a mapping sees of a value: text as it is, numbers by their digits, nothing for null and blanks."""
    if value is None:
        return None
    text = {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
    return unicodedata.normalize("NFC", text.strip()) or None


def load(text):
    return json.loads(text, parse_float=str, parse_int=str)


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def convert(folder, data, source, columns, extra="", key="{}", tender=""):
    """The tenders of the releases by their ids, and the rows read for each source; both plans have to agree."""
    lines = [f"      KEY: {{ type: text, also: [{quoted(key)}] }}"]
    lines += [f"      {quoted(name)}: text, absent ok" for name in columns if name != "KEY"]
    fields = "".join(
        f"    {field}: {{ column: {quoted(name)} }}\n" for field, name in zip(FIELDS, columns))
    mapping = folder / "m.pliego.yaml"
    mapping.write_text(
        "pliego: 1\nparameters: { as_of: datetime }\nsources:\n  rows:\n" + source + "    key: KEY\n    columns:\n"
        + "\n".join(lines) + "\n" + extra + "process: { from: rows, key: KEY }\nrelease:\n"
        "  ocid: { prefix: ocds-abc123, key: KEY }\n  date: run[as_of]\n  tender:\n    id: KEY\n" + fields + tender,
        encoding="utf-8")
    out, report, parts = folder / "out.ndjson", folder / "report.json", folder / "parts.ndjson"
    command = ["pliego", "convert", mapping, "--data", data, "--set", "as_of=2026-01-31T00:00:00Z", "--quiet"]
    run = subprocess.run([*command, "--out", out, "--report", report], capture_output=True, text=True)
    if run.returncode == 2:
        return run.stderr, {}
    divided = subprocess.run([*command, "--out", parts, "--plan", "spool"], capture_output=True, text=True)
    # Records inside records are not divided.
    if "inside:" not in extra and (divided.returncode == 2 or parts.read_bytes() != out.read_bytes()):
        return f"the plan spool gives other bytes\n{divided.stderr}", {}
    tenders = [load(line)["tender"] for line in out.read_text(encoding="utf-8").splitlines()]
    balance = json.loads(report.read_text(encoding="utf-8"))["balance"]
    return {tender["id"]: tender for tender in tenders}, {entry["source"]: entry["read"] for entry in balance}


def compare(tally, name, folder, data, source, rows, key="{}"):
    """Every cell of every column, as many columns at a time as there are fields."""
    columns = sorted({column for row in rows.values() for column in row})
    for start in range(0, len(columns), len(FIELDS)):
        part = columns[start:start + len(FIELDS)]
        found, counts = convert(folder, data, source, part, key=key)
        expected = {}
        for identifier, row in rows.items():
            cells = {field: cell(row.get(column)) for field, column in zip(FIELDS, part)}
            expected[identifier] = {"id": identifier} | {field: text for field, text in cells.items() if text}
        tally.same(f"{name}, columns from {part[0]}", found, expected)
        tally.same(f"{name}, rows", counts, {"rows": len(rows)})


def invented(tally, folder):
    data = folder / "data"
    data.mkdir()
    chance = random.Random(20260425)
    alphabet = "aZ09 ñÑé\u0301\"\\/\n\t<>&,;😀"
    records = {}
    for number in range(300):
        record = {"k": f"K{number}"}
        for name in ["uno", "dos.tres", "con espacio", "número"]:
            kind = chance.randrange(6)
            if kind < 3:
                record[name] = "".join(chance.choices(alphabet, k=chance.randrange(12)))
            elif kind == 3:
                record[name] = chance.choice([True, False, None])
            elif kind == 4:
                record[name] = chance.choice([0, -7, 12345678901234567890, 1.5, 1e-7])
        members = list(record.items())
        chance.shuffle(members)
        records[record["k"]] = dict(members)
    every = list(records.values())
    rows = load(json.dumps(records))
    for row in rows.values():
        row.pop("k")
    lines = "".join(json.dumps(record) + "\n" for record in every)
    pretty = json.dumps(every, indent=2, ensure_ascii=False)
    below = json.dumps({"h": 1, "datos": {"filas": every}}, ensure_ascii=False)
    members = json.dumps({"filas": records}, ensure_ascii=False)
    forms = [
        ("lines", "rows.ndjson", lines.encode(), "", "k"),
        ("array", "rows.json", pretty.encode(), "", "k"),
        ("byte order mark", "rows.json", b"\xef\xbb\xbf" + pretty.encode(), "", "k"),
        ("utf-16", "rows.json", pretty.encode("utf-16"), "", "k"),
        ("gzip", "rows.ndjson.gz", gzip.compress(lines.encode()), "", "k"),
        ("below names", "rows.json", below.encode(), "    records: datos.filas[]\n", "k"),
        ("members", "rows.json", members.encode(), '    records: "filas{}"\n', "{}"),
    ]
    if shutil.which("zstd"):
        packed = subprocess.run(["zstd", "-c"], input=pretty.encode(), capture_output=True, check=True).stdout
        forms.append(("zstd", "rows.json.zst", packed, "", "k"))
    for name, file, content, source, key in forms:
        for old in data.iterdir():
            old.unlink()
        (data / file).write_bytes(content)
        compare(tally, f"invented {name}", folder, data, f'    file: "rows.*"\n{source}', rows, key=key)
    for old in data.iterdir():
        old.unlink()
    for part in range(3):
        text = "".join(json.dumps(record) + "\n" for record in every[part * 100:part * 100 + 100])
        (data / f"rows-{part}.jsonl").write_text(text, encoding="utf-8")
    compare(tally, "invented several files", folder, data, '    file: "rows-*"\n    records: "[]"\n', rows, key="k")
    shutil.rmtree(data)


def secop(tally, folder, data):
    name = "secop_integrado_rpmr-utcd_2026-04-25.json"
    document = load((data / name).read_text(encoding="utf-8"))
    for member in ["by_notice_uid", "by_pccntr"]:
        source = f'    file: {name}\n    records: "{member}{{}}"\n'
        compare(tally, f"SECOP {member}", folder, data, source, document[member])
    extra = "".join(
        f'  {member}:\n    inside: rows\n    records: "{member}{{}}"\n    columns: {{ valor_contrato: text }}\n'
        for member in ["by_notice_uid", "by_pccntr"])
    found, counts = convert(
        folder, data, f"    file: {name}\n", ["source"], extra, key="nit",
        tender='    value: { amount: "= sum(number(by_pccntr[valor_contrato]))", currency: { constant: COP } }\n')
    tally.same("SECOP, rows inside the document", counts,
               {"rows": 1} | {member: len(document[member]) for member in ["by_notice_uid", "by_pccntr"]})
    total = sum(int(row["valor_contrato"]) for row in document["by_pccntr"].values())
    tally.same("SECOP, sum of values", [tender["value"]["amount"] for tender in found.values()], [str(total)])


def compranet(tally, folder, data):
    rows = {}
    for file in sorted(data.glob("cnet*Document.json")):
        body = load(file.read_text(encoding="utf-8"))["body"]
        rows[body["CODIGO_CONTRATO"]] = {name: value for name, value in body.items() if name != "CODIGO_CONTRATO"}
    compare(tally, "CompraNet documents", folder, data, "    file: cnet*Document.json\n    records: body\n", rows,
            key="CODIGO_CONTRATO")
    records = load((data / "poder_records_tester.json").read_text(encoding="utf-8"))
    extra = (
        '  parties:\n    inside: rows\n    records: "parties[]"\n    columns:\n      name: text, absent ok\n'
        '      identifier.id: text, absent ok\n'
        '  roles:\n    inside: parties\n    records: "roles[]"\n    columns: { value: text }\n')
    tender = (
        '    description: \'= join("|", parties[name])\'\n    eligibilityCriteria: \'= join("|", parties[identifier.id])\'\n'
        '    awardCriteriaDetails: \'= join("|", roles[value])\'\n')
    found, counts = convert(
        folder, data, "    file: poder_records_tester.json\n", ["source"], extra, key="_id", tender=tender)
    parties = [party for record in records for party in record["parties"]]
    roles = [role for party in parties for role in party["roles"]]
    tally.same("CompraNet records, rows", counts,
               {"rows": len(records), "parties": len(parties), "roles": len(roles)})
    for record in records:
        mine = record["parties"]
        expected = {
            "id": record["_id"], "title": cell(record["source"]),
            "description": "|".join(filter(None, (cell(party.get("name")) for party in mine))),
            "eligibilityCriteria": "|".join(
                filter(None, (cell(party.get("identifier", {}).get("id")) for party in mine))),
            "awardCriteriaDetails": "|".join(role for party in mine for role in party["roles"]),
        }
        expected = {name: text for name, text in expected.items() if text}
        tally.same(f"CompraNet record {record['_id']}", found.get(record["_id"]) if isinstance(found, dict) else found,
                   expected)
    package = load((data / "releasePackage.json").read_text(encoding="utf-8"))
    rows = {
        release["ocid"]: {"id": release["id"], "tender.title": release["tender"]["title"],
                          "buyer.name": release["buyer"]["name"], "tender.id": release["tender"]["id"]}
        for release in package["releases"]}
    compare(tally, "CompraNet package", folder, data,
            "    file: releasePackage.json\n    records: releases[]\n", rows, key="ocid")


def main():
    tally = Tally("pliego", "python")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        invented(tally, folder)
        if len(sys.argv) > 1:
            shared = pathlib.Path(sys.argv[1], "data").resolve()
            secop(tally, folder, shared / "secop")
            compranet(tally, folder, shared / "compranet" / "cnet2ocds_pairs")
        else:
            print("no SHARED_DIR: the exports of SECOP and CompraNet are left out")
    sys.exit(tally.end())


main()
