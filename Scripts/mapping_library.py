"""Every mapping of mappings/mx and mappings/standard, with the invented rows that it is shown on."""

import collections

# `needs` names what a pliego may not read yet: such a mapping is left out where it is refused.
# `releases` and `problems` are what the invented rows were made to give: each defect in them is there on purpose.
Sample = collections.namedtuple("Sample", "mapping data parameters releases problems profile needs")

AS_OF_2003 = {"as_of": "2003-06-30T00:00:00-05:00"}
AS_OF_2013 = {"as_of": "2015-05-14T08:00:00-05:00"}
AS_OF_2018 = {"as_of": "2018-01-02T13:21:16Z"}
AS_OF_SHCP = {**AS_OF_2018, "as_of_shcp": "2018-04-30T12:00:00Z"}
AS_OF_2026 = {"as_of": "2026-03-08T00:00:00-06:00"}

SAMPLES = [
    Sample(
        "mx/compranet/contratos-2002",
        "mx/compranet/sample/2002",
        AS_OF_2003,
        3,
        dict(D101=3, D104=2),
        "edca-mx",
        "",
    ),
    Sample(
        "mx/compranet/contratos-39",
        "mx/compranet/sample",
        AS_OF_2013,
        4,
        dict(D101=2, D104=1, D107=1, D601=1, D602=1),
        "edca-mx",
        "",
    ),
    Sample(
        "mx/compranet/contratos-45",
        "mx/compranet/sample/45",
        AS_OF_2018,
        3,
        dict(D101=3),
        "edca-mx",
        "",
    ),
    Sample(
        "mx/compranet/contratos-45-json",
        "mx/compranet/sample/json",
        AS_OF_2018,
        1,
        dict(),
        "edca-mx",
        "JSON",
    ),
    Sample(
        "mx/compranet/contratos-45-rupc",
        "mx/compranet/sample/45",
        AS_OF_2018,
        3,
        dict(D101=3, D105=1),
        "edca-mx",
        "",
    ),
    Sample(
        "mx/compranet/expedientes-2024",
        "mx/compranet/sample",
        {},
        6,
        dict(D101=2),
        "edca-mx",
        "",
    ),
    Sample(
        "mx/compranet/expedientes-2024-partidas",
        "mx/compranet/sample",
        {},
        6,
        dict(D101=3, D105=1, D109=1),
        "edca-mx",
        "",
    ),
    Sample(
        "mx/comprasmx/contratos",
        "mx/comprasmx/sample",
        AS_OF_2026,
        5,
        dict(D101=3, D103=1, D109=2),
        "edca-mx",
        "",
    ),
    Sample(
        "mx/comprasmx/contratos-unidades",
        "mx/comprasmx/sample",
        AS_OF_2026,
        5,
        dict(D101=3, D103=1, D107=1, D108=2, D109=2),
        "edca-mx",
        "",
    ),
    Sample(
        "mx/dos-secretarias/sfp-shcp",
        "mx/dos-secretarias/sample",
        AS_OF_SHCP,
        5,
        dict(D101=3, D105=1, D108=1),
        "edca-mx",
        "",
    ),
    Sample(
        "mx/edca/edca-2016",
        "mx/edca/sample",
        {},
        2,
        dict(D101=1, D103=1, D105=1),
        "edca-mx",
        "",
    ),
    Sample(
        "standard/database/procurement",
        "standard/database/sample",
        {},
        2,
        dict(D101=2, D103=1, D105=1, D107=1),
        "base",
        "",
    ),
    Sample(
        "standard/template/template",
        "standard/template/sample",
        {},
        2,
        dict(D101=1, D107=1, D108=1),
        "base",
        "",
    ),
    Sample(
        "standard/template/template-xlsx",
        "standard/template/sample-xlsx",
        {},
        2,
        dict(D101=1, D107=1, D108=1),
        "base",
        "workbooks",
    ),
]
