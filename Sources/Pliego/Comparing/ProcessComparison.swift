import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoValues

/// What changed in one process between two publications.
///
/// Where each side has one release, these are compared. Else releases are paired by id, and when some came or went, what
/// the releases add up to is compared too.
struct ProcessComparison {
  private let before: [LaidRelease]
  private let after: [LaidRelease]
  private let desk: DiffDesk
  /// Of the later side, or of the only one; whatever the order of the files.
  private let newest: LaidRelease?
  private(set) var process: ProcessChanges
  private(set) var diagnostics: [Diagnostic] = []

  init(_ before: [LaidRelease], _ after: [LaidRelease], _ desk: DiffDesk) {
    self.before = before
    self.after = after
    self.desk = desk
    let latest = (after.isEmpty ? before : after).sorted { $1.isBefore($0) }
    newest = latest.first
    process = ProcessChanges(newestFirst: latest.map(\.node))
    process.releasesBefore = before.count
    process.releasesAfter = after.count
  }

  mutating func compare() {
    switch (before.count, after.count) {
    case (0, _): add(.processAdded, .added, nil, newest, .processAdded(after.count))
    case (_, 0): add(.processRemoved, .removed, newest, nil, .processRemoved(before.count))
    case (1, 1): comparePair(before[0], after[0])
    default: compareHistories()
    }
  }

  // MARK: One release on each side

  private mutating func comparePair(_ old: LaidRelease, _ new: LaidRelease) {
    switch (old.entry.role.isCompiled, new.entry.role.isCompiled) {
    // The ids of compiled releases say nothing; see "Merging" in the reference of OCDS.
    case (true, true): process.changes += changes(old, new, omitting: ["id"])
    case (false, false) where old.entry.idHash == new.entry.idHash && old.entry.idHash != 0:
      let changes = changes(old, new)
      addEdit(old, new, changes)
      process.changes += changes
    case (false, false):
      add(.releaseSucceeded, .replaced, old, new, .releaseSucceeded(old, new))
      if let earlier = old.date, let later = new.date, later < earlier {
        add(.backDatedRelease, .replaced, old, new, .backDated(new.id ?? "", later: old.node["date"]?.text ?? ""))
      }
      process.changes += changes(old, new, omitting: Self.header)
    default: process.changes += changes(old, new, omitting: Self.header)
    }
  }

  /// What every release has of its own.
  private static let header: Set<String> = ["id", "date", "tag"]

  /// What is to be said when a release says something else under the same id.
  private mutating func addEdit(_ old: LaidRelease, _ new: LaidRelease, _ changes: [Change]) {
    let count = changes.count { $0.kind != .respelled }
    // The same release with another date is no other release.
    guard changes.contains(where: { $0.kind != .respelled && $0.path != "date" }) else { return }
    let id = new.id ?? ""
    if old.hasDate(of: new) {
      add(.silentEdit, .replaced, old, new, .silentEdit(id, fields: count))
    } else {
      let dates = (old.node["date"]?.text ?? "?", new.node["date"]?.text ?? "?")
      add(.releaseIDReused, .replaced, old, new, .idReused(id, dates.0, dates.1))
    }
  }

  private func changes(_ old: LaidRelease, _ new: LaidRelease, omitting omitted: Set<String> = []) -> [Change] {
    var options = ReleaseDiffer.Options()
    options.omitted = omitted
    let placer = ChangePlacer(old, new)
    return desk.describer.changes(old.node, new.node, options: options).map { placer.placed($0) }
  }

  // MARK: Several releases

  private mutating func compareHistories() {
    let (old, new) = (before.filter { !$0.entry.role.isCompiled }, after.filter { !$0.entry.role.isCompiled })
    let pairing = ReleasePairing(old, new)
    for (earlier, later) in pairing.pairs where earlier.entry.contentHash != later.entry.contentHash {
      let changes = changes(earlier, later)
      addEdit(earlier, later, changes)
      process.changes += changes
    }
    let newest = old.compactMap(\.date).max()
    let known = Set(old.map(\.entry.identity))
    let ids = Set(old.map(\.entry.idHash)).subtracting([0])
    for release in pairing.removed { add(.releaseRemoved, .removed, release, nil, .releaseRemoved(release)) }
    // The same release once more is no other one.
    for release in pairing.added where !known.contains(release.entry.identity) {
      if ids.contains(release.entry.idHash) {
        let other = old.first { $0.entry.idHash == release.entry.idHash }
        let dates = (other?.node["date"]?.text ?? "?", release.node["date"]?.text ?? "?")
        add(.releaseIDReused, .added, nil, release, .idReused(release.id ?? "", dates.0, dates.1))
      } else {
        add(.releaseAdded, .added, nil, release, .releaseAdded(release))
      }
      if let id = release.id, let date = release.date, let newest, date < newest {
        add(.backDatedRelease, .added, nil, release, .backDated(id, later: nil))
      }
    }
    compareStates(old, new, haveOthers: !pairing.added.isEmpty || !pairing.removed.isEmpty)
  }

  /// Compares what the releases add up to, and says what was not said of one of them.
  private mutating func compareStates(_ old: [LaidRelease], _ new: [LaidRelease], haveOthers: Bool) {
    let compiled = (before.last { $0.entry.role.isCompiled }, after.last { $0.entry.role.isCompiled })
    guard haveOthers || compiled.0 != nil || compiled.1 != nil else { return }
    guard let earlier = compiled.0?.node ?? desk.state(of: old, at: 0),
      let later = compiled.1?.node ?? desk.state(of: new, at: 1)
    else { return diagnostics.append(.stateUnknown(process.ocid ?? "?")) }
    var options = ReleaseDiffer.Options()
    options.omitted = Self.header
    options.countsRepeated = false
    // Which release brought a change, and when, is not looked into.
    options.saysWhatHadPassed = false
    let placer = ChangePlacer(compiled.0, compiled.1)
    let told = Set(process.changes.map(\.substance))
    process.changes += desk.describer.changes(earlier, later, options: options).filter { !told.contains($0.substance) }
      .map { change in
        var placed = placer.placed(change)
        if compiled.0 == nil || compiled.1 == nil { (placed.releaseBefore, placed.releaseAfter) = (nil, nil) }
        return placed
      }
  }

  // MARK: Whole releases

  private mutating func add(
    _ code: DiagnosticCode, _ kind: Difference.Kind, _ old: LaidRelease?, _ new: LaidRelease?, _ sentence: Phrase
  ) {
    var change = Change(
      code, kind, stage: .release, sentence: sentence, label: Phrase(en: "release", es: "entrega"))
    change.pointerBefore = old == nil ? nil : []
    change.pointerAfter = new == nil ? nil : []
    change.offsetBefore = old?.node.offset
    change.offsetAfter = new?.node.offset
    process.changes.append(ChangePlacer(old, new).placed(change))
  }
}

/// Puts releases of one process together that have one id.
private struct ReleasePairing {
  var pairs: [(LaidRelease, LaidRelease)] = []
  var added: [LaidRelease] = []
  var removed: [LaidRelease] = []

  /// Releases of the same id with the same contents first, so that of a repeated id only what differs is paired anew.
  init(_ before: [LaidRelease], _ after: [LaidRelease]) {
    var partners = [Int?](repeating: nil, count: after.count)
    var isTaken = [Bool](repeating: false, count: before.count)
    func pair<Key: Hashable>(_ key: (DiffEntry) -> Key?) {
      var places: [Key: [Int]] = [:]
      for place in before.indices.reversed() where !isTaken[place] {
        if let key = key(before[place].entry) { places[key, default: []].append(place) }
      }
      for (place, new) in after.enumerated() where partners[place] == nil {
        guard let key = key(new.entry), let partner = places[key]?.popLast() else { continue }
        partners[place] = partner
        isTaken[partner] = true
      }
    }
    pair { $0.identity }
    pair { $0.idHash == 0 ? nil : $0.idHash }
    for (place, new) in after.enumerated() {
      if let partner = partners[place] { pairs.append((before[partner], new)) } else { added.append(new) }
    }
    removed = before.indices.filter { !isTaken[$0] }.map { before[$0] }
  }
}

extension Change {
  /// What changed, whichever release it is said of.
  fileprivate var substance: [String?] { [element, kind.rawValue, before, after] }
}

extension LaidRelease {
  /// Whether both are of one moment, or have one text where no moment can be read.
  fileprivate func hasDate(of other: LaidRelease) -> Bool {
    if let date, let theirs = other.date { return date == theirs }
    switch (node["date"], other.node["date"]) {
    case (let mine?, let theirs?): return mine.isEqual(to: theirs)
    case (nil, nil): return true
    default: return false
    }
  }

  /// In the order of their dates, then of their ids; what has no date is before all others.
  fileprivate func isBefore(_ other: LaidRelease) -> Bool {
    switch (date, other.date) {
    case (let mine?, let theirs?) where mine != theirs: mine < theirs
    case (nil, .some): true
    case (.some, nil): false
    default: (id ?? "") < (other.id ?? "")
    }
  }
}

extension ProcessChanges {
  /// A process as its newest releases name it; one that changes a contract alone may not say the title again.
  init(newestFirst releases: [JSONNode]) {
    self.init(
      ocid: releases.first?["ocid"]?.text, title: releases.lazy.compactMap(\.processTitle).first,
      buyer: releases.lazy.compactMap(\.buyerName).first)
  }
}

extension JSONNode {
  /// What the process is called.
  var processTitle: String? {
    let title = self["tender"]?["title"] ?? self["planning"]?["project"]?["title"]
    let first = self["contracts"]?.elements.first { _ in true } ?? self["awards"]?.elements.first { _ in true }
    guard let text = title ?? self["tender"]?["description"] ?? first?["title"], text.isString, !text.isEmpty else {
      return nil
    }
    return text.text
  }

  /// Who buys.
  var buyerName: String? {
    if let name = self["buyer"]?["name"] ?? self["tender"]?["procuringEntity"]?["name"], name.isString {
      return name.text
    }
    let buyer = self["parties"]?.elements.first { party in
      party["roles"]?.elements.contains { $0.isString && $0.holds("buyer") } == true
    }
    return buyer?["name"]?.stringValue ?? self["buyer"]?["id"]?.stringValue
  }
}
