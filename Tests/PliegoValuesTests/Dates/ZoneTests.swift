import Glibc
import PliegoValues
import Testing

@Suite("Zone")
struct ZoneTests {
  @Test(arguments: zoneCases.split(separator: "\n").map(String.init))
  func `resolves local times as zoneinfo does`(line: String) throws {
    let fault = try fault(in: line)
    #expect(fault == nil)
  }

  /// Checks a file of many more cases, made by `Scripts/make-zones.py --cases`, when the environment names one.
  @Test(.enabled(if: getenv("PLIEGO_ZONE_CASES") != nil))
  func `resolves a whole file of cases`() throws {
    let path = String(cString: try #require(getenv("PLIEGO_ZONE_CASES")))
    let lines = try #require(text(of: path)).split(separator: "\n")
    print("zone cases: \(lines.count)")
    let faults = try lines.compactMap { try fault(in: String($0)) }
    #expect(faults.isEmpty, "\(faults.prefix(20))")
  }

  @Test func `a cursor says what its zone says, in any order`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("Zone cursor seed: \(seed)")
    var generator = SeededGenerator(seed: seed)
    for name in ["America/Mexico_City", "America/Santiago", "Europe/Dublin", "America/Bogota", "Africa/Casablanca"] {
      let zone = try #require(Zone(name: name))
      var cursor = ZoneCursor(zone)
      let start = try #require(LocalDateTime(year: 1880, month: 1, day: 1))
      var clock = start
      for _ in 0..<3000 {
        let isFar = Int.random(in: 0..<4, using: &generator) == 0
        let base = isFar ? start.adding(seconds: Int.random(in: 0..<9_000_000_000, using: &generator)) : clock
        clock = base?.adding(seconds: Int.random(in: 0..<5_000_000, using: &generator)) ?? start
        #expect(cursor.resolve(clock) == zone.resolve(clock), "\(name) \(clock), seed \(seed)")
      }
    }
  }

  @Test func `every zone gives back the offset of the instant that it resolves to`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("Zone instant seed: \(seed)")
    var generator = SeededGenerator(seed: seed)
    for name in Zone.allNames {
      let zone = try #require(Zone(name: name))
      for _ in 0..<40 {
        let date = try #require(CivilDate(daysSinceEpoch: Int.random(in: -40_000...80_000, using: &generator)))
        let local = LocalDateTime(date, secondOfDay: Int.random(in: 0..<86_400, using: &generator))
        let resolution = zone.resolve(local)
        #expect(
          zone.offsetSeconds(at: resolution.time.instantSeconds) == resolution.offsetSeconds,
          "\(name) \(resolution.time), seed \(seed)")
      }
    }
  }

  @Test func `writes what the guidance of OCDS wants`() throws {
    let zone = try #require(Zone(name: "America/Mexico_City"))
    let local = try #require(LocalDateTime(year: 2016, month: 3, day: 1, hour: 23, minute: 59, second: 59))
    #expect(zone.resolve(local).time.text == "2016-03-01T23:59:59-06:00")
  }

  @Test func `knows names, aliases and its version`() {
    #expect(Zone(name: "America/Bogota") != nil)
    #expect(Zone(name: "US/Central") != nil)
    #expect(Zone(name: "UTC") != nil)
    #expect(Zone(name: "america/bogota") == nil)
    #expect(Zone(name: "") == nil)
    #expect(Zone.allNames.count > 500)
    #expect(Zone.allNames.allSatisfy { Zone(name: $0) != nil })
    #expect(Zone.databaseVersion.hasPrefix("20"))
    #expect(Text.closestName(to: "America/Bogotá D", in: Zone.allNames) == "America/Bogota")
  }

  /// What is wrong with the answer to a case, or nil.
  private func fault(in line: String) throws -> String? {
    let parts = line.split(separator: " ").map(String.init)
    let zone = try #require(Zone(name: parts[0]))
    let local = try #require(DatePattern.dateTime.parse(parts[1])).local
    let moved = try #require(DatePattern.dateTime.parse(parts[3])).local
    let found = zone.resolve(local)
    let isRight = "\(found.kind)" == parts[2] && found.time.local == moved && found.offsetSeconds == Int(parts[4])
    let isSame = zone.offsetSeconds(at: found.time.instantSeconds) == found.offsetSeconds
    return isRight && isSame ? nil : "\(line): \(found)"
  }

  private func text(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
