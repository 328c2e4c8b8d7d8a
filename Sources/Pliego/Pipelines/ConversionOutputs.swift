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
  private let package: PackageFrame
  private let releases: OutputFile
  /// What gives the releases their name, when it is not this.
  private let history: ChangeHistory?
  private let provenance: OutputFile?
  /// Releases of a package whose head depends on all of them.
  private var waiting: [[UInt8]] = []
  private var isFirst = true

  init(
    _ options: ConvertOptions, package: PackageFrame, conversion: Conversion, _ history: ChangeHistory?
  ) throws(FileError) {
    self.options = options
    self.package = package
    self.history = history
    if let history { releases = history.file } else { releases = try OutputFile(options.output) }
    provenance = try options.provenance.map { (path) throws(FileError) in try OutputFile(path) } ?? nil
    if options.format == .package, !package.needsReleases {
      try releases.write(package.head(conversion, earliest: nil, latest: nil))
    }
  }

  mutating func add(_ stretch: Stretch) throws(FileError) {
    try provenance?.write(stretch.provenance)
    switch options.format {
    case .ndjson: try releases.write(stretch.bytes)
    case .package:
      let bytes = elements(stretch.bytes)
      if package.needsReleases { waiting.append(bytes) } else { try releases.write(bytes) }
    }
  }

  /// Lines as elements of an array: commas between them.
  private mutating func elements(_ lines: [UInt8]) -> [UInt8] {
    guard !lines.isEmpty else { return [] }
    var bytes: [UInt8] = isFirst ? [] : [UInt8(ascii: ","), UInt8(ascii: "\n")]
    isFirst = false
    bytes.reserveCapacity(lines.count + 64)
    for (index, byte) in lines.enumerated() {
      if byte == UInt8(ascii: "\n") {
        if index < lines.count - 1 { bytes += [UInt8(ascii: ","), byte] }
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// Writes what stands around the releases and beside them, then lets every file appear.
  func finish(_ report: ConversionReport, _ conversion: Conversion, _ loaded: LoadedSources) throws(FileError) {
    // A run that publishes nothing leaves what is there.
    let hasReleases = history?.hasReleases ?? true
    if options.format == .package, hasReleases {
      if package.needsReleases {
        try releases.write(package.head(conversion, earliest: report.earliest, latest: report.latest))
        for bytes in waiting { try releases.write(bytes) }
      }
      try releases.write("\n]}\n")
    }
    if let folder = options.rejects { try writeRejects(report, loaded, folder) }
    if let folder = options.unmapped { try writeUnmapped(report, conversion, folder) }
    if let path = options.report {
      let json = ConversionJSON.object(of: report, files: loaded.diagnostics, language: options.language)
      try write(JSONWriter.text(of: json, style: .pretty) + "\n", to: path)
    }
    if hasReleases { try provenance?.commit() }
    if history == nil { try releases.commit() }
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
        let name = taken.insert(part.name).inserted ? part.name : "\(report.name(ofSource: source))-\(part.name)"
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
  static let reasons = ["_file", "_row", "_problem", "_detail"]

  /// The input file's name, without the ending of its compression; behind that of a workbook comes `.csv`.
  var name: String
  /// The input file's name.
  var input: String
  var text: [UInt8]

  /// One for each input file that has refused rows.
  static func parts(of rows: [RejectedRow], in table: RowTable) -> [RejectFile] {
    var byFile: [Int: [RejectedRow]] = [:]
    for row in rows { byFile[Int(table.place(of: row.row).file), default: []].append(row) }
    return byFile.keys.sorted().map { file in
      let name = table.files[file].name
      var plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
      if table.files[file].sheet != nil { plain += ".csv" }
      return RejectFile(
        name: plain, input: name, text: text(of: byFile[file] ?? [], from: table.files[file], in: table))
    }
  }

  private static func text(of rows: [RejectedRow], from file: FileText, in table: RowTable) -> [UInt8] {
    var writer = CSVWriter(delimiter: file.delimiter)
    writer.write(file.header + reasons)
    for row in rows {
      var cells = table.originalCells(of: row.row)
      while cells.count < file.header.count { cells.append("") }
      let place = table.place(of: row.row)
      writer.write(cells.prefix(file.header.count) + [file.name, String(place.row), row.code, row.detail])
    }
    return writer.takeBytes()
  }
}
