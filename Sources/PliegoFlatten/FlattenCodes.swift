public import PliegoDiagnostics

/// What can be said of flattening.
extension DiagnosticCode {
  public static let nothingToFlatten = DiagnosticCode(
    "M301", "nothing-to-flatten", .warning,
    Phrase(en: "a record or release that was passed over", es: "un registro o entrega que se pasó por alto"))
  public static let fieldWithoutColumn = DiagnosticCode(
    "M302", "field-without-column", .warning,
    Phrase(en: "values that no column of a table is for", es: "valores para los que una tabla no tiene columna"))
  public static let repeatedMember = DiagnosticCode(
    "M303", "repeated-member", .warning,
    Phrase(en: "members whose name their object has twice", es: "miembros cuyo nombre se repite en su objeto"))
  public static let numberAsText = DiagnosticCode(
    "M304", "number-as-text", .note,
    Phrase(en: "numbers that had to be written as text", es: "números que hubo que escribir como texto"))
  public static let tooManyRows = DiagnosticCode(
    "M305", "too-many-sheet-rows", .error,
    Phrase(en: "a table with more rows than a sheet takes", es: "una tabla con más filas de las que admite una hoja"))
  public static let tooManyColumns = DiagnosticCode(
    "M306", "too-many-columns", .error,
    Phrase(
      en: "a table with more columns than the format takes",
      es: "una tabla con más columnas de las que admite el formato"
    ))
  public static let textTooLong = DiagnosticCode(
    "M307", "text-too-long", .error,
    Phrase(en: "a text longer than a cell takes", es: "un texto más largo de lo que admite una celda"))
  public static let emptyValues = DiagnosticCode(
    "M308", "empty-values", .note,
    Phrase(en: "nulls and empty values, which have no cell", es: "nulos y valores vacíos, que no tienen celda"))
  public static let folderInUse = DiagnosticCode(
    "M309", "folder-in-use", .error,
    Phrase(en: "a folder that holds something else", es: "una carpeta que contiene otra cosa"))
  public static let inputChanged = DiagnosticCode(
    "M310", "input-changed", .error,
    Phrase(
      en: "a file that changed while it was flattened", es: "un archivo que cambió mientras se convertía en tablas"))
  public static let tooManyTables = DiagnosticCode(
    "M311", "too-many-tables", .error,
    Phrase(en: "data with far too many kinds of arrays", es: "datos con demasiadas clases de listas"))

  /// The codes that flattening gives.
  public static let flattenCodes: [DiagnosticCode] = [
    nothingToFlatten, fieldWithoutColumn, repeatedMember, numberAsText, tooManyRows, tooManyColumns, textTooLong,
    emptyValues, folderInUse, inputChanged, tooManyTables,
  ]
}
