import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoSchema

@Suite("References and addresses of schemas")
struct SchemaResourcesTests {
  @Test(arguments: [
    // What a reference leads to, told by whether a number passes.
    (##"{"$ref":"#/definitions/text","definitions":{"text":{"type":"string"}}}"##, true),
    (##"{"$ref":"#/definitions/a~1b~0%25","definitions":{"a/b~%":{"type":"string"}}}"##, true),
    (##"{"$ref":"#name","definitions":{"x":{"id":"#name","type":"string"}}}"##, true),
    (##"{"$ref":"other.json","definitions":{"x":{"id":"other.json","type":"string"}}}"##, true),
    (
      ##"{"$ref":"other.json#/definitions/y","definitions":{"x":{"id":"other.json","definitions":{"y":{"type":"string"}}}}}"##,
      true
    ),
    (
      ##"{"id":"http://e.example/a/","$ref-is-no-reference":1,"allOf":[{"$ref":"b.json"}],"definitions":{"x":{"id":"b.json","type":"string"}}}"##,
      true
    ),
    // An id changes what references inside are relative to.
    (
      ##"{"id":"http://e.example/","allOf":[{"id":"sub/","allOf":[{"$ref":"b.json"}]}],"definitions":{"x":{"id":"sub/b.json","type":"string"},"y":{"id":"b.json"}}}"##,
      true
    ),
    (
      ##"{"id":"http://e.example/","allOf":[{"allOf":[{"$ref":"b.json"}]}],"definitions":{"x":{"id":"sub/b.json","type":"string"},"y":{"id":"b.json"}}}"##,
      false
    ),
    // A reference is alone: what stands beside it does not count, not even its id.
    (##"{"$ref":"#/definitions/any","type":"string","definitions":{"any":{}}}"##, false),
    (
      ##"{"allOf":[{"id":"http://x.example/","$ref":"#/definitions/text"}],"definitions":{"text":{"type":"string"}}}"##,
      true
    ),
    // Properties and definitions may be called anything.
    (##"{"allOf":[{"$ref":"#/definitions/properties"}],"definitions":{"properties":{"type":"string"}}}"##, true),
    (
      ##"{"allOf":[{"$ref":"#/definitions/properties/allOf/0"}],"definitions":{"properties":{"id":"http://e.example/","allOf":[{"$ref":"t.json"}]},"t":{"id":"http://e.example/t.json","type":"string"}}}"##,
      true
    ),
    (
      ##"{"allOf":[{"$ref":"#/definitions/a/definitions/b"}],"definitions":{"a":{"definitions":{"id":{},"b":{"type":"string"}}}}}"##,
      true
    ),
  ]) func `a number passes unless the reference leads to a type of text`(schema: String, isText: Bool) throws {
    var evaluating = try Evaluating(json: schema)
    #expect(evaluating.problems.isEmpty)
    #expect(try evaluating.words("1") == (isText ? ["type at "] : []), "\(schema)")
  }

  @Test(arguments: [
    ##"{"enum":[{"id":"there.json","type":"string"}],"not":{"allOf":[{"$ref":"there.json"}]}}"##,
    ##"{"properties":{"id":{"type":"string"},"x":{"default":{"id":"there.json"}}},"not":{"$ref":"there.json"}}"##,
    ##"{"dependencies":{"id":["there.json"]},"allOf":[{"$ref":"there.json"}]}"##,
    ##"{"x":{"id":"there.json"},"allOf":[{"$ref":"there.json"}]}"##,
    ##"{"$ref":"#/definitions/none"}"##, ##"{"$ref":"#none"}"##, ##"{"$ref":"http://e.example/"}"##,
    ##"{"$ref":"#/a/%zz"}"##,
    ##"{"allOf":[{"$ref":"#/allOf/1"}]}"##, ##"{"allOf":[{"$ref":"#/allOf/00"}]}"##, ##"{"$ref":"#/definitions/~2"}"##,
  ]) func `a reference that leads nowhere is a problem and then allows everything`(schema: String) throws {
    var evaluating = try Evaluating(json: schema)
    let isUnresolved = evaluating.problems.contains { if case .unresolved = $0.reason { true } else { false } }
    #expect(isUnresolved, "\(schema)")
    _ = try evaluating.findings(##"{"id":1,"x":{"y":[]}}"##)
  }

  @Test(arguments: [
    (##"{"$ref":"#"}"##, 1),
    (##"{"definitions":{"a":{"$ref":"#/definitions/b"},"b":{"$ref":"#/definitions/a"}},"$ref":"#/definitions/a"}"##, 1),
    (##"{"allOf":[{"$ref":"#"}]}"##, 1), (##"{"anyOf":[{"not":{"$ref":"#"}}]}"##, 1),
    (##"{"oneOf":[{},{"$ref":"#"}]}"##, 1),
    (##"{"dependencies":{"a":{"$ref":"#"}}}"##, 1),
    (##"{"dependencies":{"a":{"allOf":[{"$ref":"#"}]}},"allOf":[{"dependencies":{"a":{"$ref":"#"}}}]}"##, 1),
    (
      ##"{"allOf":[{"$ref":"#/definitions/a"}],"definitions":{"a":{"not":{"$ref":"#/definitions/b"}},"b":{"anyOf":[{"$ref":"#/definitions/a"}]}}}"##,
      1
    ),
    // Into the data is no loop.
    (##"{"properties":{"a":{"$ref":"#"}},"items":{"$ref":"#"},"additionalProperties":{"$ref":"#"}}"##, 0),
    (##"{"allOf":[{"properties":{"a":{"$ref":"#"}}}],"patternProperties":{"b":{"$ref":"#"}}}"##, 0),
  ]) func `schemas that apply themselves to the same value are told and end`(schema: String, count: Int) throws {
    var evaluating = try Evaluating(json: schema)
    #expect(evaluating.problems.map(\.reason) == Array(repeating: .endless, count: count))
    _ = try evaluating.findings(#"{"a":{"a":[{"b":1}]},"b":[[{}]]}"#)
  }

  @Test func `documents are found by their address, asked for once, and may refer to each other`() throws {
    let first = try JSONParser.parse(
      Array(#"{"properties":{"next":{"$ref":"b.json#/definitions/x"}},"type":"object"}"#.utf8))
    let second = try JSONParser.parse(Array(#"{"definitions":{"x":{"$ref":"a.json"}}}"#.utf8))
    var evaluating = Evaluating(
      "http://e.example/a.json",
      in: SchemaResources { url in
        ["http://e.example/a.json": first, "http://e.example/b.json": second][url]
      })
    #expect(evaluating.problems.isEmpty)
    #expect(try evaluating.words(#"{"next":{"next":[]}}"#) == ["type at /next/next"])
  }

  @Test func `problems at one place do not make another schema allow everything`() throws {
    var resources = SchemaResources()
    resources.add(
      try JSONParser.parse(
        Array(
          ##"{"properties":{"a":{"$ref":"#/none"},"b":{"$ref":"#/properties/a"},"c":{"type":"string"}},"allOf":[{"$ref":"#/properties/c"}]}"##
            .utf8)),
      at: "")
    var evaluating = Evaluating("", in: resources)
    #expect(evaluating.problems.count == 2)
    #expect(try evaluating.words(#"{"c":1}"#) == ["type at ", "type at /c"])
  }

  @Test func `names that only look the same are two names`() throws {
    let names = #""required":["\u00e9","e\u0301"]"#
    var evaluating = try Evaluating(
      json: #"{"properties":{"\u00e9":{"type":"string"},"e\u0301":{"type":"number"}},\#(names)}"#)
    #expect(try evaluating.words(#"{"\u00e9":1,"e\u0301":1}"#) == ["type at /\u{e9}"])
    #expect(try evaluating.words(#"{"e\u0301":1}"#) == ["required at  (\u{e9})"])
    #expect(try evaluating.words(#"{"\u00e9":"1"}"#).map { Array($0.utf8) } == [Array("required at  (e\u{301})".utf8)])
  }

  // MARK: Bad schemas

  @Test(arguments: [
    (#"{"type":"text"}"#, "type"), (#"{"type":[]}"#, "type"), (#"{"type":["string",1]}"#, "type"),
    (#"{"enum":1}"#, "enum"),
    (#"{"required":true}"#, "required"), (#"{"required":[1]}"#, "required"), (#"{"multipleOf":0}"#, "multipleOf"),
    (#"{"multipleOf":-1}"#, "multipleOf"), (#"{"minimum":"1"}"#, "minimum"), (#"{"minLength":-1}"#, "minLength"),
    (#"{"maxItems":1.5}"#, "maxItems"), (#"{"pattern":1}"#, "pattern"), (#"{"allOf":{}}"#, "allOf"),
    (#"{"dependencies":{"a":[1]}}"#, "dependencies"),
  ]) func `a keyword that draft 4 does not allow is told and passed over`(schema: String, keyword: String) throws {
    var evaluating = try Evaluating(json: schema)
    #expect(evaluating.problems.map(\.reason) == [.badKeyword(keyword)])
    for text in ["1", #""a""#, "[]", #"{"a":1}"#] { #expect(try evaluating.accepts(text)) }
  }

  @Test(arguments: [
    #"{"items":true}"#, #"{"not":1}"#, #"{"properties":{"a":[]}}"#, #"{"additionalProperties":"x"}"#, "[]", "true",
  ])
  func `what should be a schema and is none is told`(schema: String) throws {
    var evaluating = try Evaluating(json: schema)
    #expect(evaluating.problems.map(\.reason) == [.notASchema])
    _ = try evaluating.findings(#"{"a":[1]}"#)
  }

  @Test(arguments: ["items", "not", "allOf", "additionalProperties"]) func `deep schemas are refused, not followed`(
    keyword: String
  ) throws {
    let (open, close) = keyword == "allOf" ? ("[", "]") : ("", "")
    func nested(_ depth: Int) -> String {
      String(repeating: #"{"\#(keyword)":\#(open)"#, count: depth) + "{}" + String(repeating: close + "}", count: depth)
    }
    let limits = JSONLimits(maximumDepth: JSONLimits.deepest)
    let deep = Evaluating(try JSONParser.parse(Array(nested(450).utf8), limits: limits))
    #expect(deep.problems.contains { $0.reason == .tooLarge })
    let isInPlace = keyword == "not" || keyword == "allOf"
    let most = isInPlace ? InPlaceTowers.maximumHeight : SchemaCompiler.maximumDepth - 1
    #expect(try Evaluating(json: nested(most)).problems.isEmpty)
    #expect(try Evaluating(json: nested(most + 1)).problems.map(\.reason) == [.tooLarge])
  }

  @Test func `a tower of references is as tall as one of schemas`() throws {
    let definitions = (0..<3_000).map { ##""d\##($0)":{"allOf":[{"$ref":"#/definitions/d\##($0 + 1)"}]}"## }
    let schema =
      ##"{"items":{"$ref":"#/definitions/d0"},"definitions":{\##(definitions.joined(separator: ",")),"d3000":{"type":"null"}}}"##
    var evaluating = try Evaluating(json: schema)
    #expect(evaluating.problems.contains { $0.reason == .tooLarge })
    _ = try evaluating.findings("[1]")
  }

  @Test func `more names than the tables hold are told, and the unknown ones stay unknown`() throws {
    let names = (0..<66_000).map { #""n\#($0)":{"type":"string"}"# }.joined(separator: ",")
    var evaluating = try Evaluating(json: #"{"properties":{\#(names)},"required":["n65999"]}"#)
    #expect(evaluating.problems.count > 400)
    #expect(Set(evaluating.problems.map(\.reason)) == [.tooLarge])
    #expect(try evaluating.words(#"{"n0":1,"n65999":1,"n65998":1,"other":1}"#) == ["type at /n0", "type at /n65999"])
  }

  @Test func `more objects than the tables hold are told and ask nothing`() throws {
    let names = (0..<60_000).map { #""n\#($0)":{}"# }.joined(separator: ",")
    let object = #"{"properties":{"a":{"type":"string"}},"required":["a"]}"#
    let objects = Array(repeating: object, count: 300).joined(separator: ",")
    var evaluating = try Evaluating(json: #"{"items":[{"properties":{\#(names)}},\#(objects)]}"#)
    #expect(evaluating.problems.contains { $0.reason == .tooLarge })
    #expect(try evaluating.words(#"[{},{"a":1}]"#) == ["type at /1/a"])
    let last = "[" + Array(repeating: "{}", count: 301).joined(separator: ",") + "]"
    #expect(try evaluating.findings(last).count == 300 - evaluating.problems.count)
  }

  @Test func `a name that is too long is told, not met with a trap`() throws {
    let name = String(repeating: "n", count: 70_000)
    var evaluating = try Evaluating(json: #"{"properties":{"\#(name)":{"type":"string"}}}"#)
    #expect(evaluating.problems.map(\.reason) == [.tooLarge])
    #expect(try evaluating.accepts(#"{"\#(name)":1,"a":1}"#))
  }

  @Test func `an enum that is too large is told, not met with a trap`() throws {
    let texts = (0..<70_000).map { "\"\($0)\"" }.joined(separator: ",")
    #expect(try Evaluating(json: #"{"enum":[\#(texts)]}"#).problems.map(\.reason) == [.tooLarge])
    #expect(
      try Evaluating(json: #"{"enum":["\#(String(repeating: "n", count: 70_000))"]}"#).problems.map(\.reason) == [
        .tooLarge
      ])
  }
}
