import PliegoJSON

/// Applies an extension's patch to a schema: a JSON Merge Patch that takes nothing of the standard away.
///
/// What the standard forbids an extension is not done, and remembered: removing a field or a definition (EXT-04), adding
/// a code to a closed list (EXT-05). Taking a keyword off, such as `deprecated`, is allowed.
struct SchemaPatch {
  /// Pointers of what would have gone.
  private(set) var removals: [JSONPointer] = []
  /// Codes that a closed list would have got, by the list's name.
  private(set) var additions: [(list: String, codes: [String])] = []

  /// What a value stands for in a schema: members of a map are schemas whatever their names.
  private enum Position {
    case schema, map, keyword

    func inside(_ name: String) -> Position {
      switch self {
      case .map: .schema
      case .keyword: .keyword
      case .schema:
        switch name {
        case "properties", "definitions", "patternProperties": .map
        case "items", "additionalProperties", "additionalItems", "not": .schema
        default: .keyword
        }
      }
    }
  }

  mutating func apply(_ patch: JSONValue, to schema: JSONValue) -> JSONValue {
    apply(patch, to: schema, .schema, at: .root)
  }

  private mutating func apply(
    _ patch: JSONValue, to target: JSONValue, _ position: Position, at place: JSONPointer, list: String? = nil
  ) -> JSONValue {
    guard case .object(let changes) = patch else {
      guard holdsFields(target, position) else { return patch }
      removals.append(place)
      return target
    }
    let name = target["codelist"]?.stringValue ?? list
    var result = target.objectValue ?? JSONObject([])
    for change in changes {
      let inner = place.appending(change.name)
      if position == .schema, change.name == "enum" || change.name == "openCodelist", isClosed(target, list) {
        setCodes(change, of: &result, list: name ?? inner.description)
      } else if change.value.isNull {
        remove(change.name, from: &result, position, at: inner)
      } else {
        let old = result[change.name] ?? .null
        result[change.name] = apply(change.value, to: old, position.inside(change.name), at: inner, list: name)
      }
    }
    return .object(result)
  }

  private mutating func remove(
    _ name: String, from object: inout JSONObject, _ position: Position, at place: JSONPointer
  ) {
    guard let old = object[name] else { return }
    if position == .map || holdsFields([name: old], position) {
      removals.append(place)
    } else {
      object[name] = nil
    }
  }

  /// Whether something goes with it that a publisher could have written.
  private func holdsFields(_ value: JSONValue, _ position: Position) -> Bool {
    guard position != .keyword, case .object(let object) = value else { return false }
    if position == .map { return !object.isEmpty }
    return object["properties"] != nil || object["definitions"] != nil || object["$ref"] != nil
      || object["items"].map { holdsFields($0, .schema) } ?? false
  }

  // MARK: Closed lists

  /// Whether the schema, or the list whose elements it describes, has an enum and no open list.
  private func isClosed(_ target: JSONValue, _ list: String?) -> Bool {
    target["enum"]?.arrayValue != nil && target["openCodelist"]?.boolValue != true
  }

  /// An enum may lose codes but not get any, and a closed list stays closed.
  private mutating func setCodes(_ change: JSONObject.Member, of object: inout JSONObject, list: String) {
    let old = object["enum"]?.arrayValue ?? []
    guard change.name == "enum", let new = change.value.arrayValue else {
      if change.value.isNull || change.value.boolValue == true { additions.append((list, [])) }
      return
    }
    let added = new.filter { !old.contains($0) }
    if !added.isEmpty { additions.append((list, added.map { $0.stringValue ?? $0.description })) }
    object["enum"] = .array(new.filter { old.contains($0) })
  }
}
