public import PliegoJSON

/// Turns draft 4 schemas into a ``CompiledSchema``.
///
/// References are followed while compiling, once for each place, so evaluating never looks at an address. What a schema
/// says wrongly is told and passed over; the rest of it counts.
public struct SchemaCompiler {
  /// Entries of the table of properties: names by objects.
  ///
  /// 64 MB at most.
  static let maximumEntries = 16 << 20

  /// Schemas inside schemas, references followed.
  static let maximumDepth = 400
  /// What a property entry has room for.
  static let maximumSchemas = 1 << 24 - 2

  private var resources: SchemaResources
  let keys: KeyTable
  private var depth = 0
  var emptyRow: Int?
  var program = SchemaProgram()
  private var numbers: [CompiledSchema.Location: Int32] = [:]
  var problems: [SchemaProblem] = []
  /// By their texts: a standard says the same pattern in many places.
  var expressions: [[UInt8]: RegularExpression] = [:]

  /// Compiles schemas by their addresses, each a document with or without a pointer.
  ///
  /// - Parameters:
  ///   - names: member names to be numbered first, as other users of the same tapes want them.
  /// - Returns: what can be used, and what is wrong with it.
  public static func compile(
    _ addresses: [String], in resources: SchemaResources, names: [String] = []
  ) -> (schema: CompiledSchema, problems: [SchemaProblem]) {
    var resources = resources
    let keys = Self.keys(of: addresses, in: &resources, names: names)
    return compile(addresses, in: resources, keys: keys)
  }

  /// Numbers the names that schemas speak of, for ``compile(_:in:keys:)``.
  ///
  /// - Parameter resources: keeps what had to be looked for.
  public static func keys(
    of addresses: [String], in resources: inout SchemaResources, names: [String] = []
  ) -> KeyTable {
    var collector = NameCollector(resources: resources, names: names)
    for address in addresses { collector.collect(address, from: URIReference("")) }
    resources = collector.resources
    return KeyTable(Array(collector.names.prefix(Int(UInt16.max) - 1)))
  }

  /// Compiles schemas whose names were numbered before, perhaps together with those of others.
  public static func compile(
    _ addresses: [String], in resources: SchemaResources, keys: KeyTable
  ) -> (schema: CompiledSchema, problems: [SchemaProblem]) {
    var compiler = SchemaCompiler(resources: resources, keys: keys)
    let roots = addresses.map { Int(compiler.reference($0, from: URIReference(""), at: nil)) }
    var towers = InPlaceTowers(compiler.program)
    towers.cutTallOnes()
    let problems = compiler.problems + towers.problems
    return (CompiledSchema(towers.program, keys: keys, roots: roots), problems)
  }

  private init(resources: SchemaResources, keys: KeyTable) {
    self.resources = resources
    self.keys = keys
  }

  // MARK: Schemas

  /// The number of the schema that a reference leads to, through further references if need be.
  private mutating func reference(_ text: String, from base: URIReference, at place: CompiledSchema.Location?) -> Int32
  {
    var text = text
    var base = base
    var seen: Set<CompiledSchema.Location> = []
    // Where the reference stands that is being followed.
    var here = place ?? CompiledSchema.Location(document: text, pointer: .root)
    while true {
      guard let target = resources.target(of: text, from: base) else {
        return note(.unresolved(text), at: here)
      }
      let location = CompiledSchema.Location(document: target.document, pointer: target.pointer)
      guard let next = target.schema["$ref"]?.stringValue else {
        return schema(target.schema, location, base: target.base)
      }
      guard seen.insert(location).inserted else { return note(.endless, at: here) }
      (text, base, here) = (next, target.base, location)
    }
  }

  /// The number of a schema; compiles it when it has none yet.
  ///
  /// - Parameter base: what references in it are relative to, its own `id` minded.
  private mutating func schema(_ source: JSONValue, _ location: CompiledSchema.Location, base: URIReference) -> Int32 {
    if let number = numbers[location] { return number }
    if let text = source["$ref"]?.stringValue { return reference(text, from: base, at: location) }
    guard depth < Self.maximumDepth, program.nodes.count < Self.maximumSchemas else {
      return note(.tooLarge, at: location)
    }
    depth += 1
    defer { depth -= 1 }
    let number = append(source, location)
    numbers[location] = number
    guard case .object = source else {
      problems.append(SchemaProblem(reason: .notASchema, location: location))
      return number
    }
    var node = SchemaNode()
    let reader = SchemaReader(source: source, location: location, base: base)
    compileTypes(reader, &node)
    compileStrings(reader, &node)
    compileNumbers(reader, &node)
    compileArrays(reader, &node)
    compileObjects(reader, &node)
    compileEnum(reader, &node)
    compileApplicators(reader, &node)
    program.nodes[Int(number)] = node
    return number
  }

  private mutating func append(_ source: JSONValue, _ location: CompiledSchema.Location) -> Int32 {
    let number = Int32(program.nodes.count)
    program.nodes.append(SchemaNode())
    program.locations.append(location)
    program.sources.append(source)
    return number
  }

  /// Remembers a problem and gives a schema that allows everything.
  private mutating func note(_ reason: SchemaProblem.Reason, at location: CompiledSchema.Location) -> Int32 {
    problems.append(SchemaProblem(reason: reason, location: location))
    return append(.object(JSONObject()), CompiledSchema.Location(document: "", pointer: location.pointer))
  }

  /// A subschema of the schema that is read.
  mutating func subschema(_ reader: SchemaReader, _ tokens: String...) -> Int32 {
    let location = reader.location.appending(tokens)
    guard let source = JSONPointer(tokens: tokens).resolve(in: reader.source) else { return SchemaNode.none }
    return schema(source, location, base: reader.base.entering(source))
  }

  mutating func object(to reader: SchemaReader, _ keyword: String) {
    problems.append(SchemaProblem(reason: .badKeyword(keyword), location: reader.location))
  }
}

/// One schema while it is read.
struct SchemaReader {
  let source: JSONValue
  let location: CompiledSchema.Location
  let base: URIReference

  subscript(keyword: String) -> JSONValue? { source[keyword] }

  /// The kinds of tape nodes that each type allows.
  static let types: [String: UInt8] = [
    "null": 1, "boolean": 2 | 4, "number": 8 | SchemaNode.integer, "integer": SchemaNode.integer, "string": 16,
    "array": 32, "object": 64,
  ]
}

extension CompiledSchema.Location {
  func appending(_ tokens: [String]) -> Self {
    Self(document: document, pointer: JSONPointer(tokens: pointer.tokens + tokens))
  }
}

extension URIReference {
  /// What references inside a schema are relative to, when this is what it stands in.
  func entering(_ schema: JSONValue) -> URIReference {
    guard let id = schema["id"]?.stringValue, schema["$ref"]?.stringValue == nil, !id.hasPrefix("#") else {
      return self
    }
    return URIReference(resolve(URIReference(id)).withoutFragment)
  }
}
