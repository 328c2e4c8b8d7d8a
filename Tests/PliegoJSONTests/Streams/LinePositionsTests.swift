import CPliego
import PliegoJSON
import Testing

@Suite("Lines and columns of a stream")
struct LinePositionsTests {
  @Test func `every byte's place is the one that is counted`() {
    var generator = SeededGenerator(for: "lines")
    let pieces = ["a", "é", "😀", "\n", "\r\n", "\r", "texto largo sin salto de línea"]
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 1..<400, using: &generator)).map { _ in
        pieces[
          generator.chance(5)
            ? 3 + Int.random(in: 0..<3, using: &generator) : [0, 1, 2, 6][Int.random(in: 0..<4, using: &generator)]]
      }.joined()
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { buffer in
        let lines = LinePositions(buffer, from: .start)
        for offset in bytes.indices where offset == 0 || bytes[offset] != 0x0A || bytes[offset - 1] != 0x0D {
          #expect(lines.position(of: offset, in: buffer) == naivePosition(of: offset, in: bytes))
        }
      }
    }
  }

  @Test func `columns go on from where the element begins`() {
    let bytes = Array("ñb\nc".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let lines = LinePositions(buffer, from: StreamPosition(offset: 100, line: 7, column: 20))
      #expect(lines.position(of: 2, in: buffer) == StreamPosition(offset: 102, line: 7, column: 21))
      #expect(lines.position(of: 4, in: buffer) == StreamPosition(offset: 104, line: 8, column: 1))
    }
  }

  @Test func `the masks and counts of sixteen bytes are those of one byte after the other`() {
    var generator = SeededGenerator(for: "masks")
    let bytes = Array("{}[]\"\\\r\n[{;é😀|]ZYy_".utf8) + [0, 0x7F, 0xFF, 0x80]
    for count in 0..<600 {
      let text = (0..<count + 64).map { _ in bytes.randomElement(using: &generator) ?? 0 }
      text.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        let fast = pliego_json_masks(base)
        let slow = pliego_json_masks_scalar(base)
        #expect(fast.quote == slow.quote && fast.backslash == slow.backslash)
        #expect(fast.open == slow.open && fast.close == slow.close)
        let glance = pliego_json_glance(base)
        #expect(glance.quote == slow.quote && (glance.has_backslash != 0) == (slow.backslash != 0))
        #expect(glance.bracket & (slow.open | slow.close) == slow.open | slow.close)
        #expect(pliego_json_opening(base) & glance.bracket & ~Self.bits(of: "_\u{7F}", in: base) == slow.open)
        #expect(pliego_json_closing(base) & glance.bracket == slow.close)
        #expect(pliego_count_scalars(base, count) == pliego_count_scalars_scalar(base, count))
        #expect(pliego_count_lines(base, count) == pliego_count_lines_scalar(base, count))
        let unbroken = buffer.prefix(count).firstIndex { $0 == 0x0A || $0 == 0x0D } ?? count
        var scalars = 0
        #expect(pliego_count_unbroken(base, count, &scalars) == unbroken)
        #expect(scalars == pliego_count_scalars_scalar(base, unbroken))
      }
    }
    let long = [UInt8](repeating: 0x0A, count: 20_000)
    #expect(pliego_count_lines(long, long.count) == 20_000 && pliego_count_scalars(long, long.count) == 20_000)
  }

  /// A bit for each of 64 bytes that is one of the characters.
  private static func bits(of characters: String, in bytes: UnsafePointer<UInt8>) -> UInt64 {
    (0..<64).reduce(0) { $0 | (characters.utf8.contains(bytes[$1]) ? 1 << UInt64($1) : 0) }
  }

  @Test func `long lines and short ones are counted alike`() {
    let lines = ["\(String(repeating: "é", count: 3000))\r\n", "a\n", "b\r", String(repeating: "x", count: 2000), "\n"]
    for first in lines {
      for second in lines {
        for third in lines {
          let bytes = Array((first + second + third + "ñ").utf8)
          let place = bytes.withUnsafeBufferPointer { StreamPosition.start.advanced(over: $0) }
          #expect(place == naivePosition(of: bytes.count, in: bytes))
        }
      }
    }
  }
}
