import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoMerge
import PliegoOCDS
import PliegoTestSupport
import Testing

@testable import Pliego

/// Processes at random, changing at random from day to day.
private struct RandomDays {
  /// A row each, by its cells.
  typealias Row = [String: String]

  struct Process {
    var row: Row
    var items: [Row] = []
    var awards: [Row] = []
    var contracts: [Row] = []
    var changes: [Row] = []
    var payments: [Row] = []
  }

  /// Whether what OCDS cannot take back may go away.
  let loses: Bool
  /// In front of the names of its processes, when several histories share their files.
  let prefix: String
  var processes: [String: Process] = [:]

  mutating func advance(_ random: inout SeededGenerator, to day: Int, of count: Int) {
    for number in 1...count {
      let key = "\(prefix)P\(number)"
      guard var process = processes[key] else {
        if day == 1 || random.once(in: 3) { processes[key] = Process(row: ["PROC": key, "BUYER": "B\(number % 3)"]) }
        continue
      }
      if random.once(in: 3) { continue }
      change(&process, key, &random)
      processes[key] = process
    }
  }

  private func change(_ process: inout Process, _ key: String, _ random: inout SeededGenerator) {
    for (column, values) in Self.cells where random.once(in: 3) {
      process.row[column] = random.once(in: 3) ? "" : random.pick(values)
    }
    change(&process.items, "ITEM", key, ["DESCR": ["a", "b", "ñ \"x\""], "QTY": ["1", "2.0", "1e3"]], &random)
    change(
      &process.awards, "AWARD", key,
      [
        "STATE": ["active", "cancelled"], "PRICE": ["5", "6"], "WINNER": ["F1", "F2"], "WINNERMAIL": ["", "m@x.org"],
      ],
      &random)
    if !loses {
      // A supplier stays with its award, and the award with its contract.
      for place in process.awards.indices {
        process.awards[place]["WINNER"] = "F-" + process.awards[place]["AWARD", default: ""]
      }
    }
    let states = ["STATE": ["active", "terminated", ""], "PRICE": ["7", "8", ""], "SIGNED": ["2025-01-02", ""]]
    change(&process.contracts, "CONTRACT", key, states, &random)
    for place in process.contracts.indices { process.contracts[place]["AWARD"] = "a" }
    let contracts = process.contracts.compactMap { $0["CONTRACT"] }
    for contract in contracts where random.once(in: 3) {
      let number = "\(contract)-\(random.int(1...3))"
      if random.once(in: 2), !process.changes.contains(where: { $0["CHANGE"] == number }) {
        process.changes.append(["CONTRACT": contract, "CHANGE": number, "WHY": random.pick(["x", "y", ""])])
      } else if !process.payments.contains(where: { $0["PAYMENT"] == number }) {
        process.payments.append(["CONTRACT": contract, "PAYMENT": number, "PAID": random.pick(["1", "2"])])
      }
    }
    process.changes.removeAll { !contracts.contains($0["CONTRACT", default: ""]) }
    process.payments.removeAll { !contracts.contains($0["CONTRACT", default: ""]) }
  }

  private static let cells: [(String, [String])] = [
    ("TITLE", ["Chairs", "Desks"]), ("AMOUNT", ["1", "1.0", "22"]), ("CURRENCY", ["COP", "USD"]),
    ("STATUS", ["active", "cancelled", "complete"]), ("MAIL", ["a@x.org", "b@x.org"]),
    ("STARTS", ["2025-03-01", "2025-03-02"]), ("WAYS", ["written", "written;inPerson", "inPerson"]),
    ("PROJECT", ["q", "r"]),
  ]

  /// Adds an entry, changes one, takes one away, or changes their order.
  private func change(
    _ rows: inout [Row], _ id: String, _ key: String, _ cells: [String: [String]], _ random: inout SeededGenerator
  ) {
    if random.once(in: 2) {
      let name = "\(key)-\(random.int(1...6))"
      if !rows.contains(where: { $0[id] == name }) {
        var row = ["PROC": key, id: name]
        for column in cells.keys.sorted() { row[column] = random.pick(cells[column] ?? [""]) }
        rows.append(row)
      }
    }
    if random.once(in: 2), !rows.isEmpty {
      let column = random.pick(cells.keys.sorted())
      rows[random.int(0...rows.count - 1)][column] = random.pick(cells[column] ?? [""])
    }
    if loses, random.once(in: 3), !rows.isEmpty { rows.remove(at: random.int(0...rows.count - 1)) }
    if random.once(in: 4) { rows.shuffle(using: &random) }
  }

  func tables(day: Int) -> [String: [String]] {
    var tables: [String: [String]] = [:]
    for key in processes.keys.sorted() {
      guard var process = processes[key] else { continue }
      process.row["UPDATED"] = HistoryWorkshop.moment(day)
      for (name, rows) in [
        ("procs", [process.row]), ("items", process.items), ("awards", process.awards),
        ("contracts", process.contracts), ("changes", process.changes), ("payments", process.payments),
      ] {
        let columns = HistoryWorkshop.headers[name, default: ""].split(separator: ",").map(String.init)
        tables[name, default: []] += rows.map { row in
          columns.map { "\"\(row[$0, default: ""].replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
        }
      }
    }
    return tables
  }
}

/// What a release says, leaf by leaf: entries by their ids, lists of words as one; nothing of what says nothing.
private func leaves(_ value: JSONValue, _ path: String = "", isRoot: Bool = true) -> [String: String] {
  var found: [String: String] = [:]
  switch value {
  case .object(let object):
    for member in object where !(isRoot && ["ocid", "id", "date", "tag"].contains(member.name)) {
      found.merge(leaves(member.value, path.isEmpty ? member.name : path + "/" + member.name, isRoot: false)) { $1 }
    }
  case .array(let elements) where elements.allSatisfy { $0["id"] != nil }:
    for element in elements {
      found.merge(leaves(element, path + "/" + (element["id"]?.stringValue ?? ""), isRoot: false)) { $1 }
    }
  default: found[path] = JSONWriter.text(of: value, style: .canonical)
  }
  return found
}

@Suite("Laws of change history")
struct HistoryLawTests {
  /// How long a history is, and of how many processes.
  private struct Size {
    var days: Int
    var processes: Int
    /// Histories beside each other in the same files, each with a seed of its own.
    ///
    /// Reading files and opening states takes much longer than a small history, and none can see the others.
    var histories = 1
    static let small = Size(days: 3, processes: 2, histories: 50)
    /// Long enough for an entry to go, to come back and to change again beside many others.
    static let large = Size(days: 5, processes: 25)
  }

  /// Runs days of random changes, and gives what merging all releases gives, what the last day gives alone, and what was
  /// told as impossible to take back, each by ocid.
  private func history(
    _ content: String, loses: Bool, _ size: Size, _ random: inout SeededGenerator
  ) throws -> [(ocid: String, merged: JSONValue, last: JSONValue, told: Set<String>)] {
    let shop = try HistoryWorkshop(content)
    var histories = (0..<size.histories).map { number in
      (days: RandomDays(loses: loses, prefix: "H\(number)"), random: SeededGenerator(seed: random.next()))
    }
    var releases: [String: [JSONValue]] = [:]
    var told: [String: Set<String>] = [:]
    for day in 1...size.days {
      var tables: [String: [String]] = [:]
      for place in histories.indices {
        var (days, own) = histories[place]
        days.advance(&own, to: day, of: size.processes)
        tables.merge(days.tables(day: day)) { $0 + $1 }
        histories[place] = (days, own)
      }
      try shop.fill(tables)
      let outcome = try shop.run("\(day).ndjson", day: day)
      #expect(outcome.report.isEven && outcome.report.history?.heldBack == 0)
      for release in shop.releases("\(day).ndjson") ?? [] {
        releases[release["ocid"]?.stringValue ?? "", default: []].append(release)
      }
      for example in outcome.report.problems.filter({ $0.code.id == "D802" }).flatMap(\.first) {
        told[example.process, default: []].insert(example.text)
      }
    }
    _ = try shop.run("last.ndjson", day: size.days) { $0.history = nil }
    return try (shop.releases("last.ndjson") ?? []).map { last in
      let ocid = last["ocid"]?.stringValue ?? ""
      let all = releases[ocid] ?? []
      #expect(Set(all.compactMap { $0["id"]?.stringValue }).count == all.count)
      #expect(all.compactMap { $0["date"]?.stringValue } == all.compactMap { $0["date"]?.stringValue }.sorted())
      return (ocid, try merge(all), last, told[ocid] ?? [])
    }
  }

  /// The rules of merging, which are the same for all histories.
  private static let rules = MergeRules(schema: (try? Profile(version: "1.1"))?.schema ?? .null)

  private func merge(_ releases: [JSONValue]) throws -> JSONValue {
    let rules = Self.rules
    let text = "[" + releases.map { JSONWriter.text(of: $0) }.joined(separator: ",") + "]"
    var parser = TapeParser(keys: rules.keys)
    try Array(text.utf8).withUnsafeBufferPointer { try parser.parse($0) }
    var merger = Merger(rules)
    let isMerged = merger.merge(Array(parser.tape.node().elements))
    try #require(isMerged)
    var writer = ByteWriter()
    merger.writeCompiledRelease(to: &writer)
    return try JSONParser.parse(writer.bytes)
  }

  @Test(arguments: ["full", "changes only"])
  func `merging the releases of all days gives the last day`(_ content: String) throws {
    // Ten times fifty histories in each way of publishing: a thousand.
    try forAll(10, least: 1) { try expectLastDay(content, .small, &$0) }
    try forAll(4, least: 2) { try expectLastDay(content, .large, &$0) }
  }

  private func expectLastDay(_ content: String, _ size: Size, _ random: inout SeededGenerator) throws {
    for process in try history(content, loses: false, size, &random) {
      #expect(process.told.isEmpty, "\(process.told)")
      #expect(leaves(process.merged) == leaves(process.last), "\(process.ocid)")
    }
  }

  @Test(arguments: ["full", "changes only"])
  func `what merging gives beyond the last day was told`(_ content: String) throws {
    try forAll(10, least: 1) { try expectTold(content, .small, &$0) }
    try forAll(8, least: 2) { try expectTold(content, .large, &$0) }
  }

  private func expectTold(_ content: String, _ size: Size, _ random: inout SeededGenerator) throws {
    for process in try history(content, loses: true, size, &random) {
      let (merged, last) = (leaves(process.merged), leaves(process.last))
      for path in Set(merged.keys).union(last.keys) where merged[path] != last[path] {
        #expect(
          process.told.contains { path == $0 || path.hasPrefix($0 + "/") },
          "\(process.ocid) \(path): \(merged[path] ?? "-") \(last[path] ?? "-")")
      }
    }
  }
}
