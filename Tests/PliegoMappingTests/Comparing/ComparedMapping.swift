import PliegoMapping
import Testing

/// A small mapping that has something of everything, for tests that change a little of it.
enum ComparedMapping {
  static let text = """
    pliego: 1
    title: Contratos
    ocds: { version: "1.1", extensions: [bids] }
    reading:
      locale: es-MX
      time zone: America/Mexico_City
      encoding: windows-1252
      empty: ["NULL", "N/D"]
    parameters:
      as_of: date
    sources:
      contratos:
        file: "contratos-*.csv"
        key: NUM
        only if: = [ESTADO] <> "prueba"
        looks_up: { comprador: { unidades: UNIDAD } }
        not published: [TELEFONO, CORREO]
        columns:
          NUM: text, required
          EXP: text, required
          ESTADO: text
          OBJETO: text
          TIPO: text
          UNIDAD: text
          RFC: text, required
          PROVEEDOR: text
          MONTO: { type: number, ignore: ["$"] }
          FIRMA: date(dd/MM/yyyy)
          nombre: = first_filled([PROVEEDOR], [RFC])
      pagos:
        file: pagos.csv
        key: FOLIO
        belongs_to: { contratos: CONTRATO }
        columns: { FOLIO: text, CONTRATO: text, FECHA: date, PAGADO: number }
      unidades:
        file: unidades.csv
        encoding: utf-8
        key: CLAVE
        columns: { CLAVE: text, NOMBRE: text }
    codes:
      metodo:
        to: method.csv
        table:
          Licitación Pública: open
          Adjudicación Directa: direct
          Otro:
    pieces:
      periodo: { startDate: FIRMA }
    parties:
      proveedor:
        from: contratos
        id: = "MX-RFC-" & [RFC]
        name: nombre
      unidad:
        from: unidades
        id: CLAVE
        name: NOMBRE
    process: { from: contratos, key: EXP }
    release:
      ocid: { prefix: ocds-abc123, key: EXP }
      date: run[as_of]
      language: { constant: es }
      buyer: { party: unidad, of: comprador }
      tender:
        id: EXP
        title: OBJETO
        status: { constant: complete }
        procurementMethod: { column: TIPO, codes: metodo, otherwise: { constant: open } }
        procurementMethodDetails: TIPO
      contracts:
        - for each: contratos
          id: NUM
          awardID: NUM
          value: { amount: MONTO, currency: { constant: MXN } }
          period: { use: periodo }
          documents:
            - id: { constant: anuncio }
              title: { constant: Anuncio }
            - id: { constant: fallo }
              title: { constant: Fallo }
          implementation/transactions:
            - for each: pagos
              id: FOLIO
              date: FECHA
              value: { amount: PAGADO, currency: { constant: MXN } }
      awards:
        - for each: contratos
          id: NUM
          suppliers: [ { party: proveedor } ]
    package:
      uri: https://example.org/1.json
      publisher: { name: Municipio }
    tests:
      - name: one contract
        given:
          contratos: |
            NUM,EXP
            1,2
        expect: { rejects: { contratos: 1 } }
    """

  /// The mapping with some of its text replaced; every text to be replaced must be there.
  static func edited(_ edits: [(String, String)], _ location: SourceLocation = #_sourceLocation) -> String {
    edits.reduce(text) { text, edit in
      #expect(text.contains(edit.0), "there is no '\(edit.0)' to replace", sourceLocation: location)
      return text.replacing(edit.0, with: edit.1)
    }
  }
}

extension MappingDifference {
  /// `+ path: after`, `- path: before` or `~ path: before → after`.
  var sketch: String {
    switch (before?.text, after?.text) {
    case (let before?, let after?): "~ \(path): \(before) → \(after)"
    case (nil, let after?): "+ \(path): \(after)"
    case (let before?, nil): "- \(path): \(before)"
    case (nil, nil): "? \(path)"
    }
  }
}
