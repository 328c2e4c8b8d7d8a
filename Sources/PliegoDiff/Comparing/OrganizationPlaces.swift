public import PliegoOCDS

/// Where organisations stand in a release, as the tables of the standard say.
public struct OrganizationPlaces: Sendable {
  private let tables: MappingTables

  public init(_ profile: Profile) { tables = profile.tables }

  /// Whether the array at the end of a way holds organisations.
  func contains(_ levels: [Difference.Level]) -> Bool {
    let names = levels.compactMap(\.name)
    return names == ["parties"] || tables.role(at: names) != nil
  }
}
