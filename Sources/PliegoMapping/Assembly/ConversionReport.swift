import PliegoDiagnostics
public import PliegoRows
public import PliegoValues

/// What a conversion has to say: rows that add up, problems by kind, values without a code, rows to repair.
public struct ConversionReport: Sendable {
  let conversion: Conversion
  public private(set) var processes = 0
  public private(set) var processesWritten = 0
  public private(set) var releases = 0
  public private(set) var balances: [RowBalance] = []
  /// In the order of codes, then places.
  public private(set) var problems: [ProblemSummary] = []
  public private(set) var unmapped: [UnmappedTable] = []
  /// By source, then row; each row once.
  public private(set) var rejected: [RejectedRow] = []
  /// By source, then row.
  public private(set) var orphans: [RejectedRow] = []
  private var spans: [Int32: ReleaseSpan] = [:]
  public private(set) var hasStopped = false
  /// What became of processes beside what was published before; `nil` when nobody asked.
  public var history: HistoryCounts?

  private var tally: ProblemTally
  private var refused: [RefusedProcess] = []

  init(_ conversion: Conversion) {
    self.conversion = conversion
    tally = conversion.linked.tally
    rejected = conversion.linked.rejected
  }

  /// Takes in a stretch; stretches come in the order of their processes.
  public mutating func add(_ stretch: Stretch) {
    let result = stretch.result
    processes += result.processes
    processesWritten += result.written.count
    releases += result.releases
    refused += result.refused
    rejected += result.rejected
    tally.add(result.tally)
    history?.add(result.history)
    hasStopped = hasStopped || result.hasStopped
    for (owner, span) in result.spans { spans[owner, default: span].add(span) }
  }

  public var earliest: ZonedDateTime? { span()?.earliest }
  public var latest: ZonedDateTime? { span()?.latest }

  /// The first and last moment of the releases, of one publisher or of all; `nil` when there are none.
  public func span(of publisher: Int? = nil) -> ReleaseSpan? { spans[publisher.map { Int32($0) } ?? -1] }
  /// Tells of a process that was published before and is in no stretch.
  public mutating func addGone(_ ocid: String) {
    history?.gone += 1
    tally.add(HistoryProblem.processGone.problem(of: ocid))
  }

  /// Settles the fate of every row and sums up; call once, when all stretches are in.
  public mutating func finish() {
    settleRows()
    var describer = ProblemDescriber(conversion)
    let counts = UnmappedCounts(tally, conversion)
    problems = tally.groups.map { group, entry in
      var summary = describer.summary(group, entry)
      summary.count = counts.rows(of: group) ?? entry.count
      return summary
    }
    problems.sort { $0.comesBefore($1) }
    unmapped = counts.tables(conversion.plan)
  }

  /// Whether every row of every source is accounted for.
  public var isEven: Bool { balances.allSatisfy(\.isEven) }

  public var problemCount: Int { problems.reduce(0) { $0 + $1.count } }

  // MARK: Rows

  /// The key that an orphan names and no parent has.
  private func missingKey(_ source: Int, _ row: Int) -> String {
    let plan = conversion.plan.sources[source]
    let cells = (plan.parent?.columns ?? []).map { plan.columns[$0].cell }.filter { $0 >= 0 }
    return cells.map { conversion.linked.sources[source].table.cell(row, $0).text }.joined(separator: " ")
  }

  private mutating func settleRows() {
    let plan = conversion.plan
    let sources = conversion.linked.sources
    var fates = sources.map(\.fates)
    refuseRows(&fates)
    var seen: Set<[Int]> = []
    rejected = rejected.filter { seen.insert([$0.source, $0.row]).inserted }
    for row in rejected where fates[row.source][row.row] == .used { fates[row.source][row.row] = .rejected }
    rejected.sort { ($0.source, $0.row) < ($1.source, $1.row) }
    orphans = []
    for source in sources.indices {
      var balance = RowBalance(source: plan.sources[source].name, read: sources[source].table.count)
      if let arrangement = sources[source].table.arrangement {
        balance.read += arrangement.rowsLess
        balance.repeatedHeaders = arrangement.repeatedHeaders
        balance.skipped = arrangement.skipped
        balance.joined = arrangement.joined
      }
      for (row, fate) in fates[source].enumerated() {
        switch fate {
        case .used: balance.used += 1
        case .filtered: balance.filtered += 1
        case .rejected: balance.rejected += 1
        case .orphan:
          balance.orphans += 1
          orphans.append(RejectedRow(source: source, row: row, code: "D105", detail: missingKey(source, row)))
        }
      }
      balances.append(balance)
    }
  }

  /// The rows of processes that were refused go with them, from the root down.
  private mutating func refuseRows(_ fates: inout [[RowFate]]) {
    guard !refused.isEmpty else { return }
    let reasons = Dictionary(refused.map { ($0.process, $0) }, uniquingKeysWith: { first, _ in first })
    let sources = conversion.linked.sources
    var gone = sources.map { [Bool](repeating: false, count: $0.table.count) }
    for source in sources.indices {
      for (row, process) in sources[source].processes.enumerated() where process >= 0 {
        guard let reason = reasons[process] else { continue }
        gone[source][row] = true
        rejected.append(RejectedRow(source: source, row: row, code: reason.code, detail: reason.detail))
      }
    }
    for source in childrenLast() { refuseChildren(source, &gone) }
    for source in gone.indices {
      for row in gone[source].indices where gone[source][row] && fates[source][row] == .used {
        fates[source][row] = .rejected
      }
    }
  }

  private mutating func refuseChildren(_ source: Int, _ gone: inout [[Bool]]) {
    let plan = conversion.plan
    let rows = conversion.linked.sources[source]
    guard let link = plan.sources[source].parent, !rows.parents.isEmpty, rows.processes.isEmpty else { return }
    let parent = conversion.linked.sources[link.source]
    // A key goes when all its rows go.
    var stays = [Bool](repeating: false, count: parent.keyNumbers.count)
    for row in parent.keys.indices where parent.keys[row] >= 0 && !gone[link.source][row] && parent.fates[row] == .used
    {
      stays[Int(parent.keys[row])] = true
    }
    for row in rows.parents.indices where rows.parents[row] >= 0 && rows.fates[row] == .used {
      let isGone = link.columns.isEmpty ? gone[link.source][Int(rows.parents[row])] : !stays[Int(rows.parents[row])]
      guard isGone else { continue }
      gone[source][row] = true
      rejected.append(
        RejectedRow(
          source: source, row: row, code: "D107", detail: "\(plan.sources[link.source].name): process rejected"))
    }
  }

  private func childrenLast() -> [Int] {
    let plan = conversion.plan
    func depth(_ source: Int) -> Int { plan.sources[source].parent.map { 1 + depth($0.source) } ?? 0 }
    return plan.sources.indices.sorted { (depth($0), $0) < (depth($1), $1) }
  }

  /// The table of a source, for writing reject files.
  public func table(ofSource source: Int) -> RowTable { conversion.linked.sources[source].table }

  public func name(ofSource source: Int) -> String { conversion.plan.sources[source].name }
}

/// Values that a code table lacks, with how often each was met.
public struct UnmappedTable: Sendable {
  public var table: String
  public var codelist: String
  /// By count, then text.
  public var values: [(text: String, count: Int)]
}

/// Counts values without a code by rows, as a person with a spreadsheet's filter would.
///
/// While releases are written such a value is met once for each process and field; here the columns it came from are
/// gone through again. Values that a formula made, and no cell holds, keep the count of meetings.
private struct UnmappedCounts {
  private struct Column: Hashable {
    var table: Int32
    var source: Int32
    var column: Int32
  }

  private let met: [UnmappedValue: Int]
  private var rows: [Column: [String: Int]] = [:]

  init(_ tally: ProblemTally, _ conversion: Conversion) {
    met = tally.unmapped
    for group in tally.groups.keys where group.kind == .unmapped && group.source >= 0 && group.column >= 0 {
      let column = Column(table: group.table, source: group.source, column: group.column)
      guard rows[column] == nil else { continue }
      rows[column] = Self.count(column, Set(met.keys.filter { $0.table == group.table }.map(\.text)), conversion)
    }
  }

  private static func count(_ column: Column, _ values: Set<String>, _ conversion: Conversion) -> [String: Int] {
    let cell = conversion.plan.sources[Int(column.source)].columns[Int(column.column)].cell
    let source = conversion.linked.sources[Int(column.source)]
    guard cell >= 0 else { return [:] }
    var counts: [String: Int] = [:]
    for row in 0..<source.table.count where source.fates[row] == .used {
      let text = source.table.cell(row, cell)
      guard !text.isEmpty else { continue }
      let value = text.text
      if values.contains(value) { counts[value, default: 0] += 1 }
    }
    return counts
  }

  /// The rows of one column that hold a value without a code; `nil` for other problems, and when no cell holds one.
  func rows(of group: ProblemGroup) -> Int? {
    guard group.kind == .unmapped else { return nil }
    let found = rows[Column(table: group.table, source: group.source, column: group.column)] ?? [:]
    let sum = found.values.reduce(0, +)
    return sum > 0 ? sum : nil
  }

  func tables(_ plan: MappingPlan) -> [UnmappedTable] {
    var byTable: [Int32: [(text: String, count: Int)]] = [:]
    for (value, count) in met {
      let inRows = rows.filter { $0.key.table == value.table }.reduce(0) { $0 + ($1.value[value.text] ?? 0) }
      byTable[value.table, default: []].append((value.text, max(inRows, count)))
    }
    return byTable.keys.sorted().map { table in
      UnmappedTable(
        table: plan.codeTables[Int(table)].name, codelist: plan.codeTables[Int(table)].codelist,
        values: (byTable[table] ?? []).sorted { ($1.count, $0.text) < ($0.count, $1.text) })
    }
  }
}
