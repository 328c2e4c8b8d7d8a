import PliegoJSON
import PliegoMerge
import PliegoOCDS

/// Finds what a process had the last time, has no more, and no release can take back.
struct Disappearances {
  private let rules: MergeRules
  private let profile: Profile
  private(set) var paths: [String] = []

  init(_ rules: MergeRules, _ profile: Profile) {
    self.rules = rules
    self.profile = profile
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
        if other == nil, stays || name.holds("id") { paths.append(place) }
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
        paths.append(place)
        continue
      }
      look(entry, same, row, type, place)
    }
  }

  private func innerType(_ field: Field?) -> ObjectType? {
    switch field?.shape {
    case .object(let name), .objects(let name): profile.type(name)
    default: nil
    }
  }
}
