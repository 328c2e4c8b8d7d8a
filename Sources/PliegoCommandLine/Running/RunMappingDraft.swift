import Pliego
import PliegoDiagnostics

extension Command {
  static let runMappingDraft: Run = { invocation in
    let arguments = invocation.arguments
    let files = arguments.operands(.rowFiles)
    do throws(PliegoError) {
      let draft = try draftMapping(
        of: files, sheet: arguments[.sheet], data: arguments[.templateData], language: invocation.language)
      invocation.tell(draft.diagnostics)
      try write(draft.yaml, to: arguments[.textOut] ?? "-", readFrom: files)
      invocation.tellNext(draft, files)
      return draft.diagnostics.contains { $0.severity == .error } ? 1 : 0
    } catch {
      return invocation.fail(error)
    }
  }
}

extension Invocation {
  /// How far the draft got, and what to do with it.
  fileprivate func tellNext(_ draft: MappingDraft, _ files: [String]) {
    if let template = draft.template {
      tellTemplate(template)
    } else {
      tellHeadings(draft)
    }
    guard let path = arguments[.textOut], path != "-" else { return }
    let set = draft.parameters.map { " --set \($0)=…" }.joined()
    let data = folder(of: draft, files)
    say(
      Phrase(
        en: "next: look for TODO in it, then  pliego convert \(path) --data \(data)\(set)",
        es: "sigue: busque TODO en él, y después  pliego convert \(path) --data \(data)\(set)"))
  }

  /// Where the data are: beside the files that were given, unless a template speaks of others.
  private func folder(of draft: MappingDraft, _ files: [String]) -> String {
    if let folder = arguments[.templateData] { return folder }
    let file = draft.template == nil ? files.first : files.dropFirst().first
    guard let file else { return "DIR" }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return folder.isEmpty ? "." : folder
  }

  private func tellTemplate(_ template: MappingDraft.Template) {
    let count = template.sheets.count
    say(
      Phrase(
        en:
          "'\(template.name)' is a field-level mapping template: \(count > 0 ? "\(count) sheet(s), " : "")\(template.elements) data element(s), \(template.cells) mapped cell(s)",
        es:
          "'\(template.name)' es una plantilla de mapeo a nivel de campo: \(count > 0 ? "\(count) hoja(s), " : "")\(template.elements) elemento(s), \(template.cells) celda(s) con mapeo"
      ))
    say(
      Phrase(
        en: "\(template.placed) of \(template.cells) cells have their place; the others stand at the end of the draft",
        es: "\(template.placed) de \(template.cells) celdas tienen su lugar; las demás están al final del borrador"))
  }

  private func tellHeadings(_ draft: MappingDraft) {
    say(
      Phrase(
        en: "\(draft.used) of \(draft.headings) headings have a field; the others stand under 'not published'",
        es: "\(draft.used) de \(draft.headings) encabezados tienen campo; los demás están en 'not published'"))
  }
}
