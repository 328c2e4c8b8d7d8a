public import PliegoDiagnostics
import PliegoJSON

/// Takes what checks over a whole dataset say and adds where that is.
public struct DatasetReporter {
  public var findings: Findings
  /// Takes findings that are kept in full as they become many; without it all wait for the end.
  public var takePortion: (([Diagnostic]) -> Void)?
  /// The names of the files, by the numbers that the index was given.
  public let files: [String]
  private let wants: @Sendable (DiagnosticCode) -> Bool

  public init(
    keeping: Findings.Keeping = .first(Findings.shown), files: [String],
    wants: @escaping @Sendable (DiagnosticCode) -> Bool = { _ in true }
  ) {
    findings = Findings(keeping: keeping)
    self.files = files
    self.wants = wants
  }

  /// Says something about a release or record.
  ///
  /// - Parameter path: the field without indexes, from the release: `date`; empty for the whole.
  mutating func report(
    _ code: DiagnosticCode, at entry: ReleaseEntry, ocid: String, path: String, _ message: () -> FindingMessage
  ) {
    guard wants(code) else { return }
    let file = file(of: entry)
    findings.add(code, path: path) {
      let message = message()
      let span = SourceSpan(file: file, line: Int(entry.place.line), column: Int(entry.place.column))
      return Diagnostic(
        code, message.message, at: span, help: message.help, notes: message.notes, ocid: ocid,
        data: DataPlace(pointer: entry.place.pointer, path: path, ocid: ocid))
    }
    if let takePortion, let portion = findings.takePortion() { takePortion(portion) }
  }

  private func file(of entry: ReleaseEntry) -> String {
    files.indices.contains(Int(entry.place.file)) ? files[Int(entry.place.file)] : ""
  }

  /// A note that says where another release is: `releases.jsonl:12`, and its pointer when it is in a package.
  func note(_ english: String, _ spanish: String, _ entry: ReleaseEntry) -> Phrase {
    let pointer = entry.place.pointer.description
    let place = "\(file(of: entry)):\(entry.place.line)" + (pointer.isEmpty ? "" : " \(pointer)")
    return Phrase(en: "\(english): \(place)", es: "\(spanish): \(place)")
  }
}
