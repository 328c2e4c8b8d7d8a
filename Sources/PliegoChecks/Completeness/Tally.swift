/// How many were asked, and how many had it.
public struct Tally: Sendable, Hashable {
  public var asked = 0
  public var met = 0

  public init(asked: Int = 0, met: Int = 0) {
    self.asked = asked
    self.met = met
  }

  public static func += (tally: inout Tally, other: Tally) {
    tally.asked += other.asked
    tally.met += other.met
  }

  /// The share in tenths of a percent, rounded down: 1000 only when nothing is lacking; `nil` when nothing was asked.
  public var perMille: Int? { asked > 0 ? met * 1000 / asked : nil }
}
