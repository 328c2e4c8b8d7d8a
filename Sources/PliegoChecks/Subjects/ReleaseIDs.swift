import PliegoJSON

/// Finds what a release refers to by id.
///
/// The table of an array is made when first asked for, so that thousands of references into thousands of parties cost
/// one step each. Good as long as the release's tape.
final class ReleaseIDs {
  /// What ids are of.
  enum Kind: Int, CaseIterable {
    case parties, awards, lots, bids
    /// Items of all sections; some extensions refer to lots by the same name.
    case itemsAndLots
  }

  enum Match {
    /// The entry has this id.
    case same(JSONNode)
    /// The entry's id is a number and this a string, or the other way round: `1` and `"1"`.
    case otherType(JSONNode)
    case none
  }

  private let release: JSONNode
  private let history: [JSONNode]
  private var tables: [IDTable?] = []

  init(_ release: JSONNode, history: [JSONNode]) {
    self.release = release
    self.history = history
  }

  /// The entry with an id: in the release, else in the others of its record.
  func find(_ id: JSONNode, in kind: Kind) -> Match {
    if let entry = entry(of: id, in: kind) { return .same(release.node(at: entry.place)) }
    let table = table(of: kind)
    let inHistory = find(id, inHistoryOf: kind)
    if case .same = inHistory { return inHistory }
    if let entry = table.entry(IDTable.key(id, isString: !id.isString)) {
      return .otherType(release.node(at: entry.place))
    }
    return inHistory
  }

  /// The entry with an id in the release itself.
  func findHere(_ id: JSONNode, in kind: Kind) -> JSONNode? {
    entry(of: id, in: kind).map { release.node(at: $0.place) }
  }

  /// The entry with an id in the release itself, unless others have the same id: nobody knows then which is meant.
  func findOnly(_ id: JSONNode, in kind: Kind) -> JSONNode? {
    guard let entry = entry(of: id, in: kind), !entry.isRepeated else { return nil }
    return release.node(at: entry.place)
  }

  /// What was asked for last: several checks ask for the same reference one after the other.
  private var last: (id: Int, kind: Kind, entry: IDTable.Entry?)?

  private func entry(of id: JSONNode, in kind: Kind) -> IDTable.Entry? {
    let isHere = id.isOnTape(of: release)
    if isHere, let last, last.id == id.index, last.kind == kind { return last.entry }
    let entry = table(of: kind).entry(IDTable.key(id, isString: id.isString))
    if isHere { last = (id.index, kind, entry) }
    return entry
  }

  /// Whether the release or another of its record has any entry.
  func hasAny(_ kind: Kind) -> Bool {
    if !table(of: kind).isEmpty { return true }
    var hasAny = false
    for release in history { Self.forEachEntry(of: kind, in: release) { _ in hasAny = true } }
    return hasAny
  }

  private func table(of kind: Kind) -> IDTable {
    if tables.isEmpty { tables = [IDTable?](repeating: nil, count: Kind.allCases.count) }
    if let table = tables[kind.rawValue] { return table }
    let table = IDTable { add in Self.forEachEntry(of: kind, in: release, add) }
    tables[kind.rawValue] = table
    return table
  }

  private func find(_ id: JSONNode, inHistoryOf kind: Kind) -> Match {
    guard !history.isEmpty else { return .none }
    let hash = id.textHash
    var found = Match.none
    for release in history {
      Self.forEachEntry(of: kind, in: release) { entry in
        if case .same = found { return }
        guard let candidate = entry["id"], candidate.textHash == hash else { return }
        if candidate.isString == id.isString {
          found = .same(entry)
        } else if candidate.isString || candidate.isNumber {
          found = .otherType(entry)
        }
      }
    }
    return found
  }

  private static func forEachEntry(of kind: Kind, in release: JSONNode, _ body: (JSONNode) -> Void) {
    switch kind {
    case .parties: forEach(release["parties"], body)
    case .awards: forEach(release["awards"], body)
    case .lots:
      forEach(release["tender"]?["lots"], body)
      forEach(release["tender"]?["lotGroups"], body)
    case .bids: forEach(release["bids"]?["details"], body)
    case .itemsAndLots:
      forEachEntry(of: .lots, in: release, body)
      forEach(release["tender"]?["items"], body)
      forEach(release["planning"]?["items"], body)
      for objects in [release["awards"], release["contracts"], release["bids"]?["details"]] {
        forEach(objects) { forEach($0["items"], body) }
      }
    }
  }

  private static func forEach(_ array: JSONNode?, _ body: (JSONNode) -> Void) {
    guard let array else { return }
    for element in array.elements { body(element) }
  }
}

/// The entries of some arrays by the hashes of their ids.
private final class IDTable {
  struct Entry {
    let key: UInt64
    /// Where it is on the tape.
    let place: Int
    /// Whether others have the same id.
    var isRepeated = false
  }

  /// Up to this many are looked through one by one, which costs less than an index.
  private static let longestSearched = 16

  /// Those with different ids; of entries with the same one, the first.
  private let entries: [Entry]
  /// Empty while there are few.
  private let index: [UInt64: Int]

  var isEmpty: Bool { entries.isEmpty }

  /// - Parameter forEachEntry: calls a function with each entry, whether it has an id or not.
  init(_ forEachEntry: (_ add: (JSONNode) -> Void) -> Void) {
    var entries: [Entry] = []
    var index: [UInt64: Int] = [:]
    entries.reserveCapacity(8)
    forEachEntry { entry in
      guard let id = entry["id"], id.isString || id.isNumber else { return }
      let key = Self.key(id, isString: id.isString)
      if let known = Self.number(of: key, entries, index) {
        entries[known].isRepeated = true
        return
      }
      entries.append(Entry(key: key, place: entry.index))
      if entries.count > Self.longestSearched {
        if index.isEmpty { for number in entries.indices { index[entries[number].key] = number } }
        index[key] = entries.count - 1
      }
    }
    (self.entries, self.index) = (entries, index)
  }

  /// The first entry with a key.
  func entry(_ key: UInt64) -> Entry? { Self.number(of: key, entries, index).map { entries[$0] } }

  private static func number(of key: UInt64, _ entries: [Entry], _ index: [UInt64: Int]) -> Int? {
    guard index.isEmpty else { return index[key] }
    for number in entries.indices where entries[number].key == key { return number }
    return nil
  }

  /// Ids are the same when their JSON type and text are.
  static func key(_ id: JSONNode, isString: Bool) -> UInt64 { isString ? id.textHash : ~id.textHash }
}
