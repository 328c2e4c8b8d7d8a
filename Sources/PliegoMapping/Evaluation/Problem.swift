/// One thing that is wrong with the data, and where.
struct Problem: Sendable {
  var kind: ProblemKind
  /// Places in the plan and in the tables; -1 where there is none.
  var source: Int32 = -1
  var row: Int32 = -1
  var column: Int32 = -1
  /// The row that contradicts, or that was first.
  var otherRow: Int32 = -1
  /// Where the row that contradicts stands, when not in the same source and column.
  var otherSource: Int32 = -1
  var otherColumn: Int32 = -1
  /// The field it was meant for.
  var path: Int32 = -1
  /// The code table of an unmapped value.
  var table: Int32 = -1
  /// The mapping's line that wanted the value.
  var line: Int32 = -1
  /// The text at fault.
  var text: String = ""
  /// The text that it contradicts or was joined with.
  var otherText: String = ""
  /// What an expectation looked at.
  var cells: [CellPlace] = []
  /// The key of the process.
  var process: String = ""

  /// What makes two reports of a problem one.
  var identity: [Int32] { [Int32(kind.rawValue), source, row, column, path, table] }
  /// What is counted together: one line of a report.
  var group: ProblemGroup { ProblemGroup(kind: kind, source: source, column: column, path: path, table: table) }
}

/// Problems that are counted together.
public struct ProblemGroup: Hashable, Sendable {
  var kind: ProblemKind
  var source: Int32
  var column: Int32
  var path: Int32
  var table: Int32
}

/// A value without a code, however often it was met.
public struct UnmappedValue: Hashable, Sendable {
  var table: Int32
  var text: String
}

/// Problems counted, the first few of each group kept.
struct ProblemTally: Sendable {
  /// How many of each group are kept with their places.
  static let mostKept = 100

  struct Entry: Sendable {
    var count = 0
    var first: [Problem] = []
  }

  private(set) var groups: [ProblemGroup: Entry] = [:]
  private(set) var unmapped: [UnmappedValue: Int] = [:]

  mutating func add(_ problem: Problem) {
    groups[problem.group, default: Entry()].add(problem)
    if problem.kind == .unmapped {
      unmapped[UnmappedValue(table: problem.table, text: problem.text), default: 0] += 1
    }
  }

  /// Adds what came later in the order of processes.
  mutating func add(_ later: ProblemTally) {
    for (group, entry) in later.groups {
      var sum = groups[group] ?? Entry()
      sum.count += entry.count
      sum.first = Array((sum.first + entry.first).prefix(Self.mostKept))
      groups[group] = sum
    }
    for (value, count) in later.unmapped { unmapped[value, default: 0] += count }
  }
}

extension ProblemTally.Entry {
  mutating func add(_ problem: Problem) {
    count += 1
    if first.count < ProblemTally.mostKept { first.append(problem) }
  }
}
