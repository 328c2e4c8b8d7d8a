import PliegoJSON
import PliegoOCDS

/// The tags of a release that has one before it, by the table that stands with the schema.
///
/// In each section the first line that applies gives the tag; in lists, of each entry.
struct UpdateTags {
  private let rules: [MappingTables.UpdateTagRule]
  private var found: [String] = []

  init(_ rules: [MappingTables.UpdateTagRule]) { self.rules = rules }

  /// - Parameters:
  ///   - before: the process as it was converted for its last release.
  ///   - now: as it is now.
  mutating func tags(_ before: JSONNode, _ now: JSONNode) -> [String] {
    found = []
    for rule in rules { apply(rule, before, now) }
    if found.isEmpty, let last = rules.last(where: { !Self.values(at: $0.section, of: now).isEmpty }) {
      found.append(last.differs)
    }
    return found
  }

  private mutating func add(_ tag: String) {
    if !found.contains(tag) { found.append(tag) }
  }

  private mutating func apply(_ rule: MappingTables.UpdateTagRule, _ before: JSONNode, _ now: JSONNode) {
    if rule.section.count > 1 { return applyInside(rule, before, now) }
    let (old, new) = (before.member(named: rule.section[0]), now.member(named: rule.section[0]))
    if (new ?? old)?.isArray == true { return applyToEntries(rule, old, new) }
    guard let old else {
      if new != nil { add(rule.appears) }
      return
    }
    guard let new else { return add(rule.differs) }
    if !old.isEqual(to: new) { return add(tag(of: rule, old, new)) }
    for name in rule.companions where Self.differ(before.member(named: name), now.member(named: name)) {
      return add(rule.differs)
    }
  }

  private mutating func applyToEntries(_ rule: MappingTables.UpdateTagRule, _ old: JSONNode?, _ new: JSONNode?) {
    let known = old.map { EntryIndex($0, expecting: $0.count > 16) }
    var tags: Set<String> = []
    for entry in new.map({ Array($0.elements) }) ?? [] {
      guard let before = known?.entry(like: entry) else {
        tags.insert(rule.appears)
        continue
      }
      if isDifferent(before, entry, apart: rule.apart) { tags.insert(tag(of: rule, before, entry)) }
    }
    let kept = new.map { EntryIndex($0, expecting: $0.count > 16) }
    if old?.elements.contains(where: { kept?.entry(like: $0) == nil }) == true { tags.insert(rule.differs) }
    for tag in Self.order(of: rule) where tags.contains(tag) { add(tag) }
  }

  /// Sections of entries: `contracts/implementation`.
  private mutating func applyInside(_ rule: MappingTables.UpdateTagRule, _ before: JSONNode, _ now: JSONNode) {
    let (old, new) = (Self.values(at: rule.section, of: before), Self.values(at: rule.section, of: now))
    if old.isEmpty, new.isEmpty { return }
    if old.isEmpty { return add(rule.appears) }
    if old.count != new.count || !zip(old, new).allSatisfy({ $0.isEqual(to: $1) }) { add(rule.differs) }
  }

  private func tag(of rule: MappingTables.UpdateTagRule, _ old: JSONNode, _ new: JSONNode) -> String {
    if let status = new["status"]?.text, old["status"]?.text != status, let tag = rule.statusBecomes[status] {
      return tag
    }
    if let tag = rule.newAmendment, let amendments = new["amendments"] {
      let known = old["amendments"].map { EntryIndex($0, expecting: $0.count > 16) }
      if amendments.elements.contains(where: { known?.entry(like: $0) == nil }) { return tag }
    }
    return rule.differs
  }

  private func isDifferent(_ old: JSONNode, _ new: JSONNode, apart: String?) -> Bool {
    guard let apart else { return !old.isEqual(to: new) }
    func others(_ node: JSONNode) -> [(name: JSONNode, value: JSONNode)] {
      node.members.filter { $0.name.text != apart }
    }
    let (before, now) = (others(old), others(new))
    guard before.count == now.count else { return true }
    return now.contains { member in Self.differ(old.member(like: member.name), member.value) }
  }

  private static func differ(_ a: JSONNode?, _ b: JSONNode?) -> Bool {
    guard let a, let b else { return a != nil || b != nil }
    return !a.isEqual(to: b)
  }

  private static func order(of rule: MappingTables.UpdateTagRule) -> [String] {
    [rule.appears] + rule.statusBecomes.values.sorted() + [rule.newAmendment].compactMap { $0 } + [rule.differs]
  }

  /// The values at a path of names, those of all entries of lists on the way.
  private static func values(at path: [String], of node: JSONNode) -> [JSONNode] {
    var values = [node]
    for name in path {
      values = values.flatMap { $0.isArray ? Array($0.elements) : [$0] }.compactMap { $0.member(named: name) }
    }
    return values
  }
}
