import PliegoDiagnostics
import PliegoJSON
import Testing

@testable import PliegoMapping

/// A mapping of flat rows: one row a contract, several a process.
private func flat(_ columns: String, _ release: String, extra: String = "") -> String {
  """
  pliego: 1
  reading: { locale: plain, time zone: America/Mexico_City }
  sources:
    rows: { file: rows.csv, key: LINE, columns: { ID: text, LINE: text, \(columns) } }
  \(extra)
  process: { from: rows, key: ID }
  release:
    ocid: { prefix: ocds-abc123, key: ID }
    date: { constant: "2024-01-01T00:00:00Z" }
  \(release)

  """
}

@Suite struct AgreementTests {
  private static let mapping = flat(
    "TITLE: text, AMOUNT: number, OPEN: boolean",
    """
      tender:
        id: ID
        title: TITLE
        hasEnquiries: OPEN
        value: { amount: AMOUNT }
    """)

  @Test func `rows that agree give their value once`() throws {
    let run = try rehearse(Self.mapping, ["rows": "ID,LINE,TITLE,AMOUNT,OPEN\n1,a,Road,5,1\n1,b,Road,5.00,yes\n"])
    #expect(run.at("tender/title") == #""Road""#)
    #expect(run.at("tender/value/amount") == "5")
    #expect(run.at("tender/hasEnquiries") == "true")
    #expect(run.problems == [])
  }

  @Test func `rows that disagree give the first and say so once`() throws {
    let run = try rehearse(
      Self.mapping, ["rows": "ID,LINE,TITLE,AMOUNT,OPEN\n1,a,Road,5,1\n1,b,Street,5,1\n1,c,Lane,5,1\n"])
    #expect(run.at("tender/title") == #""Road""#)
    #expect(run.problems == ["D104"])
    let example = try #require(run.report.problems.first?.first.first)
    #expect(example.origin?.row == 2)
    #expect(example.otherOrigin?.row == 3)
    #expect(example.origin?.heading == "TITLE")
  }

  @Test func `an empty cell states nothing`() throws {
    let run = try rehearse(
      Self.mapping, ["rows": "ID,LINE,TITLE,AMOUNT,OPEN\n1,a,,5,\n1,b,Road,,1\n1,c, ,5,\n"])
    #expect(run.at("tender/title") == #""Road""#)
    #expect(run.at("tender/value/amount") == "5")
    #expect(run.problems == [])
  }

  @Test func `texts disagree by a letter's case`() throws {
    let run = try rehearse(Self.mapping, ["rows": "ID,LINE,TITLE,AMOUNT,OPEN\n1,a,Road,,\n1,b,ROAD,,\n"])
    #expect(run.problems == ["D104"])
  }

  @Test func `one unreadable cell among good ones is told`() throws {
    let run = try rehearse(
      Self.mapping, ["rows": "ID,LINE,TITLE,AMOUNT,OPEN\n1,a,Road,x,\n1,b,Road,5,\n"])
    #expect(run.problems.contains("D101") || run.problems.contains("D104"))
  }

  @Test func `processes do not see each other's rows`() throws {
    let run = try rehearse(
      Self.mapping, ["rows": "ID,LINE,TITLE,AMOUNT,OPEN\n2,a,Two,,\n10,b,Ten,,\n1,c,One,,\n"])
    #expect(
      run.releases.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-1", "ocds-abc123-10", "ocds-abc123-2"])
    #expect(run.problems == [])
  }
}

@Suite struct EntryTests {
  @Test func `for each makes an entry of each key in the order of first rows`() throws {
    let run = try rehearse(
      flat("NAME: text", "  awards:\n    - for each: rows\n      id: LINE\n      title: NAME"),
      ["rows": "ID,LINE,NAME\n1,b,B\n1,a,A\n1,b,B\n"])
    #expect(run.at("awards") == #"[{"id":"b","title":"B"},{"id":"a","title":"A"}]"#)
  }

  @Test func `one per groups by columns, and rows of a group must agree`() throws {
    let run = try rehearse(
      flat(
        "LOT: 'text, required', NAME: 'text, required'",
        "  awards:\n    - for each: rows\n      one per: [LOT, NAME]\n      id: = [LOT] & \"-\" & [NAME]"),
      ["rows": "ID,LINE,LOT,NAME\n1,a,1,x\n1,b,1,y\n1,c,1,x\n1,d,,x\n"])
    #expect(run.releases[0]["awards"]?.arrayValue?.count == 2)
    #expect(run.at("awards/0/id") == #""1-x""#)
  }

  @Test func `one per row makes an entry of every row`() throws {
    let run = try rehearse(
      flat(
        "NAME: text",
        "  awards:\n    - for each: rows\n      one per: row\n      id: = hash([LINE], [NAME])\n      title: NAME"),
      ["rows": "ID,LINE,NAME\n1,a,x\n1,a,y\n"])
    #expect(run.releases[0]["awards"]?.arrayValue?.count == 2)
  }

  @Test func `sorted by orders entries, empty values last, equal ones as they came`() throws {
    let run = try rehearse(
      flat("N: number, D: date", "  awards:\n    - for each: rows\n      sorted by: [N, D]\n      id: LINE"),
      ["rows": "ID,LINE,N,D\n1,a,10,\n1,b,9,2024-01-02\n1,c,,\n1,d,9,2024-01-01\n1,e,10,\n1,f,-1,\n"])
    #expect(
      run.releases[0]["awards"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["f", "d", "b", "a", "e", "c"])
  }

  @Test func `ordinal counts the entries of its list`() throws {
    let run = try rehearse(
      flat("N: number", "  awards:\n    - for each: rows\n      sorted by: N\n      id: = [ID] & \"-\" & ordinal()"),
      ["rows": "ID,LINE,N\n1,a,3\n1,b,1\n2,c,1\n"])
    #expect(run.at("awards/1/id") == #""1-2""#)
    #expect(run.at("awards/0/id", of: 1) == #""2-1""#)
  }

  @Test func `equal ids in one list are refused`() throws {
    let run = try rehearse(
      flat("NAME: text", "  awards:\n    - for each: rows\n      id: = \"same\"\n      title: NAME"),
      ["rows": "ID,LINE,NAME\n1,a,x\n1,b,y\n"])
    #expect(run.at("awards") == #"[{"id":"same","title":"x"}]"#)
    #expect(run.problems == ["D109"])
    #expect(run.rejectedRows(of: "rows") == [3])
    #expect(run.balance(of: "rows") == [1, 0, 1, 0])
  }

  @Test func `two kinds of entries stand in one list, in the mapping's order`() throws {
    let run = try rehearse(
      flat(
        "A: text, B: text",
        """
          tender:
            id: ID
            documents:
              - { only with: url, id: { constant: b }, url: B }
              - { only with: url, id: { constant: a }, url: A }
        """.replacing("B }", with: "B, title: LINE }")),
      ["rows": "ID,LINE,A,B\n1,a,https://a.example,https://b.example\n2,b,https://a.example,\n"])
    #expect(run.releases[0].at("tender/documents")?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["b", "a"])
    #expect(run.releases[1].at("tender/documents")?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["a"])
  }

  @Test func `objects of constants alone are left out, and those without values too`() throws {
    let run = try rehearse(
      flat(
        "A: number, T: text",
        """
          tender:
            id: ID
            value: { amount: A, currency: { constant: MXN } }
            minValue: { amount: A }
            contractPeriod: { durationInDays: 3 }
            tenderPeriod: { startDate: { constant: "2024-01-01T00:00:00Z" } }
        """),
      ["rows": "ID,LINE,A,T\n1,a,,\n"])
    #expect(run.at("tender") == #"{"id":"1"}"#)
  }

  @Test func `only if keeps entries and objects by their rows`() throws {
    let run = try rehearse(
      flat(
        "KIND: text, N: number",
        """
          tender:
            id: ID
            tenderPeriod: { only if: { KIND: [lot, all] }, durationInDays: { formula: '= integer([N])' } }
          awards:
            - for each: rows
              only if: { KIND: [lot, all], N: 2 }
              id: LINE
        """),
      ["rows": "ID,LINE,KIND,N\n1,a,lot,2\n1,b,lot,3\n1,c,all,2.0\n1,d,,2\n"])
    #expect(run.releases[0]["awards"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["a", "c"])
  }
}

@Suite struct LinkTests {
  private static let mapping = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      processes:
        file: p.csv
        key: ID
        looks_up: { buyer: { orgs: BUYER } }
        columns: { ID: text, TITLE: text, BUYER: text, agent: '= bids[x]' }
      lots: { file: l.csv, key: LOT, belongs_to: { processes: PROC }, columns: { LOT: text, PROC: text, TITLE: text } }
      awards:
        file: a.csv
        key: AID
        belongs_to: { lots: LOT }
        looks_up: { bid: { bids: BID }, winner: { orgs: winner_id } }
        columns: { AID: text, LOT: text, BID: text, winner_id: '= bid[ORG]' }
      bids: { file: b.csv, key: BID, columns: { BID: text, ORG: text, AMOUNT: number } }
      orgs: { file: o.csv, key: ORG, columns: { ORG: text, NAME: text } }
    parties:
      org: { from: orgs, id: ORG, name: NAME }
    process: { from: processes, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-01-01T00:00:00Z" }
      buyer: { party: org, of: buyer }
      tender:
        id: ID
        title: TITLE
        description: buyer[NAME]
        numberOfTenderers: { formula: '= count(lots[LOT])', only if: '= count(lots[LOT]) > 0' }
        items:
          - for each: lots
            id: LOT
            description: = processes[TITLE] & " / " & [TITLE]
      awards:
        - for each: awards
          id: AID
          title: processes[TITLE]
          value: { amount: 'bid[AMOUNT]' }
          suppliers: [ { party: org, of: winner } ]

    """.replacing(", agent: '= bids[x]'", with: "")

  private static let rows = [
    "processes": "ID,TITLE,BUYER\nP1,Roads,O1\nP2,Schools,O9\n",
    "lots": "LOT,PROC,TITLE\nL2,P1,South\nL1,P1,North\nL3,P2,East\n",
    "awards": "AID,LOT,BID\nA1,L1,B1\nA2,L2,B2\nA3,L3,\nA4,L9,B1\n",
    "bids": "BID,ORG,AMOUNT\nB1,O2,10\nB2,O3,20\nB2,O2,30\n",
    "orgs": "ORG,NAME\nO1,Ministry\nO2,Alfa\nO3,Beta\n",
  ]

  @Test func `children, grandchildren and enclosing rows are reached`() throws {
    let run = try rehearse(Self.mapping, Self.rows)
    #expect(
      run.at("tender/items")
        == #"[{"id":"L2","description":"Roads / South"},{"id":"L1","description":"Roads / North"}]"#)
    #expect(run.releases[0]["awards"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["A1", "A2"])
    #expect(run.at("awards/0/title") == #""Roads""#)
    #expect(run.at("tender/numberOfTenderers") == "2")
  }

  @Test func `look-ups go one step and two`() throws {
    let run = try rehearse(Self.mapping, Self.rows)
    #expect(run.at("tender/description") == #""Ministry""#)
    #expect(run.at("awards/0/value/amount") == "10")
    #expect(run.at("awards/0/suppliers/0/name") == #""Alfa""#)
    #expect(run.at("awards/1/suppliers/0/name") == #""Beta""#)
    #expect(run.at("awards/0/suppliers", of: 1) == nil)
  }

  @Test func `orphans, repeated keys and keys of nobody are counted`() throws {
    let run = try rehearse(Self.mapping, Self.rows)
    #expect(Set(run.problems) == ["D105", "D106", "D108"])
    #expect(run.balance(of: "awards") == [3, 0, 0, 1])
    #expect(run.report.orphans.count == 1)
    let lookUp = try #require(run.report.problems.first { $0.code.id == "D108" })
    #expect(lookUp.first.first?.text == "O9")
    #expect(run.report.isEven)
  }

  @Test func `a key that is made by a helper column is told as it was looked for`() throws {
    let mapping = """
      pliego: 1
      sources:
        rows:
          file: rows.csv
          key: ID
          looks_up: { unit: { orgs: [KEY, YEAR] } }
          columns: { ID: text, UNIT: text, YEAR: text, KEY: '= "O-" & [UNIT]' }
        orgs: { file: orgs.csv, key: [ORG, YEAR], columns: { ORG: text, YEAR: text, NAME: text } }
      process: { from: rows, key: ID }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender: { id: ID, title: 'unit[NAME]' }

      """
    let run = try rehearse(
      mapping, ["rows": "ID,UNIT,YEAR\n1,7,2024\n2,8,2024\n", "orgs": "ORG,YEAR,NAME\nO-7,2024,A\n"])
    #expect(run.at("tender/title") == #""A""#)
    #expect(run.report.problems.map { "\($0.code.id) \($0.first.first?.text ?? "")" } == ["D108 O-8, 2024"])
  }

  @Test(arguments: [
    ["first: { a: K1 }", "second: { b: K2 }", "third: { b: K3 }"],
    ["third: { b: K3 }", "second: { b: K2 }", "first: { a: K1 }"],
    ["second: { b: K2 }", "third: { b: K3 }", "first: { a: K1 }"],
  ])
  func `look-ups whose keys are looked up are found in whatever order they stand`(_ lookUps: [String]) throws {
    let mapping = """
      pliego: 1
      sources:
        rows:
          file: rows.csv
          key: ID
          looks_up: { \(lookUps.joined(separator: ", ")) }
          columns: { ID: text, C: text, K1: '= "A" & [C]', K2: '= "B" & first[NEXT]', K3: '= "B" & second[NEXT]' }
        a: { file: a.csv, key: A, columns: { A: text, NEXT: text } }
        b: { file: b.csv, key: B, columns: { B: text, NEXT: text, NAME: text } }
      process: { from: rows, key: ID }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender: { id: ID, title: 'second[NAME]', description: 'third[NAME]' }

      """
    let run = try rehearse(
      mapping, ["rows": "ID,C\n1,x\n", "a": "A,NEXT\nAx,1\n", "b": "B,NEXT,NAME\nB1,2,One\nB2,,Two\n"])
    #expect(run.at("tender/title") == #""One""#)
    #expect(run.at("tender/description") == #""Two""#)
    #expect(run.problems == [])
  }

  @Test func `a condition of a source filters its rows and those below`() throws {
    let mapping = Self.mapping.replacing(
      "file: l.csv, key: LOT,", with: "file: l.csv, key: LOT, only if: '= [TITLE] <> \"South\"',")
    let run = try rehearse(mapping, Self.rows)
    #expect(run.balance(of: "lots") == [2, 1, 0, 0])
    #expect(run.balance(of: "awards") == [2, 1, 0, 1])
    #expect(run.at("tender/numberOfTenderers") == "1")
  }

  @Test func `rows without their key or their parent's are rejected`() throws {
    var rows = Self.rows
    rows["lots"] = "LOT,PROC,TITLE\nL2,P1,South\n,P1,North\nL3,,East\n"
    rows["awards"] = "AID,LOT,BID\nA1,L2,B1\nA2,L3,B1\n"
    let run = try rehearse(Self.mapping, rows)
    #expect(run.balance(of: "lots") == [1, 0, 2, 0])
    #expect(run.balance(of: "awards")[0] == 1)
    #expect(run.rejectedRows(of: "lots") == [3, 4])
    #expect(run.report.isEven)
  }

  @Test func `a key of two columns links`() throws {
    let run = try rehearse(
      """
      pliego: 1
      sources:
        rows: { file: r.csv, key: [A, B], columns: { A: text, B: text } }
        kids: { file: k.csv, key: K, belongs_to: { rows: [X, Y] }, columns: { K: text, X: text, Y: text } }
      process: { from: rows, key: [A, B] }
      release:
        ocid: { prefix: ocds-abc123, key: '= [A] & "-" & [B]' }
        date: { constant: "2024-01-01T00:00:00Z" }
        awards: [ { for each: kids, id: K } ]

      """, ["rows": "A,B\n1,23\n12,3\n", "kids": "K,X,Y\na,12,3\nb,1,23\n"])
    #expect(run.releases.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-1-23", "ocds-abc123-12-3"])
    #expect(run.at("awards/0/id") == #""b""#)
    #expect(run.at("awards/0/id", of: 1) == #""a""#)
  }

  @Test func `from steps into rows, and without rows the object is left out`() throws {
    let run = try rehearse(
      """
      pliego: 1
      sources:
        rows: { file: r.csv, key: ID, columns: { ID: text } }
        notes: { file: n.csv, key: N, belongs_to: { rows: ID }, columns: { N: text, ID: text, TITLE: text } }
      process: { from: rows, key: ID }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        planning: { rationale: ID }
        tender: { from: notes, id: N, title: TITLE }

      """, ["rows": "ID\n1\n2\n", "notes": "N,ID,TITLE\nn1,1,x\n"])
    #expect(run.at("tender") == #"{"id":"n1","title":"x"}"#)
    #expect(run.at("tender", of: 1) == nil)
    #expect(run.at("tag") == #"["planning","tender"]"#)
    #expect(run.at("tag", of: 1) == #"["planning"]"#)
  }

  @Test func `processes may begin in a later stage`() throws {
    let run = try rehearse(
      """
      pliego: 1
      sources:
        calls: { file: c.csv, key: ID, columns: { ID: text, TITLE: text } }
        contracts: { file: k.csv, key: K, columns: { K: text, PROC: text } }
        payments: { file: p.csv, key: P, columns: { P: text, PROC: text, AMOUNT: number } }
      process: { from: calls, key: ID, or from: { contracts: PROC, payments: PROC } }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender: { id: ID, title: TITLE }
        awards: [ { for each: contracts, id: K } ]
        planning/budget/amount/amount: = sum(payments[AMOUNT])

      """,
      [
        "calls": "ID,TITLE\n2,two\n", "contracts": "K,PROC\nk1,1\nk2,2\n",
        "payments": "P,PROC,AMOUNT\np1,3,5\np2,3,6\n",
      ])
    #expect(run.releases.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-1", "ocds-abc123-2", "ocds-abc123-3"])
    #expect(run.at("tender") == #"{"id":"1"}"#)
    #expect(run.at("tender/title", of: 1) == #""two""#)
    #expect(run.at("planning/budget/amount/amount", of: 2) == "11")
    #expect(run.problems == [])
    #expect(run.report.isEven)
  }

  @Test func `pieces of a cell are rows with value and position`() throws {
    let run = try rehearse(
      """
      pliego: 1
      sources:
        rows: { file: r.csv, key: ID, columns: { ID: text, CODES: text } }
        codes: { pieces of: 'rows[CODES]', separator: "|" }
      process: { from: rows, key: ID }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender:
          id: ID
          items:
            - for each: codes
              id: = rows[ID] & "-" & [position]
              classification: { scheme: { constant: UNSPSC }, id: value }

      """, ["rows": "ID,CODES\n1,10| 20 ||30\n2,\n"])
    #expect(
      run.at("tender/items")
        == #"[{"id":"1-1","classification":{"scheme":"UNSPSC","id":"10"}},{"id":"1-2","classification":{"scheme":"UNSPSC","id":"20"}},{"id":"1-3","classification":{"scheme":"UNSPSC","id":"30"}}]"#
    )
    #expect(run.at("tender/items", of: 1) == nil)
    #expect(run.report.isEven)
  }
}
