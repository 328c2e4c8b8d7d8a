import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// Code tables, fixed codes and roles.
extension MappingChecker {
  func declareCodeTables() {
    for declaration in mapping.codeTables {
      codeTableIndex[declaration.name.value] = plan.codeTables.count
      plan.codeTables.append(codeTable(declaration))
    }
  }

  private func codeTable(_ declaration: CodeTableDeclaration) -> CodeTablePlan {
    let name = declaration.codelist.map { TypeText.codelistName($0.value) } ?? ""
    var table = CodeTablePlan(
      name: declaration.name.value, codelist: name, isExact: declaration.isExact,
      unmapped: declaration.unmapped.value, targets: [:])
    let list = name.isEmpty ? nil : plan.profile.codelists[name]
    if let span = declaration.codelist?.span, list == nil { unknownCodelist(name, at: span) }
    let publishesWords = declaration.unmapped.value == .keep || declaration.unmapped.value == .itself
    if let list, !list.isOpen, publishesWords { refuseKeep(list, at: declaration.unmapped.span) }
    var seen: [[UInt8]: CodeTableDeclaration.Entry] = [:]
    for entry in declaration.entries {
      if let list, let target = entry.to { check(target, of: list) }
      let key = Array((table.isExact ? entry.from.value : Text.fold(entry.from.value)).utf8)
      if let first = seen[key], first.to?.value != entry.to?.value {
        sameWhenFolded(entry, first)
        continue
      }
      seen[key] = entry
      table.targets[key] = entry.to.map { textConstant($0.value) } ?? -1
    }
    return table
  }

  private func check(_ target: Located<String>, of list: Codelist) {
    guard !list.contains(target.value) else { return }
    report(
      .unknownTargetCode,
      Phrase(
        en: "'\(target.value)' is not a code of \(list.name).csv",
        es: "'\(target.value)' no es un código de \(list.name).csv"),
      at: target.span, help: codeHelp(target.value, list))
  }

  /// The nearest code, and all of them when they are few.
  func codeHelp(_ code: String, _ list: Codelist) -> [Phrase] {
    Suggestion.help(
      for: code, in: list.codes,
      listing: list.codes.count <= 20 ? Phrase(en: "the codes are:", es: "los códigos son:") : nil)
  }

  private func refuseKeep(_ list: Codelist, at span: SourceSpan) {
    report(
      .closedListKeep,
      Phrase(
        en: "\(list.name).csv is closed: words without a code cannot be kept",
        es: "\(list.name).csv es cerrada: no se pueden conservar palabras sin código"), at: span,
      help: [Phrase("unmapped: report")])
  }

  private func sameWhenFolded(_ entry: CodeTableDeclaration.Entry, _ first: CodeTableDeclaration.Entry) {
    report(
      .sameWhenFolded,
      Phrase(
        en:
          "'\(entry.from.value)' and '\(first.from.value)' are the same value when case, accents and spaces are ignored, but they lead to different codes",
        es:
          "'\(entry.from.value)' y '\(first.from.value)' son el mismo valor si se ignoran mayúsculas, acentos y espacios, pero llevan a códigos distintos"
      ),
      at: entry.from.span,
      help: [
        Phrase(
          en: "write 'match: exact' in this table, or give both the same code",
          es: "escriba 'match: exact' en esta tabla, o dé a ambos el mismo código")
      ])
  }

  /// A code table by its name; reports it when there is none.
  func codeTable(named name: Located<String>) -> Int? {
    if let index = codeTableIndex[name.value] {
      usedCodeTables.insert(index)
      return index
    }
    report(
      .unknownCodeTable,
      Phrase(en: "there is no code table '\(name.value)'", es: "no existe la tabla de códigos '\(name.value)'"),
      at: name.span, help: Suggestion.help(for: name.value, in: mapping.codeTables.map(\.name.value)))
    return nil
  }

  // MARK: Roles

  /// The roles of the standard in the order of its list, then those that places give.
  func declareRoles() {
    var names = plan.profile.codelists["partyRole"]?.codes ?? []
    for role in plan.profile.tables.roles.values.sorted() where !names.contains(role) { names.append(role) }
    for (index, name) in names.enumerated() { roleIndex[name] = index }
    plan.roles = names
  }

  /// The bits of some roles; roles that the open list does not have are added behind it.
  func roles(_ names: [Located<String>]) -> UInt64 {
    var bits: UInt64 = 0
    for name in names {
      if roleIndex[name.value] == nil {
        if let near = Suggestion.nearest(name.value, in: plan.roles) {
          report(
            .unknownRole,
            Phrase(
              en: "'\(name.value)' is not a role of partyRole.csv", es: "'\(name.value)' no es un rol de partyRole.csv"),
            at: name.span, help: [Phrase(en: "did you mean '\(near)'?", es: "¿quiso decir '\(near)'?")])
          continue
        }
        roleIndex[name.value] = plan.roles.count
        plan.roles.append(name.value)
      }
      if let index = roleIndex[name.value], index < 64 { bits |= 1 << UInt64(index) }
    }
    return bits
  }
}
