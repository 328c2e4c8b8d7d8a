import PliegoDiagnostics
import PliegoMapping
import PliegoRows
import PliegoSources

/// Reads sources in step whose rows come in the order of their processes' keys, and gives whole processes, part by part.
final class MergeReader {
  private let sources: [SortedRows]
  private let headers: [RowTable]
  private let partSize: Int

  /// Rows of whole processes.
  struct Part: Sendable {
    var bytes: RecordBytes
    /// Columns and files of each source.
    var headers: [RowTable]
  }

  /// - Parameters:
  ///   - streams: of each source whose rows are divided, by its place in the plan.
  ///   - partSize: a part has at least so many bytes of rows, but for the last: there may be many files of one row.
  init(_ streams: [(source: Int, stream: TableStream)], partSize: Int, _ whole: Conversion, _ routes: RowRoutes) {
    self.partSize = partSize
    sources = streams.map { SortedRows($0.source, $0.stream, whole, routes) }
    headers = whole.plan.sources.map { SourceLoader.emptyTable(of: $0) }
  }

  /// The next processes; `nil` at the end, and when a source turns out not to be in order.
  func next() -> Part? {
    var buffer = RecordBuffer()
    while buffer.count < partSize, take(into: &buffer) {}
    guard buffer.count > 0 else { return nil }
    var headers = self.headers
    for source in sources { headers[source.source] = source.header }
    return Part(bytes: buffer.bytes(), headers: headers)
  }

  /// - Returns: whether there were processes to take.
  private func take(into buffer: inout RecordBuffer) -> Bool {
    var bound = readAhead()
    while let found = bound, !sources.contains(where: { $0.hasRows(before: found) }) {
      // One process reaches beyond what was read: go on with the source that holds it back.
      for source in sources where !source.isAtEnd && (source.lastKey ?? []) == found { source.readOn() }
      bound = lowestKey()
    }
    guard breaches.isEmpty, sources.contains(where: { $0.hasRows(before: bound) }) else { return false }
    for source in sources { source.take(before: bound, into: &buffer) }
    return true
  }

  /// Rows out of order, by source.
  var breaches: [(source: Int, breach: KeyOrder.Breach)] {
    sources.compactMap { source in source.breach.map { (source: source.source, breach: $0) } }
  }

  /// Reads what is left, for what there is to say about the files, and says it.
  func readings() -> [Int: TableReading] {
    for source in sources {
      while !source.isAtEnd {
        source.readOn()
        var rest = RecordBuffer()
        source.take(before: nil, into: &rest)
      }
    }
    return Dictionary(uniqueKeysWithValues: sources.map { ($0.source, $0.reading()) })
  }

  private func readAhead() -> [UInt8]? {
    for source in sources where source.isLow { source.readOn() }
    return lowestKey()
  }

  /// Rows with keys before this one are all there; `nil` when all rows are.
  private func lowestKey() -> [UInt8]? {
    let open = sources.filter { !$0.isAtEnd }
    return open.map { $0.lastKey ?? [] }.min { $0.lexicographicallyPrecedes($1) }
  }
}
