import PliegoJSON
import Testing

/// RFC 6901.
@Suite struct JSONPointerTests {
  @Test(arguments: [
    ("", []), ("/", [""]), ("/a", ["a"]), ("/a/0", ["a", "0"]), ("/a~1b", ["a/b"]), ("/m~0n", ["m~n"]),
    ("/~01", ["~1"]),
    ("//", ["", ""]), ("/ ", [" "]),
  ])
  func `reads and prints the same text`(text: String, tokens: [String]) throws {
    let pointer = try #require(JSONPointer(text))
    #expect(pointer.tokens == tokens)
    #expect(pointer.description == text)
  }

  @Test(arguments: ["a", "a/b", "/~", "/~2", "/a~", "#/a"])
  func `refuses what is no pointer`(text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test(arguments: [
    ("", ""), ("/c%25d", "/c%d"), ("/t%C3%ADtulo", "/título"), ("/a~1b", "/a~1b"), ("/%7E0", "/~0"),
  ])
  func `reads URI fragments`(fragment: String, text: String) {
    #expect(JSONPointer(fragment: fragment)?.description == text)
  }

  @Test(arguments: ["/%", "/%4", "/%zz", "/%C3", "/%+5"])
  func `refuses broken percent escapes`(fragment: String) {
    #expect(JSONPointer(fragment: fragment) == nil)
  }

  @Test func `resolves as section 5 shows`() throws {
    let document = try json(#"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"i\\j":5,"k\"l":6," ":7,"m~n":8,"0":9}"#)
    let expected: [(String, JSONValue?)] = [
      ("", document), ("/foo", ["bar", "baz"]), ("/foo/0", "bar"), ("/", 0), ("/a~1b", 1), ("/c%d", 2), ("/i\\j", 5),
      ("/k\"l", 6), ("/ ", 7), ("/m~0n", 8), ("/0", 9), ("/foo/2", nil), ("/foo/-", nil), ("/foo/00", nil),
      ("/foo/+1", nil), ("/foo/01", nil), ("/foo/0/x", nil), ("/none", nil), ("/foo/99999999999999999999", nil),
    ]
    for (text, value) in expected {
      #expect(try #require(JSONPointer(text)).resolve(in: document) == value, "\(text)")
    }
  }

  @Test func `appends names and indexes`() {
    #expect(JSONPointer.root.appending("tender").appending("a/b").appending(3).description == "/tender/a~1b/3")
  }
}
