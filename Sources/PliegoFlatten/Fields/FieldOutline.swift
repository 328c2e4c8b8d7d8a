public import PliegoJSON

/// The fields of releases as an outline: what stands under what, and what each was seen to hold.
///
/// A partial result: each piece of the input gives one, and ``append(_:)`` in the order of the input gives that of the
/// whole. Entry 0 is the release. An array of objects has an entry for the array and, below it, one for its elements.
public struct FieldOutline: Sendable {
  /// What the values of a field were.
  public struct Contents: OptionSet, Sendable, Hashable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let text = Contents(rawValue: 1)
    public static let number = Contents(rawValue: 2)
    public static let boolean = Contents(rawValue: 4)
    /// Arrays that are not made of objects.
    public static let list = Contents(rawValue: 8)

    static let scalars: Contents = [.text, .number, .boolean]
  }

  struct Entry: Sendable {
    /// The member's name; of elements, that of the array.
    var name: String
    var parent: Int
    /// 0 for names that the key table does not have.
    var key: UInt16 = 0
    var contents: Contents = []
    /// The characters of the longest cell, or more; exact where a cell may not fit into a spreadsheet.
    var longest = 0
    var children: [Int32] = []
    /// The entry of the objects in the array; -1 when there are none.
    var element = -1
    /// How many rows there are: releases, or elements.
    var rows = 0
    /// Whether an object here has members that the outline has no room for.
    var hasRest = false
  }

  private struct OtherName: Hashable, Sendable {
    let parent: Int
    let name: String
  }

  /// Longer names are no heading for anybody.
  static let longestName = 1_000

  let keys: KeyTable
  var entries = [Entry(name: "", parent: -1)]
  private var known = PlaceTable()
  private var others: [OtherName: Int] = [:]
  /// How many values have nothing to write: `null`, `{}` and `[]`.
  public internal(set) var emptyValues = 0

  /// - Parameter keys: numbers of names; tapes whose releases are added must be parsed with it.
  public init(keys: KeyTable) { self.keys = keys }

  /// How many releases were added.
  public var releases: Int { entries[0].rows }

  // MARK: Entries

  /// The entry of a member, made when it is new.
  ///
  /// - Returns: `nil` when there are too many fields already, or the name is far too long.
  @inline(__always)
  mutating func child(of parent: Int, _ name: JSONNode) -> Int? {
    let key = name.tapeNode.key
    if key != 0 {
      let child = known.child(of: parent, key)
      if child >= 0 { return child }
    }
    return otherChild(of: parent, key: key, name: name.raw.count <= Self.longestName * 6 ? name.text : nil)
  }

  @inline(never)
  private mutating func otherChild(of parent: Int, key: UInt16, name: String?) -> Int? {
    guard let name, name.utf8.count <= Self.longestName else { return nil }
    if key == 0, let child = others[OtherName(parent: parent, name: name)] { return child }
    return add(Entry(name: name, parent: parent, key: key))
  }

  /// The entry of a member by its name, made when it is new.
  mutating func child(of parent: Int, named name: String) -> Int? {
    let key = keys.id(of: name)
    let child = key == 0 ? others[OtherName(parent: parent, name: name)] ?? -1 : known.child(of: parent, key)
    return child >= 0 ? child : otherChild(of: parent, key: key, name: name)
  }

  /// The entry of the objects in an array, made when it is new.
  mutating func element(of array: Int) -> Int? {
    if entries[array].element >= 0 { return entries[array].element }
    guard entries.count < PlaceTable.most else { return nil }
    entries.append(Entry(name: entries[array].name, parent: array))
    entries[array].element = entries.count - 1
    return entries.count - 1
  }

  private mutating func add(_ entry: Entry) -> Int? {
    guard entries.count < PlaceTable.most else { return nil }
    let number = entries.count
    entries.append(entry)
    entries[entry.parent].children.append(Int32(number))
    if entry.key == 0 {
      others[OtherName(parent: entry.parent, name: entry.name)] = number
    } else {
      known.insert(number, of: entry.parent, entry.key)
    }
    return number
  }

  // MARK: Joining

  /// Adds what a later part of the input holds.
  public mutating func append(_ later: FieldOutline) {
    emptyValues += later.emptyValues
    append(later, from: 0, to: 0)
  }

  private mutating func append(_ later: FieldOutline, from source: Int, to target: Int) {
    let entry = later.entries[source]
    entries[target].contents.formUnion(entry.contents)
    entries[target].longest = max(entries[target].longest, entry.longest)
    entries[target].rows += entry.rows
    if entry.hasRest { entries[target].hasRest = true }
    for child in entry.children {
      if let own = self.child(of: target, named: later.entries[Int(child)].name) {
        append(later, from: Int(child), to: own)
      } else {
        entries[target].hasRest = true
      }
    }
    guard entry.element >= 0 else { return }
    if let own = element(of: target) {
      append(later, from: entry.element, to: own)
    } else {
      entries[entries[target].parent].hasRest = true
    }
  }
}
