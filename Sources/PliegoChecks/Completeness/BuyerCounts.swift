/// What one buyer's releases say.
public struct BuyerCounts: Sendable {
  /// The first in order of the names met; `nil` when the releases give ids only.
  public internal(set) var name: String?
  public internal(set) var releases = 0
  /// By ``Stage``: how many of the releases have it.
  public internal(set) var stages = [Int](repeating: 0, count: Stage.allCases.count)
  /// By requirement: releases asked, and releases without a lack.
  public internal(set) var requirements: [Tally]

  init(requirements: Int, name: String? = nil) {
    self.name = name
    self.requirements = [Tally](repeating: Tally(), count: requirements)
  }

  /// Of several names one is taken that does not depend on the order of the input.
  mutating func take(name other: String?) {
    guard let other, name.map({ other < $0 }) ?? true else { return }
    name = other
  }

  mutating func append(_ later: BuyerCounts) {
    take(name: later.name)
    releases += later.releases
    for index in stages.indices { stages[index] += later.stages[index] }
    for index in requirements.indices { requirements[index] += later.requirements[index] }
  }
}

/// Counts by buyer, of a limited number of buyers.
///
/// When there are more, those that come first in the order of their keys are kept and the rest is counted together. A
/// buyer that is dropped has as many smaller ones before it already, so it can never be among those kept at the end:
/// the result is the same wherever the input is cut.
public struct BuyerTable: Sendable {
  public let limit: Int
  /// By `buyer/id`, else `buyer/name`; may hold a quarter more than the limit until ``settle()``.
  public private(set) var buyers: [String: BuyerCounts] = [:]
  /// The buyers beyond the limit; `nil` when there are none.
  public private(set) var others: BuyerCounts?
  /// The releases that name no buyer.
  public internal(set) var unnamed: BuyerCounts
  private let requirements: Int

  /// The longest key in characters; longer ones are cut.
  static let keyLimit = 200

  init(limit: Int, requirements: Int) {
    self.limit = limit
    self.requirements = requirements
    unnamed = BuyerCounts(requirements: requirements)
  }

  /// - Parameters:
  ///   - key: `nil` for a release that names no buyer.
  mutating func add(_ key: String?, _ count: (inout BuyerCounts) -> Void) {
    guard let key else { return count(&unnamed) }
    count(&buyers[String(key.prefix(Self.keyLimit)), default: BuyerCounts(requirements: requirements)])
    settleInTime()
  }

  /// Sorting takes long, so a quarter of the limit is gathered between one time and the next.
  private mutating func settleInTime() {
    if buyers.count > limit + limit / 4 { settle() }
  }

  mutating func append(_ later: BuyerTable) {
    for (key, counts) in later.buyers {
      if buyers[key]?.append(counts) == nil { buyers[key] = counts }
    }
    unnamed.append(later.unnamed)
    if let rest = later.others { drop(rest) }
    settleInTime()
  }

  /// Counts the buyers beyond the limit together.
  mutating func settle() {
    guard buyers.count > limit else { return }
    for key in buyers.keys.sorted().dropFirst(limit) {
      if let counts = buyers.removeValue(forKey: key) { drop(counts) }
    }
  }

  private mutating func drop(_ counts: BuyerCounts) {
    if others?.append(counts) == nil { others = counts }
    others?.name = nil
  }
}
