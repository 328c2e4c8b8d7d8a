public import PliegoDiagnostics

/// A node of a YAML text that remembers where it stood.
///
/// Only what the mapping language allows: mappings with scalar keys, sequences and scalars. Anchors, aliases, tags,
/// directives and several documents are reported by the reader and never reach a node.
public struct YAMLNode: Sendable {
  public enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLMember])
  }

  public var content: Content
  /// Where the node starts; for scalars, how long it is.
  ///
  /// Collections have length 1.
  public var span: SourceSpan
  /// `true` for `{ … }` and `[ … ]`.
  public var isFlow: Bool
  /// Just behind its last character; behind its last line for a block of text.
  public var end: YAMLPosition

  /// - Parameter end: where it ends; just behind `span` if not said.
  public init(_ content: Content, span: SourceSpan, isFlow: Bool = false, end: YAMLPosition? = nil) {
    self.content = content
    self.span = span
    self.isFlow = isFlow
    self.end = end ?? YAMLPosition(line: span.line, column: span.column + span.length)
  }

  public var scalar: YAMLScalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  public var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  public var mapping: [YAMLMember]? {
    if case .mapping(let members) = content { members } else { nil }
  }

  /// The scalar's text, whatever its kind; `nil` for collections and for nothing (`~`, empty).
  public var text: String? {
    guard let scalar, scalar.kind != .null else { return nil }
    return scalar.text
  }

  /// `~`, `null` or nothing at all.
  public var isNull: Bool { scalar?.kind == .null }

  /// The value of a key of a mapping.
  public subscript(key: String) -> YAMLNode? { mapping?.first { $0.key == key }?.value }
}

/// A key of a mapping and what stands behind it.
public struct YAMLMember: Sendable {
  public var key: String
  public var keySpan: SourceSpan
  public var value: YAMLNode
  /// The comment directly above the key or behind it on its line, without `#`.
  ///
  /// It documents the key.
  public var comment: String?

  public init(key: String, keySpan: SourceSpan, value: YAMLNode, comment: String? = nil) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
    self.comment = comment
  }
}

/// A scalar: its text and what a plain one resolves to in the YAML 1.2 core schema.
public struct YAMLScalar: Sendable {
  public enum Kind: Sendable { case text, null, boolean, integer, decimal }
  public enum Style: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded

    var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
  }

  public var text: String
  public var kind: Kind
  public var style: Style
  /// A quoted scalar as it stands in the file, when it stands on one line: with its quotes and escapes.
  var rawLine: String?

  public init(text: String, kind: Kind, style: Style, rawLine: String? = nil) {
    self.text = text
    self.kind = kind
    self.style = style
    self.rawLine = rawLine
  }

  /// What an unquoted scalar means.
  ///
  /// Only `true`, `false`, whole numbers, decimals and nothing are not text: `NO`, `on`, `0123` and `2016-01-01` are.
  static func kind(ofPlain text: String) -> Kind {
    switch text {
    case "", "~", "null": return .null
    case "true", "false": return .boolean
    default: break
    }
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    // Most texts are words.
    guard let first = rest.first, isDigit(first) else { return .text }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return .text }
    if parts[0].count > 1 && first == UInt8(ascii: "0") { return .text }
    return parts.count == 1 ? .integer : .decimal
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

extension YAMLNode {
  /// The place of a part of a scalar's text: `offset` and `count` are characters of `text`.
  ///
  /// Exact for plain and quoted scalars on one line, with doubled quotes and escapes counted as they stand; for
  /// scalars over several lines the whole scalar's place is given.
  public func span(from offset: Int, count: Int) -> SourceSpan {
    guard let scalar else { return span }
    switch scalar.style {
    case .plain where !scalar.text.contains("\n"):
      guard offset + count <= span.length + 1 else { return span }
      return part(offset, count)
    case .singleQuoted, .doubleQuoted:
      guard let raw = scalar.rawLine, !raw.contains("\n") else { return span }
      let widths = scalar.style == .singleQuoted ? Self.singleQuotedWidths(raw) : Self.doubleQuotedWidths(raw)
      guard offset <= widths.count else { return span }
      let start = 1 + widths[..<offset].reduce(0, +)
      let length = widths[offset..<min(widths.count, offset + count)].reduce(0, +)
      return part(start, length)
    default:
      return span
    }
  }

  private func part(_ offset: Int, _ count: Int) -> SourceSpan {
    SourceSpan(file: span.file, line: span.line, column: span.column + offset, length: count)
  }

  /// How many raw characters each character of the text takes, between the quotes.
  private static func singleQuotedWidths(_ raw: String) -> [Int] {
    var widths: [Int] = []
    var characters = Array(raw.unicodeScalars.dropFirst().dropLast())[...]
    while let first = characters.popFirst() {
      if first == "'", characters.first == "'" {
        characters.removeFirst()
        widths.append(2)
      } else {
        widths.append(1)
      }
    }
    return widths
  }

  private static func doubleQuotedWidths(_ raw: String) -> [Int] {
    var widths: [Int] = []
    var characters = Array(raw.unicodeScalars.dropFirst().dropLast())[...]
    while let first = characters.popFirst() {
      guard first == "\\", let escaped = characters.popFirst() else {
        widths.append(1)
        continue
      }
      let digits = escaped == "x" ? 2 : escaped == "u" ? 4 : escaped == "U" ? 8 : 0
      characters = characters.dropFirst(digits)
      widths.append(2 + digits)
    }
    return widths
  }
}
