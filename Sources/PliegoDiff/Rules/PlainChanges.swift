import PliegoDiagnostics
import PliegoJSON

/// What is said of a change that no rule has a sentence for.
extension Situation {
  var plainFinding: ChangeRule.Finding {
    let name = isElement ? elementName : label.lowercasedFirst
    switch (kind, before, after) {
    case (.respelled, let before?, let after?):
      return ChangeRule.Finding(
        .fieldRespelled,
        Phrase(
          en: "\(name.english): the same moment written otherwise, \(before.text) before, \(after.text) now",
          es: "\(name.spanish): el mismo momento escrito de otra forma, antes \(before.text), ahora \(after.text)"))
    case (.removed, let before?, _):
      let value = ValueText.phrase(of: before)
      return ChangeRule.Finding(
        .fieldRemoved,
        Phrase(
          en: "\(name.english) removed; it was \(value.english)", es: "\(name.spanish): se quitó; era \(value.spanish)")
      )
    case (_, nil, let after?):
      let value = ValueText.phrase(of: after)
      return ChangeRule.Finding(
        .fieldAdded,
        Phrase(en: "\(name.english) added: \(value.english)", es: "\(name.spanish): se añadió \(value.spanish)"))
    case (_, let before?, let after?): return ChangeRule.Finding(.fieldChanged, replaced(name, before, after))
    default: return ChangeRule.Finding(.fieldChanged, name)
    }
  }

  private var elementName: Phrase {
    let array = names.last ?? ""
    return PlaceWords.nouns[array] ?? label.lowercasedFirst
  }

  private func replaced(_ name: Phrase, _ before: JSONNode, _ after: JSONNode) -> Phrase {
    if let marked = markedText(before, after) {
      return Phrase(en: "\(name.english) changed: “\(marked)”", es: "\(name.spanish): cambió: “\(marked)”")
    }
    let (old, new) = (ValueText.phrase(of: before), ValueText.phrase(of: after))
    if old == new {
      // Short words read alike: the JSON shows where they differ.
      let marked = TextDifference(before.jsonText, after.jsonText).marked()
      return Phrase(en: "\(name.english) changed: \(marked)", es: "\(name.spanish): cambió: \(marked)")
    }
    return Phrase(
      en: "\(name.english) changed from \(old.english) to \(new.english)",
      es: "\(name.spanish): cambió de \(old.spanish) a \(new.spanish)")
  }

  /// The text with its changes inside, when it is long and most of it stayed.
  private func markedText(_ before: JSONNode, _ after: JSONNode) -> String? {
    guard before.isString, after.isString, max(before.raw.count, after.raw.count) > 40 else { return nil }
    let difference = TextDifference(before.text, after.text)
    guard difference.likeness >= 40, difference.segments.contains(where: { $0.kind != .same }) else { return nil }
    return difference.marked()
  }
}
