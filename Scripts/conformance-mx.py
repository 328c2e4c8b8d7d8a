#!/usr/bin/env python3
"""Converts with every mapping of mappings/mx and mappings/standard, and counts again with none of pliego's code.

    python3 Scripts/conformance-mx.py FOLDER
    python3 Scripts/conformance-mx.py FOLDER --pliego .build/release/pliego

Each mapping runs on its invented rows. FOLDER holds real files under data/compranet and data/models, which are not part
of the repository; without it, or without its files, only the invented rows are tried. For the real ones, expectations
are worked out from the rows alone: processes, contracts, suppliers, amounts, days, codes, refused rows and what must
never be published. Every row has to be accounted for, and every release be valid for validate-releases.py.

The last line is `N passed, N failed`. Exit status 0 if none failed, 1 if some did, 2 if pliego could not run.
"""

import argparse
import os
import pathlib
import re
import sys

import recount_mx
from mapping_library import SAMPLES
from recount import (
    PERSONAL_RFC,
    PREFIX,
    Run,
    Tally,
    accounted,
    amount,
    common,
    counted,
    day,
    grouped,
    local,
    repetitions,
    rows_of,
    slug,
    suppliers,
    unique,
)

# CompraNet, 39 columns

METHODS = {
    "Licitación Pública": "open",
    "Invitación a Cuando Menos 3 Personas": "limited",
    "Adjudicación Directa Federal": "direct",
}
STATUSES = {"Activo": "active", "Expirado": "terminated", "Terminado": "terminated"}


def contracts_39(tally, pliego, folder):
    rows = [row for path in sorted(folder.glob("contratos_201*.csv")) for row in rows_of(path)]
    run = Run(pliego, "compranet/contratos-39.pliego.yaml", folder, {"as_of": "2015-05-14T08:00:00-05:00"})
    accounted(tally, run)
    common(tally, run, "contratos", rows)
    processes = grouped(rows, "NUMERO_EXPEDIENTE")
    tally.check("processes", {PREFIX + key for key in processes}, set(run.by_ocid))
    firsts = unique(rows)
    named = [row for row in firsts if row["PROVEEDOR_CONTRATISTA"] != "---"]
    contracts = run.entries("contracts")
    tally.check(
        "amounts",
        {row["CODIGO_CONTRATO"]: (amount(row["IMPORTE_CONTRATO"]), row["MONEDA"]) for row in firsts},
        {entry["id"]: (entry["value"]["amount"], entry["value"]["currency"]) for _, entry in contracts},
    )
    for currency in ("MXN", "USD"):
        tally.check(
            f"sum in {currency}",
            sum(amount(row["IMPORTE_CONTRATO"]) for row in firsts if row["MONEDA"] == currency),
            sum(entry["value"]["amount"] for _, entry in contracts if entry["value"]["currency"] == currency),
        )
    tally.check(
        "contracts of processes",
        {row["CODIGO_CONTRATO"]: PREFIX + row["NUMERO_EXPEDIENTE"] for row in firsts},
        {entry["id"]: release["ocid"] for release, entry in contracts},
    )
    tally.check(
        "suppliers of contracts",
        {row["CODIGO_CONTRATO"]: row["PROVEEDOR_CONTRATISTA"] for row in named},
        {entry["id"]: entry["suppliers"][0]["name"] for _, entry in run.entries("awards") if entry.get("suppliers")},
    )
    tally.check(
        "suppliers",
        {"MX-CNET-" + slug(row["PROVEEDOR_CONTRATISTA"]) for row in named},
        set().union(*(suppliers(release) for release in run.releases)),
    )
    for field, column in (("startDate", "FECHA_INICIO"), ("endDate", "FECHA_FIN")):
        tally.check(
            f"contracts/period/{field}",
            {row["CODIGO_CONTRATO"]: row[column] or None for row in firsts},
            {entry["id"]: day(entry.get("period", {}).get(field)) for _, entry in contracts},
        )
    tally.check(
        "contracts/dateSigned, the day written before GMT",
        {row["CODIGO_CONTRATO"]: row["FECHA_CELEBRACION"][:10] or None for row in firsts},
        {entry["id"]: day(entry.get("dateSigned")) for _, entry in contracts},
    )
    tally.check(
        "awards/date, the day written before GMT",
        {row["CODIGO_CONTRATO"]: row["EXP_F_FALLO"][:10] or None for row in firsts},
        {entry["id"]: day(entry.get("date")) for _, entry in run.entries("awards")},
    )
    tally.check(
        "contracts/status",
        counted(STATUSES[row["ESTATUS_CONTRATO"]] for row in firsts),
        counted(entry.get("status") for _, entry in contracts),
    )
    tenders = {ocid.removeprefix(PREFIX): release["tender"] for ocid, release in run.by_ocid.items()}
    tally.check(
        "tender/tenderPeriod",
        {
            key: (group[0]["PROC_F_PUBLICACION"], end_of(group[0]["FECHA_APERTURA_PROPOSICIONES"]))
            for key, group in processes.items()
        },
        {
            key: tuple(
                local(period[field])[: 16 if field == "startDate" else 19] if field in period else ""
                for period in [tender.get("tenderPeriod", {})]
                for field in ("startDate", "endDate")
            )
            for key, tender in tenders.items()
        },
    )
    tally.check(
        "tender/procurementMethod",
        {key: METHODS.get(group[0]["TIPO_PROCEDIMIENTO"]) for key, group in processes.items()},
        {key: tender.get("procurementMethod") for key, tender in tenders.items()},
    )
    tally.check(
        "tender/title",
        {key: group[0]["TITULO_EXPEDIENTE"] for key, group in processes.items()},
        {key: tender["title"] for key, tender in tenders.items()},
    )
    tally.check(
        "tender/submissionMethod",
        counted(len({"Mixta": "ab", "": ""}.get(g[0]["FORMA_PROCEDIMIENTO"], "a")) for g in processes.values()),
        counted(len(tender.get("submissionMethod", [])) for tender in tenders.values()),
    )
    tally.check(
        "announcements",
        sum(1 for group in processes.values() if group[0]["ANUNCIO"]),
        sum(len(tender.get("documents", [])) for tender in tenders.values()),
    )
    mixed = sum(1 for group in processes.values() if len({row["TIPO_CONTRATACION"] for row in group}) > 1)
    scales = {
        (key, slug(row["PROVEEDOR_CONTRATISTA"])): {
            other["ESTRATIFICACION_MPC"] or other["ESTRATIFICACION_MUC"]
            for other in group
            if slug(other["PROVEEDOR_CONTRATISTA"]) == slug(row["PROVEEDOR_CONTRATISTA"])
        }
        for key, group in processes.items()
        for row in group
    }
    tally.check(
        "problems",
        {
            "D104": mixed,
            "D601": len(firsts) - len(named),
            "D602": sum(1 for found in scales.values() if len(found - {""}) > 1),
            "D702": sum(disorders(row) for row in firsts),
        },
        run.problems(),
    )


def disorders(row):
    """Pairs of days that are not in their order."""
    award, opening = row["EXP_F_FALLO"][:10], row["FECHA_APERTURA_PROPOSICIONES"][:10]
    pairs = ((opening, award), (award, row["FECHA_CELEBRACION"][:10]), (row["FECHA_INICIO"], row["FECHA_FIN"]))
    return sum(1 for first, second in pairs if first and second and first > second)


def end_of(text):
    if not text:
        return ""
    return text[:10] + " 23:59:59" if text.endswith("GMT") else text + ":00"


# ComprasMX, 21 columns


def comprasmx(tally, pliego, folder):
    rows = [row for path in sorted(folder.glob("contratos_comprasmx_*.csv")) for row in rows_of(path)]
    run = Run(pliego, "comprasmx/contratos.pliego.yaml", folder, {"as_of": "2026-03-08T00:00:00-06:00"})
    accounted(tally, run)
    common(tally, run, "contratos", rows)
    firsts = unique(rows)
    tally.check("exact repetitions, rejected", len(rows) - len(firsts), run.balance("contratos")["rejected"])
    tally.check(
        "refused rows, their cells",
        counted(tuple(row.values()) for row in repetitions(rows)),
        counted(tuple(row[column] for column in rows[0]) for row in run.rejects),
    )
    tally.check("refused rows, why", {"D109"}, {row["_problem"] for row in run.rejects})
    processes = grouped(firsts, "Número de procedimiento")
    tally.check("processes", {PREFIX + key for key in processes}, set(run.by_ocid))
    contracts = run.entries("contracts")
    tally.check("contracts", len(firsts), len(contracts))
    tally.check("contract ids", len(firsts), len({entry["id"] for _, entry in contracts}))
    tally.check(
        "contracts of processes",
        counted(PREFIX + row["Número de procedimiento"] for row in firsts),
        counted(release["ocid"] for release, _ in contracts),
    )
    tally.check(
        "amounts by process and supplier",
        counted(
            (row["Número de procedimiento"], row["Proveedor o contratista"], amount(row["Importe DRC"]))
            for row in firsts
        ),
        counted(
            (release["ocid"].removeprefix(PREFIX), entry["suppliers"][0]["name"], entry["value"]["amount"])
            for release, entry in run.entries("awards")
        ),
    )
    tally.check(
        "sum",
        sum(amount(row["Importe DRC"]) for row in firsts),
        sum(entry["value"]["amount"] for _, entry in contracts),
    )
    tally.check(
        "suppliers",
        {
            "MX-RFC-" + row["rfc"] if len(row["rfc"]) == 12 else "MX-NOMBRE-" + slug(row["Proveedor o contratista"])
            for row in rows
        },
        set().union(*(suppliers(release) for release in run.releases)),
    )
    people = {row["rfc"] for row in rows if len(row["rfc"]) == 13}
    tally.check("RFC of persons in the output", set(), {rfc for rfc in people if rfc in run.text})
    tally.check("texts that look like the RFC of a person", [], PERSONAL_RFC.findall(run.text))
    tally.check(
        "signatures, local time",
        counted(row["Fecha de firma del contrato"] or None for row in firsts),
        counted(local(entry["dateSigned"]) if "dateSigned" in entry else None for _, entry in contracts),
    )
    tally.check(
        "starts",
        counted("-".join(reversed(row["Fecha de inicio del contrato"].split("/"))) for row in firsts),
        counted(day(entry["period"]["startDate"]) for _, entry in contracts),
    )
    tally.check(
        "publications, universal time",
        {key: group[0]["Fecha de publicación"] for key, group in processes.items()},
        {
            ocid.removeprefix(PREFIX): local(start) if (start := period.get("startDate")) else ""
            for ocid, release in run.by_ocid.items()
            for period in [release["tender"].get("tenderPeriod", {})]
        },
    )
    tally.check(
        "budget items",
        counted((row["Número de procedimiento"], item) for row in firsts for item in pieces(row["Partida específica"])),
        counted(
            (release["ocid"].removeprefix(PREFIX), item["classification"]["id"])
            for release, entry in contracts
            for item in entry.get("items", [])
        ),
    )
    tally.check(
        "procuring entities",
        {key: "MX-UC-" + key.split("-")[3] for key in processes},
        {
            ocid.removeprefix(PREFIX): release["tender"]["procuringEntity"]["id"]
            for ocid, release in run.by_ocid.items()
        },
    )
    tally.check(
        "units that sign",
        counted("MX-UC-" + row["Clave de la UC"] for row in firsts),
        counted(entry["buyer"]["id"] for _, entry in contracts),
    )
    kinds = {"LI": "open", "IN": "limited", "AD": "direct", "": None}
    tally.check(
        "methods",
        counted(kinds[group[0]["Tipo Procedimiento"][:2]] for group in processes.values()),
        counted(release["tender"].get("procurementMethod") for release in run.releases),
    )
    told = run.problems()
    numbers = [row["rfc"] for row in firsts if re.fullmatch("[A-ZÑ&]{3}[0-9]{6}[A-Z0-9]{3}", row["rfc"])]
    tally.check("check digits of companies", sum(number[-1] != rfc_digit(number) for number in numbers), told.pop("D703"))
    early = [
        row
        for row in firsts
        if row["Fecha de fallo"].endswith(" 00:00:00")
        and "" < row["Fecha de firma del contrato"][:10] < row["Fecha de fallo"][:10]
    ]
    tally.check("signed before the day of the award", len(early), told.pop("D702"))
    tally.check("problems", {"D109"}, set(told))


def rfc_digit(number):
    """The last character that the twelve of a company should have: modulo 11, with the register's order of signs."""
    signs = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"
    rest = sum(signs.index(sign) * (13 - place) for place, sign in enumerate(number[:-1].rjust(12))) % 11
    return {0: "0", 1: "A"}.get(rest, str(11 - rest))


def pieces(text):
    return list(dict.fromkeys(piece for piece in map(str.strip, text.split(",")) if piece))


# CompraNet 2024, expedientes


def expedientes(tally, pliego, folder):
    folder = folder / "upcp2024"
    rows = [row for name in ("concluidos.csv", "vigentes.csv") for row in rows_of(folder / name)]
    run = Run(pliego, "compranet/expedientes-2024.pliego.yaml", folder, {})
    accounted(tally, run)
    common(tally, run, "expedientes", rows)
    tally.check("processes", {PREFIX + row["cod_exp"] for row in rows}, set(run.by_ocid))

    def key(row):
        return row["cod_exp"], "-".join(reversed(row["scrapped_day"].split("/")))

    def release_key(release):
        return release["ocid"].removeprefix(PREFIX), day(release["date"])

    visits = {key(row): row for row in rows}
    seen = {release_key(release): release for release in run.releases}
    tally.check("releases", set(visits), set(seen))
    tally.check("pieces read", sum(len(row["claves_list"].split(",")) for row in rows), run.balance("partidas")["read"])
    fields = {
        "tender/id": (lambda row: row["num_proc"], lambda tender: tender["id"]),
        "tender/title": (lambda row: row["nombre_procedimiento"] or None, lambda tender: tender.get("title")),
        "tender/items": (
            lambda row: pieces(row["claves_list"]),
            lambda tender: [item["classification"]["id"] for item in tender.get("items", [])],
        ),
        "tender/status": (
            lambda row: "planned" if row["num_proc"].startswith("PC-") else None,
            lambda tender: tender.get("status"),
        ),
        "tender/procurementMethod": (
            lambda row: {"L": "open", "I": "limited", "A": "direct"}[row["tipo_proc"][0]],
            lambda tender: tender["procurementMethod"],
        ),
        "tender/tenderPeriod": (
            lambda row: row["fecha_pub"] or None,
            lambda tender: spanish(tender.get("tenderPeriod", {}).get("startDate")),
        ),
        "tender/procuringEntity": (
            lambda row: row["unidad_comp"],
            lambda tender: "{1} {0}".format(
                tender["procuringEntity"]["name"], tender["procuringEntity"]["id"].removeprefix("MX-UC-")
            ),
        ),
    }
    for name, (of_row, of_tender) in fields.items():
        tally.check(
            name,
            {visit: of_row(row) for visit, row in visits.items()},
            {visit: of_tender(release["tender"]) for visit, release in seen.items()},
        )
    tally.check(
        "buyer",
        {visit: row["dependencia"] for visit, row in visits.items() if row["dependencia"] != "Error:::"},
        {
            visit: "{} - {}".format(release["buyer"]["id"].removeprefix("MX-UR-"), release["buyer"]["name"])
            for visit, release in seen.items()
            if "buyer" in release
        },
    )
    tally.check(
        "addresses of announcements",
        {visit: row["uri"] for visit, row in visits.items()},
        {
            visit: (release["tender"].get("documents") or release["planning"]["documents"])[0]["url"]
            for visit, release in seen.items()
        },
    )
    failed = sum(1 for row in visits.values() if row["dependencia"] == "Error:::")
    tally.check("problems", {"D601": failed}, run.problems())


def spanish(moment):
    return f"{moment[8:10]}/{moment[5:7]}/{moment[:4]} {moment[11:16]}" if moment else None


PARTS = [
    (recount_mx.contracts_2002, "compranet"),
    (contracts_39, "compranet"),
    (recount_mx.contracts_45, "compranet"),
    (comprasmx, "compranet"),
    (recount_mx.comprasmx_units, "compranet"),
    (expedientes, "compranet"),
    (recount_mx.expedientes_earlier, "compranet"),
    (recount_mx.edca, "models/edca_2016_tables"),
]


def reads(pliego, needed):
    """Whether the program takes the mappings that need something, such as workbooks."""
    return all(
        recount_mx.accepted(pliego, sample.mapping) for sample in SAMPLES if needed and sample.needs == needed
    )


def told(tally, name, part, *arguments):
    before = tally.passed, tally.failed
    part(tally, *arguments)
    print(f"{name}: {tally.passed - before[0]} passed, {tally.failed - before[1]} failed")


def main():
    arguments = argparse.ArgumentParser(description="Converts with every Mexican mapping and counts again.")
    arguments.add_argument("folder", nargs="?", type=pathlib.Path, help="the folder that holds data/compranet")
    arguments.add_argument("--pliego", default=os.environ.get("PLIEGO", "pliego"), help="the program (pliego)")
    options = arguments.parse_args()
    tally = Tally()
    try:
        for sample in SAMPLES:
            if not reads(options.pliego, sample.needs):
                print(f"{sample.mapping}: left out, for this pliego does not read {sample.needs}")
                continue
            told(tally, sample.mapping, recount_mx.sample, options.pliego, sample)
        for part, place in PARTS:
            folder = options.folder and options.folder / "data" / place
            if not folder or not folder.is_dir():
                print(f"{part.__name__}: left out, for the real files are not here")
            elif part is recount_mx.comprasmx_units and not reads(options.pliego, "workbooks"):
                print(f"{part.__name__}: left out, for this pliego does not read workbooks")
            else:
                told(tally, part.__name__, part, options.pliego, folder)
    except OSError as error:
        print(f"pliego could not run: {error}")
        return 2
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
