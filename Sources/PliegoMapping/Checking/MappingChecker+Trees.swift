import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

/// An object being checked.
struct ObjectPlace {
  var type: ObjectType
  var path: [String]
  /// Where a message about the whole object points: its key, or its entry's first character.
  var span: SourceSpan
  var isOutsideEntries: Bool
  /// Required fields that pliego fills in.
  var filled: Set<String> = []
  /// The release itself, or a party.
  var isRoot = false
  /// Whether it is an entry of a list.
  var isEntry = false

  var text: String { path.isEmpty ? "release" : path.joined(separator: "/") }
}

// Objects, lists and their control keys.
extension MappingChecker {
  /// Checks an object: its control keys, then its fields in the order of the schema.
  func object(_ written: YAMLNode, at place: ObjectPlace, in outer: Scope) -> PlanNode? {
    guard let node = withPiece(written), let members = node.mapping else { return nil }
    var made = PlanNode(kind: .object)
    made.path = path(place.path)
    made.line = line(of: place.span)
    made.isEntry = place.isEntry
    var scope = outer
    if let iteration = iteration(node, isEntry: place.isEntry, in: outer) {
      made.iteration = iteration.plan
      scope = iteration.scope
    }
    if made.iteration < 0, let condition = node["only if"] {
      made.condition = keep(self.condition(condition, in: scope))
    }
    checkControlKeys(members, place)
    made.register = register(node, at: place, made.iteration, in: scope)
    let children = fields(members, at: place, in: scope)
    // A code's id is only one's own beside its scheme: two schemes may share it.
    let isCode = plan.profile.tables.onlyWith[place.type.name] == "id"
    made.identity = isCode ? -1 : Int32(children.firstIndex { $0.name == "id" } ?? -1)
    made.onlyWith = onlyWith(node, place, children.map(\.name))
    made.childCount = Int32(children.count)
    made.firstChild = Int32(plan.nodes.count)
    plan.nodes += children.map(\.node)
    checkRequired(place, children.map(\.name))
    return made
  }

  private func checkControlKeys(_ members: [YAMLMember], _ place: ObjectPlace) {
    for member in members where member.key.contains(" ") && !ControlKey.inTrees.contains(member.key) {
      report(
        .unknownKey,
        Phrase(en: "'\(member.key)' is not a control key", es: "'\(member.key)' no es una clave de control"),
        at: member.keySpan, help: Suggestion.help(for: member.key, in: ControlKey.inTrees))
    }
  }

  /// The fields that are written, in the order of the schema, whatever the author's order.
  func fields(_ members: [YAMLMember], at place: ObjectPlace, in scope: Scope) -> [(
    name: String, node: PlanNode
  )] {
    var made: [(rank: Int, name: String, node: PlanNode)] = []
    for member in members {
      guard !isControl(member, place.type) else { continue }
      let name = member.key.hasPrefix("./") ? String(member.key.dropFirst(2)) : member.key
      guard let (rank, field) = field(name, member, at: place) else {
        markUsed(member.value, in: scope)
        continue
      }
      let outside = place.isOutsideEntries
      let inner = FieldPlace(
        field: field, path: place.path + [name], keySpan: member.keySpan, isOutsideEntries: outside)
      let before = fields.count
      guard var node = self.node(member.value, for: inner, in: scope) else { continue }
      if let comment = member.comment, fields.indices.contains(before) { fields[before].comment = comment }
      node.key = plan.text.place(of: JSONText.quoted(name) + ":")
      node.tags = tags(ofFieldAt: inner.path)
      made.append((rank, name, node))
    }
    return made.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.map { ($0.name, $0.node) }
  }

  /// Counts the columns behind an unknown field as used: one mistake is told once.
  private func markUsed(_ node: YAMLNode, in scope: Scope) {
    guard scope.current >= 0, let text = node.text ?? node["column"]?.text else { return }
    if let column = plan.sources[scope.source].index[text] { usedColumns.insert([scope.source, column]) }
  }

  private func isControl(_ member: YAMLMember, _ type: ObjectType) -> Bool {
    if member.key.contains(" ") { return true }
    return ControlKey.inTrees.contains(member.key)
  }

  /// What is written for one field, by the field's shape.
  func node(_ node: YAMLNode, for place: FieldPlace, in scope: Scope) -> PlanNode? {
    switch place.field.shape {
    case .scalar, .anything: return value(node, for: place, in: scope)
    case .object(let type): return objectField(node, type, for: place, in: scope)
    case .objects(let type): return list(node, of: type, for: place, in: scope)
    case .scalars: return listOfValues(node, for: place, in: scope)
    }
  }

  private func objectField(_ node: YAMLNode, _ typeName: String, for place: FieldPlace, in scope: Scope) -> PlanNode? {
    guard let type = plan.profile.type(typeName) else { return nil }
    if let elements = node.sequence {
      report(
        .listOrNot,
        Phrase(en: "'\(place.text)' is one object, not a list", es: "'\(place.text)' es un solo objeto, no una lista"),
        at: elements.first?.span ?? node.span, help: [Phrase(en: "remove the dash", es: "quite el guion")])
      return nil
    }
    guard node.mapping != nil, node["constant"] == nil, node["column"] == nil, node["formula"] == nil else {
      note(place, node, scope)
      report(
        .wrongType,
        Phrase(
          en: "'\(place.text)' takes an object with fields of its own",
          es: "'\(place.text)' lleva un objeto con sus propios campos"),
        at: node.span,
        help: [
          Phrase(
            en: "its fields are: \(type.fields.map(\.name).joined(separator: ", "))",
            es: "sus campos son: \(type.fields.map(\.name).joined(separator: ", "))")
        ])
      return nil
    }
    if node["party"] != nil { return reference(node, typeName, for: place, isEntry: false, in: scope) }
    let inner = ObjectPlace(
      type: type, path: place.path, span: place.keySpan, isOutsideEntries: place.isOutsideEntries)
    return object(node, at: inner, in: scope)
  }

  private func onlyWith(_ node: YAMLNode, _ place: ObjectPlace, _ names: [String]) -> Int32 {
    if let written = node["only with"] {
      guard let name = written.text else { return -1 }
      if let index = names.firstIndex(of: name) { return Int32(index) }
      report(
        .unknownField,
        Phrase(
          en: "there is no field '\(name)' here to depend on", es: "aquí no hay un campo '\(name)' del cual depender"),
        at: written.span, help: Suggestion.help(for: name, in: names))
      return -1
    }
    guard let name = plan.profile.tables.onlyWith[place.type.name] else { return -1 }
    return Int32(names.firstIndex(of: name) ?? -1)
  }

  private func checkRequired(_ place: ObjectPlace, _ names: [String]) {
    for field in place.type.fields
    where field.isRequired && !names.contains(field.name) && !place.filled.contains(field.name) {
      report(
        .requiredFieldMissing,
        Phrase(
          en: "'\(place.text)' has no '\(field.name)', which OCDS requires",
          es: "'\(place.text)' no tiene '\(field.name)', que OCDS exige"), at: place.span)
    }
  }

  private func tags(ofFieldAt path: [String]) -> UInt16 {
    let text = path.joined(separator: "/")
    var bits: UInt16 = 0
    for (index, rule) in plan.profile.tables.firstTags.enumerated() where rule.path == text && index < 16 {
      bits |= 1 << UInt16(index)
    }
    return bits
  }
}
