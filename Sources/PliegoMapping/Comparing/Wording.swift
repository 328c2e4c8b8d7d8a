import PliegoValues
import PliegoYAML

/// Writes the parts of a mapping so that what comes to the same reads the same.
///
/// A column stands with its source, a formula with the spaces and parentheses it needs. Two of these are at work on each
/// mapping: one writes for people, the other for comparing, which puts the names of the other mapping in place of those
/// that were only renamed, and sorts where the order says nothing.
struct Wording {
  /// The columns of each source, helper columns too.
  let columns: [String: Set<String>]
  var names = SharedNames()
  /// Whether this is for comparing and not for reading.
  var isForComparing = false

  init(_ mapping: Mapping) {
    columns = Dictionary(
      mapping.sources.map { ($0.name.value, Set($0.columns.map(\.name.value))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A source's name, as both mappings know it.
  func source(_ name: String) -> String { isForComparing ? names.sources[name] ?? name : name }
  func party(_ name: String) -> String { isForComparing ? names.parties[name] ?? name : name }
  func codeTable(_ name: String) -> String { isForComparing ? names.codeTables[name] ?? name : name }

  // MARK: Columns and formulas

  /// A column written as bare text, with its source.
  func column(_ text: String, in scope: String?) -> String {
    let isOwn = scope.map { columns[$0]?.contains(text) ?? false } ?? false
    if !isOwn, let (source, heading) = MappingChecker.split(text) { return reference(source, heading, nil) }
    return reference(nil, text, scope)
  }

  /// A formula's text; `nil` when it is nothing but a column.
  func formula(_ text: String, in scope: String?) -> String? {
    guard let syntax = try? FormulaParser.parse(text, isFunction: { _ in true }) else { return text }
    if case .column = syntax.node { return nil }
    return "= " + self.text(of: syntax, in: scope)
  }

  /// A column, a formula, or a formula that is nothing but a column.
  func columnOrFormula(_ text: String, in scope: String?) -> String {
    guard text.hasPrefix("=") else { return column(text, in: scope) }
    if let formula = formula(text, in: scope) { return formula }
    guard let syntax = try? FormulaParser.parse(text, isFunction: { _ in true }) else { return text }
    return self.text(of: syntax, in: scope)
  }

  private func reference(_ written: String?, _ heading: String, _ scope: String?) -> String {
    let name = written ?? scope
    return (name.map { source($0) } ?? "") + "[" + heading.replacing("]", with: "]]") + "]"
  }

  private func text(of syntax: FormulaSyntax, in scope: String?) -> String {
    switch syntax.node {
    case .number(let text): text
    case .text(let text): "\"" + text.replacing("\"", with: "\"\"") + "\""
    case .boolean(let flag): flag ? "true" : "false"
    case .empty: "empty"
    case .column(let source, let heading): reference(source, heading, scope)
    case .negated(let operand): "-" + text(of: operand, in: scope, atLeast: 5)
    case .call(let name, let arguments): call(name, arguments, in: scope)
    case .binary(let symbol, let left, let right):
      text(of: left, in: scope, atLeast: symbol.isComparison ? symbol.strength + 1 : symbol.strength)
        + " \(symbol.rawValue) " + text(of: right, in: scope, atLeast: symbol.strength + 1)
    }
  }

  /// In parentheses if it would otherwise be torn apart.
  private func text(of syntax: FormulaSyntax, in scope: String?, atLeast strength: Int) -> String {
    let text = text(of: syntax, in: scope)
    let own =
      switch syntax.node {
      case .binary(let symbol, _, _): symbol.strength
      case .negated: 4
      default: 5
      }
    return own < strength ? "(\(text))" : text
  }

  private func call(_ name: String, _ arguments: [FormulaSyntax], in scope: String?) -> String {
    var texts = arguments.map { text(of: $0, in: scope) }
    if name == "code", arguments.count > 1, case .text(let table) = arguments[1].node {
      texts[1] = "\"" + codeTable(table).replacing("\"", with: "\"\"") + "\""
    }
    return "\(name)(\(texts.joined(separator: ", ")))"
  }

  // MARK: Nodes

  /// A condition: a formula, or columns with the values they must have.
  func condition(_ node: YAMLNode, in scope: String?) -> String {
    guard let members = node.mapping else { return columnOrFormula(node.text ?? "", in: scope) }
    let tests = members.map { member in
      let column = scope == nil ? key(member.key) : self.column(member.key, in: scope)
      return "\(column): \(words(member.value))"
    }
    return "{ " + sorted(tests).joined(separator: ", ") + " }"
  }

  /// Words in no order, one or several.
  func words(_ node: YAMLNode) -> String {
    guard let elements = node.sequence else { return flow(node) }
    let texts = sorted(elements.map { flow($0) })
    return texts.count == 1 && isForComparing ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
  }

  /// One or several texts whose order counts.
  func list(_ node: YAMLNode, _ text: (YAMLNode) -> String) -> String {
    let texts = (node.sequence ?? [node]).map(text)
    return texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ", ") + "]"
  }

  /// Anything, on one line.
  func flow(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let scalar): return isForComparing ? YAMLWriter.quoted(scalar.text) : shown(scalar)
    case .sequence(let elements): return "[" + elements.map { flow($0) }.joined(separator: ", ") + "]"
    case .mapping(let members):
      let texts = members.map { "\(key($0.key)): \(flow($0.value))" }
      return "{ " + sorted(texts).joined(separator: ", ") + " }"
    }
  }

  /// A text as it could stand in a mapping.
  func shown(_ scalar: YAMLScalar) -> String {
    if scalar.kind != .text { return scalar.kind == .null ? "~" : scalar.text }
    let isQuoted = scalar.style != .plain && !scalar.text.hasPrefix("=")
    return isQuoted || scalar.text.contains("\n") ? YAMLWriter.quoted(scalar.text) : scalar.text
  }

  private func key(_ text: String) -> String { isForComparing ? YAMLWriter.quoted(text) : text }

  func sorted(_ texts: [String]) -> [String] { isForComparing ? texts.sorted() : texts }
}

extension FormulaOperator {
  /// How tightly an operator binds.
  fileprivate var strength: Int {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 0
    case .join: 1
    case .plus, .minus: 2
    case .times, .divided: 3
    }
  }
}
