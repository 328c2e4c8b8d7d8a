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
  /// What was looked for last: several checks ask about the same reference, one after the other.
  private var lastAsked = (id: -1, kind: Kind.parties, entry: Int?.none)

  init(_ release: JSONNode, history: [JSONNode]) {
    self.release = release
    self.history = history
  }

  /// The entry with an id: in the release, else in the others of its record.
  func find(_ id: JSONNode, in kind: Kind) -> Match {
    let table = table(of: kind)
    if let entry = entry(of: id, in: kind) { return .same(release.node(at: table.places[entry])) }
    let inHistory = find(id, inHistoryOf: kind)
    if case .same = inHistory { return inHistory }
    if let entry = table.entry(Self.key(id, isString: !id.isString)) {
      return .otherType(release.node(at: table.places[entry]))
    }
    return inHistory
  }

  /// The entry with an id in the release itself.
  func findHere(_ id: JSONNode, in kind: Kind) -> JSONNode? {
    entry(of: id, in: kind).map { release.node(at: table(of: kind).places[$0]) }
  }

  /// The entry with an id in the release itself, unless others have the same id: nobody knows then which is meant.
  func findOnly(_ id: JSONNode, in kind: Kind) -> JSONNode? {
    guard let entry = entry(of: id, in: kind) else { return nil }
    let table = table(of: kind)
    return table.isRepeated[entry] ? nil : release.node(at: table.places[entry])
  }

  /// Whether the release or another of its record has any entry.
  func hasAny(_ kind: Kind) -> Bool {
    !table(of: kind).places.isEmpty || history.contains { !Self.entries(of: kind, in: $0).isEmpty }
  }

  /// The number of the entry in its table.
  private func entry(of id: JSONNode, in kind: Kind) -> Int? {
    if lastAsked.id == id.index, lastAsked.kind == kind { return lastAsked.entry }
    let entry = table(of: kind).entry(Self.key(id, isString: id.isString))
    lastAsked = (id.index, kind, entry)
    return entry
  }

  private func table(of kind: Kind) -> IDTable {
    if tables.isEmpty { tables = Kind.allCases.map { _ in nil } }
    if let table = tables[kind.rawValue] { return table }
    let table = IDTable(
      Self.entries(of: kind, in: release).compactMap { entry in
        guard let id = entry["id"], id.isString || id.isNumber else { return nil }
        return (Self.key(id, isString: id.isString), entry.index)
      })
    tables[kind.rawValue] = table
    return table
  }

  private func find(_ id: JSONNode, inHistoryOf kind: Kind) -> Match {
    let hash = id.textHash
    var other = Match.none
    for release in history {
      for entry in Self.entries(of: kind, in: release) {
        guard let candidate = entry["id"], candidate.textHash == hash else { continue }
        if candidate.isString == id.isString { return .same(entry) }
        if candidate.isString || candidate.isNumber { other = .otherType(entry) }
      }
    }
    return other
  }

  private static func key(_ id: JSONNode, isString: Bool) -> UInt64 {
    isString ? id.textHash : ~id.textHash
  }

  private static func entries(of kind: Kind, in release: JSONNode) -> [JSONNode] {
    switch kind {
    case .parties: elements(release["parties"])
    case .awards: elements(release["awards"])
    case .lots: elements(release["tender"]?["lots"]) + elements(release["tender"]?["lotGroups"])
    case .bids: elements(release["bids"]?["details"])
    case .itemsAndLots:
      entries(of: .lots, in: release) + elements(release["tender"]?["items"]) + elements(release["planning"]?["items"])
        + (elements(release["awards"]) + elements(release["contracts"]) + elements(release["bids"]?["details"]))
        .flatMap { elements($0["items"]) }
    }
  }

  private static func elements(_ array: JSONNode?) -> [JSONNode] { array.map { Array($0.elements) } ?? [] }
}

/// The entries of some arrays by the hashes of their ids.
private final class IDTable {
  /// Up to this many are looked through one by one, which costs less than an index.
  private static let longestSearched = 16

  /// The places of the entries on the tape; of those with the same id, the first.
  let places: [Int]
  /// Whether others have the same id.
  let isRepeated: [Bool]
  private let keys: [UInt64]
  /// Empty while there are few.
  private let index: [UInt64: Int]

  init(_ entries: [(key: UInt64, place: Int)]) {
    var places: [Int] = []
    var isRepeated: [Bool] = []
    var keys: [UInt64] = []
    var index: [UInt64: Int] = [:]
    let isShort = entries.count <= Self.longestSearched
    for (key, place) in entries {
      if let known = isShort ? keys.firstIndex(of: key) : index[key] {
        isRepeated[known] = true
        continue
      }
      if !isShort { index[key] = keys.count }
      places.append(place)
      isRepeated.append(false)
      keys.append(key)
    }
    (self.places, self.isRepeated, self.keys, self.index) = (places, isRepeated, keys, index)
  }

  /// The number of the first entry with a key.
  func entry(_ key: UInt64) -> Int? {
    guard index.isEmpty else { return index[key] }
    for number in keys.indices where keys[number] == key { return number }
    return nil
  }
}
