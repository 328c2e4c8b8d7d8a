import PliegoRows
import PliegoValues

/// Many values on their way to one.
struct Reduction {
  private let kind: ReducePlan.Kind
  var separator = Value.empty
  private var count = 0
  private var best = Value.empty
  private var sum = Decimal.zero
  private var flag: Bool
  private var problem: Value?
  private var seen = FewKeys()
  private var texts: [Bytes] = []
  /// The cell that gave the value others must agree with.
  private var firstCell = CellPlace(source: -1, row: -1, column: -1)
  private var hasDisagreed = false

  init(_ kind: ReducePlan.Kind) {
    self.kind = kind
    flag = kind == .all
  }

  mutating func add(_ value: Value, _ machine: inout Evaluator) {
    if value.isProblem {
      if problem == nil { problem = value }
      return
    }
    switch kind {
    case .any: flag = flag || machine.isTrue(value)
    case .all: flag = flag && machine.isTrue(value)
    default: if !value.isEmpty { addFilled(value, &machine) }
    }
  }

  private mutating func addFilled(_ value: Value, _ machine: inout Evaluator) {
    count += 1
    switch kind {
    case .countDifferent: _ = seen.add(machine.bytes(value), &machine.arena)
    case .sum: sum = sum + machine.decimal(value)
    case .min, .earliest: if best.isEmpty || machine.precedes(value, best) { best = value }
    case .max, .latest: if best.isEmpty || machine.precedes(best, value) { best = value }
    case .first: if best.isEmpty { best = value }
    case .last: best = value
    case .agreed: agree(value, &machine)
    case .join: texts.append(machine.bytes(value))
    case .count, .any, .all: break
    }
  }

  /// The first value stays; the first that differs from it is told.
  private mutating func agree(_ value: Value, _ machine: inout Evaluator) {
    guard !best.isEmpty else {
      best = value
      firstCell = machine.lastRead
      return
    }
    guard !hasDisagreed, !machine.areSame(best, value) else { return }
    hasDisagreed = true
    var note = Problem(kind: .sourcesDisagree)
    note.source = firstCell.source
    note.row = firstCell.row
    note.column = firstCell.column
    note.text = machine.bytes(best).text
    note.otherSource = machine.lastRead.source
    note.otherRow = machine.lastRead.row
    note.otherColumn = machine.lastRead.column
    note.otherText = machine.bytes(value).text
    machine.notes.append(note)
  }

  func value(_ machine: inout Evaluator) -> Value {
    switch kind {
    case .count: return machine.number(count)
    case .countDifferent: return machine.number(seen.count)
    default: break
    }
    if let problem { return problem }
    switch kind {
    case .sum: return count == 0 ? .empty : machine.value(sum)
    case .any, .all: return .boolean(flag)
    case .join: return joined(&machine)
    default: return best
    }
  }

  private func joined(_ machine: inout Evaluator) -> Value {
    let between = separator.isEmpty ? [] : Array(machine.bytes(separator).buffer)
    var bytes: [UInt8] = []
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes += between }
      bytes.append(contentsOf: text.buffer)
    }
    return machine.text(bytes)
  }
}
