/// Where fields stand in a release, by their names: for "this field exists, but elsewhere".
public struct FieldPlaces: Sendable {
  private var paths: [String: [String]] = [:]

  /// Goes through the release of a profile; an object type inside itself is not entered again.
  public init(_ profile: Profile) {
    add(profile.release, of: profile, below: "", inside: ["Release"])
    for name in paths.keys {
      paths[name]?.sort { (Self.depth($0), $0) < (Self.depth($1), $1) }
    }
  }

  /// The paths of every field with a name, the shortest first: `tender/items/quantity`.
  public func paths(ofField name: String) -> [String] { paths[name] ?? [] }

  /// The number of all paths.
  public var count: Int { paths.values.reduce(0) { $0 + $1.count } }

  private mutating func add(_ type: ObjectType, of profile: Profile, below path: String, inside: Set<String>) {
    for field in type.fields {
      let place = path.isEmpty ? field.name : path + "/" + field.name
      paths[field.name, default: []].append(place)
      switch field.shape {
      case .object(let name), .objects(let name):
        guard !inside.contains(name), let inner = profile.type(name) else { continue }
        add(inner, of: profile, below: place, inside: inside.union([name]))
      case .scalar, .scalars, .anything: continue
      }
    }
  }

  private static func depth(_ path: String) -> Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
}
