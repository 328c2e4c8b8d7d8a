import PliegoRows

/// Counts values without a code by rows, as a person with a spreadsheet's filter would.
///
/// While releases are written such a value is met once for each process and field; here the columns it came from are
/// gone through again. Values that a formula made, and no cell holds, keep the count of meetings.
public struct UnmappedCounts: Sendable {
  private struct Column: Hashable {
    var table: Int32
    var source: Int32
    var column: Int32
  }

  private var rows: [Column: [String: Int]] = [:]

  init(_ groups: some Collection<ProblemGroup>) {
    for group in groups where group.kind == .unmapped && group.source >= 0 && group.column >= 0 {
      rows[Column(table: group.table, source: group.source, column: group.column)] = [:]
    }
  }

  /// Whether there is nothing to count.
  public var isEmpty: Bool { rows.isEmpty }

  /// Adds the rows of a conversion; of one that is part of a larger one, without those of shared sources.
  public mutating func count(_ conversion: Conversion, values: some Collection<UnmappedValue>) {
    for column in rows.keys where conversion.shared?.source(Int(column.source)) == nil {
      let wanted = Set(values.lazy.filter { $0.table == column.table }.map(\.text))
      rows[column]?.merge(Self.count(column, wanted, conversion), uniquingKeysWith: +)
    }
  }

  /// Adds what was counted in other rows.
  public mutating func add(_ other: UnmappedCounts) {
    for (column, counts) in other.rows { rows[column, default: [:]].merge(counts, uniquingKeysWith: +) }
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

  func tables(_ plan: MappingPlan, met: [UnmappedValue: Int]) -> [UnmappedTable] {
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
