#!/usr/bin/env python3
"""Holds every cell that pliego reads of XLSX and ODS workbooks against openpyxl and odfpy.

    Scripts/conformance-workbooks.py [SHARED_DIR]

Invented workbooks with values of every kind, formats, epochs, gaps and merged cells are written with openpyxl and with
odfpy; real ones lie in SHARED_DIR/data (secop, compranet), which is not in the repository. A mapping that requires what
no row has makes pliego refuse every row, and the reject file holds every cell as it was read: that is compared with what
openpyxl finds in the same file, or with what was handed to odfpy. Bombs with the real limits are at the end.
`pliego` is on the PATH. The last line counts. Exit status 1 when something failed.

Where pliego means to differ: `_x000A_` in a text is the character it stands for, and line breaks are LF; day 60 of 1900
is 1900-02-29, and days before an epoch stay numbers; errors are empty.
"""

import csv
import datetime
import decimal
import pathlib
import random
import subprocess
import sys
import tempfile
import zipfile

import odf.opendocument
import odf.style
import odf.table
import odf.text
import openpyxl
from openpyxl.utils.escape import unescape
from tally import Tally

SHARED = ("data/secop/AdquisicionesPAA_*.xlsx", "data/compranet/Base_UC_2025_V2.xlsx")
MAPPING = """\
pliego: 1
parameters: { as_of: datetime }
sources:
  rows: { file: "NAME", KEYS columns: { "not there": "text, required, absent ok" } }
process: { from: rows, key: "not there" }
release:
  ocid: { prefix: ocds-abc123, key: "not there" }
  date: run[as_of]
  tender: { id: "not there" }
"""
ROUNDS = 40
FORMATS = (
    "General", "0.00", "#,##0 \"d\"", "0%", "0.00E+00", "@", "yyyy-mm-dd", "dd/mm/yyyy", "d-mmm-yy", "mm-dd-yy", "h:mm",
    "h:mm:ss AM/PM", "yyyy-mm-dd h:mm:ss", "[h]:mm:ss", "mm:ss.0", "[$-80A]dddd, d \"de\" mmmm;@", "[Red]-0;0\\d",
)  # fmt: skip
TEXTS = (
    "Licitación pública", " x ", "a,b", '"', '"quoted", "twice"', "línea\nnueva", "a\r\nb", "=1+1", "'007", "007", "TRUE",
    "N/A", "\t", "x" * 32_000, "ñandú 🏛", "_x000A_ tras _x00D1_", "<b>&amp;</b>", "1.5", "e\u0301",
)  # fmt: skip


class CellTally(Tally):
    """Counts the cells that were compared as well."""

    cells = 0


# What pliego reads


def run(file, folder, keys):
    (folder / "m.pliego.yaml").write_text(MAPPING.replace("NAME", file.name).replace("KEYS", keys), encoding="utf-8")
    command = ["pliego", "convert", folder / "m.pliego.yaml", "--data", file.parent, "--out", folder / "out.ndjson"]
    command += ["--rejects", folder / "rejects", "--set", "as_of=2025-01-31T00:00:00Z", "--fail-on", "never"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def cells_read(file, keys=""):
    """The headings, and for each row that is not blank its number and cells."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        done = run(file, folder, keys)
        found = list((folder / "rejects").glob("*.csv"))
        if len(found) != 1:
            raise SystemExit(f"{file.name}: pliego refused no rows:\n{done.stdout}{done.stderr}")
        with open(found[0], encoding="utf-8", newline="") as text:
            lines = list(csv.reader(text))
    width = len(lines[0]) - 4
    return lines[0][:width], {int(line[width + 1]): line[:width] for line in lines[1:]}


# What openpyxl finds


def expected(cell):
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    return text_of(value)


def text_of(value):
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        plain = f"{decimal.Decimal(repr(value)):f}"
        plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
        return "0" if plain in ("-0", "") else plain
    if isinstance(value, datetime.datetime):
        return f"{value.date().isoformat()}T{time_of(value.time())}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return time_of(value)
    if isinstance(value, datetime.timedelta):
        thousandths = round(value / datetime.timedelta(milliseconds=1))
        seconds, rest = divmod(thousandths, 1000)
        text = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        return f"{text}.{rest:03}" if rest else text
    return unescape(value).replace("\r\n", "\n").replace("\r", "\n")


def time_of(time):
    text = time.strftime("%H:%M:%S")
    return f"{text}.{time.microsecond // 1000:03}" if time.microsecond else text


def is_same(found, wanted):
    """openpyxl gives every day a time of day; pliego gives a format without hours none."""
    return found == wanted or ("T" not in found and f"{found}T00:00:00" == wanted)


def compare_xlsx(tally, file, sheet=None, keys=""):
    book = openpyxl.load_workbook(file, data_only=True)
    page = book[sheet] if sheet else next(page for page in book if page.sheet_state == "visible")
    rows = {row[0].row: [expected(cell) for cell in row] for row in page.iter_rows()}
    compare(tally, f"{file.name}, {page.title}", rows, *cells_read(file, keys))


def compare(tally, name, rows, headings, found):
    rows = {number: cells for number, cells in rows.items() if any(cells)}
    first = min(rows)
    wanted_headings = [cell.strip() for cell in rows.pop(first)]
    while wanted_headings and not wanted_headings[-1]:
        wanted_headings.pop()
    tally.holds(f"{name}: headings", headings == wanted_headings, (headings, wanted_headings))
    tally.holds(f"{name}: rows", sorted(found) == sorted(rows), (sorted(found)[:9], sorted(rows)[:9]))
    wrong = []
    for number, cells in rows.items():
        here = found.get(number, [])
        tally.holds(f"{name}, row {number}: nothing beyond", not any(cells[len(headings) :]), cells)
        cells = (cells + [""] * len(headings))[: len(headings)]
        wrong += [(number, column, a, b) for column, (a, b) in enumerate(zip(here, cells)) if not is_same(a, b)]
        tally.cells += len(cells)
    tally.holds(f"{name}: {len(wrong)} cells", not wrong, wrong[:3])


# Invented workbooks


def some_value(chance):
    kind = chance.randrange(10)
    if kind < 3:
        return chance.choice(TEXTS)
    if kind == 3:
        return chance.choice((True, False, None, ""))
    if kind == 4:
        return chance.choice((0, 1, -7, 45_717, 2**53 + 1, 10**18, 123_456_789))
    if kind == 5:
        return chance.choice((0.1 + 0.2, 1 / 3, 1e21, 1.5e-7, -0.0, 1e-300, 1234567.8999999999, 5e-324, 0.16))
    if kind == 6:
        return chance.uniform(-1e6, 1e6)
    day = datetime.datetime(1905, 1, 1) + datetime.timedelta(seconds=chance.randrange(4_000_000_000))
    if kind == 7:
        return day.date()
    if kind == 8:
        return day
    return chance.choice((day.time(), datetime.timedelta(seconds=chance.randrange(1_000_000)), "#N/A"))


def write_xlsx(chance, file):
    book = openpyxl.Workbook()
    if chance.random() < 0.3:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    page = book.active
    page.title = "Datos"
    if chance.random() < 0.3:
        book.create_sheet("Portada", 0).sheet_state = chance.choice(("hidden", "veryHidden"))
    width = chance.randrange(1, 30)
    row = chance.randrange(1, 4)
    page.append([])
    for column in range(1, width + 1):
        page.cell(row, column, f"H{column}")
    for _ in range(chance.randrange(1, 30)):
        row += 1 if chance.random() < 0.8 else chance.randrange(1, 60)
        for column in range(1, width + 1):
            if chance.random() < 0.6:
                cell = page.cell(row, column, some_value(chance))
                if cell.data_type == "n" and not isinstance(cell.value, (datetime.date, datetime.time, datetime.timedelta)):
                    # Of days before the first of March 1900 there are two opinions.
                    is_day = isinstance(cell.value, (int, float)) and 61 < cell.value < 2_000_000
                    cell.number_format = chance.choice(FORMATS if is_day else FORMATS[:6])
                elif cell.data_type == "f":
                    cell.data_type = "s"
    book.save(file)


def merged_xlsx(file):
    """A workbook whose merged cells openpyxl leaves empty, and what they say when all say the same."""
    book = openpyxl.Workbook()
    page = book.active
    for values in (("A", "B", "C"), ("x", None, 1), (None, None, 2), (None, None, None), ("y", 5, None)):
        page.append(values)
    page.merge_cells("A2:B4")
    page.merge_cells("B5:C6")
    book.save(file)
    return {1: list("ABC"), 2: ["x", "x", "1"], 3: ["x", "x", "2"], 4: ["x", "x", ""], 5: ["y", "5", "5"], 6: ["", "5", "5"]}


def ods_cell(value):
    if value is None:
        return odf.table.TableCell(), ""
    if isinstance(value, bool):
        return odf.table.TableCell(valuetype="boolean", booleanvalue=str(value).lower()), str(value).upper()
    if isinstance(value, (int, float)):
        return odf.table.TableCell(valuetype="float", value=repr(value)), text_of(value)
    if isinstance(value, datetime.date):
        text = text_of(value)
        return odf.table.TableCell(valuetype="date", datevalue=text), text
    if isinstance(value, datetime.time):
        return odf.table.TableCell(valuetype="time", timevalue=value.strftime("PT%HH%MM%SS")), value.strftime("%H:%M:%S")
    cell = odf.table.TableCell(valuetype="string")
    for line in value.split("\n"):
        paragraph = odf.text.P()
        for number, piece in enumerate(line.split("  ")):
            if number:
                paragraph.addElement(odf.text.S(c=2))
            paragraph.addText(piece)
        cell.addElement(paragraph)
    return cell, value


def write_ods(chance, file):
    document = odf.opendocument.OpenDocumentSpreadsheet()
    page = odf.table.Table(name="Datos")
    width = chance.randrange(1, 20)
    rows = {1: [f"H{column}" for column in range(width)]}
    first = odf.table.TableRow()
    for heading in rows[1]:
        first.addElement(ods_cell(heading)[0])
    page.addElement(first)
    number = 1
    texts = ("Licitación", "a,b", '"', "dos  espacios", "línea\nnueva", "=1", "ñandú 🏛")
    for _ in range(chance.randrange(1, 20)):
        gap, same = chance.choice((0, 0, 0, 5, 3000)), chance.choice((1, 1, 1, 4))
        if gap:
            blank = odf.table.TableRow(numberrowsrepeated=gap)
            blank.addElement(odf.table.TableCell(numbercolumnsrepeated=16_384))
            page.addElement(blank)
        row = odf.table.TableRow(numberrowsrepeated=same)
        cells = []
        while len(cells) < width:
            value = some_value(chance)
            value = chance.choice(texts) if isinstance(value, str) else value
            value = None if isinstance(value, datetime.timedelta) else value
            cell, text = ods_cell(value)
            times = min(chance.choice((1, 1, 1, 3)), width - len(cells))
            if times > 1:
                cell.setAttribute("numbercolumnsrepeated", times)
            row.addElement(cell)
            cells += [text] * times
        page.addElement(row)
        for place in range(same):
            rows[number + gap + 1 + place] = cells
        number += gap + same
    page.addElement(odf.table.TableRow(numberrowsrepeated=1_048_576 - number))
    document.spreadsheet.addElement(page)
    document.save(str(file))
    return rows


# What means harm, with the limits that count


def bomb(file, part, text, times):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{links}"><sheets><sheet name="a" r:id="s"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="s" Type="{links}/worksheet" Target="s.xml"/>'
        f'<Relationship Id="t" Type="{links}/sharedStrings" Target="t.xml"/></Relationships>',
        "xl/s.xml": f'<worksheet xmlns="{main}"><sheetData>',
        "xl/t.xml": f'<sst xmlns="{main}">',
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts.items():
            if name != part:
                closing = {"xl/s.xml": "</sheetData></worksheet>", "xl/t.xml": "</sst>"}.get(name, "")
                archive.writestr(name, content + closing)
                continue
            with archive.open(name, "w", force_zip64=True) as stream:
                stream.write(content.encode())
                block = (text * (1_000_000 // len(text))).encode()
                for _ in range(times):
                    stream.write(block)


def check_bombs(tally, home):
    cases = (
        ("rows", "xl/s.xml", "<row/>", 1200, "D032"),
        ("spaces", "xl/s.xml", " " * 100, 1200, "D015"),
        ("shared texts", "xl/t.xml", f"<si><t>{'x' * 1000}</t></si>", 600, "D032"),
        ("depth", "xl/s.xml", "<row>", 1, "D032"),
        ("one tag", "xl/s.xml", "<row " + "a" * 999, 5, "D03"),
    )
    for name, part, text, times, code in cases:
        file = home / "bomb.xlsx"
        bomb(file, part, text, times)
        with tempfile.TemporaryDirectory() as folder:
            done = run(file, pathlib.Path(folder), "")
        tally.holds(f"bomb of {name}", done.returncode == 2 and code in done.stdout + done.stderr, (done.returncode, done.stderr))


def main():
    shared = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    tally = CellTally()
    chance = random.Random(20_250_301)
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name)
        for number in range(ROUNDS):
            file = home / f"invented-{number}.xlsx"
            write_xlsx(chance, file)
            compare_xlsx(tally, file, keys="sheet: Datos," if number % 2 else "")
            file = home / f"invented-{number}.ods"
            compare(tally, file.name, write_ods(chance, file), *cells_read(file))
        file = home / "merged.xlsx"
        rows = merged_xlsx(file)
        compare_xlsx(tally, file)
        compare(tally, "merged.xlsx, filled", rows, *cells_read(file, "merged cells: fill,"))
        files = [path for pattern in SHARED for path in sorted(shared.glob(pattern))] if shared else []
        for file in files:
            before = tally.cells
            compare_xlsx(tally, file)
            print(f"{file.name}: {tally.cells - before} cells compared")
        if not files:
            print(f"{', '.join(SHARED)} are not there: only invented workbooks are read")
        check_bombs(tally, home)
    print(f"{tally.cells} cells compared")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
