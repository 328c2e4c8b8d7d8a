import PliegoChecks
import PliegoDiagnostics
import PliegoTestSupport
import Testing

/// The pages that `pliego explain` shows are written from the checks and their fixtures, so they cannot disagree.
@Suite("Pages of checks")
struct CheckPageTests {
  @Test(arguments: CheckFixture.all)
  func `the page says what the check says`(fixture: CheckFixture) throws {
    for language in Language.allCases {
      let folder = language == .spanish ? "docs/es/reference/diagnostics" : "docs/reference/diagnostics"
      try expectSnapshot(Self.page(of: fixture, language), "\(folder)/\(fixture.code.id).md")
    }
  }

  private static func page(of fixture: CheckFixture, _ language: Language) throws -> String {
    let page = type(of: fixture.check).page
    func words(_ english: String, _ spanish: String) -> String { Phrase(en: english, es: spanish)[language] }
    func example(_ file: String) throws -> String {
      "```json\n" + (try PackageRoot.text("\(fixture.folder)/\(file).json")) + "```"
    }
    let first = try CheckHarness.findings(in: "\(fixture.folder)/fires.json", asking: [fixture.check]).first
    let severity = fixture.code.severity.label[language]
    var facts = "\(words("Severity", "Gravedad")): \(severity). \(words("Rules", "Reglas")): "
    facts += page.rules.joined(separator: ", ") + "."
    if !fixture.code.aliases.isEmpty {
      facts += " \(words("Elsewhere called", "En otras herramientas")): "
      facts += fixture.code.aliases.map { "`\($0)`" }.joined(separator: ", ") + "."
    }
    let title = fixture.code.title[language]
    return try """
    # \(fixture.code.id) \(fixture.code.name)

    \(title.prefix(1).uppercased() + title.dropFirst()). \(facts)

    \(page.why[language])

    ## \(words("What to do", "Qué hacer"))

    \(page.cure[language])

    ## \(words("Example", "Ejemplo"))

    \(words("This is reported", "Esto se reporta")) (\(first?.message[language] ?? "")):

    \(example("fires"))

    \(words("This is not", "Esto no")):

    \(example("silent"))

    """
  }
}
