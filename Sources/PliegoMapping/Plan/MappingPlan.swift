public import PliegoDiagnostics
public import PliegoOCDS
public import PliegoRows
import PliegoValues

/// A checked mapping, ready to run.
///
/// Immutable; all threads share it.
public final class MappingPlan: @unchecked Sendable {
  public internal(set) var title: String?
  public internal(set) var profile: Profile
  public internal(set) var sources: [SourcePlan] = []
  public internal(set) var parameters: [ParameterPlan] = []
  /// Whether the mapping wants one release per change; see `docs/reference/mapping-language.md`.
  public internal(set) var isPerChange = false
  /// Whether releases say only what changed since the one before.
  public internal(set) var isChangesOnly = false
  /// The parameter that stands in for a date that is not later than that of the last release.
  public internal(set) var notLaterParameter: String?
  /// Whether every process has one release, which change history needs.
  public var hasOneRelease: Bool { releases.count == 1 && releases[0].iteration < 0 }
  /// Whether the mapping says itself how releases are tagged.
  public var hasOwnTag: Bool { releases.contains { $0.tag >= 0 } }
  /// Whether the mapping says itself which ids releases have.
  public var hasOwnID: Bool { releases.contains { $0.id >= 0 } }
  /// Whether two processes may have one ocid: it is not simply made of the key that tells them apart.
  public var mayRepeatOCIDs: Bool { !releases.allSatisfy(\.isNamedByKey) }
  /// Whether entries get ids from the register that the state keeps.
  public var hasRegisters: Bool { !registers.isEmpty }
  /// SHA-256 of what the mapping says, in hexadecimal: comments, layout, title and tests do not count.
  public internal(set) var fingerprint = ""
  /// The files the mapping consists of, for provenance.
  public internal(set) var files: [String] = []

  var process = ProcessPlan()
  var codeTables: [CodeTablePlan] = []
  var parties: [PartyPlan] = []
  var roles: [String] = []
  var releases: [ReleasePlan] = []
  var package: PackagePlan?
  /// Those who publish, each a package of their own; empty when everything is one publisher's.
  public internal(set) var publishers: [PublisherPlan] = []

  var expectations: [ExpectationPlan] = []

  var instructions: [Instruction] = []
  var constants: [Value] = []
  var reductions: [ReducePlan] = []
  var programs: [Program] = []
  var nodes: [PlanNode] = []
  var values: [ValuePlan] = []
  var iterations: [IterationPlan] = []
  /// For lists whose entries get ids from the register: the columns that tell them apart.
  var registers: [[Program]] = []
  var references: [PartyReferencePlan] = []
  var paths: [String] = []
  var lines: [(file: Int32, line: Int32)] = []
  var zones: [Zone] = []
  var codelists: [Codelist] = []
  var patterns: [TextPattern] = []
  var datePatterns: [DatePattern] = []
  var numberFormats: [NumberFormat] = []
  /// Keys, fixed values and constant texts.
  let text = TextPool()

  init(profile: Profile) {
    self.profile = profile
  }

  /// Whether any key is compared otherwise than letter by letter, so that rows of one key may differ in its text.
  public var comparesKeysLoosely: Bool {
    !process.keyComparison.isEmpty || sources.contains { !$0.keyComparison.isEmpty }
  }

  /// The same of the keys of processes alone.
  public var comparesProcessKeysLoosely: Bool { !process.keyComparison.isEmpty }

  /// Whether two texts are one key to any source that compares keys otherwise than letter by letter.
  public func areOneKey(_ a: String, _ b: String) -> Bool {
    func form(_ text: String, _ comparison: KeyComparison) -> [UInt8] {
      Array(text.utf8).withUnsafeBufferPointer { comparison.form(of: $0) }
    }
    return Set(sources.map(\.keyComparison)).contains { !$0.isEmpty && form(a, $0) == form(b, $0) }
  }

  /// Whether a column that is read is part of a key that may be written in several ways.
  func isLooseKey(_ column: Int, of source: Int) -> Bool {
    guard sources[source].columns[column].cell >= 0 else { return false }
    if !sources[source].keyComparison.isEmpty, sources[source].key.contains(column) { return true }
    return !process.keyComparison.isEmpty
      && process.starts.contains { $0.source == source && $0.columns.contains(column) }
  }
}

extension MappingPlan {
  /// The sources whose records stand inside those of a source, at any depth, in the mapping's order.
  public func sourcesInside(_ source: Int) -> [Int] {
    sources.indices.filter { candidate in
      var around = outerSource(of: candidate)
      while let outer = around {
        if outer == source { return true }
        around = outerSource(of: outer)
      }
      return false
    }
  }

  /// The source around one of the kind ``SourceOrigin/inside(source:)``.
  public func outerSource(of source: Int) -> Int? {
    guard case .inside(let name) = sources[source].origin else { return nil }
    return sources.firstIndex { $0.name == name.value }
  }
}

/// A source as the evaluator sees it.
public struct SourcePlan: Sendable {
  public var name: String
  public var origin: SourceOrigin
  public var isOptional: Bool
  /// Rows come in the order of the keys of their processes.
  public var isSortedByKey: Bool
  public var headerRow: Int
  public var sheet: String?
  public var mergedCells: MergedCells
  /// The mark in front of decimals in the source's locale.
  public var decimalMark: UInt8
  public var notPublished: [String]
  public var encoding: String?
  public var delimiter: String?
  /// The name of the time zone of its moments.
  public internal(set) var timeZone: String?
  /// The way to the records of JSON files, or from the records around.
  public var records: RecordPath?
  /// What is done to its rows before they are rows of data.
  public internal(set) var operators = RowOperators()
  public var empty: [String]
  public var clean: [String]
  /// Every declared column, cells and helpers, in the mapping's order.
  public internal(set) var columns: [ColumnPlan]
  /// Whether nothing can be done without its rows: part of the tree or looked up.
  public internal(set) var isUsed = false

  /// The names of the columns that tell its rows apart.
  public var keyColumns: [String] { key.map { columns[$0].name } }

  /// Whether its rows are records of JSON.
  public var isJSON: Bool {
    switch origin {
    case .file(let name): records != nil || RecordForm.isName(ofJSON: name.value)
    case .inside: true
    case .table, .pieces: false
    }
  }

  var index: [String: Int] = [:]
  var key: [Int] = []
  /// What does not count when keys are compared with this source's.
  var keyComparison: KeyComparison = []
  var parent: (source: Int, columns: [Int])?
  var lookUps: [LookUpPlan] = []
  var condition: Program?
  var zone: Int32 = -1
  var zoneSpan: SourceSpan
}

/// A column as the evaluator sees it.
public struct ColumnPlan: Sendable {
  public var name: String
  /// The name, then the other headings it may have.
  public var headings: [String]
  public var mayBeAbsent: Bool
  public var isRaw: Bool
  public var isRequired: Bool
  public var span: SourceSpan
  /// The place among the cells of the row table; -1 for a helper column.
  public var cell: Int
  /// The mark before decimals, for numbers of a locale.
  public var decimalMark: UInt8?

  var type: ValueType
  var reader: CellReaderPlan
  /// The formula of a helper column.
  var program: Program?
}

/// How the text of a cell becomes a value.
struct CellReaderPlan: Sendable {
  enum Kind: Sendable {
    case text, url, number, integer, boolean, date, datetime, code
  }

  var kind: Kind
  var numberFormat: Int32 = -1
  var datePattern: Int32 = -1
  var codelist: Int32 = -1
  var zone: Int32 = -1
  var marks: [[UInt8]] = []
  var yes: [[UInt8]] = []
  var no: [[UInt8]] = []
}

struct LookUpPlan: Sendable {
  var alias: String
  var source: Int
  var columns: [Int]
}

/// An input besides the data.
public struct ParameterPlan: Sendable {
  public var name: String
  public var isRequired: Bool
  var type: ColumnType
  var reader: CellReaderPlan
  var defaultText: String?
}

struct ProcessPlan: Sendable {
  var source = 0
  var key: [Int] = []
  /// What does not count when keys of processes are compared.
  var keyComparison: KeyComparison = []
  var alternatives: [(source: Int, columns: [Int])] = []

  /// Where processes begin: the root, then the sources of `or from`.
  var starts: [(source: Int, columns: [Int])] { [(source, key)] + alternatives }

  /// Whether rows of a source may begin a process that the root does not have.
  func isAlternative(_ source: Int) -> Bool { alternatives.contains { $0.source == source } }
}

struct CodeTablePlan: Sendable {
  var name: String
  var codelist: String
  var isExact: Bool
  var unmapped: CodeTableDeclaration.Unmapped
  /// Folded or exact text to a constant, or to -1: known, without a code.
  var targets: [[UInt8]: Int32]
}

struct PartyPlan: Sendable {
  var name: String
  var source: Int
  var id: Int32
  /// Nodes of the organization's fields, in the order of the schema, `id` left out.
  var firstNode: Int32
  var nodeCount: Int32
  /// The child that holds the name, or -1.
  var nameNode: Int32 = -1
  /// What stands instead of the roles of places, if the mapping says.
  var roles: UInt64?
}

struct ReleasePlan: Sendable {
  var iteration: Int32 = -1
  var condition: Int32 = -1
  var ocid: Int32 = -1
  var date: Int32 = -1
  var id: Int32 = -1
  /// A fixed or computed tag, or -1.
  var tag: Int32 = -1
  /// Who publishes it, or -1.
  var publisher: Int32 = -1
  /// What the mapping calls it.
  var called: String?
  /// Whether the ocid is a prefix and the key of the process.
  var isNamedByKey = false
  /// Nodes in the order of the schema; those before `parties` come first.
  var firstNode: Int32 = 0
  var nodeCount: Int32 = 0
  var nodesBeforeParties: Int32 = 0
  /// Entries under `parties`, which only add roles.
  var partyList: Int32 = -1
  /// Where ocid, date and id are written.
  var ocidLine: Int32 = -1
  var dateLine: Int32 = -1
  var idLine: Int32 = -1
}

/// One of those who publish the releases of a mapping.
public struct PublisherPlan: Sendable {
  /// Its name in the mapping, and its file's.
  public var name: String
  var package: PackagePlan
}

/// What stands around the releases in a package.
struct PackagePlan: Sendable {
  var members: [(path: [String], value: PackageValue)] = []
}

enum PackageValue: Sendable {
  case fixed(String)
  case fixedList([String])
  case program(Program, ValuePlan.Format)
}
