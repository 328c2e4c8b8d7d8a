public import PliegoDiagnostics

extension DiagnosticCode {
  public static let missingColumn = DiagnosticCode(
    "D001", "missing-column", .error,
    Phrase(en: "a file lacks a declared column", es: "a un archivo le falta una columna declarada"))
  public static let duplicateHeading = DiagnosticCode(
    "D003", "duplicate-heading", .error,
    Phrase(
      en: "two columns have the heading of a declared one", es: "dos columnas tienen el encabezado de una declarada"))
  public static let missingHeader = DiagnosticCode(
    "D004", "missing-header", .error,
    Phrase(en: "a file has no header row", es: "un archivo no tiene fila de encabezados"))
  public static let shortRow = DiagnosticCode(
    "D005", "short-row", .warning,
    Phrase(en: "a row has fewer cells than the header", es: "una fila tiene menos celdas que el encabezado"))
  public static let longRow = DiagnosticCode(
    "D006", "long-row", .warning,
    Phrase(en: "a row has more cells than the header", es: "una fila tiene más celdas que el encabezado"))
  public static let textAfterQuote = DiagnosticCode(
    "D007", "text-after-quote", .warning,
    Phrase(en: "text follows a closing quote", es: "hay texto después de una comilla de cierre"))
  public static let unclosedQuote = DiagnosticCode(
    "D008", "unclosed-quote", .error,
    Phrase(en: "a quoted cell is never closed", es: "una celda entre comillas nunca se cierra"))
  public static let nulByte = DiagnosticCode(
    "D009", "nul-byte", .warning,
    Phrase(en: "a text file holds NUL bytes", es: "un archivo de texto contiene bytes NUL"))
  public static let notText = DiagnosticCode(
    "D010", "not-text", .error,
    Phrase(en: "a file is not delimited text", es: "un archivo no es texto delimitado"))
  public static let unknownEncoding = DiagnosticCode(
    "D011", "unknown-encoding", .error,
    Phrase(
      en: "a file is not UTF-8 and no encoding is declared", es: "un archivo no es UTF-8 y no se declara codificación"))
  public static let wrongEncoding = DiagnosticCode(
    "D012", "wrong-encoding", .error,
    Phrase(en: "a file contradicts its declared encoding", es: "un archivo contradice la codificación declarada"))
  public static let doubtfulEncoding = DiagnosticCode(
    "D013", "doubtful-encoding", .warning,
    Phrase(en: "a file looks like another encoding", es: "un archivo parece estar en otra codificación"))
  public static let damagedGzip = DiagnosticCode(
    "D014", "damaged-gzip", .error,
    Phrase(en: "a gzip file cannot be unpacked", es: "un archivo gzip no se puede descomprimir"))
  public static let expansionLimit = DiagnosticCode(
    "D015", "expansion-limit", .error,
    Phrase(en: "a packed file grows beyond the limit", es: "un archivo comprimido crece más allá del límite"))
  public static let fileTooLarge = DiagnosticCode(
    "D016", "file-too-large", .error,
    Phrase(en: "a file is larger than can be read", es: "un archivo es más grande de lo que se puede leer"))
  public static let cellTooLong = DiagnosticCode(
    "D017", "cell-too-long", .error,
    Phrase(en: "a cell is longer than the limit", es: "una celda es más larga que el límite"))
  public static let unreadableFile = DiagnosticCode(
    "D018", "unreadable-file", .error,
    Phrase(en: "a file cannot be opened or read", es: "un archivo no se puede abrir o leer"))
  public static let noSuchFile = DiagnosticCode(
    "D019", "no-such-file", .error,
    Phrase(en: "no file has the given name", es: "ningún archivo tiene el nombre dado"))
  public static let pathNotAllowed = DiagnosticCode(
    "D020", "path-not-allowed", .error,
    Phrase(en: "a path leads out of the data folder", es: "una ruta sale de la carpeta de datos"))
  public static let linkLeavesFolder = DiagnosticCode(
    "D021", "link-leaves-folder", .error,
    Phrase(en: "a symbolic link leads out of the data folder", es: "un enlace simbólico sale de la carpeta de datos"))
  public static let tooManyCells = DiagnosticCode(
    "D022", "too-many-cells", .error,
    Phrase(en: "a row has more cells than the limit", es: "una fila tiene más celdas que el límite"))
  public static let damagedWorkbook = DiagnosticCode(
    "D030", "damaged-workbook", .error,
    Phrase(en: "a workbook is damaged", es: "un libro está dañado"))
  public static let noSuchSheet = DiagnosticCode(
    "D031", "no-such-sheet", .error,
    Phrase(en: "a workbook has no sheet of the given name", es: "un libro no tiene una hoja con el nombre dado"))
  public static let workbookLimit = DiagnosticCode(
    "D032", "workbook-limit", .error,
    Phrase(en: "a workbook is larger than the limits", es: "un libro es más grande que los límites"))
  public static let errorCell = DiagnosticCode(
    "D033", "error-cell", .warning,
    Phrase(en: "a cell of a workbook holds an error", es: "una celda de un libro contiene un error"))
  public static let uncomputedFormula = DiagnosticCode(
    "D034", "uncomputed-formula", .warning,
    Phrase(en: "a formula of a workbook has no stored value", es: "una fórmula de un libro no tiene valor guardado"))

  /// All codes about reading sources, by their numbers.
  public static let sourceCodes: [DiagnosticCode] = [
    missingColumn, duplicateHeading, missingHeader, shortRow, longRow, textAfterQuote, unclosedQuote, nulByte, notText,
    unknownEncoding, wrongEncoding, doubtfulEncoding, damagedGzip, expansionLimit, fileTooLarge, cellTooLong,
    unreadableFile, noSuchFile, pathNotAllowed, linkLeavesFolder, tooManyCells, damagedWorkbook,
    noSuchSheet, workbookLimit, errorCell, uncomputedFormula,
  ]
}
