import PliegoDiagnostics
import PliegoMapping
import PliegoValues

// What could not be placed, in the draft itself.
extension TemplateWriter {
  func remarks() -> String {
    var text = ""
    if !plan.unplaced.isEmpty {
      text +=
        "\n# "
        + say(
          "TODO: cells of the template without a place in this draft:",
          "TODO: celdas de la plantilla sin lugar en este borrador:") + "\n"
      for cell in plan.unplaced {
        var line =
          "#   \(cell.row.place.text) \(cell.row.path.joined(separator: "/")) ← \(Self.oneLine(cell.row.mapping)): "
        line += cell.reason[language]
        if let help = cell.help { line += "; " + help[language] }
        text += Self.oneLine(line) + "\n"
      }
    }
    if !plan.given.isEmpty {
      let list = plan.given.map { "\($0.row.place.text) \($0.row.path.joined(separator: "/"))" }.joined(separator: ", ")
      text += "\n# " + say("pliego fills these in by itself: \(list)", "pliego llena esto por sí mismo: \(list)") + "\n"
    }
    return text
  }

  private static func oneLine(_ text: String) -> String {
    let line = SourceDraft.oneLine(text)
    return line.count > 300 ? String(line.prefix(299)) + "…" : line
  }

  /// The cells that have no place, as findings.
  var diagnostics: [Diagnostic] {
    plan.unplaced.map { cell in
      let path = cell.row.path.joined(separator: "/")
      return Diagnostic(
        .unplacedCell,
        Phrase(en: "'\(path)' stays out: \(cell.reason.english)", es: "'\(path)' queda fuera: \(cell.reason.spanish)"),
        origin: cell.row.place.origin(in: plan.template.file), help: cell.help.map { [$0] } ?? [],
        notes: [
          Phrase(
            en: "the cell says: \(Self.oneLine(cell.row.mapping))",
            es: "la celda dice: \(Self.oneLine(cell.row.mapping))")
        ])
    }
  }
}

/// Takes lines out of a draft that its check refuses, and says why in their place.
enum DraftMending {
  /// How often the check is asked: each time it may find what the last mistake hid.
  private static let rounds = 6

  static func mended(_ yaml: String, _ language: Language) -> (yaml: String, refused: Int) {
    var text = yaml
    var refused = 0
    for _ in 0..<rounds {
      let file = MappingFile(path: "draft", bytes: Array(text.utf8))
      let check = MappingChecker.check(file, files: MappingFolder(forMapping: "draft"))
      let errors = check.diagnostics.filter { $0.severity == .error && $0.span != nil }
      guard !errors.isEmpty else { break }
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard let release = lines.firstIndex(of: "release:") else { break }
      var done: Set<Int> = []
      for error in errors {
        guard let line = error.span.map({ $0.line - 1 }), line > release, lines.indices.contains(line),
          !done.contains(line)
        else { continue }
        done.formUnion(comment(out: line, of: &lines, error.message[language]))
        refused += 1
      }
      guard !done.isEmpty else { break }
      text = lines.joined(separator: "\n")
    }
    return (text, refused)
  }

  /// Makes a comment of a line and of everything that stands deeper behind it.
  private static func comment(out line: Int, of lines: inout [String], _ reason: String) -> Set<Int> {
    let depth = lines[line].prefix { $0 == " " }.count
    var end = line + 1
    while end < lines.count, lines[end].isEmpty || lines[end].prefix(while: { $0 == " " }).count > depth { end += 1 }
    for at in line..<end where !lines[at].isEmpty && !lines[at].drop(while: { $0 == " " }).hasPrefix("#") {
      let rest = lines[at].drop { $0 == " " }
      lines[at] = String(repeating: " ", count: depth) + (at == line ? "# TODO \(reason): " : "#   ") + rest
    }
    return Set(line..<end)
  }
}
