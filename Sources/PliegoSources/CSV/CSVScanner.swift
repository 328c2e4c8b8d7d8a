import CPliego

/// Where a cell stands in the text, as the scanner found it.
struct RawCell {
  var start: UInt32
  var end: UInt32
  var form: Form

  enum Form: UInt8 {
    case plain
    /// Between quotes, none of them doubled.
    case quoted
    /// Between quotes, with doubled ones inside, or with text behind the closing one: has to be rewritten.
    case needsUnquoting
  }
}

/// Cuts delimited text into rows and cells, without copying anything.
///
/// ```
/// A,"x ""y""",3⏎        cells: 0..<1 plain · 3..<10 needsUnquoting · 12..<13 plain
/// ```
/// - A quote opens a quoted cell only as the cell's first byte; anywhere else it is text.
/// - Text behind a closing quote belongs to the cell, and is noted in `textAfterQuote`.
/// - A quote that does not close within the cell limit or the file is noted in `unclosedQuote` and read as text, so that
///   the rows behind it are still seen.
/// - LF, CR LF and CR end a row.
///
/// SAFETY: the buffer is sealed, so 64 zero bytes stand behind its text; it outlives the scanner and does not change.
struct CSVScanner: ~Copyable {
  let text: UnsafePointer<UInt8>
  let end: Int
  let delimiter: UInt8
  private let cellLimit: Int

  /// The cells of the row just read; those beyond `capacity` are counted but not kept.
  let cells: UnsafeMutablePointer<RawCell>
  let capacity: Int
  private(set) var count = 0

  /// The row just read: its number from 1, the physical line it starts on, its bytes without the line break.
  private(set) var row = 0
  private(set) var line = 0
  private(set) var rowStart = 0
  private(set) var rowEnd = 0
  private(set) var lineBreaks = LineBreaks()

  /// Something to report about the row just read.
  private(set) var isOdd = false
  private(set) var textAfterQuote: Place?
  private(set) var unclosedQuote: Place?
  private(set) var longCell: Place?

  /// A cell of the row just read.
  struct Place {
    var column: Int
    var line: Int
    var reachedLimit = false
  }

  /// A quote of the row just read opens a cell, and the text ends before anything closes it.
  private var isOpen = false

  private var position = 0
  private var nextLine = 1
  /// The line breaks counted before the row just read.
  private var earlierBreaks = LineBreaks()
  /// Ends of cells not yet looked at, among the 64 bytes from `block`.
  private var block = 0
  private var mask: UInt64 = 0

  /// How far a text that comes in pieces was read.
  struct Progress {
    /// Rows read, the next one's line, line breaks met.
    var row = 0
    var line = 1
    var lineBreaks = LineBreaks()
  }

  /// - Parameter progress: what was read of the text before this piece of it.
  init(_ buffer: TextBuffer, delimiter: UInt8, limits: SourceLimits, after progress: Progress = Progress()) {
    row = progress.row
    nextLine = progress.line
    lineBreaks = progress.lineBreaks
    text = UnsafePointer(buffer.start)
    end = buffer.count
    self.delimiter = delimiter
    cellLimit = limits.cellBytes
    capacity = limits.cellsPerRow
    cells = .allocate(capacity: capacity)
    position = buffer.bodyStart
    block = position
    if position < end { mask = pliego_cell_ends(text + position, delimiter) }
  }

  deinit { cells.deallocate() }

  /// Whether more text behind the end could change the row just read.
  var mayGoOn: Bool { rowEnd >= end || (rowEnd == end &- 1 && text[rowEnd] == 0x0D) || isOpen }

  /// How far the text was read, the row just read included or not.
  func progress(withRow: Bool) -> Progress {
    withRow
      ? Progress(row: row, line: nextLine, lineBreaks: lineBreaks)
      : Progress(row: row - 1, line: line, lineBreaks: earlierBreaks)
  }

  /// Reads the next row.
  ///
  /// - Returns: false when there is none.
  mutating func next() -> Bool {
    guard position < end else { return false }
    startRow()
    var lines = 0
    var start = position
    while true {
      var at: Int
      var form = RawCell.Form.plain
      var first = start
      var last: Int
      if text[start] == 0x22, let quoted = scanQuoted(from: start, line: line &+ lines) {
        at = quoted.end
        last = quoted.last
        form = quoted.form
        first = start &+ 1
        lines &+= quoted.lines
        block = at
        mask = pliego_cell_ends(text + at, delimiter)
        if at < end { mask &= mask &- 1 }
      } else {
        while mask == 0 && block &+ 64 < end {
          block &+= 64
          mask = pliego_cell_ends(text + block, delimiter)
        }
        at = end
        if mask != 0 {
          at = block &+ mask.trailingZeroBitCount
          mask &= mask &- 1
        }
        last = at
        if at &- start > cellLimit { noteLongCell(line: line &+ lines) }
      }
      if count < capacity {
        cells[count] = RawCell(
          start: UInt32(truncatingIfNeeded: first), end: UInt32(truncatingIfNeeded: last), form: form)
      }
      count &+= 1
      if at < end && text[at] == delimiter {
        start = at &+ 1
        continue
      }
      endRow(at: at, lines: lines)
      return true
    }
  }

  private mutating func startRow() {
    rowStart = position
    line = nextLine
    row += 1
    count = 0
    earlierBreaks = lineBreaks
    if isOdd {
      isOdd = false
      isOpen = false
      textAfterQuote = nil
      unclosedQuote = nil
      longCell = nil
    }
  }

  private mutating func endRow(at: Int, lines: Int) {
    rowEnd = at
    position = at &+ 1
    nextLine = line &+ lines &+ 1
    guard at < end else { return }
    if text[at] == 0x0A {
      lineBreaks.lf &+= 1
    } else if at &+ 1 < end && text[at &+ 1] == 0x0A {
      lineBreaks.crlf &+= 1
      position = at &+ 2
      if mask == 0 {
        // The LF is the first byte of the next block.
        block = position
        mask = position < end ? pliego_cell_ends(text + position, delimiter) : 0
      } else {
        mask &= mask &- 1
      }
    } else {
      lineBreaks.cr &+= 1
    }
  }

  private struct QuotedCell {
    /// Where the content ends, and where the cell does: at a delimiter, a line break, or the end of the text.
    var last: Int
    var end: Int
    var form: RawCell.Form
    var lines: Int
  }

  /// Reads the quoted cell that `open` opens; `nil` when nothing closes it.
  private mutating func scanQuoted(from open: Int, line: Int) -> QuotedCell? {
    let limit = min(end, open &+ 1 &+ cellLimit &+ 1)
    var form = RawCell.Form.quoted
    var at = open &+ 1
    while true {
      at &+= pliego_find_byte(text + at, limit &- at, 0x22)
      if at >= limit {
        noteUnclosedQuote(line: line, reachedLimit: limit < end)
        return nil
      }
      guard at &+ 1 < end && text[at &+ 1] == 0x22 else { break }
      form = .needsUnquoting
      at &+= 2
      if at > limit { at = limit }
    }
    let close = at
    at &+= 1
    var last = close
    if at < end && text[at] != delimiter && text[at] != 0x0A && text[at] != 0x0D {
      at = endOfCell(from: at)
      last = at
      form = .needsUnquoting
      noteTextAfterQuote(close &+ 1, at, line: line)
    }
    return QuotedCell(
      last: last, end: at, form: form, lines: pliego_count_line_breaks(text + open, close &- open))
  }

  private func endOfCell(from start: Int) -> Int {
    var at = start
    while at < end {
      let ends = pliego_cell_ends(text + at, delimiter)
      if ends != 0 { return min(end, at &+ ends.trailingZeroBitCount) }
      at &+= 64
    }
    return end
  }

  /// White space between a closing quote and the delimiter is common and harmless.
  private mutating func noteTextAfterQuote(_ from: Int, _ to: Int, line: Int) {
    for at in from..<to where text[at] != 0x20 && text[at] != 0x09 {
      isOdd = true
      textAfterQuote = textAfterQuote ?? Place(column: count, line: line)
      return
    }
  }

  private mutating func noteUnclosedQuote(line: Int, reachedLimit: Bool) {
    isOdd = true
    isOpen = isOpen || !reachedLimit
    unclosedQuote = unclosedQuote ?? Place(column: count, line: line, reachedLimit: reachedLimit)
  }

  private mutating func noteLongCell(line: Int) {
    isOdd = true
    longCell = longCell ?? Place(column: count, line: line)
  }
}
