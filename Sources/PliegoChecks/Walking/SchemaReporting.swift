public import PliegoDiagnostics
public import PliegoJSON
public import PliegoSchema

extension Reporter {
  /// Says what an evaluation found.
  ///
  /// - Parameters:
  ///   - root: the value that was evaluated's text, from its root.
  ///   - isReplaced: whether a rule of the standard says the same in better words.
  public mutating func report(
    _ findings: [SchemaFinding], of schema: CompiledSchema, in root: JSONNode,
    unless isReplaced: (SchemaFinding, String) -> Bool = { _, _ in false }
  ) {
    let describer = SchemaDescriber(schema)
    for finding in findings {
      let node = root.node(at: Int(finding.node))
      let path = FieldNames.path(of: node, by: trail.steps(to: node), missing: describer.missingName(finding))
      guard !isReplaced(finding, path) else { continue }
      report(
        finding.keyword.code, at: node, path: path,
        schema: { (finding.keyword.name, describer.location(finding)) }
      ) { describer.message(finding, at: node) }
    }
  }
}

extension Reporter {
  /// The field that a value stands in, as reports group by it.
  public func path(of node: JSONNode) -> String { FieldNames.path(of: node, by: trail.steps(to: node)) }
}

/// The names of fields as reports group them: from the release, whatever it is packed in.
public enum FieldNames {
  /// `tender/value` for `/releases/3/tender/value` and for `/records/0/compiledRelease/tender/value`.
  ///
  /// - Parameter missing: the name of a member that `node` lacks.
  public static func path(of node: JSONNode, missing: String? = nil) -> String {
    path(of: node, by: JSONTrail().steps(to: node), missing: missing)
  }

  /// The same, where the way to the node is known.
  static func path(of node: JSONNode, by steps: [JSONNode.Step], missing: String? = nil) -> String {
    var names = steps.compactMap { if case .member(let name) = $0 { name.text } else { nil } }[...]
    // The array of a package is a field of the package.
    if names.count == 1, node.isArray, missing == nil { return names.joined() }
    if names.first == "records" || names.first == "releases" { names = names.dropFirst() }
    if let first = names.first, ["releases", "compiledRelease"].contains(first), names.count > 1 || missing != nil {
      names = names.dropFirst()
    }
    return (names + (missing.map { [$0] } ?? [])).joined(separator: "/")
  }
}

extension CheckRegistry {
  /// The check that says of closed lists what the schema's `enum` says, in better words.
  public static var closedCode: DiagnosticCode { ClosedCodelistCheck.code }
}
