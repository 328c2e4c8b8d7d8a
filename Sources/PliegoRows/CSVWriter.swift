/// Writes rows as delimited text that any CSV reader cuts into the same cells (RFC 4180).
///
/// A cell is quoted when it holds the delimiter, a quote, a line break, or white space at either end; a row that
/// consists of one empty cell is quoted too, or it would read as a blank line. Text that a spreadsheet would take for a
/// formula is left alone: what is written here is repaired and read again by pliego.
public struct CSVWriter: Sendable {
  /// The text so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private let lineBreak: [UInt8]

  /// - Parameter lineBreak: what ends each row; RFC 4180 says CR LF, most tools take and give LF.
  public init(delimiter: UInt8 = UInt8(ascii: ","), lineBreak: String = "\n") {
    self.delimiter = delimiter
    self.lineBreak = Array(lineBreak.utf8)
  }

  public mutating func write(_ row: some Collection<String>) {
    var isFirst = true
    for cell in row {
      if !isFirst { bytes.append(delimiter) }
      isFirst = false
      writeCell(cell.utf8, isOnlyCell: row.count == 1)
    }
    bytes += lineBreak
  }

  /// Gives away what was written so far, so that long files need not stay in memory.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func writeCell(_ cell: String.UTF8View, isOnlyCell: Bool) {
    guard needsQuotes(cell) || (isOnlyCell && cell.isEmpty) else {
      bytes += cell
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func needsQuotes(_ cell: String.UTF8View) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    if first <= 0x20 || last <= 0x20 { return true }
    return cell.contains { $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
  }
}
