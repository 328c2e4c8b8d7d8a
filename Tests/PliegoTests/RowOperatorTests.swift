import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("tables made for people")
struct RowOperatorTests {
  static let mapping = """
    pliego: 1
    reading: { time zone: America/Bogota }
    parameters: { as_of: { type: datetime, default: "2024-06-30T00:00:00Z" } }
    sources:
      filas:
        file: "rows*.csv"
        key: CONTRATO
        skip rows: [repeated headers, { UNIDAD: ["subtotal*", total] }]
        join split rows: { when empty: CONTRATO }
        fill down: [UNIDAD]
        columns:
          UNIDAD: text, required
          CONTRATO: text
          OBJETO: text
          MONTO: number
    process: { from: filas, key: CONTRATO }
    release:
      ocid: { prefix: ocds-abc123, key: CONTRATO }
      date: run[as_of]
      tender: { id: CONTRATO, title: OBJETO, description: UNIDAD, value: { amount: MONTO, currency: { constant: COP } } }

    """

  static let rows = """
    UNIDAD,CONTRATO,OBJETO,MONTO
    ,C-0,Nada,
    ,,encima,
    Obras,C-1,Puente,10
    ,C-2,Camino de,20
    UNIDAD,CONTRATO,OBJETO,MONTO
    ,,acceso,
    Subtotal Obras,,,30
    TOTAL,,,30

    """

  @Test func `every row is accounted for, and every cell traced`() throws {
    let shop = try Workshop(mapping: Self.mapping, rows: Self.rows)
    var options = shop.options
    options.provenance = shop.folder.path + "/out/provenance.ndjson"
    let outcome = try convert(options)
    let balance = try #require(outcome.report.balances.first)
    #expect(balance.read == 8 && balance.used == 2 && balance.rejected == 1)
    #expect(balance.repeatedHeaders == 1 && balance.skipped == 2 && balance.joined == 2 && balance.isEven)
    let releases = try shop.folder.text(of: "out/releases.ndjson").split(separator: "\n")
      .map { try JSONParser.parse(String($0))["tender"] }
    #expect(releases.map { $0?["title"]?.stringValue } == ["Puente", "Camino de acceso"])
    #expect(releases.map { $0?["description"]?.stringValue } == ["Obras", "Obras"])
    let traced = try JSONParser.parse(
      String(shop.folder.text(of: "out/provenance.ndjson").split(separator: "\n")[1]))
    func rows(_ pointer: String) -> [Int?] {
      (traced["wasDerivedFrom"]?.arrayValue ?? []).first { $0["pointer"]?.stringValue == pointer }?["cells"]?
        .arrayValue?.map { $0["row"]?.numberValue?.intValue } ?? []
    }
    #expect(
      rows("/tender/title") == [5, 7] && rows("/tender/description") == [4] && rows("/tender/value/amount") == [5])
    let report = try JSONParser.parse(shop.folder.bytes(of: "out/report.json"))
    #expect(report["balance"]?[0]?["joined"]?.numberValue?.intValue == 2)
  }

  @Test func `a refused row that was split is written in all its parts`() throws {
    let shop = try Workshop(mapping: Self.mapping, rows: Self.rows)
    _ = try convert(shop.options)
    #expect(
      try shop.folder.text(of: "out/rejects/rows.csv").split(separator: "\n").dropFirst()
        == [",C-0,Nada,,rows.csv,2,D107,UNIDAD", ",,encima,,rows.csv,3,D107,UNIDAD"])
  }

  /// Two units; of the second, the row below the heading cell lacks its amount.
  private static let refused = mapping.replacing("MONTO: number", with: "MONTO: number, required")

  @Test func `a refused row carries what was filled from above, so that it can be fed again alone`() throws {
    let shop = try Workshop(
      mapping: Self.refused,
      rows: "UNIDAD,CONTRATO,OBJETO,MONTO\nObras,C-1,a,\nAguas,C-2,b,2\n,C-3,c,\n")
    _ = try convert(shop.options)
    #expect(
      try shop.folder.text(of: "out/rejects/rows.csv").split(separator: "\n").dropFirst()
        == ["Obras,C-1,a,,rows.csv,2,D107,MONTO", "Aguas,C-3,c,,rows.csv,4,D107,MONTO"])
  }

  @Test func `so does a refused record`() throws {
    let folder = try TemporaryFolder()
    let mapping = try folder.write(
      Self.refused.replacing("\"rows*.csv\"", with: "rows.json").replacing(
        "    skip rows: [repeated headers, { UNIDAD: [\"subtotal*\", total] }]\n    join split rows: { when empty: CONTRATO }\n",
        with: ""), to: "m.pliego.yaml")
    try folder.write(
      #"[{"UNIDAD":"Aguas","CONTRATO":"C-2","OBJETO":"b","MONTO":2},{"UNIDAD":"","CONTRATO":"C-3"},{"CONTRATO":"C-4"}]"#,
      to: "rows.json")
    var options = ConvertOptions(mapping: mapping, data: DataPlaces(folder: folder.path))
    options.output = folder.path + "/releases.ndjson"
    options.rejects = folder.path + "/rejects"
    _ = try convert(options)
    let name = try #require(folder.fileNames.first { $0.contains("rejects/") })
    let records = try folder.text(of: name).split(separator: "\n").map { try JSONParser.parse(String($0)) }
    let all = records.flatMap { $0.arrayValue ?? [$0] }
    #expect(all.map { $0["UNIDAD"]?.stringValue } == ["Aguas", "Aguas"])
    #expect(all.map { $0["CONTRATO"]?.stringValue } == ["C-3", "C-4"])
  }
}
