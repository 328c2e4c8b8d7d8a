import PliegoJSON

/// Turns draft 4 schemas into a ``CompiledSchema``.
///
/// References are followed while compiling, once for each place, so evaluating never looks at an address. What a schema
/// says wrongly is told and passed over; the rest of it counts.
public struct SchemaCompiler {
  /// Entries of the table of properties: names by objects. 64 MB at most.
  static let maximumEntries = 16 << 20

  private var resources: SchemaResources
  /// Schemas inside schemas, references followed.
  static let maximumDepth = 400

  private let keys: KeyTable
  private var depth = 0
  private var emptyRow: Int?
  private var program = SchemaProgram()
  private var numbers: [CompiledSchema.Location: Int32] = [:]
  private var problems: [SchemaProblem] = []

  /// Compiles schemas by their addresses, each a document with or without a pointer.
  ///
  /// - Parameters:
  ///   - names: member names to be numbered first, as other users of the same tapes want them.
  /// - Returns: what can be used, and what is wrong with it.
  public static func compile(
    _ addresses: [String], in resources: SchemaResources, names: [String] = []
  ) -> (schema: CompiledSchema, problems: [SchemaProblem]) {
    var collector = NameCollector(resources: resources, names: names)
    for address in addresses { collector.collect(address, from: URIReference("")) }
    let keys = KeyTable(Array(collector.names.prefix(Int(UInt16.max) - 1)))
    var compiler = SchemaCompiler(resources: collector.resources, keys: keys)
    let roots = addresses.map { Int(compiler.reference($0, from: URIReference(""), at: nil)) }
    compiler.checkLoops()
    return (CompiledSchema(compiler.program, keys: keys, roots: roots), compiler.problems)
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
    guard depth < Self.maximumDepth else { return note(.tooLarge, at: location) }
    depth += 1
    defer { depth -= 1 }
    let number = append(source, location)
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
    numbers[location] = number
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
  private mutating func subschema(_ reader: SchemaReader, _ tokens: String...) -> Int32 {
    let location = reader.location.appending(tokens)
    guard let source = JSONPointer(tokens: tokens).resolve(in: reader.source) else { return SchemaNode.none }
    return schema(source, location, base: reader.base.entering(source))
  }

  private mutating func object(to reader: SchemaReader, _ keyword: String) {
    problems.append(SchemaProblem(reason: .badKeyword(keyword), location: reader.location))
  }

  // MARK: Keywords

  private mutating func compileTypes(_ reader: SchemaReader, _ node: inout SchemaNode) {
    guard let value = reader["type"] else { return }
    let names = value.arrayValue ?? [value]
    var types: UInt8 = 0
    for name in names {
      guard let bits = name.stringValue.flatMap({ SchemaReader.types[$0] }) else {
        return object(to: reader, "type")
      }
      types |= bits
    }
    node.types = types
  }

  private mutating func compileStrings(_ reader: SchemaReader, _ node: inout SchemaNode) {
    if let count = count(reader, "minLength") { node.minLength = count }
    if let count = count(reader, "maxLength") { node.maxLength = count }
    if let format = reader["format"]?.stringValue.flatMap({ StringFormat(name: $0) }) { node.format = format.rawValue }
    if let value = reader["pattern"] {
      if let text = value.stringValue, let expression = expression(text, reader) {
        node.pattern = Int32(program.patterns.count)
        program.patterns.append(expression)
      } else if value.stringValue == nil {
        object(to: reader, "pattern")
      }
    }
    if node.minLength > 0 || node.maxLength < .max || node.format != 0 || node.pattern >= 0 {
      node.asks.insert(.ofStrings)
    }
  }

  private mutating func expression(_ text: String, _ reader: SchemaReader) -> RegularExpression? {
    do throws(SchemaPatternError) {
      return try RegularExpression(text)
    } catch {
      problems.append(SchemaProblem(reason: .badPattern(text, reason: error.reason), location: reader.location))
      return nil
    }
  }

  private mutating func compileNumbers(_ reader: SchemaReader, _ node: inout SchemaNode) {
    var rule = NumberRule()
    rule.minimum = number(reader, "minimum")
    rule.maximum = number(reader, "maximum")
    rule.excludesMinimum = reader["exclusiveMinimum"]?.boolValue ?? false
    rule.excludesMaximum = reader["exclusiveMaximum"]?.boolValue ?? false
    if let divisor = number(reader, "multipleOf") {
      if divisor > 0 { rule.multipleOf = divisor } else { object(to: reader, "multipleOf") }
    }
    guard rule.minimum != nil || rule.maximum != nil || rule.multipleOf != nil else { return }
    node.number = Int32(program.numbers.count)
    program.numbers.append(rule)
    node.asks.insert(.ofNumbers)
  }

  private mutating func number(_ reader: SchemaReader, _ keyword: String) -> JSONNumber? {
    guard let value = reader[keyword] else { return nil }
    if value.numberValue == nil { object(to: reader, keyword) }
    return value.numberValue
  }

  private mutating func count(_ reader: SchemaReader, _ keyword: String) -> Int32? {
    guard let value = reader[keyword] else { return nil }
    guard let count = value.numberValue?.intValue, count >= 0 else {
      object(to: reader, keyword)
      return nil
    }
    return Int32(clamping: count)
  }

  private mutating func compileArrays(_ reader: SchemaReader, _ node: inout SchemaNode) {
    if let count = count(reader, "minItems") { node.minItems = count }
    if let count = count(reader, "maxItems") { node.maxItems = count }
    node.isUnique = reader["uniqueItems"]?.boolValue ?? false
    switch reader["items"] {
    case .array(let schemas)?: compileTuple(schemas.count, reader, &node)
    case .some: node.items = subschema(reader, "items")
    case nil: break
    }
    let isAsked = node.minItems > 0 || node.maxItems < .max || node.isUnique || node.items >= 0 || node.tuple >= 0
    if isAsked { node.asks.insert(.ofArrays) }
  }

  private mutating func compileTuple(_ count: Int, _ reader: SchemaReader, _ node: inout SchemaNode) {
    var rule = TupleRule()
    rule.schemas = (0..<count).map { subschema(reader, "items", String($0)) }
    switch reader["additionalItems"] {
    case .bool(let allows)?: rule.forbidsRest = !allows
    case .some: rule.rest = subschema(reader, "additionalItems")
    case nil: break
    }
    node.tuple = Int32(program.tuples.count)
    program.tuples.append(rule)
  }

  private mutating func compileObjects(_ reader: SchemaReader, _ node: inout SchemaNode) {
    let words = [
      "properties", "required", "minProperties", "maxProperties", "patternProperties", "additionalProperties",
      "dependencies",
    ]
    guard words.contains(where: { reader[$0] != nil }) else { return }
    var rule = ObjectRule()
    if let count = count(reader, "minProperties") { rule.minProperties = Int(count) }
    if let count = count(reader, "maxProperties") { rule.maxProperties = Int(count) }
    compileRequired(reader, &rule)
    compilePatterns(reader, &rule)
    switch reader["additionalProperties"] {
    case .bool(let allows)?: rule.forbidsAdditional = !allows
    case .some: rule.additional = subschema(reader, "additionalProperties")
    case nil: break
    }
    compileDependencies(reader, &rule)
    let shape = ObjectShape(
      row: compileProperties(reader, rule), required: Self.bits(rule.requiredKeys.count), asksMore: rule.asksMore)
    node.object = Int32(program.objects.count)
    program.objects.append(rule)
    program.shapes.append(shape)
    node.asks.insert(.ofObjects)
  }

  private mutating func compileRequired(_ reader: SchemaReader, _ rule: inout ObjectRule) {
    guard let value = reader["required"] else { return }
    guard let names = value.arrayValue else { return object(to: reader, "required") }
    for name in names.compactMap(\.stringValue) {
      let key = keys.id(of: name)
      if !rule.requiredKeys.contains(key) { rule.requiredKeys.append(key) }
    }
  }

  /// The lowest `count` bits, at most 64.
  private static func bits(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(count)) - 1 }

  private mutating func compilePatterns(_ reader: SchemaReader, _ rule: inout ObjectRule) {
    for member in reader["patternProperties"]?.objectValue ?? JSONObject() {
      guard let expression = expression(member.name, reader) else { continue }
      let schema = subschema(reader, "patternProperties", member.name)
      rule.patterns.append(PatternRule(expression: expression, schema: schema))
    }
  }

  private mutating func compileDependencies(_ reader: SchemaReader, _ rule: inout ObjectRule) {
    for member in reader["dependencies"]?.objectValue ?? JSONObject() {
      var dependency = DependencyRule(key: keys.id(of: member.name))
      if let names = member.value.arrayValue {
        dependency.keys = names.compactMap(\.stringValue).map { keys.id(of: $0) }
      } else {
        dependency.schema = subschema(reader, "dependencies", member.name)
      }
      rule.dependencies.append(dependency)
    }
  }

  /// Makes the object's row of the table of properties and gives its place.
  private mutating func compileProperties(_ reader: SchemaReader, _ rule: ObjectRule) -> Int {
    let width = keys.count + 1
    guard program.properties.count + width <= Self.maximumEntries else {
      problems.append(SchemaProblem(reason: .tooLarge, location: reader.location))
      // Every name is then unknown, which asks nothing.
      return compileEmptyRow()
    }
    var schemas: [Int: Int32] = [:]
    for member in reader["properties"]?.objectValue ?? JSONObject() {
      schemas[Int(keys.id(of: member.name))] = subschema(reader, "properties", member.name)
    }
    let bits = Dictionary(uniqueKeysWithValues: rule.requiredKeys.prefix(64).enumerated().map { (Int($1), $0) })
    // Rows of subschemas are appended meanwhile, so this one's place is known only now.
    let row = program.properties.count
    for key in 0..<width {
      let name = key == 0 ? nil : keys.name(of: UInt16(key))
      let schema = schemas[key]
      program.properties.append(
        PropertyEntry(
          schema: schema, requiredBit: bits[key], isMinded: rule.minds(name, isProperty: schema != nil)))
    }
    return row
  }

  private mutating func compileEmptyRow() -> Int {
    if let emptyRow { return emptyRow }
    let row = program.properties.count
    let unknown = PropertyEntry(schema: nil, requiredBit: nil, isMinded: false)
    program.properties += [PropertyEntry](repeating: unknown, count: keys.count + 1)
    emptyRow = row
    return row
  }

  private mutating func compileEnum(_ reader: SchemaReader, _ node: inout SchemaNode) {
    guard let value = reader["enum"] else { return }
    guard let values = value.arrayValue else { return object(to: reader, "enum") }
    node.enumeration = Int32(program.enumerations.count)
    program.enumerations.append(
      EnumRule(
        texts: KeyTable(values.compactMap(\.stringValue)), others: values.filter { $0.stringValue == nil },
        values: values))
    node.asks.insert(.ofAll)
  }

  private mutating func compileApplicators(_ reader: SchemaReader, _ node: inout SchemaNode) {
    var rule = ApplicatorRule()
    rule.all = list(reader, "allOf")
    rule.any = list(reader, "anyOf")
    rule.one = list(reader, "oneOf")
    rule.not = subschema(reader, "not")
    guard !rule.all.isEmpty || !rule.any.isEmpty || !rule.one.isEmpty || rule.not >= 0 else { return }
    node.applicators = Int32(program.applicators.count)
    program.applicators.append(rule)
    node.asks.insert(.ofAll)
  }

  private mutating func list(_ reader: SchemaReader, _ keyword: String) -> [Int32] {
    guard let value = reader[keyword] else { return [] }
    guard let schemas = value.arrayValue else {
      object(to: reader, keyword)
      return []
    }
    return schemas.indices.map { subschema(reader, keyword, String($0)) }
  }

  // MARK: Loops

  /// Objects to schemas that apply themselves to the same value, which no evaluation would end.
  private mutating func checkLoops() {
    var state = [UInt8](repeating: 0, count: program.nodes.count)
    for start in program.nodes.indices where state[start] == 0 { visit(start, &state) }
  }

  private mutating func visit(_ number: Int, _ state: inout [UInt8]) {
    state[number] = 1
    for next in inPlace(number) {
      if state[next] == 1 {
        problems.append(SchemaProblem(reason: .endless, location: program.locations[next]))
        program.nodes[next].applicators = SchemaNode.none
      } else if state[next] == 0 {
        visit(next, &state)
      }
    }
    state[number] = 2
  }

  /// The schemas that a schema applies to the very value it is asked about.
  private func inPlace(_ number: Int) -> [Int] {
    let node = program.nodes[number]
    var next: [Int32] = []
    if node.applicators >= 0 {
      let rule = program.applicators[Int(node.applicators)]
      next += rule.all + rule.any + rule.one + [rule.not]
    }
    if node.object >= 0 { next += program.objects[Int(node.object)].dependencies.map(\.schema) }
    return next.filter { $0 >= 0 }.map { Int($0) }
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

/// Gathers the names that the compiled schemas will want numbers for.
private struct NameCollector {
  var resources: SchemaResources
  private(set) var names: [String]
  private var seen: Set<String>
  private var visited: Set<CompiledSchema.Location> = []
  private var depth = 0

  init(resources: SchemaResources, names: [String]) {
    self.resources = resources
    self.names = names
    seen = Set(names)
  }

  mutating func collect(_ reference: String, from base: URIReference) {
    guard let target = resources.target(of: reference, from: base) else { return }
    let location = CompiledSchema.Location(document: target.document, pointer: target.pointer)
    guard visited.insert(location).inserted else { return }
    collect(target.schema, base: target.base)
  }

  private mutating func collect(_ schema: JSONValue, base: URIReference) {
    if let reference = schema["$ref"]?.stringValue { return collect(reference, from: base) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= SchemaCompiler.maximumDepth else { return }
    for name in schema["required"]?.arrayValue ?? [] { add(name.stringValue) }
    for member in schema["properties"]?.objectValue ?? JSONObject() { add(member.name) }
    for member in schema["dependencies"]?.objectValue ?? JSONObject() {
      add(member.name)
      for name in member.value.arrayValue ?? [] { add(name.stringValue) }
    }
    for member in schema.objectValue ?? JSONObject() where member.name != "definitions" {
      for (_, child) in SchemaResources.subschemas(of: member.name, member.value) {
        collect(child, base: base.entering(child))
      }
    }
  }

  private mutating func add(_ name: String?) {
    guard let name, seen.insert(name).inserted else { return }
    names.append(name)
  }
}
