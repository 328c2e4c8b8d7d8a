"""Two real documents, whose releases people have written by hand: every leaf must be equal or be argued.

The arguments stand in mappings/co/documentos/differences.md.
"""

import csv
import decimal
import json
import pathlib
import re
import shutil

from .runs import convert, judged
from .samples import STUDIES, TERMS

SEEDS = pathlib.Path("seeds")

BOTH = {
    "id", "tender/awardCriteriaDetails", "tender/eligibilityCriteria", "tender/submissionTerms/depositsGuarantees",
    "tender/contractTerms/financialTerms", "tender/contractTerms/performanceTerms",
}
ARGUED = {
    "cra": BOTH | {
        "tender/procurementMethodRationale", "tender/deliveryLocations/0/description",
        "tender/deliveryLocations/1/description", "tender/lots/0/awardCriteria/criteria/3/name",
        "tender/lots/0/awardCriteria/criteria/4/name", "tender/lots/0/awardCriteria/weightingDescription",
    },
    "corpamag": BOTH | {
        "date", "planning/budget/description", "planning/documents/2/title", "tender/procurementMethod",
        "tender/procurementMethodDetails", "tender/mainProcurementCategory", "tender/submissionMethodDetails",
        "tender/submissionTerms/multipleBidsAllowed", "tender/contractTerms/rewardsAndPenalties",
    },
}
# compared by other means below, because entries come in another order or are other entries
APART = {
    "cra": ("tender/sustainability/",),
    "corpamag": (
        "tender/sustainability/", "tender/milestones/", "tender/exclusionGrounds/", "tender/targets/",
        "tender/documents/"),
}


def page(path):
    """The last block of JSON of a page."""
    text = path.read_text(encoding="utf-8")
    block = text[text.rindex("```json") + 7:]
    return json.loads(block[:block.index("```")], parse_float=decimal.Decimal)


def leaves(value, path=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, f"{path}/{name}".lstrip("/"))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{path}/{index}".lstrip("/"))
    else:
        yield path, value


def aims(release):
    """The strategies of each aim, whatever entry they stand in."""
    found = {}
    for entry in release["tender"]["sustainability"]:
        found.setdefault(entry["goal"], set()).update(entry["strategies"])
    return found


def compare(name, release, expected, tally):
    ours, theirs = dict(leaves(release)), dict(leaves(expected))
    apart = lambda path: path.startswith(APART[name])
    different = {path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path) and not apart(path)}
    tally.same(f"{name}: fields that differ from the page", different, ARGUED[name])
    tally.same(f"{name}: aims and strategies", aims(release), aims(expected))
    compared = sum(1 for path in theirs if not apart(path))
    print(f"{name}: {compared} fields of the page, {len(different)} differ and are argued")


def by_id(entries, *keys):
    return {entry["id"]: {key: entry.get(key) for key in keys} for entry in entries}


def terms(release, expected, tally):
    """What the issue asks of the second document by name."""
    items = release["tender"]["items"]
    total = sum(i["quantity"] * i["unit"]["value"]["amount"] for i in items if "unit" in i)
    tally.same("corpamag: items and their sum", [len(items), total], [25, 350000000])
    tally.same("corpamag: items without a value", [i["id"] for i in items if "unit" not in i], ["4.1"])
    keys = ("documentType", "title", "language")
    tally.same(
        "corpamag: documents by id", by_id(release["tender"]["documents"], *keys),
        by_id(expected["tender"]["documents"], *keys))
    kinds = lambda r: sorted((m["type"], m["title"]) for m in r["tender"]["milestones"] if m["type"] == "reporting")
    tally.same("corpamag: reports", kinds(release), kinds(expected))
    payments = [m["id"] for m in release["tender"]["milestones"] if m["type"] == "payment"]
    tally.same("corpamag: payments", payments, ["anticipo", "pago-2", "pago-3"])
    grounds = {c["type"] for c in release["tender"]["exclusionGrounds"]["criteria"]}
    tally.same("corpamag: grounds", grounds, {"responsables-fiscales", "inhabilidad"})
    tally.same("corpamag: cells with targets", len(release["tender"]["targets"]), 5)
    text = json.dumps(release, default=str, ensure_ascii=False)
    tally.same("corpamag: brackets and another process's number", re.findall(r"\[[\d,]+%\]|013 DE", text), [])


def status(shared, folder, home, tally):
    """The tracking table as a look-up: the level and the percentage are told from the sentences again."""
    with open(shared / SEEDS / "cps-table.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    shutil.copy(shared / SEEDS / "cps-table.csv", home / "cps-table.csv")
    out, releases, report = convert(
        "sostenibilidad/estudios-previos", home, folder / "cps", {"numero_proceso": "LP-1-2026"})
    row = next(row for row in rows if row["entidad"] == "Corporación Autónoma Regional del Atlántico")
    level = re.search(r"(alto|medio|bajo) nivel", row["resultados"])[1]
    share = re.search(r"(\d+)%", row["resultados"])[1]
    day = "-".join(f"{int(part):02}" for part in reversed(row["fecha_de_reunion"].split("/")))
    classes = releases[0]["parties"][0]["details"]["classifications"]
    due = f"Compras públicas sostenibles: {level}; {share} % en la línea base; reunión del {day}"
    tally.same("cps: status of the buyer", classes, [{"scheme": "CO-CPS", "id": level, "description": due}])
    tables = [row for row in rows if row["tipo_de_espacio"] == "Mesa de apoyo técnico"]
    counts = {"read": len(rows), "used": len(tables), "filtered": len(rows) - len(tables)}
    tally.balanced("cps", report, {"mesas": counts})
    tally.codes("cps", report, {"D112": 1, "D701": 25, "D702": 8})
    tally.same(
        "cps: valid for another validator", judged(out, [*STUDIES, "organizationClassification"]), "1 passed, 0 failed")
    print(f"cps: {len(rows)} rows, {len(tables)} entities with a status")


def check(shared, folder, tally):
    if not (shared / SEEDS / "process-cra.json").exists():
        return
    for name, mapping, parameters, extensions, codes in (
        ("cra", "estudios-previos", {"numero_proceso": "<numero-proceso>"}, STUDIES,
         {"D112": 1, "D701": 14, "D702": 7}),
        ("corpamag", "pliego-de-condiciones", {"publicado": "2026-05-04"}, TERMS, {"D701": 15, "D702": 10}),
    ):
        home = folder / name
        home.mkdir()
        shutil.copy(shared / SEEDS / f"process-{name}.json", home / f"proceso-{name}.json")
        out, releases, report = convert(f"documentos/{mapping}", home, folder / f"{name}-out", parameters)
        tally.same(f"{name}: one release", len(releases), 1)
        tally.balanced(name, report, {"registro": {"read": 1, "used": 1}})
        tally.codes(name, report, codes)
        expected = page(shared / SEEDS / f"expected-{name}.md")
        compare(name, releases[0], expected, tally)
        if name == "corpamag":
            terms(releases[0], expected, tally)
        tally.same(f"{name}: valid for another validator", judged(out, extensions), "1 passed, 0 failed")
    status(shared, folder, folder / "cra", tally)
