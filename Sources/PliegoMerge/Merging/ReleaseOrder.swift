public import PliegoJSON
import PliegoValues

/// Puts the releases of a process in the order of their dates.
///
/// OCDS merges in chronological order, so dates are compared as instants: `10:00:00+02:00` is before `09:00:00Z`. Releases
/// of the same instant keep the order of the input.
public struct ReleaseOrder: Sendable {
  /// Something about the dates that has to be told; numbers are places among the releases given.
  public enum Problem: Sendable, Hashable {
    /// No date, or none that RFC 3339 knows: with other releases beside it, nobody can say what came first.
    case undated(Int)
    /// Two releases of the same instant: the order of the input decides.
    case sameInstant(Int, Int)
    /// The later one comes first when dates are compared as text, as other tools do.
    case textDiffers(earlier: Int, later: Int)
    /// The same release again: the latter is not among ``places``.
    case repeated(earlier: Int, later: Int)
    /// Another release with the same id.
    case changed(earlier: Int, later: Int)
  }

  /// The places of the releases, the oldest first, each release once; of all releases when some have no date.
  public private(set) var places: [Int]
  public private(set) var problems: [Problem] = []

  /// Whether the releases cannot be put in order.
  public var isUnknown: Bool { problems.contains { if case .undated = $0 { true } else { false } } }

  /// - Parameter releases: in the order of the input.
  public init(_ releases: [JSONNode]) {
    places = Array(releases.indices)
    guard releases.count > 1 else { return }
    let dates = releases.map { $0["date"] }
    let instants = dates.map(Self.instant)
    problems = places.filter { instants[$0] == nil }.map { .undated($0) }
    guard problems.isEmpty else { return }
    let known = instants.compactMap(\.self)
    places.sort { (known[$0], $0) < (known[$1], $1) }
    leaveOutRepeated(releases)
    for (first, second) in zip(places, places.dropFirst()) {
      if known[first] == known[second] {
        problems.append(.sameInstant(first, second))
      } else if let a = dates[first]?.text, let b = dates[second]?.text, !Self.isTextBefore(a, b) {
        problems.append(.textDiffers(earlier: first, later: second))
      }
    }
  }

  private mutating func leaveOutRepeated(_ releases: [JSONNode]) {
    var seen: [UInt64: [Int]] = [:]
    var distinct: [Int] = []
    for place in places {
      guard let id = releases[place]["id"] else {
        distinct.append(place)
        continue
      }
      let alike = (seen[id.textHash] ?? []).filter { releases[$0]["id"]?.isEqual(to: id) == true }
      if let same = alike.first(where: { releases[$0].isEqual(to: releases[place]) }) {
        problems.append(.repeated(earlier: same, later: place))
        continue
      }
      if let other = alike.first { problems.append(.changed(earlier: other, later: place)) }
      seen[id.textHash, default: []].append(place)
      distinct.append(place)
    }
    places = distinct
  }

  private static func instant(_ date: JSONNode?) -> Instant? {
    guard let date, date.isString else { return nil }
    var text = date.text
    return text.withUTF8 { Instant($0) }
  }

  private static func isTextBefore(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }
}
