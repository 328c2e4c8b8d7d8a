import Glibc
import PliegoDiagnostics
import PliegoRows

/// Reads the JSON files of a source, and the sources whose records stand inside its own.
final class RecordReader {
  private let root: RecordSource
  /// The root, then the nested ones in the order in which they were asked for.
  private let sources: [RecordSource]
  private var nested: [NestedRows]
  private var files: [InputFile] = []

  /// The rows of a nested source, of all files so far.
  private struct NestedRows {
    var files: [FileText] = []
    var places: [RowPlace] = []
    var cells: [Cell] = []
    var parents: [Int32] = []
    var readings: [FileReading] = []
  }

  init(_ request: RowRequest, inside: [NestedRequest]) {
    let requests = [request] + inside.map(\.request)
    let blank = TextBuffer(capacity: 0)
    sources = requests.enumerated().map { index, request in
      let inner = inside.filter { $0.parent == index }.compactMap { $0.request.records?.firstName }
      return RecordSource(request, inner: inner, text: blank.start)
    }
    for (index, child) in inside.enumerated() { sources[child.parent].children.append(sources[index + 1]) }
    root = sources[0]
    nested = inside.map { _ in NestedRows() }
  }

  /// Reads one file into the root's rows.
  ///
  /// - Returns: `nil` when it cannot be used, for the reasons then among the diagnostics.
  func read(
    _ file: InputFile, fileIndex: Int, into builder: inout RowTableBuilder, _ reading: inout FileReading,
    _ diagnostics: inout [Diagnostic]
  ) -> FileText? {
    files.append(file)
    for source in sources {
      source.rows = RecordRows()
      source.columns.tallies = RecordTallies()
    }
    let records = RecordFile(file, root)
    _ = records.readOn()
    var found = records.finish(&reading)
    for source in sources { source.columns.tallies.report(source.request, &found) }
    diagnostics += found
    reading.rows = root.rows.places.count
    reading.undeclaredHeadings = root.newlyUndeclared()
    let first = sources.map(\.count)
    for source in sources { source.count += source.rows.places.count }
    guard !found.contains(where: { $0.severity == .error }) else { return nil }

    let texts = finish(records.text, file)
    keepNested(texts, parentRows: firstRows(first, builder.count), reading)
    let width = root.request.columns.count
    for (row, place) in root.rows.places.enumerated() {
      var place = place
      place.file = UInt32(truncatingIfNeeded: fileIndex)
      let cells = builder.addRow(place)
      for column in 0..<width { cells[column] = root.rows.cells[row * width + column] }
    }
    return texts[0]
  }

  /// The row of each source's table that the first record of this file becomes.
  private func firstRows(_ counts: [Int], _ rootRows: Int) -> [Int] {
    var rows = counts
    // Files that are not JSON may have given the root rows too.
    rows[0] = rootRows
    return rows
  }

  private func keepNested(_ texts: [FileText], parentRows: [Int], _ reading: FileReading) {
    for index in nested.indices {
      let source = sources[index + 1]
      let parent = sources.firstIndex { $0.children.contains { $0 === source } } ?? 0
      let file = UInt32(truncatingIfNeeded: nested[index].files.count)
      nested[index].files.append(texts[index + 1])
      nested[index].places += source.rows.places.map { place in
        var place = place
        place.file = file
        return place
      }
      nested[index].cells += source.rows.cells
      nested[index].parents += source.rows.parents.map { $0 + Int32(truncatingIfNeeded: parentRows[parent]) }
      var own = reading
      own.rows = source.rows.places.count
      own.undeclaredHeadings = source.newlyUndeclared()
      nested[index].readings.append(own)
    }
  }

  /// One text for all sources: the memory goes when the last of them goes.
  private func finish(_ text: TextBuffer, _ file: InputFile) -> [FileText] {
    let memory = RecordMemory(text)
    return sources.map { source in
      FileText(records: memory, of: file, RecordForm(path: source.path, pointers: source.rows.pointers))
    }
  }

  /// The records of one file some at a time; there must be no sources whose records stand inside them.
  func stream(_ file: InputFile, fileIndex: Int, pieceSize: Int) -> RecordStream {
    files.append(file)
    return RecordStream(file, root, fileIndex: fileIndex, pieceSize: pieceSize)
  }

  /// What is wrong with all files together: columns and places of records that nowhere were.
  func missing() -> [Diagnostic] {
    guard let file = files.first, !isFedAgain else { return [] }
    var diagnostics: [Diagnostic] = []
    for (index, source) in sources.enumerated() {
      if source.count > 0 {
        let names = source.columns.names
        diagnostics += source.columns.missing.map {
          .missingMember($0, of: source.request.source, in: file, among: names)
        }
      } else if !source.isFound, !source.request.isOptional {
        let outer = sources.first { $0.children.contains { $0 === source } }
        if index > 0, outer?.count == 0 { continue }
        diagnostics.append(.recordsNotFound(source.request, in: files, among: outer?.columns.names ?? []))
      }
    }
    return diagnostics
  }

  /// Whether records came from a reject file: a few of many, which need not have every member.
  private var isFedAgain: Bool { OriginalRow.rejectReasons.allSatisfy(root.columns.tree.undeclared.contains) }

  /// The tables of the nested sources; without rows when something is wrong.
  func nestedTables(areUsable: Bool) -> [TableReading] {
    zip(sources.dropFirst(), nested).map { source, rows in
      let names = source.request.columns.map(\.name)
      let table =
        areUsable
        ? RowTable(
          columns: names, files: rows.files, places: rows.places, cells: rows.cells, parents: rows.parents)
        : RowTable(columns: names, files: [], places: [], cells: [])
      return TableReading(table: table, diagnostics: [], files: rows.readings)
    }
  }
}

/// The text of a file's records, which the tables of several sources may share.
///
/// SAFETY: owns `start`, which came from `malloc` and is never written again.
final class RecordMemory: @unchecked Sendable {
  let start: UnsafePointer<UInt8>

  /// Takes over what a buffer holds.
  init(_ text: TextBuffer) {
    text.seal()
    start = UnsafePointer(text.release())
  }

  deinit { free(UnsafeMutableRawPointer(mutating: start)) }
}

extension FileText {
  convenience init(records memory: RecordMemory, of file: InputFile, _ form: RecordForm) {
    self.init(
      name: file.name, form: .records(form), header: [], positions: [], delimiter: UInt8(ascii: ","),
      start: memory.start, release: { withExtendedLifetime(memory) {} })
  }
}
