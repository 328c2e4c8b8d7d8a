import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoSchema

/// A profile of the standard ready for work: its names numbered, its fields unfolded, its schemas compiled when the
/// first text wants them.
///
/// Shared by all threads.
final class CompiledProfile: @unchecked Sendable {
  /// A schema, and where a kind of text begins in it.
  struct Root {
    let schema: CompiledSchema
    let root: Int
  }

  /// Kinds of schema that one text often wants together.
  private static let groups: [[SchemaKind]] = [
    [.release, .releasePackage], [.record, .recordPackage], [.versionedRelease],
  ]

  let request: ProfileRequest
  let resolution: ProfileResolution
  let keys: KeyTable
  let tree: FieldTree
  private let resources: SchemaResources
  private let addresses: [SchemaKind: String]
  // SAFETY: touched with the monitor locked.
  private let monitor = Monitor()
  private var roots: [SchemaKind: Root] = [:]

  init(_ request: ProfileRequest, folder: ExtensionFolder?, checks: CheckSet) throws(ProfileError) {
    self.request = request
    resolution = try Profile.resolve(request, folder: folder)
    let profile = resolution.profile
    var resources = SchemaResources()
    for (url, schema) in profile.resources { resources.add(schema, at: url) }
    var addresses: [SchemaKind: String] = [:]
    for kind in SchemaKind.allCases { addresses[kind] = profile.schema(kind)["id"]?.stringValue }
    let all = SchemaKind.allCases.compactMap { addresses[$0] }
    keys = SchemaCompiler.keys(of: all, in: &resources, names: FieldTree.names(of: profile))
    tree = FieldTree(profile: profile, checks: checks, keys: keys)
    (self.resources, self.addresses) = (resources, addresses)
  }

  /// The schema to hold a text against; `nil` when none of the standard is about it.
  func root(for kind: DocumentKind) -> Root? {
    guard let kind = Self.schemaKind(of: kind) else { return nil }
    monitor.lock()
    defer { monitor.unlock() }
    if roots[kind] == nil { compile(Self.groups.first { $0.contains(kind) } ?? [kind]) }
    return roots[kind]
  }

  private func compile(_ kinds: [SchemaKind]) {
    let known = kinds.filter { addresses[$0] != nil }
    let (schema, _) = SchemaCompiler.compile(known.compactMap { addresses[$0] }, in: resources, keys: keys)
    for (root, kind) in known.enumerated() { roots[kind] = Root(schema: schema, root: root) }
  }

  private static func schemaKind(of kind: DocumentKind) -> SchemaKind? {
    switch kind {
    case .releasePackage: .releasePackage
    case .recordPackage: .recordPackage
    case .record: .record
    case .release, .compiledRelease: .release
    case .versionedRelease: .versionedRelease
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
