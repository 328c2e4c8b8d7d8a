import PliegoDiagnostics
import PliegoJSON
import PliegoValues

extension ChangeRule {
  static let items: [ChangeRule] = [
    ChangeRule("**/items", kinds: [.added, .removed]) { situation in
      guard situation.isElement else { return nil }
      return situation.kind == .added
        ? Finding(.itemAdded, situation.elementWords(Phrase(en: "new item", es: "nueva partida")))
        : Finding(.itemRemoved, situation.elementWords(Phrase(en: "removed: item", es: "se quitó: partida")))
    },
    ChangeRule("**/items/quantity") { situation in
      guard let before = situation.before, let after = situation.after, before.isNumber, after.isNumber else {
        return nil
      }
      let (old, new) = (AmountText.phrase(of: before), AmountText.phrase(of: after))
      let share = situation.quantityShare
      return Finding(
        .quantityChanged,
        Phrase(
          en: "quantity changed from \(old.english) to \(new.english)\(share)",
          es: "la cantidad cambió de \(old.spanish) a \(new.spanish)\(share)"))
    },
  ]
}

extension Situation {
  /// ` (+18 %)`.
  fileprivate var quantityShare: String {
    guard let before, let after, let old = AmountText.decimal(before), let new = AmountText.decimal(after),
      let perMille = AmountChange(before: old, after: new, currency: nil).perMille, perMille != 0
    else { return "" }
    return " (\(perMille < 0 ? "−" : "+")\(AmountText.percent(perMille)))"
  }
}
