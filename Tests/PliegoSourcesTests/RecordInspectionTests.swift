import PliegoDiagnostics
import PliegoRows
import PliegoSources
import Testing

@Suite("inspecting JSON")
struct RecordInspectionTests {
  private func inspection(_ text: String, name: String = "rows.json") -> FileInspection {
    inspect(InputFile(name: name, content: Array(text.utf8)))
  }

  @Test func `lines are records, and their members columns`() {
    let found = inspection(
      #"{"id":"a","m":{"n":1.50}}"# + "\n" + #"{"id":"b","m":{"n":2,"t":"x"},"l":[1]}"#, name: "r.ndjson")
    #expect(found.records?.path == nil)
    #expect(found.records?.lists == ["l"])
    #expect(found.columns.map(\.heading) == ["id", "m.n", "m.t"])
    #expect(found.columns.map(\.filled) == [2, 2, 1])
    #expect(found.columns.map(\.looksLikeKey) == [true, true, false])
    #expect(found.rows == 2)
  }

  @Test func `the longest list of objects in one document holds the records`() {
    let found = inspection(#"{"v":1,"datos":{"a":[{"x":1}],"filas":[{"k":"1"},{"k":"2","l":[{"q":0}]}]}}"#)
    #expect(found.records?.path?.description == "datos.filas[]")
    #expect(found.records?.others.map(\.path.description) == ["datos.a[]"])
    #expect(found.records?.lists == ["l"])
    #expect(found.columns.map(\.heading) == ["k"])
    #expect(found.rows == 2)
  }

  @Test func `objects under names of their own are records`() {
    let found = inspection(#"{"filas":{"u":{"k":1},"v":{"k":2},"w":{"k":3}}}"#)
    #expect(found.records?.path?.description == "filas{}")
    #expect(found.columns.map(\.heading) == ["{}", "k"])
    #expect(found.columns.first?.commonest.map(\.value) == ["u", "v", "w"])
  }

  @Test func `a list in one of many documents is no list of records`() {
    let found = inspection(#"[{"k":1,"l":[{"q":1},{"q":2}]},{"k":2}]"#)
    #expect(found.records?.path == nil)
    #expect(found.columns.map(\.heading) == ["k"])
    #expect(found.rows == 2)
  }

  @Test func `a member that is a list here and a text there is no column`() {
    let found = inspection(#"[{"k":1,"t":"a"},{"k":2,"t":["a","b"]}]"#)
    #expect(found.columns.map(\.heading) == ["k"])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func `what is no JSON is told`() {
    let found = inspection("{\"a\":")
    #expect(found.columns.isEmpty)
    #expect(found.diagnostics.contains { $0.code.id == "J001" })
  }
}
