"""Counts again what pliego made of real Mexican files: the parts that conformance-mx.py does not hold itself."""

import csv
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

from recount import (
    LIBRARY,
    PERSONAL_RFC,
    PREFIX,
    Run,
    accounted,
    amount,
    clean,
    counted,
    day,
    grouped,
    local,
    rows_of,
    slug,
)


def contracts_2002(tally, pliego, folder):
    rows = rows_of(folder / "contratobook_compranet3_2002.csv")
    run = Run(pliego, "compranet/contratos-2002.pliego.yaml", folder, {"as_of": "2003-06-30T00:00:00-05:00"})
    accounted(tally, run)
    contracts = run.entries("contracts")
    tally.check("processes", {PREFIX + row["numero_procedimiento"] for row in rows}, set(run.by_ocid))
    tally.check(
        "contracts, amounts and days of signature",
        counted(
            (row["codigo_contrato"], amount(row["importe_contrato"]), row["fecha_inicio"].replace("/", "-"))
            for row in rows
        ),
        counted((c["id"], c["value"]["amount"], day(c["dateSigned"])) for _, c in contracts),
    )
    tally.check("currency", {"MXN"}, {contract["value"]["currency"] for _, contract in contracts})
    tally.check(
        "units, their lost nought restored",
        {"MX-CNET3-UC-" + row["claveuc"].zfill(8) for row in rows},
        {release["tender"]["procuringEntity"]["id"] for release in run.releases},
    )
    tally.check(
        "suppliers",
        counted((row["codigo_contrato"], "MX-CNET-" + slug(row["proveedor_contratista"])) for row in rows),
        counted((award["id"], award["suppliers"][0]["id"]) for _, award in run.entries("awards")),
    )
    categories = {"Ad": "goods", "Ob": "works", "Se": "services"}
    groups = grouped(rows, "numero_procedimiento")
    tally.check(
        "categories",
        {PREFIX + key: categories[group[0]["tipo_contratacion"][:2]] for key, group in groups.items()},
        {ocid: release["tender"]["mainProcurementCategory"] for ocid, release in run.by_ocid.items()},
    )
    tally.check("dirt in titles", [], re.findall(r"_x000D_|<br", run.text))
    tally.check("problems", {}, run.problems())


def contracts_45(tally, pliego, folder):
    """Three rows that another project kept as JSON: the only ones with the 45 headings."""
    paths = sorted((folder / "cnet2ocds_pairs").glob("cnet*Document.json"))
    rows = [json.loads(path.read_text(encoding="utf-8"))["body"] for path in paths]
    with tempfile.TemporaryDirectory() as home:
        with open(pathlib.Path(home, "Contratos_45.csv"), "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        run = Run(pliego, "compranet/contratos-45.pliego.yaml", home, {"as_of": "2018-01-02T13:21:16Z"})
    accounted(tally, run)
    if accepted(pliego, "mx/compranet/contratos-45-json"):
        place = folder / "cnet2ocds_pairs"
        same = Run(pliego, "compranet/contratos-45-json.pliego.yaml", place, {"as_of": "2018-01-02T13:21:16Z"})
        tally.check("the JSON as it is and the same as CSV", run.text, same.text)
    tally.check("headings", 45, len(rows[0]))
    rows = [{key: clean(value) for key, value in row.items()} for row in rows]
    tally.check("processes", {PREFIX + row["CODIGO_EXPEDIENTE"] for row in rows}, set(run.by_ocid))
    tally.check(
        "contracts",
        {
            row["CODIGO_CONTRATO"]: (
                amount(row["IMPORTE_CONTRATO"]),
                row["FECHA_INICIO"],
                row["FECHA_CELEBRACION"] or None,
            )
            for row in rows
        },
        {
            c["id"]: (c["value"]["amount"], day(c["period"]["startDate"]), day(c.get("dateSigned")))
            for _, c in run.entries("contracts")
        },
    )
    tally.check(
        "suppliers",
        {
            "MX-RUPC-" + row["FOLIO_RUPC"] if row["FOLIO_RUPC"] else "MX-CNET-" + slug(row["PROVEEDOR_CONTRATISTA"])
            for row in rows
        },
        {award["suppliers"][0]["id"] for _, award in run.entries("awards")},
    )
    tally.check(
        "federal money",
        counted(amount(row["APORTACION_FEDERAL"]) for row in rows if row["APORTACION_FEDERAL"]),
        counted(
            budget["amount"]["amount"]
            for release in run.releases
            if "amount" in (budget := release.get("planning", {}).get("budget", {}))
        ),
    )
    tally.check("problems", {}, run.problems())


def expedientes_earlier(tally, pliego, folder):
    """The snapshot of 29 August, whose name the mapping leaves to whoever keeps several."""
    with tempfile.TemporaryDirectory() as home:
        path = shutil.copy(folder / "upcp2024" / "vigentes_2024-08-29.csv", pathlib.Path(home, "vigentes.csv"))
        rows = rows_of(path)
        run = Run(pliego, "compranet/expedientes-2024.pliego.yaml", home, {})
    accounted(tally, run)
    tally.check("processes", {PREFIX + row["cod_exp"] for row in rows}, set(run.by_ocid))
    tally.check(
        "titles",
        {PREFIX + row["cod_exp"]: row["nombre_procedimiento"] or None for row in rows},
        {ocid: release["tender"].get("title") for ocid, release in run.by_ocid.items()},
    )
    failed = sum(1 for row in rows if row["dependencia"] == "Error:::")
    tally.check("problems", {"D601": failed} if failed else {}, run.problems())


def comprasmx_units(tally, pliego, folder):
    """The contracts with the workbook of buying units, for a program that reads workbooks."""
    rows = rows_of(next(folder.glob("contratos_comprasmx_*.csv")))
    run = Run(pliego, "comprasmx/contratos-unidades.pliego.yaml", folder, {"as_of": "2026-03-08T00:00:00-06:00"})
    accounted(tally, run)
    units = run.balance("unidades")
    tally.check("rows of the workbook without a key", 1, units["rejected"])
    plain = Run(pliego, "comprasmx/contratos.pliego.yaml", folder, {"as_of": "2026-03-08T00:00:00-06:00"})
    tally.check(
        "contracts, with and without the look-up",
        counted((r["ocid"], c["id"], c["value"]["amount"]) for r, c in plain.entries("contracts")),
        counted((r["ocid"], c["id"], c["value"]["amount"]) for r, c in run.entries("contracts")),
    )
    regions = {
        party["id"]: party["address"]["region"]
        for release in run.releases
        for party in release["parties"]
        if party["id"].startswith("MX-UC-") and "region" in party.get("address", {})
    }
    tally.check("regions without what stands in parentheses", [], [name for name in regions.values() if "(" in name])
    conveners = {row["Número de procedimiento"].split("-")[3] for row in rows}
    elsewhere = {code for code in conveners if "MX-UC-" + code not in regions}
    missing = sum(1 for row in rows if row["Número de procedimiento"].split("-")[3] in elsewhere)
    tally.check(
        "problems",
        {"D107": 1, "D108": 2 * missing, **{code: plain.problems()[code] for code in ("D109", "D702", "D703")}},
        run.problems(),
    )


# EDCA, 23 tables


def table(folder, name):
    """A table as PostgreSQL copies it: tabs, no quoting, \\N for null. pliego takes quotes round a whole cell off."""
    with open(folder / f"{name}.tsv", encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [{key: "" if value == "\\N" else clean(unquoted(value)) for key, value in row.items()} for row in rows]


def unquoted(text):
    whole = len(text) > 1 and text[0] == text[-1] == '"'
    return text[1:-1].replace('""', '"') if whole else text


NOTHING = {"", "-", "No aplica", "No especificado"}


def said(text):
    return text if text not in NOTHING else ""


# Columns whose cells are published as they stand: texts, codes, yes and no, days.
EDCA_TEXTS = {
    "planning": {"rationale": "planning/rationale"},
    "budget": {
        "budget_budgetid": "planning/budget/id",
        "budget_description": "planning/budget/description",
        "budget_project": "planning/budget/project",
        "budget_projectid": "planning/budget/projectID",
        "budget_uri": "planning/budget/uri",
    },
    "tender": {
        "title": "tender/title",
        "description": "tender/description",
        "status": "tender/status",
        "procurementmethod": "tender/procurementMethodDetails",
        "procurementmethod_rationale": "tender/procurementMethodRationale",
        "submissionmethod_details": "tender/submissionMethodDetails",
        "eligibilitycriteria": "tender/eligibilityCriteria",
        "hasenquiries": "tender/hasEnquiries",
        "numberoftenderers": "tender/numberOfTenderers",
        "tenderperiod_startdate": "tender/tenderPeriod/startDate",
        "tenderperiod_enddate": "tender/tenderPeriod/endDate",
        "enquiryperiod_startdate": "tender/enquiryPeriod/startDate",
        "enquiryperiod_enddate": "tender/enquiryPeriod/endDate",
        "awardperiod_startdate": "tender/awardPeriod/startDate",
        "awardperiod_enddate": "tender/awardPeriod/endDate",
    },
    "award": {
        "title": "awards/0/title",
        "description": "awards/0/description",
        "status": "awards/0/status",
        "award_date": "awards/0/date",
        "contractperiod_startdate": "awards/0/contractPeriod/startDate",
        "contractperiod_enddate": "awards/0/contractPeriod/endDate",
    },
    "contract": {
        "title": "contracts/0/title",
        "description": "contracts/0/description",
        "status": "contracts/0/status",
        "period_startdate": "contracts/0/period/startDate",
        "period_enddate": "contracts/0/period/endDate",
        "datesigned": "contracts/0/dateSigned",
        "amendment_date": "contracts/0/amendments/0/date",
        "amendment_rationale": "contracts/0/amendments/0/rationale",
    },
    "buyer": {"name": "buyer/name"},
    "publisher": {
        "name": "publisher/name",
        "uid": "publisher/uid",
        "scheme": "publisher/scheme",
        "uri": "publisher/uri",
    },
}


def at(value, way):
    """What stands at the end of a way through objects and lists, or nothing."""
    for step in way.split("/"):
        if isinstance(value, list):
            value = value[int(step)] if int(step) < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


def canonical(value):
    """A value as the tables write it: days without their end of day, 1 and 0 for yes and no."""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[56]:00", value):
        return local(value).replace(" 23:59:59", " 00:00:00")
    return value


def edca(tally, pliego, folder):
    tables = {path.stem: table(folder, path.stem) for path in sorted(folder.glob("*.tsv"))}
    run = Run(pliego, "edca/edca-2016.pliego.yaml", folder, {})
    accounted(tally, run)
    tally.check("tables", 23, len(tables))
    tally.check(
        "rows of all tables",
        sorted(len(rows) for rows in tables.values()),
        sorted(line["read"] for line in run.report["balance"]),
    )
    processes = {row["id"]: row for row in tables["contractingprocess"]}
    ocid = {key: PREFIX + row["ocid"] for key, row in processes.items()}
    tally.check("processes", set(ocid.values()), set(run.by_ocid))
    tally.check(
        "dates",
        {ocid[key]: f"{row['fecha_creacion']} {row['hora_creacion'][:8]}" for key, row in processes.items()},
        {release["ocid"]: local(release["date"]) for release in run.releases},
    )

    def texts(name, field, of):
        tally.check(
            f"{name}.{field}",
            {ocid[row["contractingprocess_id"]]: said(row[field]) or None for row in tables[name]},
            {release["ocid"]: of(release) for release in run.releases},
        )

    for place, fields in EDCA_TEXTS.items():
        for field, way in fields.items():
            texts(place, field, lambda release, way=way: canonical(at(release, way)))

    def amounts(name, field, of):
        tally.check(
            f"{name}.{field}",
            {ocid[row["contractingprocess_id"]]: amount(row[field] or "0") or None for row in tables[name]},
            {release["ocid"]: of(release).get("amount") for release in run.releases},
        )

    amounts("tender", "value_amount", lambda release: release["tender"].get("value", {}))
    amounts("award", "value_amount", lambda release: release["awards"][0].get("value", {}))
    amounts("contract", "value_amount", lambda release: release["contracts"][0].get("value", {}))
    amounts("budget", "budget_amount", lambda release: release["planning"]["budget"].get("amount", {}))

    def entries(name, of):
        tally.check(
            f"entries of {name}",
            counted(ocid[row["contractingprocess_id"]] for row in tables[name]),
            {release["ocid"]: len(found) for release in run.releases if (found := of(release))},
        )

    award, contract = (lambda release, part=part: release[part][0] for part in ("awards", "contracts"))
    entries("planningdocuments", lambda release: release["planning"].get("documents"))
    entries("tenderitem", lambda release: release["tender"].get("items"))
    entries("tendermilestone", lambda release: release["tender"].get("milestones"))
    entries("tenderdocuments", lambda release: release["tender"].get("documents"))
    entries("tenderamendmentchanges", lambda release: release["tender"].get("amendments"))
    entries("awarditem", lambda release: award(release).get("items"))
    entries("awarddocuments", lambda release: award(release).get("documents"))
    entries("awardamendmentchanges", lambda release: award(release).get("amendments"))
    entries("contractitem", lambda release: contract(release).get("items"))
    entries("contractdocuments", lambda release: contract(release).get("documents"))
    changed = grouped(tables["contractamendmentchanges"], "contractingprocess_id")
    tally.check(
        "changes of contracts, told in one amendment each",
        {ocid[key]: len(rows) for key, rows in changed.items()},
        {
            release["ocid"]: contract(release)["amendments"][0]["description"].count("(antes: ")
            for release in run.releases
            if "description" in (contract(release).get("amendments") or [{}])[0]
        },
    )
    astray = [release["ocid"] for release in run.releases if contract(release)["awardID"] != award(release)["id"]]
    tally.check("contracts follow their award", [], astray)

    def supplier(row):
        code = row["identifier_id"].upper()
        if re.fullmatch(r"[A-ZÑ&]{3}\d{6}[A-Z0-9]{3}", code):
            return "MX-RFC-" + code
        return "MX-EDCA-" + slug(row["name"])

    tally.check(
        "suppliers",
        {(ocid[row["contractingprocess_id"]], supplier(row)) for row in tables["supplier"]},
        {(r["ocid"], entry["id"]) for r in run.releases for entry in award(r).get("suppliers", [])},
    )
    people = {row["identifier_id"] for row in tables["supplier"] if len(row["identifier_id"]) == 13}
    misplaced = {row["identifier_scheme"] for row in tables["supplier"]}
    people |= {code for code in misplaced if re.fullmatch(r"[A-Z0-9Ñ&]{13,18}", code)}
    tally.check("RFC and CURP of persons in the output", set(), {code for code in people if code in run.text})
    tally.check("texts that look like the RFC of a person", [], PERSONAL_RFC.findall(run.text))
    periods = [
        (row[f"{period}_startdate"], row[f"{period}_enddate"])
        for name, period in (("tender", "tenderperiod"), ("tender", "enquiryperiod"), ("contract", "period"))
        for row in tables[name]
    ]
    told = run.problems()
    reversed_periods = sum(1 for start, end in periods if "" < end < start)
    tally.check("periods that end before they start", reversed_periods, told.pop("D702"))
    tally.check("problems, by code", {"D103", "D112"}, set(told))


def accepted(pliego, mapping):
    command = [pliego, "mapping", "check", LIBRARY / f"{mapping}.pliego.yaml"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def sample(tally, pliego, chosen):
    """A mapping on its invented rows."""
    mapping = LIBRARY / f"{chosen.mapping}.pliego.yaml"
    run = Run(pliego, mapping, LIBRARY / chosen.data, chosen.parameters)
    accounted(tally, run)
    tally.check("releases", chosen.releases, len(run.releases))
    tally.check("problems", chosen.problems, run.problems())
    tally.check("texts that look like the RFC of a person", set(), set(PERSONAL_RFC.findall(run.text)))
    tests = subprocess.run([pliego, "mapping", "test", mapping], capture_output=True, text=True, check=False)
    tally.check("tests inside the mapping", "0 failed", (tests.stdout.splitlines() or [""])[-1].rpartition(", ")[2])
