/// One place in one JSON document (RFC 6901): the way down from the root, a reference token a step.
///
///     /tender/items/0/description
public struct JSONPointer: Sendable {
  /// The steps, not escaped; none for the whole document.
  public var tokens: [String]

  /// The whole document.
  public static let root = JSONPointer(tokens: [])

  public init(tokens: [String]) {
    self.tokens = tokens
  }

  /// Reads a pointer as RFC 6901 writes it: empty, or `/` before each token, `~1` for `/` and `~0` for `~`.
  ///
  /// - Returns: `nil` when the text does not begin with `/`, or a `~` is followed by something else.
  public init?(_ text: String) {
    guard !text.isEmpty else {
      self = .root
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for step in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let token = Self.unescape(step) else { return nil }
      tokens.append(token)
    }
    self.init(tokens: tokens)
  }

  /// Reads the fragment of a URI reference, without its `#`: percent-encoded, else the same (RFC 6901 §6).
  public init?(fragment: some StringProtocol) {
    var bytes: [UInt8] = []
    var rest = Array(fragment.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let code = String(decoding: rest.prefix(2), as: UTF8.self)
      guard code.utf8.count == 2, let first = code.first, first.isHexDigit, let decoded = UInt8(code, radix: 16) else {
        return nil
      }
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(text)
  }

  /// The pointer to a member of the object that this one points at.
  public func appending(_ name: String) -> JSONPointer { JSONPointer(tokens: tokens + [name]) }

  /// The pointer to an element of the array that this one points at; the first is 0.
  public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  /// The value pointed at, or `nil` when there is none.
  ///
  /// `-`, the place after an array's last element, never holds a value. Indexes have no leading zeros.
  public func resolve(in document: JSONValue) -> JSONValue? {
    tokens.reduce(document) { value, token in value.flatMap { Self.step(into: $0, by: token) } }
  }

  /// The element that a token names in an array; `nil` when it is not written as an index.
  static func index(_ token: String) -> Int? {
    guard let first = token.utf8.first, first &- 0x30 <= 9, first != 0x30 || token.utf8.count == 1 else { return nil }
    return Int(token)
  }

  private static func step(into value: JSONValue, by token: String) -> JSONValue? {
    if case .array = value { return index(token).flatMap { value[$0] } }
    return value[token]
  }

  private static func unescape(_ step: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in step {
      if isEscaped {
        guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else { return nil }
        bytes.append(byte == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
        isEscaped = false
      } else if byte == UInt8(ascii: "~") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return isEscaped ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as RFC 6901 writes it.
  public var description: String { tokens.map { "/" + Self.escaped($0) }.joined() }

  /// A token as it stands in a pointer: `~` as `~0`, `/` as `~1`.
  public static func escaped(_ token: String) -> String {
    var text = ""
    for scalar in token.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension JSONPointer: Hashable {
  public static func == (a: JSONPointer, b: JSONPointer) -> Bool {
    a.tokens.count == b.tokens.count && zip(a.tokens, b.tokens).allSatisfy { $0.hasSameScalars(as: $1) }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(tokens) }
}
