import PliegoDiagnostics
import PliegoJSON
import PliegoValues

extension ChangeRule {
  static let amounts: [ChangeRule] = [
    ChangeRule("**/amount") { situation in
      guard let before = situation.before, let after = situation.after,
        let old = AmountText.decimal(before), let new = AmountText.decimal(after), old != new,
        !situation.hasOtherCurrency
      else { return nil }
      let change = AmountChange(before: old, after: new, currency: situation.currency)
      return Finding(
        situation.amountCode(isRaised: new > old), situation.words(for: change), amount: change, namesOwner: true)
    },
    ChangeRule("**/currency") { situation in
      guard let before = situation.before, let after = situation.after else { return nil }
      return Finding(
        .currencyChanged,
        Phrase(
          en: "\(situation.ownerLabel.english) is in \(after.text) now, it was in \(before.text)",
          es: "\(situation.ownerLabel.spanish): ahora en \(after.text), antes en \(before.text)"), namesOwner: true)
    },
  ]
}

extension Situation {
  /// The currency beside the amount.
  fileprivate var currency: String? {
    let currency = container.after?["currency"] ?? container.before?["currency"]
    return currency?.isString == true ? currency?.text : nil
  }

  /// Whether the amounts are in two currencies, so that nobody can say which is more.
  fileprivate var hasOtherCurrency: Bool {
    guard let before = container.before?["currency"], let after = container.after?["currency"] else { return false }
    return !before.isEqual(to: after)
  }

  /// The label of the object that holds the amount: `contract value`.
  var ownerLabel: Phrase { (labels.dropLast().last ?? label).lowercasedFirst }

  fileprivate func amountCode(isRaised: Bool) -> DiagnosticCode {
    guard isRaised else { return .amountLowered }
    guard names == ["contracts", "value", "amount"], let contract = element(of: "contracts")?.before else {
      return .amountRaised
    }
    let isSigned = contract["dateSigned"].map { isOver($0) } ?? false
    let isInForce = contract["status"].map { $0.isString && ["active", "terminated"].contains($0.text) } ?? false
    return isSigned || isInForce ? .amountRaisedAfterSignature : .amountRaised
  }

  /// Whether a date is there and not to come.
  private func isOver(_ date: JSONNode) -> Bool {
    guard date.isFilled else { return false }
    guard let moment = date.instant, let now = difference.root.after["date"]?.instant else { return true }
    return moment <= now
  }

  fileprivate func words(for change: AmountChange) -> Phrase {
    guard let before, let after else { return Phrase("") }
    let isRaised = change.after > change.before
    let share = AmountText.percent(change.perMille)
    let unit = change.currency.map { " " + $0 } ?? ""
    let by = AmountText.phrase(of: change.difference.magnitude)
    let (old, new) = (AmountText.phrase(of: before), AmountText.phrase(of: after))
    let percent = share.isEmpty ? "" : " (\(share))"
    return Phrase(
      en: "\(ownerLabel.english) \(isRaised ? "rose" : "fell") by \(by.english)\(unit)\(percent), "
        + "from \(old.english) to \(new.english)",
      es: "\(ownerLabel.spanish): \(isRaised ? "subió" : "bajó") \(by.spanish)\(unit)\(percent), "
        + "de \(old.spanish) a \(new.spanish)")
  }
}
