import PliegoRows
import PliegoValues

// What columns say, of one row and of rows that must agree.
extension Evaluator {
  /// The value of a column in one row.
  mutating func column(_ column: Int, of source: Int, row: Int) -> Value {
    let found = columns[Int(sources[source].firstColumn) &+ column]
    lastRead = CellPlace(
      source: Int32(truncatingIfNeeded: source), row: Int32(truncatingIfNeeded: row),
      column: Int32(truncatingIfNeeded: column))
    if isTracing { traced.append(lastRead) }
    if found.cell < 0 { return helper(lastRead, found.program, source, row) }
    if found.isPosition { return number(Int(linked.sources[source].positions[row])) }
    let text = sources[source].view.cell(row, Int(found.cell))
    if text.isEmpty { return .empty }
    if found.kind == .text { return .text(text) }
    return readPlainly(text, found) ?? read(text, found.kind, source, column, row)
  }

  /// Reads a number or date that is written as most are.
  private mutating func readPlainly(_ text: Bytes, _ column: ColumnAtRunTime) -> Value? {
    switch column.kind {
    case .number where column.digits >= 0:
      let out = arena.bytes(text.count)
      let count = digits[Int(column.digits)].write(text.start, count: text.count, into: out)
      return count < 0 ? nil : .number(Bytes(start: UnsafePointer(out), count: count))
    case .date where column.layout >= 0, .datetime where column.layout >= 0:
      let layout = layouts.baseAddress.unsafelyUnwrapped + Int(column.layout)
      guard let local = layout.pointee.read(text.start, count: text.count) else { return nil }
      guard column.kind == .datetime, layout.pointee.hasTime else { return .date(local.date) }
      return .datetime(resolve(local, zone: Int(column.zone)))
    default: return nil
    }
  }

  mutating func helper(_ place: CellPlace, _ program: Program, _ source: Int, _ row: Int) -> Value {
    if let known = helpers[place] {
      if isTracing { traced += known.cells }
      return known.value
    }
    let before = traced.count
    let value = value(of: program, source: source, row: row)
    helpers[place] = (value, isTracing ? Array(traced[min(before, traced.count)...]) : [])
    return value
  }

  /// The raw text of a cell; empty for helper columns.
  func cellText(_ column: Int, of source: Int, row: Int) -> Bytes? {
    let found = columns[Int(sources[source].firstColumn) &+ column]
    return found.cell < 0 || found.isPosition ? nil : sources[source].view.cell(row, Int(found.cell))
  }

  /// The value that the rows of a level agree on.
  ///
  /// Empty cells state nothing; the first of several statements counts, and those that differ from it are noted.
  mutating func agreed(_ level: Int, _ column: Int) -> Value {
    let scope = levels[frame &+ level]
    if scope.rows.count == 1 {
      return self.column(column, of: Int(scope.source), row: Int(scope.rows.start[0]))
    }
    return agreed(scope.rows, Int(scope.source), column)
  }

  /// A column of the process's key, as the process is known: that may be another spelling than the rows have.
  mutating func agreedKey(_ level: Int, _ column: Int) -> Value {
    let value = agreed(level, column)
    guard case .text = value, !processKey.isEmpty, let place = plan.process.key.firstIndex(of: column) else {
      return value
    }
    let parts = processKey.buffer.split(separator: 0x1F, omittingEmptySubsequences: false)
    guard parts.indices.contains(place) else { return value }
    return .text(Bytes(start: processKey.start + parts[place].startIndex, count: parts[place].count))
  }

  mutating func agreed(_ rows: RowSet, _ source: Int, _ column: Int) -> Value {
    if rows.count == 0 { return valueOfEmptyRoot(source, column) }
    if columns[Int(sources[source].firstColumn) &+ column].isLooseKey { return leastText(rows, source, column) }
    var first = Value.empty
    var firstRow = 0
    var firstText: Bytes?
    for index in 0..<rows.count {
      let row = Int(rows.start[index])
      if let text = cellText(column, of: source, row: row) {
        if text.isEmpty { continue }
        if let known = firstText, KeyNumbers.equal(known, text) { continue }
        if firstText == nil {
          firstText = text
          firstRow = row
          first = self.column(column, of: source, row: row)
          continue
        }
      }
      let value = self.column(column, of: source, row: row)
      if value.isEmpty { continue }
      if first.isEmpty {
        first = value
        firstRow = row
      } else if !areSame(first, value) {
        disagree(source, column, firstRow, row)
      }
    }
    return first
  }

  private mutating func disagree(_ source: Int, _ column: Int, _ row: Int, _ other: Int) {
    var note = Problem(kind: .disagree)
    note.source = Int32(source)
    note.column = Int32(column)
    note.row = Int32(row)
    note.otherRow = Int32(other)
    note.text = cellText(column, of: source, row: row)?.text ?? ""
    // One contradiction of a column is told once a process, however many rows repeat it.
    guard !notes.contains(where: { $0.kind == .disagree && $0.source == note.source && $0.column == note.column })
    else {
      return
    }
    notes.append(note)
  }

  /// Rows whose key is written in several ways say the least of them, so that their order decides nothing.
  private mutating func leastText(_ rows: RowSet, _ source: Int, _ column: Int) -> Value {
    var least = 0
    var found: Bytes?
    for index in 0..<rows.count {
      let row = Int(rows.start[index])
      guard let text = cellText(column, of: source, row: row), !text.isEmpty else { continue }
      if let known = found, !text.buffer.lexicographicallyPrecedes(known.buffer) { continue }
      found = text
      least = row
    }
    return found == nil ? .empty : self.column(column, of: source, row: least)
  }

  /// What a root without rows says: its key, which a later stage gives, and what can be computed from that.
  private mutating func valueOfEmptyRoot(_ source: Int, _ column: Int) -> Value {
    guard source == plan.process.source, process >= 0, linked.processStarts.indices.contains(process) else {
      return .empty
    }
    if let place = plan.process.key.firstIndex(of: column) {
      let start = linked.processStarts[process]
      guard start.place > 0 else { return .empty }
      let other = plan.process.starts[Int(start.place)]
      return self.column(other.columns[place], of: other.source, row: Int(start.row))
    }
    let found = columns[Int(sources[source].firstColumn) &+ column]
    guard found.cell < 0, found.program.count > 0 else { return .empty }
    let saved = beginFrame(source, RowSet(start: UnsafePointer(arena.rows(1)), count: 0))
    defer { endFrame(saved) }
    return run(found.program)
  }
}
