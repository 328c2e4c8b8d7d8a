import PliegoOCDS
import PliegoValues

/// How people write the cells of a template.
enum TemplateWords {
  static func trimmed(_ text: String) -> String {
    let blank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
    return String(text.drop(while: blank).reversed().drop(while: blank).reversed())
  }

  /// A text with single spaces, whatever blanks it had.
  static func squeezed(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }

  /// The names of a path: no slash in front, no marks of lists.
  static func path(_ text: String) -> [String] {
    let names = text.split(separator: "/").map { name in
      trimmed(name.hasSuffix("[]") ? String(name.dropLast(2)) : String(name))
    }
    // Sentences over a block stand in this column too.
    guard names.allSatisfy({ !$0.isEmpty && !$0.contains { $0.isWhitespace } }) else { return [] }
    return names.filter { !$0.allSatisfy(\.isNumber) && $0 != "*" }
  }

  /// Yes, no, or nothing said.
  static func isYes(_ text: String) -> Bool? {
    let word = Text.fold(text)
    if word.isEmpty { return nil }
    if ["no", "n", "false", "0", "not", "never"].contains(word) || word.hasPrefix("no ") || word.hasPrefix("no,") {
      return false
    }
    return ["yes", "y", "si", "s", "true", "1", "x"].contains { word == $0 || word.hasPrefix($0 + " ") } ? true : nil
  }

  /// `TABLE (element)` in its two parts; an element's name may have brackets itself.
  static func parts(of text: String) -> (table: String, element: String)? {
    let text = squeezed(text)
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex else { return nil }
    let table = trimmed(String(text[..<open]))
    let element = trimmed(String(text[text.index(after: open)...].dropLast()))
    guard !table.isEmpty, !element.isEmpty else { return nil }
    return (table, element)
  }

  /// What a cell names, one below the other or parted by semicolons.
  static func pieces(of cell: String) -> [String] {
    let pieces = cell.split { $0.isNewline || $0 == ";" }.map { trimmed(String($0)) }
    return pieces.filter { !$0.isEmpty }
  }

  /// Words of a name in one form: number and gender of the last letters aside.
  static func stems(of name: String) -> [String] {
    HeadingWords.words(of: name).split(separator: " ").map { word in
      let stem = word.reversed().drop { $0 == "s" || $0 == "e" }.reversed()
      return stem.count < 3 ? String(word) : String(stem)
    }
  }

  /// Words that many tables have a column of.
  static let general: Set<String> = [
    "id", "codigo", "clav", "numero", "folio", "cod", "key", "number", "nombr", "nam", "fecha", "dat", "estado",
    "statu", "estatu", "descripcion", "description", "monto", "amount", "moneda", "currency", "tipo", "typ", "titulo",
    "titl", "valor", "value",
  ]
}

/// Where the standard has organizations.
enum OrganizationPlaces {
  /// The current version without extensions.
  static let profile = (try? Profile(version: "1.1")) ?? .empty

  /// The first path in a text that leads to an organization: `tender/tenderers`.
  static func path(in text: String) -> [String]? {
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;:()'\"".contains($0) }) {
      let path = TemplateWords.path(String(word))
      if isOrganization(path) { return path }
    }
    return nil
  }

  /// Whether an organization stands at the end of a path; in extensions too, where these add them.
  static func isOrganization(_ path: [String]) -> Bool {
    guard let last = path.last, path != ["parties"] else { return false }
    var type: ObjectType? = profile.release
    for (place, name) in path.enumerated() {
      guard let field = type?.field(name)?.field else {
        // Extensions put theirs under names of their own; the usual names tell.
        return place == 0
          ? path.count > 1 && ["tenderers", "suppliers"].contains(last) : ["tenderers", "suppliers"].contains(last)
      }
      switch field.shape {
      case .object(let inner), .objects(let inner):
        if place == path.count - 1 { return inner == "OrganizationReference" }
        type = profile.type(inner)
      case .scalar, .scalars, .anything: return false
      }
    }
    return false
  }
}
