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
    var found: [Int: RowTable] = [:]
    for (index, source) in plan.sources.enumerated() {
      if source.origin.standsInRows {
        said += outOfPlace(source)
        tables.append(SourceLoader.emptyTable(of: source))
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
      let inside = plan.sourcesInside(index)
      let readings = read(given.text, request, SourceLoader.nested(inside, in: plan, around: index))
      for (place, reading) in zip([index] + inside, readings) {
        for finding in unreadable(reading, given.source.span) where !said.contains(where: { $0.isSame(as: finding) }) {
          said.append(finding)
        }
        said += undeclared(reading, plan.sources[place], given.source.span)
        found[place] = arranged(reading, by: plan.sources[place].operators).table
      }
      tables.append(SourceLoader.emptyTable(of: source))
    }
    for (place, table) in found { tables[place] = table }
    for (index, source) in plan.sources.enumerated() {
      if case .pieces = source.origin { tables[index] = PieceCutter.cut(index, plan: plan, tables: tables) }
    }
    return tables
  }

  /// Why rows cannot be read, at the test that gives them: the file they were read as is nowhere.
  private func unreadable(_ reading: TableReading, _ span: SourceSpan) -> [Diagnostic] {
    reading.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.span = span
      return diagnostic
    }
  }

  /// Rows given as JSON, when the text begins like it, else as CSV.
  private func read(_ text: String, _ request: RowRequest, _ inside: [NestedRequest]) -> [TableReading] {
    var request = request
    var inside = inside
    for index in request.columns.indices { request.columns[index].mayBeAbsent = true }
    for nested in inside.indices {
      inside[nested].request.isOptional = true
      for index in inside[nested].request.columns.indices {
        inside[nested].request.columns[index].mayBeAbsent = true
      }
    }
    request.isOptional = true
    let isJSON = text.first { !$0.isWhitespace }.map { "[{".contains($0) } ?? false
    let file = InputFile(name: request.source + (isJSON ? ".json" : ""), content: Array(text.utf8))
    if isJSON { return readTables([file], request, inside: inside) }
    request.records = nil
    let empty = inside.map { TableReading(table: SourceLoader.emptyTable(of: $0.request)) }
    return [readTable([file], request)] + empty
  }

  /// Rows that stand in other rows cannot be given by themselves.
  private func outOfPlace(_ source: SourcePlan) -> [Diagnostic] {
    guard case .inside(let outer) = source.origin,
      let given = test.given.first(where: { $0.source.value == source.name })
    else { return [] }
    return [
      Diagnostic(
        .testUnknownSource,
        Phrase(
          en: "the records of '\(source.name)' stand inside those of '\(outer.value)'",
          es: "los registros de '\(source.name)' están dentro de los de '\(outer.value)'"),
        at: given.source.span,
        help: [
          Phrase(
            en: "give '\(outer.value)' as JSON, with these records inside",
            es: "dé '\(outer.value)' como JSON, con estos registros dentro")
        ])
    ]
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

extension Diagnostic {
  /// Sources that stand inside one another tell of their file each.
  fileprivate func isSame(as other: Diagnostic) -> Bool {
    code == other.code && message.english == other.message.english && span == other.span
  }
}
