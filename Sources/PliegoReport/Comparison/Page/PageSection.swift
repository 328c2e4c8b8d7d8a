import PliegoDiagnostics
import PliegoDiff

/// One process of the page: its name, and a row for each change.
struct PageSection {
  let language: Language
  let contents: PageContents

  /// - Parameter place: of the process on the page.
  func write(_ process: ProcessChanges, _ place: Int, _ write: (String) -> Void) {
    write(head(of: process, place))
    var release: String??
    for change in process.changes {
      let name = process.isStory ? change.releaseAfter ?? change.releaseBefore : nil
      if release != .some(name) {
        if release != nil { write("</tbody>\n") }
        write("<tbody>\n" + (process.isStory ? heading(ofRelease: name) : ""))
        release = .some(name)
      }
      write(row(change))
    }
    write((release == nil ? "" : "</tbody>\n") + "</table>\n</section>\n")
  }

  private func head(of process: ProcessChanges, _ place: Int) -> String {
    let id = "p\(place + 1)"
    let name = process.ocid ?? PageWords.thePackage(language)
    let title = process.title.flatMap { $0.isEmpty ? nil : $0 }
    let rest = [title == nil ? nil : "<code>\(name.html)</code>", process.buyer?.html].compactMap { $0 }
    return """
      <section class="process" id="\(id)" data-buyer="\(contents.buyerNumbers[process.buyer] ?? 0)">
      <div class="name"><h2 id="\(id)t">\((title ?? name).shortened(to: 300).html)</h2>
      <p>\(rest.joined(separator: " · "))</p></div>
      <table aria-labelledby="\(id)t">
      <thead><tr><th scope="col">\(Phrase(en: "Change", es: "Cambio")[language])</th>\
      <th scope="col">\(PageWords.before[language])</th><th scope="col">\(PageWords.after[language])</th></tr></thead>

      """
  }

  private func heading(ofRelease name: String?) -> String {
    let text = name.map { Phrase(en: "Release \($0)", es: "Entrega \($0)") }
    let whole = Phrase(en: "The process, its releases taken together", es: "El proceso, con sus entregas reunidas")
    return "<tr class=\"release\"><th colspan=\"3\" scope=\"rowgroup\">\((text ?? whole)[language].html)</th></tr>\n"
  }

  // MARK: Changes

  private func row(_ change: Change) -> String {
    let code = change.code
    return """
      <tr class="change" data-severity="\(code.severity.rawValue)" data-stage="\(change.stage.rawValue)" \
      data-kind="\(change.kind.rawValue)" data-rule="\(code.id)"><td class="what">\
      <p class="rule"><b>\(code.severity.label[language])</b> <span>\(code.id)</span> \(code.title[language].html)</p>\
      <p class="sentence">\(sentence(of: change))</p>\(field(of: change))</td>\(values(of: change))</tr>

      """
  }

  /// The sentence; where texts differ, `[-old-]{+new+}` becomes marks of the page.
  private func sentence(of change: Change) -> String {
    let text = change.sentence[language]
    guard change.before?.hasPrefix("\"") == true, change.after?.hasPrefix("\"") == true else { return text.html }
    return Self.marked(Self.marked(text.html, "[-", "-]", "del"), "{+", "+}", "ins")
  }

  /// Only whole pairs are marks; data may hold the signs too.
  private static func marked(_ html: String, _ start: String, _ end: String, _ element: String) -> String {
    html.split(separator: start, omittingEmptySubsequences: false).enumerated().map { place, part in
      guard place > 0 else { return String(part) }
      guard let range = part.firstRange(of: end) else { return start + part }
      return "<\(element)>\(part[..<range.lowerBound])</\(element)>\(part[range.upperBound...])"
    }.joined()
  }

  private func field(of change: Change) -> String {
    guard !change.element.isEmpty else { return "" }
    return "<p class=\"field\">\(change.label[language].html) <code>\(change.element.html)</code></p>"
  }

  private func values(of change: Change) -> String {
    // Of whole releases and processes there are places only.
    let sides = change.before == nil && change.after == nil ? nil : PageValues(change, language)
    return "<td class=\"before\">\(sides?.before ?? "")\(change.placeBefore.map { place($0) } ?? "")</td>"
      + "<td class=\"after\">\(sides?.after ?? "")\(change.placeAfter.map { place($0) } ?? "")</td>"
  }

  private func place(_ place: SourceSpan) -> String {
    "<p class=\"place\">\(place.file.html):\(place.line):\(place.column)</p>"
  }
}
