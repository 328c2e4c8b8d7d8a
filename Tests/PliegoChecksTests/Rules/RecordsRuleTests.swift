import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of records and of a dataset")
struct RecordsRuleTests {
  @Test(arguments: RuleCase.all(records) + RuleCase.all(datasets))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let records: [(any Check, [RuleCase.Row])] = [
    (
      MixedReleasesCheck(),
      [
        (
          "the link is second", #"{"ocid":"o","releases":[{"ocid":"o","id":"1"},{"url":"u"},{"url":"v"}]}"#,
          ["/releases/1"]
        ),
        ("a release with a url of its own", #"{"ocid":"o","releases":[{"ocid":"o","url":"u"},{"ocid":"o"}]}"#, []),
      ]
    ),
    (
      ReleaseOrderCheck(),
      [
        (
          "each that is out of order",
          #"{"ocid":"o","releases":[{"date":"2026-01-03T00:00:00Z"},{"date":"2026-01-01T00:00:00Z"},{"date":"2026-01-02T00:00:00Z"}]}"#,
          ["/releases/1/date", "/releases/2/date"]
        ),
        (
          "later as text, earlier as a moment",
          #"{"ocid":"o","releases":[{"date":"2026-01-02T00:30:00+02:00"},{"date":"2026-01-01T23:00:00Z"}]}"#, []
        ),
        (
          "equal dates and what is no date",
          #"{"ocid":"o","releases":[{"date":"2026-01-02T00:00:00Z"},{"date":"2025"},{"date":"2026-01-02T00:00:00.0Z"}]}"#,
          []
        ),
      ]
    ),
    (
      LinkedReleaseURLCheck(),
      [
        ("nothing behind the #", #"{"ocid":"o","releases":[{"url":"https://example.org/1#"}]}"#, ["/releases/0/url"]),
        ("nothing before the #", ##"{"ocid":"o","releases":[{"url":"#1"}]}"##, ["/releases/0/url"]),
        ("null, which the schema allows", #"{"ocid":"o","releases":[{"url":null}]}"#, []),
        ("an embedded release", #"{"ocid":"o","releases":[{"ocid":"o","url":"x"}]}"#, []),
      ]
    ),
    (
      CompiledReleaseMissingCheck(),
      [("empty", #"{"records":[{"ocid":"o","compiledRelease":{}},{"ocid":"p"}]}"#, ["/records/0", "/records/1"])]
    ),
    (
      RecordOCIDCheck(),
      [
        (
          "each of the three",
          #"{"ocid":"o","releases":[{"ocid":"O"}],"compiledRelease":{"ocid":"p"},"versionedRelease":{"ocid":"q"}}"#,
          ["/releases/0/ocid", "/compiledRelease/ocid", "/versionedRelease/ocid"]
        ),
        ("links have none", #"{"ocid":"o","releases":[{"url":"u"}]}"#, []),
      ]
    ),
    (
      CompiledReleaseDateCheck(),
      [
        (
          "no release has a date", #"{"ocid":"o","releases":[{}],"compiledRelease":{"date":"2026-01-01T00:00:00Z"}}"#,
          []
        )
      ]
    ),
    (
      CompiledReleaseIDCheck(),
      [
        (
          "the same moment in the words of the compiled release",
          #"{"ocid":"o","releases":[{"date":"2026-01-01T06:00:00Z"}],"#
            + #""compiledRelease":{"id":"o-2026-01-01T00:00:00-06:00","date":"2026-01-01T00:00:00-06:00"}}"#, []
        ),
        (
          "the date of an earlier release",
          #"{"ocid":"o","releases":[{"date":"2026-01-01T06:00:00Z"},{"date":"2026-01-02T06:00:00Z"}],"#
            + #""compiledRelease":{"id":"o-2026-01-01T06:00:00Z"}}"#, ["/compiledRelease/id"]
        ),
      ]
    ),
    (
      LinkedReleasePartsCheck(),
      [
        (
          "no url, no date, neither",
          #"{"ocid":"o","releases":[{"date":"x"},{"url":"u"},{"tag":["tender"]}]}"#,
          ["/releases/0", "/releases/1", "/releases/2"]
        ),
        ("a release without its ocid", #"{"ocid":"o","releases":[{"id":"1","tag":["tender"]}]}"#, []),
      ]
    ),
    (
      AwardChangedCheck(),
      [
        (
          "against the newest before it",
          #"{"ocid":"o","releases":["#
            + #"{"ocid":"o","date":"2026-01-01T00:00:00Z","awards":[{"id":"1","value":{"amount":1}}]},"#
            + #"{"ocid":"o","date":"2026-01-02T00:00:00Z","awards":[{"id":"1","value":{"amount":2}}]},"#
            + #"{"ocid":"o","date":"2026-01-03T00:00:00Z","tag":["contractAmendment"],"awards":[{"id":"1","value":{"amount":2.0}}]},"#
            + #"{"ocid":"o","date":"2026-01-04T00:00:00Z","tag":["contractAmendment"],"awards":[{"id":"1","value":{"amount":3}}]}]}"#,
          ["/releases/3/awards/0/value"]
        )
      ]
    ),
  ]

  static let datasets: [(any Check, [RuleCase.Row])] = [
    (
      ReleaseEditedCheck(),
      [
        (
          "written differently is not edited",
          #"{"releases":[{"ocid":"o","id":"1","tag":["tender"],"tender":{"id":"1","value":{"amount":1.0}}},"#
            + #"{"tender":{"value":{"amount":1},"id":"1"},"tag":["tender"],"id":"1","ocid":"o"}]}"#, []
        ),
        (
          "only the date",
          #"{"releases":[{"ocid":"o","id":"1","date":"2026-01-01T00:00:00Z"},{"ocid":"o","id":"1","date":"2026-01-02T00:00:00Z"}]}"#,
          ["/releases/1"]
        ),
        ("the same id in another process", #"{"releases":[{"ocid":"o","id":"1"},{"ocid":"p","id":"1","tag":[]}]}"#, []),
        ("without ids", #"{"releases":[{"ocid":"o"},{"ocid":"o","tag":[]},{"ocid":"o","id":null}]}"#, []),
        (
          "between a package and a record",
          #"{"texts":[{"releases":[{"ocid":"o","id":"1","tag":["tender"]}]},{"records":[{"ocid":"o","releases":[{"ocid":"o","id":"1"}]}]}]}"#,
          ["/records/0/releases/0"]
        ),
        (
          "the compiled release is none of them",
          #"{"records":[{"ocid":"o","releases":[{"ocid":"o","id":"1"}],"compiledRelease":{"ocid":"o","id":"1","tag":["compiled"]}}]}"#,
          []
        ),
      ]
    ),
    (
      ReleaseRepeatedCheck(),
      [
        (
          "three times", #"{"releases":[{"ocid":"o","id":"1"},{"ocid":"o","id":"1"},{"ocid":"o","id":"1"}]}"#,
          ["/releases/1", "/releases/2"]
        )
      ]
    ),
    (
      ReleaseRenamedCheck(),
      [
        ("repeated is not renamed", #"{"releases":[{"ocid":"o","id":"1"},{"ocid":"o","id":"1"}]}"#, []),
        ("another process", #"{"releases":[{"ocid":"o","id":"1"},{"ocid":"p","id":"2"}]}"#, []),
      ]
    ),
    (
      SameDateCheck(),
      [
        (
          "the same moment in two zones",
          #"{"releases":[{"ocid":"o","id":"1","date":"2026-01-01T06:00:00Z"},{"ocid":"o","id":"2","tag":[],"date":"2026-01-01T00:00:00-06:00"}]}"#,
          ["/releases/1"]
        ),
        ("no date", #"{"releases":[{"ocid":"o","id":"1"},{"ocid":"o","id":"2","tag":[]}]}"#, []),
      ]
    ),
    (
      TagHistoryCheck(),
      [
        ("one release of the process only", #"{"releases":[{"ocid":"o","id":"1","tag":["awardUpdate"]}]}"#, []),
        (
          "the first of several, for each rule",
          #"{"releases":[{"ocid":"o","id":"1","tag":["awardUpdate"]},{"ocid":"o","id":"2","tag":["awardUpdate","contractAmendment","tenderCancellation"]}]}"#,
          ["/releases/0", "/releases/1", "/releases/1"]
        ),
        (
          "later is not earlier",
          #"{"releases":[{"ocid":"o","id":"1","date":"2026-01-02T00:00:00Z","tag":["award"]},{"ocid":"o","id":"2","date":"2026-01-01T00:00:00Z","tag":["awardUpdate"]}]}"#,
          ["/releases/1"]
        ),
        (
          "both tags in one release; a tender to cancel",
          #"{"releases":[{"ocid":"o","id":"1","tag":["award","awardUpdate"],"tender":{"id":"1"}},{"ocid":"o","id":"2","tag":["tenderCancellation"]}]}"#,
          []
        ),
      ]
    ),
    (
      RecordRepeatedCheck(),
      [
        (
          "compiled releases by themselves",
          #"{"texts":[{"ocid":"o","tag":["compiled"]},{"ocid":"o","tag":["compiled"]}]}"#, [""]
        ),
        ("a record and a release", #"{"texts":[{"ocid":"o","releases":[]},{"ocid":"o","tag":["tender"]}]}"#, []),
      ]
    ),
    (
      OCIDCaseCheck(),
      [
        (
          "three spellings, in a record too",
          #"{"texts":[{"releases":[{"ocid":"o-a"},{"ocid":"O-A"}]},{"records":[{"ocid":"o-A"},{"ocid":"o-a"}]}]}"#,
          ["/releases/1", "/records/0"]
        )
      ]
    ),
    (
      TwoTendersCheck(),
      [
        ("a number and a text", #"{"releases":[{"ocid":"o","tender":{"id":1}},{"ocid":"o","tender":{"id":"1"}}]}"#, []),
        ("without tender", #"{"releases":[{"ocid":"o","tender":{"id":1}},{"ocid":"o"}]}"#, []),
      ]
    ),
  ]
}
