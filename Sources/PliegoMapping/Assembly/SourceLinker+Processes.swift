import PliegoDiagnostics
import PliegoRows
import PliegoValues

// The contracting processes that rows speak of: those of the root, and those that only later stages know.
extension SourceLinker {
  /// Keys whose rows in the root were all refused, with what became of them.
  struct RefusedKeys {
    var numbers = KeyNumbers()
    var fates: [RowFate] = []
  }

  /// Only asked for when processes may begin elsewhere: rows of later stages go the way of their process.
  mutating func refusedProcesses() -> RefusedKeys {
    var refused = RefusedKeys()
    guard !plan.process.alternatives.isEmpty else { return refused }
    let root = plan.process.source
    let rows = linked.sources[root]
    var used = KeyNumbers(expecting: rows.table.count)
    for row in 0..<rows.table.count where rows.fates[row] == .used {
      _ = used.add(processKey(plan.process.key, root, row))
    }
    for row in 0..<rows.table.count where rows.fates[row] != .used {
      let key = processKey(plan.process.key, root, row)
      guard !key.isEmpty, used.number(of: key) == nil, refused.numbers.add(key).isNew else { continue }
      refused.fates.append(rows.fates[row])
    }
    return refused
  }

  /// A process whose row is there and was refused is not gone.
  mutating func noteRejectedProcesses() {
    let root = plan.process.source
    for row in linked.sources[root].fates.indices where linked.sources[root].fates[row] == .rejected {
      let key = key(plan.process.key, root, row)
      if !key.isEmpty { linked.rejectedKeys.insert(known.spelling(of: key.text) ?? key.text) }
    }
  }

  /// Lets the rows of a later stage go with a process that the root knows and had refused.
  mutating func followProcess(_ source: Int, _ refused: RefusedKeys) {
    guard refused.numbers.count > 0,
      let start = plan.process.alternatives.first(where: { $0.source == source })
    else { return }
    let rows = linked.sources[source]
    for row in 0..<rows.table.count where rows.fates[row] == .used {
      guard let number = refused.numbers.number(of: processKey(start.columns, source, row)) else { continue }
      rows.fates[row] = refused.fates[Int(number)]
      guard rows.fates[row] == .rejected else { continue }
      linked.rejected.append(
        RejectedRow(
          source: source, row: row, code: "D107",
          detail: "\(plan.sources[plan.process.source].name): parent row rejected"))
    }
  }

  private mutating func processKey(_ columns: [Int], _ source: Int, _ row: Int) -> Bytes {
    key(columns, source, row, comparing: plan.process.keyComparison)
  }

  // MARK: Numbers

  /// Numbers processes in the order of their keys, as these are written.
  ///
  /// Of several ways of writing one key the first source's counts, and of that source's the least, so that the order of
  /// rows decides nothing.
  mutating func numberProcesses() {
    var numbers = KeyNumbers(expecting: 1024, mayAscend: true)
    var first: [ProcessStart] = []
    let comparison = plan.process.keyComparison
    for (place, start) in plan.process.starts.enumerated() {
      let rows = linked.sources[start.source]
      rows.processes = [Int32](repeating: -1, count: rows.table.count)
      var spellings = SpelledKeys()
      let columns = keyColumns(start.columns, start.source, comparing: comparison)
      for row in 0..<rows.table.count where rows.fates[row] == .used {
        let number = numbers.add(key(columns, row)).number
        rows.processes[row] = number
        let isNew = Int(number) == first.count
        guard isNew || !comparison.isEmpty else { continue }
        let text = comparison.isEmpty ? numbers.keys[Int(number)] : key(start.columns, start.source, row)
        let this = ProcessStart(key: text, place: Int32(place), row: Int32(truncatingIfNeeded: row))
        if isNew {
          first.append(this)
        } else if first[Int(number)].place == this.place {
          if precedes(text, first[Int(number)].key) { first[Int(number)] = this }
        } else if !KeyNumbers.equal(first[Int(number)].key, text), isFirstJoin(start, text) {
          let other = plan.process.starts[Int(first[Int(number)].place)]
          tellJoin(
            row, of: start.source, start.columns, text, with: first[Int(number)].key,
            hides: isPersonal(other.columns, other.source))
        }
        guard !comparison.isEmpty, !isToldByKey(start) else { continue }
        if let other = spellings.add(text, number: number, row: row) {
          tellTwoSpellings(row, of: start.source, start.columns, text, other)
        }
      }
    }
    if !known.isEmpty { for number in first.indices { keepSpelling(&first[number]) } }
    rank(first)
  }

  /// A process that was published keeps the spelling of its key, and with it its ocid; the other one is told.
  private mutating func keepSpelling(_ start: inout ProcessStart) {
    guard let spelling = known.spelling(of: start.key.text), spelling != start.key.text else { return }
    let written = start.key
    start.key = linked.keptKeys.add(spelling)
    let begin = plan.process.starts[Int(start.place)]
    guard isFirstJoin(begin, written) else { return }
    tellJoin(
      Int(start.row), of: begin.source, begin.columns, written, with: start.key,
      hides: isPersonal(begin.columns, begin.source))
  }

  /// Whether the source's own key is the process key, so that its spellings were told with it.
  private func isToldByKey(_ start: (source: Int, columns: [Int])) -> Bool {
    plan.sources[start.source].key == start.columns
      && plan.sources[start.source].keyComparison == plan.process.keyComparison
  }

  /// Each way of writing a key is told once for each source.
  private mutating func isFirstJoin(_ start: (source: Int, columns: [Int]), _ text: Bytes) -> Bool {
    told.insert(Join(source: start.source, column: start.columns[0], text: text.text)).inserted
  }

  private mutating func rank(_ first: [ProcessStart]) {
    let order = first.indices.sorted { precedes(first[$0].key, first[$1].key) }
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
    linked.processKeys = order.map { first[$0].key }
    if !plan.process.alternatives.isEmpty { linked.processStarts = order.map { first[$0] } }
    for (source, _) in plan.process.starts {
      let rows = linked.sources[source]
      for row in rows.processes.indices where rows.processes[row] >= 0 {
        rows.processes[row] = ranks[Int(rows.processes[row])]
      }
    }
  }

  private func precedes(_ a: Bytes, _ b: Bytes) -> Bool { KeyNumbers.order(a, b) < 0 }
}
