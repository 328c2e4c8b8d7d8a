"""The tests inside the mappings, and their invented rows: what they must give is written down here."""

import subprocess

from .runs import MAPPINGS, Refused, convert, judged

STUDIES = [
    "lots", "awardCriteria", "requirements", "submissionTerms", "contractTerms", "otherRequirements", "legalBasis",
    "coveredBy", "sustainability", "location@master", "withheldInformation",
]
TERMS = [
    "lots", "awardCriteria", "tenderClassification", "requirements", "metrics@v1.1", "submissionTerms", "contractTerms",
    "otherRequirements", "suitability", "exclusionGrounds", "sustainability", "location@master",
]
PLAN = {"entidad": "Alcaldía de Puente Hondo", "nit": "899111222", "vigencia": "2028", "as_of": "2028-01-20"}

# mapping, folder of rows, parameters, extensions, releases, problems by code
SAMPLES = [
    ("secop2/procesos", "secop2/sample", {"as_of": "2026-03-03"}, [], 6, {"D101": 1, "D103": 2}),
    ("integrado/contratos", "integrado/sample", {"as_of": "2026-05-04"}, [], 4, {"D101": 2, "D601": 1}),
    ("integrado/contratos-json", "integrado/sample", {"as_of": "2026-05-04"}, [], 3, {"D101": 2, "D601": 1}),
    ("estrella/contratos", "estrella/sample", {"as_of": "2026-05-04"}, ["partyScale", "metrics@v1.1"], 4,
     {"D101": 1, "D103": 1, "D108": 2}),
    ("paa/plan", "paa/sample", PLAN, ["location@master"], 4, {"D103": 1}),
    ("documentos/estudios-previos", "documentos/sample/estudios", {"numero_proceso": "LP-7-2026"}, STUDIES, 1,
     {"D103": 1, "D112": 1}),
    ("documentos/pliego-de-condiciones", "documentos/sample/pliego", {"publicado": "2026-05-04"}, TERMS, 1,
     {"D103": 1}),
    ("sostenibilidad/estudios-previos", "sostenibilidad/sample", {"numero_proceso": "LP-7-2026"},
     [*STUDIES, "organizationClassification"], 1, {"D103": 3, "D112": 1}),
]


def check(folder, tally):
    for place, (mapping, rows, parameters, extensions, count, codes) in enumerate(SAMPLES):
        tests = subprocess.run(
            ["pliego", "mapping", "test", str(MAPPINGS / f"{mapping}.pliego.yaml")], capture_output=True, text=True,
            check=False)
        tally.same(f"{mapping}: its tests", [tests.returncode, tests.stdout if tests.returncode else ""], [0, ""])
        if tests.returncode:
            continue
        try:
            out, releases, report = convert(mapping, MAPPINGS / rows, folder / f"sample{place}", parameters)
        except Refused as refused:
            tally.same(f"{mapping}: its sample", str(refused), "")
            continue
        tally.same(f"{mapping}: releases of the sample", len(releases), count)
        tally.balanced(mapping, report, {})
        tally.codes(mapping, report, codes)
        tally.same(f"{mapping}: sample valid", judged(out, extensions), f"{count} passed, 0 failed")
    print(f"samples: {len(SAMPLES)} mappings")
