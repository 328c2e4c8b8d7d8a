"""SECOP II, procesos: every release of a real export is worked out again from its row."""

import collections
import csv
import decimal
import pathlib
import re

from .runs import convert, dropped, filled, judged, moment, nit, number, wrong

DATA = pathlib.Path("data", "secop", "secop2_procesos_2026-04-08.csv")
AS_OF = "2026-04-08"

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


def without_phase(row, column):
    text = filled(row[column])
    return text and text.split(f"({row['fase'].strip()})")[0].strip()


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
    identifier = nit(row["nit_entidad"]) or (None if wrong(row["nit_entidad"]) else row["nit_entidad"])
    place = filled(row["ciudad_entidad"]) or filled(row["ciudad_de_la_unidad_de"])
    region = filled(row["departamento_entidad"])
    return dropped({
        "id": f"CO-SECOP2-{row['codigo_entidad']}",
        "name": filled(row["entidad"]),
        "identifier": {"scheme": "CO-NIT", "id": identifier, "legalName": filled(row["entidad"])} if identifier else None,
        # an object of constants alone is left out
        "address": {"locality": place, "region": region, "countryName": "Colombia" if place or region else None},
        "contactPoint": {"name": filled(row["nombre_de_la_unidad_de"])},
        "roles": ["buyer", "procuringEntity"],
    })


def check(shared, folder, tally):
    if not (shared / DATA).exists():
        return
    with open(shared / DATA, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    used = [row for row in rows if filled(row["fase"])]
    out, releases, report = convert(
        "secop2/procesos", shared / DATA.parent, folder / "secop2", {"as_of": AS_OF})
    counts = {"read": len(rows), "used": len(used), "filtered": len(rows) - len(used), "rejected": 0, "orphans": 0}
    tally.balanced("secop2", report, {"procesos": counts})
    tally.codes("secop2", report, {"D702": sum(wrong(row["nit_entidad"]) for row in used)})
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

    tally.same("valid for another validator", judged(out, []), f"{len(used)} passed, 0 failed")
    print(f"secop2: {len(rows)} rows, {len(releases)} releases, {sum(len(r['parties']) for r in releases)} parties")
