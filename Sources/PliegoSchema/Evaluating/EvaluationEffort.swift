/// How much work an evaluation has been, so that it ends in time.
///
/// Schemas may judge one value in several ways: by `anyOf`, by a pattern and a name, by two branches that meet again
/// further down. A schema that does so at every level of a deep value asks for work that doubles with each level. So
/// steps of this kind are counted, and once there are far more of them than values, what was judged is remembered and not
/// judged again. Ordinary schemas never get there and pay for nothing but the count.
final class EvaluationEffort {
  /// Pairs of value and schema that are remembered; what is older is forgotten then.
  ///
  /// 100 MB at most.
  static let maximumPairs = 1 << 22
  private static let freeSteps = 1 << 12
  private static let stepsPerNode = 16

  private var stepsLeft = 0
  private var verdicts: [UInt64: Bool] = [:]

  /// - Parameter nodes: the size of the value that will be judged.
  func begin(_ nodes: Int) {
    stepsLeft = Self.freeSteps + nodes * Self.stepsPerNode
    if !verdicts.isEmpty { verdicts = [:] }
  }

  /// Counts a step and says whether there are too many.
  @inline(__always)
  func isLarge() -> Bool {
    stepsLeft &-= 1
    return stepsLeft < 0
  }

  static func pair(_ index: Int, _ number: Int) -> UInt64 { UInt64(index) << 32 | UInt64(number) }

  /// Whether the schema accepts the value, if that is remembered.
  func verdict(_ index: Int, _ number: Int) -> Bool? { verdicts[Self.pair(index, number)] }

  func remember(_ verdict: Bool, _ index: Int, _ number: Int) {
    if verdicts.count >= Self.maximumPairs { verdicts = [:] }
    verdicts[Self.pair(index, number)] = verdict
  }
}
