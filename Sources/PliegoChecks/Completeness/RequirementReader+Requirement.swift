import PliegoDiagnostics
import PliegoYAML

extension RequirementReader {
  private static let requirementKeys = [
    "field", "any of", "all of", "stage", "each", "when", "only if", "weight", "level", "why", "how", "source",
  ]

  mutating func requirement(_ node: YAMLNode) -> Requirement? {
    guard node.mapping != nil else {
      let phrase = Phrase(en: "a requirement begins with 'field:'", es: "un requisito empieza con 'field:'")
      diagnostics.append(.badProfileValue(phrase, at: node.span))
      return nil
    }
    checkKeys(of: node, among: Self.requirementKeys)
    guard let alternatives = alternatives(node), let path = alternatives.first?.first else { return nil }
    let stage = stage(node["stage"], of: path)
    let each = each(node["each"], of: alternatives, stage)
    return Requirement(
      alternatives: alternatives, stage: stage, each: each, when: conditions(node["when"], of: "when", from: ""),
      onlyIf: conditions(node["only if"], of: "only if", from: each), weight: weight(node["weight"]),
      level: level(node["level"]), why: node["why"].flatMap { phrase($0, of: "why") },
      how: node["how"].flatMap { phrase($0, of: "how") }, source: node["source"].flatMap { text($0, of: "source") })
  }

  /// `field: a`, `all of: [a, b]`, or `any of: [a, [b, c]]`, where an inner list must be there whole.
  private mutating func alternatives(_ node: YAMLNode) -> [[String]]? {
    let ways = ["field", "any of", "all of"].compactMap { key in node[key].map { (key, $0) } }
    guard let (key, value) = ways.first else {
      diagnostics.append(.lacksKey("field", at: node.span))
      return nil
    }
    if let second = ways.dropFirst().first {
      let phrase = Phrase(
        en: "'\(key)' and '\(second.0)' exclude each other", es: "'\(key)' y '\(second.0)' se excluyen")
      diagnostics.append(.badProfileValue(phrase, at: second.1.span))
    }
    let found: [[String]]
    switch key {
    case "field": found = text(value, of: key).map { [field($0, at: value.span)].compactMap { $0 } }.map { [$0] } ?? []
    case "all of": found = [paths(value, of: key)]
    default: found = list(value, of: key).map { paths($0, of: key) }
    }
    return found.isEmpty || found.contains { $0.isEmpty } ? nil : found
  }

  private mutating func paths(_ node: YAMLNode, of key: String) -> [String] {
    var found: [String] = []
    for element in list(node, of: key) {
      guard let path = text(element, of: key), let known = field(path, at: element.span) else { return [] }
      found.append(known)
    }
    return found
  }

  /// The path, when the standard has it.
  private mutating func field(_ path: String, at span: SourceSpan) -> String? {
    guard let problem = fields.find(path, at: span).problem else { return path }
    diagnostics.append(problem)
    return nil
  }

  /// `release` is for every process; left out, it is told by the field's section.
  private mutating func stage(_ node: YAMLNode?, of path: String) -> Stage? {
    guard let node, let name = text(node, of: "stage") else { return Stage(ofField: path) }
    if name == "release" { return nil }
    if let stage = Stage(name: name) { return stage }
    let known = ["release"] + Stage.allCases.map(\.name)
    diagnostics.append(.badProfileWord(name, of: "stage", among: known, at: node.span))
    return nil
  }

  /// The objects asked: as written, else those of the stage, when all fields are theirs.
  private mutating func each(_ node: YAMLNode?, of alternatives: [[String]], _ stage: Stage?) -> String {
    let fields = alternatives.flatMap { $0 }
    guard let node, let path = text(node, of: "each"), field(path, at: node.span) != nil else {
      let section = stage?.section ?? ""
      return fields.allSatisfy { $0.hasPrefix(section + "/") } ? section : ""
    }
    if let other = fields.first(where: { !$0.hasPrefix(path + "/") }) {
      let phrase = Phrase(en: "'\(other)' is not inside '\(path)'", es: "'\(other)' no está dentro de '\(path)'")
      diagnostics.append(.badProfileValue(phrase, at: node.span))
      return ""
    }
    return path
  }

  /// - Parameter object: where the paths of the conditions begin in the result; they are written from the release.
  private mutating func conditions(_ node: YAMLNode?, of key: String, from object: String) -> [Condition] {
    var found: [Condition] = []
    for element in node.map({ list($0, of: key) }) ?? [] {
      guard let text = text(element, of: key) else { continue }
      guard let condition = Condition(text) else {
        let phrase = Phrase(en: "'\(text)' is not a condition", es: "'\(text)' no es una condición")
        let help = Phrase(
          en: "write a field, or a field, = or !=, and codes with commas",
          es: "escriba un campo, o un campo, = o !=, y códigos con comas")
        diagnostics.append(.badProfileValue(phrase, help: [help], at: element.span))
        continue
      }
      if let condition = checked(condition, of: key, from: object, at: element.span) { found.append(condition) }
    }
    return found
  }

  private mutating func checked(
    _ condition: Condition, of key: String, from object: String, at span: SourceSpan
  ) -> Condition? {
    let (field, problem) = fields.find(condition.path, at: span)
    if let problem {
      diagnostics.append(problem)
      return nil
    }
    if let field, case .isOne(let codes) = condition.test {
      diagnostics += fields.unknownCodes(of: field, codes, at: span)
    } else if let field, case .isNone(let codes) = condition.test {
      diagnostics += fields.unknownCodes(of: field, codes, at: span)
    }
    guard !object.isEmpty else { return condition }
    guard condition.path.hasPrefix(object + "/") else {
      let phrase = Phrase(
        en: "'\(key)' asks about '\(condition.path)', which is not inside '\(object)'",
        es: "'\(key)' pregunta por '\(condition.path)', que no está dentro de '\(object)'")
      diagnostics.append(.badProfileValue(phrase, at: span))
      return nil
    }
    return Condition(path: String(condition.path.dropFirst(object.count + 1)), test: condition.test)
  }

  private mutating func weight(_ node: YAMLNode?) -> Int {
    guard let node else { return 1 }
    if node.scalar?.kind == .integer, let text = node.text, let weight = Int(text), 0...Self.heaviest ~= weight {
      return weight
    }
    let phrase = Phrase(
      en: "'weight' must be a whole number from 0 to \(Self.heaviest)",
      es: "'weight' debe ser un número entero de 0 a \(Self.heaviest)")
    diagnostics.append(.badProfileValue(phrase, at: node.span))
    return 1
  }

  private mutating func level(_ node: YAMLNode?) -> Requirement.Level {
    guard let node, let name = text(node, of: "level") else { return .expected }
    if let level = Requirement.Level(rawValue: name) { return level }
    let known = Requirement.Level.allCases.map(\.rawValue)
    diagnostics.append(.badProfileWord(name, of: "level", among: known, at: node.span))
    return .expected
  }
}
