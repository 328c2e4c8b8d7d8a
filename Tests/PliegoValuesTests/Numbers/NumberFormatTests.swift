import PliegoValues
import Testing

@Suite("NumberFormat")
struct NumberFormatTests {
  @Test(
    arguments: [
      ("es-MX", "1,250,000.10", "1250000.10"), ("es-MX", "1,234", "1234"), ("es-MX", "1234567.89", "1234567.89"),
      ("es-MX", "$ 1,234.50", nil), ("es-MX", "1.234.567", nil), ("es-MX", "12,34", nil), ("es-MX", "1,2345", nil),
      ("es-MX", "1234,567", nil), ("es-MX", "1,234567", nil), ("es-MX", ",234", nil), ("es-MX", "1,,234", nil),
      ("es-MX", "0.1,234", nil), ("es-MX", "1.5", "1.5"), ("es-MX", "007", "7"), ("es-MX", "0", "0"),
      ("es-MX", "0.00", "0.00"), ("es-MX", "-0.00", "0.00"), ("es-MX", "-12", "-12"), ("es-MX", "12-", "-12"),
      ("es-MX", "(12.5)", "-12.5"), ("es-MX", "( 12.5 )", "-12.5"), ("es-MX", "-(12)", nil), ("es-MX", "(12", nil),
      ("es-MX", "12)", nil), ("es-MX", "-12-", nil), ("es-MX", "--12", nil), ("es-MX", "−12", "-12"),
      ("es-MX", "12−", "-12"), ("es-MX", "+12", "12"), ("es-MX", " 12 ", "12"), ("es-MX", "\u{A0}12\u{202F}", "12"),
      ("es-MX", "1 234", nil), ("es-MX", "1e5", nil), ("es-MX", "12abc", nil), ("es-MX", "", nil), ("es-MX", "-", nil),
      ("es-MX", ".5", "0.5"), ("es-MX", "-.5", "-0.5"), ("es-MX", "5.", nil), ("es-MX", ".", nil),
      ("es-MX", "1.2.3", nil),
      ("es-MX", "00,123", "123"),
      ("es-CO", "1.250.000,10", "1250000.10"), ("es-CO", "1,5", "1.5"), ("es-CO", "1.5", nil),
      ("es-CO", "1.500", "1500"),
      ("es-CO", "1,500.00", nil),
      ("fr-FR", "1 234 567,89", "1234567.89"), ("fr-FR", "1\u{202F}234,5", "1234.5"), ("fr-FR", "1 234\u{A0}567", nil),
      ("de-CH", "1’234’567.5", "1234567.5"),
      ("plain", "1234567.89", "1234567.89"), ("plain", "1,234", nil), ("plain", "1.5E+7", "1.5E+7"),
      ("plain", "1e", nil),
      ("plain", "12345678901234567890.10", "12345678901234567890.10"), ("plain", "1e5e5", nil), ("plain", "1e5.0", nil),
    ] as [(String, String, String?)])
  func `reads strictly what the locale writes`(locale: String, text: String, expected: String?) throws {
    let format = try #require(NumberFormat(locale: locale))
    #expect(format.canonicalText(of: text) == expected)
  }

  @Test(
    arguments: [
      ("$1,234.50", "1234.50"), ("-$1,234.50", "-1234.50"), ("$-1,234.50", "-1234.50"), ("($1,234.50)", "-1234.50"),
      ("1,234.50 MXN", "1234.50"), ("$ 1,234.50 M.N.", "1234.50"), ("1$234", nil), ("$", nil), ("$$5", "5"),
    ] as [(String, String?)])
  func `ignores the given marks at both ends only`(text: String, expected: String?) throws {
    let format = try #require(NumberFormat(locale: "es-MX"))
    #expect(format.canonicalText(of: text, ignoring: ["$", "MXN", "M.N."]) == expected)
  }

  @Test func `every known name reads its own example`() throws {
    for name in NumberFormat.knownNames {
      let format = try #require(NumberFormat(locale: name))
      #expect(format.canonicalText(of: format.example) == "1234567.89", "\(name)")
    }
  }

  @Test func `names ignore case and know no strangers`() {
    #expect(NumberFormat(locale: "ES_mx")?.name == "es-MX")
    #expect(NumberFormat(locale: "es") == nil)
    #expect(NumberFormat(locale: "es-MX")?.example == "1,234,567.89")
    #expect(NumberFormat(locale: "es-AR")?.example == "1.234.567,89")
    #expect(NumberFormat.plain.example == "1234567.89")
  }
}
