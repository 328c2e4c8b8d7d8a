import PliegoTestSupport
import Testing

@testable import PliegoSchema

@Suite("Addresses")
struct URIReferenceTests {
  /// RFC 3986 §5.4, all of them.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
    ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
    ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../", "http://a/"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
    ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"),
    ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ("http:g", "http:g"),
  ]) func `the examples of the RFC`(reference: String, target: String) {
    #expect(URIReference("http://a/b/c/d;p?q").resolve(URIReference(reference)).text == target)
  }

  @Test(arguments: [
    ("", "a", "a"), ("", "../a", "a"), ("http://a", "b", "http://a/b"), ("http://a?q", "b", "http://a/b"),
    ("urn:x:y", "#z", "urn:x:y#z"), ("file:/a/b.json", "c.json", "file:/a/c.json"), ("a/b", "../../../c", "c"),
    ("memory:schema", "#/definitions/a", "memory:schema#/definitions/a"), ("http://a/b", "..", "http://a/"),
    ("http://a/b?q", "//c?r#", "http://c?r#"), ("http://a?q/r", "?s", "http://a?s"),
    ("http://a/b//c", "d", "http://a/b//d"),
  ]) func `other bases`(base: String, reference: String, target: String) {
    #expect(URIReference(base).resolve(URIReference(reference)).text == target)
  }

  @Test func `an address taken apart and put together is the same`() {
    forAll(2_000) { generator in
      let text = generator.text(of: "ab:/?#@.é%", upTo: 12)
      #expect(URIReference(text).text == text)
    }
  }
}
