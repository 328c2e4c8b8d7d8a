import PliegoJSON

/// Turns releases into rows, one after the other.
///
/// The members of an object come in the order of the text, the cells of a row in that of the columns. So the places of
/// values on the tape are first put down cell by cell, and given to the sink when the object is through. Rows of inner
/// tables come before the row around them; within a table, rows keep the order of the text.
///
/// SAFETY: `cells` holds one place for each column of each table, 0 for none: place 0 of a tape is the whole text, which
/// is no value of any release. `visits` holds one number for each node of the plan. Both are written at the places that
/// the plan gives, which was made for as many.
struct ReleaseFlattener<Sink: RowSink & ~Copyable>: ~Copyable {
  let plan: TablePlan
  var sink: Sink
  var counts = FlattenCounts()
  private let cells: UnsafeMutablePointer<Int32>
  /// By node: the object that had the member last, to see a name that is repeated.
  private let visits: UnsafeMutablePointer<UInt32>
  private var objects: UInt32 = 0
  /// The key of the row that is looked at.
  private var link = ByteWriter(capacity: 256)
  private var releaseLinkCount = 0
  private var ocid: JSONNode?
  private var releaseID: JSONNode?
  /// By table: what has no column in the row that is looked at, as the members of a JSON object.
  private var rests: [RestText?]

  init(_ plan: TablePlan, _ sink: consuming Sink) {
    self.plan = plan
    self.sink = sink
    cells = .allocate(capacity: plan.cellCount + 1)
    cells.initialize(repeating: 0, count: plan.cellCount + 1)
    visits = .allocate(capacity: plan.nodes.count)
    visits.initialize(repeating: 0, count: plan.nodes.count)
    rests = plan.tables.map { _ in nil }
  }

  deinit {
    cells.deallocate()
    visits.deallocate()
  }

  mutating func flatten(_ release: JSONNode, number: Int) {
    counts.releases += 1
    link.removeAll()
    link.append(String(number))
    releaseLinkCount = link.count
    ocid = release["ocid"].flatMap { $0.isScalar ? $0 : nil }
    releaseID = release["id"].flatMap { $0.isScalar ? $0 : nil }
    addRow(release, node: 0, table: 0, parentLinkCount: 0)
  }

  private mutating func addRow(_ object: JSONNode, node: Int, table: Int, parentLinkCount: Int) {
    addMembers(object, node, table)
    sink.begin()
    var cell = plan.firstCells[table]
    for column in plan.tables[table].columns {
      let place = Int(cells[cell])
      switch column.content {
      case .value where place != 0: sink.value(object.node(at: place))
      case .list where place != 0: sink.list(object.node(at: place))
      case .value, .list: sink.empty()
      case .key(let key): addKey(key, parentLinkCount)
      case .rest: addRest(of: table)
      }
      cells[cell] = 0
      cell &+= 1
    }
    // Without a column there was none when the fields were gathered: the counts say so.
    if rests[table] != nil { rests[table] = nil }
    sink.end(table)
  }

  private mutating func addKey(_ key: TablePlan.Key, _ parentLinkCount: Int) {
    switch key {
    case .link: sink.text(link, count: link.count)
    case .parent: sink.text(link, count: parentLinkCount)
    case .release: sink.text(link, count: releaseLinkCount)
    case .ocid: if let ocid { sink.value(ocid) } else { sink.empty() }
    case .releaseID: if let releaseID { sink.value(releaseID) } else { sink.empty() }
    }
  }

  // MARK: Members

  private mutating func addMembers(_ object: JSONNode, _ node: Int, _ table: Int) {
    objects &+= 1
    let visit = objects
    let end = object.end
    var place = object.index &+ 1
    while place < end {
      let key = object.node(at: place).tapeNode.key
      let value = object.node(at: place &+ 1)
      let child = key == 0 ? -1 : plan.places.child(of: node, key)
      if child < 0 {
        addToRest(value, of: table, path: restPath(node, object.node(at: place)))
      } else if visits[child] == visit {
        counts.repeatedMembers += 1
      } else {
        visits[child] = visit
        add(value, child, table)
      }
      place = value.end
    }
  }

  @inline(__always)
  private mutating func add(_ value: JSONNode, _ node: Int, _ table: Int) {
    switch value.kind {
    case .null: counts.emptyValues += 1
    case .object: if value.end == value.index + 1 { counts.emptyValues += 1 } else { addMembers(value, node, table) }
    case .array: addArray(value, node, table)
    default: put(value, Int(plan.nodes[node].value), node, table)
    }
  }

  @inline(__always)
  private mutating func put(_ value: JSONNode, _ cell: Int, _ node: Int, _ table: Int) {
    guard cell >= 0 else { return addToRest(value, of: table, path: plan.paths[node]) }
    cells[cell] = Int32(truncatingIfNeeded: value.index)
  }

  private mutating func addArray(_ array: JSONNode, _ node: Int, _ table: Int) {
    switch ArrayShape(array) {
    case .empty: counts.emptyValues += 1
    case .list: put(array, Int(plan.nodes[node].list), node, table)
    case .objects:
      let inner = Int(plan.nodes[node].table)
      guard inner >= 0 else { return addToRest(array, of: table, path: plan.paths[node]) }
      addRows(of: array, Int(plan.nodes[node].element), inner)
    }
  }

  private mutating func addRows(of array: JSONNode, _ node: Int, _ table: Int) {
    let parentLinkCount = link.count
    link.append(plan.tables[table].pointer)
    link.append(UInt8(ascii: "/"))
    let arrayLinkCount = link.count
    var number = 0
    for element in array.elements {
      link.truncate(to: arrayLinkCount)
      link.append(decimal: number)
      addRow(element, node: node, table: table, parentLinkCount: parentLinkCount)
      number &+= 1
    }
    link.truncate(to: parentLinkCount)
  }

  // MARK: The rest

  private func restPath(_ node: Int, _ name: JSONNode) -> String {
    let around = plan.paths[node]
    let step = TablePlan.step(name.text)
    return around.isEmpty ? step : around + "/" + step
  }

  private mutating func addToRest(_ value: JSONNode, of table: Int, path: String) {
    guard value.isFilledAtAll else {
      counts.emptyValues += 1
      return
    }
    var rest = rests[table].take() ?? RestText()
    if rest.add(value, path) {
      counts.noteRest(table: table, path)
    } else {
      counts.repeatedMembers += 1
    }
    rests[table] = rest
  }

  private mutating func addRest(of table: Int) {
    guard let rest = rests[table].take() else { return sink.empty() }
    var text = ByteWriter(capacity: rest.text.utf8.count + 2)
    text.append(UInt8(ascii: "{"))
    text.append(rest.text)
    text.append(UInt8(ascii: "}"))
    sink.text(text, count: text.count)
  }
}

/// The members of a JSON object with what has no column.
private struct RestText {
  var text = ""
  private var names: Set<String> = []

  /// - Returns: `false` when the name is there already.
  mutating func add(_ value: JSONNode, _ path: String) -> Bool {
    guard names.insert(path).inserted else { return false }
    var writer = ByteWriter(capacity: 64 + value.raw.count)
    if !text.isEmpty { writer.append(UInt8(ascii: ",")) }
    writer.appendJSONString(path)
    writer.append(UInt8(ascii: ":"))
    if value.isString { writer.append(UInt8(ascii: "\"")) }
    writer.append(value.raw)
    if value.isString { writer.append(UInt8(ascii: "\"")) }
    text += writer.text
    return true
  }
}

extension JSONNode {
  /// A string, number or truth value.
  fileprivate var isScalar: Bool { isString || isNumber || kind == .true || kind == .false }

  /// Whether it is something that could have a cell.
  fileprivate var isFilledAtAll: Bool { !isNull && (isString || !isEmpty) }
}

extension ByteWriter {
  /// Appends a whole number from 0.
  fileprivate mutating func append(decimal number: Int) {
    if number < 10 { return append(UInt8(truncatingIfNeeded: number) &+ 0x30) }
    append(String(number))
  }
}
