// What is wrong with JSON text, whoever reads it.
extension DiagnosticCode {
  public static let notJSON = DiagnosticCode(
    "J001", "not-json", .error, Phrase(en: "a text is not JSON", es: "un texto no es JSON"))
  public static let duplicateMember = DiagnosticCode(
    "J002", "duplicate-member", .error,
    Phrase(en: "an object has two members of one name", es: "un objeto tiene dos miembros con el mismo nombre"))
  public static let numberBeyondDouble = DiagnosticCode(
    "J003", "number-beyond-double", .warning,
    Phrase(
      en: "a number is not kept by programs that count in doubles",
      es: "un número se altera en programas que calculan con doble precisión"))
  public static let elementTooLarge = DiagnosticCode(
    "J010", "element-too-large", .error,
    Phrase(en: "a value is larger than can be read at once", es: "un valor es más grande de lo que se lee de una vez"))
  public static let emptyInput = DiagnosticCode(
    "J011", "empty-input", .error, Phrase(en: "a file holds nothing", es: "un archivo no contiene nada"))
  public static let lineNotJSON = DiagnosticCode(
    "J012", "line-not-json", .error,
    Phrase(en: "a line of a JSON Lines file is not JSON", es: "una línea de un archivo JSON Lines no es JSON"))

  /// All codes about JSON text, by their numbers.
  public static let jsonCodes: [DiagnosticCode] = [
    notJSON, duplicateMember, numberBeyondDouble, elementTooLarge, emptyInput, lineNotJSON,
  ]
}
