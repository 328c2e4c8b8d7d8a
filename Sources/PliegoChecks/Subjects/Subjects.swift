public import PliegoJSON
public import PliegoOCDS

/// A release to be asked about.
///
/// A class, because every object and member that is asked about carries it along: one reference instead of a dozen.
public final class ReleaseSubject {
  public enum Role: Sendable {
    /// A statement at a date, alone, in a package or embedded in a record.
    case release
    /// The latest value of every field, in a record or alone.
    case compiled
  }

  public let node: JSONNode
  public let role: Role
  private let tree: FieldTree
  /// The earlier and later releases of the same process, when they stand in one record: oldest first as written.
  public let history: [JSONNode]
  /// What can be referred to by id.
  let ids: ReleaseIDs

  init(_ node: JSONNode, role: Role, _ tree: FieldTree, history: [JSONNode] = []) {
    self.node = node
    self.role = role
    self.tree = tree
    self.history = history
    ids = ReleaseIDs(node, history: history)
  }

  @inline(__always)
  public subscript(name: StaticString) -> JSONNode? { node[name] }

  public var profile: Profile { tree.profile }
  public var ocid: String? { node["ocid"]?.stringValue }
  public var id: String? { node["id"]?.stringValue }

  /// Whether a reference surely points nowhere.
  ///
  /// A single release may leave out what earlier ones said, so one without any such entry says nothing about it.
  func lacks(_ id: JSONNode, in kind: ReleaseIDs.Kind) -> Bool {
    guard id.isString || id.isNumber, role == .compiled || ids.hasAny(kind) else { return false }
    if case .none = ids.find(id, in: kind) { return true }
    return false
  }

  /// Whether the release has a tag.
  public func has(tag: StaticString) -> Bool {
    node["tag"]?.elements.contains { $0.isString && $0.holds(tag) } ?? false
  }

  /// The release tags that are texts.
  public var tags: [String] { node["tag"]?.elements.compactMap(\.stringValue) ?? [] }
}

/// An object of a known type somewhere in a release.
///
/// SAFETY: borrows what it tells of the place; the tree and the walk that made it keep that alive.
public struct ObjectSubject {
  public let node: JSONNode
  private let place: Unmanaged<BranchContext>
  private let process: Unmanaged<ReleaseSubject>

  init(_ node: JSONNode, _ place: Unmanaged<BranchContext>, _ release: ReleaseSubject) {
    self.node = node
    self.place = place
    process = .passUnretained(release)
  }

  /// The schema's definition: `Period`.
  public var type: String { place._withUnsafeGuaranteedRef { $0.type } }
  /// The field without indexes: `tender/tenderPeriod`.
  public var path: String { place._withUnsafeGuaranteedRef { $0.path } }
  public var release: ReleaseSubject { process.takeUnretainedValue() }
  /// What an id refers to, without counting references to the release.
  func find(_ id: JSONNode, in kind: ReleaseIDs.Kind) -> ReleaseIDs.Match {
    process._withUnsafeGuaranteedRef { $0.ids.find(id, in: kind) }
  }

  /// The entry with an id in the release itself, unless others have the same id.
  func findOnly(_ id: JSONNode, in kind: ReleaseIDs.Kind) -> JSONNode? {
    process._withUnsafeGuaranteedRef { $0.ids.findOnly(id, in: kind) }
  }

  /// Whether a text may be a currency that is out of use; nearly all are in use.
  func mayBePast(_ currency: JSONNode) -> Bool {
    // Beyond ASCII one text may be written in several ways.
    currency.tapeNode.traits.contains(.isNotASCII)
      || process._withUnsafeGuaranteedRef { $0.profile.pastCurrencies.id(of: currency) } != 0
  }

  var partyRole: StaticString? { place._withUnsafeGuaranteedRef { $0.partyRole } }

  @inline(__always)
  public subscript(name: StaticString) -> JSONNode? { node[name] }
}

/// A place of objects in a release.
public final class BranchContext: Sendable {
  let path: String
  let type: String
  /// The role of a party that is referred to here; `nil` where no reference with a role stands.
  let partyRole: StaticString?

  init(path: String, type: String) {
    self.path = path
    self.type = type
    partyRole = PartyRoleCheck.role(of: path)
  }
}

/// A member of an object of a release.
///
/// SAFETY: borrows what it tells of the place; the tree and the walk that made it keep that alive.
public struct MemberSubject {
  /// The object that has the member.
  public let object: JSONNode
  public let name: JSONNode
  public let value: JSONNode
  private let place: Unmanaged<FieldContext>
  private let process: Unmanaged<ReleaseSubject>

  init(
    object: JSONNode, name: JSONNode, value: JSONNode, context: Unmanaged<FieldContext>, release: ReleaseSubject
  ) {
    (self.object, self.name, self.value) = (object, name, value)
    place = context
    process = .passUnretained(release)
  }

  public var context: FieldContext { place.takeUnretainedValue() }
  public var release: ReleaseSubject { process.takeUnretainedValue() }

  /// Whether the field's codelist has a text; `nil` when the field is not coded.
  func hasCode(_ text: JSONNode) -> Bool? {
    place._withUnsafeGuaranteedRef { $0.codes.map { $0.id(of: text) != 0 } }
  }

  /// Whether the member's name has a language behind an underscore.
  var isTranslation: Bool { place._withUnsafeGuaranteedRef { $0.isTranslation } }

  /// Whether a text is a code that the field's codelist has given up, as it stands on the tape.
  func hasDeprecatedCode(_ text: JSONNode) -> Bool {
    place._withUnsafeGuaranteedRef { $0.deprecatedCodes.map { $0.id(of: text) != 0 } ?? false }
  }
}

/// What the profile knows of a member, worked out once.
///
/// A class for the same reason as ``ReleaseSubject``.
public final class FieldContext: Sendable {
  /// `nil` for a member that the profile does not have.
  public let field: Field?
  /// The field without indexes: `tender/status`; of an unknown member, of the object that holds it.
  public let path: String
  /// The definition of the object that holds it: `Tender`.
  public let owner: String
  /// The codes it may have, when it is coded.
  public let codelist: Codelist?
  /// The codes of `codelist`, for looking texts up as they stand on the tape.
  let codes: KeyTable?
  /// Those of `codelist` that have been given up, when there are any.
  let deprecatedCodes: KeyTable?
  /// The language behind the underscore, when it is a translation of `field`: `es` of `title_es`.
  public let language: String?
  let isTranslation: Bool

  /// - Parameter codes: of `codelist`, when somebody has made the table already.
  init(
    field: Field?, path: String, owner: String, codelist: Codelist?, codes: KeyTable? = nil, language: String?
  ) {
    self.field = field
    self.path = path
    self.owner = owner
    self.codelist = codelist
    self.codes = codes ?? codelist.map { KeyTable($0.codes) }
    deprecatedCodes =
      codelist?.hasDeprecatedCodes == true
      ? codelist.map { list in KeyTable(list.codes.filter { list.details(of: $0)?.deprecatedSince != nil }) } : nil
    self.language = language
    isTranslation = language != nil
  }
}

/// A record to be asked about.
public struct RecordSubject {
  public let node: JSONNode
  public let profile: Profile

  public var ocid: String? { node["ocid"]?.stringValue }
  @inline(__always)
  public subscript(name: StaticString) -> JSONNode? { node[name] }
}

/// A release or record package to be asked about.
public struct PackageSubject {
  public let node: JSONNode
  public let profile: Profile
  /// What the package's `extensions` and `version` came to.
  public let isRecordPackage: Bool
  /// How many releases or records were cut out of a large package and are asked for themselves.
  public let elementsElsewhere: Int

  @inline(__always)
  public subscript(name: StaticString) -> JSONNode? { node[name] }
}
