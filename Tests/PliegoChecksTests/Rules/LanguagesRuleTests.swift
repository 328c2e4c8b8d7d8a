import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of languages")
struct LanguagesRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      LanguageTagCheck(),
      [
        (
          "the release's language",
          #"{"language":"español"}"#,
          ["/language"]
        ),
        (
          "a document's language",
          #"{"tender":{"documents":[{"id":"1","language":"es_419"},{"id":"2","language":"es-419"}]}}"#,
          ["/tender/documents/0/language"]
        ),
        (
          "a suffix",
          #"{"tender":{"title_es_MX":"Puente","title_":"Puente"}}"#,
          ["/tender/title_", "/tender/title_es_MX"]
        ),
        (
          "tags of all kinds",
          #"{"tender":{"title_es":"a","title_zh-Hans":"a","title_de-DE-1996":"a","title_x-own":"a","title_en-u-ca-gregory":"a"}}"#,
          []
        ),
        (
          "a list of languages is a type error and the schema's",
          #"{"language":["es"]}"#,
          []
        ),
        (
          "null and an empty text",
          #"{"ocid":"ocds-xyz123-1","id":"1","tag":["tender"],"language":null,"tender":{"documents":[{"id":"1","language":""}]}}"#,
          []
        ),
      ]
    ),
    (
      LanguageCodeCheck(),
      [
        (
          "capitals",
          #"{"language":"ES"}"#,
          ["/language"]
        ),
        (
          "a region",
          #"{"language":"es-MX"}"#,
          ["/language"]
        ),
        (
          "a country taken for a language",
          #"{"tender":{"title_mx":"Puente"}}"#,
          ["/tender/title_mx"]
        ),
        (
          "no tag at all is V314's",
          #"{"language":"es_MX"}"#,
          []
        ),
        (
          "a private tag",
          #"{"tender":{"title_x-own":"Puente"}}"#,
          []
        ),
        (
          "two small letters",
          #"{"language":"pt","tender":{"title_en":"Bridge"}}"#,
          []
        ),
      ]
    ),
    (
      LoneTranslationCheck(),
      [
        (
          "without the text",
          #"{"tender":{"description_en":"A bridge"}}"#,
          ["/tender/description_en"]
        ),
        (
          "the text is empty or null",
          #"{"ocid":"ocds-xyz123-1","id":"1","tag":["tender"],"tender":{"title":"","title_en":"Bridge","description":null,"description_en":"A bridge"}}"#,
          ["/tender/description_en", "/tender/title_en"]
        ),
        (
          "beside the text",
          #"{"tender":{"title_en":"Bridge"}}"#,
          []
        ),
        (
          "an empty translation",
          #"{"tender":{"description_en":""}}"#,
          []
        ),
      ]
    ),
  ]
}
