import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoYAML

// Organizations and references to them.
extension MappingChecker {
  func declareParties() {
    for declaration in mapping.parties {
      partyIndex[declaration.name.value] = plan.parties.count
      plan.parties.append(party(declaration))
    }
  }

  private func party(_ declaration: PartyDeclaration) -> PartyPlan {
    var made = PartyPlan(name: declaration.name.value, source: -1, id: -1, firstNode: 0, nodeCount: 0)
    made.roles = declaration.roles.map { roles($0) }
    guard let source = declaration.source.flatMap({ source(named: $0) }) else { return made }
    guard let type = plan.profile.type("Organization") ?? plan.profile.type("OrganizationReference") else {
      return made
    }
    made.source = source
    let scope = Scope(source: source)
    partyShown = declaration.name.value
    defer { partyShown = "" }
    made.id = partyID(declaration, type, scope)
    var tree = declaration.tree
    tree.content = .mapping((declaration.tree.mapping ?? []).filter { $0.key != "id" })
    let place = ObjectPlace(
      type: type, path: ["parties"], span: declaration.name.span, isOutsideEntries: false, filled: ["id", "roles"],
      isRoot: true)
    guard let object = object(tree, at: place, in: scope) else { return made }
    made.firstNode = object.firstChild
    made.nodeCount = object.childCount
    made.nameNode = nameNode(object)
    return made
  }

  private func nameNode(_ object: PlanNode) -> Int32 {
    for offset in 0..<object.childCount {
      let key = plan.text.texts[Int(plan.nodes[Int(object.firstChild + offset)].key.start)].text
      if key == "\"name\":" { return object.firstChild + offset }
    }
    return -1
  }

  private func partyID(_ declaration: PartyDeclaration, _ type: ObjectType, _ scope: Scope) -> Int32 {
    guard let member = declaration.tree.mapping?.first(where: { $0.key == "id" }), var field = type.field("id")?.field
    else {
      report(
        .missingKey,
        Phrase(
          en: "party '\(declaration.name.value)' lacks 'id'", es: "a la parte '\(declaration.name.value)' le falta 'id'"
        ),
        at: declaration.name.span, help: [Phrase("id: = \"MX-RFC-\" & [RFC]")])
      return -1
    }
    field.isRequired = false
    let place = FieldPlace(field: field, path: ["parties", "id"], keySpan: member.keySpan, isOutsideEntries: false)
    guard let node = value(member.value, for: place, in: scope) else { return -1 }
    if node.kind == .fixed, let text = member.value["constant"]?.text ?? member.value.text {
      return keep(ValuePlan(program: keep([.constant(textConstant(text))]), format: .text, policy: .leaveOut))
    }
    return node.value
  }

  /// `{ party: NAME, of: ALIAS, roles: [...] }` where an organization goes.
  func reference(_ node: YAMLNode, _ typeName: String, for place: FieldPlace, isEntry: Bool, in outer: Scope)
    -> PlanNode?
  {
    note(place, node, outer)
    guard let party = node["party"], let members = node.mapping else { return nil }
    guard typeName == "OrganizationReference" || typeName == "Organization" else {
      report(
        .partyOutOfPlace,
        Phrase(en: "'\(place.text)' takes no organization", es: "'\(place.text)' no lleva una organización"),
        at: party.span)
      return nil
    }
    var scope = outer
    var made = PlanNode(kind: .party)
    made.path = path(place.path)
    made.line = line(of: place.keySpan)
    made.isEntry = isEntry
    if isEntry, let (iteration, inner) = iterationOfReference(node, in: outer) {
      made.iteration = iteration
      scope = inner
    }
    if made.iteration < 0, let condition = node["only if"] {
      made.condition = keep(self.condition(condition, in: scope))
    }
    checkKeys(members, isEntry: isEntry)
    guard let reference = referencePlan(node, party, place, in: scope) else { return nil }
    plan.references.append(reference)
    made.party = Int32(plan.references.count - 1)
    return made
  }

  private func iterationOfReference(_ node: YAMLNode, in scope: Scope) -> (Int32, Scope)? {
    guard node["for each"] != nil || node["from"] != nil else { return nil }
    return iteration(node, isEntry: true, in: scope).map { ($0.plan, $0.scope) }
  }

  private func checkKeys(_ members: [YAMLMember], isEntry: Bool) {
    let known =
      ["party", "of", "roles", "only if"] + (isEntry ? ["for each", "one per", "sorted by", "from", "called"] : [])
    for member in members where !known.contains(member.key) {
      report(
        .unknownKey,
        Phrase(
          en: "a reference to an organization has no '\(member.key)'; its fields stand under 'parties:'",
          es: "una referencia a una organización no lleva '\(member.key)'; sus campos van bajo 'parties:'"),
        at: member.keySpan, help: Suggestion.help(for: member.key, in: known))
    }
  }

  private func referencePlan(_ node: YAMLNode, _ party: YAMLNode, _ place: FieldPlace, in scope: Scope)
    -> PartyReferencePlan?
  {
    let name = party.text ?? ""
    guard let index = partyIndex[name] else {
      report(
        .unknownParty,
        Phrase(en: "there is no party '\(name)'", es: "no existe la parte '\(name)'"), at: party.span,
        help: Suggestion.help(for: name, in: mapping.parties.map(\.name.value)))
      return nil
    }
    usedParties.insert(index)
    guard plan.parties[index].source >= 0, let rows = rows(of: index, node, party, in: scope) else { return nil }
    var bits = plan.parties[index].roles
    if bits == nil { bits = plan.profile.tables.role(at: place.path).map { roles([Located($0, at: party.span)]) } }
    if let own = node["roles"] {
      let names = (own.sequence ?? [own]).compactMap { role in role.text.map { Located($0, at: role.span) } }
      bits = (bits ?? 0) | roles(names)
    }
    return PartyReferencePlan(party: Int32(index), rows: rows, roles: bits ?? 0, isRequired: place.field.isRequired)
  }

  private func rows(of party: Int, _ node: YAMLNode, _ written: YAMLNode, in scope: Scope) -> PartyReferencePlan.Rows? {
    let source = plan.parties[party].source
    if let alias = node["of"] {
      guard let name = alias.text, let (level, lookUp) = lookUp(named: name, in: scope),
        plan.sources[scope.levels[level]].lookUps[lookUp].source == source
      else {
        report(
          .partyOutOfScope,
          Phrase(
            en: "'\(alias.text ?? "")' is no look-up of '\(plan.sources[source].name)' here",
            es: "'\(alias.text ?? "")' no es aquí una consulta de '\(plan.sources[source].name)'"), at: alias.span,
          help: Suggestion.help(
            for: alias.text ?? "", in: scope.levels.flatMap { plan.sources[$0].lookUps.map(\.alias) }))
        return nil
      }
      return .lookUp(level: Int16(level), lookUp: Int16(lookUp))
    }
    if let level = scope.level(of: source) { return .level(Int16(level)) }
    let aliases = scope.levels.flatMap { plan.sources[$0].lookUps.filter { $0.source == source }.map(\.alias) }
    report(
      .partyOutOfScope,
      Phrase(
        en: "the rows of party '\(written.text ?? "")' ('\(plan.sources[source].name)') are not in reach here",
        es: "las filas de la parte '\(written.text ?? "")' ('\(plan.sources[source].name)') no están al alcance aquí"),
      at: written.span,
      help: aliases.isEmpty
        ? [
          Phrase(
            en:
              "declare a look-up in the source around it:  looks_up: { ALIAS: { \(plan.sources[source].name): COLUMN } }",
            es:
              "declare una consulta en la fuente que lo rodea:  looks_up: { ALIAS: { \(plan.sources[source].name): COLUMNA } }"
          )
        ]
        : [
          Phrase(
            en: "say which one:  of: \(aliases.joined(separator: " | "))",
            es: "diga cuál:  of: \(aliases.joined(separator: " | "))")
        ])
    return nil
  }
}
