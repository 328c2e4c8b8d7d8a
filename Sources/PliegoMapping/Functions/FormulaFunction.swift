import PliegoValues

/// A function that formulas can call: its name, what it takes and gives, and what it does.
///
/// One file a family. To add one: write a `FormulaFunction` in the family's list and a row in its test table; the
/// checker, the evaluator and the reference page read this list.
struct FormulaFunction: Sendable {
  enum Parameter: Sendable {
    /// Text, a code or a url.
    case text
    case number
    case boolean
    /// A date or a datetime.
    case date
    /// Whatever there is.
    case any
    /// The same kind as the first argument.
    case same
  }

  var name: String
  var parameters: [Parameter]
  /// How many of the last parameters may be missing.
  var optional = 0
  /// The last parameter may be repeated.
  var isVariadic = false
  var result: ValueKind
  /// The result may be empty although no argument is.
  var mayGiveEmpty = false
  /// The result may be a problem although no argument is.
  var mayFail = false
  /// Takes empty arguments as they are; other functions give empty for them.
  var takesEmpty = false
  /// Personal data that goes in does not come out.
  var hidesPersonal = false
  var run: @Sendable (inout Evaluator, UnsafeBufferPointer<Value>) -> Value

  static let all: [FormulaFunction] = textFunctions + numberFunctions + dateFunctions + logicFunctions

  static let index: [String: Int] = Dictionary(
    all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
}

/// Functions whose arguments are not simply evaluated: the checker compiles each in its own way.
enum SpecialForm: String, CaseIterable {
  case `if`, `switch`, firstFilled = "first_filled", ifProblem = "if_problem", filled, code, date, datetime, number
  case matches, extract, atTime = "at_time", ordinal, join
  case count, countDifferent = "count_different", sum, min, max, earliest, latest, first, last, any, all, agreed
  case validID = "valid_id", checkDigit = "check_digit"

  var reducer: ReducePlan.Kind? { ReducePlan.Kind(rawValue: rawValue) }

  /// How many arguments it takes.
  var counts: ClosedRange<Int> {
    switch self {
    case .if: 3...3
    case .switch: 3...63
    case .firstFilled: 1...63
    case .ifProblem, .atTime, .code, .date, .datetime, .matches, .validID, .checkDigit: 2...2
    case .extract: 2...3
    case .number: 1...2
    case .filled, .any, .all: 1...1
    case .ordinal: 0...0
    case .join: 2...63
    case .count, .countDifferent, .sum, .min, .max, .earliest, .latest, .first, .last, .agreed: 1...63
    }
  }
}

/// Names that people bring from spreadsheets and databases, and ours.
enum ForeignName {
  static func ours(for name: String) -> String? {
    table[name.uppercased()]
  }

  private static let table: [String: String] = [
    "SI": "if", "IFERROR": "if_problem", "SI.ERROR": "if_problem", "SIERROR": "if_problem", "CONCATENAR": "&",
    "CONCATENATE": "&", "CONCAT": "&", "CONCATENADO": "&", "BUSCARV": "looks_up", "VLOOKUP": "looks_up",
    "XLOOKUP": "looks_up", "BUSCARX": "looks_up", "INDEX": "looks_up", "COALESCE": "first_filled",
    "IFNULL": "first_filled", "NVL": "first_filled", "ISBLANK": "not(filled(…))", "ESBLANCO": "not(filled(…))",
    "MAYUSC": "upper", "MINUSC": "lower", "UCASE": "upper", "LCASE": "lower", "IZQUIERDA": "left", "DERECHA": "right",
    "EXTRAE": "mid", "SUBSTRING": "mid", "SUBSTR": "mid", "LARGO": "length", "LEN": "length", "SUMA": "sum",
    "CONTAR": "count", "CONTARA": "count", "COUNTA": "count", "REDONDEAR": "round", "SUSTITUIR": "replace",
    "SUBSTITUTE": "replace", "REEMPLAZAR": "replace", "TEXTO": "text", "VALOR": "number", "VALUE": "number",
    "FECHA": "date", "FECHANUMERO": "date", "DATEVALUE": "date", "AÑO": "year", "MES": "month", "Y": "and", "O": "or",
    "NO": "not", "CASE": "switch", "IFS": "switch", "UNIRCADENAS": "join", "TEXTJOIN": "join", "MD5": "hash",
    "SHA256": "hash", "ROW": "ordinal", "FILA": "ordinal", "ENCONTRAR": "contains", "FIND": "contains",
    "SEARCH": "contains", "HALLAR": "contains", "ENTERO": "integer", "INT": "integer", "ESPACIOS": "text",
  ]

  /// Functions that exist elsewhere and are left out here on purpose.
  static let leftOut: Set<String> = [
    "TODAY", "HOY", "NOW", "AHORA", "RAND", "ALEATORIO", "RANDOM", "UUID", "EVAL", "ENV",
  ]
}
