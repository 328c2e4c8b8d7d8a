import PliegoOCDS
import PliegoValues

extension Codelist {
  /// The code that differs from a text only in case, accents, spaces, hyphens and underscores.
  func codeSpelledOtherwise(_ text: String) -> String? {
    let wanted = Self.letters(of: text)
    guard !wanted.isEmpty else { return nil }
    return codes.first { Self.letters(of: $0) == wanted }
  }

  /// The code that was probably meant.
  func nearestCode(to text: String) -> String? {
    codeSpelledOtherwise(text) ?? Text.closestName(to: text, in: codes, maximum: 2)
  }

  private static func letters(of text: String) -> String {
    Text.fold(text).filter { $0 != " " && $0 != "-" && $0 != "_" }
  }
}
