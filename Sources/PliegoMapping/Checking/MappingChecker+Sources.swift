import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// Sources, their columns and links.
extension MappingChecker {
  func declareParameters() {
    for declaration in mapping.parameters {
      let reader = reader(of: CellDeclaration(type: declaration.type, typeSpan: declaration.name.span), mapping.reading)
      plan.parameters.append(
        ParameterPlan(
          name: declaration.name.value, isRequired: declaration.defaultText == nil, type: declaration.type,
          reader: reader, defaultText: declaration.defaultText?.value))
    }
  }

  func declareSources() {
    for (index, declaration) in mapping.sources.enumerated() { sourceIndex[declaration.name.value] = index }
    for declaration in mapping.sources { plan.sources.append(source(declaration)) }
    for index in mapping.sources.indices { markRequiredKeys(index) }
  }

  private func source(_ declaration: SourceDeclaration) -> SourcePlan {
    let reading = declaration.reading
    var source = SourcePlan(
      name: declaration.name.value, origin: declaration.origin, isOptional: declaration.isOptional,
      isSortedByKey: declaration.isSortedByKey,
      headerRow: declaration.headerRow, sheet: declaration.sheet, mergedCells: declaration.mergedCells,
      decimalMark: (reading.locale.flatMap { NumberFormat(locale: $0.value) } ?? .plain).decimal,
      notPublished: declaration.notPublished.map(\.value),
      encoding: reading.encoding?.value, delimiter: reading.delimiter?.value,
      records: declaration.records?.value, empty: reading.empty,
      clean: reading.clean.map(\.value), columns: [], zone: zone(named: reading.timeZone?.value),
      zoneSpan: declaration.name.span)
    source.timeZone = reading.timeZone?.value
    var cells = 0
    for declared in declaration.columns {
      let name = declared.name.value
      var column = ColumnPlan(
        name: name, headings: [name], mayBeAbsent: false, isRaw: false, isRequired: false, span: declared.name.span,
        cell: -1, type: .unknown, reader: CellReaderPlan(kind: .text))
      if case .cell(let cell) = declared.content {
        column.headings += cell.also
        column.mayBeAbsent = cell.mayBeAbsent
        column.isRaw = cell.isRaw
        column.isRequired = cell.isRequired
        column.cell = cells
        column.reader = reader(of: cell, reading)
        column.type = type(of: cell)
        column.decimalMark = decimalMark(column.reader)
        cells += 1
      }
      source.index[name] = source.columns.count
      source.columns.append(column)
    }
    return source
  }

  private func type(of cell: CellDeclaration) -> ValueType {
    let kind: ValueKind =
      switch cell.type {
      case .text: .text
      case .url: .url
      case .number: .number
      case .integer: .integer
      case .boolean: .boolean
      case .date: .date
      case .datetime: .datetime
      case .code(let list): .code(list)
      case .unknown: .unknown
      }
    return ValueType(kind, mayBeEmpty: !cell.isRequired, mayFail: kind != .text, isPersonal: cell.isPersonal)
  }

  private func reader(of cell: CellDeclaration, _ reading: ReadingDefaults) -> CellReaderPlan {
    var reader = CellReaderPlan(kind: .text)
    reader.marks = cell.ignore.map { Array($0.utf8) }
    reader.zone = zone(named: reading.timeZone?.value)
    switch cell.type {
    case .text, .unknown: break
    case .url: reader.kind = .url
    case .number, .integer:
      reader.kind = cell.type == .number ? .number : .integer
      reader.numberFormat = numberFormat(reading.locale?.value ?? "plain")
    case .boolean:
      reader.kind = .boolean
      reader.yes = words(cell.yes, reading.yes, ["1", "true", "yes", "y", "sí", "si", "s", "verdadero"])
      reader.no = words(cell.no, reading.no, ["0", "false", "no", "n", "falso"])
    case .date(let pattern):
      reader.kind = .date
      reader.datePattern = datePattern(pattern, isDate: true)
    case .datetime(let pattern):
      reader.kind = .datetime
      reader.datePattern = datePattern(pattern, isDate: false)
    case .code(let name):
      reader.kind = .code
      if let list = codelist(named: name) { reader.codelist = list } else { unknownCodelist(name, at: cell.typeSpan) }
    }
    return reader
  }

  /// Numbers without a locale are written as JSON writes them.
  private func decimalMark(_ reader: CellReaderPlan) -> UInt8? {
    guard reader.numberFormat >= 0 else { return nil }
    let format = plan.numberFormats[Int(reader.numberFormat)]
    return format == .plain ? nil : format.decimal
  }

  /// The nearest words that were declared, else the usual ones; all as they are compared.
  private func words(_ own: [String], _ shared: [String], _ usual: [String]) -> [[UInt8]] {
    (own.isEmpty ? (shared.isEmpty ? usual : shared) : own).map { Array(Text.fold($0).utf8) }
  }

  func numberFormat(_ locale: String) -> Int32 {
    if let index = plan.numberFormats.firstIndex(where: { $0.name == locale }) { return Int32(index) }
    plan.numberFormats.append(NumberFormat(locale: locale) ?? .plain)
    return Int32(plan.numberFormats.count - 1)
  }

  func datePattern(_ text: String, isDate: Bool) -> Int32 {
    let pattern = text.isEmpty ? (isDate ? DatePattern.date : .dateTime) : (try? DatePattern(text)) ?? .date
    if let index = plan.datePatterns.firstIndex(of: pattern) { return Int32(index) }
    plan.datePatterns.append(pattern)
    return Int32(plan.datePatterns.count - 1)
  }

  func unknownCodelist(_ name: String, at span: SourceSpan) {
    report(
      .unknownCodelist,
      Phrase(
        en: "OCDS \(plan.profile.version) has no codelist '\(name)'",
        es: "OCDS \(plan.profile.version) no tiene la lista de códigos '\(name)'"), at: span,
      help: Suggestion.help(for: name, in: plan.profile.codelists.keys.sorted()))
  }

  // MARK: Links

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
  private func markRequiredKeys(_ index: Int) {
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

  // MARK: Names

  /// A source by its name; reports it when there is none.
  func source(named name: Located<String>) -> Int? {
    if let index = sourceIndex[name.value] { return index }
    report(
      .unknownSource,
      Phrase(en: "there is no source '\(name.value)'", es: "no existe la fuente '\(name.value)'"), at: name.span,
      help: Suggestion.help(for: name.value, in: mapping.sources.map(\.name.value)))
    return nil
  }

  /// A column of a source by its name; reports it when there is none.
  func column(_ name: Located<String>, of source: Int, allowsHelpers: Bool = true) -> Int? {
    if let column = plan.sources[source].index[name.value] {
      usedColumns.insert([source, column])
      return column
    }
    unknownColumn(name.value, of: source, at: name.span)
    return nil
  }

  func unknownColumn(_ name: String, of source: Int, at span: SourceSpan, help: [Phrase] = []) {
    let near = Suggestion.nearest(name, in: plan.sources[source].columns.map(\.name)).map {
      [Phrase(en: "did you mean \($0)?", es: "¿quiso decir \($0)?")]
    }
    report(
      .unknownColumn,
      Phrase(
        en: "source '\(plan.sources[source].name)' has no column '\(name)'",
        es: "la fuente '\(plan.sources[source].name)' no tiene una columna '\(name)'"),
      at: span, help: help.isEmpty ? near ?? [] : help)
  }

  /// How to come from a source down to another: the sources passed, the last one included.
  ///
  /// `nil`: there is no way.
  func hops(from source: Int, to target: Int) -> [Int16]? {
    var hops: [Int16] = []
    var next = target
    while next != source {
      hops.insert(Int16(next), at: 0)
      if source == plan.process.source, plan.process.alternatives.contains(where: { $0.source == next }) { return hops }
      guard let parent = plan.sources[next].parent?.source else { return nil }
      next = parent
    }
    return hops
  }

  /// The innermost level from which a source can be reached, and the way.
  func way(to target: Int, in scope: Scope) -> (level: Int, hops: [Int16])? {
    for level in scope.levels.indices.reversed() {
      if let hops = hops(from: scope.levels[level], to: target), !hops.isEmpty { return (level, hops) }
    }
    return nil
  }
}
