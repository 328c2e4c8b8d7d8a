import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoSchema
import PliegoSources

/// What every worker of a run is told.
struct ValidationTask: Sendable {
  let catalog: ProfileCatalog
  let selection: FindingSelection
  let keeping: Findings.Keeping
  let version: String?
  /// What completeness is measured by.
  var requirements: [RequirementProfile] = []
  var breakdown: CompletenessCounter.Breakdown
  /// A schema of the user's, to hold every text against instead.
  var schema: CompiledSchema?

  var usual: ProfileRequest { ProfileRequest(version: version ?? DocumentMetadata.usualVersion) }
  var asksRules: Bool { schema == nil && (selection.needs(.rules) || selection.needs(.completeness)) }
}

/// Judges chunks.
///
/// One per thread.
final class ValidationWorker {
  private let task: ValidationTask
  private var benches: [ObjectIdentifier: ValidationBench] = [:]
  private var bench: ValidationBench?
  /// The bench whose profile the piece has been told of.
  private var noted: ValidationBench?
  /// What benches counted that were put away since the last chunk.
  private var retired: [Coverage] = []

  init(_ task: ValidationTask) {
    self.task = task
    bench = task.schema.map { ValidationBench(schema: $0) }
  }

  /// - Parameter give: takes findings of the piece before the end when they are many.
  func judge(_ piece: ValidationPiece, _ give: @escaping ([Diagnostic]) -> Void) -> PieceResult {
    let selection = task.selection
    noted = nil
    var report = Reporter(keeping: task.keeping, place: TextPlace(file: piece.name) { _ in (1, 1) }) {
      selection.wants($0)
    }
    report.takePortion = give
    var result = PieceResult(
      file: piece.file, findings: report.findings, counts: ValidationOutcome.File(name: piece.name), chunk: piece.chunk)
    for element in piece.chunk.elements {
      piece.chunk.withElement(element) { text in
        let place = ElementPlace(text, element, piece.chunk.frame)
        judge(text, element, piece, place, &report, &result)
      }
    }
    result.findings = report.findings
    result.coverage = takeCoverage()
    return result
  }

  // MARK: One text

  private func judge(
    _ text: PaddedBytes, _ element: StreamElement, _ piece: ValidationPiece, _ place: ElementPlace,
    _ report: inout Reporter, _ result: inout PieceResult
  ) {
    report.place = TextPlace(file: piece.name, prefix: element.prefix) { place.position(of: $0) }
    report.place.standing = element.standing(in: piece)
    report.release = nil
    guard let first = bench ?? bench(for: piece.requests[element.document] ?? task.usual) else {
      // The program's own files are damaged: whatever else happens, silence would read as success.
      result.counts.notJSON += 1
      return
    }
    do throws(JSONSyntaxError) {
      try first.parser.parse(text)
    } catch {
      return refuse(error, text, element, piece, place, &report, &result)
    }
    guard task.schema == nil else { return judgeFreely(first, &report, &result) }
    // The names' numbers depend on the profile, so a text that wants another is parsed again.
    let kind = element.kind(of: first.parser.tape.node())
    let wanted =
      piece.requests[element.document]
      ?? DocumentMetadata.request(of: first.parser.tape.node(), as: kind, chosen: task.version)
    guard let own = first.profile?.request == wanted ? first : bench(for: wanted) else {
      result.counts.notJSON += 1
      return
    }
    if own !== first { try? own.parser.parse(text) }
    bench = own
    if noted !== own {
      noted = own
      own.note(&result.counts)
    }
    judge(element, kind, own, &report, &result)
  }

  private func judge(
    _ element: StreamElement, _ kind: DocumentKind, _ bench: ValidationBench, _ report: inout Reporter,
    _ result: inout PieceResult
  ) {
    let root = bench.parser.tape.node()
    bench.judgeText(&report)
    // What remains of a list whose elements were cut out is an empty list.
    if case .frame = element.role, root.isArray { return }
    if kind == .unknown, root.isArray, element.isDocument {
      // A small root array holds texts of their own.
      for value in root.elements { judge(value, DocumentKind(value), element, bench, &report, &result) }
    } else {
      judge(root, kind, element, bench, &report, &result)
    }
  }

  private func judge(
    _ value: JSONNode, _ kind: DocumentKind, _ element: StreamElement, _ bench: ValidationBench,
    _ report: inout Reporter, _ result: inout PieceResult
  ) {
    let cuts = element.cuts(of: result.chunk)
    let elsewhere = cuts.reduce(0) { $0 + $1.count }
    result.counts.count(value, kind, isFrame: elsewhere > 0)
    note(value, kind, element, cuts, bench, report, &result)
    if kind == .unknown, element.isDocument { report.reportUnknown(value) }
    if task.selection.needs(.schema) { bench.evaluate(value, kind, cuts, task.selection, &report) }
    if elsewhere > 0 || element.isDocument { bench.reportProfile(value, kind, &report) }
    guard task.asksRules else { return }
    // What is no record is the schema's to refuse, as in a package that is looked at whole.
    if case .element("records"?, _, _) = element.role, !value.isObject { return }
    bench.checker?.check(value, as: kind, elementsElsewhere: elsewhere, &report)
    result.index.add(text: value, as: kind, file: result.file, in: report.place, keys: bench.profile?.keys)
  }

  /// Remembers what tells whether the elements of an array that was cut are all different.
  private func note(
    _ value: JSONNode, _ kind: DocumentKind, _ element: StreamElement, _ cuts: [DocumentFrame.Cut],
    _ bench: ValidationBench, _ report: Reporter, _ result: inout PieceResult
  ) {
    guard report.wants(Keyword.uniqueItems.code) else { return }
    if case .element(let array?, let index, let document) = element.role {
      result.cutElements.append(
        CutElement(array: CutArrayName(document: document, array: array), index: index, key: value.processKey))
    }
    for (array, finding) in bench.suspect(value, kind, cuts, report) {
      result.cutArrays.append(
        CutArray(name: CutArrayName(document: element.document, array: array), finding: finding))
    }
  }

  /// A text of any kind, held against the user's own schema.
  private func judgeFreely(_ bench: ValidationBench, _ report: inout Reporter, _ result: inout PieceResult) {
    result.counts.otherTexts += 1
    bench.judgeText(&report)
    bench.evaluateFreely(&report)
  }

  /// A text that is not JSON.
  private func refuse(
    _ error: JSONSyntaxError, _ text: PaddedBytes, _ element: StreamElement, _ piece: ValidationPiece,
    _ place: ElementPlace, _ report: inout Reporter, _ result: inout PieceResult
  ) {
    let position = place.streamPosition(of: error.offset)
    let diagnostic =
      error.reason == .invalidUTF8
      ? Diagnostic.invalidUTF8(in: piece.name, text.buffer, at: error.offset, place: position)
      : Diagnostic.notJSON(piece.name, error.reason, at: position, isLine: element.isLine(of: piece.chunk))
    result.brokenAt = position.offset
    if case .frame = element.role {
      result.brokenFrame = diagnostic
      return
    }
    result.counts.notJSON += 1
    if task.selection.wants(diagnostic.code) { report.findings.add(diagnostic) }
  }

  // MARK: Benches

  private func bench(for request: ProfileRequest) -> ValidationBench? {
    guard let profile = task.catalog.profile(request) else { return nil }
    if let known = benches[ObjectIdentifier(profile)] { return known }
    if benches.count >= ProfileCatalog.mostKept {
      retired = takeCoverage()
      benches.removeAll()
    }
    let made = ValidationBench(profile, task)
    benches[ObjectIdentifier(profile)] = made
    return made
  }

  /// What was counted since it was taken last, by requirement profile, whatever the profiles of the standard were.
  private func takeCoverage() -> [Coverage] {
    var sum = retired.isEmpty ? task.requirements.map { Coverage($0) } : retired
    retired = []
    for bench in benches.values where bench.hasCounted {
      for (number, coverage) in (bench.checker?.takeCoverage() ?? []).enumerated() { sum[number].append(coverage) }
    }
    return sum
  }
}
