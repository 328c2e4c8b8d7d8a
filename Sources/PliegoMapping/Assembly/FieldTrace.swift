public import PliegoDiagnostics
public import PliegoJSON
import PliegoRows

/// What came of one contracting process, leaf by leaf, and what did not.
public struct ProcessTrace: Sendable {
  public var releases: [ReleaseTrace] = []
  /// The releases themselves, one a line.
  public var bytes: [UInt8] = []
  /// Releases of the mapping that were left out.
  public var missing: [MissingRelease] = []
  /// Why the process was not written, when it was not.
  public var refusal: ProcessRefusal?

  init(releases: [ReleaseTrace], missing: [MissingRelease]) {
    self.releases = releases
    self.missing = missing
  }

  /// Of a process that never came to be.
  public init(refusal: ProcessRefusal) { self.refusal = refusal }
}

/// Why a contracting process was refused as a whole.
public struct ProcessRefusal: Sendable {
  /// What it would be called; empty when that could not be said either.
  public var ocid: String
  public var code: String
  public var message: Phrase
  /// The line that could not do without what is missing.
  public var mapping: MappingLine?
  public var cells: [TracedCell]
}

/// A release that the mapping declares and that this process does not have.
public struct MissingRelease: Sendable {
  /// Its place among the mapping's releases.
  public var release: Int
  public var called: String?
  public var publisher: String?
  public var reason: TracedAbsence.Reason
}

/// One release, with where each leaf came from and why others are not there.
public struct ReleaseTrace: Sendable {
  public var ocid: String
  public var id: String
  /// Its place among the mapping's releases.
  public var release: Int
  /// What the mapping calls it, and whose it is.
  public var called: String?
  public var publisher: String?
  public var leaves: [TracedLeaf]
  public var absences: [TracedAbsence]
}

/// A leaf, the line of the mapping that made it, and the cells it was made of.
public struct TracedLeaf: Sendable {
  /// As RFC 6901 writes it.
  public var pointer: String
  /// `nil` for what pliego fills in.
  public var mapping: MappingLine?
  public var cells: [TracedCell]
}

/// A line of a mapping file.
public struct MappingLine: Sendable, Equatable {
  public var file: String
  public var line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

/// Something that the mapping could have written and did not.
public struct TracedAbsence: Sendable {
  public enum Reason: Sendable {
    /// What it would be made of is empty.
    case empty
    /// Its `only if` does not hold.
    case condition
    /// It is a problem.
    case problem(DiagnosticCode, Phrase)
    /// No row of the source leads here.
    case noRows(source: String)
    /// The object has none of its fields, or only fixed ones.
    case nothingInside
    /// The field without which the object says nothing is absent.
    case without(String)
    /// The list has no entries.
    case noEntries
  }

  public var pointer: String
  public var mapping: MappingLine?
  public var reason: Reason
  /// The cells that were looked at.
  public var cells: [TracedCell]
}

/// A cell of a file of rows.
public struct TracedCell: Sendable {
  public var source: String
  public var file: String
  public var sheet: String?
  public var row: Int
  public var line: Int
  /// The key of the row, in a table of a database.
  public var key: String?
  /// Where the record stands, in a JSON document.
  public var pointer: String?
  /// From 1; 0 when the file lacks the column.
  public var column: Int
  public var heading: String
  /// The cell as it stands in the file; `nil` when the mapping marks the column as personal.
  public var original: String?
}

extension TracedCell {
  /// Where the cell stands, as provenance writes it; without its text.
  public var json: JSONObject {
    var members: [(String, JSONValue)] = [("source", .string(source)), ("file", .string(file))]
    if let sheet { members.append(("sheet", .string(sheet))) }
    members += [("row", .number(JSONNumber(row))), ("line", .number(JSONNumber(line)))]
    if let key { members.append(("key", .string(key))) }
    if let pointer {
      members.append(("pointer", .string(pointer)))
    } else {
      members.append(("column", .number(JSONNumber(column))))
    }
    members.append(("heading", .string(heading)))
    return JSONObject(members)
  }
}
