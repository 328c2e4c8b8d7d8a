import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoReport

/// An outcome made up for the snapshots: two files, a code of each severity, an origin, hostile text.
enum InventedOutcome {
  static let closedCode = code("V301")
  static let periodOrder = code("V303")
  static let missing = DiagnosticCode(
    "S101", "required", .error, Phrase(en: "a required field is missing", es: "falta un campo obligatorio"))
  static let sparse = DiagnosticCode(
    "C101", "not-published", .note, Phrase(en: "a field that nobody fills", es: "un campo que nadie llena"),
    aliases: ["coverage"])

  static func code(_ id: String) -> DiagnosticCode {
    for check in CheckRegistry.all where type(of: check).code.id == id { return type(of: check).code }
    fatalError("no check \(id)")
  }

  /// The findings in the order of the input.
  static var findings: [Diagnostic] {
    var all: [Diagnostic] = []
    for number in 1...5 {
      all.append(status(number))
      if number == 2 {
        all.append(requiredID)
        all.append(hostile)
      }
    }
    all.append(contentsOf: (1...2).map { period($0) })
    all.append(
      Diagnostic(
        sparse, Phrase(en: "no release has it", es: "ningún release lo tiene"),
        data: DataPlace(pointer: .root, path: "awards/suppliers/name")))
    return all
  }

  static func status(_ number: Int) -> Diagnostic {
    let word = number < 3 ? "abierta" : "vigente"
    var finding = Diagnostic(
      closedCode,
      Phrase(en: "\"\(word)\" is not a code of tenderStatus", es: "\"\(word)\" no es un código de tenderStatus"),
      at: SourceSpan(file: "releases.ndjson", line: number, column: 40 + number),
      notes: [Phrase(en: "the list is closed: active, cancelled", es: "la lista es cerrada: active, cancelled")],
      data: DataPlace(
        pointer: JSONPointer(tokens: ["tender", "status"]), path: "tender/status", ocid: "ocds-xyz123-\(number)",
        releaseID: "\(number)-tender", value: "\"\(word)\"", stablePointer: "/tender/status"))
    if number == 1 {
      finding.origin = RowOrigin(file: "licitaciones.csv", row: 2, line: 2, column: 1, heading: "Estatus")
      finding.mappingLine = "obras.pliego.yaml:57"
    }
    return finding
  }

  static var requiredID: Diagnostic {
    Diagnostic(
      missing, Phrase(en: "\"id\" is missing", es: "falta \"id\""),
      at: SourceSpan(file: "releases.ndjson", line: 2, column: 90),
      data: DataPlace(
        pointer: JSONPointer(tokens: ["tender", "items", "0"]), path: "tender/items/id", ocid: "ocds-xyz123-2",
        releaseID: "2-tender", value: "{\"description\":\"Grava\"}", keyword: "required",
        schemaLocation: "release-schema.json#/definitions/Item/required"))
  }

  /// What markup, terminals and workflow commands must not obey.
  static var hostile: Diagnostic {
    Diagnostic(
      missing, Phrase("\"<b>&\u{1B}[31m\n::error::%,:\u{7}\" ]]>"),
      at: SourceSpan(file: "a:b,c%\n.json", line: 3, column: 1),
      data: DataPlace(pointer: JSONPointer(tokens: ["a/b", "~<"]), path: "a<b"))
  }

  static func period(_ number: Int) -> Diagnostic {
    Diagnostic(
      periodOrder,
      Phrase(
        en: "the end, 2026-01-0\(number), is before the start, 2026-02-01",
        es: "el fin, 2026-01-0\(number), es anterior al inicio, 2026-02-01"),
      at: SourceSpan(file: "record-package.json", line: 10 * number, column: 7),
      data: DataPlace(
        pointer: JSONPointer(tokens: [
          "records", String(number), "compiledRelease", "tender", "tenderPeriod", "endDate",
        ]),
        path: "tender/tenderPeriod/endDate", ocid: "ocds-xyz123-9", releaseID: "c-\(number)",
        value: "\"2026-01-0\(number)\""))
  }

  static var files: [ValidationOutcome.File] {
    var releases = ValidationOutcome.File(name: "releases.ndjson")
    releases.bytes = 1_234_567
    releases.releases = 10_240
    releases.notJSON = 1
    releases.versions = ["1.1"]
    releases.extensions = ["lots", "bids"]
    releases.compression = "gzip"
    var records = ValidationOutcome.File(name: "record-package.json")
    records.bytes = 4_096
    (records.records, records.compiledReleases, records.packages) = (3, 3, 1)
    records.versions = ["1.1"]
    records.encoding = Phrase(en: "windows-1252, by its bytes", es: "windows-1252, por sus bytes")
    return [releases, records]
  }

  static var outcome: ValidationOutcome {
    var outcome = ValidationOutcome(findings: grouped(findings))
    outcome.files = files
    outcome.completeness = [
      .init(
        profile: "base", tenths: 615,
        gaps: [.init(path: "tender/value/amount", missing: 4_096, expected: 10_243, gain: 42)])
    ]
    return outcome
  }

  static func grouped(_ findings: [Diagnostic]) -> Findings {
    var groups = Findings()
    for finding in findings {
      groups.beginRelease()
      groups.add(finding)
    }
    return groups
  }

  /// A report as the pipeline makes it: begun, fed in two pieces, ended.
  static func text(
    _ format: ValidationFormat, _ language: Language = .english, limit: Int? = nil, width: Int? = nil,
    palette: Palette = .plain, findings: [Diagnostic] = findings, outcome: ValidationOutcome = outcome
  ) -> String {
    var style = ReportStyle(language: language)
    (style.limit, style.width, style.palette, style.version) = (limit, width, palette, "1.0")
    var report = format.report(style)
    var text = report.begin()
    if format.isListing {
      text += report.write(Array(findings.prefix(3)))
      text += report.write(Array(findings.dropFirst(3)))
    }
    return text + report.end(outcome)
  }
}
