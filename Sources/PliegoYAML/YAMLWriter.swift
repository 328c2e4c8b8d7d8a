/// Writes nodes as YAML text that reads back as the same nodes.
public enum YAMLWriter {
  /// Block style, two spaces a level; comments stand behind their keys.
  public static func text(of node: YAMLNode) -> String {
    var text = ""
    write(node, indent: 0, into: &text)
    return text
  }

  private static func write(_ node: YAMLNode, indent: Int, into text: inout String) {
    switch node.content {
    case .mapping(let members):
      for member in members { write(member, indent: indent, into: &text) }
    case .sequence(let elements):
      for element in elements { write(element: element, indent: indent, into: &text) }
    case .scalar(let scalar):
      text += spaces(indent) + self.text(of: scalar, indent: indent) + "\n"
    }
  }

  private static func write(_ member: YAMLMember, indent: Int, into text: inout String) {
    let comment = member.comment.map { "   # \($0)" } ?? ""
    text += spaces(indent) + key(member.key) + ":"
    if let scalar = member.value.scalar {
      let value = self.text(of: scalar, indent: indent + 2)
      text += (value.isEmpty ? "" : " " + value) + (value.contains("\n") ? "" : comment) + "\n"
    } else if isEmpty(member.value) {
      text += member.value.mapping == nil ? " []\n" : " {}\n"
    } else {
      text += comment + "\n"
      write(member.value, indent: indent + 2, into: &text)
    }
  }

  private static func write(element: YAMLNode, indent: Int, into text: inout String) {
    if let scalar = element.scalar {
      text += spaces(indent) + "- " + self.text(of: scalar, indent: indent + 2) + "\n"
      return
    }
    var inner = ""
    write(element, indent: indent + 2, into: &inner)
    // The first line of the element stands behind the dash.
    text += spaces(indent) + "- " + inner.dropFirst(indent + 2)
  }

  private static func isEmpty(_ node: YAMLNode) -> Bool { node.mapping?.isEmpty ?? node.sequence?.isEmpty ?? false }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func key(_ text: String) -> String {
    isPlain(text) && YAMLScalar.kind(ofPlain: text) == .text ? text : singleQuoted(text)
  }

  private static func text(of scalar: YAMLScalar, indent: Int) -> String {
    if scalar.kind != .text { return scalar.text }
    if scalar.text.contains("\n"), !scalar.text.contains("\r"), !scalar.text.hasPrefix(" ") {
      let keep = scalar.text.hasSuffix("\n") ? "" : "-"
      let lines = scalar.text.split(separator: "\n", omittingEmptySubsequences: false)
      let body = keep.isEmpty ? lines.dropLast() : lines[...]
      return "|\(keep)\n" + body.map { $0.isEmpty ? "" : spaces(indent) + $0 }.joined(separator: "\n")
    }
    return isPlain(scalar.text) && YAMLScalar.kind(ofPlain: scalar.text) == .text
      ? scalar.text : singleQuoted(scalar.text)
  }

  /// Whether a text can stand without quotes, in block and flow style alike.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if first == " " || last == " " || last == ":" || text.contains(": ") || text.contains(" #") { return false }
    if "-?:,[]{}#&*!|>'\"%@`=".unicodeScalars.contains(first), first != "=" { return false }
    return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0xFEFF }
  }

  private static func singleQuoted(_ text: String) -> String {
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return doubleQuoted(text) }
    return "'" + text.replacing("'", with: "''") + "'"
  }

  /// A scalar in double quotes, whatever the text holds.
  public static func quoted(_ text: String) -> String { doubleQuoted(text) }

  /// Whether a character may stand as it is in a quoted scalar: no control character, no line break, no byte order mark.
  public static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE...0xFFFF: false
    default: true
    }
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}
