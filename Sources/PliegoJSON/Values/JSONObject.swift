/// The members of a JSON object, in the order they were written.
///
/// Names are unique: adding a name a second time replaces nothing by itself, see each function. Finding a member looks
/// through the list while it is short, and through an index of names beyond that.
///
/// Two objects are equal when they hold the same names with equal values, in whatever order.
public struct JSONObject: Sendable {
  public typealias Member = (name: String, value: JSONValue)

  /// Above this many members an index pays for itself.
  private static let longestUnindexed = 8

  private var members: [Member] = []
  /// Where each name stands in `members`; `nil` while the list is short.
  private var places: [ExactText: Int]?

  public init() {}

  /// Takes members in order; of those with the same name, the first stays.
  public init(_ members: [(String, JSONValue)]) {
    self.members.reserveCapacity(members.count)
    for (name, value) in members { insert(value, named: name) }
  }

  public var count: Int { members.count }
  public var isEmpty: Bool { members.isEmpty }
  public var names: [String] { members.map(\.name) }

  /// The value of the member called `name`.
  ///
  /// Setting replaces a member where it stands or adds it at the end; setting `nil` removes it. JSON's own null is
  /// `.some(.null)`.
  public subscript(name: String) -> JSONValue? {
    get { place(of: name).map { members[$0].value } }
    set {
      guard let newValue else {
        removeValue(forName: name)
        return
      }
      guard let place = place(of: name) else { return append(newValue, named: name) }
      members[place].value = newValue
    }
  }

  /// Adds a member at the end, unless there is one with that name already.
  ///
  /// - Returns: whether it was added.
  @discardableResult
  public mutating func insert(_ value: JSONValue, named name: String) -> Bool {
    guard place(of: name) == nil else { return false }
    append(value, named: name)
    return true
  }

  /// Adds a member so that `place` members stand before it, unless there is one with that name already.
  ///
  /// - Parameter place: from 0 to `count`.
  /// - Complexity: O(*n*).
  public mutating func insert(_ value: JSONValue, named name: String, at place: Int) {
    guard self.place(of: name) == nil else { return }
    members.insert((name, value), at: place)
    indexNames()
  }

  /// Gives a member another name where it stands; does nothing when there is none, or when the new name is taken.
  ///
  /// - Complexity: O(*n*).
  public mutating func rename(_ name: String, to newName: String) {
    guard let place = place(of: name), self.place(of: newName) == nil else { return }
    members[place].name = newName
    indexNames()
  }

  /// Removes a member; the others keep their order.
  ///
  /// - Returns: its value, or `nil` when there was none.
  /// - Complexity: O(*n*).
  @discardableResult
  public mutating func removeValue(forName name: String) -> JSONValue? {
    guard let place = place(of: name) else { return nil }
    let removed = members.remove(at: place)
    indexNames()
    return removed.value
  }

  // MARK: Finding

  /// Where the member stands, from 0.
  func place(of name: String) -> Int? {
    if let places { return places[ExactText(text: name)] }
    return members.firstIndex { $0.name.hasSameScalars(as: name) }
  }

  private mutating func append(_ value: JSONValue, named name: String) {
    members.append((name, value))
    if places != nil {
      places?[ExactText(text: name)] = members.count - 1
    } else {
      indexNames()
    }
  }

  private mutating func indexNames() {
    guard members.count > Self.longestUnindexed else {
      places = nil
      return
    }
    places = Dictionary(uniqueKeysWithValues: members.enumerated().map { (ExactText(text: $1.name), $0) })
  }
}

/// A name that is found scalar by scalar: Swift's own `String` keys would take a decomposed `é` for a composed one.
private struct ExactText: Hashable {
  let text: String

  static func == (a: ExactText, b: ExactText) -> Bool { a.text.hasSameScalars(as: b.text) }

  // Texts of the same scalars have the same hash as `String` too, so its hash serves.
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension JSONObject: Sequence {
  public func makeIterator() -> IndexingIterator<[Member]> { members.makeIterator() }
  public var underestimatedCount: Int { members.count }
}

extension JSONObject: Hashable {
  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    a.count == b.count && a.members.allSatisfy { b[$0.name] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    // The order must not show: each member is hashed by itself and the hashes are added up.
    var sum = 0
    for (name, value) in members {
      var member = Hasher()
      member.combine(name)
      member.combine(value)
      sum &+= member.finalize()
    }
    hasher.combine(count)
    hasher.combine(sum)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, JSONValue)...) { self.init(members) }
}
