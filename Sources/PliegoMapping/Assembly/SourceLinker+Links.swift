import PliegoDiagnostics
import PliegoRows
import PliegoValues

// Which rows belong to which.
extension SourceLinker {
  mutating func linkParent(_ source: Int) {
    guard let (parent, columns) = plan.sources[source].parent else { return }
    let rows = linked.sources[source]
    if columns.isEmpty { return followPieces(source, parent) }
    let parents = linked.sources[parent]
    let isStart = plan.process.isAlternative(source)
    let reasons = fatesByKey(parent)
    let comparison = plan.sources[parent].keyComparison
    rows.parents = [Int32](repeating: -1, count: rows.table.count)
    let place = keyColumns(columns, source, comparing: comparison)
    var finder = KeyFinder()
    for row in 0..<rows.table.count where rows.fates[row] == .used {
      guard let number = finder.number(of: key(place, row), in: &parents.keyNumbers) else {
        // A row that begins a process of its own is nobody's orphan.
        if !isStart { orphan(row, of: source, column: columns[0]) }
        continue
      }
      rows.parents[row] = number
      if !comparison.isEmpty { tellSpelling(columns, source, row, number, of: parent) }
      // A child goes the way of its parent.
      switch reasons[Int(number)] {
      case .used: break
      case .filtered: rows.fates[row] = .filtered
      case .orphan where isStart: rows.parents[row] = -1
      case .orphan: orphan(row, of: source, column: columns[0])
      case .rejected:
        rows.fates[row] = .rejected
        linked.rejected.append(
          RejectedRow(
            source: source, row: row, code: "D107", detail: "\(plan.sources[parent].name): parent row rejected"))
      }
    }
  }

  /// For each key, the best fate of its rows.
  func fatesByKey(_ source: Int) -> [RowFate] {
    let rows = linked.sources[source]
    var fates = [RowFate](repeating: .orphan, count: rows.keyNumbers.count)
    var seen = [Bool](repeating: false, count: fates.count)
    for row in rows.keys.indices where rows.keys[row] >= 0 {
      let number = Int(rows.keys[row])
      if !seen[number] || rows.fates[row] == .used { fates[number] = rows.fates[row] }
      seen[number] = true
    }
    return fates
  }

  private func followPieces(_ source: Int, _ parent: Int) {
    // `parents` was filled when the pieces were cut: it names the parent's rows.
    let rows = linked.sources[source]
    for row in rows.parents.indices where rows.fates[row] == .used {
      rows.fates[row] = linked.sources[parent].fates[Int(rows.parents[row])]
    }
  }

  private mutating func orphan(_ row: Int, of source: Int, column: Int) {
    let rows = linked.sources[source]
    rows.fates[row] = .orphan
    var problem = Problem(kind: .orphan)
    problem.source = Int32(source)
    problem.row = Int32(row)
    problem.column = Int32(column)
    problem.text = written(plan.sources[source].parent?.columns ?? [column], source, row)
    linked.tally.add(problem)
  }

  mutating func linkLookUps() {
    for source in own { linked.sources[source].lookUps = plan.sources[source].lookUps.map { _ in [] } }
    for entry in LookUpOrder(plan).entries where own.contains(entry.source) {
      let lookUp = plan.sources[entry.source].lookUps[entry.lookUp]
      linked.sources[entry.source].lookUps[entry.lookUp] = targets(of: lookUp, entry.source)
      evaluator.refresh(entry.source)
    }
  }

  private mutating func targets(of lookUp: LookUpPlan, _ source: Int) -> [Int32] {
    let rows = linked.sources[source]
    let first = firstRows(lookUp.source)
    let comparison = plan.sources[lookUp.source].keyComparison
    let place = keyColumns(lookUp.columns, source, comparing: comparison)
    // Sources that all parts share were looked up before, when they were linked.
    if own.contains(lookUp.source) { linked.sources[lookUp.source].keyNumbers.makeTable() }
    let numbers = linked.sources[lookUp.source].keyNumbers
    var targets = [Int32](repeating: -1, count: rows.table.count)
    for row in 0..<rows.table.count where rows.fates[row] == .used {
      let key = key(place, row)
      guard !key.isEmpty else { continue }
      let number = numbers.number(of: key)
      if !comparison.isEmpty, let number { tellSpelling(lookUp.columns, source, row, number, of: lookUp.source) }
      targets[row] = number.map { first[Int($0)] } ?? -2
    }
    return targets
  }

  /// For each key the first row that has it; the others are reported.
  private mutating func firstRows(_ source: Int) -> [Int32] {
    let rows = linked.sources[source]
    if let known = rows.firstRows { return known }
    var first = [Int32](repeating: -2, count: rows.keyNumbers.count)
    for row in rows.keys.indices where rows.fates[row] == .used && rows.keys[row] >= 0 {
      let number = Int(rows.keys[row])
      if first[number] < 0 {
        first[number] = Int32(row)
      } else {
        var problem = Problem(kind: .repeatedKey)
        problem.source = Int32(source)
        problem.row = Int32(row)
        problem.otherRow = first[number]
        problem.column = Int32(plan.sources[source].key.first ?? -1)
        problem.text = written(plan.sources[source].key, source, row)
        linked.tally.add(problem)
      }
    }
    rows.firstRows = first
    return first
  }

  mutating func indexRows() {
    for source in own {
      let rows = linked.sources[source]
      if !rows.processes.isEmpty {
        let numbers = rows.processes.indices.map { rows.fates[$0] == .used ? rows.processes[$0] : -1 }
        rows.byProcess = RowIndex(numbers: numbers, count: linked.processKeys.count)
      }
      if let parent = plan.sources[source].parent?.source, !rows.parents.isEmpty {
        let isPieces = plan.sources[source].parent?.columns.isEmpty ?? false
        let count = isPieces ? linked.sources[parent].table.count : linked.sources[parent].keyNumbers.count
        let numbers = rows.parents.indices.map { rows.fates[$0] == .used ? rows.parents[$0] : -1 }
        rows.byParent = RowIndex(numbers: numbers, count: count)
      }
      evaluator.refresh(source)
    }
  }
}

/// Looks for keys one after the other, as they mostly come in the order of those they are looked for among.
private struct KeyFinder {
  private static let mostTurns = 64

  private var last = 0
  /// How often a key came before the one before.
  private var turns = 0

  mutating func number(of key: Bytes, in numbers: inout KeyNumbers) -> Int32? {
    guard numbers.isAscending else { return numbers.number(of: key) }
    let before = last
    let number = numbers.number(of: key, near: &last)
    if last < before { turns += 1 }
    if turns > Self.mostTurns { numbers.makeTable() }
    return number
  }
}
