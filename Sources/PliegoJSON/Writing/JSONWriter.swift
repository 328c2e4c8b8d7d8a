/// Writes JSON values as text.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Style: Sendable {
    /// No white space; members in their order; numbers as they were written.
    case compact
    /// One member or element a line, two spaces deeper a level; else as `compact`.
    case pretty
    /// One text for all values that are equal: RFC 8785, except that numbers keep all their digits.
    ///
    /// Members are sorted by the UTF-16 code units of their names. Numbers take the shortest decimal form of their
    /// exact value in RFC 8785's layout (`1.10` is `1.1`, `1e2` is `100`, `-0` is `0`, `1e21` is `1e+21`), where
    /// RFC 8785 first rounds them to a binary double. The two agree on every number that a double prints back as it
    /// was: 15 significant digits or fewer, magnitude within a double's range.
    case canonical
  }

  public var style: Style

  public init(style: Style = .compact) {
    self.style = style
  }

  /// Writes one value as text.
  public static func text(of value: JSONValue, style: Style = .compact) -> String {
    var writer = ByteWriter()
    Self.write(value, style: style, to: &writer)
    return writer.text
  }

  /// Appends one value to `writer`, without a line break after it.
  public static func write(_ value: JSONValue, style: Style = .compact, to writer: inout ByteWriter) {
    JSONWriter(style: style).write(value, depth: 0, to: &writer)
  }

  private func write(_ value: JSONValue, depth: Int, to writer: inout ByteWriter) {
    switch value {
    case .null: writer.append("null")
    case .bool(true): writer.append("true")
    case .bool(false): writer.append("false")
    case .number(let number): write(number, to: &writer)
    case .string(let text): writer.appendJSONString(text)
    case .array(let elements): write(elements, depth: depth, to: &writer)
    case .object(let object): write(object, depth: depth, to: &writer)
    }
  }

  private func write(_ number: JSONNumber, to writer: inout ByteWriter) {
    guard case .canonical = style else { return writer.append(number.text) }
    number.withShape { $0.append(to: &writer) }
  }

  private func write(_ elements: [JSONValue], depth: Int, to writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      separate(index, depth: depth + 1, in: &writer)
      write(element, depth: depth + 1, to: &writer)
    }
    if !elements.isEmpty { breakLine(depth: depth, in: &writer) }
    writer.append(UInt8(ascii: "]"))
  }

  private func write(_ object: JSONObject, depth: Int, to writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "{"))
    for (index, member) in ordered(object).enumerated() {
      separate(index, depth: depth + 1, in: &writer)
      writer.appendJSONString(member.name)
      writer.append(UInt8(ascii: ":"))
      if case .pretty = style { writer.append(UInt8(ascii: " ")) }
      write(member.value, depth: depth + 1, to: &writer)
    }
    if !object.isEmpty { breakLine(depth: depth, in: &writer) }
    writer.append(UInt8(ascii: "}"))
  }

  private func ordered(_ object: JSONObject) -> [JSONObject.Member] {
    guard case .canonical = style else { return Array(object) }
    return object.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
  }

  private func separate(_ index: Int, depth: Int, in writer: inout ByteWriter) {
    if index > 0 { writer.append(UInt8(ascii: ",")) }
    breakLine(depth: depth, in: &writer)
  }

  private func breakLine(depth: Int, in writer: inout ByteWriter) {
    guard case .pretty = style else { return }
    writer.append(UInt8(ascii: "\n"))
    writer.append(UInt8(ascii: " "), times: 2 * depth)
  }
}
