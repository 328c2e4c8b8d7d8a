/// A time zone by its name in the IANA database, such as `America/Mexico_City`.
///
/// The data is bundled, so that the same local time gives the same bytes on every machine. Offsets before the first
/// listed change are those of local mean time, as the database has them; after the last one its rule goes on for ever.
public struct Zone: Sendable, Hashable {
  /// The name it was asked for by, which may be an alias.
  public let name: String
  private let place: Int

  /// Nil when the database has no zone of that name.
  ///
  /// Upper and lower case count.
  public init?(name: String) {
    guard let place = ZoneTable.bundled.place(of: name) else { return nil }
    self.name = name
    self.place = place
  }

  /// The version of the database that is bundled, such as `2025b`.
  public static var databaseVersion: String { ZoneTable.bundled.version }

  /// Every name, aliases among them, sorted by bytes.
  public static var allNames: [String] {
    let table = ZoneTable.bundled
    return (0..<table.nameCount).map { String(decoding: table.nameBytes($0), as: UTF8.self) }
  }

  /// What a reading of the local clock means.
  public func resolve(_ local: LocalDateTime) -> ZoneResolution {
    let span = span(clock: local.secondsSinceEpoch, year: local.date.year)
    return ZoneResolution(local, span)
  }

  /// Seconds east of UTC at an instant, given in seconds since 1970-01-01T00:00:00Z.
  public func offsetSeconds(at instant: Int) -> Int {
    let record = ZoneRecord(place: place)
    let count = record.firstIndex { record.instant($0) > instant }
    if count < record.count || record.tail.rule == nil { return record.offset(before: count) }
    let days = (instant - (instant < 0 ? 86_399 : 0)) / 86_400
    let year = CivilDate(daysSinceEpoch: days)?.year ?? (days < 0 ? 1 : 9999)
    let changes = record.tail.changes(around: year)
    return changes.last { $0.instant <= instant }?.after ?? record.tail.standard
  }
}

/// What a reading of the local clock means in a zone.
public struct ZoneResolution: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The reading came once.
    case normal
    /// The clock was put forward over it: the reading never came, and is moved forward by as much.
    case gap
    /// The clock was put back: the reading came twice, and the first time counts.
    case overlap
  }

  /// The instant, with the local time that a clock in the zone showed.
  public let time: ZonedDateTime
  public let kind: Kind

  public var offsetSeconds: Int { Int(time.offsetSeconds) }

  init(_ local: LocalDateTime, _ span: ZoneSpan) {
    kind = span.kind
    let moved = span.shift == 0 ? local : local.adding(seconds: span.shift) ?? local
    time = ZonedDateTime(moved, offsetSeconds: span.offset)
  }
}

/// Resolves local times in one zone, remembering the stretch between two changes that the last one lay in.
///
/// Rows are mostly of one season, so that nearly every call is two comparisons. Keep one per thread.
public struct ZoneCursor: Sendable {
  public let zone: Zone
  private var span: ZoneSpan

  public init(_ zone: Zone) {
    self.zone = zone
    span = ZoneSpan(offset: 0, kind: .normal, shift: 0, from: 0, until: 0)
  }

  /// What a reading of the local clock means; the same as the zone's own answer.
  public mutating func resolve(_ local: LocalDateTime) -> ZoneResolution {
    let clock = local.secondsSinceEpoch
    if clock < span.from || clock >= span.until { span = zone.span(clock: clock, year: local.date.year) }
    return ZoneResolution(local, span)
  }
}

/// A stretch of readings of the local clock, in seconds since 1970-01-01T00:00:00, that all mean the same.
struct ZoneSpan: Sendable {
  let offset: Int
  let kind: ZoneResolution.Kind
  /// By how much the clock is moved on.
  let shift: Int
  let from: Int
  let until: Int
}

extension Zone {
  func span(clock: Int, year: Int) -> ZoneSpan {
    let record = ZoneRecord(place: place)
    let settled = record.firstIndex { record.settled($0) > clock }
    let from = settled == 0 ? Int.min : record.settled(settled - 1)
    if settled == record.count { return Zone.tailSpan(record, clock: clock, year: year, from: from) }
    let doubtful = record.doubtful(settled)
    if clock < doubtful {
      return ZoneSpan(offset: record.offset(before: settled), kind: .normal, shift: 0, from: from, until: doubtful)
    }
    return Zone.doubt(
      before: record.offset(before: settled), after: record.offset(before: settled + 1),
      from: max(from, doubtful), until: record.settled(settled))
  }

  /// The stretch of a reading behind the last listed change.
  private static func tailSpan(_ record: ZoneRecord, clock: Int, year: Int, from: Int) -> ZoneSpan {
    var (from, offset) = (from, record.offset(before: record.count))
    for change in record.tail.changes(around: year) {
      let (least, most) = (min(change.before, change.after), max(change.before, change.after))
      if clock >= change.instant + most {
        offset = change.after
        from = max(from, change.instant + most)
      } else if clock >= change.instant + least {
        return doubt(
          before: change.before, after: change.after, from: change.instant + least, until: change.instant + most)
      } else {
        return ZoneSpan(
          offset: change.before, kind: .normal, shift: 0, from: from, until: change.instant + least)
      }
    }
    return ZoneSpan(offset: offset, kind: .normal, shift: 0, from: from, until: Int.max)
  }

  private static func doubt(before: Int, after: Int, from: Int, until: Int) -> ZoneSpan {
    after > before
      ? ZoneSpan(offset: after, kind: .gap, shift: after - before, from: from, until: until)
      : ZoneSpan(offset: before, kind: .overlap, shift: 0, from: from, until: until)
  }
}

extension ZoneRecord {
  /// The first change for which the condition holds, the changes being in an order in which it holds from some point
  /// on; `count` when it holds for none.
  func firstIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
