import PliegoChecks
import PliegoDiff
import PliegoJSON
import PliegoMerge
import PliegoValues

/// A release that lies on a desk, and where it came from.
///
/// Good until the desk takes the next process.
struct LaidRelease {
  let entry: DiffEntry
  let node: JSONNode
  let file: String

  var id: String? { node["id"].flatMap { $0.isNull ? nil : $0.text } }

  var date: Instant? {
    guard let date = node["date"], date.isString else { return nil }
    var text = date.text
    return text.withUTF8 { Instant($0) }
  }
}

/// Room for the releases of one process on both sides, and for what they add up to; for one set of merge rules.
final class DiffDesk {
  let describer: ChangeDescriber
  private var benches: [ReleaseBench] = []
  private var used = 0
  private var merger: Merger
  private var writer = ByteWriter(capacity: 1 << 16)
  private var states: [StateBench]

  /// Bytes that stay reserved when a process is done.
  private static let kept = 8 << 20

  init(_ describer: ChangeDescriber) {
    self.describer = describer
    merger = Merger(describer.rules)
    states = [StateBench(describer.rules.keys), StateBench(describer.rules.keys)]
  }

  /// Makes room for another process; gives memory back that a large one has taken.
  func clear() {
    used = 0
    var sum = 0
    let fitting = benches.prefix { bench in
      sum += bench.size
      return sum <= Self.kept
    }
    if fitting.count < benches.count { benches.removeSubrange(fitting.count...) }
  }

  /// Reads a release again.
  ///
  /// - Returns: `nil` when it is not there as it was.
  func lay(_ entry: DiffEntry, from side: DiffSide) -> LaidRelease? {
    if used == benches.count { benches.append(ReleaseBench(keys: describer.rules.keys)) }
    let bench = benches[used]
    used += 1
    let file = Int(entry.place.place.file)
    guard bench.take(entry.place, from: side.texts[file]) else { return nil }
    return LaidRelease(entry: entry, node: bench.release, file: side.files[file])
  }

  /// Merges releases into the state of the process.
  ///
  /// - Parameters:
  ///   - place: 0 or 1: which of two states it takes the place of.
  /// - Returns: the compiled release; `nil` when the releases cannot be merged.
  func state(of releases: [LaidRelease], at place: Int) -> JSONNode? {
    let nodes = releases.map(\.node)
    let order = ReleaseOrder(nodes)
    guard !order.isUnknown else { return nil }
    return state(ofOrdered: order.places.map { nodes[$0] }, at: place)
  }

  /// The same for releases that are in the order of their dates.
  func state(ofOrdered nodes: [JSONNode], at place: Int) -> JSONNode? {
    guard merger.merge(nodes) else { return nil }
    writer.removeAll()
    merger.writeCompiledRelease(to: &writer)
    return states[place].take(writer)
  }
}

/// Room for one compiled release that was made here.
///
/// SAFETY: `memory` has `capacity` bytes and the padding behind them; the tape points into it, so neither is used after
/// another state was taken.
private final class StateBench {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 13
  private var parser: TapeParser

  init(_ keys: KeyTable) {
    memory = .allocate(capacity: capacity + PaddedBytes.padding)
    parser = TapeParser(keys: keys)
  }

  deinit { memory.deallocate() }

  func take(_ writer: borrowing ByteWriter) -> JSONNode? {
    let bytes = writer.bytes
    if bytes.count > capacity {
      memory.deallocate()
      capacity = max(bytes.count, capacity * 2)
      memory = .allocate(capacity: capacity + PaddedBytes.padding)
    }
    bytes.withUnsafeBufferPointer { memory.update(from: $0.baseAddress.unsafelyUnwrapped, count: bytes.count) }
    (memory + bytes.count).update(repeating: 0, count: PaddedBytes.padding)
    guard (try? parser.parse(PaddedBytes(start: memory, count: bytes.count))) != nil else { return nil }
    return parser.tape.node()
  }
}
