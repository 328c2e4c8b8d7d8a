import PliegoJSON

/// The parties of one release, gathered from the organizations that stand about in it.
struct PartyCollector {
  /// Entries of `parties` in their order: those that were there, then new ones.
  private(set) var entries: [JSONValue] = []
  private var places: [String: Int] = [:]

  init() {}

  /// - Parameter known: the `parties` that the release has already.
  init(_ known: [JSONValue]) {
    for value in known {
      guard case .object(var party) = value, let id = PartyID.given(in: party) ?? PartyID.make(for: party) else {
        entries.append(value)
        continue
      }
      setID(id, of: &party)
      if places[id] == nil { places[id] = entries.count }
      entries.append(.object(party))
    }
  }

  /// What became of an organization.
  struct Added {
    var reference: JSONObject
    var id: String
    /// Members that the party of this id has with other values.
    var differing: [String]
  }

  /// Makes an organization a party, or adds its role to the party that it is, and gives what stands in its place.
  ///
  /// - Returns: `nil` when nothing tells it from other organizations.
  mutating func add(_ organization: JSONObject, role: String) -> Added? {
    guard let id = PartyID.given(in: organization) ?? PartyID.make(for: organization) else { return nil }
    var reference: JSONObject = ["id": .string(id)]
    if let name = organization["name"] { reference["name"] = name }
    guard let place = places[id], case .object(var party) = entries[place] else {
      var party = organization
      setID(id, of: &party)
      add(role, to: &party)
      places[id] = entries.count
      entries.append(.object(party))
      return Added(reference: reference, id: id, differing: [])
    }
    var differing: [String] = []
    for member in organization where member.name != "id" && member.name != "roles" {
      if let known = party[member.name] {
        if known != member.value { differing.append(member.name) }
      } else {
        party.insert(member.value, named: member.name, at: beforeRoles(of: party))
      }
    }
    add(role, to: &party)
    entries[place] = .object(party)
    return Added(reference: reference, id: id, differing: differing)
  }

  private func beforeRoles(of party: JSONObject) -> Int { party.names.firstIndex(of: "roles") ?? party.count }

  private func setID(_ id: String, of party: inout JSONObject) {
    if party["id"] == nil {
      party.insert(.string(id), named: "id", at: 0)
    } else {
      party["id"] = .string(id)
    }
  }

  private func add(_ role: String, to party: inout JSONObject) {
    var roles: [JSONValue] =
      switch party["roles"] {
      case .array(let roles)?: roles
      case .string(let role)?: [.string(role)]
      default: []
      }
    if !roles.contains(.string(role)) { roles.append(.string(role)) }
    party["roles"] = .array(roles)
  }
}
