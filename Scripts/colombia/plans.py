"""The annual acquisition plans: every row of real workbooks is found again, read with openpyxl."""

import collections
import decimal
import pathlib
import shutil

from .runs import convert, judged

DATA = pathlib.Path("data", "secop")
PARAMETERS = {"entidad": "Entidad de prueba", "nit": "899999999", "vigencia": "2022", "as_of": "2022-06-01"}
MONTHS = dict(zip(
    "Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre".split(),
    "01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31".split()))
UNIT = {"Días": 1, "Meses": 30, "Años": 365}
METHOD = {
    "Contratación directa.": "direct", "Contratación directa (con ofertas)": "direct", "Mínima cuantía": "open",
    "Seléccion abreviada - acuerdo marco": "limited", "Selección abreviada menor cuantía": "selective",
    "Licitación pública": "open", "Selección abreviada subasta inversa": "open",
    "Contratación régimen especial": None, "Contratación régimen especial (con ofertas)": None,
}
# what a row publishes: its people and the questions on food are left out
PUBLISHED = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13)


def money(cell):
    """A binary fraction of the workbook as people wrote it."""
    return decimal.Decimal(repr(cell))


def purchase(row, count):
    codes = [code.strip() for code in str(row[0] or "").split(";") if code.strip()]
    return {
        "title": row[1].strip(), "value": money(row[8]) * count, "budget": money(row[9]) * count, "codes": codes,
        "due": [f"2022-{MONTHS[row[place]]}T23:59:59-05:00" for place in (2, 3)],
        "days": int(row[4]) * UNIT[row[5]], "method": METHOD.get(row[6].strip()),
        "quantity": count if count > 1 and codes else None,
    }


def published(release):
    tender, items = release["tender"], release["tender"].get("items", [{}])
    classes = [items[0].get("classification"), *items[0].get("additionalClassifications", [])]
    return {
        "title": tender["title"], "value": tender["value"]["amount"],
        "budget": release["planning"]["budget"]["amount"]["amount"], "codes": [c["id"] for c in classes if c],
        "due": [milestone["dueDate"] for milestone in release["planning"]["milestones"]],
        "days": tender["contractPeriod"]["durationInDays"], "method": tender.get("procurementMethod"),
        "quantity": items[0].get("quantity"),
    }


def one(book, folder, tally):
    import openpyxl

    sheet = openpyxl.load_workbook(book).worksheets[0]
    rows = [row for row in list(sheet.iter_rows(values_only=True))[2:] if any(row)]
    said = lambda row: tuple(str(row[place] or "").strip() for place in PUBLISHED)
    kinds, first = collections.Counter(map(said, rows)), {}
    for row in rows:
        first.setdefault(said(row), row)
    home = folder / book.stem
    home.mkdir()
    shutil.copy(book, home / book.name)
    out, releases, report = convert("paa/plan", home, folder / f"{book.stem}-out", PARAMETERS)
    name = book.stem
    tally.balanced(name, report, {"adquisiciones": {"read": len(rows), "used": len(rows)}})
    tally.same(f"{name}: methods that this script does not know", {row[6].strip() for row in rows} - set(METHOD), set())
    order = lambda told: (told["title"], told["value"], told["codes"])
    due = sorted((purchase(first[key], count) for key, count in kinds.items()), key=order)
    found = sorted(map(published, releases), key=order)
    wrong = [(a, b) for a, b in zip(found, due) if a != b]
    tally.same(f"{name}: purchases that differ", [len(found), wrong[:1]], [len(due), []])
    tally.same(f"{name}: tags", {tuple(r["tag"]) for r in releases}, {("planning",)})
    tally.same(f"{name}: valid for another validator", judged(out, ["location@master"]), f"{len(due)} passed, 0 failed")
    text = out.read_text(encoding="utf-8")
    tally.same(f"{name}: addresses of people published", [row[16] for row in rows if str(row[16]) in text], [])
    codes = {problem["code"] for problem in report["problems"]}
    print(f"{name}: {len(rows)} rows, {len(releases)} releases, problems {sorted(codes) or 'none'}")


def check(shared, folder, tally):
    for book in sorted((shared / DATA).glob("AdquisicionesPAA_*.xlsx")):
        one(book, folder, tally)
