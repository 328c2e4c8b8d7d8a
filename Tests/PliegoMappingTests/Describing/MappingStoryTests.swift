import PliegoDiagnostics
import PliegoMapping
import Testing

@Suite("a mapping told in sentences")
struct MappingStoryTests {
  @Test func `tells what becomes of a table made for people`() throws {
    let story = MappingStory(
      check(
        """
        pliego: 1
        parameters: { as_of: datetime }
        sources:
          filas:
            file: "informe.*"
            sheet: Hoja
            merged cells: fill
            skip rows: [repeated headers, { A: ["subtotal*", total], B: x }]
            join split rows: { when empty: [K, B] }
            fill down: [A]
            columns: { K: text, A: text, B: text }
        process: { from: filas, key: K }
        release:
          ocid: { prefix: ocds-abc123, key: K }
          date: run[as_of]
          tender: { id: K, title: A, description: B }
        """), language: .english)
    let text = try #require(story.text())
    #expect(
      text.hasPrefix(
        """
        Source 'filas' reads the files informe.*.
          Of a workbook it is the sheet 'Hoja'.
          Merged cells all say what the first of them says.
          Rows that repeat the headings are left out.
          Rows where A is "subtotal*" or "total" and B is "x" are left out.
          A row without K and B goes on with the row above.
          Empty cells of A say what stands above them.

        """))
  }
}
