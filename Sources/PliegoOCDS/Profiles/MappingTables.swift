import PliegoJSON

/// What the mapping language knows about OCDS beyond the schema, published as data beside it.
public struct MappingTables: Sendable {
  public struct TagRule: Sendable {
    public let tag: String
    /// The field path whose presence gives the tag.
    public let path: String
  }

  /// Date-time fields that a date without time starts at 00:00:00; all others end at 23:59:59.
  public let startOfDayFields: Set<String>
  /// Object types that are left out unless this field has a value.
  public let onlyWith: [String: String]
  /// The role that an organization has at a place.
  public let roles: [String: String]
  /// Tags of a release without a previous one, in their order.
  public let firstTags: [TagRule]
  /// Values of top-level fields that pliego fills in.
  public let defaults: [(field: String, value: String)]

  /// The role of an organization at a place.
  ///
  /// Extensions put organizations where the table does not look; there the field's own name decides, as in
  /// `contracts/buyer`, when all places of that name in the table agree.
  public func role(at path: [String]) -> String? {
    if let role = roles[path.joined(separator: "/")] { return role }
    guard let name = path.last else { return nil }
    let found = Set(roles.filter { $0.key == name || $0.key.hasSuffix("/" + name) }.values)
    return found.count == 1 ? found.first : nil
  }

  init(_ json: JSONValue) {
    startOfDayFields = Set((json["dates"]?["startOfDay"]?.arrayValue ?? []).compactMap(\.stringValue))
    onlyWith = Self.texts(json["onlyWith"])
    roles = Self.texts(json["roles"])
    firstTags = (json["firstTags"]?.arrayValue ?? []).compactMap { rule in
      guard let tag = rule["tag"]?.stringValue, let path = rule["when"]?.stringValue else { return nil }
      return TagRule(tag: tag, path: path)
    }
    defaults = Self.texts(json["defaults"]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func texts(_ json: JSONValue?) -> [String: String] {
    var texts: [String: String] = [:]
    for member in json?.objectValue ?? JSONObject([]) { texts[member.name] = member.value.stringValue }
    return texts
  }
}
