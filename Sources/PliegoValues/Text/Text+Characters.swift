import CUTF8Proc

extension Text {
  /// How many characters a reader sees (extended grapheme clusters).
  public static func characterCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    simpleCount(bytes) ?? characterStarts(bytes).count
  }

  public static func characterCount(_ text: String) -> Int {
    var copy = text
    return copy.withUTF8 { characterCount($0) }
  }

  /// The first `count` characters, or fewer if there are no more.
  ///
  /// The result is a part of the given bytes.
  public static func prefix(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    slice(bytes) { 0..<min(max(0, count), $0) }
  }

  public static func prefix(_ text: String, _ count: Int) -> String { over(text) { Array(prefix($0, count)) } }

  /// The last `count` characters, or fewer if there are no more.
  ///
  /// The result is a part of the given bytes.
  public static func suffix(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    slice(bytes) { $0 - min(max(0, count), $0)..<$0 }
  }

  public static func suffix(_ text: String, _ count: Int) -> String { over(text) { Array(suffix($0, count)) } }

  /// `count` characters from the character number `from`, the first one being 1; fewer if there are no more.
  ///
  /// A start before the first character begins at the first one. The result is a part of the given bytes.
  public static func mid(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, _ count: Int
  ) -> UnsafeBufferPointer<UInt8> {
    slice(bytes) { all in
      let start = min(max(1, from) - 1, all)
      return start..<start + min(max(0, count), all - start)
    }
  }

  public static func mid(_ text: String, from: Int, _ count: Int) -> String {
    over(text) { Array(mid($0, from: from, count)) }
  }

  /// The text with `fill` repeated in front of it until it is `width` characters long; longer text stays whole.
  ///
  /// A fill of several characters is cut at its end to fit; an empty one changes nothing. Widths stop at 10,000.
  public static func pad(_ text: String, width: Int, fill: String) -> String {
    let missing = min(width, 10_000) - characterCount(text)
    let length = characterCount(fill)
    if missing <= 0 || length == 0 { return text }
    let whole = String(repeating: fill, count: (missing + length - 1) / length)
    return prefix(whole, missing) + text
  }

  /// How many characters there are when each of them is one scalar for certain: no carriage return, nothing from U+0300
  /// on but the punctuation and currency marks of Latin text.
  ///
  /// Nil when that is not certain.
  private static func simpleCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (index, count) = (0, 0)
    while index < bytes.count {
      let width = simpleWidth(bytes, at: index)
      if width == 0 { return nil }
      index += width
      count += 1
    }
    return count
  }

  /// The length of the simple character at `index`; 0 when it is not simple.
  @inline(__always)
  private static func simpleWidth(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte == UInt8(ascii: "\r") ? 0 : 1 }
    if byte >= 0xC2, byte < 0xCC {
      return index + 1 < bytes.count && bytes[index + 1] & 0xC0 == 0x80 ? 2 : 0
    }
    guard byte == 0xE2, index + 2 < bytes.count else { return 0 }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    return third < 0xC0 && (second == 0x80 && third >= 0x90 || second == 0x82 && third >= 0xA0) ? 3 : 0
  }

  /// Where the simple character number `number` begins, looking on from a place where another one does.
  private static func simplePlace(
    _ bytes: UnsafeBufferPointer<UInt8>, of number: Int, from place: (number: Int, index: Int) = (0, 0)
  ) -> Int {
    var index = place.index
    for _ in place.number..<number { index += simpleWidth(bytes, at: index) }
    return index
  }

  /// The part of the text between two characters, given as a function of how many there are.
  private static func slice(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: (Int) -> Range<Int>
  ) -> UnsafeBufferPointer<UInt8> {
    if let count = simpleCount(bytes) {
      let wanted = range(count)
      let first = simplePlace(bytes, of: wanted.lowerBound)
      let end = simplePlace(bytes, of: wanted.upperBound, from: (wanted.lowerBound, first))
      return UnsafeBufferPointer(rebasing: bytes[first..<end])
    }
    let starts = characterStarts(bytes)
    let wanted = range(starts.count)
    let first = wanted.lowerBound < starts.count ? starts[wanted.lowerBound] : bytes.count
    let end = wanted.upperBound < starts.count ? starts[wanted.upperBound] : bytes.count
    return UnsafeBufferPointer(rebasing: bytes[first..<max(first, end)])
  }

  /// The offset of each character's first byte.
  ///
  /// A malformed byte is a character of its own.
  private static func characterStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts: [Int] = []
    var (index, before, state): (Int, Int32, Int32) = (0, 0, 0)
    while index < bytes.count {
      var scalar: Int32 = 0
      let rest = UnsafeBufferPointer(rebasing: bytes[index...])
      let width = max(1, utf8proc_iterate(rest.baseAddress, rest.count, &scalar))
      if scalar < 0 { scalar = 0xFFFD }
      if starts.isEmpty || utf8proc_grapheme_break_stateful(before, scalar, &state) { starts.append(index) }
      before = scalar
      index += width
    }
    return starts
  }
}
