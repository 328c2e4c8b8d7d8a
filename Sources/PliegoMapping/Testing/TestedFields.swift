import PliegoYAML

extension Mapping {
  /// The paths of fields that an expectation of a test mentions.
  public var testedFields: Set<String> {
    var paths: Set<String> = []
    for test in tests {
      for release in test.releases?.sequence ?? [] { Self.collect(release, [], &paths) }
    }
    return paths
  }

  private static func collect(_ node: YAMLNode, _ path: [String], _ paths: inout Set<String>) {
    switch node.content {
    case .scalar: break
    case .sequence(let elements): for element in elements { collect(element, path, &paths) }
    case .mapping(let members):
      for member in members {
        let inner = path + [member.key]
        paths.insert(inner.joined(separator: "/"))
        collect(member.value, inner, &paths)
      }
    }
  }
}
