import PliegoDiagnostics
import PliegoRows
import PliegoValues

// What is told of keys that match: written in two ways, joined all the same, matched by several processes.
extension SourceLinker {
  /// Tells of a source's keys that are written in two ways.
  mutating func tellSpellings(_ source: Int) {
    let rows = linked.sources[source]
    let columns = plan.sources[source].key
    var spellings = SpelledKeys()
    for row in 0..<rows.table.count where rows.keys[row] >= 0 {
      let text = key(columns, source, row)
      guard let other = spellings.add(text, number: rows.keys[row], row: row), rows.fates[row] == .used else {
        continue
      }
      tellTwoSpellings(row, of: source, columns, text, other)
    }
    spelled[source] = spellings
  }

  /// Tells of a row that finds another source's row only because some of its key does not count.
  mutating func tellSpelling(_ columns: [Int], _ source: Int, _ row: Int, _ number: Int32, of target: Int) {
    let text = key(columns, source, row)
    guard let known = spelled[target], !known.contains(text), let other = known.first(of: number) else { return }
    guard told.insert(Join(source: source, column: columns[0], text: text.text)).inserted else { return }
    tellJoin(row, of: source, columns, text, with: other.text, hides: isPersonal(plan.sources[target].key, target))
  }

  mutating func tellTwoSpellings(
    _ row: Int, of source: Int, _ columns: [Int], _ text: Bytes, _ other: SpelledKeys.Spelling
  ) {
    var problem = Problem(kind: .twoSpellings)
    problem.source = Int32(source)
    problem.row = Int32(row)
    problem.otherRow = other.row
    problem.column = Int32(columns[0])
    problem.text = shown(text, columns, source)
    problem.otherText = shown(other.text, columns, source)
    linked.tally.add(problem)
  }

  /// - Parameter hides: whether the other key holds something personal.
  mutating func tellJoin(
    _ row: Int, of source: Int, _ columns: [Int], _ text: Bytes, with other: Bytes, hides: Bool
  ) {
    var problem = Problem(kind: .joinedLoosely)
    problem.source = Int32(source)
    problem.row = Int32(row)
    problem.column = Int32(columns[0])
    problem.text = shown(text, columns, source)
    problem.otherText = hides ? "…" : Self.shown(other)
    linked.tally.add(problem)
  }

  /// Keys of several columns are shown with a space between them, and not at all when one of them is personal.
  private func shown(_ key: Bytes, _ columns: [Int], _ source: Int) -> String {
    isPersonal(columns, source) ? "…" : Self.shown(key)
  }

  /// The columns of a key as a person would write them: cells as they are, and what helper columns make.
  mutating func written(_ columns: [Int], _ source: Int, _ row: Int) -> String {
    evaluator.keyText(columns, of: source, row: row)
  }

  private static func shown(_ key: Bytes) -> String { key.text.replacing("\u{1F}", with: " ") }

  func isPersonal(_ columns: [Int], _ source: Int) -> Bool {
    columns.contains { plan.sources[source].columns[$0].type.isPersonal }
  }

  // MARK: Rows of several processes

  /// Tells of rows whose parent's key stands in several processes, so that they are published in each.
  mutating func tellSharedRows() {
    var owners = [Int: [Int32]]()
    let parents = Set(plan.sources.compactMap { $0.parent?.source })
    for source in order() {
      let processes = processes(ofRows: source, owners)
      guard !processes.isEmpty else { continue }
      for (row, process) in processes.enumerated() where process == Self.several { tellShared(row, of: source) }
      if parents.contains(source) { owners[source] = processesByKey(source, processes) }
    }
  }

  private static let several: Int32 = -2

  /// The process of each row: -1 for none.
  private func processes(ofRows source: Int, _ owners: [Int: [Int32]]) -> [Int32] {
    let rows = linked.sources[source]
    if !rows.processes.isEmpty { return rows.processes }
    guard let parent = plan.sources[source].parent, !parent.columns.isEmpty, let known = owners[parent.source] else {
      return []
    }
    return rows.parents.indices.map {
      rows.fates[$0] == .used && rows.parents[$0] >= 0 ? known[Int(rows.parents[$0])] : -1
    }
  }

  private func processesByKey(_ source: Int, _ processes: [Int32]) -> [Int32] {
    let rows = linked.sources[source]
    var found = [Int32](repeating: -1, count: rows.keyNumbers.count)
    for row in rows.keys.indices where rows.keys[row] >= 0 && rows.fates[row] == .used && processes[row] != -1 {
      let number = Int(rows.keys[row])
      // What lies below a shared row is told once, with that row.
      let process = processes[row] == Self.several ? -1 : processes[row]
      found[number] = found[number] == -1 || found[number] == process ? process : Self.several
    }
    return found
  }

  private mutating func tellShared(_ row: Int, of source: Int) {
    guard let column = plan.sources[source].parent?.columns.first else { return }
    var problem = Problem(kind: .severalProcesses)
    problem.source = Int32(source)
    problem.row = Int32(row)
    problem.column = Int32(column)
    let columns = plan.sources[source].parent?.columns ?? []
    problem.text = shown(key(columns, source, row), columns, source)
    linked.tally.add(problem)
  }
}

/// A spelling of a key in a source, told once.
struct Join: Hashable {
  var source: Int
  var column: Int
  var text: String
}
