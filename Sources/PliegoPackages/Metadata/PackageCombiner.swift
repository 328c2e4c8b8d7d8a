import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Makes one package's metadata of those of several packages and of what the user chose.
///
/// The first package that has a member gives it, `extensions` and `packages` are united in the order of their first
/// appearance, and the latest `publishedDate` wins. Holds one package's metadata however many were added.
public struct PackageCombiner: Sendable {
  private let choices: PackageChoices
  /// What was said so far; `extensions` and `packages` apart.
  private var members = JSONObject()
  private var lists: [String: OrderedTexts] = [:]
  private var latest: PublishedDate?
  /// The version of the first package, and how it was written.
  private var version: String?
  /// What was packed first.
  public private(set) var kind: PackageKind?
  /// How many packages were added.
  public private(set) var packages = 0

  private static let listNames = ["extensions", "packages"]

  public init(_ choices: PackageChoices) { self.choices = choices }

  /// Notes that releases or records without a package are to be packed.
  ///
  /// - Returns: what stands against it.
  public mutating func add(_ kind: PackageKind) -> CombiningRemark? {
    defer { self.kind = self.kind ?? kind }
    return self.kind.map { $0 == kind } ?? true ? nil : .mixedKinds(kind)
  }

  /// Adds what a package says of itself.
  ///
  /// - Returns: where it differs from the packages before.
  public mutating func add(_ shape: PackageShape) -> [CombiningRemark] {
    var remarks: [CombiningRemark] = []
    if let remark = add(shape.kind) { remarks.append(remark) }
    if let remark = add(version: shape) { remarks.append(remark) }
    for member in shape.metadata where member.name != "version" {
      if Self.listNames.contains(member.name) {
        remarks += add(list: member.name, member.value)
      } else if member.name == "publishedDate" {
        add(date: member.value)
      } else if let remark = add(member.name, member.value) {
        remarks.append(remark)
      }
    }
    packages += 1
    return remarks
  }

  private mutating func add(version shape: PackageShape) -> CombiningRemark? {
    let reading = shape.version
    let name = reading.isCarried ? reading.version.name : shape.members["version"]?.stringValue ?? ""
    guard let first = version else {
      version = name
      return nil
    }
    return first == name ? nil : .versionsDiffer(first: first, other: name)
  }

  private mutating func add(list name: String, _ value: JSONValue) -> [CombiningRemark] {
    guard let elements = value.arrayValue else { return value.isNull ? [] : [.notAList(name)] }
    var remarks: [CombiningRemark] = []
    for element in elements {
      if let text = element.stringValue {
        lists[name, default: OrderedTexts()].insert(text)
      } else {
        remarks.append(.notAList(name))
      }
    }
    return remarks
  }

  private mutating func add(date value: JSONValue) {
    guard let text = value.stringValue else { return }
    let date = PublishedDate(text)
    if let known = latest, !(known < date) { return }
    latest = date
  }

  private mutating func add(_ name: String, _ value: JSONValue) -> CombiningRemark? {
    guard let known = members[name] else {
      // A package that lacks what a later one has differs from it too, but nothing is lost by taking it.
      members[name] = value
      return nil
    }
    guard known != value, !isChosen(name) else { return nil }
    return .differs(name, first: known, other: value)
  }

  private func isChosen(_ name: String) -> Bool {
    switch name {
    case "uri": choices.uri != nil
    case "publisher": choices.choosesPublisher
    case "license": choices.license != nil
    case "publicationPolicy": choices.publicationPolicy != nil
    default: false
    }
  }

  /// What the new package says of itself.
  ///
  /// - Parameter kind: what is packed, when nothing was added.
  public func metadata(_ kind: PackageKind) -> PackageMetadata {
    var members = members
    if let uri = choices.uri { members["uri"] = .string(uri) }
    if let license = choices.license { members["license"] = .string(license) }
    if let policy = choices.publicationPolicy { members["publicationPolicy"] = .string(policy) }
    members["publisher"] = choices.publisher(from: members["publisher"])
    members["publishedDate"] = (choices.publishedDate ?? latest?.text).map { .string($0) }
    members["version"] = writtenVersion.map { .string($0) }
    var extensions = OrderedTexts()
    for address in choices.extensions + (lists["extensions"]?.texts ?? []) { extensions.insert(address) }
    for (name, list) in [("extensions", extensions), ("packages", lists["packages"] ?? OrderedTexts())] {
      members[name] = list.texts.isEmpty ? nil : .array(list.texts.map { .string($0) })
    }
    return PackageMetadata(kind, members)
  }

  /// Packages of 1.0 have no version.
  private var writtenVersion: String? {
    let name = choices.version ?? version ?? "1.1"
    return name == "1.0" ? nil : name
  }

  /// Whether the version that the user chose is not that of the packages.
  public var versionConflict: CombiningRemark? {
    guard let chosen = choices.version, let version, chosen != version else { return nil }
    return .versionsDiffer(first: chosen, other: version)
  }
}

/// Texts without repetition, in the order of their first appearance.
struct OrderedTexts: Sendable {
  private(set) var texts: [String] = []
  private var known: Set<String> = []

  mutating func insert(_ text: String) { if known.insert(text).inserted { texts.append(text) } }
}
