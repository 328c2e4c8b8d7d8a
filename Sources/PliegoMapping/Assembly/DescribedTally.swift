import PliegoDiagnostics
import PliegoRows

/// A problem in the words of the report, which need the rows it was found in no more.
struct DescribedProblem: Sendable {
  var source: Int32
  /// The row's number among all rows of its source.
  var row: Int
  var line: Int32
  var example: ProblemExample
  /// What the mapping could say so that it would not be one.
  var hint: Phrase?
}

/// Problems counted, the first few of each group in words.
struct DescribedTally: Sendable {
  struct Entry: Sendable {
    var count = 0
    var first: [DescribedProblem] = []
  }

  private(set) var groups: [ProblemGroup: Entry] = [:]
  private(set) var unmapped: [UnmappedValue: Int] = [:]

  init() {}

  /// - Parameter told: groups of which no examples are needed.
  init(_ tally: ProblemTally, _ describer: ProblemDescriber, skipping told: Set<ProblemGroup>) {
    unmapped = tally.unmapped
    groups = Dictionary(minimumCapacity: tally.groups.count)
    for (group, entry) in tally.groups {
      let first = told.contains(group) ? [] : entry.first.enumerated().map { describer.described($1, hints: $0 == 0) }
      groups[group] = Entry(count: entry.count, first: first)
    }
  }

  /// Groups that have as many examples as are kept.
  var told: Set<ProblemGroup> {
    Set(groups.filter { $0.value.first.count >= ProblemTally.mostKept }.keys)
  }

  /// Adds what comes behind in the order of processes.
  mutating func addLater(_ later: DescribedTally) {
    for (group, entry) in later.groups {
      groups[group, default: Entry()].count += entry.count
      let room = ProblemTally.mostKept - (groups[group]?.first.count ?? 0)
      groups[group]?.first += entry.first.prefix(max(room, 0))
    }
    unmapped.merge(later.unmapped, uniquingKeysWith: +)
  }

  /// Adds what stands between these in the order of rows.
  mutating func addBeside(_ other: DescribedTally) {
    for (group, entry) in other.groups {
      groups[group, default: Entry()].count += entry.count
      let both = (groups[group]?.first ?? []) + entry.first
      // The first rows are kept; several problems of one row stay in their order.
      let order = both.indices.sorted { (both[$0].row, $0) < (both[$1].row, $1) }
      groups[group]?.first = order.prefix(ProblemTally.mostKept).map { both[$0] }
    }
    unmapped.merge(other.unmapped, uniquingKeysWith: +)
  }
}
