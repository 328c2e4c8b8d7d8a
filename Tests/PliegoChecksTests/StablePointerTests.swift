import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import Testing

@Suite("Places that outlive changes")
struct StablePointerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let fixture: JSONValue
    let expected: [String]
  }

  static let wrong: JSONValue = ["id": "LO-1", "status": "abierta"]
  static let badContract: JSONValue = ["id": "C/1", "awardID": "none"]

  static let cases = [
    Case(testDescription: "a field of an object", fixture: ["tender": wrong], expected: ["/tender/status"]),
    Case(
      testDescription: "an entry by its id, escaped", fixture: ["contracts": [["id": 7], badContract]],
      expected: ["/contracts/[id=C~11]/awardID"]),
    Case(
      testDescription: "an entry without an id", fixture: ["contracts": [["awardID": "none"]]],
      expected: ["/contracts/[]/awardID"]),
    Case(
      testDescription: "from the release, in a package",
      fixture: ["releases": [["ocid": "a", "id": "1"], ["ocid": "b", "id": "2", "tender": wrong]]],
      expected: ["/tender/status"]),
    Case(
      testDescription: "from the release, in a record",
      fixture: [
        "ocid": "a", "releases": [["ocid": "a", "id": "1", "tender": wrong]],
        "compiledRelease": ["ocid": "a", "id": "c", "tag": ["compiled"], "contracts": [badContract]],
      ], expected: ["/tender/status", "/contracts/[id=C~11]/awardID"]),
  ]

  @Test(arguments: cases)
  func `names entries by their ids, from the release`(example: Case) throws {
    let checks = CheckRegistry.all.filter { ["V301", "V206"].contains(type(of: $0).code.id) }
    let findings = try CheckHarness.findings(in: example.fixture, asking: checks)
    #expect(findings.map { $0.data?.stablePointer } == example.expected)
  }
}
