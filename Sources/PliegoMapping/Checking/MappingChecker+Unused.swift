import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoValues
import PliegoYAML

// What nothing uses, and the tests.
extension MappingChecker {
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
