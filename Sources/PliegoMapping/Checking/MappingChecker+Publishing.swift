import PliegoDiagnostics
import PliegoOCDS
import PliegoYAML

// Publishing what changed.
extension MappingChecker {
  func checkPublishing() {
    if let name = mapping.publish.notLaterParameter { checkStandIn(name) }
    guard mapping.publish.isPerChange else { return }
    if mapping.hasReleaseList || !plan.publishers.isEmpty { refuseReleaseList() }
  }

  private func checkStandIn(_ name: Located<String>) {
    guard case .found(_, let type) = parameter(name.value, at: name.span) else { return }
    guard type.kind == .datetime else {
      return report(
        .unknownType,
        Phrase(
          en: "'date not later' needs a parameter of type datetime", es: "'date not later' pide un parámetro datetime"),
        at: name.span, help: [Phrase("parameters: { \(name.value): datetime }")])
    }
    plan.notLaterParameter = name.value
  }

  private func refuseReleaseList() {
    report(
      .historyOfSeveralReleases,
      Phrase(
        en: "'one per change' goes with 'release', not with 'releases' or 'publishers'",
        es: "'one per change' va con 'release', no con 'releases' ni con 'publishers'"),
      at: mapping.publish.span ?? mapping.span,
      help: [
        Phrase(
          en: "releases whose dates stand in the data need no state: take 'one per change' away",
          es: "las entregas cuyas fechas están en los datos no necesitan estado: quite 'one per change'")
      ])
  }
}

// Ids of entries, by which releases are merged.
extension MappingChecker {
  /// The columns of `id: { register: […] }` in an entry; -1 without it.
  func register(_ node: YAMLNode, at place: ObjectPlace, _ iteration: Int32, in scope: Scope) -> Int32 {
    guard let register = node["id"]?["register"] else { return -1 }
    guard place.isEntry, iteration >= 0 else {
      registerOutOfPlace(
        at: register.span,
        Phrase(
          en: "a register gives ids to entries that 'for each' makes",
          es: "un registro da ids a entradas que hace 'for each'"))
      return -1
    }
    guard mapping.publish.isPerChange else {
      registerOutOfPlace(
        at: register.span,
        Phrase(
          en: "a register is kept in the state, which only 'one per change' has",
          es: "un registro se guarda en el estado, que sólo 'one per change' tiene"))
      return -1
    }
    let columns = columns(register, in: scope)
    guard !columns.isEmpty, columns.count <= EntryRegister.mostColumns else {
      if !columns.isEmpty {
        registerOutOfPlace(
          at: register.span,
          Phrase(
            en: "at most \(EntryRegister.mostColumns) columns tell entries apart",
            es: "a lo más \(EntryRegister.mostColumns) columnas distinguen entradas"))
      }
      return -1
    }
    plan.registers.append(columns)
    return Int32(plan.registers.count - 1)
  }

  private func registerOutOfPlace(at span: SourceSpan, _ message: Phrase) {
    report(
      .registerOutOfPlace, message, at: span,
      help: [
        Phrase("publish: { releases: one per change }"), Phrase("- for each: SOURCE"),
        Phrase("  id: { register: [COLUMN, COLUMN] }"),
      ])
  }

  /// What stands for the id of an entry; where it may stand, ``register(_:at:_:in:)`` says.
  func registered(_ node: YAMLNode, for place: FieldPlace) -> CheckedExpression? {
    if place.field.name != "id" || place.path.count < 2 {
      registerOutOfPlace(
        at: node.span,
        Phrase(en: "a register gives ids, not '\(place.text)'", es: "un registro da ids, no '\(place.text)'"))
      return nil
    }
    return CheckedExpression(program: keep([.registered]), type: ValueType(.text))
  }

  /// Entries are merged by their ids, and those without are added again and again.
  func checkIdentity(of entry: PlanNode, _ node: YAMLNode, _ type: ObjectType, _ place: FieldPlace) {
    guard mapping.publish.isPerChange, !place.field.isWholeListMerge, let id = type.field("id")?.field,
      !id.isRequired, entry.identity < 0, plan.profile.tables.onlyWith[type.name] != "id"
    else { return }
    report(
      .entriesWithoutID,
      Phrase(
        en: "entries of '\(place.text)' have no id, so merging adds them again at every release",
        es: "las entradas de '\(place.text)' no tienen id, y al fusionar se añaden otra vez con cada entrega"),
      at: node.span,
      help: [
        Phrase(en: "write  id: COLUMN", es: "escriba  id: COLUMNA"),
        Phrase(
          en: "or let the state number them:  id: { register: [COLUMN, COLUMN] }",
          es: "o deje que el estado las numere:  id: { register: [COLUMNA, COLUMNA] }"),
      ])
  }
}
