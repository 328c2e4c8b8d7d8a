#!/usr/bin/env python3
"""Converts a real export of SECOP II with mappings/co/secop2 and counts it again without pliego.

    Scripts/conformance-co.py SHARED_DIR

SHARED_DIR holds data/secop/secop2_procesos_2026-04-08.csv, which is not in the repository; without it nothing is
checked. `pliego` is on the PATH. The releases go through validate-releases.py too. The last line counts:
"12 passed, 0 failed". Exit status 1 when something failed.
"""

import collections
import csv
import decimal
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
MAPPING = ROOT / "mappings" / "co" / "secop2" / "procesos.pliego.yaml"
DATA = pathlib.Path("data", "secop", "secop2_procesos_2026-04-08.csv")
AS_OF = "2026-04-08"
NOTHING = {"", "No Definido", "No definido", "No Adjudicado", "No Aplica"}

STATUS = {
    "Borrador": "planned", "Aprobado": "planned", "Publicado": "active", "Evaluación": "active",
    "Cancelado": "cancelled", "Adjudicado": "complete",
}
CATEGORY = {
    "Obra": "works", "Suministros": "goods", "Compraventa": "goods", "Arrendamiento de muebles": "goods",
    "Prestación de servicios": "services", "Seguros": "services", "Servicios financieros": "services",
    "Negocio fiduciario": "services",
}
DAYS = {"día(s)": 1, "Semana(s)": 7, "Mes(es)": 30, "Año(s)": 365}


class Tally:
    passed = failed = 0

    def same(self, name, found, expected):
        if found == expected:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {name}\n  pliego: {str(found)[:300]}\n  rows:   {str(expected)[:300]}")


def filled(text):
    text = text.strip()
    return None if text in NOTHING else text


def moment(text, end):
    """A day of Bogotá, which has no summer time."""
    return f"{text[:10]}T{'23:59:59' if end else '00:00:00'}-05:00" if filled(text) else None


def without_phase(row, column):
    text = filled(row[column])
    return text and text.split(f"({row['fase'].strip()})")[0].strip()


def dropped(value):
    """The value without what is empty."""
    if isinstance(value, dict):
        inner = {name: dropped(part) for name, part in value.items()}
        return {name: part for name, part in inner.items() if part not in (None, {}, [])}
    if isinstance(value, list):
        return [inner for inner in map(dropped, value) if inner not in (None, {}, [])]
    return value


def number(text):
    value = decimal.Decimal(text)
    return int(value) if value == value.to_integral_value() else value


def expected_tender(row):
    price, days = decimal.Decimal(row["precio_base"]), int(row["duracion"]) * DAYS.get(row["unidad_de_duracion"], 0)
    url = re.search(r"'(https?://[^']+)'", row["urlproceso"])
    met = moment(row["fecha_de_apertura_efectiva"], True)
    due = moment(row["fecha_de_apertura_de_respuesta"], True)
    code = re.search(r"\d{8}$", row["codigo_principal_de_categoria"])
    return dropped({
        "id": row["id_del_proceso"],
        "title": without_phase(row, "nombre_del_procedimiento"),
        "description": filled(row["descripci_n_del_procedimiento"]),
        "status": STATUS[row["estado_del_procedimiento"]],
        "procuringEntity": {"id": f"CO-SECOP2-{row['codigo_entidad']}", "name": filled(row["entidad"])},
        "items": [{"id": "1", "classification": {"scheme": "UNSPSC", "id": code[0]}}] if code else None,
        "value": {"amount": number(row["precio_base"]), "currency": "COP"} if price > 0 else None,
        "procurementMethod": "selective",
        "procurementMethodDetails": filled(row["modalidad_de_contratacion"]),
        "procurementMethodRationale": filled(row["justificaci_n_modalidad_de"]),
        "mainProcurementCategory": CATEGORY.get(row["tipo_de_contrato"]),
        "tenderPeriod": {
            "startDate": moment(row["fecha_de_publicacion_del"], False),
            "endDate": moment(row["fecha_de_recepcion_de"], True),
        },
        "contractPeriod": {"durationInDays": days} if days else None,
        "numberOfTenderers": int(row["proveedores_unicos_con"]) or None,
        "documents": [{
            "id": "aviso", "documentType": "tenderNotice", "title": without_phase(row, "referencia_del_proceso"),
            "url": url[1], "datePublished": moment(row["fecha_de_publicacion_del"], True),
            "dateModified": moment(row["fecha_de_ultima_publicaci"], True), "format": "text/html",
        }] if url else None,
        "milestones": [{
            "id": "apertura", "title": "Apertura de las respuestas", "type": "assessment", "dueDate": due,
            "dateMet": met if met and met[:10] < AS_OF else None,
        }] if due else None,
    })


def expected_party(row):
    nit = row["nit_entidad"]
    if re.fullmatch(r"[89]\d{9}", nit):
        nit = nit[:9]
    place = filled(row["ciudad_entidad"]) or filled(row["ciudad_de_la_unidad_de"])
    region = filled(row["departamento_entidad"])
    return dropped({
        "id": f"CO-SECOP2-{row['codigo_entidad']}",
        "name": filled(row["entidad"]),
        "identifier": {"scheme": "CO-NIT", "id": nit, "legalName": filled(row["entidad"])},
        # an object of constants alone is left out
        "address": {"locality": place, "region": region, "countryName": "Colombia" if place or region else None},
        "contactPoint": {"name": filled(row["nombre_de_la_unidad_de"])},
        "roles": ["buyer", "procuringEntity"],
    })


def convert(shared, folder):
    out, report = folder / "releases.ndjson", folder / "report.json"
    command = [
        "pliego", "convert", MAPPING, "--data", shared / DATA.parent, "--set", f"as_of={AS_OF}", "--out", out,
        "--report", report, "--quiet",
    ]
    subprocess.run([str(part) for part in command], check=True)
    with open(out, encoding="utf-8") as file:
        releases = [json.loads(line, parse_float=decimal.Decimal) for line in file]
    return out, releases, json.loads(report.read_text(encoding="utf-8"))


def check(shared, folder, tally):
    with open(shared / DATA, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    used = [row for row in rows if filled(row["fase"])]
    out, releases, report = convert(shared, folder)
    expected_balance = {
        "source": "procesos", "read": len(rows), "used": len(used), "filtered": len(rows) - len(used), "rejected": 0,
        "orphans": 0,
    }
    tally.same("balance", report["balance"], [expected_balance])
    tally.same("problems", report["problems"], [])
    tally.same("unmapped", report["unmapped"], [])

    by_process = {row["id_del_portafolio"]: row for row in used}
    tally.same("one process per portfolio", len(by_process), len(used))
    order = [f"ocds-213czf-{key}" for key in sorted(by_process, key=lambda key: key.encode())]
    tally.same("ocids in their order", [release["ocid"] for release in releases], order)
    tally.same("ids differ", len({release["id"] for release in releases}), len(used))

    different = collections.Counter()
    for release in releases:
        row = by_process[release["ocid"].removeprefix("ocds-213czf-")]
        expected = expected_tender(row)
        different.update(
            name for name in expected | release["tender"] if release["tender"].get(name) != expected.get(name))
        party = expected_party(row)
        different.update(name for name, found, due in (
            ("parties", release["parties"], [party]),
            ("buyer", release["buyer"], {"id": party["id"], "name": party["name"]}),
            ("tag", release["tag"], ["tender"]),
            ("date", release["date"], f"{AS_OF}T23:59:59-05:00"),
            ("language", release["language"], "es"),
        ) if found != due)
    for name in sorted({"parties", "buyer", "tag", "date", "language", *expected_tender(used[0])}):
        tally.same(f"{name}, of every release", f"{different[name]} different", "0 different")
    tally.same(
        "sum of tender values", sum(r["tender"].get("value", {}).get("amount", 0) for r in releases),
        sum(decimal.Decimal(row["precio_base"]) for row in used))

    judged = subprocess.run(
        [sys.executable, ROOT / "Scripts" / "validate-releases.py", out], capture_output=True, text=True)
    lines = judged.stdout.strip().splitlines() or [judged.stderr]
    tally.same("valid for another validator", lines[-1], f"{len(used)} passed, 0 failed")
    print(f"{len(rows)} rows, {len(releases)} releases, {sum(len(r['parties']) for r in releases)} parties")


def main():
    shared = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if shared is None or not (shared / DATA).exists():
        print(f"{DATA} is not here; nothing was checked. Write: Scripts/conformance-co.py SHARED_DIR")
        print("0 passed, 0 failed")
        return 0
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        check(shared, pathlib.Path(folder), tally)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
