import PliegoDiagnostics
import PliegoJSON

extension ChangeRule {
  static let awardsAndContracts: [ChangeRule] = [
    ChangeRule("awards", kinds: [.added, .removed]) { situation in
      guard situation.isElement else { return nil }
      return situation.kind == .added
        ? Finding(.awardCreated, situation.elementWords(Phrase(en: "new award", es: "nueva adjudicación")))
        : Finding(
          .awardDeleted, situation.elementWords(Phrase(en: "deleted: award", es: "se borró: adjudicación")))
    },
    ChangeRule("contracts", kinds: [.added, .removed]) { situation in
      guard situation.isElement else { return nil }
      return situation.kind == .added
        ? Finding(.contractCreated, situation.elementWords(Phrase(en: "new contract", es: "nuevo contrato")))
        : Finding(
          .contractDeleted, situation.elementWords(Phrase(en: "deleted: contract", es: "se borró: contrato")))
    },
    ChangeRule("**/amendments", kinds: [.added]) { situation in
      guard situation.isElement else { return nil }
      return Finding(
        .amendmentAdded, situation.elementWords(Phrase(en: "new amendment", es: "nueva modificación")))
    },
  ]
}

extension Situation {
  /// The element by its id, with its amount and whom it goes to.
  func elementWords(_ noun: Phrase) -> Phrase {
    guard let element = after ?? before else { return noun }
    var words = noun
    func add(_ text: Phrase) {
      words = Phrase(en: words.english + text.english, es: words.spanish + text.spanish)
    }
    if let name = PlaceWords.name(of: element) { add(Phrase(" " + name)) }
    if let value = element["value"] ?? element["unit"]?["value"], let amount = value["amount"], amount.isNumber {
      let money = ValueText.money(amount, value["currency"])
      add(Phrase(en: ", \(money.english)", es: ", \(money.spanish)"))
    }
    if let suppliers = element["suppliers"], !suppliers.isEmpty {
      let names = ValueText.phrase(of: suppliers)
      add(Phrase(en: ", to \(names.english)", es: ", a \(names.spanish)"))
    }
    if let text = element["title"] ?? element["description"] ?? element["rationale"], text.isString, !text.isEmpty,
      element["url"] == nil, element["documentType"] == nil
    {
      add(Phrase(": “\(ValueText.shortened(text.text))”"))
    }
    return words
  }
}
