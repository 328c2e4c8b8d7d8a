import PliegoJSON
import PliegoMerge
import PliegoOCDS

/// Writes what a release must say so that merging it with all before gives the state of its process.
///
/// Fields that went away become `null` where the schema lets them; entries of lists stay, since OCDS cannot take them
/// back, and so do fields that must not be `null`.
struct ReleaseChanges {
  private let rules: MergeRules
  private let profile: Profile
  /// Whether what did not change is repeated.
  private let isFull: Bool

  /// Lists with more entries are looked through by a table.
  private static let longestSearched = 16

  init(_ rules: MergeRules, _ profile: Profile, isFull: Bool) {
    self.rules = rules
    self.profile = profile
    self.isFull = isFull
  }

  /// Appends the members of the release but ocid, id, date and tag, each with a comma behind it.
  ///
  /// - Parameters:
  ///   - release: the process as it is now.
  ///   - base: what merging its releases so far gives; both parsed with the keys of the rules.
  /// - Returns: whether there is any change.
  func write(_ release: JSONNode, over base: JSONNode, to writer: inout ByteWriter) -> Bool {
    writeMembers(release, base, Level(row: rules.root, type: profile.release), to: &writer)
  }

  /// What is known of the objects at one place.
  private struct Level {
    var row: Int32
    var type: ObjectType?
    var isRoot: Bool { type?.name == "Release" }

    func field(_ name: JSONNode) -> Field? { type?.field(name.text)?.field }
  }

  private func inner(_ entry: MergeRules.Entry, _ field: Field?) -> Level {
    switch field?.shape {
    case .object(let name), .objects(let name): Level(row: entry.row, type: profile.type(name))
    default: Level(row: entry.row, type: nil)
    }
  }

  // MARK: Objects

  /// - Parameters:
  ///   - new: the object as it is; `nil` when it went away.
  ///   - old: as it was; `nil` when it is new.
  private func writeMembers(_ new: JSONNode?, _ old: JSONNode?, _ level: Level, to writer: inout ByteWriter) -> Bool {
    var hasChanged = false
    if let new {
      for (name, value) in new.members where !(level.isRoot && name.isOfHead) {
        let mark = writer.count
        writeName(name, to: &writer)
        switch writeMember(name, value, old?.member(like: name), level, to: &writer) {
        case .changed: hasChanged = true
        case .same: break
        case .nothing:
          writer.truncate(to: mark)
          continue
        }
        writer.append(UInt8(ascii: ","))
      }
    }
    guard let old else { return hasChanged }
    for (name, value) in old.members where !(level.isRoot && name.isOfHead) {
      guard new?.member(like: name) == nil else { continue }
      let mark = writer.count
      writeName(name, to: &writer)
      guard writeNothing(name, value, level, to: &writer) else {
        writer.truncate(to: mark)
        continue
      }
      hasChanged = true
      writer.append(UInt8(ascii: ","))
    }
    return hasChanged
  }

  private enum Outcome { case changed, same, nothing }

  private func writeName(_ name: JSONNode, to writer: inout ByteWriter) {
    name.write(to: &writer)
    writer.append(UInt8(ascii: ":"))
  }

  private func writeMember(
    _ name: JSONNode, _ new: JSONNode, _ old: JSONNode?, _ level: Level, to writer: inout ByteWriter
  ) -> Outcome {
    let entry = rules.entry(level.row, name.tapeNode.key)
    let field = level.field(name)
    if let old, entry.isTree(new), entry.isTree(old) {
      let mark = writer.count
      let hasChanged =
        new.isObject
        ? writeObject(new, old, inner(entry, field), to: &writer)
        : writeList(new, old, inner(entry, field), to: &writer)
      if hasChanged { return .changed }
      if isFull { return .same }
      writer.truncate(to: mark)
      return .nothing
    }
    let hasChanged = old.map { !$0.isEqual(to: new) } ?? true
    guard hasChanged || isFull || name.holds("id") || field?.isRequired == true else { return .nothing }
    new.write(to: &writer)
    return hasChanged ? .changed : .same
  }

  private func writeObject(_ new: JSONNode?, _ old: JSONNode?, _ level: Level, to writer: inout ByteWriter) -> Bool {
    writer.append(UInt8(ascii: "{"))
    let start = writer.count
    let hasChanged = writeMembers(new, old, level, to: &writer)
    if writer.count > start { writer.truncate(to: writer.count - 1) }
    writer.append(UInt8(ascii: "}"))
    return hasChanged
  }

  // MARK: Lists

  private func writeList(_ new: JSONNode, _ old: JSONNode, _ level: Level, to writer: inout ByteWriter) -> Bool {
    let known = EntryIndex(old, expecting: new.count > Self.longestSearched)
    var hasChanged = false
    writer.append(UInt8(ascii: "["))
    let start = writer.count
    for entry in new.elements {
      let mark = writer.count
      if let before = known.entry(like: entry) {
        let differs = writeObject(entry, before, level, to: &writer)
        hasChanged = hasChanged || differs
        if !differs, !isFull {
          writer.truncate(to: mark)
          continue
        }
      } else {
        hasChanged = true
        entry.write(to: &writer)
      }
      writer.append(UInt8(ascii: ","))
    }
    if writer.count > start { writer.truncate(to: writer.count - 1) }
    writer.append(UInt8(ascii: "]"))
    return hasChanged
  }

  // MARK: What went away

  /// - Returns: whether something was written that takes the value away, or a part of it.
  private func writeNothing(_ name: JSONNode, _ old: JSONNode, _ level: Level, to writer: inout ByteWriter) -> Bool {
    let entry = rules.entry(level.row, name.tapeNode.key)
    let field = level.field(name)
    if entry.isTree(old) { return old.isObject && writeObject(nil, old, inner(entry, field), to: &writer) }
    if field?.mayBeNull ?? true, !name.holds("id") {
      writer.append("null")
      return true
    }
    guard old.isArray, !old.isEmpty else { return false }
    writer.append("[]")
    return true
  }
}

/// The entries of a list by their ids.
struct EntryIndex {
  private let list: JSONNode
  private var byHash: [UInt64: [JSONNode]] = [:]
  private let hasTable: Bool

  init(_ list: JSONNode, expecting many: Bool) {
    self.list = list
    hasTable = many
    guard many else { return }
    for entry in list.elements {
      guard let id = entry["id"] else { continue }
      byHash[id.contentHash(), default: []].append(entry)
    }
  }

  /// The entry with the same id, or, without one, one that says the same.
  func entry(like other: JSONNode) -> JSONNode? {
    guard let id = other["id"] else { return list.elements.first { $0["id"] == nil && $0.isEqual(to: other) } }
    if hasTable { return byHash[id.contentHash()]?.first { $0["id"]?.isEqual(to: id) == true } }
    return list.elements.first { $0["id"]?.isEqual(to: id) == true }
  }
}

extension MergeRules.Entry {
  /// Whether a value is merged member by member, or entry by entry.
  func isTree(_ value: JSONNode) -> Bool {
    rule != .wholeList && (value.isObject || (value.isArray && value.elements.allSatisfy(\.isObject)))
  }
}

extension JSONNode {
  /// Whether the name of a release's member is one that merging sets itself.
  var isOfHead: Bool { holds("ocid") || holds("id") || holds("date") || holds("tag") }

  /// The value of the member with the name of another, of a tape with the same keys.
  func member(like name: JSONNode) -> JSONNode? {
    let key = name.tapeNode.key
    for (candidate, value) in members where candidate.tapeNode.key == key {
      if key != 0 || candidate.isEqual(to: name) { return value }
    }
    return nil
  }
}
