import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoValues
import PliegoYAML

// The release trees, the package around them, and what nothing uses.
extension MappingChecker {
  func checkReleases() {
    for tree in mapping.releases where tree.mapping != nil {
      currentRelease = plan.releases.count
      plan.releases.append(release(tree))
    }
    currentRelease = nil
    for (index, tree) in mapping.releases.enumerated() where tree.mapping == nil {
      report(
        .wrongShape, Phrase(en: "a release has fields", es: "una entrega lleva campos"), at: tree.span,
        help: index == 0 ? [Phrase("release:"), Phrase("  ocid: { prefix: ocds-abc123, key: COLUMN }")] : [])
    }
  }

  private func release(_ tree: YAMLNode) -> ReleasePlan {
    var made = ReleasePlan()
    var scope = Scope(source: plan.process.source)
    guard !plan.sources.isEmpty else { return made }
    if mapping.hasReleaseList {
      if let (iteration, inner) = iteration(tree, isEntry: true, in: scope) {
        made.iteration = iteration
        scope = inner
      }
    }
    if made.iteration < 0, let condition = tree["only if"] {
      made.condition = keep(self.condition(condition, in: scope))
    }
    made.publisher = publisher(of: tree)
    made.called = tree["called"]?.text
    readHead(tree, &made, scope)
    let rest = body(tree)
    let span = tree.mapping?.first?.keySpan ?? tree.span
    let place = ObjectPlace(
      type: plan.profile.release, path: [], span: span, isOutsideEntries: true,
      filled: ["ocid", "date", "id", "tag", "initiationType"], isRoot: true)
    guard let object = object(rest, at: place, in: scope) else { return made }
    arrange(object, &made)
    addDefaults(&made)
    if let parties = tree["parties"] { made.partyList = partyList(parties, in: scope) }
    return made
  }

  /// Everything but the head, which has its own place and order in a release.
  private func body(_ tree: YAMLNode) -> YAMLNode {
    let head: Set<String> = [
      "ocid", "id", "date", "tag", "parties", "called", "for each", "one per", "sorted by", "from", "only if",
      "publisher",
    ]
    var rest = tree
    rest.content = .mapping((tree.mapping ?? []).filter { !head.contains($0.key) })
    return rest
  }

  // MARK: ocid, date, id, tag

  private func readHead(_ tree: YAMLNode, _ made: inout ReleasePlan, _ scope: Scope) {
    let type = plan.profile.release
    let start = tree.mapping?.first?.keySpan ?? tree.span
    if let member = member("ocid", tree) {
      made.ocid = ocid(member, scope)
      keepSpelling(made.ocid, scope)
      made.isNamedByKey = isProcessKey(member.value["key"], scope)
      made.ocidLine = line(of: member.keySpan)
    } else {
      missing("ocid", at: start)
    }
    if let member = member("date", tree), let field = type.field("date")?.field {
      made.date = headValue(member, field, scope, .rejectProcess)
      made.dateLine = line(of: member.keySpan)
    } else {
      missing("date", at: start)
    }
    if let member = member("id", tree), let field = type.field("id")?.field {
      var inner = scope
      inner.knowsRelease = true
      made.id = headValue(member, field, inner, .rejectProcess)
      made.idLine = line(of: member.keySpan)
      checkFixedID(member)
    }
    if let member = member("tag", tree), let field = type.field("tag")?.field {
      let place = FieldPlace(field: field, path: ["tag"], keySpan: member.keySpan, isOutsideEntries: true)
      if let node = scalarsForTag(member.value, place, scope) {
        made.tag = Int32(plan.nodes.count)
        plan.nodes.append(node)
      }
    }
  }

  private func scalarsForTag(_ node: YAMLNode, _ place: FieldPlace, _ scope: Scope) -> PlanNode? {
    var wrapped = place
    wrapped.field.isRequired = false
    return listOfValues(node, for: wrapped, in: scope)
  }

  private func headValue(_ member: YAMLMember, _ field: Field, _ scope: Scope, _ policy: ValuePlan.Policy) -> Int32 {
    let place = FieldPlace(field: field, path: [field.name], keySpan: member.keySpan, isOutsideEntries: true)
    guard let node = value(member.value, for: place, in: scope) else { return -1 }
    if node.kind == .fixed, let text = (member.value["constant"] ?? member.value).text {
      if field.name == "date", let moment = fixedMoment(text) {
        return keep(ValuePlan(program: keep([.constant(constant(.datetime(moment)))]), format: .text, policy: policy))
      }
      return keep(ValuePlan(program: keep([.constant(textConstant(text))]), format: .text, policy: policy))
    }
    if field.name == "id" { plan.values[Int(node.value)].format = .releaseID }
    return node.value
  }

  /// A fixed date, which releases are put in order by and compared with earlier ones by.
  private func fixedMoment(_ text: String) -> ZonedDateTime? {
    guard let reading = DatePattern.dateTime.parse(text), reading.hasTime, let offset = reading.offsetSeconds else {
      return nil
    }
    return ZonedDateTime(reading.local, offsetSeconds: offset)
  }

  private func checkFixedID(_ member: YAMLMember) {
    guard let text = member.value.text ?? member.value["constant"]?.text else { return }
    guard text.hasPrefix("=") ? joinsHash(text) : text.contains("#") else { return }
    report(
      .hashInFixedID,
      Phrase(en: "a release id must not hold '#'", es: "un id de entrega no debe llevar '#'"), at: member.value.span,
      help: [Phrase(en: "use / or - in its place", es: "use / o - en su lugar")])
  }

  /// Whether a formula joins a text with `#` into its result; what functions do to a text is not looked into.
  private func joinsHash(_ text: String) -> Bool {
    func joins(_ syntax: FormulaSyntax) -> Bool {
      switch syntax.node {
      case .text(let text): text.contains("#")
      case .binary(.join, let left, let right): joins(left) || joins(right)
      default: false
      }
    }
    guard let syntax = try? FormulaParser.parse(text, isFunction: { _ in true }) else { return false }
    return joins(syntax)
  }

  /// `{ prefix: ocds-abc123, key: COLUMN }`, or a value that is a whole ocid.
  private func ocid(_ member: YAMLMember, _ scope: Scope) -> Int32 {
    guard let prefix = member.value["prefix"], let key = member.value["key"] else {
      guard let field = plan.profile.release.field("ocid")?.field, member.value["prefix"] == nil,
        member.value["key"] == nil
      else {
        report(
          .missingKey,
          Phrase(en: "'ocid' has a prefix and a key", es: "'ocid' lleva un prefijo y una clave"), at: member.keySpan,
          help: [Phrase("ocid: { prefix: ocds-abc123, key: COLUMN }")])
        return -1
      }
      return headValue(member, field, scope, .rejectProcess)
    }
    checkPrefix(prefix)
    if let field = plan.profile.release.field("ocid")?.field {
      note(
        FieldPlace(field: field, path: ["ocid"], keySpan: member.keySpan, isOutsideEntries: true), member.value, scope)
    }
    for other in member.value.mapping ?? [] where other.key != "prefix" && other.key != "key" {
      report(
        .unknownKey,
        Phrase(en: "there is no key '\(other.key)' here", es: "aquí no hay una clave '\(other.key)'"),
        at: other.keySpan,
        help: Suggestion.help(for: other.key, in: ["prefix", "key"]))
    }
    let expression = key.text?.hasPrefix("=") == true ? formula(key, in: scope) : plainColumn(key, in: scope)
    if expression.type.isPersonal { publishesPersonal("ocid", at: key.span) }
    if expression.type.mayBeEmpty, expression.type.kind != .unknown {
      report(
        .requiredMayBeEmpty,
        Phrase(en: "the key of the ocid can be empty", es: "la clave del ocid puede estar vacía"), at: key.span,
        help: [Phrase(en: "declare the column as 'text, required'", es: "declare la columna como 'text, required'")])
    }
    let program = plan.instructions[
      Int(expression.program.start)..<Int(expression.program.start + expression.program.count)]
    let instructions =
      [.constant(textConstant((prefix.text ?? "") + "-"))]
      + program.map { shifted($0, by: 1) } + [
        .call(function: Int16(FormulaFunction.index["text"] ?? 0), count: 1), .binary(.join),
      ]
    return keep(ValuePlan(program: keep(instructions), format: .text, policy: .rejectProcess))
  }

  /// Whether the key of an ocid is the column of texts that tells processes apart.
  private func isProcessKey(_ node: YAMLNode?, _ scope: Scope) -> Bool {
    guard plan.process.key.count == 1, let name = node?.text, scope.source == plan.process.source else { return false }
    let source = plan.sources[plan.process.source]
    let column = source.columns[plan.process.key[0]]
    return source.index[name] == plan.process.key[0] && column.cell >= 0 && column.reader.kind == .text
  }

  /// Where the key of a process may be written in several ways, its ocid is made of the way that the process keeps.
  private func keepSpelling(_ ocid: Int32, _ scope: Scope) {
    guard ocid >= 0, !plan.process.keyComparison.isEmpty else { return }
    let program = plan.values[Int(ocid)].program
    for place in Int(program.start)..<Int(program.start + program.count) {
      guard case .cell(let level, let column) = plan.instructions[place],
        scope.levels.indices.contains(Int(level)), scope.levels[Int(level)] == plan.process.source,
        plan.process.key.contains(Int(column))
      else { continue }
      plan.instructions[place] = .processKey(level: level, column: column)
    }
  }

  /// Jumps inside a program are counted from its start.
  private func shifted(_ instruction: Instruction, by offset: Int32) -> Instruction {
    switch instruction {
    case .jump(let target): .jump(target + offset)
    case .jumpUnlessTrue(let target): .jumpUnlessTrue(target + offset)
    case .jumpIfFilled(let target): .jumpIfFilled(target + offset)
    case .jumpUnlessProblem(let target): .jumpUnlessProblem(target + offset)
    case .jumpIfProblem(let target): .jumpIfProblem(target + offset)
    case .jumpUnlessSame(let target): .jumpUnlessSame(target + offset)
    default: instruction
    }
  }

  private func plainColumn(_ node: YAMLNode, in scope: Scope) -> CheckedExpression {
    guard let text = node.text,
      case .found(let instruction, let type) = bareColumn(text, in: scope, at: node.span, field: nil)
    else { return failed }
    return CheckedExpression(program: keep([instruction]), type: type)
  }

  private func checkPrefix(_ node: YAMLNode) {
    let text = node.text ?? ""
    let rest = text.hasPrefix("ocds-") ? text.dropFirst(5) : ""
    let isGood =
      rest.utf8.count == 6 && rest.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
    guard !isGood else { return }
    report(
      .ocidPrefix,
      Phrase(en: "'\(text)' is not an ocid prefix", es: "'\(text)' no es un prefijo de ocid"), at: node.span,
      help: [
        Phrase(
          en: "a prefix is 'ocds-' and six lower-case letters or digits, given by the Open Contracting Partnership",
          es: "un prefijo es 'ocds-' y seis letras minúsculas o dígitos, asignado por la Open Contracting Partnership")
      ])
  }

  private func missing(_ name: String, at span: SourceSpan) {
    report(
      .requiredFieldMissing,
      Phrase(en: "'release' has no '\(name)', which OCDS requires", es: "'release' no tiene '\(name)', que OCDS exige"),
      at: span)
  }

  private func member(_ key: String, _ node: YAMLNode) -> YAMLMember? { node.mapping?.first { $0.key == key } }

  // MARK: Order

  /// Notes how many of the top-level fields stand before `parties` in the schema.
  private func arrange(_ object: PlanNode, _ made: inout ReleasePlan) {
    made.firstNode = object.firstChild
    made.nodeCount = object.childCount
    let parties = plan.profile.release.field("parties")?.place ?? Int.max
    let names = plan.profile.release.fields.prefix(parties).map { "\"\($0.name)\":" }
    made.nodesBeforeParties = 0
    for offset in 0..<object.childCount {
      let key = plan.text.texts[Int(plan.nodes[Int(object.firstChild + offset)].key.start)].text
      if names.contains(key) { made.nodesBeforeParties = offset + 1 }
    }
  }

  /// Fields with one possible value that the mapping does not write.
  private func addDefaults(_ made: inout ReleasePlan) {
    for (name, value) in plan.profile.tables.defaults {
      let key = "\"\(name)\":"
      var nodes = Array(plan.nodes[Int(made.firstNode)..<Int(made.firstNode + made.nodeCount)])
      guard !nodes.contains(where: { plan.text.texts[Int($0.key.start)].text == key }) else { continue }
      var node = PlanNode(kind: .fixed)
      node.key = plan.text.place(of: key)
      node.text = plan.text.place(of: JSONText.quoted(value))
      node.path = path([name])
      nodes.insert(node, at: 0)
      made.firstNode = Int32(plan.nodes.count)
      made.nodeCount = Int32(nodes.count)
      made.nodesBeforeParties += 1
      plan.nodes += nodes
    }
  }

  /// Entries under `release/parties`: they add organizations or roles.
  private func partyList(_ node: YAMLNode, in scope: Scope) -> Int32 {
    guard let elements = node.sequence, let field = plan.profile.release.field("parties")?.field else {
      report(
        .listOrNot,
        Phrase(
          en: "'parties' is a list: each entry starts with a dash",
          es: "'parties' es una lista: cada entrada empieza con un guion"),
        at: node.span, help: [Phrase("- party: NAME"), Phrase("  roles: [ROLE]")])
      return -1
    }
    let place = FieldPlace(field: field, path: ["parties"], keySpan: node.span, isOutsideEntries: false)
    var entries: [PlanNode] = []
    for element in elements {
      guard element["party"] != nil else {
        report(
          .filledByPliego,
          Phrase(
            en: "organizations are declared under the mapping's 'parties:'; here they are only named",
            es: "las organizaciones se declaran bajo 'parties:' del mapeo; aquí sólo se nombran"), at: element.span,
          help: [Phrase("- party: NAME"), Phrase("  roles: [ROLE]")])
        continue
      }
      if let entry = reference(element, "Organization", for: place, isEntry: true, in: scope) { entries.append(entry) }
    }
    plan.nodes.append(listNode(entries, place))
    return Int32(plan.nodes.count - 1)
  }

  // MARK: The package

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

  // MARK: What nothing uses

  func reportUnused() {
    for (index, declaration) in mapping.sources.enumerated() {
      for (column, declared) in declaration.columns.enumerated() {
        guard !usedColumns.contains([index, column]), !isPiece(declaration) else { continue }
        let name = declared.name.value
        report(
          .unusedColumn,
          Phrase(en: "nothing uses column '\(name)'", es: "nada usa la columna '\(name)'"), at: declared.name.span,
          help: [
            Phrase(
              en: "publish it, or move it to 'not published'", es: "publíquela, o pásela a 'not published'")
          ])
      }
    }
    for (index, table) in mapping.codeTables.enumerated() where !usedCodeTables.contains(index) {
      unused(Phrase(en: "code table", es: "la tabla de códigos"), table.name)
    }
    for (index, party) in mapping.parties.enumerated() where !usedParties.contains(index) {
      unused(Phrase(en: "party", es: "la parte"), party.name)
    }
    for (index, publisher) in mapping.publishers.enumerated() where !usedPublishers.contains(index) {
      unused(Phrase(en: "publisher", es: "la entidad que publica"), publisher.name)
    }
    for piece in mapping.pieces where !usedPieces.contains(piece.key) {
      unused(Phrase(en: "piece", es: "la pieza"), Located(piece.key, at: piece.keySpan))
    }
    for parameter in mapping.parameters where !usedParameters.contains(parameter.name.value) {
      unused(Phrase(en: "parameter", es: "el parámetro"), parameter.name)
    }
  }

  private func isPiece(_ declaration: SourceDeclaration) -> Bool {
    if case .pieces = declaration.origin { true } else { false }
  }

  private func unused(_ kind: Phrase, _ name: Located<String>) {
    report(
      .unusedDeclaration,
      Phrase(en: "nothing uses \(kind.english) '\(name.value)'", es: "nada usa \(kind.spanish) '\(name.value)'"),
      at: name.span)
  }

  // MARK: Tests

  func checkTests() {
    for test in mapping.tests {
      for (source, _) in test.given where sourceIndex[source.value] == nil {
        report(
          .testUnknownSource,
          Phrase(en: "there is no source '\(source.value)'", es: "no existe la fuente '\(source.value)'"),
          at: source.span,
          help: Suggestion.help(for: source.value, in: mapping.sources.map(\.name.value)))
      }
    }
  }
}
