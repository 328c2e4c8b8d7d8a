import CPliego
import Testing

@testable import PliegoJSON

@Suite("Scans of thirty-two bytes at a time", .enabled(if: ValueScan.isWide))
struct WideScanTests {
  @Test func `containers end where the scan for every processor says, however the text arrives`() {
    var generator = SeededGenerator(for: "wide")
    let bytes = Array("{}[]\"\"\\\\:,a1 éYy_|".utf8) + [0x7F, 0x0A]
    for _ in 0..<2000 {
      let length = Int.random(in: 1..<400, using: &generator)
      let plain = generator.chance(2)
      var text: [UInt8] = [UInt8(ascii: "[")]
      for _ in 0..<length {
        let isBracket = !plain || generator.chance(9)
        text.append(isBracket ? bytes.randomElement(using: &generator) ?? 0 : UInt8(ascii: "x"))
      }
      let count = text.count
      text += [UInt8](repeating: 0, count: 64)
      var (slow, wide) = (ValueScan(.container, at: 0), ValueScan(.container, at: 0))
      var arrived = 0
      while arrived < count {
        arrived = min(count, arrived + Int.random(in: 1..<200, using: &generator))
        let (some, isLast) = (arrived, arrived == count)
        let ends = text.withUnsafeBufferPointer { buffer -> (Int?, Int?) in
          guard let base = buffer.baseAddress else { return (nil, nil) }
          return (
            slow.containerEnd(in: base, count: some, isLast: isLast),
            wide.wideContainerEnd(in: base, count: some, isLast: isLast)
          )
        }
        #expect(ends.0 == ends.1)
        #expect(slow.place == wide.place)
        if ends.0 != nil { break }
      }
    }
  }

  @Test func `characters before a line break are counted alike`() {
    var generator = SeededGenerator(for: "unbroken")
    let pieces = ["a", "é", "😀", "largo texto sin salto de línea, y sin otra cosa"]
    for _ in 0..<500 {
      var text = (0..<Int.random(in: 0..<300, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      if generator.chance(2) { text.append(generator.chance(2) ? "\n" : "\r") }
      let bytes = Array((text.joined() + "ñx").utf8)
      var (slow, wide) = (0, 0)
      #expect(
        pliego_count_unbroken(bytes, bytes.count, &slow) == pliego_count_unbroken_wide(bytes, bytes.count, &wide))
      #expect(slow == wide)
    }
  }
}

@Suite("Runs of bytes")
struct ByteRunsTests {
  @Test func `a run holds no byte that does not belong there, and whole blocks of those that do`() {
    let host = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.".utf8)
    let address = host.union("&'()*+,/:;?@_=".utf8)
    for byte in UInt8.min...UInt8.max {
      for place in 0..<40 {
        var text = [UInt8](repeating: UInt8(ascii: "k"), count: 40)
        text[place] = byte
        let (hosts, addresses) = text.withUnsafeBufferPointer { (ByteRuns.ofHost($0), ByteRuns.ofURI($0)) }
        #expect(hosts <= (host.contains(byte) ? 40 : place) && addresses <= (address.contains(byte) ? 40 : place))
        if host.contains(byte) { #expect(hosts >= 32 || !ValueScan.isWide) }
        if address.contains(byte) { #expect(addresses >= 32 || !ValueScan.isWide) }
      }
    }
  }
}
