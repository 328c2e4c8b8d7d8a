import CPliego
import PliegoRows

/// Turns cells as scanned into cells as the mapping reads them: trimmed, in form NFC, without words for nothing.
///
/// A plain cell stays where it is in the text. One that has to change is written into `rewritten`, whose bytes will lie
/// behind the text from `rewrittenOffset` on.
struct CellReader {
  private(set) var text: UnsafePointer<UInt8>
  private(set) var rewrittenOffset: Int
  private(set) var rewritten: [UInt8] = []
  private let cleaning: Set<Cleaning>
  private let cleans: Bool
  private let emptyWords: [[UInt8]]
  /// Bit n: some word for nothing has n bytes.
  private let emptyLengths: UInt64
  /// The text and what was rewritten do not fit into 32 bits any more.
  private(set) var isFull = false

  init(text: UnsafePointer<UInt8>, rewrittenOffset: Int, emptyWords: [String], cleaning: Set<Cleaning>) {
    self.text = text
    self.rewrittenOffset = rewrittenOffset
    self.cleaning = cleaning
    cleans = !cleaning.isEmpty
    self.emptyWords = emptyWords.map { Array(normalized(Array($0.utf8)) ?? Array($0.utf8)) }.filter { !$0.isEmpty }
    emptyLengths = self.emptyWords.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
  }

  /// Goes on with a text that has grown, and perhaps moved, since.
  ///
  /// What was rewritten before is forgotten: it is part of the text by now.
  mutating func move(to text: UnsafePointer<UInt8>, rewrittenOffset: Int) {
    self.text = text
    self.rewrittenOffset = rewrittenOffset
    rewritten.removeAll(keepingCapacity: true)
  }

  /// The cell for the table.
  mutating func read(_ raw: RawCell) -> Cell {
    if raw.form == .needsUnquoting || (cleans && mayBeDirty(raw)) { return rewrite(raw) }
    var start = Int(raw.start)
    var end = Int(raw.end)
    guard start < end else { return Cell(offset: 0, count: 0) }
    if mayBeSpace(text[start]) || mayBeSpace(text[end &- 1]) {
      (start, end) = trimmedRange(text, start, end)
      guard start < end else { return Cell(offset: 0, count: 0) }
    }
    let bytes = UnsafeBufferPointer(start: text + start, count: end &- start)
    // Below U+0300 nothing has another form; such letters begin with less than 0xCC.
    if pliego_all_below(text + start, end &- start, 0xCC) == 0, let form = normalized(bytes) {
      return isEmptyWord(form) ? Cell(offset: 0, count: 0) : keep(form)
    }
    if emptyLengths & (1 &<< UInt64(min(end &- start, 63))) != 0 && isEmptyWord(bytes) {
      return Cell(offset: 0, count: 0)
    }
    return Cell(offset: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end &- start))
  }

  /// The cell as it stands in the file, only its quoting undone.
  mutating func readRaw(_ raw: RawCell) -> Cell {
    if raw.form == .needsUnquoting { return keep(unquoted(raw)) }
    return Cell(offset: raw.start, count: raw.end &- raw.start)
  }

  /// A quick look that lets most cells pass: the others are taken apart.
  private func mayBeDirty(_ raw: RawCell) -> Bool {
    let start = text + Int(raw.start)
    let count = Int(raw.end &- raw.start)
    guard count > 0 else { return false }
    if cleaning.contains(.leadingApostrophes), start[0] == 0x27 || mayBeSpace(start[0]) { return true }
    if cleaning.contains(.excelEscapes), pliego_find_byte(start, count, 0x5F) < count { return true }
    guard cleaning.contains(.html) else { return false }
    return pliego_find_byte(start, count, 0x3C) < count || pliego_find_byte(start, count, 0x26) < count
  }

  private mutating func rewrite(_ raw: RawCell) -> Cell {
    let original = unquoted(raw)
    var cell = original
    if cleaning.contains(.excelEscapes) { cell = withoutExcelEscapes(cell) }
    if cleaning.contains(.html) { cell = withoutHTML(cell) }
    cell = trimmed(cell)
    if cleaning.contains(.leadingApostrophes), cell.first == UInt8(ascii: "'") {
      cell = trimmed(Array(cell.dropFirst()))
    }
    if !cell.allSatisfy({ $0 < 0x80 }) { cell = cell.withUnsafeBufferPointer { normalized($0) } ?? cell }
    if isEmptyWord(cell) || cell.isEmpty { return Cell(offset: 0, count: 0) }
    if raw.form != .needsUnquoting && cell == original {
      return Cell(offset: raw.start, count: raw.end &- raw.start)
    }
    return keep(cell)
  }

  /// The content of a cell with doubled quotes made single; behind the closing quote everything is text.
  func unquoted(_ raw: RawCell) -> [UInt8] {
    let bytes = UnsafeBufferPointer(start: text + Int(raw.start), count: Int(raw.end &- raw.start))
    guard raw.form == .needsUnquoting else { return Array(bytes) }
    var cell: [UInt8] = []
    cell.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x22 {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x22 else {
          cell += bytes[(at + 1)...]
          break
        }
        at += 1
      }
      cell.append(bytes[at])
      at += 1
    }
    return cell
  }

  private mutating func keep(_ cell: [UInt8]) -> Cell {
    let offset = rewrittenOffset + rewritten.count
    guard offset + cell.count < Int(UInt32.max) - TextBuffer.padding else {
      isFull = true
      return Cell(offset: 0, count: 0)
    }
    rewritten += cell
    return Cell(offset: UInt32(offset), count: UInt32(cell.count))
  }

  private func isEmptyWord(_ cell: some RandomAccessCollection<UInt8>) -> Bool {
    emptyWords.contains { $0.count == cell.count && $0.elementsEqual(cell) }
  }
}
