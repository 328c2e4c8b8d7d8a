import PliegoDiagnostics
import PliegoRows
import PliegoValues

// What is done to the rows of tables made for people.
extension MappingChecker {
  func checkOperators() {
    for (index, declaration) in mapping.sources.enumerated() where !declaration.operators.keys.isEmpty {
      guard fitsKind(of: index, declaration) else { continue }
      plan.sources[index].operators = operators(declaration.operators, of: index)
    }
  }

  /// Rows that stand in other rows stay where they are, and records of JSON have no header and are never split.
  private func fitsKind(of index: Int, _ declaration: SourceDeclaration) -> Bool {
    let source = plan.sources[index]
    let holdsOthers = !plan.sourcesInside(index).isEmpty
    var fits = true
    for key in declaration.operators.keys {
      let isForTables = key.value == "join split rows" || (key.value == "skip rows" && holdsOthers)
      guard source.origin.standsInRows || (source.isJSON && isForTables) else { continue }
      fits = false
      if source.isJSON, !source.origin.standsInRows, key.value == "skip rows" {
        holdsRecords(key, source, inside: index)
        continue
      }
      report(
        .notOfThisSource,
        Phrase(
          en: "'\(key.value)' is for tables, and the rows of '\(source.name)' are parts of something larger",
          es: "'\(key.value)' es para tablas, y las filas de '\(source.name)' son partes de algo mayor"), at: key.span,
        help: [Phrase(en: "take the key out", es: "quite la clave")])
    }
    if source.isJSON, let span = declaration.operators.repeatedHeaders {
      fits = false
      report(
        .notOfThisSource,
        Phrase(
          en: "'\(source.name)' reads JSON, which has no header to repeat",
          es: "'\(source.name)' lee JSON, que no tiene encabezado que repetir"), at: span,
        help: [Phrase(en: "take it out", es: "quítelo")])
    }
    return fits
  }

  /// Records that stand inside a skipped one would belong nowhere.
  private func holdsRecords(_ key: Located<String>, _ source: SourcePlan, inside index: Int) {
    let inner = plan.sourcesInside(index).map { "'\(plan.sources[$0].name)'" }.joined(separator: ", ")
    report(
      .notOfThisSource,
      Phrase(
        en: "records of '\(source.name)' cannot be skipped: those of \(inner) stand inside them",
        es: "no se pueden saltar registros de '\(source.name)': dentro de ellos están los de \(inner)"),
      at: key.span,
      help: [
        Phrase(
          en: "leave them out with  only if:  in '\(source.name)'; what stands inside goes with them",
          es: "exclúyalos con  only if:  en '\(source.name)'; lo que está dentro se va con ellos")
      ])
  }

  private func operators(_ declared: RowOperatorDeclarations, of index: Int) -> RowOperators {
    var operators = RowOperators()
    operators.skipsRepeatedHeaders = declared.repeatedHeaders != nil
    operators.filledDown = declared.filledDown.compactMap { cellColumn($0, of: index) }
    operators.joinedWhenEmpty = declared.joinedWhenEmpty.compactMap { cellColumn($0, of: index) }
    operators.skips = declared.skips.map { skip in
      RowOperators.Skip(
        cells: skip.cells.compactMap { name, words in
          cellColumn(name, of: index).map { ($0, words.map { Self.pattern($0.value) }) }
        })
    }.filter { !$0.cells.isEmpty }
    for name in declared.joinedWhenEmpty where declared.filledDown.contains(where: { $0.value == name.value }) {
      report(
        .rowOperators,
        Phrase(
          en: "'\(name.value)' is filled from above, so an empty cell in it cannot tell a split row",
          es: "'\(name.value)' se llena desde arriba, así que una celda vacía no delata una fila partida"),
        at: name.span,
        help: [
          Phrase(
            en: "name a column under 'when empty' that every whole row fills",
            es: "en 'when empty' nombre una columna que toda fila completa llena")
        ])
    }
    return operators
  }

  /// The place of a column among the cells.
  private func cellColumn(_ name: Located<String>, of source: Int) -> Int? {
    guard let column = column(name, of: source) else { return nil }
    let cell = plan.sources[source].columns[column].cell
    if cell >= 0 { return cell }
    report(
      .rowOperators,
      Phrase(
        en: "'\(name.value)' is computed, and rows are put in order before anything is computed",
        es: "'\(name.value)' se calcula, y las filas se ordenan antes de calcular nada"), at: name.span,
      help: [Phrase(en: "name a column of the data", es: "nombre una columna de los datos")])
    return nil
  }

  /// `total*`: a word with an asterisk where other text may stand.
  private static func pattern(_ text: String) -> CellPattern {
    var word = text[...]
    let isOpenAtStart = word.hasPrefix("*")
    if isOpenAtStart { word = word.dropFirst() }
    let isOpenAtEnd = word.hasSuffix("*")
    if isOpenAtEnd { word = word.dropLast() }
    return CellPattern(
      word: Array(Text.fold(String(word)).utf8), isOpenAtStart: isOpenAtStart, isOpenAtEnd: isOpenAtEnd)
  }
}
