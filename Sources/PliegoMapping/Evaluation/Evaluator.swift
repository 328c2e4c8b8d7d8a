import PliegoRows
import PliegoValues

/// The rows of one scope level.
struct RowLevel {
  var source: Int32
  var rows: RowSet
  /// Whether these are all the rows that the root has of the process at hand.
  var isWholeProcess = false
}

/// What a column needs at run time, without anything that counts references.
struct ColumnAtRunTime {
  var cell: Int32
  var program: Program
  var kind: CellReaderPlan.Kind
  var isPosition = false
  /// Whether it is part of a key that may be written in several ways.
  var isLooseKey = false
  /// How its numbers and dates are mostly written, or -1: places among those of the evaluator.
  var digits: Int16 = -1
  var layout: Int16 = -1
  /// The zone of its moments.
  var zone: Int32 = -1
  /// Whether `ignore:` names nothing that stands beside its numbers, dates and addresses.
  var hasNoMarks = true
}

struct SourceAtRunTime {
  var view: RowView
  var firstColumn: Int32
}

/// Where a value was read, for provenance.
struct CellPlace: Hashable {
  var source: Int32
  var row: Int32
  var column: Int32
}

/// Runs compiled formulas over rows: a machine with a stack of values, one for each thread.
///
/// SAFETY: all buffers are allocated in `init` and freed in `deinit`; rows and columns come from the checked plan and
/// the tables it was linked with; values point into tables, the plan's texts or the arena, which is emptied only
/// between processes.
struct Evaluator: ~Copyable {
  static let stackSize = 1 << 14

  let plan: MappingPlan
  let linked: LinkedSources
  let tables: RunTimeTables
  private let parameters: [Value]
  private let instructions: UnsafeMutableBufferPointer<Instruction>
  let constants: UnsafeMutableBufferPointer<Value>
  private let stack: UnsafeMutablePointer<Value>
  private var height = 0
  let levels: UnsafeMutablePointer<RowLevel>
  var frame = 0
  private(set) var top = 0
  let columns: UnsafeMutableBufferPointer<ColumnAtRunTime>
  let sources: UnsafeMutableBufferPointer<SourceAtRunTime>
  let digits: UnsafeMutableBufferPointer<PlainDigits>
  let layouts: UnsafeMutableBufferPointer<DateLayout>
  var zones: [ZoneCursor]
  var codeCaches: [CodeCache]
  var arena = Arena()

  /// Problems that values refer to, and notes that go with values which are good; both of the process at hand.
  var problems: [Problem] = []
  var notes: [Problem] = []
  /// Values of helper columns of the process at hand, each computed once, with the cells they were made of.
  var helpers: [CellPlace: (value: Value, cells: [CellPlace])] = [:]
  /// The process at hand.
  var processKey = Bytes(start: UnsafePointer(bitPattern: 8).unsafelyUnwrapped, count: 0)
  var process = -1
  /// What `release[…]` and `ordinal()` give.
  var ocid = Value.empty
  var date = Value.empty
  var hash = Value.empty
  var ordinal = 1
  /// The id that the register gave the entry at hand.
  var registered = Value.empty
  /// Cells read since the list was last emptied, if anybody asks.
  var isTracing = false
  var traced: [CellPlace] = []
  /// The cell read last, for problems that show only later.
  var lastRead = CellPlace(source: -1, row: -1, column: -1)

  init(plan: MappingPlan, linked: LinkedSources, parameters: [Value]) {
    self.plan = plan
    self.linked = linked
    tables = RunTimeTables(plan)
    self.parameters = parameters
    instructions = .allocate(capacity: plan.instructions.count)
    _ = instructions.initialize(from: plan.instructions)
    constants = .allocate(capacity: plan.constants.count)
    _ = constants.initialize(from: plan.constants)
    stack = .allocate(capacity: Self.stackSize)
    levels = .allocate(capacity: 256)
    zones = plan.zones.map { ZoneCursor($0) }
    codeCaches = plan.codeTables.map { CodeCache($0, plan.constants) }
    var columns: [ColumnAtRunTime] = []
    var layouts: [DateLayout] = []
    var sources: [SourceAtRunTime] = []
    for (index, source) in plan.sources.enumerated() {
      sources.append(SourceAtRunTime(view: linked.sources[index].view, firstColumn: Int32(columns.count)))
      let isPieces = !linked.sources[index].positions.isEmpty
      for (place, column) in source.columns.enumerated() {
        let reader = column.reader
        var found = ColumnAtRunTime(
          cell: Int32(column.cell), program: column.program ?? Program(start: 0, count: 0), kind: reader.kind,
          isPosition: isPieces && column.name == "position", isLooseKey: plan.isLooseKey(place, of: index),
          zone: reader.zone, hasNoMarks: reader.marks.isEmpty)
        if reader.marks.isEmpty {
          found.digits = Int16(truncatingIfNeeded: reader.numberFormat)
          if reader.datePattern >= 0, let layout = DateLayout(plan.datePatterns[Int(reader.datePattern)]) {
            found.layout = Int16(truncatingIfNeeded: layouts.count)
            layouts.append(layout)
          }
        }
        columns.append(found)
      }
    }
    digits = .allocate(capacity: plan.numberFormats.count)
    _ = digits.initialize(from: plan.numberFormats.map { PlainDigits($0) })
    self.layouts = .allocate(capacity: layouts.count)
    _ = self.layouts.initialize(from: layouts)
    self.columns = .allocate(capacity: columns.count)
    _ = self.columns.initialize(from: columns)
    self.sources = .allocate(capacity: sources.count)
    _ = self.sources.initialize(from: sources)
  }

  deinit {
    instructions.deallocate()
    constants.deallocate()
    stack.deallocate()
    levels.deallocate()
    columns.deallocate()
    sources.deallocate()
    digits.deallocate()
    layouts.deallocate()
  }

  /// Called when a source's links have changed while sources are being joined.
  ///
  /// Nothing is cached today.
  func refresh(_ source: Int) {}

  /// Forgets everything about the last process.
  mutating func beginProcess() {
    arena.reset()
    problems.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    if !helpers.isEmpty { helpers.removeAll(keepingCapacity: true) }
    lastRead = CellPlace(source: -1, row: -1, column: -1)
    height = 0
    frame = 0
    top = 0
  }

  // MARK: Scopes

  /// - Parameter isWholeProcess: whether these are all the rows that the root has of the process at hand.
  mutating func push(_ source: Int, _ rows: RowSet, isWholeProcess: Bool = false) {
    levels[top] = RowLevel(source: Int32(source), rows: rows, isWholeProcess: isWholeProcess)
    top &+= 1
  }

  mutating func pop() { top &-= 1 }

  func rows(ofLevel level: Int) -> RowSet { levels[frame &+ level].rows }

  func isWholeProcess(atLevel level: Int) -> Bool { levels[frame &+ level].isWholeProcess }

  func source(ofLevel level: Int) -> Int { Int(levels[frame &+ level].source) }

  /// Evaluates in a scope of its own, with nothing but these rows.
  mutating func beginFrame(_ source: Int, _ rows: RowSet) -> Int {
    let saved = frame
    frame = top
    push(source, rows)
    return saved
  }

  mutating func endFrame(_ saved: Int) {
    top = frame
    frame = saved
  }

  mutating func single(_ row: Int) -> RowSet {
    let rows = arena.rows(1)
    rows[0] = Int32(truncatingIfNeeded: row)
    return RowSet(start: UnsafePointer(rows), count: 1)
  }

  // MARK: Running

  /// The value of an expression in the scope at hand.
  mutating func run(_ program: Program) -> Value {
    guard height &+ Int(program.count) &+ 8 < Self.stackSize, top < 250 else { return .empty }
    let base = Int(program.start)
    let end = base &+ Int(program.count)
    let floor = height
    var next = base
    while next < end {
      let instruction = instructions[next]
      next &+= 1
      switch instruction {
      case .constant(let index): put(constants[Int(index)])
      case .cell(let level, let column): put(agreed(Int(level), Int(column)))
      case .processKey(let level, let column): put(agreedKey(Int(level), Int(column)))
      case .lookUp(let level, let lookUp, let column): put(lookedUp(Int(level), Int(lookUp), Int(column)))
      case .parameter(let index): put(parameters[Int(index)])
      case .release(let value): put(value == .ocid ? ocid : value == .date ? date : hash)
      case .call(let function, let count): call(Int(function), Int(count))
      case .codeTable(let table): put(code(of: take(), table: Int(table)))
      case .binary(let symbol):
        let right = take()
        put(binary(symbol, take(), right))
      case .negate: put(negated(take()))
      case .jump(let target): next = base &+ Int(target)
      case .jumpUnlessTrue(let target): if !isTrue(take()) { next = base &+ Int(target) }
      case .jumpIfFilled(let target):
        if stack[height &- 1].isEmpty || stack[height &- 1].isProblem {
          height &-= 1
        } else {
          next = base &+ Int(target)
        }
      case .jumpUnlessProblem(let target):
        if stack[height &- 1].isProblem { height &-= 1 } else { next = base &+ Int(target) }
      case .jumpIfProblem(let target): if stack[height &- 1].isProblem { next = base &+ Int(target) }
      case .jumpUnlessSame(let target):
        let value = take()
        if !areSame(value, stack[height &- 1]) { next = base &+ Int(target) }
      case .dropBelow:
        let value = take()
        stack[height &- 1] = value
      case .drop: height &-= 1
      case .filled:
        let value = take()
        put(.boolean(!value.isEmpty && !value.isProblem))
      case .reduce(let index): put(reduce(Int(index)))
      case .ordinal: put(number(ordinal))
      case .registered: put(registered)
      case .parseDate(let pattern, let isDate, let zone): put(parseDate(take(), Int(pattern), isDate, Int(zone)))
      case .parseNumber(let format): put(parseNumber(take(), Int(format)))
      case .matches(let pattern): put(matches(take(), Int(pattern)))
      case .extract(let pattern, let group): put(extract(take(), Int(pattern), Int(group)))
      case .validIdentifier(let scheme): put(isValid(take(), scheme))
      case .checkDigit(let scheme): put(checkDigit(take(), scheme))
      case .atTime(let seconds, let zone):
        let value = take()
        put(value.isEmpty || value.isProblem ? value : moment(value, secondOfDay: Int(seconds), zone: Int(zone)))
      }
    }
    guard height > floor else { return .empty }
    let result = stack[height &- 1]
    height = floor
    return result
  }

  @inline(__always)
  private mutating func put(_ value: Value) {
    stack[height] = value
    height &+= 1
  }

  @inline(__always)
  private mutating func take() -> Value {
    height &-= 1
    return stack[height]
  }

  /// The value of an expression over one row of a source.
  mutating func value(of program: Program, source: Int, row: Int) -> Value {
    let saved = beginFrame(source, single(row))
    defer { endFrame(saved) }
    return run(program)
  }

  private mutating func call(_ index: Int, _ count: Int) {
    let function = FormulaFunction.all[index]
    let arguments = UnsafeBufferPointer(start: stack + (height &- count), count: count)
    var result: Value?
    for value in arguments {
      if value.isProblem {
        result = value
        break
      }
      if value.isEmpty && !function.takesEmpty { result = .empty }
    }
    let given = result ?? function.run(&self, arguments)
    height &-= count
    put(given)
  }
}
