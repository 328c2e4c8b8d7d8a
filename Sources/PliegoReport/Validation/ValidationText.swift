import PliegoChecks
import PliegoDiagnostics

/// What validating has to say, for people: a paragraph for each code and field, then what was read, then the verdict.
struct ValidationText: ValidationReport {
  private let style: ReportStyle
  private var language: Language { style.language }
  private var palette: Palette { style.palette }

  init(_ style: ReportStyle) { self.style = style }

  mutating func end(_ outcome: ValidationOutcome) -> String {
    let groups = outcome.sortedGroups
    // Asked for by themselves, missing fields are told one by one; beside faults they would bury them.
    let isAboutFaults = outcome.selection.asks(.schema) || outcome.selection.asks(.rules)
    let missing = isAboutFaults ? groups.filter { $0.code.family == .completeness } : []
    let shown = missing.isEmpty ? groups : groups.filter { $0.code.family != .completeness }
    return shown.map { paragraph($0) + "\n" }.joined() + missingFields(missing)
      + summary(of: outcome) + next(shown.isEmpty ? groups : shown)
  }

  // MARK: Missing fields

  /// A paragraph for each level of requirement, a line for each field.
  private func missingFields(_ groups: [Findings.Group]) -> String {
    var text = ""
    for code in groups.map(\.code).reduce(into: [DiagnosticCode](), { if !$0.contains($1) { $0.append($1) } }) {
      let fields = groups.filter { $0.code == code }
      guard let first = fields.first else { continue }
      text += head(of: first)
      for group in fields { text += wrapped(missingField(group), indent: "  ", hanging: "    ") }
      text += "\n"
    }
    guard !text.isEmpty else { return "" }
    let advice = Phrase(
      en: "each of them with its reason:  --only completeness", es: "cada uno con su razón:  --only completeness")
    return text.dropLast() + wrapped("= " + advice[language], indent: "  ") + "\n"
  }

  /// `tender/value/amount: 24 times, first at releases.ndjson:1:812`.
  private func missingField(_ group: Findings.Group) -> String {
    let text = "\(place(of: group)): \(counts(of: group))"
    guard let span = group.first.first?.span else { return text }
    let place = "\(span.file.onOneLine):\(span.line):\(span.column)"
    return text + Phrase(en: ", first at \(place)", es: ", primero en \(place)")[language]
  }

  // MARK: Groups

  private func paragraph(_ group: Findings.Group) -> String {
    var text = head(of: group)
    text += wrapped("\(place(of: group)): \(counts(of: group))", indent: "  ")
    var said = ""
    for finding in group.first {
      let message = finding.message[language]
      text += wrapped(line(of: finding, saying: message == said ? nil : message), indent: "  ", hanging: "    ")
      let source = finding.data == nil ? "" : DataPlaceText.source(of: finding, language: language)
      if !source.isEmpty, finding.span != nil {
        text += wrapped(Phrase(en: "from \(source)", es: "viene de \(source)")[language], indent: "    ")
      }
      said = message
    }
    let rest = group.count - group.first.count
    if rest > 0, !group.first.isEmpty {
      let number = NumberText.grouped(rest, language)
      text += "  " + palette.faint(Phrase(en: "and \(number) more", es: "y \(number) más")[language]) + "\n"
    }
    return text + notes(of: group) + help(of: group)
  }

  private func head(of group: Findings.Group) -> String {
    let label = "\(group.code.severity.label[language]) \(group.code.id)"
    let text = wrapped("\(label): \(group.code.title[language])", indent: "", hanging: "  ")
    return text.replacing(label, with: palette.color(label, group.code.severity), maxReplacements: 1)
  }

  private func place(of group: Findings.Group) -> String {
    group.path.isEmpty ? Phrase(en: "on the whole", es: "en conjunto")[language] : group.path.onOneLine
  }

  private func counts(of group: Findings.Group) -> String {
    let times = NumberText.counted(
      group.count, Phrase(en: "time", es: "vez"), Phrase(en: "times", es: "veces"), language)
    guard group.releases > 1, group.first.first?.data?.releaseID != nil else { return times }
    let releases = NumberText.grouped(group.releases, language)
    return times + Phrase(en: " in \(releases) releases", es: " en \(releases) entregas")[language]
  }

  /// `releases.jsonl:1842:311: "abierta" is not a code of tenderStatus  (/tender/status of ocds-…)`.
  private func line(of finding: Diagnostic, saying message: String?) -> String {
    var parts: [String] = []
    if let span = finding.span {
      parts.append("\(span.file.onOneLine):\(span.line):\(span.column)")
    } else if let origin = finding.origin {
      parts.append(OriginText.text(of: origin, language: language).onOneLine)
    }
    if let message { parts.append(message.onOneLine) }
    let text = parts.joined(separator: ": ")
    guard let data = finding.data else { return text }
    let place = DataPlaceText.text(of: data, language: language)
    return place.isEmpty ? text : text + "  (\(place))"
  }

  private func notes(of group: Findings.Group) -> String {
    (group.first.first?.notes ?? []).map { wrapped("= " + $0[language].onOneLine, indent: "  ", hanging: "    ") }
      .joined()
  }

  private func help(of group: Findings.Group) -> String {
    let word = Phrase(en: "help", es: "ayuda")[language]
    return Cure.lines(of: group, style).map { line in
      let text = wrapped("= \(word): \(line.onOneLine)", indent: "  ", hanging: "    ")
      return text.replacing("= \(word):", with: "= \(palette.blue(word)):", maxReplacements: 1)
    }.joined()
  }

  // MARK: Summary

  private func summary(of outcome: ValidationOutcome) -> String {
    let content = ContentText(language: language)
    var lines = [content.total(of: outcome)]
    if outcome.files.count > 1 { lines += outcome.files.map { "  " + content.line(of: $0) } }
    lines += outcome.files.count == 1 ? outcome.files.compactMap { manner(of: $0) } : []
    lines.append(totals(of: outcome))
    for result in outcome.completeness { lines += gaps(of: result) }
    return lines.map { wrapped($0, indent: "") }.joined() + verdict(outcome)
  }

  /// `gzip, windows-1252`, for one file alone.
  private func manner(of file: ValidationOutcome.File) -> String? {
    let parts = [file.compression, file.encoding?[language]].compactMap { $0 }
    return parts.isEmpty ? nil : "\(file.name.onOneLine): \(parts.joined(separator: ", "))"
  }

  private func totals(of outcome: ValidationOutcome) -> String {
    let words: [(Severity, Phrase, Phrase)] = [
      (.error, Phrase("error"), Phrase(en: "errors", es: "errores")),
      (.warning, Phrase(en: "warning", es: "aviso"), Phrase(en: "warnings", es: "avisos")),
      (.note, Phrase(en: "note", es: "nota"), Phrase(en: "notes", es: "notas")),
    ]
    let parts = words.compactMap { severity, one, many -> String? in
      let count = outcome.findings.count(of: severity)
      return count == 0 ? nil : NumberText.counted(count, one, many, language)
    }
    let none = Phrase(en: "no findings", es: "sin hallazgos")[language]
    let text = parts.isEmpty ? none : parts.joined(separator: ", ")
    guard let known = outcome.known else { return text }
    let before = NumberText.grouped(known, language)
    return Phrase(
      en: "new since the baseline: \(text); known before: \(before)",
      es: "nuevo desde la línea base: \(text); ya conocido: \(before)")[language]
  }

  /// What raises the score of a profile most.
  private func gaps(of result: ValidationOutcome.Completeness) -> [String] {
    result.gaps.prefix(Findings.shown).map { gap in
      let missing = NumberText.grouped(gap.missing, language)
      let expected = NumberText.grouped(gap.expected, language)
      let gain = NumberText.tenths(gap.gain)
      return Phrase(
        en: "  +\(gain) for \(result.profile): \(gap.path), missing from \(missing) of \(expected)",
        es: "  +\(gain) para \(result.profile): \(gap.path), falta en \(missing) de \(expected)")[language]
    }
  }

  private func verdict(_ outcome: ValidationOutcome) -> String {
    let lines = wrapped(VerdictText.text(of: outcome)[language], indent: "")
    switch outcome.verdict.validity {
    case .invalid, .nothingJudged: return lines.coloredLines(palette.red)
    // Green would read as "good", which nobody has said.
    case .valid, .notAsked: return lines.coloredLines(palette.bold)
    }
  }

  /// The page of the code that stands first.
  private func next(_ groups: [Findings.Group]) -> String {
    guard let first = groups.first else { return "" }
    let option = language == .spanish ? " --lang es" : ""
    let purpose = Phrase(en: "what it means and what to do", es: "qué significa y qué hacer")[language]
    return "\n\(purpose):  pliego explain \(first.code.id)\(option)\n"
  }

  private func wrapped(_ text: String, indent: String, hanging: String? = nil) -> String {
    let hanging = hanging ?? indent
    let lines = text.lines(upTo: style.width.map { max(20, $0 - max(indent.count, hanging.count)) })
    return lines.enumerated().map { ($0 == 0 ? indent : hanging) + $1 + "\n" }.joined()
  }
}

/// What to do about a group of findings.
enum Cure {
  /// The help of the first finding, else what the check says of its code, else what the code's page says.
  static func lines(of group: Findings.Group, _ style: ReportStyle) -> [String] {
    if let help = group.first.first?.help, !help.isEmpty { return help.map { $0[style.language] } }
    let cure = page(of: group.code)?.cure[style.language] ?? style.cure(group.code, style.language)
    return cure.map { [$0] } ?? []
  }

  static func page(of code: DiagnosticCode) -> CheckPage? { pages[code.id] }

  private static let pages = Dictionary(
    CheckRegistry.all.map { (type(of: $0).code.id, type(of: $0).page) }, uniquingKeysWith: { first, _ in first })
}

extension Palette {
  func color(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: red(text)
    case .warning: yellow(text)
    case .note: blue(text)
    }
  }
}

extension String {
  /// Colors each line by itself, so that a pager that cuts lines shows them right.
  fileprivate func coloredLines(_ color: (String) -> String) -> String {
    split(separator: "\n").map { color(String($0)) + "\n" }.joined()
  }
}
