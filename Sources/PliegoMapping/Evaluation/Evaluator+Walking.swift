import PliegoRows
import PliegoValues

// The way down to the rows below, and what is made of them.
extension Evaluator {
  /// The rows below a level's rows, in source order.
  mutating func descend(level: Int, hops: UnsafeBufferPointer<Int16>) -> RowSet {
    var rows = rows(ofLevel: level)
    var source = source(ofLevel: level)
    let isWhole = levels[frame &+ level].isWholeProcess
    for hop in hops {
      rows = children(of: rows, in: source, Int(hop), isWholeProcess: isWhole)
      source = Int(hop)
    }
    return rows
  }

  /// - Parameter isWhole: whether these are all the rows that the root has of the process.
  private mutating func children(of rows: RowSet, in parent: Int, _ child: Int, isWholeProcess isWhole: Bool) -> RowSet
  {
    let below = linked.sources[child]
    // What names its parent goes with it; the process as a whole has the rest too.
    let goesWithParent = !isWhole && plan.sources[child].parent?.source == parent
    if parent == plan.process.source, let index = below.byProcess, child != parent, !goesWithParent {
      return process >= 0 ? index.rows(of: process) : RowSet(start: rows.start, count: 0)
    }
    guard let index = below.byParent else { return RowSet(start: rows.start, count: 0) }
    let standsInRows = below.standsInRows
    let keys = linked.sources[parent].keys
    if rows.count == 1 {
      let number = standsInRows ? rows.start[0] : keys[Int(rows.start[0])]
      return number >= 0 ? index.rows(of: Int(number)) : RowSet(start: rows.start, count: 0)
    }
    return gather(rows, standsInRows ? [] : keys, index)
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

  mutating func reduce(_ index: Int) -> Value {
    let reduction = tables.reductions[index]
    var result = Reduction(reduction.kind)
    if let separator = reduction.separator { result.separator = run(separator) }
    for argument in reduction.arguments {
      switch argument.walk {
      case .once:
        let value = run(argument.program)
        result.add(value, &self)
      case .rows:
        let place = frame &+ argument.level
        let all = levels[place]
        levels[place].isWholeProcess = false
        for row in 0..<all.rows.count {
          levels[place].rows = RowSet(start: all.rows.start + row, count: 1)
          let value = run(argument.program)
          result.add(value, &self)
        }
        levels[place] = all
      case .descend:
        let all = descend(level: argument.level, hops: argument.hops)
        let source = Int(argument.hops[argument.hops.count &- 1])
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
}
