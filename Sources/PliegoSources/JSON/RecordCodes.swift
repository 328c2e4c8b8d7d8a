public import PliegoDiagnostics

// What can be wrong with the records of a JSON source.
extension DiagnosticCode {
  public static let recordNotObject = DiagnosticCode(
    "D041", "record-not-object", .error,
    Phrase(en: "a record of a JSON source is not an object", es: "un registro de una fuente JSON no es un objeto"))
  public static let memberNotScalar = DiagnosticCode(
    "D042", "member-not-scalar", .error,
    Phrase(en: "a column's member is an object or a list", es: "el miembro de una columna es un objeto o una lista"))
  public static let memberRepeated = DiagnosticCode(
    "D043", "member-repeated", .warning,
    Phrase(en: "a record has a column's member twice", es: "un registro tiene dos veces el miembro de una columna"))
  public static let recordsNotFound = DiagnosticCode(
    "D044", "records-not-found", .error,
    Phrase(en: "the way to the records leads nowhere", es: "el camino a los registros no lleva a ninguna parte"))

  /// All codes about records of JSON sources, by their numbers.
  public static let recordCodes: [DiagnosticCode] = [
    recordNotObject, memberNotScalar, memberRepeated, recordsNotFound,
  ]
}
