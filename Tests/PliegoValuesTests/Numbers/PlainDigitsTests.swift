import PliegoValues
import Testing

@Suite("PlainDigits")
struct PlainDigitsTests {
  private static func write(_ text: String, _ digits: PlainDigits) -> String? {
    let bytes = Array(text.utf8)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { room in
      bytes.withUnsafeBufferPointer { bytes -> String? in
        guard let start = bytes.baseAddress, let out = room.baseAddress else { return nil }
        let count = digits.write(start, count: bytes.count, into: out)
        return count < 0 ? nil : String(decoding: UnsafeBufferPointer(start: out, count: count), as: UTF8.self)
      }
    }
  }

  @Test(arguments: ["es-CO", "es-MX", "plain", "fr-FR", "de-CH"])
  func `writes what the format writes, or leaves it to the format`(locale: String) throws {
    let format = try #require(NumberFormat(locale: locale))
    let digits = PlainDigits(format)
    var generator = SeededGenerator(seed: 23)
    let signs = Array("0123456789012345678900,.,. -e")
    var written = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...12, using: &generator)
      let text = String((0..<length).map { _ in signs.randomElement(using: &generator) ?? "0" })
      guard let found = Self.write(text, digits) else { continue }
      #expect(found == format.canonicalText(of: text), "\(text)")
      written += 1
    }
    #expect(written > 500)
  }

  @Test(arguments: [("867.019.675,81", "867019675.81"), ("2.025", "2025"), ("0,50", "0.50"), ("7", "7"), ("0", "0")])
  func `writes what offices write`(text: String, expected: String) throws {
    let format = try #require(NumberFormat(locale: "es-CO"))
    #expect(Self.write(text, PlainDigits(format)) == expected)
  }
}
