/// Where fields stand in a release, by their names: for "this field exists, but elsewhere".
public struct FieldPlaces: Sendable {
  /// More paths than any real profile has; a schema whose types all contain each other would have no end of them.
  static let mostPaths = 50_000

  private var paths: [String: [String]] = [:]
  /// The number of all paths.
  public private(set) var count = 0

  /// Goes through the release of a profile; an object type inside itself is not entered again, and after 50,000 paths
  /// the rest is left out.
  public init(_ profile: Profile) {
    add(profile.release, of: profile, below: "", inside: ["Release"])
    for name in paths.keys {
      paths[name]?.sort { (Self.depth($0), $0) < (Self.depth($1), $1) }
    }
  }

  /// The paths of every field with a name, the shortest first: `tender/items/quantity`.
  public func paths(ofField name: String) -> [String] { paths[name] ?? [] }

  private mutating func add(_ type: ObjectType, of profile: Profile, below path: String, inside: Set<String>) {
    for field in type.fields where count < Self.mostPaths {
      let place = path.isEmpty ? field.name : path + "/" + field.name
      paths[field.name, default: []].append(place)
      count += 1
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
