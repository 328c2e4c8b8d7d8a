public import PliegoDiagnostics
public import PliegoJSON
import PliegoReport

/// Finds the cells that a value of a release came from, in what `pliego convert --provenance` wrote.
///
/// The file stays on disk. Held are 16 bytes for each release (for a moment, while the array grows, three times that)
/// and the line of the release asked about last: a million releases take 16 to 48 MB.
public final class ProvenanceIndex {
  /// What a value was made from.
  public struct Source: Sendable, Equatable {
    /// Empty when the mapping gives a fixed value.
    public var cells: [RowOrigin]
    /// `contratos.pliego.yaml:23`; `nil` for what pliego fills in by itself, and for objects and lists.
    public var mappingLine: String?
  }

  private struct Entry {
    let hash: UInt64
    let offset: Int
  }

  private let reader: LineReader
  /// By hash, then by place in the file.
  private var entries: [Entry] = []
  /// The line read last, by its place.
  private var last: (offset: Int, release: JSONValue)?

  /// - Throws: when the file cannot be read, or a line of it is not what `convert` writes.
  public init(_ path: String) throws(PliegoError) {
    reader = try LineReader(path)
    try readEntries()
    entries.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
  }

  /// How many releases it knows.
  public var count: Int { entries.count }

  private func readEntries() throws(PliegoError) {
    var parser = TapeParser()
    var number = 0
    while let (offset, line) = try reader.next() {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let hash = line.withUnsafeBufferPointer { text -> UInt64? in
        guard (try? parser.parse(text)) != nil else { return nil }
        let entity = parser.tape.node()["entity"]
        guard let ocid = entity?["ocid"]?.stringValue, let id = entity?["id"]?.stringValue else { return nil }
        return Self.hash(ocid, id)
      }
      guard let hash else { throw PliegoError(noProvenance: reader.path, line: number) }
      entries.append(Entry(hash: hash, offset: offset))
    }
  }

  // MARK: Asking

  /// Where a value of a release came from; of an object or a list, the row of the first of its leaves that has one.
  ///
  /// - Parameter pointer: from the release: `/tender/status`.
  /// - Returns: `nil` when the file does not tell.
  public func source(ocid: String, release: String, pointer: JSONPointer) throws(PliegoError) -> Source? {
    guard let line = try line(ocid: ocid, release: release) else { return nil }
    let leaves = line["wasDerivedFrom"]?.arrayValue ?? []
    let wanted = pointer.description
    if let leaf = leaves.first(where: { $0["pointer"]?.stringValue == wanted }) { return Self.source(leaf) }
    let below = leaves.lazy.filter { $0["pointer"]?.stringValue?.hasPrefix(wanted + "/") == true }
    guard let cell = below.compactMap({ Self.source($0).cells.first }).first else { return nil }
    // Which column and which line of the mapping one would have wanted, a leaf beside cannot say.
    var place = cell
    (place.column, place.heading) = (nil, nil)
    return Source(cells: [place])
  }

  private func line(ocid: String, release: String) throws(PliegoError) -> JSONValue? {
    let hash = Self.hash(ocid, release)
    var place = firstPlace(of: hash)
    while place < entries.count, entries[place].hash == hash {
      let line = try line(at: entries[place].offset)
      // Two releases may share a hash.
      let entity = line?["entity"]
      if entity?["ocid"]?.stringValue == ocid, entity?["id"]?.stringValue == release { return line }
      place += 1
    }
    return nil
  }

  private func firstPlace(of hash: UInt64) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func line(at offset: Int) throws(PliegoError) -> JSONValue? {
    if let last, last.offset == offset { return last.release }
    reader.seek(to: offset)
    guard let (_, bytes) = try reader.next(), let release = try? JSONParser.parse(Array(bytes)) else { return nil }
    last = (offset, release)
    return release
  }

  private static func source(_ leaf: JSONValue) -> Source {
    let cells = (leaf["cells"]?.arrayValue ?? []).map { cell in
      RowOrigin(
        file: cell["file"]?.stringValue ?? "", row: cell["row"]?.numberValue?.intValue ?? 0,
        line: cell["line"]?.numberValue?.intValue ?? 0,
        column: cell["column"]?.numberValue?.intValue.flatMap { $0 > 0 ? $0 - 1 : nil },
        heading: cell["heading"]?.stringValue, sheet: cell["sheet"]?.stringValue, key: cell["key"]?.stringValue,
        pointer: cell["pointer"]?.stringValue)
    }
    return Source(cells: cells, mappingLine: leaf["mapping"]?.stringValue)
  }

  /// FNV-1a of 64 bits; a byte that no text has stands between the two.
  private static func hash(_ ocid: String, _ id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in ocid.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

extension ProvenanceIndex {
  /// Adds to a finding which cell and which line of the mapping its value came from.
  public func trace(_ finding: inout Diagnostic) throws(PliegoError) {
    guard finding.origin == nil, let data = finding.data, let ocid = data.ocid, let release = data.releaseID else {
      return
    }
    let pointer = JSONPointer(tokens: ReleasePointer(data.pointer).tokens)
    guard let source = try source(ocid: ocid, release: release, pointer: pointer) else { return }
    finding.origin = source.cells.first
    finding.mappingLine = source.mappingLine
    let more = source.cells.count - 1
    guard more > 0 else { return }
    finding.notes.append(
      Phrase(
        en: "the value came from \(more + 1) cells; the first is named",
        es: "el valor viene de \(more + 1) celdas; se nombra la primera"))
  }
}
