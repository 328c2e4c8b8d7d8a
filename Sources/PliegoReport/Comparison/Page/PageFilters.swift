import PliegoDiagnostics
import PliegoDiff

/// What of the changes is shown: by buyer, stage, severity, kind, rule and text.
///
/// Hidden until the script shows it, since nothing of it works without.
struct PageFilters {
  let language: Language

  func html(_ contents: PageContents) -> String {
    guard contents.changes > 0 else { return "" }
    return """
      <div class="controls">
      <form id="filters" role="search" hidden>
      <label class="wide"><span>\(say("Search", "Buscar"))</span>\
      <input id="text" type="search" name="text" autocomplete="off" spellcheck="false"></label>
      \(buyers(contents))\(stages(contents))\(kinds(contents))\(rules(contents))\(severities(contents))\
      <button type="reset">\(say("Show all", "Mostrar todo"))</button>
      </form>
      <p id="shown" role="status" aria-live="polite"\(templates)>\(all(contents))</p>
      </div>

      """
  }

  private func say(_ english: String, _ spanish: String) -> String { Phrase(en: english, es: spanish)[language] }

  private func all(_ contents: PageContents) -> String {
    let (changes, processes) = (
      PageWords.changes(contents.changes, language), PageWords.processes(contents.processes, language)
    )
    return say("\(changes) in \(processes).", "\(changes) en \(processes).")
  }

  /// What the script says of a choice; it fills in the numbers.
  private var templates: String {
    let some = say(
      "Showing {changes} of {allChanges} changes, in {processes} of {allProcesses} processes.",
      "Se muestran {changes} de {allChanges} cambios, en {processes} de {allProcesses} procesos.")
    let none = say("No change fits all of this.", "Ningún cambio cumple todo esto.")
    return " data-some=\"\(some)\" data-none=\"\(none)\""
      + " data-separator=\"\(language == .spanish ? "\u{202F}" : ",")\" data-digits=\"\(language == .spanish ? 4 : 3)\""
  }

  // MARK: Choices

  private func select(_ name: String, _ label: String, _ all: String, _ options: [(String, String, Int)]) -> String {
    let list = options.map { value, text, count in
      "<option value=\"\(value)\">\(text.html) (\(NumberText.grouped(count, language)))</option>"
    }
    return "<label><span>\(label)</span><select id=\"\(name)\" name=\"\(name)\">"
      + "<option value=\"\">\(all)</option>\(list.joined())</select></label>\n"
  }

  private func buyers(_ contents: PageContents) -> String {
    select(
      "buyer", say("Buyer", "Comprador"), say("all buyers", "todos"),
      contents.buyers.enumerated().map { (String($0), $1.label[language].shortened(to: 80), $1.count) })
  }

  private func stages(_ contents: PageContents) -> String {
    select(
      "stage", say("Stage", "Etapa"), say("all stages", "todas"),
      ProcessStage.allCases.compactMap { stage in
        contents.stages[stage].map { (stage.rawValue, stage.words[language], $0) }
      })
  }

  private func kinds(_ contents: PageContents) -> String {
    select(
      "kind", say("Kind", "Tipo"), say("all kinds", "todos"),
      Difference.Kind.allCases.compactMap { kind in
        contents.kinds[kind].map { (kind.rawValue, kind.words[language], $0) }
      })
  }

  private func rules(_ contents: PageContents) -> String {
    select(
      "rule", say("Rule", "Regla"), say("all rules", "todas"),
      contents.rules.sorted { $0.key.id < $1.key.id }.map {
        ($0.key.id, "\($0.key.id) \($0.key.title[language])", $0.value)
      })
  }

  private func severities(_ contents: PageContents) -> String {
    let boxes = Severity.allCases.reversed().map { severity in
      let count = contents.severities[severity] ?? 0
      return """
        <label class="\(severity.rawValue)"><input type="checkbox" name="severity" value="\(severity.rawValue)" checked\
        \(count == 0 ? " disabled" : "")> \(severity.plural[language]) (\(NumberText.grouped(count, language)))</label>
        """
    }
    return "<fieldset><legend>\(say("Severity", "Gravedad"))</legend>\(boxes.joined(separator: " "))</fieldset>\n"
  }
}

extension String {
  func shortened(to length: Int) -> String { count > length ? prefix(length - 1) + "…" : self }
}

extension Severity {
  var plural: Phrase {
    switch self {
    case .note: Phrase(en: "notes", es: "notas")
    case .warning: Phrase(en: "warnings", es: "avisos")
    case .error: Phrase(en: "errors", es: "errores")
    }
  }
}

extension Difference.Kind {
  var words: Phrase {
    switch self {
    case .added: Phrase(en: "added", es: "añadido")
    case .removed: Phrase(en: "removed", es: "retirado")
    case .replaced: Phrase(en: "changed", es: "cambiado")
    case .respelled: Phrase(en: "written otherwise", es: "escrito de otro modo")
    }
  }
}
