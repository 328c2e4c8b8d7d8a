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
  private var tables: [[UInt64: Int]?] = Kind.allCases.map { _ in nil }
  /// The keys that more than one entry has.
  private var repeated: [Set<UInt64>] = Kind.allCases.map { _ in [] }

  init(_ release: JSONNode, history: [JSONNode]) {
    self.release = release
    self.history = history
  }

  /// The entry with an id: in the release, else in the others of its record.
  func find(_ id: JSONNode, in kind: Kind) -> Match {
    let table = table(of: kind)
    if let place = table[Self.key(id, isString: id.isString)] { return .same(release.node(at: place)) }
    let inHistory = find(id, inHistoryOf: kind)
    if case .same = inHistory { return inHistory }
    if let place = table[Self.key(id, isString: !id.isString)] { return .otherType(release.node(at: place)) }
    return inHistory
  }

  /// The entry with an id in the release itself.
  func findHere(_ id: JSONNode, in kind: Kind) -> JSONNode? {
    table(of: kind)[Self.key(id, isString: id.isString)].map { release.node(at: $0) }
  }

  /// The entry with an id in the release itself, unless others have the same id: nobody knows then which is meant.
  func findOnly(_ id: JSONNode, in kind: Kind) -> JSONNode? {
    guard let entry = findHere(id, in: kind) else { return nil }
    return repeated[kind.rawValue].contains(Self.key(id, isString: id.isString)) ? nil : entry
  }

  /// Whether the release or another of its record has any entry.
  func hasAny(_ kind: Kind) -> Bool {
    !table(of: kind).isEmpty || history.contains { !Self.entries(of: kind, in: $0).isEmpty }
  }

  private func table(of kind: Kind) -> [UInt64: Int] {
    if let table = tables[kind.rawValue] { return table }
    var table: [UInt64: Int] = [:]
    for entry in Self.entries(of: kind, in: release) {
      guard let id = entry["id"], id.isString || id.isNumber else { continue }
      let key = Self.key(id, isString: id.isString)
      if table[key] == nil {
        table[key] = entry.index
      } else {
        repeated[kind.rawValue].insert(key)
      }
    }
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
