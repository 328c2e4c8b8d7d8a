public import PliegoDiagnostics

extension DiagnosticCode {
  public static let legallyRequiredMissing = DiagnosticCode(
    "C101", "legally-required-missing", .note,
    Phrase(
      en: "a field that a law or binding guide asks for is missing",
      es: "falta un campo que pide una ley o una guía obligatoria"))
  public static let expectedMissing = DiagnosticCode(
    "C102", "expected-missing", .note,
    Phrase(
      en: "a field that users of the data count on is missing",
      es: "falta un campo con el que cuentan quienes usan los datos"), aliases: ["coverage", "field_coverage"])
  public static let usefulMissing = DiagnosticCode(
    "C103", "useful-missing", .note,
    Phrase(en: "a field that would be good to have is missing", es: "falta un campo que sería bueno tener"))

  /// The codes that measuring completeness can give.
  public static let missingFieldCodes: [DiagnosticCode] = [legallyRequiredMissing, expectedMissing, usefulMissing]
}

extension Requirement.Level {
  var code: DiagnosticCode {
    switch self {
    case .required: .legallyRequiredMissing
    case .expected: .expectedMissing
    case .useful: .usefulMissing
    }
  }
}

extension Requirement {
  /// What is said of an object that lacks it.
  var finding: FindingMessage {
    let message =
      alternatives.count == 1
      ? Phrase(en: "\(fields) is missing", es: "falta \(fields)")
      : Phrase(en: "none of \(fields) is there", es: "no hay ninguno de \(fields)")
    var notes = [why].compactMap { $0 }
    if let source { notes.append(Phrase(en: "asked for by \(source)", es: "lo pide \(source)")) }
    return FindingMessage(message, help: [how].compactMap { $0 }, notes: notes)
  }
}
