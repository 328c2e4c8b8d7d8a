public import PliegoRows

/// One column that a mapping declares.
public struct ColumnRequest: Sendable {
  /// The column's name in the mapping, which the table's column gets.
  public var name: String
  /// The headings it may have in a file, the likeliest first.
  ///
  /// `NAME#2` means the second column with the heading `NAME`.
  public var headings: [String]
  /// A file may lack the column: its cells are then empty.
  public var mayBeAbsent: Bool
  /// Cells are taken as they stand: not trimmed, not normalised, no words for nothing, no cleaning.
  public var raw: Bool
  /// The mark before decimals that cells are read with, when they are numbers of a locale.
  ///
  /// Numbers of JSON have a point and may have an exponent: they are written as that locale does. `nil`: as they stand.
  public var decimalMark: UInt8?

  public init(
    name: String, headings: [String]? = nil, mayBeAbsent: Bool = false, raw: Bool = false, decimalMark: UInt8? = nil
  ) {
    self.name = name
    self.headings = headings ?? [name]
    self.mayBeAbsent = mayBeAbsent
    self.raw = raw
    self.decimalMark = decimalMark
  }
}

/// Dirt of one kind that is taken off every cell.
public enum Cleaning: String, Sendable, CaseIterable {
  /// `'001234`, with which people tell a spreadsheet that this is text.
  case leadingApostrophes
  /// `_x000D_`, with which Excel's own files write control characters.
  case excelEscapes
  /// `<br/>`, `&nbsp;`, `&oacute;`: tags go, a tag that ends a line leaves a line break, entities become characters.
  case html
}

/// Which rows are wanted of a source's files, and how to read them.
public struct RowRequest: Sendable {
  /// The source's name in the mapping, for messages.
  public var source: String
  public var columns: [ColumnRequest]
  /// `nil`: UTF-8 or UTF-16 by what the file shows, anything else refused.
  public var encoding: TextEncoding?
  /// `nil`: the one that cuts the header best, among comma, semicolon, tab and pipe.
  ///
  /// Any ASCII character but NUL, the quote and the line breaks, which count as not declared.
  public var delimiter: UInt8?
  /// The row with the headings, counted from 1; what stands above is not read.
  ///
  /// `nil`: the first row that is not blank.
  public var headerRow: Int?
  /// Texts that mean nothing: `NULL`, `N/D`, `\N`.
  ///
  /// Compared exactly with the trimmed cell.
  public var emptyWords: [String]
  public var cleaning: Set<Cleaning>
  /// Headings that are left out on purpose, and so are not reported as undeclared.
  public var notPublished: [String]
  /// The sheet to read of a workbook; `nil`: the first that is not hidden.
  ///
  /// Other files have no sheets, and it does not count for them.
  public var sheet: String?
  /// Merged cells of a workbook all say what the first of them says; else the others are empty.
  public var fillsMergedCells = false
  /// What stands in front of the decimals when a number that was no text is written as text: the mark of the locale in
  /// which it is read again.
  public var decimalMark = UInt8(ascii: ".")
  public var limits: SourceLimits
  /// The way to the records of JSON files; `nil`: documents, and the elements of root arrays.
  ///
  /// Files are read as JSON when there is a way, and else when their names say so.
  public var records: RecordPath?
  /// Whether there may be no records at all.
  public var isOptional = false

  public init(
    source: String, columns: [ColumnRequest], encoding: TextEncoding? = nil, delimiter: UInt8? = nil,
    headerRow: Int? = nil, emptyWords: [String] = [], cleaning: Set<Cleaning> = [], notPublished: [String] = [],
    limits: SourceLimits = SourceLimits()
  ) {
    self.source = source
    self.columns = columns
    self.encoding = encoding
    self.delimiter = delimiter
    self.headerRow = headerRow
    self.emptyWords = emptyWords
    self.cleaning = cleaning
    self.notPublished = notPublished
    self.limits = limits
  }
}

/// How far a file may go before it is refused, so that a broken or hostile one cannot eat the machine.
public struct SourceLimits: Sendable {
  /// Bytes in one cell.
  ///
  /// An unclosed quote is found out at the latest here.
  public var cellBytes = 1 << 20
  /// Cells in one row.
  public var cellsPerRow = 2000
  /// Bytes of a file's text, decoded and unpacked.
  ///
  /// Places in it are kept in 32 bits.
  public var textBytes = (1 << 32) - (1 << 20)
  /// A packed file may unpack to `freeExpansionBytes` whatever its size, and beyond that to at most
  /// `expansionRatio` times its packed size.
  public var expansionRatio = 100
  public var freeExpansionBytes = 1 << 30
  /// Parts in a workbook's archive, bytes of the texts that its cells share, depth of its XML, bytes of one tag in it.
  public var workbookParts = 10_000
  public var sharedStringBytes = 1 << 29
  public var xmlDepth = 256
  public var tagBytes = 1 << 21

  public init() {}
}
