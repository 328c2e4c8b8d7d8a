import PliegoChecks
import PliegoJSON

/// What a text of a publication holds, one thing after the other.
enum PublishedItem {
  /// A package, whose releases and records follow.
  case package(JSONNode)
  /// What follows stands in no package.
  case packageEnd
  case release(JSONNode)
  /// One by itself, or one of a record.
  case compiledRelease(JSONNode)
  case versionedRelease(JSONNode)
  /// A release that stands elsewhere, of which the record says where.
  case linkedRelease(JSONNode, record: JSONNode)
  /// A record without releases, embedded or linked.
  case recordWithoutReleases(JSONNode)
  /// No release, record or package.
  case unknown(JSONNode)
}

extension PublishedItem {
  /// Goes through one element of a stream.
  ///
  /// A record's own compiled and versioned release come behind its releases.
  ///
  /// - Parameters:
  ///   - role: what the element is in its stream; frames hold nothing to go through.
  ///   - body: called with each thing and the way to it from the element's root.
  static func forEach(
    in root: JSONNode, _ role: StreamElement.Role, _ body: (PublishedItem, _ pointer: [String]) -> Void
  ) {
    switch role {
    case .frame: break
    case .element("records"?, _, _): walk(record: root, [], body)
    case .element(_?, _, _): walk(release: root, [], body)
    case .document, .element: walk(text: root, [], body)
    }
  }

  private static func walk(text root: JSONNode, _ pointer: [String], _ body: (PublishedItem, [String]) -> Void) {
    switch DocumentKind(root) {
    case .releasePackage, .recordPackage: walk(package: root, pointer, body)
    case .record: walk(record: root, pointer, body)
    case .release, .compiledRelease, .versionedRelease: walk(release: root, pointer, body)
    case .unknown where root.isArray:
      for (number, element) in root.elements.enumerated() { walk(text: element, pointer + [String(number)], body) }
    case .unknown: body(.unknown(root), pointer)
    }
  }

  private static func walk(package: JSONNode, _ pointer: [String], _ body: (PublishedItem, [String]) -> Void) {
    body(.package(package), pointer)
    for (number, release) in (package["releases"]?.elements ?? package.elements).enumerated() {
      walk(release: release, pointer + ["releases", String(number)], body)
    }
    for (number, record) in (package["records"]?.elements ?? package.elements).enumerated() {
      walk(record: record, pointer + ["records", String(number)], body)
    }
    body(.packageEnd, pointer)
  }

  private static func walk(record: JSONNode, _ pointer: [String], _ body: (PublishedItem, [String]) -> Void) {
    if let releases = record["releases"], !releases.isEmpty {
      for (number, release) in releases.elements.enumerated() {
        let way = pointer + ["releases", String(number)]
        if release["url"] != nil, release["ocid"] == nil {
          body(.linkedRelease(release, record: record), way)
        } else {
          walk(release: release, way, body)
        }
      }
    } else {
      body(.recordWithoutReleases(record), pointer)
    }
    if let compiled = record["compiledRelease"] { body(.compiledRelease(compiled), pointer + ["compiledRelease"]) }
    if let versioned = record["versionedRelease"] { body(.versionedRelease(versioned), pointer + ["versionedRelease"]) }
  }

  private static func walk(release: JSONNode, _ pointer: [String], _ body: (PublishedItem, [String]) -> Void) {
    switch DocumentKind(release) {
    case .versionedRelease: body(.versionedRelease(release), pointer)
    case .compiledRelease: body(.compiledRelease(release), pointer)
    default: body(release.isVersionedRelease ? .versionedRelease(release) : .release(release), pointer)
    }
  }
}

extension JSONNode {
  /// Whether a release without date and tag has histories where values belong.
  fileprivate var isVersionedRelease: Bool {
    guard self["date"] == nil, self["tag"] == nil else { return false }
    return hasHistory(depth: 3)
  }

  private func hasHistory(depth: Int) -> Bool {
    members.contains { _, value in
      if value.isObject { return depth > 0 && value.hasHistory(depth: depth - 1) }
      guard let first = value.elements.first(where: { _ in true }), first.isObject else { return false }
      return first.isVersion || depth > 0 && first.hasHistory(depth: depth - 1)
    }
  }

  /// Whether it is one entry of a history.
  private var isVersion: Bool {
    count == 4
      && ["releaseID", "releaseDate", "releaseTag", "value"].allSatisfy { (name: StaticString) in self[name] != nil }
  }
}
