import PliegoJSON

/// The registered extensions that the program carries.
public enum ExtensionRegistry {
  /// Every id, in byte order.
  public static let ids: [String] = entries.map(\.id).sorted()

  private struct Entry {
    var id: String
    var versions: [String]
    var latest: String
    /// `owner/name` on GitHub, the current one first.
    var repository: String?
  }

  private static let index: JSONValue = {
    let bytes = BundledFiles.bytes(of: "schema/extensions/index.json") ?? []
    return (try? JSONParser.parse(bytes)) ?? .null
  }()

  private static let pattern = index["urlPatterns"]?.arrayValue?.first?.stringValue ?? "{repository}/{version}"

  private static let entries: [Entry] = {
    let list = index["extensions"]?.arrayValue ?? []
    return list.compactMap { entry in
      guard let id = entry["id"]?.stringValue, let latest = entry["latest"]?.stringValue else { return nil }
      return Entry(
        id: id, versions: (entry["versions"]?.arrayValue ?? []).compactMap(\.stringValue), latest: latest,
        repository: entry["repositories"]?.arrayValue?.first?.stringValue)
    }
  }()

  /// `bids`, or `bids@v1.1.5` for a given version.
  static func find(_ name: String) throws(ProfileError) -> OCDSExtension {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    guard let entry = entries.first(where: { $0.id == parts.first }) else { throw .unknownExtension(name, known: ids) }
    let version = parts.count > 1 ? parts[1] : entry.latest
    guard entry.versions.contains(version) else {
      throw .unknownExtension(name, known: entry.versions.map { "\(entry.id)@\($0)" })
    }
    return OCDSExtension(
      id: entry.id, version: version, url: entry.repository.map { address(of: $0, version: version) })
  }

  /// The address by which packages name an extension: the first pattern of the index.
  private static func address(of repository: String, version: String) -> String {
    pattern.replacing("{repository}", with: repository).replacing("{version}", with: version)
  }

  /// The extensions that define a field of a type, by ids; for "which extension has this?".
  public static func extensions(withField name: String, in type: String) -> [String] {
    (owners[name] ?? []).filter { $0.type == type }.map(\.id)
  }

  /// The extensions that define a field of this name anywhere, by ids.
  public static func extensions(withField name: String) -> [String] {
    var ids: [String] = []
    for owner in owners[name] ?? [] where !ids.contains(owner.id) { ids.append(owner.id) }
    return ids
  }

  /// By the name of a field: the types that get it, and from which extension, by the extensions' ids.
  private static let owners: [String: [(id: String, type: String)]] = {
    var owners: [String: [(id: String, type: String)]] = [:]
    for id in ids {
      guard let found = try? find(id),
        let bytes = BundledFiles.bytes(of: "schema/extensions/\(id)/\(found.version)/release-schema.json"),
        let patch = try? JSONParser.parse(bytes)
      else { continue }
      var types = [("Release", patch)]
      for member in patch["definitions"]?.objectValue ?? JSONObject([]) { types.append((member.name, member.value)) }
      for (type, schema) in types {
        for field in schema["properties"]?.objectValue ?? JSONObject([]) {
          owners[field.name, default: []].append((id, type))
        }
      }
    }
    return owners
  }()
}
