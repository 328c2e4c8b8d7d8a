import PliegoJSON
import PliegoRows

/// Remembers which cells and which line of the mapping each leaf of a release came from.
///
/// A reference type so that the writer can do without it: when nobody asks, there is none and it costs a comparison.
final class ProvenanceTracer {
  private struct Leaf {
    var pointer: String
    var line: Int32
    var cells: [CellPlace]
  }

  private let plan: MappingPlan
  private let linked: LinkedSources
  private var path: [String] = []
  private var leaves: [Leaf] = []
  private var partyIDs: [String] = []
  private(set) var finished: [[UInt8]] = []

  init(plan: MappingPlan, linked: LinkedSources) {
    self.plan = plan
    self.linked = linked
  }

  var count: Int { leaves.count }

  func begin() {
    path.removeAll(keepingCapacity: true)
    leaves.removeAll(keepingCapacity: true)
    partyIDs.removeAll(keepingCapacity: true)
  }

  /// A field by its key among the plan's texts: `"title":`.
  func enter(_ key: Int32) {
    let text = plan.text.texts[Int(key)].text
    path.append(String(text.dropFirst().dropLast(2)))
  }

  func enter(texts name: String) { path.append(name) }

  func enter(entry index: Int) { path.append(String(index)) }

  func enter(party id: String) {
    let place = partyIDs.firstIndex(of: id) ?? partyIDs.count
    if place == partyIDs.count { partyIDs.append(id) }
    path.append("parties")
    path.append(String(place))
  }

  func leave() {
    path.removeLast()
    if path.last == "parties" { path.removeLast() }
  }

  func leaf(line: Int32, _ cells: [CellPlace]) {
    leaves.append(Leaf(pointer: JSONPointer(tokens: path).description, line: line, cells: cells))
  }

  func leaf(top name: String, line: Int32, _ cells: [CellPlace]) {
    leaves.append(Leaf(pointer: "/" + name, line: line, cells: cells))
  }

  /// An organization's id and roles, which come from the place that mentions it.
  func partyHead(line: Int32, _ cells: [CellPlace]) {
    enter(texts: "id")
    leaf(line: line, cells)
    path[path.count - 1] = "roles"
    leaf(line: line, [])
    path.removeLast()
  }

  func truncate(to count: Int) { leaves.removeLast(max(leaves.count - count, 0)) }

  /// Forgets releases whose process was refused after all.
  func drop(_ count: Int) { finished.removeLast(min(count, finished.count)) }

  func take() -> [UInt8] {
    let all = finished.flatMap { $0 }
    finished.removeAll()
    return all
  }

  /// One line of JSON, in the words of PROV: an entity, the plan, and what it was derived from.
  func finish(ocid: String, id: String) {
    var members: [(String, JSONValue)] = [
      ("entity", .object(JSONObject([("ocid", .string(ocid)), ("id", .string(id))]))),
      ("plan", .string(plan.files.first ?? "")),
    ]
    // The same leaf may be told twice, since parties are assembled for the hash and for the text.
    var seen: Set<String> = []
    let derived = leaves.filter { seen.insert($0.pointer).inserted }.map { derivation($0) }
    members.append(("wasDerivedFrom", .array(derived)))
    finished.append(Array((JSONWriter.text(of: .object(JSONObject(members))) + "\n").utf8))
  }

  private func derivation(_ leaf: Leaf) -> JSONValue {
    var members: [(String, JSONValue)] = [("pointer", .string(leaf.pointer))]
    if leaf.line >= 0 {
      let (file, line) = plan.lines[Int(leaf.line)]
      members.append(("mapping", .string("\(plan.files[Int(file)]):\(line)")))
    }
    members.append(("cells", .array(distinct(leaf.cells).flatMap { cells($0) })))
    return .object(JSONObject(members))
  }

  private func distinct(_ cells: [CellPlace]) -> [CellPlace] {
    var seen: Set<CellPlace> = []
    return cells.filter { seen.insert($0).inserted && isRead($0) }
  }

  private func isRead(_ place: CellPlace) -> Bool {
    plan.sources[Int(place.source)].columns[Int(place.column)].cell >= 0
  }

  /// A cell that was filled from above or joined stands in other rows too.
  private func cells(_ place: CellPlace) -> [JSONValue] {
    let source = plan.sources[Int(place.source)]
    let table = linked.sources[Int(place.source)].table
    let column = source.columns[Int(place.column)]
    return table.places(ofCell: Int(place.row), column.cell).map { cell(source, column, table, $0) }
  }

  private func cell(_ source: SourcePlan, _ column: ColumnPlan, _ table: RowTable, _ row: RowPlace) -> JSONValue {
    let file = table.files[Int(row.file)]
    let position = file.positions.indices.contains(column.cell) ? file.positions[column.cell] : -1
    let heading = position >= 0 && file.header.indices.contains(position) ? file.header[position] : column.name
    var members: [(String, JSONValue)] = [("source", .string(source.name)), ("file", .string(file.name))]
    if let sheet = file.form.sheet { members.append(("sheet", .string(sheet))) }
    members += [("row", .number(JSONNumber(Int(row.row)))), ("line", .number(JSONNumber(Int(row.line))))]
    if let key = source.publicKey(at: row, in: table) { members.append(("key", .string(key))) }
    if let pointer = table.pointer(at: row) {
      members.append(("pointer", .string(pointer)))
    } else {
      members.append(("column", .number(JSONNumber(position + 1))))
    }
    members.append(("heading", .string(heading)))
    return .object(JSONObject(members))
  }
}
