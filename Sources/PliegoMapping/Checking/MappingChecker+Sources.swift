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

  func source(_ declaration: SourceDeclaration) -> SourcePlan {
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

  func type(of cell: CellDeclaration) -> ValueType {
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
}
