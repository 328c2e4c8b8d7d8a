import PliegoDiagnostics
import PliegoRows
import PliegoValues
import PliegoYAML

// Sources, and how they hang together.
extension MappingReader {
  private static let sourceKeys =
    [
      "file", "table", "pieces of", "inside", "key", "compare keys", "belongs_to", "looks_up", "columns", "only if",
      "optional",
      "not published", "sheet", "merged cells", "header row", "records", "separator", "sorted by key",
    ] + operatorKeys + readingKeys

  mutating func source(_ member: YAMLMember) -> SourceDeclaration? {
    let name = Located(member.key, at: member.keySpan)
    var source = SourceDeclaration(
      name: name, comment: member.comment, origin: .file(Located("", at: member.keySpan)), reading: mapping.reading)
    var origins: [YAMLMember] = []
    var separator = ";"
    for option in keys(member.value, Self.sourceKeys) {
      switch option.key {
      case "file", "table", "pieces of", "inside": origins.append(option)
      case "separator": separator = text(option.value) ?? separator
      case "key": source.key = texts(option.value)
      case "compare keys": source.keyComparison = keyComparison(option.value)
      case "belongs_to": source.parent = link(option.value, of: name.value)
      case "looks_up": source.lookUps = members(option.value).compactMap { lookUp($0) }
      case "columns": source.columns = members(option.value).compactMap { column($0) }
      case "only if": source.condition = option.value
      case "optional": source.isOptional = boolean(option.value)
      case "not published": source.notPublished = texts(option.value)
      case "header row": source.headerRow = positive(option.value) ?? 1
      case "sheet": source.sheet = text(option.value)
      case "merged cells": source.mergedCells = mergedCells(option.value)
      case "skip rows", "join split rows", "fill down": rowOperator(option, in: &source.operators)
      case "records": source.records = recordPath(option.value)
      case "sorted by key": source.isSortedByKey = boolean(option.value)
      default: set(option, in: &source.reading)
      }
    }
    guard let origin = origin(origins, separator: separator, of: member) else { return nil }
    source.origin = origin
    checkRecords(of: source, member)
    if case .pieces = origin { addPieceColumns(to: &source) }
    if source.columns.isEmpty {
      missing(
        "columns", in: Phrase(en: "source '\(name.value)'", es: "a la fuente '\(name.value)'"), at: name.span,
        example: "columns: { HEADING: text }")
    }
    return source
  }

  private mutating func origin(_ found: [YAMLMember], separator: String, of source: YAMLMember) -> SourceOrigin? {
    guard let first = found.first else {
      missing(
        "file", in: Phrase(en: "source '\(source.key)'", es: "a la fuente '\(source.key)'"), at: source.keySpan,
        example: "file: \"\(source.key)-*.csv\"")
      return nil
    }
    if found.count > 1 {
      report(
        .fieldWrittenTwice,
        Phrase(
          en: "a source comes from one place: '\(first.key)' or '\(found[1].key)'",
          es: "una fuente sale de un solo lugar: '\(first.key)' o '\(found[1].key)'"), at: found[1].keySpan)
    }
    guard let place = located(first.value) else { return nil }
    switch first.key {
    case "file":
      checkInside(place)
      return .file(place)
    case "table": return .table(place)
    case "pieces of": return pieces(place, separator: separator)
    default: return .inside(source: place)
    }
  }

  private mutating func mergedCells(_ node: YAMLNode) -> MergedCells {
    guard let word = located(node) else { return .first }
    let names = MergedCells.allCases.map(\.rawValue)
    check(word, among: names) { names.contains($0) }
    return MergedCells(rawValue: word.value) ?? .first
  }

  /// `compare keys: [trim, case, leading zeros, marks]`.
  mutating func keyComparison(_ node: YAMLNode) -> [Located<KeyComparison>] {
    let known = KeyComparison.words.map(\.word)
    return texts(node).compactMap { word in
      check(word, among: known) { known.contains($0) }
      return KeyComparison.words.first { $0.word == word.value }.map { Located($0.comparison, at: word.span) }
    }
  }

  /// A data file stays below the data folder.
  private mutating func checkInside(_ path: Located<String>) {
    let steps = path.value.split(separator: "/", omittingEmptySubsequences: false)
    guard path.value.hasPrefix("/") || steps.contains("..") else { return }
    report(
      .unsafePath,
      Phrase(
        en: "'\(path.value)' leaves the data folder", es: "'\(path.value)' sale de la carpeta de datos"), at: path.span,
      help: [
        Phrase(
          en: "write the path below the folder that --data names",
          es: "escriba la ruta bajo la carpeta que nombra --data")
      ])
  }

  mutating func pieces(_ place: Located<String>, separator: String) -> SourceOrigin? {
    guard let bracket = place.value.firstIndex(of: "["), place.value.last == "]", bracket != place.value.startIndex
    else {
      report(
        .wrongShape,
        Phrase(en: "'pieces of' names a source and its column", es: "'pieces of' nombra una fuente y su columna"),
        at: place.span, help: [Phrase("pieces of: SOURCE[COLUMN]")])
      return nil
    }
    let source = String(place.value[..<bracket])
    let column = String(place.value[place.value.index(after: bracket)...].dropLast())
    return .pieces(
      source: Located(source, at: place.span), column: Located(column, at: place.span), separator: separator)
  }

  /// Pieces have two columns, declared or not: the piece and its place in the cell, from 1.
  private func addPieceColumns(to source: inout SourceDeclaration) {
    for index in source.columns.indices where ["value", "position"].contains(source.columns[index].name.value) {
      // A piece is never empty, whatever its column says.
      guard case .cell(var cell) = source.columns[index].content else { continue }
      cell.isRequired = true
      source.columns[index].content = .cell(cell)
    }
    for (name, type) in [("value", ColumnType.text), ("position", .integer)]
    where !source.columns.contains(where: { $0.name.value == name }) {
      let cell = CellDeclaration(type: type, typeSpan: source.name.span, isRequired: true)
      source.columns.append(
        ColumnDeclaration(name: Located(name, at: source.name.span), content: .cell(cell)))
    }
  }

  private mutating func link(_ node: YAMLNode, of source: String) -> LinkDeclaration? {
    let links = members(node)
    guard let first = links.first else { return nil }
    if links.count > 1 {
      report(
        .badLink,
        Phrase(
          en: "a source belongs to one parent; '\(source)' names \(links.count)",
          es: "una fuente pertenece a un solo padre; '\(source)' nombra \(links.count)"), at: links[1].keySpan,
        help: [
          Phrase(en: "use 'looks_up' for the others", es: "use 'looks_up' para los demás")
        ])
    }
    return LinkDeclaration(source: Located(first.key, at: first.keySpan), columns: texts(first.value))
  }

  private mutating func lookUp(_ member: YAMLMember) -> LookUpDeclaration? {
    guard let target = members(member.value).first else { return nil }
    return LookUpDeclaration(
      alias: Located(member.key, at: member.keySpan), source: Located(target.key, at: target.keySpan),
      columns: texts(target.value))
  }
}
