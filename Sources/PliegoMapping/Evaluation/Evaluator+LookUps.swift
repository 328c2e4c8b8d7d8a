import PliegoRows
import PliegoValues

// Rows of other sources, found by their key.
extension Evaluator {
  mutating func lookedUp(_ level: Int, _ lookUp: Int, _ column: Int) -> Value {
    let targets = lookUpRows(level, lookUp)
    let source = plan.sources[self.source(ofLevel: level)].lookUps[lookUp].source
    return targets.count == 0 ? .empty : agreed(targets, source, column)
  }

  /// The rows that the rows of a level look up, each once, in order.
  ///
  /// A key that nothing has is noted.
  mutating func lookUpRows(_ level: Int, _ lookUp: Int) -> RowSet {
    let scope = levels[frame &+ level]
    let links = linked.sources[Int(scope.source)].lookUps[lookUp]
    let found = arena.rows(max(scope.rows.count, 1))
    var count = 0
    var seen: Set<Int32> = []
    for index in 0..<scope.rows.count {
      let row = Int(scope.rows.start[index])
      let target = links.isEmpty ? -1 : links[row]
      if target == -2 { noteMissing(Int(scope.source), lookUp, row) }
      guard target >= 0 else { continue }
      if isNew(target, among: found, count, &seen) {
        found[count] = target
        count &+= 1
      }
    }
    return RowSet(start: UnsafePointer(found), count: count)
  }

  /// Few rows are looked through; many are remembered in a set.
  private func isNew(
    _ row: Int32, among found: UnsafePointer<Int32>, _ count: Int, _ seen: inout Set<Int32>
  ) -> Bool {
    if count == 16 { seen = Set(UnsafeBufferPointer(start: found, count: count)) }
    if count >= 16 { return seen.insert(row).inserted }
    for earlier in 0..<count where found[earlier] == row { return false }
    return true
  }

  private mutating func noteMissing(_ source: Int, _ lookUp: Int, _ row: Int) {
    var note = Problem(kind: .lookUpFailed)
    let columns = plan.sources[source].lookUps[lookUp].columns
    note.source = Int32(source)
    note.row = Int32(row)
    note.column = Int32(columns.first ?? -1)
    note.text = keyText(columns, of: source, row: row)
    notes.append(note)
  }

  /// The columns of a key as a person would write them; those beside the first are hidden where they are personal.
  mutating func keyText(_ columns: [Int], of source: Int, row: Int) -> String {
    columns.enumerated().map { place, column in
      let isHidden = place > 0 && plan.sources[source].columns[column].type.isPersonal
      return isHidden ? "…" : keyText(column, of: source, row: row)
    }.joined(separator: ", ")
  }

  /// A column of a key as a person would write it: the cell, or what a helper column makes.
  private mutating func keyText(_ column: Int, of source: Int, row: Int) -> String {
    if let cell = cellText(column, of: source, row: row) { return cell.text }
    // Asking for a message is no use of the cells.
    let (before, last) = (traced.count, lastRead)
    defer {
      traced.removeLast(traced.count - before)
      lastRead = last
    }
    let value = self.column(column, of: source, row: row)
    return value.isEmpty || value.isProblem ? "" : bytes(value).text
  }
}
