public import PliegoDiagnostics
public import PliegoFlatten
import PliegoJSON

/// What to flatten, into what.
public struct FlattenOptions: Sendable {
  /// The form of the tables.
  public enum Format: String, Sendable, CaseIterable {
    /// A folder with a CSV file for each table.
    case csv
    /// A workbook with a sheet for each table.
    case xlsx
    case sqlite

    /// The format that an output's name asks for.
    public init(output: String) {
      let name = output.lowercased()
      if name.hasSuffix(".xlsx") {
        self = .xlsx
      } else if [".sqlite", ".sqlite3", ".db"].contains(where: { name.hasSuffix($0) }) {
        self = .sqlite
      } else {
        self = .csv
      }
    }
  }

  /// Where the columns come from.
  public enum Columns: String, Sendable, CaseIterable {
    /// Those that occur: the input is read twice.
    case data
    /// Those of the schema: the input is read once, and what has no column goes into one for the rest.
    case schema
  }

  /// What becomes of text in CSV that a spreadsheet would take for a formula.
  public enum Formulas: String, Sendable, CaseIterable {
    /// It gets an apostrophe in front.
    case guarded = "guard"
    case keep
  }

  /// Files and folders; `-` is standard input.
  public var files: [String]
  /// The folder or file that is written.
  public var output: String
  /// `nil`: what the output's name says.
  public var format: Format?
  public var choice = ReleaseChoice.auto
  public var columns = Columns.data
  public var headings = TablePlan.Headings.paths
  public var formulas = Formulas.guarded
  /// The version of OCDS whose schema orders and names the columns.
  public var version: String?
  /// Extensions whose fields are known too, by id or address.
  public var extensions: [String] = []
  /// A folder with extensions of the user's.
  public var folder: String?
  /// The encoding of all files; `nil`: by their contents.
  public var encoding: String?
  public var jobs = 1
  public var language = Language.english
  /// How large files are taken apart; smaller in tests.
  var limits = StreamLimits()

  public init(files: [String], output: String) {
    self.files = files
    self.output = output
  }

  var resolvedFormat: Format { format ?? Format(output: output) }
}

/// What came of flattening.
public struct FlattenOutcome: Sendable {
  public struct Table: Sendable {
    public var name: String
    public var rows: Int
  }

  public var releases = 0
  /// The tables that were written, in the order of the plan.
  public var tables: [Table] = []
  /// What was passed over or changed.
  public var findings = Findings()
  /// Texts, records and releases of which nothing was written.
  public var passedOver = 0
  /// Values of which nothing was written, though they say something.
  public var lostValues = 0

  /// Whether all that was read was written.
  public var isComplete: Bool { passedOver == 0 && lostValues == 0 }
  public var rows: Int { tables.reduce(0) { $0 + $1.rows } }
}

/// How far flattening is.
public struct FlattenProgress: Sendable {
  /// Bytes read so far, as they lie on the disk, of both passes.
  public var bytes: Int
  /// Of all passes; `nil` when nobody knows.
  public var totalBytes: Int?
}
