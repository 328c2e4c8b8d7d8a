import PliegoDiagnostics
import PliegoOCDS
import PliegoYAML

/// Lists what a tree of a mapping says, field by field, its pieces joined in.
struct TreeOutliner {
  private let mapping: Mapping
  private let writer: PartWriter
  /// The fields of the standard by where they are written.
  private let fields: [SourceSpan: Field]
  /// How often a piece was used, so that pieces that use each other come to an end.
  private var expansions = 0

  init(_ check: MappingCheck, _ writer: PartWriter) {
    mapping = check.mapping
    self.writer = writer
    fields = Dictionary(check.fields.map { ($0.span, $0.field) }, uniquingKeysWith: { first, _ in first })
  }

  /// The release trees.
  mutating func releases() -> [EntryOutline] {
    var outlines: [EntryOutline] = []
    for tree in mapping.releases { outlines.append(release(tree)) }
    return outlines
  }

  /// The organizations under `parties`, by name.
  mutating func parties() -> [String: EntryOutline] {
    var outlines: [String: EntryOutline] = [:]
    for member in mapping.document?["parties"]?.mapping ?? [] {
      outlines[member.key] = entry(member.value, in: nil)
    }
    return outlines
  }

  private mutating func release(_ tree: YAMLNode) -> EntryOutline {
    var outline = EntryOutline(label: tree["called"]?.text)
    add(tree, at: "", in: mapping.process?.source.value, isInsideEntry: false, to: &outline)
    return outline
  }

  private mutating func entry(_ written: YAMLNode, in scope: String?) -> EntryOutline {
    let node = withPiece(written)
    var outline = EntryOutline(label: node["called"]?.text)
    if let party = node["party"]?.text {
      outline.source = (party, writer.meant.party(party))
    } else if let source = (node["for each"] ?? node["from"])?.text {
      outline.source = (source, writer.meant.source(source))
    }
    add(node, at: "", in: scope, isInsideEntry: true, to: &outline)
    outline.id = outline.statements.first { $0.path == "id" }
    return outline
  }

  // MARK: Objects

  private mutating func add(
    _ written: YAMLNode, at path: String, in outer: String?, isInsideEntry: Bool, to outline: inout EntryOutline
  ) {
    let node = withPiece(written)
    guard let members = node.mapping else { return }
    let scope = (node["for each"] ?? node["from"])?.text ?? outer
    let party = members.first { $0.key == "party" }
    if let party { say(.field, at: path, writer.parts(ofReference: members), party.keySpan, in: &outline) }
    let said: Set<String> = party == nil ? ["called"] : ["called", "party", "of", "roles"]
    for member in members where !said.contains(member.key) {
      if member.key.contains(" ") || ControlKey.inTrees.contains(member.key) {
        let part = writer.part(ofControl: member, in: scope)
        say(.rows(key: member.key, of: path), at: joined(path, member.key), [part], member.keySpan, in: &outline)
      } else {
        addField(member, at: path, in: scope, isInsideEntry, to: &outline)
      }
    }
  }

  private mutating func addField(
    _ member: YAMLMember, at path: String, in scope: String?, _ isInsideEntry: Bool, to outline: inout EntryOutline
  ) {
    let place = joined(path, member.key)
    let isHead = path.isEmpty && !isInsideEntry
    if isHead, member.key == "ocid", addOCID(member, in: scope, to: &outline) { return }
    // Who publishes a release is one of the mapping's names, and no column.
    if isHead, member.key == "publisher", member.value.text != nil {
      return say(
        .rows(key: "publisher", of: path), at: place, [writer.part("publisher") { $0.flow(member.value) }],
        member.keySpan,
        in: &outline)
    }
    if let members = member.value.mapping, !ControlKey.isValue(members) {
      add(member.value, at: place, in: scope, isInsideEntry: isInsideEntry, to: &outline)
    } else if let elements = member.value.sequence, elements.contains(where: isObject) {
      var entries: [EntryOutline] = []
      for element in elements { entries.append(entry(element, in: scope)) }
      outline.lists.append((place, entries))
    } else if !member.value.isNull {
      let policy = usualPolicy(member, isHead, isInsideEntry)
      let subject = isHead && member.key == "language" ? MappingSubject.setting("language") : .field
      say(subject, at: place, writer.parts(of: member.value, in: scope, policy: policy), member.keySpan, in: &outline)
    }
  }

  private func isObject(_ node: YAMLNode) -> Bool { node.mapping.map { !ControlKey.isValue($0) } ?? false }

  /// `ocid: { prefix, key }`, of which the prefix is a setting.
  private func addOCID(_ member: YAMLMember, in scope: String?, to outline: inout EntryOutline) -> Bool {
    guard let members = member.value.mapping, let key = members.first(where: { $0.key == "key" }),
      let prefix = members.first(where: { $0.key == "prefix" })
    else { return false }
    let part = writer.part("prefix") { $0.flow(prefix.value) }
    say(.setting("ocid/prefix"), at: "ocid/prefix", [part], prefix.keySpan, in: &outline)
    say(.field, at: "ocid", writer.parts(of: key.value, in: scope), key.keySpan, in: &outline)
    return true
  }

  /// What happens to a problem in a field whose mapping does not say.
  private func usualPolicy(_ member: YAMLMember, _ isHead: Bool, _ isInsideEntry: Bool) -> String? {
    guard let field = fields[member.keySpan] else { return nil }
    let isHeadField = isHead && ["ocid", "date", "id"].contains(member.key)
    guard field.isRequired || field.name == "id" || isHeadField else { return "leave out" }
    return isInsideEntry ? "reject entry" : "reject process"
  }

  private func say(
    _ subject: MappingSubject, at path: String, _ parts: [MappingStatement.Part], _ span: SourceSpan,
    in outline: inout EntryOutline
  ) {
    outline.statements.append(MappingStatement(subject: subject, path: path, parts: parts, span: span))
  }

  private func joined(_ path: String, _ key: String) -> String { path.isEmpty ? key : path + "/" + key }

  /// The fields of the piece that `use:` names, under those that stand beside it.
  private mutating func withPiece(_ node: YAMLNode) -> YAMLNode {
    guard let name = node["use"]?.text, let members = node.mapping, expansions < 2_000,
      let inherited = mapping.pieces.first(where: { $0.key == name })?.value.mapping
    else { return node }
    expansions += 1
    let own = Set(members.map(\.key))
    var result = node
    result.content = .mapping(members.filter { $0.key != "use" } + inherited.filter { !own.contains($0.key) })
    return result
  }
}
