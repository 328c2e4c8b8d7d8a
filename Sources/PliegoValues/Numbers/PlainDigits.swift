/// The usual writing of a number in one format, for a reader that is quick about it and leaves the rest to others.
///
/// Plain numbers only, without references: threads share it freely.
public struct PlainDigits: Sendable {
  private let decimal: UInt8
  /// The mark between groups of digits; a byte that no text holds when there is none, or when there are several.
  private let group: UInt8

  private static let none: UInt8 = 0xFF

  public init(_ format: NumberFormat) {
    decimal = format.decimal
    let only = format.grouping.count == 1 ? format.grouping[0] : []
    group = only.count == 1 ? only[0] : Self.none
  }

  /// Writes the text of a JSON number, as ``NumberFormat/canonicalText(of:ignoring:into:)`` does.
  ///
  /// SAFETY: `out` has room for as many bytes as the text has.
  ///
  /// - Returns: how many bytes were written; -1 for what is no number, and for numbers with a sign, a nought in front or
  ///   anything else out of the ordinary.
  @inline(__always)
  public func write(_ text: UnsafePointer<UInt8>, count: Int, into out: UnsafeMutablePointer<UInt8>) -> Int {
    guard count > 0, text[0] &- 48 <= 9 else { return -1 }
    if text[0] == 48, count > 1, text[1] != decimal { return -1 }
    var next = 0
    var written = 0
    /// Digits since the last mark.
    var run = 0
    var isGrouped = false
    while next < count {
      let byte = text[next]
      next &+= 1
      if byte &- 48 <= 9 {
        out[written] = byte
        written &+= 1
        run &+= 1
      } else if byte == group {
        if isGrouped ? run != 3 : run > 3 { return -1 }
        isGrouped = true
        run = 0
      } else {
        guard byte == decimal, !isGrouped || run == 3 else { return -1 }
        return Self.writeDecimals(text, next, count, out, written)
      }
    }
    return !isGrouped || run == 3 ? written : -1
  }

  @inline(__always)
  private static func writeDecimals(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ out: UnsafeMutablePointer<UInt8>, _ filled: Int
  ) -> Int {
    guard start < count else { return -1 }
    var next = start
    var written = filled
    out[written] = UInt8(ascii: ".")
    written &+= 1
    while next < count {
      let byte = text[next]
      if byte &- 48 > 9 { return -1 }
      out[written] = byte
      written &+= 1
      next &+= 1
    }
    return written
  }
}
