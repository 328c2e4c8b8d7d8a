import FuzzDriver
import PliegoRows
import PliegoSources

/// The first byte chooses the request and the form, the rest is an archive as it is, or the XML of a sheet.
///
/// Mutating a zip archive breaks its check sums, and the reader stops there. So most inputs are parts of a workbook,
/// set apart by a byte 0xFF (a sheet, then its shared strings, then its styles), which are zipped here.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let choice = bytes[0]
  let content = Array(UnsafeBufferPointer(start: bytes + 1, count: count - 1))
  let archive: [UInt8] =
    switch choice & 3 {
    case 0: content
    case 1: openDocument(content)
    default: workbook(content)
    }
  let file = InputFile(name: "fuzz.xlsx", content: archive)
  let request = request(choice)
  let reading = readTable([file], request)
  let again = readTable([file], request)
  precondition(reading.diagnostics.map(\.code.id) == again.diagnostics.map(\.code.id), "two readings differ")
  check(reading.table, request)
  if choice & 0x40 != 0 { _ = inspect(file) }
  return 0
}

private func request(_ choice: UInt8) -> RowRequest {
  var limits = SourceLimits()
  limits.cellBytes = 256
  limits.cellsPerRow = 64
  limits.freeExpansionBytes = 1 << 16
  limits.expansionRatio = 4
  limits.sharedStringBytes = 1 << 12
  limits.xmlDepth = 32
  var request = RowRequest(
    source: "fuzz",
    columns: [ColumnRequest(name: "A", mayBeAbsent: true), ColumnRequest(name: "B", mayBeAbsent: true, raw: true)],
    limits: limits)
  request.fillsMergedCells = choice & 4 != 0
  request.sheet = choice & 8 != 0 ? "s" : nil
  request.decimalMark = choice & 16 != 0 ? 0x2C : 0x2E
  return request
}

/// Rows stand in order, and every cell lies inside its row or behind the text.
private func check(_ table: RowTable, _ request: RowRequest) {
  var last: UInt32 = 0
  for row in 0..<table.count {
    let place = table.place(of: row)
    precondition(place.row > last, "rows out of order")
    last = place.row
    let file = table.files[Int(place.file)]
    let cells = cutRow(table.rawRow(row).buffer, delimiter: file.delimiter)
    let position = file.positions[1]
    guard position >= 0 else { continue }
    let expected = position < cells.count ? cells[position] : []
    precondition(table.cell(row, 1).buffer.elementsEqual(expected), "the cell is not the one of its row")
    precondition(expected.count <= request.limits.cellBytes, "a cell beyond the limit")
  }
}

// MARK: Archives

private func workbook(_ content: [UInt8]) -> [UInt8] {
  let parts = content.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
  let links = "http://x/"
  let part = { (index: Int, before: String, after: String) in
    Array(before.utf8) + (index < parts.count ? parts[index] : []) + Array(after.utf8)
  }
  let list =
    "<workbook xmlns:r=\"\(links)relationships\"><workbookPr/><sheets><sheet name=\"s\" r:id=\"s\"/></sheets></workbook>"
  let targets = ["worksheet", "sharedStrings", "styles"].map {
    "<Relationship Id=\"\($0.prefix(1))\" Type=\"\(links)\($0)\" Target=\"\($0).xml\"/>"
  }
  return zip([
    ("xl/workbook.xml", Array(list.replacing("r:id=\"s\"", with: "r:id=\"w\"").utf8)),
    ("xl/_rels/workbook.xml.rels", Array("<Relationships>\(targets.joined())</Relationships>".utf8)),
    ("xl/worksheet.xml", part(0, "<w>", "</w>")), ("xl/sharedStrings.xml", part(1, "<sst>", "</sst>")),
    ("xl/styles.xml", part(2, "<s>", "</s>")),
  ])
}

private func openDocument(_ content: [UInt8]) -> [UInt8] {
  let spaces = ["office", "table", "text", "style"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }
  let start = "<a \(spaces.joined(separator: " "))><office:spreadsheet><table:table table:name=\"s\">"
  return zip([
    ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)),
    ("content.xml", Array(start.utf8) + content + Array("</table:table></office:spreadsheet></a>".utf8)),
  ])
}

/// An archive of stored parts; the check sums are right, or the reader would go no further.
private func zip(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
  var bytes: [UInt8] = []
  var list: [UInt8] = []
  for (name, content) in parts {
    let offset = bytes.count
    let facts =
      [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x28] + number(Int(checkSum(content)), 4) + number(content.count, 4)
      + number(content.count, 4) + number(name.utf8.count, 2) + [0, 0]
    bytes += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + content
    list += [0x50, 0x4B, 1, 2, 20, 0] + facts + [UInt8](repeating: 0, count: 10) + number(offset, 4) + Array(name.utf8)
  }
  let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + number(parts.count, 2) + number(parts.count, 2) + number(list.count, 4)
  return bytes + list + end + number(bytes.count, 4) + [0, 0]
}

private func number(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

private func checkSum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}

@_cdecl("FuzzWorkbook_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzWorkbook)
}
