import PliegoDiagnostics
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

/// Keys of several columns, of helper columns and of JSON, as messages show them.
@Suite struct KeyMessageTests {
  private static let mapping = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      c:
        file: c.csv
        key: [EXP, N]
        columns: { EXP: "text, required", N: integer, A: text, B: text, CURP: "text, personal" }
        looks_up: { x: { u: [A, B] }, y: { v: [A, CURP] } }
      p:
        file: p.csv
        belongs_to: { c: [UP, N] }
        columns: { EXP: "text, required", N: integer, UP: '= upper([EXP])' }
      u: { file: u.csv, key: [K, L], compare keys: [leading zeros], columns: { K: text, L: text, NAME: text } }
      v: { file: v.csv, key: [K, L], columns: { K: text, L: "text, personal", NAME: text } }
    process: { from: c, key: EXP }
    release:
      ocid: { prefix: ocds-abc123, key: EXP }
      date: { constant: "2024-06-30T00:00:00Z" }
      tender: { id: EXP, title: 'x[NAME]', description: 'y[NAME]', items: [ { for each: p, one per: row, id: EXP } ] }

    """

  private func outcome() throws -> (ConvertOutcome, Workshop) {
    let shop = try Workshop(mapping: Self.mapping, rows: "")
    try shop.folder.write("EXP,N,A,B,CURP\nA,1,a,007,SECRET\n", to: "data/c.csv")
    try shop.folder.write("EXP,N\na,1\nzz,9\n", to: "data/p.csv")
    try shop.folder.write("K,L,NAME\nb,1,x\nb,001,y\n", to: "data/u.csv")
    try shop.folder.write("K,L,NAME\nb,1,x\n", to: "data/v.csv")
    return (try convert(shop.options), shop)
  }

  private func said(_ code: String, in outcome: ConvertOutcome) -> [String] {
    outcome.report.problems.filter { $0.code.id == code }.flatMap(\.first).map(\.message.english)
  }

  @Test func `all columns of a link are told, helper columns too`() throws {
    let (outcome, shop) = try outcome()
    #expect(said("D105", in: outcome) == [#"no row of the parent source has the key "ZZ, 9""#])
    let orphans = try shop.folder.text(of: "out/rejects/orphans/p.csv")
    #expect(orphans.hasSuffix("zz,9,p.csv,3,D105,\"ZZ, 9\"\n"), "\(orphans)")
  }

  @Test func `a key that stands twice is told as it is written`() throws {
    let (outcome, _) = try outcome()
    #expect(said("D106", in: outcome) == [#"the key "b, 001" stands here again; look-ups use the first row"#])
  }

  @Test func `a look-up tells all its columns but personal ones`() throws {
    let (outcome, _) = try outcome()
    #expect(said("D108", in: outcome).sorted() == [#"nothing has the key "a, 007""#, #"nothing has the key "a, …""#])
  }

  @Test func `rows of JSON have their pointers`() throws {
    let mapping = """
      pliego: 1
      reading: { locale: plain, time zone: America/Bogota }
      sources:
        c: { file: c.json, records: "cs[]", key: ID, compare keys: [case], columns: { ID: text, T: text } }
      process: { from: c, key: ID }
      release:
        ocid: { prefix: ocds-abc123, key: ID }
        date: { constant: "2024-06-30T00:00:00Z" }
        tender: { id: ID, title: T }
      expectations: { short: { expect: '= [T] = "none"' } }

      """
    let shop = try Workshop(mapping: mapping, rows: "")
    try shop.folder.write(#"{"cs":[{"ID":"a","T":"x"},{"ID":"A","T":"y"}]}"#, to: "data/c.json")
    let outcome = try convert(shop.options)
    #expect(said("D121", in: outcome).first?.contains("(c.json, record 1, /cs/0)") == true)
    #expect(said("D104", in: outcome).first?.contains(#""x" (record 1, /cs/0) and "y" (record 2, /cs/1)"#) == true)
    #expect(said("D702", in: outcome) == ["short (cells c.json /cs/0 T, /cs/1 T)"])
  }
}
