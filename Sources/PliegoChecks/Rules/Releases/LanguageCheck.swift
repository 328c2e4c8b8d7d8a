import PliegoDiagnostics
import PliegoJSON

/// Finds releases that do not name their language and are not in the default, English.
struct LanguageCheck: ReleaseCheck {
  static let code = DiagnosticCode(
    "V102", "language-not-declared", .warning,
    Phrase(en: "a release that does not name its language", es: "una entrega que no dice su idioma"))

  static let page = CheckPage(
    rules: ["REL-13"],
    why: Phrase(
      en: "A release without language counts as English: voices read it wrongly and searches miss it.",
      es: "Una entrega sin language cuenta como inglés: las voces la leen mal y las búsquedas no la encuentran."),
    cure: Phrase(
      en: "Write the language of the texts in two letters: es.",
      es: "Escriba el idioma de los textos en dos letras: es."))

  func check(_ release: ReleaseSubject, _ report: inout Reporter) {
    if let language = release["language"], !language.isNull { return }
    guard let sign = Self.foreignText(in: release.node) else { return }
    report.report(Self.code, at: release["language"] ?? release.node, path: "language") {
      FindingMessage(
        Phrase(
          en: "no language is named, so this counts as English",
          es: "no se dice el idioma, de modo que esto cuenta como inglés"),
        notes: [
          Phrase(
            en: "not English, it seems: \(Reporter.excerpt(of: sign, limit: 60))",
            es: "no parece inglés: \(Reporter.excerpt(of: sign, limit: 60))")
        ])
    }
  }

  /// The first text with letters that English does not have, or the first translation.
  private static func foreignText(in release: JSONNode) -> JSONNode? {
    for index in release.index..<release.end {
      let node = release.node(at: index)
      switch node.kind {
      case .string where node.tapeNode.traits.contains(.isNotASCII) && hasForeignLetter(node.raw): return node
      case .name where node.tapeNode.key == 0 && isTranslation(node.raw): return node
      default: continue
      }
    }
    return nil
  }

  /// Two bytes from U+00C0 on, or three: letters, unlike `£`, `°` and `–`.
  private static func hasForeignLetter(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { $0 >= 0xC3 && $0 != 0xE2 && $0 != 0xEF && $0 < 0xF0 }
  }

  /// `title_es`, `description_fr`: the multilingual fields that nearly every publisher has.
  private static func isTranslation(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let bases: [StaticString] = ["title", "description", "name", "rationale"]
    return bases.contains { base in
      let count = base.utf8CodeUnitCount
      return name.count == count + 3 && name[count] == UInt8(ascii: "_")
        && (0..<count).allSatisfy { name[$0] == base.utf8Start[$0] }
        && name[(count + 1)...].allSatisfy { $0 &- 0x61 < 26 }
    }
  }
}
