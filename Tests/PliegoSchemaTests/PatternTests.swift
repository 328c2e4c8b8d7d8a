import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoSchema

@Suite("Patterns")
struct PatternTests {
  @Test(arguments: [
    // Patterns match anywhere, and mean what ECMA 262 says.
    ("b", "abc", true), ("^b", "abc", false), ("", "", true), ("^$", "", true), ("^$", "a", false),
    ("^a$", "a\n", false), (#"^\S+$"#, "a\u{A0}b", false), (#"^\s$"#, "\u{2028}", true), (#"^\s$"#, "\u{180E}", false),
    (#"^[\s]$"#, "\u{FEFF}", true), (#"^[^\s]$"#, "\u{FEFF}", false), (#"^\d$"#, "٣", false), (#"^\w$"#, "é", false),
    (#"^.$"#, "😀", true), (#"^.$"#, "\r", false), (#"^.$"#, "\u{2029}", false), (#"^.$"#, "\u{85}", true),
    (#"^[.]$"#, "x", false), (#"^\.$"#, ".", true), (#"^[^.]$"#, "\r", true),
    (#"^\u00e9$"#, "é", true), (#"^\xe9$"#, "é", true), (#"^\cJ$"#, "\n", true), (#"^\/$"#, "/", true),
    (#"^\p{Letter}$"#, "é", true), (#"^\p{General_Category=Uppercase_Letter}$"#, "é", false), (#"^\p{L}$"#, "é", true),
    (#"^\P{L}$"#, "é", false), (#"^[\p{Letter}\s]+$"#, "é ñ", true), ("^[]$", "]", false), ("^[^]$", "x", true),
    (#"^[[\s]$"#, "[", true), ("^[\u{301}]\\s$", "\u{301} ", true), ("\\\\\u{301}", "\\\u{301}", true),
    (#"^(?!a)"#, "b", true), (#"^(a)?b\1$"#, "b", true), ("^é$", "e\u{301}", false),
  ]) func `a pattern and a text`(pattern: String, text: String, isMatch: Bool) throws {
    #expect(try Self.outcome(pattern, text) == (isMatch ? .matches : .differs))
  }

  @Test(arguments: ["(", "[a", "a{2,1}", "*a", #"\"#, #"\p{Nothing}"#, String(repeating: "(", count: 200), "a\\C"])
  func `a pattern that cannot be read says why`(pattern: String) {
    let error = #expect(throws: SchemaPatternError.self) { try RegularExpression(pattern) }
    #expect(error?.reason.isEmpty == false)
  }

  @Test func `a pattern that is too long says so`() {
    let error = #expect(throws: SchemaPatternError.self) {
      try RegularExpression(String(repeating: "a", count: 20_000))
    }
    #expect(error?.reason.isEmpty == false)
  }

  @Test(arguments: ["^(a+)+$", "^(a|a)*$", "^(.*)*[xy]$"])
  func `a pattern that backtracks without end is given up`(pattern: String) throws {
    #expect(try Self.outcome(pattern, String(repeating: "a", count: 40) + "!") == .tooCostly)
  }

  @Test(arguments: ["^(a|b)*$", "^(?:ab?)+$", "^((a)|(b))*$", "^(?=(a|b)*$)"])
  func `a pattern that is only busy is not given up on a long text`(pattern: String) throws {
    #expect(try Self.outcome(pattern, String(repeating: "ab", count: 10_000)) == .matches)
  }

  @Test(arguments: [
    ("^x-", "x-"), ("^(title)_a$", ""), ("^(title_[a-z]+)$", "title_"), ("^abc?", "ab"), ("^abc{2}", "ab"), ("^a", "a"),
    ("^a|b", ""), ("^(a|b)$", ""), ("^(a)|b$", ""), ("^(abc)?$", ""), ("^(a[)|]b)$", ""), (#"^(ab(c|d)\)e)$"#, "ab"),
    ("^(?:abc)$", ""), ("abc", ""), (#"^a\|b"#, ""), ("^", ""), ("^abc$", "abc"), ("^a*", ""), ("^(a*)$", ""),
  ]) func `the text that all matches begin with`(pattern: String, prefix: String) throws {
    #expect(String(decoding: try RegularExpression(pattern).literalPrefix, as: UTF8.self) == prefix)
  }

  @Test func `knowing how matches begin never changes the answer`() throws {
    let pieces = [
      "a", "b", "ab", "_", "-", "|", "(", ")", "(?:", "[a]", "[^b]", "?", "*", "+", "{2}", "{0,1}", #"\|"#,
      #"\)"#, "$", "[)]", "[|]", "(?=a)", "(?i)", #"\1"#, "^", "{", "}", #"\\"#, "é",
    ]
    var tried = 0
    let cases = forAll(4_000) { generator in
      let pattern = "^" + (0..<generator.int(0...6)).map { _ in generator.pick(pieces) }.joined()
      // The group never takes part in the match, and nothing can be known of what comes first any more.
      guard let plain = try? RegularExpression("(?:)" + pattern), let quick = try? RegularExpression(pattern) else {
        return
      }
      tried += 1
      for _ in 0..<6 {
        let text = generator.text(of: "ab_-|)é", upTo: 5)
        #expect(Self.outcome(plain, text) == Self.outcome(quick, text), "\(pattern) on \(text)")
      }
    }
    #expect(tried > cases / 8)
  }

  @Test func `patterns settle known names while compiling and meet others while evaluating`() throws {
    var evaluating = try Evaluating(
      json: #"""
        {"properties": {"x-a": {"type": "string"}, "plain": {}}, "required": ["x-needed"],
         "patternProperties": {"^x-": {"minLength": 2}, "d$": {"maxLength": 3}}, "additionalProperties": false}
        """#)
    #expect(
      try evaluating.words(
        #"{"x-a":"1","plain":"","x-needed":"1234","x-other":"1","\u0078-b":"1","need\u0065d":"1234"}"#)
        == [
          "maxLength at /needed", "maxLength at /x-needed", "minLength at /x-a", "minLength at /x-b",
          "minLength at /x-other",
        ])
    #expect(try evaluating.words(#"{"x-needed":"12","y":1,"z":2}"#) == ["additionalProperties at "])
    #expect(try evaluating.words(#"{"x-needed":"12","\u0079":1}"#) == ["additionalProperties at "])
  }

  private static func outcome(_ pattern: String, _ text: String) throws -> RegularExpression.Outcome {
    outcome(try RegularExpression(pattern), text)
  }

  private static func outcome(_ expression: RegularExpression, _ text: String) -> RegularExpression.Outcome {
    var text = text
    return text.withUTF8 { expression.match($0) }
  }
}
