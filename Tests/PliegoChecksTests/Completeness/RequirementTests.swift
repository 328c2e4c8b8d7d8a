import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

/// A requirement, a release, and what comes of asking.
struct RequirementCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let requirement: String
  let release: String
  /// Objects asked and objects that have it; `0/0` when it does not apply.
  let objects: String
  /// Where it is missing.
  let lacks: [String]

  init(_ name: String, _ requirement: String, _ release: String, _ objects: String, lacks: [String] = []) {
    testDescription = name
    self.requirement = requirement
    self.release = release
    self.objects = objects
    self.lacks = lacks
  }

  static let all = [
    RequirementCase(
      "a filled field is met", "- field: tender/title", #"{"ocid":"o","tender":{"title":"t"}}"#, "1/1"),
    RequirementCase(
      "a missing field is pointed at in the object that lacks it", "- field: tender/title",
      #"{"ocid":"o","tender":{"id":"t"}}"#, "0/1", lacks: ["/tender"]),
    RequirementCase(
      "a missing object between is the lack of the object above", "- field: tender/value/amount",
      #"{"ocid":"o","tender":{"id":"t"}}"#, "0/1", lacks: ["/tender"]),
    RequirementCase(
      "an empty object between is no object", "- field: tender/value/amount",
      #"{"ocid":"o","tender":{"id":"t","value":{"amount":null}}}"#, "0/1", lacks: ["/tender"]),
    RequirementCase(
      "zero and false are values", "- all of: [tender/value/amount, tender/hasEnquiries]",
      #"{"ocid":"o","tender":{"hasEnquiries":false,"value":{"amount":0}}}"#, "1/1"),
    RequirementCase(
      "white space is none", "- field: tender/title", #"{"ocid":"o","tender":{"id":"t","title":" "}}"#, "0/1",
      lacks: ["/tender"]),
    RequirementCase(
      "a process without the stage is not asked", "- field: awards/date", #"{"ocid":"o","tender":{"id":"t"}}"#, "0/0"),
    RequirementCase(
      "a stage with nothing but empty values is not reached", "- field: awards/date",
      #"{"ocid":"o","awards":[{"title":""},{}]}"#, "0/0"),
    RequirementCase(
      "every object is asked", "- field: awards/date",
      #"{"ocid":"o","awards":[{"id":"1","date":"d"},{"id":"2"},{"id":"3","date":""}]}"#, "1/3",
      lacks: ["/awards/1", "/awards/2"]),
    RequirementCase(
      "an object without the list counts once, one with it by its elements", "- field: awards/items/quantity",
      #"{"ocid":"o","awards":[{"id":"1","items":[{"quantity":1},{"id":"b"}]},{"id":"2"}]}"#, "1/3",
      lacks: ["/awards/0/items/1", "/awards/1"]),
    RequirementCase(
      "each: only the objects that are there are asked", "- field: awards/items/quantity\n  each: awards/items",
      #"{"ocid":"o","awards":[{"id":"1","items":[{"quantity":1},{"id":"b"}]},{"id":"2"}]}"#, "1/2",
      lacks: ["/awards/0/items/1"]),
    RequirementCase(
      "each: where there are none nothing is asked", "- field: tender/documents/url\n  each: tender/documents",
      #"{"ocid":"o","tender":{"id":"t"}}"#, "0/0"),
    RequirementCase(
      "any of: one alternative will do", "- any of: [buyer/id, buyer/name]\n  stage: release",
      #"{"ocid":"o","buyer":{"name":"n"}}"#, "1/1"),
    RequirementCase(
      "any of: each object may have its own", "- any of: [awards/title, awards/description]",
      #"{"ocid":"o","awards":[{"title":"a"},{"description":"b"},{"id":"3"}]}"#, "2/3", lacks: ["/awards/2"]),
    RequirementCase(
      "any of: a group counts only whole", "- any of: [awards/value/amount, [awards/title, awards/date]]",
      #"{"ocid":"o","awards":[{"title":"a"},{"title":"b","date":"d"},{"value":{"amount":1}}]}"#, "2/3",
      lacks: ["/awards/0"]),
    RequirementCase(
      "any of: fields of several sections are asked of the release",
      "- any of: [tender/title, awards/title]\n  stage: release", #"{"ocid":"o","awards":[{"title":"a"}]}"#, "1/1"),
    RequirementCase(
      "all of: a missing part is a lack", "- all of: [tender/tenderPeriod/startDate, tender/tenderPeriod/endDate]",
      #"{"ocid":"o","tender":{"tenderPeriod":{"startDate":"d"}}}"#, "0/1", lacks: ["/tender/tenderPeriod"]),
    RequirementCase(
      "when: a condition that holds", "- field: tender/title\n  when: tender/procurementMethod = limited, direct",
      #"{"ocid":"o","tender":{"procurementMethod":"direct"}}"#, "0/1", lacks: ["/tender"]),
    RequirementCase(
      "when: a condition that does not", "- field: tender/title\n  when: tender/procurementMethod = limited, direct",
      #"{"ocid":"o","tender":{"procurementMethod":"open"}}"#, "0/0"),
    RequirementCase(
      "when: all of several must hold", "- field: tender/title\n  when: [tender/status, tag = tender]",
      #"{"ocid":"o","tag":["tender"],"tender":{"id":"t"}}"#, "0/0"),
    RequirementCase(
      "when: a tag among several", "- field: tender/title\n  when: tag = tender",
      #"{"ocid":"o","tag":["planning","tender"],"tender":{"id":"t"}}"#, "0/1", lacks: ["/tender"]),
    RequirementCase(
      "when: a truth value by its text", "- field: tender/title\n  when: tender/hasEnquiries = true",
      #"{"ocid":"o","tender":{"hasEnquiries":true,"title":"t"}}"#, "1/1"),
    RequirementCase(
      "only if: other objects are not asked", "- field: awards/date\n  only if: awards/status = active",
      #"{"ocid":"o","awards":[{"status":"active"},{"status":"pending"},{"id":"3"}]}"#, "0/1", lacks: ["/awards/0"]),
    RequirementCase(
      "only if: != asks those without the field too", "- field: awards/date\n  only if: awards/status != pending",
      #"{"ocid":"o","awards":[{"status":"active"},{"status":"pending"},{"id":"3"}]}"#, "0/2",
      lacks: ["/awards/0", "/awards/2"]),
    RequirementCase(
      "only if: a role among several",
      "- field: parties/identifier/id\n  stage: release\n  each: parties\n  only if: parties/roles = supplier",
      #"{"ocid":"o","parties":[{"id":"1","roles":["tenderer","supplier"]},{"id":"2","roles":["buyer"]}]}"#, "0/1",
      lacks: ["/parties/0"]),
    RequirementCase(
      "implementation is asked of the contracts that have one", "- field: contracts/implementation/transactions",
      #"{"ocid":"o","contracts":[{"id":"1"},{"id":"2","implementation":{"milestones":[{"id":"m"}]}}]}"#, "0/1",
      lacks: ["/contracts/1/implementation"]),
    RequirementCase(
      "a section of another type is asked nothing", "- field: awards/date", #"{"ocid":"o","awards":"none"}"#, "0/0"),
    RequirementCase(
      "a list of another type is a lack", "- field: awards/items/quantity",
      #"{"ocid":"o","awards":[{"id":"1","items":["x"]}]}"#, "0/1", lacks: ["/awards/0"]),
  ]
}

@Suite("Requirements")
struct RequirementTests {
  @Test(arguments: RequirementCase.all)
  func `asks what it says and points at what lacks`(example: RequirementCase) throws {
    let profile = try CompletenessHarness.profile(example.requirement)
    let (coverage, findings) = try CompletenessHarness.measure([example.release], profile)
    let objects = coverage.objects[0]
    #expect("\(objects.met)/\(objects.asked)" == example.objects)
    #expect(findings.map { "/" + ($0.data?.pointer.tokens ?? []).joined(separator: "/") } == example.lacks)
    #expect(coverage.requirements[0].asked == (objects.asked > 0 ? 1 : 0))
    #expect(coverage.requirements[0].met == (objects.asked > 0 && example.lacks.isEmpty ? 1 : 0))
  }

  @Test func `a field of an extension that the package forgot is found`() throws {
    let profile = try CompletenessHarness.profile("- field: tender/hasSustainability", extensions: "[sustainability]")
    let result = try CompletenessHarness.completeness([#"{"ocid":"o","tender":{"hasSustainability":true}}"#], profile)
    #expect(result.score.text == "100.0")
  }

  @Test(.fires("C101", "C102", "C103"), arguments: [("required", "C101"), ("expected", "C102"), ("useful", "C103")])
  func `what is missing is a note, whatever its level`(level: String, code: String) throws {
    let profile = try CompletenessHarness.profile(
      "- field: tender/title\n  level: \(level)\n  why: { en: a, es: b }\n  how: { en: c, es: d }\n  source: Ley X")
    let found = try CompletenessHarness.measure([#"{"ocid":"o","tender":{"id":"t"}}"#], profile).findings
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.code.id == code)
    #expect(finding.severity == .note)
    #expect(finding.message == Phrase(en: "tender/title is missing", es: "falta tender/title"))
    #expect(finding.help == [Phrase(en: "c", es: "d")])
    #expect(finding.notes.map(\.spanish) == ["b", "lo pide Ley X"])
    #expect(finding.data?.path == "tender/title")
    #expect(finding.ocid == "o")
  }
}
