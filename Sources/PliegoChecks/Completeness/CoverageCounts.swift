/// How often each field of a profile is filled.
///
/// A partial result: `append(_:)` adds what another thread or shard counted with the same tree. Values that say nothing
/// (`null`, `""`, `[]`, `{}`, and what holds only such) do not count.
public struct CoverageCounts: Sendable {
  public internal(set) var releases = 0
  /// By branch: how many objects stood there that say something.
  public internal(set) var objects: [Int]
  /// By slot: how many of these objects have the field.
  public internal(set) var values: [Int]
  /// By slot: how many releases have the field at least once.
  public internal(set) var releasesWith: [Int]

  public init(_ tree: FieldTree) {
    objects = [Int](repeating: 0, count: tree.branches.count)
    values = [Int](repeating: 0, count: tree.slots.count)
    releasesWith = [Int](repeating: 0, count: tree.slots.count)
  }

  public mutating func append(_ later: CoverageCounts) {
    releases += later.releases
    for index in objects.indices { objects[index] += later.objects[index] }
    for index in values.indices { values[index] += later.values[index] }
    for index in releasesWith.indices { releasesWith[index] += later.releasesWith[index] }
  }
}
