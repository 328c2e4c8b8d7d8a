public import PliegoDiagnostics

/// What merging can meet.
extension DiagnosticCode {
  public static let ocidMissing = DiagnosticCode(
    "M101", "ocid-missing", .error, Phrase(en: "a release without ocid", es: "una entrega sin ocid"))
  public static let dateUnknown = DiagnosticCode(
    "M102", "date-unknown", .error,
    Phrase(
      en: "a release without date among several of its process", es: "una entrega sin fecha entre varias de su proceso")
  )
  public static let typeConflict = DiagnosticCode(
    "M103", "type-conflict", .error,
    Phrase(
      en: "a field that changes between a value and an object", es: "un campo que cambia entre valor y objeto"))
  public static let identifierNotScalar = DiagnosticCode(
    "M104", "identifier-not-scalar", .error,
    Phrase(en: "an id that is an object or an array", es: "un id que es un objeto o una lista"))
  public static let processTooLarge = DiagnosticCode(
    "M105", "process-too-large", .error,
    Phrase(
      en: "a process whose releases do not fit in the memory given",
      es: "un proceso cuyas entregas no caben en la memoria dada"))
  public static let versionedInput = DiagnosticCode(
    "M106", "versioned-input", .error,
    Phrase(en: "a versioned release where releases are merged", es: "una entrega versionada donde se combinan entregas")
  )
  public static let referenceStops = DiagnosticCode(
    "M107", "reference-stops", .error,
    Phrase(
      en: "releases that the reference implementation does not merge",
      es: "entregas que la implementación de referencia no combina"))

  public static let mixedVersions = DiagnosticCode(
    "M111", "mixed-versions", .warning,
    Phrase(
      en: "releases of one process in several versions of OCDS",
      es: "entregas de un proceso en varias versiones de OCDS"))
  public static let releaseChanged = DiagnosticCode(
    "M112", "release-changed", .warning,
    Phrase(
      en: "two releases with one id and different contents", es: "dos entregas con un mismo id y contenido distinto"))
  public static let releaseRepeated = DiagnosticCode(
    "M113", "release-given-twice", .note,
    Phrase(en: "a release that is given twice", es: "una entrega que viene dos veces"))
  public static let sameInstant = DiagnosticCode(
    "M114", "same-instant", .warning,
    Phrase(en: "two releases of one process at one instant", es: "dos entregas de un proceso en el mismo instante"))
  public static let dateTextOrder = DiagnosticCode(
    "M115", "date-text-order", .note,
    Phrase(
      en: "dates whose text sorts otherwise than their instants",
      es: "fechas cuyo texto se ordena distinto que sus instantes"))
  public static let mixedExtensions = DiagnosticCode(
    "M116", "mixed-extensions", .note,
    Phrase(
      en: "releases of one process with different extensions", es: "entregas de un proceso con distintas extensiones"))
  public static let linkedReleaseAbsent = DiagnosticCode(
    "M117", "linked-release-absent", .warning,
    Phrase(
      en: "a record that links to releases instead of holding them",
      es: "un registro que enlaza entregas en vez de contenerlas"))
  public static let recordWithoutReleases = DiagnosticCode(
    "M118", "record-without-releases", .warning,
    Phrase(en: "a record without releases to merge", es: "un registro sin entregas que combinar"))

  public static let compiledInput = DiagnosticCode(
    "M119", "compiled-input", .warning,
    Phrase(
      en: "a compiled release among the releases to be merged",
      es: "una entrega compilada entre las que se combinan"))

  public static let nullForObject = DiagnosticCode(
    "M121", "null-for-object", .warning,
    Phrase(en: "null for an object or a list of objects", es: "null en lugar de un objeto o una lista de objetos"))
  public static let mixedArray = DiagnosticCode(
    "M122", "mixed-array", .warning,
    Phrase(
      en: "an array of objects that holds something else in another release",
      es: "una lista de objetos que en otra entrega contiene otra cosa"))
  public static let numberAndTextIdentifier = DiagnosticCode(
    "M123", "number-and-text-id", .warning,
    Phrase(en: "ids that differ in their type alone: 1 and \"1\"", es: "ids que sólo difieren en su tipo: 1 y \"1\""))
  public static let repeatedIdentifier = DiagnosticCode(
    "M124", "element-id-repeated", .warning,
    Phrase(en: "two elements of one array with one id", es: "dos elementos de una lista con un mismo id"))
  public static let nullIdentifier = DiagnosticCode(
    "M125", "null-id", .warning, Phrase(en: "an element whose id is null", es: "un elemento cuyo id es null"))
  public static let emptyIdentifier = DiagnosticCode(
    "M126", "empty-id", .warning, Phrase(en: "an element whose id is empty", es: "un elemento cuyo id está vacío"))
  public static let lackingIdentifier = DiagnosticCode(
    "M127", "no-id", .warning,
    Phrase(
      en: "elements without id, which are added again by every release",
      es: "elementos sin id, que cada entrega vuelve a agregar"))

  public static let compiledReleaseDiffers = DiagnosticCode(
    "M141", "compiled-release-differs", .error,
    Phrase(
      en: "a compiled release that its releases do not give", es: "una entrega compilada que no resulta de sus entregas"
    )
  )
  public static let versionedReleaseDiffers = DiagnosticCode(
    "M142", "versioned-release-differs", .error,
    Phrase(
      en: "a versioned release that its releases do not give",
      es: "una entrega versionada que no resulta de sus entregas"
    ))
  public static let recordNotRecomputable = DiagnosticCode(
    "M143", "record-not-recomputable", .note,
    Phrase(
      en: "a record whose releases are only linked: it cannot be recomputed",
      es: "un registro cuyas entregas sólo están enlazadas: no se puede recalcular"))

  public static let linkedReleaseOdd = DiagnosticCode(
    "M144", "linked-release-odd", .error,
    Phrase(
      en: "a link to a release that leads nowhere, or that its record contradicts",
      es: "un enlace a una entrega que no lleva a nada, o que su registro contradice"))

  /// The codes that merging gives.
  public static let mergeCodes: [DiagnosticCode] = [
    ocidMissing, dateUnknown, typeConflict, identifierNotScalar, processTooLarge, versionedInput, referenceStops,
    mixedVersions, releaseChanged, releaseRepeated, sameInstant, dateTextOrder, mixedExtensions, linkedReleaseAbsent,
    recordWithoutReleases, compiledInput, nullForObject, mixedArray, numberAndTextIdentifier, repeatedIdentifier,
    nullIdentifier,
    emptyIdentifier, lackingIdentifier, compiledReleaseDiffers, versionedReleaseDiffers, recordNotRecomputable,
    linkedReleaseOdd,
  ]
}
