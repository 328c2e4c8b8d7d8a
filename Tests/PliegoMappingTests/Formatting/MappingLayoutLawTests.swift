import PliegoDiagnostics
import PliegoMapping
import PliegoTestSupport
import PliegoYAML
import Testing

@Suite("Laws of the layout")
struct MappingLayoutLawTests {
  @Test func `whatever is written comes to one form, with every comment`() throws {
    try forAll(3_000) { generator in
      let text = RandomMappingText(&generator).text
      let layout = MappingLayout(of: Array(text.utf8), name: "m.yaml")
      let once = try #require(layout.formatted, "\(text)\n\(layout.diagnostics)")
      try #require(MappingLayout(of: Array(once.utf8), name: "m.yaml").formatted == once, "\(text)")
    }
  }

  @Test func `damaged files are refused or come to one form`() throws {
    let texts = try PackageRoot.files(below: "mappings", ending: ".pliego.yaml").map { try PackageRoot.bytes($0) }
    try forAll(400) { generator in
      var bytes = generator.pick(texts)
      for _ in 0...generator.int(0...6) {
        let place = generator.int(0...bytes.count - 1)
        switch generator.int(0...3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(generator.pick(Array("#:-[]{}|>'\" \n=&*!,\t\\".utf8)), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + generator.int(1...40)))
        default: bytes[place] = UInt8(generator.int(0...255))
        }
      }
      let layout = MappingLayout(of: bytes, name: "m.yaml")
      guard let once = layout.formatted else {
        try #require(layout.diagnostics.contains { $0.severity == .error })
        return
      }
      try #require(MappingLayout(of: Array(once.utf8), name: "m.yaml").formatted == once)
    }
  }
}

/// A mapping of random keys and values, in a random layout.
private struct RandomMappingText {
  private(set) var text = ""
  private var generator: SeededGenerator
  private var comments = 0

  init(_ generator: inout SeededGenerator) {
    self.generator = generator
    mapping(indent: 0, depth: 0)
    generator = self.generator
  }

  private static let keys = [
    "pliego", "title", "sources", "release", "codes", "tests", "a b", "x/y", "columns", "for each", "only if", "column",
    "codes", "otherwise", "file", "key", "NO", "12", "é", "c'd", "e\"f", "[g]", "#h", "i: j", "", "k #l", "- m",
  ]
  private static let texts = [
    "X", "a b", "= [A] & \"b\"", "= UPPER([B], \": \")", "NO", "0123", "1", "1.5", "true", "~", "it's", "say \"x\"",
    "a: b", "c #d", "[e]", "{ f }", "-", "- g", "x, y", "\\", "tab\there", "line\nbreak", "", " h ", "ñandú", "?i",
    "2026-01-01", "a  b", "=", "<<", "\u{85}", "uno dos tres cuatro cinco seis siete ocho",
  ]

  private mutating func mapping(indent: Int, depth: Int) {
    let keys = Set((0...generator.int(0...4)).map { _ in generator.pick(Self.keys) }).sorted().shuffled(
      using: &generator)
    for key in keys {
      trivia(indent: indent)
      text += spaces(indent) + quoted(key, isKey: true) + ":"
      value(indent: indent, depth: depth, isElement: false)
    }
  }

  private mutating func sequence(indent: Int, depth: Int) {
    for _ in 0...generator.int(0...2) {
      trivia(indent: indent)
      text += spaces(indent) + "-"
      value(indent: indent, depth: depth, isElement: true)
    }
  }

  private mutating func value(indent: Int, depth: Int, isElement: Bool) {
    switch depth < 4 ? generator.int(0...7) : 0 {
    case 0, 1, 2:
      text += " " + quoted(generator.pick(Self.texts), isKey: false)
      behind()
    case 3:
      text += " " + flow(depth: 0)
      behind()
    case 4:
      text += generator.once(in: 2) ? " |\n" : " >-\n"
      let inner = spaces(indent + generator.int(1...4))
      for _ in 0...generator.int(0...3) { text += inner + generator.pick(["uno", "dos # tres", "a: b", "- c"]) + "\n" }
    case 5, 6:
      behind()
      mapping(indent: indent + generator.int(1...4), depth: depth + 1)
    default:
      behind()
      sequence(indent: indent + generator.int(isElement ? 1...4 : 0...4), depth: depth + 1)
    }
  }

  private mutating func flow(depth: Int) -> String {
    if depth > 2 || generator.once(in: 3) { return quoted(generator.pick(Self.texts), isKey: true) }
    let gap = generator.once(in: 4) ? "\n" + spaces(12) + comment() + "\n" + spaces(12) : " "
    let count = generator.int(0...3)
    if generator.once(in: 2) {
      return "[" + (0..<count).map { _ in flow(depth: depth + 1) }.joined(separator: "," + gap) + "]"
    }
    let keys = Set((0..<count).map { _ in generator.pick(Self.keys) }).sorted()
    var members: [String] = []
    for key in keys { members.append(quoted(key, isKey: true) + ": " + flow(depth: depth + 1)) }
    return "{" + members.joined(separator: "," + gap) + "}"
  }

  private mutating func behind() { text += (generator.once(in: 4) ? "   " + comment() : "") + "\n" }

  private mutating func trivia(indent: Int) {
    if generator.once(in: 5) { text += "\n" }
    if generator.once(in: 4) { text += spaces(generator.int(0...indent + 3)) + comment() + "\n" }
    if generator.once(in: 6) { text += "\n\n" }
  }

  private mutating func comment() -> String {
    comments += 1
    return "# c\(comments) \"'[{"
  }

  /// In double quotes, or as it is where that is the same text.
  private mutating func quoted(_ value: String, isKey: Bool) -> String {
    let isSimple =
      !value.isEmpty && value.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " }
      && !value.hasPrefix(" ") && !value.hasSuffix(" ")
    return isSimple && generator.once(in: 2) ? value : YAMLWriter.quoted(value).replacing("\u{85}", with: "\\N")
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
