/// A value of a tape among those of several releases.
struct ReleaseValue: Equatable {
  /// The number of the release in the history.
  var release: Int32
  /// The place on its tape.
  var node: Int32
}

/// One value of a merged release.
struct MergeNode {
  enum Kind: UInt8 {
    /// A literal, or a list that is replaced as a whole.
    case leaf
    case object
    /// An array of objects that are merged by their ids.
    case list
  }

  /// What is noted once of a list.
  struct Notes: OptionSet {
    var rawValue: UInt8
    static let lacksIdentifier = Notes(rawValue: 1)
    static let nullIdentifier = Notes(rawValue: 2)
    static let emptyIdentifier = Notes(rawValue: 4)
    /// Of a leaf: its history is not kept, like that of the `id` of an element.
    static let isPlain = Notes(rawValue: 8)
    /// Of an object or a list: `null` took it out, and nothing has put it back.
    static let isRemoved = Notes(rawValue: 16)
  }

  var kind: Kind
  var notes: Notes = []
  /// The number of the member's name in the table of names; 0 for other names and for elements.
  var key: UInt16 = 0
  /// The name, for members.
  var name: ReleaseValue
  /// Of leaves the current value; of others, where they were first met.
  var value: ReleaseValue
  /// Of elements, the hash of the id; of members whose name has no number, that of the name.
  var hash: UInt64 = 0

  /// Numbers of nodes; 0, which is the root's, stands for none.
  var firstChild: Int32 = 0
  var lastChild: Int32 = 0
  var next: Int32 = 0
  var childCount: Int32 = 0
  /// The next element of the same list with the same hash, once the list is looked up in a table.
  var nextAlike: Int32 = 0
  /// Of elements: the release that had it last, from 1.
  var seen: Int32 = 0

  /// Of leaves whose history is kept: numbers of versions, -1 for none.
  var firstVersion: Int32 = -1
  var lastVersion: Int32 = -1
}

/// A value that a leaf had, and from which release on.
struct MergeVersion {
  var value: ReleaseValue
  var next: Int32 = -1
}
