import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("Why a field is as it is")
struct ExplainingTests {
  private static let mapping = """
    pliego: 1
    reading: { locale: es-MX, time zone: America/Mexico_City }
    parameters: { as_of: { type: date, default: "2026-03-31" } }
    sources:
      contratos:
        file: contratos.csv
        key: CONTRATO
        columns:
          EXPEDIENTE: text
          TIPO: text
          CONTRATO: text
          FIRMA: date(dd/MM/yyyy)
          MONTO: number
          NOTA: text
          CURP: text, personal
    codes:
      metodo: { to: method.csv, table: { Licitación Pública: open } }
    process: { from: contratos, key: EXPEDIENTE }
    release:
      ocid: { prefix: ocds-abc123, key: EXPEDIENTE }
      date: run[as_of]
      tender:
        id: EXPEDIENTE
        procurementMethod: { column: TIPO, codes: metodo }   # as the law calls it
        value: { amount: { column: MONTO, only if: '= [MONTO] > 100' }, currency: { constant: MXN } }
      awards: [ { for each: contratos, id: CONTRATO, title: '= hash([CURP])' } ]
      contracts:
        - for each: contratos
          id: CONTRATO
          awardID: CONTRATO
          title: NOTA
          dateSigned: FIRMA
          value: { amount: MONTO, currency: { constant: MXN } }

    """
  private static let rows = """
    EXPEDIENTE,TIPO,CONTRATO,FIRMA,MONTO,NOTA,CURP
    E-01,Licitación Pública,C-100,05/03/2026,"1,250,000.10",una,XAXX010101
    E-02,Subasta,C-101,31/02/2026,98,,XEXX010101

    """

  private func text(_ ocid: String, _ pointer: String, _ language: Language = .english) throws -> String {
    let workshop = try Workshop(mapping: Self.mapping, rows: "")
    try workshop.folder.write(Self.rows, to: "data/contratos.csv")
    let reasons = try explainField(workshop.options, ocid: ocid, pointer: pointer)
    return FieldReasonText(language: language).text(of: reasons).replacing(workshop.options.mapping, with: "M")
  }

  /// A field, and what is said of it.
  static let cases: [(ocid: String, pointer: String, says: [String])] = [
    (
      "E-01", "/contracts/0/value/amount",
      [
        "= 1250000.10", "M:33  MONTO", "contratos.csv, row 2, column E (MONTO): \"1,250,000.10\"",
        "for each: contratos  (M:28)",
      ]
    ),
    (
      "E-01", "tender/procurementMethod",
      [
        "= \"open\"", "{ column: TIPO, codes: metodo }", "# as the law calls it",
        "metodo: Licitación Pública → open  (M:17)",
      ]
    ),
    ("E-01", "/tag", [": pliego fills it in"]),
    ("E-01", "/tender/value/currency", ["= \"MXN\"", "{ constant: MXN }"]),
    ("E-01", "/awards/0/title", ["column G (CURP): … (personal)"]),
    (
      "E-02", "/tender/procurementMethod",
      ["D103: \"Subasta\" has no code in table 'metodo'", "column B (TIPO): \"Subasta\""]
    ),
    ("E-02", "/contracts/0/dateSigned", ["D101: \"31/02/2026\" is not a date written dd/MM/yyyy", "row 3, column D"]),
    ("E-02", "/contracts/0/title", ["what it is made of is empty", "column F (NOTA): \"\""]),
    ("E-02", "/tender/value/amount", ["its 'only if' does not hold", "only if: = [MONTO] > 100"]),
    ("E-02", "/tender/value/currency", ["it says nothing without 'amount'"]),
    ("E-02", "/contracts/3/title", ["/contracts ends with entry 0"]),
    ("E-01", "/tender/titel", ["the mapping does not write it", "the nearest that it writes: "]),
  ]

  @Test(arguments: cases.indices)
  func `tells where it comes from, or why it is not there`(index: Int) throws {
    let (ocid, pointer, says) = Self.cases[index]
    let text = try text("ocds-abc123-" + ocid, pointer)
    for words in says { #expect(text.contains(words), "\(text)") }
  }

  @Test func `an object stands for its leaves`() throws {
    let text = try text("ocds-abc123-E-01", "/contracts/0")
    for pointer in ["id", "awardID", "title", "dateSigned", "value/amount", "value/currency"] {
      #expect(text.contains("  /contracts/0/\(pointer) = "), "\(text)")
    }
  }

  @Test func `speaks Spanish`() throws {
    let text = try text("ocds-abc123-E-02", "/contracts/0/title", .spanish)
    #expect(text.contains("no está: está vacío aquello de lo que se hace"))
    #expect(text.contains("fila 3, columna F (NOTA)"))
  }

  @Test func `an ocid that no release has is answered with the nearest`() throws {
    let error = #expect(throws: PliegoError.self) { try text("ocds-abc123-E-1", "/tender") }
    #expect(error?.diagnostics.map(\.code) == [.unknownOCID])
    #expect(error?.diagnostics.first?.help.first?.english.contains("ocds-abc123-E-01") == true)
  }

  @Test func `every leaf of a release is told, with the value that conversion writes`() throws {
    let workshop = try Workshop(mapping: Self.mapping, rows: "")
    try workshop.folder.write(Self.rows, to: "data/contratos.csv")
    let reasons = try explainField(workshop.options, ocid: "ocds-abc123-E-01", pointer: "")
    #expect(reasons.count > 12)
    for reason in reasons {
      guard case .value(let value) = reason.answer else {
        Issue.record("\(reason.pointer)")
        continue
      }
      #expect(value != .null, "\(reason.pointer)")
    }
  }
}

@Suite("Why processes and releases are not there")
struct ExplainingRefusalTests {
  private static let mapping = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    publish: { releases: one per change }
    sources:
      c:
        file: c.csv
        columns: { EXP: "text, required", ID: "text, required", T: "text, required", F: "datetime, required" }
    process: { from: c, key: EXP }
    release:
      ocid: { prefix: ocds-abc123, key: EXP }
      date: F
      tender: { id: EXP, title: T, items: [ { for each: c, one per: row, id: { register: [ID] }, description: T } ] }

    """
  private static let rows = """
    EXP,ID,T,F
    1,a,,2025-01-01T00:00:00Z
    2,b,dos,2025-01-03T00:00:00Z
    3,c,tres,bad

    """

  private func reasons(_ mapping: String, _ ocid: String, _ pointer: String) throws -> [FieldReason] {
    let workshop = try Workshop(mapping: mapping, rows: "")
    try workshop.folder.write(Self.rows, to: "data/c.csv")
    return try explainField(workshop.options, ocid: "ocds-abc123-" + ocid, pointer: pointer)
  }

  private func text(_ ocid: String, _ pointer: String, _ mapping: String = Self.mapping) throws -> String {
    FieldReasonText(language: .english).text(of: try reasons(mapping, ocid, pointer))
  }

  @Test func `a process whose row was refused before it was one has its code, cell and line`() throws {
    let text = try text("1", "/tender/title")
    #expect(text.contains("the whole process was refused: D107: T is empty"), "\(text)")
    #expect(text.contains("c.csv, row 2, column C (T): \"\"") && text.contains("m.pliego.yaml:7"), "\(text)")
    let json = FieldReasonJSON(language: .english).array(of: try reasons(Self.mapping, "1", ""))
    #expect(json[0]?["answer"] == "refused" && json[0]?["code"] == "D107")
    #expect(json[0]?["cells"]?[0]?["row"] == 2)
  }

  @Test func `a process that was refused while it was written too`() throws {
    let text = try text("3", "/tender/title")
    #expect(text.contains("D101: \"bad\" is not a date"), "\(text)")
    #expect(text.contains("c.csv, row 4, column D (F): \"bad\"") && text.contains("m.pliego.yaml:11"), "\(text)")
  }

  @Test func `a key that another ocid ends with is no process of it`() throws {
    #expect(throws: PliegoError.self) { try text("21", "/tender/title") }
  }

  @Test func `what depends on what was published is told as of a first run`() throws {
    for pointer in ["/id", "/date", "/tag", "/tender/items/0/id"] {
      #expect(try text("2", pointer).contains("as a first run gives it"), "\(pointer)")
    }
    #expect(try !text("2", "/tender/title").contains("first run"))
    let plain = Self.mapping.replacing("publish: { releases: one per change }\n", with: "")
      .replacing("{ register: [ID] }", with: "ID")
    #expect(try !text("2", "/id", plain).contains("first run"))
  }

  @Test func `a list needs an index, and a slash at the end says nothing`() throws {
    #expect(try text("2", "/tender/items/id").contains("/tender/items is a list of 1, as in /tender/items/0"))
    #expect(try text("2", "/tender/items/0/").contains("/tender/items/0/description = \"dos\""))
  }

  @Test func `a condition that cannot be read is no condition that does not hold`() throws {
    let mapping = Self.mapping.replacing(
      "title: T,",
      with: "title: { column: T, only if: '= [F] > datetime(\"2025-01-01 00:00 Z\", \"yyyy-MM-dd HH:mm XXX\")' },"
    )
    .replacing("date: F\n", with: "date: { constant: \"2025-01-01T00:00:00Z\" }\n")
    let text = try text("3", "/tender/title", mapping)
    #expect(text.contains("D101: \"bad\" is not a date") && !text.contains("does not hold"), "\(text)")
  }

  private static let several = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      c:
        file: c.csv
        columns: { EXP: "text, required", ID: text, T: text, F: text }
    process: { from: c, key: EXP }
    publishers:
      works: { name: Works }
      treasury: { name: Treasury }
    releases:
      - called: calls
        publisher: works
        from: c
        only if: = filled([T])
        ocid: { prefix: ocds-abc123, key: EXP }
        date: { constant: "2025-01-01T00:00:00Z" }
        tender: { id: EXP, title: T }
      - called: money
        publisher: treasury
        ocid: { prefix: ocds-abc123, key: EXP }
        date: { constant: "2025-01-02T00:00:00Z" }
        planning: { budget: { description: ID } }

    """

  @Test func `of several releases it is told which, and those without the field say nothing`() throws {
    let text = try text("2", "/tender/title", Self.several)
    #expect(text.hasPrefix("ocds-abc123-2  /tender/title = \"dos\"\n  release ocds-abc123-2-"), "\(text)")
    #expect(text.contains(" 'calls' of works\n") && !text.contains("money") && !text.contains("not there"), "\(text)")
    let budget = try reasons(Self.several, "2", "/planning/budget/description")
    #expect(budget.map(\.called) == ["money"] && budget.map(\.publisher) == ["treasury"])
  }

  @Test func `a release that is not written says why`() throws {
    let reasons = try reasons(Self.several, "1", "/tender/title")
    #expect(reasons.map(\.called) == ["calls"])
    let text = FieldReasonText(language: .english).text(of: reasons)
    #expect(text.contains("this release is not written: no row of 'c' belongs here"), "\(text)")
    #expect(FieldReasonJSON(language: .spanish).array(of: reasons)[0]?["answer"] == "no release")
  }
}
