import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoValues
import PliegoYAML

// The release trees, the package around them, and what nothing uses.
extension MappingChecker {
  func checkReleases() {
    for tree in mapping.releases where tree.mapping != nil {
      currentRelease = plan.releases.count
      plan.releases.append(release(tree))
    }
    currentRelease = nil
    for (index, tree) in mapping.releases.enumerated() where tree.mapping == nil {
      report(
        .wrongShape, Phrase(en: "a release has fields", es: "una entrega lleva campos"), at: tree.span,
        help: index == 0 ? [Phrase("release:"), Phrase("  ocid: { prefix: ocds-abc123, key: COLUMN }")] : [])
    }
  }

  func release(_ tree: YAMLNode) -> ReleasePlan {
    var made = ReleasePlan()
    var scope = Scope(source: plan.process.source)
    guard !plan.sources.isEmpty else { return made }
    if mapping.hasReleaseList {
      if let (iteration, inner) = iteration(tree, isEntry: true, in: scope) {
        made.iteration = iteration
        scope = inner
      }
    }
    if made.iteration < 0, let condition = tree["only if"] {
      made.condition = keep(self.condition(condition, in: scope))
    }
    made.publisher = publisher(of: tree)
    made.called = tree["called"]?.text
    readHead(tree, &made, scope)
    let rest = body(tree)
    let span = tree.mapping?.first?.keySpan ?? tree.span
    let place = ObjectPlace(
      type: plan.profile.release, path: [], span: span, isOutsideEntries: true,
      filled: ["ocid", "date", "id", "tag", "initiationType"], isRoot: true)
    guard let object = object(rest, at: place, in: scope) else { return made }
    arrange(object, &made)
    addDefaults(&made)
    if let parties = tree["parties"] { made.partyList = partyList(parties, in: scope) }
    return made
  }

  /// Everything but the head, which has its own place and order in a release.
  private func body(_ tree: YAMLNode) -> YAMLNode {
    let head: Set<String> = [
      "ocid", "id", "date", "tag", "parties", "called", "for each", "one per", "sorted by", "from", "only if",
      "publisher",
    ]
    var rest = tree
    rest.content = .mapping((tree.mapping ?? []).filter { !head.contains($0.key) })
    return rest
  }

  // MARK: Order

  /// Notes how many of the top-level fields stand before `parties` in the schema.
  private func arrange(_ object: PlanNode, _ made: inout ReleasePlan) {
    made.firstNode = object.firstChild
    made.nodeCount = object.childCount
    let parties = plan.profile.release.field("parties")?.place ?? Int.max
    let names = plan.profile.release.fields.prefix(parties).map { "\"\($0.name)\":" }
    made.nodesBeforeParties = 0
    for offset in 0..<object.childCount {
      let key = plan.text.texts[Int(plan.nodes[Int(object.firstChild + offset)].key.start)].text
      if names.contains(key) { made.nodesBeforeParties = offset + 1 }
    }
  }

  /// Fields with one possible value that the mapping does not write.
  private func addDefaults(_ made: inout ReleasePlan) {
    for (name, value) in plan.profile.tables.defaults {
      let key = "\"\(name)\":"
      var nodes = Array(plan.nodes[Int(made.firstNode)..<Int(made.firstNode + made.nodeCount)])
      guard !nodes.contains(where: { plan.text.texts[Int($0.key.start)].text == key }) else { continue }
      var node = PlanNode(kind: .fixed)
      node.key = plan.text.place(of: key)
      node.text = plan.text.place(of: JSONText.quoted(value))
      node.path = path([name])
      nodes.insert(node, at: 0)
      made.firstNode = Int32(plan.nodes.count)
      made.nodeCount = Int32(nodes.count)
      made.nodesBeforeParties += 1
      plan.nodes += nodes
    }
  }

  /// Entries under `release/parties`: they add organizations or roles.
  private func partyList(_ node: YAMLNode, in scope: Scope) -> Int32 {
    guard let elements = node.sequence, let field = plan.profile.release.field("parties")?.field else {
      report(
        .listOrNot,
        Phrase(
          en: "'parties' is a list: each entry starts with a dash",
          es: "'parties' es una lista: cada entrada empieza con un guion"),
        at: node.span, help: [Phrase("- party: NAME"), Phrase("  roles: [ROLE]")])
      return -1
    }
    let place = FieldPlace(field: field, path: ["parties"], keySpan: node.span, isOutsideEntries: false)
    var entries: [PlanNode] = []
    for element in elements {
      guard element["party"] != nil else {
        report(
          .filledByPliego,
          Phrase(
            en: "organizations are declared under the mapping's 'parties:'; here they are only named",
            es: "las organizaciones se declaran bajo 'parties:' del mapeo; aquí sólo se nombran"), at: element.span,
          help: [Phrase("- party: NAME"), Phrase("  roles: [ROLE]")])
        continue
      }
      if let entry = reference(element, "Organization", for: place, isEntry: true, in: scope) { entries.append(entry) }
    }
    plan.nodes.append(listNode(entries, place))
    return Int32(plan.nodes.count - 1)
  }
}
