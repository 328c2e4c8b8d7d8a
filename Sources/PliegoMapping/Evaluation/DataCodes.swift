public import PliegoDiagnostics

/// What can be wrong with data on its way through a mapping.
extension DiagnosticCode {
  public static let unreadableCell = DiagnosticCode(
    "D101", "unreadable-cell", .warning,
    Phrase(en: "a cell is not what its column declares", es: "una celda no es lo que declara su columna"))
  public static let unmappedValue = DiagnosticCode(
    "D103", "unmapped-value", .warning, Phrase(en: "a value without a code", es: "un valor sin código"))
  public static let rowsDisagree = DiagnosticCode(
    "D104", "rows-disagree", .warning,
    Phrase(en: "rows of one process contradict each other", es: "filas de un proceso se contradicen"))
  public static let orphanRow = DiagnosticCode(
    "D105", "orphan-row", .warning, Phrase(en: "a row whose parent does not exist", es: "una fila cuyo padre no existe")
  )
  public static let repeatedLookUpKey = DiagnosticCode(
    "D106", "repeated-look-up-key", .warning,
    Phrase(en: "a key found twice where one row is looked up", es: "una clave repetida donde se consulta una sola fila")
  )
  public static let requiredCellEmpty = DiagnosticCode(
    "D107", "required-cell-empty", .warning,
    Phrase(en: "a required cell is empty", es: "una celda obligatoria está vacía"))
  public static let lookUpFailed = DiagnosticCode(
    "D108", "look-up-failed", .warning,
    Phrase(en: "nothing has the key that a row looks up", es: "nada tiene la clave que una fila consulta"))
  public static let repeatedID = DiagnosticCode(
    "D109", "repeated-id", .warning,
    Phrase(en: "two entries of one list have one id", es: "dos entradas de una lista tienen el mismo id"))
  public static let divisionByZero = DiagnosticCode(
    "D110", "division-by-zero", .warning, Phrase(en: "a division by zero", es: "una división entre cero"))
  public static let notACode = DiagnosticCode(
    "D111", "not-a-code", .warning,
    Phrase(en: "a cell is not a code of its column's list", es: "una celda no es un código de la lista de su columna"))
  public static let unknownOpenCode = DiagnosticCode(
    "D112", "unknown-open-code", .note,
    Phrase(en: "a code that an open list does not have", es: "un código que una lista abierta no tiene"))
  public static let oddLocalTime = DiagnosticCode(
    "D113", "odd-local-time", .note,
    Phrase(en: "a local time that never was, or was twice", es: "una hora local que no existió, o existió dos veces"))
  public static let hashInID = DiagnosticCode(
    "D114", "hash-in-release-id", .warning, Phrase(en: "a release id with #", es: "un id de entrega con #"))
  public static let notAURI = DiagnosticCode(
    "D115", "not-a-uri", .warning, Phrase(en: "a web address that is none", es: "una dirección web que no lo es"))
  public static let notWhole = DiagnosticCode(
    "D116", "not-whole", .warning, Phrase(en: "a number that should be whole", es: "un número que debería ser entero"))
  public static let nothingToPublish = DiagnosticCode(
    "D117", "nothing-to-publish", .warning,
    Phrase(en: "a process without any stage", es: "un proceso sin ninguna etapa"))
  public static let keyInTwoSpellings = DiagnosticCode(
    "D121", "key-in-two-spellings", .warning,
    Phrase(en: "one key, written in two ways", es: "una clave escrita de dos maneras"))
  public static let joinedLoosely = DiagnosticCode(
    "D122", "joined-loosely", .note,
    Phrase(en: "rows joined by keys that are written differently", es: "filas unidas por claves escritas distinto"))
  public static let sourcesDisagree = DiagnosticCode(
    "D123", "sources-disagree", .warning,
    Phrase(en: "two sources contradict each other", es: "dos fuentes se contradicen"))
  public static let rowInSeveralProcesses = DiagnosticCode(
    "D124", "row-in-several-processes", .warning,
    Phrase(en: "a row that belongs to several processes", es: "una fila que pertenece a varios procesos"))
  public static let partyWithoutID = DiagnosticCode(
    "D601", "party-without-id", .warning, Phrase(en: "an organization without an id", es: "una organización sin id"))
  public static let partiesDiffer = DiagnosticCode(
    "D602", "parties-differ", .warning,
    Phrase(en: "one id, two descriptions of an organization", es: "un id, dos descripciones de una organización"))
  public static let expectationFailed = DiagnosticCode(
    "D701", "expectation-failed", .error,
    Phrase(en: "an expectation fails, and it matters", es: "no se cumple una expectativa, y es grave"))
  public static let expectationUnmet = DiagnosticCode(
    "D702", "expectation-unmet", .warning, Phrase(en: "an expectation fails", es: "no se cumple una expectativa"))
  public static let expectationNoted = DiagnosticCode(
    "D703", "expectation-noted", .note,
    Phrase(en: "an expectation fails, for the record", es: "no se cumple una expectativa, para constancia"))
  public static let dateNotLater = DiagnosticCode(
    "D801", "date-not-later", .warning,
    Phrase(en: "a change without a later date", es: "un cambio sin fecha posterior"))
  public static let cannotTakeBack = DiagnosticCode(
    "D802", "cannot-take-back", .warning,
    Phrase(en: "something published that is gone", es: "algo publicado que ya no está"))
  public static let processGone = DiagnosticCode(
    "D803", "process-gone", .warning,
    Phrase(en: "a published process that is gone", es: "un proceso publicado que ya no está"))
  public static let repeatedOCID = DiagnosticCode(
    "D804", "repeated-ocid", .warning, Phrase(en: "two processes with one ocid", es: "dos procesos con un mismo ocid"))
  public static let tooManyRows = DiagnosticCode(
    "D901", "too-many-rows", .warning, Phrase(en: "a process with too many rows", es: "un proceso con demasiadas filas")
  )

  /// The codes that converting rows can give.
  public static let dataCodes: [DiagnosticCode] = [
    unreadableCell, unmappedValue, rowsDisagree, orphanRow, repeatedLookUpKey, requiredCellEmpty, lookUpFailed,
    repeatedID, divisionByZero, notACode, unknownOpenCode, oddLocalTime, hashInID, notAURI, notWhole,
    nothingToPublish, keyInTwoSpellings, joinedLoosely, sourcesDisagree, rowInSeveralProcesses, partyWithoutID,
    partiesDiffer, expectationFailed, expectationUnmet,
    expectationNoted, dateNotLater, cannotTakeBack, processGone,
    repeatedOCID, tooManyRows,
  ]
}

/// The kinds of problem a row can have, small enough for a value to carry.
enum ProblemKind: UInt8, Sendable, CaseIterable {
  case unreadable, unmapped, disagree, orphan, repeatedKey, requiredEmpty, lookUpFailed, repeatedID, division, notACode
  case openCode, oddTime, hashInID, notAURI, notWhole, nothing, partyWithoutID, partiesDiffer, tooManyRows
  case twoSpellings, joinedLoosely, sourcesDisagree, severalProcesses
  case expectationFailed, expectationUnmet, expectationNoted

  init(expectation severity: Severity) {
    self =
      switch severity {
      case .error: .expectationFailed
      case .warning: .expectationUnmet
      case .note: .expectationNoted
      }
  }

  /// Whether it tells of something that the author of the mapping expects.
  var isExpectation: Bool { self == .expectationFailed || self == .expectationUnmet || self == .expectationNoted }
  case dateNotLater, cannotTakeBack, processGone, repeatedOCID

  var code: DiagnosticCode {
    switch self {
    case .unreadable: .unreadableCell
    case .unmapped: .unmappedValue
    case .disagree: .rowsDisagree
    case .orphan: .orphanRow
    case .repeatedKey: .repeatedLookUpKey
    case .requiredEmpty: .requiredCellEmpty
    case .lookUpFailed: .lookUpFailed
    case .repeatedID: .repeatedID
    case .division: .divisionByZero
    case .notACode: .notACode
    case .openCode: .unknownOpenCode
    case .oddTime: .oddLocalTime
    case .hashInID: .hashInID
    case .notAURI: .notAURI
    case .notWhole: .notWhole
    case .nothing: .nothingToPublish
    case .partyWithoutID: .partyWithoutID
    case .partiesDiffer: .partiesDiffer
    case .tooManyRows: .tooManyRows
    case .twoSpellings: .keyInTwoSpellings
    case .joinedLoosely: .joinedLoosely
    case .sourcesDisagree: .sourcesDisagree
    case .severalProcesses: .rowInSeveralProcesses
    case .expectationFailed: .expectationFailed
    case .expectationUnmet: .expectationUnmet
    case .expectationNoted: .expectationNoted
    case .dateNotLater: .dateNotLater
    case .cannotTakeBack: .cannotTakeBack
    case .processGone: .processGone
    case .repeatedOCID: .repeatedOCID
    }
  }
}
