import PliegoDiagnostics
import PliegoJSON
import PliegoValues
import Testing

@testable import PliegoMapping

/// Defects of the record that a mapping expects not to find.
@Suite struct ExpectationTests {
  /// One defect: what is expected, rows that must be told and rows that must not.
  struct Defect: CustomTestStringConvertible, Sendable {
    var name: String
    /// The keys of the expectation.
    var expectation: String
    /// `processes`, then other sources by name.
    var fires: [[String: String]]
    var holds: [[String: String]]

    var testDescription: String { name }
  }

  static func mapping(_ expectation: String) -> String {
    """
    pliego: 1
    reading: { locale: es-CO, time zone: America/Bogota }
    parameters: { year: { type: integer, default: "2026" } }
    sources:
      processes:
        file: p.csv
        key: ID
        columns:
          { ID: text, TEXT: text, SUM: text, VALUE: number, TOTAL: integer, NIT: text, RFC: text, SCOPE: text, MONTHS: integer, SEGMENT: text, ENTITIES: text, GENERAL: number, FAVOURED: number }
      rows:
        file: r.csv
        key: N
        belongs_to: { processes: ID }
        looks_up: { clause: { clauses: [ID, NAME] } }
        columns: { N: text, ID: text, NAME: text, SHARE: number, MOST: number, DAY: date, CODE: text, COUNT: integer }
      clauses:
        file: c.csv
        key: [ID, NAME]
        compare keys: [trim, case]
        belongs_to: { processes: ID }
        columns: { ID: text, NAME: text, SHARE: number }
      entities: { pieces of: 'processes[ENTITIES]', separator: ";" }
    codes:
      names: { unmapped: itself, table: { AMVA: Área Metropolitana del Valle de Aburrá } }
    process: { from: processes, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2026-01-01T00:00:00Z" }
      tender: { id: ID, title: TEXT }
    expectations:
      the expectation:
    \(expectation.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

    """
  }

  static let defects: [Defect] = [
    Defect(
      name: "shares that add to 150 per cent", expectation: "    expect: = sum(rows[SHARE]) = 100",
      fires: [["processes": "ID\n1", "rows": "N,ID,SHARE\na,1,50\nb,1,50\nc,1,50"]],
      holds: [
        ["processes": "ID\n1", "rows": "N,ID,SHARE\na,1,\"50,5\"\nb,1,\"49,50\""],
        ["processes": "ID\n1", "rows": "N,ID,SHARE\na,1,"], ["processes": "ID\n1"],
      ]),
    Defect(
      name: "weights that the table and the text swap, though both add to 100",
      expectation: "    for each: rows\n    expect: = [SHARE] = clause[SHARE]",
      fires: [
        [
          "processes": "ID\n1", "rows": "N,ID,NAME,SHARE\na,1,Price,60\nb,1,Quality,40",
          "clauses": "ID,NAME,SHARE\n1,PRICE ,40\n1,quality,60",
        ]
      ],
      holds: [
        [
          "processes": "ID\n1", "rows": "N,ID,NAME,SHARE\na,1,Price,60\nb,1,Quality,\"40,0\"",
          "clauses": "ID,NAME,SHARE\n1,PRICE ,60\n1,quality,40",
        ], ["processes": "ID\n1", "rows": "N,ID,NAME,SHARE\na,1,Price,60"],
      ]),
    Defect(
      name: "a row above its own maximum", expectation: "    for each: rows\n    expect: = [SHARE] <= [MOST]",
      fires: [["processes": "ID\n1", "rows": "N,ID,SHARE,MOST\na,1,\"9,5\",\"8,5\""]],
      holds: [["processes": "ID\n1", "rows": "N,ID,SHARE,MOST\na,1,\"8,5\",\"8,50\"\nb,1,3,"]]),
    Defect(
      name: "a date after the year of the process",
      expectation: "    for each: rows\n    expect: = year([DAY]) <= run[year]",
      fires: [["processes": "ID\n1", "rows": "N,ID,DAY\na,1,2027-01-27"]],
      holds: [["processes": "ID\n1", "rows": "N,ID,DAY\na,1,2026-12-31\nb,1,"]]),
    Defect(
      name: "a date in the text after the year of the process",
      expectation:
        #"    expect: '= year(date(extract([TEXT], "[0-9]{1,2} de [a-z]+ de [0-9]{4}"), "d ''de'' MMMM ''de'' yyyy")) <= run[year]'"#,
      fires: [["processes": "ID,TEXT\n1,Resolución 9 del 27 de enero de 2027"]],
      holds: [["processes": "ID,TEXT\n1,Resolución 9 del 27 de enero de 2026\n2,Sin fecha\n3,"]]),
    Defect(
      name: "another process's number in the text",
      expectation: #"    expect: '= not(matches(replace([TEXT], [ID], ""), "SAMC [0-9]+ DE 20[0-9]{2}"))'"#,
      fires: [["processes": "ID,TEXT\nSAMC 015 DE 2026,\"SAMC 015 DE 2026, carta de SAMC 013 DE 2026\""]],
      holds: [["processes": "ID,TEXT\nSAMC 015 DE 2026,El proceso SAMC 015 DE 2026\nSAMC 016 DE 2026,"]]),
    Defect(
      name: "a total that is not the sum of its rows",
      expectation: "    at: TOTAL\n    expect: = sum(rows[COUNT]) = [TOTAL]",
      fires: [["processes": "ID,TOTAL\n1,38", "rows": "N,ID,COUNT\na,1,25\nb,1,14"]],
      holds: [
        ["processes": "ID,TOTAL\n1,39", "rows": "N,ID,COUNT\na,1,25\nb,1,14\nc,1,"], ["processes": "ID,TOTAL\n1,38"],
      ]),
    Defect(
      name: "a count that is not the number of entries", expectation: "    expect: = count(entities[value]) = [TOTAL]",
      fires: [["processes": "ID,TOTAL,ENTITIES\n1,2,A;B;C"]],
      holds: [["processes": "ID,TOTAL,ENTITIES\n1,3,A;B; C\n2,,A"]]),
    Defect(
      name: "words and digits that differ", expectation: "    expect: = spelled_number([SUM]) = [VALUE]",
      fires: [["processes": "ID,SUM,VALUE\n1,cuarenta y ocho coma cincuenta puntos,\"37,50\""]],
      holds: [
        [
          "processes":
            "ID,SUM,VALUE\n1,CUARENTA Y SIETE COMA CINCUENTA,\"47,5\"\n2,sin letras,5\n3,ocho,\n4,ochocientos sesenta y siete millones diecinueve mil seiscientos setenta y cinco pesos con ochenta y un centavos,\"867.019.675,81\""
        ]
      ]),
    Defect(
      name: "a favourable threshold stricter than the general one",
      expectation: "    expect: = [FAVOURED] >= [GENERAL]",
      fires: [["processes": "ID,GENERAL,FAVOURED\n1,60,50"]],
      holds: [["processes": "ID,GENERAL,FAVOURED\n1,60,70\n2,60,60\n3,60,\n4,,50"]]),
    Defect(
      name: "a placeholder that nobody filled in", expectation: "    expect: = not(filled(placeholder([TEXT])))",
      fires: [
        ["processes": "ID,TEXT\n1,Contrato XXXX de 2026"], ["processes": "ID,TEXT\n1,\"multa de [0,5%] diario\""],
        ["processes": "ID,TEXT\n1,véase ¡Error! No se encuentra el origen de la referencia."],
        ["processes": "ID,TEXT\n1,Firma: ______"],
      ],
      holds: [["processes": "ID,TEXT\n1,Siglo XXX\n2,\"véase la nota [1], [2, 3]\"\n3,Fin...\n4,"]]),
    Defect(
      name: "one entity under two names",
      expectation:
        #"    expect: '= count_different(entities[value]) = count_different(code(entities[value], "names"))'"#,
      fires: [["processes": "ID,ENTITIES\n1,AMVA;CRA;Área Metropolitana del Valle de Aburrá"]],
      holds: [["processes": "ID,ENTITIES\n1,AMVA;CRA\n2,\n3,CRA;C.R.A."]]),
    Defect(
      name: "one entity written in two ways",
      expectation: "    expect: = count_different(entities[value]) = count_different(slug(entities[value]))",
      fires: [["processes": "ID,ENTITIES\n1,Valle de Aburrá- AMVA;Valle de Aburrá-AMVA"]],
      holds: [["processes": "ID,ENTITIES\n1,AMVA;CRA\n2,"]]),
    Defect(
      name: "a Colombian tax number with a wrong check digit", expectation: #"    expect: = valid_id([NIT], "CO-NIT")"#,
      fires: [
        ["processes": "ID,NIT\n1,800.099.287-5"], ["processes": "ID,NIT\n1,800-099"], ["processes": "ID,NIT\n1,CRA"],
      ],
      holds: [["processes": "ID,NIT\n1,800.099.287-4\n2,899999090-2\n3,800099287\n4,"]]),
    Defect(
      name: "a Mexican tax number with a wrong check digit", expectation: #"    expect: = valid_id([RFC], "MX-RFC")"#,
      fires: [
        ["processes": "ID,RFC\n1,SAT970701NN4"], ["processes": "ID,RFC\n1,SAT971301NN3"],
        ["processes": "ID,RFC\n1,SAT"],
      ],
      holds: [["processes": "ID,RFC\n1,SAT970701NN3\n2,GODE561231GR8\n3,XAXX010101000\n4,"]]),
    Defect(
      name: "a duration beyond the scope's own limit",
      expectation: #"    expect: = [MONTHS] <= switch([SCOPE], "CP", 12, "MP", 24)"#,
      fires: [["processes": "ID,SCOPE,MONTHS\n1,CP,16"]],
      holds: [["processes": "ID,SCOPE,MONTHS\n1,MP,16\n2,CP,\n3,,80"]]),
    Defect(
      name: "a code outside the segment that the text names",
      expectation: "    for each: rows\n    expect: = left([CODE], 2) = processes[SEGMENT]",
      fires: [["processes": "ID,SEGMENT\n1,77", "rows": "N,ID,CODE\na,1,77111600\nb,1,81101500"]],
      holds: [["processes": "ID,SEGMENT\n1,77", "rows": "N,ID,CODE\na,1,77111600\nb,1,"]]),
    Defect(
      name: "a title that must be there", expectation: "    expect: = filled([TEXT])",
      fires: [["processes": "ID,TEXT\n1,"]], holds: [["processes": "ID,TEXT\n1,x"]]),
    Defect(
      name: "only where a condition holds",
      expectation: "    for each: rows\n    only if: { NAME: total }\n    expect: { SHARE: 100 }",
      fires: [["processes": "ID\n1", "rows": "N,ID,NAME,SHARE\na,1,total,90"]],
      holds: [["processes": "ID\n1", "rows": "N,ID,NAME,SHARE\na,1,part,90\nb,1,total,100"]]),
  ]

  @Test(arguments: defects)
  func `a defect is told, and a clean record is not`(defect: Defect) throws {
    let mapping = Self.mapping(defect.expectation)
    for rows in defect.fires {
      let run = try rehearse(mapping, rows.mapValues { $0 + "\n" })
      let told = run.report.problems.filter { $0.code.id == "D702" }
      #expect(told.map(\.expectation) == ["the expectation"], "\(rows)")
      #expect(told.first?.first.first?.origin != nil, "\(rows)")
    }
    for rows in defect.holds {
      let run = try rehearse(mapping, rows.mapValues { $0 + "\n" })
      #expect(run.problems.filter { $0.hasPrefix("D7") } == [], "\(rows)")
    }
  }

  @Test func `what is told names the cells, in both languages, with what the author writes`() throws {
    let run = try rehearse(
      Self.mapping(
        """
            severity: error
            at: TOTAL
            message:
              en: = "the parts add to " & sum(rows[COUNT]) & ", not " & [TOTAL]
              es: = "las partes suman " & sum(rows[COUNT]) & " y no " & [TOTAL]
            expect: = sum(rows[COUNT]) = [TOTAL]
        """), ["processes": "ID,TOTAL\n7,38\n", "rows": "N,ID,COUNT\na,7,25\nb,7,\nc,7,14\n"])
    let told = try #require(run.report.problems.first { $0.code.id == "D701" })
    #expect(told.title.english.hasSuffix(": the expectation"))
    let example = try #require(told.first.first)
    #expect(
      example.message.english == "the parts add to 39, not 38 (cells rows.csv C2, C4; processes.csv B2)")
    #expect(
      example.message.spanish == "las partes suman 39 y no 38 (celdas rows.csv C2, C4; processes.csv B2)")
    #expect(example.origin?.file == "processes.csv")
    #expect(example.origin?.row == 2)
    #expect(example.origin?.heading == "TOTAL")
    #expect(example.process == "ocds-abc123-7")
    #expect(told.mappingLine.hasPrefix("test.pliego.yaml:"))
  }

  @Test(arguments: [1, 3, 8])
  func `every entry is judged by itself, whatever stretch its process is in`(length: Int) throws {
    let plan = try #require(
      check(Self.mapping("    severity: note\n    for each: rows\n    expect: = [SHARE] <= [MOST]")).plan)
    let rows = (0..<40).map { "\($0),\($0 % 8),\($0 % 5),3" }
    let texts = [
      "processes": "ID\n" + (0..<8).map { "\($0)\n" }.joined(),
      "rows": "N,ID,SHARE,MOST\n" + rows.joined(separator: "\n") + "\n",
    ]
    let run = try rehearse(plan, texts, stretch: length)
    let told = try #require(run.report.problems.first { $0.code.id == "D703" })
    #expect(told.count == 8)
    #expect(told.first.compactMap { $0.origin?.row }.sorted() == (0..<40).filter { $0 % 5 == 4 }.map { $0 + 2 })
    #expect(try run.bytes == rehearse(plan, texts).bytes)
  }

  @Test func `a process that is refused is judged too, and an unreadable cell is told as such`() throws {
    let mapping = Self.mapping("    expect: = [VALUE] > 0").replacing(
      "tender: { id: ID, title: TEXT }",
      with: "tender: { id: ID, title: TEXT, value/amount: { column: VALUE, on problem: reject process } }")
    let run = try rehearse(mapping, ["processes": "ID,TEXT,VALUE\n1,x,y\n2,x,-1\n"])
    #expect(run.report.processesWritten == 1)
    #expect(run.problems.contains("D101"))
    #expect(run.problems.filter { $0 == "D702" }.count == 1)
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    var written: String
    var codes: [String]

    var testDescription: String { written }
  }

  @Test(arguments: [
    Mistake(written: "    severity: note", codes: ["P110"]),
    Mistake(written: "    expect: = sum(rows[SHARE])", codes: ["P209"]),
    Mistake(written: "    expect: = rows[SHARE] = 1", codes: ["P206"]),
    Mistake(written: "    expect: = 1 = 1", codes: ["P901"]),
    Mistake(written: "    expect: = run[year] > 2000", codes: ["P901"]),
    Mistake(written: "    expect: = [TOTAL] > 0\n    severity: fatal", codes: ["P114"]),
    Mistake(written: "    expect: = [TOTAL] > 0\n    at: NOTHING", codes: ["P201"]),
    Mistake(written: "    expect: = [TOTAL] > 0\n    message: { en: x }", codes: ["P110"]),
    Mistake(written: "    expect: = [TOTAL] > 0\n    mesage: { en: x, es: x }", codes: ["P105"]),
    Mistake(written: "    expect: = [NIT] = 5", codes: ["P208"]),
    Mistake(written: #"    expect: = valid_id([NIT], "MX-NIT")"#, codes: ["P114"]),
    Mistake(written: "    for each: nowhere\n    expect: = [TOTAL] > 0", codes: ["P502"]),
    Mistake(written: "    expect: TOTAL", codes: ["P108"]),
    Mistake(written: "    one per: NAME\n    expect: = [TOTAL] > 0", codes: ["P110"]),
    Mistake(written: "    expect: = matches()", codes: ["P207", "P901"]),
    Mistake(written: "    expect: = nothing([TOTAL]) > 0", codes: ["P205"]),
  ])
  func `expectations are checked like the rest`(mistake: Mistake) {
    let found = check(Self.mapping(mistake.written)).diagnostics.filter { $0.severity == .error }
    #expect(Set(found.map(\.code.id)) == Set(mistake.codes), "\(found.map(\.sketch))")
  }

  @Test func `a message says nothing personal`() {
    let text = Self.mapping(
      "    expect: = [NIT] <> [RFC]\n    message: { en: '= \"of \" & [NIT]', es: x }"
    ).replacing("NIT: text", with: "NIT: 'text, personal'")
    #expect(check(text).diagnostics.contains { $0.code == .personalPublished })
  }

  @Test func `a base's expectation may be changed or taken away`() throws {
    let base = Self.mapping("    expect: = [TOTAL] > 0")
    let child = "pliego: 1\nextends: base.pliego.yaml\nexpectations: { the expectation: ~ }\n"
    let stricter = "pliego: 1\nextends: base.pliego.yaml\nexpectations: { the expectation: { severity: error } }\n"
    let files = ["base.pliego.yaml": base]
    let rows = ["processes": "ID,TOTAL\n1,0\n"]
    #expect(try rehearse(base, rows).problems == ["D702"])
    #expect(try rehearse(child, rows, files: files).problems == [])
    #expect(try rehearse(stricter, rows, files: files).problems == ["D701"])
  }
}

/// What expectations say of cells, and what they do not say twice.
@Suite struct ExpectationCellTests {
  private static let mapping = """
    pliego: 1
    reading: { locale: plain, time zone: America/Bogota }
    sources:
      p:
        file: p.csv
        key: ID
        columns: { ID: text, A: number, B: number, sum: '= [A] + [B]' }
        looks_up: { x: { u: ID } }
      u: { file: u.csv, key: K, columns: { K: text, N: number } }
    process: { from: p, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-06-30T00:00:00Z" }
      tender: { id: ID, value: { amount: sum }, minValue: { amount: A }, title: '= text(x[N])' }
    expectations:
      small: { expect: '= [sum] < 10' }
      known: { expect: '= x[N] > 0' }
      odd: { expect: '= [A] > 0' }

    """

  @Test func `a computed column stands in the cells it is computed of`() throws {
    let run = try rehearse(Self.mapping, ["p": "ID,A,B\n1,7,8\n", "u": "K,N\n1,5\n"])
    #expect(run.report.problems.flatMap(\.first).map(\.message.english) == ["small (cells p.csv B2, C2)"])
  }

  @Test func `a cell that cannot be read is counted once for fields and expectations`() throws {
    let run = try rehearse(Self.mapping, ["p": "ID,A,B\n1,x,8\n2,1,1\n", "u": "K,N\n1,5\n"])
    let told = run.report.problems.map { "\($0.code.id) \($0.path) \($0.count)" }
    #expect(told == ["D101 tender/minValue/amount 1", "D101 tender/value/amount 1", "D108 tender/title 1"])
  }

  @Test func `cells that stand nowhere leave room for those that do`() throws {
    let columns = (1...14).map { "H\($0): '= [A] + \($0)'" }.joined(separator: ", ")
    let sum = (1...14).map { "[H\($0)]" }.joined(separator: " + ")
    let mapping = Self.mapping.replacing("sum: '= [A] + [B]'", with: "sum: '= [A] + [B]', \(columns)")
      .replacing("'= [sum] < 10'", with: "'= \(sum) + [B] < 10'")
    let run = try rehearse(mapping, ["p": "ID,A,B\n1,7,8\n", "u": "K,N\n1,5\n"])
    #expect(run.report.problems.flatMap(\.first).map(\.message.english) == ["small (cells p.csv B2, C2)"])
  }
}
