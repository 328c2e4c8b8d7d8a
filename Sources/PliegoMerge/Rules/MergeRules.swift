public import PliegoJSON

/// The merge rules of a release schema, for looking up while going through releases.
///
/// A table with a row for each type of object and a column for each name that the schema knows: what to do with the
/// member of this name, and which row its own members have. Positions in arrays do not count, so an array of objects
/// has the row of its elements.
///
/// Source: OCDS 1.1, "Merging"; 1.0 says the same by `mergeStrategy`. A flag that is `false` says nothing, `versionId`
/// is not looked at, and flags inside a whole list are out of reach.
public final class MergeRules: Sendable {
  /// What one member of one type of object wants.
  public struct Entry: Sendable, Equatable {
    public var rule: MergeRule
    /// The row of the value's own members, or of its elements' members; ``MergeRules/noRow`` when nothing is known.
    public var row: Int32
  }

  /// The row of objects that the schema knows nothing about.
  public static let noRow: Int32 = -1

  private static let longestName = 1_000
  private static let mostNames = 10_000

  /// The names of all columns; parsers that feed a merger use it.
  public let keys: KeyTable
  /// The row of the release itself.
  public let root: Int32
  /// The columns that a merger asks for by name.
  public let idKey: UInt16
  /// What a merged release sets itself: `ocid`, `id`, `date`, `tag`, which have the first numbers.
  private static let set: ClosedRange<UInt16> = 1...4
  private let entries: [Entry]
  private let width: Int

  /// - Parameter schema: a release schema with local `$ref`s, extensions applied; members beside a `$ref` go before those
  ///   it leads to.
  public init(schema: JSONValue) {
    var builder = MergeRulesBuilder(schema)
    root = builder.row(ofRoot: schema)
    // A schema with more names, or longer ones, is none of OCDS; what has no column has no rule.
    keys = KeyTable(builder.names.filter { $0.utf8.count <= Self.longestName }.prefix(Self.mostNames).map(\.self))
    idKey = keys.id(of: "id")
    width = keys.count + 1
    var entries = [Entry](repeating: Entry(rule: .byValue, row: Self.noRow), count: width * builder.rows.count)
    for (number, row) in builder.rows.enumerated() {
      for (name, entry) in row {
        let key = keys.id(of: name)
        if key != 0 { entries[number * width + Int(key)] = entry }
      }
    }
    self.entries = entries
  }

  /// - Parameters:
  ///   - row: one that ``root`` or another entry names, or ``noRow``.
  ///   - key: the number of the member's name in ``keys``; 0 for names that the schema does not know.
  @inline(__always)
  public func entry(_ row: Int32, _ key: UInt16) -> Entry {
    guard row >= 0, key != 0 else { return Entry(rule: .byValue, row: Self.noRow) }
    return entries[Int(row) &* width &+ Int(key)]
  }

  @inline(__always)
  func isSetByMerging(_ key: UInt16) -> Bool { Self.set.contains(key) }

  /// The rule at a path of names, positions in arrays left out; `nil` where the path leaves the schema.
  public func rule(at path: [String]) -> MergeRule? {
    var row = root
    var rule: MergeRule?
    for name in path {
      let entry = entry(row, keys.id(of: name))
      rule = entry.rule
      row = entry.row
    }
    return rule
  }
}
