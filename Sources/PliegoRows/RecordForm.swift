/// What made the records of a JSON file rows, and where each of them stands.
public struct RecordForm: Sendable {
  /// The way to the records, from the document or from the record around.
  public let path: RecordPath
  /// For each record, in the order of their numbers, where the text of its JSON Pointer lies behind the file's text.
  let pointers: [Cell]

  public init(path: RecordPath, pointers: [Cell]) {
    self.path = path
    self.pointers = pointers
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
    let file = files[Int(place.file)]
    // Records are numbered from 1, and each is a row.
    guard let pointers = file.form.records?.pointers, pointers.indices.contains(Int(place.row) - 1) else { return nil }
    let cell = pointers[Int(place.row) - 1]
    return Bytes(start: file.start + Int(cell.offset), count: Int(cell.count)).text
  }
}
