public import PliegoJSON

/// Evaluates a compiled schema over tapes.
///
/// One per thread: its buffers stay.
///
/// Two ways: ``isValid(_:at:root:)`` stops at the first objection, ``evaluate(_:at:root:)`` gathers all of them. Keywords
/// are independent of each other, as the specification has it: a value of the wrong type that is also missing from an
/// `enum` is objected to twice.
public struct SchemaEvaluator: ~Copyable {
  public let schema: CompiledSchema
  /// What the last evaluation found, in the order of the text as far as the schema allows.
  public private(set) var findings: [SchemaFinding] = []
  private var hashes: [UInt64] = []
  private let effort = EvaluationEffort()

  public init(_ schema: CompiledSchema) { self.schema = schema }

  /// Gathers all objections to a value.
  ///
  /// - Parameters:
  ///   - tape: parsed with the schema's keys.
  ///   - root: which of the schema's roots.
  public mutating func evaluate(_ tape: borrowing Tape, at index: Int = 0, root: Int = 0) {
    findings.removeAll(keepingCapacity: true)
    effort.begin(tape.end(index) - index)
    var run = EvaluationRun<AllFindings>(schema, tape.node(index), effort, findings, hashes)
    // The run owns the buffers for a while, so that appending does not copy them.
    findings = []
    hashes = []
    run.value(index, schema.roots[root])
    findings = run.findings
    hashes = run.hashes
  }

  /// Whether a schema has no objection to a value.
  public mutating func isValid(_ tape: borrowing Tape, at index: Int = 0, root: Int = 0) -> Bool {
    effort.begin(tape.end(index) - index)
    var run = EvaluationRun<FirstFinding>(schema, tape.node(index), effort, [], hashes)
    hashes = []
    run.value(index, schema.roots[root])
    hashes = run.hashes
    return run.findings.isEmpty
  }
}

/// How far an evaluation goes; a type, so that the compiler makes two versions of the walk.
protocol EvaluationExtent {
  static var stopsAtFirst: Bool { get }
  /// Whether findings say which alternative came nearest, which takes a count of the objections of each.
  static var namesNearest: Bool { get }
}

enum AllFindings: EvaluationExtent {
  static var stopsAtFirst: Bool { false }
  static var namesNearest: Bool { true }
}

/// All of them, to be counted: alternatives inside of alternatives are not counted in their turn.
enum CountedFindings: EvaluationExtent {
  static var stopsAtFirst: Bool { false }
  static var namesNearest: Bool { false }
}

enum FirstFinding: EvaluationExtent {
  static var stopsAtFirst: Bool { true }
  static var namesNearest: Bool { false }
}
