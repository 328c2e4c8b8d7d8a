import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoMerge

/// What each release of a process changed, in the order of their dates.
///
/// A release is compared as merging sees it: what it adds to what the releases before it add up to. Elements are paired by
/// id alone, so the story is that of the versioned release.
struct ProcessStory {
  private(set) var process: ProcessChanges
  private(set) var diagnostics: [Diagnostic] = []

  init(_ laid: [LaidRelease], _ desk: DiffDesk) {
    let releases = laid.filter { !$0.entry.role.isCompiled }
    let order = ReleaseOrder(releases.map(\.node))
    let history = order.isUnknown ? releases : order.places.map { releases[$0] }
    process = ProcessChanges(newestFirst: (history.isEmpty ? laid : history).reversed().map(\.node))
    (process.releasesBefore, process.releasesAfter) = (releases.count, releases.count)
    if order.isUnknown {
      diagnostics.append(.stateUnknown(process.ocid ?? "?"))
    } else if history.count > 1 {
      tell(history, desk)
    }
  }

  private mutating func tell(_ history: [LaidRelease], _ desk: DiffDesk) {
    let nodes = history.map(\.node)
    var options = ReleaseDiffer.Options()
    options.pairsByContent = false
    options.countsRepeated = false
    options.omitted = ["id", "tag", "date"]
    guard var earlier = desk.state(ofOrdered: [nodes[0]], at: 0) else {
      return diagnostics.append(.stateUnknown(process.ocid ?? "?"))
    }
    process.changes.append(beginning(history[0]))
    for number in nodes.indices.dropFirst() {
      guard let later = desk.state(ofOrdered: Array(nodes[...number]), at: number % 2) else {
        return diagnostics.append(.stateUnknown(process.ocid ?? "?"))
      }
      let teller = StoryTeller(history[number])
      process.changes += desk.describer.changes(earlier, later, options: options).map { teller.told($0) }
      earlier = later
    }
  }

  private func beginning(_ release: LaidRelease) -> Change {
    var change = Change(
      .releaseAdded, .added, stage: .release, sentence: .beginning(release), label: Phrase(en: "release", es: "entrega")
    )
    change.pointerAfter = []
    change.offsetAfter = release.node.offset
    return ChangePlacer(nil, release).placed(change)
  }
}

/// Says which release a change came with, and where in it the new value stands.
private struct StoryTeller {
  private let release: LaidRelease
  private let placer: ChangePlacer

  init(_ release: LaidRelease) {
    self.release = release
    placer = ChangePlacer(nil, release)
  }

  func told(_ change: Change) -> Change {
    var change = change
    let found = change.way.flatMap { Self.find($0, in: release.node) }
    change.pointerBefore = nil
    change.pointerAfter = found?.pointer
    change.offsetAfter = found?.node.offset
    return placer.placed(change)
  }

  /// Follows names and ids, since places in the release are not those in the state.
  private static func find(_ way: [Change.Step], in root: JSONNode) -> (node: JSONNode, pointer: [String])? {
    var node = root
    var pointer: [String] = []
    for step in way {
      switch step {
      case .member(let name):
        guard let value = node.member(named: name) else { return nil }
        node = value
        pointer.append(name)
      case .element(let id):
        let found = node.elements.enumerated().first { $0.element["id"]?.isWritten(id) == true }
        guard let found else { return nil }
        node = found.element
        pointer.append(String(found.offset))
      }
    }
    return (node, pointer)
  }
}

extension JSONNode {
  fileprivate func isWritten(_ id: String) -> Bool { !isObject && !isArray && text == id }
}
