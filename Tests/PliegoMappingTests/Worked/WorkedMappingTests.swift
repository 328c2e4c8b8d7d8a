import Foundation
import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoMapping

/// The design's two worked mappings, against what its page says of them and hashes that another program computed.
@Suite struct WorkedMappingTests {
  private func text(_ folder: URL, _ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private func compranet(_ mapping: String = "compranet-contratos.pliego.yaml") throws -> Rehearsal? {
    guard let folder = sharedFolder("design/worked/a-compranet") else { return nil }
    return try rehearse(
      text(folder, mapping), ["contratos": text(folder, "data/Contratos2016.csv")],
      parameters: ["as_of": "2016-12-31T06:00:00Z"],
      files: ["compranet-contratos.pliego.yaml": text(folder, "compranet-contratos.pliego.yaml")])
  }

  @Test func `a flat export of contracts becomes two releases`() throws {
    guard let run = try compranet() else { return }
    #expect(
      run.releases.compactMap { $0["id"]?.stringValue } == [
        "ocds-213czf-1001-59105c838b162893", "ocds-213czf-1003-2969e1f8591f4cf3",
      ])
    #expect(run.releases.compactMap { $0["date"]?.stringValue } == ["2016-12-31T06:00:00Z", "2016-12-31T06:00:00Z"])
    #expect(run.at("tag") == #"["tender","award","contract"]"#)
    #expect(run.at("tag", of: 1) == #"["planning","tender","award","contract"]"#)
    #expect(run.at("buyer") == #"{"name":"Delegación Sonora","id":"MX-UC-050GYR019"}"#)
    #expect(
      run.releases[0]["parties"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == [
        "MX-UC-050GYR019", "MX-RUPC-00123", "MX-CNET-beta-y-cia",
      ])
    #expect(run.at("parties/0/roles") == #"["buyer","procuringEntity"]"#)
    #expect(run.at("parties/1/identifier/id") == #""00123""#)
    #expect(run.at("parties/2/identifier") == nil || run.at("parties/2/identifier/id") == nil)
    #expect(run.at("tender/procurementMethod") == #""open""#)
    #expect(run.at("tender/procurementMethod", of: 1) == #""direct""#)
    #expect(
      run.at("tender/tenderPeriod")
        == #"{"startDate":"2016-02-01T09:00:00-06:00","endDate":"2016-02-15T10:00:00-06:00"}"#)
    #expect(
      run.at("tender/documents/0")
        == #"{"id":"anuncio-1001","documentType":"tenderNotice","url":"https://compranet.example/1001","format":"text/html"}"#
    )
    #expect(run.at("contracts/0/value") == #"{"amount":1234567.80,"currency":"MXN"}"#)
    #expect(run.at("contracts/1/value") == #"{"amount":98000,"currency":"MXN"}"#)
    #expect(
      run.at("contracts/0/period")
        == #"{"startDate":"2016-03-01T00:00:00-06:00","endDate":"2016-12-31T23:59:59-06:00"}"#)
    #expect(run.at("contracts/1/period/startDate") == #""2016-05-01T00:00:00-05:00""#)
    #expect(
      run.releases[1].at("awards/0/suppliers")?.arrayValue?.compactMap { $0["id"]?.stringValue } == [
        "MX-RUPC-77", "MX-RUPC-78",
      ])
    #expect(run.releases[1]["contracts"]?.arrayValue?.count == 1)
    #expect(run.at("relatedProcesses/0/identifier", of: 1) == #""CM-1""#)
    #expect(run.at("relatedProcesses") == nil)
    #expect(run.problems == [])
    #expect(run.balance(of: "contratos") == [4, 0, 0, 0])
  }

  @Test func `a child mapping changes what it says and nothing else`() throws {
    guard let parent = try compranet(), let child = try compranet("sonora.pliego.yaml") else { return }
    #expect(child.releases[0]["ocid"]?.stringValue == "ocds-abc123-1001")
    #expect(child.at("tender/title_en") == child.at("tender/title"))
    #expect(child.at("contracts/0/description") == #""Gasas""#)
    #expect(child.at("contracts/0/dateSigned") == nil)
    #expect(child.at("contracts/0/value") == parent.at("contracts/0/value"))
    #expect(child.at("parties") == parent.at("parties"))
  }

  @Test func `the problems of the page's second test are told`() throws {
    guard let folder = sharedFolder("design/worked/a-compranet") else { return }
    let run = try rehearse(
      text(folder, "compranet-contratos.pliego.yaml"),
      [
        "contratos": """
        CLAVEUC,CODIGO_EXPEDIENTE,TITULO_EXPEDIENTE,TIPO_PROCEDIMIENTO,CODIGO_CONTRATO,IMPORTE_CONTRATO,MONEDA,CONTRATO_MARCO,IDENTIFICADOR_CM,PROVEEDOR_CONTRATISTA
        UC1,1002,Aseo,Subasta,6001,1.234.567,MXN,1,CM-77,Gamma SA
        UC1,1002,Aseo de oficinas,Subasta,6002,10,MXN,1,CM-77,Gamma SA
        UC1,1002,Aseo,Subasta,,10,MXN,1,CM-77,Gamma SA

        """
      ], parameters: ["as_of": "2016-12-31T06:00:00Z"])
    #expect(Set(run.problems) == ["D101", "D103", "D104", "D107"])
    #expect(run.at("tender/title") == #""Aseo""#)
    #expect(run.at("tender/procurementMethodDetails") == #""Subasta""#)
    #expect(run.at("contracts/0") == #"{"id":"6001","awardID":"6001"}"# || run.at("contracts/0/value") == nil)
    #expect(run.at("contracts/1/value/amount") == "10")
    #expect(run.rejectedRows(of: "contratos") == [4])
  }

  private func database(_ state: Int) throws -> Rehearsal? {
    guard let folder = sharedFolder("design/worked/b-sql") else { return nil }
    var rows: [String: String] = [:]
    for name in [
      "awards", "bids", "contract_changes", "contracts", "items", "organizations", "payments", "processes", "tenders",
    ] {
      rows[name] = try text(folder, "data/\(state)/\(name).csv")
    }
    return try rehearse(text(folder, "procurement-db.pliego.yaml"), rows)
  }

  @Test(arguments: [(1, "2bdf9e60c99c56c3"), (4, "ed657227c9db6360")])
  func `nine tables become a release with the hash another program gives`(_ state: Int, _ hash: String) throws {
    guard let run = try database(state) else { return }
    #expect(run.releases.compactMap { $0["id"]?.stringValue } == ["ocds-213czf-MS-2024-010-\(hash)"])
    #expect(run.problems == [])
  }

  @Test func `the opening has what the page says`() throws {
    guard let run = try database(1) else { return }
    #expect(run.at("date") == #""2024-03-01T08:00:00-05:00""#)
    #expect(run.at("tag") == #"["planning","tender"]"#)
    #expect(run.at("parties/0/roles") == #"["buyer"]"#)
    #expect(run.releases[0]["parties"]?.arrayValue?.count == 1)
    #expect(run.releases[0].at("tender/description")?.stringValue == "Compra de vacunas\nEntrega en Bogotá")
    #expect(run.at("tender/items/1/quantity") == "500.5")
    #expect(run.at("tender/numberOfTenderers") == nil)
    #expect(run.at("tender/documents/0/id") == #""terms-T1""#)
    #expect(run.at("planning/budget/amount") == #"{"amount":500000000,"currency":"COP"}"#)
  }

  @Test func `two bids of one firm are one tenderer`() throws {
    guard let run = try database(2) else { return }
    #expect(run.at("tender/numberOfTenderers") == "2")
    #expect(
      run.releases[0].at("tender/tenderers")?.arrayValue?.compactMap { $0["id"]?.stringValue } == [
        "CO-RUE-800333444", "CO-RUE-3",
      ])
    #expect(run.releases[0].at("bids/details")?.arrayValue?.count == 3)
    #expect(run.at("awards/0/value") == #"{"amount":470000000,"currency":"COP"}"#)
    #expect(run.at("awards/0/suppliers/0/id") == #""CO-RUE-800333444""#)
  }

  @Test func `payments and changes of the last state are there with their roles`() throws {
    guard let run = try database(4) else { return }
    #expect(
      run.at("contracts/0/amendments")
        == #"[{"date":"2024-09-20T23:59:59-05:00","rationale":"Prórroga por desabasto","id":"CC1"}]"#)
    #expect(run.at("contracts/0/implementation/transactions/0/payer/id") == #""CO-RUE-900111222""#)
    let roles = run.releases[0]["parties"]?.arrayValue?.map {
      ($0["name"]?.stringValue ?? "") + " " + ($0["roles"].map { JSONWriter.text(of: $0) } ?? "")
    }
    #expect(
      roles?.sorted() == [
        #"Alfa ["supplier","tenderer","payee"]"#, #"Beta ["tenderer"]"#, #"Ministerio de Salud ["buyer","payer"]"#,
      ])
  }
}
