import PliegoJSON
import PliegoSchema
import PliegoTestSupport
import Testing

@Suite("Keywords at their edges")
struct KeywordTests {
  @Test(
    arguments: [
      // type
      (#"{"type":"integer"}"#, "1", []), (#"{"type":"integer"}"#, "1.0", ["type at "]),
      (#"{"type":"integer"}"#, "1e2", ["type at "]), (#"{"type":"integer"}"#, "-0", []),
      (#"{"type":"integer"}"#, "123456789012345678901234567890", []), (#"{"type":["integer","number"]}"#, "1.5", []),
      (#"{"type":"number"}"#, "true", ["type at "]), (#"{"type":["null","boolean"]}"#, "false", []),
      // Keywords do not wait for each other.
      (#"{"type":"string","minimum":5,"enum":[7]}"#, "3", ["enum at ", "minimum at ", "type at "]),
      // minimum, maximum
      (#"{"minimum":1.0,"exclusiveMinimum":true}"#, "1", ["minimum at "]), (#"{"minimum":1.0}"#, "10e-1", []),
      (#"{"maximum":1e2,"exclusiveMaximum":true}"#, "100.00", ["maximum at "]), (#"{"maximum":0}"#, "-0.0", []),
      (#"{"maximum":12345678901234567890}"#, "12345678901234567891", ["maximum at "]),
      (#"{"maximum":1e400}"#, "1e401", ["maximum at "]), (#"{"minimum":-1e-400}"#, "-1e-399", ["minimum at "]),
      (#"{"exclusiveMinimum":true}"#, "0", []),
      // multipleOf
      (#"{"multipleOf":0.1}"#, "0.3", []), (#"{"multipleOf":0.01}"#, "19.99", []),
      (#"{"multipleOf":0.01}"#, "19.999", ["multipleOf at "]),
      (#"{"multipleOf":3}"#, "-9", []), (#"{"multipleOf":3}"#, "0", []), (#"{"multipleOf":3}"#, "0.0e5", []),
      (#"{"multipleOf":1e2}"#, "1e3", []), (#"{"multipleOf":1e2}"#, "150", ["multipleOf at "]),
      (#"{"multipleOf":7}"#, "1e30", ["multipleOf at "]), (#"{"multipleOf":7}"#, "7e30", []),
      (#"{"multipleOf":1}"#, "1e400", []),
      (#"{"multipleOf":1}"#, "1e-400", ["multipleOf at "]),
      (#"{"multipleOf":999999999999999999}"#, "1999999999999999998", []),
      (#"{"multipleOf":2.5}"#, "12345678901234567890", []),
      (#"{"multipleOf":4}"#, "12345678901234567890", ["multipleOf at "]),
      // Lengths are counted in characters, escapes undone.
      (#"{"maxLength":2}"#, #""éñ""#, []), (#"{"maxLength":1}"#, #""\ud83d\ude00""#, []),
      (#"{"minLength":2}"#, #""😀""#, ["minLength at "]),
      (#"{"maxLength":1}"#, #""e\u0301""#, ["maxLength at "]), (#"{"minLength":2}"#, #""\n\n""#, []),
      (#"{"minLength":1}"#, #""""#, ["minLength at "]),
      (#"{"minLength":2.0}"#, #""a""#, ["minLength at "]), (#"{"maxLength":99999999999}"#, #""a""#, []),
      // enum, by value
      (#"{"enum":[null]}"#, "null", []), (#"{"enum":[null]}"#, "0", ["enum at "]), (#"{"enum":[1]}"#, "1.0", []),
      (#"{"enum":[100]}"#, "1e2", []),
      (#"{"enum":[0]}"#, "false", ["enum at "]), (#"{"enum":["1"]}"#, "1", ["enum at "]),
      (#"{"enum":[{"a":1,"b":[2]}]}"#, #"{"b":[2.0],"\u0061":1}"#, []),
      (#"{"enum":[{"a":1}]}"#, #"{"a":1,"b":2}"#, ["enum at "]), (#"{"enum":["é"]}"#, #""\u00e9""#, []),
      (#"{"enum":["é"]}"#, #""e\u0301""#, ["enum at "]),
      (#"{"enum":[[]]}"#, "[]", []), (#"{"enum":[""]}"#, #""""#, []), (#"{"enum":["a"]}"#, #""""#, ["enum at "]),
      // uniqueItems
      (#"{"uniqueItems":true}"#, #"["a","\u0061"]"#, ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, "[1,1.0]", ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, "[100,1e2]", ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, "[0,-0]", ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, "[1,true,0,false,null,\"1\",\"\",[],{}]", []),
      (#"{"uniqueItems":true}"#, "[[1,2],[2,1]]", []),
      (#"{"uniqueItems":true}"#, #"[{"a":1,"b":2},{"b":2,"a":1}]"#, ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, #"[{"id":"1"},{"id":"2"},{"id":"3"}]"#, []),
      (#"{"uniqueItems":true}"#, #"[{"id":"1"},{"id":"1","a":1}]"#, []),
      (#"{"uniqueItems":true}"#, #"[{"id":"1"},{"id":"1"}]"#, ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, #"[{"id":"1"},{"id":"\u0031"}]"#, ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, #"[{"id":"1"},{"\u0069d":"1"}]"#, ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, #"[{"id":"1"},{"a":1},{"a":1.0}]"#, ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, #"[{"id":1},{"id":1.0}]"#, ["uniqueItems at "]),
      (#"{"uniqueItems":true}"#, #"[{"id":1},{"id":"1"}]"#, []),
      (#"{"uniqueItems":true}"#, #"[{"id":{"id":"1"}},{"id":"1"}]"#, []),
      (#"{"uniqueItems":true}"#, #"[{"a":1,"a":2},{"a":2,"a":1}]"#, []),
      (#"{"uniqueItems":true}"#, #"[{"a":1,"a":1},{"a":1,"b":2}]"#, []),
      (#"{"uniqueItems":true}"#, #"[{"a":1,"a":2,"b":3},{"b":3,"a":1,"a":2}]"#, ["uniqueItems at "]),
      (#"{"uniqueItems":false}"#, "[1,1]", []),
      // Arrays
      (#"{"items":[{},{"type":"null"}],"additionalItems":false}"#, "[1,2,3,4]", ["additionalItems at ", "type at /1"]),
      (#"{"items":[{}],"additionalItems":{"type":"null"}}"#, "[1,null,2,3]", ["type at /2", "type at /3"]),
      (#"{"additionalItems":false}"#, "[1]", []),
      (#"{"items":{},"additionalItems":false}"#, "[1]", []),
      (#"{"items":[],"additionalItems":false}"#, "[1]", ["additionalItems at "]),
      (#"{"minItems":2,"maxItems":2}"#, "[1]", ["minItems at "]),
      // Names that repeat are one property, and each value is judged.
      (#"{"minProperties":2}"#, #"{"a":1,"a":2}"#, ["minProperties at "]),
      (#"{"maxProperties":1}"#, #"{"a":1,"\u0061":2}"#, []),
      (#"{"maxProperties":1}"#, #"{"a":1,"b":2}"#, ["maxProperties at "]),
      (#"{"properties":{"a":{"type":"null"}}}"#, #"{"a":1,"a":null,"\u0061":2}"#, ["type at /a", "type at /a"]),
      (#"{"additionalProperties":false}"#, #"{"a":1,"b":2,"a":3}"#, ["additionalProperties at "]),
      (#"{"properties":{"é":{}},"additionalProperties":false}"#, #"{"\u00e9":1}"#, []),
      (#"{"properties":{"é":{}},"additionalProperties":false}"#, #"{"e\u0301":1}"#, ["additionalProperties at "]),
      (
        #"{"additionalProperties":{"type":"null"},"properties":{"a":{}}}"#, #"{"\u0061":1,"\u0062":1,"c":null}"#,
        ["type at /b"]
      ),
      (#"{"properties":{"":{"type":"null"}},"required":[""]}"#, #"{"":1}"#, ["type at /"]),
      (#"{"required":["a","a"]}"#, "{}", ["required at  (a)"]),
      (#"{"required":["a"]}"#, "[]", []), (#"{"required":["\u0061"]}"#, #"{"a":null}"#, []),
      // Every object that has one too many is told, also when a schema is asked twice.
      (
        #"{"items":{"additionalProperties":false}}"#, #"[{"a":1},{},{"b":1,"c":1}]"#,
        ["additionalProperties at /0", "additionalProperties at /2"]
      ),
      // dependencies
      (#"{"dependencies":{"a":["b","c"]}}"#, #"{"a":1,"b":1}"#, ["dependencies at  (c)"]),
      (#"{"dependencies":{"a":["b"]}}"#, #"{"b":1}"#, []),
      (
        #"{"dependencies":{"a":{"required":["b"],"maxProperties":1}}}"#, #"{"a":1,"c":1}"#,
        ["maxProperties at ", "required at  (b)"]
      ),
      (#"{"dependencies":{"a":["b"]}}"#, #"{"\u0061":1}"#, ["dependencies at  (b)"]),
      (#"{"dependencies":{"a":[]}}"#, #"{"a":1}"#, []),
      // Applicators
      (#"{"anyOf":[{"type":"null"},{"minimum":5}]}"#, "3", ["anyOf at "]),
      (#"{"oneOf":[{"type":"number"},{"minimum":5}]}"#, "7", ["oneOf at "]),
      (#"{"oneOf":[{"type":"number"},{"minimum":5}]}"#, "3", []),
      (#"{"not":{"required":["a"]}}"#, #"{"a":1}"#, ["not at "]), (#"{"not":{}}"#, "1", ["not at "]),
      (
        #"{"allOf":[{"minimum":2},{"minimum":3},{"anyOf":[{"minimum":4}]}]}"#, "1",
        ["anyOf at ", "minimum at ", "minimum at "]
      ),
    ] as [(String, String, [String])]) func `what a schema says of a value`(
      schema: String, value: String, words: [String]
    ) throws
  {
    var evaluating = try Evaluating(json: schema)
    #expect(evaluating.problems.isEmpty)
    #expect(try evaluating.words(value) == words)
  }

  @Test(arguments: [1, 63, 64, 65, 66, 130, 1_000]) func `any number of names may be required`(count: Int) throws {
    let names = (0..<count).map { "n\($0)" }
    var evaluating = Evaluating(["required": .array(names.map { .string($0) })])
    let whole = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    #expect(try evaluating.accepts(whole))
    #expect(try Set(evaluating.findings("{}").compactMap(\.missing)) == Set(names))
    #expect(try evaluating.findings("{}").count == count)
    for missing in Set([0, count / 2, count - 1]) {
      let rest = names.indices.filter { $0 != missing }.map { "\"n\($0)\":0" }.joined(separator: ",")
      #expect(try evaluating.findings("{\(rest)}").map(\.missing) == ["n\(missing)"])
    }
  }

  @Test(arguments: [2, 12, 13, 14, 1_000]) func `an equal pair is found wherever it stands`(count: Int) throws {
    var evaluating = try Evaluating(json: #"{"uniqueItems":true}"#)
    let makers: [(Int) -> String] = [
      { "\($0)" }, { "\"t\($0)\"" }, { "{\"id\":\"\($0)\"}" }, { "{\"id\":\($0)}" }, { "[\($0)]" },
      { "{\"a\":{\"b\":\($0)}}" },
    ]
    for make in makers {
      var elements = (0..<count).map(make)
      #expect(try evaluating.accepts("[" + elements.joined(separator: ",") + "]"))
      for (first, second) in [(0, count - 1), (count / 2 - 1, count / 2), (count - 2, count - 1)] {
        let kept = elements[second]
        elements[second] = elements[first]
        #expect(try evaluating.words("[" + elements.joined(separator: ",") + "]") == ["uniqueItems at "])
        elements[second] = kept
      }
    }
  }
}
