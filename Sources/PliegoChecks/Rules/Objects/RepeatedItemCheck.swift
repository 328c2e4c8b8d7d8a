import PliegoDiagnostics
import PliegoJSON

/// Finds items that differ in nothing but their ids.
struct RepeatedItemCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V408", "item-repeated", .note,
    Phrase(
      en: "an item that differs from another in nothing but its id",
      es: "un artículo que solo difiere de otro en su id"))

  static let page = CheckPage(
    rules: ["ITEM-01"],
    why: Phrase(
      en: "Equal lines are one line with a larger quantity, or one line that was exported twice.",
      es: "Las líneas iguales son una línea con mayor cantidad, o una línea exportada dos veces."),
    cure: Phrase(
      en: "Join the lines and add up their quantities; look for a join that repeats rows.",
      es: "Una las líneas y sume sus cantidades; busque un cruce de tablas que repita filas."))

  static let types: Set<String> = ["Award", "Contract", "Tender"]

  func check(_ object: ObjectSubject, _ report: inout Reporter) {
    guard let items = object["items"], items.isArray else { return }
    let count = items.count
    if count > Self.longestCompared { return Self.lookUp(items, object, &report) }
    guard count > 1 else { return }
    for item in items.elements where item.isObject {
      let content = ItemContent(item)
      guard !content.isEmpty else { continue }
      for other in items.elements {
        if other.index == item.index { break }
        guard other.isObject, ItemContent(other) == content else { continue }
        Self.report(item, other, object, &report)
        break
      }
    }
  }

  /// Up to this many are compared each with each, which costs less than a table.
  private static let longestCompared = 12

  private static func lookUp(_ items: JSONNode, _ object: ObjectSubject, _ report: inout Reporter) {
    var first: [ItemContent: JSONNode] = [:]
    for item in items.elements where item.isObject {
      let content = ItemContent(item)
      guard !content.isEmpty else { continue }
      if let other = first[content] {
        Self.report(item, other, object, &report)
      } else {
        first[content] = item
      }
    }
  }

  private static func report(
    _ item: JSONNode, _ other: JSONNode, _ object: ObjectSubject, _ report: inout Reporter
  ) {
    report.report(code, at: item, path: object.path + "/items") {
      let id = other["id"].map { Reporter.excerpt(of: $0) } ?? "–"
      return FindingMessage(
        Phrase(
          en: "the item says the same as item \(id)", es: "el artículo dice lo mismo que el artículo \(id)"))
    }
  }
}
