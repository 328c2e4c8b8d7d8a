"""The star schema: every contract of real tables is worked out again."""

import collections
import csv
import decimal
import pathlib
import re

from .runs import PREFIX, convert, dropped, filled, judged, moment, nit, wrong

DATA = pathlib.Path("data", "secop", "estrella")
AS_OF = "2026-04-08"
METHOD = {
    "Contratación directa": "direct", "Contratación Directa (con ofertas)": "direct", "Mínima cuantía": "open",
    "Selección abreviada subasta inversa": "open", "Licitación pública": "open",
    "Selección Abreviada de Menor Cuantía": "selective",
}
CATEGORY = {
    "Prestación de servicios": "services", "Seguros": "services", "Compraventa": "goods", "Suministros": "goods",
    "Arrendamiento de muebles": "goods",
}
STATUS = {
    "En ejecución": "active", "Modificado": "active", "cedido": "active", "Suspendido": "active",
    "Aprobado": "pending", "Cerrado": "terminated", "terminado": "terminated",
}


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def buyer(entity):
    number, name = nit(entity["nit_entidad"]), entity["entidad_norm"]
    place, region = filled(entity["ciudad"]), filled(entity["departamento"])
    return dropped({
        "id": f"CO-ESTRELLA-E-{entity['id_entidad']}", "name": name, "roles": ["buyer", "procuringEntity"],
        "identifier": {"scheme": "CO-NIT", "id": number, "legalName": name} if number else None,
        "address": {"locality": place, "region": region, "countryName": "Colombia" if place or region else None},
    })


def supplier(row):
    number, name = nit(row["doc_proveedor"]), row["proveedor_norm"]
    return dropped({
        "id": f"CO-NIT-{number}" if number else f"CO-ESTRELLA-P-{row['id_proveedor']}", "name": name,
        "identifier": {"scheme": "CO-NIT", "id": number, "legalName": name} if number else None,
        "roles": ["supplier"], "details": {"scale": "sme"} if row["es_pyme"] == "Si" else None,
    })


def contract(fact):
    code = re.search(r"\d{8}$", fact["categoria"])
    paid = decimal.Decimal(fact["valor_pagado"])
    return dropped({
        "id": fact["id_contrato"], "awardID": fact["id_contrato"], "description": filled(fact["descripcion"]),
        "status": STATUS[fact["estado"]],
        "period": {"startDate": moment(fact["fecha_inicio"], False), "endDate": moment(fact["fecha_fin"], True)},
        "value": {"amount": decimal.Decimal(fact["valor"]), "currency": "COP"},
        "dateSigned": moment(fact["fecha_firma"], True),
        "items": [{"id": "1", "classification": {"scheme": "UNSPSC", "id": code[0]}}] if code else None,
        "implementation": {"metrics": [{
            "id": "pagado", "title": "Valor pagado hasta la fecha de la entrega",
            "observations": [{"id": "pagado", "value": {"amount": paid, "currency": "COP"}}],
        }]} if paid > 0 else None,
    })


def check(shared, folder, tally):
    if not (shared / DATA).exists():
        return
    facts = rows(shared / DATA / "hechos_1500.csv")
    entities = {row["id_entidad"]: row for row in rows(shared / DATA / "dim_entidad_subset.csv")}
    suppliers = {row["id_proveedor"]: row for row in rows(shared / DATA / "dim_proveedor_subset.csv")}
    out, releases, report = convert("estrella/contratos", shared / DATA, folder / "star", {"as_of": AS_OF})
    tally.balanced("star", report, {
        name: {"read": count, "used": count}
        for name, count in (
            ("hechos", len(facts)), ("dim_entidad", len(entities)), ("dim_proveedor", len(suppliers)))})
    numbers = [entities[fact["id_entidad"]]["nit_entidad"] for fact in facts]
    numbers += [suppliers[fact["id_proveedor"]]["doc_proveedor"] for fact in facts]
    tally.codes("star", report, {"D702": sum(map(wrong, numbers))})
    by_contract = {fact["id_contrato"]: fact for fact in facts}
    tally.same("star: processes", {r["ocid"].removeprefix(PREFIX) for r in releases}, set(by_contract))
    different = collections.Counter()
    for release in releases:
        fact = by_contract[release["ocid"].removeprefix(PREFIX)]
        first, second = buyer(entities[fact["id_entidad"]]), supplier(suppliers[fact["id_proveedor"]])
        tender = release["tender"]
        different.update(name for name, found, due in (
            ("parties", release["parties"], [first, second]),
            ("method", tender.get("procurementMethod"), METHOD.get(fact["modalidad"])),
            ("category", tender.get("mainProcurementCategory"), CATEGORY.get(fact["tipo_contrato"])),
            ("contract", release["contracts"], [contract(fact)]),
            ("award", release["awards"][0]["suppliers"], [{"id": second["id"], "name": second["name"]}]),
        ) if found != due)
    for name in ("parties", "method", "category", "contract", "award"):
        tally.same(f"star: {name}, of every release", f"{different[name]} different", "0 different")
    verdict = judged(out, ["partyScale", "metrics@v1.1"])
    tally.same("star: valid for another validator", verdict, f"{len(facts)} passed, 0 failed")
    print(f"star: {len(facts)} rows, {len(releases)} releases, {sum(len(r['parties']) for r in releases)} parties")
