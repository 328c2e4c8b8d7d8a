import PliegoDiagnostics
import PliegoJSON
import PliegoMerge
import PliegoOCDS

/// The merge rules of a run, each made once, when the first process asks for them.
final class MergeRulesCatalog: @unchecked Sendable {
  private let folder: ExtensionFolder?
  /// The user's own schema, whose rules go before all others.
  private let own: MergeRules?
  // SAFETY: touched with the monitor locked.
  private let monitor = Monitor()
  private var rules: [ProfileRequest: MergeRules] = [:]

  init(folder: ExtensionFolder?, schema: JSONValue?) {
    self.folder = folder
    own = schema.map { MergeRules(schema: $0) }
  }

  /// - Returns: `nil` when the program's own files are damaged.
  func rules(for request: ProfileRequest) -> MergeRules? {
    if let own { return own }
    monitor.lock()
    defer { monitor.unlock() }
    if let known = rules[request] { return known }
    guard let resolution = try? Profile.resolve(request, folder: folder) else { return nil }
    let made = MergeRules(schema: resolution.profile.schema)
    rules[request] = made
    return made
  }

  /// What there is to say about a request: versions and extensions that pliego does not carry.
  func findings(about request: ProfileRequest) -> [Diagnostic] {
    guard own == nil, let resolution = try? Profile.resolve(request, folder: folder) else { return [] }
    return resolution.findings.map(\.diagnostic).filter { $0.severity > .note }
  }
}
