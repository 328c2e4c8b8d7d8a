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

  @Test func `a table that knows the names changes nothing`() throws {
    let bytes = Array(#"{"a":{"b":[{"c\u0061":1,"d":-20.50,"id":2}]},"id":0.0,"d":"x"}"#.utf8)
    let keys = KeyTable(["a", "ca", "d", "id"])
    var parser = TapeParser(keys: keys)
    try bytes.withUnsafeBufferPointer { try parser.parse($0) }
    bytes.withUnsafeBufferPointer { _ in
      let node = parser.tape.node()
      #expect(node.contentHash(keys: keys) == node.contentHash())
      #expect(node.contentHash(omitting: ["id"], keys: keys) == node.contentHash(omitting: ["id"]))
    }
  }

  @Test(arguments: [
    ("0", "0e0"), ("-0.0", "0e5"), ("7", "7e0"), ("-120", "-12e1"), ("0.0012", "12e-4"), ("10.500", "105e-1"),
    ("-0.5", "-5e-1"), ("12345678901234567", "12345678901234567e0"), ("1000000000000000.0", "1e15"),
  ])
  func `short numbers have the hash that they have in longer writing`(short: String, long: String) throws {
    #expect(try hash(short) == hash(long))
  }

  private func hash(_ text: String, omitting names: [StaticString] = []) throws -> UInt64 {
    var parser = TapeParser(keys: .empty)
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { try parser.parse($0) }
    // The tape points into the bytes, which must still be there.
    return bytes.withUnsafeBufferPointer { _ in parser.tape.node().contentHash(omitting: names) }
  }
}
