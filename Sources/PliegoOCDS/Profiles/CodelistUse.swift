import PliegoJSON

/// Where a schema names codelists, and keeping its enums in step with them.
enum CodelistUse {
  /// Every list that the schema names, with whether it is closed; closed when any field says so.
  static func closedLists(in schema: JSONValue?) -> [String: Bool] {
    var closed: [String: Bool] = [:]
    each(in: schema ?? .null) { name, isClosed in closed[name] = (closed[name] ?? false) || isClosed }
    return closed
  }

  private static func each(in schema: JSONValue, _ body: (String, Bool) -> Void) {
    if case .array(let elements) = schema {
      for element in elements { each(in: element, body) }
    }
    guard case .object(let object) = schema else { return }
    if let name = listName(object) { body(name, isClosed(object)) }
    for member in object { each(in: member.value, body) }
  }

  /// The schema with the enum of each closed list set to its codes; `null` stays where it stood.
  static func settingEnums(of schema: JSONValue, to lists: [String: Codelist]) -> JSONValue {
    if case .array(let elements) = schema { return .array(elements.map { settingEnums(of: $0, to: lists) }) }
    guard case .object(var object) = schema else { return schema }
    for member in object { object[member.name] = settingEnums(of: member.value, to: lists) }
    guard isClosed(object), let name = listName(object), let list = lists[name] else { return .object(object) }
    if let items = object["items"], case .object(var inner) = items, inner["enum"] != nil {
      inner["enum"] = enumeration(list, replacing: inner["enum"])
      object["items"] = .object(inner)
    } else if object["enum"] != nil {
      object["enum"] = enumeration(list, replacing: object["enum"])
    }
    return .object(object)
  }

  private static func enumeration(_ list: Codelist, replacing old: JSONValue?) -> JSONValue {
    let hasNull = old?.arrayValue?.contains { $0.isNull } ?? false
    return .array(list.codes.map { .string($0) } + (hasNull ? [.null] : []))
  }

  /// A property may be called "codelist" too; then its value is a schema and no name.
  private static func listName(_ object: JSONObject) -> String? {
    object["codelist"]?.stringValue.map { $0.hasSuffix(".csv") ? String($0.dropLast(4)) : $0 }
  }

  private static func isClosed(_ object: JSONObject) -> Bool {
    !(object["openCodelist"]?.boolValue ?? object["opencodelist"]?.boolValue ?? true)
  }
}
