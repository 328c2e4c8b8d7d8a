import FuzzDriver
import PliegoRows
import PliegoSources

/// The first byte chooses the request, the rest is the file.
///
/// What is checked besides memory: no trap, every row in its
/// place, and the fast reader's cells are the plain one's.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let choice = bytes[0]
  let content = Array(UnsafeBufferPointer(start: bytes + 1, count: count - 1))
  let reading = readTable([InputFile(name: "fuzz.csv", content: content)], request(choice))
  checkPlaces(reading.table)
  if choice & 0x40 != 0 { _ = inspect(InputFile(name: "fuzz.csv", content: content)) }
  return 0
}

private func request(_ choice: UInt8) -> RowRequest {
  let encodings: [TextEncoding?] = [nil, .utf8, .windows1252, .latin1, .macRoman, .utf16LittleEndian, .utf16BigEndian]
  let delimiters: [UInt8?] = [nil, 0x2C, 0x00, 0x09]
  var limits = SourceLimits()
  limits.cellBytes = 64
  limits.cellsPerRow = 8
  limits.freeExpansionBytes = 1 << 16
  return RowRequest(
    source: "fuzz",
    columns: [
      ColumnRequest(name: "A", mayBeAbsent: true), ColumnRequest(name: "B", mayBeAbsent: true, raw: true),
      ColumnRequest(name: "A#2", mayBeAbsent: true),
    ],
    encoding: encodings[Int(choice & 7) % encodings.count], delimiter: delimiters[Int(choice >> 3) & 3],
    emptyWords: ["NULL", "-"], cleaning: choice & 0x20 != 0 ? Set(Cleaning.allCases) : [], limits: limits)
}

private func checkPlaces(_ table: RowTable) {
  var last: (row: UInt32, line: UInt32) = (0, 0)
  for row in 0..<table.count {
    let place = table.place(of: row)
    precondition(place.row > last.row && place.line > last.line, "rows out of order")
    last = (place.row, place.line)
    let file = table.files[Int(place.file)]
    let cells = cutRow(table.rawRow(row).buffer, delimiter: file.delimiter)
    let position = file.positions[1]
    guard position >= 0 else { continue }
    let expected = position < cells.count ? cells[position] : []
    precondition(table.cell(row, 1).buffer.elementsEqual(expected), "fast and plain reader differ")
  }
}

@_cdecl("FuzzCSV_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzCSV)
}
