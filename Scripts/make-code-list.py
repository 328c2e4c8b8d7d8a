#!/usr/bin/env python3
"""Write the two pages that list every diagnostic code, from the declarations in Sources/.

    Scripts/make-code-list.py            write docs/reference/diagnostics/README.md and its Spanish twin
    Scripts/make-code-list.py --check    write nothing; exit 1 and name the pages that would change

A code is listed with its name and the title that its declaration gives, by family and number.
"""

import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# The families in the order of the page, by letter and first digit; a letter alone stands for all of its codes.
FAMILIES = [
    ("P1", "Mapping: the text", "Mapeo: el texto"),
    ("P2", "Mapping: columns and formulas", "Mapeo: columnas y fórmulas"),
    ("P3", "Mapping: fields of the standard", "Mapeo: campos del estándar"),
    ("P4", "Mapping: codes", "Mapeo: códigos"),
    ("P5", "Mapping: links between sources", "Mapeo: enlaces entre fuentes"),
    ("P6", "Mapping: organizations", "Mapeo: organizaciones"),
    ("P7", "Mapping: its tests", "Mapeo: sus pruebas"),
    ("P8", "Mapping: versions, extensions, package", "Mapeo: versiones, extensiones, paquete"),
    ("P9", "Mapping: expectations", "Mapeo: expectativas"),
    ("P", "Mapping: other", "Mapeo: otros"),
    ("W", "Mapping: it runs, and is probably not meant", "Mapeo: corre, pero quizá no es lo que se quería"),
    ("D0", "Data: files", "Datos: archivos"),
    ("D1", "Data: rows and cells", "Datos: filas y celdas"),
    ("D6", "Data: organizations", "Datos: organizaciones"),
    ("D7", "Data: expectations of the mapping", "Datos: expectativas del mapeo"),
    ("D9", "Data: limits", "Datos: límites"),
    ("D", "Data: other", "Datos: otros"),
    ("J", "JSON", "JSON"),
    ("S", "Schema", "Esquema"),
    ("V", "Rules of the standard", "Reglas del estándar"),
    ("C", "Completeness", "Completitud"),
    ("Q", "Quality", "Calidad"),
    ("M1", "Merging releases", "Combinación de entregas"),
    ("M2", "Packages and versions", "Paquetes y versiones"),
    ("M3", "Flattening", "Conversión en tablas"),
    ("M", "Releases in other forms", "Entregas en otras formas"),
    ("X", "Differences", "Diferencias"),
    ("U", "Command line", "Línea de comandos"),
]

PAGES = [
    (
        "docs/reference/diagnostics/README.md",
        "# Diagnostic codes",
        "Every finding has a code that never changes its meaning. `pliego explain CODE` prints its page.",
    ),
    (
        "docs/es/reference/diagnostics/README.md",
        "# Códigos de diagnóstico",
        "Cada hallazgo tiene un código que nunca cambia de significado. `pliego explain CÓDIGO` muestra su página.",
    ),
]

SEVERITIES = {"error": ("error", "error"), "warning": ("warning", "aviso"), "note": ("note", "nota")}

TEXT = r'"((?:[^"\\]|\\.)*)"'
DECLARATION = re.compile(
    rf'DiagnosticCode\(\s*"([A-Z]\d{{3}})",\s*{TEXT},\s*\.(\w+),\s*Phrase\(\s*(?:en:\s*{TEXT},\s*es:\s*{TEXT}|{TEXT})\s*\)'
)
BEGINNING = re.compile(r'DiagnosticCode\(\s*"([A-Z]\d{3})"')


def unquoted(text):
    return re.sub(r"\\(.)", r"\1", text)


def declarations():
    """Each code with its name, severity, and titles in English and Spanish."""
    codes = {}
    for path in sorted((ROOT / "Sources").rglob("*.swift")):
        text = path.read_text(encoding="utf-8")
        found = {}
        for match in DECLARATION.finditer(text):
            code, name, severity, english, spanish, both = match.groups()
            titles = (both, both) if both is not None else (english, spanish)
            found[code] = (name, severity, *map(unquoted, titles))
        unread = set(BEGINNING.findall(text)) - set(found)
        if unread:
            sys.exit(f"{path.relative_to(ROOT)}: the declaration of {', '.join(sorted(unread))} is laid out otherwise")
        codes.update(found)
    return codes


def uncapitalized(title):
    """Some declarations begin with a capital; a name in capitals keeps them."""
    return title[:1].lower() + title[1:] if title[1:2].islower() or title[1:2] == " " else title


def family(code):
    for place, (beginning, *_) in enumerate(FAMILIES):
        if code.startswith(beginning):
            return place
    sys.exit(f"{code}: no family is named for it here")


def page(codes, language, heading, opening):
    lines = [heading, "", opening]
    before = None
    for code in sorted(codes, key=lambda code: (family(code), code)):
        name, severity, *titles = codes[code]
        title = uncapitalized(titles[language])
        if family(code) != before:
            before = family(code)
            lines += ["", f"## {FAMILIES[before][1 + language]}", ""]
        lines.append(f"- [{code}]({code}.md) `{name}` ({SEVERITIES[severity][language]}): {title}")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page would change")
    arguments = parser.parse_args()
    codes = declarations()
    changed = []
    for language, (name, heading, opening) in enumerate(PAGES):
        path = ROOT / name
        text = page(codes, language, heading, opening)
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        changed.append(name)
        if not arguments.check:
            path.write_text(text, encoding="utf-8")
    for name in changed:
        print(f"{name} {'is not up to date' if arguments.check else 'written'}")
    return 1 if arguments.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
