import PliegoChecks
import PliegoJSON
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoSchema

/// A profile of the standard ready for work: its schemas compiled, its fields unfolded.
///
/// Shared by all threads.
final class CompiledProfile: Sendable {
  let request: ProfileRequest
  let resolution: ProfileResolution
  let schema: CompiledSchema
  let tree: FieldTree
  /// The root of each schema in ``schema``.
  private let roots: [SchemaKind: Int]
  /// What the schemas of packages say when elements of these arrays are equal.
  private let uniqueness: [String: SchemaFinding]

  init(_ request: ProfileRequest, folder: ExtensionFolder?, checks: CheckSet) throws(ProfileError) {
    self.request = request
    resolution = try Profile.resolve(request, folder: folder)
    let profile = resolution.profile
    var resources = SchemaResources()
    for (url, schema) in profile.resources { resources.add(schema, at: url) }
    let kinds = SchemaKind.allCases.filter { profile.schema($0)["id"]?.stringValue != nil }
    let addresses = kinds.map { profile.schema($0)["id"]?.stringValue ?? "" }
    (schema, _) = SchemaCompiler.compile(addresses, in: resources, names: FieldTree.names(of: profile))
    roots = Dictionary(uniqueKeysWithValues: zip(kinds, schema.roots.indices))
    uniqueness = [
      "releases": roots[.releasePackage].flatMap { [schema] in Self.objection(to: #"{"releases":[0,0]}"#, schema, $0) },
      "records": roots[.recordPackage].flatMap { [schema] in Self.objection(to: #"{"records":[0,0]}"#, schema, $0) },
    ].compactMapValues { $0 }
    tree = FieldTree(profile: profile, checks: checks, keys: schema.keys)
  }

  /// Asks a schema whether an array's elements must differ.
  private static func objection(to text: String, _ schema: CompiledSchema, _ root: Int) -> SchemaFinding? {
    var parser = TapeParser(keys: schema.keys)
    var evaluator = SchemaEvaluator(schema)
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      guard (try? parser.parse(bytes)) != nil else { return nil }
      evaluator.evaluate(parser.tape, at: 0, root: root)
      return evaluator.findings.first { $0.keyword == .uniqueItems }
    }
  }

  /// What is said of a package's array with equal elements; `nil` when it may have them.
  func uniqueness(of array: String, in kind: DocumentKind) -> SchemaFinding? {
    switch (kind, array) {
    case (.releasePackage, "releases"), (.recordPackage, "records"): uniqueness[array]
    default: nil
    }
  }

  /// The number of the root to hold a text against; `nil` when no schema of the standard is about it.
  func root(for kind: DocumentKind) -> Int? {
    switch kind {
    case .releasePackage: roots[.releasePackage]
    case .recordPackage: roots[.recordPackage]
    case .record: roots[.record]
    case .release, .compiledRelease: roots[.release]
    case .versionedRelease: roots[.versionedRelease]
    case .unknown: nil
    }
  }
}

/// The profiles of a run, each compiled once, when the first text asks for it.
final class ProfileCatalog: @unchecked Sendable {
  /// Profiles that are kept; data that asks for more, each with other extensions, makes them anew.
  static let mostKept = 32

  private let folder: ExtensionFolder?
  private let checks: CheckSet
  // SAFETY: touched with the monitor locked.
  private let monitor = Monitor()
  private var profiles: [ProfileRequest: CompiledProfile] = [:]

  init(folder: ExtensionFolder?, checks: CheckSet) {
    self.folder = folder
    self.checks = checks
  }

  /// - Returns: `nil` when the program's own files are damaged.
  func profile(_ request: ProfileRequest) -> CompiledProfile? {
    monitor.lock()
    defer { monitor.unlock() }
    if let known = profiles[request] { return known }
    guard let made = try? CompiledProfile(request, folder: folder, checks: checks) else { return nil }
    if profiles.count >= Self.mostKept { profiles.removeAll() }
    profiles[request] = made
    return made
  }
}
