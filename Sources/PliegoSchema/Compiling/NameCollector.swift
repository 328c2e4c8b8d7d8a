import PliegoJSON

/// Gathers the names that the compiled schemas will want numbers for.
///
/// Goes through schemas by a list, not by recursion, so that no depth keeps a name from its number.
struct NameCollector {
  private(set) var resources: SchemaResources
  private(set) var names: [String]
  /// Names by their bytes: Swift's own texts take a decomposed `é` for a composed one.
  private var seen: Set<[UInt8]>
  private var visited: Set<CompiledSchema.Location> = []
  private var pending: [(schema: JSONValue, base: URIReference)] = []

  /// The longest name that a ``KeyTable`` takes.
  private static let longestName = Int(UInt16.max)

  init(resources: SchemaResources, names: [String]) {
    self.resources = resources
    self.names = names
    seen = Set(names.map { Array($0.utf8) })
  }

  mutating func collect(_ reference: String, from base: URIReference) {
    add(reference, from: base)
    while let (schema, base) = pending.popLast() { visit(schema, base: base) }
  }

  private mutating func add(_ reference: String, from base: URIReference) {
    guard let target = resources.target(of: reference, from: base) else { return }
    let location = CompiledSchema.Location(document: target.document, pointer: target.pointer)
    if visited.insert(location).inserted { pending.append((target.schema, target.base)) }
  }

  private mutating func visit(_ schema: JSONValue, base: URIReference) {
    if let reference = schema["$ref"]?.stringValue { return add(reference, from: base) }
    addNames(of: schema)
    // What comes first in the schema gets the lower number.
    var children: [(schema: JSONValue, base: URIReference)] = []
    for member in schema.objectValue ?? JSONObject() where member.name != "definitions" {
      for (_, child) in SchemaResources.subschemas(of: member.name, member.value) {
        children.append((child, base.entering(child)))
      }
    }
    pending += children.reversed()
  }

  private mutating func addNames(of schema: JSONValue) {
    for name in schema["required"]?.arrayValue ?? [] { add(name.stringValue) }
    for member in schema["properties"]?.objectValue ?? JSONObject() { add(member.name) }
    for member in schema["dependencies"]?.objectValue ?? JSONObject() {
      add(member.name)
      for name in member.value.arrayValue ?? [] { add(name.stringValue) }
    }
  }

  private mutating func add(_ name: String?) {
    guard let name, name.utf8.count <= Self.longestName, seen.insert(Array(name.utf8)).inserted else { return }
    names.append(name)
  }
}
