public import PliegoDiagnostics
public import PliegoJSON
public import PliegoMapping

/// Where the value of one field of one release comes from, or why there is none.
public struct FieldReason: Sendable {
  /// A word that a code table translated.
  public struct Code: Sendable {
    public var table: String
    public var word: String
    public var code: String?
    public var mapping: MappingLine
  }

  /// What decides about the rows or about the field, with its line.
  public struct Rule: Sendable {
    /// `for each`, `only if` and the like, or the source's name for rows that it leaves out.
    public var key: String
    public var text: String
    public var mapping: MappingLine
  }

  public enum Answer: Sendable {
    case value(JSONValue)
    case absent(TracedAbsence.Reason)
    /// The list has fewer entries than the pointer asks for.
    case noEntry(list: String, count: Int)
    /// The mapping says nothing of this field; the nearest that it writes.
    case notMapped(nearest: [String])
    /// On the way there is a list, and the pointer does not say which entry.
    case listWithoutEntry(list: String, count: Int)
    /// The release that would have it is not there.
    case noRelease(TracedAbsence.Reason)
    /// The whole process was refused, for the reason of a diagnostic.
    case refused(code: String, Phrase)
  }

  public var ocid: String
  public var releaseID: String
  /// What the mapping calls the release, and whose it is, where there are several.
  public var called: String?
  public var publisher: String?
  /// Whether the process has, or could have, other releases.
  public var isOneOfSeveral = false
  /// Whether what was published before decides about the value, which is told as at a first run.
  public var isOfFirstRun = false
  public var pointer: String
  /// The field without indexes.
  public var path: String
  public var answer: Answer
  /// The line that made it, or would have; `nil` for what pliego fills in.
  public var mapping: MappingLine?
  /// What stands there: a column, a formula, something fixed.
  public var written = ""
  public var comment: String?
  public var cells: [TracedCell] = []
  public var codes: [Code] = []
  public var rules: [Rule] = []

  init(ocid: String, releaseID: String, pointer: String, path: String, answer: Answer) {
    self.ocid = ocid
    self.releaseID = releaseID
    self.pointer = pointer
    self.path = path
    self.answer = answer
  }
}
