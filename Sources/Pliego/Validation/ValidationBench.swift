import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoSchema

/// A worker's tools for one profile: parser, schemas and checks, all with the same numbers for names.
final class ValidationBench {
  let profile: CompiledProfile?
  var parser: TapeParser
  private var judges: [DocumentKind: SchemaJudge] = [:]
  /// For a schema that is not the standard's.
  private let freeJudge: SchemaJudge?
  var checker: DocumentChecker?

  init(_ profile: CompiledProfile, _ task: ValidationTask) {
    self.profile = profile
    parser = TapeParser(keys: profile.keys)
    freeJudge = nil
    checker =
      task.asksRules
      ? DocumentChecker(profile.tree, requirements: task.requirements, breakdown: task.breakdown) : nil
  }

  /// For a schema that is not the standard's.
  init(schema: CompiledSchema) {
    profile = nil
    parser = TapeParser(keys: schema.keys)
    freeJudge = SchemaJudge(schema, root: 0)
    checker = nil
  }

  // MARK: The text as JSON

  /// Repeated names, and numbers that most programs would change.
  func judgeText(_ report: inout Reporter) {
    if report.wants(.duplicateMember) { reportDuplicates(&report) }
    guard report.wants(.numberBeyondDouble) else { return }
    parser.tape.forEachImpreciseNumber { report.reportImprecise($0) }
  }

  private func reportDuplicates(_ report: inout Reporter) {
    let root = parser.tape.node()
    parser.tape.forEachDuplicateName { name, first in
      report.reportDuplicate(root.node(at: name), first: root.node(at: first))
    }
  }

  // MARK: Schema

  func evaluate(
    _ value: JSONNode, _ kind: DocumentKind, _ cuts: [DocumentFrame.Cut], _ selection: FindingSelection,
    _ report: inout Reporter
  ) {
    guard let profile, let judge = judge(of: kind) else { return }
    judge.evaluator.evaluate(parser.tape, at: value.index, root: judge.root)
    guard !judge.evaluator.findings.isEmpty else { return }
    let codes = selection.wants(CheckRegistry.closedCode) ? profile.tree : nil
    report.report(judge.evaluator.findings, of: judge.schema, in: value) { finding, path in
      // The elements of a large package's array were judged by themselves.
      if finding.keyword == .minItems, cuts.contains(where: { $0.array == path && $0.count > 0 }) { return true }
      // The check of closed lists says the same in the standard's words.
      guard finding.keyword == .enum, let codes, let slot = codes.slotByPath[path] else { return false }
      return codes.slots[slot].context.codelist?.isOpen == false && value.node(at: Int(finding.node)).isString
    }
  }

  private func judge(of kind: DocumentKind) -> SchemaJudge? {
    if let known = judges[kind] { return known }
    guard let root = profile?.root(for: kind) else { return nil }
    let made = SchemaJudge(root.schema, root: root.root)
    judges[kind] = made
    return made
  }

  /// What would have to be said about the cut arrays of a frame, were their elements not all different.
  func suspect(
    _ value: JSONNode, _ kind: DocumentKind, _ cuts: [DocumentFrame.Cut], _ report: Reporter
  ) -> [(array: String, finding: Diagnostic)] {
    cuts.compactMap { cut in
      guard let array = cut.array, array == kind.cutArray, let node = value.member(named: array),
        let judge = judge(of: kind), var finding = judge.objection(toEqual: array)
      else { return nil }
      finding.node = Int32(node.index)
      var report = report
      report.findings = Findings(keeping: .all)
      report.report([finding], of: judge.schema, in: value)
      return report.findings.takeAll().first.map { (array, $0) }
    }
  }

  /// Holds a text against the user's schema.
  func evaluateFreely(_ report: inout Reporter) {
    guard let judge = freeJudge else { return }
    judge.evaluator.evaluate(parser.tape, root: judge.root)
    guard !judge.evaluator.findings.isEmpty else { return }
    report.report(judge.evaluator.findings, of: judge.schema, in: parser.tape.node())
  }

  // MARK: The profile

  /// What had to be said about the version and the extensions that a package names.
  func reportProfile(_ value: JSONNode, _ kind: DocumentKind, _ report: inout Reporter) {
    guard let profile, kind == .releasePackage || kind == .recordPackage else { return }
    for finding in profile.resolution.findings {
      let extensions = value["extensions"].map { Array($0.elements) } ?? []
      let isListed = finding.place.map { $0 < extensions.count } ?? false
      let node = isListed ? extensions[finding.place ?? 0] : value["version"] ?? value
      report.report(finding.problem.code, at: node, path: isListed ? "extensions" : "version") {
        FindingMessage(finding.problem.message, help: finding.problem.help)
      }
    }
  }

  func note(_ counts: inout ValidationOutcome.File) {
    guard let profile else { return }
    let found = profile.resolution.profile
    if !counts.versions.contains(found.version) { counts.versions.append(found.version) }
    for taken in found.extensions where !counts.extensions.contains(taken.id) { counts.extensions.append(taken.id) }
  }

  // MARK: Counts

  var hasCounted: Bool { (checker?.walker.counts.releases ?? 0) > 0 }
}
