import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoTestSupport
import Testing

@Suite struct VersionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var written: String?
    var taken: String
    var codes: [String]
    var testDescription: String { written ?? "no version" }
  }

  @Test(
    .fires("V910", "V911", "V912"),
    arguments: [
      Case(written: "1.0", taken: "1.0", codes: []),
      Case(written: "1.1", taken: "1.1", codes: []),
      Case(written: "1.2", taken: "1.2", codes: []),
      Case(written: "1.2-dev", taken: "1.2", codes: []),
      Case(written: nil, taken: "1.0", codes: ["V911"]),
      Case(written: "1.1.5", taken: "1.1", codes: ["V912"]),
      Case(written: "1.0.99", taken: "1.0", codes: ["V912"]),
      Case(written: "1.3", taken: "1.2", codes: ["V910"]),
      Case(written: "2.0", taken: "1.2", codes: ["V910"]),
      Case(written: "0.9", taken: "1.0", codes: ["V910"]),
      Case(written: "", taken: "1.1", codes: ["V910"]),
      Case(written: "1", taken: "1.1", codes: ["V910"]),
      Case(written: "1.1.", taken: "1.1", codes: ["V910"]),
      Case(written: " 1.1", taken: "1.1", codes: ["V910"]),
      Case(written: "1.1.5.2", taken: "1.1", codes: ["V910"]),
      Case(written: "99999999999999999999.1", taken: "1.1", codes: ["V910"]),
      Case(written: "uno", taken: "1.1", codes: ["V910"]),
    ])
  func `a version is taken as it is meant, or said to be none`(_ example: Case) throws {
    let resolution = try Profile.resolve(ProfileRequest(version: example.written))
    #expect(resolution.profile.version == example.taken)
    #expect(resolution.findings.map(\.diagnostic.code.id) == example.codes)
  }

  @Test func `a higher major version is told from a higher minor one`() {
    guard case .unsupported(_, _, let isHigher) = VersionReading("2.0"),
      case .unsupported(_, _, let isMinor) = VersionReading("1.3")
    else {
      Issue.record("both are unsupported")
      return
    }
    #expect(isHigher)
    #expect(!isMinor)
  }

  @Test(arguments: [
    (["ocid", "parties"], true), (["relatedProcesses"], true), (["ocid", "tender", "buyer"], false), ([], false),
  ])
  func `members that came with 1·1 betray it`(_ members: [String], _ expected: Bool) {
    #expect(StandardVersion.looksLike11(releaseMembers: members) == expected)
  }

  @Test func `only 1·2 is a draft`() {
    #expect(StandardVersion("1.2")?.isDraft == true)
    #expect(StandardVersion("1.1")?.isDraft == false)
    #expect(StandardVersion("3.0") == nil)
  }

  @Test func `1·2 has what it adds and deprecates what it leaves`() throws {
    let profile = try Profile(version: "1.2")
    #expect(profile.release.field("publisher")?.field.shape == .object("Identifier"))
    #expect(profile.release.field("initiationType")?.field.deprecatedSince == "1.2")
    #expect(profile.type("Tender")?.field("finalStatus")?.field.codelist == "tenderFinalStatus")
    #expect(profile.codelists["tenderFinalStatus"]?.isOpen == false)
    #expect(profile.codelists["releaseTag"]?.isOpen == true)
    #expect(profile.codelists["mediaType"]?.contains("application/pdf") == true)
    #expect(profile.schema(.record)["id"]?.stringValue?.hasSuffix("record-schema.json") == true)
  }
}
