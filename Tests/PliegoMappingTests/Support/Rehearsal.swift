import PliegoDiagnostics
import PliegoJSON
import PliegoRows
import PliegoSources

@testable import PliegoMapping

/// A mapping run over rows that stand in the test: text in, releases and problems out.
struct Rehearsal {
  /// As written: one release a line.
  let bytes: [UInt8]
  let releases: [JSONValue]
  let report: ConversionReport
  /// What reading the rows had to say.
  let readings: [Diagnostic]
  /// Whose each release is, when the mapping has publishers.
  let publishers: [Int32]

  /// The codes of the problems, each as often as it was met, sorted.
  var problems: [String] {
    report.problems.flatMap { Array(repeating: $0.code.id, count: $0.count) }.sorted()
  }

  /// `used, filtered, rejected, orphans` of a source.
  func balance(of source: String) -> [Int] {
    report.balances.first { $0.source == source }.map { [$0.used, $0.filtered, $0.rejected, $0.orphans] } ?? []
  }

  /// The rejected rows of a source: the row numbers that a spreadsheet shows.
  func rejectedRows(of source: String) -> [Int] {
    report.rejected.filter { report.name(ofSource: $0.source) == source }.map {
      Int($0.place.row)
    }
  }

  /// JSON text of what stands at a path of a release: `tender/items/0/id`; `nil` when there is nothing.
  func at(_ path: String, of release: Int = 0) -> String? {
    guard releases.indices.contains(release) else { return nil }
    return releases[release].at(path).map { JSONWriter.text(of: $0) }
  }
}

extension JSONValue {
  /// What stands at a path of names and places.
  func at(_ path: String) -> JSONValue? {
    path.split(separator: "/").reduce(Optional(self)) { value, step in
      Int(step).map { value?[$0] } ?? value?[String(step)]
    }
  }
}

/// A mapping that a rehearsal cannot run.
struct Refused: Error, CustomStringConvertible {
  let diagnostics: [Diagnostic]

  var description: String { diagnostics.map(\.sketch).joined(separator: "\n") }
}

extension Diagnostic {
  /// `12:5 P201 source 'rows' has no column 'X'`.
  var sketch: String {
    let place = span.map { "\($0.line):\($0.column)" } ?? origin.map { "row \($0.row)" } ?? ""
    return "\(place) \(code.id) \(message.english)"
  }

  /// `12:5 P201`.
  var mark: String { "\(span?.line ?? 0):\(span?.column ?? 0) \(code.id)" }
}

/// Companions of a mapping that stand in the test.
struct MemoryFiles: MappingFiles {
  var texts: [String: String] = [:]

  func read(_ path: String, namedIn file: String) throws(MappingFileError) -> MappingFile {
    guard !path.hasPrefix("/"), !path.contains("..") else { throw .outside }
    guard let text = texts[path] else { throw .notFound }
    return MappingFile(path: path, bytes: Array(text.utf8))
  }
}

func check(_ mapping: String, files: [String: String] = [:]) -> MappingCheck {
  MappingChecker.check(
    MappingFile(path: "test.pliego.yaml", bytes: Array(mapping.utf8)), files: MemoryFiles(texts: files))
}

/// Runs a mapping over CSV texts by the names of its sources; a source without text has no rows.
///
/// - Throws: ``Refused`` when the mapping has errors or the rows cannot be read, `ConversionError` for parameters.
func rehearse(
  _ mapping: String, _ rows: [String: String], parameters: [String: String] = [:], files: [String: String] = [:],
  limits: ConversionLimits = ConversionLimits()
) throws -> Rehearsal {
  let checked = check(mapping, files: files)
  guard let plan = checked.plan else { throw Refused(diagnostics: checked.diagnostics) }
  return try rehearse(plan, rows, parameters: parameters, limits: limits)
}

func rehearse(
  _ plan: MappingPlan, _ rows: [String: String], parameters: [String: String] = [:],
  limits: ConversionLimits = ConversionLimits(), stretch length: Int = .max, traces: Bool = false
) throws -> Rehearsal {
  var readings: [Diagnostic] = []
  var tables: [RowTable] = plan.sources.map { source in
    guard let text = rows[source.name] else {
      return RowTable(columns: source.columns.filter { $0.cell >= 0 }.map(\.name), files: [], places: [], cells: [])
    }
    let reading = readTable([InputFile(name: "\(source.name).csv", content: Array(text.utf8))], request(source))
    readings += reading.diagnostics
    return reading.table
  }
  guard !readings.contains(where: { $0.severity == .error }) else { throw Refused(diagnostics: readings) }
  for (index, source) in plan.sources.enumerated() {
    if case .pieces = source.origin { tables[index] = PieceCutter.cut(index, plan: plan, tables: tables) }
  }
  let conversion = try Conversion(plan: plan, tables: tables, parameters: parameters, limits: limits)
  var report = conversion.report()
  let count = conversion.linked.processCount
  var bytes: [UInt8] = []
  var publishers: [Int32] = []
  for start in stride(from: 0, to: max(count, 1), by: min(length, max(count, 1))) {
    // Stretches are written by different threads: none of them knows the others.
    var worker = conversion.worker(traces: traces)
    let stretch = worker.run(start..<min(start + min(length, count), count))
    report.add(stretch)
    bytes += stretch.bytes
    publishers += stretch.publishers
  }
  report.finish()
  let lines = bytes.split(separator: UInt8(ascii: "\n"))
  return Rehearsal(
    bytes: bytes, releases: try lines.map { try JSONParser.parse(Array($0)) }, report: report, readings: readings,
    publishers: publishers)
}

private func request(_ source: SourcePlan) -> RowRequest {
  RowRequest(
    source: source.name,
    columns: source.columns.filter { $0.cell >= 0 }.map {
      ColumnRequest(name: $0.name, headings: $0.headings, mayBeAbsent: true, raw: $0.isRaw)
    }, emptyWords: source.empty, notPublished: source.notPublished)
}
