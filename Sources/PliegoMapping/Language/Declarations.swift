public import PliegoDiagnostics
public import PliegoRows
public import PliegoYAML

/// A value and where it was written.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var span: SourceSpan

  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

/// A mapping as its author declared it: sections read, names not yet resolved.
public struct Mapping: Sendable {
  public var title: String?
  public var description: String?
  /// A base to be extended: what it leaves open is left to its children.
  public var isIncomplete = false
  public var version = Located("1.1", at: SourceSpan(file: "", line: 1, column: 1))
  public var extensions: [Located<String>] = []
  public var reading = ReadingDefaults()
  public var parameters: [ParameterDeclaration] = []
  public var sources: [SourceDeclaration] = []
  public var codeTables: [CodeTableDeclaration] = []
  public var parties: [PartyDeclaration] = []
  public var pieces: [YAMLMember] = []
  public var process: ProcessDeclaration?
  public var publish = PublishDeclaration()
  /// One tree under `release`, or the entries of `releases`.
  public var releases: [YAMLNode] = []
  /// Whether the trees stand under `releases`.
  public var hasReleaseList = false
  public var package: YAMLNode?
  public var publishers: [PublisherDeclaration] = []
  public var expectations: [ExpectationDeclaration] = []
  public var tests: [TestDeclaration] = []
  /// The file that was asked for, then its bases.
  public var texts: [YAMLText] = []
  /// The whole mapping as one tree, its bases joined in and paths in keys taken apart.
  var document: YAMLNode?
  /// Where the mapping starts, for messages about what it lacks.
  public var span = SourceSpan(file: "", line: 1, column: 1)

  public init() {}
}

/// How cells are read unless a source says otherwise.
public struct ReadingDefaults: Sendable {
  public var locale: Located<String>?
  public var timeZone: Located<String>?
  public var empty: [String] = []
  public var yes: [String] = []
  public var no: [String] = []
  public var encoding: Located<String>?
  public var delimiter: Located<String>?
  public var clean: [Located<String>] = []
}

/// An input besides the data: `--set NAME=VALUE`.
public struct ParameterDeclaration: Sendable {
  public var name: Located<String>
  public var type: ColumnType
  public var defaultText: Located<String>?
  public var comment: String?
}

/// Where the rows of a source stand.
public enum SourceOrigin: Sendable {
  /// A file name with `*` and `?`, below the data folder.
  case file(Located<String>)
  /// A table of the database, or a file of that name with `.csv` or `.tsv` behind it.
  case table(Located<String>)
  /// One row for each piece of a cell.
  case pieces(source: Located<String>, column: Located<String>, separator: String)
  /// The records that stand inside those of a JSON source.
  case inside(source: Located<String>)

  /// Whether its rows stand in rows of another source, one by one, so that no key has to lead there.
  public var standsInRows: Bool {
    switch self {
    case .file, .table: false
    case .pieces, .inside: true
    }
  }
}

/// Everything under one name of `sources:`.
public struct SourceDeclaration: Sendable {
  public var name: Located<String>
  public var comment: String?
  public var origin: SourceOrigin
  public var key: [Located<String>] = []
  public var parent: LinkDeclaration?
  public var lookUps: [LookUpDeclaration] = []
  public var columns: [ColumnDeclaration] = []
  public var condition: YAMLNode?
  public var isOptional = false
  /// The files are in the order of the keys of their processes.
  public var isSortedByKey = false
  public var notPublished: [Located<String>] = []
  public var headerRow = 1
  /// The sheet of a workbook; `nil`: the first that is not hidden.
  public var sheet: String?
  public var mergedCells = MergedCells.first
  /// The way to the records of a JSON file, or from the records around.
  public var records: Located<RecordPath>?
  public var operators = RowOperatorDeclarations()
  public var reading = ReadingDefaults()
  /// `compare keys`: what does not count when something is compared with the source's key.
  public var keyComparison: [Located<KeyComparison>] = []
}

/// What merged cells of a workbook say: only the first of them, or all the same.
public enum MergedCells: String, Sendable, CaseIterable { case first, fill }

/// `belongs_to: { PARENT: COLUMNS }`.
public struct LinkDeclaration: Sendable {
  public var source: Located<String>
  public var columns: [Located<String>]
}

/// `looks_up: { ALIAS: { SOURCE: COLUMNS } }`.
public struct LookUpDeclaration: Sendable {
  public var alias: Located<String>
  public var source: Located<String>
  public var columns: [Located<String>]
}

/// A declared column: read from the data, or computed like one in a spreadsheet.
public struct ColumnDeclaration: Sendable {
  public enum Content: Sendable {
    case cell(CellDeclaration)
    /// A helper column: a formula over the row.
    case formula(YAMLNode)
  }

  public var name: Located<String>
  public var comment: String?
  public var content: Content
}

/// How the cells of a column are read.
public struct CellDeclaration: Sendable {
  public var type: ColumnType
  /// Where the type's text stands.
  public var typeSpan: SourceSpan
  public var isRequired = false
  public var mayBeAbsent = false
  public var isPersonal = false
  public var isRaw = false
  public var also: [String] = []
  public var ignore: [String] = []
  public var yes: [String] = []
  public var no: [String] = []
}

/// The type a column declares.
public enum ColumnType: Sendable, Equatable {
  case text
  case url
  case number
  case integer
  case boolean
  /// With the pattern's text; empty for the standard forms.
  case date(String)
  case datetime(String)
  /// With the codelist's name, without `.csv`.
  case code(String)
  /// A mistake was reported already.
  case unknown

  /// The names a mapping may write.
  static let names = ["text", "number", "integer", "boolean", "date", "datetime", "url", "code"]
}

/// Everything under one name of `codes:`.
public struct CodeTableDeclaration: Sendable {
  public enum Unmapped: String, Sendable, CaseIterable { case report, keep, reject, itself }

  public struct Entry: Sendable {
    public var from: Located<String>
    /// `nil`: the value is known and has no code.
    public var to: Located<String>?
  }

  public var name: Located<String>
  public var codelist: Located<String>?
  public var isExact = false
  public var unmapped = Located(Unmapped.report, at: SourceSpan(file: "", line: 1, column: 1))
  public var entries: [Entry] = []
}

/// Everything under one name of `parties:`.
public struct PartyDeclaration: Sendable {
  public var name: Located<String>
  public var comment: String?
  public var source: Located<String>?
  /// The fields, control keys taken out.
  public var tree: YAMLNode
  public var roles: [Located<String>]?
}

/// `process:`.
public struct ProcessDeclaration: Sendable {
  public var source: Located<String>
  public var key: [Located<String>]
  public var alternatives: [LinkDeclaration] = []
  /// `compare keys`: what does not count when keys of processes are compared.
  public var keyComparison: [Located<KeyComparison>] = []
}

/// Everything under one name of `publishers:`.
public struct PublisherDeclaration: Sendable {
  public var name: Located<String>
  public var comment: String?
  /// `name`, `scheme`, `uid` and `uri` of the publisher, as in a package.
  public var fields: [YAMLMember] = []
  /// What its package has of its own, beside what `package:` says for all.
  public var package: [YAMLMember] = []
}

/// Everything under one name of `expectations:`.
public struct ExpectationDeclaration: Sendable {
  public var name: Located<String>
  public var comment: String?
  /// The whole of it, for the keys that say which rows are looked at.
  public var tree: YAMLNode
  /// What must hold: `expect`.
  public var condition: YAMLNode
  public var severity = Severity.warning
  /// What is said when it does not hold; `nil`: its name.
  public var english: YAMLNode?
  public var spanish: YAMLNode?
  /// The column whose cell is shown: `at`.
  public var place: Located<String>?
}

/// `publish:`.
public struct PublishDeclaration: Sendable {
  public var isPerChange = false
  public var isChangesOnly = false
  public var notLaterParameter: Located<String>?
  /// Where `one per change` stands.
  public var span: SourceSpan?
}

/// One of `tests:`.
public struct TestDeclaration: Sendable {
  public var name: Located<String>
  public var parameters: [(name: Located<String>, value: String)] = []
  public var given: [(source: Located<String>, text: String)] = []
  public var releases: YAMLNode?
  public var problems: [Located<String>]?
  /// The names of the expectations that must fail, and no others.
  public var expectations: [Located<String>]?
  public var rejects: [(source: Located<String>, count: Int)] = []
  public var isExact = false
}
