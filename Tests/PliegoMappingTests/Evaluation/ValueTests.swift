import PliegoDiagnostics
import PliegoJSON
import Testing

@testable import PliegoMapping

/// One row a process; the columns and the release are the test's.
private func mapping(
  _ columns: String, _ release: String, reading: String = "locale: plain, time zone: America/Mexico_City",
  extra: String = ""
) -> String {
  """
  pliego: 1
  reading: { \(reading) }
  sources:
    rows: { file: rows.csv, key: ID, columns: { ID: text, \(columns) } }
  \(extra)
  process: { from: rows, key: ID }
  release:
    ocid: { prefix: ocds-abc123, key: ID }
    date: { constant: "2024-01-01T00:00:00Z" }
  \(release)

  """
}

@Suite struct ConstantTests {
  /// The value of `field` for rows whose column K is `yes`, `no` and empty.
  @Test(arguments: [
    ("procurementMethod: { constant: open, only if: { K: yes } }", "procurementMethod", [#""open""#, nil, nil]),
    (
      "procurementMethod: { constant: open, only if: '= filled([K])' }", "procurementMethod",
      [#""open""#, #""open""#, nil]
    ),
    ("hasEnquiries: { constant: false, only if: { K: no } }", "hasEnquiries", [nil, "false", nil]),
    ("numberOfTenderers: { constant: 3, only if: { K: yes } }", "numberOfTenderers", ["3", nil, nil]),
    (
      "description: { column: K, otherwise: { constant: none } }", "description", [#""yes""#, #""no""#, #""none""#]
    ),
    ("title: { constant: fixed }", "title", [#""fixed""#, #""fixed""#, #""fixed""#]),
  ])
  func `a fixed value keeps its condition`(_ field: String, _ name: String, _ expected: [String?]) throws {
    let text = mapping("K: text", "  tender:\n    id: ID\n    \(field)\n")
    let run = try rehearse(text, ["rows": "ID,K\n1,yes\n2,no\n3,\n"])
    #expect(run.releases.map { $0["tender"]?[name].map { JSONWriter.text(of: $0) } } == expected)
    #expect(run.problems == [])
  }
}

@Suite struct CodeTests {
  private func run(_ option: String, _ cells: [String], field: String = "procurementMethod", to: String = "method.csv")
    throws -> Rehearsal
  {
    let text = mapping(
      "M: text",
      "  tender:\n    id: ID\n    \(field): { column: M, codes: table }\n",
      extra: "codes: { table: { to: \(to), \(option)table: { Licitación  pública: open, Directa: direct, Otro: } } }")
    let rows = cells.enumerated().map { "\($0 + 1),\($1)\n" }.joined()
    return try rehearse(text, ["rows": "ID,M\n" + rows])
  }

  private func methods(_ run: Rehearsal, _ field: String = "procurementMethod") -> [String?] {
    run.releases.map { $0["tender"]?[field]?.stringValue }
  }

  @Test func `words match whatever their case, accents and spaces`() throws {
    let run = try run("", ["licitacion publica", "LICITACIÓN   PÚBLICA", "directa"])
    #expect(methods(run) == ["open", "open", "direct"])
    #expect(run.problems == [])
  }

  @Test func `exact words match exactly`() throws {
    let run = try run("match: exact, ", ["directa", "Directa"])
    #expect(methods(run) == [nil, "direct"])
    #expect(run.problems == ["D103"])
  }

  @Test func `a word known without a code leaves the field out without a word`() throws {
    let run = try run("", ["Otro", "OTRO"])
    #expect(methods(run) == [nil, nil])
    #expect(run.problems == [])
  }

  @Test func `words without a code are counted by table and word, the most frequent first`() throws {
    let run = try run("", ["Subasta", "Concurso", "Subasta", ""])
    #expect(run.problems == ["D103", "D103", "D103"])
    let table = try #require(run.report.unmapped.first)
    #expect(table.table == "table")
    #expect(table.values.map { "\($0.text) \($0.count)" } == ["Subasta 2", "Concurso 1"])
  }

  @Test func `an open list may keep its words`() throws {
    let text = mapping(
      "M: text", "  tender: { id: ID, documents: [ { id: ID, documentType: { column: M, codes: table } } ] }",
      extra: "codes: { table: { to: documentType.csv, unmapped: keep, table: { Convocatoria: tenderNotice } } }")
    let run = try rehearse(text, ["rows": "ID,M\n1,convocatoria\n2,Acta\n"])
    #expect(run.at("tender/documents/0/documentType") == #""tenderNotice""#)
    #expect(run.at("tender/documents/0/documentType", of: 1) == #""Acta""#)
  }

  @Test func `reject refuses the entry, which here is the process`() throws {
    let run = try run("unmapped: reject, ", ["Subasta", "Directa"])
    #expect(run.releases.count == 1)
    #expect(run.balance(of: "rows") == [1, 0, 1, 0])
    #expect(run.report.rejected.first?.code == "D103")
  }

  @Test func `a column of codes is held to its list`() throws {
    let text = mapping(
      "C: code(currency), D: code(documentType), A: number",
      """
        tender:
          id: ID
          value: { amount: A, currency: C }
          documents: [ { id: ID, documentType: D } ]
      """)
    let run = try rehearse(text, ["rows": "ID,C,D,A\n1,MXN,tenderNotice,5\n2,PESO,oddType,5\n"])
    #expect(run.at("tender/value/currency") == #""MXN""#)
    #expect(run.at("tender/value", of: 1) == #"{"amount":5}"#)
    #expect(run.at("tender/documents/0/documentType", of: 1) == #""oddType""#)
    #expect(run.problems == ["D111"] || run.problems == ["D111", "D112"])
  }

  @Test func `a code file is a table`() throws {
    let text = mapping(
      "M: text", "  tender: { id: ID, procurementMethod: { column: M, codes: table } }",
      extra: "codes: { table: { to: method.csv, file: method-codes.csv } }")
    let run = try rehearse(
      text, ["rows": "ID,M\n1,Abierta\n2,Otra\n"],
      files: ["method-codes.csv": "from,to,note\n\"Abierta\",open,\"a, b\"\nOtra,,none\n"])
    #expect(methods(run) == ["open", nil])
    #expect(run.problems == [])
  }

  @Test func `a list of codes comes from one cell`() throws {
    let text = mapping(
      "C: text",
      "  tender: { id: ID, submissionMethod: { column: C, split: \";\", codes: table } }",
      extra: "codes: { table: { to: submissionMethod.csv, table: { papel: written, web: electronicSubmission } } }")
    let run = try rehearse(text, ["rows": "ID,C\n1,Papel; WEB;\n2,\n3,fax;web\n"])
    #expect(run.at("tender/submissionMethod") == #"["written","electronicSubmission"]"#)
    #expect(run.at("tender/submissionMethod", of: 1) == nil)
    #expect(run.at("tender/submissionMethod", of: 2) == #"["electronicSubmission"]"#)
    #expect(run.problems == ["D103"])
  }

  @Test func `split falls back when the cell is empty`() throws {
    let text = mapping(
      "C: text",
      "  tender: { id: ID, submissionMethod: { column: C, split: \";\", otherwise: { constant: written } } }")
    let run = try rehearse(text, ["rows": "ID,C\n1,inPerson;written\n2,\n"])
    #expect(run.at("tender/submissionMethod") == #"["inPerson","written"]"#)
    #expect(run.at("tender/submissionMethod", of: 1) == #"["written"]"#)
  }
}

@Suite struct PolicyTests {
  private func run(_ value: String, _ cells: String, columns: String = "A: number, T: text") throws -> Rehearsal {
    try rehearse(
      mapping(columns, "  tender:\n    id: ID\n    value: { amount: \(value) }\n    title: T\n"), ["rows": cells])
  }

  @Test func `what fails is left out of an optional field`() throws {
    let run = try run("A", "ID,A,T\n1,x,t\n")
    #expect(run.at("tender") == #"{"id":"1","title":"t"}"#)
    #expect(run.problems == ["D101"])
    #expect(run.balance(of: "rows") == [1, 0, 0, 0])
  }

  @Test func `a field may refuse the process`() throws {
    let run = try run("{ column: A, on problem: reject process }", "ID,A,T\n1,x,t\n2,5,u\n")
    #expect(run.releases.count == 1)
    #expect(run.rejectedRows(of: "rows") == [2])
    #expect(run.report.processesWritten == 1)
  }

  @Test func `a field may stop everything`() throws {
    let run = try run("{ column: A, on problem: stop }", "ID,A,T\n1,5,t\n2,x,t\n3,5,u\n")
    #expect(run.report.hasStopped)
  }

  @Test func `a required field of an entry refuses the entry`() throws {
    let text = """
      pliego: 1
      reading: { locale: plain }
      sources:
        rows: { file: r.csv, key: ID, columns: { ID: text } }
        kids: { file: k.csv, key: K, belongs_to: { rows: ID }, columns: { K: text, ID: text, W: 'code(method), required', A: number } }
      process: { from: rows, key: ID }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        contracts:
          - for each: kids
            id: K
            awardID: { formula: '= text([A])', otherwise: { constant: none } }
            value: { amount: A }

      """
    let run = try rehearse(text, ["rows": "ID\n1\n", "kids": "K,ID,W,A\na,1,open,5\nb,1,open,x\nc,1,open,\nd,1,,7\n"])
    #expect(run.releases[0]["contracts"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["a", "c"])
    #expect(run.balance(of: "kids") == [2, 0, 2, 0])
    #expect(run.at("contracts/1/awardID") == #""none""#)
  }

  @Test func `otherwise stands in for nothing and not for a problem`() throws {
    let run = try run("{ column: A, otherwise: 1 }", "ID,A,T\n1,,t\n2,x,t\n3,7,t\n")
    #expect((0..<3).map { run.at("tender/value/amount", of: $0) } == ["1", nil, "7"])
    #expect(run.problems == ["D101"])
  }

  @Test func `fall-backs chain`() throws {
    let run = try rehearse(
      mapping(
        "A: text, B: text",
        "  tender: { id: ID, title: { column: A, otherwise: { column: B, otherwise: { constant: none } } } }"),
      ["rows": "ID,A,B\n1,a,b\n2,,b\n3,,\n"])
    #expect((0..<3).map { run.at("tender/title", of: $0) } == [#""a""#, #""b""#, #""none""#])
  }

  @Test func `a value's condition leaves it empty, so that the fall-back counts`() throws {
    let run = try rehearse(
      mapping(
        "A: text, K: text",
        "  tender: { id: ID, title: { column: A, only if: { K: x }, otherwise: { constant: none } } }"),
      ["rows": "ID,A,K\n1,a,x\n2,a,y\n"])
    #expect(run.at("tender/title") == #""a""#)
    #expect(run.at("tender/title", of: 1) == #""none""#)
  }

  @Test func `words for nothing are nothing`() throws {
    let run = try rehearse(
      mapping(
        "A: text, N: number", "  tender: { id: ID, title: A, value: { amount: N } }",
        reading: "locale: plain, empty: ['N/D', '-']"),
      ["rows": "ID,A,N\n1,N/D,-\n2, - ,5\n3,n/d,1\n"])
    #expect((0..<3).map { run.at("tender/title", of: $0) } == [nil, nil, #""n/d""#])
    #expect(run.problems == [])
  }

  @Test func `a process without any stage is refused`() throws {
    let run = try rehearse(
      mapping(
        "T: text", "  awards: [ { for each: rows, id: { column: T, otherwise: ID } , only if: '= filled([T])' } ]"),
      ["rows": "ID,T\n1,\n2,x\n"])
    #expect(run.releases.count == 1)
    #expect(run.problems == ["D117"])
    #expect(run.balance(of: "rows") == [1, 0, 1, 0])
  }
}

@Suite struct NumberAndDateTests {
  private func values(_ type: String, _ field: String, _ cells: [String], reading: String) throws -> (
    values: [String?], problems: [String]
  ) {
    let rows = cells.enumerated().map { "\($0 + 1),\"\($1)\"\n" }.joined()
    let run = try rehearse(
      mapping("X: \(type)", "  tender:\n    id: ID\n    \(field): X\n", reading: reading), ["rows": "ID,X\n" + rows])
    return (run.releases.map { $0.at("tender/" + field).map { JSONWriter.text(of: $0) } }, run.problems)
  }

  @Test func `Mexican numbers are read strictly`() throws {
    let (values, problems) = try values(
      "{ type: number, ignore: ['$', MXN] }", "value/amount",
      ["1,234,567.80", "$ 98,000", "1.234.567", "12,34", "0007", "-0", "500 MXN", "1e3", "10,000,000.50"],
      reading: "locale: es-MX")
    #expect(values == ["1234567.80", "98000", nil, nil, "7", "0", "500", nil, "10000000.50"])
    #expect(problems == ["D101", "D101", "D101"])
  }

  @Test func `Colombian numbers are read strictly`() throws {
    let (values, _) = try values(
      "number", "value/amount", ["1.234.567,80", "1,234.5", "144300000"], reading: "locale: es-CO")
    #expect(values == ["1234567.80", nil, "144300000"])
  }

  @Test func `a field of whole numbers takes no part of one`() throws {
    let (values, problems) = try values(
      "number", "numberOfTenderers", ["3", "3.0", "2.5", "123456789012345678901234567890"], reading: "locale: plain")
    #expect(values == ["3", "3", nil, "123456789012345678901234567890"])
    #expect(problems == ["D116"])
  }

  @Test func `large and small numbers keep their digits`() throws {
    let (values, _) = try values(
      "number", "value/amount", ["12345678901234567890.12345", "0.000000000000000001", "100.00"],
      reading: "locale: plain")
    #expect(values == ["12345678901234567890.12345", "0.000000000000000001", "100.00"])
  }

  @Test func `a date starts or ends its day in the source's zone, by the offset of that day`() throws {
    let zone = "locale: plain, time zone: America/Mexico_City"
    #expect(
      try values("date", "tenderPeriod/startDate", ["2016-03-01", "2016-05-01", "2024-05-01"], reading: zone).values
        == [
          #""2016-03-01T00:00:00-06:00""#, #""2016-05-01T00:00:00-05:00""#, #""2024-05-01T00:00:00-06:00""#,
        ])
    #expect(
      try values("date(dd/MM/yyyy)", "tenderPeriod/endDate", ["31/12/2016", "31/02/2016"], reading: zone).values == [
        #""2016-12-31T23:59:59-06:00""#, nil,
      ])
  }

  @Test func `a time keeps its own offset, else takes the zone's`() throws {
    let zone = "locale: plain, time zone: America/Bogota"
    #expect(
      try values(
        "datetime", "tenderPeriod/endDate",
        ["2024-03-20T17:00:00", "2024-03-20T17:00:00Z", "2024-03-20 17:00:00+02:00"], reading: zone
      ).values == [
        #""2024-03-20T17:00:00-05:00""#, #""2024-03-20T17:00:00Z""#, #""2024-03-20T17:00:00+02:00""#,
      ])
  }

  @Test func `a local time that never was moves forward, one that was twice is the first`() throws {
    let (values, problems) = try values(
      "datetime(yyyy-MM-dd HH:mm)", "tenderPeriod/endDate",
      ["2016-04-03 02:30", "2016-10-30 01:30", "2016-10-30 03:00"],
      reading: "locale: plain, time zone: America/Mexico_City")
    #expect(
      values == [#""2016-04-03T03:30:00-05:00""#, #""2016-10-30T01:30:00-05:00""#, #""2016-10-30T03:00:00-06:00""#])
    #expect(problems == ["D113", "D113"])
  }

  @Test func `booleans are words`() throws {
    let (values, problems) = try values(
      "{ type: boolean, yes: [Abierto], no: [CERRADO] }", "hasEnquiries", ["abierto", "Cerrado", "sí", ""],
      reading: "locale: plain")
    #expect(values == ["true", "false", nil, nil])
    #expect(problems == ["D101"])
  }

  @Test func `addresses are addresses`() throws {
    let run = try rehearse(
      mapping(
        "U: url, V: text",
        "  tender: { id: ID, documents: [ { id: { constant: u }, url: U }, { id: { constant: v }, url: V } ] }"),
      ["rows": "ID,U,V\n1,https://a.example/x?y=1,http://b.example\n2,not an address,nor this\n"])
    #expect(run.releases[0].at("tender/documents")?.arrayValue?.count == 2)
    #expect(run.at("tender/documents", of: 1) == nil)
    #expect(run.problems == ["D115", "D115"])
  }

  @Test func `texts of odd characters are written as JSON`() throws {
    let run = try rehearse(
      mapping("T: text", "  tender: { id: ID, title: T }"), ["rows": "ID,T\n1,\"a \"\"b\"\" \\ / ñ \u{1F600} \t x\"\n"])
    #expect(run.releases[0].at("tender/title")?.stringValue == "a \"b\" \\ / ñ \u{1F600} \t x")
  }
}

@Suite struct PartyTests {
  private static let head = """
    pliego: 1
    reading: { locale: plain }
    sources:
      rows: { file: r.csv, key: LINE, columns: { ID: text, LINE: text, ORG: text, NAME: text, MAIL: text, WON: boolean, OTHER: text } }
    parties:
      org:
        from: rows
        id: = "X-" & [ORG]
        name: NAME
        identifier: { scheme: { constant: X }, id: ORG }
        contactPoint: { email: MAIL }
    process: { from: rows, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-01-01T00:00:00Z" }

    """

  private func run(_ release: String, _ rows: String, edit: (String) -> String = { $0 }) throws -> Rehearsal {
    try rehearse(edit(Self.head) + release + "\n", ["rows": rows])
  }

  @Test func `a reference writes id and name, and the organisation once with all its roles`() throws {
    let run = try run(
      "  buyer: { party: org }\n  tender: { id: ID, procuringEntity: { party: org }, tenderers: [ { for each: rows, party: org } ] }\n  awards:\n    - for each: rows\n      id: LINE\n      suppliers: [ { party: org } ]",
      "ID,LINE,ORG,NAME,MAIL,WON,OTHER\n1,a,7,Alfa,a@example.org,1,\n")
    #expect(run.at("buyer") == #"{"name":"Alfa","id":"X-7"}"#)
    #expect(run.releases[0]["parties"]?.arrayValue?.count == 1)
    #expect(run.at("parties/0/roles") == #"["buyer","procuringEntity","supplier","tenderer"]"#)
    #expect(run.at("parties/0/identifier") == #"{"scheme":"X","id":"7"}"#)
    #expect(run.at("parties/0/contactPoint/email") == #""a@example.org""#)
  }

  @Test func `roles stand in the order of the codelist`() throws {
    let run = try run(
      "  awards:\n    - for each: rows\n      id: LINE\n      suppliers: [ { party: org } ]\n  tender: { id: ID, tenderers: [ { for each: rows, party: org } ] }\n  buyer: { party: org }",
      "ID,LINE,ORG,NAME,MAIL,WON,OTHER\n1,a,7,Alfa,,1,\n")
    #expect(run.at("parties/0/roles") == #"["buyer","supplier","tenderer"]"#)
  }

  @Test func `fields of one organisation are united, and what differs is told`() throws {
    let run = try run(
      "  awards:\n    - for each: rows\n      id: LINE\n      suppliers: [ { party: org } ]",
      "ID,LINE,ORG,NAME,MAIL,WON,OTHER\n1,a,7,Alfa,,1,\n1,b,7,Alfa SA,a@example.org,1,\n1,c,8,Beta,,1,\n")
    #expect(run.releases[0]["parties"]?.arrayValue?.count == 2)
    #expect(run.at("parties/0/name") == #""Alfa""#)
    #expect(run.at("parties/0/contactPoint/email") == #""a@example.org""#)
    #expect(run.problems == ["D602"])
  }

  @Test func `no id, no reference`() throws {
    let run = try run(
      "  buyer: { party: org }\n  tender: { id: ID }", "ID,LINE,ORG,NAME,MAIL,WON,OTHER\n1,a,,Alfa,,1,\n")
    #expect(run.at("buyer") == nil)
    #expect(run.at("parties") == nil)
    #expect(run.problems == ["D601"])
  }

  @Test func `the same organisation stands in a list once`() throws {
    let run = try run(
      "  tender:\n    id: ID\n    tenderers:\n      - for each: rows\n        one per: ORG\n        party: org\n        only if: { WON: true }",
      "ID,LINE,ORG,NAME,MAIL,WON,OTHER\n1,a,7,Alfa,,1,\n1,b,7,Alfa,,1,\n1,c,8,Beta,,0,\n1,d,9,Gama,,1,\n")
    #expect(run.releases[0].at("tender/tenderers")?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["X-7", "X-9"])
    #expect(run.problems == [])
  }

  @Test func `roles can be added, replaced and taken away`() throws {
    let rows = "ID,LINE,ORG,NAME,MAIL,WON,OTHER\n1,a,7,Alfa,,1,\n"
    let added = try run("  buyer: { party: org, roles: [funder] }\n  tender: { id: ID }", rows)
    #expect(
      added.releases[0].at("parties/0/roles")?.arrayValue?.compactMap(\.stringValue).sorted() == ["buyer", "funder"])
    let replaced = try run("  buyer: { party: org }\n  tender: { id: ID }", rows) {
      $0.replacing("    from: rows\n    id", with: "    from: rows\n    roles: [payer]\n    id")
    }
    #expect(replaced.at("parties/0/roles") == #"["payer"]"#)
    let none = try run("  buyer: { party: org }\n  tender: { id: ID }", rows) {
      $0.replacing("    from: rows\n    id", with: "    from: rows\n    roles: []\n    id")
    }
    #expect(none.at("parties/0/roles") == nil)
    #expect(none.at("parties/0/id") == #""X-7""#)
  }

  @Test func `an entry under parties names an organisation without a reference`() throws {
    let run = try run(
      "  tender: { id: ID }\n  parties:\n    - { for each: rows, party: org, roles: [funder], only if: { WON: true } }",
      "ID,LINE,ORG,NAME,MAIL,WON,OTHER\n1,a,7,Alfa,,1,\n1,b,8,Beta,,0,\n")
    #expect(run.releases[0]["parties"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["X-7"])
    #expect(run.at("parties/0/roles") == #"["funder"]"#)
  }

  @Test func `organisations of refused entries are not told`() throws {
    let run = try run(
      "  awards:\n    - for each: rows\n      id: = \"same\"\n      suppliers: [ { party: org } ]",
      "ID,LINE,ORG,NAME,MAIL,WON,OTHER\n1,a,7,Alfa,,1,\n1,b,8,Beta,,1,\n")
    #expect(run.releases[0]["parties"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["X-7"])
  }
}
