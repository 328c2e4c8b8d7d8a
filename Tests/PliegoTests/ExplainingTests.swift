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
