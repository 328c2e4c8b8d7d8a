/// What changed in one contracting process.
public struct ProcessChanges: Sendable {
  /// `nil` for the packages around all processes.
  public var ocid: String?
  public var title: String?
  public var buyer: String?
  /// First what is said of whole releases, then fields in the order of the later release.
  public var changes: [Change] = []
  /// How many releases of it were looked at on each side.
  public var releasesBefore = 0
  public var releasesAfter = 0

  public init(ocid: String?, title: String? = nil, buyer: String? = nil) {
    self.ocid = ocid
    self.title = title
    self.buyer = buyer
  }

  /// Whether anything but the spelling of moments changed.
  public var isChanged: Bool { changes.contains { $0.kind != .respelled } }
}
