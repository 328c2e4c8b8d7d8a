import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoPackages

/// What is done with a text when data is upgraded.
enum UpgradeDecision {
  /// Nothing is upgraded in this run.
  case copy
  case upgrade(Upgrade)
  /// It is of the new version.
  case keepNew(version: String)
  /// It is older than what was said to come, newer than the new version, or of a version that nobody knows.
  case keepOther(version: String)
}

extension UpgradeRequest {
  fileprivate func decision(for reading: VersionReading) -> UpgradeDecision {
    if case .unsupported(let written, _, _) = reading { return .keepOther(version: written) }
    return decision(for: reading.version.name)
  }

  /// - Parameter version: the name of a version that is known.
  func decision(for version: String) -> UpgradeDecision {
    if version == new { return .keepNew(version: version) }
    guard let upgrade = Upgrade(from: version, to: new) else { return .keepOther(version: version) }
    // What is older than what was said to come is not what was meant.
    if let old, version != old, Upgrade(from: version, to: old) != nil { return .keepOther(version: version) }
    return .upgrade(upgrade)
  }
}

extension PackageWorker {
  func decision(for shape: PackageShape) -> UpgradeDecision {
    guard case .upgrade(let request) = task.work else { return .copy }
    let written = shape.members["version"]
    if let known = lastDecision, known.written == written { return known.decision }
    let decision = request.decision(for: shape.version)
    lastDecision = (written, decision)
    return decision
  }

  /// What is done with a release or record that no package says the version of.
  func decision(forText root: JSONNode, _ kind: PackageKind) -> UpgradeDecision {
    guard case .upgrade(let request) = task.work else { return .copy }
    let releases = kind == .releases ? [root] : Self.releases(of: root)
    let seen = releases.lazy.compactMap { Upgrade.version(ofMembers: $0.members.map(\.name.text)) }.first
    let said = request.old ?? "1.0"
    // The later of what its members show and what was said to come.
    return request.decision(for: seen.map { max($0, said) } ?? said)
  }

  private static func releases(of record: JSONNode) -> [JSONNode] {
    Array(record["releases"]?.elements.map { $0 } ?? []) + [record["compiledRelease"]].compactMap { $0 }
  }

  /// Says why something is not upgraded.
  func note(_ decision: UpgradeDecision, at root: JSONNode) {
    let place = root["version"] ?? root
    switch decision {
    case .copy, .upgrade: return
    case .keepNew(let version): report.reportAlreadyUpgraded(place, version)
    case .keepOther(let version): report.reportOtherVersion(place, version)
    }
  }
}
