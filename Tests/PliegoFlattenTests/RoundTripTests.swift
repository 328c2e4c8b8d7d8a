import PliegoFlatten
import PliegoJSON
import PliegoTestSupport
import Testing

/// What is flattened and read back by key has the same leaves: a string, number or truth value at its place.
@Suite("Flattening and reading back")
struct RoundTripTests {
  @Test(arguments: [false, true])
  func `tables joined by key have the leaves of the releases`(isSchema: Bool) throws {
    // The schema has some hundred tables, which a debug build takes its time to plan.
    try forAll(isSchema ? 25 : 100) { generator in
      let releases = (0..<generator.int(0...4)).map { _ in RandomRelease.text(&generator) }
      let text = "[" + releases.joined(separator: ",") + "]"
      let guards = generator.once(in: 2)
      let flattened = try Flattened(text, isSchema: isSchema, guardsFormulas: guards)
      let written = try Leaves(releases: text)
      let read = try Leaves(flattened, guardsFormulas: guards)
      try #require(read.byPlace == written.byPlace, "\(text)")
    }
  }
}

/// Texts by place, as in `2/awards/0/title`; the elements of a list have places of their own.
struct Leaves {
  var byPlace: [String: String] = [:]

  /// The leaves of releases as they are.
  init(releases text: String) throws {
    let root = try JSONParser.parse(text)
    for (number, release) in (root.arrayValue ?? []).enumerated() { add(release, at: String(number + 1)) }
  }

  /// The leaves of tables: a row's key and a column's heading make a place.
  init(_ flattened: Flattened, guardsFormulas: Bool) throws {
    for table in flattened.plan.tables {
      guard let rows = flattened.tables[table.name]?.rows else { continue }
      for row in rows {
        let link = row[0] ?? ""
        if let parent = table.parent {
          // The key of the parent has to be one that is there.
          let keys = flattened.tables[flattened.plan.tables[parent].name]?.cells("_link") ?? []
          try #require(keys.contains(row[1]), "\(link)")
        }
        for (column, cell) in zip(table.columns, row) {
          guard let cell else { continue }
          try add(Self.unguarded(cell, guardsFormulas), of: column, in: table, at: link)
        }
      }
    }
  }

  private mutating func add(_ cell: String, of column: TablePlan.Column, in table: TablePlan.Table, at link: String)
    throws
  {
    let place = link + column.path.dropFirst(table.path.count).map { "/" + Self.step($0) }.joined()
    switch column.content {
    case .key: return
    case .value: byPlace[place] = cell
    case .list where cell.hasPrefix("["): add(try JSONParser.parse(cell), at: place)
    case .list:
      let parts = cell.split(separator: ";", omittingEmptySubsequences: false)
      for (number, part) in parts.enumerated() { byPlace["\(place)/\(number)"] = String(part) }
    case .rest:
      for member in try JSONParser.parse(cell).objectValue ?? JSONObject() {
        add(member.value, at: "\(link)/\(member.name)")
      }
    }
  }

  private mutating func add(_ value: JSONValue, at place: String) {
    switch value {
    case .null: return
    case .bool(let truth): byPlace[place] = truth ? "true" : "false"
    case .number(let number): byPlace[place] = number.text
    case .string(let text): byPlace[place] = text
    case .array(let elements):
      for (number, element) in elements.enumerated() { add(element, at: "\(place)/\(number)") }
    case .object(let object):
      for member in object { add(member.value, at: "\(place)/\(Self.step(member.name))") }
    }
  }

  private static func step(_ name: String) -> String {
    name.replacing("~", with: "~0").replacing("/", with: "~1")
  }

  /// As the documentation says: an apostrophe goes when a formula's beginning or another apostrophe follows.
  private static func unguarded(_ cell: String, _ isGuarded: Bool) -> String {
    let scalars = cell.unicodeScalars
    guard isGuarded, scalars.first == "'", let second = scalars.dropFirst().first,
      "'=+-@\t\n\r＝＋－＠".unicodeScalars.contains(second)
    else { return cell }
    return String(scalars.dropFirst())
  }
}

/// Makes releases that lean towards what breaks tables.
enum RandomRelease {
  private static let names = [
    "id", "title", "tender", "items", "awards", "suppliers", "value", "amount", "tag", "a/b", "~", "", "=x", "ñ",
    "ocid",
    "_link", "_rest", "ID", "a.b", "documents",
  ]
  private static let texts = [
    "", "a", "a;b", "[1]", "=1+1", "'=x", "''", "'", "a,b", "\"q\"", "línea\nnueva", " x ", "\r\n", "\u{0}", "＝", "-5",
    "123", "true", "ñandú 🏛",
  ]

  static func text(_ generator: inout SeededGenerator) -> String {
    var object = object(&generator, depth: 0)
    object.insert(.string("ocds-\(generator.int(0...9))"), named: "ocid")
    return JSONWriter.text(of: .object(object))
  }

  private static func object(_ generator: inout SeededGenerator, depth: Int) -> JSONObject {
    var object = JSONObject()
    for _ in 0..<generator.int(0...5) {
      let name = generator.pick(names)
      // What follows an inner release's name would not be looked at.
      if depth == 0, ["ocid"].contains(name) { continue }
      if object[name] == nil { object.insert(value(&generator, depth: depth + 1), named: name) }
    }
    return object
  }

  private static func value(_ generator: inout SeededGenerator, depth: Int) -> JSONValue {
    switch generator.int(0...(depth < 5 ? 9 : 3)) {
    case 0: return .string(generator.pick(texts))
    case 1: return .number(JSONNumber(text: generator.pick(["0", "-1", "1.10", "1e400", "12345678901234567890"])) ?? 0)
    case 2: return .bool(generator.once(in: 2))
    case 3: return generator.once(in: 2) ? .null : .array([])
    case 4, 5: return .array((0..<generator.int(0...3)).map { _ in .string(generator.pick(texts)) })
    case 6: return .array((0..<generator.int(0...3)).map { _ in value(&generator, depth: depth + 1) })
    case 7, 8: return .array((0..<generator.int(0...3)).map { _ in .object(object(&generator, depth: depth + 1)) })
    default: return .object(object(&generator, depth: depth + 1))
    }
  }
}
