import PliegoJSON
import PliegoValues

/// Which element of an array before is which after.
struct ElementPairing {
  struct Element {
    let place: Int
    let node: JSONNode
  }

  struct Pair {
    var before: Element?
    var after: Element?
  }

  /// In the order of the later array; what is only in the earlier one stands behind.
  private(set) var pairs: [Pair] = []

  private var old: [Element]
  private var new: [Element]
  /// By place before: whether it has a partner.
  private var isTaken: [Bool]
  /// By place after: its partner's place before.
  private var partners: [Int?]

  /// More comparisons than this are not made to find out which elements without id are alike.
  private static let mostComparisons = 10_000

  /// - Parameters:
  ///   - knownToHaveIDs: whether the schema says that elements are joined by id.
  ///   - content: `nil` to pair by ids alone; else whether the elements are organisations.
  /// - Returns: `nil` when the arrays have to be compared as whole values: nobody says that their elements have ids, and
  ///   they do not all have ids of their own.
  init?(
    _ before: JSONNode, _ after: JSONNode, knownToHaveIDs: Bool, content: (isOrganization: Bool, Void)?
  ) {
    old = before.elements.enumerated().map { Element(place: $0, node: $1) }
    new = after.elements.enumerated().map { Element(place: $0, node: $1) }
    isTaken = Array(repeating: false, count: old.count)
    partners = Array(repeating: nil, count: new.count)
    guard knownToHaveIDs ? old.allSatisfy(\.node.isObject) && new.allSatisfy(\.node.isObject) : haveOwnIDs
    else { return nil }
    pairByID()
    if let content {
      if content.isOrganization { pairOrganizations() }
      pairByContent()
    }
    for element in new { pairs.append(Pair(before: partners[element.place].map { old[$0] }, after: element)) }
    pairs += old.filter { !isTaken[$0.place] }.map { Pair(before: $0, after: nil) }
  }

  // MARK: By id

  private var haveOwnIDs: Bool { Self.haveOwnIDs(old) && Self.haveOwnIDs(new) }

  private static func haveOwnIDs(_ elements: [Element]) -> Bool {
    var seen: Set<UInt64> = []
    return elements.allSatisfy { element in
      guard element.node.isObject, let key = element.node.idKey else { return false }
      return seen.insert(key).inserted
    }
  }

  /// The second of an id is the second of it there.
  private mutating func pairByID() {
    if Self.repeatIDs(old) || Self.repeatIDs(new) {
      // Of an id that stands twice, those that say the same belong together.
      pair { node in node.idKey.map { $0 &+ node.contentHash() } }
    }
    pair { $0.idKey }
  }

  private static func repeatIDs(_ elements: [Element]) -> Bool {
    var seen: Set<UInt64> = []
    return elements.contains { element in element.node.idKey.map { !seen.insert($0).inserted } ?? false }
  }

  /// Pairs the elements without partner whose keys are equal, in their order.
  private mutating func pair(by key: (JSONNode) -> UInt64?) {
    var places: [UInt64: [Int]] = [:]
    for element in old.reversed() where !isTaken[element.place] {
      if let key = key(element.node) { places[key, default: []].append(element.place) }
    }
    guard !places.isEmpty else { return }
    for element in new where partners[element.place] == nil {
      guard let key = key(element.node), let place = places[key]?.popLast() else { continue }
      join(place, element.place)
    }
  }

  private mutating func join(_ before: Int, _ after: Int) {
    isTaken[before] = true
    partners[after] = before
  }

  // MARK: By what they say

  private mutating func pairOrganizations() {
    pair { $0.identifierKey }
    pair { $0.nameKey }
  }

  /// Pairs elements without id: equal ones first, then those that have most in common.
  private mutating func pairByContent() {
    pair { $0.idKey == nil ? $0.contentHash() : nil }
    let (left, right) = (
      old.filter { !isTaken[$0.place] && $0.node.idKey == nil },
      new.filter { partners[$0.place] == nil && $0.node.idKey == nil }
    )
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= Self.mostComparisons else { return }
    var scored: [(score: Int, before: Int, after: Int)] = []
    for a in left {
      for b in right {
        let score = a.node.likeness(to: b.node)
        if score >= 50 { scored.append((score, a.place, b.place)) }
      }
    }
    scored.sort { (-$0.score, $0.after, $0.before) < (-$1.score, $1.after, $1.before) }
    for (_, before, after) in scored where !isTaken[before] && partners[after] == nil { join(before, after) }
  }
}

extension JSONNode {
  /// Equal for equal ids; `nil` when there is no id that could tell elements apart.
  ///
  /// The ids `1` and `"1"` are two.
  fileprivate var idKey: UInt64? {
    guard let id = self["id"], id.isString || id.isNumber, !id.isEmpty else { return nil }
    return id.contentHash()
  }

  /// Equal for organisations with the same identifier.
  var identifierKey: UInt64? {
    guard let identifier = self["identifier"], let id = identifier["id"], !id.isEmpty, !id.isNull else { return nil }
    return ContentHash.of((identifier["scheme"]?.text ?? "") + "\u{0}" + id.text)
  }

  /// Equal for organisations whose names differ in case, accents and white space only.
  var nameKey: UInt64? {
    guard let name = self["name"], name.isString, !name.isEmpty else { return nil }
    return ContentHash.of(Text.fold(name.text))
  }

  /// Whatever may tell that two organisations are the same: id, identifier, name.
  var organizationKeys: [UInt64] {
    [self["id"].map { ContentHash.of("id" + $0.text) }, identifierKey, nameKey].compactMap(\.self)
  }

  /// How many in a hundred of the members of two objects are equal.
  fileprivate func likeness(to other: JSONNode) -> Int {
    let (mine, theirs) = (count, other.count)
    guard mine + theirs > 0 else { return 100 }
    let equal = members.count { name, value in other.member(named: name.text)?.isEqual(to: value) ?? false }
    return 200 * equal / (mine + theirs)
  }
}

extension Sequence {
  fileprivate func count(where predicate: (Element) -> Bool) -> Int {
    reduce(0) { $0 + (predicate($1) ? 1 : 0) }
  }
}
