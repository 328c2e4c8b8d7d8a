import PliegoJSON

/// The extensions that the program carries: those of the registry, then those that Mexican publishers use.
public enum ExtensionRegistry {
  /// Every id, the registered ones first, each group in byte order.
  public static let ids: [String] =
    registered.map(\.id).sorted() + entries.map(\.id).filter { $0.contains("/") }.sorted()

  struct Entry: Sendable {
    var id: String
    var versions: [String]
    /// The version to take when none is asked for.
    var latest: String
    /// The commit that each version was at when it was stored, by version.
    var commits: [String: String]
    /// `owner/name` on GitHub, the current one first.
    var repositories: [String]
    /// The address of a version, with gaps.
    var pattern: String
    /// Where the versions lie; Mexican ones have only one, which has no folder of its own.
    var folder: String
    var hasVersionFolders: Bool
  }

  static let registered: [Entry] = read("schema/extensions/", hasVersionFolders: true)
  static let entries: [Entry] = registered + read("schema/extensions-mx/", hasVersionFolders: false)

  private static func read(_ folder: String, hasVersionFolders: Bool) -> [Entry] {
    let index = (try? CoreStandard.json(folder + "index.json")) ?? .null
    let pattern = index["urlPatterns"]?.arrayValue?.first?.stringValue ?? "{repository}/{version}"
    return (index["extensions"]?.arrayValue ?? []).compactMap { entry in
      guard let id = entry["id"]?.stringValue, let latest = entry["latest"]?.stringValue else { return nil }
      var commits: [String: String] = [:]
      for commit in entry["commits"]?.objectValue ?? JSONObject([]) { commits[commit.name] = commit.value.stringValue }
      return Entry(
        id: id, versions: texts(entry["versions"]), latest: latest, commits: commits,
        repositories: texts(entry["repositories"]), pattern: pattern, folder: folder + id + "/",
        hasVersionFolders: hasVersionFolders)
    }
  }

  private static func texts(_ json: JSONValue?) -> [String] { (json?.arrayValue ?? []).compactMap(\.stringValue) }

  /// `bids`, or `bids@v1.1.5` for a given version.
  static func find(_ name: String) throws(ProfileError) -> OCDSExtension {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    guard let entry = entries.first(where: { $0.id == parts.first }) else { throw .unknownExtension(name, known: ids) }
    let version = parts.count > 1 ? parts[1] : entry.latest
    guard entry.versions.contains(version) else {
      throw .unknownExtension(name, known: entry.versions.map { "\(entry.id)@\($0)" })
    }
    return entry.stored(version)
  }
}

extension ExtensionRegistry.Entry {
  func stored(_ version: String) -> OCDSExtension {
    let url = repositories.first.map {
      pattern.replacing("{repository}", with: $0).replacing("{version}", with: version)
    }
    return OCDSExtension(id: id, version: version, url: url, folder: folder(of: version))
  }

  func folder(of version: String) -> String { hasVersionFolders ? folder + version + "/" : folder }
}

extension ExtensionRegistry {
  /// The versions of an extension that the program carries.
  public static func versions(of id: String) -> [String] { entries.first { $0.id == id }?.versions ?? [] }
}
