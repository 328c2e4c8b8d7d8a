import Testing

@testable import PliegoValues

@Suite("Date-times in their usual form")
struct PlainDateTimeTests {
  @Test func `name the moment that reading byte by byte finds, and nothing when that finds none`() {
    var generator = SeededGenerator(seed: 20_261_121)
    let bytes = Array("0123456789-+:.TtZz /é".utf8) + [0, 0x7F, 0x80, 0xFF]
    let models = [
      "2024-02-29T23:59:59-05:00", "2023-02-28T00:00:00Z", "1999-12-31T24:00:00+14:00", "0000-13-32T10:60:61Z",
    ]
    for _ in 0..<40_000 {
      var text = Array((models.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int.random(in: 0..<4, using: &generator) {
        let digit = UInt8.random(in: 0x30...0x39, using: &generator)
        let other = bytes.randomElement(using: &generator) ?? 0
        text[Int.random(in: 0..<text.count, using: &generator)] = Bool.random(using: &generator) ? digit : other
      }
      if Int.random(in: 0..<20, using: &generator) == 0 { text.removeLast() }
      text.withUnsafeBufferPointer { text in
        #expect(Instant(text) == Instant(anyForm: text), "\(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  @Test(arguments: ["2026-03-02T10:30:00-06:00", "2026-03-02T10:30:00Z"])
  func `are read at once`(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { PlainDateTime($0) != nil })
  }
}
