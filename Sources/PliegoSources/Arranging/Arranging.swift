import Glibc
import PliegoDiagnostics
public import PliegoRows
import PliegoValues

/// The rows of a table made for people as rows of data: without repeated headers and subtotals, rows that page breaks
/// split in one piece, cells filled from above.
///
/// Every row that goes is counted, and every cell that comes from another row can be traced to it.
public func arranged(_ reading: TableReading, by operators: RowOperators) -> TableReading {
  guard !operators.isEmpty, reading.table.count > 0 else { return reading }
  var arranging = Arranging(reading.table, operators)
  var result = reading
  if let table = arranging.table() {
    result.table = table
  } else {
    result.diagnostics += reading.files.prefix(1).map { .tooLarge($0.file, limit: Int(UInt32.max)) }
    result.table = RowTable(columns: reading.table.columns, files: [], places: [], cells: [])
  }
  return result
}

private struct Arranging {
  let old: RowTable
  let operators: RowOperators
  private var arrangement = RowArrangement()
  /// The rows that stay, and those that go on with each.
  private var groups: [(first: Int, parts: [Int])] = []
  private var files: [FileText]
  private var places: [RowPlace] = []
  private var cells: [Cell] = []

  init(_ table: RowTable, _ operators: RowOperators) {
    old = table
    self.operators = operators
    files = table.files
  }

  private var width: Int { old.columns.count }

  /// `nil` when the joined rows are too many bytes for one text.
  mutating func table() -> RowTable? {
    group()
    guard copy() else { return nil }
    for column in operators.filledDown { fillDown(column) }
    return RowTable(
      columns: old.columns, files: files, places: places, cells: cells, parents: [], arrangement: arrangement)
  }

  // MARK: Which rows stay

  private mutating func group() {
    let headers = old.files.map { header(of: $0) }
    for row in 0..<old.count {
      let file = Int(old.place(of: row).file)
      if operators.skipsRepeatedHeaders, isHeader(row, headers[file]) {
        arrangement.repeatedHeaders += 1
      } else if operators.skips.contains(where: { fits($0, row) }) {
        arrangement.skipped += 1
      } else if let last = groups.last, goesOn(row), Int(old.place(of: last.first).file) == file,
        old.files[file].form.records == nil
      {
        groups[groups.count - 1].parts.append(row)
        arrangement.joined += 1
      } else {
        groups.append((row, []))
      }
    }
  }

  /// A file's heading over each column, folded; `nil` for a column that it lacks.
  private func header(of file: FileText) -> [[UInt8]?] {
    old.columns.indices.map { column in
      guard file.positions.indices.contains(column), file.header.indices.contains(file.positions[column]) else {
        return nil
      }
      return Array(Text.fold(file.header[file.positions[column]]).utf8)
    }
  }

  private func isHeader(_ row: Int, _ header: [[UInt8]?]) -> Bool {
    var isCompared = false
    for (column, heading) in header.enumerated() {
      guard let heading else { continue }
      guard Text.fold(old.cell(row, column).buffer) == heading else { return false }
      isCompared = true
    }
    return isCompared
  }

  private func fits(_ skip: RowOperators.Skip, _ row: Int) -> Bool {
    skip.cells.allSatisfy { column, patterns in
      let cell = Text.fold(old.cell(row, column).buffer)
      return patterns.contains { $0.fits(cell) }
    }
  }

  private func goesOn(_ row: Int) -> Bool {
    !operators.joinedWhenEmpty.isEmpty && operators.joinedWhenEmpty.allSatisfy { old.cell(row, $0).isEmpty }
  }

  // MARK: Their cells

  private mutating func copy() -> Bool {
    // A file with a joined row gets a text of its own for all of its rows, since cells are places in one text.
    let joined = Set(groups.filter { !$0.parts.isEmpty }.map { Int(old.place(of: $0.first).file) })
    var texts = Dictionary(uniqueKeysWithValues: joined.map { ($0, TextBuffer(capacity: 1 << 16)) })
    places.reserveCapacity(groups.count)
    cells.reserveCapacity(groups.count * width)
    for (row, group) in groups.enumerated() {
      let place = old.place(of: group.first)
      guard let text = texts[Int(place.file)] else {
        places.append(place)
        for column in 0..<width { cells.append(cell(group.first, column)) }
        continue
      }
      places.append(moved(place, into: text))
      for part in group.parts {
        let columns = (0..<width).filter { !old.cell(part, $0).isEmpty }
        let place = moved(old.place(of: part), into: text)
        arrangement.parts[row, default: []].append(RowArrangement.Part(place: place, columns: columns))
      }
      for column in 0..<width { cells.append(join([group.first] + group.parts, column, into: text)) }
      if text.count > Int(UInt32.max) - (1 << 20) { return false }
    }
    for (file, text) in texts { files[file] = files[file].with(text) }
    texts.removeAll()
    return true
  }

  /// The cell as the table holds it: a place in its file's text.
  private func cell(_ row: Int, _ column: Int) -> Cell {
    let bytes = old.cell(row, column)
    let start = old.file(at: old.place(of: row)).start
    return Cell(
      offset: UInt32(truncatingIfNeeded: bytes.start - start), count: UInt32(truncatingIfNeeded: bytes.count))
  }

  private func moved(_ place: RowPlace, into text: TextBuffer) -> RowPlace {
    let start = old.file(at: place).start + Int(place.offset)
    var place = place
    place.offset = UInt32(truncatingIfNeeded: text.count)
    // SAFETY: a row's place lies inside its file's text.
    text.append(UnsafeBufferPointer(start: start, count: Int(place.count)))
    return place
  }

  /// What the rows say in a column, a space between them.
  private func join(_ rows: [Int], _ column: Int, into text: TextBuffer) -> Cell {
    let offset = text.count
    for row in rows {
      let cell = old.cell(row, column)
      guard !cell.isEmpty else { continue }
      if text.count > offset { [UInt8(ascii: " ")].withUnsafeBufferPointer { text.append($0) } }
      text.append(cell.buffer)
    }
    return Cell(
      offset: UInt32(truncatingIfNeeded: offset), count: UInt32(truncatingIfNeeded: text.count - offset))
  }

  // MARK: Filling

  private mutating func fillDown(_ column: Int) {
    var from: [Int32] = []
    from.reserveCapacity(places.count)
    var last: Int?
    for row in places.indices {
      if let above = last, places[above].file != places[row].file { last = nil }
      if cells[row * width + column].count > 0 {
        last = row
      } else if let last {
        cells[row * width + column] = cells[last * width + column]
      }
      from.append(Int32(truncatingIfNeeded: last ?? row))
    }
    arrangement.filledFrom[column] = from
  }
}

extension FileText {
  /// The same file with another text, which the buffer gives away.
  fileprivate func with(_ text: TextBuffer) -> FileText {
    text.seal()
    // SAFETY: from here on only the FileText knows the memory, and frees it when it goes.
    let start = text.release()
    return FileText(
      copying: self, start: UnsafePointer(start),
      release: { [address = UInt(bitPattern: start)] in free(UnsafeMutableRawPointer(bitPattern: address)) })
  }
}
