import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of releases, tags and ids")
struct ReleasesRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      ReleaseIDHashCheck(),
      [
        ("a # in it", #"{"id":"1#2"}"#, ["/id"]),
        ("a # in another id", #"{"tender":{"id":"1#2"}}"#, []),
      ]
    ),
    (
      LanguageCheck(),
      [
        ("Spanish letters", #"{"language":null,"tender":{"title":"Año"}}"#, [""]),
        (
          "a translation",
          #"{"language":null,"parties":null,"buyer":null,"tender":{"title":"Bridge","title_es":"Puente","#
            + #""items":null,"procuringEntity":null}}"#, [""]
        ),
        ("declared", #"{"language":"es","tender":{"title":"Año"}}"#, []),
        (
          "signs that are no letters",
          #"{"language":null,"parties":null,"buyer":null,"tender":{"title":"£5 – 20° 😀","items":null,"#
            + #""procuringEntity":null}}"#, []
        ),
      ]
    ),
    (
      TagSectionCheck(),
      [
        ("tender without items", #"{"tender":{"items":null}}"#, ["/tag/0"]),
        ("award with an empty list", #"{"tag":["award"],"awards":[]}"#, ["/tag/0"]),
        ("contract", #"{"tag":["tender","contract"]}"#, ["/tag/1"]),
        (
          "implementation in one of two contracts",
          #"{"tag":["implementation"],"contracts":[{"id":"1"},{"id":"2","implementation":{"documents":[{}]}}]}"#, []
        ),
        ("an update may say less", #"{"tag":["awardUpdate"]}"#, []),
        ("a compiled release", #"{"records":[{"compiledRelease":{"tag":["compiled","award"]}}]}"#, []),
      ]
    ),
    (
      PlanningStatusCheck(),
      [
        ("no status", #"{"tag":["planning"],"tender":{"status":null}}"#, ["/tender"]),
        ("no tender", #"{"tag":["planning"],"tender":null}"#, []),
      ]
    ),
    (
      CompiledTagCheck(),
      [
        ("in a package", #"{"releases":[{"tag":["compiled"]}]}"#, ["/releases/0/tag/0"]),
        (
          "in a record",
          #"{"records":[{"releases":[{"id":"1","ocid":"a","tag":["tender","compiled"]}]}]}"#,
          ["/records/0/releases/0/tag/1"]
        ),
        ("by itself", #"{"tag":["compiled"]}"#, []),
      ]
    ),
    (
      CompiledReleaseTagCheck(),
      [
        ("another beside it", #"{"tag":["compiled","award"]}"#, ["/tag"]),
        ("none, which the schema says", #"{"records":[{"compiledRelease":{"tag":[]}}]}"#, []),
      ]
    ),
    (
      OCIDPrefixCheck(),
      [
        ("no prefix", #"{"ocid":"0005"}"#, ["/ocid"]),
        ("upper case", #"{"ocid":"OCDS-xyz123-1"}"#, ["/ocid"]),
        ("upper case within", #"{"ocid":"ocds-XYZ123-1"}"#, ["/ocid"]),
        ("too short", #"{"ocid":"ocds-xyz12-1"}"#, ["/ocid"]),
        ("a blank before", #"{"ocid":" ocds-xyz123-1"}"#, ["/ocid"]),
        ("no hyphen behind", #"{"ocid":"ocds-xyz1231"}"#, []),
        ("upper case behind the prefix", #"{"ocid":"ocds-xyz123-LP/1"}"#, []),
        ("empty, which the schema says", #"{"ocid":""}"#, []),
        ("a record", #"{"records":[{"ocid":"x"}]}"#, ["/records/0/ocid"]),
      ]
    ),
    (
      OCIDRestCheck(),
      [
        ("only a prefix", #"{"ocid":"ocds-xyz123"}"#, ["/ocid"]),
        ("no prefix is V110's", #"{"ocid":"x"}"#, []),
      ]
    ),
    (
      DuplicateIDCheck(),
      [
        (
          "twice among many",
          #"{"tender":{"items":[\#((0..<20).map { #"{"id":"\#($0 % 19)"}"# }.joined(separator: ","))]}}"#,
          ["/tender/items/19/id"]
        ),
        ("three times", #"{"awards":[{"id":1},{"id":1},{"id":1}]}"#, ["/awards/1/id", "/awards/2/id"]),
        ("a number and a text", #"{"awards":[{"id":1},{"id":"1"}]}"#, []),
        ("escapes", #"{"awards":[{"id":"a"},{"id":"\u0061"}]}"#, ["/awards/1/id"]),
        ("without ids", #"{"awards":[{},{}]}"#, []),
        ("parties are V113's", #"{"parties":[{"id":"1"},{"id":"1"}]}"#, []),
      ]
    ),
    (
      DuplicateEntryIDCheck(),
      [
        ("parties", #"{"parties":[{"id":"1"},{"id":"1"}]}"#, ["/parties/1/id"]),
        (
          "lists that are replaced as a whole",
          #"{"parties":[{"id":"1","additionalIdentifiers":[{"id":"1"},{"id":"1"}]}]}"#, []
        ),
      ]
    ),
    (
      MissingEntryIDCheck(),
      [
        ("an amendment", #"{"tender":{"amendments":[{"rationale":"x"}]}}"#, ["/tender/amendments/0"]),
        ("an empty one", #"{"tender":{"amendments":[{}]}}"#, []),
        ("an item, which the schema says", #"{"tender":{"items":[{"description":"x"}]}}"#, []),
        ("a supplier, of which V202 speaks", #"{"awards":[{"id":"1","suppliers":[{"name":"x"}]}]}"#, []),
        (
          "entries that have no id by the schema",
          #"{"tender":{"amendments":[{"id":"1","changes":[{"property":"x"}]}]}}"#, []
        ),
      ]
    ),
    (
      MixedIDTypesCheck(),
      [
        ("text first", #"{"awards":[{"id":"1"},{"id":2},{"id":3}]}"#, ["/awards/1/id"]),
        ("null between", #"{"awards":[{"id":"1"},{"id":null},{"id":"2"}]}"#, []),
      ]
    ),
    (
      UpdateAmendmentCheck(),
      [
        (
          "new by the release it names",
          #"{"id":"9","tag":["contractUpdate"],"contracts":[{"id":"1","amendments":[{"releaseID":"9"}]}]}"#,
          ["/contracts/0/amendments/0"]
        ),
        ("nobody knows whether it is new", #"{"tag":["tenderUpdate"],"tender":{"amendments":[{"id":"1"}]}}"#, []),
        (
          "both tags",
          #"{"id":"9","tag":["tenderUpdate","tenderAmendment"],"tender":{"amendments":[{"releaseID":"9"}]}}"#, []
        ),
        (
          "new by the history, repeated in the third",
          #"{"records":[{"ocid":"o","releases":["#
            + #"{"ocid":"o","id":"1","date":"2026-01-01T00:00:00Z","tag":["tender"],"tender":{}},"#
            + #"{"ocid":"o","id":"2","date":"2026-01-02T00:00:00Z","tag":["tenderUpdate"],"tender":{"amendments":[{"id":"a"}]}},"#
            + #"{"ocid":"o","id":"3","date":"2026-01-03T00:00:00Z","tag":["tenderUpdate"],"tender":{"amendments":[{"id":"a"}]}}"#
            + "]}]}",
          ["/records/0/releases/1/tender/amendments/0"]
        ),
      ]
    ),
    (
      AmendmentTagCheck(),
      [
        ("no tag for it", #"{"id":"9","tender":{"amendments":[{"releaseID":"9"}]}}"#, ["/tender/amendments/0"]),
        ("an update is V103's", #"{"id":"9","tag":["tenderUpdate"],"tender":{"amendments":[{"releaseID":"9"}]}}"#, []),
      ]
    ),
    (
      AmendmentReleaseCheck(),
      [
        ("no history to look in", #"{"tender":{"amendments":[{"releaseID":"0","amendsReleaseID":"7"}]}}"#, []),
        (
          "its own id and that of another",
          #"{"records":[{"releases":[{"ocid":"o","id":"1"},{"ocid":"o","id":"2","awards":["#
            + #"{"id":"1","amendments":[{"releaseID":"2","amendsReleaseID":"1"},{"releaseID":"3"}]}]}]}]}"#,
          ["/records/0/releases/1/awards/0/amendments/1/releaseID"]
        ),
      ]
    ),
  ]
}
