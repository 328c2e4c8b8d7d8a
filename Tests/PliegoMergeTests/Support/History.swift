import PliegoJSON
import PliegoOCDS
import PliegoTestSupport
import Testing

@testable import PliegoMerge

/// Merges releases and gives what came of it as values.
struct MergedHistory {
  var compiled: JSONValue?
  var versioned: JSONValue?
  var problems: [MergeProblem]

  /// - Parameter releases: put in order here.
  init(
    _ releases: [JSONValue], _ rules: MergeRules, _ change: (inout MergerOptions) -> Void = { _ in }
  ) throws {
    let parsed = try releases.map { try ParsedRelease($0, keys: rules.keys) }
    let order = ReleaseOrder(parsed.map(\.node))
    var options = MergerOptions()
    options.keepsHistory = true
    change(&options)
    var merger = Merger(rules, options: options)
    let isMerged = merger.merge(order.places.map { parsed[$0].node })
    problems = merger.problems
    guard isMerged else { return }
    var writer = ByteWriter()
    merger.writeCompiledRelease(to: &writer)
    compiled = try JSONParser.parse(writer.bytes)
    guard options.keepsHistory else { return }
    writer.removeAll()
    merger.writeVersionedRelease(to: &writer)
    versioned = try JSONParser.parse(writer.bytes)
    withExtendedLifetime(parsed) {}
  }
}

/// The rules of the versions of the standard, made once.
enum StandardRules {
  static let v11 = rules("1.1")
  static let v10 = rules("1.0")
  static let v12 = rules("1.2")

  private static func rules(_ version: String) -> MergeRules {
    guard let profile = try? Profile(version: version) else { fatalError("the standard's files are damaged") }
    return MergeRules(schema: profile.schema)
  }
}
