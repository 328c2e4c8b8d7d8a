import Pliego
import PliegoDiagnostics

extension Command {
  static let runMappingDraft: Run = { invocation in
    let arguments = invocation.arguments
    let files = arguments.operands(.rowFiles)
    do throws(PliegoError) {
      let draft = try draftMapping(of: files, sheet: arguments[.sheet], language: invocation.language)
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
    say(
      Phrase(
        en: "\(draft.used) of \(draft.headings) headings have a field; the others stand under 'not published'",
        es: "\(draft.used) de \(draft.headings) encabezados tienen campo; los demás están en 'not published'"))
    guard let path = arguments[.textOut], path != "-" else { return }
    let folder = files.first?.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let data = folder.map { $0.isEmpty ? "." : $0 } ?? "."
    let set = draft.parameters.map { " --set \($0)=…" }.joined()
    say(
      Phrase(
        en: "next: look for TODO in it, then  pliego convert \(path) --data \(data)\(set)",
        es: "sigue: busque TODO en él, y después  pliego convert \(path) --data \(data)\(set)"))
  }
}
