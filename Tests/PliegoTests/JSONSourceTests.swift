import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("sources of JSON")
struct JSONSourceTests {
  static let mapping = """
    pliego: 1
    reading: { locale: es-CO, time zone: America/Bogota }
    parameters: { as_of: { type: datetime, default: "2024-06-30T00:00:00Z" } }
    sources:
      procesos:
        file: "procesos*"
        records: datos.procesos[]
        key: id
        columns:
          id: text
          entidad: { type: text, also: [entidad.nombre] }
      contratos:
        inside: procesos
        records: contratos[]
        key: numero
        only if: = not(one_of([estado], "anulado"))
        columns:
          numero: text
          estado: text
          valor: number
      modalidades:
        inside: procesos
        records: etiquetas[]
        columns: { value: text }
    parties:
      entidad: { from: procesos, id: entidad, name: entidad }
    process: { from: procesos, key: id }
    release:
      ocid: { prefix: ocds-abc123, key: id }
      date: run[as_of]
      buyer: { party: entidad }
      tender:
        id: id
        additionalProcurementCategories: { formula: '= join(";", modalidades[value])', split: ";" }
      contracts:
        - for each: contratos
          id: numero
          awardID: numero
          value: { amount: { column: valor, on problem: reject entry }, currency: { constant: COP } }

    """

  static let document = """
    {"datos": {"procesos": [
      {"id": "P1", "entidad": {"nombre": "Alcaldía"}, "etiquetas": ["goods", "services"],
       "contratos": [{"numero": "C1", "valor": 1234.50, "estado": "firmado"}, {"numero": "C2", "valor": "1.000,25"},
                     {"numero": "C3", "valor": 9, "estado": "anulado"}]},
      {"id": "P2", "entidad": "Gobernación"},
      {"id": null, "entidad": "Nadie", "contratos": [{"numero": "C4", "valor": 1}]},
      {"id": "P3", "entidad": "Otra", "contratos": [{"numero": "C5", "valor": "x"}]}
    ]}}
    """

  private func workshop(_ text: String, name: String = "procesos-1.json") throws -> Workshop {
    let shop = try Workshop(mapping: Self.mapping, rows: "")
    try shop.folder.write(text, to: "data/\(name)")
    return shop
  }

  @Test func `arrays inside records become entries, and every record is accounted for`() throws {
    let shop = try workshop(Self.document)
    var options = shop.options
    options.provenance = shop.folder.path + "/out/provenance.ndjson"
    let outcome = try convert(options)
    let releases = try shop.folder.text(of: "out/releases.ndjson").split(separator: "\n")
      .map { try JSONParser.parse(String($0)) }
    #expect(releases.map { $0["buyer"]?["name"]?.stringValue } == ["Alcaldía", "Gobernación", "Otra"])
    let contracts = releases[0]["contracts"]?.arrayValue ?? []
    #expect(contracts.map { $0["value"]?["amount"]?.numberValue?.text } == ["1234.50", "1000.25"])
    let categories = releases[0]["tender"]?["additionalProcurementCategories"]?.arrayValue ?? []
    #expect(categories.map(\.stringValue) == ["goods", "services"])
    #expect(releases[1]["contracts"] == nil)
    let balances = outcome.report.balances
    #expect(balances.map(\.read) == [4, 5, 2] && balances.allSatisfy(\.isEven))
    #expect(balances[0].rejected == 1 && balances[1].filtered == 1 && balances[1].rejected == 2)
    let traced = try JSONParser.parse(
      String(shop.folder.text(of: "out/provenance.ndjson").split(separator: "\n")[0]))
    let cells =
      (traced["wasDerivedFrom"]?.arrayValue ?? [])
      .first { $0["pointer"]?.stringValue == "/contracts/1/value/amount" }?["cells"]?.arrayValue ?? []
    #expect(cells.first?["pointer"]?.stringValue == "/datos/procesos/0/contratos/1")
    #expect(cells.first?["line"]?.numberValue?.intValue == 3)
  }

  @Test func `refused records stand wrapped as they stood, and can be fed again`() throws {
    let shop = try workshop(Self.document)
    _ = try convert(shop.options)
    let rejects = try shop.folder.text(of: "out/rejects/procesos-1.json")
    #expect(
      rejects
        == #"{"datos":{"procesos":[{"id":null,"entidad":"Nadie","contratos":[{"numero":"C4","valor":1}],"#
        + #""_file":"procesos-1.json","_row":3,"_problem":"D107","_detail":"id"}]}}"# + "\n")
    let again = try workshop(rejects.replacing("\"id\":null", with: "\"id\":\"P9\""))
    let outcome = try convert(again.options)
    #expect(outcome.report.releases == 1 && outcome.report.problemCount == 0)
    #expect(try shop.folder.text(of: "out/rejects/contratos-procesos-1.json").contains(#""numero":"C5""#))
  }

  @Test func `a problem names line, record and place`() throws {
    let shop = try workshop(Self.document)
    let outcome = try convert(shop.options)
    let problem = try #require(outcome.report.problems.first { $0.code.id == "D101" })
    #expect(problem.first[0].origin?.pointer == "/datos/procesos/3/contratos/0")
    #expect(problem.first[0].origin?.line == 7 && problem.first[0].origin?.row == 5)
  }

  @Test func `an array in one line or one document a line is the same`() throws {
    let value = try JSONParser.parse(Self.document)
    let records = value["datos"]?["procesos"]?.arrayValue ?? []
    let lines = records.map { #"{"datos":{"procesos":[\#(JSONWriter.text(of: $0))]}}"# }.joined(separator: "\n")
    let shop = try workshop(Self.document)
    let other = try workshop(lines, name: "procesos.ndjson")
    _ = try convert(shop.options)
    _ = try convert(other.options)
    #expect(
      try shop.folder.text(of: "out/releases.ndjson") == other.folder.text(of: "out/releases.ndjson"))
  }

  @Test func `tests of a mapping give JSON`() throws {
    let tests = """
      tests:
        - name: nested
          given:
            procesos: '{"datos":{"procesos":[{"id":"P1","contratos":[{"numero":"C1","valor":2.5}]}]}}'
          expect: { releases: [ { contracts: [ { value: { amount: 2.5 } } ] } ], problems: [D601] }
        - name: flat
          given:
            procesos: |
              id,entidad
              P1,E
          expect: { releases: [ { buyer: { name: E } } ] }

      """
    let shop = try Workshop(mapping: Self.mapping + tests, rows: "")
    let results = try runTests(of: checkMapping(shop.folder.path + "/m.pliego.yaml"))
    #expect(results.map(\.isPassed) == [true, true], "\(results.flatMap(\.failures).map(\.message.english))")
  }
}
