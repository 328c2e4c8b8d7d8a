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

  private static let history = """
    pliego: 1
    parameters: { as_of: datetime }
    publish: { releases: one per change, content: changes only, date not later: as_of }
    sources:
      a: { file: a.csv, columns: { K: text, T: text } }
      b: { file: b.csv, columns: { P: text } }
    process: { from: a, key: K, compare keys: [case, leading zeros], or from: { b: P } }
    release:
      ocid: { prefix: ocds-abc123, key: K }
      date: run[as_of]
      tender: { id: K, title: T }
    expectations:
      titled: { for each: a, expect: '= filled([T])', severity: error }   # of the office

    """

  @Test func `tells where processes begin, how keys are compared, and when releases are published`() throws {
    let text = try #require(MappingStory(check(Self.history), language: .english).text())
    for sentence in [
      "Keys of processes are compared without regard to: case, leading zeros.\n",
      "Rows of 'b' begin a process of their own where 'a' lacks their P.\n",
      "With --state a process is published when it changed, and says only what changed.\n",
      "run[as_of] stands in.\n",
    ] {
      #expect(text.contains(sentence), "\(text)")
    }
    let spanish = try #require(MappingStory(check(Self.history), language: .spanish).text())
    #expect(spanish.contains("Las filas de 'b' inician un proceso propio donde 'a' no tiene su P."))
  }

  @Test func `the sheet has the expectations`() throws {
    let page = MappingSheet(check(Self.history), language: .spanish).markdown
    #expect(page.contains("## Expectativas\n\n| Nombre | Se espera | Gravedad | Fuente | Nota | Línea |\n"), "\(page)")
    #expect(page.contains("| titled | = filled([T]) | error | a |"), "\(page)")
  }
}
