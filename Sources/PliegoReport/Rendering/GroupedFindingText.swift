public import PliegoDiagnostics

/// Findings that were counted by code and field, for people: the first of each in full, then how many more there are.
public struct GroupedFindingText: Sendable {
  private let language: Language
  private let palette: Palette

  public init(language: Language, palette: Palette = .plain) {
    self.language = language
    self.palette = palette
  }

  /// Errors first; a blank line behind each group.
  public func text(of findings: Findings) -> String {
    let groups = findings.groups.enumerated().sorted { a, b in
      (b.element.code.severity.order, a.offset) < (a.element.code.severity.order, b.offset)
    }
    return groups.map { text(of: $0.element) + "\n" }.joined()
  }

  private func text(of group: Findings.Group) -> String {
    let single = DiagnosticText(language: language, palette: palette)
    guard let first = group.first.first else { return "" }
    let rest = group.count - 1
    guard rest > 0 else { return single.text(of: first) }
    let number = NumberText.grouped(rest, language)
    let places = group.first.dropFirst().compactMap(\.span).map { "\($0.file.onOneLine):\($0.line):\($0.column)" }
    let more =
      places.isEmpty
      ? Phrase(en: "and \(number) more", es: "y \(number) más")
      : Phrase(
        en: "and \(number) more: \(places.joined(separator: ", "))\(rest > places.count ? ", …" : "")",
        es: "y \(number) más: \(places.joined(separator: ", "))\(rest > places.count ? ", …" : "")")
    return single.text(of: first) + "  = \(more[language])\n"
  }
}

extension Severity {
  fileprivate var order: Int { Severity.allCases.firstIndex(of: self) ?? 0 }
}
