import Testing

@testable import PliegoMapping

/// What a review broke once.
@Suite struct EdgeTests {
  private static func mapping(_ columns: String, _ release: String, key: String = "ID") -> String {
    """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      rows:
        file: rows.csv
        key: \(key)
        columns: { \(columns) }
    parties:
      org: { from: rows, id: ORG, name: NAME }
    process: { from: rows, key: EXP }
    release:
      ocid: { prefix: ocds-abc123, key: EXP }
      date: { constant: "2024-01-01T00:00:00Z" }
    \(release)

    """
  }

  @Test func `an id that comes last in its entry is still told from the others`() throws {
    let release = "  tender:\n    id: EXP\n    items:\n      - for each: rows\n        id: NUM\n        description: T"
    let run = try rehearse(
      Self.mapping("ID: text, EXP: text, NUM: 'text, required', T: text, ORG: text, NAME: text", release),
      ["rows": "ID,EXP,NUM,T\n1,a,5,\n2,a,5,x\n"])
    #expect(run.problems.contains("D109"))
    #expect(run.at("tender/items") == #"[{"id":"5"}]"#)
  }

  @Test func `an organization stands in a list once, whatever its name there`() throws {
    let release =
      "  tender:\n    id: EXP\n    tenderers:\n      - for each: rows\n        party: org"
    let run = try rehearse(
      Self.mapping("ID: text, EXP: text, ORG: text, NAME: text", release),
      ["rows": "ID,EXP,ORG,NAME\n1,a,9,Alfa\n2,a,9,Alfa SA\n"])
    #expect(run.at("tender/tenderers") == #"[{"name":"Alfa","id":"9"}]"#)
    #expect(run.problems == ["D602"])
  }

  @Test func `forty digits stay forty digits, and an exponent beyond reason is no number`() throws {
    let digits = "1234567890123456789012345678901234567891"
    let release = "  tender: { id: EXP, numberOfTenderers: N, value: { amount: A } }"
    let run = try rehearse(
      Self.mapping("ID: text, EXP: text, N: integer, A: number, ORG: text, NAME: text", release),
      ["rows": "ID,EXP,N,A\n1,a,\(digits),1E999999999\n"])
    #expect(run.at("tender/numberOfTenderers") == digits)
    #expect(run.at("tender/value") == nil as String?)
    #expect(run.problems == ["D101"])
  }

  @Test func `keys of numbers are compared as numbers, and an unreadable key rejects its row`() throws {
    let release = "  tender:\n    id: = text([EXP])"
    let run = try rehearse(
      Self.mapping("ID: text, EXP: number, ORG: text, NAME: text", release), ["rows": "ID,EXP\n1,1\n2,1.0\n3,abc\n"])
    #expect(run.releases.count == 1)
    #expect(run.problems == ["D101"])
    #expect(run.rejectedRows(of: "rows").count == 1)
  }

  @Test func `helpers that lean on each other twice are computed once`() throws {
    var columns = "ID: text, EXP: text, ORG: text, NAME: text, h0: '= [EXP]'"
    for index in 1...19 { columns += ", h\(index): '= left([h\(index - 1)] & [h\(index - 1)], 3)'" }
    let run = try rehearse(
      Self.mapping(columns, "  tender: { id: EXP, title: h19 }"), ["rows": "ID,EXP\n1,a\n"])
    #expect(run.at("tender/title") == "\"aaa\"")
  }
}
