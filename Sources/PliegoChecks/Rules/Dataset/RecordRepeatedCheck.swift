import PliegoDiagnostics

/// Finds processes with more than one record.
struct RecordRepeatedCheck: ProcessCheck {
  static let code = DiagnosticCode(
    "V606", "record-repeated", .warning,
    Phrase(en: "more than one record of a process", es: "más de un registro de un proceso"), aliases: ["unique.id"])

  static let page = CheckPage(
    rules: ["REC-09"],
    why: Phrase(
      en: "A record says all about its process; of two, readers take either and count both.",
      es: "Un registro lo dice todo de su proceso; de dos, el lector toma cualquiera y cuenta ambos."),
    cure: Phrase(
      en: "Join the releases of both in one record, and publish the newest state only.",
      es: "Reúna las entregas de ambos en un registro, y publique solo el estado más reciente."))

  func check(_ process: ProcessSubject, _ report: inout DatasetReporter) {
    guard let first = process.records.first else { return }
    let note = report.note("first at", "primero en", first)
    for later in process.records.dropFirst() {
      report.report(Self.code, at: later, ocid: process.ocid, path: "ocid") {
        FindingMessage(
          Phrase(
            en: "the process \(process.ocid) has a record already",
            es: "el proceso \(process.ocid) ya tiene un registro"), notes: [note])
      }
    }
  }
}
