public import PliegoDiagnostics

/// What can be said of packages, and of data that is brought to a newer version.
extension DiagnosticCode {
  public static let packageMetadataMissing = DiagnosticCode(
    "M201", "package-metadata-missing", .error,
    Phrase(en: "a package that lacks what OCDS requires of one", es: "un paquete sin lo que OCDS exige de uno"))
  public static let mixedKinds = DiagnosticCode(
    "M202", "mixed-package", .error,
    Phrase(en: "releases and records for one package", es: "entregas y registros para un mismo paquete"))
  public static let versionsDiffer = DiagnosticCode(
    "M203", "package-versions-differ", .error,
    Phrase(en: "packages of several versions of OCDS", es: "paquetes de varias versiones de OCDS"))
  public static let metadataDiffers = DiagnosticCode(
    "M204", "package-metadata-differs", .warning,
    Phrase(en: "packages that say different things of themselves", es: "paquetes que dicen cosas distintas de sí"))
  public static let licenseDiffers = DiagnosticCode(
    "M205", "license-differs", .warning,
    Phrase(en: "packages under different licences or policies", es: "paquetes con licencias o políticas distintas"))
  public static let notToBePacked = DiagnosticCode(
    "M206", "not-to-be-packed", .error,
    Phrase(en: "a text that no package holds", es: "un texto que no va en ningún paquete"))
  public static let nothingToPack = DiagnosticCode(
    "M207", "nothing-to-pack", .error,
    Phrase(en: "input without releases or records", es: "una entrada sin entregas ni registros"))
  public static let olderParts = DiagnosticCode(
    "M208", "older-parts", .warning,
    Phrase(en: "files of another run beside those written", es: "archivos de otra corrida junto a los escritos"))

  public static let partiesDiffer = DiagnosticCode(
    "M210", "organizations-differ", .warning,
    Phrase(en: "two organizations with one id and different data", es: "dos organizaciones con un id y datos distintos")
  )
  public static let bothFields = DiagnosticCode(
    "M211", "old-and-new-field", .warning,
    Phrase(
      en: "a field of the old version beside its successor", es: "un campo de la versión anterior junto a su sucesor"))
  public static let unexpectedShape = DiagnosticCode(
    "M212", "not-upgradable-value", .warning,
    Phrase(en: "a value that cannot be upgraded", es: "un valor que no se puede actualizar"))
  public static let versionedReleaseKept = DiagnosticCode(
    "M213", "versioned-release-kept", .warning,
    Phrase(en: "a versioned release, which is not upgraded", es: "una entrega versionada, que no se actualiza"))
  public static let alreadyUpgraded = DiagnosticCode(
    "M214", "already-upgraded", .note,
    Phrase(en: "data of the new version already", es: "datos que ya son de la versión nueva"))
  public static let otherVersion = DiagnosticCode(
    "M215", "not-of-that-version", .error,
    Phrase(en: "data of another version than the one to upgrade", es: "datos de otra versión que la que se actualiza"))
  public static let undecidedField = DiagnosticCode(
    "M216", "undecided-field", .note,
    Phrase(
      en: "a deprecated field whose successor only its publisher knows",
      es: "un campo obsoleto cuyo sucesor sólo conoce quien publica"))
  public static let translatedField = DiagnosticCode(
    "M217", "translated-field", .warning,
    Phrase(en: "a translated field, which 1.2 no longer has", es: "un campo traducido, que 1.2 ya no tiene"))

  /// All codes about packages and upgrading, by their numbers.
  public static let packageCodes: [DiagnosticCode] = [
    packageMetadataMissing, mixedKinds, versionsDiffer, metadataDiffers, licenseDiffers, notToBePacked, nothingToPack,
    olderParts, partiesDiffer, bothFields, unexpectedShape, versionedReleaseKept, alreadyUpgraded, otherVersion,
    undecidedField, translatedField,
  ]
}
