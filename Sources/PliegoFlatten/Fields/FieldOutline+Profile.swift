public import PliegoJSON
public import PliegoOCDS

/// The fields that a profile has, for tables whose columns are known before the data.
extension FieldOutline {
  /// More entries than any real profile has; types that contain each other would have no end of them.
  private static let mostOfProfile = 20_000

  /// Every field of the release of a profile; an object type inside itself is not entered again.
  public init(_ profile: Profile, keys: KeyTable) {
    self.init(keys: keys)
    add(profile.release, of: profile, to: 0, inside: ["Release"])
  }

  private mutating func add(_ type: ObjectType, of profile: Profile, to entry: Int, inside: Set<String>) {
    for field in type.fields where entries.count < Self.mostOfProfile {
      guard let child = child(of: entry, named: field.name) else { continue }
      switch field.shape {
      case .scalar: entries[child].contents.formUnion(Contents(field.types))
      case .scalars: entries[child].contents.insert(.list)
      case .anything: entries[child].contents.formUnion([.text, .list])
      case .object(let name):
        guard !inside.contains(name), let inner = profile.type(name) else { continue }
        add(inner, of: profile, to: child, inside: inside.union([name]))
      case .objects(let name):
        guard !inside.contains(name), let inner = profile.type(name), let element = element(of: child) else { continue }
        add(inner, of: profile, to: element, inside: inside.union([name]))
      }
    }
  }
}

extension FieldOutline.Contents {
  /// What values of these JSON types are; whatever else comes is not refused.
  fileprivate init(_ types: Set<String>) {
    self = []
    if types.contains("string") { insert(.text) }
    if types.contains("number") || types.contains("integer") { insert(.number) }
    if types.contains("boolean") { insert(.boolean) }
    if isEmpty { insert(.text) }
  }
}

extension KeyTable {
  /// The names of all fields of a profile.
  public convenience init(_ profile: Profile) {
    var names: [String] = []
    for type in profile.allTypes { names += type.fields.map(\.name) }
    // Types come in no order; numbers must not differ from run to run.
    self.init(Array(Set(names)).sorted())
  }
}
