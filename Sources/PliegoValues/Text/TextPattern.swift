import CRE2

/// Why a pattern cannot be used.
public enum TextPatternError: Error, Sendable, Equatable {
  /// The pattern has this many bytes, more than `TextPattern.maximumBytes`.
  case tooLong(Int)
  /// What RE2 says of it, in English.
  case malformed(String)
}

/// A regular expression in RE2's syntax, which is matched in time linear in the text whatever the pattern.
///
/// Compiled once and shared by threads: matching changes nothing in it.
public final class TextPattern: @unchecked Sendable {
  public static let maximumBytes = 1000

  /// The pattern as it was written.
  public let text: String
  /// How many groups in parentheses it has.
  public let groupCount: Int
  // SAFETY: the only pointer to the compiled pattern, freed when nothing refers to it any more. RE2 lets several
  // threads match with one pattern at a time.
  private let handle: OpaquePointer

  public init(_ text: String) throws(TextPatternError) {
    let bytes = Array(text.utf8)
    if bytes.count > TextPattern.maximumBytes { throw .tooLong(bytes.count) }
    var reason = [CChar](repeating: 0, count: 256)
    guard let handle = pliego_pattern_make(bytes.isEmpty ? [0] : bytes, bytes.count, &reason, reason.count) else {
      let message = reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .malformed(String(decoding: message, as: UTF8.self))
    }
    self.text = text
    self.handle = handle
    self.groupCount = Int(pliego_pattern_groups(handle))
  }

  deinit { pliego_pattern_free(handle) }

  /// Whether the pattern matches anywhere in the text; `^` and `$` tie it to the ends.
  public func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withStart(bytes) { pliego_pattern_match(handle, $0, bytes.count, 0, nil, nil) != 0 }
  }

  public func matches(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { matches($0) }
  }

  /// Where the group stands in the first match, 0 being the whole match.
  ///
  /// Nil when nothing matches, or when the group took no part or does not exist.
  public func extract(group: Int = 0, from bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard group >= 0, group <= groupCount else { return nil }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * (group + 1)) { places in
      guard let starts = places.baseAddress else { return nil }
      let lengths = starts + group + 1
      let found = withStart(bytes) {
        pliego_pattern_match(handle, $0, bytes.count, Int32(group + 1), starts, lengths)
      }
      guard found != 0, starts[group] >= 0 else { return nil }
      return starts[group]..<starts[group] + lengths[group]
    }
  }

  /// The text of the group in the first match; see the form for bytes.
  public func extract(group: Int = 0, from text: String) -> String? {
    var copy = text
    return copy.withUTF8 { bytes in
      extract(group: group, from: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  /// Lends a pointer even to an empty text, which may have none.
  private func withStart<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<UInt8>) -> Result
  ) -> Result {
    if let start = bytes.baseAddress { return body(start) }
    var nothing: UInt8 = 0
    return body(&nothing)
  }
}
