import PliegoDiagnostics
import PliegoReport
import PliegoTestSupport
import Testing

@Suite("A finding as a paragraph")
struct ParagraphTests {
  @Test func `tells the place in the data and what it came from`() {
    let text = DiagnosticText(language: .english).text(of: InventedOutcome.status(1))
    expectSame(
      text,
      """
      releases.ndjson:1:41: error V301: "abierta" is not a code of tenderStatus
        = at: /tender/status of ocds-xyz123-1, release 1-tender
        = from: licitaciones.csv, row 2, column B (Estatus), by obras.pliego.yaml:57
        = the list is closed: active, cancelled

      """)
  }

  @Test func `tells it in Spanish`() {
    let text = DiagnosticText(language: .spanish).text(of: InventedOutcome.status(1))
    #expect(text.contains("  = en: /tender/status de ocds-xyz123-1, entrega 1-tender\n"))
    #expect(
      text.contains("  = viene de: licitaciones.csv, fila 2, columna B (Estatus), por obras.pliego.yaml:57\n"))
  }

  @Test func `says nothing of places that a finding does not have`() {
    let finding = Diagnostic(
      InventedOutcome.sparse, Phrase("x"), origin: RowOrigin(file: "a.csv", row: 3))
    expectSame(DiagnosticText(language: .english).text(of: finding), "a.csv, row 3: note C101: x\n")
  }
}
