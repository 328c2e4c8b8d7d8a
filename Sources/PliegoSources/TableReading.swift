public import PliegoDiagnostics
public import PliegoRows

/// What came of reading a source: its rows, and what is wrong or worth saying about its files.
public struct TableReading: Sendable {
  /// Without rows when `isUsable` is false.
  public var table: RowTable
  public var diagnostics: [Diagnostic]
  /// One a file, in the order given.
  public var files: [FileReading]

  public init(table: RowTable, diagnostics: [Diagnostic] = [], files: [FileReading] = []) {
    self.table = table
    self.diagnostics = diagnostics
    self.files = files
  }

  /// No finding is an error.
  public var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }
}

/// How one file was read.
public struct FileReading: Sendable {
  public var file: InputFile
  public var encoding: TextEncoding = .utf8
  /// The encoding was declared, not seen from the bytes.
  public var isEncodingDeclared = false
  public var hasByteOrderMark = false
  public var isGzip = false
  public var delimiter = UInt8(ascii: ",")
  public var isDelimiterDeclared = false
  /// The sheet, when the file is a workbook.
  public var sheet: SheetReading?
  public var headerRow = 1
  /// Rows that the table holds.
  public var rows = 0
  /// Rows without anything in any cell, which were skipped but count in row numbers.
  public var blankRows = 0
  public var shortRows = 0
  public var longRows = 0
  /// Headings that are neither declared nor left out on purpose, in file order.
  public var undeclaredHeadings: [String] = []
  public var lineBreaks = LineBreaks()
  /// Bytes of the decoded text.
  public var textBytes = 0

  init(file: InputFile) { self.file = file }
}

/// How many rows end in each kind of line break.
public struct LineBreaks: Sendable, Equatable {
  public var lf = 0
  public var crlf = 0
  public var cr = 0

  /// More than one kind occurs.
  public var areMixed: Bool { [lf, crlf, cr].count { $0 > 0 } > 1 }
}
