import PliegoDiagnostics
import PliegoRows

/// A sheet of a workbook: its name, and whether the workbook hides it.
public struct SheetInfo: Sendable, Hashable {
  public var name: String
  public var isHidden: Bool

  public init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// Which sheet of a workbook was read.
public struct SheetReading: Sendable {
  public var sheet: SheetInfo
  /// All sheets of the workbook, in its order.
  public var sheets: [SheetInfo]
}

/// How cells of a workbook are read.
struct SheetRequest {
  /// `nil`: the first sheet that is not hidden.
  var name: String?
  var fillsMergedCells = false
  var decimalMark = UInt8(ascii: ".")
  var limits: SourceLimits
}

/// A workbook in memory: XLSX or OpenDocument, by what its archive holds and not by its name.
struct Workbook {
  private enum Form {
    case xlsx(workbook: String)
    case openDocument
  }

  private let file: InputFile
  private let archive: ZipArchive
  private let form: Form

  /// Whether the bytes begin as a zip archive does.
  static func isArchive(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// - Returns: `nil` when the archive holds something else.
  /// - Throws: when it cannot be unpacked.
  init?(_ bytes: TextBuffer, _ file: InputFile, limits: SourceLimits) throws(WorkbookFailure) {
    self.file = file
    archive = try ZipArchive(bytes, limits: limits)
    if let part = try Self.workbookPart(archive, limits) {
      form = .xlsx(workbook: part)
    } else if archive.has("content.xml"), archive.has("mimetype"),
      try archive.bytes("mimetype", upTo: 100).starts(with: "application/vnd.oasis.opendocument.spreadsheet".utf8)
    {
      form = .openDocument
    } else {
      return nil
    }
  }

  /// The part with the list of sheets, which the package's relationships name.
  private static func workbookPart(_ archive: ZipArchive, _ limits: SourceLimits) throws(WorkbookFailure) -> String? {
    let usual = "xl/workbook.xml"
    guard archive.has("_rels/.rels") else { return archive.has(usual) ? usual : nil }
    let relationships = XLSXRelationships(of: "")
    try archive.parse("_rels/.rels", relationships, limits: limits)
    let part = relationships.part(ofKind: "officeDocument") ?? usual
    let isSheets = part.lowercased().hasPrefix("xl/") && part.lowercased().hasSuffix(".xml")
    return isSheets ? part : archive.has(usual) ? usual : nil
  }

  /// Reads one sheet.
  ///
  /// - Returns: `nil` when it cannot be read; the reason is then among the diagnostics.
  func read(
    _ request: SheetRequest, _ diagnostics: inout [Diagnostic]
  ) -> (text: TextBuffer, reading: SheetReading)? {
    var chosen: SheetInfo?
    do throws(WorkbookFailure) {
      let found =
        switch form {
        case .xlsx(let part): try readXLSX(part, request, &chosen)
        case .openDocument: try readOpenDocument(request, &chosen)
        }
      let sheet = found.reading.sheet.name
      if found.text.errors.count > 0 { diagnostics.append(.errorCells(found.text.errors, file, sheet)) }
      if found.text.uncomputed.count > 0 { diagnostics.append(.uncomputed(found.text.uncomputed, file, sheet)) }
      return (found.text.text, found.reading)
    } catch {
      diagnostics.append(error.diagnostic(file, sheet: chosen?.name))
      return nil
    }
  }

  /// The sheet of that name, or the first that is not hidden.
  static func choose(_ name: String?, among sheets: [SheetInfo]) throws(WorkbookFailure) -> Int {
    guard !sheets.isEmpty else { throw .noSheets }
    guard let name else { return sheets.firstIndex { !$0.isHidden } ?? 0 }
    if let index = sheets.firstIndex(where: { $0.name == name }) { return index }
    guard let index = sheets.firstIndex(where: { isSame($0.name, name) }) else { throw .noSuchSheet(name, sheets) }
    return index
  }

  /// Spaces at the ends of a name, which nobody sees, do not count.
  static func isSame(_ sheet: String, _ name: String) -> Bool {
    trimmed(Array(sheet.utf8)) == trimmed(Array(name.utf8))
  }

  private func readXLSX(
    _ part: String, _ request: SheetRequest, _ chosen: inout SheetInfo?
  ) throws(WorkbookFailure) -> (text: SheetText, reading: SheetReading) {
    let limits = request.limits
    let workbook = XLSXWorkbookPart()
    try archive.parse(part, workbook, limits: limits)
    let relationships = XLSXRelationships(of: part)
    let place = XLSXRelationships.place(of: part)
    if archive.has(place) { try archive.parse(place, relationships, limits: limits) }

    // Charts have sheets of their own, without rows.
    let parts = Dictionary(
      relationships.targets.filter { $0.kind == "worksheet" }.map { ($0.id, $0.part) }, uniquingKeysWith: { $1 })
    let sheets = workbook.sheets.filter { sheet in
      relationships.targets.first { $0.id == sheet.relationship }.map { $0.kind == "worksheet" } ?? true
    }
    let index = try Self.choose(request.name, among: sheets.map(\.info))
    let info = sheets[index].info
    chosen = info
    guard let sheetPart = parts[sheets[index].relationship] else { throw .missingPart(info.name) }

    let strings = SharedStrings(limits: limits)
    if let part = relationships.part(ofKind: "sharedStrings") { try archive.parse(part, strings, limits: limits) }
    let styles = XLSXStyles()
    if let part = relationships.part(ofKind: "styles") { try archive.parse(part, styles, limits: limits) }
    let merged = XLSXMergedCells()
    if request.fillsMergedCells { try archive.parse(sheetPart, merged, limits: limits) }

    let text = SheetText(limits: limits, textLimit: archive.expansionLimit, merged: MergedCells(merged.ranges))
    let sheet = XLSXSheet(
      text, strings: strings, formats: styles.formats, dates: workbook.dates, decimalMark: request.decimalMark)
    try archive.parse(sheetPart, sheet, limits: limits)
    try text.finish()
    return (text, SheetReading(sheet: info, sheets: sheets.map(\.info)))
  }

  private func readOpenDocument(
    _ request: SheetRequest, _ chosen: inout SheetInfo?
  ) throws(WorkbookFailure) -> (text: SheetText, reading: SheetReading) {
    let text = SheetText(limits: request.limits, textLimit: archive.expansionLimit)
    let content = OpenDocumentContent(text, request)
    defer { chosen = content.chosen }
    try archive.parse("content.xml", content, limits: request.limits)
    let index = try Self.choose(request.name, among: content.sheets)
    guard let sheet = content.chosen else {
      // All are hidden: the first is asked for by its name.
      var named = request
      named.name = content.sheets[index].name
      return try readOpenDocument(named, &chosen)
    }
    try text.finish()
    return (text, SheetReading(sheet: sheet, sheets: content.sheets))
  }
}

extension Diagnostic {
  fileprivate static func errorCells(_ tally: CellTally, _ file: InputFile, _ sheet: String) -> Diagnostic {
    Diagnostic(
      .errorCell,
      Phrase(
        en: "cells whose formula gives an error such as #N/A: \(tally.count)",
        es: "celdas cuya fórmula da un error como #N/D: \(tally.count)"),
      origin: RowOrigin(file: file.name, row: tally.first.row, column: tally.first.column, sheet: sheet),
      notes: [Phrase(en: "they are read as empty", es: "se leen como vacías")])
  }

  fileprivate static func uncomputed(_ tally: CellTally, _ file: InputFile, _ sheet: String) -> Diagnostic {
    Diagnostic(
      .uncomputedFormula,
      Phrase(
        en: "formulas whose value the workbook does not hold: \(tally.count)",
        es: "fórmulas cuyo valor no está en el libro: \(tally.count)"),
      origin: RowOrigin(file: file.name, row: tally.first.row, column: tally.first.column, sheet: sheet),
      help: [
        Phrase(
          en: "open it in a spreadsheet program, which computes them, and save it",
          es: "ábralo en un programa de hojas de cálculo, que las calcula, y guárdelo")
      ],
      notes: [Phrase(en: "the cells are read as empty", es: "las celdas se leen como vacías")])
  }
}
