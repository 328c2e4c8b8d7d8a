import PliegoDiagnostics
public import PliegoJSON
import PliegoOCDS

/// Asks every check of a text, whatever it is: a package, a record, a release.
///
/// One per thread and profile. Texts must be parsed with the tree's keys.
public struct DocumentChecker {
  public var walker: ReleaseWalker
  /// Measure completeness, each by its requirements.
  public var completeness: [CompletenessCounter]

  private var profile: Profile { walker.tree.profile }
  private var checks: CheckSet { walker.tree.checks }

  /// - Parameter requirements: what completeness is measured by; without any, it is not measured.
  public init(
    _ tree: FieldTree, requirements: [RequirementProfile] = [],
    breakdown: CompletenessCounter.Breakdown = .fieldsAndBuyers
  ) {
    walker = ReleaseWalker(tree)
    completeness = requirements.indices.map {
      CompletenessCounter(requirements[$0], tree, notedBy: Array(requirements[..<$0]), breakdown: breakdown)
    }
  }

  /// Gives away what was counted so far: one coverage for each of the requirement profiles.
  public mutating func takeCoverage() -> [Coverage] {
    defer { walker.counts = CoverageCounts(walker.tree) }
    return completeness.indices.map { completeness[$0].take(walker) }
  }

  /// - Parameters:
  ///   - root: the root of a text, or an element of a package.
  ///   - elementsElsewhere: how many elements of a large package were cut out and are given by themselves.
  /// - Returns: what the text was taken for.
  @discardableResult
  public mutating func check(_ root: JSONNode, elementsElsewhere: Int = 0, _ report: inout Reporter) -> DocumentKind {
    let kind = DocumentKind(root)
    check(root, as: kind, elementsElsewhere: elementsElsewhere, &report)
    return kind
  }

  public mutating func check(
    _ root: JSONNode, as kind: DocumentKind, elementsElsewhere: Int = 0, _ report: inout Reporter
  ) {
    if report.place.standing != .inPackage {
      report.release = kind == .releasePackage || kind == .recordPackage ? nil : root
      for check in checks.texts { check.check(root, kind: kind, &report) }
    }
    switch kind {
    case .releasePackage, .recordPackage:
      checkPackage(root, isRecordPackage: kind == .recordPackage, elementsElsewhere, &report)
    case .record: checkRecord(root, &report)
    case .release: count(ReleaseSubject(root, role: .release, walker.tree), &report)
    case .compiledRelease: count(ReleaseSubject(root, role: .compiled, walker.tree), &report)
    case .versionedRelease, .unknown: break
    }
  }

  private mutating func checkPackage(
    _ root: JSONNode, isRecordPackage: Bool, _ elsewhere: Int, _ report: inout Reporter
  ) {
    report.release = nil
    let subject = PackageSubject(
      node: root, profile: profile, isRecordPackage: isRecordPackage, elementsElsewhere: elsewhere)
    for check in checks.packages { check.check(subject, &report) }
    for release in elements(of: root["releases"]) {
      count(ReleaseSubject(release, role: .release, walker.tree), &report)
    }
    for record in elements(of: root["records"]) where record.isObject { checkRecord(record, &report) }
  }

  private mutating func checkRecord(_ record: JSONNode, _ report: inout Reporter) {
    report.release = record
    let subject = RecordSubject(node: record, profile: profile)
    for check in checks.records { check.check(subject, &report) }
    let releases = elements(of: record["releases"]).filter(\.isEmbeddedRelease)
    // The process is counted once: by its compiled release when there is one.
    if let compiled = record["compiledRelease"], compiled.isObject {
      let counts = walker.counts
      for release in releases { walker.walk(statement(release, among: releases), &report) }
      walker.counts = counts
      count(ReleaseSubject(compiled, role: .compiled, walker.tree), &report)
    } else {
      for release in releases { count(statement(release, among: releases), &report) }
    }
    report.release = nil
  }

  private func elements(of array: JSONNode?) -> [JSONNode] { array.map { Array($0.elements) } ?? [] }

  private func statement(_ release: JSONNode, among releases: [JSONNode]) -> ReleaseSubject {
    let others = releases.filter { $0.index != release.index }
    return ReleaseSubject(release, role: .release, walker.tree, history: others)
  }

  /// Asks about a release that stands for its process, and measures it.
  private mutating func count(_ release: ReleaseSubject, _ report: inout Reporter) {
    walker.walk(release, &report)
    for index in completeness.indices { completeness[index].fold(release.node, after: walker, &report) }
  }
}

extension JSONNode {
  /// Whether an entry of a record's releases is a whole release and not a link to one.
  var isEmbeddedRelease: Bool { isObject && (self["url"] == nil || self["ocid"] != nil) }
}
