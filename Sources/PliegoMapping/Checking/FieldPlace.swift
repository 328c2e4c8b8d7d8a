import PliegoDiagnostics
import PliegoOCDS
import PliegoYAML

/// The field that a value is meant for.
struct FieldPlace {
  var field: Field
  /// The field and the objects around it: `["tender", "value", "amount"]`.
  var path: [String]
  /// Where the key stands.
  var keySpan: SourceSpan
  /// Whether what is refused here refuses the whole process: no list entry is around it.
  var isOutsideEntries: Bool
  /// Whether this is the `id` of an entry or organization.
  var isIdentity: Bool { field.name == "id" }

  var text: String { path.joined(separator: "/") }
}

/// The keys that steer a tree, and those of a value.
enum ControlKey {
  static let inTrees = [
    "for each", "one per", "sorted by", "from", "only if", "only with", "party", "of", "use", "called", "roles",
  ]
  static let inValues = [
    "column", "formula", "constant", "codes", "split", "otherwise", "only if", "on problem", "register",
  ]

  /// Whether a map stands for one value rather than for an object with fields.
  static func isValue(_ members: [YAMLMember]) -> Bool {
    members.contains { ["column", "formula", "constant"].contains($0.key) }
      && members.allSatisfy { inValues.contains($0.key) || $0.key.contains(" ") }
  }

  /// Whether a map is a value by its look, used where the field takes a value: helps to say which key is wrong.
  static func looksLikeValue(_ members: [YAMLMember]) -> Bool {
    members.contains { inValues.contains($0.key) }
  }
}
