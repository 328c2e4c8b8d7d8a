import PliegoDiagnostics

/// Why a workbook is not read to its end.
enum WorkbookFailure: Error {
  case noLibrary(LibraryFailure)
  /// In the words of the zip library, which are English.
  case damagedArchive(String)
  case encrypted
  /// The archive unpacks to more than so many bytes.
  case expands(Int)
  case missingPart(String)
  /// In the words of the XML library, which are English.
  case badXML(part: String, line: Int, String)
  case doctype(part: String)
  /// A row number that is not larger than the one before.
  case rowOutOfOrder(Int, after: Int)
  /// A cell whose reference is none: `1A`.
  case badReference(String, row: Int)
  /// A cell that names a shared string that is not there.
  case noSharedString(String, row: Int, column: Int)
  case longCell(Int, row: Int, column: Int)
  case limit(WorkbookLimit)
  case noSheets
  case noSuchSheet(String, [SheetInfo])
}

/// The limits that a workbook may reach.
enum WorkbookLimit {
  case parts(Int)
  case depth(Int, String)
  case tag(Int, String)
  case sharedStrings(Int)
  case rows(Int)
  case columns(Int, row: Int)
  case text(Int)
  case mergedCells(Int)
}

extension WorkbookFailure {
  /// - Parameter sheet: the sheet that was being read, when one was.
  func diagnostic(_ file: InputFile, sheet: String?) -> Diagnostic {
    switch self {
    case .expands(let limit): .workbookGrowsTooMuch(file, limit: limit)
    case .noSheets: Diagnostic(.damagedWorkbook, Self.noSheets(file), origin: RowOrigin(file: file.name))
    case .noSuchSheet(let name, let sheets): .noSuchSheet(name, among: sheets, file)
    case .longCell(let limit, let row, let column):
      Diagnostic.longCell(limit: limit, origin: RowOrigin(file: file.name, row: row, column: column, sheet: sheet))
    case .limit(let limit): limit.diagnostic(file, sheet: sheet)
    case .noLibrary(let failure):
      Diagnostic(
        .unreadableFile,
        Phrase(en: "cannot open the workbook \(file.name)", es: "no se puede abrir el libro \(file.name)"),
        origin: RowOrigin(file: file.name), help: [failure.help],
        notes: [failure.note])
    case .encrypted:
      Diagnostic(
        .damagedWorkbook,
        Phrase(
          en: "\(file.name) is protected by a password", es: "\(file.name) está protegido con contraseña"),
        origin: RowOrigin(file: file.name),
        help: [Phrase(en: "save it without a password", es: "guárdelo sin contraseña")])
    default:
      Diagnostic(
        .damagedWorkbook, damage(file),
        origin: RowOrigin(file: file.name, row: place.row, column: place.column, sheet: sheet),
        help: [
          Phrase(
            en: "copy or download the file again, or open it in a spreadsheet program and save it",
            es: "copie o descargue de nuevo el archivo, o ábralo en un programa de hojas de cálculo y guárdelo")
        ])
    }
  }

  private var place: (row: Int, column: Int?) {
    switch self {
    case .rowOutOfOrder(let row, _): (row, nil)
    case .badReference(_, let row): (row, nil)
    case .noSharedString(_, let row, let column): (row, column)
    default: (0, nil)
    }
  }

  private static func noSheets(_ file: InputFile) -> Phrase {
    Phrase(en: "\(file.name) is a workbook without sheets", es: "\(file.name) es un libro sin hojas")
  }

  private func damage(_ file: InputFile) -> Phrase {
    switch self {
    case .damagedArchive(let words):
      Phrase(
        en: "\(file.name) is a zip archive that cannot be unpacked (\(words))",
        es: "\(file.name) es un archivo zip que no se puede descomprimir (\(words))")
    case .missingPart(let part):
      Phrase(en: "the workbook lacks its part \(part)", es: "al libro le falta su parte \(part)")
    case .badXML(let part, let line, let words):
      Phrase(
        en: "the workbook's part \(part) is not XML at line \(line) (\(words))",
        es: "la parte \(part) del libro no es XML en la línea \(line) (\(words))")
    case .doctype(let part):
      Phrase(
        en: "the workbook's part \(part) has a DOCTYPE, which no workbook needs and which can do harm",
        es: "la parte \(part) del libro tiene un DOCTYPE, que ningún libro necesita y que puede hacer daño")
    case .rowOutOfOrder(let row, let last):
      Phrase(en: "row \(row) stands behind row \(last)", es: "la fila \(row) está después de la fila \(last)")
    case .badReference(let text, _):
      Phrase(en: "\"\(text)\" is no place of a sheet", es: "\"\(text)\" no es un lugar de una hoja")
    case .noSharedString(let text, _, _):
      Phrase(
        en: "the cell names shared string \"\(text)\", which the workbook does not have",
        es: "la celda nombra el texto compartido \"\(text)\", que el libro no tiene")
    default: Self.noSheets(file)
    }
  }
}

extension WorkbookLimit {
  fileprivate func diagnostic(_ file: InputFile, sheet: String?) -> Diagnostic {
    var origin = RowOrigin(file: file.name, sheet: sheet)
    if case .columns(_, let row) = self { origin.row = row }
    return Diagnostic(.workbookLimit, phrase, origin: origin)
  }

  private var phrase: Phrase {
    switch self {
    case .parts(let limit):
      Phrase(en: "the archive has more than \(limit) parts", es: "el archivo tiene más de \(limit) partes")
    case .depth(let limit, let part):
      Phrase(
        en: "the elements of part \(part) are nested deeper than \(limit)",
        es: "los elementos de la parte \(part) están anidados a más de \(limit) niveles")
    case .tag(let limit, let part):
      Phrase(
        en: "one tag or comment of part \(part) is longer than \(limit) bytes",
        es: "una etiqueta o un comentario de la parte \(part) mide más de \(limit) bytes")
    case .sharedStrings(let limit):
      Phrase(
        en: "the shared strings take more than \(limit) bytes",
        es: "los textos compartidos ocupan más de \(limit) bytes")
    case .rows(let limit):
      Phrase(en: "the sheet has more than \(limit) rows", es: "la hoja tiene más de \(limit) filas")
    case .columns(let limit, _):
      Phrase(en: "the row has more than \(limit) columns", es: "la fila tiene más de \(limit) columnas")
    case .text(let limit):
      Phrase(
        en: "the sheet's cells hold more than \(limit) bytes of text",
        es: "las celdas de la hoja contienen más de \(limit) bytes de texto")
    case .mergedCells(let limit):
      Phrase(
        en: "more than \(limit) merged cells lie over one row",
        es: "más de \(limit) celdas combinadas cubren una misma fila")
    }
  }
}

extension Diagnostic {
  fileprivate static func workbookGrowsTooMuch(_ file: InputFile, limit: Int) -> Diagnostic {
    Diagnostic(
      .expansionLimit,
      Phrase(
        en: "\(file.name) unpacks to more than \(limit) bytes",
        es: "\(file.name) se descomprime a más de \(limit) bytes"),
      origin: RowOrigin(file: file.name),
      help: [
        Phrase(
          en: "if you trust the file, open it in a spreadsheet program and save the sheet as CSV",
          es: "si confía en el archivo, ábralo en un programa de hojas de cálculo y guarde la hoja como CSV")
      ])
  }

  fileprivate static func noSuchSheet(_ name: String, among sheets: [SheetInfo], _ file: InputFile) -> Diagnostic {
    let names = sheets.map(\.name)
    let near = closestHeading(to: [name], in: names).map {
      [Phrase(en: "did you mean \"\($0)\"?  sheet: \"\($0)\"", es: "¿quiso decir \"\($0)\"?  sheet: \"\($0)\"")]
    }
    let list = { (hidden: String) in
      sheets.prefix(20).map { $0.isHidden ? "\($0.name) (\(hidden))" : $0.name }.joined(separator: ", ")
        + (sheets.count > 20 ? ", …" : "")
    }
    return Diagnostic(
      .noSuchSheet,
      Phrase(en: "\(file.name) has no sheet \"\(name)\"", es: "\(file.name) no tiene la hoja \"\(name)\""),
      origin: RowOrigin(file: file.name), help: near ?? [],
      notes: [
        Phrase(en: "the sheets there: \(list("hidden"))", es: "las hojas que hay: \(list("oculta"))")
      ])
  }
}
