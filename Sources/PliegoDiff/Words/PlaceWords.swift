import PliegoDiagnostics
import PliegoJSON

/// Where in a process something changed, as a person says it: `contract C-12, item 3`.
struct PlaceWords {
  let text: Phrase

  /// - Parameters:
  ///   - labels: of the names along the way, one for each.
  ///   - leavesOutOwner: whether the object around the field is named already.
  init(_ difference: Difference, _ labels: [Phrase], leavesOutOwner: Bool) {
    var parts: [Phrase] = []
    var label = 0
    var array = ""
    // The last level is the field itself, of which the sentence speaks.
    for level in difference.levels.dropLast(leavesOutOwner ? 2 : 1) {
      switch level.step {
      case .member(let name):
        array = name.text
        label += 1
        if parts.isEmpty, let stage = Self.stages[array] {
          parts.append(stage)
        } else if (level.after ?? level.before)?.isObject == true {
          parts.append(labels[label - 1].lowercasedFirst)
        }
      case .element(let before, let after):
        let noun = Self.nouns[array] ?? labels[label - 1].lowercasedFirst
        let name = Self.name(of: level.after ?? level.before) ?? String((after ?? before ?? 0) + 1)
        parts.append(Phrase(en: "\(noun.english) \(name)", es: "\(noun.spanish) \(name)"))
      }
    }
    text = Phrase(
      en: parts.map(\.english).joined(separator: ", "), es: parts.map(\.spanish).joined(separator: ", "))
  }

  /// What a member of the release is called where something in it changed.
  private static let stages: [String: Phrase] = [
    "planning": Phrase(en: "planning", es: "planeación"), "tender": Phrase(en: "tender", es: "licitación"),
    "buyer": Phrase(en: "buyer", es: "comprador"),
  ]

  /// What one element of an array is called.
  static let nouns: [String: Phrase] = [
    "awards": Phrase(en: "award", es: "adjudicación"), "contracts": Phrase(en: "contract", es: "contrato"),
    "items": Phrase(en: "item", es: "partida"), "documents": Phrase(en: "document", es: "documento"),
    "milestones": Phrase(en: "milestone", es: "hito"), "parties": Phrase(en: "party", es: "parte"),
    "lots": Phrase(en: "lot", es: "lote"), "tenderers": Phrase(en: "tenderer", es: "licitante"),
    "suppliers": Phrase(en: "supplier", es: "proveedor"), "transactions": Phrase(en: "payment", es: "pago"),
    "amendments": Phrase(en: "amendment", es: "modificación"),
    "relatedProcesses": Phrase(en: "related process", es: "proceso relacionado"),
    "details": Phrase(en: "bid", es: "propuesta"), "criteria": Phrase(en: "criterion", es: "criterio"),
    "requirementGroups": Phrase(en: "requirement group", es: "grupo de requisitos"),
    "requirements": Phrase(en: "requirement", es: "requisito"),
  ]

  /// The name of an organisation or the title of a document, else the id; `nil` when it has none.
  static func name(of element: JSONNode?) -> String? {
    guard let element else { return nil }
    let isDocument = element["url"] != nil || element["documentType"] != nil
    if let name = isDocument ? element["title"] : element["name"], name.isString, !name.isEmpty {
      return "“\(ValueText.shortened(name.text))”"
    }
    guard let id = element["id"], !id.isNull, !id.isEmpty else { return nil }
    return ValueText.shortened(id.text)
  }
}

extension Phrase {
  /// With a small first letter, unless the word is written in capitals or has none.
  var lowercasedFirst: Phrase { Phrase(en: english.lowercasedFirst, es: spanish.lowercasedFirst) }
}

extension String {
  fileprivate var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
