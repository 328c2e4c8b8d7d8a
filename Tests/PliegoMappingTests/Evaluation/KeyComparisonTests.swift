import PliegoDiagnostics
import PliegoJSON
import PliegoValues
import PliegoTestSupport
import Testing

@testable import PliegoMapping

/// Keys that two systems write differently.
@Suite struct KeyComparisonTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    var words: String
    var key: String
    var form: String

    var testDescription: String { "\(words): \(key)" }
  }

  @Test(arguments: [
    Pair(words: "trim", key: "  A \u{A0} 1\t", form: "A 1"),
    Pair(words: "case", key: "Sa-ñÁ", form: "sa-ñá"),
    Pair(words: "leading zeros", key: "0012", form: "12"),
    Pair(words: "leading zeros", key: "E-007-2024-00", form: "E-7-2024-0"),
    Pair(words: "leading zeros", key: "10020", form: "10020"),
    Pair(words: "leading zeros", key: "000", form: "0"),
    Pair(words: "marks", key: "800.099.287-4", form: "8000992874"),
    Pair(words: "marks", key: "A–1/ñ º2", form: "A1ñº2"),
    Pair(words: "marks", key: "---", form: "---"),
    Pair(words: "leading zeros, marks", key: "1-05", form: "15"),
    Pair(words: "trim, case, leading zeros, marks", key: " EXP. 0042/26 ", form: "exp4226"),
  ])
  func `a key has the form that its words give`(pair: Pair) {
    let words = pair.words.split(separator: ", ").map(String.init)
    let comparison = KeyComparison.words.filter { words.contains($0.word) }.reduce(into: KeyComparison()) {
      $0.formUnion($1.comparison)
    }
    let form = Array(pair.key.utf8).withUnsafeBufferPointer { comparison.form(of: $0) }
    #expect(String(decoding: form, as: UTF8.self) == pair.form)
  }

  private static func mapping(_ compare: String) -> String {
    """
    pliego: 1
    sources:
      calls:
        file: c.csv
        key: ID
        \(compare)
        looks_up: { unit: { units: UNIT } }
        columns: { ID: text, TITLE: text, UNIT: text }
      payments:
        file: p.csv
        key: P
        belongs_to: { calls: CALL }
        columns: { P: text, CALL: text, AMOUNT: number }
      units: { file: u.csv, key: U, compare keys: [case], columns: { U: text, NAME: text } }
    process: { from: calls, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-01-01T00:00:00Z" }
      planning/rationale: unit[NAME]
      planning/budget/amount/amount: = sum(payments[AMOUNT])
      tender: { id: ID, title: TITLE }

    """
  }

  private static let loose = mapping("compare keys: [trim, case, leading zeros]")
  private static let rows = [
    "calls": "ID,TITLE,UNIT\nE-007,Road,a1\nE-8,School,A1\n",
    "payments": "P,CALL,AMOUNT\np1,e-7,5\np2,E-0008,6\np3,E-8,7\np4,E-9,1\n",
    "units": "U,NAME\nA1,Works\n",
  ]

  @Test func `links and look-ups hold whatever does not count, and the text stays as it is`() throws {
    let run = try rehearse(Self.loose, Self.rows)
    #expect(run.releases.compactMap { $0["ocid"]?.stringValue } == ["ocds-abc123-E-007", "ocds-abc123-E-8"])
    #expect(run.at("tender/id") == #""E-007""#)
    #expect(run.at("planning/budget/amount/amount") == "5")
    #expect(run.at("planning/budget/amount/amount", of: 1) == "13")
    #expect(run.at("planning/rationale") == #""Works""#)
    #expect(run.balance(of: "payments") == [3, 0, 0, 1])
  }

  @Test func `each join by another spelling is told once, with both spellings`() throws {
    let run = try rehearse(Self.loose, Self.rows)
    #expect(run.problems == ["D105", "D122", "D122", "D122"])
    let joins = run.report.problems.filter { $0.code.id == "D122" }.flatMap(\.first).map(\.message.english)
    #expect(joins.contains(#""e-7" is joined with "E-007", as 'compare keys' says"#))
    #expect(joins.contains(#""E-0008" is joined with "E-8", as 'compare keys' says"#))
    #expect(joins.contains(#""a1" is joined with "A1", as 'compare keys' says"#))
  }

  @Test func `without the words nothing is joined`() throws {
    let run = try rehearse(Self.mapping(""), Self.rows)
    #expect(run.at("planning/budget/amount/amount") == nil)
    #expect(run.balance(of: "payments") == [1, 0, 0, 3])
  }

  @Test(arguments: [
    ("E-8", "e-8", "case"), ("E-8", "E-008", "leading zeros"), ("E-8", "E8", "marks"), ("A B", "A  B", "trim"),
    ("E-8", "e.0008", "trim, case, leading zeros, marks"),
  ])
  func `an orphan that only looks different is told the words that would join it`(
    key: String, orphan: String, words: String
  ) throws {
    let run = try rehearse(
      Self.mapping(""), ["calls": "ID,TITLE,UNIT\n\(key),School,A1\n", "payments": "P,CALL,AMOUNT\np1,\(orphan),5\n"])
    let help = run.report.problems.first { $0.code.id == "D105" }?.help.map(\.english) ?? []
    #expect(
      help.last == "in source 'calls',  compare keys: [\(words)]  would join \"\(orphan)\" with \"\(key)\"")
  }

  @Test func `an orphan that nothing would join gets no such advice`() throws {
    let run = try rehearse(
      Self.mapping(""), ["calls": "ID,TITLE,UNIT\nE-8,School,A1\n", "payments": "P,CALL,AMOUNT\np1,E-9,5\n"])
    #expect(run.report.problems.first { $0.code.id == "D105" }?.help.count == 1)
  }

  @Test func `a child of an orphan is not told to join a key with itself`() throws {
    let mapping = """
      pliego: 1
      sources:
        calls: { file: calls.csv, key: ID, columns: { ID: text } }
        awards: { file: awards.csv, key: A, belongs_to: { calls: CALL }, columns: { A: text, CALL: text } }
        payments: { file: payments.csv, key: P, belongs_to: { awards: A }, columns: { P: text, A: text } }
      process: { from: calls, key: ID }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender: { id: ID }
        contracts:
          - { for each: awards, id: A, awardID: A, implementation: { transactions: [ { for each: payments, id: P } ] } }

      """
    let run = try rehearse(mapping, ["calls": "ID\n1\n", "awards": "A,CALL\na,2\n", "payments": "P,A\np,a\n"])
    let orphans = run.report.problems.filter { $0.code.id == "D105" }
    #expect(orphans.map(\.source) == ["awards", "payments"])
    #expect(orphans.allSatisfy { $0.help.count == 1 })
  }

  @Test func `two spellings in one source are one process, told with both places`() throws {
    var rows = Self.rows
    rows["calls"] = "ID,TITLE,UNIT\nE-7,Road,A1\ne-07,Road,A1\nE-7,Road,A1\n"
    let run = try rehearse(Self.loose, rows)
    #expect(run.releases.count == 1)
    // The least of the spellings, whatever the order of rows.
    #expect(run.at("ocid") == #""ocds-abc123-E-7""#)
    #expect(run.problems.filter { $0 == "D121" }.count == 1)
    #expect(!run.problems.contains("D104"))
    let example = try #require(run.report.problems.first { $0.code.id == "D121" }?.first.first)
    #expect(example.origin?.row == 3)
    #expect(example.otherOrigin?.row == 2)
    #expect(
      example.message.english
        == #"the key "e-07" is one with "E-7" (calls.csv, row 2, column A), as 'compare keys' says"#)
  }

  @Test func `a key of several columns is compared column by column`() throws {
    let run = try rehearse(
      """
      pliego: 1
      sources:
        calls: { file: c.csv, key: [UNIT, YEAR, N], compare keys: [leading zeros], columns: { UNIT: text, YEAR: integer, N: text } }
        lots:
          file: l.csv
          key: L
          belongs_to: { calls: [UNIT, YEAR, N] }
          columns: { L: text, UNIT: text, YEAR: integer, N: text }
      process: { from: calls, key: [UNIT, YEAR, N] }
      release:
        ocid: { prefix: ocds-abc123, key: '= [UNIT] & "-" & [YEAR] & "-" & [N]' }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender: { id: N, items: [ { for each: lots, id: L } ] }

      """, ["calls": "UNIT,YEAR,N\n01,2024,1\n1,2024,11\n", "lots": "L,UNIT,YEAR,N\na,1,2024,001\nb,001,2024,11\n"])
    #expect(run.at("tender/items") == #"[{"id":"a"}]"#)
    #expect(run.at("tender/items", of: 1) == #"[{"id":"b"}]"#)
    #expect(run.problems == ["D122", "D122"])
  }

  @Test(arguments: [
    ("compare keys: [trimmed]", "P114"), ("compare keys: case", ""), ("compare keys: { case: true }", "P108"),
  ])
  func `words are checked`(written: String, code: String) {
    let found = check(Self.mapping(written)).diagnostics.filter { $0.severity == .error }.map(\.code.id)
    #expect(found == (code.isEmpty ? [] : [code]))
  }

  @Test func `there must be a key, and text in it`() {
    let none = Self.mapping("").replacing("{ U: text, NAME", with: "{ U: integer, NAME")
    #expect(check(none).diagnostics.contains { $0.code == .badLink && $0.message.english.contains("has no text") })
    let keyless = Self.mapping("").replacing("key: P\n", with: "compare keys: case\n")
    #expect(check(keyless).diagnostics.contains { $0.code == .noKey })
  }

  @Test func `rows that match several processes are listed`() throws {
    let run = try rehearse(
      """
      pliego: 1
      sources:
        contracts: { file: c.csv, key: PROJECT, compare keys: [case], columns: { PROC: text, PROJECT: text } }
        payments: { file: p.csv, key: P, belongs_to: { contracts: PROJECT }, columns: { P: text, PROJECT: text } }
        notes: { file: n.csv, key: N, belongs_to: { payments: P }, columns: { N: text, P: text } }
      process: { from: contracts, key: PROC }
      release:
        ocid: { prefix: ocds-abc123, key: PROC }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender: { id: PROC, items: [ { for each: payments, id: P } ] }
        planning/rationale: = join(" ", notes[N])

      """,
      [
        "contracts": "PROC,PROJECT\n1,X\n2,x\n2,Y\n3,Z\n", "payments": "P,PROJECT\na,X\nb,Y\nc,Z\n",
        "notes": "N,P\nn,a\n",
      ])
    #expect(run.at("tender/items") == #"[{"id":"a"}]"#)
    #expect(run.at("tender/items", of: 1) == #"[{"id":"a"},{"id":"b"}]"#)
    #expect(run.problems == ["D121", "D124"])
    let shared = try #require(run.report.problems.first { $0.code.id == "D124" }?.first.first)
    #expect(shared.origin?.row == 2)
    #expect(shared.text == "X")
  }

  @Test func `personal keys are joined and not shown`() throws {
    let run = try rehearse(
      """
      pliego: 1
      sources:
        people: { file: p.csv, key: CURP, compare keys: [case], columns: { CURP: 'text, personal', N: text } }
        calls:
          file: c.csv
          key: ID
          looks_up: { person: { people: WHO } }
          columns: { ID: text, WHO: text }
      process: { from: calls, key: ID }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-01-01T00:00:00Z" }
        tender: { id: ID, title: 'person[N]' }

      """, ["people": "CURP,N\nABC,one\nabc,two\n", "calls": "ID,WHO\n1,Abc\n"])
    #expect(run.at("tender/title") == #""one""#)
    #expect(Set(run.problems) == ["D106", "D121", "D122"])
    let told = run.report.problems.filter { ["D121", "D122"].contains($0.code.id) }.flatMap(\.first)
    #expect(!told.contains { $0.message.english.contains("ABC") || $0.message.english.contains("abc") })
  }

  @Test func `the order of rows changes nothing but the order told`() throws {
    let base = try rehearse(Self.loose, Self.rows)
    try forAll(25) { generator in
      let shuffled = Self.rows.mapValues { text in
        var lines = text.split(separator: "\n").map(String.init)
        let header = lines.removeFirst()
        for index in lines.indices.reversed() { lines.swapAt(index, generator.int(0...index)) }
        return ([header] + lines).joined(separator: "\n") + "\n"
      }
      let run = try rehearse(Self.loose, shuffled)
      #expect(run.bytes == base.bytes)
      #expect(run.problems == base.problems)
    }
  }
}
