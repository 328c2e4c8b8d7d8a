import PliegoValues
import Testing

@Suite("Decimal")
struct DecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("-0.00", "0"), ("0e5", "0"), ("1", "1"), ("1.0", "1"), ("-1.50", "-1.5"),
    ("1234.50", "1234.5"), ("144300000", "144300000"), ("1e2", "100"), ("1E+2", "100"), ("12.5e-3", "0.0125"),
    ("0.001", "0.001"), ("99999999999999999999", "99999999999999999999"),
    ("1234567890123456789012345678901234", "1234567890123456789012345678901234"),
    ("12345678901234567890123456789012345", "12345678901234567890123456789012340"),
    ("12345678901234567890123456789012355", "12345678901234567890123456789012360"),
    ("12345678901234567890123456789012345.0000001", "12345678901234567890123456789012350"),
    ("99999999999999999999999999999999995", "100000000000000000000000000000000000"),
    ("0.00000000000000000000000000000000000000012", "0.00000000000000000000000000000000000000012"),
    ("1e-7000", "0"),
  ])
  func `reads JSON numbers and writes the canonical text`(text: String, canonical: String) {
    #expect(Decimal(jsonText: text)?.text == canonical)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "-01", ".5", "5.", "1e", "1e+", "1,5", " 1", "1 ", "0x1", "NaN", "1e6200", "--1",
  ])
  func `refuses what is not a JSON number`(text: String) {
    #expect(Decimal(jsonText: text) == nil)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (-42, "-42"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
  ])
  func `holds every machine integer`(value: Int, text: String) {
    #expect(Decimal(value).text == text)
    #expect(Decimal(value).integer == value)
  }

  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.449", 1, "2.4"), ("2.45", 1, "2.5"), ("1250", -2, "1300"), ("49", -2, "0"),
    ("50", -2, "100"), ("0.5", 0, "1"), ("0.05", 0, "0"), ("7", 3, "7"), ("9.99", 1, "10"), ("1", Int.min, "0"),
    ("1.5", Int.max, "1.5"),
  ])
  func `rounds halves away from zero`(text: String, places: Int, expected: String) {
    #expect(Decimal(jsonText: text)?.rounded(places: places).text == expected)
  }

  @Test func `divides to 34 digits`() {
    #expect(Decimal(1).divided(by: Decimal(3))?.text == "0.3333333333333333333333333333333333")
    #expect(Decimal(2).divided(by: Decimal(3))?.text == "0.6666666666666666666666666666666667")
    #expect(Decimal(10).divided(by: Decimal(4))?.text == "2.5")
    #expect(Decimal(0).divided(by: Decimal(4))?.text == "0")
    #expect(Decimal(4).divided(by: Decimal(0)) == nil)
  }

  @Test(arguments: [
    ("1", "1.0"), ("100", "1e2"), ("-0", "0"), ("0.10", "0.1"), ("1e33", "1000000000000000000000000000000000"),
  ])
  func `equality is that of the values, and so is hashing`(left: String, right: String) throws {
    let (one, other) = (try #require(Decimal(jsonText: left)), try #require(Decimal(jsonText: right)))
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(!(one < other) && !(other < one))
  }

  @Test func `sorts by value`() {
    let sorted = ["-1e3", "-2", "-1.5", "-0.1", "0", "0.09", "0.1", "1", "9", "10", "10.5", "1e3"].compactMap {
      Decimal(jsonText: $0)
    }
    #expect(sorted.shuffled().sorted().map(\.text) == sorted.map(\.text))
  }

  @Test(arguments: [
    ("1", true), ("1.0", true), ("1.5", false), ("1e5", true), ("1e-5", false), ("0.000", true), ("1500e-2", true),
  ])
  func `knows integers`(text: String, expected: Bool) {
    #expect(Decimal(jsonText: text)?.isInteger == expected)
  }

  @Test func `stays inside its range`() throws {
    let great = try #require(Decimal(jsonText: "9e6144"))
    #expect((great * great).text.count == 6145)
    let small = try #require(Decimal(jsonText: "1e-6000"))
    #expect((small * small).isZero)
  }

  @Test func `appends the text that it prints`() {
    var bytes = Array("x".utf8)
    Decimal(jsonText: "-12.50")?.append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x-12.5")
  }

  @Test func `agrees with plain arithmetic on lists of digits`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("Decimal twin seed: \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      let (left, right) = (number(&generator), number(&generator))
      let (one, other) = (try #require(Decimal(jsonText: left)), try #require(Decimal(jsonText: right)))
      let (twin, otherTwin) = (PlainNumber(left), PlainNumber(right))
      #expect(one.text == twin.text, "\(left), seed \(seed)")
      #expect((one + other).text == twin.plus(otherTwin).text, "\(left) + \(right), seed \(seed)")
      #expect((one * other).text == twin.times(otherTwin).text, "\(left) * \(right), seed \(seed)")
      if let quotient = one.divided(by: other) {
        #expect(quotient.text == twin.divided(by: otherTwin).text, "\(left) / \(right), seed \(seed)")
      }
      #expect((one - other).isNegative == (one < other), "\(left) < \(right), seed \(seed)")
    }
  }

  /// One to 34 digits, many noughts and nines among them, near enough in size for carries to matter.
  private func number(_ generator: inout SeededGenerator) -> String {
    let pool = [0, 0, 0, 9, 9, 9, 5, 1, 2, 3, 4, 6, 7, 8]
    var digits = String(Int.random(in: 1...9, using: &generator))
    for _ in 0..<Int.random(in: 0...33, using: &generator) {
      digits += String(pool.randomElement(using: &generator) ?? 0)
    }
    let sign = Bool.random(using: &generator) ? "-" : ""
    return "\(sign)\(digits)e\(Int.random(in: -60...20, using: &generator))"
  }
}
