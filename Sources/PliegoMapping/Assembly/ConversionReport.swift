import PliegoDiagnostics
import PliegoRows
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

  /// What the mapping's `on problem: stop` met.
  public private(set) var stop: ProblemExample?

  private var tally = ProblemTally()
  private var refused: [RefusedProcess] = []
  /// What was met while rows were joined, and while releases were written, by all parts so far.
  private var joined = DescribedTally()
  private var written = DescribedTally()
  private var sharedRefused: Set<[Int]> = []

  init(_ conversion: Conversion) {
    self.conversion = conversion
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
    if result.hasStopped, !hasStopped {
      hasStopped = true
      stop = result.lastProblem.map { ProblemDescriber(conversion).example($0) }
    }
    for (owner, span) in result.spans { spans[owner, default: span].add(span) }
  }

  public var earliest: ZonedDateTime? { span()?.earliest }
  public var latest: ZonedDateTime? { span()?.latest }

  /// The first and last moment of the releases, of one publisher or of all; `nil` when there are none.
  public func span(of publisher: Int? = nil) -> ReleaseSpan? { spans[publisher.map { Int32($0) } ?? -1] }

  /// Tells of a process that was published before and is in no stretch; call before the report is finished.
  public mutating func addGone(_ ocid: String) {
    history?.gone += 1
    tally.add(HistoryProblem.processGone.problem(of: ocid))
  }

  /// Settles the fate of every row and sums up; call once, when all stretches are in.
  public mutating func finish() {
    settleRows()
    describe(skipping: [])
    var counts = uncounted
    counts.count(conversion, values: unmappedValues)
    sumUp(counts)
  }

  private mutating func describe(skipping told: Set<ProblemGroup>) {
    let describer = ProblemDescriber(conversion)
    joined = DescribedTally(conversion.linked.tally, describer, skipping: [])
    written = DescribedTally(tally, describer, skipping: told)
  }

  private mutating func sumUp(_ counts: UnmappedCounts) {
    var all = joined
    all.addLater(written)
    let describer = ProblemDescriber(conversion)
    problems = all.groups.map { group, entry in
      var summary = describer.summary(group, entry, hasHistory: history != nil)
      summary.count = counts.rows(of: group) ?? entry.count
      return summary
    }
    problems.sort { $0.comesBefore($1) }
    unmapped = counts.tables(conversion.plan, met: all.unmapped)
  }

  // MARK: Parts

  /// Sums up one part of a larger conversion, in which the rows have other numbers.
  ///
  /// - Parameter told: problems of which enough examples are known already.
  public consuming func part(skipping told: Set<ProblemGroup>) -> ReportPart {
    settleRows()
    describe(skipping: told)
    return ReportPart(
      processes: processes, processesWritten: processesWritten, releases: releases, balances: balances,
      rejected: rejected.map { numbered($0) }, orphans: orphans.map { numbered($0) }, spans: spans,
      history: history, hasStopped: hasStopped, stop: stop, joined: joined, written: written)
  }

  private func numbered(_ row: RejectedRow) -> RejectedRow {
    var row = row
    row.row = conversion.number(ofRow: row.row, in: row.source)
    return row
  }

  /// Begins the report of a conversion in parts with what the shared sources say.
  public mutating func beginParts() {
    settleRows()
    describe(skipping: [])
  }

  /// Takes in a part; parts come in the order of their processes.
  public mutating func add(_ part: ReportPart) {
    processes += part.processes
    processesWritten += part.processesWritten
    releases += part.releases
    for (index, balance) in part.balances.enumerated() { balances[index].add(balance) }
    for row in part.rejected { add(rejected: row, of: part) }
    orphans += part.orphans
    for (owner, span) in part.spans { spans[owner, default: span].add(span) }
    if let counts = part.history { history?.add(counts) }
    hasStopped = hasStopped || part.hasStopped
    stop = stop ?? part.stop
    joined.addBeside(part.joined)
    written.addLater(part.written)
  }

  /// A row of a shared source may be refused by several parts, and is refused once.
  private mutating func add(rejected row: RejectedRow, of part: ReportPart) {
    guard part.balances[row.source].read == 0 else { return rejected.append(row) }
    guard sharedRefused.insert([row.source, row.row]).inserted else { return }
    rejected.append(row)
    guard conversion.linked.sources[row.source].fates[row.row] == .used else { return }
    balances[row.source].used -= 1
    balances[row.source].rejected += 1
  }

  /// Problems of which as many examples are known as are told.
  public var told: Set<ProblemGroup> { written.told }

  /// What is to be counted in the rows, once all parts are in.
  public var uncounted: UnmappedCounts { UnmappedCounts(Set(joined.groups.keys).union(written.groups.keys)) }
  /// The values without a code that were met.
  public var unmappedValues: Set<UnmappedValue> { Set(joined.unmapped.keys).union(written.unmapped.keys) }

  /// Sums up a conversion in parts; call once, when all parts are in.
  ///
  /// - Parameter counts: of the rows of all parts, and of the shared sources.
  public mutating func finishParts(_ counts: UnmappedCounts) {
    rejected.sort { ($0.source, $0.row) < ($1.source, $1.row) }
    orphans.sort { ($0.source, $0.row) < ($1.source, $1.row) }
    // What was told of the whole since the parts began: processes that are gone.
    written.addLater(DescribedTally(tally, ProblemDescriber(conversion), skipping: []))
    sumUp(counts)
  }

  /// Whether every row of every source is accounted for.
  public var isEven: Bool { balances.allSatisfy(\.isEven) }

  public var problemCount: Int { problems.reduce(0) { $0 + $1.count } }

  // MARK: Rows

  /// Orphans with the key that they name and no parent has.
  private func orphanRows() -> [RejectedRow] {
    var evaluator = Evaluator(plan: conversion.plan, linked: conversion.linked, parameters: conversion.parameters)
    let sources = conversion.linked.sources
    return sources.indices.filter { !isShared($0) }.flatMap { source in
      let columns = conversion.plan.sources[source].parent?.columns ?? []
      return sources[source].fates.indices.filter { sources[source].fates[$0] == .orphan }.map { row in
        evaluator.beginProcess()
        let key = evaluator.keyText(columns, of: source, row: row)
        var orphan = RejectedRow(source: source, row: row, code: "D105", detail: key)
        orphan.place = place(of: orphan)
        return orphan
      }
    }
  }

  private mutating func settleRows() {
    let plan = conversion.plan
    let sources = conversion.linked.sources
    // Rows of shared sources are settled once, for all parts.
    var fates = sources.indices.map { isShared($0) ? [] : sources[$0].fates }
    refuseRows(&fates)
    var seen: Set<[Int]> = []
    rejected = rejected.filter { seen.insert([$0.source, $0.row]).inserted }
    for row in rejected where !isShared(row.source) && fates[row.source][row.row] == .used {
      fates[row.source][row.row] = .rejected
    }
    for place in rejected.indices { rejected[place].place = self.place(of: rejected[place]) }
    rejected.sort { ($0.source, $0.row) < ($1.source, $1.row) }
    orphans = orphanRows()
    for source in sources.indices {
      var balance = RowBalance(source: plan.sources[source].name, read: fates[source].count)
      if !isShared(source), let arrangement = sources[source].table.arrangement {
        balance.read += arrangement.rowsLess
        balance.repeatedHeaders = arrangement.repeatedHeaders
        balance.skipped = arrangement.skipped
        balance.joined = arrangement.joined
      }
      for fate in fates[source] {
        switch fate {
        case .used: balance.used += 1
        case .filtered: balance.filtered += 1
        case .rejected: balance.rejected += 1
        case .orphan: balance.orphans += 1
        }
      }
      balances.append(balance)
    }
  }

  private func isShared(_ source: Int) -> Bool { conversion.shared?.source(source) != nil }

  private func place(of row: RejectedRow) -> RowPlace {
    conversion.linked.sources[row.source].table.place(of: row.row)
  }

  /// The rows of processes that were refused go with them, from the root down.
  private mutating func refuseRows(_ fates: inout [[RowFate]]) {
    guard !refused.isEmpty else { return }
    let reasons = Dictionary(refused.map { ($0.process, $0) }, uniquingKeysWith: { first, _ in first })
    let sources = conversion.linked.sources
    var gone = sources.indices.map {
      isShared($0) ? [] : [Bool](repeating: false, count: sources[$0].table.count)
    }
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
    guard let link = plan.sources[source].parent, !isShared(link.source), !rows.parents.isEmpty, rows.processes.isEmpty
    else { return }
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

  public func name(ofSource source: Int) -> String { conversion.plan.sources[source].name }
}

/// Values that a code table lacks, with how often each was met.
public struct UnmappedTable: Sendable {
  public var table: String
  public var codelist: String
  /// By count, then text.
  public var values: [(text: String, count: Int)]
}
