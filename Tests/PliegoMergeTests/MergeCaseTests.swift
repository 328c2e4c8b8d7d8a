import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoMerge

/// One small history a case: what becomes of it, and what is told.
@Suite("Merging, case by case")
struct MergeCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// The members that releases have beside `ocid`, `id` and `date`.
    var releases: [String]
    /// The members of the compiled release that are not set by merging; `nil` when the process cannot be merged.
    var compiled: String?
    var problems: [MergeProblem.Kind] = []
    var options = MergerOptions()

    var testDescription: String { name }
  }

  static func options(_ change: (inout MergerOptions) -> Void) -> MergerOptions {
    var options = MergerOptions()
    change(&options)
    return options
  }

  static let cases: [Case] = [
    Case(
      name: "a later value wins", releases: [#"{"language":"es"}"#, #"{"language":"en"}"#],
      compiled: #"{"language":"en"}"#),
    Case(name: "a missing field stays", releases: [#"{"language":"es"}"#, "{}"], compiled: #"{"language":"es"}"#),
    Case(name: "null removes a value", releases: [#"{"language":"es"}"#, #"{"language":null}"#], compiled: "{}"),
    Case(
      name: "null removes a list of values",
      releases: [#"{"tender":{"submissionMethod":["a"]}}"#, #"{"tender":{"submissionMethod":null}}"#],
      compiled: #"{"tender":{}}"#),
    Case(
      name: "an object is merged field by field", releases: [#"{"x":{"a":1,"b":2}}"#, #"{"x":{"b":3,"c":4}}"#],
      compiled: #"{"x":{"a":1,"b":3,"c":4}}"#),
    Case(name: "an empty object says nothing", releases: [#"{"buyer":{}}"#], compiled: "{}"),
    Case(
      name: "an object of nothing but empty objects says nothing", releases: [#"{"x":{"y":{"z":{}}}}"#], compiled: "{}"),
    Case(
      name: "elements are joined by id and new ones added",
      releases: [#"{"awards":[{"id":"1","title":"a"}]}"#, #"{"awards":[{"id":"2"},{"id":"1","status":"active"}]}"#],
      compiled: #"{"awards":[{"id":"1","title":"a","status":"active"},{"id":"2"}]}"#),
    Case(
      name: "roles are replaced as a whole",
      releases: [
        #"{"parties":[{"id":"1","roles":["buyer","tenderer"]}]}"#, #"{"parties":[{"id":"1","roles":["buyer"]}]}"#,
      ],
      compiled: #"{"parties":[{"id":"1","roles":["buyer"]}]}"#),
    Case(
      name: "the spelling of numbers stays", releases: [#"{"x":1.10}"#, #"{"y":12345678901234567890.50}"#],
      compiled: #"{"x":1.10,"y":12345678901234567890.50}"#),
    Case(
      name: "null for an object changes nothing and is told",
      releases: [#"{"buyer":{"id":"1"}}"#, #"{"buyer":null}"#], compiled: #"{"buyer":{"id":"1"}}"#,
      problems: [.nullForObject]),
    Case(
      name: "null for an object removes it when asked to",
      releases: [#"{"buyer":{"id":"1"}}"#, #"{"buyer":null}"#], compiled: "{}", problems: [.nullForObject],
      options: options { $0.removesNullObjects = true }),
    Case(
      name: "an object that was removed may come back",
      releases: [#"{"buyer":{"id":"1"}}"#, #"{"buyer":null}"#, #"{"buyer":{"name":"b"}}"#],
      compiled: #"{"buyer":{"name":"b"}}"#, problems: [.nullForObject],
      options: options { $0.removesNullObjects = true }),
    Case(
      name: "an object after null is an object", releases: [#"{"buyer":null}"#, #"{"buyer":{"id":"1"}}"#],
      compiled: #"{"buyer":{"id":"1"}}"#),
    Case(
      name: "a list of objects after null is a list", releases: [#"{"awards":null}"#, #"{"awards":[{"id":"1"}]}"#],
      compiled: #"{"awards":[{"id":"1"}]}"#),
    Case(name: "an object after a value", releases: [#"{"x":"a"}"#, #"{"x":{"b":1}}"#], problems: [.typeConflict]),
    Case(name: "a value after an object", releases: [#"{"x":{"b":1}}"#, #"{"x":"a"}"#], problems: [.typeConflict]),
    Case(
      name: "a list of objects after a value", releases: [#"{"x":"a"}"#, #"{"x":[{"id":"1"}]}"#],
      problems: [.typeConflict]),
    Case(
      name: "an object after a list", releases: [#"{"x":[{"id":"1"}]}"#, #"{"x":{"id":"1"}}"#],
      problems: [.typeConflict]),
    Case(
      name: "an array with objects first and words later is replaced",
      releases: [#"{"x":[{"id":"1"}]}"#, #"{"x":["a"]}"#], compiled: #"{"x":["a"]}"#, problems: [.mixedArray]),
    Case(
      name: "an array with words first and objects later is replaced",
      releases: [#"{"x":["a"]}"#, #"{"x":[{"id":"1"}]}"#, #"{"x":[{"id":"2"}]}"#], compiled: #"{"x":[{"id":"2"}]}"#,
      problems: [.mixedArray]),
    Case(
      name: "1 and \"1\" are two ids",
      releases: [#"{"awards":[{"id":1,"title":"a"}]}"#, #"{"awards":[{"id":"1","title":"b"}]}"#],
      compiled: #"{"awards":[{"id":1,"title":"a"},{"id":"1","title":"b"}]}"#, problems: [.numberAndTextIdentifier]),
    Case(
      name: "1 and \"1\" are one id when asked to",
      releases: [#"{"awards":[{"id":1,"title":"a"}]}"#, #"{"awards":[{"id":"1","title":"b"}]}"#],
      compiled: #"{"awards":[{"id":1,"title":"b"}]}"#, options: options { $0.readsIdentifiersAsText = true }),
    Case(
      name: "1 and 1.0 are one id", releases: [#"{"awards":[{"id":1}]}"#, #"{"awards":[{"id":1.0,"title":"b"}]}"#],
      compiled: #"{"awards":[{"id":1,"title":"b"}]}"#),
    Case(
      name: "an escaped id is the same id",
      releases: [#"{"awards":[{"id":"a"}]}"#, #"{"awards":[{"id":"\u0061","title":"b"}]}"#],
      compiled: #"{"awards":[{"id":"a","title":"b"}]}"#),
    Case(
      name: "one id twice in an array", releases: [#"{"awards":[{"id":"1","title":"a"},{"id":"1","title":"b"}]}"#],
      compiled: #"{"awards":[{"id":"1","title":"b"}]}"#, problems: [.repeatedIdentifier]),
    Case(
      name: "elements without id are added each time",
      releases: [#"{"awards":[{"title":"a"}]}"#, #"{"awards":[{"title":"a"},{"title":"b"}]}"#],
      compiled: #"{"awards":[{"title":"a"},{"title":"a"},{"title":"b"}]}"#, problems: [.lackingIdentifier]),
    Case(
      name: "an element whose id is null is like one without",
      releases: [#"{"awards":[{"id":null,"title":"a"}]}"#, #"{"awards":[{"id":null,"title":"b"}]}"#],
      compiled: #"{"awards":[{"title":"a"},{"title":"b"}]}"#, problems: [.nullIdentifier]),
    Case(
      name: "elements with an empty id are one",
      releases: [#"{"awards":[{"id":"","title":"a"}]}"#, #"{"awards":[{"id":"","title":"b"}]}"#],
      compiled: #"{"awards":[{"id":"","title":"b"}]}"#, problems: [.emptyIdentifier]),
    Case(name: "an id that is an object", releases: [#"{"awards":[{"id":{}}]}"#], problems: [.identifierNotScalar]),
    Case(name: "an id that is an array", releases: [#"{"awards":[{"id":[1]}]}"#], problems: [.identifierNotScalar]),
    Case(
      name: "a word where the schema has a list of objects is a conflict",
      releases: [#"{"awards":[{"id":"1"}]}"#, #"{"awards":["a"]}"#], problems: [.typeConflict]),
    Case(
      name: "elements that were removed come back by their ids, without what they had",
      releases: [
        #"{"awards":[{"id":"1","title":"a"},{"id":"2"}]}"#, #"{"awards":null}"#,
        #"{"awards":[{"id":"1","status":"active"}]}"#,
      ],
      compiled: #"{"awards":[{"id":"1","status":"active"}]}"#, problems: [.nullForObject],
      options: options { $0.removesNullObjects = true }),
    Case(
      name: "an empty element says nothing, and that it has no id is told", releases: [#"{"awards":[{}]}"#],
      compiled: "{}",
      problems: [.lackingIdentifier]),
    Case(
      name: "white space inside of whole lists goes", releases: ["{\"x\": [ 1,\n 2 ], \"y\" : { \"z\" : \"a b\" } }"],
      compiled: #"{"x":[1,2],"y":{"z":"a b"}}"#),
    Case(
      name: "a name with an escape is the name without",
      releases: [#"{"x\u0061":1}"#, #"{"xa":2}"#], compiled: #"{"x\u0061":2}"#),
  ]

  @Test("what becomes of a history", arguments: cases)
  func merges(_ test: Case) throws {
    let releases = try test.releases.enumerated().map { number, text -> JSONValue in
      var release: JSONObject = [
        "ocid": "ocds-213czf-1", "id": .string("r\(number)"), "date": .string("2020-0\(number + 1)-01T00:00:00Z"),
      ]
      for member in try JSONParser.parse(Array(text.utf8)).objectValue ?? [:] { release[member.name] = member.value }
      return .object(release)
    }
    let merged = try MergedHistory(releases, StandardRules.v11) {
      $0 = test.options
    }
    #expect(merged.problems.map(\.kind) == test.problems)
    let date = "2020-0\(releases.count)-01T00:00:00Z"
    let head: JSONObject = [
      "tag": ["compiled"], "id": .string("ocds-213czf-1-\(date)"), "date": .string(date), "ocid": "ocds-213czf-1",
    ]
    let expected = try test.compiled.map { text in
      JSONValue.object(
        JSONObject(
          try (Array(head) + Array(JSONParser.parse(Array(text.utf8)).objectValue ?? [:])).map { ($0.name, $0.value) }))
    }
    #expect(merged.compiled.map { JSONWriter.text(of: $0) } == expected.map { JSONWriter.text(of: $0) })
  }

  @Test("every problem occurs in a case")
  func allProblems() {
    let met = Set(Self.cases.flatMap(\.problems))
    #expect(met == Set(MergeProblem.Kind.allCases))
  }

  @Test("an ocid that is no string does not spoil the JSON", arguments: [["a": 1], 7, [], nil] as [JSONValue])
  func oddOCID(_ ocid: JSONValue) throws {
    let merged = try MergedHistory([["ocid": ocid, "id": "1", "x": 1]], StandardRules.v11)
    #expect(merged.compiled == ["tag": ["compiled"], "x": 1])
  }

  @Test("large lists and objects are merged like small ones")
  func large() throws {
    let count = 200
    func release(_ number: Int, _ ids: [Int]) -> JSONValue {
      [
        "ocid": "ocds-213czf-1", "id": .string("r\(number)"), "date": .string("2020-0\(number + 1)-01T00:00:00Z"),
        "awards": .array(ids.map { ["id": .string(String($0)), "title": .string("\(number)-\($0)")] }),
        "x": .object(JSONObject(ids.map { ("m\($0)", .number(JSONNumber($0 + number))) })),
      ]
    }
    let history = [release(0, Array(0..<count)), release(1, (0..<count).reversed()), release(2, [count, 7, 3])]
    let merged = try MergedHistory(history, StandardRules.v11)
    #expect(try merged.compiled == ReferenceMerger(StandardRules.v11).compiledRelease(of: history))
    #expect(try merged.versioned == ReferenceMerger(StandardRules.v11).versionedRelease(of: history))
  }
}
