import PliegoJSON

/// The kinds of values that a check of fields has anything to ask about.
///
/// Strings are told apart by what a first look shows, so that a check which asks only about empty or short ones is not
/// shown the others.
public struct ValueKinds: OptionSet, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let null = ValueKinds(rawValue: 1)
  public static let booleans: ValueKinds = [ValueKinds(rawValue: 2), ValueKinds(rawValue: 4)]
  public static let number = ValueKinds(rawValue: 8)
  static let longString = ValueKinds(rawValue: 16)
  public static let array = ValueKinds(rawValue: 32)
  static let filledObject = ValueKinds(rawValue: 64)
  /// Strings with at least one escape.
  public static let escapedString = ValueKinds(rawValue: 128)
  /// Empty strings, and those whose first byte is no visible character of ASCII: they may be blank.
  public static let oddString = ValueKinds(rawValue: 256)
  /// Strings of up to ``shortLength`` bytes that are neither odd nor escaped.
  public static let shortString = ValueKinds(rawValue: 512)
  /// Objects without members.
  public static let emptyObject = ValueKinds(rawValue: 1024)
  public static let string: ValueKinds = [longString, escapedString, oddString, shortString]
  public static let object: ValueKinds = [filledObject, emptyObject]
  public static let all = ValueKinds(rawValue: 2047)

  static let count = 11
  /// The most bytes of a short string.
  public static let shortLength = 24

  /// The number of a value's kind: the place of its bit.
  @inline(__always)
  static func number(of value: JSONNode) -> Int {
    let node = value.tapeNode
    if node.kind == .object { return Int(node.next) == value.index &+ 1 ? 10 : 6 }
    guard node.kind == .string else { return Int(node.kind.rawValue) }
    if node.traits.contains(.hasEscapes) { return 7 }
    // The byte behind an empty text is its closing quote.
    guard node.length > 0, let first = value.raw.baseAddress?.pointee, first &- 0x21 < 0x5F else { return 8 }
    return Int(node.length) <= shortLength ? 9 : 4
  }

  /// Whether every value of the kind with this number says something.
  @inline(__always)
  static func saySomething(_ number: Int) -> Bool { sayers & (1 << UInt16(truncatingIfNeeded: number)) != 0 }

  /// Truth values, numbers, and strings that begin with a visible character.
  private static let sayers: UInt16 = 2 | 4 | 8 | 16 | 512
}
