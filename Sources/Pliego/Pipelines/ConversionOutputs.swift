import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoOCDS
import PliegoReport
import PliegoRows
import PliegoSources

/// All files that a conversion writes; they appear together at the end.
struct ConversionOutputs {
  private let options: ConvertOptions
  /// Releases one a line; `nil` when they go into packages.
  private let releases: OutputFile?
  private var packages: PackageOutputs?
  /// What gives the releases their name, when it is not this.
  private let history: ChangeHistory?
  private let provenance: OutputFile?

  /// - Parameter frames: of the packages; none when releases are written one a line.
  init(
    _ options: ConvertOptions, packages frames: [PackageFrame], conversion: Conversion, _ history: ChangeHistory?
  ) throws(FileError) {
    self.options = options
    self.history = history
    switch options.format {
    case .ndjson:
      if let history { releases = history.file } else { releases = try OutputFile(options.output) }
      packages = nil
    case .package:
      releases = nil
      packages = try PackageOutputs(options, frames, conversion, history?.file)
    }
    provenance = try options.provenance.map { (path) throws(FileError) in try OutputFile(path) } ?? nil
  }

  mutating func add(_ stretch: Stretch) throws(FileError) {
    try provenance?.write(stretch.provenance)
    try releases?.write(stretch.bytes)
    try packages?.add(stretch)
  }

  /// Writes what stands around the releases and beside them, then lets every file appear.
  func finish(
    _ report: ConversionReport, _ conversion: Conversion, _ loaded: LoadedSources, _ originals: any OriginalRows
  ) throws(FileError) {
    // A run that publishes nothing leaves what is there.
    let hasReleases = history?.hasReleases ?? true
    if hasReleases { try packages?.close(report, conversion) }
    if let folder = options.rejects { try writeRejects(report, loaded, originals, folder) }
    if let folder = options.unmapped { try writeUnmapped(report, conversion, folder) }
    if let path = options.report {
      let json = ConversionJSON.object(of: report, files: loaded.diagnostics, language: options.language)
      try write(JSONWriter.text(of: json, style: .pretty) + "\n", to: path)
    }
    if hasReleases { try provenance?.commit() }
    guard history == nil else { return }
    try releases?.commit()
    try packages?.commit()
  }

  private func write(_ text: String, to path: String) throws(FileError) {
    let file = try OutputFile(path)
    try file.write(text)
    try file.commit()
  }

  // MARK: Rejects

  /// One file for each input file with refused rows, under its name and header, so that the folder can be fed again;
  /// orphans in a folder of their own.
  private func writeRejects(
    _ report: ConversionReport, _ loaded: LoadedSources, _ originals: any OriginalRows, _ folder: String
  ) throws(FileError) {
    try writeRows(report.rejected, report, loaded, originals, folder)
    try writeRows(report.orphans, report, loaded, originals, folder + "/orphans")
  }

  private func writeRows(
    _ rows: [RejectedRow], _ report: ConversionReport, _ loaded: LoadedSources, _ originals: any OriginalRows,
    _ folder: String
  ) throws(FileError) {
    var taken: Set<String> = []
    for source in Set(rows.map(\.source)).sorted() {
      let own = rows.filter { $0.source == source }
      let table = loaded.tables[source]
      for part in try RejectFile.parts(of: own, in: table, originals) {
        // Two sources may read one file: each has its own rows to repair.
        // Records inside others cannot be fed again without those.
        let isFree = table.parents.isEmpty && taken.insert(part.name).inserted
        let name = isFree ? part.name : "\(report.name(ofSource: source))-\(part.name)"
        taken.insert(name)
        let file = try OutputFile("\(folder)/\(name)")
        // In the file's own encoding, so that it can be fed again as it is.
        let encoding = loaded.encoding(of: part.input, in: report.name(ofSource: source))
        try file.write(encoding.bytes(of: part.text) ?? [0xEF, 0xBB, 0xBF] + part.text)
        try file.commit()
      }
    }
  }

  private func writeUnmapped(_ report: ConversionReport, _ conversion: Conversion, _ folder: String) throws(FileError) {
    guard !report.unmapped.isEmpty else { return }
    try FileAccess.makeFolder(folder)
    for table in report.unmapped {
      let codes = conversion.plan.profile.codelists[table.codelist]?.codes ?? []
      try write(
        UnmappedYAML.text(of: table, codes: codes, language: options.language), to: "\(folder)/\(table.table).yaml")
    }
  }
}

/// A reject file: the rows' original cells under the original header, and why behind them.
struct RejectFile {
  /// The columns behind the original ones.
  static let reasons = OriginalRow.rejectReasons

  /// The input file's name, made one of plain text, so that the folder can be fed again.
  var name: String
  /// The input file's name.
  var input: String
  var text: [UInt8]

  /// One for each input file that has refused rows.
  ///
  /// - Parameters:
  ///   - rows: of one source.
  ///   - table: the source's; its rows may be elsewhere.
  static func parts(
    of rows: [RejectedRow], in table: RowTable, _ originals: any OriginalRows
  ) throws(FileError) -> [RejectFile] {
    var byFile: [Int: [RejectedRow]] = [:]
    for row in rows { byFile[Int(row.place.file), default: []].append(row) }
    var parts: [RejectFile] = []
    for place in byFile.keys.sorted() {
      let (file, rows) = (table.files[place], byFile[place] ?? [])
      let text: [UInt8]
      if file.form.records != nil {
        text = try originals.records(rows, in: place)
      } else {
        text = self.text(of: try originals.rows(rows, in: place), from: file)
      }
      parts.append(RejectFile(name: file.form.plainName(of: file.name), input: file.name, text: text))
    }
    return parts
  }

  private static func text(of rows: [StoredRow], from file: FileText) -> [UInt8] {
    var writer = CSVWriter(delimiter: file.delimiter)
    writer.write(file.header + reasons)
    for row in rows {
      var cells = row.cells
      while cells.count < file.header.count { cells.append("") }
      writer.write(
        cells.prefix(file.header.count) + [file.name, String(row.number), row.refused.code, row.refused.detail])
    }
    return writer.takeBytes()
  }
}
