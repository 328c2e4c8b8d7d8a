import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoValues
import PliegoYAML

// What a release says of itself: ocid, date, id, tag.
extension MappingChecker {
  func readHead(_ tree: YAMLNode, _ made: inout ReleasePlan, _ scope: Scope) {
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
  func ocid(_ member: YAMLMember, _ scope: Scope) -> Int32 {
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

  func missing(_ name: String, at span: SourceSpan) {
    report(
      .requiredFieldMissing,
      Phrase(en: "'release' has no '\(name)', which OCDS requires", es: "'release' no tiene '\(name)', que OCDS exige"),
      at: span)
  }

  func member(_ key: String, _ node: YAMLNode) -> YAMLMember? { node.mapping?.first { $0.key == key } }
}
