/// Reads a sheet of an XLSX workbook, cell by cell, into its text.
final class XLSXSheet: XMLHandler {
  private enum Kind { case number, shared, text, inline, boolean, error, date }

  private let sheet: SheetText
  private let strings: SharedStrings
  private let formats: [CellFormat]
  private let dates: SerialDate
  private let decimalMark: UInt8

  private var isInData = false
  private var isInCell = false
  private var isCollecting = false
  private var pronunciation = 0
  private var row = 0
  private var column = -1
  private var kind = Kind.number
  private var format = CellFormat.number
  private var hasFormula = false
  private var value: [UInt8] = []

  init(
    _ sheet: SheetText, strings: SharedStrings, formats: [CellFormat], dates: SerialDate, decimalMark: UInt8
  ) {
    self.sheet = sheet
    self.strings = strings
    self.formats = formats
    self.dates = dates
    self.decimalMark = decimalMark
  }

  func start(_ tag: XMLTag) throws(WorkbookFailure) {
    let name = tag.name
    if !isInData {
      isInData = name.isNamed("sheetData")
    } else if name.isNamed("c") {
      try startCell(tag)
    } else if name.isNamed("v") {
      isCollecting = isInCell
    } else if name.isNamed("row") {
      try startRow(tag)
    } else if name.isNamed("f") {
      hasFormula = true
    } else if name.isNamed("t") {
      isCollecting = isInCell && kind == .inline && pronunciation == 0
    } else if name.isNamed("rPh") {
      pronunciation += 1
    }
  }

  func end(_ name: XMLName) throws(WorkbookFailure) {
    guard isInData else { return }
    if name.isNamed("c") {
      try endCell()
    } else if name.isNamed("v") || name.isNamed("t") {
      isCollecting = false
    } else if name.isNamed("row") {
      try sheet.endRow(row)
    } else if name.isNamed("rPh") {
      pronunciation -= 1
    } else if name.isNamed("sheetData") {
      isInData = false
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // One piece more than is allowed, so that it is noticed.
    if isCollecting, value.count <= sheet.cellLimit { value += bytes }
  }

  private func startRow(_ tag: XMLTag) throws(WorkbookFailure) {
    column = -1
    guard let text = tag.text("r") else {
      row += 1
      guard row <= SheetText.rowLimit else { throw .limit(.rows(SheetText.rowLimit)) }
      return
    }
    guard let number = Int(text), number > 0 else { throw .badReference(text, row: row) }
    guard number <= SheetText.rowLimit else { throw .limit(.rows(SheetText.rowLimit)) }
    guard number > row else { throw .rowOutOfOrder(number, after: row) }
    row = number
  }

  private func startCell(_ tag: XMLTag) throws(WorkbookFailure) {
    column += 1
    if let reference = tag.bytes("r") {
      guard let place = CellReference(reference), place.row == row else {
        throw .badReference(String(decoding: reference, as: UTF8.self), row: row)
      }
      column = place.column
    }
    isInCell = true
    hasFormula = false
    value.removeAll(keepingCapacity: true)
    kind = tag.bytes("t").map(Self.kind) ?? .number
    let style = tag.number("s") ?? 0
    format = formats.indices.contains(style) ? formats[style] : .number
  }

  private static func kind(_ text: UnsafeBufferPointer<UInt8>) -> Kind {
    switch text.first {
    case UInt8(ascii: "s"): text.count == 1 ? .shared : .text
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "e"): .error
    case UInt8(ascii: "i"): .inline
    case UInt8(ascii: "d"): .date
    default: .number
    }
  }

  private func endCell() throws(WorkbookFailure) {
    isInCell = false
    switch kind {
    case .number:
      if value.isEmpty, hasFormula { sheet.addUncomputed(row: row, column: column) }
      try sheet.add(numberText(), row: row, column: column)
    case .shared: try addShared()
    case .text, .inline: try sheet.add(excelTextDecoded(value[...]) ?? value, row: row, column: column)
    case .boolean:
      let isTrue = value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
      if !value.isEmpty { try sheet.add((isTrue ? "TRUE" : "FALSE").utf8, row: row, column: column) }
    case .error: sheet.addError(row: row, column: column)
    case .date: try sheet.add(value, row: row, column: column)
    }
  }

  private func addShared() throws(WorkbookFailure) {
    // Some programs write a cell of this kind and leave it empty.
    guard !value.isEmpty else { return }
    let text = String(decoding: value, as: UTF8.self)
    guard let index = Int(text), index >= 0, index < strings.count else {
      throw .noSharedString(text, row: row, column: column)
    }
    try sheet.add(strings[index], row: row, column: column)
  }

  /// A number as a day, when its format says so, or as a plain decimal; text that is no number stays what it is.
  private func numberText() -> [UInt8] {
    if format != .number, let number = Double(String(decoding: value, as: UTF8.self)),
      let text = dates.text(of: number, as: format)
    {
      return text
    }
    return PlainNumber.text(of: value, decimalMark: decimalMark) ?? value
  }
}
