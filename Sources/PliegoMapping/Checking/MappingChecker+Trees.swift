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
  private func fields(_ members: [YAMLMember], at place: ObjectPlace, in scope: Scope) -> [(
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

  /// The field of that name, with its rank in the schema; language variants follow their base field.
  private func field(_ name: String, _ member: YAMLMember, at place: ObjectPlace) -> (Int, Field)? {
    if let (rank, field) = place.type.field(name) {
      if let version = field.deprecatedSince { deprecated(field, since: version, member, place) }
      return (rank * 2, field)
    }
    if let underscore = name.lastIndex(of: "_"), let (rank, field) = languageVariant(name, underscore, member, place) {
      return (rank * 2 + 1, field)
    }
    if !hasReportedVariant { unknownField(name, member, place) }
    hasReportedVariant = false
    return nil
  }

  private func languageVariant(_ name: String, _ underscore: String.Index, _ member: YAMLMember, _ place: ObjectPlace)
    -> (Int, Field)?
  {
    let base = String(name[..<underscore])
    let language = name[name.index(after: underscore)...]
    guard let (rank, field) = place.type.field(base) else { return nil }
    let isTag =
      (2...3).contains(language.split(separator: "-").first?.count ?? 0)
      && language.utf8.allSatisfy {
        $0 == 0x2D || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
      }
    guard place.type.translatable.contains(base), isTag else {
      let inner = place.path + [base]
      hasReportedVariant = true
      report(
        .badLanguageSuffix,
        place.type.translatable.contains(base)
          ? Phrase(en: "'\(language)' is not a language code", es: "'\(language)' no es un código de idioma")
          : Phrase(
            en: "'\(inner.joined(separator: "/"))' has no language variants",
            es: "'\(inner.joined(separator: "/"))' no tiene variantes de idioma"), at: member.keySpan,
        help: place.type.translatable.contains(base)
          ? [
            Phrase(
              en: "a suffix is a language tag: title_en, title_es-MX",
              es: "el sufijo es una etiqueta de idioma: title_en, title_es-MX")
          ]
          : [])
      return nil
    }
    var variant = field
    variant.name = name
    variant.isRequired = false
    return (rank, variant)
  }

  private func deprecated(_ field: Field, since version: String, _ member: YAMLMember, _ place: ObjectPlace) {
    let path = (place.path + [field.name]).joined(separator: "/")
    report(
      .deprecatedField,
      Phrase(
        en: "'\(path)' is deprecated since OCDS \(version)", es: "'\(path)' está en desuso desde OCDS \(version)"),
      at: member.keySpan)
  }

  private func unknownField(_ name: String, _ member: YAMLMember, _ place: ObjectPlace) {
    let whereabouts =
      place.path.isEmpty
      ? Phrase(en: "in the release", es: "en el release")
      : Phrase(en: "in \(place.path.joined(separator: "/"))", es: "en \(place.path.joined(separator: "/"))")
    report(
      .unknownField,
      Phrase(
        en: "OCDS \(plan.profile.version) has no field '\(name)' \(whereabouts.english)",
        es: "OCDS \(plan.profile.version) no tiene el campo '\(name)' \(whereabouts.spanish)"), at: member.keySpan,
      help: helpForUnknown(name, place))
  }

  /// The nearest name, the extension that has the field, or the objects where it exists.
  private func helpForUnknown(_ name: String, _ place: ObjectPlace) -> [Phrase] {
    if let near = Suggestion.nearest(name, in: place.type.fields.map(\.name)) {
      return [Phrase(en: "did you mean '\(near)'?", es: "¿quiso decir '\(near)'?")]
    }
    let extensions = ExtensionRegistry.extensions(withField: name, in: place.type.name)
    if let first = extensions.first {
      let list = extensions.joined(separator: ", ")
      return [
        Phrase(
          en: "extension \(list) has it:  ocds: { version: \"\(plan.profile.version)\", extensions: [\(first)] }",
          es: "la extensión \(list) lo tiene:  ocds: { version: \"\(plan.profile.version)\", extensions: [\(first)] }")
      ]
    }
    let owners = plan.profile.allTypes.filter { $0.field(name) != nil }.map(\.name).sorted()
    guard !owners.isEmpty else { return [] }
    let list = owners.prefix(6).joined(separator: ", ")
    return [Phrase(en: "'\(name)' is a field of: \(list)", es: "'\(name)' es un campo de: \(list)")]
  }

  /// What is written for one field, by the field's shape.
  private func node(_ node: YAMLNode, for place: FieldPlace, in scope: Scope) -> PlanNode? {
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

  // MARK: Lists

  private func list(_ node: YAMLNode, of typeName: String, for place: FieldPlace, in scope: Scope) -> PlanNode? {
    guard let elements = node.sequence else {
      notAList(node, place, scope)
      return nil
    }
    guard let type = plan.profile.type(typeName) else { return nil }
    var entries: [PlanNode] = []
    for element in elements {
      guard element.mapping != nil else {
        report(
          .wrongType,
          Phrase(
            en: "an entry of '\(place.text)' is an object with fields of its own",
            es: "una entrada de '\(place.text)' es un objeto con sus propios campos"), at: element.span,
          help: [
            Phrase(
              en: "its fields are: \(type.fields.map(\.name).joined(separator: ", "))",
              es: "sus campos son: \(type.fields.map(\.name).joined(separator: ", "))")
          ])
        continue
      }
      if element["party"] != nil {
        if let entry = reference(element, typeName, for: place, isEntry: true, in: scope) { entries.append(entry) }
        continue
      }
      let inner = ObjectPlace(type: type, path: place.path, span: element.span, isOutsideEntries: false, isEntry: true)
      if let entry = object(element, at: inner, in: scope) { entries.append(entry) }
    }
    return listNode(entries, place)
  }

  func listNode(_ entries: [PlanNode], _ place: FieldPlace) -> PlanNode {
    var made = PlanNode(kind: .list)
    made.path = path(place.path)
    made.line = line(of: place.keySpan)
    made.firstChild = Int32(plan.nodes.count)
    made.childCount = Int32(entries.count)
    plan.nodes += entries
    return made
  }

  private func notAList(_ node: YAMLNode, _ place: FieldPlace, _ scope: Scope) {
    note(place, node, scope)
    report(
      .listOrNot,
      Phrase(
        en: "'\(place.text)' is a list: each kind of entry starts with a dash",
        es: "'\(place.text)' es una lista: cada tipo de entrada empieza con un guion"), at: node.span,
      help: [
        Phrase(en: "write", es: "escriba"), Phrase("\(place.field.name):"),
        Phrase(en: "  - for each: SOURCE", es: "  - for each: FUENTE"), Phrase("    id: …"),
      ])
  }

  /// A list of values: fixed ones, pieces of a cell, or one value a dash.
  func listOfValues(_ node: YAMLNode, for place: FieldPlace, in scope: Scope) -> PlanNode? {
    note(place, node, scope)
    if let fixed = node["constant"] { return fixedList(fixed, for: place) }
    if let members = node.mapping, ControlKey.looksLikeValue(members) {
      guard node["split"] != nil else {
        guard var made = value(node, for: place, in: scope) else { return nil }
        made.isEntry = true
        return listNode([made], place)
      }
      return value(node, for: place, in: scope)
    }
    guard let elements = node.sequence else {
      report(
        .listOrNot,
        Phrase(
          en: "'\(place.text)' is a list of values: each starts with a dash",
          es: "'\(place.text)' es una lista de valores: cada uno empieza con un guion"), at: node.span,
        help: [
          Phrase(
            en: "or, when one cell holds several:  \(place.field.name): { column: COLUMN, split: \";\" }",
            es: "o, si una celda trae varios:  \(place.field.name): { column: COLUMNA, split: \";\" }")
        ])
      return nil
    }
    var entries: [PlanNode] = []
    for element in elements {
      guard var entry = value(element, for: place, in: scope) else { continue }
      entry.isEntry = true
      entries.append(entry)
    }
    return listNode(entries, place)
  }

  private func fixedList(_ node: YAMLNode, for place: FieldPlace) -> PlanNode? {
    let elements = node.sequence ?? [node]
    let texts = elements.compactMap { fixedJSON($0, for: place) }
    guard texts.count == elements.count else { return nil }
    return fixedNode("[" + texts.joined(separator: ",") + "]", place)
  }

  // MARK: Control keys

  /// Joins in the piece that `use:` names; fields written here override the piece's.
  private func withPiece(_ node: YAMLNode) -> YAMLNode? {
    guard let use = node["use"], let members = node.mapping else { return node }
    guard let name = use.text, let piece = mapping.pieces.first(where: { $0.key == name }) else {
      report(
        .unknownPiece,
        Phrase(en: "there is no piece '\(use.text ?? "")'", es: "no existe la pieza '\(use.text ?? "")'"), at: use.span,
        help: Suggestion.help(for: use.text ?? "", in: mapping.pieces.map(\.key)))
      return node
    }
    usedPieces.insert(name)
    expansions += 1
    guard expansions < 2_000, let inherited = piece.value.mapping else { return node }
    let own = Set(members.map(\.key))
    var result = node
    result.content = .mapping(members.filter { $0.key != "use" } + inherited.filter { !own.contains($0.key) })
    return withPiece(result)
  }

  /// `for each`, `from`, `one per` and `sorted by`.
  func iteration(_ node: YAMLNode, isEntry: Bool, in scope: Scope) -> (plan: Int32, scope: Scope)? {
    guard let (key, member) = iterationKey(node, isEntry: isEntry) else { return nil }
    guard let name = member.value.text else {
      report(
        .wrongShape, Phrase(en: "the name of a source is due here", es: "aquí va el nombre de una fuente"),
        at: member.value.span)
      return nil
    }
    guard let source = source(named: Located(name, at: member.value.span)) else { return nil }
    let way = walk(to: source, isSplit: key == "for each", in: scope)
    if way == nil { noPath(to: source, in: scope, at: member.value.span) }
    // What stands inside is checked as if there were a way, so that one mistake is told once.
    var made = way ?? IterationPlan(source: Int16(source), level: 0, hops: [], split: .none, sortedBy: [])
    var inner = scope.entering(source)
    let isPieces = if case .pieces = plan.sources[source].origin { true } else { false }
    inner.hasFixedOrder = key == "from" ? scope.hasFixedOrder : node["sorted by"] != nil || isPieces
    if key == "for each" { made.split = split(node, source, member, inner) }
    made.sortedBy = columns(node["sorted by"], in: inner)
    made.condition = node["only if"].map { condition($0, in: inner) }
    plan.iterations.append(made)
    return (Int32(plan.iterations.count - 1), inner)
  }

  private func iterationKey(_ node: YAMLNode, isEntry: Bool) -> (String, YAMLMember)? {
    guard let member = node.mapping?.first(where: { $0.key == "for each" || $0.key == "from" }) else { return nil }
    if member.key == "for each", !isEntry {
      report(
        .listOrNot,
        Phrase(
          en: "'for each' makes entries, and this is not a list", es: "'for each' hace entradas, y esto no es una lista"
        ),
        at: member.keySpan,
        help: [
          Phrase(en: "to step into the rows write  from: SOURCE", es: "para entrar en las filas escriba  from: FUENTE")
        ])
      return nil
    }
    return (member.key, member)
  }

  /// From the innermost level that has the source or leads to it.
  private func walk(to source: Int, isSplit: Bool, in scope: Scope) -> IterationPlan? {
    if scope.current >= 0, scope.source == source {
      return IterationPlan(source: Int16(source), level: Int16(scope.current), hops: [], split: .none, sortedBy: [])
    }
    if let way = way(to: source, in: scope) {
      return IterationPlan(source: Int16(source), level: Int16(way.level), hops: way.hops, split: .none, sortedBy: [])
    }
    guard let level = scope.level(of: source) else { return nil }
    return IterationPlan(source: Int16(source), level: Int16(level), hops: [], split: .none, sortedBy: [])
  }

  private func split(_ node: YAMLNode, _ source: Int, _ member: YAMLMember, _ scope: Scope) -> IterationPlan.Split {
    if let split = node["one per"] {
      if split.text == "row" { return .row }
      return .columns(columns(split, in: scope))
    }
    if !plan.sources[source].key.isEmpty { return .key }
    if case .pieces = plan.sources[source].origin { return .row }
    guard !brokenSources.contains(source) else { return .row }
    let name = plan.sources[source].name
    report(
      .noKey,
      Phrase(
        en: "source '\(name)' has no key, so its entries cannot be told apart",
        es: "la fuente '\(name)' no tiene clave, así que no se distinguen sus entradas"), at: member.value.span,
      help: [
        Phrase(
          en: "declare in the source  key: COLUMN; or write here  one per: COLUMN, or  one per: row",
          es: "declare en la fuente  key: COLUMNA; o escriba aquí  one per: COLUMNA, o  one per: row")
      ])
    return .row
  }

  private func columns(_ node: YAMLNode?, in scope: Scope) -> [Program] {
    guard let node else { return [] }
    return (node.sequence ?? [node]).compactMap { element in
      guard let text = element.text else { return nil }
      if text.hasPrefix("=") { return formula(element, in: scope).program }
      guard case .found(let instruction, _) = bareColumn(text, in: scope, at: element.span, field: nil) else {
        return nil
      }
      return keep([instruction])
    }
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
