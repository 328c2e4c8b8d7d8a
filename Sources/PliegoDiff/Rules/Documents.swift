import PliegoDiagnostics
import PliegoJSON

extension ChangeRule {
  static let documents: [ChangeRule] = [
    ChangeRule("**/documents", kinds: [.added, .removed]) { situation in
      guard situation.isElement else { return nil }
      if situation.hasOtherDocumentAtItsAddress {
        return Finding(
          .documentReplaced,
          situation.kind == .added
            ? situation.documentWords(
              Phrase(en: "document", es: "documento"),
              Phrase(
                en: " took the place of another at the same address", es: " reemplaza a otro en la misma dirección"))
            : situation.documentWords(
              Phrase(en: "document", es: "documento"),
              Phrase(en: " gave way to another at the same address", es: " dejó su dirección a otro")))
      }
      return situation.kind == .added
        ? Finding(
          .documentAdded, situation.documentWords(Phrase(en: "new document", es: "nuevo documento"), Phrase("")))
        : Finding(
          .documentWithdrawn,
          situation.documentWords(Phrase(en: "withdrawn: document", es: "se retiró: documento"), Phrase("")))
    },
    ChangeRule("**/documents/dateModified", "**/documents/datePublished", "**/documents/hash") { situation in
      guard let before = situation.before, let after = situation.after,
        let document = situation.element(of: "documents"), let old = document.before?["url"],
        let new = document.after?["url"], old.isEqual(to: new)
      else { return nil }
      if let earlier = before.instant, let later = after.instant, later <= earlier { return nil }
      let (label, value) = (situation.label.lowercasedFirst, ValueText.phrase(of: after))
      return Finding(
        .documentReplaced,
        Phrase(
          en: "changed at the same address (\(label.english): \(value.english))",
          es: "cambió en la misma dirección (\(label.spanish): \(value.spanish))"))
    },
  ]
}

extension Situation {
  /// Whether the other side has a document with another id at the address of this one, which is not here.
  fileprivate var hasOtherDocumentAtItsAddress: Bool {
    let around = level(up: 1)
    guard let url = (after ?? before)?["url"], !url.isEmpty,
      let mine = kind == .added ? around.after : around.before,
      let others = kind == .added ? around.before : around.after
    else { return false }
    let key = url.contentHash()
    let there = neighbors.documentIDs(of: others)[key] ?? []
    return !there.isSubset(of: neighbors.documentIDs(of: mine)[key] ?? [])
  }

  /// The document by title or id, with its kind.
  fileprivate func documentWords(_ start: Phrase, _ end: Phrase) -> Phrase {
    guard let document = after ?? before else { return start }
    let name = PlaceWords.name(of: document).map { " " + $0 } ?? ""
    guard let type = document["documentType"], type.isString else {
      return Phrase(en: start.english + name + end.english, es: start.spanish + name + end.spanish)
    }
    let title = facts.title(of: type.text, in: "documentType").lowercasedFirst
    return Phrase(
      en: "\(start.english)\(name) (\(title.english))\(end.english)",
      es: "\(start.spanish)\(name) (\(title.spanish))\(end.spanish)")
  }
}
