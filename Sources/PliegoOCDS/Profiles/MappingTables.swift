import PliegoJSON

/// What the mapping language knows about OCDS beyond the schema, published as data beside it.
public struct MappingTables: Sendable {
  public struct TagRule: Sendable {
    public let tag: String
    /// The field path whose presence gives the tag.
    public let path: String
  }

  /// How a section of a release is tagged that has a previous one.
  public struct UpdateTagRule: Sendable {
    /// Its path: `tender`, `contracts/implementation`.
    public let section: [String]
    /// The tag of a section, or of an entry of one that is a list, that was not there before.
    public let appears: String
    /// Tags by the status that it comes to.
    public let statusBecomes: [String: String]
    /// The tag of an amendment whose id was not there before.
    public let newAmendment: String?
    /// The tag of every other difference.
    public let differs: String
    /// Other sections whose differences count as this one's.
    public let companions: [String]
    /// A member that does not count, since it has a rule of its own.
    public let apart: String?
  }

  /// Date-time fields that a date without time starts at 00:00:00; all others end at 23:59:59.
  public let startOfDayFields: Set<String>
  /// Object types that are left out unless this field has a value.
  public let onlyWith: [String: String]
  /// The role that an organization has at a place.
  public let roles: [String: String]
  /// Tags of a release without a previous one, in their order.
  public let firstTags: [TagRule]
  /// Tags of a release with a previous one, in their order.
  public let updateTags: [UpdateTagRule]
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
    updateTags = (json["updateTags"]?.arrayValue ?? []).compactMap { UpdateTagRule($0) }
    defaults = Self.texts(json["defaults"]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  fileprivate static func texts(_ json: JSONValue?) -> [String: String] {
    var texts: [String: String] = [:]
    for member in json?.objectValue ?? JSONObject([]) { texts[member.name] = member.value.stringValue }
    return texts
  }
}

extension MappingTables.UpdateTagRule {
  fileprivate init?(_ json: JSONValue) {
    guard let section = json["section"]?.stringValue, let appears = json["appears"]?.stringValue,
      let differs = json["differs"]?.stringValue
    else { return nil }
    self.section = section.split(separator: "/").map(String.init)
    self.appears = appears
    self.differs = differs
    statusBecomes = MappingTables.texts(json["statusBecomes"])
    newAmendment = json["newAmendment"]?.stringValue
    companions = (json["with"]?.arrayValue ?? []).compactMap(\.stringValue)
    apart = json["apart"]?.stringValue
  }
}
