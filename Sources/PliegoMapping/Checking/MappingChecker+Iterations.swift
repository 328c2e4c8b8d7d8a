import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// Control keys: which rows an entry is made for.
extension MappingChecker {
  /// Joins in the piece that `use:` names; fields written here override the piece's.
  func withPiece(_ node: YAMLNode) -> YAMLNode? {
    guard let use = node["use"], let members = node.mapping else { return node }
    guard let name = use.text, let piece = mapping.pieces.first(where: { $0.key == name }) else {
      report(
        .unknownPiece,
        Phrase(en: "there is no piece '\(use.text ?? "")'", es: "no existe la pieza '\(use.text ?? "")'"), at: use.span,
        help: Suggestion.help(for: use.text ?? "", in: mapping.pieces.map(\.key)))
      return node
    }
    usedPieces.insert(name)
    expansions += 1
    guard expansions < 2_000, let inherited = piece.value.mapping else { return node }
    let own = Set(members.map(\.key))
    var result = node
    result.content = .mapping(members.filter { $0.key != "use" } + inherited.filter { !own.contains($0.key) })
    return withPiece(result)
  }

  /// `for each`, `from`, `one per` and `sorted by`.
  func iteration(_ node: YAMLNode, isEntry: Bool, in scope: Scope) -> (plan: Int32, scope: Scope)? {
    guard let (key, member) = iterationKey(node, isEntry: isEntry) else { return nil }
    guard let name = member.value.text else {
      report(
        .wrongShape, Phrase(en: "the name of a source is due here", es: "aquí va el nombre de una fuente"),
        at: member.value.span)
      return nil
    }
    guard let source = source(named: Located(name, at: member.value.span)) else { return nil }
    let way = walk(to: source, isSplit: key == "for each", in: scope)
    if way == nil { noPath(to: source, in: scope, at: member.value.span) }
    // What stands inside is checked as if there were a way, so that one mistake is told once.
    var made = way ?? IterationPlan(source: Int16(source), level: 0, hops: [], split: .none, sortedBy: [])
    var inner = scope.entering(source)
    let standsInRows = plan.sources[source].origin.standsInRows
    inner.hasFixedOrder = key == "from" ? scope.hasFixedOrder : node["sorted by"] != nil || standsInRows
    if key == "for each" { made.split = split(node, source, member, inner) }
    made.sortedBy = columns(node["sorted by"], in: inner)
    made.condition = node["only if"].map { condition($0, in: inner) }
    plan.iterations.append(made)
    return (Int32(plan.iterations.count - 1), inner)
  }

  private func iterationKey(_ node: YAMLNode, isEntry: Bool) -> (String, YAMLMember)? {
    guard let member = node.mapping?.first(where: { $0.key == "for each" || $0.key == "from" }) else { return nil }
    if member.key == "for each", !isEntry {
      report(
        .listOrNot,
        Phrase(
          en: "'for each' makes entries, and this is not a list", es: "'for each' hace entradas, y esto no es una lista"
        ),
        at: member.keySpan,
        help: [
          Phrase(en: "to step into the rows write  from: SOURCE", es: "para entrar en las filas escriba  from: FUENTE")
        ])
      return nil
    }
    return (member.key, member)
  }

  /// From the innermost level that has the source or leads to it.
  private func walk(to source: Int, isSplit: Bool, in scope: Scope) -> IterationPlan? {
    if scope.current >= 0, scope.source == source {
      return IterationPlan(source: Int16(source), level: Int16(scope.current), hops: [], split: .none, sortedBy: [])
    }
    if let way = way(to: source, in: scope) {
      return IterationPlan(source: Int16(source), level: Int16(way.level), hops: way.hops, split: .none, sortedBy: [])
    }
    guard let level = scope.level(of: source) else { return nil }
    return IterationPlan(source: Int16(source), level: Int16(level), hops: [], split: .none, sortedBy: [])
  }

  func split(_ node: YAMLNode, _ source: Int, _ member: YAMLMember, _ scope: Scope) -> IterationPlan.Split {
    if let split = node["one per"] {
      if split.text == "row" { return .row }
      return .columns(columns(split, in: scope))
    }
    if !plan.sources[source].key.isEmpty { return .key }
    if plan.sources[source].origin.standsInRows { return .row }
    guard !brokenSources.contains(source) else { return .row }
    let name = plan.sources[source].name
    report(
      .noKey,
      Phrase(
        en: "source '\(name)' has no key, so its entries cannot be told apart",
        es: "la fuente '\(name)' no tiene clave, así que no se distinguen sus entradas"), at: member.value.span,
      help: [
        Phrase(
          en: "declare in the source  key: COLUMN; or write here  one per: COLUMN, or  one per: row",
          es: "declare en la fuente  key: COLUMNA; o escriba aquí  one per: COLUMNA, o  one per: row")
      ])
    return .row
  }

  func columns(_ node: YAMLNode?, in scope: Scope) -> [Program] {
    guard let node else { return [] }
    return (node.sequence ?? [node]).compactMap { element in
      guard let text = element.text else { return nil }
      if text.hasPrefix("=") { return formula(element, in: scope).program }
      guard case .found(let instruction, _) = bareColumn(text, in: scope, at: element.span, field: nil) else {
        return nil
      }
      return keep([instruction])
    }
  }
}
