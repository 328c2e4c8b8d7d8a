/// Text that a spreadsheet which opens CSV would take for a formula.
///
/// Such text gets an apostrophe in front. So that it can be taken away again, text that begins with an apostrophe and
/// goes on in one of these ways gets one more: a leading apostrophe that is followed by another, or by the beginning of a
/// formula, was put there.
enum FormulaText {
  @inline(__always)
  static func needsGuard(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    // Letters and digits of all scripts but the wide forms begin above.
    if first > UInt8(ascii: "@"), first != 0xEF { return false }
    return begins(text)
  }

  @inline(never)
  private static func begins(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text[0] != UInt8(ascii: "'") { return isBeginning(text[...]) }
    let rest = text[1...]
    return rest.first == UInt8(ascii: "'") || isBeginning(rest)
  }

  private static func isBeginning(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: true
    // The wide forms of the first four, U+FF1D, U+FF0B, U+FF0D, U+FF20, which some programs treat alike.
    case 0xEF:
      [[0xBC, 0x9D], [0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0xA0]].contains { text.dropFirst().starts(with: $0) }
    default: false
    }
  }
}
