/// Why a text is not JSON (RFC 8259), or not JSON that pliego takes, and at which byte.
public struct JSONSyntaxError: Error, Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The text stops before its value does; also a text of nothing but white space.
    case unexpectedEnd
    /// A value should begin here: a byte that begins none, a comma too many.
    case expectedValue
    /// A member's name, in quotes, should begin here.
    case expectedName
    case expectedColon
    /// After an element: `,` or `]`.
    case expectedCommaOrBracket
    /// After a member: `,` or `}`.
    case expectedCommaOrBrace
    /// The value is complete, and more follows.
    case trailingText
    /// Begins like `true`, `false` or `null` and goes on differently.
    case invalidLiteral
    /// A digit should stand here.
    case invalidNumber
    /// A byte below 0x20 inside a string, such as a raw line break.
    case controlCharacter
    /// A backslash that begins none of the escapes of RFC 8259 §7.
    case invalidEscape
    /// A `\u` escape of half a surrogate pair. RFC 8259 §8.2 leaves it open; no Unicode text can hold it, so it is
    /// refused rather than silently replaced.
    case loneSurrogate
    case invalidUTF8
    /// A byte order mark. RFC 8259 §8.1 forbids to write one; who wants to forgive it, skips it before parsing.
    case byteOrderMark
    /// More arrays and objects inside each other than the limit allows.
    case tooDeep
    /// More bytes than the limit allows.
    case tooLarge
    /// The object has a member of this name already; an error only when asked for.
    case duplicateName
  }

  public var reason: Reason
  /// The byte that shows it, from 0; the number of bytes for `unexpectedEnd`.
  public var offset: Int

  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// Line and column in the text that was parsed.
  public func position(in text: UnsafeBufferPointer<UInt8>) -> TextPosition {
    TextPosition(of: offset, in: text)
  }

  /// Line and column in the text that was parsed.
  public func position(in text: [UInt8]) -> TextPosition {
    text.withUnsafeBufferPointer { position(in: $0) }
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  public var description: String { "\(reason.rawValue) at byte \(offset)" }
}

/// A place in a text as a person finds it.
///
/// Worked out from a byte offset when a message needs it, never kept.
public struct TextPosition: Sendable, Hashable {
  /// From 1; a line ends with LF, CR or CR LF.
  public var line: Int
  /// From 1, in bytes of UTF-8; what shows it to a person turns it into characters.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// - Complexity: O(`offset`).
  public init(of offset: Int, in text: UnsafeBufferPointer<UInt8>) {
    var line = 1
    var lineStart = 0
    for place in 0..<min(offset, text.count) {
      switch text[place] {
      case UInt8(ascii: "\r") where place + 1 < text.count && text[place + 1] == UInt8(ascii: "\n"): continue
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        line += 1
        lineStart = place + 1
      default: continue
      }
    }
    self.init(line: line, column: offset - lineStart + 1)
  }
}
