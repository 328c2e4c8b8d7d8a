import PliegoYAML

/// What a mapping writes for a field, on one line.
enum WrittenValue {
  static func text(of node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let scalar): scalar.style == .plain || scalar.text.hasPrefix("=") ? scalar.text : "\"\(scalar.text)\""
    case .sequence(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
    case .mapping(let members): "{ " + members.map { "\($0.key): \(text(of: $0.value))" }.joined(separator: ", ") + " }"
    }
  }
}
