import PliegoDiagnostics

/// The releases of one process, as they stand among those of a stretch.
struct ProcessOutline: Sendable {
  var process: Int32
  var releases: [WrittenRelease]
}

/// The ocids that processes have so far, in the order of their keys, so that no two processes have one.
///
/// A few bytes are kept of each, since there may be as many as do not fit into memory with their rows.
public struct SeenOCIDs: Sendable {
  /// Two of Swift's hashes, which begin differently: 128 bits, of which no two are the same by chance.
  private struct Mark: Hashable {
    var first: Int
    var second: Int

    init(_ ocid: String) {
      var hasher = Hasher()
      hasher.combine(ocid)
      first = hasher.finalize()
      hasher = Hasher()
      hasher.combine(1)
      hasher.combine(ocid)
      second = hasher.finalize()
    }
  }

  private var seen: Set<Mark> = []

  /// - Returns: `nil` when the mapping makes the ocid of the key of the process, so that there is nothing to look for.
  public init?(_ plan: MappingPlan) {
    guard plan.mayRepeatOCIDs else { return nil }
  }

  /// Refuses the processes of a stretch whose ocid another process has already; stretches come in the order of keys.
  public mutating func holdBackRepeated(in stretch: inout Stretch) {
    var repeated: Set<Int32> = []
    for outline in stretch.result.outlines {
      let ocids = Set(outline.releases.map(\.ocid))
      let marks = ocids.map { Mark($0) }
      if marks.contains(where: seen.contains) {
        repeated.insert(outline.process)
        stretch.result.refuse(outline.process, HistoryProblem.repeatedOCID.problem(of: outline.releases[0].ocid))
      } else {
        seen.formUnion(marks)
      }
    }
    if !repeated.isEmpty { stretch.result.takeOut(repeated) }
  }
}

extension StretchResult {
  /// Refuses a process whose releases were written already.
  mutating func refuse(_ process: Int32, _ problem: Problem) {
    tally.add(problem)
    written.removeAll { $0 == process }
    refused.append(RefusedProcess(process: process, code: problem.kind.code.id, detail: problem.text))
  }

  /// Takes away the releases of some processes, and all that was said of them.
  mutating func takeOut(_ processes: Set<Int32>) {
    var (lines, places) = (bytes[...], provenance[...])
    let owners = publishers
    (bytes, provenance, publishers, spans, releases) = ([], [], [], [:], 0)
    var release = 0
    for outline in outlines {
      let stays = !processes.contains(outline.process)
      for written in outline.releases {
        let (line, place) = (Self.cutLine(&lines), Self.cutLine(&places))
        defer { release += 1 }
        guard stays else { continue }
        bytes += line
        provenance += place
        if owners.indices.contains(release) { publishers.append(owners[release]) }
        releases += 1
        note(written)
      }
    }
    outlines.removeAll { processes.contains($0.process) }
  }

  private static func cutLine(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }
}
