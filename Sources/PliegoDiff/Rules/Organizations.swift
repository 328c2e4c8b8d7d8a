import PliegoDiagnostics
import PliegoJSON

extension ChangeRule {
  static let organizations: [ChangeRule] = [
    ChangeRule("awards/suppliers", "contracts/suppliers", kinds: [.added, .removed]) { situation in
      guard situation.isElement else { return nil }
      return situation.isExchangedAfterAward
        ? Finding(.supplierExchangedAfterAward, situation.organizationWords(.supplier, isExchange: true))
        : Finding(
          situation.kind == .added ? .supplierAdded : .supplierRemoved,
          situation.organizationWords(.supplier, isExchange: false))
    },
    // Where the schema takes the list for one value, as 1.0 does.
    ChangeRule("awards/suppliers", "contracts/suppliers") { situation in
      guard let before = situation.before, let after = situation.after, before.isArray, after.isArray else {
        return nil
      }
      let (isSomebodyNew, isSomebodyGone) = situation.exchange(before, after)
      guard isSomebodyNew || isSomebodyGone else { return nil }
      let (old, new) = (ValueText.phrase(of: before), ValueText.phrase(of: after))
      let words = Phrase(
        en: "suppliers were \(old.english), are \(new.english)",
        es: "los proveedores eran \(old.spanish), son \(new.spanish)")
      if isSomebodyNew, isSomebodyGone, situation.awardIsMade { return Finding(.supplierExchangedAfterAward, words) }
      return Finding(isSomebodyNew ? .supplierAdded : .supplierRemoved, words)
    },
    ChangeRule("tender/tenderers", "bids/details/tenderers", kinds: [.added, .removed]) { situation in
      guard situation.isElement else { return nil }
      return Finding(
        situation.kind == .added ? .tendererAdded : .tendererRemoved,
        situation.organizationWords(.tenderer, isExchange: false))
    },
    ChangeRule("buyer/id", "tender/procuringEntity/id") { situation in
      let (old, new) = situation.container
      guard let old, let new, old.nameKey == nil || old.nameKey != new.nameKey else { return nil }
      return Finding(.buyerChanged, situation.exchangeWords(old, new))
    },
    ChangeRule("buyer/name", "tender/procuringEntity/name") { situation in
      let (old, new) = situation.container
      guard let old, let new, old["id"] == nil, new["id"] == nil, old.nameKey != new.nameKey else {
        return nil
      }
      return Finding(.buyerChanged, situation.exchangeWords(old, new))
    },
  ]
}

private enum OrganizationKind {
  case supplier, tenderer

  var noun: Phrase {
    switch self {
    case .supplier: Phrase(en: "supplier", es: "proveedor")
    case .tenderer: Phrase(en: "tenderer", es: "licitante")
    }
  }
}

extension Situation {
  /// Whether the award was made before this change.
  fileprivate var awardIsMade: Bool {
    if names.first == "contracts" { return true }
    guard let award = element(of: "awards")?.before else { return false }
    return award["status"]?.holds("active") ?? (award["date"]?.isFilled ?? false)
  }

  /// Whether somebody else came in the place of this supplier, or this one in the place of somebody.
  fileprivate var isExchangedAfterAward: Bool {
    let around = level(up: 1)
    guard awardIsMade, let before = around.before, let after = around.after else { return false }
    let (isSomebodyNew, isSomebodyGone) = exchange(before, after)
    return isSomebodyNew && isSomebodyGone
  }

  /// Whether somebody came, and whether somebody went; by id, identifier or name.
  fileprivate func exchange(_ before: JSONNode, _ after: JSONNode) -> (Bool, Bool) {
    let (old, new) = (neighbors.organizationKeys(of: before), neighbors.organizationKeys(of: after))
    func hasOther(_ organizations: JSONNode, than known: Set<UInt64>) -> Bool {
      organizations.elements.contains { known.isDisjoint(with: $0.organizationKeys) }
    }
    return (hasOther(after, than: old), hasOther(before, than: new))
  }

  fileprivate func organizationWords(_ kind: OrganizationKind, isExchange: Bool) -> Phrase {
    let name = PlaceWords.name(of: after ?? before) ?? ""
    let noun = kind.noun
    let late = isExchange ? Phrase(en: " after the award", es: " después de la adjudicación") : Phrase("")
    return self.kind == .added
      ? Phrase(
        en: "\(noun.english) \(name) added\(late.english)", es: "se añadió el \(noun.spanish) \(name)\(late.spanish)")
      : Phrase(
        en: "\(noun.english) \(name) removed\(late.english)", es: "se quitó el \(noun.spanish) \(name)\(late.spanish)")
  }

  fileprivate func exchangeWords(_ old: JSONNode, _ new: JSONNode) -> Phrase {
    let (former, present) = (named(old), named(new))
    return Phrase(en: "was \(former), is \(present)", es: "era \(former), es \(present)")
  }

  private func named(_ organization: JSONNode) -> String {
    let name = PlaceWords.name(of: organization) ?? "?"
    guard let id = organization["id"], name != id.text else { return name }
    return "\(name) (\(ValueText.shortened(id.text)))"
  }
}
