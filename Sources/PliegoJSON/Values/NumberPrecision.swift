/// What a number loses in programs that read numbers as IEEE 754 doubles, which nearly all do (RFC 7493 §2.2).
public enum NumberPrecision: Sendable, Equatable {
  /// The double that it becomes is written as the same number again.
  case kept
  /// A whole number beyond 2^53-1 written out in digits: the double may be right, but its neighbours are missing, so a
  /// program cannot know.
  case beyondSafeIntegers
  /// The double is another number: written again, it gives `nearest`.
  case rounded(nearest: String)
  /// The number is too large for a double, or so small that it becomes zero.
  case outOfRange

  /// Digits that every double keeps, whatever they are.
  private static let safeDigits = 15
  /// Powers of ten of the first digit between which doubles have their full precision.
  private static let safeExponents = -300...300

  /// Judges a text that is known to be a JSON number.
  ///
  /// Nothing is allocated for numbers of up to 15 significant digits, which are nearly all.
  public init(ofNumber text: UnsafeBufferPointer<UInt8>) {
    // Fast: so few bytes cannot hold 16 digits, and without an exponent they cannot be far from 1.
    if text.count <= Self.safeDigits, !text.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      self = .kept
      return
    }
    self.init(DecimalShape(text), isWrittenOut: text.allSatisfy { $0 &- 0x30 <= 9 || $0 == UInt8(ascii: "-") }, text)
  }

  private init(_ shape: DecimalShape, isWrittenOut: Bool, _ text: UnsafeBufferPointer<UInt8>) {
    if isWrittenOut, Self.isBeyondSafeIntegers(shape) {
      self = Self.reread(shape, text) ?? .beyondSafeIntegers
    } else if shape.digitCount <= Self.safeDigits, shape.farExponent == nil,
      shape.digitCount == 0 || Self.safeExponents.contains(shape.exponent)
    {
      self = .kept
    } else {
      self = Self.reread(shape, text) ?? .kept
    }
  }

  /// Whether the magnitude of a whole number is more than 2^53-1, by its digits.
  private static func isBeyondSafeIntegers(_ shape: DecimalShape) -> Bool {
    if shape.exponent != 15 { return shape.exponent > 15 || shape.farExponent != nil }
    let largest: StaticString = "9007199254740991"
    for index in 0..<16 {
      let digit = index < shape.digitCount ? shape.digit(index) : UInt8(ascii: "0")
      if digit != largest.utf8Start[index] { return digit > largest.utf8Start[index] }
    }
    return false
  }

  /// Makes the nearest double, writes it with the fewest digits that give it back, and compares the decimals exactly.
  ///
  /// - Returns: `nil` when nothing is lost.
  private static func reread(_ shape: DecimalShape, _ text: UnsafeBufferPointer<UInt8>) -> NumberPrecision? {
    guard shape.farExponent == nil, let double = Double(String(decoding: text, as: UTF8.self)), double.isFinite,
      double != 0
    else { return .outOfRange }
    var written = double.description
    if written.hasSuffix(".0") { written.removeLast(2) }
    return JSONNumber(checked: written).withShape { $0 == shape } ? nil : .rounded(nearest: written)
  }
}

extension JSONNode {
  /// What the number loses as a double; `kept` for values that are no numbers.
  public var precision: NumberPrecision { isNumber ? NumberPrecision(ofNumber: raw) : .kept }
}

extension Tape {
  /// Calls `body` with each number that a program which reads it as a double may change.
  public func forEachImpreciseNumber(_ body: (JSONNode) -> Void) {
    guard hasLongNumbers else { return }
    for index in 0..<count where nodes[index].kind == .number {
      // Up to 15 bytes hold no more than 15 digits; only an exponent could take them far.
      guard nodes[index].length > 15 || nodes[index].traits.contains(.hasExponent) else { continue }
      let number = node(index)
      if number.precision != .kept { body(number) }
    }
  }
}
