public import PliegoJSON

/// A release on a tape of its own.
public final class ParsedRelease {
  private let text: [UInt8]
  private var parser: TapeParser

  public convenience init(_ value: JSONValue, keys: KeyTable = KeyTable([])) throws {
    try self.init(text: JSONWriter.text(of: value), keys: keys)
  }

  /// - Parameter text: JSON, kept as it is written.
  public init(text json: String, keys: KeyTable = KeyTable([])) throws {
    text = Array(json.utf8) + [UInt8](repeating: 0, count: PaddedBytes.padding)
    parser = TapeParser(keys: keys)
    try text.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      try parser.parse(PaddedBytes(start: start, count: bytes.count - PaddedBytes.padding))
    }
  }

  public var node: JSONNode { parser.tape.node() }
}
