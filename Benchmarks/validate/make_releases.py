#!/usr/bin/env python3
"""Invents OCDS 1.1 releases for the benchmark of `pliego validate`: every section, 5 to 10 KB each.

    python3 Benchmarks/validate/make_releases.py --size 100MB --seed 42 --out .build/bench/releases-100MB

    releases.jsonl       a release a line
    releases.jsonl.gz    the same, gzipped
    metadata-first.json   the same releases in one package, after its metadata
    metadata-last.json    … and before it

--size counts releases.jsonl. Everything is made up; the same size, seed and rate of faults give the same bytes on
every machine. About --faults of the releases (0.02) carry one known fault, or two; `generated.json` counts releases,
bytes, faults by kind, and the findings that a validator owes for them, so that what a tool reports can be held against
what was put in:

    wrong-type          an amount that is a string               schema: type
    missing-id          an award without its id                  schema: required; award-not-found
    bad-date            a day where a moment belongs             schema: format
    unknown-code        a code that a closed codelist lacks      schema: enum
    duplicate-id        two documents of the tender, one id      duplicate-entry-id
    additional-field    a field that the standard does not know  additional-field
    dangling-party      a supplier that is none of the parties   party-not-found
    dangling-award      a contract of an award that is not there award-not-found
"""

import argparse
import collections
import datetime
import gzip
import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from generate import (  # noqa: E402
    FIRM_ENDS,
    FIRM_FORMS,
    FIRM_STARTS,
    OFFICES,
    PEOPLE,
    PLACES,
    PURPOSES,
    STREETS,
    THINGS,
    WORK,
)

try:
    import orjson

    write = orjson.dumps
except ImportError:

    def write(value):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


PREFIX = "ocds-p1l3g0"
UNITS = {"KB": 10**3, "MB": 10**6, "GB": 10**9}
METHODS = ("open", "selective", "limited", "direct")
CATEGORY = {"B": "goods", "O": "works", "S": "services"}
DOCUMENTS = ("tenderNotice", "biddingDocuments", "technicalSpecifications", "clarifications", "evaluationReports")
DAY_ZERO = datetime.date(2021, 1, 4)
SITE = "https://compras.valle-inventado.example"


class Draw:
    """Choices of one release. Only `Random.random` is used, because its sequence is promised to stay."""

    def __init__(self, seed, number):
        self.random = random.Random(seed * 1_000_003 + number).random

    def below(self, limit):
        return int(self.random() * limit)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def one(self, choices):
        return choices[self.below(len(choices))]


def moment(day, hour=9):
    return f"{(DAY_ZERO + datetime.timedelta(days=day)).isoformat()}T{hour:02}:30:00-05:00"


def period(start, days):
    return {"startDate": moment(start), "endDate": moment(start + days, 17), "durationInDays": days}


def value(amount):
    return {"amount": amount, "currency": "COP"}


def reference(party):
    return {"id": party["id"], "name": party["name"]}


def party(draw, number, office):
    place, region = draw.one(PLACES)
    if office:
        name = f"{draw.one(OFFICES)} {place}"
    else:
        name = f"{draw.one(FIRM_STARTS)} {draw.one(FIRM_ENDS)} {draw.one(FIRM_FORMS)}"
    tax = str(800_000_000 + draw.below(199_999_999))
    return {
        "id": f"CO-NIT-{tax}-{number}",
        "name": name,
        "identifier": {"scheme": "CO-NIT", "id": tax, "legalName": name.upper(), "uri": f"{SITE}/entidades/{tax}"},
        "address": {
            "streetAddress": f"{draw.one(STREETS)} {draw.between(1, 120)} n.º {draw.between(1, 99)}-{draw.below(99)}",
            "locality": place,
            "region": region,
            "postalCode": f"{draw.below(999_999):06}",
            "countryName": "Colombia",
        },
        "contactPoint": {
            "name": draw.one(PEOPLE),
            "email": f"contacto{draw.below(9999)}@correo.example",
            "telephone": f"+57 60{draw.between(1, 8)} {draw.between(200, 899)} {draw.below(9999):04}",
        },
        "roles": [],
    }


def document(draw, name, kind, day):
    return {
        "id": name,
        "documentType": kind,
        "title": f"{draw.one(WORK)} {draw.one(THINGS)[1]}",
        "url": f"{SITE}/documentos/{draw.below(10**9)}/{name}.pdf",
        "datePublished": moment(day, draw.between(8, 18)),
        "format": "application/pdf",
        "language": "es",
    }


def item(draw, number, thing):
    code, words, unit, _ = thing
    price = draw.between(1_000, 4_000_000) / 4
    return {
        "id": str(number),
        "description": f"{words}, lote n.º {number}, {draw.one(PURPOSES)}",
        "classification": {"scheme": "UNSPSC", "id": code, "description": words},
        "quantity": draw.between(1, 5_000),
        "unit": {"name": unit, "value": value(price)},
    }


def milestone(draw, number, kind, day):
    done = draw.below(2)
    return {
        "id": f"hito-{number}",
        "title": f"Entrega {number} {draw.one(PURPOSES)}",
        "type": kind,
        "dueDate": moment(day, 17),
        **({"dateMet": moment(day - 1, 12), "status": "met"} if done else {"status": "scheduled"}),
    }


def planning(draw, amount, day):
    return {
        "rationale": f"Se requiere {draw.one(THINGS)[1]} {draw.one(PURPOSES)} y {draw.one(PURPOSES)}.",
        "budget": {
            "id": f"CDP-{draw.below(99_999):05}",
            "description": f"Rubro de funcionamiento {draw.one(PURPOSES)}",
            "amount": value(amount),
            "project": f"Plan «Niñez y paz» {draw.one(PURPOSES)}",
            "projectID": f"BPIN-{draw.below(10**9)}",
            "uri": f"{SITE}/presupuesto/{draw.below(10**6)}",
        },
        "documents": [document(draw, "estudio-previo", "needsAssessment", day - 20)],
        "milestones": [milestone(draw, 1, "preProcurement", day - 10)],
    }


def tender(draw, number, items, thing, amount, day, office, bidders):
    title = f"{draw.one(WORK)} {thing[1]} {draw.one(PURPOSES)}"
    return {
        "id": f"LP-{number:08}",
        "title": title,
        "description": f'{title}. Incluye "capacitación", garantía y transporte; {draw.one(PURPOSES)}.\nVer anexo 1.',
        "status": "complete",
        "procuringEntity": reference(office),
        "items": items,
        "value": value(amount),
        "minValue": value(amount // 2),
        "procurementMethod": draw.one(METHODS),
        "procurementMethodDetails": "Licitación pública",
        "mainProcurementCategory": CATEGORY[thing[3]],
        "awardCriteria": "priceOnly",
        "submissionMethod": ["electronicSubmission"],
        "submissionMethodDetails": f"En {SITE}/ofertas hasta la hora señalada",
        "tenderPeriod": period(day, draw.between(10, 40)),
        "enquiryPeriod": period(day, 8),
        "hasEnquiries": draw.below(2) == 1,
        "awardPeriod": period(day + 45, 15),
        "contractPeriod": period(day + 60, draw.between(30, 360)),
        "numberOfTenderers": len(bidders),
        "tenderers": [reference(bidder) for bidder in bidders],
        "documents": [
            document(draw, f"pliego-{place}", kind, day + place)
            for place, kind in enumerate(DOCUMENTS[: draw.between(1, 4)])
        ],
        "milestones": [milestone(draw, 1, "assessment", day + 30)],
        "amendments": [{"id": "adenda-1", "date": moment(day + 5), "rationale": "Se amplía el plazo de entrega"}],
    }


def award(draw, name, items, amount, day, supplier):
    return {
        "id": name,
        "title": f"Adjudicación a {supplier['name']}",
        "status": "active",
        "date": moment(day + 50),
        "value": value(amount),
        "suppliers": [reference(supplier)],
        "items": items,
        "contractPeriod": period(day + 60, draw.between(30, 360)),
        "documents": [document(draw, "resolucion", "awardNotice", day + 50)],
    }


def contract(draw, name, award, day, office, supplier):
    payments = [
        {
            "id": f"{name}-pago-{number}",
            "source": f"{SITE}/tesoreria",
            "date": moment(day + 90 + 30 * number),
            "value": value(award["value"]["amount"] / 4),
            "payer": reference(office),
            "payee": reference(supplier),
            "uri": f"{SITE}/pagos/{name}/{number}",
        }
        for number in range(draw.between(0, 3))
    ]
    return {
        "id": name,
        "awardID": award["id"],
        "title": f"Contrato {name} con {supplier['name']}",
        "status": "active",
        "period": period(day + 60, draw.between(30, 360)),
        "value": award["value"],
        "dateSigned": moment(day + 58, 15),
        "documents": [document(draw, "contrato", "contractSigned", day + 59)],
        "implementation": {
            **({"transactions": payments} if payments else {}),
            "milestones": [milestone(draw, number, "delivery", day + 90 * number) for number in (1, 2)],
        },
    }


def release(draw, number):
    """One contracting process up to its payments."""
    day, thing, amount = draw.below(1_400), draw.one(THINGS), draw.between(20, 90_000) * 10_000
    office, *bidders = [party(draw, place, place == 0) for place in range(draw.between(2, 4))]
    winners = bidders[: draw.between(1, 2)]
    office["roles"] = ["buyer", "procuringEntity", "payer"]
    for bidder in bidders:
        bidder["roles"] = ["tenderer", "supplier", "payee"] if bidder in winners else ["tenderer"]
    items = [item(draw, place + 1, thing) for place in range(draw.between(1, 3))]
    awards = [
        award(draw, f"AD-{place + 1}", items, amount // len(winners), day, winner)
        for place, winner in enumerate(winners)
    ]
    return {
        "ocid": f"{PREFIX}-{number:08}",
        "id": f"{PREFIX}-{number:08}-{day:04}",
        "date": moment(day + 200, 20),
        "tag": ["planning", "tender", "award", "contract", "implementation"],
        "initiationType": "tender",
        "language": "es",
        "parties": [office, *bidders],
        "buyer": reference(office),
        "planning": planning(draw, amount, day),
        "tender": tender(draw, number, items, thing, amount, day, office, bidders),
        "awards": awards,
        "contracts": [
            contract(draw, f"C-{number}-{place + 1}", award, day, office, winner)
            for place, (award, winner) in enumerate(zip(awards, winners, strict=True))
        ],
    }


# Faults: each changes a release in place


def wrong_type(release):
    release["tender"]["minValue"] = {"amount": "1.250.000,00", "currency": "COP"}


def missing_id(release):
    del release["awards"][-1]["id"]


def bad_date(release):
    release["contracts"][0]["dateSigned"] = "31/12/2024"


def unknown_code(release):
    release["tender"]["status"] = "adjudicada"


def duplicate_id(release):
    release["tender"]["documents"].append({**release["tender"]["documents"][0], "title": "Otro documento"})


def additional_field(release):
    release["tender"]["departamentoEjecucion"] = "Tolima"


def dangling_party(release):
    release["awards"][0]["suppliers"] = [{"id": "CO-NIT-000000000", "name": "Sociedad sin registro"}]


def dangling_award(release):
    release["contracts"][0]["awardID"] = "AD-99"


FAULTS = (
    wrong_type, missing_id, bad_date, unknown_code, duplicate_id, additional_field, dangling_party, dangling_award,
)  # fmt: skip


# What a validator reports for a fault: a keyword of the schema or the name of a rule. For both faults of awards
# it depends on the release, so those are counted in it.
REPORTED = {
    wrong_type: "type", missing_id: "required", bad_date: "format", unknown_code: "enum",
    duplicate_id: "duplicate-entry-id", additional_field: "additional-field", dangling_party: "party-not-found",
}  # fmt: skip


def with_faults(draw, release, rate, faults, findings):
    """A release with one fault or two, or as it was."""
    if draw.random() >= rate:
        return release
    for fault in {draw.one(FAULTS): None for _ in range(draw.between(1, 2))}:
        fault(release)
        faults[fault.__name__.replace("_", "-")] += 1
        if fault in REPORTED:
            findings[REPORTED[fault]] += 1
    awards = {award.get("id") for award in release["awards"]}
    if lost := sum(contract["awardID"] not in awards for contract in release["contracts"]):
        findings["award-not-found"] += lost
    faults["releases with faults"] += 1
    return release


# Files


def metadata():
    return {
        "uri": f"{SITE}/paquetes/1.json",
        "version": "1.1",
        "publishedDate": "2026-01-15T08:00:00-05:00",
        "publisher": {"name": "Oficina Inventada de Compras", "scheme": "CO-NIT", "uid": "900000001"},
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "publicationPolicy": f"{SITE}/politica",
    }


class Files:
    """The four forms, written side by side."""

    def __init__(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        self.lines = open(folder / "releases.jsonl", "wb", buffering=1 << 20)
        self.gzip = gzip.GzipFile(folder / "releases.jsonl.gz", "wb", compresslevel=6, mtime=0)
        self.first = open(folder / "metadata-first.json", "wb", buffering=1 << 20)
        self.last = open(folder / "metadata-last.json", "wb", buffering=1 << 20)
        self.first.write(write(metadata())[:-1] + b',"releases":[')
        self.last.write(b'{"releases":[')
        self.count = self.size = 0

    def add(self, release):
        text, comma = write(release), b"," if self.count else b""
        self.lines.write(text + b"\n")
        self.gzip.write(text + b"\n")
        self.first.write(comma + text)
        self.last.write(comma + text)
        self.count, self.size = self.count + 1, self.size + len(text) + 1

    def close(self):
        self.first.write(b"]}\n")
        self.last.write(b"]," + write(metadata())[1:] + b"\n")
        for file in (self.lines, self.gzip, self.first, self.last):
            file.close()


def bytes_of(text):
    for unit, factor in UNITS.items():
        if text.upper().endswith(unit):
            return int(float(text[: -len(unit)]) * factor)
    return int(text)


def main():
    parser = argparse.ArgumentParser(description="Invents OCDS releases with known faults.")
    parser.add_argument("--size", default="100MB")
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--faults", type=float, default=0.02, help="share of releases with a fault (0.02)")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()

    files, limit = Files(options.out), bytes_of(options.size)
    faults, findings = collections.Counter(), collections.Counter()
    while files.size < limit:
        draw = Draw(options.seed, files.count)
        files.add(with_faults(draw, release(draw, files.count + 1), options.faults, faults, findings))
    files.close()
    made = {
        "size": options.size, "seed": options.seed, "releases": files.count, "bytes": files.size,
        "faults": dict(sorted(faults.items())), "findings": dict(sorted(findings.items())),
    }  # fmt: skip
    (options.out / "generated.json").write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(made))


if __name__ == "__main__":
    main()
