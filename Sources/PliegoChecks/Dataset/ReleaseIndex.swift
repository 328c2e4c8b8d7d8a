public import PliegoJSON

/// What the checks over a whole dataset need to remember of every release and record.
///
/// A partial result. Every thread or shard fills its own with `add`; `append(_:)` joins them in the order of the input;
/// `finalize` asks the checks. How the input was cut makes no difference.
///
/// Takes 64 bytes for a release or record, up to twice that while it grows, and, for each distinct ocid once, its bytes and about 20 more: a million
/// releases of 300,000 processes take some 80 MB. `finalize` takes four bytes a release on top. Ids and contents are
/// kept as 64-bit hashes, so two different ones are taken for the same once in 2^64 pairs.
public struct ReleaseIndex: Sendable {
  public private(set) var entries: [ReleaseEntry] = []
  private(set) var ocids = OCIDTable()

  public init() {}

  /// Remembers a release or record; without an ocid there is nothing to remember.
  ///
  /// - Parameter keys: the table that the text was parsed with; without it, hashing takes longer.
  public mutating func add(
    _ node: JSONNode, as kind: ReleaseEntry.Kind, at place: ReleasePlace, keys: KeyTable? = nil
  ) {
    guard let ocid = node["ocid"], ocid.isString, !ocid.raw.isEmpty else { return }
    entries.append(ReleaseEntry(node, kind, ocid: ocids.number(of: ocid), at: place, keys))
  }

  /// Remembers all releases and records of a text: of a package, of a record, or itself.
  ///
  /// Asks `place` for the position of each, in rising order.
  ///
  /// - Parameters:
  ///   - kind: what the text is; of what was cut out of a package's `releases`, always `.release`.
  ///   - file: the number of the file in the list of files of the run, from 0.
  ///   - keys: the table that the text was parsed with; without it, hashing takes longer.
  public mutating func add(
    text root: JSONNode, as kind: DocumentKind, file: Int, in place: TextPlace, keys: KeyTable? = nil
  ) {
    let source = Source(file: file, place: place, keys: keys)
    switch kind {
    case .release: add(root, as: .release, source, place.prefix)
    case .compiledRelease: add(root, as: .record, source, place.prefix)
    case .record: add(record: root, source, place.prefix)
    case .releasePackage, .recordPackage:
      for (number, release) in Self.elements(of: root["releases"]) where release.isObject {
        add(release, as: .release, source, place.prefix + ["releases", String(number)])
      }
      for (number, record) in Self.elements(of: root["records"]) where record.isObject {
        add(record: record, source, place.prefix + ["records", String(number)])
      }
    case .versionedRelease, .unknown: break
    }
  }

  /// The text that is added.
  private struct Source {
    let file: Int
    let place: TextPlace
    let keys: KeyTable?
  }

  private mutating func add(record: JSONNode, _ source: Source, _ pointer: [String]) {
    add(record, as: .record, source, pointer)
    for (number, release) in Self.elements(of: record["releases"]) where release.isEmbeddedRelease {
      add(release, as: .release, source, pointer + ["releases", String(number)])
    }
  }

  private mutating func add(
    _ node: JSONNode, as kind: ReleaseEntry.Kind, _ source: Source, _ pointer: [String]
  ) {
    let (line, column) = source.place.position(node.offset)
    let place = ReleasePlace(file: source.file, line: line, column: column, pointer: pointer)
    add(node, as: kind, at: place, keys: source.keys)
  }

  private static func elements(of array: JSONNode?) -> EnumeratedSequence<[JSONNode]> {
    (array.map { Array($0.elements) } ?? []).enumerated()
  }

  /// Adds what was read in a later part of the input.
  public mutating func append(_ later: ReleaseIndex) {
    guard !entries.isEmpty || ocids.count > 0 else {
      self = later
      return
    }
    let numbers = (0..<UInt32(later.ocids.count)).map { number in
      later.ocids[number].withUnsafeBufferPointer { ocids.number(of: $0) }
    }
    // Without asking for the exact room, which would copy all entries at every part.
    entries += later.entries.lazy.map { entry in
      var entry = entry
      entry.ocid = numbers[Int(entry.ocid)]
      return entry
    }
  }

  /// Asks the checks about everything that was read.
  public func finalize(asking checks: CheckSet, _ report: inout DatasetReporter) {
    let dataset = DatasetSubject(self)
    for check in checks.datasets { check.check(dataset, &report) }
    guard !checks.processes.isEmpty else { return }
    dataset.forEachRepeatedProcess { process in
      for check in checks.processes { check.check(process, &report) }
    }
  }
}
