import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// What the rows of sources have to do with each other.
extension MappingChecker {
  func checkLinks() {
    for (index, declaration) in mapping.sources.enumerated() {
      resolveKey(index, declaration)
      if case .pieces(let parent, let column, _) = declaration.origin { resolvePieces(index, parent, column) }
      if case .inside(let outer) = declaration.origin { resolveInside(index, outer) }
    }
    for (index, declaration) in mapping.sources.enumerated() {
      if let parent = declaration.parent { resolveParent(index, parent) }
      for lookUp in declaration.lookUps { resolveLookUp(index, lookUp) }
    }
    for index in plan.sources.indices { checkCycle(index) }
  }

  private func resolveKey(_ index: Int, _ declaration: SourceDeclaration) {
    plan.sources[index].key = declaration.key.compactMap { column($0, of: index) }
    if plan.sources[index].key.count < declaration.key.count { brokenSources.insert(index) }
    plan.sources[index].keyComparison = keyComparison(
      declaration.keyComparison, of: plan.sources[index].key, in: index, named: declaration.name.value)
  }

  private func resolvePieces(_ index: Int, _ parent: Located<String>, _ column: Located<String>) {
    guard let source = source(named: parent) else { return }
    guard let place = self.column(column, of: source) else { return }
    guard plan.sources[source].columns[place].cell >= 0 else {
      report(
        .notBuiltYet,
        Phrase(
          en: "pieces are cut from a column of the data, and '\(column.value)' is computed",
          es: "las piezas se cortan de una columna de los datos, y '\(column.value)' se calcula"), at: column.span)
      return
    }
    plan.sources[index].parent = (source, [])
    // A piece of personal data is personal.
    if plan.sources[source].columns[place].type.isPersonal, let value = plan.sources[index].index["value"] {
      plan.sources[index].columns[value].type.isPersonal = true
    }
  }

  private func resolveInside(_ index: Int, _ outer: Located<String>) {
    guard let source = source(named: outer) else { return }
    if plan.sources[source].isJSON {
      plan.sources[index].parent = (source, [])
    } else {
      report(
        .notOfThisSource,
        Phrase(
          en: "nothing stands inside the rows of '\(outer.value)', which is no source of JSON files",
          es: "nada está dentro de las filas de '\(outer.value)', que no es una fuente de archivos JSON"),
        at: outer.span,
        help: [
          Phrase(
            en: "tables are linked by keys:  belongs_to: { \(outer.value): COLUMN }",
            es: "las tablas se enlazan por claves:  belongs_to: { \(outer.value): COLUMNA }")
        ])
    }
  }

  private func resolveParent(_ index: Int, _ link: LinkDeclaration) {
    guard let parent = source(named: link.source) else {
      brokenSources.insert(index)
      return
    }
    let columns = link.columns.compactMap { column($0, of: index) }
    guard columns.count == link.columns.count, !brokenSources.contains(parent) else {
      brokenSources.insert(index)
      return
    }
    let key = plan.sources[parent].key
    guard !key.isEmpty else {
      brokenSources.insert(index)
      report(
        .noKey,
        Phrase(
          en: "'\(link.source.value)' has no key to belong to",
          es: "'\(link.source.value)' no tiene clave a la cual pertenecer"),
        at: link.source.span,
        help: [
          Phrase(
            en: "declare in source '\(link.source.value)':  key: COLUMN",
            es: "declare en la fuente '\(link.source.value)':  key: COLUMNA")
        ])
      return
    }
    guard key.count == columns.count else {
      report(
        .badLink,
        Phrase(
          en: "the key of '\(link.source.value)' has \(key.count) column(s), not \(columns.count)",
          es: "la clave de '\(link.source.value)' tiene \(key.count) columna(s), no \(columns.count)"),
        at: link.columns.first?.span ?? link.source.span)
      return
    }
    plan.sources[index].parent = (parent, columns)
  }

  private func resolveLookUp(_ index: Int, _ lookUp: LookUpDeclaration) {
    if sourceIndex[lookUp.alias.value] != nil {
      report(
        .nameTaken,
        Phrase(
          en: "'\(lookUp.alias.value)' is the name of a source, so it cannot be a look-up's",
          es: "'\(lookUp.alias.value)' es el nombre de una fuente, así que no puede ser el de una consulta"),
        at: lookUp.alias.span)
    }
    guard let target = source(named: lookUp.source) else { return }
    let columns = lookUp.columns.compactMap { column($0, of: index, allowsHelpers: true) }
    guard columns.count == lookUp.columns.count else { return }
    let key = plan.sources[target].key
    guard !key.isEmpty, key.count == columns.count else {
      report(
        .noKey,
        Phrase(
          en:
            "'\(lookUp.source.value)' cannot be looked up: its key has \(key.count) column(s), and this gives \(columns.count)",
          es:
            "'\(lookUp.source.value)' no se puede consultar: su clave tiene \(key.count) columna(s) y aquí hay \(columns.count)"
        ),
        at: lookUp.source.span)
      return
    }
    plan.sources[index].lookUps.append(LookUpPlan(alias: lookUp.alias.value, source: target, columns: columns))
  }

  private func checkCycle(_ index: Int) {
    var seen: Set<Int> = [index]
    var next = plan.sources[index].parent?.source
    while let parent = next {
      guard seen.insert(parent).inserted else {
        report(
          .badLink,
          Phrase(
            en: "'\(plan.sources[index].name)' belongs to itself",
            es: "'\(plan.sources[index].name)' se pertenece a sí misma"),
          at: mapping.sources[index].parent?.source.span ?? mapping.sources[index].name.span)
        plan.sources[index].parent = nil
        return
      }
      next = plan.sources[parent].parent?.source
    }
  }

  /// Keys and the columns of links must be filled: a row without them belongs nowhere.
  func markRequiredKeys(_ index: Int) {
    let declaration = mapping.sources[index]
    var names = declaration.key.map(\.value)
    // A row that begins a process of its own need not have a parent.
    if !isAlternative(declaration) { names += declaration.parent?.columns.map(\.value) ?? [] }
    if let process = mapping.process {
      if process.source.value == declaration.name.value { names += process.key.map(\.value) }
      for other in process.alternatives where other.source.value == declaration.name.value {
        names += other.columns.map(\.value)
      }
    }
    for name in names {
      guard let column = plan.sources[index].index[name], plan.sources[index].columns[column].cell >= 0 else {
        continue
      }
      plan.sources[index].columns[column].isRequired = true
      plan.sources[index].columns[column].type.mayBeEmpty = false
    }
  }

  /// The conditions of sources, which see one row and nothing else.
  func checkConditions() {
    for (index, declaration) in mapping.sources.enumerated() {
      guard let condition = declaration.condition else { continue }
      var scope = Scope(source: index)
      scope.allowsLookUps = false
      plan.sources[index].condition = self.condition(condition, in: scope)
    }
  }
}
