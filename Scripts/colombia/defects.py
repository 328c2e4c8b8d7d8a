"""The defects that people found in three real documents: which expectation tells of which, at which cell.

Each defect has its repair. A copy with every repair must be silent; a copy with every repair but one must tell of that
one and of nothing else; and the documents as they are must tell of all of them. Severities and codes of the defects are
those of seeds/defects.md. What is not in the record cannot be told from it, and is listed.
"""

import copy
import csv
import json
import re

from .runs import convert

SEEDS = "seeds"

# Of severity E in the documents, and not in the record.
NOT_IN_THE_RECORD = {
    "corpamag": {"K09": "titles of clauses", "K22": "a cross-reference in the text"},
    "cra": {"C05": "norms named in the text only", "C06": "a sentence on services, against the type of contract"},
}

DATES = [{"hito": "cierre", "fecha": "20 de mayo de 2026"}]
TABLE = "criterios_evaluacion/tabla"
TECHNICAL = "criterios_evaluacion/propuesta_tecnica/subcriterios"
DUTIES = "obligaciones_sociales_y_ambientales"

# defect: (its repairs as {path: value}, what is told as {expectation: [cells]}); a function changes the text that is
# there
CORPAMAG = {
    "K01": (
        {f"{TABLE}/0/Puntaje máximo": "42.6", f"{TABLE}/1/Puntaje máximo": "45"},
        {"pesos de la tabla y del texto": [f"/{TABLE}/0 Puntaje máximo", f"/{TABLE}/1 Puntaje máximo"]}),
    "K02": (
        {f"forma_de_pago/{place}/porcentaje": "veinticinco por ciento (25%)" for place in (1, 2)},
        {"suma de los pagos": ["/forma_de_pago/0 parte"]}),
    "K03": (
        {"alcance/licencia_ambiental/acto": lambda text: text.replace("2027", "2025")},
        {"licencia de un año posterior": ["alcance.licencia_ambiental.acto"]}),
    "K04": (
        {"proceso/numero_en_formato_oferta_economica": "SAMC 015 DE 2026"},
        {"número de otro proceso": ["proceso.numero_en_formato_oferta_economica"]}),
    "K05": (
        {"cronograma/plazos_relativos/2/plazo": "cinco (05) días hábiles"},
        {"un plazo para cada cosa": ["/cronograma/plazos_relativos/1 plazo"]}),
    "K06": (
        {"cronograma/plazos_relativos/5/plazo": "dentro de los diez (10) días hábiles siguientes"},
        {"un plazo para cada cosa": ["/cronograma/plazos_relativos/4 plazo"]}),
    "K07": (
        {f"requisitos_habilitantes/{table}/1/CRITERIO": "MENOR O IGUAL AL $\\leq 70\\%$."
         for table in ("indicadores_mujeres_y_mipyme", "indicadores_discapacidad")},
        {"diferencial más estricto que el general": [
            "/requisitos_habilitantes/indicadores_financieros/1 Índice requerido"],
         "diferencial de discapacidad más estricto que el general": [
            "/requisitos_habilitantes/indicadores_discapacidad/1 CRITERIO"]}),
    "K08": ({"supervision/minuta": "supervisor"}, {"supervisión o interventoría": ["supervision.minuta"]}),
    "K12": ({"cronograma/fechas": DATES}, {"cronograma": ["cronograma.referencia"]}),
    "K13": (
        {"cdp/numero": "112", "cdp/valor": "\\$ 350.000.000"}, {"certificado de disponibilidad": ["cdp.texto"]}),
    "K14": ({"riesgos/matriz": "Anexo 3 – Matriz de riesgos"}, {"matriz de riesgos": ["riesgos.matriz"]}),
    "K15": ({"proceso/fecha_publicacion": "4 de mayo de 2026"}, {"fecha del documento": ["proceso.fecha_documento"]}),
    "K23": (
        {"clasificacion_unspsc/filas/1/Código UNSPSC": "77101700"},
        {"segmento de la clasificación": ["/clasificacion_unspsc/filas/1 Código UNSPSC"]}),
    "K40": (
        {
            "proceso/resolucion_apertura": "Resolución No. 41 del 4 de mayo de 2026",
            "proceso/resolucion_adjudicacion": "Resolución No. 60 del 9 de junio de 2026",
            "clausula_penal": "10% del valor total del contrato",
        } | {
            f"multas/causales/{place}/texto": lambda text: re.sub(r"[\[\]]", "", text) for place in range(8)
        },
        {
            "resolución de apertura sin llenar": ["proceso.resolucion_apertura"],
            "resolución de adjudicación sin llenar": ["proceso.resolucion_adjudicacion"],
            "cláusula penal sin decidir": ["clausula_penal"],
            "multas sin decidir": [f"/multas/causales/{place} texto" for place in range(7)],
        }),
}
CRA = {
    "C01": (
        {f"{TECHNICAL}/1/partes/3/filas/0/puntaje": "8,5 PUNTOS"},
        {"filas y máximo de la parte": [f"/{TECHNICAL}/1/partes/3 parte"],
         "filas y máximo de todas las partes": [f"/{TECHNICAL}/1 maximo"]}),
    "C02": (
        {f"{TECHNICAL}/1/maximo_letras": "treinta y siete coma cincuenta (37,50) puntos"},
        {"máximo en letras": [f"/{TECHNICAL}/1 maximo_letras"]}),
    "C03": (
        {f"{DUTIES}/1/obligatoria": "el contratista deberá fomentar"},
        {"obligación que no procede": [f"/{DUTIES}/0 obligatoria"]}),
    "C04": (
        {f"{DUTIES}/0/norma": "decreto 1860 del 2021",
         "criterios_evaluacion/norma_desempate": "artículo 35 de la Ley 2069 de 2020"},
        {"una norma, un año": [f"/{DUTIES}/0 norma"], "norma del desempate": ["criterios_evaluacion.norma_desempate"]}),
    "C07": (
        {"criterios_evaluacion/propuesta_economica/decimales": "hasta el segundo (2°) decimal"},
        {"una precisión para el puntaje": ["criterios_evaluacion.puntaje_total_redondeo"]}),
    "C08": (
        {"criterios_evaluacion/propuesta_economica/descuento_por_inconsistencia": None},
        {"un trato para el error en el precio": [
            "criterios_evaluacion.propuesta_economica.descuento_por_inconsistencia"]}),
    "C09": (
        {"lugar_ejecucion/texto": lambda text: text.replace("Agudas", "Aguada")},
        {"lugar de ejecución": ["/lugar_ejecucion/sitios_en_la_necesidad/2 sitio"]}),
    "C10": (
        {"entidad/nit": "899.111.222-7", "proceso/numero_proceso": "LP-1-2026", "cronograma/fechas": DATES},
        {"NIT de la entidad": ["entidad.nit"], "número del proceso": ["proceso.numero_proceso"],
         "cronograma": ["documento_origen.tipo"]}),
    "C11": (
        {f"documentos/{place}/estado": "adjunto" for place in (1, 2, 3, 4, 5, 6, 7, 10, 11)},
        {"anexo que falta": ["/documentos/1 nombre", "/documentos/2 nombre"],
         "documento que sólo se menciona": [f"/documentos/{place} nombre" for place in (3, 4, 5, 6, 7, 10, 11)]}),
}
# The same documents put right in another way: these must be silent too.
OTHERWISE = {
    "corpamag": {
        "the texts take the weights of the table": {
            f"{TABLE}/0/Puntaje máximo": "45", f"{TABLE}/1/Puntaje máximo": "42.6",
            "criterios_evaluacion/texto_valor_de_la_propuesta": "asignará máximo 45 puntos acumulables",
            "criterios_evaluacion/texto_factor_tecnico": "Factor técnico (máximo 42,6 puntos)"},
        "the advance is paid back by half of each payment": {
            **{f"forma_de_pago/{place}/porcentaje": "cincuenta por ciento (50%)" for place in (1, 2)},
            "forma_de_pago_nota": "De cada pago se amortiza el 50% del anticipo entregado."},
        "no advance, and no percentage": {
            "forma_de_pago": [{"orden": "1", "tipo": "pago", "texto": "Un pago al final.", "porcentaje": None}]},
        "the same limits for all": {
            "requisitos_habilitantes/indicadores_mujeres_y_mipyme/1/CRITERIO": "MENOR O IGUAL A 60%"},
        "an external supervisor in both places": {
            "supervision/pliego": "Estará a cargo de la interventoría.", "supervision/minuta": "interventor"},
        "a licence of the same year": {"alcance/licencia_ambiental/acto": "Resolución No. 103 del 27 de enero de 2026"},
    },
    "cra": {
        "the maximum follows its row": {
            f"{TECHNICAL}/1/partes/3/filas/0/puntaje": "9,5 PUNTOS",
            f"{TECHNICAL}/1/partes/3/filas/1/puntaje": "9,5 PUNTOS",
            f"{TECHNICAL}/1/maximo": "38,50 PUNTOS",
            "criterios_evaluacion/propuesta_tecnica/puntaje_max": "48,50 PUNTOS",
            f"{TECHNICAL}/1/maximo_letras": "treinta y ocho coma cincuenta (38,50) puntos"},
        "rows that are alternatives": {f"{TECHNICAL}/0/filas/0/puntaje": "10 PUNTOS"},
        "the error is only taken off": {
            "criterios_evaluacion/propuesta_economica/descuento_por_inconsistencia": "DIEZ (10) puntos",
            "criterios_evaluacion/propuesta_economica/tolerancia_error": None},
        "the tie-breaks cite the decree": {
            "criterios_evaluacion/norma_desempate": "artículo 3 del Decreto 1860 de 2021"},
    },
}
DOCUMENTS = {
    "corpamag": ("documentos/pliego-de-condiciones", {"publicado": "2026-05-04"}, CORPAMAG),
    "cra": ("documentos/estudios-previos", {"numero_proceso": "LP-1-2026"}, CRA),
}


def put(record, path, value):
    *way, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    for part in way:
        record = record[part]
    record[last] = value(record[last]) if callable(value) else value


def repaired(record, repairs):
    record = copy.deepcopy(record)
    for path, value in repairs.items():
        put(record, path, value)
    return record


def told(report, sources=None):
    """{expectation: cells} of what a run tells; a cell is the record's pointer or row, and the heading."""
    found = {}
    for problem in report["problems"]:
        if "expectation" in problem and (sources is None or problem["source"] in sources):
            cells = [" ".join(str(part) for part in (cell.get("pointer") or row(cell), cell["heading"]) if part)
                     for cell in problem["first"]]
            found.setdefault(problem["expectation"], []).extend(cells)
    return {name: sorted(cells) for name, cells in found.items()}


def row(cell):
    return cell["row"] if cell["file"].endswith(".csv") else ""


def expected(defects):
    found = {}
    for _, cells_of in defects:
        for name, cells in cells_of.items():
            found.setdefault(name, []).extend(cells)
    return {name: sorted(cells) for name, cells in found.items()}


def judge(name, record, folder):
    """What is told of one record."""
    mapping, parameters, _ = DOCUMENTS[name]
    home = folder / "defects"
    home.mkdir(exist_ok=True)
    for old in home.iterdir():
        old.unlink()
    (home / "proceso.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return told(convert(mapping, home, folder / "defects-out", parameters)[2])


def document(name, shared, folder, tally):
    defects = DOCUMENTS[name][2]
    record = json.loads((shared / SEEDS / f"process-{name}.json").read_text(encoding="utf-8"))
    found = judge(name, record, folder)
    tally.same(f"{name}: defects of the record", found, expected(defects.values()))
    clean = repaired(record, {path: value for repairs, _ in defects.values() for path, value in repairs.items()})
    tally.same(f"{name}: a clean copy is silent", judge(name, clean, folder), {})
    for code, (_, cells) in defects.items():
        others = [repairs for other, (repairs, _) in defects.items() if other != code]
        alone = judge(name, repaired(record, dict(part for repairs in others for part in repairs.items())), folder)
        tally.same(f"{name}: {code} alone", alone, expected([({}, cells)]))
    for title, repairs in OTHERWISE[name].items():
        tally.same(f"{name}: {title}", judge(name, repaired(clean, repairs), folder), {})
    show(name, found, defects)


def show(name, found, defects):
    """Defect, expectation, cells."""
    for code, (_, cells_of) in defects.items():
        for expectation in cells_of:
            cells = [cell for cell in found.get(expectation, []) if cell in cells_of[expectation]]
            print(f"{name}: {code}  {expectation}  {'; '.join(cells[:2])}{' …' if len(cells) > 2 else ''}")
    for code, reason in NOT_IN_THE_RECORD.get(name, {}).items():
        print(f"{name}: {code}  not in the record: {reason}")


# MARK: The tracking table

TABLE_SOURCES = {"mesas", "reuniones", "asistentes", "totales"}
EMPTY_COUNTS = (5, 7, 8, 14, 17, 18, 19, 22)


def without(text, *places):
    return " | ".join(name for place, name in enumerate(text.split(" | ")) if place not in places)


# defect: (what changes a row, by its number in column n, or less that number for a second change; what is told). Rows of
# the file begin at 2.
MEETINGS = {
    "T01": ({}, {"suma de las entidades": ["25 n_entidades"]}),
    "T02": (
        {2: ("entidad", lambda text: without(text, 12, 25)),
         -2: ("n_entidades", lambda text: "24")},
        {"entidades de la lista": ["3 n_entidades"], "una entidad, un nombre": ["3 entidad"]}),
    "T03": (
        {number: ("n_entidades", lambda text: "1") for number in EMPTY_COUNTS},
        {"conteo vacío": sorted(f"{number + 1} n_entidades" for number in EMPTY_COUNTS)}),
    "T04": (
        {1: ("objetivo", lambda text: text.replace(
            "la Secretaría Distrital de Hacienda", "el Ministerio de Relaciones Exteriores y su Fondo Rotatorio"))},
        {"objetivo de otra entidad": ["2 objetivo"]}),
    "T05": ({20: ("resultados", lambda text: text.replace("46%", "66%"))}, {"escala": ["21 resultados"]}),
}


def meetings(rows, unrepaired):
    """The table with its last row, which the extract has lost: its total is right unless T01 is to stay."""
    rows = copy.deepcopy(rows)
    for code, (repairs, _) in MEETINGS.items():
        for number, (column, change) in ({} if code in unrepaired else repairs).items():
            entry = rows[abs(number) - 1]
            entry[column] = change(entry[column])
    total = sum(int(entry["n_entidades"] or 0) for entry in rows)
    people = sum(int(entry["n_funcionarios_asistentes"]) for entry in rows)
    last = dict.fromkeys(rows[0], "") | {
        "tipo_de_espacio": "TOTAL", "n_entidades": "38" if "T01" in unrepaired else str(total),
        "n_funcionarios_asistentes": "140" if unrepaired == set(MEETINGS) else str(people)}
    return [*rows, last]


def table(shared, folder, tally):
    with open(shared / SEEDS / "cps-table.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    record = json.loads((shared / SEEDS / "process-cra.json").read_text(encoding="utf-8"))
    home = folder / "defects-table"
    home.mkdir()
    (home / "proceso.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")

    def judged(rows):
        with open(home / "cps-table.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        report = convert(
            "sostenibilidad/estudios-previos", home, folder / "defects-table-out", {"numero_proceso": "LP-1-2026"})[2]
        return told(report, TABLE_SOURCES)

    due = lambda codes: expected([MEETINGS[code] for code in codes])
    found = judged(meetings(rows, set(MEETINGS)))
    tally.same("cps: defects of the table", found, due(MEETINGS))
    tally.same("cps: defects of the extract, which lacks the total", judged(rows), due(set(MEETINGS) - {"T01"}))
    tally.same("cps: a clean copy is silent", judged(meetings(rows, set())), {})
    for code in MEETINGS:
        tally.same(f"cps: {code} alone", judged(meetings(rows, {code})), due({code}))
    show("cps", found, MEETINGS)


def check(shared, folder, tally):
    if not (shared / SEEDS / "process-cra.json").exists():
        return
    for name in DOCUMENTS:
        document(name, shared, folder, tally)
    table(shared, folder, tally)
