public import PliegoDiagnostics
public import PliegoMapping

/// What a conversion has to say, for people: problems in groups, then the balance.
public struct ConversionText: Sendable {
  private let language: Language
  private let palette: Palette
  /// How many places of a group are shown.
  private let places: Int
  /// The folder with the lists of values without a code, if they were written.
  private let unmappedFolder: String?

  public init(language: Language, palette: Palette = .plain, places: Int = 3, unmappedFolder: String? = nil) {
    self.language = language
    self.palette = palette
    self.places = places
    self.unmappedFolder = unmappedFolder
  }

  /// - Parameter files: what was said about the files while they were read, to be counted with the problems.
  public func text(of report: ConversionReport, files: [Diagnostic] = []) -> String {
    var text = ""
    for problem in report.problems where problem.code.id != "D103" { text += paragraph(problem) + "\n" }
    for table in report.unmapped { text += paragraph(table, report) + "\n" }
    return text + balance(of: report, files: files)
  }

  // MARK: Problems

  private func paragraph(_ problem: ProblemSummary) -> String {
    let label = "\(problem.code.severity.label[language]) \(problem.code.id)"
    let colored = problem.code.severity == .note ? palette.blue(label) : palette.yellow(label)
    var text = "\(colored): \(problem.title[language])"
    let subject = [column(problem), problem.path].filter { !$0.isEmpty }.joined(separator: " → ")
    if !subject.isEmpty { text += ": \(subject)" }
    if problem.count > 1 { text += "  (\(grouped(problem.count)))" }
    text += "\n"
    for example in problem.first.prefix(places) { text += "  " + line(example, problem) + "\n" }
    if problem.count > places {
      let rest = grouped(problem.count - min(places, problem.first.count))
      text += "  " + palette.faint(Phrase(en: "and \(rest) more", es: "y \(rest) más")[language]) + "\n"
    }
    let help = Phrase(en: "help", es: "ayuda")[language]
    for line in problem.help { text += "  = \(palette.blue(help)): \(line[language])\n" }
    return text
  }

  private func column(_ problem: ProblemSummary) -> String {
    problem.source.isEmpty ? "" : problem.column.isEmpty ? problem.source : "\(problem.source)[\(problem.column)]"
  }

  private func line(_ example: ProblemExample, _ problem: ProblemSummary) -> String {
    var parts: [String] = []
    if let origin = example.origin { parts.append(OriginText.text(of: origin, language: language)) }
    parts.append(example.message[language])
    var text = parts.joined(separator: ": ")
    var tail: [String] = []
    if !example.process.isEmpty {
      tail.append(Phrase(en: "process \(example.process)", es: "proceso \(example.process)")[language])
    }
    if !problem.mappingLine.isEmpty {
      tail.append(Phrase(en: "mapping \(problem.mappingLine)", es: "mapeo \(problem.mappingLine)")[language])
    }
    if !tail.isEmpty { text += palette.faint("  (\(tail.joined(separator: ", ")))") }
    return text
  }

  private func paragraph(_ table: UnmappedTable, _ report: ConversionReport) -> String {
    let rows = table.values.reduce(0) { $0 + $1.count }
    let first = report.problems.first {
      $0.code.id == "D103" && $0.first.contains { example in table.values.contains { $0.text == example.text } }
    }
    var text = palette.yellow("\(Severity.warning.label[language]) D103") + ": "
    text +=
      Phrase(
        en: "codes \(table.table): \(table.values.count) value(s) without a code, met \(grouped(rows)) time(s)",
        es: "códigos \(table.table): \(table.values.count) valor(es) sin código, vistos \(grouped(rows)) vez/veces")[
        language]
    if let origin = first?.first.first?.origin {
      text +=
        Phrase(en: "; first at ", es: "; el primero en ")[language] + OriginText.text(of: origin, language: language)
    }
    text += "\n"
    for value in table.values.prefix(8) { text += "  \(padded(grouped(value.count), 8))  \(shortened(value.text))\n" }
    if table.values.count > 8 {
      let rest = table.values.count - 8
      text += "  " + palette.faint(Phrase(en: "and \(rest) more values", es: "y \(rest) valores más")[language]) + "\n"
    }
    let help = Phrase(en: "help", es: "ayuda")[language]
    text += "  = \(palette.blue(help)): "
    let cure =
      unmappedFolder.map { folder in
        Phrase(
          en: "complete \(folder)/\(table.table).yaml and paste it into the mapping",
          es: "complete \(folder)/\(table.table).yaml y péguelo en el mapeo")
      }
      ?? Phrase(
        en: "add them to the table; --unmapped DIR writes a list to complete",
        es: "añádalos a la tabla; --unmapped DIR escribe una lista para completar")
    text += cure[language] + "\n"
    return text
  }

  // MARK: Balance

  /// Rows that were taken out before anything else, where the mapping says to.
  private func others(_ balance: RowBalance) -> String {
    let kinds = [
      (balance.repeatedHeaders, Phrase(en: "repeated headers", es: "encabezados repetidos")),
      (balance.skipped, Phrase(en: "skipped", es: "saltadas")), (balance.joined, Phrase(en: "joined", es: "unidas")),
    ]
    return kinds.filter { $0.0 > 0 }.map { " + \($0.1[language]) \(grouped($0.0))" }.joined()
  }

  /// Rows that add up, processes and releases, problems by code.
  public func balance(of report: ConversionReport, files: [Diagnostic] = []) -> String {
    var text = ""
    let width = report.balances.map(\.source.count).max() ?? 0
    for balance in report.balances {
      let numbers = Phrase(
        en:
          "rows read \(grouped(balance.read)) = used \(grouped(balance.used)) + filtered \(grouped(balance.filtered)) + rejected \(grouped(balance.rejected)) + orphans \(grouped(balance.orphans))",
        es:
          "filas leídas \(grouped(balance.read)) = usadas \(grouped(balance.used)) + filtradas \(grouped(balance.filtered)) + rechazadas \(grouped(balance.rejected)) + huérfanas \(grouped(balance.orphans))"
      )
      text += "\(palette.bold(balance.source.padding(to: max(width, 9))))  \(numbers[language] + others(balance))\n"
    }
    let refused = report.processes - report.processesWritten
    // With a history, processes that did not change are converted and not written.
    let word =
      report.history == nil
      ? Phrase(en: "written", es: "escritos") : Phrase(en: "converted", es: "convertidos")
    let releases = Phrase(
      en:
        "written \(grouped(report.releases)); processes \(grouped(report.processes)) = \(word.english) \(grouped(report.processesWritten)) + rejected \(grouped(refused))",
      es:
        "escritas \(grouped(report.releases)); procesos \(grouped(report.processes)) = \(word.spanish) \(grouped(report.processesWritten)) + rechazados \(grouped(refused))"
    )
    let made = Phrase(en: "releases", es: "entregas")[language].padding(to: max(width, 9))
    text += "\(palette.bold(made))  \(releases[language])\n"
    if let counts = report.history { text += history(counts, width) }
    let name = Phrase(en: "problems", es: "problemas")[language].padding(to: max(width, 9))
    text += "\(palette.bold(name))  \(codes(of: report, files))\n"
    return text
  }

  private func history(_ counts: HistoryCounts, _ width: Int) -> String {
    let words = Phrase(
      en:
        "new \(grouped(counts.new)), changed \(grouped(counts.changed)), unchanged \(grouped(counts.unchanged)), held back \(grouped(counts.heldBack)), gone \(grouped(counts.gone))",
      es:
        "nuevos \(grouped(counts.new)), cambiados \(grouped(counts.changed)), sin cambio \(grouped(counts.unchanged)), retenidos \(grouped(counts.heldBack)), ausentes \(grouped(counts.gone))"
    )
    let name = Phrase(en: "history", es: "historial")[language].padding(to: max(width, 9))
    return "\(palette.bold(name))  \(words[language])\n"
  }

  private func codes(of report: ConversionReport, _ files: [Diagnostic]) -> String {
    var counts: [(code: DiagnosticCode, count: Int)] = []
    for diagnostic in files {
      if let index = counts.firstIndex(where: { $0.code == diagnostic.code }) {
        counts[index].count += 1
      } else {
        counts.append((diagnostic.code, 1))
      }
    }
    for problem in report.problems {
      if let index = counts.firstIndex(where: { $0.code == problem.code }) {
        counts[index].count += problem.count
      } else {
        counts.append((problem.code, problem.count))
      }
    }
    guard !counts.isEmpty else { return palette.green(Phrase(en: "none", es: "ninguno")[language]) }
    return counts.map { "\($0.code.id) \($0.code.title[language]) \(grouped($0.count))" }.joined(separator: " · ")
  }

  /// `41,203`.
  private func grouped(_ number: Int) -> String {
    let digits = String(abs(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func shortened(_ text: String) -> String {
    let line = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    return line.count > 70 ? String(line.prefix(67)) + "…" : line
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
