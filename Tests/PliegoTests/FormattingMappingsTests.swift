import Foundation
import PliegoDiagnostics
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("Laying out the project's own mappings")
struct FormattingMappingsTests {
  static let files = ["mappings", "Examples", "Tests/Fixtures", "docs"].flatMap {
    PackageRoot.files(below: $0, ending: ".yaml")
  }

  @Test(arguments: files)
  func `a file says the same afterwards, and one time is enough`(file: String) throws {
    let path = PackageRoot.file(file).path(percentEncoded: false)
    try compare(try formatMapping(path).layout, path, PackageRoot.bytes(file))
  }

  @Test(arguments: TitledBlocks.pages)
  func `a mapping on a page does too`(page: String) throws {
    for text in try TitledBlocks.mappings(of: page) {
      try compare(MappingLayout(of: Array(text.utf8), name: "m.pliego.yaml"), "m.pliego.yaml", Array(text.utf8))
    }
  }

  private func compare(_ layout: MappingLayout, _ path: String, _ bytes: [UInt8]) throws {
    guard let text = layout.formatted else {
      // Fixtures that prove what is wrong with YAML, or hold no mapping.
      #expect(layout.diagnostics.contains { $0.code.id < "P109" && $0.severity == .error }, "\(layout.diagnostics)")
      return
    }
    expectSame(MappingLayout(of: Array(text.utf8), name: path).formatted ?? "nothing", text)
    let files = MappingFolder(forMapping: path)
    let before = MappingChecker.check(MappingFile(path: path, bytes: bytes), files: files)
    let after = MappingChecker.check(MappingFile(path: path, bytes: Array(text.utf8)), files: files)
    #expect(Self.told(before) == Self.told(after))
    #expect(Self.comments(before) == Self.comments(after))
    guard !before.hasErrors else { return }
    #expect(MappingComparison(before, after, includesTests: true).differences.isEmpty)
  }

  /// Findings without their places, which move.
  private static func told(_ check: MappingCheck) -> [String] { check.diagnostics.map(\.code.id).sorted() }

  private static func comments(_ check: MappingCheck) -> [String] {
    check.fields.map { "\($0.path) \($0.comment ?? "")" }.sorted()
  }
}

/// The mappings that pages show.
enum TitledBlocks {
  static let pages = ["docs", "Examples", "mappings", "Tests/Fixtures"].flatMap {
    PackageRoot.files(below: $0, ending: ".md")
  }.filter { ((try? mappings(of: $0)) ?? []).isEmpty == false }

  static func mappings(of page: String) throws -> [String] {
    var found: [String] = []
    var block: [Substring]?
    for line in try PackageRoot.text(page).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```yaml title=") {
        block = []
      } else if line == "```" {
        if let lines = block { found.append(lines.joined(separator: "\n") + "\n") }
        block = nil
      } else {
        block?.append(line)
      }
    }
    return found
  }
}
