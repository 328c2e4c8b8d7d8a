import PliegoDiagnostics
import PliegoJSON
import PliegoRows

/// Turns the values that a record's columns found into cells.
///
/// Texts without escapes, and most numbers, stay where they are in the record's text; the others are written behind it.
struct RecordCells {
  let text: TextBuffer
  /// From a place in the element to the same byte in the file's text.
  let shift: Int

  /// What a value is, for messages.
  static func kind(of node: JSONNode) -> String {
    switch node.kind {
    case .null: "null"
    case .object: "{…}"
    case .array: "[…]"
    case .string: "\"\(node.text.prefix(20))\""
    default: String(node.text.prefix(20))
    }
  }

  /// The bytes of a value, quotes and all.
  static func extent(of node: JSONNode, in element: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let quotes = node.isString ? 2 : 0
    return UnsafeBufferPointer(rebasing: element[node.offset..<node.offset + Int(node.tapeNode.length) + quotes])
  }

  /// Appends a record's cells to its source's.
  func read(
    _ record: JSONNode, _ source: RecordSource, name: JSONNode?, place: Int?, origin: (JSONNode) -> RowOrigin
  ) {
    let columns = source.request.columns
    var raw: [RawCell] = []
    raw.reserveCapacity(columns.count)
    for (index, column) in columns.enumerated() {
      switch source.columns.found(index, in: record) {
      case .nothing: raw.append(Self.empty)
      case .scalar(let value): raw.append(cell(value, column, source, origin))
      case .name: raw.append(name.map { plain(append(Array($0.text.utf8))) } ?? Self.empty)
      case .place: raw.append(place.map { plain(append(Array(String($0 + 1).utf8))) } ?? Self.empty)
      case .container(let value):
        note(value, index, column, source, origin)
        raw.append(Self.empty)
      }
    }
    source.cells.move(to: text.start, rewrittenOffset: text.count)
    for (index, column) in columns.enumerated() {
      let isEmpty = raw[index].start == raw[index].end
      source.rows.cells.append(
        isEmpty
          ? Cell(offset: 0, count: 0)
          : column.raw ? source.cells.readRaw(raw[index]) : source.cells.read(raw[index]))
    }
    _ = append(source.cells.rewritten)
  }

  private static let empty = RawCell(start: 0, end: 0, form: .plain)

  private func cell(
    _ value: JSONNode, _ column: ColumnRequest, _ source: RecordSource, _ origin: (JSONNode) -> RowOrigin
  ) -> RawCell {
    guard Int(value.tapeNode.length) <= source.request.limits.cellBytes else {
      var place = origin(value)
      place.heading = column.name
      source.columns.tallies.longCells.add(place)
      return Self.empty
    }
    if value.isString, value.tapeNode.traits.contains(.hasEscapes) { return plain(append(Array(value.text.utf8))) }
    if value.isNumber, let mark = column.decimalMark, let number = localNumber(value.raw, decimalMark: mark) {
      return plain(append(number))
    }
    return plain(
      Cell(
        offset: UInt32(truncatingIfNeeded: shift + Int(value.tapeNode.offset)),
        count: value.tapeNode.length))
  }

  private func note(
    _ value: JSONNode, _ index: Int, _ column: ColumnRequest, _ source: RecordSource,
    _ origin: (JSONNode) -> RowOrigin
  ) {
    var place = origin(value)
    place.heading = column.name
    let heading = column.headings.first ?? column.name
    let members = value.members.prefix(8).map { "\(heading).\($0.name.text)" }.joined(separator: ", ")
    source.columns.tallies.containers[index, default: RecordTallies.Tally()].add(place, members)
    if value.isArray { source.columns.tallies.lists.insert(index) }
  }

  private func plain(_ cell: Cell) -> RawCell {
    RawCell(start: cell.offset, end: cell.offset &+ cell.count, form: .plain)
  }

  /// Puts bytes behind the text.
  func append(_ bytes: [UInt8]) -> Cell {
    let offset = text.count
    bytes.withUnsafeBufferPointer { text.append($0) }
    return Cell(offset: UInt32(truncatingIfNeeded: offset), count: UInt32(truncatingIfNeeded: bytes.count))
  }
}
