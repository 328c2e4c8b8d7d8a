/// How often one field is filled.
public struct FieldCoverage: Sendable, Equatable {
  /// Without indexes, from the release: `awards/value/amount`.
  public var path: String
  /// Releases that have it at least once.
  public var releases = 0
  /// The objects that have it.
  public var values = 0
  /// The objects that could: those that stand where it belongs and say something.
  public var parents = 0
  public var isDeprecated = false

  /// The share of the objects that could have it, in tenths of a percent, rounded down.
  public var perMille: Int? { Tally(asked: parents, met: values).perMille }

  mutating func append(_ later: FieldCoverage) {
    releases += later.releases
    values += later.values
    parents += later.parents
    isDeprecated = isDeprecated || later.isDeprecated
  }
}
