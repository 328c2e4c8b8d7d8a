import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoMapping

/// The bundled example of a process that two ministries tell of.
@Suite struct TwoMinistriesTests {
  private static let sources = ["contratos", "relacion", "cartera", "presupuesto", "pagos"]

  private func plan() throws -> MappingPlan {
    try #require(check(PackageRoot.text("Examples/two-ministries/compras.pliego.yaml")).plan)
  }

  private func rows() throws -> [String: String] {
    try Dictionary(
      uniqueKeysWithValues: Self.sources.map { ($0, try PackageRoot.text("Examples/two-ministries/rows/\($0).csv")) })
  }

  private func ids(_ run: Rehearsal) -> [String] {
    zip(run.releases, run.publishers).map { "\($0["ocid"]?.stringValue?.dropFirst(12) ?? "") \($1)" }
  }

  @Test func `each ministry tells its stages under one ocid`() throws {
    let run = try rehearse(plan(), rows())
    #expect(
      ids(run) == [
        "2024-0017 1", "2024-0017 0", "2024-0021 1", "2024-0021 0", "2024-0030 1", "2024-0030 0", "2024-40 1",
      ])
    #expect(run.at("planning/budget/projectID") == #""24-09-650-0003""#)
    #expect(run.at("planning/budget/project") == #""Puente vehicular sobre el río Seco""#)
    // The purchasing system left the key out; the declared table has it.
    #expect(run.at("planning/budget/projectID", of: 2) == #""24-09-650-0008""#)
    #expect(run.at("contracts/0/implementation/transactions/1/id") == #""1002""#)
    #expect(run.at("contracts/1/implementation/transactions/0/id") == #""1003""#)
    #expect(run.at("planning/budget/projectID", of: 4) == nil)
    #expect(run.at("tag", of: 6) == #"["planning"]"#)
    #expect(run.report.isEven)
  }

  @Test func `orphans, conflicts and expectations that fail are told`() throws {
    let run = try rehearse(plan(), rows())
    #expect(Set(run.problems) == ["D105", "D108", "D122", "D123", "D701", "D702"])
    #expect(run.report.orphans.count == 1)
    let names = run.report.problems.map(\.expectation).filter { !$0.isEmpty }
    #expect(names == ["pagos dentro del contrato", "presupuesto del año del expediente"])
    let missing = run.report.problems.first { $0.code.id == "D108" }?.first.first
    #expect(missing?.text == "2024-0030")
  }

  @Test func `a key in two spellings is one process, and the row that makes it so is told`() throws {
    var rows = try rows()
    rows["contratos", default: ""] +=
      "2024-017,Puente vehicular sobre el río Seco,Dirección de Obras,,,,SOB-0103,1.00,2024-06-01,Constructora Ceiba SA de CV,CCE010215AB4,2024-09-30\n"
    let run = try rehearse(plan(), rows)
    #expect(run.releases.count == 7)
    #expect(run.problems.filter { $0 == "D121" }.count == 1)
    #expect(run.at("contracts", of: 1)?.contains("SOB-0103") == true)
  }

  @Test func `rows in any order give the same releases and the same findings`() throws {
    let plan = try plan()
    let rows = try rows()
    let base = try rehearse(plan, rows)
    try forAll(40) { generator in
      let shuffled = rows.mapValues { text in
        var lines = text.split(separator: "\n").map(String.init)
        let header = lines.removeFirst()
        for index in lines.indices.reversed() { lines.swapAt(index, generator.int(0...index)) }
        return ([header] + lines).joined(separator: "\n") + "\n"
      }
      let run = try rehearse(plan, shuffled)
      #expect(run.bytes == base.bytes)
      #expect(run.problems == base.problems)
      #expect(run.publishers == base.publishers)
    }
  }
}
