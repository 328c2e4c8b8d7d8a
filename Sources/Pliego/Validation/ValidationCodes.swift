public import PliegoDiagnostics
import PliegoChecks

/// What can be wrong with how validating is asked for.
extension DiagnosticCode {
  public static let unknownFinding = DiagnosticCode(
    "U030", "unknown-finding", .error,
    Phrase(en: "a name in --only that no finding has", es: "un nombre en --only que ningún hallazgo tiene"))
  public static let badBaseline = DiagnosticCode(
    "U031", "bad-baseline", .error,
    Phrase(en: "a baseline that is no report of validating", es: "una línea base que no es un informe de validación"))
  public static let baselineWithoutList = DiagnosticCode(
    "U032", "baseline-without-list", .error,
    Phrase(
      en: "a baseline that counts findings, for a format that lists them",
      es: "una línea base que cuenta hallazgos, para un formato que los lista"))
  public static let badProvenance = DiagnosticCode(
    "U033", "bad-provenance", .error,
    Phrase(
      en: "a provenance file that convert did not write",
      es: "un archivo de procedencia que no escribió convert"))

  static let validationCodes: [DiagnosticCode] = [unknownFinding, badBaseline, baselineWithoutList, badProvenance]
}

extension PliegoError {
  init(noBaseline path: String, line: Int) {
    self.init([
      Diagnostic(
        .badBaseline,
        Phrase(
          en: "'\(path)' is no report of pliego validate", es: "'\(path)' no es un informe de pliego validate"),
        at: SourceSpan(file: path, line: line, column: 1),
        help: [
          Phrase(
            en: "write one with  pliego validate … --format ndjson --out FILE",
            es: "escriba uno con  pliego validate … --format ndjson --out ARCHIVO")
        ])
    ])
  }

  init(baselineWithoutList format: String) {
    self.init([
      Diagnostic(
        .baselineWithoutList,
        Phrase(
          en: "the baseline has counts only, so nobody can say which findings of the format \(format) are new",
          es: "la línea base sólo tiene cuentas; nadie puede decir qué hallazgos del formato \(format) son nuevos"),
        help: [
          Phrase(
            en: "use --format text or json, or a baseline of --format ndjson",
            es: "use --format text o json, o una línea base de --format ndjson")
        ])
    ])
  }

  init(noProvenance path: String, line: Int) {
    self.init([
      Diagnostic(
        .badProvenance,
        Phrase(
          en: "this line is not what pliego convert --provenance writes",
          es: "esta línea no es de las que escribe pliego convert --provenance"),
        at: SourceSpan(file: path, line: line, column: 1),
        help: [
          Phrase(
            en: "give the file of the run that wrote these releases, uncompressed",
            es: "dé el archivo de la corrida que escribió estas entregas, sin comprimir")
        ])
    ])
  }

  /// A word of `--only` that names no finding.
  public init(noFinding name: String) {
    let families = DiagnosticCode.familyNames
    let near = DiagnosticPages.nearestName(to: name, and: families).map {
      Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")
    }
    let list = families.joined(separator: ", ")
    self.init([
      Diagnostic(
        .unknownFinding, Phrase(en: "no finding is called '\(name)'", es: "ningún hallazgo se llama '\(name)'"),
        help: [
          near
            ?? Phrase(
              en: "write \(list), a code or its name, with - before what is to be left out",
              es: "escriba \(list), un código o su nombre, con - delante de lo que se deja fuera")
        ])
    ])
  }
}
