import PliegoDiagnostics
import PliegoValues

/// Text of unknown origin made safe for a page.
extension String {
  /// The text for contents and attributes of HTML, on one line; what would hide or turn around writing is shown.
  var html: String { onOneLine.escapedForXML }

  /// The same with its lines kept.
  var htmlLines: String {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).html }.joined(separator: "\n")
  }

  /// The last part of a path.
  var fileName: String { split(separator: "/").last.map { String($0) } ?? self }

  /// What names are put in order by: without accents and capitals.
  var sortingKey: String { Text.fold(self) }
}

/// Words that the page says in several places.
enum PageWords {
  static func changes(_ count: Int, _ language: Language) -> String {
    NumberText.counted(count, Phrase(en: "change", es: "cambio"), Phrase(en: "changes", es: "cambios"), language)
  }

  static func processes(_ count: Int, _ language: Language) -> String {
    NumberText.counted(count, Phrase(en: "process", es: "proceso"), Phrase(en: "processes", es: "procesos"), language)
  }

  static func releases(_ count: Int, _ language: Language) -> String {
    NumberText.counted(count, Phrase(en: "release", es: "entrega"), Phrase(en: "releases", es: "entregas"), language)
  }

  static func thePackage(_ language: Language) -> String {
    Phrase(en: "The package", es: "El paquete")[language]
  }

  static let before = Phrase(en: "Before", es: "Antes")
  static let after = Phrase(en: "After", es: "Después")
}
