import PliegoValues

/// The text with Excel's `_xHHHH_` escapes made the characters they stand for; line breaks become LF.
func withoutExcelEscapes(_ cell: [UInt8]) -> [UInt8] {
  cell.withUnsafeBufferPointer { Text.decodingExcelEscapes($0) } ?? cell
}

/// What a reader sees of a bit of HTML; text without a whole tag or entity stays exactly as it is.
func withoutHTML(_ cell: [UInt8]) -> [UInt8] {
  guard hasHTML(cell) else { return cell }
  return cell.withUnsafeBufferPointer { Text.plainText($0) }
}

/// Whether a whole tag or something like an entity is there: in `a < b` and `AT&T` there is none.
private func hasHTML(_ cell: [UInt8]) -> Bool {
  cell.indices.contains { at in
    switch cell[at] {
    case 0x3C: isTag(cell, at)
    case 0x26: cell[at...].prefix(12).contains(0x3B)
    default: false
    }
  }
}

/// A `<`, a letter or `/` or `!`, and the next bracket closing it.
private func isTag(_ cell: [UInt8], _ at: Int) -> Bool {
  guard at + 2 < cell.count else { return false }
  let next = cell[at + 1]
  let isLetter = (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A
  guard isLetter || next == 0x2F || next == 0x21 else { return false }
  return cell[(at + 1)...].first { $0 == 0x3C || $0 == 0x3E } == 0x3E
}
