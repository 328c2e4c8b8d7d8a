import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoRows
import PliegoValues

/// The rows of entries, one after the other; they live as long as the process is written.
typealias RowGroups = UnsafeBufferPointer<RowSet>

// The rows of entries: walked, picked, split and sorted.
extension ReleaseWriter {
  mutating func walk(_ iteration: IterationAtRunTime) -> RowSet {
    let rows =
      iteration.hops.isEmpty
      ? evaluator.rows(ofLevel: iteration.level)
      : evaluator.descend(level: iteration.level, hops: iteration.hops)
    guard let condition = iteration.condition else { return rows }
    return pick(rows, of: iteration.source, where: condition)
  }

  /// Whether stepping into rows leaves all the rows that the root has of the process.
  func staysWhole(_ iteration: IterationAtRunTime) -> Bool {
    guard iteration.hops.isEmpty, iteration.condition == nil, iteration.split == .none else { return false }
    return evaluator.isWholeProcess(atLevel: iteration.level)
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
  mutating func groups(_ iteration: IterationAtRunTime) -> RowGroups {
    let rows = walk(iteration)
    guard rows.count > 0 else { return RowGroups(start: nil, count: 0) }
    let groups: RowGroups
    if iteration.split == .none || (rows.count == 1 && iteration.split != .row) {
      groups = whole(rows)
    } else {
      groups =
        switch iteration.split {
        case .none, .row: single(rows)
        case .key: split(rows, byKeysOf: iteration.source)
        case .columns: split(rows, iteration.source, by: iteration.columns)
        }
    }
    return iteration.sortedBy.isEmpty || groups.count < 2 ? groups : sorted(groups, iteration)
  }

  // MARK: Splitting

  private mutating func whole(_ rows: RowSet) -> RowGroups {
    let groups = evaluator.arena.groups(1)
    groups[0] = rows
    return RowGroups(start: groups, count: 1)
  }

  /// Each row by itself.
  private mutating func single(_ rows: RowSet) -> RowGroups {
    let groups = evaluator.arena.groups(rows.count)
    for place in 0..<rows.count { groups[place] = RowSet(start: rows.start + place, count: 1) }
    return RowGroups(start: groups, count: rows.count)
  }

  private mutating func split(_ rows: RowSet, byKeysOf source: Int) -> RowGroups {
    let numbers = evaluator.arena.rows(rows.count)
    var isAscending = true
    linked.sources[source].keys.withUnsafeBufferPointer { keys in
      for place in 0..<rows.count {
        numbers[place] = keys[Int(rows.start[place])]
        if place > 0, numbers[place] <= numbers[place &- 1] { isAscending = false }
      }
    }
    // Keys are numbered as they are met: rows that each have their own come in order.
    return isAscending ? single(rows) : split(rows, numbered: numbers)
  }

  private mutating func split(_ rows: RowSet, _ source: Int, by programs: UnsafeBufferPointer<Program>) -> RowGroups {
    let numbers = evaluator.arena.rows(rows.count)
    var seen = FewKeys()
    for place in 0..<rows.count {
      evaluator.push(source, RowSet(start: rows.start + place, count: 1))
      let key = programs.count == 1 ? evaluator.bytes(evaluator.run(programs[0])) : joinedKey(programs)
      evaluator.pop()
      numbers[place] = seen.add(key, &evaluator.arena)
    }
    return split(rows, numbered: numbers)
  }

  private mutating func joinedKey(_ programs: UnsafeBufferPointer<Program>) -> Bytes {
    var joined: [UInt8] = []
    for program in programs {
      let value = evaluator.run(program)
      joined.append(contentsOf: evaluator.bytes(value).buffer)
      joined.append(0x1F)
    }
    return joined.withUnsafeBufferPointer { evaluator.arena.copy($0) }
  }

  /// Rows with one number together, in order of first meeting.
  private mutating func split(_ rows: RowSet, numbered numbers: UnsafeMutablePointer<Int32>) -> RowGroups {
    let count = Self.renumber(numbers, rows.count)
    let groups = evaluator.arena.groups(count)
    let sorted = evaluator.arena.rows(rows.count)
    for group in 0..<count { groups[group] = RowSet(start: UnsafePointer(sorted), count: 0) }
    for place in 0..<rows.count { groups[Int(numbers[place])].count &+= 1 }
    var start = UnsafePointer(sorted)
    for group in 0..<count {
      groups[group].start = start
      start += groups[group].count
      groups[group].count = 0
    }
    for place in 0..<rows.count {
      let group = Int(numbers[place])
      sorted[groups[group].start - UnsafePointer(sorted) + groups[group].count] = rows.start[place]
      groups[group].count &+= 1
    }
    return RowGroups(start: groups, count: count)
  }

  /// Makes numbers 0, 1, 2, … in order of first meeting; gives how many there are.
  ///
  /// Few are looked through, many go through a table.
  private static func renumber(_ numbers: UnsafeMutablePointer<Int32>, _ count: Int) -> Int {
    var known: [Int32: Int32] = [:]
    guard count <= 16 else {
      for place in 0..<count {
        let next = Int32(known.count)
        let number = known[numbers[place]] ?? next
        if number == next { known[numbers[place]] = next }
        numbers[place] = number
      }
      return known.count
    }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 16) { first in
      var distinct = 0
      for place in 0..<count {
        var number = 0
        while number < distinct, first[number] != numbers[place] { number += 1 }
        if number == distinct {
          first[distinct] = numbers[place]
          distinct += 1
        }
        numbers[place] = Int32(truncatingIfNeeded: number)
      }
      return distinct
    }
  }

  // MARK: Sorting

  private mutating func sorted(_ groups: RowGroups, _ iteration: IterationAtRunTime) -> RowGroups {
    var keyed: [(values: [Value], rows: RowSet, place: Int)] = []
    for (place, group) in groups.enumerated() {
      evaluator.push(iteration.source, group)
      var found: [Value] = []
      for program in iteration.sortedBy { found.append(evaluator.run(program)) }
      evaluator.pop()
      keyed.append((found, group, place))
    }
    // Entries that are equal keep the order of their rows.
    keyed.sort { a, b in
      Self.comesBefore(a.values, b.values) || (!Self.comesBefore(b.values, a.values) && a.place < b.place)
    }
    let sorted = evaluator.arena.groups(keyed.count)
    for place in keyed.indices { sorted[place] = keyed[place].rows }
    return RowGroups(start: sorted, count: keyed.count)
  }

  /// Empty values come last.
  private static func comesBefore(_ left: [Value], _ right: [Value]) -> Bool {
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
