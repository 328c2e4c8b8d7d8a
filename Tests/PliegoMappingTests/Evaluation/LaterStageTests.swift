import PliegoDiagnostics
import PliegoJSON
import PliegoValues
import Testing

@testable import PliegoMapping

/// Processes that appear only in the files of later stages: `or from`.
@Suite struct LaterStageTests {
  private static let mapping = """
    pliego: 1
    sources:
      calls:
        file: c.csv
        key: ID
        only if: = [STATE] <> "draft"
        columns: { ID: text, TITLE: text, STATE: text, NEEDED: 'text, required', proc: '= "P/" & [ID]', fixed: '= "calls"' }
      contracts:
        file: k.csv
        key: K
        belongs_to: { calls: CALL }
        columns: { K: text, CALL: text, PROC: text, NAME: text }
      lines: { file: l.csv, key: L, belongs_to: { contracts: K }, columns: { L: text, K: text } }
      lots: { file: t.csv, key: T, belongs_to: { calls: CALL }, columns: { T: text, CALL: text } }
      payments: { file: p.csv, key: P, columns: { P: text, PROC: text, AMOUNT: number } }
    process: { from: calls, key: ID, compare keys: [leading zeros], or from: { contracts: PROC, payments: PROC } }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-01-01T00:00:00Z" }
      language: { constant: es }
      tender: { id: proc, title: TITLE, description: fixed, eligibilityCriteria: NEEDED, items: [ { for each: lots, id: T } ] }
      awards:
        - for each: contracts
          id: K
          title: NAME
          items: [ { for each: lines, id: L } ]
      planning/budget/amount/amount: = sum(payments[AMOUNT])

    """

  private static let calls = "ID,TITLE,STATE,NEEDED\n"

  @Test func `a process of a later stage has a root with its key and what follows from it`() throws {
    let run = try rehearse(
      Self.mapping,
      ["calls": Self.calls + "2,two,,x\n", "contracts": "K,CALL,PROC,NAME\nk1,,1,one\nk2,2,2,two\n"])
    #expect(run.releases.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-1", "ocds-abc123-2"])
    #expect(run.at("tender") == #"{"id":"P/1","description":"calls"}"#)
    #expect(run.at("tender/id", of: 1) == #""P/2""#)
    #expect(run.problems == [])
    #expect(run.report.isEven)
  }

  @Test func `a missing parent makes no orphan of a row that begins a process, but of its siblings`() throws {
    let run = try rehearse(
      Self.mapping,
      [
        "calls": Self.calls + "2,two,,x\n", "contracts": "K,CALL,PROC,NAME\nk1,9,1,one\n", "lots": "T,CALL\nt1,9\n",
        "lines": "L,K\nl1,k1\n",
      ])
    #expect(run.balance(of: "contracts") == [1, 0, 0, 0])
    #expect(run.balance(of: "lots") == [0, 0, 0, 1])
    // Grandchildren follow their parent, which is there.
    #expect(run.at("awards") == #"[{"id":"k1","title":"one","items":[{"id":"l1"}]}]"#)
    #expect(run.problems == ["D105"])
  }

  @Test func `rows of a filtered process are filtered with it`() throws {
    let run = try rehearse(
      Self.mapping,
      [
        "calls": Self.calls + "2,two,draft,x\n3,three,,x\n",
        "contracts": "K,CALL,PROC,NAME\nk1,2,2,one\nk2,,002,two\nk3,3,3,three\n", "lines": "L,K\nl1,k2\nl3,k3\n",
        "payments": "P,PROC,AMOUNT\np1,2,5\n",
      ])
    #expect(run.releases.count == 1)
    #expect(run.balance(of: "contracts") == [1, 2, 0, 0])
    #expect(run.balance(of: "lines") == [1, 1, 0, 0])
    #expect(run.balance(of: "payments") == [0, 1, 0, 0])
    #expect(run.problems == [])
    #expect(run.report.isEven)
  }

  @Test func `rows of a rejected process are rejected with it, unless another row of the root is good`() throws {
    let run = try rehearse(
      Self.mapping,
      [
        "calls": Self.calls + "2,two,,\n3,three,,\n03,three,,x\n",
        "contracts": "K,CALL,PROC,NAME\nk1,,2,one\nk3,,3,three\n", "payments": "P,PROC,AMOUNT\np1,2,5\np3,3,5\n",
      ])
    #expect(run.releases.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-03"])
    #expect(run.balance(of: "contracts") == [1, 0, 1, 0])
    #expect(run.balance(of: "payments") == [1, 0, 1, 0])
    #expect(run.report.isEven)
  }

  @Test func `the first declared source gives the key, whatever the order of rows`() throws {
    let rows = [
      "calls": Self.calls, "contracts": "K,CALL,PROC,NAME\nk1,,07,one\nk2,,7,two\n",
      "payments": "P,PROC,AMOUNT\np1,007,5\np2,8,1\np3,0008,1\n",
    ]
    let run = try rehearse(Self.mapping, rows)
    #expect(run.releases.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-0008", "ocds-abc123-07"])
    #expect(run.at("planning/budget/amount/amount", of: 1) == "5")
    #expect(run.problems == ["D121", "D121", "D122"])
    var turned = rows
    turned["contracts"] = "K,CALL,PROC,NAME\nk2,,7,two\nk1,,07,one\n"
    turned["payments"] = "P,PROC,AMOUNT\np3,0008,1\np2,8,1\np1,007,5\n"
    let again = try rehearse(Self.mapping, turned)
    #expect(again.releases.map { $0["ocid"] } == run.releases.map { $0["ocid"] })
    #expect(again.problems == run.problems)
  }

  @Test func `inside an entry of the root only its own rows stand, in the process all`() throws {
    let run = try rehearse(
      """
      pliego: 1
      sources:
        contracts: { file: k.csv, key: K, columns: { K: text, PROC: text } }
        payments:
          file: p.csv
          key: P
          belongs_to: { contracts: K }
          columns: { P: text, K: text, PROC: text, AMOUNT: number }
      process: { from: contracts, key: PROC, or from: { payments: PROC } }
      release:
        ocid: { prefix: ocds-abc123, key: PROC }
        date: { constant: "2024-01-01T00:00:00Z" }
        planning: { from: contracts, budget/amount/amount: '= sum(payments[AMOUNT])' }
        tender: { id: PROC, value/amount: '= sum(payments[AMOUNT])' }
        awards: [ { for each: contracts, id: K, value/amount: '= sum(payments[AMOUNT])' } ]

      """,
      ["contracts": "K,PROC\na,1\n", "payments": "P,K,PROC,AMOUNT\n1,a,1,5\n2,,1,6\n3,x,1,7\n4,,2,9\n"])
    #expect(run.at("tender/value/amount") == "18")
    #expect(run.at("planning/budget/amount/amount") == "18")
    #expect(run.at("awards/0/value/amount") == "5")
    #expect(run.at("tender/value/amount", of: 1) == "9")
    #expect(run.problems == [])
  }

  @Test func `a key that is no text keeps its type, and types must be one`() throws {
    let mapping = """
      pliego: 1
      sources:
        calls: { file: c.csv, key: ID, columns: { ID: integer, TITLE: text } }
        payments: { file: p.csv, key: P, columns: { P: text, PROC: integer } }
      process: { from: calls, key: ID, or from: { payments: PROC } }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender: { id: '= text([ID] + 1)', title: TITLE }
        awards: [ { for each: payments, id: P } ]

      """
    let run = try rehearse(mapping, ["calls": "ID,TITLE\n10,ten\n", "payments": "P,PROC\na,7\nb,10\n"])
    #expect(run.at("tender") == #"{"id":"11","title":"ten"}"#)
    #expect(run.at("tender", of: 1) == #"{"id":"8"}"#)
    let mixed = mapping.replacing("PROC: integer", with: "PROC: text")
    #expect(check(mixed).diagnostics.filter { $0.severity == .error }.map(\.code.id) == ["P208"])
    let same = mapping.replacing("{ payments: PROC }", with: "{ calls: ID }")
    #expect(check(same).diagnostics.contains { $0.code == .badLink })
  }
}

/// What two sources say of one field: `agreed(…)`.
@Suite struct AgreedTests {
  private static let mapping = """
    pliego: 1
    sources:
      calls: { file: c.csv, key: ID, columns: { ID: text, TITLE: text } }
      budget: { file: b.csv, key: B, belongs_to: { calls: ID }, columns: { B: text, ID: text, NAME: text } }
    process: { from: calls, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender: { id: ID, title: '= agreed([TITLE], budget[NAME])' }

    """

  @Test func `the first declared counts, and what differs is told with both places`() throws {
    let run = try rehearse(
      Self.mapping,
      [
        "calls": "ID,TITLE\n1,Road\n2,\n3,School\n",
        "budget": "B,ID,NAME\na,1,Street\nb,2,Bridge\nc,3,School\nd,1,Way\n",
      ])
    #expect(run.at("tender/title") == #""Road""#)
    #expect(run.at("tender/title", of: 1) == #""Bridge""#)
    #expect(run.problems == ["D123"])
    let example = try #require(run.report.problems.first?.first.first)
    #expect(
      example.message.english
        == #"calls[TITLE] says "Road", budget[NAME] says "Street" (budget.csv, row 2, column C); the first is used"#)
    #expect(example.origin?.file == "calls.csv")
    #expect(example.otherOrigin?.file == "budget.csv")
    #expect(run.report.problems.first?.path == "tender/title")
  }

  @Test func `the order of arguments decides`() throws {
    let turned = Self.mapping.replacing("agreed([TITLE], budget[NAME])", with: "agreed(budget[NAME], [TITLE])")
    let run = try rehearse(turned, ["calls": "ID,TITLE\n1,Road\n", "budget": "B,ID,NAME\na,1,Street\n"])
    #expect(run.at("tender/title") == #""Street""#)
    #expect(run.problems == ["D123"])
  }

  @Test func `what is compared may be brought to one form`() throws {
    let folded = Self.mapping.replacing(
      "agreed([TITLE], budget[NAME])", with: "first_filled([TITLE], agreed(fold([TITLE]), fold(budget[NAME])))")
    let run = try rehearse(folded, ["calls": "ID,TITLE\n1,ROAD\n", "budget": "B,ID,NAME\na,1,Road\n"])
    #expect(run.problems == [])
  }
}
