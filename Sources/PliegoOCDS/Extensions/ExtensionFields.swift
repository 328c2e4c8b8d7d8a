import PliegoJSON

/// Which extension has a field, from an index that is made once.
extension ExtensionRegistry {
  /// The extensions that add a field to an object type, by ids; for "which extension has this?".
  ///
  /// - Parameter type: the name of a definition, `Release` for the release, `Organization.details` for an object inside
  ///   a field.
  public static func extensions(withField name: String, in type: String) -> [String] {
    names.contains(name) ? fields["\(type)/\(name)"] ?? [] : []
  }

  /// The extensions that add a field of this name anywhere, by ids.
  public static func extensions(withField name: String) -> [String] {
    names.contains(name) ? owners[name] ?? [] : []
  }

  /// Every name of a member in the schemas of extensions, fields and much else.
  ///
  /// Most unknown fields are in no extension. Looking over the texts tells so in a tenth of the time that parsing them
  /// takes, which is longer than checking a small file.
  static let names: Set<String> = {
    var names: Set<String> = []
    for entry in entries {
      let text = BundledFiles.bytes(of: entry.folder(of: entry.latest) + SchemaKind.release.file) ?? []
      text.withUnsafeBufferPointer { addNames(in: $0, to: &names) }
    }
    return names
  }()

  /// Adds what stands between quotes before a colon; the bundled files have no escapes in names.
  private static func addNames(in text: UnsafeBufferPointer<UInt8>, to names: inout Set<String>) {
    var start = 0
    while let open = text[start...].firstIndex(of: UInt8(ascii: "\"")) {
      var close = open + 1
      while close < text.count, text[close] != UInt8(ascii: "\"") {
        close += text[close] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard close + 1 < text.count else { return }
      if text[close + 1] == UInt8(ascii: ":") {
        names.insert(String(decoding: text[(open + 1)..<close], as: UTF8.self))
      }
      start = close + 1
    }
  }

  /// Ids by the name of a field alone.
  private static let owners: [String: [String]] = {
    var owners: [String: [String]] = [:]
    for (path, ids) in fields {
      let name = String(path[path.index(after: path.lastIndex(of: "/") ?? path.startIndex)...])
      owners[name, default: []] += ids
    }
    return owners.mapValues { Array(Set($0)).sorted() }
  }()

  /// Ids by type and field, in the order of `ids`; of each extension the version that is taken by default.
  static let fields: [String: [String]] = {
    var fields: [String: [String]] = [:]
    for id in ids {
      guard let found = try? find(id), let folder = found.folder,
        let patch = try? CoreStandard.json(folder + SchemaKind.release.file)
      else { continue }
      var paths: [String] = []
      addFields(of: patch, in: "Release", to: &paths)
      for definition in patch["definitions"]?.objectValue ?? JSONObject([]) {
        addFields(of: definition.value, in: definition.name, to: &paths)
      }
      for path in paths { fields[path, default: []].append(id) }
    }
    return fields
  }()

  /// The extensions that make an object type, by ids; those that only add to one of another's do not count.
  public static func extensions(making type: String) -> [String] {
    ids.filter { id in
      guard let folder = (try? find(id))?.folder,
        let patch = try? CoreStandard.json(folder + SchemaKind.release.file)
      else { return false }
      return patch["definitions"]?[type]?["type"] != nil
    }
  }

  private static func addFields(of schema: JSONValue, in type: String, to paths: inout [String]) {
    for member in schema["properties"]?.objectValue ?? JSONObject([]) {
      paths.append("\(type)/\(member.name)")
      addFields(of: member.value, in: "\(type).\(member.name)", to: &paths)
      if let items = member.value["items"] { addFields(of: items, in: "\(type).\(member.name)", to: &paths) }
    }
  }
}
