public import PliegoDiagnostics
public import PliegoJSON

/// Which tables releases become, and which columns each has.
///
/// One table has the releases, and each array of objects has a table of its own, whose rows point to the rows that they
/// stand in. Objects that are not in an array are columns of the row around them.
public struct TablePlan: Sendable {
  /// Columns that every table begins with.
  public enum Key: String, Sendable, CaseIterable {
    /// The row's own key: the number of its release in the run, and the way from there to the row, as in `7/awards/0`.
    case link = "_link"
    /// The key of the row that it stands in.
    case parent = "_link_parent"
    /// The key of its release.
    case release = "_link_release"
    case ocid
    case releaseID
  }

  /// What stands in a column.
  public enum Content: Sendable, Hashable {
    case key(Key)
    case value
    /// Arrays that are not made of objects, each in one cell.
    case list
    /// A JSON object of what no other column of the row has, by path.
    case rest
  }

  public struct Column: Sendable {
    public let content: Content
    /// The field, from the release; empty for keys and the rest.
    public let path: [String]
    /// Unique within its table, whatever its letters' case.
    public var heading: String
    /// The kinds of values that were seen, or that the schema foresees.
    public let contents: FieldOutline.Contents
    /// The characters of its longest cell, or more; exact when a spreadsheet might not take it.
    public let longest: Int
    /// The field in words of the standard.
    public let title: Phrase
  }

  public struct Table: Sendable {
    /// Unique among all tables, whatever its letters' case; fit to name a file.
    public var name: String
    /// The array, from the release; empty for the releases.
    public let path: [String]
    /// The number of the table that its rows' parents are in; `nil` for the releases.
    public let parent: Int?
    /// The way from the parent's row to the array, as a JSON pointer.
    public let pointer: String
    public internal(set) var columns: [Column] = []
    /// How many rows there will be; `nil` when nobody has looked.
    public let rows: Int?
    /// Whether something has to go into a column of the rest.
    var hasRest: Bool
  }

  /// What becomes of a field's value, by the number of its entry in the outline.
  struct Node: Sendable {
    /// The place of the cell for a value, among the cells of all tables; -1 when there is none.
    var value: Int32 = -1
    /// The place of the cell for a list.
    var list: Int32 = -1
    /// The table that elements are rows of, and their own node.
    var table: Int32 = -1
    var element: Int32 = -1
  }

  public internal(set) var tables: [Table] = []
  /// The numbers of names that tapes must be parsed with.
  public internal(set) var keys = KeyTable.empty
  var nodes: [Node] = []
  var places = PlaceTable()
  /// The fields by node, each from the row that it stands in; empty for rows.
  var paths: [String] = []

  /// The place of each table's first cell among the cells of all tables.
  var firstCells: [Int] = []
  var cellCount = 0

  /// A name as a step of a path, where a slash separates.
  static func step(_ name: String) -> String {
    name.contains { $0 == "~" || $0 == "/" } ? name.replacing("~", with: "~0").replacing("/", with: "~1") : name
  }
}

extension TablePlan.Column {
  /// What kinds of values it has, in one word.
  public var kind: String {
    switch content {
    case .key: "key"
    case .rest: "rest"
    case .list: "list"
    case .value:
      switch contents.intersection(.scalars) {
      case .number: "number"
      case .boolean: "boolean"
      case .text: "text"
      default: "mixed"
      }
    }
  }

  /// The field's path from the release, as the standard writes it.
  public var pathText: String { path.map { TablePlan.step($0) }.joined(separator: "/") }
}
