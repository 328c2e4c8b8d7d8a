import Foundation
import PliegoTestSupport

/// Every diagnostic code that the sources declare, and what each still lacks.
struct CodeInventory {
  /// A declaration as it stands in a source file: `DiagnosticCode("P211", "date-minutes-for-month", …)`.
  struct Declaration: Equatable {
    let id: String
    let name: String
    let place: String
  }

  /// A transcript in here, one folder a code, proves that the code is emitted.
  static let fixtures = "Tests/Fixtures/diagnostics"
  /// The two texts of each check, one that fires and one that does not.
  static let checkFixtures = "Tests/Fixtures/checks"
  /// The codes that are not complete yet, one a line; `#` begins a comment.
  static let pending = fixtures + "/pending.txt"

  let declarations: [Declaration]

  /// The codes of the project.
  init() throws {
    declarations = try PackageRoot.files(below: "Sources", ending: ".swift").flatMap {
      try Self.declarations(in: PackageRoot.text($0), at: $0)
    }
  }

  static func declarations(in text: String, at place: String) -> [Declaration] {
    text.matches(of: #/DiagnosticCode\(\s*"([A-Z]\d{3})",\s*"([a-z0-9-]+)"/#).map {
      Declaration(id: String($0.1), name: String($0.2), place: place)
    }
  }

  /// What a code lacks before a user can meet it: a page in each language, and a proof that it fires.
  func lacks(of code: Declaration) -> [String] {
    let pages = ["docs/reference/diagnostics", "docs/es/reference/diagnostics"].compactMap { folder -> String? in
      let path = "\(folder)/\(code.id).md"
      guard let page = try? PackageRoot.text(path) else { return "has no \(path)" }
      let title = "# \(code.id) \(code.name)"
      return page.hasPrefix(title + "\n") ? nil : "\(path) does not begin with '\(title)'"
    }
    return pages
      + (Self.isFired(code, tests: testSources) ? [] : ["no transcript in \(Self.folder(of: code)) shows it"])
  }

  /// The text of all tests, where `.fires("…")` marks stand.
  private let testSources = PackageRoot.files(below: "Tests", ending: "Tests.swift")
    .compactMap { try? PackageRoot.text($0) }

  static func folder(of code: Declaration) -> String { "\(fixtures)/\(code.id)-\(code.name)" }

  private static func isFired(_ code: Declaration, tests: [String]) -> Bool {
    let transcript = try? PackageRoot.text(folder(of: code) + "/transcript.md")
    // TranscriptTests runs the page, so what it shows is what the program prints.
    if let transcript, shows(code.id, in: transcript) { return true }
    // CheckFixtureTests asks every check about its own two fixtures.
    if (try? PackageRoot.text("\(checkFixtures)/\(code.id)-\(code.name)/fires.json")) != nil { return true }
    let mark = #/\.fires\(([^)]*)\)/#
    return tests.contains { text in
      text.matches(of: mark).contains { $0.1.contains("\"\(code.id)\"") }
    }
  }

  /// Whether the code stands in the output of a console block, and not only in a command or in prose.
  static func shows(_ code: String, in transcript: String) -> Bool {
    var isConsole = false
    for line in transcript.split(separator: "\n") {
      if line.hasPrefix("```") {
        isConsole = line.hasPrefix("```console")
      } else if isConsole, !line.hasPrefix("$ "), line.contains(code) {
        return true
      }
    }
    return false
  }

  static func pendingCodes() -> Set<String> {
    let text = (try? PackageRoot.text(pending)) ?? ""
    return Set(
      text.split(separator: "\n").map { $0.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty })
  }
}
