import PliegoDiagnostics
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("rows that add up")
struct BalanceTests {
  @Test(.fires("U016"))
  func `a row that is lost stops everything`() {
    var balance = RowBalance(source: "contratos")
    balance.read = 3
    balance.used = 2
    #expect(PliegoError(uneven: [balance])?.diagnostics.map(\.code.id) == ["U016"])
    balance.orphans = 1
    #expect(PliegoError(uneven: [balance]) == nil)
  }
}
