import PliegoJSON

/// Goes through a release schema and makes the rows of ``MergeRules``.
struct MergeRulesBuilder {
  private let schema: JSONValue
  private(set) var rows: [[(name: String, entry: MergeRules.Entry)]] = []
  /// Every name that has a column, in the order met.
  private(set) var names = ["ocid", "id", "date", "tag"]
  private var known: Set<String>
  /// Rows by the address they were made from; types that hold themselves end here.
  private var places: [String: Int32] = [:]

  init(_ schema: JSONValue) {
    self.schema = schema
    known = Set(names)
  }

  mutating func row(ofRoot schema: JSONValue) -> Int32 {
    let root = row(of: schema["properties"]?.objectValue ?? [:], at: "#")
    // 1.0 leaves out `ocid` by mistake: a merged release without it would be none.
    for place in rows[Int(root)].indices where rows[Int(root)][place].name == "ocid" {
      rows[Int(root)][place].entry.rule = .byValue
    }
    return root
  }

  /// - Parameter address: where the properties stand, when others may lead to the same; `nil` when only one does.
  private mutating func row(of properties: JSONObject, at address: String?) -> Int32 {
    if let address, let place = places[address] { return place }
    let place = Int32(rows.count)
    rows.append([])
    if let address { places[address] = place }
    var row: [(name: String, entry: MergeRules.Entry)] = []
    for (name, property) in properties {
      if known.insert(name).inserted { names.append(name) }
      row.append((name, entry(for: LayeredSchema(property, in: schema))))
    }
    rows[Int(place)] = row
    return place
  }

  private mutating func entry(for property: LayeredSchema) -> MergeRules.Entry {
    let none = MergeRules.Entry(rule: .byValue, row: MergeRules.noRow)
    let whole = MergeRules.Entry(rule: .wholeList, row: MergeRules.noRow)
    if property.isOmitted { return MergeRules.Entry(rule: .omitWhenMerged, row: MergeRules.noRow) }
    let types = property.types
    if types.contains("array"), property.isWholeList { return whole }
    if types.contains("object"), let (properties, address) = property.properties {
      return MergeRules.Entry(rule: .byValue, row: row(of: properties, at: address))
    }
    guard types.contains("array"), let items = property["items"], items.objectValue != nil else { return none }
    let item = LayeredSchema(items, in: schema)
    if item.types.contains(where: { $0 != "object" }) { return whole }
    guard item.types.contains("object"), let (properties, address) = item.properties else { return none }
    guard properties["id"] != nil else { return whole }
    return MergeRules.Entry(rule: .byValue, row: row(of: properties, at: address))
  }
}

/// A schema with what its `$ref` leads to behind it.
///
/// Draft 4 has members beside a `$ref` ignored; OCDS says flags and labels there, so here the nearer member wins.
private struct LayeredSchema {
  private var layers: [(schema: JSONValue, address: String?)]
  /// A chain of `$ref`s longer than any schema has.
  private static let longestChain = 32

  init(_ schema: JSONValue, in root: JSONValue) {
    layers = [(schema, nil)]
    while layers.count < Self.longestChain, let address = layers[layers.count - 1].schema["$ref"]?.stringValue,
      let target = Self.target(of: address, in: root)
    {
      layers.append((target, address))
    }
  }

  private static func target(of address: String, in root: JSONValue) -> JSONValue? {
    guard address.hasPrefix("#") else { return nil }
    return JSONPointer(fragment: address.dropFirst())?.resolve(in: root)
  }

  subscript(name: String) -> JSONValue? {
    for layer in layers { if let value = layer.schema[name] { return value } }
    return nil
  }

  /// The properties, and the address of the schema that has them, when it was reached by one.
  var properties: (JSONObject, String?)? {
    for layer in layers {
      if let properties = layer.schema["properties"] { return properties.objectValue.map { ($0, layer.address) } }
    }
    return nil
  }

  var types: [String] {
    if let type = self["type"]?.stringValue { return [type] }
    return self["type"]?.arrayValue?.compactMap(\.stringValue) ?? []
  }

  var isOmitted: Bool {
    self["omitWhenMerged"]?.boolValue == true || self["mergeStrategy"]?.stringValue == "ocdsOmit"
  }

  var isWholeList: Bool {
    self["wholeListMerge"]?.boolValue == true || self["mergeStrategy"]?.stringValue == "ocdsVersion"
  }
}
