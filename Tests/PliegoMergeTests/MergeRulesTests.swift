import PliegoJSON
import PliegoOCDS
import Testing

@testable import PliegoMerge

@Suite("Merge rules")
struct MergeRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var path: [String]
    var rule: MergeRule?
    var testDescription: String { path.joined(separator: "/") }
  }

  static let v11 = [
    Case(path: ["id"], rule: .omitWhenMerged), Case(path: ["date"], rule: .omitWhenMerged),
    Case(path: ["tag"], rule: .omitWhenMerged), Case(path: ["ocid"], rule: .byValue),
    Case(path: ["parties"], rule: .byValue), Case(path: ["parties", "roles"], rule: .wholeList),
    Case(path: ["parties", "additionalIdentifiers"], rule: .wholeList),
    Case(path: ["awards", "suppliers"], rule: .byValue),
    Case(path: ["contracts", "implementation", "transactions", "payer", "additionalIdentifiers"], rule: .wholeList),
    Case(path: ["contracts", "relatedProcesses", "relationship"], rule: .wholeList),
    Case(path: ["x_unknown"], rule: .byValue),
  ]

  @Test("1.1", arguments: v11)
  func rules(_ test: Case) {
    #expect(StandardRules.v11.rule(at: test.path) == test.rule)
  }

  @Test("1.0 replaces tenderers and suppliers as whole lists, and keeps the ocid")
  func oldRules() {
    #expect(StandardRules.v10.rule(at: ["tender", "tenderers"]) == .wholeList)
    #expect(StandardRules.v10.rule(at: ["awards", "suppliers"]) == .wholeList)
    #expect(StandardRules.v10.rule(at: ["ocid"]) == .byValue)
    #expect(StandardRules.v10.rule(at: ["tag"]) == .omitWhenMerged)
  }

  @Test("1.2 leaves out the publisher of a release, whose flag stands beside a $ref")
  func flagBesideReference() {
    #expect(StandardRules.v12.rule(at: ["publisher"]) == .omitWhenMerged)
  }

  @Test("flags that are false say nothing, and a type that holds itself ends")
  func oddSchemas() {
    let schema: JSONValue = [
      "properties": [
        "a": ["type": "array", "wholeListMerge": false, "items": ["$ref": "#/definitions/A"]],
        "b": ["type": "string", "omitWhenMerged": false], "c": ["$ref": "#/definitions/C"],
      ],
      "definitions": [
        "A": [
          "type": "object",
          "properties": ["id": ["type": "string"], "a": ["type": "array", "items": ["$ref": "#/definitions/A"]]],
        ],
        "C": ["$ref": "#/definitions/C"],
      ],
    ]
    let rules = MergeRules(schema: schema)
    #expect(rules.rule(at: ["a", "a", "a", "a"]) == .byValue)
    #expect(rules.rule(at: ["b"]) == .byValue)
    #expect(rules.rule(at: ["c"]) == .byValue)
  }

  @Test("names that no table holds have no rule")
  func longNames() {
    let long = String(repeating: "a", count: 70_000)
    let wholeList: JSONValue = ["type": "array", "wholeListMerge": true]
    let omitted: JSONValue = ["omitWhenMerged": true]
    let rules = MergeRules(schema: ["properties": .object(JSONObject([(long, wholeList), ("b", omitted)]))])
    #expect(rules.rule(at: [long]) == .byValue)
    #expect(rules.rule(at: ["b"]) == .omitWhenMerged)
  }
}
