"""SECOP Integrado: every contract of a real extract is worked out again, as JSON and as CSV."""

import collections
import csv
import decimal
import json
import pathlib
import re

from .runs import PREFIX, convert, dropped, filled, judged, moment, nit, number, slug

DATA = pathlib.Path("data", "secop", "secop_integrado_rpmr-utcd_2026-04-25.json")
AS_OF = "2026-04-25"
CONTRACT = {
    "Borrador": "pending", "Aprobado": "pending", "Activo": "active", "En ejecución": "active", "Modificado": "active",
    "Cancelado": "cancelled",
}
AWARD = {**CONTRACT, "Aprobado": "active"}
CATEGORY = {
    "Compraventa": "goods", "Suministros": "goods", "Arrendamiento de muebles": "goods", "Obra": "works",
    "Prestación de servicios": "services",
}


def supplier(row):
    own = nit(row["documento_proveedor"])
    name = filled(row["nom_raz_social_contratista"])
    if not own and not name:
        return None
    return dropped({
        "id": f"CO-NIT-{own}" if own else f"CO-SECOP-{slug(name)}", "name": name,
        "identifier": {"scheme": "CO-NIT", "id": own, "legalName": name} if own else None, "roles": ["supplier"],
    })


def subject(row):
    return filled(row["objeto_a_contratar"])


def value(row):
    amount = decimal.Decimal(row["valor_contrato"])
    return {"amount": number(row["valor_contrato"]), "currency": "COP"} if amount > 0 else None


def award(row):
    party = supplier(row)
    return dropped({
        "id": row["numero_del_contrato"], "title": subject(row), "status": AWARD[row["estado_del_proceso"]],
        "value": value(row), "suppliers": [{"id": party["id"], "name": party["name"]}] if party else None,
    })


def contract(row):
    own = row["numero_de_proceso"] != row["numero_del_contrato"]
    return dropped({
        "id": row["numero_del_contrato"], "awardID": row["numero_del_contrato"],
        "title": row["numero_de_proceso"].strip() if own else None, "description": subject(row),
        "status": CONTRACT[row["estado_del_proceso"]], "value": value(row),
        "period": {
            "startDate": moment(row["fecha_inicio_ejecuci_n"], False),
            "endDate": moment(row["fecha_fin_ejecuci_n"], True),
        },
        "dateSigned": moment(row["fecha_de_firma_del_contrato"], True),
    })


def tender(notice, rows):
    subjects = {subject(row) for row in rows} - {None}
    types = {row["tipo_de_contrato"] for row in rows}
    return dropped({
        "id": notice, "title": subjects.pop() if len(subjects) == 1 else None,
        "procuringEntity": {
            "id": f"CO-SECOP2-{rows[0]['codigo_entidad_en_secop']}", "name": rows[0]["nombre_de_la_entidad"]},
        "procurementMethodDetails": rows[0]["modalidad_de_contrataci_n"],
        "mainProcurementCategory": CATEGORY.get(types.pop()) if len(types) == 1 else None,
        "documents": [{
            "id": "aviso", "documentType": "tenderNotice", "url": rows[0]["url_contrato"], "format": "text/html"}],
    })


def as_csv(rows, folder):
    """The same rows as the API gives them as CSV."""
    names = [name for name in rows[0] if not name.startswith("_")]
    folder.mkdir()
    with open(folder / "secop_integrado.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, names, extrasaction="ignore")
        table.writeheader()
        table.writerows(rows)


def check(shared, folder, tally):
    if not (shared / DATA).exists():
        return
    rows = list(json.loads((shared / DATA).read_text(encoding="utf-8"))["by_pccntr"].values())
    notices = collections.defaultdict(list)
    for row in rows:
        notices[row["_notice_uid"]].append(row)
    source, table = folder / "integrado-json", folder / "integrado-csv"
    source.mkdir()
    (source / "integrado.json").write_bytes((shared / DATA).read_bytes())
    as_csv(rows, table)
    out, releases, report = convert(
        "integrado/contratos-json", source, folder / "integrado", {"as_of": AS_OF})
    _, of_csv, _ = convert("integrado/contratos", table, folder / "integrado2", {"as_of": AS_OF})
    tally.same("integrado: CSV and JSON give the same releases", of_csv == releases, True)
    tally.balanced("integrado", report, {"contratos": {"read": len(rows), "used": len(rows)}})
    # contracts that name nobody
    tally.codes("integrado", report, {"D601": sum(supplier(row) is None for row in rows)})
    tally.same("integrado: processes", {r["ocid"].removeprefix(PREFIX) for r in releases}, set(notices))
    different = collections.Counter()
    for release in releases:
        rows_of = notices[release["ocid"].removeprefix(PREFIX)]
        suppliers = {party["id"]: party for party in map(supplier, rows_of) if party}
        different.update(name for name, found, due in (
            ("tender", release["tender"], tender(rows_of[0]["_notice_uid"], rows_of)),
            ("awards", release["awards"], [award(row) for row in rows_of]),
            ("contracts", release["contracts"], [contract(row) for row in rows_of]),
            ("suppliers", {p["id"] for p in release["parties"][1:]}, set(suppliers)),
            ("date", release["date"], f"{AS_OF}T23:59:59-05:00"),
        ) if found != due)
    for name in ("tender", "awards", "contracts", "suppliers", "date"):
        tally.same(f"integrado: {name}, of every release", f"{different[name]} different", "0 different")
    text = out.read_text(encoding="utf-8")
    cards = {row["documento_proveedor"] for row in rows} - {"No Definido"}
    cards = {card for card in cards if not re.fullmatch(r"[89]\d{8}\d?", card)}
    told = [card for card in cards if re.search(rf'"(?:id|name)":"[^"]*\b{card}\b', text)]
    tally.same("integrado: identity cards published", told, [])
    tally.same("integrado: valid for another validator", judged(out, []), f"{len(notices)} passed, 0 failed")
    parties = sum(len(release["parties"]) for release in releases)
    print(f"integrado: {len(rows)} rows, {len(releases)} releases, {parties} parties, {len(cards)} cards kept back")
