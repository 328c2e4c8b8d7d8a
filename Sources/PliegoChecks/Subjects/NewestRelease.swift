import PliegoJSON
import PliegoValues

/// The release of a record with the latest date.
struct NewestRelease {
  let date: JSONNode
  let instant: Instant

  /// - Returns: `nil` when the record has no release with a date.
  init?(of record: RecordSubject) {
    var newest: (date: JSONNode, instant: Instant)?
    for release in record["releases"].map({ Array($0.elements) }) ?? [] {
      guard let date = release["date"], let instant = Instant(date) else { continue }
      if newest.map({ $0.instant < instant }) ?? true { newest = (date, instant) }
    }
    guard let newest else { return nil }
    (date, instant) = newest
  }
}
