import PliegoOCDS
import PliegoRows

/// What there is to know of a field that shows one cell, worked out once for all processes.
///
/// Most fields are like that, and what they say depends on the cell's bytes alone: these go from the table into the
/// release at once, without becoming a ``Value`` first. Whatever is out of the ordinary, an empty cell of a required
/// field, a number with a sign, a text that is no code, takes the long way, which knows what to say about it.
struct CellField {
  enum Kind: UInt8 {
    /// None of these: the long way.
    case other
    /// The same bytes each time.
    case fixed
    case text, uri, number, moment
    /// A text that a table makes a code.
    case code
  }

  var kind = Kind.other
  var isFixed = false
  /// Whether nothing is to be done about an empty cell.
  var mayBeEmpty = false
  var tags: UInt16 = 0
  /// The scope level, and the column of its source.
  var level: Int16 = 0
  var column: Int16 = 0
  var table: Int32 = -1
  /// For days without a time: where in the day they stand, and in which zone.
  var second: Int32 = 0
  var zone: Int32 = -1
  /// For entries of a list that has no others: whether each has a key of its source to itself, and the column of it.
  var keyColumn: Int16 = -1
  /// `"title":`, or for fixed bytes all of them, the comma behind included.
  var key: Bytes

  /// - Parameter pool: keeps texts as long as the field is used.
  init(_ node: PlanNode, _ plan: MappingPlan, keeping pool: TextPool) {
    key = plan.text.texts[Int(max(node.key.start, 0))]
    tags = node.tags
    if node.kind == .object { keyColumn = Self.keyColumn(of: node, plan) }
    guard node.key.count > 0 else { return }
    switch node.kind {
    case .fixed:
      kind = .fixed
      key = pool.add(Array(key.buffer) + Array(plan.text.texts[Int(node.text.start)].buffer) + [UInt8(ascii: ",")])
    case .value: readValue(plan.values[Int(node.value)], plan)
    case .object, .list, .party, .split: break
    }
  }

  private static func keyColumn(of entry: PlanNode, _ plan: MappingPlan) -> Int16 {
    guard entry.iteration >= 0, entry.identity >= 0 else { return -1 }
    let iteration = plan.iterations[Int(entry.iteration)]
    let source = plan.sources[Int(iteration.source)]
    guard case .key = iteration.split, source.key.count == 1, source.keyComparison.isEmpty else { return -1 }
    let column = source.columns[source.key[0]]
    return column.cell >= 0 && column.reader.kind == .text ? Int16(truncatingIfNeeded: source.key[0]) : -1
  }

  private mutating func readValue(_ value: ValuePlan, _ plan: MappingPlan) {
    guard value.condition < 0, (1...2).contains(value.program.count) else { return }
    let start = Int(value.program.start)
    guard case .cell(let level, let column) = plan.instructions[start] else { return }
    if value.program.count == 2 {
      guard case .codeTable(let table) = plan.instructions[start + 1], givesCodes(value, table, plan) else { return }
      self.table = table
      kind = .code
    } else {
      kind = Self.kind(of: value.format)
    }
    self.level = level
    self.column = column
    isFixed = value.isFixed
    mayBeEmpty = value.otherwise < 0 && !value.isRequired
    second = value.format == .startOfDay ? 0 : 86_399
    zone = value.zone
  }

  private static func kind(of format: ValuePlan.Format) -> Kind {
    switch format {
    case .text: .text
    case .uri: .uri
    case .number: .number
    case .startOfDay, .endOfDay: .moment
    case .textOfValue, .integer, .boolean, .openCode, .releaseID: .other
    }
  }

  /// Whether a table gives texts about which the field has nothing to say.
  private func givesCodes(_ value: ValuePlan, _ table: Int32, _ plan: MappingPlan) -> Bool {
    guard value.format == .text || value.format == .openCode else { return false }
    return plan.codeTables[Int(table)].targets.values.allSatisfy { target in
      guard target >= 0 else { return true }
      guard case .text(let code) = plan.constants[Int(target)] else { return false }
      return value.format == .text || value.codelist < 0 || plan.codelists[Int(value.codelist)].contains(code.text)
    }
  }
}
