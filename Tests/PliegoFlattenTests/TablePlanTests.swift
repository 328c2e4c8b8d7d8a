import PliegoDiagnostics
import PliegoFlatten
import Testing

@Suite("The plan of tables")
struct TablePlanTests {
  @Test func `each array of objects is a table, whatever it stands in`() throws {
    let found = try Flattened(
      #"{"ocid":"o","id":"1","tender":{"id":"t","items":[{"id":"i","unit":{"name":"m"}}]},"awards":[{"suppliers":[{"id":"s"}]}]}"#
    )
    #expect(found.plan.tables.map(\.name) == ["releases", "tender_items", "awards", "awards_suppliers"])
    #expect(found.tables["releases"]?.headings == ["_link", "ocid", "id", "tender/id"])
    #expect(found.tables["tender_items"]?.headings.suffix(2) == ["id", "unit/name"])
  }

  @Test func `columns stand in the schema's order, and others behind in that of the data`() throws {
    let found = try Flattened(
      #"[{"zeta":1,"id":"1","title_es":"x","alfa":2,"date":"d","ocid":"o","tender":{"title_es":"b","status":"s","title":"a"}}]"#
    )
    #expect(
      found.tables["releases"]?.headings == [
        "_link", "ocid", "id", "date", "tender/title", "tender/title_es", "tender/status", "zeta", "title_es", "alfa",
      ])
  }

  @Test func `headings can be labels in two languages`() throws {
    let text = #"{"ocid":"o","id":"1","tender":{"value":{"amount":1}}}"#
    let english = try Flattened(text, headings: .labels(.english))
    let spanish = try Flattened(text, headings: .labels(.spanish))
    #expect(english.tables["releases"]?.headings.last == "Tender: Estimated value: Amount")
    #expect(spanish.tables["releases"]?.headings.last == "Licitación: Valor estimado: Importe")
  }

  @Test func `names that differ in case only, or are taken, get a number`() throws {
    let found = try Flattened(
      #"{"ocid":"o","ID":"x","id":"1","fields":[{"a":1}],"Fields":[{"a":1}]}"#)
    #expect(found.tables["releases"]?.headings == ["_link", "ocid", "id", "ID~2"])
    #expect(Set(found.plan.tables.map(\.name)) == ["releases", "fields_2", "Fields_3"])
  }

  @Test func `a field with the name of a key is told from it`() throws {
    let found = try Flattened(#"{"ocid":"o","id":"1","awards":[{"ocid":"inner","releaseID":5}]}"#)
    #expect(found.tables["awards"]?.headings.suffix(2) == ["./ocid", "./releaseID"])
    #expect(found.tables["awards"]?.rows == [["1/awards/0", "1", "1", "o", "1", "inner", "5"]])
  }

  @Test func `names of sheets have 31 characters at most and differ`() throws {
    let long = String(repeating: "muy", count: 9)
    let found = try Flattened(#"{"ocid":"o","\#(long)A":{"\#(long)B":[{"a":1}]},"\#(long)X":{"\#(long)B":[{"a":1}]}}"#)
    let names = found.plan.sheetNames
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }

  @Test func `names of tables can be names of files`() throws {
    let found = try Flattened(
      #"{"ocid":"o","../../etc/x":[{"a":1}],"":[{"a":1}],"-rf":[{"a":1}],"a\u0000b":[{"a":1}]}"#)
    for name in found.plan.tables.map(\.name) {
      #expect(!name.contains("/") && !name.hasPrefix(".") && !name.hasPrefix("-") && !name.isEmpty)
      #expect(name.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
  }
}
