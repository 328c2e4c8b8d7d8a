import PliegoDiagnostics
import PliegoJSON

/// Finds formats of documents that are no media types.
struct DocumentFormatCheck: ObjectCheck {
  static let code = DiagnosticCode(
    "V415", "document-format", .warning,
    Phrase(
      en: "a format of a document that is no media type",
      es: "un formato de documento que no es un tipo de medios"), aliases: ["document_format_codelist"])

  static let page = CheckPage(
    rules: ["DOC-01"],
    why: Phrase(
      en: "Programs open a document by its media type; \"PDF\" or \".doc\" tells them nothing.",
      es: "Los programas abren un documento por su tipo de medios; \"PDF\" o \".doc\" no les dice nada."),
    cure: Phrase(
      en: "Write the type as IANA registers it, as in application/pdf; offline/print for what is only on paper.",
      es: "Escriba el tipo como lo registra IANA, como application/pdf; offline/print para lo que solo está en papel."))

  static let types: Set<String> = ["Document"]

  func check(_ document: ObjectSubject, _ report: inout Reporter) {
    guard let format = document["format"], format.isString, !format.isEmpty, !Self.isMediaType(format.raw) else {
      return
    }
    report.report(Self.code, at: format, path: document.path + "/format") {
      let text = format.text
      return FindingMessage(
        Phrase(en: "\"\(text)\" is not a media type", es: "\"\(text)\" no es un tipo de medios"),
        help: Self.types(of: text).map { [Phrase(en: "write \"\($0)\"", es: "escriba \"\($0)\"")] } ?? [])
    }
  }

  /// A type that IANA knows, a slash, a subtype in the letters of RFC 6838; parameters may follow.
  private static func isMediaType(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else { return false }
    guard isFamily(UnsafeBufferPointer(rebasing: text[..<slash])) else { return false }
    let subtype = text[(slash + 1)...].prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
    return !subtype.isEmpty
      && subtype.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 &- 0x30 <= 9 || "!#$&-^_.+".utf8.contains($0) }
  }

  /// Nearly all are written in small letters.
  private static func isFamily(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if let start = text.baseAddress, familyTable.id(of: start, count: text.count) != 0 { return true }
    return families.contains(String(decoding: text, as: UTF8.self).lowercased())
  }

  private static let familyTable = KeyTable(families.sorted())

  private static let families: Set<String> = [
    "application", "audio", "font", "haptics", "image", "message", "model", "multipart", "text", "video", "offline",
  ]

  /// The media type of a file's ending: `PDF`, `.docx`.
  private static func types(of text: String) -> String? {
    endings[text.lowercased().filter { $0 != "." && $0 != " " }]
  }

  private static let endings = [
    "pdf": "application/pdf", "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "word": "application/msword", "excel": "application/vnd.ms-excel", "html": "text/html", "htm": "text/html",
    "csv": "text/csv", "txt": "text/plain", "xml": "application/xml", "json": "application/json",
    "zip": "application/zip", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png",
    "tif": "image/tiff", "tiff": "image/tiff",
  ]
}
