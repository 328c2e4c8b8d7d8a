import PliegoJSON
import PliegoTestSupport

/// Schemas with every keyword of draft 4, and values that meet them now and then.
struct RandomSchema {
  static let names = [
    "a", "b", "id", "é", "e\u{301}", "a/b", "m~n", "x-1", "\"q\"", "", "a name of more than sixteen bytes", "title_es",
  ]
  static let texts =
    names + [
      "😀😀", "2024-02-29T10:00:00Z", "2023-02-29T10:00:00Z", "https://example.org/a?b#c", "//example.org", "a@b.example",
      "host.example", "1.2.3.4", "::1", "tab\t", "back\\slash",
    ]
  static let numbers = [
    "0", "-0", "1", "1.0", "1e2", "100", "0.1", "0.3", "3", "-2.50", "12345678901234567890", "12345678901234567891",
    "1e-3", "2E1", "2.5",
  ]
  static let patterns: [String: @Sendable (String) -> Bool] = [
    "^x-": { $0.hasPrefix("x-") },
    "^(title)_[a-z]{2}$": { $0 == "title_es" },
    "a": { $0.utf8.contains(UInt8(ascii: "a")) },
    "^a?b": { $0.utf8.first == UInt8(ascii: "b") || $0.utf8.starts(with: "ab".utf8) },
    "é": { $0.unicodeScalars.contains("é") },
    "^(id|a)$": { $0 == "id" || $0 == "a" },
    "": { _ in true },
  ]
  static let formats: [String: Set<String>] = [
    "date-time": ["2024-02-29T10:00:00Z"],
    "uri": ["https://example.org/a?b#c"],
    "email": ["a@b.example"],
    "hostname": ["a", "b", "id", "host.example", "1.2.3.4", "x-1"],
    "ipv4": ["1.2.3.4"],
    "ipv6": ["::1"],
  ]
  /// References from in-place keywords go to later definitions only, so that none applies itself to the same value.
  static let definitions = 4

  var generator: SeededGenerator

  mutating func document() -> JSONValue {
    var definitions = JSONObject()
    for number in 0..<Self.definitions { definitions["d\(number)"] = schema(2, after: number, inPlace: true) }
    guard case .object(var root) = schema(3, after: -1) else { return [:] }
    if root["$ref"] == nil { root["definitions"] = .object(definitions) }
    return .object(root)
  }

  /// - Parameter after: the definition it stands in, -1 for the root.
  private mutating func schema(_ depth: Int, after: Int, inPlace: Bool = false) -> JSONValue {
    if depth < 3, generator.once(in: 5) {
      let first = inPlace ? after + 1 : 0
      if first < Self.definitions { return ["$ref": "#/definitions/d\(generator.int(first...(Self.definitions - 1)))"] }
    }
    var members = JSONObject()
    for _ in 0..<generator.int(0...4) { addKeyword(&members, depth, after) }
    return .object(members)
  }

  private mutating func addKeyword(_ members: inout JSONObject, _ depth: Int, _ after: Int) {
    let most = depth > 0 ? 24 : 16
    switch generator.int(0...most) {
    case 0: members["type"] = .string(type())
    case 1: members["type"] = .array([.string(type()), .string(type())])
    case 2: members["enum"] = .array((0..<generator.int(1...4)).map { _ in instance(1).value })
    case 3: members["pattern"] = .string(generator.pick(Self.patterns.keys.sorted()))
    case 4: members["format"] = .string(generator.pick(Self.formats.keys.sorted()))
    case 5: members[generator.pick(["minLength", "maxLength"])] = .number(JSONNumber(generator.int(0...5)))
    case 6: members[generator.pick(["minItems", "maxItems"])] = .number(JSONNumber(generator.int(0...3)))
    case 7: members[generator.pick(["minProperties", "maxProperties"])] = .number(JSONNumber(generator.int(0...3)))
    case 8, 9:
      members[generator.pick(["minimum", "maximum"])] = number()
      members[generator.pick(["exclusiveMinimum", "exclusiveMaximum"])] = .bool(generator.once(in: 2))
    case 10: members["multipleOf"] = .number(JSONNumber(text: generator.pick(["0.1", "1", "2.5", "1e2", "0.30"])) ?? 1)
    case 11: members["uniqueItems"] = true
    case 12, 13: members["required"] = .array(nameList())
    case 14: members["additionalProperties"] = false
    case 15: members["additionalItems"] = false
    case 16: members["dependencies"] = .object(JSONObject([(name(), .array(nameList()))]))
    case 17: members["items"] = schema(depth - 1, after: after)
    case 18:
      members["items"] = .array((0..<generator.int(1...3)).map { _ in schema(depth - 1, after: after) })
      if generator.once(in: 2) { members["additionalItems"] = schema(depth - 1, after: after) }
    case 19, 20: members["properties"] = map(Self.names, depth, after)
    case 21: members["patternProperties"] = map(Self.patterns.keys.sorted(), depth, after)
    case 22: members["additionalProperties"] = schema(depth - 1, after: after)
    case 23:
      members[generator.pick(["allOf", "anyOf", "oneOf"])] = .array(
        (0..<generator.int(1...3)).map { _ in schema(depth - 1, after: after, inPlace: true) })
    default:
      members["not"] = schema(depth - 1, after: after, inPlace: true)
      if generator.once(in: 2) {
        members["dependencies"] = .object(JSONObject([(name(), schema(depth - 1, after: after, inPlace: true))]))
      }
    }
  }

  private mutating func map(_ names: [String], _ depth: Int, _ after: Int) -> JSONValue {
    .object(
      JSONObject((0..<generator.int(1...5)).map { _ in (generator.pick(names), schema(depth - 1, after: after)) }))
  }

  private mutating func type() -> String {
    generator.pick(["null", "boolean", "number", "integer", "string", "array", "object"])
  }
  private mutating func name() -> String { generator.pick(Self.names) }
  private mutating func number() -> JSONValue { .number(JSONNumber(text: generator.pick(Self.numbers)) ?? 0) }

  private mutating func nameList() -> [JSONValue] {
    var names: [String] = []
    for _ in 0..<generator.int(1...3) {
      let name = name()
      if !names.contains(where: { Array($0.utf8) == Array(name.utf8) }) { names.append(name) }
    }
    return names.map { .string($0) }
  }

  // MARK: Values

  mutating func instance(_ depth: Int = 3) -> PlainInstance {
    switch generator.int(0...(depth > 0 ? 9 : 4)) {
    case 0: return .null
    case 1: return .bool(generator.once(in: 2))
    case 2: return .number(generator.pick(Self.numbers))
    case 3, 4: return .string(generator.pick(Self.texts))
    case 5, 6: return .array((0..<generator.int(0...4)).map { _ in instance(depth - 1) })
    default:
      // Few names at a time, so that some come twice.
      return .object((0..<generator.int(0...5)).map { _ in (name(), instance(depth - 1)) })
    }
  }
}
