import PliegoValues
import Testing

@Suite("DateLayout")
struct DateLayoutTests {
  private static let patterns = [
    "dd/MM/yyyy", "dd/MM/yyyy HH:mm", "yyyy-MM-dd HH:mm:ss", "MM-dd-yyyy", "yyyyMMdd", "HH:mm dd.MM.yyyy",
    "yyyy-MM-dd'T'HH:mm",
  ]

  /// What a layout reads, with the room behind the text that it wants.
  private static func read(_ text: String, _ layout: DateLayout) -> LocalDateTime? {
    let bytes = Array(text.utf8)
    return (bytes + [UInt8](repeating: 0x39, count: 24)).withUnsafeBufferPointer {
      layout.read($0.baseAddress.unsafelyUnwrapped, count: bytes.count)
    }
  }

  @Test(arguments: patterns) func `reads what its pattern reads, and nothing else`(text: String) throws {
    let pattern = try DatePattern(text)
    let layout = try #require(DateLayout(pattern))
    var generator = SeededGenerator(seed: 17)
    var read = 0
    for _ in 0..<4_000 {
      var shown = text.replacing("'", with: "")
      for (letters, most) in [("yyyy", 9_999), ("MM", 14), ("dd", 33), ("HH", 26), ("mm", 64), ("ss", 64)] {
        let number = String(Int.random(in: 0...most, using: &generator))
        shown = shown.replacing(letters, with: String(repeating: "0", count: letters.count - number.count) + number)
      }
      if Int.random(in: 0..<4, using: &generator) == 0 {
        let wrong = Character(Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &generator)))
        let place = shown.indices.randomElement(using: &generator) ?? shown.startIndex
        shown.replaceSubrange(place...place, with: String(wrong))
      }
      let expected = pattern.parse(shown)
      if let local = Self.read(shown, layout) {
        #expect(local == expected?.local && layout.hasTime == expected?.hasTime, "\(shown)")
        read += 1
      } else if shown.utf8.first != 0x20, shown.utf8.last != 0x20 {
        #expect(expected == nil, "\(shown)")
      }
    }
    #expect(read > 1_000)
  }

  @Test(arguments: [
    "d/M/yyyy", "dd 'de' MMMM yyyy", "serial", "hh:mm a dd/MM/yyyy", "dd/MM/yy", "dd/MM/yyyy HH:mm 'h'",
  ])
  func `has no place for fields that may be longer`(text: String) throws {
    let layout = DateLayout(try DatePattern(text))
    #expect(layout.map { _ in text } == nil)
  }

  @Test func `knows the days of columns without a pattern`() throws {
    let layout = try #require(DateLayout(.date))
    #expect(Self.read("2024-02-29", layout) == LocalDateTime(year: 2024, month: 2, day: 29))
    #expect(Self.read("2023-02-29", layout) == nil)
  }
}
