/// What a package, or a person, asks for: a version of the standard and extensions.
///
/// Hashable, so that a profile made from it can be kept and found again.
public struct ProfileRequest: Sendable, Hashable {
  /// As written; `nil` when the package has no `version`.
  public var version: String?
  /// Addresses as packages write them, or ids (`bids`, `bids@v1.1.5`), in the order given.
  public var extensions: [String]

  public init(version: String?, extensions: [String] = []) {
    self.version = version
    self.extensions = extensions
  }
}

/// A profile as near to a request as the facts allow, and what had to be said on the way.
public struct ProfileResolution: Sendable {
  public let profile: Profile
  public let findings: [ProfileFinding]

  /// Addresses that stand for nothing known.
  public var unknown: [String] {
    findings.compactMap { if case .unknownExtension(let address) = $0.problem { address } else { nil } }
  }

  /// Addresses whose version is not carried, with the version taken.
  public var inexact: [(address: String, taken: String)] {
    findings.compactMap {
      if case .versionNotStored(let address, _, _, let taken) = $0.problem { (address, taken) } else { nil }
    }
  }

  /// Addresses of branches, whose contents change with time.
  public var moving: [String] {
    findings.compactMap { if case .branch(let address, _, _) = $0.problem { address } else { nil } }
  }
}

extension Profile {
  /// Makes the profile that a package asks for, as far as the facts allow; nothing is fetched.
  ///
  /// - Parameters:
  ///   - request: what the package says.
  ///   - folder: extensions of the user's, one a subfolder; see `LocalExtensions`.
  /// - Throws: only when the program itself is damaged; what is wrong with the request is in `findings`.
  public static func resolve(_ request: ProfileRequest, folder: ExtensionFolder? = nil)
    throws(ProfileError) -> ProfileResolution
  {
    let reading = VersionReading(request.version)
    var builder = ProfileBuilder(reading.version, core: try CoreStandard.version(reading.version))
    if let problem = ProfileProblem(reading) { builder.report(problem, at: nil) }
    var resolver = ExtensionResolver(locals: folder.map { LocalExtensions($0) })
    for problem in resolver.folderProblems { builder.report(problem, at: nil) }
    for (place, address) in request.extensions.enumerated() { resolver.add(address, at: place, to: &builder) }
    resolver.reportMissingDependencies(to: &builder)
    // Without extensions, the profile may be at hand already.
    let profile = request.extensions.isEmpty ? try Profile(version: reading.version.name) : builder.finish()
    return ProfileResolution(profile: profile, findings: builder.findings)
  }
}

/// Takes the addresses of one request in their order.
private struct ExtensionResolver {
  let locals: LocalExtensions?
  private var taken: [(found: OCDSExtension, dependencies: [String], place: Int)] = []

  init(locals: LocalExtensions?) { self.locals = locals }

  var folderProblems: [ProfileProblem] {
    locals?.isListReadable == false ? [.notReadable(id: "", file: LocalExtensions.list)] : []
  }

  mutating func add(_ address: String, at place: Int, to builder: inout ProfileBuilder) {
    switch locals?.resolve(address) ?? ExtensionRegistry.resolve(address) {
    case .unknown: builder.report(.unknownExtension(address: address), at: place)
    case .local(let found):
      take(found, locals?.contents(of: found) ?? ExtensionFolder(paths: []) { _ in nil }, at: place, to: &builder)
    case .known(let found, let requested, let fit):
      let asked = Asked(address: address, id: found.id, requested: requested, taken: found.version, fit: fit)
      if let problem = asked.problem { builder.report(problem, at: place) }
      take(found, .bundled(found.folder ?? ""), at: place, to: &builder)
    case .profile(let name, let parts, let lacking, let requested, let fit):
      let asked = Asked(address: address, id: "profiles/" + name, requested: requested, taken: "latest", fit: fit)
      if let problem = asked.problem { builder.report(problem, at: place) }
      for id in lacking { builder.report(.unknownExtension(address: id), at: place) }
      for part in parts { take(part, .bundled(part.folder ?? ""), at: place, to: &builder) }
    }
  }

  /// What was asked for, and what there is instead.
  private struct Asked {
    let address: String
    let id: String
    let requested: String?
    let taken: String
    let fit: ResolvedExtension.Fit

    var problem: ProfileProblem? {
      switch fit {
      case .exact: nil
      case .branch: .branch(address: address, id: id, taken: taken)
      case .nearest: .versionNotStored(address: address, id: id, requested: requested ?? "", taken: taken)
      }
    }
  }

  private mutating func take(
    _ found: OCDSExtension, _ folder: ExtensionFolder, at place: Int, to builder: inout ProfileBuilder
  ) {
    // The same extension under two addresses is one.
    let isTaken = taken.contains { $0.found.id == found.id && $0.found.version == found.version }
    guard !isTaken else { return }
    let contents = ExtensionContents(folder)
    taken.append((found, contents.dependencies, place))
    builder.add(found, contents, place: place)
  }

  /// What an extension needs must be listed too (EXT-09), in whatever version.
  func reportMissingDependencies(to builder: inout ProfileBuilder) {
    let ids = Set(taken.map(\.found.id))
    for (found, dependencies, place) in taken {
      for address in dependencies {
        let needed = id(of: address)
        if !ids.contains(needed) { builder.report(.dependencyMissing(id: found.id, needs: needed), at: place) }
      }
    }
  }

  private func id(of address: String) -> String {
    switch locals?.resolve(address) ?? ExtensionRegistry.resolve(address) {
    case .known(let found, _, _), .local(let found): found.id
    case .unknown, .profile: address
    }
  }
}
