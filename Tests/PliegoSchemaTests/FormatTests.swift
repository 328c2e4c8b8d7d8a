import PliegoJSON
import PliegoSchema
import PliegoTestSupport
import Testing

@Suite("Formats of texts")
struct FormatTests {
  static let tables: [(format: String, fits: [String], not: [String])] = [
    (
      "date-time",
      [
        "2024-02-29T00:00:00Z", "2000-02-29t23:59:59z", "2024-01-31T10:20:30.5Z", "2024-01-31T10:20:30.123456789012Z",
        "2024-01-31T10:20:30+05:30", "2024-01-31T10:20:30-00:00", "2024-01-31T10:20:30+23:59", "0000-01-01T00:00:00Z",
        // Leap seconds end a day of UTC, whatever the clocks say elsewhere.
        "2016-12-31T23:59:60Z", "2016-12-31T23:59:60.999Z", "2016-12-31T18:59:60-05:00", "2017-01-01T05:29:60+05:30",
      ],
      [
        "", "2024", "2024-02-29", "2024-02-29 00:00:00Z", "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "2024-04-31T00:00:00Z", "2024-00-10T00:00:00Z", "2024-13-10T00:00:00Z", "2024-01-00T00:00:00Z",
        "2024-01-32T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T00:60:00Z", "2024-01-01T00:00:61Z",
        "2024-01-01T00:00Z", "2024-01-01T00:00:00", "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00.5",
        "2024-01-01T00:00:00ZZ", "2024-01-01T00:00:00+5:30", "2024-01-01T00:00:00+0530", "2024-01-01T00:00:00+24:00",
        "2024-01-01T00:00:00+05:60", "2024-01-01T00:00:00+05", "2024-1-01T00:00:00Z", "24-01-01T00:00:00Z",
        "2024-01-01T0:00:00Z", "2024-01-01T00:00:00Z ", " 2024-01-01T00:00:00Z", "2024-01-01T00:00:00,5Z",
        "2016-12-31T23:58:60Z", "2016-12-31T23:59:60-05:00", "2016-12-31T22:59:60Z", "2024-01-01T",
        "٢٠٢٤-01-01T00:00:00Z", "2024/01/01T00:00:00Z", "2024-01-01T00-00-00Z", "2024-01-01TZ",
      ]
    ),
    (
      "uri",
      [
        "http://example.org", "http://example.org/", "https://user:pass@example.org:8080/a/b;c?d=e&f#g/h?i",
        "http://example.org:", "http://[::1]/", "http://[2001:db8::7]:80/x", "http://u@[::1]:1", "http://[v1.x:y]/",
        "urn:isbn:1", "mailto:a@b.example", "file:///etc", "x:", "a+b-c.d:e", "tag:b,2024:%C3%A9", "http://h/%41%5b",
        "http://h/a//b/../c", "http://?q", "http://h?a/b", "http:/a:b", "HTTP://H", "http://h/@", "http://h/a@b@c",
      ],
      [
        "", "example", "//example.org/a", "/a", "a/b:c", "1http://a", ":a", "http ://a", "http://a b", "http://a/%4",
        "http://a/%zz", "http://a/%", "http://[::1", "http://[]/", "http://[::1]x", "http://[::1]:x",
        "http://[1.2.3.4]",
        "http://[v.x]", "http://[vg.x]", "http://[v1]", "http://[v1.]", "http://a[b", "http://a[b:80/", "http://a]:80",
        "http://u[v@h", "http://u]v@h", "http://a@b@c/", "http://h:80a/", "http://h/[a]", "http://h/?[a]",
        "http://h#a#b",
        "http://é.example", "http://h/é", "http://h/<a>", "http://h/\"", "http://h/a\\b", "http://h/{a}",
        "http://h/a|b",
        "http://h/^", "http://h/`", "http://h/\t", "http://h/\u{7F}", "http://h:80:90/",
      ]
    ),
    (
      "email",
      [
        "a@b", "a.b+c@d.example", "\"a b\"@c.example", "\"a\\\"@b\"@c.example", "a@[1.2.3.4]", "a@[IPv6:::1]",
        "!#$%&'*+-/=?^_`{|}~@a.example",
      ],
      [
        "", "a", "@", "a@", "@b", ".a@b", "a.@b", "a..b@c", "a b@c", "a@b c", "a@-b", "a@b..c", "a@b.", "a@[1.2.3]",
        "a@[1.2.3.4", "a@[IPv6:1]", "a@[::1]", "\"a@b", "\"a\"b\"@c", "\"a\\\"@c", "a@b@c", "a,b@c", "(a)b@c", "a@b_c",
      ]
    ),
    (
      "hostname",
      [
        "a", "a.b.c", "1.2.3.4", "x-1.example", "xn--nxa", "A.B", String(repeating: "a", count: 63),
        String(repeating: "abcdefg.", count: 31) + "abcde",
      ],
      [
        "", ".", "a.", ".a", "a..b", "-a", "a-", "a.-b", "a-.b", "a_b", "a b", "é", String(repeating: "a", count: 64),
        String(repeating: "abcdefg.", count: 31) + "abcdef", "a:80", "a/",
      ]
    ),
    (
      "ipv4", ["0.0.0.0", "255.255.255.255", "1.20.100.9"],
      [
        "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.04", "00.0.0.0", "1.2.3.", ".1.2.3", "1..2.3",
        "a.b.c.d",
        "1.2.3.-4", "1.2.3.4 ", "1.2.3.1000", "٤.1.1.1", "0x1.2.3.4",
      ]
    ),
    (
      "ipv6",
      [
        "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::8", "fe80::A", "::1.2.3.4",
        "1:2:3:4:5:6:1.2.3.4", "::ffff:1.2.3.4", "1::3:4:5:6:1.2.3.4", "0000:0000:0000:0000:0000:0000:0000:0000",
      ],
      [
        "", ":", ":::", "1", "1:2", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:",
        "::12345", "::g", "1:2:3:4:5:6:7:1.2.3.4", "1.2.3.4", "1.2.3.4::", "::1.2.3", "::1.2.3.256", "::1.2.3.4:5",
        "1::2:3:4:5:6:7:8", "::1%eth0", "[::1]", "::1 ", ":1.2.3.4", "1:2:3:4::5:6:7:8:9",
      ]
    ),
  ]

  @Test(arguments: tables.map(\.format)) func `what fits a format, and what does not`(format: String) throws {
    let table = try #require(Self.tables.first { $0.format == format })
    var evaluating = Evaluating(["format": .string(format)])
    for text in table.fits {
      #expect(try evaluating.accepts(JSONWriter.text(of: .string(text))), "\(format): \(text)")
    }
    for text in table.not {
      #expect(try evaluating.words(JSONWriter.text(of: .string(text))) == ["format at "], "\(format): \(text)")
    }
  }

  @Test func `old names of formats count, and unknown ones object to nothing`() throws {
    var old = try Evaluating(json: #"{"allOf":[{"format":"ip-address"},{"format":"host-name"}]}"#)
    #expect(try old.words(#""a b""#) == ["format at ", "format at "])
    var unknown = try Evaluating(json: #"{"format":"color"}"#)
    #expect(try unknown.accepts(#""???""#))
  }

  @Test func `formats are of texts, escaped or not`() throws {
    var evaluating = try Evaluating(json: #"{"format":"ipv4"}"#)
    #expect(try evaluating.accepts("1234"))
    #expect(try evaluating.accepts(#""1.2.3\u002e4""#))
    #expect(try !evaluating.accepts(#""1.2.3\u002f4""#))
  }

  @Test func `no text is too odd for a format`() throws {
    var evaluators = Self.tables.map(\.format)
    forAll(300) { generator in
      evaluators.shuffle(using: &generator)
      let text = generator.text(of: "0123456789:.-+TZtz/@[]%#?\"\\é v", upTo: 24)
      for format in evaluators {
        var evaluating = Evaluating(["format": .string(format)])
        #expect(throws: Never.self) { try evaluating.findings(JSONWriter.text(of: .string(text))) }
      }
    }
  }
}
