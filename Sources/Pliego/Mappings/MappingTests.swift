public import PliegoDiagnostics
import PliegoJSON
public import PliegoMapping
import PliegoRows
import PliegoSources

/// What came of one test of a mapping.
public struct MappingTestResult: Sendable {
  public var name: String
  /// What differs from the expectation; nothing when the test passes.
  public var failures: [Diagnostic]

  public var isPassed: Bool { failures.isEmpty }
}

/// Runs the tests that a mapping carries: rows as CSV text in, releases, problems and rejects compared.
///
/// - Parameter names: only the tests of these names; all when empty.
/// - Throws: when the mapping itself cannot be run.
public func runTests(of check: MappingCheck, only names: [String] = []) throws(PliegoError) -> [MappingTestResult] {
  guard let plan = check.plan else { throw PliegoError(check.diagnostics) }
  var results: [MappingTestResult] = []
  for test in check.mapping.tests where names.isEmpty || names.contains(test.name.value) {
    results.append(MappingTestResult(name: test.name.value, failures: MappingTestRun(plan, test).failures()))
  }
  return results
}

/// One test being run.
private struct MappingTestRun {
  let plan: MappingPlan
  let test: TestDeclaration

  init(_ plan: MappingPlan, _ test: TestDeclaration) {
    self.plan = plan
    self.test = test
  }

  func failures() -> [Diagnostic] {
    let parameters = Dictionary(test.parameters.map { ($0.name.value, $0.value) }) { _, last in last }
    var said: [Diagnostic] = []
    let tables = tables(&said)
    guard said.isEmpty else { return said }
    do throws(ConversionError) {
      let conversion = try Conversion(plan: plan, tables: tables, parameters: parameters)
      return compare(conversion)
    } catch {
      return PliegoError(error).diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.span = test.name.span
        return diagnostic
      }
    }
  }

  private func compare(_ conversion: Conversion) -> [Diagnostic] {
    var worker = conversion.worker()
    let stretch = worker.run(0..<conversion.linked.processCount)
    var report = conversion.report()
    report.add(stretch)
    report.finish()
    let releases = stretch.bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONParser.parse(Array($0)) }
    var rejects: [String: Int] = [:]
    for row in report.rejected { rejects[plan.sources[row.source].name, default: 0] += 1 }
    let expectation = ReleaseExpectation(test)
    return expectation.differences(test, releases: releases)
      + expectation.differences(test, problems: report.problems.map(\.code.id))
      + expectation.differences(test, expectations: report.problems.map(\.expectation))
      + expectation.differences(test, rejects: rejects)
  }

  /// The given rows; a column that they lack is empty, one that the mapping does not know is an error.
  private func tables(_ said: inout [Diagnostic]) -> [RowTable] {
    var tables: [RowTable] = []
    for source in plan.sources {
      if case .pieces = source.origin {
        tables.append(SourceLoader.emptyTable)
        continue
      }
      guard let given = test.given.first(where: { $0.source.value == source.name }) else {
        tables.append(SourceLoader.emptyTable(of: source))
        continue
      }
      var request = SourceLoader.request(source)
      request.encoding = .utf8
      request.delimiter = UInt8(ascii: ",")
      request.headerRow = nil
      for index in request.columns.indices { request.columns[index].mayBeAbsent = true }
      let reading = readTable([InputFile(name: source.name, content: Array(given.text.utf8))], request)
      said += reading.diagnostics.filter { $0.severity == .error }
      said += undeclared(reading, source, given.source.span)
      tables.append(reading.table)
    }
    for (index, source) in plan.sources.enumerated() {
      if case .pieces = source.origin { tables[index] = PieceCutter.cut(index, plan: plan, tables: tables) }
    }
    return tables
  }

  private func undeclared(_ reading: TableReading, _ source: SourcePlan, _ span: SourceSpan) -> [Diagnostic] {
    let headings = reading.files.flatMap(\.undeclaredHeadings)
    guard !headings.isEmpty else { return [] }
    let list = headings.joined(separator: ", ")
    return [
      Diagnostic(
        .testUnknownSource,
        Phrase(
          en: "source '\(source.name)' declares no column \(list)",
          es: "la fuente '\(source.name)' no declara la columna \(list)"),
        at: span)
    ]
  }
}
