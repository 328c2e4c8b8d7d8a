import PliegoJSON
import PliegoValues

/// The amendments of a section of a release that are new in it.
enum Amendments {
  /// The first amendment that surely was added by this release.
  ///
  /// Releases may repeat what earlier ones said, so an amendment is new only when it names this release as the one
  /// after it, or when the earlier releases of the record do not have it.
  static func new(in section: StaticString, of release: ReleaseSubject) -> JSONNode? {
    guard let holders = release.node[section] else { return nil }
    guard holders.isArray else { return new(in: holders, of: release, section) }
    for holder in holders.elements {
      if let found = new(in: holder, of: release, section) { return found }
    }
    return nil
  }

  private static func new(in holder: JSONNode, of release: ReleaseSubject, _ section: StaticString) -> JSONNode? {
    guard let amendments = holder["amendments"] else { return nil }
    return amendments.elements.first { isNew($0, in: section, of: release) }
  }

  private static func isNew(_ amendment: JSONNode, in section: StaticString, of release: ReleaseSubject) -> Bool {
    if let named = amendment["releaseID"], let id = release.node["id"], named.isString, id.isString {
      return named.textHash == id.textHash
    }
    guard !release.history.isEmpty else { return false }
    let earlier = earlierReleases(than: release)
    guard !earlier.isEmpty, let id = amendment["id"], id.isString || id.isNumber else { return false }
    return !earlier.contains { amendments(in: section, of: $0).contains { $0["id"]?.textHash == id.textHash } }
  }

  private static func amendments(in section: StaticString, of release: JSONNode) -> [JSONNode] {
    guard let section = release[section] else { return [] }
    let holders = section.isArray ? Array(section.elements) : [section]
    return holders.flatMap { holder in holder["amendments"].map { Array($0.elements) } ?? [] }
  }

  private static func earlierReleases(than release: ReleaseSubject) -> [JSONNode] {
    guard !release.history.isEmpty, let date = release.node["date"].flatMap(Instant.init) else { return [] }
    return release.history.filter { $0["date"].flatMap(Instant.init).map { $0 < date } ?? false }
  }
}
