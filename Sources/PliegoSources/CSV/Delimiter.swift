/// The delimiters that are recognised, the likeliest first.
private let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

/// A byte that can stand between cells.
func canDelimit(_ byte: UInt8) -> Bool {
  byte != 0 && byte != 0x22 && byte != 0x0A && byte != 0x0D && byte < 0x80
}

/// Rows looked at behind the header.
private let sampledRows = 20

/// Finds the delimiter by which the header has most declared headings; among equals, the one that cuts most cells and
/// cuts the rows behind the header into as many.
func detectDelimiter(_ text: TextBuffer, headerRow: Int?, headings: Set<String>, limits: SourceLimits) -> UInt8 {
  var best: (delimiter: UInt8, score: Double) = (candidates[0], -1)
  for delimiter in candidates {
    let score = score(of: delimiter, text, headerRow, headings, limits)
    if score > best.score { best = (delimiter, score) }
  }
  return best.delimiter
}

/// Whether the first piece of a text holds all rows that its delimiter and header are told by, so that more text would
/// change nothing.
///
/// - Parameter declared: the delimiter, when it need not be found.
func showsItsShape(_ text: TextBuffer, declared: UInt8?, headerRow: Int?, limits: SourceLimits) -> Bool {
  (declared.map { [$0] } ?? candidates).allSatisfy { delimiter in
    var scanner = CSVScanner(text, delimiter: delimiter, limits: limits)
    guard scanner.moveToHeader(headerRow), !scanner.mayGoOn else { return false }
    var rows = 0
    while rows < sampledRows {
      guard scanner.next(), !scanner.mayGoOn else { return false }
      if !scanner.isBlank { rows += 1 }
    }
    return true
  }
}

private func score(
  of delimiter: UInt8, _ text: TextBuffer, _ headerRow: Int?, _ headings: Set<String>, _ limits: SourceLimits
) -> Double {
  var scanner = CSVScanner(text, delimiter: delimiter, limits: limits)
  guard scanner.moveToHeader(headerRow) else { return 0 }
  let header = scanner.texts()
  var rows = 0
  var agreeing = 0
  while rows < sampledRows, scanner.next() {
    if scanner.isBlank { continue }
    rows += 1
    if scanner.count == header.count { agreeing += 1 }
  }
  let matched = header.count { headings.contains($0) }
  let agreement = rows == 0 ? 1 : Double(agreeing) / Double(rows)
  return Double(matched) * 1e6 + (header.count > 1 ? Double(header.count) * (0.2 + agreement) : 0)
}

extension CSVScanner {
  /// Reads up to the row with the headings: the one with that number, or the first that is not blank.
  ///
  /// - Returns: false when the text ends before.
  mutating func moveToHeader(_ number: Int?) -> Bool {
    while next() {
      if let number {
        if row == number { return true }
      } else if !isBlank {
        return true
      }
    }
    return false
  }

  /// None of the row's cells holds anything.
  var isBlank: Bool {
    for i in 0..<min(count, capacity) where cells[i].start < cells[i].end { return false }
    return true
  }

  /// The cells of the row just read, unquoted and trimmed.
  func texts() -> [String] {
    let reader = CellReader(text: text, rewrittenOffset: end, emptyWords: [], cleaning: [])
    return (0..<min(count, capacity)).map { String(decoding: trimmed(reader.unquoted(cells[$0])), as: UTF8.self) }
  }
}
