internal import CPliego

/// Many bytes looked at together.
///
/// How far a text is made of certain bytes, sixteen at a time tell: what is left has to be looked at byte by byte.
public enum ByteRuns {
  /// Whether two texts have the same bytes.
  public static func areSame(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count, let start = a.baseAddress, let other = b.baseAddress else { return a.count == b.count }
    return pliego_has_same_bytes(start, other, a.count) != 0
  }

  /// Bytes at the beginning that are letters, digits, points or hyphens, as in the name of a host.
  public static func ofHost(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.baseAddress.map { pliego_host_run($0, text.count) } ?? 0
  }

  /// Bytes at the beginning that may stand in an address as they are, wherever behind its scheme.
  public static func ofURI(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.baseAddress.map { pliego_uri_run($0, text.count) } ?? 0
  }
}
