import PliegoDiagnostics
import PliegoJSON
import PliegoValues

/// Notes amendments of contracts that change the value of the award.
struct AwardChangedCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V609", "award-changed-by-amendment", .note,
    Phrase(
      en: "an amendment of a contract that changes the value of the award",
      es: "una modificación de contrato que cambia el monto de la adjudicación"))

  static let page = CheckPage(
    rules: ["AWD-04"],
    why: Phrase(
      en: "The award says what was decided then; what is agreed later belongs to the contract.",
      es: "La adjudicación dice lo que se decidió entonces; lo acordado después pertenece al contrato."),
    cure: Phrase(
      en: "Change the value of the contract only.",
      es: "Cambie solo el monto del contrato."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    guard release.role == .release, !release.history.isEmpty, release.has(tag: "contractAmendment"),
      let date = release["date"].flatMap(Instant.init)
    else { return }
    for award in release["awards"].map({ Array($0.elements) }) ?? [] {
      guard let id = award["id"], let value = award["value"], value.isObject,
        let before = Self.value(ofAward: id, before: date, release.history),
        before.contentHash() != value.contentHash()
      else { continue }
      report.report(Self.code, at: value, path: "awards/value") { Self.message(before, value) }
    }
  }

  /// The value of an award in the newest of the earlier releases that have it.
  private static func value(ofAward id: JSONNode, before date: Instant, _ history: [JSONNode]) -> JSONNode? {
    var newest: (date: Instant, value: JSONNode)?
    for release in history {
      guard let earlier = release["date"].flatMap(Instant.init), earlier < date,
        newest.map({ $0.date < earlier }) ?? true,
        let award = release["awards"]?.elements.first(where: { $0["id"]?.textHash == id.textHash }),
        let value = award["value"]
      else { continue }
      newest = (earlier, value)
    }
    return newest?.value
  }

  private static func message(_ before: JSONNode, _ value: JSONNode) -> FindingMessage {
    let (one, other) = (Reporter.excerpt(of: before), Reporter.excerpt(of: value))
    return FindingMessage(
      Phrase(
        en: "the contract is amended and the value of the award changes too",
        es: "se modifica el contrato y cambia también el monto de la adjudicación"),
      notes: [Phrase(en: "before \(one), now \(other)", es: "antes \(one), ahora \(other)")])
  }
}
