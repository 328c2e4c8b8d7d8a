/// A formula as it was written: what, and from where to where.
struct FormulaSyntax: Sendable {
  indirect enum Node: Sendable {
    case number(String)
    case text(String)
    case boolean(Bool)
    case empty
    /// `[heading]` or `source[heading]`.
    case column(source: String?, heading: String)
    case call(name: String, arguments: [FormulaSyntax])
    case binary(FormulaOperator, FormulaSyntax, FormulaSyntax)
    case negated(FormulaSyntax)
  }

  var node: Node
  /// The characters of the formula's text that a message about this part points at: for a call its name, for an
  /// operation its operator.
  var range: Range<Int>
  /// All the characters of this part.
  var extent: Range<Int>

  init(_ node: Node, at range: Range<Int>, extent: Range<Int>? = nil) {
    self.node = node
    self.range = range
    self.extent = extent ?? range
  }
}

/// The operators, as written.
enum FormulaOperator: String, Sendable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case join = "&"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"

  var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}

/// Why a formula cannot be read.
enum FormulaError: Error, Sendable {
  case openText(Range<Int>)
  case openBracket(Range<Int>)
  case unexpected(String, Range<Int>)
  case unexpectedEnd(Int)
  case unknownFunction(String, Range<Int>)
  case bareWord(String, Range<Int>)
  case semicolon(Range<Int>)
  case chainedComparison(Range<Int>)
  case tooLong(Int)
  case tooManyNodes
  case tooDeep(Range<Int>)
}

/// How much one formula may hold.
public struct FormulaLimits: Sendable {
  public var characters = 4_096
  public var nodes = 500
  public var depth = 32

  public init() {}
}
