public import PliegoDiagnostics

extension DiagnosticCode {
  public static let unreadableProfile = DiagnosticCode(
    "C901", "unreadable-profile", .error,
    Phrase(en: "a requirement profile cannot be read", es: "no se puede leer un perfil de requisitos"))
  public static let unknownProfileKey = DiagnosticCode(
    "C902", "unknown-profile-key", .error,
    Phrase(
      en: "a key that requirement profiles do not have", es: "una clave que los perfiles de requisitos no tienen"))
  public static let unknownProfileField = DiagnosticCode(
    "C903", "unknown-profile-field", .error,
    Phrase(
      en: "a requirement names a field that the standard does not have",
      es: "un requisito nombra un campo que el estándar no tiene"))
  public static let badProfileValue = DiagnosticCode(
    "C904", "bad-profile-value", .error,
    Phrase(en: "a value that a requirement profile cannot have", es: "un valor que un perfil de requisitos no admite"))
  public static let unknownProfile = DiagnosticCode(
    "C905", "unknown-profile", .error,
    Phrase(en: "there is no requirement profile of this name", es: "no hay un perfil de requisitos con este nombre"))
  public static let incompleteRequirement = DiagnosticCode(
    "C906", "incomplete-requirement", .error,
    Phrase(en: "a profile or requirement lacks a key", es: "a un perfil o requisito le falta una clave"))

  /// The codes that reading requirement profiles can give.
  public static let requirementProfileCodes: [DiagnosticCode] = [
    unreadableProfile, unknownProfileKey, unknownProfileField, badProfileValue, unknownProfile, incompleteRequirement,
  ]
}

extension Diagnostic {
  static func unreadableProfile(_ problem: Phrase, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.unreadableProfile, problem, at: span)
  }

  static func unknownProfileKey(_ key: String, among known: [String], at span: SourceSpan) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .unknownProfileKey, Phrase(en: "there is no key '\(key)' here", es: "aquí no hay una clave '\(key)'"), at: span,
      help: didYouMean(key, among: known) ?? [Phrase(en: "write one of \(list)", es: "escriba una de \(list)")])
  }

  static func badProfileValue(_ message: Phrase, help: [Phrase] = [], at span: SourceSpan) -> Diagnostic {
    Diagnostic(.badProfileValue, message, at: span, help: help)
  }

  /// A word that is none of a few.
  static func badProfileWord(_ word: String, of key: String, among known: [String], at span: SourceSpan) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return badProfileValue(
      Phrase(en: "'\(word)' is not a value of '\(key)'", es: "'\(word)' no es un valor de '\(key)'"),
      help: didYouMean(word, among: known) ?? [Phrase(en: "write one of \(list)", es: "escriba uno de \(list)")],
      at: span)
  }

  /// - Parameter span: `nil` when it was named on the command line.
  public static func unknownProfile(_ name: String, at span: SourceSpan? = nil) -> Diagnostic {
    let known = RequirementProfile.bundledNames
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .unknownProfile,
      Phrase(en: "there is no requirement profile '\(name)'", es: "no hay un perfil de requisitos '\(name)'"), at: span,
      help: (didYouMean(name, among: known) ?? []) + [
        Phrase(
          en: "name one of \(list), or a file ending in .yaml", es: "nombre uno de \(list), o un archivo .yaml")
      ])
  }

  static func circularProfile(_ names: [String], at span: SourceSpan) -> Diagnostic {
    let chain = names.joined(separator: " → ")
    return badProfileValue(
      Phrase(en: "the profile extends itself: \(chain)", es: "el perfil se extiende a sí mismo: \(chain)"), at: span)
  }

  static func lacksKey(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .incompleteRequirement, Phrase(en: "'\(key)' is missing here", es: "aquí falta '\(key)'"), at: span)
  }
}
