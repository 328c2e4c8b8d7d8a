public import PliegoDiagnostics
public import PliegoMapping
import PliegoValues

/// What can stand in the way of a whole job.
extension DiagnosticCode {
  public static let unreadableInput = DiagnosticCode(
    "U010", "unreadable-input", .error, Phrase(en: "a file that cannot be read", es: "un archivo que no se puede leer"))
  public static let unwritableOutput = DiagnosticCode(
    "U011", "unwritable-output", .error,
    Phrase(en: "a file that cannot be written", es: "un archivo que no se puede escribir"))
  public static let missingParameter = DiagnosticCode(
    "U012", "missing-parameter", .error, Phrase(en: "a parameter without a value", es: "un parámetro sin valor"))
  public static let unknownParameterGiven = DiagnosticCode(
    "U013", "parameter-not-declared", .error,
    Phrase(en: "a value for no parameter of the mapping", es: "un valor para ningún parámetro del mapeo"))
  public static let badParameter = DiagnosticCode(
    "U014", "bad-parameter", .error,
    Phrase(en: "a parameter's value that is not of its type", es: "un valor que no es del tipo del parámetro"))
  public static let incompleteMapping = DiagnosticCode(
    "U015", "incomplete-mapping", .error,
    Phrase(en: "a base mapping run by itself", es: "un mapeo base que se ejecuta solo"))
  public static let unevenBalance = DiagnosticCode(
    "U016", "uneven-balance", .error,
    Phrase(en: "rows that do not add up: a fault of pliego", es: "filas que no cuadran: una falla de pliego"))
  public static let conversionStopped = DiagnosticCode(
    "U017", "conversion-stopped", .error,
    Phrase(en: "a problem that the mapping says to stop at", es: "un problema en el que el mapeo pide parar"))
  public static let noSuchColumn = DiagnosticCode(
    "U018", "no-such-column", .error, Phrase(en: "a file without that column", es: "un archivo sin esa columna"))
  public static let unknownCode = DiagnosticCode(
    "U019", "unknown-code", .error, Phrase(en: "no diagnostic has that code", es: "ningún diagnóstico tiene ese código")
  )

  public static let nothingMapped = DiagnosticCode(
    "U023", "nothing-mapped", .error,
    Phrase(en: "a mapping template that maps nothing", es: "una plantilla de mapeo que no mapea nada"))
  public static let unplacedCell = DiagnosticCode(
    "W709", "unplaced-cell", .warning,
    Phrase(
      en: "a cell of a template that a draft has no place for", es: "una celda de la plantilla sin lugar en el borrador"
    ))

  public static let noSuchField = DiagnosticCode(
    "U020", "no-such-field", .error,
    Phrase(en: "a field that the mapping does not write", es: "un campo que el mapeo no escribe"))

  public static let outputIsInput = DiagnosticCode(
    "U021", "output-is-input", .error,
    Phrase(en: "an output that would overwrite what is read", es: "una salida que taparía lo que se lee"))

  public static let packagesNeedFolder = DiagnosticCode(
    "U022", "packages-need-folder", .error,
    Phrase(en: "several packages for one output", es: "varios paquetes para una sola salida"))
  public static let stateUnusable = DiagnosticCode(
    "U051", "state-unusable", .error,
    Phrase(en: "a state file that cannot be used", es: "un archivo de estado que no sirve"))
  public static let stateInUse = DiagnosticCode(
    "U052", "state-in-use", .error,
    Phrase(en: "a state file that another run is using", es: "un archivo de estado que otra corrida está usando"))
  public static let mappingChanged = DiagnosticCode(
    "U053", "mapping-changed", .error,
    Phrase(
      en: "a mapping that says something else than at the last run",
      es: "un mapeo que dice otra cosa que en la corrida anterior"))
  public static let stateDoesNotFit = DiagnosticCode(
    "U054", "state-does-not-fit", .error,
    Phrase(en: "options that do not go with --state", es: "opciones que no van con --state"))
  public static let outputExists = DiagnosticCode(
    "U055", "published-file-exists", .error,
    Phrase(
      en: "an output that would overwrite published releases", es: "una salida que taparía entregas publicadas"))
  public static let runFinishedLater = DiagnosticCode(
    "U056", "run-finished-later", .note,
    Phrase(en: "a run that was cut off and is finished now", es: "una corrida interrumpida que ahora se termina"))
  public static let unknownOCID = DiagnosticCode(
    "U028", "unknown-ocid", .error,
    Phrase(en: "an ocid that no release has", es: "un ocid que ninguna entrega tiene"))
  public static let rowsDoNotDivide = DiagnosticCode(
    "U041", "rows-do-not-divide", .error,
    Phrase(
      en: "rows that neither fit into memory nor divide into parts",
      es: "filas que ni caben en la memoria ni se dividen en partes"))

  /// The codes that the facade gives.
  public static let facadeCodes: [DiagnosticCode] = [
    unreadableInput, unwritableOutput, missingParameter, unknownParameterGiven, badParameter, incompleteMapping,
    unevenBalance, conversionStopped, noSuchColumn, unknownCode, noSuchField, outputIsInput,
    rowsDoNotDivide, nothingMapped, unplacedCell,
    packagesNeedFolder, stateUnusable, stateInUse,
    mappingChanged, stateDoesNotFit, outputExists, runFinishedLater,
    unknownOCID,
  ]
}

/// Why a job could not be done, in the form in which everything is said.
public struct PliegoError: Error, Sendable {
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  init(reading error: FileError) {
    diagnostics = [
      Diagnostic(
        .unreadableInput,
        Phrase(
          en: "'\(error.path)' cannot be read: \(error.reason)", es: "no se puede leer '\(error.path)': \(error.reason)"
        ),
        help: [
          Phrase(en: "check the name and the rights of the file", es: "revise el nombre y los permisos del archivo")
        ])
    ]
  }

  init(writing error: FileError) {
    diagnostics = [
      Diagnostic(
        .unwritableOutput,
        Phrase(
          en: "'\(error.path)' cannot be written: \(error.reason)",
          es: "no se puede escribir '\(error.path)': \(error.reason)"),
        help: [
          Phrase(
            en: "check the folder, its rights and the room on the disk; the old file, if any, is untouched",
            es: "revise la carpeta, sus permisos y el espacio en disco; el archivo anterior, si lo hay, sigue intacto")
        ])
    ]
  }

  init(_ error: ConversionError) {
    switch error {
    case .missingParameter(let name, let type):
      diagnostics = [
        Diagnostic(
          .missingParameter,
          Phrase(
            en: "the mapping needs the parameter '\(name)' (\(type))",
            es: "el mapeo necesita el parámetro '\(name)' (\(type))"),
          help: [Phrase("--set \(name)=\(Self.example(of: type))")])
      ]
    case .unknownParameter(let name, let known):
      let list = known.joined(separator: ", ")
      diagnostics = [
        Diagnostic(
          .unknownParameterGiven,
          Phrase(en: "the mapping has no parameter '\(name)'", es: "el mapeo no tiene un parámetro '\(name)'"),
          help: known.isEmpty ? [] : [Phrase(en: "its parameters are: \(list)", es: "sus parámetros son: \(list)")])
      ]
    case .badParameter(let name, let text, let type):
      diagnostics = [
        Diagnostic(
          .badParameter,
          Phrase(en: "'\(text)' is not a \(type) for '\(name)'", es: "'\(text)' no es un \(type) para '\(name)'"),
          help: [Phrase("--set \(name)=\(Self.example(of: type))")])
      ]
    }
  }

  /// A mapping that does not write a field somebody asks about.
  public init(noField path: String, in check: MappingCheck) {
    let paths = Array(Set(check.fields.map(\.path))).sorted()
    let near = Text.closestName(to: path, in: paths).map {
      [Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")]
    }
    diagnostics = [
      Diagnostic(
        .noSuchField, Phrase(en: "this mapping does not write '\(path)'", es: "este mapeo no escribe '\(path)'"),
        help: near ?? [])
    ]
  }

  /// A code that no diagnostic has.
  public init(noCode text: String, among more: [DiagnosticCode]) {
    let near = DiagnosticPages.nearestName(to: text, and: more.map(\.id) + more.map(\.name))
      .map { [Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")] }
    diagnostics = [
      Diagnostic(
        .unknownCode,
        Phrase(en: "no diagnostic has the code '\(text)'", es: "ningún diagnóstico tiene el código '\(text)'"),
        help: near ?? [])
    ]
  }

  private static func example(of type: String) -> String {
    switch type {
    case "date": "2026-01-31"
    case "datetime": "2026-01-31T18:00:00-06:00"
    case "number", "integer": "10"
    case "boolean": "true"
    default: "VALUE"
    }
  }
}
