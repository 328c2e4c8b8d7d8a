public import PliegoJSON

/// What a JSON text of a publication is, told by its members.
public enum DocumentKind: Sendable, Equatable {
  case releasePackage, recordPackage
  case release, compiledRelease, versionedRelease
  case record
  /// An object with none of the members that tell, or no object.
  case unknown

  /// - Parameter node: the root of the text, or an element of a package.
  public init(_ node: JSONNode) {
    guard node.isObject else {
      self = .unknown
      return
    }
    if node["ocid"] != nil {
      self = Self.process(node)
    } else if node["records"]?.isArray == true {
      self = .recordPackage
    } else if node["releases"]?.isArray == true {
      self = .releasePackage
    } else if node["records"] != nil {
      self = .recordPackage
    } else if node["releases"] != nil {
      self = .releasePackage
    } else {
      self = Self.process(node)
    }
  }

  /// What names one process, or would if it had an ocid.
  private static func process(_ node: JSONNode) -> DocumentKind {
    if node["releases"]?.isArray == true || node["compiledRelease"] != nil || node["versionedRelease"] != nil {
      return .record
    }
    if node["tag"]?.elements.contains(where: { $0.isString && $0.holds("compiled") }) == true {
      return .compiledRelease
    }
    if let type = node["initiationType"], type.isArray { return .versionedRelease }
    let sections: [StaticString] = [
      "ocid", "tag", "initiationType", "tender", "awards", "contracts", "planning", "parties",
    ]
    return sections.contains { node[$0] != nil } ? .release : .unknown
  }
}
