/// A JSON number, kept as it was written and compared by its exact decimal value.
///
/// `1.10` stays `1.10`, `18446744073709551617` and `1e400` lose nothing. `1.0 == 1`, `1e2 == 100` and `-0 == 0` hold,
/// without binary floating point and without writing large exponents out.
public struct JSONNumber: Sendable {
  /// The number as written, in the grammar of RFC 8259 §6.
  public let text: String

  /// Takes a text that is a JSON number and nothing else: no `+5`, no `.5`, no `05`, no blanks.
  public init?(text: String) {
    var text = text
    guard text.withUTF8({ NumberGrammar.length(of: $0) == $0.count && !$0.isEmpty }) else { return nil }
    self.text = text
  }

  public init(_ value: some BinaryInteger) {
    self.text = String(value)
  }

  /// Takes a text that a parser has checked already.
  init(checked text: String) {
    self.text = text
  }

  /// The number with no digit too many: `1.10` is `1.1`, `1e2` is `100`, `-0` is `0`.
  ///
  /// Numbers from 10^21 on and below 10^-6 are written with an exponent, as ECMAScript and RFC 8785 do.
  public var canonicalText: String {
    var writer = ByteWriter(capacity: 32)
    withShape { $0.append(to: &writer) }
    return writer.text
  }

  /// Whether the value is a whole number, however it is written: `1.0` and `15e1` are.
  public var isInteger: Bool { withShape(\.isInteger) }

  /// The value, when it is a whole number that fits; `nil` otherwise.
  public var intValue: Int? { Int(text) ?? (isInteger ? Int(canonicalText) : nil) }

  func withShape<Result>(_ body: (DecimalShape) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body(DecimalShape($0)) }
  }
}

extension JSONNumber: Hashable {
  public static func == (a: JSONNumber, b: JSONNumber) -> Bool {
    a.text == b.text || a.withShape { a in b.withShape { b in a == b } }
  }

  public func hash(into hasher: inout Hasher) {
    withShape { $0.hash(into: &hasher) }
  }
}

extension JSONNumber: Comparable {
  /// Orders by exact decimal value.
  public static func < (a: JSONNumber, b: JSONNumber) -> Bool {
    a.withShape { a in b.withShape { b in a < b } }
  }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension JSONNumber: CustomStringConvertible {
  public var description: String { text }
}

/// The grammar of numbers, RFC 8259 §6, in a plain loop.
enum NumberGrammar {
  /// How many leading bytes make a number; `nil` when none do.
  static func length(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var reader = Reader(bytes: bytes)
    return reader.number() ? reader.place : nil
  }

  /// Where the first byte stands that cannot continue a number; only to be asked when `length(of:)` is `nil`.
  static func failure(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var reader = Reader(bytes: bytes)
    _ = reader.number()
    return reader.place
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    mutating func number() -> Bool {
      _ = take { $0 == UInt8(ascii: "-") }
      if !take({ $0 == UInt8(ascii: "0") }) {
        guard digits() else { return false }
      }
      if take({ $0 == UInt8(ascii: ".") }) {
        guard digits() else { return false }
      }
      if take({ $0 | 0x20 == UInt8(ascii: "e") }) {
        _ = take { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        guard digits() else { return false }
      }
      return true
    }

    private mutating func take(_ accepts: (UInt8) -> Bool) -> Bool {
      guard place < bytes.count, accepts(bytes[place]) else { return false }
      place += 1
      return true
    }

    private mutating func digits() -> Bool {
      let start = place
      while take({ $0 &- 0x30 <= 9 }) {}
      return place > start
    }
  }
}
