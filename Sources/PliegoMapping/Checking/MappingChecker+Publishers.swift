import PliegoDiagnostics
import PliegoYAML

// Those who publish: each release is one's, each one has a package.
extension MappingChecker {
  func checkPublishers() {
    for declaration in mapping.publishers {
      var own = PackagePlan()
      for member in declaration.fields { read(member, path: ["publisher", member.key], &own) }
      for member in declaration.package { read(member, path: [member.key], &own) }
      let shared = (plan.package?.members ?? []).filter { member in
        member.path.first != "publisher" && !own.members.contains { $0.path == member.path }
      }
      plan.publishers.append(
        PublisherPlan(name: declaration.name.value, package: PackagePlan(members: shared + own.members)))
    }
    for (index, declaration) in mapping.publishers.enumerated() { compareURI(index, declaration) }
  }

  /// Two packages are told apart by their uri.
  private func compareURI(_ index: Int, _ declaration: PublisherDeclaration) {
    guard let uri = fixedURI(index), let other = (0..<index).first(where: { fixedURI($0) == uri }) else { return }
    let first = plan.publishers[other].name
    let second = plan.publishers[index].name
    report(
      .packageIncomplete,
      Phrase(
        en: "the packages of '\(first)' and '\(second)' have one uri",
        es: "los paquetes de '\(first)' y '\(second)' llevan el mismo uri"), at: declaration.name.span,
      help: [Phrase("package: { uri: https://…/\(second).json }")])
  }

  private func fixedURI(_ index: Int) -> String? {
    for member in plan.publishers[index].package.members where member.path == ["uri"] {
      if case .fixed(let text) = member.value { return text }
    }
    return nil
  }

  /// `publisher: NAME` of a release; -1 when everything is one publisher's.
  func publisher(of tree: YAMLNode) -> Int32 {
    let names = mapping.publishers.map(\.name.value)
    guard let member = tree.mapping?.first(where: { $0.key == "publisher" }) else {
      if !names.isEmpty {
        report(
          .releaseWithoutPublisher,
          Phrase(
            en: "the mapping has publishers, and this release does not say whose it is",
            es: "el mapeo declara quiénes publican, y esta entrega no dice de quién es"),
          at: tree.mapping?.first?.keySpan ?? tree.span, help: [Phrase("publisher: \(names[0])")])
      }
      return -1
    }
    let name = member.value.text ?? ""
    guard let index = names.firstIndex(of: name) else {
      report(
        .unknownPublisher,
        Phrase(en: "there is no publisher '\(name)'", es: "no existe la entidad que publica '\(name)'"),
        at: member.value.span,
        help: names.isEmpty
          ? [Phrase("publishers: { \(name.isEmpty ? "sfp" : name): { name: … } }")]
          : Suggestion.help(for: name, in: names))
      return -1
    }
    usedPublishers.insert(index)
    return Int32(index)
  }
}
