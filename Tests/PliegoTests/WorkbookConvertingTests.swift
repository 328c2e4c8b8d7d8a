import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

/// A publication whose rows stand in a workbook: a title, then headings, days, amounts, a merged cell, a refused row.
@Suite struct WorkbookConvertingTests {
  private static func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

  private static func row(_ process: String?, _ contract: String, _ amount: String, _ day: String) -> String {
    "<row>\(process.map(text) ?? "<c/>")\(text(contract))\(text("Abierta"))\(amount)<c s=\"1\"><v>\(day)</v></c></row>"
  }

  private static let contracts =
    "<sheetData><row>\(text("Contratos"))</row><row/>"
    + "<row>\(["PROC", "CONTRACT", "METHOD", "AMOUNT", "SIGNED"].map(text).joined())</row>"
    + row("1", "a", "<c><v>1234.5599999999999</v></c>", "45351")
    + row(nil, "b", "<c><f>2*50</f><v>100</v></c>", "45352")
    + row("2", "c", "<c><v>7E2</v></c>", "-1")
    + row("2", "e", text("mucho"), "45353") + "</sheetData><mergeCells><mergeCell ref=\"A4:A5\"/></mergeCells>"

  private func shop(_ reading: String = "plain") throws -> Workshop {
    let mapping = Workshop.mapping.replacing(
      "file: \"rows*.csv\"",
      with: "file: \"rows*\"\n    sheet: Contratos\n    header row: 3\n    merged cells: fill"
    ).replacing("locale: plain", with: "locale: \(reading)")
    let shop = try Workshop(
      mapping: mapping, rows: "\n\nPROC,CONTRACT,METHOD,AMOUNT,SIGNED\n3,d,Abierta,5,2024-05-01\n")
    let workbook = TinyWorkbook.xlsx(
      [("Portada", "", "<sheetData/>"), ("Contratos", "hidden", Self.contracts)], formats: ["dd/mm/yyyy"])
    try shop.folder.write(workbook.bytes, to: "data/rows.xlsx")
    return shop
  }

  @Test(arguments: ["plain", "es-MX", "es-CO"])
  func `a sheet becomes releases, whatever locale its mapping has`(locale: String) throws {
    let shop = try shop(locale)
    _ = try convert(shop.options)
    let lines = try shop.folder.text(of: "out/releases.ndjson").split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let amounts = try lines.flatMap { line in
      (try JSONParser.parse(Array(line.utf8))["contracts"]?.arrayValue ?? []).map {
        "\($0["id"]?.stringValue ?? "") \($0["value"]?["amount"]?.numberValue?.description ?? "") \($0["dateSigned"]?.stringValue?.prefix(10) ?? "")"
      }
    }
    #expect(amounts == ["a 1234.56 2024-02-29", "b 100 2024-03-01", "c 700 ", "d 5 2024-05-01"])
  }

  @Test func `a refused row is told by sheet, row and column, and can be repaired and fed again`() throws {
    let shop = try shop()
    var options = shop.options
    options.provenance = shop.folder.path + "/out/sources.ndjson"
    let report = try convert(options).report
    let places = report.problems.flatMap(\.first).compactMap(\.origin)
    let origin = try #require(places.first { $0.row == 7 })
    #expect((origin.file, origin.sheet, origin.row, origin.column) == ("rows.xlsx", "Contratos", 7, 3))

    #expect(shop.outputs.contains("rejects/rows.xlsx.csv"))
    let rejects = try shop.folder.text(of: "out/rejects/rows.xlsx.csv").split(separator: "\n")
    #expect(rejects[0] == "PROC,CONTRACT,METHOD,AMOUNT,SIGNED,_file,_row,_problem,_detail")
    #expect(rejects[1].hasPrefix("2,e,Abierta,mucho,2024-03-02,rows.xlsx,7,D1"))
    let sources = try shop.folder.text(of: "out/sources.ndjson")
    #expect(sources.contains(#""file":"rows.xlsx","sheet":"Contratos","row":4"#))
    #expect(sources.contains(#""file":"rows.csv","row":4"#))

    let repaired = try Workshop(
      rows: rejects.joined(separator: "\n").replacing("mucho", with: "50") + "\n")
    #expect(try convert(repaired.options).report.problemCount == 0)
  }
}
