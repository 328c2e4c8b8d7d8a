import PliegoDiagnostics

/// Finds ocids that differ only in upper and lower case.
struct OCIDCaseCheck: DatasetCheck {
  static let code = DiagnosticCode(
    "V607", "ocid-case", .warning,
    Phrase(en: "two ocids that differ only in case", es: "dos ocid que solo difieren en mayúsculas"))

  static let page = CheckPage(
    rules: ["OCID-02"],
    why: Phrase(
      en: "Ocids are compared letter by letter, so one process becomes two.",
      es: "Los ocid se comparan letra por letra, de modo que un proceso se vuelve dos."),
    cure: Phrase(
      en: "Write every ocid as it was published first.",
      es: "Escriba cada ocid como se publicó la primera vez."))

  func check(_ dataset: DatasetSubject, _ report: inout DatasetReporter) {
    for (first, later) in dataset.ocidsDifferingInCase() {
      let note = report.note("first at", "primero en", dataset.first(of: first))
      let (one, other) = (dataset.text(of: first), dataset.text(of: later))
      report.report(Self.code, at: dataset.first(of: later), ocid: other, path: "ocid") {
        FindingMessage(
          Phrase(
            en: "\"\(other)\" is also written \"\(one)\"", es: "\"\(other)\" se escribe también \"\(one)\""),
          notes: [note])
      }
    }
  }
}
