import FuzzDriver
import PliegoDiagnostics
import PliegoMapping

/// The bytes are a mapping's text; it may extend itself and one good base.
///
/// What is checked besides memory: every finding has both languages and a place inside a file that was read, findings
/// stand in order, and a mapping with errors has no plan.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMapping(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let content = Array(UnsafeBufferPointer(start: bytes, count: count))
  let check = MappingChecker.check(
    MappingFile(path: "fuzz.pliego.yaml", bytes: content), files: FuzzFiles(own: content))
  precondition(check.diagnostics.count <= MappingChecker.mostMessages, "too many messages")
  precondition(!check.hasErrors || check.plan == nil, "a plan with errors")
  for diagnostic in check.diagnostics { checkWords(diagnostic) }
  let spans = check.diagnostics.compactMap(\.span)
  precondition(zip(spans, spans.dropFirst()).allSatisfy { !($1 < $0) }, "findings out of order")
  return 0
}

private func checkWords(_ diagnostic: Diagnostic) {
  precondition(!diagnostic.message.english.isEmpty && !diagnostic.message.spanish.isEmpty, "a finding without words")
  guard let span = diagnostic.span else { return }
  precondition(span.line >= 1 && span.column >= 1 && span.length >= 1, "a place outside any file")
}

private struct FuzzFiles: MappingFiles {
  let own: [UInt8]

  func read(_ path: String, namedIn file: String) throws(MappingFileError) -> MappingFile {
    switch path {
    case "fuzz.pliego.yaml", "self": MappingFile(path: path, bytes: own)
    case "base": MappingFile(path: path, bytes: Array(base.utf8))
    case "codes.csv": MappingFile(path: path, bytes: own)
    default: throw .notFound
    }
  }
}

private let base = """
  pliego: 1
  reading: { time zone: America/Bogota }
  sources:
    rows: { file: rows.csv, key: ID, columns: { ID: text, T: text, N: number, D: date } }
  codes: { method: { to: method.csv, table: { A: open } } }
  parties: { org: { from: rows, id: T, name: T } }
  process: { from: rows, key: ID }
  release:
    ocid: { prefix: ocds-abc123, key: ID }
    date: { constant: "2024-01-01T00:00:00Z" }
    tender: { id: ID, title: T, value: { amount: N } }
    awards: [ { called: first, for each: rows, id: ID, suppliers: [ { party: org } ] } ]

  """

@_cdecl("FuzzMapping_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzMapping)
}
