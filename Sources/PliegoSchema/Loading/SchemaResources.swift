public import PliegoJSON

/// The JSON documents that references may lead to, by their address.
///
/// Nothing is fetched: a reference to an address that is not here cannot be followed.
public struct SchemaResources: Sendable {
  /// A schema found inside a document.
  struct Target: Sendable {
    let schema: JSONValue
    /// What references inside it are relative to.
    let base: URIReference
    /// The document's address, and the way to the schema in it.
    let document: String
    let pointer: JSONPointer
  }

  /// A schema that has an `id` of its own, or a whole document.
  private struct Resource {
    let document: String
    let pointer: JSONPointer
    let base: URIReference
  }

  /// A reference and what it is relative to.
  private struct Reference: Hashable {
    /// Swift's own texts take a decomposed `é` for a composed one.
    let text: [UInt8]
    let base: URIReference
  }

  private var documents: [String: JSONValue] = [:]
  private var resources: [String: Resource] = [:]
  /// Where references were found to lead: schemas say the same one many times.
  private var targets: [Reference: Target] = [:]
  /// Gives a document that nobody added, by its address without fragment; `nil` when there is none.
  private let find: @Sendable (String) -> JSONValue?

  /// - Parameter find: asked for documents that were not added, such as files in a folder.
  public init(find: @escaping @Sendable (String) -> JSONValue? = { _ in nil }) { self.find = find }

  /// Adds a document, and every schema inside it that has an address of its own.
  ///
  /// - Parameter url: where the document was found; its `id`, when it has one, counts as well.
  public mutating func add(_ document: JSONValue, at url: String) {
    let address = URIReference(url).withoutFragment
    guard documents[address] == nil else { return }
    targets = [:]
    documents[address] = document
    resources[address] = Resource(
      document: address, pointer: .root, base: URIReference(address).entering(document))
    var tokens: [String] = []
    index(document, &tokens, document: address, base: URIReference(address))
  }

  /// Registers the `id` of a schema and goes on into its subschemas.
  ///
  /// Only where draft 4 has schemas: an `id` inside an `enum` is data, and one inside `properties` a property.
  ///
  /// - Parameter tokens: the way to the schema.
  private mutating func index(
    _ schema: JSONValue, _ tokens: inout [String], document: String, base: URIReference
  ) {
    guard case .object(let members) = schema else { return }
    var base = base
    // Draft 4 core §7.2; a schema with a reference is nothing else, so its id counts for nothing.
    if let id = schema["id"]?.stringValue, schema["$ref"]?.stringValue == nil {
      let address = base.resolve(URIReference(id))
      let isPlainName = id.hasPrefix("#")
      if !isPlainName { base = URIReference(address.withoutFragment) }
      let resource = Resource(document: document, pointer: JSONPointer(tokens: tokens), base: base)
      let name = address.fragment.map { $0.isEmpty } ?? true ? address.withoutFragment : address.text
      if resources[name] == nil { resources[name] = resource }
    }
    for member in members {
      for (place, child) in Self.subschemas(of: member.name, member.value) {
        tokens += place
        index(child, &tokens, document: document, base: base)
        tokens.removeLast(place.count)
      }
    }
  }

  /// The schemas that a keyword's value holds, with the way to each.
  static func subschemas(of keyword: String, _ value: JSONValue) -> [([String], JSONValue)] {
    switch keyword {
    case "properties", "patternProperties", "definitions", "dependencies":
      return (value.objectValue ?? JSONObject()).map { ([keyword, $0.name], $0.value) }
    case "allOf", "anyOf", "oneOf", "items":
      guard case .array(let elements) = value else { return [([keyword], value)] }
      return elements.enumerated().map { ([keyword, String($0)], $1) }
    case "not", "additionalItems", "additionalProperties": return [([keyword], value)]
    default: return []
    }
  }

  /// The schema that a reference leads to; `nil` when there is none.
  mutating func target(of reference: String, from base: URIReference) -> Target? {
    let place = Reference(text: Array(reference.utf8), base: base)
    if let known = targets[place] { return known }
    let found = search(reference, from: base)
    targets[place] = found
    return found
  }

  private mutating func search(_ reference: String, from base: URIReference) -> Target? {
    let address = base.resolve(URIReference(reference))
    if let named = resources[address.text], let target = step(named, []) { return target }
    guard let resource = resource(at: address.withoutFragment) else { return nil }
    guard let fragment = address.fragment, !fragment.isEmpty else { return step(resource, []) }
    guard let pointer = JSONPointer(fragment: fragment) else { return nil }
    return step(resource, pointer.tokens)
  }

  private mutating func resource(at address: String) -> Resource? {
    if let resource = resources[address] { return resource }
    guard let found = find(address) else { return nil }
    add(found, at: address)
    return resources[address]
  }

  /// Goes down from a resource, minding the ids on the way, which change what references are relative to.
  private func step(_ resource: Resource, _ tokens: [String]) -> Target? {
    guard let document = documents[resource.document], var schema = resource.pointer.resolve(in: document) else {
      return nil
    }
    var base = resource.base
    // Members of these keywords' objects are schemas, the object itself is none, whatever is called `id` in it.
    var isMap = false
    for token in tokens {
      guard let next = JSONPointer(tokens: [token]).resolve(in: schema) else { return nil }
      schema = next
      isMap = !isMap && ["properties", "definitions", "patternProperties", "dependencies"].contains(token)
      if !isMap { base = base.entering(schema) }
    }
    return Target(
      schema: schema, base: base, document: resource.document,
      pointer: JSONPointer(tokens: resource.pointer.tokens + tokens))
  }
}
