public import PliegoChecks
public import PliegoDiagnostics

/// How complete a publication is, for people: the score, its stages, and what to fill in first.
public struct CompletenessText: Sendable {
  /// What the text goes into.
  public enum Detail: String, Sendable, CaseIterable {
    case stage, buyer
  }

  private let language: Language
  private let palette: Palette
  /// Columns of the terminal.
  private let width: Int
  /// How many lines a list has.
  private let shown: Int

  public init(language: Language, palette: Palette = .plain, width: Int = 80, shown: Int = 5) {
    self.language = language
    self.palette = palette
    self.width = max(width, 40)
    self.shown = shown
  }

  /// - Parameter detail: whether the score is broken down by stage or by buyer.
  public func text(of result: Completeness, by detail: Detail = .stage) -> String {
    let parts = [
      verdict(of: result), detail == .stage ? stages(of: result) : buyers(of: result), raises(of: result),
      neverFilled(in: result),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// One line: the score, the profile, how many releases.
  public func verdict(of result: Completeness) -> String {
    let releases = NumberText.counted(
      result.releases, Phrase(en: "release", es: "entrega"), Phrase(en: "releases", es: "entregas"), language)
    guard let score = result.score.text else {
      return Phrase(
        en: "nothing to measure: no requirement of \(result.profile.name) applies to any of \(releases)",
        es: "nada que medir: ningún requisito de \(result.profile.name) aplica a ninguna de \(releases)")[
          language] + "\n"
    }
    let line = Phrase(
      en: "complete to \(palette.bold(score)) of 100 by the profile \(result.profile.name): \(releases)",
      es: "completo en \(palette.bold(score)) de 100 según el perfil \(result.profile.name): \(releases)")
    return line[language] + "\n"
  }

  // MARK: Stages and buyers

  private func stages(of result: Completeness) -> String {
    rows(
      result.stages.map { stage in
        let label = stage.stage?.label ?? Phrase(en: "whole process", es: "todo el proceso")
        return Row(label: label[language], score: stage.score, releases: stage.releases)
      })
  }

  private func buyers(of result: Completeness) -> String {
    let worst = Array(result.buyers.prefix(shown))
    let best = Array(result.buyers.dropFirst(shown).suffix(shown))
    var text = heading(
      Phrase(en: "least complete buyers", es: "compradores menos completos"), count: result.buyers.count)
    text += rows(worst.map(row))
    if !best.isEmpty {
      text += heading(Phrase(en: "most complete buyers", es: "compradores más completos"), count: nil)
      text += rows(best.reversed().map(row))
    }
    let rest = [
      (result.withoutBuyer, Phrase(en: "no buyer named", es: "sin comprador")),
      (
        result.otherBuyers,
        Phrase(
          en: "buyers beyond the first \(grouped(result.buyerLimit))",
          es: "compradores después de los primeros \(grouped(result.buyerLimit))")
      ),
    ]
    let others = rest.compactMap { buyer, label in
      buyer.map { Row(label: label[language], score: $0.score, releases: $0.counts.releases) }
    }
    return others.isEmpty ? text : text + "\n" + rows(others)
  }

  private func row(_ buyer: Completeness.BuyerResult) -> Row {
    let label = [buyer.counts.name, buyer.key].compactMap { $0 }.first ?? ""
    return Row(label: label.onOneLine, score: buyer.score, releases: buyer.counts.releases)
  }

  private struct Row {
    var label: String
    var score: Score
    var releases: Int
  }

  /// `tender        80.0  ████████░░  1,200`.
  private func rows(_ rows: [Row]) -> String {
    let releases = rows.map { grouped($0.releases).count }.max() ?? 0
    let label = min(rows.map(\.label.count).max() ?? 0, width / 2 - 10)
    let bar = min(30, width - label - releases - 13)
    return rows.map { row in
      let score = (row.score.text ?? "-").padded(left: 5)
      let line = "  \(row.label.cut(to: label).padded(label))  \(score)  \(self.bar(row.score, bar))"
      return line + "  " + grouped(row.releases).padded(left: releases) + "\n"
    }.joined()
  }

  private func bar(_ score: Score, _ width: Int) -> String {
    guard let tenths = score.tenths else { return String(repeating: " ", count: width) }
    let full = tenths * width / 1000
    return String(repeating: "█", count: full) + palette.faint(String(repeating: "░", count: width - full))
  }

  // MARK: What is missing

  private func raises(of result: Completeness) -> String {
    let raises = result.raises
    guard !raises.isEmpty else { return "" }
    var text = heading(Phrase(en: "what raises the score most", es: "qué sube más la puntuación"), count: raises.count)
    for raise in raises.prefix(shown) {
      let points = raise.raise == 0 ? "<0.1" : "+\(raise.raise / 10).\(raise.raise % 10)"
      text += "  \(palette.bold(points.padded(left: 5)))  \(raise.requirement.fields)\n"
      text += "         " + palette.faint(missing(raise)) + "\n"
    }
    return text
  }

  private func missing(_ result: Completeness.RequirementResult) -> String {
    let lacks = grouped(result.objects.asked - result.objects.met)
    let asked = grouped(result.objects.asked)
    let why = result.requirement.why.map { ": " + $0[language] } ?? ""
    let phrase = Phrase(en: "missing in \(lacks) of \(asked)", es: "falta en \(lacks) de \(asked)")
    return phrase[language] + why
  }

  /// The fields by the object that could have them, in lines that fit.
  private func neverFilled(in result: Completeness) -> String {
    let fields = result.neverFilled
    guard !fields.isEmpty else { return "" }
    let parents = Dictionary(grouping: fields) { $0.path.split(separator: "/").dropLast().joined(separator: "/") }
    var text = heading(Phrase(en: "fields never filled", es: "campos nunca llenos"), count: fields.count)
    for parent in parents.keys.sorted() {
      let names = (parents[parent] ?? []).compactMap { $0.path.split(separator: "/").last.map(String.init) }
      let label = parent.isEmpty ? Phrase(en: "release", es: "entrega")[language] : parent
      text += wrapped(names, after: "  \(label): ")
    }
    return text
  }

  private func wrapped(_ names: [String], after opening: String) -> String {
    var lines = [opening]
    for (index, name) in names.enumerated() {
      let word = index + 1 < names.count ? name + ", " : name
      let last = lines.count - 1
      if lines[last].count + word.count > width, lines[last].contains(where: { $0 != " " }), index > 0 {
        lines.append("      " + word)
      } else {
        lines[last] += word
      }
    }
    return lines.map { $0.withoutSpaceAtEnd + "\n" }.joined()
  }

  private func grouped(_ number: Int) -> String { NumberText.grouped(number, language) }

  private func heading(_ phrase: Phrase, count: Int?) -> String {
    palette.bold(phrase[language]) + (count.map { " (\(grouped($0)))" } ?? "") + "\n"
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }

  fileprivate func padded(left width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }

  fileprivate func cut(to width: Int) -> String { count > width ? prefix(width - 1) + "…" : self }

  fileprivate var withoutSpaceAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
