import PliegoFlatten
import Testing

@Suite("Rows of releases")
struct RowTests {
  @Test func `every row has its key, its parent's, its release's, the ocid and the release id`() throws {
    let found = try Flattened(
      #"[{"ocid":"o-1","id":"r1"},{"ocid":"o-2","id":7,"awards":[{"id":"a"},{"id":"b","suppliers":[{"id":"s"}]}]}]"#)
    #expect(found.tables["releases"]?.cells("_link") == ["1", "2"])
    #expect(
      found.tables["awards"]?.rows == [
        ["2/awards/0", "2", "2", "o-2", "7", "a"], ["2/awards/1", "2", "2", "o-2", "7", "b"],
      ])
    #expect(
      found.tables["awards_suppliers"]?.rows == [["2/awards/1/suppliers/0", "2/awards/1", "2", "o-2", "7", "s"]])
  }

  @Test func `numbers keep their text`() throws {
    let found = try Flattened(
      #"{"ocid":"o","tender":{"value":{"amount":1250000.10},"n":12345678901234567890,"e":1E400,"z":-0}}"#)
    #expect(found.tables["releases"]?.rows == [["1", "o", "1250000.10", "12345678901234567890", "1E400", "-0"]])
  }

  @Test func `the empty text differs from no value`() throws {
    let found = try Flattened(#"[{"ocid":"o","id":""},{"ocid":"o"}]"#)
    #expect(found.tables["releases"]?.cells("id") == ["", nil])
  }

  @Test func `lists are joined where they can be taken apart again, and else JSON`() throws {
    let lists = [
      #"["a","b"]"#, #"["a;b"]"#, #"[1,2]"#, #"["[x"]"#, #"["a",""]"#, #"["a",null]"#, #"[["x"],{}]"#, #"["é\n"]"#,
    ]
    let found = try Flattened("[" + lists.map { #"{"ocid":"o","tag":\#($0)}"# }.joined(separator: ",") + "]")
    #expect(
      found.tables["releases"]?.cells("tag") == [
        "a;b", #"["a;b"]"#, "[1,2]", #"["[x"]"#, #"["a",""]"#, #"["a",null]"#, #"[["x"],{}]"#, "é\n",
      ])
  }

  @Test func `a field that is a text here and a list there has two columns`() throws {
    let found = try Flattened(#"[{"ocid":"o","tag":"award"},{"ocid":"o","tag":["award","x"]}]"#)
    #expect(found.tables["releases"]?.headings == ["_link", "ocid", "tag", "tag[]"])
    #expect(found.tables["releases"]?.rows == [["1", "o", "award", nil], ["2", "o", nil, "award;x"]])
  }

  @Test(arguments: ["=1+1", "+52", "-5", "@x", "\t=x", "\n", "＝x", "'=x", "''x"])
  func `text that looks like a formula gets an apostrophe`(text: String) throws {
    let escaped = text.replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    let json = #"{"ocid":"o","id":"\#(escaped)","tag":["\#(escaped)"]}"#
    #expect(try Flattened(json).tables["releases"]?.rows.first?.suffix(2) == ["'" + text, "'" + text])
    #expect(
      try Flattened(json, guardsFormulas: false).tables["releases"]?.rows.first?.suffix(2)
        == [text[...], text[...]].map { String($0) }[...])
  }

  @Test(arguments: ["a=b", "'a", "É", "ＡＢ", "1"])
  func `other text is left alone`(text: String) throws {
    #expect(try Flattened(#"{"ocid":"\#(text)"}"#).tables["releases"]?.rows == [["1", text]])
  }

  @Test func `null, empty objects and empty arrays have no cell and are counted`() throws {
    let found = try Flattened(#"{"ocid":"o","a":null,"b":{},"c":[],"d":{"e":null}}"#)
    #expect(found.tables["releases"]?.rows == [["1", "o"]])
    #expect(found.counts.emptyValues == 4)
  }

  @Test func `a repeated member is counted, and the first stays`() throws {
    let found = try Flattened(
      #"{"ocid":"o","id":"1","id":"2","awards":[{"id":"a"}],"awards":[{"id":"b"}],"buyer":{"id":"x"},"buyer":{"name":"y"}}"#
    )
    #expect(found.tables["releases"]?.cells("id") == ["1"])
    #expect(found.tables["awards"]?.cells("id") == ["a"])
    #expect(found.counts.repeatedMembers == 3)
  }

  @Test func `with the schema's columns, what has none is in the rest`() throws {
    let found = try Flattened(
      #"{"ocid":"o","tender":{"x/y":[1],"title":{"es":"a"},"items":[{"id":"i","color":"\u0041\"","deep":{"a":null}}]},"extra":{"a":[{"b":1}]}}"#,
      isSchema: true)
    #expect(
      found.tables["releases"]?.cells("_rest") == [
        #"{"tender/x~1y":[1],"tender/title/es":"a","extra":{"a":[{"b":1}]}}"#
      ])
    #expect(found.tables["tender_items"]?.cells("_rest") == [#"{"color":"\u0041\"","deep":{"a":null}}"#])
    #expect(found.counts.rest[0]?["extra"] == 1)
  }

  @Test func `a record gives its compiled release, or else its releases`() throws {
    let found = try Flattened(
      #"{"records":[{"ocid":"a","compiledRelease":{"ocid":"a","id":"c"},"releases":[{"ocid":"a","id":"1"}]},{"ocid":"b","releases":[{"ocid":"b","id":"2"},{"url":"https://example.org"}]}]}"#
    )
    #expect(found.tables["releases"]?.cells("id") == ["c", "2"])
  }
}
