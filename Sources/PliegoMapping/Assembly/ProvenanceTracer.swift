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

  private struct Absence {
    var pointer: String
    var line: Int32
    var reason: AbsenceReason
    var cells: [CellPlace]
  }

  private let plan: MappingPlan
  private let linked: LinkedSources
  private var path: [String] = []
  private var leaves: [Leaf] = []
  private var partyIDs: [String] = []
  private var absences: [Absence] = []
  /// Why the value at hand is not there.
  private var reason: AbsenceReason?
  /// Whether what is left out is remembered too, for one process that somebody asks about.
  let explains: Bool
  private(set) var traces: [ReleaseTrace] = []
  /// The place among the mapping's releases of the one at hand.
  var release = 0
  /// Releases of the mapping that were left out.
  private(set) var missing: [MissingRelease] = []
  private(set) var finished: [[UInt8]] = []

  init(plan: MappingPlan, linked: LinkedSources, explains: Bool = false) {
    self.plan = plan
    self.linked = linked
    self.explains = explains
  }

  var count: Int { leaves.count }

  func begin() {
    path.removeAll(keepingCapacity: true)
    leaves.removeAll(keepingCapacity: true)
    partyIDs.removeAll(keepingCapacity: true)
    absences.removeAll(keepingCapacity: true)
    reason = nil
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

  // MARK: What is left out

  /// Says why the value at hand will not be there, if nothing was said before.
  func because(_ why: AbsenceReason) {
    if explains, reason == nil { reason = why }
  }

  /// The field at hand is not written.
  func leftOut(line: Int32, _ cells: [CellPlace]) {
    guard explains else { return }
    let pointer = JSONPointer(tokens: path).description
    absences.append(Absence(pointer: pointer, line: line, reason: reason ?? .nothingInside, cells: cells))
    reason = nil
  }

  /// The release at hand is not written.
  func leaveOut(because why: AbsenceReason) {
    guard explains else { return }
    let name = name(ofRelease: release)
    missing.append(
      MissingRelease(release: release, called: name.called, publisher: name.publisher, reason: words(reason ?? why)))
    reason = nil
  }

  private func name(ofRelease place: Int) -> (called: String?, publisher: String?) {
    let own = plan.releases[place]
    return (own.called, own.publisher >= 0 ? plan.publishers[Int(own.publisher)].name : nil)
  }

  /// The field at hand is written: whatever was said of its parts is not about what comes next.
  func written() { reason = nil }

  func truncate(to count: Int) { leaves.removeLast(max(leaves.count - count, 0)) }

  /// Forgets releases whose process was refused after all.
  func drop(_ count: Int) {
    finished.removeLast(min(count, finished.count))
    traces.removeLast(min(count, traces.count))
  }

  /// Puts the last releases into the order in which they are written; those that are not named are left out.
  func arrange(last count: Int, as order: [Int]) {
    let (lines, told) = (finished.suffix(count), traces.suffix(count))
    drop(count)
    if lines.count == count { finished += order.map { lines[lines.startIndex + $0] } }
    if told.count == count { traces += order.map { told[told.startIndex + $0] } }
  }

  func take() -> [UInt8] {
    let all = finished.flatMap { $0 }
    finished.removeAll()
    return all
  }

  /// One line of JSON, in the words of PROV: an entity, the plan, and what it was derived from.
  func finish(ocid: String, id: String) {
    if explains { return traces.append(trace(ocid: ocid, id: id)) }
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
    members.append(("cells", .array(distinct(leaf.cells).flatMap { traced($0) }.map { .object($0.json) })))
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
  private func traced(_ place: CellPlace) -> [TracedCell] {
    let source = plan.sources[Int(place.source)]
    let table = linked.sources[Int(place.source)].table
    let column = source.columns[Int(place.column)]
    return table.places(ofCell: Int(place.row), column.cell).map { traced(source, column, table, $0) }
  }

  private func traced(_ source: SourcePlan, _ column: ColumnPlan, _ table: RowTable, _ row: RowPlace) -> TracedCell {
    let file = table.file(at: row)
    let position = file.positions.indices.contains(column.cell) ? file.positions[column.cell] : -1
    let heading = position >= 0 && file.header.indices.contains(position) ? file.header[position] : column.name
    return TracedCell(
      source: source.name, file: file.name, sheet: file.form.sheet, row: Int(row.row), line: Int(row.line),
      key: source.publicKey(at: row, in: table), pointer: table.pointer(at: row), column: position + 1,
      heading: heading)
  }

  // MARK: For people

  private func trace(ocid: String, id: String) -> ReleaseTrace {
    var seen: Set<String> = []
    let told = leaves.filter { seen.insert($0.pointer).inserted }.map { leaf in
      TracedLeaf(pointer: leaf.pointer, mapping: line(leaf.line), cells: cells(leaf.cells))
    }
    let missing = absences.map { absence in
      TracedAbsence(
        pointer: absence.pointer, mapping: line(absence.line), reason: words(absence.reason),
        cells: cells(absence.cells))
    }
    let name = name(ofRelease: release)
    return ReleaseTrace(
      ocid: ocid, id: id, release: release, called: name.called, publisher: name.publisher, leaves: told,
      absences: missing)
  }

  func line(_ index: Int32) -> MappingLine? {
    guard index >= 0 else { return nil }
    let (file, line) = plan.lines[Int(index)]
    return MappingLine(file: plan.files[Int(file)], line: Int(line))
  }

  func cells(_ places: [CellPlace]) -> [TracedCell] {
    distinct(places).flatMap { place in
      let column = plan.sources[Int(place.source)].columns[Int(place.column)]
      let table = linked.sources[Int(place.source)].table
      let own = Int(table.place(of: Int(place.row)).row)
      return traced(place).map { cell in
        guard !column.type.isPersonal else { return cell }
        var cell = cell
        let originals = cell.row == own ? table.originalCells(of: Int(place.row)) : []
        cell.original =
          originals.indices.contains(cell.column - 1)
          ? originals[cell.column - 1] : table.cell(Int(place.row), column.cell).text
        return cell
      }
    }
  }

  private func words(_ reason: AbsenceReason) -> TracedAbsence.Reason {
    switch reason {
    case .empty: .empty
    case .condition: .condition
    case .nothingInside: .nothingInside
    case .noEntries: .noEntries
    case .noRows(let source): .noRows(source: plan.sources[Int(source)].name)
    case .without(let key): .without(String(plan.text.texts[Int(key)].text.dropFirst().dropLast(2)))
    case .problem(let problem):
      .problem(problem.kind.code, ProblemDescriber(plan: plan, linked: linked).sentence(of: problem))
    }
  }
}

/// Why something is not written, in the plan's terms.
enum AbsenceReason {
  case empty, condition, nothingInside, noEntries
  case noRows(source: Int16)
  case without(key: Int32)
  case problem(Problem)
}
