import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoValues
import PliegoYAML

// The package around releases.
extension MappingChecker {
  private static let packageFields = [
    "uri", "publishedDate", "publisher", "license", "publicationPolicy",
  ]

  func checkPackage() {
    guard let package = mapping.package else { return }
    var made = PackagePlan()
    for member in package.mapping ?? [] { read(member, path: [member.key], &made) }
    plan.package = made
    // With several publishers each has the rest of its package.
    guard mapping.publishers.isEmpty else { return }
    let missing = ["uri", "publisher/name"].filter { !plan.packageFields().contains($0) }
    guard !missing.isEmpty else { return }
    let list = missing.joined(separator: ", ")
    report(
      .packageIncomplete,
      Phrase(en: "a release package needs: \(list)", es: "un paquete de entregas necesita: \(list)"), at: package.span,
      help: [Phrase("package: { uri: https://…, publisher: { name: … } }")])
  }

  func read(_ member: YAMLMember, path: [String], _ made: inout PackagePlan) {
    let known = path.count == 1 ? Self.packageFields : ["name", "scheme", "uid", "uri"]
    let isKnown = known.contains(member.key) && (path.count == 1 || path[0] == "publisher")
    guard isKnown else {
      report(
        .unknownField,
        Phrase(
          en: "a release package has no field '\(path.joined(separator: "/"))' to write",
          es: "un paquete de entregas no tiene el campo '\(path.joined(separator: "/"))'"), at: member.keySpan,
        help: Suggestion.help(for: member.key, in: known, listing: Phrase(en: "the fields are", es: "los campos son")))
      return
    }
    if let inner = member.value.mapping, member.key == "publisher" {
      for next in inner { read(next, path: path + [next.key], &made) }
      return
    }
    guard let text = member.value.text ?? member.value["constant"]?.text else { return }
    guard text.hasPrefix("="), member.value.text != nil else {
      made.members.append((path, .fixed(text)))
      return
    }
    let expression = formula(member.value, in: .withoutRows)
    made.members.append((path, .program(expression.program, member.key == "publishedDate" ? .endOfDay : .text)))
  }
}
