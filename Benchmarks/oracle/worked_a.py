#!/usr/bin/env python3
"""The worked mappings of the language's design, written out by hand in Python: what pliego should publish.

    python3 Benchmarks/oracle/worked_a.py a  FOLDER/data                 > a.ndjson
    python3 Benchmarks/oracle/worked_a.py a  FOLDER/data --encoding utf-8 --as-of 2016-12-31T06:00:00Z
    python3 Benchmarks/oracle/worked_a.py b  FOLDER/data/4               > b4.ndjson

`a` reads Contratos*.csv (one row per contract, several rows per expediente), `b` the nine tables of the normalised
database. It shares no line with pliego and knows nothing of mappings: names, joins, codes, parties and identifiers
are spelled out, so that agreement between the two means something. Releases are full ones, one per process, as
without a state of an earlier run. Places that the data of the examples do not reach (policies, rejects, reports)
are left out; what would be a problem is printed on standard error.
"""

import argparse
import csv
import datetime
import hashlib
import html
import json
import pathlib
import re
import sys
import unicodedata
import zoneinfo
from decimal import Decimal

ROLES = ("buyer", "procuringEntity", "supplier", "tenderer", "payer", "payee")  # the order of partyRole.csv


# --- words of the language, one function each ----------------------------------------------------------------------


def problem(*words):
    print(*words, file=sys.stderr)


def clean(text, empty=()):
    text = unicodedata.normalize("NFC", text or "").strip()
    return None if text == "" or text in empty else text


def fold(text):
    marked = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in marked if not unicodedata.combining(c)).casefold().split())


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-") or None


def coded(text, table):
    if text is None:
        return None
    folded = {fold(name): code for name, code in table.items()}
    if fold(text) not in folded:
        problem("D103 no code for", text)
    return folded.get(fold(text))


def plain_text(markup, between_blocks):
    """Tags go, entities become characters, the end of a block becomes `between_blocks`."""
    if markup is None:
        return None
    text = re.sub(r"(?i)</(p|div|li|tr|h[1-6])\s*>|<br\s*/?>", "\0", markup)
    text = html.unescape(re.sub(r"<[^>]*>", "", text))
    return between_blocks.join(" ".join(block.split()) for block in text.split("\0") if block.strip()) or None


def filled(**fields):
    """An object without its empty fields; None if none is left."""
    fields = {name.rstrip("_"): value for name, value in fields.items() if value not in (None, {}, [])}
    return fields or None


def with_(field, value):
    """An object that only stands with one of its fields."""
    return value if value and field in value else None


def money(amount, currency):
    return with_("amount", filled(amount=amount, currency=currency))


class Clock:
    """Local times of one zone, written with the offset of their day."""

    def __init__(self, zone):
        self.zone = zoneinfo.ZoneInfo(zone)

    def at(self, local):
        return local.replace(tzinfo=self.zone).isoformat(timespec="seconds") if local else None

    def start(self, day):
        return self.at(day and datetime.datetime.combine(day, datetime.time(0, 0, 0)))

    def end(self, day):
        return self.at(day and datetime.datetime.combine(day, datetime.time(23, 59, 59)))


class Parties:
    """Organisations in order of first mention; roles and fields of later mentions are united with the first."""

    def __init__(self):
        self.fields, self.roles = {}, {}

    def refer(self, organisation, role):
        if organisation is None or organisation.get("id") is None:
            problem("D601 an organisation without id as", role)
            return None
        key = organisation["id"]
        held = self.fields.setdefault(key, {})
        for name, value in organisation.items():
            if held.setdefault(name, value) != value:
                problem("D602", key, name, held[name], value)
        self.roles.setdefault(key, set()).add(role)
        return filled(name=organisation.get("name"), id=key)

    def list(self):
        order = ("name", "id", "identifier", "address", "contactPoint")
        return [
            {name: fields[name] for name in order if name in fields}
            | {"roles": [role for role in ROLES if role in self.roles[key]]}
            for key, fields in self.fields.items()
        ]


def canonical(value):
    """RFC 8785 with numbers in canonical decimals: no exponent, no trailing noughts."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(name)}:{canonical(value[name])}" for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, (int, Decimal)):
        return decimal_text(value)
    return json.dumps(value, ensure_ascii=False)


def decimal_text(number):
    text = f"{Decimal(number):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def written(value):
    """Compact JSON in the order of the members, with decimals as they are."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(name)}:{written(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return decimal_text(value)
    return json.dumps(value, ensure_ascii=False)


def release(ocid, date, content):
    """Adds id and tag to the content of a full release. `content` holds everything else, in the schema's order."""
    digest = hashlib.sha256(canonical(content).encode()).hexdigest()
    sections = (
        ("planning", content.get("planning")),
        ("tender", content.get("tender")),
        ("award", content.get("awards")),
        ("contract", content.get("contracts")),
        ("implementation", any("implementation" in entry for entry in content.get("contracts", ()))),
    )
    return {
        "ocid": ocid,
        "id": f"{ocid}-{digest[:16]}",
        "date": date,
        "tag": [tag for tag, there in sections if there],
        **content,
    }


def rows_of(path, encoding, empty=()):
    with open(path, encoding=encoding, newline="") as file:
        for place, row in enumerate(csv.DictReader(file), 2):
            yield {name.strip(): clean(text, empty) for name, text in row.items()} | {"row": place}


def split(rows, key):
    groups = {}
    for row in rows:
        groups.setdefault(row.get(key), []).append(row)
    return groups


# --- (a) contracts in one table -------------------------------------------------------------------------------------

METHODS = {
    "Licitación Pública": "open",
    "Licitación Pública con OSD": "open",
    "Licitación Pública Estatal": "open",
    "Invitación a Cuando Menos 3 Personas": "limited",
    "Adjudicación Directa": "direct",
    "Adjudicación Directa Federal": "direct",
    "Otro": None,
    "Convenio": None,
    "Proyecto de Convocatoria": None,
}
CATEGORIES = {
    "Adquisiciones": "goods",
    "Arrendamientos": "goods",
    "Servicios": "services",
    "Servicios Relacionados con la OP": "services",
    "Obra Pública": "works",
}
CONTRACT_STATES = {"Activo": "active", "Expirado": "terminated", "Terminado": "terminated"}


def mexican_number(text):
    """1,234,567.80, strictly, after marks of currency are gone."""
    if text is None:
        return None
    bare = text.replace("$", "").strip()
    if not re.fullmatch(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?", bare):
        problem("D101", text, "is not a number of es-MX")
        return None
    return Decimal(bare.replace(",", ""))


def parsed(text, pattern):
    if text is None:
        return None
    try:
        return datetime.datetime.strptime(text, pattern)
    except ValueError:
        problem("D101", text, "is not", pattern)
        return None


def contracts_table(folder, encoding, as_of):
    empty = ("NULL", "N/D", "-")
    rows = [row for path in sorted(folder.glob("Contratos*.csv")) for row in rows_of(path, encoding, empty)]
    rows = [row for row in rows if row.get("GOBIERNO") != "PRUEBA"]
    whole = [
        row
        for row in rows
        if row["CODIGO_EXPEDIENTE"] and row["CODIGO_CONTRATO"] and (row.get("CLAVEUC") or row.get("CLAVE_UC"))
    ]
    for row in rows:
        if row not in whole:
            problem("D107 row", row["row"], "lacks a required cell")
    clock = Clock("America/Mexico_City")
    processes = split(whole, "CODIGO_EXPEDIENTE")
    for key in sorted(processes, key=str.encode):
        yield release("ocds-213czf-" + key, as_of, expediente(processes[key], clock))


def agreed(rows, name):
    values = [row.get(name) for row in rows]
    if any(value != values[0] for value in values):
        problem("D104 rows disagree on", name, values)
    return values[0]


def unit(rows):
    key = agreed(rows, "CLAVEUC") or agreed(rows, "CLAVE_UC")
    name = agreed(rows, "NOMBRE_DE_LA_UC")
    return filled(
        name=name,
        id=f"MX-UC-{key}",
        identifier=filled(scheme="MX-UC", id=key, legalName=name),
        contactPoint=filled(name=agreed(rows, "RESPONSABLE")),
    )


def supplier(row):
    folio, name = row.get("FOLIO_RUPC"), row.get("PROVEEDOR_CONTRATISTA")
    key = f"MX-RUPC-{folio}" if folio else f"MX-CNET-{slug(name)}" if name and slug(name) else None
    identifier = filled(scheme="MX-RUPC", id=folio, legalName=name) if folio else None
    return filled(name=name, id=key, identifier=identifier)


def expediente(rows, clock):
    parties = Parties()
    buyer = parties.refer(unit(rows), "buyer")

    def moment(rows, name):
        return clock.at(parsed(agreed(rows, name), "%Y-%m-%d %H:%M"))

    def day(rows, name):
        read = parsed(agreed(rows, name), "%d/%m/%Y")
        return read and read.date()

    notice = filled(
        id=f"anuncio-{agreed(rows, 'CODIGO_EXPEDIENTE')}",
        documentType="tenderNotice",
        url=agreed(rows, "ANUNCIO"),
        format="text/html",
    )
    tender = filled(
        id=agreed(rows, "NUMERO_PROCEDIMIENTO") or agreed(rows, "CODIGO_EXPEDIENTE"),
        title=agreed(rows, "TITULO_EXPEDIENTE"),
        procuringEntity=parties.refer(unit(rows), "procuringEntity"),
        procurementMethod=coded(agreed(rows, "TIPO_PROCEDIMIENTO"), METHODS),
        procurementMethodDetails=agreed(rows, "TIPO_PROCEDIMIENTO"),
        mainProcurementCategory=coded(agreed(rows, "TIPO_CONTRATACION"), CATEGORIES),
        tenderPeriod=filled(
            startDate=moment(rows, "PROC_F_PUBLICACION"), endDate=moment(rows, "FECHA_APERTURA_PROPOSICIONES")
        ),
        documents=[document for document in [with_("url", notice)] if document],
    )
    awards, contracts = [], []
    for key, own in split(rows, "CODIGO_CONTRATO").items():
        firms = {}
        for row in own:
            found = supplier(row)
            firms.setdefault(found and found.get("id"), found)
        awards.append(
            filled(
                id=key,
                title=agreed(own, "TITULO_CONTRATO"),
                date=moment(own, "EXP_F_FALLO"),
                suppliers=[reference for firm in firms.values() if (reference := parties.refer(firm, "supplier"))],
            )
        )
        contracts.append(
            filled(
                id=key,
                awardID=key,
                title=agreed(own, "TITULO_CONTRATO"),
                status=coded(agreed(own, "ESTATUS_CONTRATO"), CONTRACT_STATES),
                period=filled(
                    startDate=clock.start(day(own, "FECHA_INICIO")), endDate=clock.end(day(own, "FECHA_FIN"))
                ),
                value=money(mexican_number(agreed(own, "IMPORTE_CONTRATO")), agreed(own, "MONEDA")),
                dateSigned=clock.end(day(own, "FECHA_CELEBRACION")),
            )
        )
    framework = None
    if agreed(rows, "CONTRATO_MARCO") == "1" and agreed(rows, "IDENTIFICADOR_CM"):
        framework = [{"id": "marco", "relationship": ["framework"], "identifier": agreed(rows, "IDENTIFICADOR_CM")}]
    project = agreed(rows, "CLAVE_CARTERA_SHCP")
    return filled(
        initiationType="tender",
        parties=parties.list(),
        buyer=buyer,
        planning=filled(budget=filled(projectID=project)),
        tender=tender,
        awards=awards,
        contracts=contracts,
        language="es",
        relatedProcesses=framework,
    )


# --- (b) nine joined tables -------------------------------------------------------------------------------------------

TENDER_STATUS = {
    "DRAFT": "planned",
    "OPEN": "active",
    "CLOSED": "active",
    "AWARDED": "complete",
    "VOID": "unsuccessful",
    "CANCELLED": "cancelled",
}
METHOD = {"LP": "open", "SA": "selective", "CD": "direct", "MC": "limited"}
CATEGORY = {"B": "goods", "S": "services", "O": "works"}
BID_STATUS = {"R": "pending", "H": "valid", "X": "disqualified", "W": "withdrawn"}
AWARD_STATUS = {"A": "active", "P": "pending", "C": "cancelled"}
CONTRACT_STATUS = {"A": "active", "T": "terminated", "C": "cancelled"}


class Database:
    def __init__(self, folder, between_blocks):
        self.between_blocks = between_blocks
        self.clock = Clock("America/Bogota")
        for name in (
            "organizations",
            "processes",
            "tenders",
            "items",
            "bids",
            "awards",
            "contracts",
            "contract_changes",
            "payments",
        ):
            # a table is read in the order of its key
            setattr(self, name, sorted(rows_of(folder / f"{name}.csv", "utf-8"), key=lambda row: row["id"].encode()))
        self.organization = {row["id"]: row for row in self.organizations}

    def moment(self, text):
        return self.clock.at(text and datetime.datetime.fromisoformat(text))

    def party(self, key):
        row = self.organization.get(key)
        if row is None:
            return None
        tax = row["tax_id"]
        identifier = filled(scheme="CO-RUE", id=tax, legalName=row["legal_name"]) if tax else None
        return filled(
            name=row["name"],
            id=f"CO-RUE-{tax or row['id']}",
            identifier=identifier,
            address=filled(countryName=row["country"]),
            contactPoint=filled(email=row["email"]),
        )

    def releases(self):
        for process in sorted(self.processes, key=lambda row: row["id"].encode()):
            tenders = [row for row in self.tenders if row["process_id"] == process["id"]]
            dates = [row["updated_at"] for row in (process, *tenders) if row["updated_at"]]
            # one zone without daylight saving: the latest local time is the latest moment
            yield release("ocds-213czf-" + process["number"], self.moment(max(dates)), self.content(process, tenders))

    def content(self, process, tenders):
        parties = Parties()
        buyer = parties.refer(self.party(process["buyer_id"]), "buyer")
        budget = filled(amount=money(number(process["budget"]), "COP"), projectID=process["project_code"])
        bids = [row for tender in tenders for row in self.bids if row["tender_id"] == tender["id"]]
        tender = self.tender(tenders[0], bids, parties) if tenders else None
        awards, contracts = [], []
        own_awards = [row for row in self.awards if row["process_id"] == process["id"]]
        for award in own_awards:
            bid = next((row for row in self.bids if row["id"] == award["bid_id"]), {})
            awards.append(
                filled(
                    id=award["id"],
                    status=coded(award["status"], AWARD_STATUS),
                    date=self.moment(award["decided_at"]),
                    value=money(number(bid.get("amount")), bid.get("currency")),
                    suppliers=[parties.refer(self.party(bid.get("bidder_id")), "supplier")],
                )
            )
        for award in own_awards:
            contracts += [self.contract(row, parties) for row in self.contracts if row["award_id"] == award["id"]]
        details = [
            filled(
                id=bid["id"],
                date=self.moment(bid["received_at"]),
                status=coded(bid["status"], BID_STATUS),
                tenderers=[parties.refer(self.party(bid["bidder_id"]), "tenderer")],
                value=money(number(bid["amount"]), bid["currency"]),
            )
            for bid in bids
        ]
        return filled(
            initiationType="tender",
            parties=parties.list(),
            buyer=buyer,
            planning=filled(budget=budget),
            tender=tender,
            awards=awards,
            contracts=contracts,
            language="es",
            bids=filled(details=details),
        )

    def tender(self, row, bids, parties):
        bidders = list(dict.fromkeys(bid["bidder_id"] for bid in bids))
        terms = filled(id=f"terms-{row['id']}", documentType="biddingDocuments", url=row["terms_url"])
        items = [
            filled(
                id=item["id"],
                description=item["description"],
                classification=with_("id", filled(scheme="UNSPSC", id=item["unspsc"])),
                quantity=number(item["quantity"]),
                unit=filled(name=item["unit"]),
            )
            for item in self.items
            if item["tender_id"] == row["id"]
        ]
        return filled(
            id=row["id"],
            title=row["title"],
            title_en=row["title_en"],
            description=plain_text(row["description_html"], self.between_blocks),
            status=coded(row["status"], TENDER_STATUS),
            items=items,
            value=money(number(row["est_value"]), row["currency"]),
            procurementMethod=coded(row["method"], METHOD),
            mainProcurementCategory=coded(row["category"], CATEGORY),
            tenderPeriod=filled(startDate=self.moment(row["opens_at"]), endDate=self.moment(row["closes_at"])),
            numberOfTenderers=len(bidders) or None,
            tenderers=[parties.refer(self.party(bidder), "tenderer") for bidder in bidders],
            documents=[document for document in [with_("url", terms)] if document],
        )

    def contract(self, row, parties):
        day = datetime.date.fromisoformat
        changes = [
            filled(
                date=self.clock.end(change["changed_on"] and day(change["changed_on"])),
                rationale=change["reason"],
                id=change["id"],
            )
            for change in self.contract_changes
            if change["contract_id"] == row["id"]
        ]
        transactions = [
            filled(
                id=paid["id"],
                date=self.clock.end(paid["paid_on"] and day(paid["paid_on"])),
                value=money(number(paid["amount"]), paid["currency"]),
                payer=parties.refer(self.party(paid["payer_id"]), "payer"),
                payee=parties.refer(self.party(paid["payee_id"]), "payee"),
            )
            for paid in self.payments
            if paid["contract_id"] == row["id"]
        ]
        return filled(
            id=row["id"],
            awardID=row["award_id"],
            status=coded(row["status"], CONTRACT_STATUS),
            period=filled(
                startDate=self.clock.start(row["start_on"] and day(row["start_on"])),
                endDate=self.clock.end(row["end_on"] and day(row["end_on"])),
            ),
            value=money(number(row["amount"]), row["currency"]),
            dateSigned=self.clock.end(row["signed_on"] and day(row["signed_on"])),
            implementation=filled(transactions=transactions),
            amendments=changes,
        )


def number(text):
    return None if text is None else Decimal(text)


def main():
    arguments = argparse.ArgumentParser(description="The worked mappings, written out by hand.")
    arguments.add_argument("which", choices=["a", "b"])
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument(
        "--encoding", default="windows-1252", help="of the contracts table (as its mapping declares)"
    )
    arguments.add_argument(
        "--as-of", default="2016-12-31T06:00:00Z", help="the parameter as_of of the contracts mapping"
    )
    arguments.add_argument(
        "--between-blocks", default="\n", help="what plain_text puts between paragraphs (a line break)"
    )
    options = arguments.parse_args()
    if options.which == "a":
        releases = contracts_table(options.folder, options.encoding, options.as_of)
    else:
        releases = Database(options.folder, options.between_blocks).releases()
    for one in releases:
        print(written(one))


if __name__ == "__main__":
    main()
