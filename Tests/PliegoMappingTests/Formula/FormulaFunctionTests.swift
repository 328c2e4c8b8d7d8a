import PliegoDiagnostics
import PliegoJSON
import Testing

@testable import PliegoMapping

/// What every function and operator of the language gives, by the reference's table of functions.
@Suite struct FormulaFunctionTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var formula: String
    /// The canonical text; `nil` for nothing.
    var result: String?
    /// The problem that is counted.
    var problem: String?

    init(_ formula: String, _ result: String?, problem: String? = nil) {
      self.formula = formula
      self.result = result
      self.problem = problem
    }

    var testDescription: String { formula }
  }

  static let logic: [Example] = [
    Example(#"= if([YES], "a", "b")"#, "a"),
    Example(#"= if([NO], "a", "b")"#, "b"),
    Example(#"= if([EB], "a", "b")"#, "b"),
    Example(#"= if([K] > 3, [K], [N])"#, "7"),
    Example(#"= if([BAD] > 3, "a", "b")"#, nil, problem: "D101"),
    Example(#"= switch([K], 1, "one", 7, "seven")"#, "seven"),
    Example(#"= switch([K], 1, "one", "other")"#, "other"),
    Example(#"= switch([K], 1, "one", 2, "two")"#, nil),
    Example(#"= switch([E], "x", "1", "none")"#, "none"),
    Example(#"= switch([BAD], 1, "one", "other")"#, nil, problem: "D101"),
    Example(#"= switch([WORD], "x", if([YES], "1", "2"), "Árbol de Navidad", if([NO], "3", "4"), "5")"#, "4"),
    Example(#"= first_filled([E], [WORD])"#, "Árbol de Navidad"),
    Example(#"= first_filled([E], empty)"#, nil),
    Example(#"= first_filled([BAD], 5)"#, "5"),
    Example(#"= first_filled([BAD], [EN])"#, nil),
    Example(#"= filled([E])"#, "false"),
    Example(#"= filled([WORD])"#, "true"),
    Example(#"= filled([BAD])"#, "false"),
    Example(#"= one_of([K], 1, 7)"#, "true"),
    Example(#"= one_of([WORD], "x")"#, "false"),
    Example(#"= one_of([E], "x")"#, "false"),
    Example(#"= and([YES], [NO])"#, "false"),
    Example(#"= and([YES], [K] = 7, true)"#, "true"),
    Example(#"= and([YES], [EB])"#, "false"),
    Example(#"= or([NO], [YES])"#, "true"),
    Example(#"= or([EB], [NO])"#, "false"),
    Example(#"= not([NO])"#, "true"),
    Example(#"= not([EB])"#, "true"),
    Example(#"= if_problem([BAD], 0)"#, "0"),
    Example(#"= if_problem([N], 0)"#, "1234.5"),
    Example(#"= if_problem([EN], 3)"#, nil),
    Example(#"= if_problem([K] / 0, -1)"#, "-1"),
    Example(#"= IF([YES], "Case", "does not matter")"#, "Case"),
  ]

  static let text: [Example] = [
    Example(#"= upper([WORD])"#, "ÁRBOL DE NAVIDAD"),
    Example(#"= lower([WORD])"#, "árbol de navidad"),
    Example(#"= fold([WORD])"#, "arbol de navidad"),
    Example(#"= fold([WORD]) = "arbol de navidad""#, "true"),
    Example(#"= upper([E])"#, nil),
    Example(#"= trim("  a b  ")"#, "a b"),
    Example(#"= trim("   ")"#, nil),
    Example(#"= trim(replace("Obra (F)", "(F)", ""))"#, "Obra"),
    Example(#"= slug([WORD])"#, "arbol-de-navidad"),
    Example(#"= spelled_number("cuarenta y siete coma cincuenta")"#, "47.5"),
    Example(#"= spelled_number([WORD])"#, nil),
    Example(#"= spelled_number([E])"#, nil),
    Example(#"= placeholder("Contrato XXXX")"#, "XXXX"),
    Example(#"= placeholder([WORD])"#, nil),
    Example(#"= placeholder([E])"#, nil),
    Example(#"= valid_id("800.099.287-4", "CO-NIT")"#, "true"),
    Example(#"= valid_id("SAT970701NN4", "MX-RFC")"#, "false"),
    Example(#"= valid_id([E], "CO-NIT")"#, "false"),
    Example(#"= check_digit("800099287", "CO-NIT")"#, "4"),
    Example(#"= check_digit([WORD], "MX-RFC")"#, nil),
    Example(#"= check_digit([E], "MX-RFC")"#, nil),
    Example(#"= slug("¿?")"#, nil),
    Example(#"= digits([CODE])"#, "0012"),
    Example(#"= digits([WORD])"#, nil),
    Example(#"= plain_text([HTML])"#, "Compra de vacunas"),
    Example(#"= left([WORD], 5)"#, "Árbol"),
    Example(#"= left([WORD], 0)"#, nil),
    Example(#"= left([WORD], 99)"#, "Árbol de Navidad"),
    Example(#"= right([WORD], 7)"#, "Navidad"),
    Example(#"= mid([WORD], 7, 2)"#, "de"),
    Example(#"= mid([WORD], 99, 2)"#, nil),
    Example(#"= pad(text([K]), 3, "0")"#, "007"),
    Example(#"= pad([CODE], 3, "0")"#, "A-0012/b"),
    Example(#"= length([WORD])"#, "16"),
    Example(#"= length([E])"#, nil),
    Example(#"= part([LIST], ";", 2)"#, "dos"),
    Example(#"= part([LIST], ";", -1)"#, "tres"),
    Example(#"= part([LIST], ";", 4)"#, nil),
    Example(#"= part([LIST], ";", 0)"#, nil),
    Example(#"= replace([CODE], "-", "")"#, "A0012/b"),
    Example(#"= replace([WORD], "a", "o")"#, "Árbol de Novidod"),
    Example(#"= replace([WORD], ".", "o")"#, "Árbol de Navidad"),
    Example(#"= contains([WORD], "de")"#, "true"),
    Example(#"= contains([E], "x")"#, "false"),
    Example(#"= starts_with([WORD], "Á")"#, "true"),
    Example(#"= ends_with([WORD], "dad")"#, "true"),
    Example(#"= ends_with([WORD], "dat")"#, "false"),
    Example(#"= matches([CODE], "^[A-Z]-[0-9]+")"#, "true"),
    Example(#"= matches([CODE], "^[0-9]+$")"#, "false"),
    Example(#"= matches([E], "x")"#, "false"),
    Example(#"= extract([CODE], "[0-9]{4}")"#, "0012"),
    Example(#"= extract([CODE], "([0-9]+)/(.)", 2)"#, "b"),
    Example(#"= extract([CODE], "z")"#, nil),
    Example(#"= join(", ", [WORD], [E], [CODE])"#, "Árbol de Navidad, A-0012/b"),
    Example(#"= join("-", [E])"#, nil),
    Example(#"= text([N])"#, "1234.5"),
    Example(#"= text([D])"#, "2024-02-28"),
    Example(#"= text([DT])"#, "2024-03-01T10:30:00-06:00"),
    Example(#"= text([YES])"#, "true"),
    Example(#"= "MX-" & [CODE]"#, "MX-A-0012/b"),
    Example(#"= "MX-" & [E]"#, nil),
    Example(#"= "a" & 1 + 2"#, "a3"),
    Example(#"= "a" & 2.50"#, "a2.5"),
    Example(#"= [D] & "!""#, "2024-02-28!"),
    Example(#"= "say ""no"" to it""#, #"say "no" to it"#),
    Example(#"= code([CODE], "table")"#, nil, problem: "D103"),
    Example(#"= code([WORD], "table")"#, "open"),
    Example(#"= [Any heading, with ]] and " in it]"#, "odd"),
  ]

  static let number: [Example] = [
    Example(#"= number("1,234.5", "es-MX")"#, "1234.5"),
    Example(#"= number("1.234,5", "es-CO")"#, "1234.5"),
    Example(#"= number("1.234.567", "es-MX")"#, nil, problem: "D101"),
    Example(#"= number([K])"#, "7"),
    Example(#"= integer([K])"#, "7"),
    Example(#"= integer(7.00)"#, "7"),
    Example(#"= integer([N])"#, nil, problem: "D116"),
    Example(#"= round([N], 0)"#, "1235"),
    Example(#"= round([N])"#, "1235"),
    Example(#"= round(-2.5, 0)"#, "-3"),
    Example(#"= round(2.345, 2)"#, "2.35"),
    Example(#"= round([N], -2)"#, "1200"),
    Example(#"= abs([NEG])"#, "3"),
    Example(#"= -[K]"#, "-7"),
    Example(#"= [N] + 1"#, "1235.5"),
    Example(#"= [K] - 10"#, "-3"),
    Example(#"= [K] * 2"#, "14"),
    Example(#"= [K] / 2"#, "3.5"),
    Example(#"= 1 / 3"#, "0.3333333333333333333333333333333333"),
    Example(#"= 2 / 3"#, "0.6666666666666666666666666666666667"),
    Example(#"= [K] / 0"#, nil, problem: "D110"),
    Example(#"= [K] + [EN]"#, nil),
    Example(#"= [K] + [BAD]"#, nil, problem: "D101"),
    Example(#"= 2 + 3 * 4"#, "14"),
    Example(#"= (2 + 3) * 4"#, "20"),
    Example(#"= 10 - 3 - 2"#, "5"),
    Example(#"= 0.1 + 0.2"#, "0.3"),
    Example(#"= 100 / 8 / 2"#, "6.25"),
    Example(#"= 2 * -3"#, "-6"),
    Example(#"= [K] = 7"#, "true"),
    Example(#"= [K] = 7.000"#, "true"),
    Example(#"= [K] <> 7"#, "false"),
    Example(#"= [K] < 8"#, "true"),
    Example(#"= [K] >= 7"#, "true"),
    Example(#"= [K] <= 6.99"#, "false"),
    Example(#"= [E] = """#, "true"),
    Example(#"= [E] = empty"#, "true"),
    Example(#"= [E] <> "x""#, "true"),
    Example(#"= [EN] < 1"#, "false"),
    Example(#"= [EN] >= 0"#, "false"),
    Example(#"= "a" < "b""#, "true"),
  ]

  static let date: [Example] = [
    Example(#"= date("31/12/2023", "dd/MM/yyyy")"#, "2023-12-31"),
    Example(#"= date("99/99/2023", "dd/MM/yyyy")"#, nil, problem: "D101"),
    Example(#"= date("29/02/2023", "dd/MM/yyyy")"#, nil, problem: "D101"),
    Example(#"= datetime("2024-01-02 03:04", "yyyy-MM-dd HH:mm")"#, "2024-01-02T03:04:00-06:00"),
    Example(#"= start_of_day([D])"#, "2024-02-28T00:00:00-06:00"),
    Example(#"= end_of_day([D])"#, "2024-02-28T23:59:59-06:00"),
    Example(#"= end_of_day([DT])"#, "2024-03-01T23:59:59-06:00"),
    Example(#"= at_time([D], "09:00")"#, "2024-02-28T09:00:00-06:00"),
    Example(#"= add_days([D], 2)"#, "2024-03-01"),
    Example(#"= add_days([D], -59)"#, "2023-12-31"),
    Example(#"= days_between([D], add_days([D], 366))"#, "366"),
    Example(#"= days_between([DT], [D])"#, "-2"),
    Example(#"= year([D])"#, "2024"),
    Example(#"= month([DT])"#, "3"),
    Example(#"= [D] < date("2024-02-29", "yyyy-MM-dd")"#, "true"),
    Example(#"= [D] = date("2024-02-28", "yyyy-MM-dd")"#, "true"),
    Example(#"= year([ED])"#, nil),
  ]

  static let reducers: [Example] = [
    Example(#"= count(kids[Q])"#, "2"),
    Example(#"= count(kids[KID])"#, "3"),
    Example(#"= count(none[X])"#, "0"),
    Example(#"= count_different(kids[NAME])"#, "2"),
    Example(#"= sum(kids[Q])"#, "15"),
    Example(#"= sum(kids[Q] * kids[P])"#, "25"),
    Example(#"= sum(kids[Q] * [K])"#, "105"),
    Example(#"= sum(none[X])"#, nil),
    Example(#"= min(kids[Q])"#, "5"),
    Example(#"= max(kids[Q], [K], 100)"#, "100"),
    Example(#"= min(kids[NAME])"#, "Ana"),
    Example(#"= first(kids[NAME])"#, "Luz"),
    Example(#"= last(kids[NAME])"#, "Luz"),
    Example(#"= earliest(kids[WHEN])"#, "2024-01-05"),
    Example(#"= latest(kids[WHEN], [D])"#, "2024-02-28"),
    Example(#"= any(kids[Q] > 9)"#, "true"),
    Example(#"= any(none[X] > 9)"#, "false"),
    Example(#"= all(kids[Q] > 4)"#, "false"),
    Example(#"= all(filled(kids[NAME]))"#, "true"),
    Example(#"= all(none[X] > 9)"#, "true"),
    Example(#"= join("; ", kids[NAME])"#, "Luz; Ana; Luz"),
    Example(#"= join("; ", kids[NAME] & "!")"#, "Luz!; Ana!; Luz!"),
    Example(#"= sum(kids[BADQ])"#, nil, problem: "D101"),
    Example(#"= count(kids[BADQ])"#, "1"),
    Example(#"= sum(grandkids[Z])"#, "6"),
    Example(#"= run[limit] + 1"#, "6"),
    Example(#"= run[label] & "?""#, "ok?"),
  ]

  static let hashes: [Example] = [
    Example(#"= hash([WORD])"#, PlainSHA256.hexadecimal("Árbol de Navidad")),
    Example(#"= hash([K], [N], [D], [YES])"#, PlainSHA256.hexadecimal("7\u{1F}1234.5\u{1F}2024-02-28\u{1F}true")),
    Example(#"= hash([WORD], [E])"#, PlainSHA256.hexadecimal("Árbol de Navidad\u{1F}")),
    Example(#"= hash([E])"#, PlainSHA256.hexadecimal("")),
  ]

  static let families = [
    "logic": logic, "text": text, "number": number, "date": date, "reducers": reducers, "hashes": hashes,
  ]

  @Test(arguments: families.keys.sorted())
  func `a formula gives`(_ family: String) throws {
    let examples = Self.families[family] ?? []
    let plan = try Self.plan(examples.map(\.formula))
    let run = try rehearse(plan, Self.rows, parameters: ["limit": "5"])
    for (place, example) in examples.enumerated() {
      let document = run.releases.first?["tender"]?["documents"]?.arrayValue?.first {
        $0["id"]?.stringValue == "\(place)"
      }
      #expect(document?["title"]?.stringValue == example.result, "\(example.formula)")
    }
    #expect(Set(run.problems) == Set(examples.compactMap(\.problem)))
  }

  @Test func `the plain hash is the standard's`() {
    #expect(
      PlainSHA256.hexadecimal("abc", digits: 64) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  static let rows = [
    "rows": """
    ID,WORD,CODE,N,K,NEG,BAD,D,DT,YES,NO,E,EN,EB,ED,HTML,LIST,"Any heading, with ] and "" in it"
    1,Árbol de Navidad,A-0012/b,1234.5,7,-3,x1,2024-02-28,2024-03-01T10:30:00,sí,no,,,,,<p>Compra de <b>vacunas</b></p>,uno; dos ;tres,odd

    """,
    "kids": """
    KID,ROW,Q,P,NAME,WHEN,BADQ
    a,1,10,2,Luz,2024-01-31,1
    b,1,5,1,Ana,2024-01-05,oops
    c,1,,4,Luz,,

    """,
    "none": "NID,ROW,X\n",
    "grandkids": "GID,KID,Z\ng1,a,1\ng2,a,2\ng3,c,3\n",
  ]

  /// All formulas in one mapping, each as the title of a document; what is no text is made one.
  static func plan(_ formulas: [String]) throws -> MappingPlan {
    let documents = formulas.enumerated().map { place, formula in
      let quoted = "text(\(formula.dropFirst(1)))".replacing("'", with: "''")
      return "      - { id: { constant: '\(place)' }, title: '= \(quoted)', description: ID }"
    }
    let checked = check(head + documents.joined(separator: "\n") + "\n")
    guard let plan = checked.plan else {
      throw Refused(diagnostics: checked.diagnostics.filter { $0.severity == .error })
    }
    return plan
  }

  private static let head = #"""
    pliego: 1
    reading: { locale: plain, time zone: America/Mexico_City }
    parameters: { limit: number, label: { type: text, default: ok } }
    sources:
      rows:
        file: rows.csv
        key: ID
        columns:
          { ID: text, WORD: text, CODE: text, N: number, K: integer, NEG: number, BAD: number, D: date, DT: datetime, YES: boolean,
            NO: boolean, E: text, EN: number, EB: boolean, ED: date, HTML: text, LIST: text, 'Any heading, with ] and " in it': text }
      kids:
        file: kids.csv
        key: KID
        belongs_to: { rows: ROW }
        columns: { KID: text, ROW: text, Q: number, P: number, NAME: text, WHEN: date, BADQ: number }
      none:
        file: none.csv
        key: NID
        belongs_to: { rows: ROW }
        columns: { NID: text, ROW: text, X: number }
      grandkids:
        file: grandkids.csv
        key: GID
        belongs_to: { kids: KID }
        columns: { GID: text, KID: text, Z: number }
    codes:
      table: { to: method.csv, table: { arbol de navidad: open } }
    process: { from: rows, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender:
        id: ID
        documents:

    """#
}
