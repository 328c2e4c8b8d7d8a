import PliegoDiagnostics
import PliegoRows
import PliegoSources
import Testing

@Suite("rows of tables made for people")
struct ArrangingTests {
  static let text = """
    UNIDAD,CONTRATO,OBJETO,MONTO
    Obras,C-1,Puente,10
    ,C-2,Camino de,20
    ,,acceso,
    UNIDAD,CONTRATO,OBJETO,MONTO
    ,,al pueblo,
    Subtotal Obras,,,30
    Salud,C-3,Vacunas,5
    ,C-4,"Camas, sillas",6
    TOTAL,,,41

    """

  static var operators: RowOperators {
    var operators = RowOperators()
    operators.skipsRepeatedHeaders = true
    operators.skips = [
      RowOperators.Skip(cells: [
        (0, [CellPattern(word: Array("subtotal".utf8), isOpenAtEnd: true), CellPattern(word: Array("total".utf8))])
      ])
    ]
    operators.joinedWhenEmpty = [1]
    operators.filledDown = [0]
    return operators
  }

  private func arrange(_ text: String, _ operators: RowOperators) -> TableReading {
    arranged(read(text, columns("UNIDAD", "CONTRATO", "OBJETO", "MONTO")), by: operators)
  }

  @Test func `headers, subtotals, split rows and blanks under a name become rows of data`() {
    let reading = arrange(Self.text, Self.operators)
    #expect(
      reading.cells == [
        ["Obras", "C-1", "Puente", "10"], ["Obras", "C-2", "Camino de acceso al pueblo", "20"],
        ["Salud", "C-3", "Vacunas", "5"], ["Salud", "C-4", "Camas, sillas", "6"],
      ])
    let arrangement = reading.table.arrangement
    #expect(arrangement?.repeatedHeaders == 1 && arrangement?.skipped == 2 && arrangement?.joined == 2)
    #expect(reading.table.count + (arrangement?.rowsLess ?? 0) == reading.files[0].rows)
  }

  @Test func `each cell can be traced to the rows it stands in`() {
    let table = arrange(Self.text, Self.operators).table
    #expect(table.places(ofCell: 1, 0).map(\.row) == [2])
    #expect(table.places(ofCell: 1, 2).map(\.row) == [3, 4, 6])
    #expect(table.places(ofCell: 1, 3).map(\.row) == [3])
    #expect(
      table.places(ofRow: 1).map { table.originalCells(at: $0) } == [
        ["", "C-2", "Camino de", "20"], ["", "", "acceso", ""], ["", "", "al pueblo", ""],
      ])
    #expect(table.originalCells(of: 3) == ["", "C-4", "Camas, sillas", "6"])
  }

  @Test func `nothing is taken from another file`() {
    let files = ["UNIDAD,CONTRATO\nObras,C-1\n", "UNIDAD,CONTRATO\n,\n,C-2\n,x\n"].enumerated().map {
      InputFile(name: "\($0).csv", content: Array($1.utf8))
    }
    var operators = RowOperators()
    operators.filledDown = [0]
    let reading = arranged(readTable(files, columns("UNIDAD", "CONTRATO")), by: operators)
    #expect(reading.cells == [["Obras", "C-1"], ["", "C-2"], ["", "x"]])
    operators.filledDown = []
    operators.joinedWhenEmpty = [0]
    let joined = arranged(readTable(files, columns("UNIDAD", "CONTRATO")), by: operators)
    #expect(joined.cells == [["Obras", "C-1"], ["", "C-2 x"]])
  }

  @Test func `without operators the table stays as it is`() {
    #expect(arrange(Self.text, RowOperators()).table.arrangement == nil)
  }

  @Test(arguments: [
    ("total", "total", true), ("total", "TOTÁL ", true), ("total", "subtotal", false),
    ("total*", "Total general", true),
    ("*total", "Subtotal", true), ("*total*", "el total de", true), ("total*", "subtotal", false), ("*", "", true),
    ("*", "x", true), ("", "", true), ("", "x", false),
  ])
  func `a word fits a cell`(pattern: String, cell: String, fits: Bool) {
    var operators = RowOperators()
    let core = pattern.replacing("*", with: "")
    operators.skips = [
      RowOperators.Skip(cells: [
        (
          0,
          [
            CellPattern(
              word: Array(core.utf8), isOpenAtStart: pattern.hasPrefix("*"),
              isOpenAtEnd: pattern.hasSuffix("*") && pattern.count > 1)
          ]
        )
      ])
    ]
    let reading = arranged(read("A,B\n\(cell),1\n", columns("A", "B")), by: operators)
    #expect(reading.table.count == (fits ? 0 : 1))
  }

  @Test func `records of JSON are filled and skipped like rows`() {
    var operators = RowOperators()
    operators.filledDown = [0]
    operators.skips = [RowOperators.Skip(cells: [(1, [CellPattern(word: Array("total".utf8))])])]
    let text = #"[{"a":"x","b":"1"},{"b":"2"},{"b":"Total"},{"a":null,"b":"3"}]"#
    let reading = arranged(
      readTable([InputFile(name: "r.json", content: Array(text.utf8))], columns("a", "b")), by: operators)
    #expect(reading.cells == [["x", "1"], ["x", "2"], ["x", "3"]])
    #expect(reading.table.pointer(of: 2) == "/3")
  }
}
