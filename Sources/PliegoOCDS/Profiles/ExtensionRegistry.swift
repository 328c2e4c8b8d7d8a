import PliegoJSON

/// The registered extensions that the program carries.
public enum ExtensionRegistry {
  /// Every id, in byte order.
  public static let ids: [String] = entries.map(\.id)

  private struct Entry {
    var id: String
    var versions: [String]
    var latest: String
    var urls: [String: String]
  }

  private static let entries: [Entry] = {
    guard let bytes = BundledFiles.bytes(of: "schema/extensions/index.json"), let json = try? JSONParser.parse(bytes)
    else { return [] }
    let list = json["extensions"]?.arrayValue ?? json.arrayValue ?? []
    return list.compactMap { entry in
      guard let id = entry["id"]?.stringValue, let latest = entry["latest"]?.stringValue else { return nil }
      var urls: [String: String] = [:]
      for member in entry["urls"]?.objectValue ?? JSONObject([]) { urls[member.name] = member.value.stringValue }
      return Entry(
        id: id, versions: (entry["versions"]?.arrayValue ?? []).compactMap(\.stringValue), latest: latest, urls: urls)
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
    return OCDSExtension(id: entry.id, version: version, url: entry.urls[version])
  }
}
