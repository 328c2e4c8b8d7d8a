/// Reads `content.xml` of an OpenDocument spreadsheet: the names of all sheets, and one of them cell by cell.
///
/// Only what a sheet shows in its cells counts: comments, drawings, recorded changes and tables inside cells are passed
/// over.
final class OpenDocumentContent: XMLHandler {
  private(set) var sheets: [SheetInfo] = []
  /// The sheet that was read.
  private(set) var chosen: SheetInfo?

  private let text: SheetText
  private let request: SheetRequest
  /// Styles of sheets that are not shown.
  private var hidden: Set<String> = []
  private var style = ""
  /// How deep inside something that is passed over.
  private var passed = 0
  private var isInSpreadsheet = false
  private var isInSheet = false
  private var isInRow = false
  private var row = 1
  private var rowCount = 1
  private var column = 0
  private var cell: OpenDocumentCell?

  init(_ text: SheetText, _ request: SheetRequest) {
    self.text = text
    self.request = request
  }

  func start(_ tag: XMLTag) throws(WorkbookFailure) {
    if passed > 0 {
      passed += 1
    } else if cell != nil {
      try startInCell(tag)
    } else if isInRow {
      startCell(tag)
    } else if isInSheet {
      startInSheet(tag)
    } else if isInSpreadsheet {
      startSheet(tag)
    } else {
      startOutside(tag)
    }
  }

  func end(_ name: XMLName) throws(WorkbookFailure) {
    if passed > 0 {
      passed -= 1
    } else if cell != nil {
      if name.isNamed("table-cell") || name.isNamed("covered-table-cell") {
        try endCell()
      } else if name.isNamed("p") || name.isNamed("h") {
        cell?.endParagraph()
      }
    } else if isInRow {
      if name.isNamed("table-row") {
        isInRow = false
        try text.endRow(row, count: rowCount)
        row += rowCount
      }
    } else if isInSheet {
      if name.isNamed("table") { isInSheet = false }
    } else if name.isNamed("spreadsheet") {
      isInSpreadsheet = false
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFailure) {
    if passed == 0 { cell?.add(bytes) }
  }

  private func startOutside(_ tag: XMLTag) {
    if tag.name.isNamed("spreadsheet", in: "office:1.0") {
      isInSpreadsheet = true
    } else if tag.name.isNamed("style", in: "style:1.0") {
      style = tag.text("name", in: "style:1.0") ?? ""
    } else if tag.name.isNamed("table-properties", in: "style:1.0") {
      if tag.text("display", in: "table:1.0") == "false" { hidden.insert(style) }
    }
  }

  private func startSheet(_ tag: XMLTag) {
    guard tag.name.isNamed("table", in: "table:1.0") else { return pass() }
    let name = tag.text("name", in: "table:1.0") ?? ""
    let info = SheetInfo(name: name, isHidden: hidden.contains(tag.text("style-name", in: "table:1.0") ?? ""))
    sheets.append(info)
    guard chosen == nil, request.name.map({ Workbook.isSame($0, name) }) ?? !info.isHidden else { return pass() }
    chosen = info
    isInSheet = true
  }

  private func startInSheet(_ tag: XMLTag) {
    guard tag.name.isIn("table:1.0") else { return pass() }
    if tag.name.isNamed("table-row") {
      isInRow = true
      rowCount = Self.repeated(tag.number("number-rows-repeated", in: "table:1.0"))
      column = 0
      return
    }
    // Rows may be grouped, and the topmost marked as the head of every page.
    let groups: [StaticString] = ["table-row-group", "table-rows", "table-header-rows"]
    if !groups.contains(where: { tag.name.isNamed($0) }) { pass() }
  }

  private func startCell(_ tag: XMLTag) {
    guard tag.name.isNamed("table-cell") || tag.name.isNamed("covered-table-cell") else { return pass() }
    cell = OpenDocumentCell(
      tag, count: Self.repeated(tag.number("number-columns-repeated", in: "table:1.0")), limits: request.limits)
    let rows = Self.repeated(tag.number("number-rows-spanned", in: "table:1.0"))
    let columns = Self.repeated(tag.number("number-columns-spanned", in: "table:1.0"))
    guard request.fillsMergedCells, rows > 1 || columns > 1 else { return }
    let right = min(column + columns, SheetText.columnLimit) - 1
    guard column <= right else { return }
    text.merge(CellRange(top: row, left: column, bottom: min(row + rows - 1, SheetText.rowLimit), right: right))
  }

  private func startInCell(_ tag: XMLTag) throws(WorkbookFailure) {
    guard tag.name.isIn("text:1.0") else { return pass() }
    if tag.name.isNamed("p") || tag.name.isNamed("h") {
      cell?.startParagraph()
    } else if tag.name.isNamed("s") {
      cell?.add(UInt8(ascii: " "), count: Self.repeated(tag.number("c", in: "text:1.0")))
    } else if tag.name.isNamed("tab") {
      cell?.add(UInt8(ascii: "\t"), count: 1)
    } else if tag.name.isNamed("line-break") {
      cell?.add(UInt8(ascii: "\n"), count: 1)
    } else if tag.name.isNamed("ruby-text") {
      pass()
    }
  }

  private func endCell() throws(WorkbookFailure) {
    guard let cell else { return }
    self.cell = nil
    if cell.isError {
      text.addError(row: row, column: column)
    } else if cell.isUncomputed {
      text.addUncomputed(row: row, column: column)
    } else {
      try text.add(cell.text(decimalMark: request.decimalMark), row: row, column: column, count: cell.count)
    }
    column += cell.count
  }

  private func pass() { passed = 1 }

  /// A count that is at least one, and never so large that it could not be added up.
  private static func repeated(_ number: Int?) -> Int { min(max(number ?? 1, 1), 1 << 24) }
}
