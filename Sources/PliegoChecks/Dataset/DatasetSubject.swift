import PliegoJSON

/// All releases and records of a run.
public struct DatasetSubject {
  let index: ReleaseIndex
  /// The places of entries in `index`, by ocid and then in the order of the input.
  private let order: [UInt32]
  /// By number of an ocid: where in `order` it begins; one more at the end.
  private let starts: [Int]

  init(_ index: ReleaseIndex) {
    self.index = index
    var starts = [Int](repeating: 0, count: index.ocids.count + 1)
    for entry in index.entries { starts[Int(entry.ocid) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var next = starts
    var order = [UInt32](repeating: 0, count: index.entries.count)
    for (place, entry) in index.entries.enumerated() {
      order[next[Int(entry.ocid)]] = UInt32(place)
      next[Int(entry.ocid)] += 1
    }
    self.order = order
    self.starts = starts
  }

  /// The first entry of an ocid.
  func first(of ocid: UInt32) -> ReleaseEntry { index.entries[Int(order[starts[Int(ocid)]])] }

  func text(of ocid: UInt32) -> String { index.ocids.text(of: ocid) }

  /// Ocids that are the same but for case, each with the first such, in the order met.
  ///
  /// Case is folded for ASCII letters, of which nearly all ocids consist.
  func ocidsDifferingInCase() -> [(first: UInt32, later: UInt32)] {
    var firsts: [UInt64: UInt32] = [:]
    var found: [(UInt32, UInt32)] = []
    for ocid in 0..<UInt32(index.ocids.count) {
      let folded = index.ocids[ocid].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
      let key = folded.withUnsafeBufferPointer { ContentHash.of($0) }
      if let first = firsts[key] {
        found.append((first, ocid))
      } else {
        firsts[key] = ocid
      }
    }
    return found
  }

  /// Calls `body` with every process about which there is more than one release or record, in the order met.
  func forEachRepeatedProcess(_ body: (ProcessSubject) -> Void) {
    for ocid in 0..<index.ocids.count where starts[ocid + 1] - starts[ocid] > 1 {
      let entries = order[starts[ocid]..<starts[ocid + 1]].map { index.entries[Int($0)] }
      body(ProcessSubject(index.ocids.text(of: UInt32(ocid)), entries))
    }
  }
}

/// All releases and records of one contracting process, in the order of the input.
public struct ProcessSubject {
  public let ocid: String
  public let records: [ReleaseEntry]
  public let releases: [ReleaseEntry]
  /// Of releases with the same id, the first.
  public let distinctReleases: [ReleaseEntry]

  init(_ ocid: String, _ entries: [ReleaseEntry]) {
    self.ocid = ocid
    records = entries.filter { $0.kind == .record }
    releases = entries.filter { $0.kind == .release }
    var repeated: Set<Int> = []
    Self.pairs(of: releases, by: \.idHash) { _, _, place in repeated.insert(place) }
    distinctReleases =
      repeated.isEmpty
      ? releases : releases.indices.filter { !repeated.contains($0) }.map { [releases] in releases[$0] }
  }

  /// Calls `body` with each entry that has the same key as an earlier one, and the first of these.
  ///
  /// Entries whose key is 0 are left out.
  static func pairs(
    of entries: [ReleaseEntry], by key: (ReleaseEntry) -> UInt64,
    _ body: (_ first: ReleaseEntry, _ later: ReleaseEntry, _ place: Int) -> Void
  ) {
    guard entries.count > 1 else { return }
    var firsts: [UInt64: Int] = [:]
    for (place, entry) in entries.enumerated() {
      let key = key(entry)
      guard key != 0 else { continue }
      if let first = firsts[key] {
        body(entries[first], entry, place)
      } else {
        firsts[key] = place
      }
    }
  }
}
