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

  private mutating func keyText(_ column: Int, _ source: Int, _ row: Int) -> String {
    let value = self.column(column, of: source, row: row)
    return bytes(value).text
  }

  private mutating func noteMissing(_ source: Int, _ lookUp: Int, _ row: Int) {
    var note = Problem(kind: .lookUpFailed)
    let column = plan.sources[source].lookUps[lookUp].columns.first ?? -1
    note.source = Int32(source)
    note.row = Int32(row)
    note.column = Int32(column)
    // A key that is computed stands in no cell.
    if column >= 0 { note.text = cellText(column, of: source, row: row)?.text ?? keyText(column, source, row) }
    notes.append(note)
  }
}
