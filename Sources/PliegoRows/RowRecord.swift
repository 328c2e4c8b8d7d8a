import Glibc

/// Rows of tables as plain bytes, to be kept somewhere and read again without being cut into cells anew.
///
/// ```
/// source · row number · file · row · line ahead of row · then for each cell its length and its bytes
/// ```
/// A row of a database's table is followed by its whole text, which alone tells its key; a record of JSON by its pointer.
/// Numbers take seven bits a byte, the lowest first; the eighth says that more follow.
public enum RowRecord {
  /// The most bytes that a row can take.
  public static func capacity(for row: Int, of table: RowTable) -> Int {
    var size = 40 + 5 * table.width
    for column in 0..<table.width { size += table.cell(row, column).count }
    return table.keptText(of: row).map { size + 5 + $0.count } ?? size
  }

  /// Writes a row.
  ///
  /// - Parameters:
  ///   - number: the row's place among all rows of its source.
  ///   - room: at least ``capacity(for:of:)`` bytes.
  /// - Returns: how many bytes were written.
  public static func write(
    _ row: Int, of table: RowTable, source: Int, number: Int, into room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var writer = RecordWriter(next: room)
    let place = table.place(of: row)
    writer.put(UInt64(source))
    writer.put(UInt64(number))
    writer.put(UInt64(place.file))
    writer.put(UInt64(place.row))
    // A line behind its row is no case of tables, but a number all the same.
    let ahead = Int64(place.line) - Int64(place.row)
    writer.put(UInt64(bitPattern: (ahead << 1) ^ (ahead >> 63)))
    for column in 0..<table.width { writer.put(table.cell(row, column)) }
    if let text = table.keptText(of: row) { writer.put(text) }
    return writer.next - room
  }
}

/// SAFETY: whoever makes one has seen to the room.
private struct RecordWriter {
  var next: UnsafeMutablePointer<UInt8>

  /// Eight bytes may be read behind a cell, and there is room to write as many.
  @inline(__always)
  mutating func put(_ cell: Bytes) {
    put(UInt64(cell.count))
    let (from, to) = (UnsafeRawPointer(cell.start), UnsafeMutableRawPointer(next))
    if cell.count > 64 {
      to.copyMemory(from: from, byteCount: cell.count)
    } else {
      var done = 0
      while done < cell.count {
        to.storeBytes(
          of: from.loadUnaligned(fromByteOffset: done, as: UInt64.self), toByteOffset: done, as: UInt64.self)
        done &+= 8
      }
    }
    next += cell.count
  }

  @inline(__always)
  mutating func put(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      next.pointee = UInt8(truncatingIfNeeded: rest) | 0x80
      next += 1
      rest >>= 7
    }
    next.pointee = UInt8(truncatingIfNeeded: rest)
    next += 1
  }
}

/// Bytes that hold rows, and go when nobody needs them any more.
///
/// SAFETY: `start` has `count` bytes and the padding behind them; filled by one thread before others see it.
public final class RecordBytes: @unchecked Sendable {
  public let start: UnsafeMutablePointer<UInt8>
  public let count: Int
  private static let padding = 64

  public init(count: Int) {
    self.count = count
    start = claim(nil, count + Self.padding)
    (start + count).update(repeating: 0, count: Self.padding)
  }

  deinit { free(start) }
}

/// The tables of some sources, made again from records.
///
/// Rows stand in the order of their numbers, whatever order the records had.
public struct RecordTables {
  /// One a source.
  public private(set) var tables: [RowTable]
  /// For each source, the numbers that its rows have among all rows of the source.
  public private(set) var numbers: [[Int]]

  /// - Parameters:
  ///   - bytes: whole records, as ``RowRecord`` writes them.
  ///   - headers: for each source a table without rows: its columns and its files.
  public init(_ bytes: RecordBytes, headers: [RowTable]) {
    let files = headers.map { header in
      header.files.map { $0.over(bytes) }
    }
    let fillers = headers.map { header in
      TableFiller(width: header.columns.count, keepsText: header.files.map(\.form.keepsText))
    }
    var reader = RecordReader(next: bytes.start, base: bytes.start)
    let end = bytes.start + bytes.count
    while reader.next < end { fillers[Int(reader.take())].add(&reader) }
    tables = headers.indices.map { fillers[$0].table(columns: headers[$0].columns, files: files[$0]) }
    numbers = fillers.map(\.numbers)
    for source in tables.indices { putInOrder(source) }
  }

  private mutating func putInOrder(_ source: Int) {
    let given = numbers[source]
    guard zip(given, given.dropFirst()).contains(where: { $0 > $1 }) else { return }
    let order = given.indices.sorted { given[$0] < given[$1] }
    numbers[source] = order.map { given[$0] }
    tables[source] = tables[source].rows(order)
  }
}

extension FileText {
  /// The same file with its cells in other bytes.
  fileprivate func over(_ bytes: RecordBytes) -> FileText {
    // Places of pointers are good for the file's own text only.
    let form = form.records.map { FileForm.records($0.ofKeptRows) }
    return FileText(copying: self, form: form, start: UnsafePointer(bytes.start), release: { [bytes] in _ = bytes })
  }
}

extension FileForm {
  /// Whether something of a row is kept beside its cells.
  var keepsText: Bool { key != nil || records != nil }
}

extension RowTable {
  /// What is kept of a row beside its cells: of a database's table its whole text, of a record of JSON its pointer.
  fileprivate func keptText(of row: Int) -> Bytes? {
    guard keepsText else { return nil }
    let place = place(of: row)
    let form = file(at: place).form
    return form.key == nil ? pointerBytes(at: place) : rawRow(row)
  }

  /// Some of its rows, in the order given.
  fileprivate func rows(_ order: [Int]) -> RowTable {
    var builder = RowTableBuilder(width: width)
    for row in order {
      let room = builder.addRow(places[row])
      for column in 0..<width { room[column] = cells[row * width + column] }
    }
    return builder.table(columns: columns, files: files, firstFile: firstFile)
  }
}

/// One source's rows while records are read.
private final class TableFiller {
  private let width: Int
  /// By file: whether a text stands behind the cells of its rows.
  private let keepsText: [Bool]
  private var builder: RowTableBuilder?
  private(set) var numbers: [Int] = []

  init(width: Int, keepsText: [Bool]) {
    self.width = width
    self.keepsText = keepsText
    builder = RowTableBuilder(width: width)
  }

  func add(_ reader: inout RecordReader) {
    numbers.append(Int(reader.take()))
    let file = UInt32(truncatingIfNeeded: reader.take())
    let row = UInt32(truncatingIfNeeded: reader.take())
    let ahead = reader.take()
    let difference = Int64(bitPattern: (ahead >> 1) ^ (0 &- (ahead & 1)))
    let line = UInt32(truncatingIfNeeded: Int64(row) + difference)
    var place = RowPlace(file: file, row: row, line: line, offset: 0, count: 0)
    let keepsText = keepsText[Int(file)]
    if keepsText {
      let text = reader.text(behind: width)
      (place.offset, place.count) = (text.offset, text.count)
    }
    guard let cells = builder?.addRow(place) else { return }
    for column in 0..<width { cells[column] = reader.takeCell() }
    if keepsText { _ = reader.takeCell() }
  }

  func table(columns: [String], files: [FileText]) -> RowTable {
    guard let builder = builder.take() else { return RowTable(columns: columns, files: files, places: [], cells: []) }
    return builder.table(columns: columns, files: files)
  }
}

/// SAFETY: reads what ``RowRecord`` wrote and nobody else could change.
private struct RecordReader {
  var next: UnsafeMutablePointer<UInt8>
  let base: UnsafeMutablePointer<UInt8>

  @inline(__always)
  mutating func take() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = next.pointee
      next += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  /// What stands behind the next cells, which stay where they are.
  func text(behind cells: Int) -> Cell {
    var ahead = self
    for _ in 0..<cells { _ = ahead.takeCell() }
    return ahead.takeCell()
  }

  @inline(__always)
  mutating func takeCell() -> Cell {
    let count = Int(take())
    let cell = Cell(offset: count == 0 ? 0 : UInt32(truncatingIfNeeded: next - base), count: UInt32(count))
    next += count
    return cell
  }
}
