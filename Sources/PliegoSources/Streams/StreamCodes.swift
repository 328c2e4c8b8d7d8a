public import PliegoDiagnostics

extension DiagnosticCode {
  public static let byteOrderMark = DiagnosticCode(
    "J004", "byte-order-mark", .warning,
    Phrase(
      en: "a JSON file begins with a byte order mark", es: "un archivo JSON empieza con una marca de orden de bytes"))
  public static let encodingRecognised = DiagnosticCode(
    "J005", "encoding-recognised", .note,
    Phrase(en: "a JSON file is not UTF-8 and was converted", es: "un archivo JSON no es UTF-8 y se convirtió"))
  public static let damagedCompression = DiagnosticCode(
    "J006", "damaged-compression", .error,
    Phrase(en: "a packed file cannot be unpacked", es: "un archivo comprimido no se puede descomprimir"))
  public static let expandsTooMuch = DiagnosticCode(
    "J007", "expands-too-much", .error,
    Phrase(en: "a packed file grows beyond the limit", es: "un archivo comprimido crece más allá del límite"))
  public static let invalidUTF8 = DiagnosticCode(
    "J008", "invalid-utf8", .error,
    Phrase(
      en: "a JSON text has bytes that are not UTF-8", es: "un texto JSON tiene bytes que no son UTF-8"))
  public static let contradictedEncoding = DiagnosticCode(
    "J009", "contradicted-encoding", .error,
    Phrase(
      en: "a file contradicts its encoding, or has one that cannot be read",
      es: "un archivo contradice su codificación o tiene una que no se puede leer"))
  public static let cannotSpool = DiagnosticCode(
    "J013", "cannot-spool", .error,
    Phrase(
      en: "standard input cannot be kept to be read twice",
      es: "la entrada estándar no se puede guardar para leerla dos veces"))

  /// All codes about reading streams, by their numbers.
  public static let streamCodes: [DiagnosticCode] = [
    byteOrderMark, encodingRecognised, damagedCompression, expandsTooMuch, invalidUTF8, contradictedEncoding,
    cannotSpool,
  ]
}
