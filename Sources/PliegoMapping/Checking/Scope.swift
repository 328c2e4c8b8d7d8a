/// Which rows an expression can see: the sources around it, outermost first.
struct Scope {
  /// A source for each level.
  var levels: [Int]
  /// The level that `[X]` means; in an argument of a reducer it is not the innermost.
  var current: Int
  /// Whether `release[ocid]`, `release[date]` and `release[hash]` are known here.
  var knowsRelease = false
  /// Whether columns of other sources can be reached by look-ups: not while rows are still being picked.
  var allowsLookUps = true
  /// Whether the entries around have an order that the mapping fixes.
  var hasFixedOrder = true

  init(source: Int) {
    levels = [source]
    current = 0
  }

  private init() {
    levels = []
    current = -1
  }

  /// No rows at all: only parameters and what the release knows.
  static let withoutRows: Scope = {
    var scope = Scope()
    scope.knowsRelease = true
    return scope
  }()

  var source: Int { current >= 0 ? levels[current] : -1 }

  /// The scope inside `for each` or `from`.
  func entering(_ source: Int) -> Scope {
    var inner = self
    inner.levels.append(source)
    inner.current = inner.levels.count - 1
    return inner
  }

  /// The scope of an argument that walks the rows of another source: `[X]` keeps its meaning.
  func walking(_ source: Int) -> Scope {
    var inner = self
    inner.levels.append(source)
    return inner
  }

  /// The innermost level of a source.
  func level(of source: Int) -> Int? { levels.lastIndex(of: source) }
}

/// An expression that passed its checks.
struct CheckedExpression {
  var program: Program
  var type: ValueType
}
