import PliegoJSON

/// Addresses in the data, as far as a look at their form goes.
enum WebAddress {
  /// Whether the text begins with a scheme and goes on: `https://…`, `urn:…`.
  static func isComplete(_ node: JSONNode) -> Bool {
    let text = node.raw
    guard node.isString, let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 1, colon + 1 < text.count,
      (text[0] | 0x20) &- 0x61 < 26
    else { return false }
    let isScheme = text[..<colon].allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return isScheme && !text.contains(0x20)
  }
}
