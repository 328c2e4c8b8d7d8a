internal import CPliego

/// How far a text is made of certain bytes, as sixteen at a time tell: what is left has to be looked at byte by byte.
public enum ByteRuns {
  /// Bytes at the beginning that are letters, digits, points or hyphens, as in the name of a host.
  public static func ofHost(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.baseAddress.map { pliego_host_run($0, text.count) } ?? 0
  }

  /// Bytes at the beginning that may stand in an address as they are, wherever behind its scheme.
  public static func ofURI(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.baseAddress.map { pliego_uri_run($0, text.count) } ?? 0
  }
}
