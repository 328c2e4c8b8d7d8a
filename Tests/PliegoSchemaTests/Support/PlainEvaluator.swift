import PliegoJSON

/// What a schema objects to, as both evaluators can say it.
struct PlainFinding: Hashable, Comparable, CustomStringConvertible {
  var keyword: String
  var pointer: String
  var missing: String?

  var description: String { "\(keyword) at \(pointer)\(missing.map { " (\($0))" } ?? "")" }
  static func < (a: Self, b: Self) -> Bool { Array(a.description.utf8).lexicographicallyPrecedes(b.description.utf8) }
}

/// The plain twin of ``SchemaEvaluator``: draft 4 keyword by keyword as the specification lists them, with nothing
/// prepared and nothing clever.
///
/// References are pointers into the one schema there is.
struct PlainEvaluator {
  let schema: JSONValue
  /// What the patterns of the tests mean, in Swift.
  let patterns: [String: @Sendable (String) -> Bool]
  /// The texts of the tests that fit a format.
  let formats: [String: Set<String>]
  private(set) var findings: [PlainFinding] = []
  private var place = JSONPointer.root

  init(
    _ schema: JSONValue, patterns: [String: @Sendable (String) -> Bool] = [:], formats: [String: Set<String>] = [:]
  ) {
    self.schema = schema
    self.patterns = patterns
    self.formats = formats
  }

  mutating func evaluate(_ instance: PlainInstance) { judge(instance, schema) }

  private func accepts(_ instance: PlainInstance, _ schema: JSONValue) -> Bool {
    var twin = self
    twin.findings = []
    twin.judge(instance, schema)
    return twin.findings.isEmpty
  }

  private mutating func report(_ keyword: String, missing: String? = nil) {
    findings.append(PlainFinding(keyword: keyword, pointer: "\(place)", missing: missing))
  }

  private mutating func judge(_ instance: PlainInstance, _ schema: JSONValue) {
    if let reference = schema["$ref"]?.stringValue {
      guard let target = JSONPointer(fragment: reference.dropFirst())?.resolve(in: self.schema) else { return }
      return judge(instance, target)
    }
    judgeAny(instance, schema)
    switch instance {
    case .number(let text): judge(number: text, schema)
    case .string(let text): judge(text: text, schema)
    case .array(let elements): judge(elements: elements, schema)
    case .object(let members): judge(members: members, instance, schema)
    default: break
    }
  }

  private mutating func judge(_ instance: PlainInstance, _ schema: JSONValue, at token: String) {
    place = place.appending(token)
    judge(instance, schema)
    place.tokens.removeLast()
  }

  // MARK: Any type, §5.5

  private mutating func judgeAny(_ instance: PlainInstance, _ schema: JSONValue) {
    if let listed = schema["enum"]?.arrayValue, !listed.contains(instance.value) { report("enum") }
    if let type = schema["type"], !(type.arrayValue ?? [type]).contains(where: { Self.isOfType(instance, $0) }) {
      report("type")
    }
    for branch in schema["allOf"]?.arrayValue ?? [] { judge(instance, branch) }
    if let branches = schema["anyOf"]?.arrayValue, !branches.contains(where: { accepts(instance, $0) }) {
      report("anyOf")
    }
    if let branches = schema["oneOf"]?.arrayValue, branches.count(where: { accepts(instance, $0) }) != 1 {
      report("oneOf")
    }
    if let branch = schema["not"], accepts(instance, branch) { report("not") }
  }

  private static func isOfType(_ instance: PlainInstance, _ type: JSONValue) -> Bool {
    switch (instance, type.stringValue) {
    case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
      (.object, "object"):
      true
    case (.number(let text), "integer"): !text.contains { ".eE".contains($0) }
    default: false
    }
  }

  // MARK: Numbers, §5.1

  /// A number times 10^12, exactly; the tests write none that does not fit.
  static func scaled(_ text: String) -> Int128 {
    let parts = text.lowercased().split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
    let power = 12 - fraction.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    guard var value = Int128(String(mantissa[0]) + fraction) else { return 0 }
    for _ in 0..<max(0, power) { value *= 10 }
    for _ in 0..<max(0, -power) { value /= 10 }
    return value
  }

  private mutating func judge(number text: String, _ schema: JSONValue) {
    func limit(_ keyword: String) -> Int128? { schema[keyword]?.numberValue.map { Self.scaled($0.text) } }
    let value = Self.scaled(text)
    if let divisor = limit("multipleOf"), value % divisor != 0 { report("multipleOf") }
    if let maximum = limit("maximum") {
      if value > maximum || value == maximum && schema["exclusiveMaximum"] == true { report("maximum") }
    }
    if let minimum = limit("minimum") {
      if value < minimum || value == minimum && schema["exclusiveMinimum"] == true { report("minimum") }
    }
  }

  // MARK: Strings, §5.2

  private mutating func judge(text: String, _ schema: JSONValue) {
    let count = text.unicodeScalars.count
    if let most = schema["maxLength"]?.numberValue?.intValue, count > most { report("maxLength") }
    if let least = schema["minLength"]?.numberValue?.intValue, count < least { report("minLength") }
    if let pattern = schema["pattern"]?.stringValue, patterns[pattern]?(text) == false { report("pattern") }
    if let format = schema["format"]?.stringValue, formats[format]?.contains(text) == false { report("format") }
  }

  // MARK: Arrays, §5.3

  private mutating func judge(elements: [PlainInstance], _ schema: JSONValue) {
    if let most = schema["maxItems"]?.numberValue?.intValue, elements.count > most { report("maxItems") }
    if let least = schema["minItems"]?.numberValue?.intValue, elements.count < least { report("minItems") }
    if schema["uniqueItems"] == true {
      let pairs = elements.indices.flatMap { first in elements.indices.dropFirst(first + 1).map { (first, $0) } }
      if pairs.contains(where: { elements[$0].isSame(as: elements[$1]) }) { report("uniqueItems") }
    }
    let tuple = schema["items"]?.arrayValue
    for (position, element) in elements.enumerated() {
      if let tuple {
        if position < tuple.count {
          judge(element, tuple[position], at: "\(position)")
        } else if let rest = schema["additionalItems"], rest.boolValue == nil {
          judge(element, rest, at: "\(position)")
        }
      } else if let items = schema["items"] {
        judge(element, items, at: "\(position)")
      }
    }
    if let tuple, elements.count > tuple.count, schema["additionalItems"] == false { report("additionalItems") }
  }

  // MARK: Objects, §5.4

  private mutating func judge(
    members: [(name: String, value: PlainInstance)], _ instance: PlainInstance, _ schema: JSONValue
  ) {
    let names = Set(members.map { Array($0.name.utf8) })
    func has(_ name: String) -> Bool { names.contains(Array(name.utf8)) }
    if let most = schema["maxProperties"]?.numberValue?.intValue, names.count > most { report("maxProperties") }
    if let least = schema["minProperties"]?.numberValue?.intValue, names.count < least { report("minProperties") }
    for name in schema["required"]?.arrayValue?.compactMap(\.stringValue) ?? [] where !has(name) {
      report("required", missing: name)
    }
    judge(children: members, schema)
    for dependency in schema["dependencies"]?.objectValue ?? [:] where has(dependency.name) {
      for name in dependency.value.arrayValue?.compactMap(\.stringValue) ?? [] where !has(name) {
        report("dependencies", missing: name)
      }
      if dependency.value.objectValue != nil { judge(instance, dependency.value) }
    }
  }

  private mutating func judge(children: [(name: String, value: PlainInstance)], _ schema: JSONValue) {
    var hasMore = false
    for (name, value) in children {
      var isAdditional = true
      if let child = schema["properties"]?[name] {
        judge(value, child, at: name)
        isAdditional = false
      }
      for (pattern, child) in schema["patternProperties"]?.objectValue ?? [:] where patterns[pattern]?(name) == true {
        judge(value, child, at: name)
        isAdditional = false
      }
      guard isAdditional, let additional = schema["additionalProperties"] else { continue }
      if additional == false { hasMore = true }
      if additional.boolValue == nil { judge(value, additional, at: name) }
    }
    if hasMore { report("additionalProperties") }
  }
}
