public import PliegoJSON

/// What a package that is to be written says of itself.
public struct PackageMetadata: Sendable, Equatable {
  public var kind: PackageKind
  public var members: JSONObject

  /// Members in the order in which packages usually have them; all others come behind.
  private static let order = [
    "uri", "version", "extensions", "publishedDate", "publisher", "license", "publicationPolicy", "packages",
  ]

  init(_ kind: PackageKind, _ members: JSONObject) {
    self.kind = kind
    var ordered = JSONObject()
    for name in Self.order { if let value = members[name] { ordered[name] = value } }
    for member in members { ordered.insert(member.value, named: member.name) }
    self.members = ordered
  }

  /// What OCDS requires of a package and this one lacks, with the option that gives it.
  public var missing: [(field: String, option: String)] {
    // What 1.2 requires is the version and the array, and the version is always there.
    guard members["version"]?.stringValue != "1.2" else { return [] }
    var missing: [(String, String)] = []
    if isBlank(members["uri"]) { missing.append(("uri", "--uri URI")) }
    if isBlank(members["publisher"]?["name"]) { missing.append(("publisher/name", "--publisher-name NAME")) }
    if isBlank(members["publishedDate"]) { missing.append(("publishedDate", "--published-date DATE")) }
    return missing
  }

  private func isBlank(_ value: JSONValue?) -> Bool { (value?.stringValue ?? "").isEmpty }

  /// Everything before the first element: `{"uri":"…","releases":[`.
  public var head: String {
    let text = JSONWriter.text(of: .object(members)).dropLast()
    return text + (members.isEmpty ? "" : ",") + "\"\(kind.array)\":["
  }
}

extension PackageMetadata {
  /// What a package that is split says of itself, its members in their own order.
  public init(of shape: PackageShape) {
    kind = shape.kind
    members = shape.metadata
  }
}
