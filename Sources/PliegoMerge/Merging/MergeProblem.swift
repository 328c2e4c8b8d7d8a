/// What stands in the way of merging, or has to be told.
public struct MergeProblem: Sendable, Hashable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// A literal in one release is an object or a list of objects in another: the process cannot be merged.
    case typeConflict
    /// An `id` that is an object or an array: nothing can be found by it.
    case identifierNotScalar
    /// `null` for an object or a list that is merged by ids.
    case nullForObject
    /// An array of which some releases hold objects and others something else.
    case mixedArray
    /// Two elements whose ids look alike, one a number and the other a string.
    case numberAndTextIdentifier
    /// Two elements of one array with one id.
    case repeatedIdentifier
    case nullIdentifier
    case emptyIdentifier
    case lackingIdentifier
  }

  public var kind: Kind
  /// The number of the release in the history, and the place on its tape.
  public var release: Int
  public var node: Int
  /// The other value, when two disagree.
  public var otherRelease: Int?
  public var otherNode: Int?

  /// Whether the process cannot be merged.
  public var isFatal: Bool { kind == .typeConflict || kind == .identifierNotScalar }
}
