import PliegoJSON
import Testing

@Suite("What numbers lose as doubles")
struct NumberPrecisionTests {
  @Test(arguments: [
    "0", "-0", "0.0", "0e999999999999999999999", "7", "-12.50", "0.1", "123456789012345", "0.000000000000001",
    "9007199254740991", "-9007199254740991", "9007199254740990", "1e20", "1.5e300", "1e22", "1e23", "1e308", "2.5e-308",
    "5e-324", "0.30000000000000004", "3.141592653589793", "1000000.00000000000000000000", "100000000000000.0",
    "1.7976931348623157e308",
  ])
  func `numbers that a double keeps`(text: String) {
    #expect(precision(of: text) == .kept)
  }

  @Test(arguments: [
    "9007199254740992", "-9007199254740992", "10000000000000000", "100000000000000000000", "9007199254740994",
    "18446744073709551616",
  ])
  func `whole numbers where doubles have gaps, though this one they have`(text: String) {
    #expect([.beyondSafeIntegers, .rounded(nearest: "1.8446744073709552e+19")].contains(precision(of: text)))
  }

  @Test(arguments: [
    ("9007199254740993", "9007199254740992"), ("-9007199254740993", "-9007199254740992"),
    ("12345678901234567890", "1.2345678901234567e+19"), ("0.1234567890123456789", "0.12345678901234568"),
    ("1234567890.123456789", "1234567890.1234567"), ("1.00000000000000000001", "1"), ("2.1e-324", "0"),
    ("0.1000000000000000055511151231257827", "0.1"),
  ])
  func `numbers that become others`(text: String, nearest: String) {
    #expect(
      precision(of: text) == .rounded(nearest: nearest) || nearest == "0" && precision(of: text) == .outOfRange)
  }

  @Test(arguments: ["1e309", "-1e400", "1e-400", "1e99999999999999999999999", "1e-99999999999999999999999", "1.8e308"])
  func `numbers that no double comes near`(text: String) {
    #expect(precision(of: text) == .outOfRange)
  }

  @Test func `what is kept comes back from a double as the same decimal`() {
    var random = SeededGenerator(for: "number precision")
    for _ in 0..<20_000 {
      let text = Self.number(&random)
      let back = Double(text).flatMap { $0.isFinite ? JSONNumber(text: Self.json($0)) : nil }
      let isSame = back == JSONNumber(text: text)
      switch precision(of: text) {
      case .kept, .beyondSafeIntegers: #expect(isSame, "\(text)")
      case .rounded, .outOfRange: #expect(!isSame, "\(text)")
      }
    }
  }

  @Test func `a million digits are judged, not refused`() {
    #expect(precision(of: String(repeating: "9", count: 1_000_000)) == .outOfRange)
    #expect(precision(of: "0." + String(repeating: "3", count: 1_000_000)) == .rounded(nearest: "0.3333333333333333"))
  }

  private static func json(_ double: Double) -> String {
    let text = double.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Numbers around the borders: 14 to 18 digits, with and without a point and an exponent.
  private static func number(_ random: inout SeededGenerator) -> String {
    var text = random.next() % 4 == 0 ? "-" : ""
    text += String(1 + random.next() % 9)
    let whole = Int(random.next() % 18)
    for _ in 0..<whole { text += String(random.next() % 10) }
    if random.next() % 2 == 0 {
      text += "."
      for _ in 0..<(1 + random.next() % 18) { text += String(random.next() % 10) }
    }
    if random.next() % 4 == 0 { text += "e\(Int(random.next() % 680) - 340)" }
    return text
  }

  private func precision(of text: String) -> NumberPrecision {
    var text = text
    return text.withUTF8 { NumberPrecision(ofNumber: $0) }
  }
}
