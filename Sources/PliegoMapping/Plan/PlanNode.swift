/// One field, object, list or entry of the release tree, ready to run.
///
/// Plain numbers only: the evaluator copies nodes and follows indexes, and nothing is retained or released on the way.
struct PlanNode: Sendable {
  enum Kind: UInt8, Sendable {
    /// One value: `value` tells which.
    case value
    /// The same bytes each time: `text`.
    case fixed
    case object
    /// Its children are entries.
    case list
    /// A reference to an organization: `party` tells which.
    case party
    /// A list of codes from one cell: `value` tells which, `text` the separator.
    case split
  }

  var kind: Kind
  /// `"title":` in the plan's text; empty for entries of a list.
  var key: TextRange = TextRange()
  var text: TextRange = TextRange()
  var value: Int32 = -1
  var party: Int32 = -1
  var firstChild: Int32 = 0
  var childCount: Int32 = 0
  /// The condition of `only if`, or -1.
  var condition: Int32 = -1
  /// How the rows are walked, or -1: this scope as it is.
  var iteration: Int32 = -1
  /// The child without which the object is left out, or -1.
  var onlyWith: Int32 = -1
  /// The child that is the entry's `id`, or -1.
  var identity: Int32 = -1
  /// What gives the entries their ids, or -1: index into the plan's registers.
  var register: Int32 = -1
  /// Index into the plan's field paths.
  var path: Int32 = -1
  /// Bits of the tags that the presence of this field gives.
  var tags: UInt16 = 0
  /// Whether an entry of a list: what is refused inside it refuses the entry.
  var isEntry = false
  /// Where it was written: index into the plan's lines.
  var line: Int32 = -1
}

/// A stretch of the plan's text.
struct TextRange: Sendable {
  var start: Int32 = 0
  var count: Int32 = 0
}

/// How a value reaches its field.
struct ValuePlan: Sendable {
  /// What the field makes of the value.
  enum Format: UInt8, Sendable {
    /// Text as it is.
    case text
    /// Text of a date, number or boolean.
    case textOfValue
    case uri
    case number
    /// A number that must be whole.
    case integer
    case boolean
    /// A date-time, a date without time starting its day.
    case startOfDay
    /// The same, ending it.
    case endOfDay
    /// A code of an open list: others are noted.
    case openCode
    /// A release id, which must not hold `#`.
    case releaseID
  }

  /// What happens when the value is a problem.
  enum Policy: UInt8, Sendable { case leaveOut, rejectEntry, rejectProcess, stop }

  var program: Program
  var format: Format
  var policy: Policy
  /// `only if`, or -1: index of a program.
  var condition: Int32 = -1
  /// `otherwise`, or -1: index of a value.
  var otherwise: Int32 = -1
  /// The list of `openCode`, or -1.
  var codelist: Int32 = -1
  /// The zone of dates without one.
  var zone: Int32 = -1
  /// Whether an object that holds nothing else is left out.
  var isFixed = false
  var isRequired = false
}

/// How an entry, or an object with `from`, walks rows.
struct IterationPlan: Sendable {
  enum Split: Sendable {
    /// All rows at once: `from`.
    case none
    /// One entry for each key of the source.
    case key
    /// One entry for each value of these columns.
    case columns([Program])
    /// One entry for each row.
    case row
  }

  var source: Int16
  /// The level whose rows it starts from.
  var level: Int16
  /// The sources passed through on the way down; empty: the level's own rows are split.
  var hops: [Int16]
  var split: Split
  var sortedBy: [Program]
  /// `only if` beside `for each` or `from`: picks rows before they are split into entries; or `nil`.
  var condition: Program?
}

/// How a reference to an organization finds its rows.
struct PartyReferencePlan: Sendable {
  enum Rows: Sendable {
    case level(Int16)
    case lookUp(level: Int16, lookUp: Int16)
  }

  var party: Int32
  var rows: Rows
  /// Bits of the plan's roles.
  var roles: UInt64
  /// Fields of the reference beside id and name.
  var isRequired: Bool
}
