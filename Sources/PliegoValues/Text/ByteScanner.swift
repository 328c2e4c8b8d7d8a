/// Walks over bytes from front to back, taking what it recognises.
struct ByteScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  @inline(__always) var isAtEnd: Bool { index == bytes.count }

  /// The byte at hand; nil at the end.
  @inline(__always) var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// A number of exactly `count` digits (at most 18).
  @inline(__always)
  mutating func digits(_ count: Int) -> Int? {
    guard bytes.count - index >= count else { return nil }
    var value = 0
    for place in index..<index + count {
      let digit = bytes[place] &- 48
      if digit > 9 { return nil }
      value = value &* 10 &+ Int(digit)
    }
    index += count
    return value
  }

  /// A number of one to `most` digits (at most 18), as many as there are.
  mutating func digits(upTo most: Int) -> Int? {
    var (value, count) = (0, 0)
    while count < most, index < bytes.count, bytes[index] &- 48 <= 9 {
      value = value * 10 + Int(bytes[index] - 48)
      index += 1
      count += 1
    }
    return count == 0 ? nil : value
  }

  /// Takes `word`, which is in lower case ASCII, whatever the case of the letters at hand.
  mutating func skip(word: StaticString) -> Bool {
    guard bytes.count - index >= word.utf8CodeUnitCount else { return false }
    for place in 0..<word.utf8CodeUnitCount {
      let byte = bytes[index + place]
      let lower = byte &- 65 < 26 ? byte | 0x20 : byte
      if lower != word.utf8Start[place] { return false }
    }
    index += word.utf8CodeUnitCount
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes without white space at either end: ASCII white space and the no-break spaces U+00A0 and U+202F.
  var trimmingSpace: UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, count)
    while start < end {
      let width = spaceWidth(at: start)
      if width == 0 || start + width > end { break }
      start += width
    }
    while end > start {
      let byte = self[end - 1]
      if byte == 32 || byte &- 9 <= 4 {
        end -= 1
      } else if byte == 0xA0, end - start >= 2, self[end - 2] == 0xC2 {
        end -= 2
      } else if byte == 0xAF, end - start >= 3, self[end - 2] == 0x80, self[end - 3] == 0xE2 {
        end -= 3
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }

  /// The length of the space that begins at `index`; 0 when there is none.
  func spaceWidth(at index: Int) -> Int {
    let byte = self[index]
    if byte == 32 || byte &- 9 <= 4 { return 1 }
    if byte == 0xC2, index + 1 < count, self[index + 1] == 0xA0 { return 2 }
    if byte == 0xE2, index + 2 < count, self[index + 1] == 0x80, self[index + 2] == 0xAF { return 3 }
    return 0
  }
}
