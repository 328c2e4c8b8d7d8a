import PliegoDiagnostics
import PliegoTestSupport
import Testing

@testable import PliegoMapping

@Suite("Comparing mappings")
struct MappingComparisonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let edits: [(String, String)]
    /// As `MappingDifference.sketch` writes them, in their order.
    let told: [String]
    var testDescription: String { name }

    init(_ name: String, _ edits: [(String, String)], _ told: [String] = []) {
      self.name = name
      self.edits = edits
      self.told = told
    }
  }

  /// What comes to the same.
  static let same: [Case] = [
    Case("nothing", []),
    Case("comments", [("    title: OBJETO", "    # what is bought\n    title: OBJETO   # as it stands")]),
    Case("a quoted column", [("title: OBJETO", "title: \"OBJETO\"")]),
    Case("a column said to be one", [("title: OBJETO", "title: { column: OBJETO }")]),
    Case("a column with its source", [("title: OBJETO", "title: contratos[OBJETO]")]),
    Case("a column as a formula", [("title: OBJETO", "title: = [OBJETO]")]),
    Case("a formula without spaces", [("= \"MX-RFC-\" & [RFC]", "=\"MX-RFC-\"&([RFC])")]),
    Case("a function in capitals", [("= first_filled([PROVEEDOR], [RFC])", "= FIRST_FILLED([PROVEEDOR],[RFC])")]),
    Case("a condition in parentheses", [("= [ESTADO] <> \"prueba\"", "= ([ESTADO]) <> (\"prueba\")")]),
    Case(
      "keys in another order",
      [
        ("    id: EXP\n    title: OBJETO\n", "    title: OBJETO\n    id: EXP\n"),
        (
          "{ column: TIPO, codes: metodo, otherwise: { constant: open } }",
          "{ otherwise: { constant: open }, codes: metodo, column: TIPO }"
        ),
        ("{ CLAVE: text, NOMBRE: text }", "{ NOMBRE: text, CLAVE: text }"),
      ]),
    Case(
      "entries in another order",
      [
        ("        - id: { constant: anuncio }\n          title: { constant: Anuncio }\n", ""),
        (
          "          title: { constant: Fallo }\n",
          "          title: { constant: Fallo }\n        - id: { constant: anuncio }\n          title: { constant: Anuncio }\n"
        ),
      ]),
    Case(
      "words in another order",
      [("[\"NULL\", \"N/D\"]", "[\"N/D\", \"NULL\"]"), ("[TELEFONO, CORREO]", "[CORREO, TELEFONO]")]),
    Case(
      "codes in another order and case",
      [("      Licitación Pública: open\n", ""), ("      Otro:", "      LICITACION PUBLICA: open\n      Otro:")]),
    Case(
      "a path in place of objects",
      [
        (
          "    value: { amount: MONTO, currency: { constant: MXN } }\n      period",
          "    value/currency: { constant: MXN }\n      value/amount: MONTO\n      period"
        )
      ]),
    Case(
      "a label",
      [
        (
          "    - for each: contratos\n      id: NUM\n      suppliers",
          "    - called: adjudicación\n      for each: contratos\n      id: NUM\n      suppliers"
        )
      ]),
    Case(
      "a piece written out",
      [
        ("period: { use: periodo }", "period: { startDate: FIRMA }"),
        ("pieces:\n  periodo: { startDate: FIRMA }\n", ""),
      ]),
    Case(
      "what holds anyway",
      [
        ("    to: method.csv\n", "    to: method.csv\n    match: loose\n    unmapped: report\n"),
        ("    file: pagos.csv\n", "    file: pagos.csv\n    optional: false\n    header row: 1\n"),
        ("    title: OBJETO", "    title: { column: OBJETO, on problem: leave out }"),
        ("process:", "publish: { releases: one per process, content: full }\nprocess:"),
      ]),
    Case("one column as a list", [("key: FOLIO", "key: [FOLIO]"), ("ignore: [\"$\"]", "ignore: \"$\"")]),
    Case("marks in another order", [("NUM: text, required", "NUM: { type: \"text, required\" }")]),
    Case(
      "how cells are read, said by the source",
      [("    file: pagos.csv\n", "    file: pagos.csv\n    encoding: windows-1252\n")]),
    Case("a test, unless asked", [("rejects: { contratos: 1 }", "rejects: { contratos: 0 }")]),
  ]

  @Test(arguments: same)
  func `what comes to the same is not told`(example: Case) {
    #expect(sketches(ComparedMapping.text, ComparedMapping.edited(example.edits)) == [])
  }

  static let different: [Case] = [
    Case(
      "how keys are compared",
      [
        ("    key: NUM\n", "    key: NUM\n    compare keys: [case, trim]\n"),
        ("{ from: contratos, key: EXP }", "{ from: contratos, key: EXP, compare keys: marks }"),
      ], ["+ contratos/compare keys: [case, trim]", "+ process/compare keys: marks"]),
    Case(
      "an expectation",
      [("tests:\n", "expectations: { total: { expect: '= sum(pagos[PAGADO])=[MONTO]', severity: note } }\ntests:\n")],
      [
        "+ expectations/total/expect: = sum(pagos[PAGADO]) = [MONTO]", "+ expectations/total/severity: note",
      ]),
    Case(
      "a field more", [("    title: OBJETO\n", "    title: OBJETO\n    description: OBJETO\n")],
      ["+ tender/description: contratos[OBJETO]"]),
    Case("a field less", [("    title: OBJETO\n", "")], ["- tender/title: contratos[OBJETO]"]),
    Case(
      "another column", [("title: OBJETO", "title: ESTADO")], ["~ tender/title: contratos[OBJETO] → contratos[ESTADO]"]),
    Case(
      "a formula for a column", [("title: OBJETO", "title: = upper([OBJETO])")],
      ["~ tender/title: contratos[OBJETO] → = upper(contratos[OBJETO])"]),
    Case(
      "a constant for a column", [("title: OBJETO", "title: { constant: x }")],
      ["~ tender/title: contratos[OBJETO] → { constant: x }"]),
    Case(
      "parentheses that count", [("id: = \"MX-RFC-\" & [RFC]", "id: = \"MX-RFC-\" & text(1 - (2 - 3))")],
      ["~ parties[proveedor]/id: = \"MX-RFC-\" & contratos[RFC] → = \"MX-RFC-\" & text(1 - (2 - 3))"]),
    Case(
      "another fall-back", [("otherwise: { constant: open }", "otherwise: { constant: direct }")],
      [
        "~ tender/procurementMethod: { column: contratos[TIPO], codes: metodo, otherwise: { constant: open } } → "
          + "{ column: contratos[TIPO], codes: metodo, otherwise: { constant: direct } }"
      ]),
    Case(
      "a policy", [("title: OBJETO", "title: { column: OBJETO, on problem: stop }")],
      ["~ tender/title: contratos[OBJETO] → { column: contratos[OBJETO], on problem: stop }"]),
    Case(
      "entries of another source",
      [
        (
          "      implementation/transactions:\n        - for each: pagos\n",
          "      implementation/transactions:\n        - for each: pagos\n          one per: row\n          sorted by: FECHA\n"
        )
      ],
      [
        "+ contracts/implementation/transactions/one per: row",
        "+ contracts/implementation/transactions/sorted by: pagos[FECHA]",
      ]),
    Case(
      "an entry more",
      [
        (
          "        - id: { constant: fallo }\n",
          "        - id: { constant: bases }\n          title: { constant: Bases }\n        - id: { constant: fallo }\n"
        )
      ],
      [
        "+ contracts/documents[bases]/id: { constant: bases }",
        "+ contracts/documents[bases]/title: { constant: Bases }",
      ]),
    Case(
      "a field of an entry among several", [("constant: Fallo ", "constant: El fallo ")],
      ["~ contracts/documents[fallo]/title: { constant: Fallo } → { constant: El fallo }"]),
    Case(
      "an entry in place of another",
      [("constant: fallo }", "constant: bases }"), ("constant: Fallo }", "constant: Bases }")],
      [
        "+ contracts/documents[bases]/id: { constant: bases }",
        "+ contracts/documents[bases]/title: { constant: Bases }",
        "- contracts/documents[fallo]/id: { constant: fallo }",
        "- contracts/documents[fallo]/title: { constant: Fallo }",
      ]),
    Case(
      "the only entry made of other rows",
      [
        (
          "    - for each: contratos\n      id: NUM\n      suppliers",
          "    - for each: pagos\n      id: FOLIO\n      suppliers"
        )
      ],
      ["~ awards/for each: contratos → pagos", "~ awards/id: contratos[NUM] → pagos[FOLIO]"]),
    Case(
      "an organization", [("    name: nombre\n", "    name: PROVEEDOR\n")],
      ["~ parties[proveedor]/name: contratos[nombre] → contratos[PROVEEDOR]"]),
    Case(
      "another party", [("buyer: { party: unidad, of: comprador }", "buyer: { party: proveedor }")],
      ["~ buyer: { party: unidad, of: comprador } → { party: proveedor }"]),
    Case(
      "a piece", [("periodo: { startDate: FIRMA }", "periodo: { endDate: FIRMA }")],
      ["+ contracts/period/endDate: contratos[FIRMA]", "- contracts/period/startDate: contratos[FIRMA]"]),
    Case(
      "files", [("contratos-*.csv", "contratos-2026-*.csv")],
      ["~ contratos/file: contratos-*.csv → contratos-2026-*.csv"]),
    Case(
      "a file for a table", [("file: pagos.csv", "table: pagos")], ["+ pagos/table: pagos", "- pagos/file: pagos.csv"]),
    Case(
      "a key and a link", [("belongs_to: { contratos: CONTRATO }", "belongs_to: { contratos: FOLIO }")],
      ["~ pagos/belongs_to: { contratos: CONTRATO } → { contratos: FOLIO }"]),
    Case(
      "a filter", [("<> \"prueba\"", "<> \"Prueba\"")],
      ["~ contratos/only if: = [ESTADO] <> \"prueba\" → = [ESTADO] <> \"Prueba\""]),
    Case(
      "a look-up", [("{ unidades: UNIDAD }", "{ unidades: EXP }")],
      ["~ contratos/looks_up/comprador: { unidades: UNIDAD } → { unidades: EXP }"]),
    Case("a column's type", [("PAGADO: number", "PAGADO: integer")], ["~ pagos[PAGADO]: number → integer"]),
    Case(
      "a helper column", [("first_filled([PROVEEDOR], [RFC])", "first_filled([RFC], [PROVEEDOR])")],
      ["~ contratos[nombre]: = first_filled([PROVEEDOR], [RFC]) → = first_filled([RFC], [PROVEEDOR])"]),
    Case(
      "what is left out on purpose", [("[TELEFONO, CORREO]", "[CORREO, FAX]")],
      ["+ contratos/not published[FAX]: FAX", "- contratos/not published[TELEFONO]: TELEFONO"]),
    Case(
      "how all cells are read", [("encoding: windows-1252", "encoding: utf-8")],
      ["~ reading/encoding: windows-1252 → utf-8"]),
    Case("how one source is read", [("encoding: utf-8", "encoding: utf-16")], ["~ unidades/encoding: utf-8 → utf-16"]),
    Case(
      "a source no longer read as the others", [("    encoding: utf-8\n", "")],
      ["~ unidades/encoding: utf-8 → windows-1252"]),
    Case(
      "a source called otherwise",
      [
        ("  contratos:\n    file", "  convenios:\n    file"), ("belongs_to: { contratos:", "belongs_to: { convenios:"),
        ("from: contratos", "from: convenios"), ("for each: contratos", "for each: convenios"),
        ("      contratos: |", "      convenios: |"), ("rejects: { contratos:", "rejects: { convenios:"),
      ],
      ["~ convenios: contratos → convenios"]),
    Case(
      "a source called otherwise, of another file",
      [("pagos:\n    file: pagos.csv", "abonos:\n    file: abonos.csv"), ("for each: pagos", "for each: abonos")],
      ["~ abonos: pagos → abonos", "~ abonos/file: pagos.csv → abonos.csv"]),
    Case(
      "a code", [("Adjudicación Directa: direct", "Adjudicación Directa: limited")],
      ["~ metodo[Adjudicación Directa]: direct → limited"]),
    Case(
      "a word with a code at last", [("      Otro:", "      Otro: selective\n      Subasta: open")],
      ["+ metodo[Subasta]: open", "~ metodo[Otro]: ~ → selective"]),
    Case("a word that is gone", [("      Otro:\n", "")], ["- metodo[Otro]: ~"]),
    Case(
      "how words are matched", [("    to: method.csv\n", "    to: method.csv\n    match: exact\n")],
      ["+ metodo/match: exact"]),
    Case(
      "a party called otherwise",
      [
        ("parties:\n  proveedor:", "parties:\n  contratista:"), ("{ party: proveedor }", "{ party: contratista }"),
      ],
      ["~ parties[contratista]: proveedor → contratista"]),
    Case(
      "a code table called otherwise", [("  metodo:\n", "  tipos:\n"), ("codes: metodo", "codes: tipos")],
      ["~ tipos: metodo → tipos"]),
    Case(
      "ocid prefix and language",
      [("ocds-abc123", "ocds-xyz789"), ("language: { constant: es }", "language: { constant: en }")],
      ["~ ocid/prefix: ocds-abc123 → ocds-xyz789", "~ language: { constant: es } → { constant: en }"]),
    Case(
      "what the ocid is made of", [("key: EXP }\n  date", "key: NUM }\n  date")],
      ["~ ocid: contratos[EXP] → contratos[NUM]"]),
    Case(
      "version, extensions, time zone, publisher",
      [
        ("extensions: [bids]", "extensions: [lots]"), ("America/Mexico_City", "America/Tijuana"),
        ("name: Municipio }", "name: Municipio de Lomas }"),
      ],
      [
        "+ ocds/extensions[lots]: lots", "- ocds/extensions[bids]: bids",
        "~ reading/time zone: America/Mexico_City → America/Tijuana",
        "~ package/publisher/name: Municipio → Municipio de Lomas",
      ]),
    Case(
      "what a process is",
      [("process: { from: contratos, key: EXP }", "process: { from: contratos, key: [EXP, UNIDAD] }")],
      ["~ process/key: EXP → [EXP, UNIDAD]"]),
    Case(
      "a parameter", [("as_of: date", "as_of: { type: date, default: 2026-01-01 }")],
      ["~ parameters/as_of: date → { type: date, default: 2026-01-01 }"]),
  ]

  @Test(arguments: different)
  func `what is said otherwise is told, and nothing else`(example: Case) {
    expectSame(
      sketches(ComparedMapping.text, ComparedMapping.edited(example.edits)).joined(separator: "\n"),
      example.told.joined(separator: "\n"))
  }

  @Test(arguments: different)
  func `compared the other way round, what was new is gone`(example: Case) {
    let there = sketches(ComparedMapping.text, ComparedMapping.edited(example.edits))
    let back = sketches(ComparedMapping.edited(example.edits), ComparedMapping.text)
    #expect(
      there.map { $0.prefix(1) }.sorted() == back.map { ["+": "-", "-": "+"][$0.prefix(1)] ?? $0.prefix(1) }.sorted())
  }

  @Test func `what was moved into a base is no difference`() throws {
    let sources = try #require(ComparedMapping.text.firstRange(of: "sources:\n"))
    let codes = try #require(ComparedMapping.text.firstRange(of: "codes:\n"))
    let moved = ComparedMapping.text[sources.lowerBound..<codes.lowerBound]
    let child = ComparedMapping.text.replacing(moved, with: "").replacing(
      "pliego: 1\n", with: "pliego: 1\nextends: base.yaml\n")
    let base = "pliego: 1\nincomplete: true\n" + moved
    #expect(sketches(ComparedMapping.text, child, files: ["base.yaml": base]) == [])
    let other = base.replacing("pagos.csv", with: "abonos.csv")
    let found = differences(ComparedMapping.text, child, files: ["base.yaml": other])
    #expect(found.map(\.sketch) == ["~ pagos/file: pagos.csv → abonos.csv"])
    #expect(found.first?.before?.span.file == "test.pliego.yaml")
    #expect(found.first?.before?.span.line == line(of: "pagos.csv", in: ComparedMapping.text))
    #expect(found.first?.after?.span.file == "base.yaml")
    #expect(found.first?.after?.span.line == line(of: "abonos.csv", in: other))
  }

  @Test func `what was moved into a code file is no difference, and its lines are told`() {
    let edits = [
      (
        "    table:\n      Licitación Pública: open\n      Adjudicación Directa: direct\n      Otro:\n",
        "    file: metodo.csv\n"
      )
    ]
    let csv = "from,to\nLicitación Pública,open\nAdjudicación Directa,direct\nOtro,\n"
    let child = ComparedMapping.edited(edits)
    #expect(sketches(ComparedMapping.text, child, files: ["metodo.csv": csv]) == [])
    let found = differences(
      ComparedMapping.text, child, files: ["metodo.csv": csv.replacing("direct", with: "limited")])
    #expect(found.map(\.sketch) == ["~ metodo[Adjudicación Directa]: direct → limited"])
    #expect(found.first?.after?.span == SourceSpan(file: "metodo.csv", line: 3, column: 1))
  }

  @Test func `tests are compared when asked`() {
    let changed = ComparedMapping.edited([("rejects: { contratos: 1 }", "rejects: { contratos: 0 }")])
    let found = MappingComparison(check(ComparedMapping.text), check(changed), includesTests: true).differences
    #expect(found.map(\.path) == ["one contract"])
    #expect(found.first?.section == .tests)
    #expect(found.first?.changes.compactMap { $0.after?.key } == ["expect"])
  }

  @Test func `several releases are told apart by their labels`() {
    func mapping(_ title: String, _ order: [String]) -> String {
      let releases = order.map { name in
        "  - called: \(name)\n    for each: contratos\n    ocid: { prefix: ocds-abc123, key: EXP }\n    date: run[as_of]\n"
          + "    tender: { id: EXP, title: \(name == "alta" ? title : "ESTADO") }\n"
      }
      let start = ComparedMapping.text.firstRange(of: "release:\n")?.lowerBound ?? ComparedMapping.text.endIndex
      return ComparedMapping.text[..<start] + "releases:\n" + releases.joined()
    }
    #expect(sketches(mapping("OBJETO", ["alta", "cambio"]), mapping("OBJETO", ["cambio", "alta"])) == [])
    #expect(
      sketches(mapping("OBJETO", ["alta", "cambio"]), mapping("TIPO", ["cambio", "alta"]))
        == ["~ releases[alta]/tender/title: contratos[OBJETO] → contratos[TIPO]"])
  }

  private func line(of part: String, in text: String) -> Int? {
    text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(part) }.map { $0 + 1 }
  }

  private func differences(_ before: String, _ after: String, files: [String: String] = [:]) -> [MappingDifference] {
    let first = check(before)
    let second = check(after, files: files)
    #expect(first.diagnostics.filter { $0.severity == .error }.map(\.sketch) == [])
    #expect(second.diagnostics.filter { $0.severity == .error }.map(\.sketch) == [])
    return MappingComparison(first, second).differences
  }

  private func sketches(_ before: String, _ after: String, files: [String: String] = [:]) -> [String] {
    differences(before, after, files: files).map(\.sketch)
  }
}

@Test func `who publishes a release is told as a name`() throws {
  let mapping = """
    pliego: 1
    sources: { c: { file: c.csv, columns: { ID: text, a: text } } }
    process: { from: c, key: ID }
    publishers: { a: { name: A }, b: { name: B } }
    releases:
      - called: one
        publisher: a
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-06-30T00:00:00Z" }
        tender: { id: ID, title: a }

    """
  let other = mapping.replacing("publisher: a\n", with: "publisher: b\n")
  let differences = MappingComparison(check(mapping), check(other), includesTests: false).differences
  #expect(differences.map(\.path) == ["publisher"])
  #expect(differences.map { [$0.before?.text, $0.after?.text] } == [["a", "b"]])
  #expect(differences.map(\.section) == [.fields])
}
