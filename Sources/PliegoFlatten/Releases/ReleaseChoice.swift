public import PliegoJSON

/// Which of the releases in a text are wanted.
public enum ReleaseChoice: String, Sendable, CaseIterable {
  /// A record's compiled release when it has one, else its releases; and all others.
  case auto
  /// Releases, also those in records; no compiled release of a record.
  case releases
  /// Compiled releases only.
  case compiled
}

/// Why something in a text is not flattened.
public enum PassedOver: Sendable, Hashable, CaseIterable {
  /// It is no release, no record, and no package of them.
  case unknown
  /// A record with nothing but links to its releases.
  case linkedReleases
  /// A record without a compiled release, where only such are wanted.
  case recordWithoutCompiled
  /// A release that is not compiled, where only such are wanted.
  case notCompiled
}

/// Finds the releases in texts of OCDS data.
public struct ReleaseFinder: Sendable {
  /// What a text is known to be before one looks at it.
  public enum Role: Sendable {
    case text, release, record
    /// What remains of a package when its releases or records were cut out.
    case frame
  }

  public let choice: ReleaseChoice

  public init(_ choice: ReleaseChoice) { self.choice = choice }

  /// Calls `body` with each release that is wanted, in order, and `passOver` with what is not.
  public func forEachRelease(
    of root: JSONNode, as role: Role, _ body: (JSONNode) -> Void, passOver: (PassedOver, JSONNode) -> Void
  ) {
    switch role {
    case .frame: return
    case .release: find(release: root, body, passOver)
    case .record: find(record: root, body, passOver)
    case .text where root.isArray:
      for element in root.elements { find(text: element, body, passOver) }
    case .text: find(text: root, body, passOver)
    }
  }

  /// How many releases there are to be flattened.
  public func count(of root: JSONNode, as role: Role) -> Int {
    var count = 0
    forEachRelease(of: root, as: role, { _ in count += 1 }, passOver: { _, _ in })
    return count
  }

  private func find(
    text: JSONNode, _ body: (JSONNode) -> Void, _ passOver: (PassedOver, JSONNode) -> Void
  ) {
    let isProcess = text["ocid"] != nil
    if isProcess, text["releases"]?.isArray == true || text["compiledRelease"] != nil || text["versionedRelease"] != nil
    {
      find(record: text, body, passOver)
    } else if !isProcess, let records = text["records"] {
      for record in records.elements { find(record: record, body, passOver) }
    } else if !isProcess, let releases = text["releases"] {
      for release in releases.elements { find(release: release, body, passOver) }
    } else if text.isRelease {
      find(release: text, body, passOver)
    } else {
      passOver(.unknown, text)
    }
  }

  private func find(
    release: JSONNode, _ body: (JSONNode) -> Void, _ passOver: (PassedOver, JSONNode) -> Void
  ) {
    if !release.isObject {
      passOver(.unknown, release)
    } else if choice == .compiled, !release.isCompiled {
      passOver(.notCompiled, release)
    } else {
      body(release)
    }
  }

  private func find(
    record: JSONNode, _ body: (JSONNode) -> Void, _ passOver: (PassedOver, JSONNode) -> Void
  ) {
    guard record.isObject else { return passOver(.unknown, record) }
    if choice != .releases, let compiled = record["compiledRelease"], compiled.isObject { return body(compiled) }
    guard choice != .compiled else { return passOver(.recordWithoutCompiled, record) }
    var isEmpty = true
    for release in record["releases"]?.elements.map({ $0 }) ?? [] where release.isObject && !release.isLink {
      isEmpty = false
      body(release)
    }
    if isEmpty { passOver(.linkedReleases, record) }
  }
}

extension JSONNode {
  /// Whether it has what only a release has.
  fileprivate var isRelease: Bool {
    let sections: [StaticString] = [
      "ocid", "tag", "initiationType", "tender", "awards", "contracts", "planning", "parties",
    ]
    return isObject && sections.contains { self[$0] != nil }
  }

  fileprivate var isCompiled: Bool {
    self["tag"]?.elements.contains { $0.isString && $0.holds("compiled") } ?? false
  }

  /// A linked release has an address in place of contents.
  fileprivate var isLink: Bool { self["url"] != nil && self["ocid"] == nil }
}
