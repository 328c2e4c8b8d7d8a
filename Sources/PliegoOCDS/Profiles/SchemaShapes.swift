import PliegoJSON

/// Turns a release schema into object types, one for each definition.
enum SchemaShapes {
  static func types(of schema: JSONValue) -> [String: ObjectType] {
    var reader = ShapeReader(definitions: schema["definitions"]?.objectValue ?? JSONObject([]))
    reader.read(schema, as: "Release")
    for member in reader.definitions where member.value["properties"] != nil {
      reader.read(member.value, as: member.name)
    }
    return reader.types
  }
}

private struct ShapeReader {
  let definitions: JSONObject
  var types: [String: ObjectType] = [:]

  init(definitions: JSONObject) {
    self.definitions = definitions
  }

  mutating func read(_ schema: JSONValue, as name: String) {
    let required = Set((schema["required"]?.arrayValue ?? []).compactMap(\.stringValue))
    var fields: [Field] = []
    for member in schema["properties"]?.objectValue ?? JSONObject([]) {
      fields.append(field(member.name, member.value, isRequired: required.contains(member.name), in: name))
    }
    types[name] = ObjectType(name: name, fields: fields, translatable: translatable(schema))
  }

  private mutating func field(_ name: String, _ schema: JSONValue, isRequired: Bool, in owner: String) -> Field {
    let types = typeNames(schema)
    var field = Field(
      name: name, shape: .scalar, types: types, isRequired: isRequired, format: schema["format"]?.stringValue,
      codelist: codelist(schema),
      hasOpenCodelist: schema["openCodelist"]?.boolValue ?? schema["opencodelist"]?.boolValue ?? true,
      deprecatedSince: schema["deprecated"]?["deprecatedVersion"]?.stringValue
        ?? schema["deprecatedVersion"]?.stringValue,
      title: schema["title"]?.stringValue ?? name, titleSpanish: schema["title_es"]?.stringValue ?? name,
      summary: schema["description"]?.stringValue ?? "", summarySpanish: schema["description_es"]?.stringValue ?? "")
    field.mayBeNull = schema["type"]?.arrayValue?.contains { $0.stringValue == "null" } ?? false
    field.isWholeListMerge = schema["wholeListMerge"]?.boolValue ?? false
    field.isOmittedWhenMerged = schema["omitWhenMerged"]?.boolValue ?? false
    if let items = schema["items"], types.contains("array") || schema["type"] == nil {
      setList(items, of: &field, in: owner)
    } else if let type = objectType(schema, name: name, in: owner) {
      field.shape = .object(type)
    } else if types.isEmpty, schema["enum"] == nil {
      field.shape = .anything
    }
    return field
  }

  private mutating func setList(_ items: JSONValue, of field: inout Field, in owner: String) {
    field.codelist = field.codelist ?? codelist(items)
    if let type = objectType(items, name: field.name, in: owner) {
      field.shape = .objects(type)
    } else {
      field.shape = .scalars
      field.types = typeNames(items)
      field.format = items["format"]?.stringValue
    }
  }

  /// The name of the object type behind a `$ref` or an inline object; `nil` for everything else.
  private mutating func objectType(_ schema: JSONValue, name: String, in owner: String) -> String? {
    if let reference = schema["$ref"]?.stringValue {
      let target = reference.replacing("#/definitions/", with: "")
      return definitions[target] == nil ? nil : target
    }
    guard schema["properties"] != nil else { return nil }
    let type = "\(owner).\(name)"
    read(schema, as: type)
    return type
  }

  private func typeNames(_ schema: JSONValue) -> Set<String> {
    let names: [String] =
      switch schema["type"] {
      case .string(let name)?: [name]
      case .array(let names)?: names.compactMap(\.stringValue)
      default: []
      }
    return Set(names.filter { $0 != "null" })
  }

  private func codelist(_ schema: JSONValue) -> String? {
    schema["codelist"]?.stringValue.map { $0.hasSuffix(".csv") ? String($0.dropLast(4)) : $0 }
  }

  /// `^(title_(…))$` says that `title` may carry a language.
  private func translatable(_ schema: JSONValue) -> Set<String> {
    var names: Set<String> = []
    for member in schema["patternProperties"]?.objectValue ?? JSONObject([]) where member.name.hasPrefix("^(") {
      let name = member.name.dropFirst(2).prefix { $0 != "_" }
      if !name.isEmpty { names.insert(String(name)) }
    }
    return names
  }
}
