public import PliegoDiagnostics

/// What can be wrong with a mapping. Found before any row is read.
extension DiagnosticCode {
  // 1xx: the text.
  public static let formulaNeedsQuotes = DiagnosticCode(
    "P102", "formula-needs-quotes", .error,
    Phrase(en: "YAML cuts this formula in two", es: "YAML parte esta fórmula en dos"))
  public static let unknownKey = DiagnosticCode(
    "P105", "unknown-key", .error,
    Phrase(en: "a key the language does not have", es: "una clave que el lenguaje no tiene"))
  public static let unknownType = DiagnosticCode(
    "P106", "unknown-type", .error, Phrase(en: "not a type of column", es: "no es un tipo de columna"))
  public static let wrongShape = DiagnosticCode(
    "P108", "wrong-shape", .error,
    Phrase(
      en: "keys, a list or a text where another of them is due", es: "claves, una lista o un texto donde toca otra cosa"
    ))
  public static let languageVersion = DiagnosticCode(
    "P109", "language-version", .error,
    Phrase(en: "the language version is missing or unknown", es: "falta la versión del lenguaje o no se conoce"))
  public static let missingKey = DiagnosticCode(
    "P110", "missing-key", .error, Phrase(en: "a key that must be there", es: "una clave que no puede faltar"))
  public static let notBuiltYet = DiagnosticCode(
    "P111", "not-built-yet", .error,
    Phrase(
      en: "part of the language that this version does not run", es: "parte del lenguaje que esta versión no ejecuta"))
  public static let badBase = DiagnosticCode(
    "P112", "bad-base", .error, Phrase(en: "the base mapping cannot be used", es: "no se puede usar el mapeo base"))
  public static let unsafePath = DiagnosticCode(
    "P113", "unsafe-path", .error,
    Phrase(en: "a path that leaves the given folders", es: "una ruta que sale de las carpetas dadas"))
  public static let unknownChoice = DiagnosticCode(
    "P114", "unknown-choice", .error,
    Phrase(en: "not one of the values allowed here", es: "no es uno de los valores admitidos aquí"))
  public static let badRecordPath = DiagnosticCode(
    "P116", "bad-record-path", .error,
    Phrase(en: "not a way to the records of a JSON source", es: "no es un camino a los registros de una fuente JSON"))
  public static let notOfThisSource = DiagnosticCode(
    "P117", "not-of-this-source", .error,
    Phrase(en: "a key that this kind of source does not have", es: "una clave que esta clase de fuente no lleva"))
  public static let rowOperators = DiagnosticCode(
    "P118", "row-operators", .error,
    Phrase(en: "what is done to rows contradicts itself", es: "lo que se hace con las filas se contradice"))
  public static let unreadableCodeFile = DiagnosticCode(
    "P115", "unreadable-code-file", .error,
    Phrase(en: "a code file that cannot be used", es: "un archivo de códigos que no sirve"))

  // 2xx: columns and formulas.
  public static let unknownColumn = DiagnosticCode(
    "P201", "unknown-column", .error,
    Phrase(en: "a column the source does not have", es: "una columna que la fuente no tiene"))
  public static let unknownName = DiagnosticCode(
    "P202", "unknown-name", .error,
    Phrase(en: "neither a source in reach nor a look-up", es: "ni una fuente al alcance ni una consulta"))
  public static let unknownParameter = DiagnosticCode(
    "P203", "unknown-parameter", .error, Phrase(en: "a parameter that is not declared", es: "un parámetro sin declarar")
  )
  public static let columnOfEnclosing = DiagnosticCode(
    "P204", "column-of-enclosing-source", .error,
    Phrase(en: "the column belongs to an enclosing source", es: "la columna es de una fuente que contiene a ésta"))
  public static let formulaSyntax = DiagnosticCode(
    "P205", "formula-syntax", .error, Phrase(en: "the formula cannot be read", es: "no se entiende la fórmula"))
  public static let manyRows = DiagnosticCode(
    "P206", "many-rows", .error,
    Phrase(en: "many rows where one value is due", es: "muchas filas donde toca un solo valor"))
  public static let argumentCount = DiagnosticCode(
    "P207", "argument-count", .error, Phrase(en: "too few or too many arguments", es: "faltan o sobran argumentos"))
  public static let comparesTypes = DiagnosticCode(
    "P208", "compares-different-types", .error,
    Phrase(en: "a comparison of different types", es: "se comparan tipos distintos"))
  public static let argumentType = DiagnosticCode(
    "P209", "argument-type", .error, Phrase(en: "an argument of another type", es: "un argumento de otro tipo"))
  public static let severalSources = DiagnosticCode(
    "P210", "several-sources-in-argument", .error,
    Phrase(en: "one argument goes through two sources", es: "un argumento recorre dos fuentes"))
  public static let datePattern = DiagnosticCode(
    "P211", "date-minutes-for-month", .error,
    Phrase(en: "a date pattern that cannot be meant", es: "un patrón de fecha que no puede ser"))
  public static let textPattern = DiagnosticCode(
    "P212", "bad-text-pattern", .error,
    Phrase(en: "a text pattern that cannot be used", es: "un patrón de texto que no sirve"))
  public static let ambiguousColumn = DiagnosticCode(
    "P213", "ambiguous-column", .error,
    Phrase(en: "two readings of one column name", es: "dos lecturas de un nombre de columna"))
  public static let helperCycle = DiagnosticCode(
    "P214", "helper-cycle", .error,
    Phrase(en: "helper columns that need each other", es: "columnas auxiliares que dependen entre sí"))
  public static let personalPublished = DiagnosticCode(
    "P215", "personal-published", .error,
    Phrase(en: "personal data on its way to a field", es: "un dato personal va camino de publicarse"))
  public static let notFixedText = DiagnosticCode(
    "P216", "not-fixed-text", .error,
    Phrase(en: "an argument that must be a fixed text", es: "un argumento que debe ser un texto fijo"))
  public static let branchTypes = DiagnosticCode(
    "P217", "branch-types-differ", .error, Phrase(en: "branches of different types", es: "ramas de tipos distintos"))
  public static let releaseOutOfPlace = DiagnosticCode(
    "P218", "release-out-of-place", .error,
    Phrase(en: "release[…] is not known here yet", es: "release[…] aún no se conoce aquí"))

  // 3xx: fields of the standard.
  public static let unknownField = DiagnosticCode(
    "P301", "unknown-field", .error,
    Phrase(en: "a field the standard does not have", es: "un campo que el estándar no tiene"))
  public static let listOrNot = DiagnosticCode(
    "P302", "list-or-not", .error,
    Phrase(en: "a list without dashes, or dashes without a list", es: "una lista sin guiones, o guiones sin lista"))
  public static let fieldWrittenTwice = DiagnosticCode(
    "P303", "field-written-twice", .error, Phrase(en: "one field gets two values", es: "un campo recibe dos valores"))
  public static let wrongType = DiagnosticCode(
    "P304", "wrong-type", .error,
    Phrase(en: "a value of another type than the field's", es: "un valor de otro tipo que el del campo"))
  public static let requiredFieldMissing = DiagnosticCode(
    "P305", "required-field-missing", .error,
    Phrase(en: "a required field is not mapped", es: "falta un campo obligatorio"))
  public static let requiredMayBeEmpty = DiagnosticCode(
    "P306", "required-may-be-empty", .error,
    Phrase(en: "a required field may stay empty", es: "un campo obligatorio puede quedar vacío"))
  public static let badLanguageSuffix = DiagnosticCode(
    "P308", "bad-language-suffix", .error,
    Phrase(en: "a language suffix that does not fit", es: "un sufijo de idioma que no corresponde"))
  public static let noTimeZone = DiagnosticCode(
    "P309", "no-time-zone", .error, Phrase(en: "a date without a time zone", es: "una fecha sin zona horaria"))
  public static let filledByPliego = DiagnosticCode(
    "P310", "filled-by-pliego", .error, Phrase(en: "a field that pliego fills in", es: "un campo que rellena pliego"))
  public static let ocidPrefix = DiagnosticCode(
    "P311", "ocid-prefix", .error, Phrase(en: "not an ocid prefix", es: "no es un prefijo de ocid"))
  public static let hashInFixedID = DiagnosticCode(
    "P312", "hash-in-id", .error, Phrase(en: "a release id with #", es: "un id de entrega con #"))
  public static let badConstant = DiagnosticCode(
    "P313", "bad-constant", .error,
    Phrase(en: "a fixed value that the field does not take", es: "un valor fijo que el campo no admite"))

  // 4xx: codes.
  public static let unknownFixedCode = DiagnosticCode(
    "P401", "unknown-fixed-code", .error,
    Phrase(en: "a fixed code that the list does not have", es: "un código fijo que la lista no tiene"))
  public static let freeTextForCode = DiagnosticCode(
    "P402", "free-text-for-code", .error,
    Phrase(en: "free text for a closed codelist", es: "texto libre para una lista cerrada"))
  public static let unknownCodelist = DiagnosticCode(
    "P403", "unknown-codelist", .error, Phrase(en: "there is no such codelist", es: "no existe esa lista de códigos"))
  public static let unknownTargetCode = DiagnosticCode(
    "P404", "unknown-target-code", .error,
    Phrase(en: "a code table leads to no code", es: "una tabla lleva a un código que no existe"))
  public static let sameWhenFolded = DiagnosticCode(
    "P405", "same-when-folded", .error, Phrase(en: "one value, two codes", es: "un valor, dos códigos"))
  public static let unknownCodeTable = DiagnosticCode(
    "P406", "unknown-code-table", .error,
    Phrase(en: "there is no such code table", es: "no existe esa tabla de códigos"))
  public static let closedListKeep = DiagnosticCode(
    "P407", "closed-list-keep", .error,
    Phrase(en: "a closed list cannot keep other words", es: "una lista cerrada no puede conservar otras palabras"))
  public static let otherCodelist = DiagnosticCode(
    "P408", "other-codelist", .error, Phrase(en: "codes of another list", es: "códigos de otra lista"))

  // 5xx: links between sources.
  public static let noPath = DiagnosticCode(
    "P501", "no-path", .error, Phrase(en: "no link leads to this source", es: "ningún enlace lleva a esta fuente"))
  public static let unknownSource = DiagnosticCode(
    "P502", "unknown-source", .error, Phrase(en: "there is no such source", es: "no existe esa fuente"))
  public static let badLink = DiagnosticCode(
    "P503", "bad-link", .error, Phrase(en: "a link that cannot hold", es: "un enlace que no se sostiene"))
  public static let noKey = DiagnosticCode(
    "P504", "no-key", .error, Phrase(en: "a source without a key", es: "una fuente sin clave"))
  public static let nameTaken = DiagnosticCode(
    "P505", "name-taken", .error, Phrase(en: "one name for two things", es: "un nombre para dos cosas"))

  // 6xx: parties.
  public static let partyOutOfPlace = DiagnosticCode(
    "P602", "party-out-of-place", .error, Phrase(en: "no organization goes here", es: "aquí no va una organización"))
  public static let unknownParty = DiagnosticCode(
    "P603", "unknown-party", .error, Phrase(en: "there is no such party", es: "no existe esa parte"))
  public static let partyOutOfScope = DiagnosticCode(
    "P604", "party-out-of-scope", .error,
    Phrase(en: "the party's rows are not in reach", es: "las filas de la parte no están al alcance"))
  public static let unknownRole = DiagnosticCode(
    "P605", "unknown-role", .error, Phrase(en: "not a role of the list", es: "no es un rol de la lista"))
  public static let unknownPiece = DiagnosticCode(
    "P606", "unknown-piece", .error, Phrase(en: "there is no such piece", es: "no existe esa pieza"))

  public static let unknownPublisher = DiagnosticCode(
    "P607", "unknown-publisher", .error,
    Phrase(en: "there is no such publisher", es: "no existe esa entidad que publica")
  )
  public static let releaseWithoutPublisher = DiagnosticCode(
    "P608", "release-without-publisher", .error,
    Phrase(en: "a release that nobody publishes", es: "una entrega que nadie publica"))

  // 7xx: tests in the mapping.
  public static let testUnknownSource = DiagnosticCode(
    "P701", "test-unknown-source", .error,
    Phrase(en: "a test gives rows to no source", es: "una prueba da filas a una fuente que no existe"))
  public static let testFailed = DiagnosticCode(
    "P702", "test-failed", .error, Phrase(en: "a test of the mapping fails", es: "falla una prueba del mapeo"))

  // 8xx: version and extensions of the standard.
  public static let unknownVersion = DiagnosticCode(
    "P801", "unknown-ocds-version", .error,
    Phrase(en: "a version of OCDS that pliego does not carry", es: "una versión de OCDS que pliego no incluye"))
  public static let unknownExtension = DiagnosticCode(
    "P802", "unknown-extension", .error,
    Phrase(en: "an extension that pliego does not carry", es: "una extensión que pliego no incluye"))
  public static let packageIncomplete = DiagnosticCode(
    "P803", "package-incomplete", .error,
    Phrase(en: "a package lacks what OCDS requires", es: "al paquete le falta lo que OCDS exige"))

  // 9xx: expectations.
  public static let expectationWithoutRows = DiagnosticCode(
    "P901", "expectation-without-rows", .error,
    Phrase(en: "an expectation that looks at nothing", es: "una expectativa que no mira nada"))

  // W: it runs, and is probably not meant.
  public static let deprecatedField = DiagnosticCode(
    "W307", "deprecated-field", .warning, Phrase(en: "a deprecated field", es: "un campo en desuso"))
  public static let unusedColumn = DiagnosticCode(
    "W701", "unused-column", .warning, Phrase(en: "a column that nothing uses", es: "una columna que nada usa"))
  public static let unusedDeclaration = DiagnosticCode(
    "W702", "unused-declaration", .warning,
    Phrase(en: "a declaration that nothing uses", es: "una declaración que nada usa"))
  public static let ordinalWithoutOrder = DiagnosticCode(
    "W703", "ordinal-without-order", .warning,
    Phrase(en: "an id by position, in no fixed order", es: "un id por posición, sin un orden fijo"))
  public static let numberAsID = DiagnosticCode(
    "W705", "number-as-id", .warning, Phrase(en: "a number for an id", es: "un número como id"))
  public static let historyOfSeveralReleases = DiagnosticCode(
    "P804", "history-of-several-releases", .error,
    Phrase(en: "change history of several releases per process", es: "historial de varias entregas por proceso"))
  public static let entriesWithoutID = DiagnosticCode(
    "P805", "entries-without-id", .error,
    Phrase(en: "entries without an id, merged again and again", es: "entradas sin id, que se fusionan una y otra vez"))
  public static let registerOutOfPlace = DiagnosticCode(
    "P806", "register-out-of-place", .error,
    Phrase(en: "a register where none can be kept", es: "un registro donde no se puede llevar"))
  public static let publishedAsNew = DiagnosticCode(
    "W708", "published-as-new", .warning,
    Phrase(
      en: "one release per change, without the last run's state",
      es: "una entrega por cambio, sin el estado de la corrida anterior"))
  public static let fieldUntested = DiagnosticCode(
    "W707", "field-untested", .note, Phrase(en: "fields that no test touches", es: "campos que ninguna prueba toca"))

  /// The codes that checking a mapping can give.
  public static let mappingCodes: [DiagnosticCode] = [
    formulaNeedsQuotes, unknownKey, unknownType, wrongShape, languageVersion, missingKey, notBuiltYet, badBase,
    unsafePath, unknownChoice, unreadableCodeFile, badRecordPath, notOfThisSource, rowOperators, unknownColumn,
    unknownName,
    unknownParameter, columnOfEnclosing,
    formulaSyntax, manyRows, argumentCount, comparesTypes, argumentType, severalSources, datePattern, textPattern,
    ambiguousColumn, helperCycle, personalPublished, notFixedText, branchTypes, releaseOutOfPlace, unknownField,
    listOrNot, fieldWrittenTwice, wrongType, requiredFieldMissing, requiredMayBeEmpty, badLanguageSuffix, noTimeZone,
    filledByPliego, ocidPrefix, hashInFixedID, badConstant, unknownFixedCode, freeTextForCode, unknownCodelist,
    unknownTargetCode, sameWhenFolded, unknownCodeTable, closedListKeep, otherCodelist, noPath, unknownSource, badLink,
    noKey, nameTaken, partyOutOfPlace, unknownParty, partyOutOfScope, unknownRole, unknownPiece, unknownPublisher,
    releaseWithoutPublisher, testUnknownSource,
    testFailed, unknownVersion, unknownExtension, packageIncomplete, expectationWithoutRows, deprecatedField,
    unusedColumn, unusedDeclaration,
    ordinalWithoutOrder, numberAsID, historyOfSeveralReleases, entriesWithoutID,
    registerOutOfPlace, publishedAsNew,
    fieldUntested,
  ]
}
