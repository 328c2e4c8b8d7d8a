import PliegoDiagnostics
import PliegoJSON
import PliegoRows
import Testing

@testable import PliegoMapping

private func mapping(_ columns: String, _ release: String, extra: String = "") -> String {
  """
  pliego: 1
  reading: { locale: plain, time zone: Australia/Sydney }
  sources:
    rows: { file: rows.csv, key: ID, columns: { ID: text, \(columns) } }
  \(extra)
  process: { from: rows, key: ID }
  \(release)

  """
}

private let head = """
  release:
    ocid: { prefix: ocds-abc123, key: ID }
    date: { constant: "2024-01-01T00:00:00Z" }

  """

@Suite struct IdentityTests {
  @Test func `the id is the ocid and sixteen digits of the hash of what is published`() throws {
    let run = try rehearse(
      mapping("T: text, A: number", head + "  tender: { title: T, id: ID, value: { amount: A } }"),
      ["rows": "ID,T,A\n1,Árbol,2.50\n"])
    // RFC 8785 by hand: keys sorted, no white space, numbers canonical.
    let canonical = #"{"initiationType":"tender","tender":{"id":"1","title":"Árbol","value":{"amount":2.5}}}"#
    #expect(run.at("id") == "\"ocds-abc123-1-\(PlainSHA256.hexadecimal(canonical))\"")
    #expect(
      String(decoding: run.bytes, as: UTF8.self)
        == #"{"ocid":"ocds-abc123-1","id":"ocds-abc123-1-\#(PlainSHA256.hexadecimal(canonical))","date":"2024-01-01T00:00:00Z","tag":["tender"],"initiationType":"tender","tender":{"id":"1","title":"Árbol","value":{"amount":2.50}}}"#
        + "\n")
  }

  @Test func `the hash does not see ocid, date and tag, and sees everything else`() throws {
    func id(_ release: String, _ row: String) throws -> String? {
      try rehearse(mapping("T: 'text, required'", release), ["rows": "ID,T\n\(row)\n"]).releases[0]["id"]?.stringValue?
        .suffix(16).description
    }
    let tender = "  tender: { id: { column: T }, title: T }"
    let first = try id(head + tender, "1,x")
    #expect(try id((head + tender).replacing("2024-01", with: "2025-02"), "1,x") == first)
    #expect(try id((head + tender).replacing("abc123", with: "xyz789"), "1,x") == first)
    #expect(try id(head + "  tag: { constant: [tenderUpdate] }\n" + tender, "2,x") == first)
    #expect(try id(head + tender, "1,y") != first)
  }

  @Test func `an id may be made of ocid and date`() throws {
    let run = try rehearse(
      mapping(
        "T: text, W: date",
        "release:\n  ocid: { prefix: ocds-abc123, key: ID }\n  date: { column: W, otherwise: { constant: \"2024-01-01T00:00:00Z\" } }\n  id: = release[ocid] & \"/\" & release[date]\n  tender: { id: ID, title: T }"
      ),
      ["rows": "ID,T,W\n1,x,2024-07-01\n2,y,\n3,z,2024-01-15\n"])
    #expect(run.at("id") == #""ocds-abc123-1/2024-07-01T23:59:59+10:00""#)
    #expect(run.at("id", of: 1) == #""ocds-abc123-2/2024-01-01T00:00:00Z""#)
    #expect(run.at("date", of: 2) == #""2024-01-15T23:59:59+11:00""#)
  }

  @Test func `a release id must not hold a hash sign`() throws {
    let run = try rehearse(
      mapping("T: 'text, required'", head + "  id: = release[ocid] & \"-\" & [T]\n  tender: { id: ID }"),
      ["rows": "ID,T\n1,a#b\n2,ab\n"])
    #expect(run.releases.compactMap { $0["id"]?.stringValue } == ["ocds-abc123-2-ab"])
    #expect(run.problems == ["D114"])
  }

  @Test func `a process without a date is refused`() throws {
    let run = try rehearse(
      mapping(
        "T: text, W: 'date, required'",
        "release:\n  ocid: { prefix: ocds-abc123, key: ID }\n  date: W\n  tender: { id: ID, title: T }"),
      ["rows": "ID,T,W\n1,x,oops\n2,x,2024-01-01\n"])
    #expect(run.releases.count == 1)
    #expect(run.problems == ["D101"])
    #expect(run.rejectedRows(of: "rows") == [2])
  }

  @Test func `keys are text to the byte`() throws {
    let run = try rehearse(
      mapping("T: text", head + "  tender: { id: ID }"), ["rows": "ID,T\n007,\n7,\nñ,\n\"a/b c\",\n"])
    #expect(
      run.releases.compactMap { $0["ocid"]?.stringValue } == [
        "ocds-abc123-007", "ocds-abc123-7", "ocds-abc123-a/b c", "ocds-abc123-ñ",
      ])
  }
}

@Suite struct TagTests {
  @Test func `a first release has a tag for each section it holds`() throws {
    let text = mapping(
      "P: text, T: text, A: text, C: text, D: text",
      head + """
          planning: { rationale: P }
          tender: { only if: '= filled([T])', id: ID, title: T }
          awards: [ { only if: '= filled([A])', id: ID, title: A } ]
          contracts:
            - only if: = filled([C])
              id: ID
              awardID: ID
              title: C
              implementation: { documents: [ { only if: '= filled([D])', id: ID, title: D } ] }

        """)
    let run = try rehearse(text, ["rows": "ID,P,T,A,C,D\n1,p,,,,\n2,p,t,a,c,d\n3,,,a,,\n4,,,,c,\n5,,,,c,d\n"])
    #expect(
      run.releases.compactMap { $0["tag"].map { JSONWriter.text(of: $0) } } == [
        #"["planning"]"#, #"["planning","tender","award","contract","implementation"]"#, #"["award"]"#,
        #"["contract"]"#,
        #"["contract","implementation"]"#,
      ])
  }

  @Test func `a written tag stands`() throws {
    let run = try rehearse(
      mapping("T: text", head + "  tag: { constant: [tender, award] }\n  tender: { id: ID }"), ["rows": "ID,T\n1,\n"])
    #expect(run.at("tag") == #"["tender","award"]"#)
  }
}

@Suite struct ReleaseListTests {
  /// Amendments as rows: the worked case of the language's section on several releases.
  private static let notices = """
    pliego: 1
    reading: { locale: plain, time zone: Australia/Sydney }
    sources:
      notices:
        file: notices.csv
        key: id
        columns: { id: text, amendmentId: text, date: 'date, required', value: number, description: text }
    process: { from: notices, key: id }
    releases:
      - called: original
        for each: notices
        only if: = not(filled([amendmentId]))
        ocid: { prefix: ocds-abc123, key: id }
        date: date
        tag: { constant: [contract] }
        contracts: [ { id: id, awardID: id, description: description, value: { amount: value, currency: { constant: AUD } } } ]
      - called: amendment
        for each: notices
        one per: [id, amendmentId]
        only if: = filled([amendmentId])
        ocid: { prefix: ocds-abc123, key: id }
        date: date
        tag: { constant: [contractAmendment] }
        contracts:
          - id: id
            awardID: id
            value: { amount: value, currency: { constant: AUD } }
            amendments: [ { id: amendmentId, date: date, description: description } ]

    """

  @Test func `amendments as rows become releases of their own`() throws {
    // The key of the original is the notice's, whose rows are all its amendments: it takes each row by itself.
    let text = Self.notices.replacing(
      "for each: notices\n    only if", with: "for each: notices\n    one per: [id, amendmentId]\n    only if")
    let run = try rehearse(
      text,
      [
        "notices": """
        id,amendmentId,date,value,description
        CN1,,2023-03-01,100,Paper
        CN1,A2,2023-09-01,150,More paper
        CN1,A1,2023-06-01,120,Some paper
        CN2,,2023-01-15,10,Ink

        """
      ])
    #expect(
      run.releases.compactMap { $0["ocid"]?.stringValue } == [
        "ocds-abc123-CN1", "ocds-abc123-CN1", "ocds-abc123-CN1", "ocds-abc123-CN2",
      ])
    #expect(
      run.releases.compactMap { $0.at("tag/0")?.stringValue } == [
        "contract", "contractAmendment", "contractAmendment", "contract",
      ])
    #expect(
      run.releases.compactMap { $0["date"]?.stringValue?.prefix(10).description } == [
        "2023-03-01", "2023-06-01", "2023-09-01", "2023-01-15",
      ])
    #expect(run.at("contracts/0/amendments/0/id", of: 1) == #""A1""#)
    #expect(run.at("contracts/0/value", of: 2) == #"{"amount":150,"currency":"AUD"}"#)
    #expect(run.problems == [])
  }

  @Test func `equal ids of one process's releases are refused`() throws {
    let text = Self.notices.replacing(
      "    date: date\n    tag: { constant: [contractAmendment] }",
      with: "    date: date\n    id: { constant: same }\n    tag: { constant: [contractAmendment] }"
    )
    .replacing(
      "for each: notices\n    only if: = not",
      with: "for each: notices\n    one per: [id, amendmentId]\n    only if: = not")
    let run = try rehearse(
      text, ["notices": "id,amendmentId,date,value,description\nCN1,A1,2023-03-01,1,x\nCN1,A2,2023-04-01,2,y\n"])
    #expect(run.releases.count == 1)
    #expect(run.problems == ["D109"])
    #expect(run.report.releases == 1)
  }
}

@Suite struct PackageTests {
  @Test func `package metadata is text, and a formula where it says so`() throws {
    let text = mapping(
      "T: text, W: 'date, required'",
      "release:\n  ocid: { prefix: ocds-abc123, key: ID }\n  date: W\n  tender: { id: ID, title: T }",
      extra: """
        parameters: { as_of: text }
        package:
          uri: = "https://example.org/" & run[as_of]
          publishedDate: = latest(release[date])
          publisher: { name: City of Example, scheme: "= pad(\\"7\\", 3, \\"0\\")" }
          license: https://example.org/license
        """)
    let checked = check(text)
    let plan = try #require(checked.plan, "\(checked.diagnostics.map(\.sketch))")
    let run = try rehearse(plan, ["rows": "ID,T,W\n1,x,2024-01-10\n2,y,2024-03-01\n"], parameters: ["as_of": "2024"])
    let none = RowTable(columns: ["ID", "T", "W"], files: [], places: [], cells: [])
    let conversion = try Conversion(plan: plan, tables: [none], parameters: ["as_of": "2024"])
    let members = conversion.packageMembers(earliest: run.report.earliest, latest: run.report.latest)
    #expect(JSONWriter.text(of: .object(members)).contains("https://example.org/2024"))
    #expect(members["publisher"]?["name"]?.stringValue == "City of Example")
    #expect(members["publisher"]?["scheme"]?.stringValue == "007")
    #expect(members["publishedDate"]?.stringValue == "2024-03-01T23:59:59+11:00")
    #expect(plan.packageDependsOnReleases())
  }
}

@Suite struct ExtendsTests {
  private static let base = """
    pliego: 1
    title: Base
    reading: { locale: plain, empty: [NULL] }
    sources:
      rows: { file: rows.csv, key: ID, columns: { ID: text, T: text, U: text, M: text } }
    codes:
      method: { to: method.csv, table: { A: open, B: limited } }
    process: { from: rows, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender:
        id: ID
        title: T
        description: U
        procurementMethod: { column: M, codes: method }
      awards:
        - called: first
          id: ID
          title: T
        - id: = "other-" & [ID]
          title: U

    """

  private func run(_ child: String, files: [String: String] = [:]) throws -> Rehearsal {
    try rehearse(
      "pliego: 1\nextends: base.yaml\n" + child, ["rows": "ID,T,U,M\n1,t,u,b\n"],
      files: files.merging(["base.yaml": Self.base]) { $1 })
  }

  @Test func `maps join key by key, and scalars are replaced`() throws {
    let run = try run("release:\n  tender:\n    title: U\n")
    #expect(run.at("tender") == #"{"id":"1","title":"u","description":"u","procurementMethod":"limited"}"#)
  }

  @Test func `a path key reaches in`() throws {
    let run = try run("release:\n  ocid/prefix: ocds-xyz789\n  tender/title_en: U\n")
    #expect(run.at("ocid") == #""ocds-xyz789-1""#)
    #expect(run.at("tender/title_en") == #""u""#)
    #expect(run.at("tender/title") == #""t""#)
  }

  @Test func `a tilde removes`() throws {
    #expect(try run("release:\n  tender:\n    description: ~\n").at("tender/description") == nil)
    #expect(try run("release:\n  awards: ~\n").at("awards") == nil)
  }

  @Test func `list entries join by label, others are added`() throws {
    let run = try run("release:\n  awards:\n    - called: first\n      title: U\n    - id: = \"new-\" & [ID]\n")
    #expect(run.releases[0]["awards"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["1", "other-1", "new-1"])
    #expect(run.at("awards/0/title") == #""u""#)
  }

  @Test func `a code table is added to, and nothing there means no code`() throws {
    #expect(try run("codes: { method: { table: { B: direct } } }\n").at("tender/procurementMethod") == #""direct""#)
    let none = try run("codes: { method: { table: { B: ~ } } }\n")
    #expect(none.at("tender/procurementMethod") == nil)
    #expect(none.problems == [])
  }

  @Test func `three levels stand on each other and four do not`() throws {
    let middle = "pliego: 1\nextends: base.yaml\ntitle: Middle\n"
    let upper = "pliego: 1\nextends: middle.yaml\n"
    #expect(
      check("pliego: 1\nextends: middle.yaml\n", files: ["base.yaml": Self.base, "middle.yaml": middle]).plan != nil)
    let four = check(
      "pliego: 1\nextends: upper.yaml\n", files: ["base.yaml": Self.base, "middle.yaml": middle, "upper.yaml": upper])
    #expect(four.diagnostics.map(\.code.id).contains("P112"))
  }

  @Test func `a mapping cannot extend itself, nor its child`() {
    #expect(
      check("pliego: 1\nextends: a.yaml\n", files: ["a.yaml": "pliego: 1\nextends: a.yaml\n"]).diagnostics.map(
        \.code.id) == ["P112"])
    #expect(
      check("pliego: 1\nextends: test.pliego.yaml\n", files: ["test.pliego.yaml": "pliego: 1\n"]).diagnostics.map(
        \.code.id) == ["P112"])
  }

  @Test func `a message names the file that wrote the line`() throws {
    let found = check(
      "pliego: 1\nextends: base.yaml\nrelease:\n  tender:\n    titel: T\n", files: ["base.yaml": Self.base]
    ).diagnostics
    #expect(
      found.filter { $0.severity == .error }.map { "\($0.span?.file ?? "") \($0.mark)" } == [
        "test.pliego.yaml 5:5 P301"
      ])
    let inBase = check(
      "pliego: 1\nextends: base.yaml\n",
      files: ["base.yaml": Self.base.replacing("title: T\n    desc", with: "titel: T\n    desc")]
    ).diagnostics
    #expect(inBase.filter { $0.severity == .error }.map { $0.span?.file ?? "" } == ["base.yaml"])
  }

  @Test func `a base may leave to its children what it lacks`() {
    let incomplete = Self.base.replacing("title: Base", with: "incomplete: true").replacing(
      "process: { from: rows, key: ID }\n", with: "")
    #expect(check(incomplete).plan == nil)
    #expect(!check(incomplete).hasErrors)
    #expect(
      check("pliego: 1\nextends: base.yaml\nprocess: { from: rows, key: ID }\n", files: ["base.yaml": incomplete]).plan
        != nil)
  }
}

@Suite struct PieceTests {
  @Test func `a piece is joined in where it is used, and fields there override it`() throws {
    let text = """
      pliego: 1
      sources:
        rows: { file: r.csv, key: ID, columns: { ID: text } }
        lots: { file: l.csv, key: L, belongs_to: { rows: ID }, columns: { L: text, ID: text, D: text, Q: number } }
      pieces:
        item: { id: L, description: D, quantity: Q, unit: { name: { constant: piece } } }
      process: { from: rows, key: ID }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender:
          id: ID
          items: [ { for each: lots, use: item } ]
        awards:
          - id: ID
            items: [ { for each: lots, use: item, description: '= upper([D])', quantity: ~ } ]

      """
    let checked = check(text.replacing(", quantity: ~", with: ""))
    #expect(checked.diagnostics.map(\.sketch) == [])
    let run = try rehearse(
      text.replacing(", quantity: ~", with: ""), ["rows": "ID\n1\n", "lots": "L,ID,D,Q\na,1,x,2\n"])
    #expect(run.at("tender/items/0") == #"{"id":"a","description":"x","quantity":2}"#)
    #expect(run.at("awards/0/items/0/description") == #""X""#)
  }

  @Test func `pieces that use each other come to an end`() {
    let text = MistakeTests.base.replacing(
      "process: { from", with: "pieces: { a: { use: b }, b: { use: a } }\nprocess: { from"
    )
    .replacing(
      "- for each: kids\n          id: KID\n          description",
      with: "- for each: kids\n          use: a\n          id: KID\n          description")
    _ = check(text)
  }
}

@Suite struct LimitTests {
  @Test func `a process with too many rows is refused`() throws {
    var limits = ConversionLimits()
    limits.rowsPerProcess = 2
    let text = mapping("T: text", head + "  tender: { id: ID }").replacing(
      "key: ID, columns: { ID: text,", with: "key: L, columns: { ID: text, L: text,")
    let run = try rehearse(text, ["rows": "ID,L,T\n1,a,\n1,b,\n1,c,\n2,d,\n"], limits: limits)
    #expect(run.releases.count == 1)
    #expect(run.problems == ["D901"])
    #expect(run.balance(of: "rows") == [1, 0, 3, 0])
  }

  @Test func `a hundred messages are kept`() {
    let fields = (0..<300).map { "    bad\($0): ID\n" }.joined()
    #expect(
      check(mapping("T: text", head + "  tender:\n    id: ID\n" + fields)).diagnostics.count
        == MappingChecker.mostMessages)
  }

  @Test func `long paths and deep nests are refused or read, and never a crash`() {
    let path = Array(repeating: "a", count: 500).joined(separator: "/")
    var nested = "    \(path): ID\n"
    _ = check(mapping("T: text", head + "  tender:\n" + nested))
    for level in 0..<20 {
      nested = String(repeating: " ", count: 2) + "\(path):\n" + String(repeating: " ", count: 2 + level) + nested
    }
    _ = check(mapping("T: text", head + "  tender:\n" + nested))
    let explicit = "? " + Array(repeating: "a", count: 200_000).joined(separator: "/") + "\n: ID\n"
    _ = check("pliego: 1\npieces:\n  x:\n    " + explicit.replacing("\n:", with: "\n    :"))
  }

  @Test func `helpers may lean on each other over many steps`() throws {
    func chain(_ count: Int) -> String {
      let columns = (1...count).map { "H\($0): '= [H\($0 - 1)] & \"x\"'" }.joined(separator: ", ")
      return mapping("H0: text, " + columns, head + "  tender: { id: ID, title: H\(count) }")
    }
    #expect(try rehearse(chain(50), ["rows": "ID,H0\n1,a\n"]).at("tender/title")?.count == 53)
    #expect(check(chain(300)).diagnostics.map(\.code.id).contains("P107"))
  }
}

@Suite struct ParameterTests {
  private static let text = mapping(
    "T: text", head + "  tender: { id: ID, title: '= run[label] & run[n]' }",
    extra: "parameters: { label: text, n: { type: integer, default: 3 } }")

  @Test func `parameters come from outside or from their default`() throws {
    #expect(try rehearse(Self.text, ["rows": "ID,T\n1,\n"], parameters: ["label": "a"]).at("tender/title") == #""a3""#)
    #expect(
      try rehearse(Self.text, ["rows": "ID,T\n1,\n"], parameters: ["label": "a", "n": "40"]).at("tender/title")
        == #""a40""#)
  }

  @Test(arguments: [[:], ["label": "a", "other": "x"], ["label": "a", "n": "x"], ["label": "a", "n": "1.5"]])
  func `what is missing, unknown or unreadable is refused`(_ parameters: [String: String]) {
    #expect(throws: ConversionError.self) { try rehearse(Self.text, ["rows": "ID,T\n1,\n"], parameters: parameters) }
  }
}

@Suite struct ReleaseIDTests {
  private static let mapping = """
    pliego: 1
    sources: { p: { file: p.csv, key: ID, columns: { ID: text, N: "text, required", T: text } } }
    process: { from: p, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-06-30T00:00:00Z" }
      tender: { id: ID, title: T }

    """

  @Test func `no id has a number sign, also when pliego makes it of the ocid`() throws {
    let run = try rehearse(Self.mapping, ["p": "ID,N,T\n8#,1,a\n9,1,b\n"])
    #expect(run.problems == ["D114"] && run.balance(of: "p") == [1, 0, 1, 0])
    #expect(run.releases.count == 1)
  }

  @Test func `of two releases with one id the rows of the second are rejected`() throws {
    let mapping = Self.mapping.replacing(
      "release:\n", with: "releases:\n- for each: p\n  one per: row\n  id: '= \"r-\" & [N]'\n"
    )
    .replacing("key: ID, columns", with: "columns")
    let run = try rehearse(mapping, ["p": "ID,N,T\n1,a,x\n1,a,y\n1,b,z\n"])
    #expect(run.problems == ["D109"] && run.balance(of: "p") == [2, 0, 1, 0])
    #expect(run.rejectedRows(of: "p") == [3] && run.report.rejected.map(\.detail) == ["r-a"])
    #expect(run.report.problems.first?.first.first?.message.english.hasPrefix("two releases of the process") == true)
  }
}
