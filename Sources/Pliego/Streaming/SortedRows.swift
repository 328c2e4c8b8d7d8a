import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

/// The rows of one source that come in the order of their processes' keys, some of them read ahead.
final class SortedRows {
  let source: Int
  private let stream: TableStream
  private let conversion: Conversion
  private let routes: RowRoutes
  private var order: KeyOrder?
  private var waiting: [RowKeys] = []
  /// The first row of `waiting` that was not given away.
  private var first = 0
  private var number = 0
  private(set) var isAtEnd = false
  private(set) var breach: KeyOrder.Breach?

  init(_ source: Int, _ stream: TableStream, _ conversion: Conversion, _ routes: RowRoutes) {
    self.source = source
    self.stream = stream
    self.conversion = conversion
    self.routes = routes
    order = KeyOrder(source: source, of: conversion, routes)
  }

  /// The last key that was read; rows with it may follow.
  var lastKey: [UInt8]? { waiting.last?.keys.last.map { Array($0.buffer) } }

  /// Whether few rows wait and more can be read.
  var isLow: Bool { !isAtEnd && waiting.count < 2 }

  /// Reads some more rows.
  func readOn() {
    guard let table = stream.next(), let keys = RowKeys(table, source: source, of: conversion, routes) else {
      isAtEnd = true
      return
    }
    if breach == nil { breach = order?.breach(in: table) }
    waiting.append(keys)
  }

  /// What there is to say of the files, when all rows were read.
  func reading() -> TableReading { stream.reading() }

  /// A table without rows, with the files that were begun so far.
  var header: RowTable {
    let source = conversion.plan.sources[source]
    return RowTable(
      columns: source.columns.filter { $0.cell >= 0 }.map(\.name), files: stream.begunFiles, places: [], cells: [])
  }

  /// Whether a row that waits has a key before the bound.
  func hasRows(before bound: [UInt8]?) -> Bool {
    waiting.first?.comes(first, before: bound) ?? false
  }

  /// Gives away the rows with keys before the bound.
  func take(before bound: [UInt8]?, into buffer: inout RecordBuffer) {
    while let next = waiting.first {
      let count = next.count(from: first, before: bound)
      for row in first..<(first + count) {
        buffer.add(row, of: next.table, source: source, number: number)
        number += 1
      }
      first += count
      guard first == next.keys.count else { return }
      waiting.removeFirst()
      first = 0
    }
  }
}
