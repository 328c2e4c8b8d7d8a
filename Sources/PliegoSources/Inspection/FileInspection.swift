public import PliegoDiagnostics

/// What a file looks like, with the evidence for each guess: the stuff of a first `sources:` section.
public struct FileInspection: Sendable {
  public var file: InputFile
  public var encoding: TextEncoding
  public var encodingEvidence: Phrase
  public var delimiter: UInt8
  public var delimiterEvidence: Phrase
  public var headerRow: Int
  public var headerEvidence: Phrase
  public var isGzip: Bool
  /// The sheet that was looked at and all there are, when the file is a workbook.
  public var sheet: SheetReading?
  /// Where its records stand, when the file is JSON.
  public var records: RecordInspection?
  public var lineBreaks: LineBreaks
  /// Rows behind the header that were looked at, and whether these are all.
  public var rows: Int
  public var isComplete: Bool
  public var columns: [ColumnInspection]
  /// Rows of sums among the others: where their word stands, and the words.
  public var totals: (heading: String, words: [Counted])?
  /// What is wrong with the file.
  ///
  /// An undeclared encoding is among them; the columns were then read in the guessed one.
  public var diagnostics: [Diagnostic]

  /// A file that nobody has looked into yet.
  init(of file: InputFile) {
    self.file = file
    encoding = .utf8
    encodingEvidence = Phrase("")
    delimiter = UInt8(ascii: ",")
    delimiterEvidence = Phrase("")
    headerRow = 1
    headerEvidence = Phrase("")
    isGzip = false
    lineBreaks = LineBreaks()
    rows = 0
    isComplete = false
    columns = []
    diagnostics = []
  }
}

/// What one column holds.
public struct ColumnInspection: Sendable {
  /// The column's place in the file, from 0.
  public var place: Int
  /// As a mapping addresses it: `NAME#2` for the second of two with the same heading.
  public var heading: String
  public var rows = 0
  public var empty = 0
  /// Cells with a value: neither empty nor a word for nothing.
  public var filled = 0
  /// Different values among the filled cells; counting stops at `distinctLimit`.
  public var distinct = 0
  public var isDistinctCapped = false
  /// The most frequent values, the commonest first.
  public var commonest: [Counted] = []
  /// Bytes of the longest value.
  public var longest = 0
  /// The types that fit, the best first; `text` is always the last.
  public var types: [TypeEvidence] = []
  /// Words that stand where there is nothing to say: `NULL`, `N/D`.
  public var wordsForNothing: [Counted] = []
  /// Cells that begin with an apostrophe, hold `_x000D_` or the like, hold tags or entities of HTML, hold a line break.
  public var leadingApostrophes = 0
  public var excelEscapes = 0
  public var html = 0
  public var lineBreaks = 0
  /// Every row has a value and no value comes twice.
  public var looksLikeKey = false

  public static let distinctLimit = 10_000
}

/// A value and how often it occurs.
public struct Counted: Sendable, Equatable {
  public var value: String
  public var count: Int

  public init(value: String, count: Int) {
    self.value = value
    self.count = count
  }
}

/// How well a type fits a column.
public struct TypeEvidence: Sendable {
  public var type: CandidateType
  /// Filled cells that fit, of how many.
  public var fitting: Int
  public var of: Int
  public var example: String
  /// A value that does not fit.
  public var misfit: String?
}

/// A type that a column of a mapping may have.
public enum CandidateType: Sendable, Equatable {
  case text
  case integer
  /// - Parameters:
  ///   - decisive: values that only this way of writing numbers explains, such as `1,234.50`.
  ///   - marks: currency and other marks to ignore, the commonest first.
  case number(locale: NumberShape, decisive: Int, marks: [String])
  /// The patterns that together fit, each with how many values it fits, the commonest first.
  case date([Counted])
  case datetime([Counted])
  /// Days since the end of 1899, as Excel counts them.
  case excelSerial
  case boolean(yes: [String], no: [String])
  case url
  /// A few values again and again: a code list.
  case code
}

/// How numbers are written.
public enum NumberShape: String, Sendable {
  /// `1,234,567.89`, as in Mexico.
  case pointDecimal = "es-MX"
  /// `1.234.567,89`, as in Colombia.
  case commaDecimal = "es-CO"
  /// `1234567.89`.
  case plain = "plain"
}
