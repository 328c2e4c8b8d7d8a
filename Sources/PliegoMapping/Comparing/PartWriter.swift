import PliegoOCDS
import PliegoYAML

/// Writes the parts of one mapping's statements, for reading and for comparing at once.
struct PartWriter {
  let shown: Wording
  let meant: Wording

  init(_ mapping: Mapping, names: SharedNames = SharedNames()) {
    shown = Wording(mapping)
    var meant = shown
    meant.names = names
    meant.isForComparing = true
    self.meant = meant
  }

  func part(_ key: String, _ text: (Wording) -> String) -> MappingStatement.Part {
    MappingStatement.Part(key: key, text: text(shown), meaning: text(meant))
  }

  // MARK: Values

  /// What a field is made of.
  ///
  /// - Parameter policy: what happens to a problem if the mapping does not say; `nil` when that is not known.
  func parts(of value: YAMLNode, in scope: String?, policy: String? = nil) -> [MappingStatement.Part] {
    guard let members = value.mapping else { return [simple(value, in: scope)] }
    return members.compactMap { member in
      let node = member.value
      switch member.key {
      case "constant": return part("constant") { $0.constant(node) }
      case "column": return part("column") { $0.column(node.text ?? "", in: scope) }
      case "formula": return simple(node, in: scope)
      case "codes": return part("codes") { $0.codeTable(node.text ?? "") }
      case "otherwise": return part("otherwise") { self.text(of: node, in: scope, $0) }
      case "only if": return part("only if") { $0.condition(node, in: scope) }
      case "on problem" where node.text == policy: return nil
      case "called": return nil
      default: return part(member.key) { $0.flow(node) }
      }
    }.sorted { Self.rank($0) < Self.rank($1) }
  }

  private static func rank(_ part: MappingStatement.Part) -> Int {
    part.role == "column" ? 0 : ["codes", "split", "otherwise", "only if"].firstIndex(of: part.key).map { $0 + 1 } ?? 9
  }

  private func simple(_ node: YAMLNode, in scope: String?) -> MappingStatement.Part {
    if node.sequence != nil { return part("values") { w in w.list(node) { self.text(of: $0, in: scope, w) } } }
    guard let text = node.text, let scalar = node.scalar else { return part("column") { $0.flow(node) } }
    if scalar.kind != .text { return part("constant") { $0.constant(node) } }
    let isFormula = text.hasPrefix("=") && shown.formula(text, in: scope) != nil
    return part(isFormula ? "formula" : "column") { $0.columnOrFormula(text, in: scope) }
  }

  /// A value inside another: a fall-back, one of several.
  private func text(of node: YAMLNode, in scope: String?, _ wording: Wording) -> String {
    let statement = MappingStatement(
      subject: .field, path: "", parts: parts(of: node, in: scope), span: node.span)
    return wording.isForComparing ? statement.meaning : statement.text
  }

  /// `{ party: NAME, of: ALIAS, roles: … }`.
  func parts(ofReference members: [YAMLMember]) -> [MappingStatement.Part] {
    members.compactMap { member in
      switch member.key {
      case "party": return part("party") { $0.party(member.value.text ?? "") }
      case "of": return part("of") { $0.flow(member.value) }
      case "roles": return part("roles") { $0.words(member.value) }
      default: return nil
      }
    }.sorted { ($0.key == "party" ? 0 : 1, $0.key) < ($1.key == "party" ? 0 : 1, $1.key) }
  }

  /// A control key that says which rows something is made of.
  func part(ofControl member: YAMLMember, in scope: String?) -> MappingStatement.Part {
    let node = member.value
    return part(member.key) { wording in
      switch member.key {
      case "for each", "from": return wording.source(node.text ?? "")
      case "only if": return wording.condition(node, in: scope)
      case "one per" where node.text == "row": return "row"
      case "one per", "sorted by": return wording.list(node) { wording.columnOrFormula($0.text ?? "", in: scope) }
      default: return wording.words(node)
      }
    }
  }
}

extension Wording {
  /// A fixed value; whether it is a text or a number is for the field to say.
  func constant(_ node: YAMLNode) -> String { list(node) { flow($0) } }
}
