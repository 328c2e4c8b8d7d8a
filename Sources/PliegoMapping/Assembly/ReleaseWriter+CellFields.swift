import PliegoJSON
import PliegoRows
import PliegoValues

// Fields that go from a cell into the release at once.
extension ReleaseWriter {
  /// Writes a field with its key and a comma behind it, if that is as simple as it mostly is.
  ///
  /// - Returns: `nil` when it is not, and nothing was written.
  @inline(__always)
  mutating func writeCell(_ index: Int) -> Outcome? {
    let field = cellFields + index
    let kind = field.pointee.kind
    guard kind != .other, !isTracing else { return nil }
    if kind == .fixed {
      body.append(padded: field.pointee.key.start, count: field.pointee.key.count)
      tags |= field.pointee.tags
      return .writtenFixed
    }
    return writeCell(field)
  }

  @inline(__always)
  private mutating func writeCell(_ field: UnsafePointer<CellField>) -> Outcome? {
    let scope = evaluator.levels + (evaluator.frame &+ Int(field.pointee.level))
    guard scope.pointee.rows.count == 1, evaluator.notes.isEmpty else { return nil }
    let row = scope.pointee.rows.start[0]
    let source = evaluator.sources.baseAddress.unsafelyUnwrapped + Int(scope.pointee.source)
    let column =
      evaluator.columns.baseAddress.unsafelyUnwrapped
      + (Int(source.pointee.firstColumn) &+ Int(field.pointee.column))
    guard column.pointee.cell >= 0, !column.pointee.isPosition else { return nil }
    let text = source.pointee.view.cell(Int(row), Int(column.pointee.cell))
    let place = CellPlace(source: scope.pointee.source, row: row, column: Int32(field.pointee.column))
    if text.isEmpty {
      guard field.pointee.mayBeEmpty else { return nil }
      evaluator.lastRead = place
      return .absent
    }
    if field.pointee.kind == .text, column.pointee.kind == .text {
      append(text, as: field)
    } else {
      guard append(text, field, column) else { return nil }
    }
    evaluator.lastRead = place
    tags |= field.pointee.tags
    return field.pointee.isFixed ? .writtenFixed : .written
  }

  @inline(__always)
  private mutating func append(_ text: Bytes, as field: UnsafePointer<CellField>) {
    let key = field.pointee.key
    body.appendMember(padded: key.start, keyCount: key.count, text: text.start, count: text.count)
  }

  /// - Returns: `false` when something is to be said about the text; then nothing was written.
  private mutating func append(
    _ text: Bytes, _ field: UnsafePointer<CellField>, _ column: UnsafePointer<ColumnAtRunTime>
  ) -> Bool {
    switch field.pointee.kind {
    case .code:
      guard column.pointee.kind == .text else { return false }
      let target = evaluator.codeCaches[Int(field.pointee.table)].target(of: text)
      guard target >= 0, case .text(let code) = evaluator.constants[Int(target)] else { return false }
      append(code, as: field)
      return true
    case .uri:
      guard column.pointee.kind == .text || column.pointee.kind == .url, isPlainURI(text, column) else { return false }
      append(text, as: field)
      return true
    case .number, .moment:
      let start = body.count
      body.append(padded: field.pointee.key.start, count: field.pointee.key.count)
      let isWritten =
        field.pointee.kind == .number ? appendNumber(text, column) : appendMoment(text, field, column)
      if isWritten { body.append(UInt8(ascii: ",")) } else { body.truncate(to: start) }
      return isWritten
    case .text, .fixed, .other: return false
    }
  }

  @inline(__always)
  private mutating func appendNumber(_ text: Bytes, _ column: UnsafePointer<ColumnAtRunTime>) -> Bool {
    guard column.pointee.kind == .number, column.pointee.digits >= 0 else { return false }
    let digits = evaluator.digits[Int(column.pointee.digits)]
    return body.append(upTo: text.count) { digits.write(text.start, count: text.count, into: $0) }
  }

  private func isPlainURI(_ text: Bytes, _ column: UnsafePointer<ColumnAtRunTime>) -> Bool {
    column.pointee.hasNoMarks && URIText.isURI(text.buffer)
  }

  /// A day or moment, whose clock shows nothing odd in its zone.
  private mutating func appendMoment(
    _ text: Bytes, _ field: UnsafePointer<CellField>, _ column: UnsafePointer<ColumnAtRunTime>
  ) -> Bool {
    guard column.pointee.layout >= 0, column.pointee.kind == .date || column.pointee.kind == .datetime else {
      return false
    }
    let layout = evaluator.layouts.baseAddress.unsafelyUnwrapped + Int(column.pointee.layout)
    guard let local = layout.pointee.read(text.start, count: text.count) else { return false }
    guard column.pointee.kind == .datetime, layout.pointee.hasTime else {
      return append(LocalDateTime(local.date, secondOfDay: Int(field.pointee.second)), zone: field.pointee.zone)
    }
    return append(local, zone: column.pointee.zone)
  }

  private mutating func append(_ local: LocalDateTime, zone: Int32) -> Bool {
    var moment = ZonedDateTime(local, offsetSeconds: 0)
    if zone >= 0 {
      let resolution = evaluator.zones[Int(zone)].resolve(local)
      guard resolution.kind == .normal else { return false }
      moment = resolution.time
    }
    return body.append(upTo: ZonedDateTime.maximumTextCount + 2) { out in
      out[0] = UInt8(ascii: "\"")
      let count = moment.write(into: out + 1)
      out[count + 1] = UInt8(ascii: "\"")
      return count + 2
    }
  }
}
