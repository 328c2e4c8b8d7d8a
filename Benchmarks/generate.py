#!/usr/bin/env python3
"""Invents a procurement database as six joined CSV files, for benchmarks and for trying mappings.

    python3 Benchmarks/generate.py --size 100MB --seed 42 --out .build/bench/100MB
    python3 Benchmarks/generate.py --size 10MB --seed 42 --clean --shuffle --out .build/bench/shuffled

    entidades.csv                      organisations; the other files point to them
    procesos.csv                       one row per contracting process, with the fields of its tender
      partidas.csv                     items,     ID_PROCESO -> procesos
      ofertas.csv                      bids,      ID_PROCESO -> procesos, ID_OFERENTE -> entidades
      contratos.csv                    contracts, ID_PROCESO -> procesos, ID_CONTRATISTA -> entidades
        pagos.csv                      payments,  ID_CONTRATO -> contratos, ID_PAGADOR and ID_BENEFICIARIO -> entidades

Everything is made up. The same size, seed and switches give the same bytes on every machine and every Python: only
`Random.random` is drawn from, because its sequence is promised to stay. Without --clean about one process in a
hundred carries one defect; `generated.json` beside the tables counts rows and defects, so that what a tool reports
can be compared with what was put in.
"""

import argparse
import datetime
import json
import pathlib
import random

HEADINGS = {
    "entidades": "ID_ENTIDAD NIT NOMBRE RAZON_SOCIAL DIRECCION MUNICIPIO DEPARTAMENTO PAIS CONTACTO CORREO TELEFONO",
    "procesos": "ID_PROCESO NUMERO ID_COMPRADOR TITULO DESCRIPCION CONDICIONES_HTML ESTADO MODALIDAD TIPO_CONTRATO"
    " CODIGO_PROYECTO PRESUPUESTO VALOR_ESTIMADO MONEDA FECHA_PUBLICACION FECHA_CIERRE URL_PLIEGO ACTUALIZADO USUARIO",
    "partidas": "ID_PARTIDA ID_PROCESO UNSPSC DESCRIPCION CANTIDAD UNIDAD PRECIO_UNITARIO",
    "ofertas": "ID_OFERTA ID_PROCESO ID_OFERENTE FECHA_OFERTA ESTADO VALOR MONEDA",
    "contratos": "ID_CONTRATO ID_PROCESO ID_CONTRATISTA OBJETO FECHA_ADJUDICACION FECHA_FIRMA FECHA_INICIO FECHA_FIN"
    " VALOR MONEDA ESTADO",
    "pagos": "ID_PAGO ID_CONTRATO ID_PAGADOR ID_BENEFICIARIO FECHA_PAGO VALOR MONEDA REGISTRADO",
}
COLUMN = {table: {name: place for place, name in enumerate(names.split())} for table, names in HEADINGS.items()}

OFFICES = (
    "Alcaldía de",
    "Gobernación de",
    "Hospital Universitario de",
    "Empresa de Acueducto de",
    "Instituto Técnico de",
    "Secretaría de Educación de",
    "Corporación Autónoma de",
    "Personería de",
)
FIRM_STARTS = (
    "Construcciones",
    "Suministros",
    "Ingeniería",
    "Papelería",
    "Transportes",
    "Laboratorio",
    "Dotaciones",
    "Consultorías",
    "Alimentos",
    "Tecnología",
    "Señalización",
    "Vigilancia",
    "Imprenta",
    "Químicos",
)
FIRM_ENDS = (
    "La Ceiba",
    "del Páramo",
    "Río Verde",
    "Los Ángeles",
    "Sabana Norte",
    "El Guásimo",
    "Cordillera",
    "Peñalisa",
    "San Agustín",
    "Nueva Era",
    "El Ruiz",
    "Macondo",
    "Tres Esquinas",
    "Árbol Grande",
    "La Muñeca",
    "Caño Limón",
)
FIRM_FORMS = ("S.A.S.", "Ltda.", "S.A.", "E.U.", "y Cía. S. en C.")
PLACES = (
    ("Bogotá, D.C.", "Bogotá, D.C."),
    ("Medellín", "Antioquia"),
    ("Ibagué", "Tolima"),
    ("Popayán", "Cauca"),
    ("Tunja", "Boyacá"),
    ("Quibdó", "Chocó"),
    ("Cúcuta", "Norte de Santander"),
    ("Montería", "Córdoba"),
    ("San Andrés", "San Andrés y Providencia"),
    ("Mitú", "Vaupés"),
    ("Riohacha", "La Guajira"),
    ("Pasto", "Nariño"),
)
PEOPLE = (
    "Álvaro Nuñez",
    "Belén Ordóñez",
    "César Muñoz",
    "Débora Páez",
    "Efraín Güiza",
    "Fabián Rincón",
    "Germán Peña",
    "Hernán Ávila",
    "Inés Cárdenas",
    "Jerónimo Díaz",
    "Luz María Ibáñez",
    "Óscar Yáñez",
)
STREETS = ("Calle", "Carrera", "Avenida", "Diagonal", "Transversal")
WORK = ("Compra de", "Suministro de", "Prestación de servicios de", "Obra de", "Arriendo de", "Mantenimiento de")
# what is bought: UNSPSC code, words, unit, kind of contract
THINGS = (
    ("44121600", "útiles de oficina y papelería", "Caja", "B"),
    ("51201600", "vacunas y biológicos", "Dosis", "B"),
    ("72141100", "pavimentación de vías terciarias", "Kilómetro", "O"),
    ("80131500", "bodegas para archivo", "Mes", "S"),
    ("43211500", "equipos de cómputo portátiles", "Unidad", "B"),
    ("93131600", "alimentación escolar", "Ración", "S"),
    ("72101500", "cubiertas y redes eléctricas", "Metro²", "O"),
    ("92101500", "vigilancia y seguridad", "Turno", "S"),
    ("42181500", "insumos médico-quirúrgicos", "Kit", "B"),
    ("78111800", "transporte de niños y niñas", "Viaje", "S"),
    ("15101500", "combustible para maquinaria", "Galón", "B"),
    ("56121000", "mobiliario para aulas", "Juego", "B"),
)
PURPOSES = (
    "para las sedes rurales",
    "en la cabecera municipal",
    "durante la vigencia fiscal",
    "según el anexo técnico",
    "con destino a la población víctima",
    "por el sistema de precios unitarios",
    "para el año escolar",
    "de acuerdo con el plan de acción",
    "en jornadas de mañana y tarde",
    "con recursos de regalías",
)
SENTENCES = (
    "El oferente deberá acreditar experiencia en contratos de igual naturaleza.",
    "La entrega se hará en el almacén general, de lunes a viernes.",
    "El plazo se cuenta a partir de la firma del acta de inicio.",
    "No se reconocerán costos adicionales por transporte o embalaje.",
    "La supervisión estará a cargo de la oficina que requiere el bien.",
    "Las garantías se constituirán a favor de la entidad contratante.",
)
HTML_SENTENCES = (
    "El oferente deber&aacute; acreditar <b>experiencia</b> en contratos de igual naturaleza.",
    "La entrega se har&aacute; en el <i>almac&eacute;n general</i>, de lunes a viernes.",
    "Incluye dise&ntilde;o, instalaci&oacute;n &amp; puesta en marcha.",
    'Ver el <a href="https://compras.ejemplo.co/anexo">anexo t&eacute;cnico</a> en el portal.',
    "Dirigido a la poblaci&oacute;n ind&iacute;gena y campesina del sur del pa&iacute;s.",
    "Se aplicar&aacute; el criterio de &quot;menor valor&quot; por &uacute;ltima vez.",
)
STATES = ("Borrador", "Abierto", "Cerrado", "Adjudicado", "Adjudicado", "Adjudicado", "Desierto", "Cancelado")
METHODS = ("Licitación pública", "Selección abreviada", "Contratación directa", "Mínima cuantía", "Concurso de méritos")
KINDS = {"B": "Bienes", "S": "Servicios", "O": "Obra pública"}
BID_STATES = ("Recibida", "Habilitada", "Habilitada", "Habilitada", "Rechazada", "Retirada")
CONTRACT_STATES = ("En ejecución", "En ejecución", "Liquidado", "Terminado anticipadamente", "Anulado")
CURRENCIES = ("Peso colombiano",) * 9 + ("Dólar estadounidense",)

FIRST_DAY = datetime.date(2018, 1, 1).toordinal()
DAYS = [datetime.date.fromordinal(FIRST_DAY + n).strftime("%d/%m/%Y") for n in range(4000)]


def pick(draw, options):
    return options[int(draw() * len(options))]


def amount(cents):
    """86701967581 -> 867.019.675,81"""
    return f"{cents // 100:,}".replace(",", ".") + f",{cents % 100:02d}"


def cell(text):
    if '"' in text:
        return '"' + text.replace('"', '""') + '"'
    return f'"{text}"' if "," in text or "\n" in text else text


def line(row):
    return ",".join(map(cell, row)) + "\n"


def organisations(seed, count):
    """The first tenth are public bodies that buy; the rest are firms. Six in a hundred have no tax number."""
    draw = random.Random(f"{seed}/entidades").random
    for n in range(count):
        place = pick(draw, PLACES)
        if n < count // 10:
            name = f"{pick(draw, OFFICES)} {place[0]} n.º {n + 1}"
            legal = name.upper()
        else:
            name = f"{pick(draw, FIRM_STARTS)} {pick(draw, FIRM_ENDS)} {n}"
            legal = f"{name} {pick(draw, FIRM_FORMS)}"
        person = pick(draw, PEOPLE)
        yield [
            f"E{n + 1:07d}",
            "" if draw() < 0.06 else str(800_000_000 + n * 17 + int(draw() * 16)),
            name,
            legal,
            f"{pick(draw, STREETS)} {1 + int(draw() * 150)} # {1 + int(draw() * 99)}-{1 + int(draw() * 99)}",
            place[0],
            place[1],
            "Colombia",
            "" if draw() < 0.1 else person,
            "" if draw() < 0.2 else f"contacto{n + 1}@ejemplo.co",
            "" if draw() < 0.3 else f"+57 60{int(draw() * 9)} {1_000_000 + int(draw() * 8_999_999)}",
        ]


def organisation_id(draw, first, last):
    return f"E{first + int(draw() * (last - first)) + 1:07d}"


def process_rows(seed, n, organisation_count):
    """All rows of process number n, by table."""
    draw = random.Random(f"{seed}/{n}").random
    buyers = organisation_count // 10
    process = f"CO1.PROC.{n:09d}"
    buyer = organisation_id(draw, 0, buyers)
    thing = pick(draw, THINGS)
    currency = pick(draw, CURRENCIES)
    opened = int(draw() * 2400)
    closing = opened + 5 + int(draw() * 40)
    state = pick(draw, STATES)
    updated = closing + int(draw() * 20)

    items = []
    total = 0
    for k in range(1 + int(draw() * draw() * 12)):
        what = thing if k == 0 else pick(draw, THINGS)
        quantity = 1 + int(draw() * 4000)
        price = 5_000 + int(draw() ** 4 * 90_000_000)
        total += quantity * price
        written = f"{quantity:,}".replace(",", ".") + (",5" if draw() < 0.1 else "")
        words = f"{what[1].capitalize()}, referencia {int(draw() * 9000) + 1000}, {pick(draw, PURPOSES)}"
        items.append(
            [
                f"{process}.P{k + 1:02d}",
                process,
                what[0],
                words,
                written,
                "" if draw() < 0.03 else what[2],
                "" if draw() < 0.05 else amount(price),
            ]
        )

    bids = []
    if state not in ("Borrador", "Abierto"):
        for k in range(int(draw() * 7)):
            # who bids twice is one tenderer: every eighth bid repeats the bidder before it
            bidder = bids[-1][2] if bids and draw() < 0.12 else organisation_id(draw, buyers, organisation_count)
            minute = int(draw() * 600)
            bids.append(
                [
                    f"{process}.O{k + 1:02d}",
                    process,
                    bidder,
                    f"{DAYS[closing]} {8 + minute // 60:02d}:{minute % 60:02d}",
                    pick(draw, BID_STATES),
                    amount(int(total * (0.8 + 0.3 * draw()))),
                    currency,
                ]
            )

    contracts, payments = [], []
    if state == "Adjudicado" and bids:
        for k in range(1 if draw() < 0.8 else 2):
            contract = f"{process}.C{k + 1}"
            supplier = bids[k % len(bids)][2]
            awarded = closing + 3 + int(draw() * 15)
            signed = awarded + 1 + int(draw() * 10)
            worth = int(total * (0.7 + 0.3 * draw()))
            subject = f"{pick(draw, WORK)} {thing[1]} {pick(draw, PURPOSES)}"
            contracts.append(
                [
                    contract,
                    process,
                    supplier,
                    subject,
                    DAYS[awarded],
                    DAYS[signed],
                    DAYS[signed + 2],
                    "" if draw() < 0.04 else DAYS[signed + 30 + int(draw() * 500)],
                    amount(worth),
                    currency,
                    pick(draw, CONTRACT_STATES),
                ]
            )
            for m in range(int(draw() * 5)):
                paid = signed + 25 * (m + 1)
                payments.append(
                    [
                        f"{contract}.G{m + 1:02d}",
                        contract,
                        buyer,
                        supplier,
                        DAYS[paid],
                        amount(int(worth / 5 * (0.5 + draw()))),
                        currency,
                        f"{DAYS[paid + 1]} {8 + int(draw() * 10):02d}:{int(draw() * 60):02d}",
                    ]
                )

    title = f"{pick(draw, WORK)} {thing[1]} {pick(draw, PURPOSES)}"
    if draw() < 0.1:
        title = f"«{title}», segunda convocatoria"
    style = draw()
    if style < 0.25:
        description = f"{title}:\n1. {pick(draw, SENTENCES)}\n2. {pick(draw, SENTENCES)}"
    elif style < 0.35:
        description = f'Proceso "{title}", por lotes. {pick(draw, SENTENCES)}'
    elif style < 0.95:
        description = " ".join(pick(draw, SENTENCES) for _ in range(2 + int(draw() * 3)))
    else:
        description = ""
    conditions = ""
    if draw() < 0.4:
        conditions = "<p>" + " ".join(pick(draw, HTML_SENTENCES) for _ in range(1 + int(draw() * 3))) + "</p>"
    budgeted = draw() < 0.85
    processes = [
        [
            process,
            f"{pick(draw, ('LP', 'SA', 'CD', 'MC', 'CM'))}-{n % 997:03d}-{2018 + opened // 365}",
            buyer,
            title,
            description,
            conditions,
            state,
            pick(draw, METHODS),
            KINDS[thing[3]],
            f"BPIN-{2018 + opened // 365}{int(draw() * 1e8):08d}" if budgeted else "",
            amount(int(total * 1.1)) if budgeted else "",
            amount(total),
            currency,
            DAYS[opened],
            f"{DAYS[closing]} {8 + int(draw() * 10):02d}:00",
            f"https://compras.ejemplo.co/procesos/{process}/pliego.pdf" if draw() < 0.7 else "",
            f"{DAYS[updated]} {7 + int(draw() * 12):02d}:{int(draw() * 60):02d}",
            f"usuario{int(draw() * 400)}",
        ]
    ]
    return {"procesos": processes, "partidas": items, "ofertas": bids, "contratos": contracts, "pagos": payments}


# --- defects: each changes the rows of one process and says whether it could ------------------------------


def spoil_cell(table, column, *texts):
    def spoil(draw, rows):
        if not rows[table]:
            return False
        pick(draw, rows[table])[COLUMN[table][column]] = pick(draw, texts)
        return True

    return spoil


def lose_parent(table, column):
    """One more row, whose parent is not there."""

    def spoil(draw, rows):
        if not rows[table]:
            return False
        stray = list(rows[table][-1])
        stray[0] += "X"
        stray[COLUMN[table][column]] = "CO1.NO.EXISTE"
        rows[table].append(stray)
        return True

    return spoil


def surround_with_spaces(draw, rows):
    rows["procesos"][0][COLUMN["procesos"]["TITULO"]] = f"  {rows['procesos'][0][COLUMN['procesos']['TITULO']]} \t"
    return True


DEFECTS = {
    "amount not readable": spoil_cell(
        "contratos", "VALOR", "1234567.89", "12.34.567,00", "por definir", "1,234,567.89"
    ),
    "budget not readable": spoil_cell("procesos", "PRESUPUESTO", "$$$", "867,019,675.81"),
    "date not readable": spoil_cell("contratos", "FECHA_FIN", "31/02/2021", "2021-06-30", "30 de junio"),
    "method without code": spoil_cell("procesos", "MODALIDAD", "Subasta inversa", "Régimen especial"),
    "state without code": spoil_cell("contratos", "ESTADO", "Suspendido", "Cedido"),
    "item without process": lose_parent("partidas", "ID_PROCESO"),
    "payment without contract": lose_parent("pagos", "ID_CONTRATO"),
    "bidder unknown": spoil_cell("ofertas", "ID_OFERENTE", "E9999999"),
    "item without key": spoil_cell("partidas", "ID_PARTIDA", ""),
    "address not a URL": spoil_cell("procesos", "URL_PLIEGO", "ver portal", "pliego final.pdf"),
    "spaces around title": surround_with_spaces,
}


def spoil(seed, n, share, rows, counts):
    # a stream of its own, so that --clean gives the same rows without the defects
    draw = random.Random(f"{seed}/{n}/defects").random
    if draw() >= share:
        return
    name = pick(draw, tuple(DEFECTS))
    if DEFECTS[name](draw, rows):
        counts[name] = counts.get(name, 0) + 1


def shuffled(lines, seed, table):
    draw = random.Random(f"{seed}/{table}/order").random
    for last in range(len(lines) - 1, 0, -1):
        other = int(draw() * (last + 1))
        lines[last], lines[other] = lines[other], lines[last]
    return lines


def bytes_of(text):
    text = text.strip().upper().removesuffix("B")
    for suffix, factor in (("G", 10**9), ("M", 10**6), ("K", 10**3)):
        if text.endswith(suffix):
            return int(float(text[:-1]) * factor)
    return int(text)


def main():
    arguments = argparse.ArgumentParser(description="Invents a procurement database as six joined CSV files.")
    arguments.add_argument("--size", default="10MB", help="bytes of all six files together, e.g. 500KB, 100MB, 1GB")
    arguments.add_argument("--seed", default="42")
    arguments.add_argument("--out", required=True, type=pathlib.Path)
    arguments.add_argument("--clean", action="store_true", help="no defects")
    arguments.add_argument("--defects", type=float, default=0.01, help="share of processes with a defect (0.01)")
    arguments.add_argument("--shuffle", action="store_true", help="shuffle the rows of each file")
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)

    size = bytes_of(options.size)
    share = 0.0 if options.clean else options.defects
    lines = {table: [] for table in HEADINGS}
    files = {table: open(options.out / f"{table}.csv", "w", encoding="utf-8", newline="") for table in HEADINGS}
    rows_written = dict.fromkeys(HEADINGS, 0)
    defects = {}
    written = 0

    def write(table, texts):
        nonlocal written
        text = "".join(texts)
        written += len(text.encode())
        files[table].write(text)

    def add(table, rows):
        nonlocal written
        rows_written[table] += len(rows)
        if options.shuffle:
            fresh = [line(row) for row in rows]
            written += sum(len(text.encode()) for text in fresh)
            lines[table].extend(fresh)
        else:
            write(table, [line(row) for row in rows])

    for table, names in HEADINGS.items():
        write(table, [line(names.split())])
    organisation_count = max(100, size // 40_000)
    add("entidades", list(organisations(options.seed, organisation_count)))
    process = 0
    while written < size:
        process += 1
        rows = process_rows(options.seed, process, organisation_count)
        if share:
            spoil(options.seed, process, share, rows, defects)
        for table, fresh in rows.items():
            add(table, fresh)
    for table, file in files.items():
        if options.shuffle:
            file.write("".join(shuffled(lines[table], options.seed, table)))
        file.close()

    summary = {
        "size": size,
        "seed": options.seed,
        "clean": options.clean,
        "shuffled": options.shuffle,
        "bytes": written,
        "rows": rows_written,
        "defects": dict(sorted(defects.items())),
    }
    (options.out / "generated.json").write_text(
        json.dumps(summary, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(json.dumps(summary, ensure_ascii=False))


if __name__ == "__main__":
    main()
