import FuzzDriver
import PliegoJSON
import PliegoRows
import PliegoSources

/// The first byte chooses the request, the rest is the file.
///
/// What is checked besides memory: no trap, every record where its pointer says, in the record around, and with the cell
/// that the plain parser finds; and the same rows when they are read some at a time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONSource(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let choice = bytes[0]
  let content = Array(UnsafeBufferPointer(start: bytes + 1, count: count - 1))
  let inside = [
    NestedRequest(request: request("b[]", choice), parent: 0),
    NestedRequest(request: request("a{}", choice), parent: 1),
  ]
  let ways = [nil, "a[]", "a{}", "a.b", "a[][]", "b[].a{}"]
  let readings = readTables(
    [InputFile(name: "fuzz.json", content: content)], request(ways[Int(choice & 7) % ways.count], choice),
    inside: inside)
  check(readings.map(\.table), content)
  checkPieces(content, request(ways[Int(choice & 7) % ways.count], choice), size: Int(choice >> 3) + 1)
  return 0
}

/// Some at a time, records are what they are when the file is read whole.
private func checkPieces(_ content: [UInt8], _ request: RowRequest, size: Int) {
  let files = [InputFile(name: "fuzz.json", content: content)]
  let whole = readTable(files, request)
  let stream = TableStream(files, request, pieceSize: size)
  var found: [[String]] = []
  while let table = stream.next() { found += rows(table) }
  precondition(stream.reading().isUsable == whole.isUsable, "usable in one way only")
  if whole.isUsable { precondition(found == rows(whole.table), "other rows in pieces") }
}

private func rows(_ table: RowTable) -> [[String]] {
  (0..<table.count).map { row in
    let place = table.place(of: row)
    return ["\(place.row) \(place.line)", table.pointer(of: row) ?? "-", table.rawRow(row).text]
      + table.columns.indices.map { table.cell(row, $0).text }
  }
}

private func request(_ way: String?, _ choice: UInt8) -> RowRequest {
  var limits = SourceLimits()
  limits.cellBytes = 64
  limits.freeExpansionBytes = 1 << 16
  var request = RowRequest(
    source: "fuzz",
    columns: [
      ColumnRequest(name: "a", headings: ["a", "{}"], mayBeAbsent: true, raw: true),
      ColumnRequest(name: "b.a", mayBeAbsent: true, decimalMark: choice & 0x08 != 0 ? UInt8(ascii: ",") : nil),
      ColumnRequest(name: "value", headings: choice & 0x10 != 0 ? ["value"] : ["v"], mayBeAbsent: true),
      ColumnRequest(name: "[]", mayBeAbsent: true),
    ],
    emptyWords: ["NULL"], cleaning: choice & 0x20 != 0 ? Set(Cleaning.allCases) : [], limits: limits)
  request.records = way.flatMap { RecordPath($0) }
  request.isOptional = true
  return request
}

private func check(_ tables: [RowTable], _ content: [UInt8]) {
  var hasDuplicates = false
  let document = try? JSONParser.parse(content) { _ in hasDuplicates = true }
  for (index, table) in tables.enumerated() {
    for row in 0..<table.count {
      guard let record = try? JSONParser.parse(table.rawRow(row).buffer), let text = table.pointer(of: row),
        let pointer = JSONPointer(text)
      else { preconditionFailure("a record without its text or place") }
      precondition(table.place(of: row).row == UInt32(row + 1), "rows out of order")
      if index > 0 {
        let parent = Int(table.parents[row])
        precondition(text.hasPrefix(tables[index - 1].pointer(of: parent) ?? "?"), "not in the record around")
      }
      guard !hasDuplicates, let document else { continue }
      precondition(pointer.resolve(in: document) == record, "not where its pointer says")
      if case .string(let cell)? = record["a"], cell.utf8.count <= 16 {
        precondition(table.cell(row, 0).text == cell, "the cell differs from the plain parser's")
      }
    }
  }
}

@_cdecl("FuzzJSONSource_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzJSONSource)
}
