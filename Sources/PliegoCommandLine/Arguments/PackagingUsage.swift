import PliegoDiagnostics
import PliegoPackages

/// What can be wrong with how packages are asked for.
extension Diagnostic {
  static func notADateTime(_ text: String, _ owner: String) -> Diagnostic {
    Diagnostic(
      .badValue,
      Phrase(
        en: "\(owner) takes a date with time and zone, not '\(text)'",
        es: "\(owner) lleva una fecha con hora y zona, no '\(text)'"),
      help: [
        Phrase(
          en: "write for example \(owner) 2026-01-31T18:00:00-06:00, or now",
          es: "escriba por ejemplo \(owner) 2026-01-31T18:00:00-06:00, o now")
      ])
  }

  static func noVersion(_ text: String, _ owner: String) -> Diagnostic {
    Diagnostic(
      .badValue,
      Phrase(en: "'\(text)' is no version of OCDS", es: "'\(text)' no es una versión de OCDS"),
      help: [Phrase(en: "write for example \(owner) 1.1", es: "escriba por ejemplo \(owner) 1.1")])
  }

  static func noUpgrade(_ old: String?, _ new: String?) -> Diagnostic {
    let way = [old, new].compactMap { $0 }.joined(separator: ":")
    let targets = Upgrade.targets.joined(separator: ", ")
    return Diagnostic(
      .badValue,
      Phrase(en: "nothing is upgraded by '\(way)'", es: "nada se actualiza con '\(way)'"),
      help: [
        Phrase(
          en: "write the older version first, as in 1.0:1.1; the new one is among \(targets)",
          es: "escriba primero la versión anterior, como 1.0:1.1; la nueva es una de \(targets)")
      ])
  }

  static func noFileToUpgrade() -> Diagnostic {
    Diagnostic(
      .missingArgument,
      Phrase(en: "pliego upgrade needs a file", es: "pliego upgrade necesita un archivo"),
      help: [
        Phrase(
          en: "name a file or folder behind the versions, or - for standard input",
          es: "nombre un archivo o carpeta después de las versiones, o - para la entrada estándar")
      ])
  }
}
