public import PliegoDiagnostics
public import PliegoJSON

/// Sentences for what a schema objects to, made when somebody reads them.
public struct SchemaDescriber {
  private let schema: CompiledSchema

  public init(_ schema: CompiledSchema) { self.schema = schema }

  /// The name that a finding of a missing member or companion is about; `nil` for others.
  public func missingName(_ finding: SchemaFinding) -> String? {
    guard finding.keyword == .required || finding.keyword == .dependencies else { return nil }
    return schema.keys.name(of: UInt16(truncatingIfNeeded: finding.detail))
  }

  /// Where the objecting keyword stands: `release-schema.json#/definitions/Value/properties/amount/type`.
  public func location(_ finding: SchemaFinding) -> String {
    let location = schema.locations[Int(finding.schema)]
    return "\(location.document)#\(location.pointer.appending(finding.keyword.name))"
  }

  /// - Parameter value: the value the finding is about, on the tape that was evaluated.
  public func message(_ finding: SchemaFinding, at value: JSONNode) -> FindingMessage {
    let source = schema.source(Int(finding.schema))
    switch finding.keyword {
    case .type: return TypeWords.message(value, wanted: source["type"])
    case .enum: return EnumWords.message(value, source["enum"]?.arrayValue ?? [])
    case .format: return FormatWords.message(value, StringFormat(rawValue: UInt8(truncatingIfNeeded: finding.detail)))
    case .required: return MemberWords.missing(missingName(finding) ?? "")
    case .dependencies: return MemberWords.companion(missingName(finding) ?? "", in: value, source["dependencies"])
    case .additionalProperties: return MemberWords.notAllowed(forbiddenNames(finding, in: value), source)
    case .anyOf, .oneOf: return alternatives(finding, value, source)
    case .not: return AlternativeWords.ruledOut(value, by: source["not"])
    case .pattern, .patternLimit: return PatternWords.message(value, finding.keyword, source)
    case .uniqueItems: return CountWords.equalElements(value)
    case .minimum, .maximum, .multipleOf: return NumberWords.message(value, finding.keyword, source)
    case .minLength, .maxLength, .minItems, .maxItems, .additionalItems, .minProperties, .maxProperties:
      return CountWords.message(value, finding.keyword, source)
    }
  }

  /// The members of an object that its schema has no place for; an evaluation objects to the first only.
  private func forbiddenNames(_ finding: SchemaFinding, in object: JSONNode) -> [String] {
    let properties = schema.source(Int(finding.schema))["properties"]
    let patterns = schema.objects[Int(schema.nodes[Int(finding.schema)].object)].patterns
    return object.members.map(\.name.text).filter { name in
      guard properties?[name] == nil else { return false }
      var text = name
      return text.withUTF8 { bytes in patterns.allSatisfy { $0.expression.match(bytes) == .differs } }
    }
  }

  // MARK: Alternatives

  private func alternatives(_ finding: SchemaFinding, _ value: JSONNode, _ source: JSONValue) -> FindingMessage {
    let keyword = finding.keyword
    let rule = schema.applicators[Int(schema.nodes[Int(finding.schema)].applicators)]
    let schemas = keyword == .anyOf ? rule.any : rule.one
    let names = schemas.indices.map { place in
      source[keyword.name]?[place]?["title"]?.stringValue ?? "\(keyword.name)/\(place)"
    }
    let found = schemas.map { objections(to: value, by: $0) }
    guard finding.detail >= 0 else {
      return AlternativeWords.several(
        zip(names, found).filter { $1.isEmpty }.map { $0.0 }, of: schemas.count)
    }
    let nearest = Self.nearest(found, value)
    return AlternativeWords.none(
      of: schemas.count, nearest: names[nearest], found[nearest].first.map { worded($0, value) })
  }

  private func objections(to value: JSONNode, by alternative: Int32) -> [SchemaFinding] {
    let effort = EvaluationEffort()
    effort.begin(value.end - value.index)
    var run = EvaluationRun<AllFindings>(schema, value, effort, [], [])
    run.value(value.index, Int(alternative))
    return run.findings
  }

  /// The alternative that was probably meant: one for values of this type, with the fewest objections.
  private static func nearest(_ objections: [[SchemaFinding]], _ value: JSONNode) -> Int {
    let distances = objections.map { found in
      let isOtherType = found.contains { $0.keyword == .type && Int($0.node) == value.index }
      return (isOtherType ? 1 << 20 : 0) + found.count
    }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }

  private func worded(_ objection: SchemaFinding, _ value: JSONNode) -> (place: String, message: Phrase) {
    let node = value.node(at: Int(objection.node))
    let place = node.pointer.tokens.dropFirst(value.pointer.tokens.count).joined(separator: "/")
    return (place, message(objection, at: node).message)
  }
}
