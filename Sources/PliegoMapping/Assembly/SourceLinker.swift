import PliegoDiagnostics
import PliegoRows
import PliegoValues

/// Joins the rows of all sources: which are left out, which belong to which, and to which process.
struct SourceLinker: ~Copyable {
  let plan: MappingPlan
  let linked: LinkedSources
  var evaluator: Evaluator
  /// The sources to be linked; the others are ready.
  let own: [Int]
  /// Forms of keys, for each way of comparing them.
  private var forms: [KeyComparison: KeyForms] = [:]
  /// How the keys of sources with `compare keys` are written.
  var spelled: [Int: SpelledKeys] = [:]
  /// Joins that were told, once for each way of writing a key.
  var told: Set<Join> = []
  /// The keys of processes that were published before, as they were written then.
  var known = KnownKeys.none

  /// - Parameters:
  ///   - tables: one a source, in the plan's order.
  ///   - parameters: the values of the plan's parameters.
  ///   - shared: sources that were linked before and belong to all parts of a conversion.
  ///   - known: the keys of processes that were published before.
  static func link(
    _ tables: [RowTable], plan: MappingPlan, parameters: [Value], shared: SharedSources? = nil,
    known: KnownKeys = .none
  ) -> LinkedSources {
    var linker = SourceLinker(tables, plan, parameters, shared: shared)
    linker.known = known
    linker.linkAll()
    return linker.linked
  }

  init(_ tables: [RowTable], _ plan: MappingPlan, _ parameters: [Value], shared: SharedSources? = nil) {
    self.plan = plan
    linked = LinkedSources(
      tables.indices.map { shared?.source($0) ?? LinkedSource(tables[$0]) })
    own = tables.indices.filter { shared?.source($0) == nil }
    evaluator = Evaluator(plan: plan, linked: linked, parameters: parameters)
  }

  private mutating func linkAll() {
    for source in own { placePieces(source) }
    for source in own { filter(source) }
    for source in own { numberKeys(source) }
    let refusals = refusedProcesses()
    for source in order() where source != plan.process.source {
      linkParent(source)
      if plan.process.isAlternative(source) { followProcess(source, refusals) }
    }
    numberProcesses()
    noteRejectedProcesses()
    linkLookUps()
    tellSharedRows()
    indexRows()
  }

  /// Parents before children, so that a child of a refused row follows it.
  func order() -> [Int] {
    func depth(_ source: Int) -> Int { plan.sources[source].parent.map { 1 + depth($0.source) } ?? 0 }
    return own.sorted { (depth($0), $0) < (depth($1), $1) }
  }

  /// Tells for each piece of a cell its parent's row and its place in the cell, as ``PieceCutter`` cut them.
  private func placePieces(_ source: Int) {
    guard case .pieces(let name, let heading, let separator) = plan.sources[source].origin,
      let parent = plan.sources.firstIndex(where: { $0.name == name.value }),
      let column = plan.sources[parent].index[heading.value], plan.sources[parent].columns[column].cell >= 0
    else { return }
    let rows = linked.sources[parent].table
    linked.sources[source].standsInRows = true
    let mark = linked.keptKeys.add(separator)
    for row in 0..<rows.count {
      let text = rows.cell(row, plan.sources[parent].columns[column].cell)
      guard !text.isEmpty else { continue }
      var position: Int32 = 0
      for piece in TextPieces.trimmed(text, separator: mark) where !piece.isEmpty {
        position += 1
        linked.sources[source].parents.append(Int32(row))
        linked.sources[source].positions.append(position)
      }
    }
  }

  // MARK: Keys

  /// The text of some columns of a row; several are joined by a sign that no cell holds.
  ///
  /// - Parameter comparison: what does not count; without it the key as it is written.
  mutating func key(_ columns: [Int], _ source: Int, _ row: Int, comparing comparison: KeyComparison = []) -> Bytes {
    if columns.count == 1, isPlainText(columns[0], source) {
      let cell = linked.sources[source].table.cell(row, plan.sources[source].columns[columns[0]].cell)
      return form(of: cell, comparison)
    }
    evaluator.beginProcess()
    var joined: [UInt8] = []
    var isFilled = false
    for (index, column) in columns.enumerated() {
      if index > 0 { joined.append(0x1F) }
      let value = evaluator.column(column, of: source, row: row)
      guard !value.isEmpty, !value.isProblem else { continue }
      isFilled = true
      // Numbers and dates are compared by what they say already.
      if case .text(let text) = value, !comparison.isEmpty {
        joined.append(contentsOf: form(of: linked.keptKeys.add(Array(text.buffer)), comparison).buffer)
      } else {
        joined.append(contentsOf: evaluator.bytes(value).buffer)
      }
    }
    return linked.keptKeys.add(isFilled ? joined : [])
  }

  /// Where the keys of a source's rows stand, for going through all of them.
  struct KeyColumns {
    var columns: [Int]
    var source: Int
    var comparison: KeyComparison
    /// The cell that is the key as it stands, or -1.
    var cell: Int
    var view: RowView
  }

  func keyColumns(_ columns: [Int], _ source: Int, comparing comparison: KeyComparison = []) -> KeyColumns {
    let isPlain = columns.count == 1 && comparison.isEmpty && isPlainText(columns[0], source)
    return KeyColumns(
      columns: columns, source: source, comparison: comparison,
      cell: isPlain ? plan.sources[source].columns[columns[0]].cell : -1, view: linked.sources[source].view)
  }

  @inline(__always)
  mutating func key(_ place: borrowing KeyColumns, _ row: Int) -> Bytes {
    if place.cell >= 0 { return place.view.cell(row, place.cell) }
    return key(place.columns, place.source, row, comparing: place.comparison)
  }

  /// - Parameter key: bytes that stay where they are.
  private mutating func form(of key: Bytes, _ comparison: KeyComparison) -> Bytes {
    guard !comparison.isEmpty, !key.isEmpty else { return key }
    return forms[comparison, default: KeyForms(comparison)].form(of: key, keeping: linked.keptKeys)
  }

  private mutating func numberKeys(_ source: Int) {
    let rows = linked.sources[source]
    guard !plan.sources[source].key.isEmpty else { return }
    var numbers = KeyNumbers(expecting: rows.table.count, mayAscend: true)
    var keys = [Int32](repeating: -1, count: rows.table.count)
    let comparison = plan.sources[source].keyComparison
    let place = keyColumns(plan.sources[source].key, source, comparing: comparison)
    for row in 0..<rows.table.count {
      let key = key(place, row)
      if !key.isEmpty { keys[row] = numbers.add(key).number }
    }
    rows.keyNumbers = numbers
    rows.keys = keys
    if !comparison.isEmpty { tellSpellings(source) }
  }
}
