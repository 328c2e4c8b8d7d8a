import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// Lists of objects and of values.
extension MappingChecker {
  func list(_ node: YAMLNode, of typeName: String, for place: FieldPlace, in scope: Scope) -> PlanNode? {
    guard let elements = node.sequence else {
      notAList(node, place, scope)
      return nil
    }
    guard let type = plan.profile.type(typeName) else { return nil }
    var entries: [PlanNode] = []
    for element in elements {
      guard element.mapping != nil else {
        report(
          .wrongType,
          Phrase(
            en: "an entry of '\(place.text)' is an object with fields of its own",
            es: "una entrada de '\(place.text)' es un objeto con sus propios campos"), at: element.span,
          help: [
            Phrase(
              en: "its fields are: \(type.fields.map(\.name).joined(separator: ", "))",
              es: "sus campos son: \(type.fields.map(\.name).joined(separator: ", "))")
          ])
        continue
      }
      if element["party"] != nil {
        if let entry = reference(element, typeName, for: place, isEntry: true, in: scope) { entries.append(entry) }
        continue
      }
      let inner = ObjectPlace(type: type, path: place.path, span: element.span, isOutsideEntries: false, isEntry: true)
      guard let entry = object(element, at: inner, in: scope) else { continue }
      checkIdentity(of: entry, element, type, place)
      entries.append(entry)
    }
    return listNode(entries, place)
  }

  func listNode(_ entries: [PlanNode], _ place: FieldPlace) -> PlanNode {
    var made = PlanNode(kind: .list)
    made.path = path(place.path)
    made.line = line(of: place.keySpan)
    made.firstChild = Int32(plan.nodes.count)
    made.childCount = Int32(entries.count)
    plan.nodes += entries
    return made
  }

  private func notAList(_ node: YAMLNode, _ place: FieldPlace, _ scope: Scope) {
    note(place, node, scope)
    report(
      .listOrNot,
      Phrase(
        en: "'\(place.text)' is a list: each kind of entry starts with a dash",
        es: "'\(place.text)' es una lista: cada tipo de entrada empieza con un guion"), at: node.span,
      help: [
        Phrase(en: "write", es: "escriba"), Phrase("\(place.field.name):"),
        Phrase(en: "  - for each: SOURCE", es: "  - for each: FUENTE"), Phrase("    id: …"),
      ])
  }

  /// A list of values: fixed ones, pieces of a cell, or one value a dash.
  func listOfValues(_ node: YAMLNode, for place: FieldPlace, in scope: Scope) -> PlanNode? {
    note(place, node, scope)
    if let fixed = node["constant"] { return fixedList(fixed, for: place) }
    if let members = node.mapping, ControlKey.looksLikeValue(members) {
      guard node["split"] != nil else {
        guard var made = value(node, for: place, in: scope) else { return nil }
        made.isEntry = true
        return listNode([made], place)
      }
      return value(node, for: place, in: scope)
    }
    guard let elements = node.sequence else {
      report(
        .listOrNot,
        Phrase(
          en: "'\(place.text)' is a list of values: each starts with a dash",
          es: "'\(place.text)' es una lista de valores: cada uno empieza con un guion"), at: node.span,
        help: [
          Phrase(
            en: "or, when one cell holds several:  \(place.field.name): { column: COLUMN, split: \";\" }",
            es: "o, si una celda trae varios:  \(place.field.name): { column: COLUMNA, split: \";\" }")
        ])
      return nil
    }
    var entries: [PlanNode] = []
    for element in elements {
      guard var entry = value(element, for: place, in: scope) else { continue }
      entry.isEntry = true
      entries.append(entry)
    }
    return listNode(entries, place)
  }

  private func fixedList(_ node: YAMLNode, for place: FieldPlace) -> PlanNode? {
    let elements = node.sequence ?? [node]
    let texts = elements.compactMap { fixedJSON($0, for: place) }
    guard texts.count == elements.count else { return nil }
    return fixedNode("[" + texts.joined(separator: ",") + "]", place)
  }
}
