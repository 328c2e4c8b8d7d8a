/// The CSV of codelist files: commas, double quotes, LF or CR LF, perhaps a byte order mark.
enum CodelistFile {
  static func rows(of bytes: [UInt8]) -> [[String]] {
    var reader = Reader()
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for byte in bytes[start...] { reader.take(byte) }
    reader.finish()
    return reader.rows
  }

  private struct Reader {
    var rows: [[String]] = []
    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var isQuoted = false
    /// The byte before was a quote that closed the cell, or is the first of two.
    private var wasQuote = false

    mutating func take(_ byte: UInt8) {
      if isQuoted {
        takeQuoted(byte)
      } else {
        takePlain(byte)
      }
    }

    private mutating func takeQuoted(_ byte: UInt8) {
      if byte == UInt8(ascii: "\"") {
        isQuoted = false
        wasQuote = true
      } else {
        cell.append(byte)
      }
    }

    private mutating func takePlain(_ byte: UInt8) {
      defer { wasQuote = false }
      switch byte {
      case UInt8(ascii: "\""):
        if wasQuote { cell.append(byte) }
        isQuoted = true
      case UInt8(ascii: ","): endCell()
      case UInt8(ascii: "\n"): endRow()
      case UInt8(ascii: "\r"): break
      default: cell.append(byte)
      }
    }

    private mutating func endCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }

    private mutating func endRow() {
      endCell()
      rows.append(cells)
      cells = []
    }

    mutating func finish() {
      if !cell.isEmpty || !cells.isEmpty { endRow() }
    }
  }
}
