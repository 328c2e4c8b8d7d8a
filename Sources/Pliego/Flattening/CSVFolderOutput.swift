import PliegoDiagnostics
import PliegoFlatten
import PliegoJSON

/// Writes a folder with a CSV file for each table, and one that lists all columns.
final class CSVFolderOutput: TableOutput {
  let numbersAsText = 0
  private let plan: TablePlan
  private let options: FlattenOptions
  private let folder: TemporaryPlace
  /// By table; made with the first row.
  private var files: [OutputFile?]
  private var tally: RowTally

  init(_ plan: TablePlan, _ options: FlattenOptions) throws(PliegoError) {
    self.plan = plan
    self.options = options
    files = plan.tables.map { _ in nil }
    tally = RowTally(plan)
    OpenFiles.allowMany()
    do throws(FileError) {
      folder = try TemporaryPlace(for: options.folderPath, .folder)
    } catch {
      throw PliegoError(writing: error)
    }
    // The releases are there even when there are none.
    _ = try writing { () throws(FileError) -> OutputFile in try file(0) }
  }

  func add(_ rows: TableRows) throws(PliegoError) {
    tally.add(rows.count, to: rows.table)
    try writing { () throws(FileError) in
      let file = try file(rows.table)
      try rows.withBytes { bytes throws(FileError) in try file.write(Array(bytes)) }
    }
  }

  func finish() throws(PliegoError) -> [FlattenOutcome.Table] {
    let names = plan.tables.map(\.name)
    try writing { () throws(FileError) in
      for file in files { try file?.commit() }
      let listing = try OutputFile(path(of: TablePlan.listingName))
      try listing.write(line(FieldListing.headings))
      for row in FieldListing(plan, names: names, tables: tally.tables, language: options.language).rows {
        try listing.write(line(row))
      }
      try listing.commit()
      try folder.commit()
    }
    return tally.written(names)
  }

  private func file(_ table: Int) throws(FileError) -> OutputFile {
    if let file = files[table] { return file }
    let file = try OutputFile(path(of: plan.tables[table].name))
    try file.write(line(plan.tables[table].columns.map(\.heading)))
    files[table] = file
    tally.add(0, to: table)
    return file
  }

  private func path(of table: String) -> String { folder.path + "/" + table + TableFolder.ending }

  private func line(_ cells: [String]) -> [UInt8] {
    var writer = ByteWriter()
    CSVLine.append(cells, guardsFormulas: options.formulas == .guarded, to: &writer)
    return writer.bytes
  }

  private func writing<Result>(_ body: () throws(FileError) -> Result) throws(PliegoError) -> Result {
    do throws(FileError) {
      return try body()
    } catch {
      // The temporary name means nothing to anybody.
      throw PliegoError(writing: FileError(path: options.output, number: error.number))
    }
  }
}

extension FlattenOptions {
  /// The folder's path without a slash at its end.
  fileprivate var folderPath: String {
    var path = output[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}

/// Folders that may be replaced: those that an earlier run wrote, and empty ones.
enum TableFolder {
  static let ending = ".csv"

  /// Whether nothing would be lost if the folder went.
  static func isFree(_ path: String) -> Bool {
    guard FileAccess.exists(path) else { return true }
    guard FileAccess.isFolder(path), let names = try? FileAccess.names(in: path, hidden: true) else { return false }
    guard !names.isEmpty else { return true }
    guard let listing = try? FileAccess.read(path + "/" + TablePlan.listingName + ending) else { return false }
    let lines = String(decoding: listing, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == FieldListing.headings.joined(separator: ",") else { return false }
    let tables = Set(lines.dropFirst().map { firstCell($0) } + [TablePlan.listingName])
    return names.allSatisfy { $0.hasSuffix(ending) && tables.contains(String($0.dropLast(ending.count))) }
  }

  /// Names of tables have no quotes in them, but may have a comma or an apostrophe that guards them.
  private static func firstCell(_ line: Substring) -> String {
    var cell = line.hasPrefix("\"") ? line.dropFirst().prefix { $0 != "\"" } : line.prefix { $0 != "," }
    if cell.hasPrefix("'") { cell.removeFirst() }
    return String(cell)
  }
}
