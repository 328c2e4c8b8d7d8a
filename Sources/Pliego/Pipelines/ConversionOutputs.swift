import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoOCDS
import PliegoReport
import PliegoRows

/// All files that a conversion writes; they appear together at the end.
struct ConversionOutputs {
  private let options: ConvertOptions
  private let package: PackageFrame
  private let releases: OutputFile
  private let provenance: OutputFile?
  /// Releases of a package whose head depends on all of them.
  private var waiting: [[UInt8]] = []
  private var isFirst = true

  init(_ options: ConvertOptions, package: PackageFrame, conversion: Conversion) throws(FileError) {
    self.options = options
    self.package = package
    releases = try OutputFile(options.output)
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
  func finish(_ report: ConversionReport, _ conversion: Conversion) throws(FileError) {
    if options.format == .package {
      if package.needsReleases {
        try releases.write(package.head(conversion, earliest: report.earliest, latest: report.latest))
        for bytes in waiting { try releases.write(bytes) }
      }
      try releases.write("\n]}\n")
    }
    if let folder = options.rejects { try writeRejects(report, folder) }
    if let folder = options.unmapped { try writeUnmapped(report, conversion, folder) }
    if let path = options.report {
      let json = ConversionJSON.object(of: report, language: options.language)
      try write(JSONWriter.text(of: json, style: .pretty) + "\n", to: path)
    }
    try provenance?.commit()
    try releases.commit()
  }

  private func write(_ text: String, to path: String) throws(FileError) {
    let file = try OutputFile(path)
    try file.write(text)
    try file.commit()
  }

  // MARK: Rejects

  /// One file for each source with refused rows, in the layout of its own files, so that it can be fed again.
  private func writeRejects(_ report: ConversionReport, _ folder: String) throws(FileError) {
    guard !report.rejected.isEmpty || !report.orphans.isEmpty else { return }
    try FileAccess.makeFolder(folder)
    try writeRows(report.rejected, report, folder, prefix: "")
    try writeRows(report.orphans, report, folder, prefix: "orphans-")
  }

  private func writeRows(_ rows: [RejectedRow], _ report: ConversionReport, _ folder: String, prefix: String)
    throws(FileError)
  {
    for source in Set(rows.map(\.source)).sorted() {
      let table = report.table(ofSource: source)
      let own = rows.filter { $0.source == source }
      for (index, part) in RejectFile.parts(of: own, in: table).enumerated() {
        let number = index == 0 ? "" : "-\(index + 1)"
        let file = try OutputFile("\(folder)/\(prefix)\(report.name(ofSource: source))\(number).csv")
        try file.write(part)
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

/// Reject files: the rows' original cells under the original header, and why behind them.
enum RejectFile {
  /// One text for each header that the source's files have, since rows go under their own.
  static func parts(of rows: [RejectedRow], in table: RowTable) -> [[UInt8]] {
    var headers: [[String]] = []
    var byHeader: [[RejectedRow]] = []
    for row in rows {
      let header = table.files[Int(table.place(of: row.row).file)].header
      let index = headers.firstIndex(of: header) ?? headers.count
      if index == headers.count {
        headers.append(header)
        byHeader.append([])
      }
      byHeader[index].append(row)
    }
    return zip(headers, byHeader).map { text(of: $1, under: $0, in: table) }
  }

  private static func text(of rows: [RejectedRow], under header: [String], in table: RowTable) -> [UInt8] {
    var writer = CSVWriter(delimiter: table.files.first?.delimiter ?? UInt8(ascii: ","))
    writer.write(header + ["_file", "_row", "_problem", "_detail"])
    for row in rows {
      let place = table.place(of: row.row)
      var cells = table.originalCells(of: row.row)
      while cells.count < header.count { cells.append("") }
      let file = table.files[Int(place.file)].name
      writer.write(cells.prefix(header.count) + [file, String(place.row), row.code, row.detail])
    }
    return writer.takeBytes()
  }
}
