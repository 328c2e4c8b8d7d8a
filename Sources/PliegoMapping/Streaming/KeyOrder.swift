public import PliegoRows

/// Watches that the rows of a source come in the order of the keys of their processes, as its mapping says.
public struct KeyOrder {
  private let source: Int
  private let columns: [Int]
  private let conversion: Conversion
  private var last: [UInt8] = []

  /// A row that stands before one it should stand behind.
  public struct Breach: Sendable {
    /// The row's place in its table.
    public var row: Int
    public var place: RowPlace
    /// Where the row's record stands in its JSON document; `nil` for rows of tables.
    public var pointer: String?
    public var key: String
    /// The key before it, which is greater.
    public var earlier: String
  }

  /// - Returns: `nil` when nothing is said about the order, or the rows do not name the key.
  public init?(source: Int, of conversion: Conversion, _ routes: RowRoutes) {
    guard conversion.plan.sources[source].isSortedByKey, case .byKey(let columns) = routes.ways[source] else {
      return nil
    }
    self.source = source
    self.columns = columns
    self.conversion = conversion
  }

  /// Looks at the next rows.
  public mutating func breach(in table: RowTable) -> Breach? {
    let keys = RowKeys(table, source: source, columns, of: conversion)
    for row in 0..<table.count {
      let key = keys.keys[row]
      if key.buffer.elementsEqual(last) { continue }
      guard last.lexicographicallyPrecedes(key.buffer) else {
        return Breach(
          row: row, place: table.place(of: row), pointer: table.pointer(of: row), key: key.text,
          earlier: String(decoding: last, as: UTF8.self))
      }
      last = Array(key.buffer)
    }
    return nil
  }
}

/// The keys by which the rows of a table go.
///
/// SAFETY: keys point into the table, or into texts that `keys` of the linker keeps; both are kept here.
public final class RowKeys {
  public let table: RowTable
  public let keys: [Bytes]
  private let kept: LinkedSources

  init(_ table: RowTable, source: Int, _ columns: [Int], of conversion: Conversion) {
    var tables = conversion.plan.sources.map { _ in RowTable(columns: [], files: [], places: [], cells: []) }
    tables[source] = table
    var linker = SourceLinker(tables, conversion.plan, conversion.parameters)
    keys = (0..<table.count).map { linker.key(columns, source, $0) }
    kept = linker.linked
    self.table = table
  }

  /// - Returns: `nil` for a source whose rows do not name the key of their process.
  public convenience init?(_ table: RowTable, source: Int, of conversion: Conversion, _ routes: RowRoutes) {
    guard case .byKey(let columns) = routes.ways[source] else { return nil }
    self.init(table, source: source, columns, of: conversion)
  }

  /// Whether a row has a key before `bound`, or there is none.
  public func comes(_ row: Int, before bound: [UInt8]?) -> Bool {
    bound.map { keys[row].buffer.lexicographicallyPrecedes($0) } ?? true
  }

  /// How many rows from `first` on have a key before `bound`; all of them, when there is no bound.
  public func count(from first: Int, before bound: [UInt8]?) -> Int {
    var row = first
    while row < keys.count, comes(row, before: bound) { row += 1 }
    return row - first
  }
}
