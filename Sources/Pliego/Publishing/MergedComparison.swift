import PliegoJSON
import PliegoMerge

/// Compares what merging gives with a release, as readers of merged data would.
///
/// The order of entries and empty objects and lists say nothing; entries are the same by their ids.
struct MergedComparison {
  let rules: MergeRules

  /// Whether merging gives what the release says.
  func isSame(_ merged: JSONNode, _ release: JSONNode) -> Bool {
    hasSameMembers(merged, release, rules.root, isRoot: true)
  }

  private func hasSameMembers(_ a: JSONNode, _ b: JSONNode, _ row: Int32, isRoot: Bool = false) -> Bool {
    for (name, value) in a.members where !(isRoot && name.isOfHead) {
      let entry = rules.entry(row, name.tapeNode.key)
      guard let other = b.member(like: name) else {
        guard isVacant(value, entry) else { return false }
        continue
      }
      guard isSame(value, other, entry) else { return false }
    }
    for (name, value) in b.members where !(isRoot && name.isOfHead) && a.member(like: name) == nil {
      guard isVacant(value, rules.entry(row, name.tapeNode.key)) else { return false }
    }
    return true
  }

  private func isSame(_ a: JSONNode, _ b: JSONNode, _ entry: MergeRules.Entry) -> Bool {
    guard entry.isTree(a), entry.isTree(b) else { return a.isEqual(to: b) }
    if a.isObject != b.isObject { return false }
    if a.isObject { return hasSameMembers(a, b, entry.row) }
    guard a.count == b.count else { return false }
    let index = EntryIndex(b, expecting: a.count > 16)
    return a.elements.allSatisfy { element in
      guard element["id"] != nil, let other = index.entry(like: element) else { return false }
      return hasSameMembers(element, other, entry.row)
    }
  }

  private func isVacant(_ value: JSONNode, _ entry: MergeRules.Entry) -> Bool {
    if value.isEmpty, value.isArray || value.isObject { return true }
    return value.isObject && entry.isTree(value) && !value.isFilled
  }
}
