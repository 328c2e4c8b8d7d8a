import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import Testing

@testable import PliegoChecks

/// A field that is not known, and what is said about where it may belong.
struct FieldHelpCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  var version = "1.1"
  /// A part of the help in English; `nil` when nothing is to be said.
  let help: String?

  var testDescription: String { name }

  static let all = [
    FieldHelpCase(name: "other letters", text: #"{"tender":{"procuring_Entity":{}}}"#, help: "\"procuringEntity\""),
    FieldHelpCase(name: "a letter missing", text: #"{"tender":{"titl":"a"}}"#, help: "\"title\""),
    FieldHelpCase(name: "letters swapped", text: #"{"tender":{"itmes":[]}}"#, help: "\"items\""),
    FieldHelpCase(
      name: "the end of a name", text: #"{"tender":{"procurementCategory":"works"}}"#,
      help: "\"mainProcurementCategory\""),
    FieldHelpCase(name: "the end of several names", text: #"{"tender":{"period":{}}}"#, help: "the standard has it at"),
    FieldHelpCase(name: "a translation with a slip", text: #"{"tender":{"titel_es":"a"}}"#, help: "\"title_es\""),
    FieldHelpCase(name: "an extension's field", text: #"{"tender":{"lots":[]}}"#, help: "declare lots"),
    FieldHelpCase(name: "another object's field", text: #"{"tender":{"awardID":"1"}}"#, help: "contracts/awardID"),
    FieldHelpCase(name: "a word around a known one", text: #"{"tender":{"value":{"xyzAmount":1}}}"#, help: nil),
    FieldHelpCase(name: "a word of one's own", text: #"{"tender":{"semáforo":1}}"#, help: nil),
    FieldHelpCase(name: "a name that is everywhere", text: #"{"tender":{"value":{"description":"a"}}}"#, help: nil),
    FieldHelpCase(
      name: "a field of a later version", text: #"{"tender":{"mainProcurementCategory":"works"}}"#, version: "1.0",
      help: "OCDS 1.1 has it"),
  ]
}

@Suite("Help for fields")
struct FieldHelpTests {
  @Test(arguments: FieldHelpCase.all)
  func `the help names where the field may belong`(example: FieldHelpCase) throws {
    let fixture = try JSONParser.parse(Array(example.text.utf8))
    // The plain release is of 1.1, so the older version finds more in it than the field in question.
    let found = try CheckHarness.findings(in: fixture, asking: [AdditionalFieldCheck()], version: example.version)
      .filter { $0.data?.pointer.tokens.first == "tender" && $0.data?.pointer.tokens.last != "id" }
    let finding = try #require(found.count == 1 ? found.first : nil)
    #expect(finding.help.isEmpty == (example.help == nil))
    if let help = example.help { #expect(finding.help.first?.english.contains(help) == true, "\(finding.help)") }
  }

  @Test func `every deprecated field of the standard has its successor named, and no other`() throws {
    let profile = try Profile(version: "1.1")
    let deprecated = profile.allTypes.flatMap { type in
      type.fields.filter { $0.deprecatedSince != nil }.map { "\(type.name)/\($0.name)" }
    }
    #expect(Set(deprecated) == Set(DeprecatedFieldCheck.successors.keys))
    #expect(deprecated.count == 13)
  }

  @Test func `a code of a closed list that is nearly right has the right one as its help`() throws {
    let fixture = try JSONParser.parse(Array(#"{"tender":{"status":"Active"}}"#.utf8))
    let found = try CheckHarness.findings(in: fixture, asking: [ClosedCodelistCheck()])
    #expect(found.first?.help.first?.english.contains("\"active\"") == true)
  }
}
