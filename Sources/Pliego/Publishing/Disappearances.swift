import PliegoJSON
import PliegoMapping
import PliegoMerge
import PliegoOCDS

/// Finds what a process had the last time, has no more, and no release can take back.
struct Disappearances {
  private let rules: MergeRules
  private let profile: Profile
  /// Whether two keys are one, as the mapping compares them.
  private let areOneKey: (String, String) -> Bool
  private(set) var found: [HistoryProblem] = []

  init(_ rules: MergeRules, _ profile: Profile, areOneKey: @escaping (String, String) -> Bool) {
    self.rules = rules
    self.profile = profile
    self.areOneKey = areOneKey
  }

  /// - Parameters:
  ///   - before: the process as it was converted the last time.
  ///   - now: as it is now.
  mutating func find(in before: JSONNode, now: JSONNode) {
    look(before, now, rules.root, profile.release, "")
  }

  private mutating func look(_ before: JSONNode, _ now: JSONNode?, _ row: Int32, _ type: ObjectType?, _ path: String) {
    for (name, value) in before.members where !(path.isEmpty && name.isOfHead) {
      let entry = rules.entry(row, name.tapeNode.key)
      let field = type?.field(name.text)?.field
      let place = path.isEmpty ? name.text : path + "/" + name.text
      let other = now?.member(like: name)
      guard entry.isTree(value) else {
        let stays = field.map { !$0.mayBeNull && !value.isArray } ?? false
        if other == nil, stays || name.holds("id") { found.append(.cannotTakeBack(place)) }
        continue
      }
      let inner = innerType(field)
      if value.isObject {
        look(value, other, entry.row, inner, place)
      } else {
        lookThrough(value, other, entry.row, inner, place)
      }
    }
  }

  private mutating func lookThrough(
    _ before: JSONNode, _ now: JSONNode?, _ row: Int32, _ type: ObjectType?, _ path: String
  ) {
    let index = now.map { EntryIndex($0, expecting: before.count > 16) }
    for entry in before.elements {
      let place = path + "/" + (entry["id"]?.text ?? "?")
      guard let same = index?.entry(like: entry) else {
        let other = (entry["id"]?.text).flatMap { respelling(of: $0, in: now, before) }
        found.append(.cannotTakeBack(place, now: other.map { path + "/" + $0 }))
        continue
      }
      look(entry, same, row, type, place)
    }
  }

  /// The id of a new entry that is this one's in another spelling.
  private func respelling(of id: String, in now: JSONNode?, _ before: JSONNode) -> String? {
    let known = Set(before.elements.compactMap { $0["id"]?.text })
    return now?.elements.compactMap { $0["id"]?.text }.first { !known.contains($0) && areOneKey($0, id) }
  }

  private func innerType(_ field: Field?) -> ObjectType? {
    switch field?.shape {
    case .object(let name), .objects(let name): profile.type(name)
    default: nil
    }
  }
}
