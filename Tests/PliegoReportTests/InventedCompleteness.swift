import PliegoChecks
import PliegoJSON
import PliegoOCDS

/// Measures small releases.
enum InventedCompleteness {
  static func measure(_ texts: [String], _ profile: RequirementProfile) throws -> Completeness {
    let tree = FieldTree(profile: try Profile(version: "1.1"), checks: CheckSet([]))
    var parser = TapeParser(keys: tree.keys)
    var checker = DocumentChecker(tree, requirements: [profile])
    var report = Reporter(place: TextPlace(file: "data.json") { _ in (1, 1) })
    for text in texts {
      let bytes = Array(text.utf8)
      try bytes.withUnsafeBufferPointer {
        try parser.parse($0)
        checker.check(parser.tape.node(), &report)
      }
    }
    return Completeness(checker.takeCoverage().first ?? Coverage(profile))
  }
}
