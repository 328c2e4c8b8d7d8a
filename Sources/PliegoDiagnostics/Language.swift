/// A language that pliego speaks to people.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case spanish = "es"

  /// Reads an option's or an environment variable's value: `es`, `es_MX.UTF-8`, `en-GB`.
  ///
  /// - Returns: `nil` for every other language, so that the caller can fall back to English or complain.
  public init?(tag: some StringProtocol) {
    switch tag.prefix(2).lowercased() {
    case "en": self = .english
    case "es": self = .spanish
    default: return nil
    }
  }
}

/// One sentence in both languages.
///
/// There is no way to write it in one language only, so a message that lacks a language does not compile.
public struct Phrase: Sendable, Hashable {
  public var english: String
  public var spanish: String

  public init(en english: String, es spanish: String) {
    self.english = english
    self.spanish = spanish
  }

  /// The same text in both languages: names, code, numbers.
  public init(_ text: String) {
    self.init(en: text, es: text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .spanish: spanish
    }
  }
}
