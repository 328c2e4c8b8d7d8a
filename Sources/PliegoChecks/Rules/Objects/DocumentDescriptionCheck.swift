import PliegoDiagnostics
import PliegoJSON

/// Finds descriptions of documents that are too long.
struct DocumentDescriptionCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V416", "document-description-long", .warning,
    Phrase(
      en: "a description of a document with more than 250 words",
      es: "una descripción de documento con más de 250 palabras"), aliases: ["document_description_length"])

  static let page = CheckPage(
    rules: ["DOC-03"],
    why: Phrase(
      en: "The description helps to choose a document from a list; a text of this length is the document.",
      es: "La descripción ayuda a elegir un documento de una lista; un texto así de largo es el documento."),
    cure: Phrase(
      en: "Say in a few sentences what the document is about, and leave the text to the document.",
      es: "Diga en pocas frases de qué trata el documento, y deje el texto al documento."))

  static let types: Set<String> = ["Document"]

  func check(_ document: ObjectSubject, _ report: inout Reporter) {
    // 251 words of one letter have 501 bytes with the spaces between them.
    guard let description = document["description"], description.isString, description.raw.count > 500 else { return }
    let words = description.text.split(whereSeparator: \.isWhitespace).count
    guard words > 250 else { return }
    report.report(Self.code, at: description, path: document.path + "/description") {
      FindingMessage(Phrase(en: "the description has \(words) words", es: "la descripción tiene \(words) palabras"))
    }
  }
}
