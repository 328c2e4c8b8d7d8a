import PliegoRows

/// A source whose records stand inside those of another.
public struct NestedRequest: Sendable {
  public var request: RowRequest
  /// The source around it: 0 for the one that has the files, else the place of another nested one, from 1.
  public var parent: Int

  public init(request: RowRequest, parent: Int) {
    self.request = request
    self.parent = parent
  }
}

extension InputFile {
  /// Whether the name says that the file is JSON or JSON Lines, packed or not.
  public var isNamedJSON: Bool { RecordForm.isName(ofJSON: name) }
}
