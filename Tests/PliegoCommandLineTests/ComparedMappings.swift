/// Last year's mapping and this year's, for tests of `pliego mapping diff`.
enum ComparedMappings {
  static let old = """
    pliego: 1
    reading: { locale: es-MX, time zone: America/Mexico_City, encoding: windows-1252 }
    parameters: { as_of: date }
    sources:
      contratos:
        file: "contratos-2025*.csv"
        key: NUM_CONTRATO
        not published: [TELEFONO]
        columns:
          EXPEDIENTE: text, required
          NUM_CONTRATO: text, required
          OBJETO: text
          TIPO: text
          MONTO: { type: number, ignore: ["$"] }
    codes:
      metodo:
        to: method.csv
        table:
          Licitación Pública: open
          Adjudicación Directa: direct
          Otro:
    process: { from: contratos, key: EXPEDIENTE }
    release:
      ocid: { prefix: ocds-abc123, key: EXPEDIENTE }
      date: run[as_of]
      language: { constant: es }
      tender:
        id: EXPEDIENTE
        title: OBJETO
        status: { constant: complete }
        procurementMethod: { column: TIPO, codes: metodo, otherwise: { constant: direct } }
      contracts:
        - for each: contratos
          id: NUM_CONTRATO
          awardID: NUM_CONTRATO
          value: { amount: MONTO, currency: { constant: MXN } }
    """
  static let new = """
    pliego: 1
    reading: { locale: es-MX, time zone: America/Mexico_City, encoding: utf-8 }
    parameters: { as_of: date }
    sources:
      contratos:
        file: "contratos-2026*.csv"
        key: NUM_CONTRATO
        columns:
          EXPEDIENTE: text, required
          NUM_CONTRATO: text, required
          TITULO: text
          DESCRIPCION: text
          TIPO: text
          MONTO: number
      pagos:
        file: pagos.csv
        key: FOLIO
        belongs_to: { contratos: CONTRATO }
        columns: { FOLIO: text, CONTRATO: text, PAGADO: number }
    codes:
      metodo:
        to: method.csv
        table:
          Licitación Pública: open
          Adjudicación Directa: limited
          Invitación a Tres: limited
    process: { from: contratos, key: EXPEDIENTE }
    release:
      ocid: { prefix: ocds-abc123, key: EXPEDIENTE }
      date: run[as_of]
      language: { constant: es }
      tender:
        id: EXPEDIENTE
        title: = first_filled([TITULO], [DESCRIPCION])
        description: DESCRIPCION
        procurementMethod: { column: TIPO, codes: metodo }
      contracts:
        - for each: contratos
          id: NUM_CONTRATO
          awardID: NUM_CONTRATO
          value: { amount: MONTO, currency: { constant: MXN } }
          implementation/transactions:
            - for each: pagos
              id: FOLIO
              value: { amount: PAGADO, currency: { constant: MXN } }
    """

  /// A text of the old mapping, what stands in its place, and the first sentence about it in both languages.
  static let sentences: [(String, String, en: String, es: String)] = [
    (
      "    - for each: contratos\n", "    - for each: contratos\n      one per: row\n",
      "+ contracts: now one per: row", "+ contracts: ahora one per: row"
    ),
    (
      "title: OBJETO", "title: { column: OBJETO, only if: '= filled([TIPO])' }",
      "~ tender/title: now with condition = filled(contratos[TIPO])",
      "~ tender/title: ahora con condición = filled(contratos[TIPO])"
    ),
    (
      "otherwise: { constant: direct }", "otherwise: { constant: open }",
      "~ tender/procurementMethod: fall-back { constant: open } instead of { constant: direct }",
      "~ tender/procurementMethod: alternativa { constant: open } en vez de { constant: direct }"
    ),
    (
      "not published: [TELEFONO]", "not published: [TELEFONO, FAX]",
      "+ source 'contratos': column FAX is left out on purpose now",
      "+ fuente 'contratos': la columna FAX se omite ahora a propósito"
    ),
    (
      "    key: NUM_CONTRATO\n", "    key: NUM_CONTRATO\n    optional: true\n",
      "+ source 'contratos': now optional: true", "+ fuente 'contratos': ahora optional: true"
    ),
    (
      "reading: { locale: es-MX, ", "reading: { ", "- reading/locale: no longer es-MX", "- reading/locale: ya no es-MX"
    ),
    (
      "    to: method.csv\n", "    to: method.csv\n    match: exact\n",
      "+ code table 'metodo': now match: exact", "+ tabla de códigos 'metodo': ahora match: exact"
    ),
    (
      "      Otro:\n", "      Otro: selective\n",
      "~ code table 'metodo': the code of 'Otro' is selective instead of none",
      "~ tabla de códigos 'metodo': el código de 'Otro' es selective en vez de ninguno"
    ),
    (
      "codes:\n", "codes:\n  otra: { to: method.csv, table: { A: open } }\n",
      "+ code table 'otra' is new: { to: method.csv, table: { A: open } }",
      "+ la tabla de códigos 'otra' es nueva: { to: method.csv, table: { A: open } }"
    ),
  ]
}
