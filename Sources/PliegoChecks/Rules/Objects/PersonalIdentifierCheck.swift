import PliegoDiagnostics
import PliegoJSON

/// Finds identifiers of people.
struct PersonalIdentifierCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V422", "personal-identifier", .note,
    Phrase(
      en: "an identifier of a natural person",
      es: "un identificador de una persona física"))

  static let page = CheckPage(
    rules: ["ORG-12"],
    why: Phrase(
      en: "Numbers of passports and identity cards are personal data, which the law may protect.",
      es: "Los números de pasaporte y de identidad son datos personales, que la ley puede proteger."),
    cure: Phrase(
      en: "Publish them of tenderers and suppliers only, if the law permits; country in three letters: MEX-TAXID.",
      es: "Publíquelos solo de licitantes y proveedores, si la ley lo permite; país con tres letras, como MEX-TAXID."))

  static let types: Set<String> = ["Organization"]

  func check(_ party: ObjectSubject, _ report: inout Reporter) {
    if let identifier = party["identifier"] { ask(identifier, "identifier", party, &report) }
    guard let others = party["additionalIdentifiers"] else { return }
    for identifier in others.elements { ask(identifier, "additionalIdentifiers", party, &report) }
  }

  private func ask(_ identifier: JSONNode, _ name: String, _ party: ObjectSubject, _ report: inout Reporter) {
    guard let scheme = identifier["scheme"], scheme.isString, Self.mayNamePerson(scheme),
      let country = Self.country(of: scheme.text)
    else { return }
    report.report(Self.code, at: scheme, path: "\(party.path)/\(name)/scheme") {
      if country.count != 3 {
        return FindingMessage(
          Phrase(
            en: "the country of \(scheme.text) is to be written with three letters",
            es: "el país de \(scheme.text) debe escribirse con tres letras"))
      }
      return Self.bids(party)
        ? FindingMessage(Phrase(en: "\(scheme.text) names a person", es: "\(scheme.text) nombra a una persona"))
        : FindingMessage(
          Phrase(
            en: "\(scheme.text) names a person who is neither tenderer nor supplier",
            es: "\(scheme.text) nombra a una persona que no es licitante ni proveedor"))
    }
  }

  /// Asked first, because nearly every scheme fails it.
  private static func mayNamePerson(_ scheme: JSONNode) -> Bool {
    guard scheme.tapeNode.traits.isEmpty else { return true }
    return endings.contains { ending in
      let count = ending.utf8CodeUnitCount
      return scheme.raw.count > count
        && (0..<count).allSatisfy { scheme.raw[scheme.raw.count - count + $0] == ending.utf8Start[$0] }
    }
  }

  private static let endings: [StaticString] = ["-PASSPORT", "-TAXID", "-IDCARD"]

  /// What stands before `-PASSPORT`, `-TAXID` or `-IDCARD`.
  private static func country(of scheme: String) -> Substring? {
    let parts = scheme.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, ["PASSPORT", "TAXID", "IDCARD"].contains(parts[1]) else { return nil }
    return parts[0]
  }

  private static func bids(_ party: ObjectSubject) -> Bool {
    party["roles"]?.elements.contains { $0.isString && ($0.holds("tenderer") || $0.holds("supplier")) } ?? false
  }
}
