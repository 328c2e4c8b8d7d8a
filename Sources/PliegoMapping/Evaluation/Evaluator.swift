import PliegoRows
import PliegoValues

/// The rows of one scope level.
struct RowLevel {
  var source: Int32
  var rows: RowSet
}

/// What a column needs at run time, without anything that counts references.
private struct ColumnAtRunTime {
  var cell: Int32
  var program: Program
  var kind: CellReaderPlan.Kind
  var isPosition = false
}

private struct SourceAtRunTime {
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
  private let parameters: [Value]
  private let instructions: UnsafeMutableBufferPointer<Instruction>
  private let constants: UnsafeMutableBufferPointer<Value>
  private let stack: UnsafeMutablePointer<Value>
  private var height = 0
  private let levels: UnsafeMutablePointer<RowLevel>
  private(set) var frame = 0
  private(set) var top = 0
  private let columns: UnsafeMutableBufferPointer<ColumnAtRunTime>
  private let sources: UnsafeMutableBufferPointer<SourceAtRunTime>
  private var zones: [ZoneCursor]
  private var codeCaches: [CodeCache]
  var arena = Arena()

  /// Problems that values refer to, and notes that go with values which are good; both of the process at hand.
  private(set) var problems: [Problem] = []
  var notes: [Problem] = []
  /// Values of helper columns of the process at hand, each computed once, with the cells they were made of.
  private var helpers: [CellPlace: (value: Value, cells: [CellPlace])] = [:]
  /// The process at hand.
  var processKey = Bytes(start: UnsafePointer(bitPattern: 8).unsafelyUnwrapped, count: 0)
  var process = -1
  /// What `release[…]` and `ordinal()` give.
  var ocid = Value.empty
  var date = Value.empty
  var hash = Value.empty
  var ordinal = 1
  /// Cells read since the list was last emptied, if anybody asks.
  var isTracing = false
  var traced: [CellPlace] = []
  /// The cell read last, for problems that show only later.
  private(set) var lastRead = CellPlace(source: -1, row: -1, column: -1)

  init(plan: MappingPlan, linked: LinkedSources, parameters: [Value]) {
    self.plan = plan
    self.linked = linked
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
    var sources: [SourceAtRunTime] = []
    for (index, source) in plan.sources.enumerated() {
      sources.append(SourceAtRunTime(view: linked.sources[index].view, firstColumn: Int32(columns.count)))
      let isPieces = !linked.sources[index].positions.isEmpty
      for column in source.columns {
        columns.append(
          ColumnAtRunTime(
            cell: Int32(column.cell), program: column.program ?? Program(start: 0, count: 0), kind: column.reader.kind,
            isPosition: isPieces && column.name == "position"))
      }
    }
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
    height = 0
    frame = 0
    top = 0
  }

  // MARK: Scopes

  mutating func push(_ source: Int, _ rows: RowSet) {
    levels[top] = RowLevel(source: Int32(source), rows: rows)
    top &+= 1
  }

  mutating func pop() { top &-= 1 }

  func rows(ofLevel level: Int) -> RowSet { levels[frame &+ level].rows }

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
      case .parseDate(let pattern, let isDate, let zone): put(parseDate(take(), Int(pattern), isDate, Int(zone)))
      case .parseNumber(let format): put(parseNumber(take(), Int(format)))
      case .matches(let pattern): put(matches(take(), Int(pattern)))
      case .extract(let pattern, let group): put(extract(take(), Int(pattern), Int(group)))
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

  // MARK: Columns

  /// The value of a column in one row.
  mutating func column(_ column: Int, of source: Int, row: Int) -> Value {
    let found = columns[Int(sources[source].firstColumn) &+ column]
    lastRead = CellPlace(
      source: Int32(truncatingIfNeeded: source), row: Int32(truncatingIfNeeded: row),
      column: Int32(truncatingIfNeeded: column))
    if isTracing { traced.append(lastRead) }
    if found.cell < 0 { return helper(lastRead, found.program, source, row) }
    if found.isPosition { return number(Int(linked.sources[source].positions[row])) }
    let text = sources[source].view.cell(row, Int(found.cell))
    if text.isEmpty { return .empty }
    if found.kind == .text { return .text(text) }
    return read(text, found.kind, source, column, row)
  }

  private mutating func helper(_ place: CellPlace, _ program: Program, _ source: Int, _ row: Int) -> Value {
    if let known = helpers[place] {
      if isTracing { traced += known.cells }
      return known.value
    }
    let before = traced.count
    let value = value(of: program, source: source, row: row)
    helpers[place] = (value, isTracing ? Array(traced[min(before, traced.count)...]) : [])
    return value
  }

  /// The raw text of a cell; empty for helper columns.
  private func cellText(_ column: Int, of source: Int, row: Int) -> Bytes? {
    let found = columns[Int(sources[source].firstColumn) &+ column]
    return found.cell < 0 || found.isPosition ? nil : sources[source].view.cell(row, Int(found.cell))
  }

  /// The value that the rows of a level agree on.
  ///
  /// Empty cells state nothing; the first of several statements counts, and those that differ from it are noted.
  private mutating func agreed(_ level: Int, _ column: Int) -> Value {
    let scope = levels[frame &+ level]
    if scope.rows.count == 1 {
      return self.column(column, of: Int(scope.source), row: Int(scope.rows.start[0]))
    }
    return agreed(scope.rows, Int(scope.source), column)
  }

  private mutating func agreed(_ rows: RowSet, _ source: Int, _ column: Int) -> Value {
    if rows.count == 0 { return keyOfEmptyRoot(source, column) }
    var first = Value.empty
    var firstRow = 0
    var firstText: Bytes?
    for index in 0..<rows.count {
      let row = Int(rows.start[index])
      if let text = cellText(column, of: source, row: row) {
        if text.isEmpty { continue }
        if let known = firstText, KeyNumbers.equal(known, text) { continue }
        if firstText == nil {
          firstText = text
          firstRow = row
          first = self.column(column, of: source, row: row)
          continue
        }
      }
      let value = self.column(column, of: source, row: row)
      if value.isEmpty { continue }
      if first.isEmpty {
        first = value
        firstRow = row
      } else if !areSame(first, value) {
        disagree(source, column, firstRow, row)
      }
    }
    return first
  }

  private mutating func disagree(_ source: Int, _ column: Int, _ row: Int, _ other: Int) {
    var note = Problem(kind: .disagree)
    note.source = Int32(source)
    note.column = Int32(column)
    note.row = Int32(row)
    note.otherRow = Int32(other)
    note.text = cellText(column, of: source, row: row)?.text ?? ""
    // One contradiction of a column is told once a process, however many rows repeat it.
    guard !notes.contains(where: { $0.kind == .disagree && $0.source == note.source && $0.column == note.column })
    else {
      return
    }
    notes.append(note)
  }

  /// A process that only a later stage knows has a root with nothing but its key.
  private mutating func keyOfEmptyRoot(_ source: Int, _ column: Int) -> Value {
    guard source == plan.process.source, let place = plan.process.key.firstIndex(of: column), processKey.count > 0
    else {
      return .empty
    }
    let parts = processKey.buffer.split(separator: 0x1F, omittingEmptySubsequences: false)
    guard parts.indices.contains(place) else { return .empty }
    return .text(arena.copy(UnsafeBufferPointer(rebasing: parts[place])))
  }

  private mutating func lookedUp(_ level: Int, _ lookUp: Int, _ column: Int) -> Value {
    let targets = lookUpRows(level, lookUp)
    let source = plan.sources[self.source(ofLevel: level)].lookUps[lookUp].source
    return targets.count == 0 ? .empty : agreed(targets, source, column)
  }

  /// The rows that the rows of a level look up, each once, in order.
  ///
  /// A key that nothing has is noted.
  mutating func lookUpRows(_ level: Int, _ lookUp: Int) -> RowSet {
    let scope = levels[frame &+ level]
    let links = linked.sources[Int(scope.source)].lookUps[lookUp]
    let found = arena.rows(max(scope.rows.count, 1))
    var count = 0
    var seen: Set<Int32> = []
    for index in 0..<scope.rows.count {
      let row = Int(scope.rows.start[index])
      let target = links.isEmpty ? -1 : links[row]
      if target == -2 { noteMissing(Int(scope.source), lookUp, row) }
      guard target >= 0 else { continue }
      if isNew(target, among: found, count, &seen) {
        found[count] = target
        count &+= 1
      }
    }
    return RowSet(start: UnsafePointer(found), count: count)
  }

  /// Few rows are looked through; many are remembered in a set.
  private func isNew(
    _ row: Int32, among found: UnsafePointer<Int32>, _ count: Int, _ seen: inout Set<Int32>
  ) -> Bool {
    if count == 16 { seen = Set(UnsafeBufferPointer(start: found, count: count)) }
    if count >= 16 { return seen.insert(row).inserted }
    for earlier in 0..<count where found[earlier] == row { return false }
    return true
  }

  private mutating func noteMissing(_ source: Int, _ lookUp: Int, _ row: Int) {
    var note = Problem(kind: .lookUpFailed)
    let column = plan.sources[source].lookUps[lookUp].columns.first ?? -1
    note.source = Int32(source)
    note.row = Int32(row)
    note.column = Int32(column)
    note.text = column >= 0 ? cellText(column, of: source, row: row)?.text ?? "" : ""
    notes.append(note)
  }

  // MARK: Walking down

  /// The rows below a level's rows, in source order.
  mutating func descend(level: Int, hops: [Int16]) -> RowSet {
    var rows = rows(ofLevel: level)
    var source = source(ofLevel: level)
    for hop in hops {
      rows = children(of: rows, in: source, Int(hop))
      source = Int(hop)
    }
    return rows
  }

  private mutating func children(of rows: RowSet, in parent: Int, _ child: Int) -> RowSet {
    let below = linked.sources[child]
    if parent == plan.process.source, let index = below.byProcess, child != parent {
      return process >= 0 ? index.rows(of: process) : RowSet(start: rows.start, count: 0)
    }
    guard let index = below.byParent else { return RowSet(start: rows.start, count: 0) }
    let isPieces = below.positions.isEmpty == false
    let keys = linked.sources[parent].keys
    if rows.count == 1 {
      let number = isPieces ? rows.start[0] : keys[Int(rows.start[0])]
      return number >= 0 ? index.rows(of: Int(number)) : RowSet(start: rows.start, count: 0)
    }
    return gather(rows, isPieces ? [] : keys, index)
  }

  private mutating func gather(_ rows: RowSet, _ keys: [Int32], _ index: RowIndex) -> RowSet {
    let numbers = arena.rows(max(rows.count, 1))
    var count = 0
    for place in 0..<rows.count {
      let row = rows.start[place]
      let number = keys.isEmpty ? row : keys[Int(row)]
      if number >= 0 {
        numbers[count] = number
        count &+= 1
      }
    }
    var sorted = UnsafeMutableBufferPointer(start: numbers, count: count)
    sorted.sort()
    var total = 0
    for place in 0..<count where place == 0 || numbers[place] != numbers[place - 1] {
      total &+= index.rows(of: Int(numbers[place])).count
    }
    let found = arena.rows(max(total, 1))
    var filled = 0
    for place in 0..<count where place == 0 || numbers[place] != numbers[place - 1] {
      let some = index.rows(of: Int(numbers[place]))
      (found + filled).update(from: some.start, count: some.count)
      filled &+= some.count
    }
    var inOrder = UnsafeMutableBufferPointer(start: found, count: filled)
    inOrder.sort()
    return RowSet(start: UnsafePointer(found), count: filled)
  }

  // MARK: Reducers

  private mutating func reduce(_ index: Int) -> Value {
    let reduction = plan.reductions[index]
    var result = Reduction(reduction.kind)
    if let separator = reduction.separator { result.separator = run(separator) }
    for argument in reduction.arguments {
      switch argument.walk {
      case .once:
        let value = run(argument.program)
        result.add(value, &self)
      case .rows(let level):
        let place = frame &+ Int(level)
        let all = levels[place].rows
        for row in 0..<all.count {
          levels[place].rows = RowSet(start: all.start + row, count: 1)
          let value = run(argument.program)
          result.add(value, &self)
        }
        levels[place].rows = all
      case .descend(let level, let hops):
        let all = descend(level: Int(level), hops: hops)
        let source = Int(hops[hops.count - 1])
        for row in 0..<all.count {
          push(source, RowSet(start: all.start + row, count: 1))
          let value = run(argument.program)
          result.add(value, &self)
          pop()
        }
      }
    }
    return result.value(&self)
  }

  // MARK: Codes

  mutating func code(of value: Value, table: Int) -> Value {
    guard case .text(let text) = value else { return value }
    let target = codeCaches[table].target(of: text)
    if target >= 0 { return constants[Int(target)] }
    if target == -1 { return .empty }
    var problem = Problem(kind: .unmapped)
    problem.table = Int32(table)
    problem.text = text.text
    problem.source = lastRead.source
    problem.row = lastRead.row
    problem.column = lastRead.column
    switch plan.codeTables[table].unmapped {
    case .report:
      notes.append(problem)
      return .empty
    case .keep:
      notes.append(problem)
      return value
    case .reject: return fail(problem)
    }
  }

  // MARK: Problems

  mutating func fail(_ problem: Problem) -> Value {
    problems.append(problem)
    return .problem(Int32(problems.count - 1))
  }

  mutating func problem(_ kind: ProblemKind, text: Bytes) -> Value {
    var problem = Problem(kind: kind)
    problem.text = text.text
    problem.source = lastRead.source
    problem.row = lastRead.row
    problem.column = lastRead.column
    return fail(problem)
  }

  mutating func problem(_ kind: ProblemKind, _ text: Bytes, _ source: Int, _ column: Int, _ row: Int) -> Value {
    var problem = Problem(kind: kind)
    problem.text = text.text
    problem.source = Int32(source)
    problem.column = Int32(column)
    problem.row = Int32(row)
    return fail(problem)
  }

  /// A clock that reads a local time with no zone of its own.
  mutating func resolve(_ local: LocalDateTime, zone: Int) -> ZonedDateTime {
    guard zone >= 0 else { return ZonedDateTime(local, offsetSeconds: 0) }
    let resolution = zones[zone].resolve(local)
    if resolution.kind != .normal {
      var note = Problem(kind: .oddTime)
      note.text = String(ZonedDateTime(local, offsetSeconds: 0).text.dropLast())
      notes.append(note)
    }
    return resolution.time
  }
}
