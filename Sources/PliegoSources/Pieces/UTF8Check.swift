import CPliego
import CSimdjson

/// What is known of bytes that come piece by piece: whether they are UTF-8 or ASCII, and hold NUL.
struct UTF8Check {
  private(set) var isValid = true
  private(set) var isASCII = true
  private(set) var holdsNUL = false
  /// The beginning of a sequence that the end of a piece has cut.
  private var cut: [UInt8] = []

  /// Whether all bytes together are UTF-8, when no more follow.
  var isComplete: Bool { isValid && cut.isEmpty }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    if isASCII { isASCII = pliego_is_ascii(start, bytes.count) != 0 }
    if !holdsNUL { holdsNUL = pliego_find_byte(start, bytes.count, 0) < bytes.count }
    guard isValid else { return }
    var first = 0
    if !cut.isEmpty {
      while cut.count < Self.length(cut[0]), first < bytes.count {
        cut.append(bytes[first])
        first += 1
      }
      guard cut.count == Self.length(cut[0]) else { return }
      isValid = cut.withUnsafeBufferPointer { pliego_utf8_is_valid($0.baseAddress.unsafelyUnwrapped, $0.count) == 1 }
      cut = []
    }
    let end = bytes.count - Self.cutBytes(bytes[first...])
    if first < end { isValid = isValid && pliego_utf8_is_valid(start + first, end - first) == 1 }
    cut = Array(bytes[max(first, end)...])
  }

  /// How many bytes a sequence with this first byte has.
  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

  /// How many bytes at the end begin a sequence without ending it.
  private static func cutBytes(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.endIndex - back]
      if byte < 0x80 { return 0 }
      if byte >= 0xC0 { return length(byte) > back ? back : 0 }
    }
    return 0
  }
}

/// Lets bytes pass and looks at them.
final class CheckedLayer: ByteLayer {
  private let layer: any ByteLayer
  private(set) var check = UTF8Check()

  init(_ layer: any ByteLayer) { self.layer = layer }

  func read(into room: UnsafeMutableBufferPointer<UInt8>) throws(SourceError) -> Int {
    let got = try layer.read(into: room)
    check.add(UnsafeBufferPointer(rebasing: room[..<got]))
    return got
  }
}
