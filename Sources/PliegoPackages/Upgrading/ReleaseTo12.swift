import PliegoDiagnostics
import PliegoJSON

/// Brings a release from 1.1 to 1.2, as far as the branch on which 1.2 is made decides it.
///
/// A document's `language` becomes its `languages`, and a `status` that is also a code of `finalStatus` is given there
/// too. A deprecated field may stay, and does where only its publisher knows what it became.
struct ReleaseTo12 {
  private var remarks: [UpgradeRemark] = []

  static func upgraded(
    _ release: JSONObject, at pointer: JSONPointer, _ remarks: inout [UpgradeRemark]
  ) -> JSONObject {
    var upgrade = ReleaseTo12()
    var release = release
    upgrade.visit(&release, called: "", pointer)
    remarks += upgrade.remarks
    return release
  }

  /// Walks down; objects are known by the name of the member that holds them, or whose list does.
  private mutating func visit(_ object: inout JSONObject, called name: String, _ pointer: JSONPointer) {
    change(&object, called: name, pointer)
    for member in object {
      noteTranslation(member.name, pointer)
      switch member.value {
      case .object: object.edit(member.name, at: pointer) { visit(&$0, called: member.name, $1) }
      case .array: object.editEach(member.name, at: pointer) { visit(&$0, called: member.name, $1) }
      default: break
      }
    }
  }

  private mutating func change(_ object: inout JSONObject, called name: String, _ pointer: JSONPointer) {
    switch name {
    case "documents": upgrade(document: &object, pointer)
    case "tender":
      finish(&object, pointer, ["complete", "cancelled", "unsuccessful"])
      note(["submissionMethod", "eligibilityCriteria"], in: object, pointer)
    case "awards": finish(&object, pointer, ["cancelled", "unsuccessful"])
    case "contracts":
      finish(&object, pointer, ["cancelled"])
      note(["relatedProcesses"], in: object, pointer)
    case "transactions": note(["source"], in: object, pointer)
    case "address", "deliveryAddress", "deliveryAddresses":
      if object["country"] == nil { note(["countryName"], in: object, pointer) }
    default: break
    }
  }

  private mutating func upgrade(document: inout JSONObject, _ pointer: JSONPointer) {
    guard let language = document["language"], !language.isNull else { return }
    guard language.stringValue != nil else {
      return remarks.append(.unexpectedShape("language", at: pointer.appending("language"), expected: .aText))
    }
    guard let languages = document["languages"] else {
      document["language"] = [language]
      return document.rename("language", to: "languages")
    }
    if languages.arrayValue?.contains(language) == true {
      document.removeValue(forName: "language")
    } else {
      remarks.append(.bothFields("language", "languages", at: pointer.appending("language")))
    }
  }

  /// Gives `finalStatus` beside a `status` that has the same code there.
  private mutating func finish(_ object: inout JSONObject, _ pointer: JSONPointer, _ codes: [String]) {
    guard let status = object["status"]?.stringValue, object["finalStatus"] == nil else { return }
    let place = pointer.appending("status")
    guard codes.contains(status) else {
      // What is planned, pending or under way has no final status.
      guard !["planning", "planned", "pending"].contains(status) else { return }
      return remarks.append(.undecided("status \(status)", at: place, hint: Self.hints["status"] ?? Phrase("")))
    }
    let next = (object.names.firstIndex(of: "status") ?? 0) + 1
    object.insert(.string(status), named: "finalStatus", at: next)
  }

  private mutating func note(_ names: [String], in object: JSONObject, _ pointer: JSONPointer) {
    for name in names where object[name] != nil {
      remarks.append(.undecided(name, at: pointer.appending(name), hint: Self.hints[name] ?? Phrase("")))
    }
  }

  private static let hints: [String: Phrase] = [
    "status": Phrase(
      en: "finalStatus says how it ended, and finalStatusDetails more",
      es: "finalStatus dice cómo terminó, y finalStatusDetails algo más"),
    "submissionMethod": Phrase(
      en: "submissionTerms has its successor", es: "su sucesor está en submissionTerms"),
    "eligibilityCriteria": Phrase(
      en: "exclusionGrounds and selectionCriteria are its successors",
      es: "sus sucesores son exclusionGrounds y selectionCriteria"),
    "relatedProcesses": Phrase(
      en: "related processes are those of the release", es: "los procesos relacionados son los de la entrega"),
    "source": Phrase(en: "it has no successor", es: "no tiene sucesor"),
    "countryName": Phrase(
      en: "country takes a code of ISO 3166-1", es: "country lleva un código de ISO 3166-1"),
  ]

  // MARK: Translations

  /// The fields that 1.1 lets end in a language, as in `title_es`.
  private static let translatable: Set<Substring> = [
    "title", "description", "rationale", "name", "legalName", "countryName", "project", "source",
    "procurementMethodRationale", "awardCriteriaDetails", "submissionMethodDetails", "eligibilityCriteria",
  ]

  private mutating func noteTranslation(_ name: String, _ pointer: JSONPointer) {
    guard let mark = name.firstIndex(of: "_"), Self.translatable.contains(name[..<mark]) else { return }
    let language = name[name.index(after: mark)...].prefix { $0 != "-" }
    guard (2...8).contains(language.utf8.count), language.utf8.allSatisfy({ (97...122).contains($0 | 0x20) }) else {
      return
    }
    remarks.append(.translated(name, at: pointer.appending(name)))
  }
}
