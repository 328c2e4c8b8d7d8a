import PliegoDiagnostics
import PliegoTestSupport
import PliegoYAML
import Testing

private func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLReading {
  YAMLReader.read(Array(text.utf8), name: "t.yaml", limits: limits)
}

extension YAMLReading {
  fileprivate var marks: [String] {
    diagnostics.map { "\($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.code.id)" }
  }

  fileprivate func node(_ path: String) -> YAMLNode? {
    path.split(separator: "/").reduce(root) { node, step in
      Int(step).flatMap { place in node?.sequence.flatMap { $0.indices.contains(place) ? $0[place] : nil } }
        ?? node?[String(step)]
    }
  }
}

private func place(_ span: SourceSpan?) -> String {
  span.map { "\($0.line):\($0.column)+\($0.length)" } ?? ""
}

@Suite struct YAMLPositionTests {
  static let text = """
    pliego: 1
    title: Obra pública
    list: [uno, "dos"]
    nested:
      - name: 'it''s'
        flow: { a: 1, b: x y }
    text: |
      first
      second
    """

  @Test(arguments: [
    ("pliego", "1:9+1"), ("title", "2:8+12"), ("list", "3:7+1"), ("list/0", "3:8+3"), ("list/1", "3:13+5"),
    ("nested", "5:3+1"), ("nested/0/name", "5:11+7"), ("nested/0/flow", "6:11+1"), ("nested/0/flow/b", "6:22+3"),
  ])
  func `a node knows its place`(_ path: String, _ expected: String) {
    #expect(place(read(Self.text).node(path)?.span) == expected)
  }

  @Test func `a key knows its place`() throws {
    let members = try #require(read(Self.text).node("nested/0")?.mapping)
    #expect(members.map { place($0.keySpan) } == ["5:5+4", "6:5+4"])
  }

  @Test func `a literal block keeps its lines`() {
    #expect(read(Self.text).node("text")?.text == "first\nsecond")
  }

  @Test func `a byte order mark moves nothing`() {
    let reading = YAMLReader.read([0xEF, 0xBB, 0xBF] + Array("a: b\n".utf8), name: "t.yaml")
    #expect(place(reading.node("a")?.span) == "1:4+1")
  }

  struct Part: Sendable {
    var yaml: String
    var offset: Int
    var count: Int
    var expected: String
  }

  @Test(arguments: [
    Part(yaml: "k: = left(X)", offset: 2, count: 4, expected: "1:6+4"),
    Part(yaml: "k: 'abc'", offset: 1, count: 1, expected: "1:6+1"),
    Part(yaml: "k: (a)", offset: 0, count: 0, expected: "1:4+1"),
    Part(yaml: "k: 'a''bc'", offset: 2, count: 1, expected: "1:8+1"),
    Part(yaml: "k: 'a''bc'", offset: 1, count: 1, expected: "1:6+2"),
    Part(yaml: #"k: "a\"bc""#, offset: 2, count: 2, expected: "1:8+2"),
    Part(yaml: #"k: "\u00e1bc""#, offset: 1, count: 1, expected: "1:11+1"),
    Part(yaml: #"k: "\x41\tbc""#, offset: 2, count: 1, expected: "1:11+1"),
    Part(yaml: "k: \"ñandú x\"", offset: 6, count: 1, expected: "1:11+1"),
    Part(yaml: "k: |\n  two\n  lines", offset: 4, count: 2, expected: "1:4+1"),
  ])
  func `a part of a scalar has its own place`(_ part: Part) {
    #expect(place(read(part.yaml).node("k")?.span(from: part.offset, count: part.count)) == part.expected)
  }

  @Test func `windows line breaks change neither places nor lines`() {
    let unix = "a: b # why\nc: 'd''e'\n"
    let reading = read(unix.replacing("\n", with: "\r\n"))
    #expect(reading.text.lines.prefix(2) == ["a: b # why", "c: 'd''e'"])
    #expect(reading.root?.mapping?.first?.comment == "why")
    #expect(place(reading.node("c")?.span(from: 2, count: 1)) == "2:8+1")
  }
}

@Suite struct YAMLCommentTests {
  private func comments(_ text: String) -> [String?] { read(text).root?.mapping?.map(\.comment) ?? [] }

  @Test func `a comment behind a value documents its key`() {
    #expect(comments("a: b # why\n") == ["why"])
  }

  @Test func `the lines directly above document a key`() {
    #expect(comments("# one\n# two\na: b\n") == ["one two"])
  }

  @Test func `above and behind are joined`() {
    #expect(comments("# one\na: b # two\n") == ["one two"])
  }

  @Test func `a blank line parts a comment from the key`() {
    #expect(comments("# a title\n\na: b\n") == [nil])
  }

  @Test func `a hash inside a value is no comment`() {
    #expect(comments("a: 'b # c'\nd: e#f\n") == [nil, nil])
  }

  @Test func `a comment behind a key documents the collection`() {
    #expect(comments("a: # why\n  b: c\n") == ["why"])
  }
}

@Suite struct YAMLScalarTests {
  @Test(arguments: [
    ("1", YAMLScalar.Kind.integer), ("-12", .integer), ("1.50", .decimal), ("true", .boolean), ("false", .boolean),
    ("~", .null), ("", .null), ("NO", .text), ("on", .text), ("yes", .text), ("True", .text), ("0123", .text),
    ("2016-01-01", .text), ("1e5", .text), ("0x1F", .text), (".5", .text), ("1.", .text), ("+1", .text), ("-x", .text),
    ("1_000", .text), ("'1'", .text), ("\"true\"", .text),
  ])
  func `an unquoted word is`(_ word: String, _ kind: YAMLScalar.Kind) {
    #expect(read("k: \(word)\n").node("k")?.scalar?.kind == kind)
  }
}

@Suite struct YAMLSubsetTests {
  struct Example: Sendable {
    var name: String
    var yaml: String
    var marks: [String]
  }

  @Test(arguments: [
    Example(name: "anchor", yaml: "a: &x 1\n", marks: ["1:4 P104"]),
    Example(name: "anchor of a map", yaml: "a: &x { b: 1 }\n", marks: ["1:4 P104"]),
    Example(name: "alias told once, at its anchor", yaml: "a: &x 1\nb: *x\n", marks: ["1:4 P104"]),
    Example(name: "merge key", yaml: "a: { b: 1 }\nc:\n  <<: { d: 1 }\n", marks: ["3:3 P104"]),
    Example(name: "tag", yaml: "a: !!str 1\n", marks: ["1:4 P104"]),
    Example(name: "own tag", yaml: "a: !thing { b: 1 }\n", marks: ["1:4 P104"]),
    Example(name: "directive", yaml: "%YAML 1.1\n---\na: 1\n", marks: ["1:1 P104"]),
    Example(name: "two documents", yaml: "a: 1\n---\nb: 2\n", marks: ["2:1 P104"]),
    Example(name: "key that is a list", yaml: "? [a, b]\n: 1\n", marks: ["1:3 P104"]),
    Example(name: "repeated key", yaml: "a: 1\nb: 2\na: 3\n", marks: ["3:1 P103"]),
    Example(name: "repeated key in braces", yaml: "x: { a: 1, 'a': 2 }\n", marks: ["1:12 P103"]),
    Example(name: "equal keys of different maps", yaml: "x: { a: 1 }\ny: { a: 1 }\n", marks: []),
    Example(name: "one document with its mark", yaml: "---\na: 1\n", marks: []),
    Example(name: "an ampersand inside a text", yaml: "a: b & c\n", marks: []),
  ])
  func `what the language leaves out is named`(_ example: Example) {
    #expect(read(example.yaml).marks == example.marks, "\(example.name)")
  }

  @Test func `an alias to nothing is an error and no crash`() {
    let reading = read("a: *x\n")
    #expect(!reading.isWhole)
  }

  @Test func `a text that is no YAML says where`() {
    let reading = read("a: [1, 2\nb: 3\n")
    #expect(reading.syntaxError?.span.line == 2)
    #expect(!reading.isWhole)
  }

  @Test func `bytes that are no UTF-8 are an error`() {
    #expect(YAMLReader.read([0x61, 0x3A, 0x20, 0xFF, 0xFE], name: "t").syntaxError != nil)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"])
  func `an empty text has no root`(_ text: String) {
    let reading = read(text)
    #expect(reading.root == nil)
    #expect(reading.syntaxError == nil)
  }
}

@Suite struct YAMLLimitTests {
  @Test func `a long text is refused before it is parsed`() {
    var limits = YAMLLimits()
    limits.bytes = 10
    #expect(read("a: 1\n", limits: limits).marks == [])
    #expect(read("a: 1234567890\n", limits: limits).marks == ["1:1 P107"])
  }

  @Test func `too many nodes are refused where they begin`() {
    var limits = YAMLLimits()
    limits.nodes = 5
    let reading = read("a: 1\nb: 2\nc: 3\n", limits: limits)
    #expect(reading.marks == ["3:1 P107"])
    #expect(!reading.isWhole)
  }

  @Test func `forty levels are read and forty-one are not`() {
    func nested(_ count: Int) -> String { String(repeating: "[", count: count) + String(repeating: "]", count: count) }
    #expect(read(nested(41)).marks == [])
    #expect(read(nested(42)).marks == ["1:42 P107"])
    #expect(read(nested(30_000)).marks == ["1:42 P107"])
  }
}
