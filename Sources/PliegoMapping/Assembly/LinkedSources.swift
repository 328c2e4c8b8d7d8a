import PliegoRows

/// One source's rows with everything that leads to and from them.
final class LinkedSource: @unchecked Sendable {
  let table: RowTable
  let view: RowView
  var fates: [RowFate]
  /// The number of the row's own key; empty when nothing needs it.
  var keys: [Int32] = []
  var keyNumbers = KeyNumbers()
  /// The number of the parent's key that the row names, or -1.
  var parents: [Int32] = []
  /// Rows by the parent's key.
  var byParent: RowIndex?
  /// Rows by process, for the root and for sources that start processes of their own.
  var byProcess: RowIndex?
  var processes: [Int32] = []
  /// For each look-up the row it leads to, or -1 for none and -2 for a key that nothing has.
  var lookUps: [[Int32]] = []
  /// For each key the first row that has it, when others look the source up.
  var firstRows: [Int32]?
  /// Whether ``parents`` are rows and no keys: pieces of cells, and records inside records.
  var standsInRows = false
  /// For pieces of cells: the place of the piece, from 1.
  var positions: [Int32] = []

  init(_ table: RowTable) {
    self.table = table
    view = RowView(table)
    parents = table.parents
    standsInRows = !table.parents.isEmpty
    fates = [RowFate](repeating: .used, count: table.count)
  }
}

/// The row that gives a process its key.
struct ProcessStart: Sendable {
  /// As the row has it.
  var key: Bytes
  /// Among the plan's starts: 0 for the root.
  var place: Int32
  var row: Int32
}

/// All sources of a mapping, joined as the mapping says, and the processes their rows belong to.
///
/// Made by ``SourceLinker``; after that only read, by all threads.
public final class LinkedSources: @unchecked Sendable {
  let sources: [LinkedSource]
  /// Keys of processes in the order of their UTF-8 bytes.
  var processKeys: [Bytes] = []
  /// Where each process begins; empty when all begin in the root.
  var processStarts: [ProcessStart] = []
  /// What went wrong before any process was looked at.
  var tally = ProblemTally()
  var rejected: [RejectedRow] = []
  /// Keys of processes whose row was refused before any process was looked at.
  var rejectedKeys: Set<String> = []
  /// Keeps keys that were put together from several cells.
  let keptKeys = TextPool()

  init(_ sources: [LinkedSource]) {
    self.sources = sources
  }

  /// How many contracting processes the rows speak of.
  public var processCount: Int { processKeys.count }
}
