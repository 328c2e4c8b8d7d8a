import PliegoDiagnostics
import PliegoJSON

/// Brings a release from 1.0 to 1.1.
struct ReleaseTo11 {
  private var parties = PartyCollector()
  private var remarks: [UpgradeRemark] = []

  static func upgraded(
    _ release: JSONObject, at pointer: JSONPointer, _ remarks: inout [UpgradeRemark]
  ) -> JSONObject {
    var upgrade = ReleaseTo11()
    var release = release
    upgrade.run(&release, pointer)
    remarks += upgrade.remarks
    return release
  }

  private mutating func run(_ release: inout JSONObject, _ pointer: JSONPointer) {
    if case .string(let tag)? = release["tag"] { release["tag"] = [.string(tag)] }
    if let known = release["parties"], known.arrayValue == nil {
      // Organizations have nowhere to go.
      remarks.append(.unexpectedShape("parties", at: pointer.appending("parties"), expected: .aList))
    } else {
      collectParties(&release, pointer)
    }
    amend(&release, pointer)
    Self.renameDocumentTypes(&release)
  }

  // MARK: Organizations

  private mutating func collectParties(_ release: inout JSONObject, _ pointer: JSONPointer) {
    parties = PartyCollector(release["parties"]?.arrayValue ?? [])
    refer("buyer", in: &release, pointer, role: "buyer")
    release.edit("tender", at: pointer) { tender, place in
      refer("procuringEntity", in: &tender, place, role: "procuringEntity")
      referEach("tenderers", in: &tender, place, role: "tenderer")
    }
    release.editEach("awards", at: pointer) { award, place in
      referEach("suppliers", in: &award, place, role: "supplier")
    }
    release.editEach("contracts", at: pointer) { contract, place in
      contract.edit("implementation", at: place) { implementation, place in
        implementation.editEach("transactions", at: place) { upgrade(transaction: &$0, $1) }
      }
    }
    guard !parties.entries.isEmpty else { return }
    if release["parties"] == nil {
      release.insert(.array(parties.entries), named: "parties", at: Self.placeOfParties(in: release))
    } else {
      release["parties"] = .array(parties.entries)
    }
  }

  /// Before the first section that refers to them.
  private static func placeOfParties(in release: JSONObject) -> Int {
    let sections = ["buyer", "planning", "tender", "awards", "contracts"]
    return release.names.firstIndex { sections.contains($0) } ?? release.count
  }

  /// Puts a reference where an organization stands.
  private mutating func refer(_ name: String, in owner: inout JSONObject, _ pointer: JSONPointer, role: String) {
    guard let value = owner[name], !value.isNull else { return }
    owner[name] = reference(to: value, name, pointer.appending(name), role: role)
  }

  private mutating func referEach(_ name: String, in owner: inout JSONObject, _ pointer: JSONPointer, role: String) {
    guard let value = owner[name], !value.isNull else { return }
    let place = pointer.appending(name)
    guard let organizations = value.arrayValue else {
      return remarks.append(.unexpectedShape(name, at: place, expected: .aList))
    }
    var references: [JSONValue] = []
    for (index, organization) in organizations.enumerated() {
      references.append(reference(to: organization, name, place.appending(index), role: role))
    }
    owner[name] = .array(references)
  }

  private mutating func reference(
    to value: JSONValue, _ name: String, _ pointer: JSONPointer, role: String
  ) -> JSONValue {
    guard case .object(let organization) = value, let added = parties.add(organization, role: role) else {
      remarks.append(.unexpectedShape(name, at: pointer, expected: .anOrganization))
      return value
    }
    if !added.differing.isEmpty {
      remarks.append(.partiesDiffer(added.id, added.differing, role: role, at: pointer))
    }
    return .object(added.reference)
  }

  // MARK: Transactions

  private mutating func upgrade(transaction: inout JSONObject, _ pointer: JSONPointer) {
    rename("amount", to: "value", in: &transaction, pointer)
    pay("providerOrganization", as: "payer", in: &transaction, pointer)
    pay("receiverOrganization", as: "payee", in: &transaction, pointer)
  }

  /// - Returns: whether the member has its new name now.
  private mutating func rename(
    _ old: String, to new: String, in owner: inout JSONObject, _ pointer: JSONPointer
  ) {
    guard let value = owner[old] else { return }
    if let known = owner[new] {
      if known == value {
        owner.removeValue(forName: old)
      } else {
        remarks.append(.bothFields(old, new, at: pointer.appending(old)))
      }
    } else {
      owner.rename(old, to: new)
    }
  }

  private mutating func pay(
    _ old: String, as new: String, in transaction: inout JSONObject, _ pointer: JSONPointer
  ) {
    guard let value = transaction[old], !value.isNull else { return }
    let place = pointer.appending(old)
    guard transaction[new] == nil else { return remarks.append(.bothFields(old, new, at: place)) }
    guard case .object(let object) = value else {
      return remarks.append(.unexpectedShape(old, at: place, expected: .anObject))
    }
    let reference = reference(to: .object(Self.organization(object)), old, place, role: new)
    // Whom nothing names stays where it was.
    guard reference["id"] != nil else { return }
    transaction[old] = reference
    transaction.rename(old, to: new)
  }

  /// 1.0 has an identifier here; some publish an organization.
  private static func organization(_ value: JSONObject) -> JSONObject {
    if value["identifier"] != nil || (value["name"] != nil && value["legalName"] == nil) { return value }
    var organization: JSONObject = [:]
    if let name = value["legalName"] { organization["name"] = name }
    organization["identifier"] = .object(value)
    return organization
  }

  // MARK: Amendments

  private mutating func amend(_ release: inout JSONObject, _ pointer: JSONPointer) {
    release.edit("tender", at: pointer) { amend(section: &$0, $1) }
    for name in ["awards", "contracts"] { release.editEach(name, at: pointer) { amend(section: &$0, $1) } }
  }

  private mutating func amend(section: inout JSONObject, _ pointer: JSONPointer) {
    guard let amendment = section["amendment"] else { return }
    let place = pointer.appending("amendment")
    guard case .object = amendment else {
      return remarks.append(.unexpectedShape("amendment", at: place, expected: .anObject))
    }
    switch section["amendments"] {
    case nil:
      section["amendment"] = [amendment]
      section.rename("amendment", to: "amendments")
    case .array(let known)?:
      section["amendments"] = .array(known.contains(amendment) ? known : known + [amendment])
      section.removeValue(forName: "amendment")
    case _?: remarks.append(.unexpectedShape("amendments", at: pointer.appending("amendments"), expected: .aList))
    }
  }

  // MARK: Codes

  /// The one code that 1.1 spells in another way.
  private static let documentType: (old: JSONValue, new: JSONValue) = (
    "physicalProcessReport", "physicalProgressReport"
  )

  private static func renameDocumentTypes(_ release: inout JSONObject) {
    release.edit("planning", at: .root) { planning, _ in renameTypes(in: &planning) }
    release.edit("tender", at: .root) { tender, _ in renameTypes(in: &tender) }
    release.editEach("awards", at: .root) { award, _ in renameTypes(in: &award) }
    release.editEach("contracts", at: .root) { contract, _ in
      renameTypes(in: &contract)
      contract.edit("implementation", at: .root) { implementation, _ in renameTypes(in: &implementation) }
    }
  }

  private static func renameTypes(in owner: inout JSONObject) {
    owner.editEach("documents", at: .root) { document, _ in
      if document["documentType"] == documentType.old { document["documentType"] = documentType.new }
    }
    owner.editEach("milestones", at: .root) { milestone, _ in renameTypes(in: &milestone) }
  }
}
