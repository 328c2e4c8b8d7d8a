import PliegoJSON
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: ["0", "-0", "1", "10", "-1.5", "0.00", "1e5", "1E+5", "1.25e-7", "18446744073709551617", "1e400"])
  func `keeps the text of a number`(text: String) throws {
    let number = try #require(JSONNumber(text: text))
    #expect(number.text == text)
  }

  @Test(arguments: ["", "-", "+1", "01", "-01", ".5", "5.", "1e", "1e+", "1.e5", " 1", "1 ", "0x10", "NaN", "1,5", "١"])
  func `refuses what is no number`(text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  struct Pair: CustomTestStringConvertible {
    let a: String
    let b: String
    var testDescription: String { "\(a) and \(b)" }
  }

  @Test(arguments: [
    Pair(a: "1", b: "1.0"), Pair(a: "100", b: "1e2"), Pair(a: "0", b: "-0"),
    Pair(a: "0.0", b: "0e999999999999999999999"),
    Pair(a: "1.10", b: "1.1"), Pair(a: "-120e-1", b: "-12"), Pair(a: "0.001", b: "1e-3"), Pair(a: "10.5", b: "105E-1"),
    Pair(a: "10e999999999999999999", b: "1e1000000000000000000"),
    Pair(a: "100e-1000000000000000001", b: "1e-999999999999999999"),
    Pair(a: "0.01e99999999999999999999999", b: "1e99999999999999999999997"),
  ])
  func `numbers of one value are equal and hash alike`(pair: Pair) throws {
    let a = try #require(JSONNumber(text: pair.a))
    let b = try #require(JSONNumber(text: pair.b))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(!(a < b) && !(b < a))
    #expect(a.canonicalText == b.canonicalText)
  }

  @Test func `orders by value`() throws {
    let ordered = [
      "-1e99999999999999999999", "-1e21", "-2.5", "-2.49", "-1e-99999999999999999999", "0", "1e-99999999999999999999",
      "1e-99999999999999999998", "0.1", "0.11", "9007199254740992", "9007199254740993", "1e999999999999999999",
      "1e1000000000000000000", "1e99999999999999999999",
    ].compactMap { JSONNumber(text: $0) }
    for (index, number) in ordered.enumerated() {
      for later in ordered[(index + 1)...] {
        #expect(number < later, "\(number) < \(later)")
        #expect(number != later)
        #expect(!(later < number), "\(later) < \(number)")
      }
    }
  }

  @Test(arguments: [
    ("1.10", "1.1"), ("1e2", "100"), ("-0", "0"), ("-0.0e5", "0"), ("0.000001", "0.000001"), ("1e-7", "1e-7"),
    ("0.00000012", "1.2e-7"), ("1e20", "100000000000000000000"), ("1e21", "1e+21"), ("-1234.50", "-1234.5"),
    ("123456789012345678901234567890", "1.2345678901234567890123456789e+29"), ("1e400", "1e+400"),
    ("0.1e99999999999999999999", "1e+99999999999999999998"), ("105e-1", "10.5"), ("100.00", "100"), ("20.05", "20.05"),
  ])
  func `writes the canonical decimal`(text: String, canonical: String) throws {
    #expect(try #require(JSONNumber(text: text)).canonicalText == canonical)
  }

  @Test(arguments: [("5", 5), ("-5.0", -5), ("15e1", 150), ("1.5", nil), ("9223372036854775808", nil), ("1e30", nil)])
  func `gives whole values that fit`(text: String, value: Int?) throws {
    #expect(try #require(JSONNumber(text: text)).intValue == value)
  }

  @Test func `canonical text is a fixed point and keeps the value`() throws {
    var generator = SeededGenerator(for: "canonical numbers")
    for _ in 0..<2000 {
      let number = RandomJSON.number(using: &generator)
      let canonical = try #require(JSONNumber(text: number.canonicalText), "seed \(generator.seed): \(number)")
      #expect(canonical == number, "seed \(generator.seed)")
      #expect(canonical.canonicalText == canonical.text, "seed \(generator.seed)")
    }
  }
}
