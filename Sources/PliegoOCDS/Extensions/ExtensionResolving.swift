import PliegoJSON

/// What an address in a package's `extensions` stands for.
public enum ResolvedExtension: Sendable, Hashable {
  /// An extension that the program carries; `requested` is the version as the address writes it, when it names one.
  case known(OCDSExtension, requested: String?, fit: Fit)
  /// A profile of the standard, published as one extension: those it is made of, and ids of those that are not carried.
  case profile(String, [OCDSExtension], lacking: [String], requested: String?, fit: Fit)
  /// A folder of the user's.
  case local(OCDSExtension)
  case unknown

  /// How the version taken relates to the one asked for.
  public enum Fit: Sendable, Hashable {
    /// The version itself, or its commit.
    case exact
    /// A branch, whose contents change with time: the state that was stored (EXT-10).
    case branch
    /// Another version, because the one asked for is not carried.
    case nearest
  }
}

extension ExtensionRegistry {
  /// Finds the extension behind an address in any of the forms that packages use, or behind an id (`bids`,
  /// `bids@v1.1.5`).
  public static func resolve(_ address: String) -> ResolvedExtension {
    guard address.contains("://") else { return byID(address) }
    guard let parsed = ExtensionAddress(address) else { return .unknown }
    if case .profile(let name) = parsed.place { return profile(name, parsed.version) }
    return entry(at: parsed.place)?.resolve(parsed.version) ?? .unknown
  }

  private static func byID(_ name: String) -> ResolvedExtension {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    guard let entry = entries.first(where: { $0.id == parts.first }) else { return .unknown }
    guard parts.count > 1 else { return .known(entry.stored(entry.latest), requested: nil, fit: .exact) }
    return entry.resolve(parts[1])
  }

  private static func entry(at place: ExtensionAddress.Place) -> Entry? {
    switch place {
    case .id(let id): return registered.first { $0.id.lowercased() == id.lowercased() }
    case .repository(let repository): return repositories[repository].map { entries[$0] }
    case .profile: return nil
    }
  }

  /// The profiles that the standard publishes are carried in one state each.
  private static func profile(_ name: String, _ version: String?) -> ResolvedExtension {
    guard let names = profiles[name.lowercased()] else { return .unknown }
    let found = names.map { (name: $0, found: try? find($0)) }
    let lacking = found.filter { $0.found == nil }.map(\.name)
    let isBranch = version == nil || version == "latest"
    return .profile(
      name.lowercased(), found.compactMap(\.found), lacking: lacking, requested: version,
      fit: isBranch ? .branch : .nearest)
  }

  /// The extensions of each profile by the profile's name in its address.
  private static let profiles: [String: [String]] = {
    let json = (try? CoreStandard.json("schema/extensions/profiles.json")) ?? .null
    var profiles: [String: [String]] = [:]
    for profile in json["profiles"]?.objectValue ?? JSONObject([]) {
      profiles[profile.name] = (profile.value.arrayValue ?? []).compactMap(\.stringValue)
    }
    return profiles
  }()

  /// Organizations that held the registered extensions one after the other; GitHub leads from the old to the new.
  private static let owners = ["open-contracting", "open-contracting-extensions"]

  /// The entry of each repository by its name in lower case, also under the other name of its owner.
  private static let repositories: [String: Int] = {
    var found: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      for repository in entry.repositories.map({ $0.lowercased() }) { found[repository] = found[repository] ?? place }
    }
    for (repository, place) in found {
      let parts = repository.split(separator: "/").map(String.init)
      guard parts.count == 2, owners.contains(parts[0]) else { continue }
      for owner in owners { found[owner + "/" + parts[1]] = found[owner + "/" + parts[1]] ?? place }
    }
    return found
  }()
}

extension ExtensionRegistry.Entry {
  private static let branches: Set<String> = ["master", "main", "head", "latest", "dev", "develop"]

  func resolve(_ requested: String?) -> ResolvedExtension {
    guard let requested else { return .known(stored(latest), requested: nil, fit: .branch) }
    if Self.branches.contains(requested.lowercased()) || requested.hasSuffix("-dev") {
      let version = versions.contains(requested) ? requested : versions.contains("master") ? "master" : latest
      return .known(stored(version), requested: requested, fit: .branch)
    }
    if versions.contains(requested) { return .known(stored(requested), requested: requested, fit: .exact) }
    if let version = version(atCommit: requested) {
      return .known(stored(version), requested: requested, fit: .exact)
    }
    return .known(stored(nearest(to: requested)), requested: requested, fit: .nearest)
  }

  /// The highest version whose commit begins with these seven or more digits; a tag goes before a branch.
  private func version(atCommit text: String) -> String? {
    let hash = text.lowercased()
    guard hash.count >= 7, hash.allSatisfy(\.isHexDigit) else { return nil }
    let found = versions.filter { commits[$0]?.hasPrefix(hash) ?? false }
    return found.last { !Self.branches.contains($0) } ?? found.last
  }

  /// Of the same minor version the nearest below, else the nearest above; else the one to take for want of another.
  private func nearest(to requested: String) -> String {
    guard let wanted = Self.numbers(requested) else { return latest }
    let others = versions.compactMap { version in Self.numbers(version).map { (version, $0) } }
      .filter { $0.1.prefix(2).elementsEqual(wanted.prefix(2)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }
    let below = others.last { !wanted.lexicographicallyPrecedes($0.1) }
    return (below ?? others.first)?.0 ?? latest
  }

  /// `v1.1.5` is 1, 1, 5; `nil` for what is no version.
  private static func numbers(_ version: String) -> [Int]? {
    let text = version.hasPrefix("v") ? version.dropFirst() : version[...]
    let numbers = text.split(separator: ".").map { Int($0) }
    return numbers.isEmpty || numbers.contains(nil) ? nil : numbers.compactMap(\.self)
  }
}
