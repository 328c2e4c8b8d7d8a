import PliegoJSON
import Testing

/// JSONTestSuite by Nicolas Seriot: texts that every parser must accept (`y_`), must refuse (`n_`), or may treat as it
/// likes (`i_`); what pliego likes is in a table of docs/reference/json-text.md.
@Suite(.enabled(if: SharedFiles.isDirectory(SharedFiles.parsing), Comment(rawValue: SharedFiles.missing)))
struct ConformanceTests {
  private func names(_ prefix: String) -> [String] {
    SharedFiles.names(in: SharedFiles.parsing).filter { $0.hasPrefix(prefix) }
  }

  @Test func `accepts everything that must be accepted`() {
    let names = names("y_")
    #expect(names.count >= 90)
    for name in names {
      #expect(tapeOutcome(SharedFiles.bytes("\(SharedFiles.parsing)/\(name)")).isAccepted, "\(name)")
    }
  }

  @Test func `refuses everything that must be refused, at a place inside the text`() {
    let names = names("n_")
    #expect(names.count >= 180)
    for name in names {
      let bytes = SharedFiles.bytes("\(SharedFiles.parsing)/\(name)")
      guard case .refused(let error) = tapeOutcome(bytes) else {
        Issue.record("\(name) was accepted")
        continue
      }
      #expect(0...bytes.count ~= error.offset, "\(name)")
      #expect(error.offset < bytes.count || error.reason == .unexpectedEnd, "\(name)")
    }
  }

  @Test func `decides the rest as the reference page says`() {
    let page = String(decoding: SharedFiles.bytes(SharedFiles.root + "/docs/reference/json-text.md"), as: UTF8.self)
    for name in names("i_") {
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(name.dropLast(5))` |") }
      let cells = row?.split(separator: "|").map { $0.drop { $0 == " " } } ?? []
      guard cells.count >= 2 else {
        Issue.record("\(name) is not in the table")
        continue
      }
      switch tapeOutcome(SharedFiles.bytes("\(SharedFiles.parsing)/\(name)")) {
      case .value: #expect(cells[1].hasPrefix("accepted"), "\(name)")
      case .refused(let error): #expect(cells[1].hasPrefix("refused: `\(error.reason.rawValue)`"), "\(name): \(error)")
      }
    }
  }

  @Test func `both parsers agree on every file`() {
    for folder in [SharedFiles.parsing, SharedFiles.transforms] {
      for name in SharedFiles.names(in: folder) {
        let bytes = SharedFiles.bytes("\(folder)/\(name)")
        #expect(tapeOutcome(bytes) == plainOutcome(bytes), "\(name)")
      }
    }
  }

  @Test func `both parsers agree on mutations of every file`() {
    var generator = SeededGenerator(for: "mutated suite")
    var parser = TapeParser(keys: KeyTable(["a", "b"]))
    for name in SharedFiles.names(in: SharedFiles.parsing) {
      let bytes = SharedFiles.bytes("\(SharedFiles.parsing)/\(name)")
      guard bytes.count < 1000 else { continue }
      for _ in 0..<20 {
        let mutated = Mutation.of(bytes, using: &generator)
        #expect(tapeOutcome(mutated, &parser) == plainOutcome(mutated), "seed \(generator.seed), \(name): \(mutated)")
      }
    }
  }
}

/// Small damage to a text.
enum Mutation {
  private static let bytes = Array("{}[]\",:\\u0dD8ceE+-.1tfn \n\tl\u{0}".utf8) + [0x80, 0xC3, 0xEF, 0xFF]

  static func of(_ text: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var text = text
    for _ in 0...Int.random(in: 0..<3, using: &generator) {
      let place = Int.random(in: 0...text.count, using: &generator)
      let byte = bytes.randomElement(using: &generator) ?? 0
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: text.insert(byte, at: place)
      case 1 where place < text.count: text.remove(at: place)
      case 2 where place < text.count: text[place] = byte
      case 3:
        text.insert(contentsOf: text.prefix(Int.random(in: 0...text.count, using: &generator)).suffix(8), at: place)
      default: text.removeLast(min(1, text.count))
      }
    }
    return text
  }
}
