import PliegoDiagnostics
import PliegoDiff
import PliegoValues

/// The top of the page: what was compared, and what came of it in figures.
struct PageSummary {
  let language: Language
  let before: String
  let after: String?

  /// Amounts of a currency that are shown, and currencies.
  private static let mostAmounts = 5
  private static let mostCurrencies = 8
  /// Rules that are shown at once.
  private static let mostRules = 8

  func html(_ summary: DiffSummary, _ contents: PageContents) -> String {
    "<header>\n" + heading + figures(summary) + "<div class=\"columns\">\n" + rules(summary)
      + amounts(summary, contents) + "</div>\n</header>\n"
  }

  private var heading: String {
    guard let after else {
      let title = Phrase(en: "What each release changed", es: "Qué cambió cada entrega")[language]
      return "<h1>\(title)</h1>\n<p class=\"sides\"><span class=\"name\">\(before.html)</span></p>\n"
    }
    let title = Phrase(en: "What changed", es: "Qué cambió")[language]
    return """
      <h1>\(title)</h1>
      <dl class="sides">\(side(PageWords.before, before))\(side(PageWords.after, after))</dl>

      """
  }

  private func side(_ word: Phrase, _ name: String) -> String {
    "<div><dt>\(word[language])</dt><dd class=\"name\">\(name.html)</dd></div>"
  }

  // MARK: Figures

  private func figures(_ summary: DiffSummary) -> String {
    let all = after == nil ? storyFigures(summary) : pairFigures(summary) + graveFigures(summary)
    return "<dl class=\"figures\">\(all)</dl>\n<p class=\"totals\">\(totals(summary))</p>\n"
  }

  private func storyFigures(_ summary: DiffSummary) -> String {
    figure(
      summary.processes.changed, Phrase(en: "process with changes", es: "proceso con cambios"),
      Phrase(en: "processes with changes", es: "procesos con cambios"))
  }

  private func pairFigures(_ summary: DiffSummary) -> String {
    let processes = summary.processes
    return figure(
      processes.changed, Phrase(en: "process changed", es: "proceso cambiado"),
      Phrase(en: "processes changed", es: "procesos cambiados"))
      + figure(processes.added, Phrase(en: "new", es: "nuevo"), Phrase(en: "new", es: "nuevos"))
      + figure(processes.removed, Phrase(en: "gone", es: "retirado"), Phrase(en: "gone", es: "retirados"))
      + figure(processes.unchanged, Phrase(en: "unchanged", es: "sin cambios"))
  }

  /// What is not supposed to happen to releases, which stand once published.
  private func graveFigures(_ summary: DiffSummary) -> String {
    let releases = summary.releases
    return figure(
      releases.edited, Phrase(en: "release edited in silence", es: "entrega editada en silencio"),
      Phrase(en: "releases edited in silence", es: "entregas editadas en silencio"), isGrave: true)
      + figure(releases.backDated, Phrase(en: "back-dated", es: "con fecha atrasada"), isGrave: true)
      + figure(releases.idReused, Phrase(en: "with a used id", es: "con un id ya usado"), isGrave: true)
  }

  private func figure(_ count: Int, _ one: Phrase, _ many: Phrase? = nil, isGrave: Bool = false) -> String {
    let label = (count == 1 ? one : many ?? one)[language]
    return "<div\(isGrave && count > 0 ? " class=\"grave\"" : "")><dt>\(label)</dt>"
      + "<dd>\(NumberText.grouped(count, language))</dd></div>"
  }

  private func totals(_ summary: DiffSummary) -> String {
    let (processes, releases) = (summary.processes, summary.releases)
    let changes = PageWords.changes(summary.changes, language)
    let former = "\(PageWords.processes(processes.before, language)), \(PageWords.releases(releases.before, language))"
    let later = "\(PageWords.processes(processes.after, language)), \(PageWords.releases(releases.after, language))"
    if after == nil { return Phrase(en: "\(changes) in \(former).", es: "\(changes) en \(former).")[language] }
    return Phrase(
      en: "\(changes) in all. Before: \(former). After: \(later).",
      es: "\(changes) en total. Antes: \(former). Después: \(later).")[language] + spelling(processes.sameButSpelling)
  }

  private func spelling(_ count: Int) -> String {
    guard count > 0 else { return "" }
    let number = PageWords.processes(count, language)
    return " "
      + Phrase(
        en: "Counted as unchanged: \(number) where only moments are written otherwise.",
        es: "Entre los que no tienen cambios: \(number) donde sólo se escriben de otro modo los momentos.")[language]
  }

  // MARK: Tables

  private func rules(_ summary: DiffSummary) -> String {
    let all = summary.byRule.sorted { (-$0.value, $0.key.id) < (-$1.value, $1.key.id) }
    guard let most = all.first?.value else { return "" }
    let rows = all.map { ruleRow($0, $1, of: most) }
    let title = Phrase(en: "Changes by rule", es: "Cambios por regla")[language]
    let first = "<table>\n\(rows.prefix(Self.mostRules).joined())</table>"
    let rest = rows.count - Self.mostRules
    let more =
      rest > 0
      ? "<details><summary>\(Phrase(en: "\(rest) more", es: "\(rest) más")[language])</summary>"
        + "<table>\n\(rows.dropFirst(Self.mostRules).joined())</table></details>" : ""
    return "<section class=\"rules\"><h2>\(title)</h2>\n\(first)\(more)</section>\n"
  }

  private func ruleRow(_ code: DiagnosticCode, _ count: Int, of most: Int) -> String {
    """
    <tr><th scope="row"><a href="#rule=\(code.id)">\(code.id)</a></th><td>\(code.title[language].html)</td>\
    <td class="number">\(NumberText.grouped(count, language))</td>\
    <td class="bar" aria-hidden="true"><svg height="8"><rect class="\(code.severity.rawValue)" \
    width="\(max(100 * count / most, 1))%" height="8"/></svg></td></tr>

    """
  }

  private func amounts(_ summary: DiffSummary, _ contents: PageContents) -> String {
    let all = summary.largestAmounts.sorted { $0.key < $1.key }
    guard !all.isEmpty else { return "" }
    let rows = all.prefix(Self.mostCurrencies).flatMap { currency, amounts in
      amounts.prefix(Self.mostAmounts).map { row($0, currency, contents) }
    }
    let rest = all.count - Self.mostCurrencies
    let more =
      rest > 0 ? Phrase(en: "and amounts in \(rest) more currencies", es: "e importes en \(rest) monedas más") : nil
    let title = Phrase(en: "Largest amounts moved", es: "Mayores importes movidos")[language]
    return "<section class=\"amounts\"><h2>\(title)</h2>\n<table>\n\(rows.joined())</table>"
      + (more.map { "<p>\($0[language])</p>" } ?? "") + "</section>\n"
  }

  private func row(_ amount: DiffSummary.Amount, _ currency: String, _ contents: PageContents) -> String {
    let difference = amount.change.difference
    let size = NumberText.grouped(digits: difference.magnitude.text, language)
    let ocid = amount.ocid.html
    let name = contents.sections[amount.ocid].map { "<a href=\"#p\($0 + 1)\">\(ocid)</a>" } ?? ocid
    return """
      <tr><td class="number"><b>\(difference.isNegative ? "−" : "+")\(size)</b> \(currency.shortened(to: 12).html)</td>\
      <td class="where">\(name)<br><code>\(amount.element.html)</code></td></tr>

      """
  }
}
