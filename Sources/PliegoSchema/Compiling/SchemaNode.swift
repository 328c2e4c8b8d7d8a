import PliegoJSON

/// One schema as instructions: everything that is asked of most values in one place, the rest behind numbers.
struct SchemaNode {
  /// What else than its type is asked, so that most values are done after one comparison.
  struct Asks: OptionSet {
    let rawValue: UInt8
    static let ofStrings = Asks(rawValue: 1)
    static let ofNumbers = Asks(rawValue: 2)
    static let ofArrays = Asks(rawValue: 4)
    static let ofObjects = Asks(rawValue: 8)
    /// `enum` of any type, or applicators.
    static let ofAll = Asks(rawValue: 16)
  }

  static let none: Int32 = -1

  /// One bit for each ``TapeNode/Kind``, and ``integer``.
  var types: UInt8 = 0xFF
  var asks: Asks = []
  var format: UInt8 = 0
  var isUnique = false
  var minLength: Int32 = 0
  var maxLength: Int32 = .max
  var minItems: Int32 = 0
  var maxItems: Int32 = .max
  /// The schema of all elements.
  var items = SchemaNode.none
  /// Numbers of rules in the program's lists.
  var pattern = SchemaNode.none
  var number = SchemaNode.none
  var tuple = SchemaNode.none
  var object = SchemaNode.none
  var enumeration = SchemaNode.none
  var applicators = SchemaNode.none

  /// The bit of numbers without fraction and exponent; ``TapeNode/Kind/number`` alone has bit 3.
  static let integer: UInt8 = 1 << 7

  /// The bit that a value shows.
  @inline(__always)
  static func bit(of node: TapeNode) -> UInt8 { 1 << node.kind.rawValue }
}

/// `minimum`, `maximum`, `multipleOf`.
struct NumberRule: Sendable {
  var minimum: JSONNumber?
  var maximum: JSONNumber?
  var excludesMinimum = false
  var excludesMaximum = false
  var multipleOf: JSONNumber?
}

/// `items` as a list of schemas, and `additionalItems`.
struct TupleRule: Sendable {
  var schemas: [Int32] = []
  /// A schema for the elements behind them; ``SchemaNode/none`` when anything goes.
  var rest = SchemaNode.none
  var forbidsRest = false
}

/// What is asked of most objects, as plain words that cost nothing to read.
struct ObjectShape {
  /// Where its row begins in the program's table of properties.
  var row = 0
  /// One bit for each of the first 64 required names.
  var required: UInt64 = 0
  /// Whether anything beyond single members and required names is asked; the ``ObjectRule`` says what.
  var asksMore = false
}

/// What is asked of objects, in full.
struct ObjectRule: Sendable {
  /// The names' numbers, in the order of the schema.
  var requiredKeys: [UInt16] = []
  var minProperties = 0
  var maxProperties = Int.max
  var patterns: [PatternRule] = []
  var additional = SchemaNode.none
  var forbidsAdditional = false
  var dependencies: [DependencyRule] = []

  /// Whether names that are no properties matter.
  var mindsOthers: Bool { !patterns.isEmpty || additional != SchemaNode.none || forbidsAdditional }
  /// More required names than fit the bits.
  var hasMany: Bool { requiredKeys.count > 64 }
  var asksMore: Bool { minProperties > 0 || maxProperties < .max || !dependencies.isEmpty || hasMany }

  /// Whether a member needs more than a look at the table.
  ///
  /// What patterns make of names that the schema knows is settled here, once.
  func minds(_ name: String?, isProperty: Bool) -> Bool {
    guard let name else { return mindsOthers }
    if !isProperty && (forbidsAdditional || additional != SchemaNode.none) { return true }
    var text = name
    return text.withUTF8 { bytes in patterns.contains { $0.expression.match(bytes) != .differs } }
  }
}

struct PatternRule: Sendable {
  let expression: RegularExpression
  let schema: Int32
}

struct DependencyRule: Sendable {
  let key: UInt16
  /// Names that must be there too.
  var keys: [UInt16] = []
  /// Or a schema that the object must fit.
  var schema = SchemaNode.none
}

/// A name's entry in an object's row: its schema, which required name it is, and whether other keywords mind it.
struct PropertyEntry {
  private let word: UInt32

  /// - Parameters:
  ///   - schema: `nil` when the name is not among the properties.
  ///   - requiredBit: 0 to 63; `nil` when the name is not required.
  ///   - isMinded: whether `patternProperties` or `additionalProperties` have to be asked.
  init(schema: Int32?, requiredBit: Int?, isMinded: Bool) {
    let schemaPart = schema.map { UInt32($0 + 1) } ?? 0
    word = schemaPart | UInt32((requiredBit ?? -1) + 1) << 24 | (isMinded ? 1 << 31 : 0)
  }

  /// The schema, or -1 when the name is not among the properties.
  @inline(__always) var schema: Int { Int(word & 0xFF_FFFF) &- 1 }
  @inline(__always) var isMinded: Bool { word & 1 << 31 != 0 }
  /// The bit of the required name, none when it is not required.
  @inline(__always) var bit: UInt64 {
    let number = word >> 24 & 0x7F
    return number == 0 ? 0 : 1 &<< UInt64(truncatingIfNeeded: number &- 1)
  }
}

/// `enum`: texts by a table, anything else by comparison.
struct EnumRule: Sendable {
  let texts: KeyTable
  let others: [JSONValue]
}

/// `allOf`, `anyOf`, `oneOf`, `not`.
struct ApplicatorRule: Sendable {
  var all: [Int32] = []
  var any: [Int32] = []
  var one: [Int32] = []
  var not = SchemaNode.none
}
