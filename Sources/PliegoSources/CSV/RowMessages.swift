import PliegoDiagnostics

// What is wrong with the rows of a table.
extension Diagnostic {
  static func noHeader(_ file: InputFile, row: Int?, rows: Int) -> Diagnostic {
    Diagnostic(
      .missingHeader,
      row.map {
        Phrase(
          en: "\(file.name) ends at row \(rows), before the header row \($0)",
          es: "\(file.name) termina en la fila \(rows), antes de la fila de encabezados \($0)")
      }
        ?? Phrase(
          en: "\(file.name) is empty: it has no header row",
          es: "\(file.name) está vacío: no tiene fila de encabezados"),
      origin: RowOrigin(file: file.name))
  }

  static func short(_ tally: RowReading.Tally, header: Int) -> Diagnostic {
    Diagnostic(
      .shortRow,
      Phrase(
        en: "rows with fewer cells than the header's \(header): \(tally.count); the first has \(tally.detail)",
        es: "filas con menos celdas que las \(header) del encabezado: \(tally.count); la primera tiene \(tally.detail)"),
      origin: tally.first,
      notes: [
        Phrase(
          en: "the cells that are missing at the end are empty", es: "las celdas que faltan al final quedan vacías")
      ])
  }

  static func long(_ tally: RowReading.Tally, header: Int, isSheet: Bool) -> Diagnostic {
    let help =
      isSheet
      ? Phrase(
        en: "give the columns behind the last heading headings of their own, or check 'header row'",
        es: "ponga encabezado a las columnas que siguen al último, o revise 'header row'")
      : Phrase(
        en: "look for text with a delimiter that is not between quotes",
        es: "busque textos con un delimitador que no estén entre comillas")
    return Diagnostic(
      .longRow,
      Phrase(
        en: "rows with more cells than the header's \(header): \(tally.count); the first has \(tally.detail)",
        es: "filas con más celdas que las \(header) del encabezado: \(tally.count); la primera tiene \(tally.detail)"),
      origin: tally.first, help: [help],
      notes: [Phrase(en: "the extra cells are not read", es: "las celdas sobrantes no se leen")])
  }

  static func afterQuote(_ tally: RowReading.Tally) -> Diagnostic {
    Diagnostic(
      .textAfterQuote,
      Phrase(
        en: "rows with text behind a closing quote: \(tally.count)",
        es: "filas con texto después de una comilla de cierre: \(tally.count)"),
      origin: tally.first,
      help: [
        Phrase(
          en: "write a quote inside a quoted cell twice: \"\"",
          es: "escriba dos veces una comilla dentro de una celda entre comillas: \"\"")
      ],
      notes: [Phrase(en: "the text was kept in the cell", es: "el texto se conservó en la celda")])
  }

  static func unclosedQuote(limit: Int?, origin: RowOrigin) -> Diagnostic {
    Diagnostic(
      .unclosedQuote,
      limit.map {
        Phrase(
          en: "the quote that opens this cell is not closed within \($0) bytes",
          es: "la comilla que abre esta celda no se cierra dentro de \($0) bytes")
      }
        ?? Phrase(
          en: "the quote that opens this cell is not closed before the end of the file",
          es: "la comilla que abre esta celda no se cierra antes del final del archivo"),
      origin: origin,
      help: [
        Phrase(
          en: "close the cell with a quote, or write the quote twice inside a quoted cell",
          es: "cierre la celda con una comilla, o escriba la comilla dos veces dentro de una celda entre comillas")
      ])
  }

  static func longCell(limit: Int, origin: RowOrigin) -> Diagnostic {
    Diagnostic(
      .cellTooLong,
      Phrase(en: "the cell holds more than \(limit) bytes", es: "la celda contiene más de \(limit) bytes"),
      origin: origin)
  }

  static func cellsBeyond(limit: Int, found: Int, origin: RowOrigin) -> Diagnostic {
    Diagnostic(
      .tooManyCells,
      Phrase(
        en: "the row has \(found) cells; the limit is \(limit)",
        es: "la fila tiene \(found) celdas; el límite es \(limit)"),
      origin: origin)
  }
}
