import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

// The rows of entries: walked, picked, split and sorted.
extension ReleaseWriter {
  mutating func walk(_ iteration: IterationPlan) -> RowSet {
    let rows =
      iteration.hops.isEmpty
      ? evaluator.rows(ofLevel: Int(iteration.level))
      : evaluator.descend(level: Int(iteration.level), hops: iteration.hops)
    guard let condition = iteration.condition else { return rows }
    return pick(rows, of: Int(iteration.source), where: condition)
  }

  /// Whether stepping into rows leaves all the rows that the root has of the process.
  func staysWhole(_ iteration: IterationPlan) -> Bool {
    guard iteration.hops.isEmpty, iteration.condition == nil, case .none = iteration.split else { return false }
    return evaluator.isWholeProcess(atLevel: Int(iteration.level))
  }

  /// The rows for which a condition holds, each looked at by itself.
  mutating func pick(_ rows: RowSet, of source: Int, where condition: Program) -> RowSet {
    let picked = evaluator.arena.rows(max(rows.count, 1))
    var count = 0
    for place in 0..<rows.count {
      evaluator.push(source, RowSet(start: rows.start + place, count: 1))
      let value = evaluator.run(condition)
      evaluator.pop()
      if case .problem(let index) = value { report(evaluator.problems[Int(index)], path: -1, line: -1) }
      flushNotes(path: -1, line: -1)
      guard evaluator.isTrue(value) else { continue }
      picked[count] = rows.start[place]
      count += 1
    }
    return RowSet(start: UnsafePointer(picked), count: count)
  }

  /// The rows of each entry, in order of their first row or as `sorted by` says.
  mutating func groups(_ iteration: IterationPlan) -> [RowSet] {
    let rows = walk(iteration)
    var groups: [RowSet]
    switch iteration.split {
    case .none: groups = rows.count > 0 ? [rows] : []
    case .row: groups = (0..<rows.count).map { RowSet(start: rows.start + $0, count: 1) }
    case .key: groups = split(rows, byKeysOf: Int(iteration.source))
    case .columns(let programs): groups = split(rows, Int(iteration.source), by: programs)
    }
    if !iteration.sortedBy.isEmpty, groups.count > 1 { sort(&groups, iteration) }
    return groups
  }

  mutating func split(_ rows: RowSet, byKeysOf source: Int) -> [RowSet] {
    if rows.count <= 1 { return rows.count == 1 ? [rows] : [] }
    let keys = linked.sources[source].keys
    return split(rows) { row in UInt64(UInt32(bitPattern: keys[row])) }
  }

  mutating func split(_ rows: RowSet, _ source: Int, by programs: [Program]) -> [RowSet] {
    if rows.count <= 1 { return rows.count == 1 ? [rows] : [] }
    var numbers: [UInt64] = []
    var seen = KeyNumbers()
    for place in 0..<rows.count {
      evaluator.push(source, RowSet(start: rows.start + place, count: 1))
      var joined: [UInt8] = []
      for program in programs {
        let value = evaluator.run(program)
        joined.append(contentsOf: evaluator.bytes(value).buffer)
        joined.append(0x1F)
      }
      evaluator.pop()
      numbers.append(UInt64(seen.add(joined.withUnsafeBufferPointer { evaluator.arena.copy($0) }).number))
    }
    var place = 0
    return split(rows) { _ in
      place += 1
      return numbers[place - 1]
    }
  }

  /// Rows with one number together, in order of first meeting.
  mutating func split(_ rows: RowSet, _ number: (Int) -> UInt64) -> [RowSet] {
    var places: [UInt64: Int] = [:]
    var counts: [Int] = []
    var memberOf: [Int] = []
    memberOf.reserveCapacity(rows.count)
    for place in 0..<rows.count {
      let key = number(Int(rows.start[place]))
      let group = places[key] ?? counts.count
      if group == counts.count {
        places[key] = group
        counts.append(0)
      }
      counts[group] += 1
      memberOf.append(group)
    }
    let sorted = evaluator.arena.rows(rows.count)
    var starts: [Int] = []
    var next = 0
    for count in counts {
      starts.append(next)
      next += count
    }
    var filled = starts
    for place in 0..<rows.count {
      sorted[filled[memberOf[place]]] = rows.start[place]
      filled[memberOf[place]] += 1
    }
    return counts.indices.map { RowSet(start: UnsafePointer(sorted + starts[$0]), count: counts[$0]) }
  }

  mutating func sort(_ groups: inout [RowSet], _ iteration: IterationPlan) {
    var keyed: [(values: [Value], rows: RowSet, place: Int)] = []
    for (place, group) in groups.enumerated() {
      evaluator.push(Int(iteration.source), group)
      var found: [Value] = []
      for program in iteration.sortedBy { found.append(evaluator.run(program)) }
      evaluator.pop()
      keyed.append((found, group, place))
    }
    // Entries that are equal keep the order of their rows.
    keyed.sort { a, b in
      Self.comesBefore(a.values, b.values) || (!Self.comesBefore(b.values, a.values) && a.place < b.place)
    }
    groups = keyed.map(\.rows)
  }

  /// Empty values come last.
  static func comesBefore(_ left: [Value], _ right: [Value]) -> Bool {
    for (a, b) in zip(left, right) {
      if a.isEmpty || b.isEmpty {
        if a.isEmpty != b.isEmpty { return b.isEmpty }
        continue
      }
      if Value.precedes(a, b) { return true }
      if Value.precedes(b, a) { return false }
    }
    return false
  }

  mutating func holds(_ condition: Int32, path: Int32, line: Int32) -> Bool {
    let value = evaluator.run(plan.programs[Int(condition)])
    if case .problem(let place) = value {
      report(evaluator.problems[Int(place)], path: path, line: line)
      tracer?.because(.problem(evaluator.problems[Int(place)]))
    }
    flushNotes(path: path, line: line)
    return evaluator.isTrue(value)
  }
}
