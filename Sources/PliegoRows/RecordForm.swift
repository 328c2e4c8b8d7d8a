/// What made the records of a JSON file rows, and where each of them stands.
public struct RecordForm: Sendable {
  /// The way to the records, from the document or from the record around.
  public let path: RecordPath
  /// For each record, in the order of their numbers, where the text of its JSON Pointer lies behind the file's text; `nil`
  /// when the text that was kept of each row is its pointer.
  private let pointers: [Cell]?
  /// The number of the first of them.
  private let first: Int

  public init(path: RecordPath, pointers: [Cell], from first: Int = 1) {
    self.path = path
    self.pointers = pointers
    self.first = first
  }

  /// Of records that stay in their file, with nothing kept of them but cells and pointers.
  public init(path: RecordPath) {
    self.path = path
    pointers = nil
    first = 1
  }

  fileprivate func pointer(at place: RowPlace) -> Cell? {
    guard let pointers else { return Cell(offset: place.offset, count: place.count) }
    let index = Int(place.row) - first
    return pointers.indices.contains(index) ? pointers[index] : nil
  }

  /// Whether a file's name, or a pattern for names, ends like one of JSON or JSON Lines, packed or not.
  public static func isName(ofJSON name: String) -> Bool {
    var plain = name.lowercased()
    if let packed = [".gz", ".zst"].first(where: { plain.hasSuffix($0) }) { plain.removeLast(packed.count) }
    return [".json", ".ndjson", ".jsonl", ".geojson"].contains { plain.hasSuffix($0) }
  }
}

extension RowTable {
  /// Where the record that is a row stands in its JSON document, as RFC 6901 writes it; `nil` for rows of other files.
  public func pointer(of row: Int) -> String? { pointer(at: place(of: row)) }

  /// Where the record at a place stands; `nil` for rows of other files.
  public func pointer(at place: RowPlace) -> String? {
    pointerBytes(at: place)?.text
  }

  func pointerBytes(at place: RowPlace) -> Bytes? {
    let file = files[Int(place.file)]
    return file.form.records?.pointer(at: place).map {
      Bytes(start: file.start + Int($0.offset), count: Int($0.count))
    }
  }
}
