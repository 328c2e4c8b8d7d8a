import PliegoJSON
import Testing

@Suite("Hashes of content")
struct ContentHashTests {
  @Test(arguments: [
    (#"{"a":1,"b":[1,2]}"#, #" { "b" : [1.0, 2e0], "a": 1 } "#),
    (#""a\u00e9\/""#, #""aé/""#), (#"{"\u0061":null}"#, #"{"a":null}"#), ("-0", "0"), ("100", "1e2"), ("[]", "[ ]"),
  ])
  func `what says the same has the same hash`(a: String, b: String) throws {
    #expect(try hash(a) == hash(b))
  }

  @Test func `what says something else has another hash`() throws {
    let texts = [
      "null", "true", "false", "0", "1", "-1", "10", #""1""#, #""""#, #""a""#, #""ab""#, #""aaaaaaaa""#,
      #""aaaaaaaaa""#, #""\u0000""#, #""\u0000\u0000""#, "[]", "{}", "[[]]", "[1,2]", "[2,1]", "[[1],2]", "[1,[2]]",
      #"{"a":1}"#, #"{"a":"1"}"#, #"{"a":null}"#, #"{"b":1}"#, #"{"a":1,"b":2}"#, #"{"a":2,"b":1}"#,
      #"{"a":{"b":1}}"#, #"[{"a":1},{"b":2}]"#, #"[{"a":1,"b":2},{}]"#, "1e999999999999999999999",
    ]
    #expect(try Set(texts.map { try hash($0) }).count == texts.count)
  }

  @Test func `omitted members do not count, but only at the top`() throws {
    let a = try hash(#"{"id":"1","date":"x","tender":{"id":"1"}}"#, omitting: ["id", "date"])
    #expect(try a == hash(#"{"id":"2","tender":{"id":"1"}}"#, omitting: ["id", "date"]))
    #expect(try a != hash(#"{"id":"1","date":"x","tender":{"id":"2"}}"#, omitting: ["id", "date"]))
  }

  private func hash(_ text: String, omitting names: [StaticString] = []) throws -> UInt64 {
    var parser = TapeParser(keys: .empty)
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { try parser.parse($0) }
    // The tape points into the bytes, which must still be there.
    return bytes.withUnsafeBufferPointer { _ in parser.tape.node().contentHash(omitting: names) }
  }
}
