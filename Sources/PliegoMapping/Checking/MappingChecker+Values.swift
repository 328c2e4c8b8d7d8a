import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// One value on its way to one field.
extension MappingChecker {
  /// Checks what is written for a field that takes one value.
  func value(_ node: YAMLNode, for place: FieldPlace, in scope: Scope) -> PlanNode? {
    note(place, node, scope)
    if let members = node.mapping {
      guard ControlKey.looksLikeValue(members) else {
        wrongShape(node, place)
        return nil
      }
      if let fixed = node["constant"] { return constant(fixed, in: node, members, for: place, in: scope) }
      guard let (plan, separator) = valueMap(node, members, for: place, in: scope) else { return nil }
      return valueNode(plan, separator, place)
    }
    if node.sequence != nil {
      report(
        .listOrNot,
        Phrase(
          en: "'\(place.text)' takes one value, not a list", es: "'\(place.text)' lleva un solo valor, no una lista"),
        at: node.span, help: [Phrase(en: "remove the dash", es: "quite el guion")])
      return nil
    }
    guard let text = node.text else {
      report(
        .wrongShape, Phrase(en: "'\(place.text)' has nothing behind it", es: "'\(place.text)' no tiene nada detrás"),
        at: place.keySpan, help: [Phrase("\(place.field.name): COLUMN")])
      return nil
    }
    if let scalar = node.scalar, scalar.kind != .text, scalar.kind != .null, !text.hasPrefix("=") {
      return fixed(node, for: place)
    }
    let expression = text.hasPrefix("=") ? formula(node, in: scope) : column(text, node, for: place, in: scope)
    guard let plan = valuePlan(expression, node, for: place, in: scope) else { return nil }
    return valueNode(plan, nil, place)
  }

  func valueNode(_ value: ValuePlan, _ separator: String?, _ place: FieldPlace) -> PlanNode {
    var node = PlanNode(kind: separator == nil ? .value : .split)
    node.value = keep(value)
    if let separator { node.text = plan.text.place(of: separator) }
    node.path = path(place.path)
    node.line = line(of: place.keySpan)
    return node
  }

  /// Bare text: a column, with help from the field when there is none.
  func column(
    _ text: String, _ node: YAMLNode, for place: FieldPlace, in scope: Scope, isExplicit: Bool = false
  ) -> CheckedExpression {
    var help: [Phrase] = []
    if let name = place.field.codelist, let list = plan.profile.codelists[name], list.contains(text) {
      help = [
        Phrase(
          en: "'\(text)' is a code of \(name).csv; for a fixed code write { constant: \(text) }",
          es: "'\(text)' es un código de \(name).csv; para un código fijo escriba { constant: \(text) }")
      ]
    }
    let isOwn = isExplicit && scope.current >= 0 && plan.sources[scope.source].index[text] != nil
    let found =
      isOwn
      ? resolve(nil, text, in: scope, at: node.span, written: text)
      : bareColumn(text, in: scope, at: node.span, field: help)
    guard case .found(let instruction, let type) = found else {
      return failed
    }
    return CheckedExpression(program: keep([instruction]), type: type)
  }

  /// Remembers what is written for a field, for sheets and explanations.
  func note(_ place: FieldPlace, _ node: YAMLNode, _ scope: Scope) {
    // A fall-back is told with the value it belongs to.
    guard fallBackDepth == 0 else { return }
    fields.append(
      MappedField(
        path: place.text, written: WrittenValue.text(of: node), comment: nil,
        source: sourceShown(node, scope), span: place.keySpan, field: place.field,
        release: currentRelease, node: node))
  }

  /// The source whose rows a value sees, with the party it describes; nothing for what comes from no rows.
  private func sourceShown(_ node: YAMLNode, _ scope: Scope) -> String {
    let isFixed =
      node["constant"] != nil || node.text?.hasPrefix("run[") == true || (node.scalar.map { $0.kind != .text } ?? false)
    guard scope.current >= 0, !isFixed else { return partyShown }
    let source = plan.sources[scope.source].name
    return partyShown.isEmpty ? source : partyShown + MappedField.partyMark + source
  }
}
