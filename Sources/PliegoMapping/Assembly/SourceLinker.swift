import PliegoDiagnostics
import PliegoRows
import PliegoValues

/// Joins the rows of all sources: which are left out, which belong to which, and to which process.
struct SourceLinker: ~Copyable {
  let plan: MappingPlan
  let linked: LinkedSources
  var evaluator: Evaluator
  /// The sources to be linked; the others are ready.
  private let own: [Int]
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

  // MARK: Rows that are left out

  private mutating func filter(_ source: Int) {
    let plan = plan.sources[source]
    let rows = linked.sources[source]
    let required = plan.columns.indices.filter { plan.columns[$0].isRequired && plan.columns[$0].cell >= 0 }
    let typed = keyColumns(source).filter { plan.columns[$0].cell >= 0 && !isPlainText($0, source) }
    guard plan.condition != nil || !required.isEmpty || !typed.isEmpty else { return }
    for row in 0..<rows.table.count {
      if let condition = plan.condition, !holds(condition, source, row) {
        rows.fates[row] = .filtered
        continue
      }
      if let column = unreadableKey(source, row, typed) {
        rows.fates[row] = .rejected
        reject(row, of: source, column: column, as: .unreadable)
        continue
      }
      guard
        let column = required.first(where: {
          rows.view.cell(row, plan.columns[$0].cell).isEmpty && rows.positions.isEmpty
        })
      else { continue }
      rows.fates[row] = .rejected
      reject(row, of: source, column: column)
    }
  }

  private mutating func holds(_ condition: Program, _ source: Int, _ row: Int) -> Bool {
    evaluator.beginProcess()
    let value = evaluator.value(of: condition, source: source, row: row)
    for problem in evaluator.problems { linked.tally.add(problem) }
    return evaluator.isTrue(value)
  }

  /// Keys are compared as what they say, so a key of numbers or dates must be readable.
  private mutating func unreadableKey(_ source: Int, _ row: Int, _ typed: [Int]) -> Int? {
    guard !typed.isEmpty else { return nil }
    evaluator.beginProcess()
    for column in typed where evaluator.column(column, of: source, row: row).isProblem { return column }
    return nil
  }

  /// The columns by which rows of a source are told apart and linked.
  private func keyColumns(_ source: Int) -> [Int] {
    var columns = plan.sources[source].key + (plan.sources[source].parent?.columns ?? [])
    if plan.process.source == source { columns += plan.process.key }
    for other in plan.process.alternatives where other.source == source { columns += other.columns }
    return Array(Set(columns)).sorted()
  }

  private func isPlainText(_ column: Int, _ source: Int) -> Bool {
    let column = plan.sources[source].columns[column]
    return column.cell >= 0 && (column.reader.kind == .text || column.reader.kind == .code)
  }

  private func reject(_ row: Int, of source: Int, column: Int, as kind: ProblemKind = .requiredEmpty) {
    var problem = Problem(kind: kind)
    problem.source = Int32(source)
    problem.row = Int32(row)
    problem.column = Int32(column)
    let cell = plan.sources[source].columns[column].cell
    if kind == .unreadable, cell >= 0 { problem.text = linked.sources[source].table.cell(row, cell).text }
    linked.tally.add(problem)
    linked.rejected.append(
      RejectedRow(source: source, row: row, code: kind.code.id, detail: plan.sources[source].columns[column].name))
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

  // MARK: Links

  private mutating func linkParent(_ source: Int) {
    guard let (parent, columns) = plan.sources[source].parent else { return }
    let rows = linked.sources[source]
    if columns.isEmpty { return followPieces(source, parent) }
    let parents = linked.sources[parent]
    let isStart = plan.process.isAlternative(source)
    let reasons = fatesByKey(parent)
    let comparison = plan.sources[parent].keyComparison
    rows.parents = [Int32](repeating: -1, count: rows.table.count)
    let place = keyColumns(columns, source, comparing: comparison)
    var finder = KeyFinder()
    for row in 0..<rows.table.count where rows.fates[row] == .used {
      guard let number = finder.number(of: key(place, row), in: &parents.keyNumbers) else {
        // A row that begins a process of its own is nobody's orphan.
        if !isStart { orphan(row, of: source, column: columns[0]) }
        continue
      }
      rows.parents[row] = number
      if !comparison.isEmpty { tellSpelling(columns, source, row, number, of: parent) }
      // A child goes the way of its parent.
      switch reasons[Int(number)] {
      case .used: break
      case .filtered: rows.fates[row] = .filtered
      case .orphan where isStart: rows.parents[row] = -1
      case .orphan: orphan(row, of: source, column: columns[0])
      case .rejected:
        rows.fates[row] = .rejected
        linked.rejected.append(
          RejectedRow(
            source: source, row: row, code: "D107", detail: "\(plan.sources[parent].name): parent row rejected"))
      }
    }
  }

  /// For each key, the best fate of its rows.
  func fatesByKey(_ source: Int) -> [RowFate] {
    let rows = linked.sources[source]
    var fates = [RowFate](repeating: .orphan, count: rows.keyNumbers.count)
    var seen = [Bool](repeating: false, count: fates.count)
    for row in rows.keys.indices where rows.keys[row] >= 0 {
      let number = Int(rows.keys[row])
      if !seen[number] || rows.fates[row] == .used { fates[number] = rows.fates[row] }
      seen[number] = true
    }
    return fates
  }

  private func followPieces(_ source: Int, _ parent: Int) {
    // `parents` was filled when the pieces were cut: it names the parent's rows.
    let rows = linked.sources[source]
    for row in rows.parents.indices where rows.fates[row] == .used {
      rows.fates[row] = linked.sources[parent].fates[Int(rows.parents[row])]
    }
  }

  private mutating func orphan(_ row: Int, of source: Int, column: Int) {
    let rows = linked.sources[source]
    rows.fates[row] = .orphan
    var problem = Problem(kind: .orphan)
    problem.source = Int32(source)
    problem.row = Int32(row)
    problem.column = Int32(column)
    problem.text = written(plan.sources[source].parent?.columns ?? [column], source, row)
    linked.tally.add(problem)
  }

  private mutating func linkLookUps() {
    for source in own { linked.sources[source].lookUps = plan.sources[source].lookUps.map { _ in [] } }
    for entry in LookUpOrder(plan).entries where own.contains(entry.source) {
      let lookUp = plan.sources[entry.source].lookUps[entry.lookUp]
      linked.sources[entry.source].lookUps[entry.lookUp] = targets(of: lookUp, entry.source)
      evaluator.refresh(entry.source)
    }
  }

  private mutating func targets(of lookUp: LookUpPlan, _ source: Int) -> [Int32] {
    let rows = linked.sources[source]
    let first = firstRows(lookUp.source)
    let comparison = plan.sources[lookUp.source].keyComparison
    let place = keyColumns(lookUp.columns, source, comparing: comparison)
    // Sources that all parts share were looked up before, when they were linked.
    if own.contains(lookUp.source) { linked.sources[lookUp.source].keyNumbers.makeTable() }
    let numbers = linked.sources[lookUp.source].keyNumbers
    var targets = [Int32](repeating: -1, count: rows.table.count)
    for row in 0..<rows.table.count where rows.fates[row] == .used {
      let key = key(place, row)
      guard !key.isEmpty else { continue }
      let number = numbers.number(of: key)
      if !comparison.isEmpty, let number { tellSpelling(lookUp.columns, source, row, number, of: lookUp.source) }
      targets[row] = number.map { first[Int($0)] } ?? -2
    }
    return targets
  }

  /// For each key the first row that has it; the others are reported.
  private mutating func firstRows(_ source: Int) -> [Int32] {
    let rows = linked.sources[source]
    if let known = rows.firstRows { return known }
    var first = [Int32](repeating: -2, count: rows.keyNumbers.count)
    for row in rows.keys.indices where rows.fates[row] == .used && rows.keys[row] >= 0 {
      let number = Int(rows.keys[row])
      if first[number] < 0 {
        first[number] = Int32(row)
      } else {
        var problem = Problem(kind: .repeatedKey)
        problem.source = Int32(source)
        problem.row = Int32(row)
        problem.otherRow = first[number]
        problem.column = Int32(plan.sources[source].key.first ?? -1)
        problem.text = written(plan.sources[source].key, source, row)
        linked.tally.add(problem)
      }
    }
    rows.firstRows = first
    return first
  }

  private mutating func indexRows() {
    for source in own {
      let rows = linked.sources[source]
      if !rows.processes.isEmpty {
        let numbers = rows.processes.indices.map { rows.fates[$0] == .used ? rows.processes[$0] : -1 }
        rows.byProcess = RowIndex(numbers: numbers, count: linked.processKeys.count)
      }
      if let parent = plan.sources[source].parent?.source, !rows.parents.isEmpty {
        let isPieces = plan.sources[source].parent?.columns.isEmpty ?? false
        let count = isPieces ? linked.sources[parent].table.count : linked.sources[parent].keyNumbers.count
        let numbers = rows.parents.indices.map { rows.fates[$0] == .used ? rows.parents[$0] : -1 }
        rows.byParent = RowIndex(numbers: numbers, count: count)
      }
      evaluator.refresh(source)
    }
  }
}

/// Looks for keys one after the other, as they mostly come in the order of those they are looked for among.
private struct KeyFinder {
  private static let mostTurns = 64

  private var last = 0
  /// How often a key came before the one before.
  private var turns = 0

  mutating func number(of key: Bytes, in numbers: inout KeyNumbers) -> Int32? {
    guard numbers.isAscending else { return numbers.number(of: key) }
    let before = last
    let number = numbers.number(of: key, near: &last)
    if last < before { turns += 1 }
    if turns > Self.mostTurns { numbers.makeTable() }
    return number
  }
}
