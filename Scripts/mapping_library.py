"""Every mapping of mappings/mx and mappings/standard, with the invented rows that it is shown on."""

import collections

# `needs` names what a pliego may not read yet: such a mapping is left out where it is refused.
Sample = collections.namedtuple("Sample", "mapping data parameters profile needs", defaults=({}, "edca-mx", ""))

AS_OF_2013 = {"as_of": "2015-05-14T08:00:00-05:00"}
AS_OF_2018 = {"as_of": "2018-01-02T13:21:16Z"}
AS_OF_SHCP = {**AS_OF_2018, "as_of_shcp": "2018-04-30T12:00:00Z"}
AS_OF_2026 = {"as_of": "2026-03-08T00:00:00-06:00"}

SAMPLES = [
    Sample("mx/compranet/contratos-2002", "mx/compranet/sample/2002", {"as_of": "2003-06-30T00:00:00-05:00"}),
    Sample("mx/compranet/contratos-39", "mx/compranet/sample", AS_OF_2013),
    Sample("mx/compranet/contratos-45", "mx/compranet/sample/45", AS_OF_2018),
    Sample("mx/compranet/contratos-45-json", "mx/compranet/sample/json", AS_OF_2018, "edca-mx", "JSON"),
    Sample("mx/compranet/contratos-45-rupc", "mx/compranet/sample/45", AS_OF_2018),
    Sample("mx/compranet/expedientes-2024", "mx/compranet/sample"),
    Sample("mx/compranet/expedientes-2024-partidas", "mx/compranet/sample"),
    Sample("mx/comprasmx/contratos", "mx/comprasmx/sample", AS_OF_2026),
    Sample("mx/comprasmx/contratos-unidades", "mx/comprasmx/sample", AS_OF_2026),
    Sample("mx/dos-secretarias/sfp-shcp", "mx/dos-secretarias/sample", AS_OF_SHCP),
    Sample("mx/edca/edca-2016", "mx/edca/sample"),
    Sample("standard/database/procurement", "standard/database/sample", {}, "base"),
    Sample("standard/template/template", "standard/template/sample", {}, "base"),
    Sample("standard/template/template-xlsx", "standard/template/sample-xlsx", {}, "base", "workbooks"),
]
