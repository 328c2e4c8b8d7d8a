public import PliegoJSON

/// Where in JSON data a finding is, beyond the line and column.
public struct DataPlace: Sendable, Hashable {
  /// From the root of the JSON text: `/releases/3/tender/value/amount`.
  public var pointer: JSONPointer
  /// From the release, with the entries of lists named by their ids: `/tender/items/[id=3]/quantity`.
  ///
  /// Stays the same when something is added before, which the pointer does not; `nil` when nobody has looked.
  public var stablePointer: String?
  /// The field without indexes, from the release, record or package: `tender/value/amount`; empty for the whole.
  public var path: String
  public var ocid: String?
  public var releaseID: String?
  /// The value's JSON text, shortened when it is long.
  public var value: String?
  /// The draft 4 keyword that objects, when a schema does.
  public var keyword: String?
  /// Where that keyword stands: the schema's address and a pointer into it.
  public var schemaLocation: String?

  public init(
    pointer: JSONPointer, path: String, ocid: String? = nil, releaseID: String? = nil, value: String? = nil,
    keyword: String? = nil, schemaLocation: String? = nil, stablePointer: String? = nil
  ) {
    self.pointer = pointer
    self.path = path
    self.ocid = ocid
    self.releaseID = releaseID
    self.value = value
    self.keyword = keyword
    self.schemaLocation = schemaLocation
    self.stablePointer = stablePointer
  }
}
