/// What a source's text was before it was text, where its rows are told of and written again in another way.
public enum FileForm: Sendable {
  /// Delimited text, as it stands in the file.
  case delimited
  /// The sheet of a workbook.
  case sheet(name: String)
  /// A table of a database, with the places of its primary key in the header.
  case table(key: [Int])
  /// Records of JSON.
  case records(RecordForm)

  /// The name of the sheet, when it is one.
  public var sheet: String? {
    if case .sheet(let name) = self { name } else { nil }
  }

  /// The places of the primary key, when it is a table of a database; empty when that has none.
  public var key: [Int]? {
    if case .table(let key) = self { key } else { nil }
  }

  /// What made records rows, when it is JSON.
  public var records: RecordForm? {
    if case .records(let form) = self { form } else { nil }
  }

  /// Its rows start on lines that an editor shows.
  public var hasLines: Bool {
    switch self {
    case .delimited, .records: true
    case .sheet, .table: false
    }
  }

  /// The name of a file that takes rows of it as they were, given the name they were read under.
  ///
  /// The text is what counts: a sheet and a table become CSV, and nothing is packed.
  public func plainName(of name: String) -> String {
    switch self {
    case .sheet, .table: return name + ".csv"
    case .delimited, .records:
      let packing = [".gz", ".zst"].first { name.hasSuffix($0) }
      return packing.map { String(name.dropLast($0.count)) } ?? name
    }
  }
}
