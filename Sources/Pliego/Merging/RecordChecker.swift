import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoMerge
import PliegoOCDS
import PliegoSources
import PliegoValues

/// What came of checking the records of one chunk.
struct RecordCheckResult: Sendable {
  let chunk: JSONChunk
  var findings: Findings
  var records = 0
  var checkedRecords = 0
  var refused = 0
  /// Whether the program's own files cannot be read: a fault of the build.
  var isDamaged = false
}

/// Recomputes the compiled and versioned releases of records from the releases in them; one for each thread.
final class RecordChecker {
  private let rules: MergeRulesCatalog
  private let keeping: Findings.Keeping
  private let usual: ProfileRequest
  private let options: MergeOptions
  private var desks: [ObjectIdentifier: Desk] = [:]

  /// A parser and a merger for one set of rules, and room for what merging gives.
  private final class Desk {
    var parser: TapeParser
    var merger: Merger
    var writer = ByteWriter()
    var expected: TapeParser

    init(_ rules: MergeRules, _ options: MergeOptions) {
      var own = MergerOptions(options)
      own.keepsHistory = true
      parser = TapeParser(keys: rules.keys)
      expected = TapeParser(keys: rules.keys)
      merger = Merger(rules, options: own)
    }
  }

  init(_ setup: MergeSetup) {
    (rules, keeping, usual, options) = (setup.rules, setup.keeping, setup.usual, setup.options)
  }

  func check(_ piece: ValidationPiece) -> RecordCheckResult {
    var result = RecordCheckResult(chunk: piece.chunk, findings: Findings(keeping: keeping))
    for element in piece.chunk.elements {
      if case .frame = element.role { continue }
      piece.chunk.withElement(element) { text in
        let place = ElementPlace(text, element, piece.chunk.frame)
        check(text, element, piece, place, &result)
      }
    }
    return result
  }

  private func check(
    _ text: PaddedBytes, _ element: StreamElement, _ piece: ValidationPiece, _ place: ElementPlace,
    _ result: inout RecordCheckResult
  ) {
    var report = Reporter(
      keeping: keeping, place: TextPlace(file: piece.name, prefix: element.prefix) { place.position(of: $0) })
    defer { result.findings.append(report.findings) }
    let first = piece.requests[element.document] ?? usual
    guard var desk = desk(for: first) else {
      result.isDamaged = true
      return
    }
    do throws(JSONSyntaxError) {
      try desk.parser.parse(text)
    } catch {
      result.refused += 1
      let position = place.streamPosition(of: error.offset)
      return report.findings.add(
        error.reason == .invalidUTF8
          ? Diagnostic.invalidUTF8(in: piece.name, text.buffer, at: error.offset, place: position)
          : Diagnostic.notJSON(piece.name, error.reason, at: position, isLine: element.isLine(of: piece.chunk)))
    }
    // The names' numbers depend on the rules, so a package that wants others is parsed again.
    let kind = element.kind(of: desk.parser.tape.node())
    if piece.requests[element.document] == nil, kind == .recordPackage {
      var own = DocumentMetadata.request(of: desk.parser.tape.node(), as: kind, chosen: options.version)
      own.extensions += usual.extensions.filter { !own.extensions.contains($0) }
      guard let other = self.desk(for: own) else {
        result.isDamaged = true
        return
      }
      // The text was parsed once already, so it is JSON.
      if other !== desk { try? other.parser.parse(text) }
      desk = other
    }
    let root = desk.parser.tape.node()
    switch kind {
    case .record: check(root, desk, &report, &result)
    case .recordPackage:
      for record in root["records"]?.elements ?? root.elements { check(record, desk, &report, &result) }
    default: break
    }
  }

  private func check(
    _ record: JSONNode, _ desk: Desk, _ report: inout Reporter, _ result: inout RecordCheckResult
  ) {
    result.records += 1
    report.release = record
    let releases = record["releases"]?.elements.map { $0 } ?? []
    let (compiled, versioned) = (record["compiledRelease"], record["versionedRelease"])
    guard compiled != nil || versioned != nil else { return }
    guard !releases.isEmpty, releases.allSatisfy({ $0.isObject && $0["ocid"] != nil }) else {
      checkLinks(releases, compiled, &report)
      return report.report(.recordNotRecomputable, at: record, path: "") { .recordNotRecomputable }
    }
    let order = ReleaseOrder(releases)
    guard !order.isUnknown, desk.merger.merge(order.places.map { releases[$0] }) else {
      result.refused += 1
      return report.report(.recordNotRecomputable, at: record, path: "") { .releasesCannotBeMerged }
    }
    result.checkedRecords += 1
    if let compiled {
      desk.writer.removeAll()
      desk.merger.writeCompiledRelease(to: &desk.writer)
      // Publishers number compiled releases as they like.
      compare(compiled, desk, .compiledReleaseDiffers, ignoring: ["id"], &report)
    }
    if let versioned {
      desk.writer.removeAll()
      desk.merger.writeVersionedRelease(to: &desk.writer)
      compare(versioned, desk, .versionedReleaseDiffers, ignoring: [], &report)
    }
  }

  /// What can be said of linked releases without fetching them.
  private func checkLinks(_ releases: [JSONNode], _ compiled: JSONNode?, _ report: inout Reporter) {
    var newest: (instant: Instant, text: String)?
    for link in releases where link["url"] != nil {
      if let url = link["url"], !Self.namesRelease(url.text) {
        report.report(.linkedReleaseOdd, at: url, path: "releases/url") { .linkWithoutRelease(url.text) }
      }
      guard let date = link["date"], let instant = Instant(date.raw) else {
        report.report(.linkedReleaseOdd, at: link, path: "releases/date") { .linkWithoutDate }
        continue
      }
      if newest.map({ $0.instant < instant }) ?? true { newest = (instant, date.text) }
    }
    guard let newest, let date = compiled?["date"], let own = Instant(date.raw), own != newest.instant else { return }
    report.report(.linkedReleaseOdd, at: date, path: "compiledRelease/date") {
      .compiledDateIsNotNewest(date.text, newest: newest.text)
    }
  }

  /// Whether an address has the id of a release behind `#`; see "Linked releases" in the reference of OCDS.
  private static func namesRelease(_ address: String) -> Bool {
    guard let mark = address.lastIndex(of: "#") else { return false }
    return address.index(after: mark) < address.endIndex
  }

  private func compare(
    _ found: JSONNode, _ desk: Desk, _ code: DiagnosticCode, ignoring ignored: Set<String>, _ report: inout Reporter
  ) {
    desk.writer.withPaddedBytes { text in
      do throws(JSONSyntaxError) {
        try desk.expected.parse(text)
      } catch {
        // What cannot be compared is not right: a fault of pliego's, which must not read as agreement.
        return report.report(.recordNotRecomputable, at: found, path: "") { .releasesCannotBeMerged }
      }
      let comparison = MergeComparison(found, desk.expected.tape.node(), ignoring: ignored)
      for difference in comparison.differences {
        let path = difference.path.joined(separator: "/")
        report.report(code, at: difference.place, path: path) {
          .differs(
            path, found: difference.found.map { Self.excerpt($0) },
            expected: difference.expected.map { Self.excerpt($0) })
        }
      }
    }
  }

  private static func excerpt(_ node: JSONNode) -> String {
    var writer = ByteWriter(capacity: 256)
    node.write(to: &writer)
    let text = writer.text
    return text.count > 80 ? text.prefix(80) + "…" : text
  }

  private func desk(for request: ProfileRequest) -> Desk? {
    guard let rules = rules.rules(for: request) else { return nil }
    if let known = desks[ObjectIdentifier(rules)] { return known }
    let made = Desk(rules, options)
    desks[ObjectIdentifier(rules)] = made
    return made
  }
}
