import PliegoJSON

/// What each keyword becomes.
extension SchemaCompiler {
  mutating func compileTypes(_ reader: SchemaReader, _ node: inout SchemaNode) {
    guard let value = reader["type"] else { return }
    let names = value.arrayValue ?? [value]
    guard !names.isEmpty else { return object(to: reader, "type") }
    var types: UInt8 = 0
    for name in names {
      guard let bits = name.stringValue.flatMap({ SchemaReader.types[$0] }) else {
        return object(to: reader, "type")
      }
      types |= bits
    }
    node.types = types
  }

  mutating func compileStrings(_ reader: SchemaReader, _ node: inout SchemaNode) {
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
    let bytes = Array(text.utf8)
    if let known = expressions[bytes] { return known }
    do throws(SchemaPatternError) {
      let made = try RegularExpression(text)
      expressions[bytes] = made
      return made
    } catch {
      problems.append(SchemaProblem(reason: .badPattern(text, reason: error.reason), location: reader.location))
      return nil
    }
  }

  mutating func compileNumbers(_ reader: SchemaReader, _ node: inout SchemaNode) {
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

  mutating func compileArrays(_ reader: SchemaReader, _ node: inout SchemaNode) {
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

  mutating func compileObjects(_ reader: SchemaReader, _ node: inout SchemaNode) {
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
    let row = compileProperties(reader, rule)
    let shape = ObjectShape(
      row: row ?? emptyTableRow(), required: row == nil ? 0 : Self.bits(rule.requiredKeys.count),
      asksMore: rule.asksMore)
    node.object = Int32(program.objects.count)
    program.objects.append(rule)
    program.shapes.append(shape)
    node.asks.insert(.ofObjects)
  }

  private mutating func compileRequired(_ reader: SchemaReader, _ rule: inout ObjectRule) {
    guard let value = reader["required"] else { return }
    guard let names = value.arrayValue else { return object(to: reader, "required") }
    var seen: Set<UInt16> = []
    for name in names {
      guard let key = key(of: name.stringValue, reader, "required") else { continue }
      if seen.insert(key).inserted { rule.requiredKeys.append(key) }
    }
  }

  /// The number of a name that a keyword speaks of; `nil`, and a problem, when it has none.
  private mutating func key(of name: String?, _ reader: SchemaReader, _ keyword: String) -> UInt16? {
    guard let name else {
      object(to: reader, keyword)
      return nil
    }
    let key = keys.id(of: name)
    guard key != 0 else {
      problems.append(SchemaProblem(reason: .tooLarge, location: reader.location))
      return nil
    }
    return key
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
      guard let key = key(of: member.name, reader, "dependencies") else { continue }
      var dependency = DependencyRule(key: key)
      if let names = member.value.arrayValue {
        for name in names {
          if let key = self.key(of: name.stringValue, reader, "dependencies") { dependency.keys.append(key) }
        }
      } else {
        dependency.schema = subschema(reader, "dependencies", member.name)
      }
      rule.dependencies.append(dependency)
    }
  }

  /// Makes the object's row of the table of properties and gives its place; `nil` when the table is full.
  private mutating func compileProperties(_ reader: SchemaReader, _ rule: ObjectRule) -> Int? {
    var schemas: [Int: Int32] = [:]
    for member in reader["properties"]?.objectValue ?? JSONObject() {
      guard let key = key(of: member.name, reader, "properties") else { continue }
      schemas[Int(key)] = subschema(reader, "properties", member.name)
    }
    let width = keys.count + 1
    guard program.properties.count + width <= Self.maximumEntries else {
      problems.append(SchemaProblem(reason: .tooLarge, location: reader.location))
      return nil
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

  /// A row in which every name is unknown, which asks nothing.
  private mutating func emptyTableRow() -> Int {
    if let emptyRow { return emptyRow }
    let row = program.properties.count
    let unknown = PropertyEntry(schema: nil, requiredBit: nil, isMinded: false)
    program.properties += [PropertyEntry](repeating: unknown, count: keys.count + 1)
    emptyRow = row
    return row
  }

  mutating func compileEnum(_ reader: SchemaReader, _ node: inout SchemaNode) {
    guard let value = reader["enum"] else { return }
    guard let values = value.arrayValue else { return object(to: reader, "enum") }
    guard values.count < UInt16.max, values.allSatisfy({ $0.stringValue.map { $0.utf8.count } ?? 0 <= UInt16.max })
    else {
      problems.append(SchemaProblem(reason: .tooLarge, location: reader.location))
      return
    }
    node.enumeration = Int32(program.enumerations.count)
    program.enumerations.append(
      EnumRule(texts: KeyTable(values.compactMap(\.stringValue)), others: values.filter { $0.stringValue == nil }))
    node.asks.insert(.ofAll)
  }

  mutating func compileApplicators(_ reader: SchemaReader, _ node: inout SchemaNode) {
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
}
