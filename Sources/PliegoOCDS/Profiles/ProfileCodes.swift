public import PliegoDiagnostics

/// What can be wrong or odd in what a package says about its version and extensions.
extension DiagnosticCode {
  public static let extensionNotCarried = DiagnosticCode(
    "V901", "extension-not-carried", .warning,
    Phrase(en: "an extension that pliego does not carry", es: "una extensión que pliego no incluye"))
  public static let extensionVersionNotStored = DiagnosticCode(
    "V902", "extension-version-not-stored", .note,
    Phrase(
      en: "an extension taken in another version than named", es: "una extensión tomada en otra versión que la indicada"
    )
  )
  public static let extensionFromBranch = DiagnosticCode(
    "V903", "extension-from-branch", .note,
    Phrase(
      en: "an extension named by a branch that changes", es: "una extensión indicada por una rama que cambia"))
  public static let extensionDependencyMissing = DiagnosticCode(
    "V904", "extension-dependency-missing", .warning,
    Phrase(
      en: "an extension without another that it needs", es: "una extensión sin otra que necesita"))
  public static let extensionNotCompatible = DiagnosticCode(
    "V905", "extension-not-compatible", .warning,
    Phrase(
      en: "an extension made for another version of OCDS", es: "una extensión hecha para otra versión de OCDS"))
  public static let extensionRemovesCore = DiagnosticCode(
    "V906", "extension-removes-core", .error,
    Phrase(
      en: "an extension that takes fields of the standard away",
      es: "una extensión que quita campos del estándar"))
  public static let extensionAddsToClosedList = DiagnosticCode(
    "V907", "extension-adds-to-closed-codelist", .error,
    Phrase(
      en: "an extension that adds codes to a closed list", es: "una extensión que agrega códigos a una lista cerrada"))
  public static let codelistDefinedTwice = DiagnosticCode(
    "V908", "codelist-defined-twice", .error,
    Phrase(
      en: "two extensions with different lists of one name",
      es: "dos extensiones con listas distintas del mismo nombre"))
  public static let extensionNotReadable = DiagnosticCode(
    "V909", "extension-not-readable", .warning,
    Phrase(en: "a file of an extension that is not JSON", es: "un archivo de una extensión que no es JSON"))
  public static let unsupportedVersion = DiagnosticCode(
    "V910", "unsupported-version", .error,
    Phrase(en: "a version of OCDS that pliego does not carry", es: "una versión de OCDS que pliego no incluye"))
  public static let versionAbsent = DiagnosticCode(
    "V911", "version-absent", .note,
    Phrase(en: "a package without a version", es: "un paquete sin versión"))
  public static let versionHasPatchNumber = DiagnosticCode(
    "V912", "version-has-patch-number", .note,
    Phrase(en: "a version of three numbers", es: "una versión de tres números"))

  /// The codes that making a profile gives.
  public static let profileCodes: [DiagnosticCode] = [
    extensionNotCarried, extensionVersionNotStored, extensionFromBranch, extensionDependencyMissing,
    extensionNotCompatible, extensionRemovesCore, extensionAddsToClosedList, codelistDefinedTwice,
    extensionNotReadable, unsupportedVersion, versionAbsent, versionHasPatchNumber,
  ]
}
