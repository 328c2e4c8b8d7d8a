import PliegoJSON
import Testing

@Suite struct JSONWriterTests {
  @Test func `compact text keeps order and numbers`() throws {
    let text = #"{"b":[1.10,-0,1E+2],"a":{"título":null},"":[true,false,"x\n"],"e":{},"f":[]}"#
    #expect(JSONWriter.text(of: try json(text)) == text)
  }

  @Test func `pretty text breaks lines and keeps empty containers together`() throws {
    let pretty = """
      {
        "a": [
          1,
          {
            "b": null
          }
        ],
        "c": {},
        "d": []
      }
      """
    #expect(JSONWriter.text(of: try json(pretty), style: .pretty) == pretty)
  }

  @Test func `what is written is read back the same`() throws {
    var generator = SeededGenerator(for: "parse(write(value)) == value")
    for _ in 0..<500 {
      let value = RandomJSON.value(using: &generator)
      for style in [JSONWriter.Style.compact, .pretty, .canonical] {
        let text = JSONWriter.text(of: value, style: style)
        let again = try json(text)
        #expect(again == value, "seed \(generator.seed): \(text)")
        if case .compact = style { #expect("\(again)" == text, "seed \(generator.seed)") }
        if case .canonical = style { #expect(JSONWriter.text(of: again, style: .canonical) == text) }
      }
    }
  }
}

@Suite struct CanonicalizerTests {
  private func canonical(_ text: [UInt8], omitting names: Set<String> = []) throws -> String {
    var canonicalizer = Canonicalizer(omittingTopLevel: names)
    var writer = ByteWriter()
    try text.withUnsafeBufferPointer { text throws(JSONSyntaxError) in
      try canonicalizer.canonicalize(text, into: &writer)
    }
    return writer.text
  }

  @Test(arguments: [
    (#"{ "b" : 1.0, "a" : [ 1e2 , -0 ] }"#, #"{"a":[100,0],"b":1}"#),
    (#"{"\u00e9":1,"e":2,"":3,"\"":4}"#, #"{"":3,"\"":4,"e":2,"é":1}"#),
    (#"["\u00e1\/\u000a\u001F\ud83d\ude00\""]"#, #"["á/\n\u001f😀\""]"#), ("[]", "[]"), (" {} ", "{}"), ("null", "null"),
    (#"{"\ue000":1,"\ud83d\ude00":2,"z":3,"\uffee":4}"#, "{\"z\":3,\"😀\":2,\"\u{E000}\":1,\"\u{FFEE}\":4}"),
    (#"{"abcdefgh2":1,"abcdefgh1":2,"abcdefgh":3}"#, #"{"abcdefgh":3,"abcdefgh1":2,"abcdefgh2":1}"#),
    ("[0.5,0.50,12.5,-3.25,100.0,0.0000001]", "[0.5,0.5,12.5,-3.25,100,1e-7]"),
  ])
  func `has one text for all ways to write a value`(text: String, expected: String) throws {
    #expect(try canonical(Array(text.utf8)) == expected)
  }

  @Test func `leaves out members of the outermost object only`() throws {
    let text = #"{"id":1,"tender":{"id":2},"da\u0074e":3,"tag":[{"date":4}]}"#
    #expect(try canonical(Array(text.utf8), omitting: ["id", "date"]) == #"{"tag":[{"date":4}],"tender":{"id":2}}"#)
  }

  @Test func `refuses repeated names and takes back what it wrote`() throws {
    var canonicalizer = Canonicalizer()
    var writer = ByteWriter()
    writer.append("before")
    #expect(throws: JSONSyntaxError(.duplicateName, at: 8)) {
      try Array(#"{"a":0, "\u0061":1}"#.utf8).withUnsafeBufferPointer { text throws(JSONSyntaxError) in
        try canonicalizer.canonicalize(text, into: &writer)
      }
    }
    #expect(writer.text == "before")
  }

  @Test func `agrees with the writer of values`() throws {
    var generator = SeededGenerator(for: "canonical from bytes and from values")
    for _ in 0..<500 {
      let value = RandomJSON.value(using: &generator)
      let expected = JSONWriter.text(of: value, style: .canonical)
      for style in [JSONWriter.Style.compact, .pretty] {
        let text = JSONWriter.text(of: value, style: style)
        #expect(try canonical(Array(text.utf8)) == expected, "seed \(generator.seed): \(text)")
      }
    }
  }

  /// The vectors of RFC 8785's author; `values` holds a number beyond a double's digits, where ours keeps them all.
  @Test(.enabled(if: SharedFiles.isDirectory(SharedFiles.conformance), Comment(rawValue: SharedFiles.missing)))
  func `agrees with the vectors of RFC 8785`() throws {
    let folder = SharedFiles.conformance + "/json-canonicalization"
    let names = SharedFiles.names(in: folder + "/input")
    #expect(names.count >= 6)
    for name in names {
      let expected = String(decoding: SharedFiles.bytes("\(folder)/output/\(name)"), as: UTF8.self)
      let exact = expected.replacing("333333333.3333333,", with: "333333333.33333329,")
      #expect(try canonical(SharedFiles.bytes("\(folder)/input/\(name)")) == exact, "\(name)")
    }
  }
}
