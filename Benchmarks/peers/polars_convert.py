#!/usr/bin/env python3
"""The releases of convert/six-tables.pliego.yaml with polars: lazy frames, structs, joins, group_by.

    python polars_convert.py DATA OUT

No Python runs per row. polars uses every core unless POLARS_MAX_THREADS says otherwise; CPU time counts them all.
It has no JSON writer that leaves nulls out, so two regular expressions do that on the encoded lines. They cannot
touch text: inside a JSON string a quotation mark always follows a backslash, so `,"name":null` is never part of one.
It expects data without defects.
"""

import sys

import polars as pl
from polars import col, lit, struct

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
ENTITIES = {
    "&aacute;": "á",
    "&eacute;": "é",
    "&iacute;": "í",
    "&oacute;": "ó",
    "&uacute;": "ú",
    "&ntilde;": "ñ",
    "&quot;": '"',
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
}
ROLES = ("buyer", "procuringEntity", "supplier", "tenderer", "payer", "payee")
BUYER, SUPPLIER, TENDERER, PAYER, PAYEE = 1 | 2, 4, 8, 16, 32
KEY = "ID_PROCESO"


def table(name):
    return pl.scan_csv(f"{DATA}/{name}.csv", infer_schema=False)


def number(name):
    return col(name).str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True).cast(pl.Float64)


def stamp(name, time):
    text = col(name)
    return pl.concat_str(text.str.slice(6, 4), lit("-"), text.str.slice(3, 2), lit("-"), text.str.slice(0, 2), time)


def start(name):
    return stamp(name, lit("T00:00:00-05:00"))


def end(name):
    return stamp(name, lit("T23:59:59-05:00"))


def moment(name):
    return stamp(name, pl.concat_str(lit("T"), col(name).str.slice(11, 5), lit(":00-05:00")))


def code(name, codes):
    return col(name).replace_strict(codes, return_dtype=pl.String)


def money(amount, currency="MONEDA"):
    return pl.when(col(amount).is_not_null()).then(
        struct(number(amount).alias("amount"), code(currency, CURRENCY).alias("currency"))
    )


def unless_empty(**fields):
    fields = {name: value.alias(name) for name, value in fields.items()}
    return pl.when(pl.any_horizontal(value.is_not_null() for value in fields.values())).then(struct(*fields.values()))


def organisations():
    tax = col("NIT")
    reference = struct(col("NOMBRE").alias("name"), ("CO-RUE-" + pl.coalesce(tax, col("ID_ENTIDAD"))).alias("id"))
    return table("entidades").select(
        "ID_ENTIDAD",
        reference.alias("reference"),
        pl.when(tax.is_not_null())
        .then(struct(lit("CO-RUE").alias("scheme"), tax.alias("id"), col("RAZON_SOCIAL").alias("legalName")))
        .alias("identifier"),
        unless_empty(
            streetAddress=col("DIRECCION"),
            locality=col("MUNICIPIO"),
            region=col("DEPARTAMENTO"),
            countryName=col("PAIS"),
        ).alias("address"),
        unless_empty(name=col("CONTACTO"), email=col("CORREO"), telephone=col("TELEFONO")).alias("contactPoint"),
    )


def with_reference(frame, key, known, name):
    references = known.select(col("ID_ENTIDAD").alias(key), col("reference").alias(name))
    return frame.join(references, on=key, how="left", maintain_order="left")


def mentions(frame, key, bits, *order):
    """Who is mentioned in which process, as what, and where in the written release."""
    places = [(col(place) if isinstance(place, str) else lit(place)).cast(pl.Int64) for place in order]
    return frame.select(
        KEY,
        col(key).alias("ID_ENTIDAD"),
        lit(bits, dtype=pl.UInt8).alias("bits"),
        *(place.alias(f"place{n}") for n, place in enumerate(places)),
    )


def parties(processes, bids, contracts, payments, known):
    roles = pl.LazyFrame(
        {"bits": range(64), "roles": [[role for n, role in enumerate(ROLES) if bits >> n & 1] for bits in range(64)]},
        schema={"bits": pl.UInt8, "roles": pl.List(pl.String)},
    )
    everyone = pl.concat(
        [
            mentions(processes, "ID_COMPRADOR", BUYER, 0, 0, 0, 0),
            mentions(bids, "ID_OFERENTE", TENDERER, 1, "row", 0, 0),
            mentions(contracts, "ID_CONTRATISTA", SUPPLIER, 2, "row", 0, 0),
            mentions(payments, "ID_PAGADOR", PAYER, 3, "contract_row", "row", 0),
            mentions(payments, "ID_BENEFICIARIO", PAYEE, 3, "contract_row", "row", 1),
        ]
    )
    party = struct(
        col("reference").struct.field("name"),
        col("reference").struct.field("id"),
        "identifier",
        "address",
        "contactPoint",
        "roles",
    )
    return (
        everyone.sort(KEY, "place0", "place1", "place2", "place3")
        .group_by(KEY, "ID_ENTIDAD", maintain_order=True)
        .agg(col("bits").bitwise_or())
        .join(known, on="ID_ENTIDAD", how="left", maintain_order="left")
        .join(roles, on="bits", how="left", maintain_order="left")
        .group_by(KEY, maintain_order=True)
        .agg(party.alias("parties"))
    )


def releases():
    known = organisations()
    processes = with_reference(table("procesos"), "ID_COMPRADOR", known, "buyer")
    bids = with_reference(table("ofertas").with_row_index("row"), "ID_OFERENTE", known, "bidder")
    contracts = with_reference(table("contratos").with_row_index("row"), "ID_CONTRATISTA", known, "supplier")
    payments = (
        table("pagos")
        .with_row_index("row")
        .join(
            contracts.select("ID_CONTRATO", KEY, col("row").alias("contract_row")),
            on="ID_CONTRATO",
            maintain_order="left",
        )
    )
    payments = with_reference(with_reference(payments, "ID_PAGADOR", known, "payer"), "ID_BENEFICIARIO", known, "payee")

    items = (
        table("partidas")
        .join(processes.select(KEY, "MONEDA"), on=KEY, maintain_order="left")
        .group_by(KEY, maintain_order=True)
        .agg(
            struct(
                col("ID_PARTIDA").alias("id"),
                col("DESCRIPCION").alias("description"),
                struct(lit("UNSPSC").alias("scheme"), col("UNSPSC").alias("id")).alias("classification"),
                number("CANTIDAD").alias("quantity"),
                unless_empty(name=col("UNIDAD"), value=money("PRECIO_UNITARIO")).alias("unit"),
            ).alias("items")
        )
    )
    tenderers = bids.group_by(KEY, maintain_order=True).agg(
        col("bidder").filter(col("ID_OFERENTE").is_first_distinct()).alias("tenderers")
    )
    details = bids.group_by(KEY, maintain_order=True).agg(
        struct(
            col("ID_OFERTA").alias("id"),
            moment("FECHA_OFERTA").alias("date"),
            code("ESTADO", BID_STATUS).alias("status"),
            pl.concat_list("bidder").alias("tenderers"),
            money("VALOR").alias("value"),
        ).alias("details")
    )
    transactions = payments.group_by("ID_CONTRATO", maintain_order=True).agg(
        struct(
            col("ID_PAGO").alias("id"),
            end("FECHA_PAGO").alias("date"),
            money("VALOR").alias("value"),
            "payer",
            "payee",
        ).alias("transactions")
    )
    awards = contracts.group_by(KEY, maintain_order=True).agg(
        struct(
            col("ID_CONTRATO").alias("id"),
            code("ESTADO", AWARD_STATUS).alias("status"),
            end("FECHA_ADJUDICACION").alias("date"),
            money("VALOR").alias("value"),
            pl.concat_list("supplier").alias("suppliers"),
        ).alias("awards")
    )
    agreements = (
        contracts.join(transactions, on="ID_CONTRATO", how="left", maintain_order="left")
        .group_by(KEY, maintain_order=True)
        .agg(
            struct(
                col("ID_CONTRATO").alias("id"),
                col("ID_CONTRATO").alias("awardID"),
                col("OBJETO").alias("title"),
                code("ESTADO", CONTRACT_STATUS).alias("status"),
                unless_empty(startDate=start("FECHA_INICIO"), endDate=end("FECHA_FIN")).alias("period"),
                money("VALOR").alias("value"),
                end("FECHA_FIRMA").alias("dateSigned"),
                unless_empty(transactions=col("transactions")).alias("implementation"),
            ).alias("contracts"),
            col("transactions").is_not_null().any().alias("implemented"),
        )
    )
    last_payment = payments.group_by(KEY).agg(moment("REGISTRADO").max().alias("last_payment"))

    everything = processes.sort(KEY)
    for part in (
        items,
        tenderers,
        details,
        awards,
        agreements,
        last_payment,
        parties(processes, bids, contracts, payments, known),
    ):
        everything = everything.join(part, on=KEY, how="left", maintain_order="left")
    everything = everything.with_columns(
        ocid="ocds-213czf-" + col(KEY),
        # every moment has the same offset, so text order is order in time
        date=pl.max_horizontal(moment("ACTUALIZADO"), "last_payment"),
        planning=unless_empty(budget=unless_empty(amount=money("PRESUPUESTO"), projectID=col("CODIGO_PROYECTO"))),
    )
    document = struct(
        ("pliego-" + col(KEY)).alias("id"),
        lit("biddingDocuments").alias("documentType"),
        col("URL_PLIEGO").alias("url"),
        lit("es").alias("language"),
    )
    conditions = col("CONDICIONES_HTML").str.replace_all("<[^>]*>", "").str.replace_many(ENTITIES)
    tag = pl.concat_list(
        pl.when(col("planning").is_not_null()).then(lit("planning")),
        lit("tender"),
        pl.when(col("awards").is_not_null()).then(lit("award")),
        pl.when(col("contracts").is_not_null()).then(lit("contract")),
        pl.when(col("implemented")).then(lit("implementation")),
    ).list.drop_nulls()
    tender = struct(
        col("NUMERO").alias("id"),
        col("TITULO").alias("title"),
        col("DESCRIPCION").alias("description"),
        code("ESTADO", TENDER_STATUS).alias("status"),
        col("buyer").alias("procuringEntity"),
        "items",
        money("VALOR_ESTIMADO").alias("value"),
        code("MODALIDAD", METHOD).alias("procurementMethod"),
        col("MODALIDAD").alias("procurementMethodDetails"),
        code("TIPO_CONTRATO", CATEGORY).alias("mainProcurementCategory"),
        unless_empty(startDate=start("FECHA_PUBLICACION"), endDate=moment("FECHA_CIERRE")).alias("tenderPeriod"),
        conditions.alias("eligibilityCriteria"),
        col("tenderers").list.len().alias("numberOfTenderers"),
        "tenderers",
        pl.when(col("URL_PLIEGO").is_not_null()).then(pl.concat_list(document)).alias("documents"),
    )
    release = struct(
        "ocid",
        pl.concat_str("ocid", lit("/"), "date").alias("id"),
        "date",
        tag.alias("tag"),
        lit("tender").alias("initiationType"),
        "parties",
        "buyer",
        "planning",
        tender.alias("tender"),
        "awards",
        "contracts",
        lit("es").alias("language"),
        unless_empty(details=col("details")).alias("bids"),
    )
    lines = (
        release.struct.json_encode()
        .str.replace_all(r',"[A-Za-z]+":null', "")
        .str.replace_all(r'\{"[A-Za-z]+":null,', "{")
    )
    return everything.select(lines.alias("line"))


if __name__ == "__main__":
    DATA, OUT = sys.argv[1:3]
    releases().sink_csv(OUT, include_header=False, quote_style="never")
