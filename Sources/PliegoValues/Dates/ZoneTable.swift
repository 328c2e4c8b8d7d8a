import CStandardData

/// The bundled table of time zones, whose bytes Scripts/make-zones.py describes.
///
/// SAFETY: the bytes are constants of the binary, and the script that made them put every place inside them. Reads do
/// not rely on alignment. They are little-endian, as are the machines that Swift runs on.
struct ZoneTable: @unchecked Sendable {
  private let start: UnsafeRawPointer
  let nameCount: Int
  private let namesPlace: Int
  private let zonesPlace: Int

  static let bundled = ZoneTable()

  private init() {
    start = UnsafeRawPointer(pliego_zones_bytes())
    nameCount = Int(start.loadUnaligned(fromByteOffset: 4, as: UInt16.self))
    namesPlace = Int(start.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
    zonesPlace = Int(start.loadUnaligned(fromByteOffset: 20, as: UInt32.self))
  }

  @inline(__always)
  func load<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type, at place: Int) -> Int {
    Int(truncatingIfNeeded: start.loadUnaligned(fromByteOffset: place, as: type))
  }

  /// The version of the time zone database, such as `2025b`.
  var version: String {
    String(decoding: UnsafeRawBufferPointer(start: start + 8, count: 8).prefix { $0 != 0 }, as: UTF8.self)
  }

  func nameBytes(_ index: Int) -> UnsafeRawBufferPointer {
    let entry = namesPlace + 8 * index
    return UnsafeRawBufferPointer(
      start: start + load(UInt32.self, at: entry), count: load(UInt16.self, at: entry + 4))
  }

  /// Where the record of the zone with this name begins.
  func place(of name: String) -> Int? {
    var copy = name
    return copy.withUTF8 { wanted in
      var (low, high) = (0, nameCount)
      while low < high {
        let middle = (low + high) / 2
        let bytes = nameBytes(middle)
        if bytes.elementsEqual(wanted) {
          return load(UInt32.self, at: zonesPlace + 4 * load(UInt16.self, at: namesPlace + 8 * middle + 6))
        }
        if bytes.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }
}

/// The changes of one zone's offset that the table lists, oldest first.
struct ZoneRecord {
  let place: Int
  let count: Int
  private let offsetsPlace: Int
  private let numbersPlace: Int

  init(place: Int) {
    let table = ZoneTable.bundled
    self.place = place
    count = table.load(UInt16.self, at: place)
    offsetsPlace = place + 32 + 8 * count
    numbersPlace = offsetsPlace + 4 * table.load(UInt8.self, at: place + 2)
  }

  /// When the change takes place, in seconds since 1970-01-01T00:00:00Z.
  func instant(_ index: Int) -> Int { ZoneTable.bundled.load(Int64.self, at: place + 32 + 8 * index) }

  /// The offset before the change number `index`; with `count`, the one after the last change.
  func offset(before index: Int) -> Int {
    let table = ZoneTable.bundled
    return table.load(Int32.self, at: offsetsPlace + 4 * table.load(UInt8.self, at: numbersPlace + index))
  }

  /// The clock just when the later of the two readings of a change begins: from here on the new offset is certain.
  func settled(_ index: Int) -> Int { instant(index) + max(offset(before: index), offset(before: index + 1)) }

  /// The clock just when the change begins to make readings doubtful.
  func doubtful(_ index: Int) -> Int { instant(index) + min(offset(before: index), offset(before: index + 1)) }

  /// What holds for ever after the last change: the standard offset, and the rule of summer time if there is one.
  var tail: ZoneTail {
    let table = ZoneTable.bundled
    let standard = table.load(Int32.self, at: place + 4)
    if table.load(UInt8.self, at: place + 3) == 0 { return ZoneTail(standard: standard, rule: nil) }
    return ZoneTail(
      standard: standard,
      rule: (table.load(Int32.self, at: place + 8), ZoneTail.Day(place: place + 12), ZoneTail.Day(place: place + 20)))
  }
}

/// Offsets after a zone's last listed change.
struct ZoneTail {
  /// The n-th weekday of a month (5: the last) at a second of the local day.
  struct Day {
    let month: Int
    let week: Int
    let weekday: Int
    let second: Int

    init(place: Int) {
      let table = ZoneTable.bundled
      month = table.load(UInt8.self, at: place)
      week = table.load(UInt8.self, at: place + 1)
      weekday = table.load(UInt8.self, at: place + 2)
      second = table.load(Int32.self, at: place + 4)
    }

    /// The clock of that moment, in seconds since 1970-01-01T00:00:00 local time.
    func clock(in year: Int) -> Int {
      let first = CivilDate.daysSinceEpoch(year: year, month: month, day: 1)
      // 1970-01-01 was a Thursday; the count is made positive before taking its remainder.
      let firstWeekday = (first + 4 + 7 * 200_000) % 7
      var day = 1 + (weekday - firstWeekday + 7) % 7 + 7 * (week - 1)
      if day > CivilDate.days(inMonth: month, of: year) { day -= 7 }
      return (first + day - 1) * 86_400 + second
    }
  }

  let standard: Int
  let rule: (summer: Int, start: Day, end: Day)?

  /// The changes of the year and its neighbours, oldest first, with the offsets before and after.
  func changes(around year: Int) -> [(instant: Int, before: Int, after: Int)] {
    guard let rule else { return [] }
    var changes: [(instant: Int, before: Int, after: Int)] = []
    for year in year - 1...year + 1 {
      changes.append((rule.start.clock(in: year) - standard, standard, rule.summer))
      changes.append((rule.end.clock(in: year) - rule.summer, rule.summer, standard))
    }
    return changes.sorted { $0.instant < $1.instant }
  }
}
