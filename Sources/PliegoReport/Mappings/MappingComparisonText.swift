public import PliegoDiagnostics
public import PliegoMapping

/// What two mappings say differently, for people: fields first, then what they stand on.
public struct MappingComparisonText: Sendable {
  private let language: Language
  private let palette: Palette

  public init(language: Language, palette: Palette = .plain) {
    self.language = language
    self.palette = palette
  }

  /// A paragraph for each section that has differences, then their number; empty if there are none.
  public func text(of comparison: MappingComparison) -> String {
    guard !comparison.differences.isEmpty else { return "" }
    var text = ""
    for section in MappingSection.allCases {
      let differences = comparison.differences.filter { $0.section == section }
      guard !differences.isEmpty else { continue }
      text += palette.bold(section.title[language]) + "\n"
      for difference in differences { text += paragraph(of: difference) }
      text += "\n"
    }
    return text + totals(of: comparison) + "\n"
  }

  /// The sentence behind its sign, and below it the lines that say so.
  private func paragraph(of difference: MappingDifference) -> String {
    let sentence = MappingDifferenceSentence(difference).phrase[language]
    return "  \(sign(of: difference.kind)) \(sentence)\n      \(palette.faint(places(of: difference)))\n"
  }

  private func sign(of kind: MappingDifference.Kind) -> String {
    switch kind {
    case .added: palette.green("+")
    case .removed: palette.red("-")
    case .replaced: palette.yellow("~")
    }
  }

  private func places(of difference: MappingDifference) -> String {
    [difference.before, difference.after].compactMap { $0?.span }
      .map { "\($0.file.onOneLine):\($0.line)" }.joined(separator: " → ")
  }

  private func totals(of comparison: MappingComparison) -> String {
    let all = comparison.differences
    let count = NumberText.counted(
      all.count, Phrase(en: "difference", es: "diferencia"), Phrase(en: "differences", es: "diferencias"), language)
    let added = all.count { $0.kind == .added }
    let removed = all.count { $0.kind == .removed }
    let replaced = all.count { $0.kind == .replaced }
    return Phrase(
      en: "\(count) (+ added: \(added), - removed: \(removed), ~ replaced: \(replaced))",
      es: "\(count) (+ agregadas: \(added), - quitadas: \(removed), ~ cambiadas: \(replaced))")[language]
  }
}

extension MappingSection {
  /// The heading of the section's paragraph.
  var title: Phrase {
    switch self {
    case .fields: Phrase(en: "Fields", es: "Campos")
    case .sources: Phrase(en: "Sources", es: "Fuentes")
    case .settings: Phrase(en: "Settings", es: "Ajustes")
    case .codes: Phrase(en: "Codes", es: "Códigos")
    case .tests: Phrase(en: "Tests", es: "Pruebas")
    }
  }
}
