public import PliegoJSON

/// Writes what turns one JSON value into another as operations of JSON Patch (RFC 6902).
///
/// Applied to the former value, the patch gives the latter with every number as it is written there. Elements of arrays
/// are recognised by their `id` when all have one of their own, else by what they say; one that only stands elsewhere is
/// moved, and as few as can be. The order of members is no part of a JSON value and is not kept.
public struct JSONPatchBuilder: ~Copyable {
  private var writer = ByteWriter(capacity: 1 << 12)
  private var path: [String] = []
  /// The operations so far.
  public private(set) var count = 0

  public init() {}

  /// Appends the operations between two values.
  public mutating func add(_ before: JSONNode, _ after: JSONNode) { compare(before, after) }

  /// The patch as JSON text, an operation a line.
  public var text: String { count == 0 ? "[]\n" : "[\n\(writer.text)\n]\n" }

  // MARK: Values

  private mutating func compare(_ before: JSONNode, _ after: JSONNode) {
    if before.kind == after.kind, before.isWritten(like: after) { return }
    switch (before.kind, after.kind) {
    case (.object, .object) where !before.repeatsNames && !after.repeatsNames: compareMembers(before, after)
    case (.array, .array): compareElements(before, after)
    case (.string, .string) where before.isEqual(to: after): break
    default: write("replace", value: after)
    }
  }

  private mutating func compareMembers(_ before: JSONNode, _ after: JSONNode) {
    let (old, new) = (before.valuesByName, after.valuesByName)
    for (name, _) in before.members where new[Array(name.text.utf8)] == nil {
      descend(name.text) { $0.write("remove", value: nil) }
    }
    for (name, value) in after.members {
      let earlier = old[Array(name.text.utf8)]
      descend(name.text) { patch in
        if let earlier { patch.compare(earlier, value) } else { patch.write("add", value: value) }
      }
    }
  }

  private mutating func compareElements(_ before: JSONNode, _ after: JSONNode) {
    let (old, new) = (before.elements.map { $0 }, after.elements.map { $0 })
    let plan = ArrayPlan(old, new)
    for place in plan.removals { descend(String(place)) { $0.write("remove", value: nil) } }
    for step in plan.steps {
      switch step {
      case .add(let place, let element): descend(String(place)) { $0.write("add", value: new[element]) }
      case .move(let from, let to): writeMove(from, to)
      }
    }
    for (place, partner) in plan.partners.enumerated() {
      guard let partner else { continue }
      descend(String(place)) { $0.compare(old[partner], new[place]) }
    }
  }

  private mutating func descend(_ token: String, _ body: (inout JSONPatchBuilder) -> Void) {
    path.append(token)
    body(&self)
    path.removeLast()
  }

  // MARK: Writing

  private mutating func write(_ operation: StaticString, value: JSONNode?) {
    begin(operation)
    writer.append(",\"path\":")
    writer.appendJSONString(JSONPointer(tokens: path).description)
    if let value {
      writer.append(",\"value\":")
      value.write(to: &writer)
    }
    writer.append("}")
  }

  private mutating func writeMove(_ from: Int, _ to: Int) {
    begin("move")
    writer.append(",\"from\":")
    writer.appendJSONString(JSONPointer(tokens: path + [String(from)]).description)
    writer.append(",\"path\":")
    writer.appendJSONString(JSONPointer(tokens: path + [String(to)]).description)
    writer.append("}")
  }

  private mutating func begin(_ operation: StaticString) {
    if count > 0 { writer.append(",\n") }
    count += 1
    writer.append("{\"op\":\"")
    writer.append(operation)
    writer.append("\"")
  }
}

extension JSONNode {
  var valuesByName: [[UInt8]: JSONNode] {
    Dictionary(members.map { (Array($0.name.text.utf8), $0.value) }) { first, _ in first }
  }

  /// Whether a name stands twice in the object, which JSON Patch has no words for.
  var repeatsNames: Bool { valuesByName.count < count }
}
