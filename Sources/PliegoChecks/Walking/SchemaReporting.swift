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
      let path = path(of: node, missing: describer.missingName(finding))
      guard !isReplaced(finding, path) else { continue }
      report(
        finding.keyword.code, at: node, path: path,
        schema: { (finding.keyword.name, describer.location(finding)) }
      ) { describer.message(finding, at: node) }
    }
  }
}

/// The names of fields as reports group them: from the release, whatever it is packed in.
public enum FieldNames {
  /// `tender/value` for `/releases/3/tender/value` and for `/records/0/compiledRelease/tender/value`.
  ///
  /// - Parameter missing: the name of a member that `node` lacks.
  public static func path(of node: JSONNode, missing: String? = nil) -> String {
    var way = NodeWay()
    return path(of: node, along: way.steps(to: node), missing: missing)
  }

  static func path(of node: JSONNode, along steps: [JSONNode.Step], missing: String?) -> String {
    var names = steps.compactMap(\.name)[...]
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
