/// How a ``Merger`` goes about what the standard leaves open.
public struct MergerOptions: Sendable, Hashable {
  /// Whether the history of every leaf is kept, for versioned releases.
  public var keepsHistory = false
  /// Whether `null` for an object or a list takes it out of the compiled release; otherwise it is told and changes nothing.
  public var removesNullObjects = false
  /// Whether the ids `1` and `"1"` are the same.
  public var readsIdentifiersAsText = false

  public init() {}
}
