import PliegoYAML

/// Tells whether two mappings say the same.
enum MappingFingerprint {
  /// What is about the mapping and not about what it writes.
  private static let passedOver: Set<String> = ["title", "description", "tests", "publish", "package", "expectations"]

  /// SHA-256 in hexadecimal over the tree with its bases joined in, and over the entries of all code tables, which may
  /// stand in files.
  static func of(_ mapping: Mapping) -> String {
    var text = ""
    add((mapping.document?.mapping ?? []).filter { !passedOver.contains($0.key) }, to: &text)
    for table in mapping.codeTables {
      add(table.name.value, to: &text)
      for entry in table.entries {
        add(entry.from.value, to: &text)
        add(entry.to?.value ?? "~", to: &text)
      }
    }
    return String(decoding: SHA256.hexadecimal(of: Array(text.utf8), digits: 64), as: UTF8.self)
  }

  private static func add(_ node: YAMLNode, to text: inout String) {
    switch node.content {
    case .scalar(let scalar):
      text += "\(scalar.kind)"
      add(scalar.text.hasPrefix("=") ? ScalarLayout.formula(scalar.text) : scalar.text, to: &text)
    case .sequence(let nodes):
      text += "["
      for node in nodes { add(node, to: &text) }
      text += "]"
    case .mapping(let members):
      add(members, to: &text)
    }
  }

  /// By name, since the order in which somebody wrote them says nothing: a release with other members first is the same.
  private static func add(_ members: [YAMLMember], to text: inout String) {
    text += "{"
    for member in members.sorted(by: { $0.key < $1.key }) {
      add(member.key, to: &text)
      add(member.value, to: &text)
    }
    text += "}"
  }

  /// With its length in front, so that no two trees give one text.
  private static func add(_ part: String, to text: inout String) { text += "\(part.utf8.count):\(part)" }
}
