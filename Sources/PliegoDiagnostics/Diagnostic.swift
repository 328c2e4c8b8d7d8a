/// A stretch of a text file that a message points at.
///
/// Lines and columns count from 1; columns and length count characters (grapheme clusters), as editors show them.
public struct SourceSpan: Sendable, Hashable, Comparable {
  public var file: String
  public var line: Int
  public var column: Int
  /// At least one: what is empty is pointed at where it should stand.
  public var length: Int { didSet { length = max(length, 1) } }

  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(length, 1)
  }

  public static func < (a: SourceSpan, b: SourceSpan) -> Bool {
    (a.file, a.line, a.column, a.length) < (b.file, b.line, b.column, b.length)
  }
}

/// The cell, row or file that a finding about data comes from.
public struct RowOrigin: Sendable, Hashable {
  public var file: String
  /// The number the spreadsheet shows beside the row: the header is row 1 unless rows were skipped.
  ///
  /// 0: the whole file.
  public var row: Int
  /// The physical line where the row starts, from 1; differs from `row` when cells hold line breaks.
  ///
  /// 0: not known.
  public var line: Int
  /// The column's place, from 0; `nil` when the finding is about the whole row.
  public var column: Int?
  public var heading: String?
  /// The sheet, when the file is a workbook.
  public var sheet: String?
  /// The row's primary key in words, when it comes from a database, where rows have no numbers: `id 17`.
  public var key: String?
  /// Where the row, a record of JSON, stands in its document, as RFC 6901 writes it.
  ///
  /// `nil` for rows of other files. `row` is then the record's number, from 1.
  public var pointer: String?

  public init(
    file: String, row: Int = 0, line: Int = 0, column: Int? = nil, heading: String? = nil, sheet: String? = nil,
    key: String? = nil, pointer: String? = nil
  ) {
    self.file = file
    self.row = row
    self.line = line
    self.column = column
    self.heading = heading
    self.sheet = sheet
    self.key = key
    self.pointer = pointer
  }

  /// The letters over a spreadsheet's column: 0 is `A`, 25 is `Z`, 26 is `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    repeat {
      letters.append(65 + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// A finding about input: what is wrong or odd in a mapping, a file or a row, where, and what to do about it.
///
/// Findings never stop the work by themselves; what cannot go on throws an error that carries some.
public struct Diagnostic: Sendable {
  public var code: DiagnosticCode
  public var severity: Severity
  /// One phrase that stands alone: no full stop, no advice.
  public var message: Phrase
  /// What to do, each a line that can be typed or followed.
  public var help: [Phrase]
  /// Facts that help to understand: "first defined here".
  public var notes: [Phrase]
  /// Where in a text file, when the finding is about text.
  public var span: SourceSpan?
  /// Where in the rows, when the finding is about data.
  public var origin: RowOrigin?
  /// The contracting process it is about, when known.
  public var ocid: String?
  /// Where in JSON data, when the finding is about such.
  public var data: DataPlace?
  /// The line of the mapping that wrote the value, when known: `contratos.pliego.yaml:23`.
  public var mappingLine: String?

  public init(
    _ code: DiagnosticCode, _ message: Phrase, at span: SourceSpan? = nil, origin: RowOrigin? = nil,
    help: [Phrase] = [], notes: [Phrase] = [], ocid: String? = nil, data: DataPlace? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.help = help
    self.notes = notes
    self.span = span
    self.origin = origin
    self.ocid = ocid ?? data?.ocid
    self.data = data
  }
}
