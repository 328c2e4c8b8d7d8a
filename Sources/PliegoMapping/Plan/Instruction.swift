import PliegoValues

/// One step of a compiled formula, for a machine with a stack of values.
///
/// ```
/// = "MX-" & upper([RFC])        constant 0 · cell(level 1, column 4) · call(upper, 1) · binary(&)
/// = if(c, a, b)                 c · jumpIfProblem →end · jumpUnlessTrue →b · a · jump →end · b
/// ```
enum Instruction: Sendable {
  case constant(Int32)
  /// The value that the rows of a scope level agree on.
  case cell(level: Int16, column: Int16)
  /// The same for a key that may be written in several ways: as the process's key is written.
  case processKey(level: Int16, column: Int16)
  /// The same as for `cell`, through a look-up of the level's source.
  case lookUp(level: Int16, lookUp: Int16, column: Int16)
  case parameter(Int32)
  case release(ReleaseValue)
  case call(function: Int16, count: Int16)
  /// Replaces a text by its code.
  case codeTable(Int32)
  case binary(FormulaOperator)
  case negate
  case jump(Int32)
  /// Takes a condition; an empty one is false.
  case jumpUnlessTrue(Int32)
  /// Jumps when the top value is neither empty nor a problem; takes it away otherwise.
  case jumpIfFilled(Int32)
  /// Jumps when the top value is not a problem; takes it away otherwise.
  case jumpUnlessProblem(Int32)
  /// Jumps when the top value is a problem, which stays: problems pass through choices.
  case jumpIfProblem(Int32)
  /// Takes the top value, and jumps when the value below it is not the same.
  case jumpUnlessSame(Int32)
  /// Takes away the value below the top.
  case dropBelow
  case drop
  case filled
  case reduce(Int32)
  case ordinal
  /// The id that the register gave the entry.
  case registered
  /// Reads a text as a date or datetime.
  case parseDate(pattern: Int16, isDate: Bool, zone: Int16)
  case parseNumber(format: Int16)
  case matches(pattern: Int16)
  case extract(pattern: Int16, group: Int16)
  /// Whether a text is an identifier of that scheme.
  case validIdentifier(IdentifierScheme)
  case checkDigit(IdentifierScheme)
  case atTime(seconds: Int32, zone: Int16)
}

/// What a release knows of itself while it is written.
enum ReleaseValue: Sendable { case ocid, date, hash }

/// A run of instructions.
struct Program: Sendable {
  var start: Int32
  var count: Int32
}

/// Turns many values into one.
struct ReducePlan: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case count, countDifferent = "count_different", sum, min, max, earliest, latest, first, last, any, all, join
    /// The first value, every other one being told that differs from it.
    case agreed
  }

  /// Which rows an argument is evaluated for.
  enum Walk: Sendable {
    /// Once, since it mentions no rows to walk.
    case once
    /// Each row of a scope level.
    case rows(level: Int16)
    /// Each row below a level's rows, through these sources in turn.
    case descend(level: Int16, hops: [Int16])
  }

  struct Argument: Sendable {
    var walk: Walk
    var program: Program
  }

  var kind: Kind
  /// The text between the values, for `join`.
  var separator: Program?
  var arguments: [Argument]
}
