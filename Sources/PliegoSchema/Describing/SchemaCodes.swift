public import PliegoDiagnostics

/// What a schema can object to: a code for each keyword of draft 4.
extension DiagnosticCode {
  public static let wrongType = DiagnosticCode(
    "S101", "type-mismatch", .error, Phrase(en: "a value of another type", es: "un valor de otro tipo"),
    aliases: ["type"])
  public static let missingMember = DiagnosticCode(
    "S102", "missing-member", .error,
    Phrase(en: "a required member that is missing", es: "falta un miembro obligatorio"), aliases: ["required"])
  public static let notListed = DiagnosticCode(
    "S103", "not-listed", .error,
    Phrase(en: "a value that the schema's list does not have", es: "un valor que no está en la lista del esquema"),
    aliases: ["enum"])
  public static let badFormat = DiagnosticCode(
    "S104", "bad-format", .error,
    Phrase(en: "a text in another format", es: "un texto con otro formato"), aliases: ["format", "date-time", "uri"])
  public static let tooShort = DiagnosticCode(
    "S105", "too-short", .error, Phrase(en: "a text that is too short", es: "un texto demasiado corto"),
    aliases: ["minLength"])
  public static let tooLong = DiagnosticCode(
    "S106", "too-long", .error, Phrase(en: "a text that is too long", es: "un texto demasiado largo"),
    aliases: ["maxLength"])
  public static let patternDiffers = DiagnosticCode(
    "S107", "pattern-differs", .error,
    Phrase(en: "a text that does not fit the pattern", es: "un texto que no cumple el patrón"), aliases: ["pattern"])
  public static let belowMinimum = DiagnosticCode(
    "S108", "below-minimum", .error, Phrase(en: "a number that is too small", es: "un número demasiado pequeño"),
    aliases: ["minimum"])
  public static let aboveMaximum = DiagnosticCode(
    "S109", "above-maximum", .error, Phrase(en: "a number that is too large", es: "un número demasiado grande"),
    aliases: ["maximum"])
  public static let notAMultiple = DiagnosticCode(
    "S110", "not-a-multiple", .error,
    Phrase(en: "a number between the steps allowed", es: "un número fuera de los pasos permitidos"),
    aliases: ["multipleOf"])
  public static let tooFewElements = DiagnosticCode(
    "S111", "too-few-elements", .error,
    Phrase(en: "an array with too few elements", es: "un arreglo con muy pocos elementos"), aliases: ["minItems"])
  public static let tooManyElements = DiagnosticCode(
    "S112", "too-many-elements", .error,
    Phrase(en: "an array with too many elements", es: "un arreglo con demasiados elementos"), aliases: ["maxItems"])
  public static let repeatedElement = DiagnosticCode(
    "S113", "repeated-element", .error,
    Phrase(en: "an array with equal elements", es: "un arreglo con elementos iguales"), aliases: ["uniqueItems"])
  public static let elementBeyond = DiagnosticCode(
    "S114", "element-beyond", .error,
    Phrase(en: "an element that the schema has no place for", es: "un elemento sin lugar en el esquema"),
    aliases: ["additionalItems"])
  public static let tooFewMembers = DiagnosticCode(
    "S115", "too-few-members", .error,
    Phrase(en: "an object with too few members", es: "un objeto con muy pocos miembros"), aliases: ["minProperties"])
  public static let tooManyMembers = DiagnosticCode(
    "S116", "too-many-members", .error,
    Phrase(en: "an object with too many members", es: "un objeto con demasiados miembros"), aliases: ["maxProperties"])
  public static let memberNotAllowed = DiagnosticCode(
    "S117", "member-not-allowed", .error,
    Phrase(en: "a member that the schema forbids", es: "un miembro que el esquema prohíbe"),
    aliases: ["additionalProperties"])
  public static let companionMissing = DiagnosticCode(
    "S118", "companion-missing", .error,
    Phrase(en: "a member without the one it needs beside it", es: "un miembro sin el que debe acompañarlo"),
    aliases: ["dependencies"])
  public static let noAlternative = DiagnosticCode(
    "S119", "no-alternative", .error,
    Phrase(en: "a value that fits none of several schemas", es: "un valor que no cumple ninguno de varios esquemas"),
    aliases: ["anyOf"])
  public static let notExactlyOne = DiagnosticCode(
    "S120", "not-exactly-one", .error,
    Phrase(
      en: "a value that does not fit exactly one of several schemas",
      es: "un valor que no cumple exactamente uno de varios esquemas"), aliases: ["oneOf"])
  public static let forbidden = DiagnosticCode(
    "S121", "forbidden", .error, Phrase(en: "a value that the schema rules out", es: "un valor que el esquema excluye"),
    aliases: ["not"])
  public static let patternTooCostly = DiagnosticCode(
    "S122", "pattern-too-costly", .error,
    Phrase(en: "a pattern that takes too many steps", es: "un patrón que requiere demasiados pasos"))

  public static let badSchema = DiagnosticCode(
    "S201", "bad-schema", .error, Phrase(en: "a schema that cannot be used", es: "un esquema que no se puede usar"))
  public static let unresolvedReference = DiagnosticCode(
    "S202", "unresolved-reference", .error,
    Phrase(en: "a reference of a schema that leads nowhere", es: "una referencia del esquema que no lleva a nada"))

  /// The codes that schemas give.
  public static let schemaCodes: [DiagnosticCode] = [
    wrongType, missingMember, notListed, badFormat, tooShort, tooLong, patternDiffers, belowMinimum, aboveMaximum,
    notAMultiple, tooFewElements, tooManyElements, repeatedElement, elementBeyond, tooFewMembers, tooManyMembers,
    memberNotAllowed, companionMissing, noAlternative, notExactlyOne, forbidden, patternTooCostly, badSchema,
    unresolvedReference,
  ]
}

extension Keyword {
  public var code: DiagnosticCode {
    switch self {
    case .type: .wrongType
    case .required: .missingMember
    case .enum: .notListed
    case .format: .badFormat
    case .minLength: .tooShort
    case .maxLength: .tooLong
    case .pattern: .patternDiffers
    case .minimum: .belowMinimum
    case .maximum: .aboveMaximum
    case .multipleOf: .notAMultiple
    case .minItems: .tooFewElements
    case .maxItems: .tooManyElements
    case .uniqueItems: .repeatedElement
    case .additionalItems: .elementBeyond
    case .minProperties: .tooFewMembers
    case .maxProperties: .tooManyMembers
    case .additionalProperties: .memberNotAllowed
    case .dependencies: .companionMissing
    case .anyOf: .noAlternative
    case .oneOf: .notExactlyOne
    case .not: .forbidden
    case .patternLimit: .patternTooCostly
    }
  }
}
