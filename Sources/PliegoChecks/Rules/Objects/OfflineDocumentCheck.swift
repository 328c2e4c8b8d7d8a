import PliegoDiagnostics
import PliegoJSON

/// Finds documents on paper of which nobody is told where.
struct OfflineDocumentCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V417", "offline-document", .warning,
    Phrase(
      en: "a document on paper, without a word how to get it",
      es: "un documento en papel, sin decir cómo obtenerlo"))

  static let page = CheckPage(
    rules: ["DOC-06"],
    why: Phrase(
      en: "Nobody can read a document that is neither online nor said to lie anywhere.",
      es: "Nadie puede leer un documento que ni está en línea ni se dice dónde está."),
    cure: Phrase(
      en: "Say in description where and how the document can be seen.",
      es: "Diga en description dónde y cómo puede verse el documento."))

  static let types: Set<String> = ["Document"]

  func check(_ document: ObjectSubject, _ report: inout Reporter) {
    guard let format = document["format"], format.isString, format.holds("offline/print"),
      document["url"]?.isFilled != true, document["description"]?.isFilled != true
    else { return }
    report.report(Self.code, at: document.node, path: document.path + "/description") {
      FindingMessage(
        Phrase(
          en: "the document is on paper, how to get it is not said",
          es: "el documento está en papel, no se dice cómo obtenerlo"))
    }
  }
}
