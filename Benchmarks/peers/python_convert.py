#!/usr/bin/env python3
"""The releases of convert/six-tables.pliego.yaml by a Python script: csv, dictionaries of lists, orjson.

    python_convert.py DATA OUT

The script a good data engineer would write for this one publication; it expects data without defects. One thread. The
cycle collector is off, because nothing here makes cycles and it would cost a third of the time.
"""

import csv
import gc
import html
import re
import sys
from collections import defaultdict

import orjson

TENDER_STATUS = {
    "Borrador": "planned",
    "Abierto": "active",
    "Cerrado": "active",
    "Adjudicado": "complete",
    "Desierto": "unsuccessful",
    "Cancelado": "cancelled",
}
METHOD = {
    "Licitación pública": "open",
    "Concurso de méritos": "open",
    "Selección abreviada": "selective",
    "Mínima cuantía": "limited",
    "Contratación directa": "direct",
}
CATEGORY = {"Bienes": "goods", "Servicios": "services", "Obra pública": "works"}
CURRENCY = {"Peso colombiano": "COP", "Dólar estadounidense": "USD"}
BID_STATUS = {"Recibida": "pending", "Habilitada": "valid", "Rechazada": "disqualified", "Retirada": "withdrawn"}
AWARD_STATUS = {
    "En ejecución": "active",
    "Liquidado": "active",
    "Terminado anticipadamente": "active",
    "Anulado": "cancelled",
}
CONTRACT_STATUS = {
    "En ejecución": "active",
    "Liquidado": "terminated",
    "Terminado anticipadamente": "terminated",
    "Anulado": "cancelled",
}
ROLES = ("buyer", "procuringEntity", "supplier", "tenderer", "payer", "payee")
TAG = re.compile(r"<[^>]*>")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def grouped(path, parent):
    groups = defaultdict(list)
    for row in rows(path):
        groups[row[parent]].append(row)
    return groups


def number(text):
    return float(text.replace(".", "").replace(",", "."))


def start(text):  # dd/MM/yyyy
    return f"{text[6:]}-{text[3:5]}-{text[:2]}T00:00:00-05:00"


def end(text):
    return f"{text[6:]}-{text[3:5]}-{text[:2]}T23:59:59-05:00"


def moment(text):  # dd/MM/yyyy HH:mm
    return f"{text[6:10]}-{text[3:5]}-{text[:2]}T{text[11:]}:00-05:00"


def filled(**fields):
    return {name: value for name, value in fields.items() if value}


def money(text, currency):
    return {"amount": number(text), "currency": CURRENCY[currency]} if text else None


def period(first, last):
    return filled(startDate=first, endDate=last)


def organisations(path):
    """Every organisation twice: the reference to it and the fields of its party."""
    known = {}
    for key, tax, name, legal, street, place, region, country, person, mail, telephone in rows(path):
        reference = {"name": name, "id": f"CO-RUE-{tax or key}"}
        party = dict(reference)
        if tax:
            party["identifier"] = {"scheme": "CO-RUE", "id": tax, "legalName": legal}
        party["address"] = filled(streetAddress=street, locality=place, region=region, countryName=country)
        if contact := filled(name=person, email=mail, telephone=telephone):
            party["contactPoint"] = contact
        known[key] = (reference, party)
    return known


class Parties:
    """The organisations of one release, in order of first mention, with what they were mentioned as."""

    def __init__(self, known):
        self.known = known
        self.roles = {}

    def refer(self, key, *roles):
        reference, party = self.known[key]
        if (held := self.roles.get(key)) is None:
            held = self.roles[key] = set()
        held.update(roles)
        return reference

    def list(self):
        return [
            self.known[key][1] | {"roles": [role for role in ROLES if role in held]} for key, held in self.roles.items()
        ]


def release_of(process, known, items, bids, contracts, payments):
    (
        key,
        number_text,
        buyer_key,
        title,
        description,
        conditions,
        state,
        method,
        kind,
        project,
        budget,
        estimate,
        currency,
        published,
        closing,
        url,
        updated,
        _,
    ) = process
    parties = Parties(known)
    buyer = parties.refer(buyer_key, "buyer", "procuringEntity")
    ocid = "ocds-213czf-" + key
    dates = [moment(updated)]

    planning = filled(budget=filled(amount=money(budget, currency), projectID=project))

    tender = filled(
        id=number_text,
        title=title,
        description=description,
        status=TENDER_STATUS[state],
        procuringEntity=buyer,
        items=[
            filled(
                id=row[0],
                description=row[3],
                classification=filled(scheme="UNSPSC", id=row[2]),
                quantity=number(row[4]),
                unit=filled(name=row[5], value=money(row[6], currency)),
            )
            for row in items
        ],
        value=money(estimate, currency),
        procurementMethod=METHOD[method],
        procurementMethodDetails=method,
        mainProcurementCategory=CATEGORY[kind],
        tenderPeriod=period(start(published), moment(closing)),
        eligibilityCriteria=html.unescape(TAG.sub("", conditions)),
    )
    if bids:
        bidders = dict.fromkeys(row[2] for row in bids)
        tender["numberOfTenderers"] = len(bidders)
        tender["tenderers"] = [parties.refer(bidder, "tenderer") for bidder in bidders]
    if url:
        tender["documents"] = [
            {"id": "pliego-" + key, "documentType": "biddingDocuments", "url": url, "language": "es"}
        ]

    awards, agreements, implemented = [], [], False
    for row in contracts:
        awards.append(
            filled(
                id=row[0],
                status=AWARD_STATUS[row[10]],
                date=end(row[4]),
                value=money(row[8], row[9]),
                suppliers=[parties.refer(row[2], "supplier")],
            )
        )
    for row in contracts:
        transactions = []
        for paid in payments.get(row[0], ()):
            dates.append(moment(paid[7]))
            transactions.append(
                {
                    "id": paid[0],
                    "date": end(paid[4]),
                    "value": money(paid[5], paid[6]),
                    "payer": parties.refer(paid[2], "payer"),
                    "payee": parties.refer(paid[3], "payee"),
                }
            )
        implemented = implemented or bool(transactions)
        agreements.append(
            filled(
                id=row[0],
                awardID=row[0],
                title=row[3],
                status=CONTRACT_STATUS[row[10]],
                period=period(start(row[6]), row[7] and end(row[7])),
                value=money(row[8], row[9]),
                dateSigned=end(row[5]),
                implementation=filled(transactions=transactions),
            )
        )
    details = [
        filled(
            id=row[0],
            date=moment(row[3]),
            status=BID_STATUS[row[4]],
            tenderers=[parties.refer(row[2], "tenderer")],
            value=money(row[5], row[6]),
        )
        for row in bids
    ]

    date = max(dates)  # all have the same offset, so text order is order in time
    tags = filled(planning=planning, tender=tender, award=awards, contract=agreements, implementation=implemented)
    return filled(
        ocid=ocid,
        id=f"{ocid}/{date}",
        date=date,
        tag=list(tags),
        initiationType="tender",
        parties=parties.list(),
        buyer=buyer,
        planning=planning,
        tender=tender,
        awards=awards,
        contracts=agreements,
        language="es",
        bids=filled(details=details),
    )


def main():
    data, out = sys.argv[1:3]
    gc.disable()
    known = organisations(f"{data}/entidades.csv")
    items = grouped(f"{data}/partidas.csv", 1)
    bids = grouped(f"{data}/ofertas.csv", 1)
    contracts = grouped(f"{data}/contratos.csv", 1)
    payments = grouped(f"{data}/pagos.csv", 1)
    with open(out, "wb") as file:
        for process in sorted(rows(f"{data}/procesos.csv")):
            key = process[0]
            release = release_of(
                process, known, items.get(key, ()), bids.get(key, ()), contracts.get(key, ()), payments
            )
            file.write(orjson.dumps(release) + b"\n")


if __name__ == "__main__":
    main()
