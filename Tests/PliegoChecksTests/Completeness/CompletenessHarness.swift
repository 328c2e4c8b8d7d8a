import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoTestSupport

/// Measures small releases.
enum CompletenessHarness {
  /// A profile from its requirements in YAML, without the lines above them.
  static func profile(_ requirements: String, extensions: String = "[]") throws -> RequirementProfile {
    let reading = RequirementReader.read(
      Array("profile: test\ntitle: Test\nextensions: \(extensions)\nrequirements:\n\(requirements)".utf8),
      name: "test.yaml")
    guard reading.isUsable, let profile = reading.profile else { throw UnusableProfile(reading: reading) }
    return profile
  }

  struct UnusableProfile: Error {
    let reading: RequirementReading
  }

  /// - Parameter texts: JSON texts: releases, records, packages.
  static func measure(
    _ texts: [String], _ profile: RequirementProfile, version: String = "1.1", buyerLimit: Int = 100
  ) throws -> (coverage: Coverage, findings: [Diagnostic]) {
    let tree = FieldTree(profile: try Profile(version: version), checks: CheckSet([]))
    var parser = TapeParser(keys: tree.keys)
    var checker = DocumentChecker(tree)
    checker.completeness = [CompletenessCounter(profile, tree, buyerLimit: buyerLimit)]
    var report = Reporter(keeping: .all, place: TextPlace(file: "data.json") { _ in (1, 1) })
    for text in texts {
      let bytes = Array(text.utf8)
      try bytes.withUnsafeBufferPointer {
        try parser.parse($0)
        checker.check(parser.tape.node(), &report)
      }
    }
    return (checker.takeCoverage().first ?? Coverage(profile), report.findings.all)
  }

  static func completeness(_ texts: [String], _ profile: RequirementProfile) throws -> Completeness {
    Completeness(try measure(texts, profile).coverage)
  }
}
