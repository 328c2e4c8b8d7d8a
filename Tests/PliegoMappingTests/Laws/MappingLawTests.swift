import PliegoDiagnostics
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoMapping

/// A mapping with most of the language in it, and rows of every kind of dirt.
enum Bazaar {
  static let mapping = """
    pliego: 1
    reading: { locale: es-MX, time zone: America/Mexico_City, empty: ["N/D"] }
    sources:
      rows:
        file: rows.csv
        key: CONTRACT
        only if: = [KIND] <> "TEST"
        looks_up: { office: { offices: OFFICE } }
        columns:
          PROC: text, required
          CONTRACT: text
          TITLE: text
          KIND: text
          AMOUNT: { type: number, ignore: ["$"] }
          MONEY: code(currency)
          SIGNED: date(dd/MM/yyyy)
          OFFICE: text
          SUPPLIER: text
          TAGS: text
          WON: boolean
          supplier_id: = "S-" & slug([SUPPLIER])
      lines:
        file: lines.csv
        key: LINE
        belongs_to: { rows: CONTRACT }
        columns: { LINE: text, CONTRACT: text, NAME: text, QUANTITY: number, PRICE: number }
      offices: { file: offices.csv, key: CODE, columns: { CODE: text, NAME: text } }
    codes:
      method: { to: method.csv, table: { Abierta: open, Directa: direct, Otra: } }
    parties:
      office: { from: offices, id: CODE, name: NAME }
      supplier: { from: rows, id: supplier_id, name: SUPPLIER }
    process: { from: rows, key: PROC }
    release:
      ocid: { prefix: ocds-abc123, key: PROC }
      date: = first_filled(end_of_day(latest([SIGNED])), datetime("2024-01-01T00:00:00Z", "yyyy-MM-ddTHH:mm:ssZ"))
      buyer: { party: office, of: office }
      tender:
        id: PROC
        title: { formula: '= min([TITLE])', otherwise: { constant: none } }
        procurementMethod: { formula: '= max([KIND])', codes: method }
        numberOfTenderers: = count_different([SUPPLIER])
      awards:
        - for each: rows
          sorted by: CONTRACT
          id: CONTRACT
          suppliers: [ { party: supplier, only if: { WON: true } } ]
      contracts:
        - for each: rows
          sorted by: CONTRACT
          id: CONTRACT
          awardID: CONTRACT
          value: { amount: { column: AMOUNT, on problem: reject entry }, currency: MONEY }
          description: = join(" / ", [TITLE], text(sum(lines[QUANTITY] * lines[PRICE])), text([AMOUNT] / count(lines[LINE])))
          dateSigned: SIGNED
          items:
            - for each: lines
              sorted by: LINE
              id: LINE
              description: NAME
              quantity: { column: QUANTITY, otherwise: 1 }

    """.replacing(
      #"datetime("2024-01-01T00:00:00Z", "yyyy-MM-ddTHH:mm:ssZ")"#,
      with: #"datetime("2024-01-01 00:00", "yyyy-MM-dd HH:mm")"#)

  static func plan() throws -> MappingPlan {
    let checked = check(mapping)
    guard let plan = checked.plan else {
      throw Refused(diagnostics: checked.diagnostics.filter { $0.severity == .error })
    }
    return plan
  }

  /// Rows, each a line without its break; the header first.
  static func rows(_ generator: inout SeededGenerator, isDirty: Bool) -> [String: [String]] {
    var rows = ["PROC,CONTRACT,TITLE,KIND,AMOUNT,MONEY,SIGNED,OFFICE,SUPPLIER,TAGS,WON"]
    var lines = ["LINE,CONTRACT,NAME,QUANTITY,PRICE"]
    for number in 0..<generator.int(0...25) {
      let dirty = { (cell: String, generator: inout SeededGenerator) in
        isDirty && generator.once(in: 8) ? dirt(&generator) : cell
      }
      // The value of a process is the same on all its rows, or the order of rows would be seen.
      let process = generator.int(1...6)
      var contract = "C\(isDirty && generator.once(in: 6) ? generator.int(0...9) : number)"
      if isDirty && generator.once(in: 12) { contract = "" }
      let cells: [String] = [
        dirty("P\(process)", &generator), contract, dirty("Title \(process)", &generator),
        dirty(["Abierta", "directa", "Otra"][process % 3], &generator),
        dirty("\"\(generator.int(1...9_999)),\(generator.int(100...999)).\(generator.int(10...99))\"", &generator),
        dirty("MXN", &generator),
        dirty("0\(generator.int(1...9))/0\(generator.int(1...9))/2024", &generator),
        dirty("O\(process % 3)", &generator),
        dirty("Firm \(number % 4)", &generator), "a;b", dirty(generator.pick(["1", "0", "sí", "no"]), &generator),
      ]
      rows.append(cells.joined(separator: ","))
      for line in 0..<generator.int(0...3) {
        lines.append(
          [
            "L\(number)-\(line)", dirty(contract, &generator), "Thing", dirty("\(generator.int(1...50))", &generator),
            dirty("2.5", &generator),
          ]
          .joined(separator: ","))
      }
    }
    return ["rows": rows, "lines": lines, "offices": ["CODE,NAME", "O0,North", "O1,South", "O2,East"]]
  }

  private static func dirt(_ generator: inout SeededGenerator) -> String {
    generator.pick([
      "", "N/D", "x", "#", "TEST", "1.234.567", "99/99/2024", "\"a \"\"b\"\"\"", "ñ\u{301}", " ", "0", "-1", "P1",
      "PESO", "O9", "C1",
    ])
  }

  static func texts(_ rows: [String: [String]]) -> [String: String] {
    rows.mapValues { $0.joined(separator: "\n") + "\n" }
  }
}

@Suite struct MappingLawTests {
  @Test func `rows always add up, whatever is in them, and twice gives the same bytes`() throws {
    let plan = try Bazaar.plan()
    try forAll(60) { generator in
      let texts = Bazaar.texts(Bazaar.rows(&generator, isDirty: true))
      let once = try rehearse(plan, texts)
      let again = try rehearse(plan, texts)
      #expect(once.bytes == again.bytes)
      #expect(once.problems == again.problems)
      #expect(once.report.isEven)
      let read = once.report.balances.first { $0.source == "rows" }?.read ?? -1
      #expect(
        once.report.rejected.count + once.report.orphans.count
          == once.report.balances.reduce(0) { $0 + $1.rejected + $1.orphans })
      #expect(read == once.balance(of: "rows").reduce(0, +))
      #expect(once.report.processesWritten == once.report.releases)
      for release in once.releases {
        #expect(release["ocid"]?.stringValue?.hasPrefix("ocds-abc123-") == true)
        for contract in release["contracts"]?.arrayValue ?? [] {
          #expect(contract["id"] != nil && contract["awardID"] != nil)
        }
      }
    }
  }

  // Who asks where values come from has them read one by one; who does not has most of them copied.
  @Test func `asking where values come from changes nothing`() throws {
    let plan = try Bazaar.plan()
    try forAll(120) { generator in
      let texts = Bazaar.texts(Bazaar.rows(&generator, isDirty: true))
      let quick = try rehearse(plan, texts)
      let traced = try rehearse(plan, texts, traces: true)
      expectSame(String(decoding: quick.bytes, as: UTF8.self), String(decoding: traced.bytes, as: UTF8.self))
      #expect(quick.problems == traced.problems)
      #expect(quick.report.problems.map { "\($0)" } == traced.report.problems.map { "\($0)" })
    }
  }

  @Test func `shuffled rows give the same releases`() throws {
    let plan = try Bazaar.plan()
    try forAll(60) { generator in
      let rows = Bazaar.rows(&generator, isDirty: false)
      let once = try rehearse(plan, Bazaar.texts(rows))
      var shuffled = rows
      for (name, lines) in rows { shuffled[name] = [lines[0]] + lines.dropFirst().shuffled(using: &generator) }
      let again = try rehearse(plan, Bazaar.texts(shuffled))
      expectSame(String(decoding: again.bytes, as: UTF8.self), String(decoding: once.bytes, as: UTF8.self))
      #expect(once.problems == again.problems)
    }
  }

  @Test func `shuffled keys of the mapping give the same bytes`() throws {
    try forAll(40) { generator in
      let texts = Bazaar.texts(Bazaar.rows(&generator, isDirty: true))
      let once = try rehearse(Bazaar.plan(), texts)
      let shuffled = Self.shuffled(Bazaar.mapping, &generator)
      let again = try rehearse(shuffled, texts)
      #expect(once.bytes == again.bytes, "\(shuffled)")
      #expect(once.problems == again.problems)
    }
  }

  /// Members of maps in another order, by indentation; `pliego:` stays first and control keys stay with their dash.
  static func shuffled(_ text: String, _ generator: inout SeededGenerator) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    let blocks = self.blocks(lines[...])
    let first = blocks.first.map { [$0] } ?? []
    return (first + blocks.dropFirst().map { inner($0, &generator) }.shuffled(using: &generator)).flatMap { $0 }.joined(
      separator: "\n") + "\n"
  }

  private static func inner(_ block: [String], _ generator: inout SeededGenerator) -> [String] {
    guard block.count > 2, !block[1].drop(while: { $0 == " " }).hasPrefix("-") else { return block }
    let parts = blocks(block.dropFirst()).map { inner($0, &generator) }
    return [block[0]] + parts.shuffled(using: &generator).flatMap { $0 }
  }

  /// Lines cut where the indentation comes back to the first line's.
  private static func blocks(_ lines: ArraySlice<String>) -> [[String]] {
    func depth(_ line: String) -> Int { line.prefix { $0 == " " }.count }
    guard let top = lines.first.map(depth) else { return [] }
    var result: [[String]] = []
    for line in lines {
      if depth(line) <= top { result.append([line]) } else { result[result.count - 1].append(line) }
    }
    return result
  }

  @Test func `formulas that pass the checker never crash, and never write what is no JSON`() throws {
    var accepted = 0
    try forAll(250) { generator in
      let formula = "= " + RandomFormula.text(&generator, depth: 4)
      guard let plan = try? FormulaFunctionTests.plan([formula]) else { return }
      accepted += 1
      let run = try rehearse(plan, FormulaFunctionTests.rows, parameters: ["limit": "5"])
      #expect(run.releases.count == 1, "\(formula)")
      #expect(run.report.isEven)
    }
    print("\(accepted) random formulas passed the checker")
  }
}
