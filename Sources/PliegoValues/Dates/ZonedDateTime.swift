/// A reading of the clock together with its distance from UTC: an instant that still knows its local time.
///
/// Ordered by instant. Two readings of one instant in different offsets are neither below one another nor equal.
@frozen
public struct ZonedDateTime: Sendable, Hashable, Comparable {
  public let local: LocalDateTime
  /// Seconds east of UTC, within ±24 hours.
  public let offsetSeconds: Int32

  @inlinable
  public init(_ local: LocalDateTime, offsetSeconds: Int) {
    self.local = local
    self.offsetSeconds = Int32(truncatingIfNeeded: offsetSeconds)
  }

  /// Seconds from 1970-01-01T00:00:00Z, the fraction left out.
  public var instantSeconds: Int { local.secondsSinceEpoch - Int(offsetSeconds) }

  public static func < (left: ZonedDateTime, right: ZonedDateTime) -> Bool {
    let (before, after) = (left.instantSeconds, right.instantSeconds)
    return before != after ? before < after : left.local.nanoseconds < right.local.nanoseconds
  }

  /// No text is longer: 19 bytes for seconds, 10 for a fraction, 6 for the offset.
  public static let maximumTextCount = 35

  /// Writes RFC 3339 and returns how many bytes: `2016-03-01T23:59:59-06:00`, `Z` for UTC, a fraction only when there
  /// is one and without trailing noughts.
  ///
  /// RFC 3339 has no seconds of offset, so that a local mean time of the nineteenth century is written with its offset
  /// to the nearest minute.
  ///
  /// SAFETY: `start` has room for `maximumTextCount` bytes.
  public func write(into start: UnsafeMutablePointer<UInt8>) -> Int {
    local.date.write(into: start)
    start[10] = UInt8(ascii: "T")
    CivilDate.writePair(local.hour, into: start + 11)
    start[13] = UInt8(ascii: ":")
    CivilDate.writePair(local.minute, into: start + 14)
    start[16] = UInt8(ascii: ":")
    CivilDate.writePair(local.second, into: start + 17)
    let count = writeFraction(into: start + 19)
    return 19 + count + writeOffset(into: start + 19 + count)
  }

  private func writeFraction(into start: UnsafeMutablePointer<UInt8>) -> Int {
    if local.nanoseconds == 0 { return 0 }
    var (rest, places) = (local.nanoseconds, 9)
    while rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    start[0] = UInt8(ascii: ".")
    for place in stride(from: places, to: 0, by: -1) {
      start[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
      rest /= 10
    }
    return places + 1
  }

  private func writeOffset(into start: UnsafeMutablePointer<UInt8>) -> Int {
    let minutes = (Int(offsetSeconds.magnitude) + 30) / 60
    if minutes == 0 {
      start[0] = UInt8(ascii: "Z")
      return 1
    }
    start[0] = offsetSeconds < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
    CivilDate.writePair(minutes / 60, into: start + 1)
    start[3] = UInt8(ascii: ":")
    CivilDate.writePair(minutes % 60, into: start + 4)
    return 6
  }

  /// Appends the RFC 3339 text.
  public func append(to bytes: inout some RangeReplaceableCollection<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ZonedDateTime.maximumTextCount) { buffer in
      guard let start = buffer.baseAddress else { return }
      let count = write(into: start)
      bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
  }

  /// The RFC 3339 text.
  public var text: String {
    String(unsafeUninitializedCapacity: ZonedDateTime.maximumTextCount) { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return write(into: start)
    }
  }
}

extension ZonedDateTime: CustomStringConvertible {
  public var description: String { text }
}
