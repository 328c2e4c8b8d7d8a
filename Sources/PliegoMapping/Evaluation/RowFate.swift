public import PliegoRows

/// What became of a row.
///
/// Every row ends in exactly one of these.
enum RowFate: UInt8, Sendable {
  /// Part of what is written, or kept to be looked up.
  case used
  /// The source's `only if` does not hold.
  case filtered
  /// Refused, with its reason in the reject file.
  case rejected
  /// Its parent does not exist.
  case orphan
}

/// How the rows of a source add up.
public struct RowBalance: Sendable, Equatable {
  public var source: String
  public var read = 0
  public var used = 0
  public var filtered = 0
  public var rejected = 0
  public var orphans = 0
  /// Rows that repeat the header.
  public var repeatedHeaders = 0
  /// Rows that the mapping says to skip for what stands in them.
  public var skipped = 0
  /// Rows that go on with the row above.
  public var joined = 0

  public init(source: String, read: Int = 0) {
    self.source = source
    self.read = read
  }

  /// Whether nothing was lost: read is the sum of all the others.
  public var isEven: Bool { read == used + filtered + rejected + orphans + repeatedHeaders + skipped + joined }
}

extension RowBalance {
  mutating func add(_ other: RowBalance) {
    read += other.read
    used += other.used
    filtered += other.filtered
    rejected += other.rejected
    orphans += other.orphans
  }
}

/// A row that was refused, and why.
public struct RejectedRow: Sendable {
  public var source: Int
  /// Its number among the rows of the source.
  public var row: Int
  /// Where it stands in its file.
  public var place = RowPlace(file: 0, row: 0, line: 0, offset: 0, count: 0)
  /// The diagnostic's code: `D107`.
  public var code: String
  /// The column or field at fault, and the text.
  public var detail: String

  init(source: Int, row: Int, code: String, detail: String) {
    self.source = source
    self.row = row
    self.code = code
    self.detail = detail
  }
}
