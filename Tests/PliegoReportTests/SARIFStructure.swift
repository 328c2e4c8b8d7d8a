import PliegoJSON

/// What the JSON Schema of SARIF 2.1.0 demands of the objects that pliego writes, told anew as a table.
///
/// Objects of SARIF admit no members but their own (apart from property bags), so a misspelled one is an error to its
/// readers, and not something they pass over.
enum SARIFStructure {
  indirect enum Shape: Sendable {
    case text
    /// One of a few words.
    case word([String])
    /// `minimum` and above.
    case whole(from: Int)
    case truth
    case object(String)
    case list(Shape)
    /// Elements must differ.
    case set(Shape)
    /// Any names, the values being texts.
    case texts
    /// Any members; `tags` is a set of texts.
    case bag
    /// RFC 3986: a URI, with or without a scheme.
    case uriReference
    case language
  }

  struct Kind: Sendable {
    var required: [String] = []
    /// Of which one must be there.
    var oneOf: [String] = []
    var members: [String: Shape]
  }

  static let levels = Shape.word(["none", "note", "warning", "error"])

  /// By the names of the specification; of their members, those that pliego uses.
  ///
  /// Made anew each time: LeakSanitizer does not see through the tagged pointers of nested enums that are kept for good.
  static var kinds: [String: Kind] {
    [
      "log": Kind(
        required: ["version", "runs"],
        members: ["$schema": .uriReference, "version": .word(["2.1.0"]), "runs": .list(.object("run"))]),
      "run": Kind(
        required: ["tool"],
        members: [
          "tool": .object("tool"), "results": .list(.object("result")), "invocations": .list(.object("invocation")),
          "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]), "properties": .bag,
        ]),
      "tool": Kind(required: ["driver"], members: ["driver": .object("toolComponent")]),
      "toolComponent": Kind(
        required: ["name"],
        members: [
          "name": .text, "version": .text, "language": .language, "rules": .set(.object("reportingDescriptor")),
        ]),
      "reportingDescriptor": Kind(
        required: ["id"],
        members: [
          "id": .text, "name": .text, "shortDescription": .object("multiformatMessageString"),
          "fullDescription": .object("multiformatMessageString"), "help": .object("multiformatMessageString"),
          "defaultConfiguration": .object("reportingConfiguration"), "properties": .bag,
        ]),
      "multiformatMessageString": Kind(required: ["text"], members: ["text": .text]),
      "reportingConfiguration": Kind(members: ["level": levels]),
      "result": Kind(
        required: ["message"],
        members: [
          "ruleId": .text, "ruleIndex": .whole(from: -1), "level": levels, "message": .object("message"),
          "locations": .list(.object("location")), "partialFingerprints": .texts,
          "relatedLocations": .set(.object("location")), "properties": .bag,
        ]),
      "message": Kind(oneOf: ["text", "id"], members: ["text": .text]),
      "location": Kind(
        members: [
          "physicalLocation": .object("physicalLocation"), "logicalLocations": .set(.object("logicalLocation")),
          "message": .object("message"),
        ]),
      "physicalLocation": Kind(
        oneOf: ["address", "artifactLocation"],
        members: ["artifactLocation": .object("artifactLocation"), "region": .object("region")]),
      "artifactLocation": Kind(members: ["uri": .uriReference]),
      "region": Kind(
        oneOf: ["startLine", "charOffset", "byteOffset"],
        members: ["startLine": .whole(from: 1), "startColumn": .whole(from: 1)]),
      "logicalLocation": Kind(members: ["fullyQualifiedName": .text, "kind": .text]),
      "invocation": Kind(
        required: ["executionSuccessful"],
        members: ["executionSuccessful": .truth, "toolExecutionNotifications": .list(.object("notification"))]),
      "notification": Kind(required: ["message"], members: ["message": .object("message"), "level": levels]),
    ]
  }

  /// What is wrong with a log, each with its place; empty when nothing is.
  static func objections(to log: JSONValue) -> [String] {
    objections(to: log, .object("log"), at: "") + ruleObjections(in: log)
  }

  private static func objections(to value: JSONValue, _ shape: Shape, at place: String) -> [String] {
    switch shape {
    case .text: return value.stringValue == nil ? ["\(place): no text"] : []
    case .word(let words): return words.contains(value.stringValue ?? "") ? [] : ["\(place): none of \(words)"]
    case .whole(let least): return (value.numberValue?.intValue ?? .min) < least ? ["\(place): below \(least)"] : []
    case .truth: return value.boolValue == nil ? ["\(place): neither true nor false"] : []
    case .object(let name): return objections(to: value, kind: name, at: place)
    case .list(let element), .set(let element):
      guard let elements = value.arrayValue else { return ["\(place): no list"] }
      var found = elements.enumerated().flatMap { objections(to: $1, element, at: "\(place)/\($0)") }
      if case .set = shape, Set(elements.map { JSONWriter.text(of: $0) }).count < elements.count {
        found.append("\(place): equal elements")
      }
      return found
    case .texts, .bag:
      guard let members = value.objectValue else { return ["\(place): no object"] }
      if case .texts = shape {
        return members.names.filter { members[$0]?.stringValue == nil }.map { "\(place)/\($0): no text" }
      }
      return members["tags"].map { objections(to: $0, .set(.text), at: place + "/tags") } ?? []
    case .uriReference: return value.stringValue.map(isURIReference) == true ? [] : ["\(place): no URI reference"]
    case .language:
      let isTag = value.stringValue?.wholeMatch(of: /[a-zA-Z]{2}(-[a-zA-Z]{2})?/) != nil
      return isTag ? [] : ["\(place): no language"]
    }
  }

  private static func objections(to value: JSONValue, kind name: String, at place: String) -> [String] {
    guard let kind = kinds[name], let members = value.objectValue else { return ["\(place): no \(name)"] }
    var found = kind.required.filter { members[$0] == nil }.map { "\(place): \(name) lacks \($0)" }
    if !kind.oneOf.isEmpty, !kind.oneOf.contains(where: { members[$0] != nil }) {
      found.append("\(place): \(name) has none of \(kind.oneOf)")
    }
    return found
      + members.names.flatMap { member in
        guard let shape = kind.members[member], let value = members[member] else {
          return ["\(place): \(name) has no member \(member)"]
        }
        return objections(to: value, shape, at: "\(place)/\(member)")
      }
  }

  /// Of RFC 3986: its characters, whole escapes, and no colon in the first segment of a path without a scheme.
  static func isURIReference(_ text: String) -> Bool {
    guard text.wholeMatch(of: /([A-Za-z0-9\-._~:\/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*/) != nil else { return false }
    let first = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !first.contains(":") || text.prefixMatch(of: /[A-Za-z][A-Za-z0-9+\-.]*:/) != nil
  }

  /// A result's `ruleIndex` leads to the rule that its `ruleId` names.
  private static func ruleObjections(in log: JSONValue) -> [String] {
    (log["runs"]?.arrayValue ?? []).flatMap { run -> [String] in
      let rules = run["tool"]?["driver"]?["rules"]?.arrayValue ?? []
      return (run["results"]?.arrayValue ?? []).enumerated().compactMap { number, result in
        let index = result["ruleIndex"]?.numberValue?.intValue ?? -1
        guard rules.indices.contains(index) else { return "results/\(number): ruleIndex \(index)" }
        return rules[index]["id"] == result["ruleId"] ? nil : "results/\(number): ruleIndex names another rule"
      }
    }
  }
}
