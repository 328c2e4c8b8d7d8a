/// An iteration of the plan, without anything that counts references.
struct IterationAtRunTime {
  enum Split: UInt8 { case none, key, columns, row }

  var source: Int
  var level: Int
  var hops: UnsafeBufferPointer<Int16>
  var split: Split
  /// What the entries are told apart by, when that is no key.
  var columns: UnsafeBufferPointer<Program>
  var sortedBy: UnsafeBufferPointer<Program>
  var condition: Program?
}

/// A reduction of the plan, without anything that counts references.
struct ReductionAtRunTime {
  enum Walk: UInt8 { case once, rows, descend }

  struct Argument {
    var walk: Walk
    var level = 0
    var hops = UnsafeBufferPointer<Int16>(start: nil, count: 0)
    var program: Program
  }

  var kind: ReducePlan.Kind
  var separator: Program?
  var arguments: UnsafeBufferPointer<Argument>
}

/// Parts of a plan that are looked at for every row, laid out so that looking at them costs nothing.
///
/// SAFETY: the buffers are made in `init`, never change, and go with the object; who uses them keeps it.
final class RunTimeTables: @unchecked Sendable {
  let iterations: UnsafeBufferPointer<IterationAtRunTime>
  let reductions: UnsafeBufferPointer<ReductionAtRunTime>
  private var blocks: [UnsafeMutableRawPointer] = []

  init(_ plan: MappingPlan) {
    var blocks: [UnsafeMutableRawPointer] = []
    iterations = Self.kept(plan.iterations.map { Self.iteration($0, &blocks) }, &blocks)
    reductions = Self.kept(plan.reductions.map { Self.reduction($0, &blocks) }, &blocks)
    self.blocks = blocks
  }

  deinit { for block in blocks { block.deallocate() } }

  private static func kept<Element: BitwiseCopyable>(
    _ elements: [Element], _ blocks: inout [UnsafeMutableRawPointer]
  ) -> UnsafeBufferPointer<Element> {
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
    _ = buffer.initialize(from: elements)
    blocks.append(UnsafeMutableRawPointer(buffer.baseAddress.unsafelyUnwrapped))
    return UnsafeBufferPointer(rebasing: buffer[..<elements.count])
  }

  private static func iteration(
    _ plan: IterationPlan, _ blocks: inout [UnsafeMutableRawPointer]
  ) -> IterationAtRunTime {
    let (split, columns): (IterationAtRunTime.Split, [Program]) =
      switch plan.split {
      case .none: (.none, [])
      case .key: (.key, [])
      case .row: (.row, [])
      case .columns(let programs): (.columns, programs)
      }
    return IterationAtRunTime(
      source: Int(plan.source), level: Int(plan.level), hops: kept(plan.hops, &blocks), split: split,
      columns: kept(columns, &blocks), sortedBy: kept(plan.sortedBy, &blocks), condition: plan.condition)
  }

  private static func reduction(
    _ plan: ReducePlan, _ blocks: inout [UnsafeMutableRawPointer]
  ) -> ReductionAtRunTime {
    let arguments = plan.arguments.map { argument in
      var found = ReductionAtRunTime.Argument(walk: .once, program: argument.program)
      switch argument.walk {
      case .once: break
      case .rows(let level):
        found.walk = .rows
        found.level = Int(level)
      case .descend(let level, let hops):
        found.walk = .descend
        found.level = Int(level)
        found.hops = kept(hops, &blocks)
      }
      return found
    }
    return ReductionAtRunTime(kind: plan.kind, separator: plan.separator, arguments: kept(arguments, &blocks))
  }
}
