public import PliegoDiagnostics
public import PliegoDiff

/// What changed as one HTML page that needs nothing else.
///
/// Style and script stand in the page; its content security policy lets nothing else run or load, so that even a text
/// that got past the escaping could do no harm. Without script the page is whole, but for the filters.
public struct DiffPage: Sendable {
  private let language: Language
  private let before: String
  private let after: String?
  private let omitted: Int

  /// - Parameters:
  ///   - before: what the sides are called; `after` is `nil` for stories of single publications.
  ///   - omitted: processes that a limit kept out.
  public init(language: Language, before: String, after: String?, omitted: Int) {
    self.language = language
    self.before = before
    self.after = after
    self.omitted = omitted
  }

  /// - Parameter write: takes the page piece by piece.
  public func write(_ processes: [ProcessChanges], _ summary: DiffSummary, _ write: (String) -> Void) {
    let contents = PageContents(processes)
    write(head)
    write(PageSummary(language: language, before: before, after: after).html(summary, contents))
    write(PageFilters(language: language).html(contents))
    write("<main id=\"changes\">\n")
    if omitted > 0 { write(omittedNote) }
    if contents.changes == 0 { write("<p class=\"nothing\">\(Self.nothing[language].html)</p>\n") }
    let section = PageSection(language: language, contents: contents)
    for (place, process) in processes.enumerated() { section.write(process, place, write) }
    write("</main>\n")
    write(foot)
  }

  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(PagePolicy.text)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(title)</title>
    <style>\(PageStyle.text)</style>
    </head>
    <body>
    <a class="skip" href="#changes">\(Phrase(en: "To the changes", es: "Ir a los cambios")[language])</a>

    """
  }

  private var title: String {
    let names = [before, after].compactMap { $0?.fileName.html }.joined(separator: " → ")
    return Phrase(en: "What changed: \(names)", es: "Qué cambió: \(names)")[language]
  }

  private static let nothing = Phrase(
    en: "Nothing differs.", es: "No hay diferencias.")

  private var omittedNote: String {
    let number = NumberText.grouped(omitted, language)
    let text = Phrase(
      en: "\(number) more processes changed and are not on this page, which shows the gravest. "
        + "All of them: --limit all",
      es: "Otros \(number) procesos cambiaron y no están en esta página, que muestra los más graves. "
        + "Todos: --limit all")
    return "<p class=\"omitted\" role=\"note\">\(text[language].html)</p>\n"
  }

  private var foot: String {
    let text = Phrase(
      en: "Made by pliego diff. What a code means: pliego explain X103",
      es: "Hecho con pliego diff. Qué significa un código: pliego explain X103")
    return """
      <footer>\(text[language].html)</footer>
      <script>\(PageScript.text)</script>
      </body>
      </html>

      """
  }
}

/// What the page shows, counted: for the filters and the first line of them.
struct PageContents {
  struct Choice {
    /// What the data says.
    var value: String
    var label: Phrase
    var count = 0
  }

  private(set) var changes = 0
  private(set) var processes = 0
  /// By name; where there is none, last.
  private(set) var buyers: [Choice] = []
  private(set) var buyerNumbers: [String?: Int] = [:]
  private(set) var stages: [ProcessStage: Int] = [:]
  private(set) var severities: [Severity: Int] = [:]
  private(set) var kinds: [Difference.Kind: Int] = [:]
  private(set) var rules: [DiagnosticCode: Int] = [:]
  /// Where the first process with this ocid stands.
  private(set) var sections: [String: Int] = [:]

  init(_ processes: [ProcessChanges]) {
    self.processes = processes.count
    var byBuyer: [String?: Int] = [:]
    for (place, process) in processes.enumerated() {
      byBuyer[process.buyer, default: 0] += process.changes.count
      if let ocid = process.ocid, sections[ocid] == nil { sections[ocid] = place }
      for change in process.changes {
        changes += 1
        stages[change.stage, default: 0] += 1
        severities[change.code.severity, default: 0] += 1
        kinds[change.kind, default: 0] += 1
        rules[change.code, default: 0] += 1
      }
    }
    list(byBuyer)
  }

  private mutating func list(_ byBuyer: [String?: Int]) {
    let names = byBuyer.keys.compactMap { $0 }.map { (key: $0.sortingKey, name: $0) }.sorted { $0 < $1 }.map(\.name)
    buyers = names.map { Choice(value: $0, label: Phrase($0), count: byBuyer[$0] ?? 0) }
    if let count = byBuyer[nil] {
      buyers.append(Choice(value: "", label: Phrase(en: "(no buyer)", es: "(sin comprador)"), count: count))
    }
    for (number, name) in names.enumerated() { buyerNumbers[name] = number }
    buyerNumbers[nil] = names.count
  }
}
