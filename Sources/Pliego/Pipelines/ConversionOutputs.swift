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
      packages = try PackageOutputs(options.output, frames, conversion, history?.file)
    }
    provenance = try options.provenance.map { (path) throws(FileError) in try OutputFile(path) } ?? nil
  }

  mutating func add(_ stretch: Stretch) throws(FileError) {
    try provenance?.write(stretch.provenance)
    try releases?.write(stretch.bytes)
    try packages?.add(stretch)
  }

  /// Writes what stands around the releases and beside them, then lets every file appear.
  func finish(_ report: ConversionReport, _ conversion: Conversion, _ loaded: LoadedSources) throws(FileError) {
    // A run that publishes nothing leaves what is there.
    let hasReleases = history?.hasReleases ?? true
    if hasReleases { try packages?.close(report, conversion) }
    if let folder = options.rejects { try writeRejects(report, loaded, folder) }
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
  private func writeRejects(_ report: ConversionReport, _ loaded: LoadedSources, _ folder: String) throws(FileError) {
    try writeRows(report.rejected, report, loaded, folder)
    try writeRows(report.orphans, report, loaded, folder + "/orphans")
  }

  private func writeRows(
    _ rows: [RejectedRow], _ report: ConversionReport, _ loaded: LoadedSources, _ folder: String
  ) throws(FileError) {
    var taken: Set<String> = []
    for source in Set(rows.map(\.source)).sorted() {
      let own = rows.filter { $0.source == source }
      for part in RejectFile.parts(of: own, in: report.table(ofSource: source)) {
        // Two sources may read one file: each has its own rows to repair.
        // Records inside others cannot be fed again without those.
        let isFree = report.table(ofSource: source).parents.isEmpty && taken.insert(part.name).inserted
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
  static func parts(of rows: [RejectedRow], in table: RowTable) -> [RejectFile] {
    var byFile: [Int: [RejectedRow]] = [:]
    for row in rows { byFile[Int(table.place(of: row.row).file), default: []].append(row) }
    return byFile.keys.sorted().map { file in
      let (name, form) = (table.files[file].name, table.files[file].form)
      return RejectFile(
        name: form.plainName(of: name), input: name,
        text: text(of: byFile[file] ?? [], from: table.files[file], in: table))
    }
  }

  private static func text(of rows: [RejectedRow], from file: FileText, in table: RowTable) -> [UInt8] {
    if file.form.records != nil { return RejectedRecords(file: file, table: table).text(of: rows) }
    var writer = CSVWriter(delimiter: file.delimiter)
    writer.write(file.header + reasons)
    for row in rows {
      // A row that a page break split is written as it stood, in all its parts; a cell that was filled from above has to
      // be filled here, as the row above does not come along.
      for (part, place) in table.places(ofRow: row.row).enumerated() {
        var cells = table.originalCells(at: place)
        while cells.count < file.header.count { cells.append("") }
        if part == 0 {
          for column in table.filledColumns(of: row.row) where file.positions[column] >= 0 {
            cells[file.positions[column]] = table.cell(row.row, column).text
          }
        }
        writer.write(cells.prefix(file.header.count) + [file.name, String(place.row), row.code, row.detail])
      }
    }
    return writer.takeBytes()
  }
}
