extension JSONNode {
  /// Appends the value as JSON without white space: strings and numbers as they stand in the input, members in their
  /// order, repeated ones too.
  public func write(to writer: inout ByteWriter) {
    switch kind {
    case .object: writeMembers(to: &writer)
    case .array: writeElements(to: &writer)
    case .string, .name: writer.append(quoted)
    default: writer.append(raw)
    }
  }

  /// The bytes of a string or name with its quotes.
  private var quoted: UnsafeBufferPointer<UInt8> {
    // SAFETY: a string's bytes stand between two quotes in the text that was parsed.
    let node = tapeNode
    return UnsafeBufferPointer(start: bytes + Int(node.offset) - 1, count: Int(node.length) + 2)
  }

  private func writeMembers(to writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "{"))
    var separator: UInt8 = 0
    for (name, value) in members {
      if separator != 0 { writer.append(separator) }
      separator = UInt8(ascii: ",")
      writer.append(name.quoted)
      writer.append(UInt8(ascii: ":"))
      value.write(to: &writer)
    }
    writer.append(UInt8(ascii: "}"))
  }

  private func writeElements(to writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "["))
    var separator: UInt8 = 0
    for element in elements {
      if separator != 0 { writer.append(separator) }
      separator = UInt8(ascii: ",")
      element.write(to: &writer)
    }
    writer.append(UInt8(ascii: "]"))
  }
}
