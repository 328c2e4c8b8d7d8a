/// What made the records of a JSON file rows, and where each of them stands.
public struct RecordForm: Sendable {
  /// The way to the records, from the document or from the record around.
  public let path: RecordPath
  private let pointers: Pointers

  /// Where the text of each record's JSON Pointer is.
  private enum Pointers {
    /// Behind the file's text: for each record from a number on, in their order.
    case behindText([Cell], from: Int)
    /// It is the text that was kept of each row, whose record stayed in its file.
    case keptOfRows
  }

  /// - Parameters:
  ///   - pointers: for each record, in the order of their numbers, where the text of its JSON Pointer lies behind the
  ///     file's text.
  ///   - first: the number of the first of them.
  public init(path: RecordPath, pointers: [Cell], from first: Int = 1) {
    self.path = path
    self.pointers = .behindText(pointers, from: first)
  }

  private init(path: RecordPath, _ pointers: Pointers) {
    self.path = path
    self.pointers = pointers
  }

  /// The form of the same records where nothing but their cells and pointers is kept.
  var ofKeptRows: RecordForm { RecordForm(path: path, .keptOfRows) }

  fileprivate func pointer(at place: RowPlace) -> Cell? {
    switch pointers {
    case .behindText(let cells, let first):
      let index = Int(place.row) - first
      return cells.indices.contains(index) ? cells[index] : nil
    case .keptOfRows: return Cell(offset: place.offset, count: place.count)
    }
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
    let file = file(at: place)
    return file.form.records?.pointer(at: place).map {
      Bytes(start: file.start + Int($0.offset), count: Int($0.count))
    }
  }
}
