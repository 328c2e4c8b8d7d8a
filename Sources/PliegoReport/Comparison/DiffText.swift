public import PliegoDiagnostics
public import PliegoDiff
import PliegoValues

/// What changed, for people: a paragraph for each process, then the counts.
public struct DiffText: Sendable {
  private let language: Language
  private let palette: Palette

  /// Changes of one process that are shown when not all were asked for.
  private static let mostChanges = 40

  /// Over changes that several releases made together.
  private static let state = Phrase(
    en: "what the releases add up to", es: "lo que suman las entregas")

  public init(language: Language, palette: Palette = .plain) {
    self.language = language
    self.palette = palette
  }

  // MARK: Processes

  /// - Parameter isWhole: whether all changes of each process are shown, however many.
  public func text(of processes: [ProcessChanges], isWhole: Bool) -> String {
    processes.map { text(of: $0, isWhole: isWhole) + "\n" }.joined()
  }

  private func text(of process: ProcessChanges, isWhole: Bool) -> String {
    let shown = isWhole ? process.changes[...] : process.changes.prefix(Self.mostChanges)
    var text = head(of: process) + "\n"
    var release: String?
    for change in shown {
      let name = change.releaseAfter ?? change.releaseBefore
      if process.isStory, name != release {
        let heading = name.map { Phrase(en: "release \($0)", es: "entrega \($0)") } ?? Self.state
        text += "  " + palette.faint(heading[language].onOneLine) + "\n"
        release = name
      }
      text += "  \(mark(of: change)) \(change.sentence[language].onOneLine)\n"
    }
    let rest = process.changes.count - shown.count
    if rest > 0 {
      let number = NumberText.grouped(rest, language)
      text += "    " + palette.faint(Phrase(en: "and \(number) more", es: "y \(number) más")[language]) + "\n"
    }
    return text
  }

  private func head(of process: ProcessChanges) -> String {
    guard let ocid = process.ocid else { return palette.bold(Phrase(en: "the package", es: "el paquete")[language]) }
    let rest = [process.title.map { shortened($0) }, process.buyer].compactMap { $0 }.filter { !$0.isEmpty }
    return palette.bold(ocid.onOneLine) + (rest.isEmpty ? "" : "  " + rest.joined(separator: " · ").onOneLine)
  }

  private func shortened(_ text: String) -> String { text.count > 80 ? text.prefix(79) + "…" : text }

  /// `!! X305` for what must not be, `! X103` for what one should look at, `+`, `-` and `~` for the rest.
  private func mark(of change: Change) -> String {
    switch change.code.severity {
    case .error: return palette.red("!! \(change.code.id)")
    case .warning: return palette.yellow("!  \(change.code.id)")
    case .note: break
    }
    switch change.kind {
    case .added: return palette.green("+  \(change.code.id)")
    case .removed: return palette.red("-  \(change.code.id)")
    case .replaced, .respelled: return "~  \(change.code.id)"
    }
  }

  // MARK: Groups

  /// What changed by buyer, stage, field or rule: how often, and the first of it.
  public func text(of groups: [ChangeGroups.Group]) -> String {
    groups.map { group in
      var text =
        palette.bold(group.name[language].onOneLine) + "  " + changes(group.count) + ", " + processes(group.processes)
        + "\n"
      for example in group.first {
        text +=
          "  \(mark(of: example.change)) \(example.ocid.onOneLine)  \(example.change.sentence[language].onOneLine)\n"
      }
      let rest = group.count - group.first.count
      if rest > 0 {
        let number = NumberText.grouped(rest, language)
        text += "    " + palette.faint(Phrase(en: "and \(number) more", es: "y \(number) más")[language]) + "\n"
      }
      return text + "\n"
    }.joined()
  }

  private func changes(_ count: Int) -> String {
    NumberText.counted(count, Phrase(en: "change", es: "cambio"), Phrase(en: "changes", es: "cambios"), language)
  }

  private func processes(_ count: Int) -> String {
    NumberText.counted(count, Phrase(en: "process", es: "proceso"), Phrase(en: "processes", es: "procesos"), language)
  }

  // MARK: Counts

  /// How many processes and releases came, went and changed; the largest amounts moved; the commonest fields.
  ///
  /// - Parameter omitted: processes or groups that a limit kept out.
  public func summary(of summary: DiffSummary, omitted: Int) -> String {
    var text = note(omitted)
    let (processes, releases) = (summary.processes, summary.releases)
    text += line(
      Phrase(en: "processes", es: "procesos"), processes.before, processes.after,
      [
        (processes.added, Phrase(en: "added", es: processes.added == 1 ? "nuevo" : "nuevos")),
        (processes.removed, Phrase(en: "removed", es: processes.removed == 1 ? "retirado" : "retirados")),
        (processes.changed, Phrase(en: "changed", es: processes.changed == 1 ? "cambiado" : "cambiados")),
        (processes.unchanged, Phrase(en: "unchanged", es: "sin cambios")),
        (processes.sameButSpelling, Phrase(en: "of them spelled otherwise", es: "de ellos con otra escritura")),
      ])
    text += line(
      Phrase(en: "releases", es: "entregas"), releases.before, releases.after,
      [
        (releases.added, Phrase(en: "added", es: releases.added == 1 ? "nueva" : "nuevas")),
        (releases.removed, Phrase(en: "removed", es: releases.removed == 1 ? "retirada" : "retiradas")),
        (
          releases.edited,
          Phrase(en: "silently edited", es: "\(releases.edited == 1 ? "editada" : "editadas") en silencio")
        ),
        (releases.idReused, Phrase(en: "with a used id", es: "con un id ya usado")),
        (releases.backDated, Phrase(en: "back-dated", es: "con fecha atrasada")),
      ])
    text += notCompared(summary) + counts(summary) + amounts(summary)
    return text
  }

  /// What could not be compared, so that nobody takes it for the same.
  private func notCompared(_ summary: DiffSummary) -> String {
    let parts = [
      (summary.processes.notCompared, Phrase(en: "processes not compared", es: "procesos sin comparar")),
      (summary.unreadable, Phrase(en: "texts that could not be read", es: "textos que no se pudieron leer")),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\(NumberText.grouped($0.0, language)) \($0.1[language])" }
    return counts.isEmpty ? "" : palette.red(counts.joined(separator: ", ")) + "\n"
  }

  /// Of a publication, how the changes spread over stages, kinds and fields.
  private func counts(_ summary: DiffSummary) -> String {
    guard summary.processes.changed > 1 else { return "" }
    let stages = ProcessStage.allCases.compactMap { stage in summary.byStage[stage].map { (stage.words[language], $0) }
    }
    let kinds = Difference.Kind.allCases.compactMap { kind in summary.byKind[kind].map { (kind.words[language], $0) } }
    let fields = summary.byField.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
      .map { ($0.key, $0.value) }
    return counted(Phrase(en: "by stage", es: "por etapa"), stages)
      + counted(Phrase(en: "by kind", es: "por tipo"), kinds)
      + counted(Phrase(en: "most often", es: "lo más frecuente"), fields)
  }

  private func counted(_ label: Phrase, _ counts: [(String, Int)]) -> String {
    guard !counts.isEmpty else { return "" }
    let parts = counts.map { "\($0.0.onOneLine) \(NumberText.grouped($0.1, language))" }
    return palette.bold(label[language]) + " " + parts.joined(separator: ", ") + "\n"
  }

  /// What came of the story of one publication, which has no other side.
  public func storySummary(of summary: DiffSummary, omitted: Int) -> String {
    let (processes, releases) = (summary.processes, summary.releases)
    let changed = changes(summary.changes)
    return note(omitted)
      + palette.bold(self.processes(processes.before)) + ", "
      + NumberText.counted(
        releases.before, Phrase(en: "release", es: "entrega"), Phrase(en: "releases", es: "entregas"), language)
      + ": \(changed)\n" + amounts(summary)
  }

  private func note(_ omitted: Int) -> String {
    guard omitted > 0 else { return "" }
    let number = NumberText.grouped(omitted, language)
    return Phrase(
      en: "\(number) more are not shown; all of them: --limit all",
      es: "\(number) más no se muestran; todos: --limit all")[language] + "\n\n"
  }

  private func line(_ noun: Phrase, _ before: Int, _ after: Int, _ parts: [(Int, Phrase)]) -> String {
    let counts = parts.filter { $0.0 > 0 }.map { "\(NumberText.grouped($0.0, language)) \($0.1[language])" }
    let both = "\(NumberText.grouped(before, language)) → \(NumberText.grouped(after, language))"
    return palette.bold(noun[language]) + " \(both)" + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", "))
      + "\n"
  }

  /// The largest amounts of a publication; of one process they stand above already.
  private func amounts(_ summary: DiffSummary) -> String {
    guard summary.processes.changed > 1 else { return "" }
    let all = summary.largestAmounts.sorted { $0.key < $1.key }
    guard !all.isEmpty else { return "" }
    var text = palette.bold(Phrase(en: "largest amounts moved", es: "mayores importes movidos")[language]) + "\n"
    for (currency, amounts) in all {
      for amount in amounts.prefix(5) {
        let difference = amount.change.difference
        let size = NumberText.grouped(digits: difference.magnitude.text, language)
        let sign = difference.isNegative ? "−" : "+"
        text += "  \(sign)\(size) \(currency)  \(amount.ocid.onOneLine)  \(amount.element.onOneLine)\n"
      }
    }
    return text
  }
}

extension ProcessChanges {
  /// Whether changes belong to several releases.
  var isStory: Bool { Set(changes.compactMap { $0.releaseAfter ?? $0.releaseBefore }).count > 1 }
}
