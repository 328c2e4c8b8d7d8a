import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS

/// Finds references to bids that are not there.
struct BidReferenceCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V211", "bid-not-found", .warning,
    Phrase(en: "a reference to a bid that is not there", es: "una referencia a una oferta que no está"))

  static let page = CheckPage(
    rules: ["CNF-03"],
    why: Phrase(
      en: "Without the bid nobody can see what the award was chosen from.",
      es: "Sin la oferta nadie puede ver entre qué se eligió la adjudicación."),
    cure: Phrase(
      en: "Publish the bid in bids/details, and write its id exactly as it stands there.",
      es: "Publique la oferta en bids/details, y escriba su id tal como está allí."))

  private static let names: Set<String> = ["relatedBid", "relatedBids"]

  static func applies(to field: FieldContext) -> Bool { names.contains(field.field?.name ?? "") }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    for id in member.value.isArray ? Array(member.value.elements) : [member.value] {
      guard member.release.lacks(id, in: .bids) else { continue }
      report.report(Self.code, at: id, path: member.context.path) {
        let text = Reporter.excerpt(of: id)
        return FindingMessage(Phrase(en: "no bid has the id \(text)", es: "ninguna oferta tiene el id \(text)"))
      }
    }
  }
}
