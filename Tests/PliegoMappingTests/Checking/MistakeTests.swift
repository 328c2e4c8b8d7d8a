import PliegoDiagnostics
import PliegoTestSupport
import Testing

@testable import PliegoMapping

/// One valid mapping, and what is said when one thing in it is wrong.
@Suite struct MistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var code: String
    var name: String
    /// What stands in the valid mapping, and what stands in its place, the culprit between marks.
    var edits: [(old: String, new: String)]
    /// Other codes that are also right to be told.
    var others: [String]

    init(_ code: String, _ name: String, _ old: String, _ new: String, others: [String] = []) {
      self.init(code, name, [(old, new)], others: others)
    }

    init(_ code: String, _ name: String, _ edits: [(old: String, new: String)], others: [String] = []) {
      self.code = code
      self.name = name
      self.edits = edits
      self.others = others
    }

    var testDescription: String { "\(code) \(name)" }
  }

  static let base = """
    pliego: 1
    reading: { locale: plain, time zone: America/Mexico_City }
    parameters: { as_of: datetime }
    sources:
      rows:
        file: rows.csv
        key: ID
        columns:
          ID: text
          NAME: text
          AMOUNT: number
          WHEN: date
          OPEN: boolean
          CURP: text, personal
          KIND: text
      kids:
        file: kids.csv
        key: KID
        belongs_to: { rows: ROW }
        columns: { KID: text, ROW: text, Q: number, LABEL: text }
      lone: { file: lone.csv, key: LID, columns: { LID: text } }
    codes:
      method: { to: method.csv, table: { A: open } }
    parties:
      org: { from: rows, id: NAME, name: NAME }
    process: { from: rows, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: run[as_of]
      tender:
        id: ID
        title: NAME
        procurementMethod: { column: KIND, codes: method }
        value: { amount: AMOUNT, currency: { constant: MXN } }
        hasEnquiries: OPEN
        tenderPeriod: { startDate: WHEN }
        procuringEntity: { party: org }
        description: = hash([CURP])
        items:
          - for each: kids
            id: KID
            description: LABEL
            quantity: Q
      awards:
        - for each: kids
          id: KID

    """

  private static let title = "title: NAME"
  private static let award = "awards:\n    - for each: kids\n      id: KID"

  static let text: [Mistake] = [
    Mistake("P101", "no YAML", title, "title: \"open\n"),
    Mistake("P102", "colon in a formula", title, #"title: = if([OPEN], "Note⟦:⟧ " & [NAME], "b")"#),
    Mistake("P102", "formula in braces", "amount: AMOUNT", "amount: ⟦= round([⟧AMOUNT], 2)"),
    Mistake("P103", "key written twice", title, "title: NAME\n    ⟦title⟧: KIND"),
    Mistake("P104", "anchor", title, "title: ⟦&a⟧ NAME"),
    Mistake("P104", "tab", title, "title: NAME\n⟦\t⟧  x: y"),
    Mistake("P105", "section", "codes:", "⟦codess⟧:\n  x: y\ncodes:"),
    Mistake("P105", "reading", "locale: plain", "⟦lokale⟧: plain"),
    Mistake(
      "P105", "control key", "- for each: kids\n        id", "- for each: kids\n        ⟦only wit⟧: id\n        id"),
    Mistake(
      "P105", "key of a value", "{ column: KIND, codes: method }", "{ column: KIND, ⟦code⟧: method }", others: ["P402"]),
    Mistake("P105", "key beside a fixed value", title, "title: { constant: x, ⟦codes⟧: method }"),
    Mistake("P105", "field beside party", "{ party: org }", "{ party: org, ⟦name⟧: NAME }"),
    Mistake("P105", "key of the ocid", "key: ID }\n  date", "key: ID, ⟦suffix⟧: x }\n  date"),
    Mistake("P106", "type", "WHEN: date", "WHEN: ⟦fecha⟧"),
    Mistake("P106", "type without a name", "WHEN: date", "WHEN: ⟦(⟧dd/MM/yyyy)"),
    Mistake("P106", "mark", "NAME: text", "NAME: text, ⟦requird⟧"),
    Mistake("P106", "code without list", "KIND: text", "KIND: ⟦code⟧"),
    Mistake("P107", "long formula", title, "title: = \"" + String(repeating: "x", count: 4_100) + "\""),
    Mistake(
      "P107", "deep formula", title,
      "title: = " + String(repeating: "(", count: 40) + "1" + String(repeating: ")", count: 40)),
    Mistake("P107", "formula of many parts", title, "title: = 1" + String(repeating: "+1", count: 600)),
    Mistake("P108", "list for keys", "parameters: { as_of: datetime }", "parameters: ⟦[⟧as_of]", others: ["P203"]),
    Mistake("P108", "nothing behind a field", title, "⟦title⟧:"),
    Mistake("P108", "condition that is a word", title, "title: { column: NAME, only if: ⟦OPEN⟧ }"),
    Mistake("P108", "release that is a word", "releases", "releases"),
    Mistake("P109", "later version", "pliego: 1", "pliego: ⟦2⟧"),
    Mistake("P109", "no version", "pliego: 1", "title: x"),
    Mistake("P109", "version in second place", "pliego: 1", "title: x\npliego: ⟦1⟧"),
    Mistake("P110", "process without key", "process: { from: rows, key: ID }", "process: ⟦{⟧ from: rows }"),
    Mistake("P110", "no process", "process: { from: rows, key: ID }\n", ""),
    Mistake("P110", "party without source", "org: { from: rows, id", "⟦org⟧: { id"),
    Mistake("P110", "party without id", "org: { from: rows, id: NAME,", "⟦org⟧: { from: rows,"),
    Mistake("P110", "source without file", "lone: { file: lone.csv, key", "⟦lone⟧: { key"),
    Mistake(
      "P110", "source without columns", "lone: { file: lone.csv, key: LID, columns: { LID: text } }",
      "⟦lone⟧: { file: lone.csv }"),
    Mistake("P110", "value from nowhere", title, "⟦title⟧: { otherwise: NAME }"),
    Mistake(
      "P111", "test with a run before it", "process: { from",
      "tests: [ { name: t, ⟦previous⟧: {}, given: { rows: \"\" } } ]\nprocess: { from"),
    Mistake("P110", "inside without records", "lone: { file: lone.csv", "lone: { inside: ⟦rows⟧", others: ["P117"]),
    Mistake("P112", "no such base", "pliego: 1", "pliego: 1\nextends: ⟦nowhere.yaml⟧"),
    Mistake("P113", "absolute data path", "file: kids.csv", "file: ⟦/srv/kids.csv⟧"),
    Mistake("P113", "data path that leaves", "file: kids.csv", "file: ⟦a/../../kids.csv⟧"),
    Mistake("P113", "base outside", "pliego: 1", "pliego: 1\nextends: ⟦../base.yaml⟧"),
    Mistake("P114", "locale", "locale: plain", "locale: ⟦xx-XX⟧"),
    Mistake("P114", "time zone", "America/Mexico_City", "⟦America/Mexico⟧", others: ["P309"]),
    Mistake("P114", "policy", title, "title: { column: NAME, on problem: ⟦panic⟧ }"),
    Mistake("P114", "merged cells", "file: kids.csv", "file: kids.csv\n    merged cells: ⟦all⟧"),
    Mistake("P114", "match", "{ to: method.csv,", "{ to: method.csv, match: ⟦fuzzy⟧,"),
    Mistake("P114", "locale of number()", title, #"title: = text(number([NAME], ⟦"xx"⟧))"#),
    Mistake("P115", "no such code file", "table: { A: open }", "file: ⟦none.csv⟧"),
    Mistake("P116", "records without a name", "file: rows.csv", "file: rows.json\n    records: ⟦a..b[]⟧"),
    Mistake("P116", "records with a bracket left open", "file: rows.csv", "file: rows.json\n    records: ⟦'a['⟧"),
    Mistake("P117", "inside rows of CSV", "lone: { file: lone.csv", "lone: { inside: ⟦rows⟧, records: 'a[]'"),
    Mistake("P117", "records of a table", "lone: { file: lone.csv", "lone: { table: lone, ⟦records⟧: 'a[]'"),
    Mistake("P117", "header row of JSON", "file: rows.csv", "file: rows.ndjson\n    ⟦header row⟧: 3"),
    Mistake("P108", "skip rows of a number", "file: kids.csv", "file: kids.csv\n    skip rows: [ ⟦[⟧a] ]"),
    Mistake("P110", "join without when", "file: kids.csv", "file: kids.csv\n    ⟦join split rows⟧: {}"),
    Mistake("P114", "skip an unknown kind", "file: kids.csv", "file: kids.csv\n    skip rows: ⟦subtotals⟧"),
    Mistake("P117", "join records", "file: rows.csv", "file: rows.json\n    ⟦join split rows⟧: { when empty: NAME }"),
    Mistake("P117", "headers of JSON", "file: rows.csv", "file: rows.json\n    skip rows: ⟦repeated headers⟧"),
    Mistake(
      "P118", "join by what is filled", "file: kids.csv",
      "file: kids.csv\n    fill down: ROW\n    join split rows: { when empty: ⟦ROW⟧ }"),
    Mistake(
      "P118", "fill a helper",
      [
        ("file: kids.csv", "file: kids.csv\n    fill down: ⟦H⟧"),
        ("LABEL: text }", "LABEL: text, H: '= [LABEL]' }"),
      ]),
    Mistake("P201", "fill no column", "file: kids.csv", "file: kids.csv\n    fill down: ⟦LABLE⟧"),
    Mistake("P201", "skip by no column", "file: kids.csv", "file: kids.csv\n    skip rows: { ⟦LABLE⟧: total }"),
    Mistake(
      "P117", "a parent besides the one around",
      [
        ("file: rows.csv", "file: rows.json"),
        ("file: kids.csv", "inside: rows\n    records: 'kids[]'"), ("belongs_to", "⟦belongs_to⟧"),
      ]),
  ]

  static let formulas: [Mistake] = [
    Mistake("P201", "bare column", title, "title: ⟦NAM⟧"),
    Mistake("P201", "column in a formula", title, "title: = upper(⟦[NAM]⟧)"),
    Mistake("P201", "column in single quotes", title, "title: '= \"it''s \" & ⟦[NAM]⟧'"),
    Mistake("P201", "column in double quotes", title, #"title: "= \"é\" & ⟦[NAM]⟧""#),
    Mistake("P201", "column of a key", "key: KID", "key: ⟦KIDD⟧", others: ["P306", "P504"]),
    Mistake("P201", "column of a link", "rows: ROW", "rows: ⟦ROWS⟧", others: ["P501"]),
    Mistake("P201", "column of a condition", title, "title: { column: NAME, only if: { ⟦OPN⟧: true } }"),
    Mistake("P201", "fixed code as a word", title, "title: NAME\n    status: ⟦complete⟧"),
    Mistake("P202", "unknown source", title, "title: ⟦nobody[X]⟧"),
    Mistake("P203", "unknown parameter", "run[as_of]", "⟦run[asof]⟧"),
    Mistake("P204", "column of the enclosing source", "description: LABEL", "description: ⟦NAME⟧"),
    Mistake("P204", "the same in a formula", "description: LABEL", "description: = upper(⟦[NAME]⟧)"),
    Mistake("P205", "Spanish name", title, "title: = ⟦SI⟧([OPEN], 1, 2)"),
    Mistake("P205", "clock", title, "title: = ⟦TODAY⟧()"),
    Mistake("P205", "semicolon", title, "title: = left([NAME]⟦;⟧ 2)"),
    Mistake("P205", "open text", title, "title: = ⟦\"open⟧"),
    Mistake("P205", "bare word", title, "title: = left(⟦NAME⟧, 2)"),
    Mistake("P205", "chain", title, "title: = 1 < 2 ⟦<⟧ 3"),
    Mistake("P205", "formula without its sign", title, "title: { formula: ⟦'upper([NAME])'⟧ }"),
    Mistake("P206", "child column", title, "title: ⟦kids[LABEL]⟧"),
    Mistake("P206", "child column in a formula", title, "title: = upper(⟦kids[LABEL]⟧)"),
    Mistake("P207", "too many", title, "title: = ⟦upper⟧([NAME], 3)"),
    Mistake("P207", "too few", title, "title: = ⟦if⟧([OPEN], 3)"),
    Mistake("P207", "none", title, "title: = join(\", \", ⟦join⟧())"),
    Mistake("P208", "text with number", "hasEnquiries: OPEN", "hasEnquiries: = [NAME] ⟦>⟧ 100"),
    Mistake("P208", "date with moment", "hasEnquiries: OPEN", "hasEnquiries: = [WHEN] ⟦=⟧ run[as_of]"),
    Mistake("P208", "condition", title, "title: { column: NAME, only if: { AMOUNT: ⟦much⟧ } }"),
    Mistake("P209", "number for text", title, "title: = upper(⟦[AMOUNT]⟧)"),
    Mistake("P209", "text for number", title, "title: = text(round(⟦[NAME]⟧, 2))"),
    Mistake("P209", "text in a sum", title, "title: = text(sum(⟦kids[LABEL]⟧))"),
    Mistake("P209", "condition that is text", title, "title: { column: NAME, only if: ⟦'= [NAME]'⟧ }"),
    Mistake("P209", "codes of a number", title, "title: { column: AMOUNT, codes: ⟦method⟧ }"),
    Mistake("P209", "boolean joined", title, "title: = \"a\" & ⟦[OPEN]⟧"),
    Mistake(
      "P210", "two children",
      [
        (
          "lone: { file: lone.csv, key: LID, columns: { LID: text } }",
          "lone: { file: lone.csv, key: LID, belongs_to: { rows: R }, columns: { LID: text, R: text, Z: number } }"
        ),
        ("amount: AMOUNT", "amount: '= ⟦sum⟧(kids[Q] * lone[Z])'"),
      ]),
    Mistake("P211", "minutes for months", "WHEN: date", "WHEN: date(dd/⟦mm⟧/yyyy)"),
    Mistake("P211", "in a formula", title, "title: = text(date([NAME], \"dd/⟦mm⟧/yyyy\"))"),
    Mistake("P211", "week year", "WHEN: date", "WHEN: date(dd/MM/⟦YYYY⟧)"),
    Mistake("P211", "hour of the day", title, "title: = text(at_time([WHEN], ⟦\"25:00\"⟧))"),
    Mistake("P212", "pattern", title, "title: = extract([NAME], ⟦\"[\"⟧)"),
    Mistake("P212", "back-reference", title, #"title: = extract([NAME], ⟦"(a)\1"⟧)"#),
    Mistake(
      "P213", "column with brackets",
      [("KIND: text", "KIND: text\n      'kids[LABEL]': text"), (title, "title: ⟦kids[LABEL]⟧")]),
    Mistake("P214", "circle of helpers", [("KIND: text", "KIND: text\n      A: = [B]\n      B: = [A]")]),
    Mistake("P214", "helper of itself", "KIND: text", "KIND: text\n      ⟦A⟧: = [A] & \"x\""),
    Mistake("P215", "column", title, "title: ⟦CURP⟧"),
    Mistake("P215", "through a formula", title, "title: ⟦= upper(left([CURP], 4))⟧"),
    Mistake(
      "P215", "through a helper",
      [("KIND: text", "KIND: text\n      INITIALS: = left([CURP], 2)"), (title, "title: ⟦INITIALS⟧")]),
    Mistake("P215", "as an id of a party", "id: NAME, name", "id: ⟦CURP⟧, name"),
    Mistake("P215", "as the fall-back", title, "title: { column: NAME, otherwise: ⟦CURP⟧ }"),
    Mistake("P215", "through a branch", title, "title: ⟦= if([OPEN], [NAME], [CURP])⟧"),
    Mistake("P215", "as the key of the ocid", "key: ID }\n  date", "key: ⟦CURP⟧ }\n  date", others: ["P306"]),
    Mistake("P215", "through its translation", title, "title: { column: ⟦CURP⟧, codes: method }"),
    Mistake("P215", "through join", title, "title: ⟦= join(\" \", [NAME], [CURP])⟧"),
    Mistake("P215", "through max", title, "title: ⟦= max([CURP])⟧"),
    Mistake("P216", "pattern from a column", title, "title: = extract([NAME], ⟦[KIND]⟧)"),
    Mistake("P217", "branches", title, "title: = if([OPEN], \"a\", ⟦1⟧)"),
    Mistake("P218", "own ocid", title, "title: = \"x\" & ⟦release[ocid]⟧"),
  ]

  static let fields: [Mistake] = [
    Mistake("P301", "field", title, "⟦titel⟧: NAME"),
    Mistake("P301", "field of an extension", title, "⟦lots⟧: [ { id: ID } ]"),
    Mistake("P301", "field at the end of a path", title, "value/⟦amunt⟧: AMOUNT"),
    Mistake(
      "P301", "package", "process: { from",
      "package: { uri: \"https://example.org/p\", ⟦licence⟧: x }\nprocess: { from", others: ["P803"]),
    Mistake(
      "P302", "list without dashes",
      "items:\n      - for each: kids\n        id: KID\n        description: LABEL\n        quantity: Q",
      "items: ⟦NAME⟧"),
    Mistake(
      "P302", "dashes without a list", "value: { amount: AMOUNT, currency: { constant: MXN } }",
      "value:\n      - ⟦a⟧mount: AMOUNT"),
    Mistake(
      "P302", "for each in an object", "tenderPeriod: { startDate: WHEN }",
      "tenderPeriod: { ⟦for each⟧: kids, startDate: 'rows[WHEN]' }"),
    Mistake("P302", "list for one value", title, "title: ⟦[⟧NAME]"),
    Mistake("P303", "path and nest", "  awards:", "  tender/⟦title⟧: KIND\n  awards:"),
    Mistake(
      "P303", "release and releases", "  awards:", "  awards: []\n⟦releases⟧:\n  - awards:", others: ["P103", "P305"]),
    Mistake(
      "P304", "column for an object", "value: { amount: AMOUNT, currency: { constant: MXN } }", "value: ⟦AMOUNT⟧"),
    Mistake("P304", "text for a number", "quantity: Q", "quantity: ⟦LABEL⟧"),
    Mistake("P304", "text for a date", "startDate: WHEN", "startDate: ⟦NAME⟧"),
    Mistake("P304", "text for a boolean", "hasEnquiries: OPEN", "hasEnquiries: ⟦NAME⟧"),
    Mistake("P304", "boolean for text", title, "title: ⟦OPEN⟧"),
    Mistake("P304", "object for a value", title, "title: ⟦{⟧ id: NAME }"),
    Mistake("P305", "contract without award", award, award + "\n  contracts:\n    - ⟦f⟧or each: kids\n      id: KID"),
    Mistake("P305", "release without date", "  date: run[as_of]\n", ""),
    Mistake("P305", "organisation list entry", award, "awards:\n    - ⟦t⟧itle: NAME"),
    Mistake(
      "P306", "required and optional", award,
      award + "\n  contracts:\n    - for each: kids\n      id: KID\n      awardID: ⟦LABEL⟧"),
    Mistake("P306", "key of the ocid", "key: ID }\n  date", "key: ⟦NAME⟧ }\n  date"),
    Mistake(
      "P306", "condition on a required value", "    - for each: kids\n      id: KID",
      "    - for each: kids\n      id: { column: ⟦KID⟧, only if: { LABEL: x } }"),
    Mistake(
      "P306", "condition on a required fixed value", award,
      award
        + "\n  contracts:\n    - for each: kids\n      id: KID\n      awardID: ⟦{⟧ constant: x, only if: { LABEL: x } }"
    ),
    Mistake("P308", "language", title, "⟦title_spanish⟧: NAME"),
    Mistake("P308", "field without languages", "    id: ID\n", "    id: ID\n    ⟦id_es⟧: NAME\n"),
    Mistake("P309", "no zone", [(", time zone: America/Mexico_City", ""), ("startDate: WHEN", "startDate: ⟦WHEN⟧")]),
    Mistake("P310", "organisation in place", "  awards:", "  parties: [ ⟦{⟧ name: NAME } ]\n  awards:"),
    Mistake("P311", "prefix", "ocds-abc123", "⟦ocds-ABC12⟧"),
    Mistake("P312", "hash in the id", "  awards:", "  id: ⟦'= release[ocid] & \"#1\"'⟧\n  awards:"),
    Mistake("P313", "word for a number", title, "numberOfTenderers: { constant: ⟦many⟧ }"),
    Mistake("P313", "half a tenderer", title, "numberOfTenderers: ⟦2.5⟧"),
    Mistake("P313", "date without zone", "startDate: WHEN", "startDate: { constant: ⟦2024-01-01⟧ }"),
    Mistake(
      "P313", "address", "description: LABEL", "description: LABEL\n        unit: { uri: { constant: ⟦example⟧ } }"),
  ]

  static let names: [Mistake] = [
    Mistake(
      "P401", "fixed code", "procurementMethod: { column: KIND, codes: method }",
      "procurementMethod: { constant: ⟦opne⟧ }"),
    Mistake("P401", "fixed currency", "constant: MXN", "constant: ⟦PESO⟧"),
    Mistake("P402", "free text", "procurementMethod: { column: KIND, codes: method }", "procurementMethod: ⟦KIND⟧"),
    Mistake("P403", "column's list", "KIND: text", "KIND: ⟦code(metod)⟧"),
    Mistake("P403", "table's list", "to: method.csv", "to: ⟦metod.csv⟧", others: ["P408"]),
    Mistake("P404", "target", "A: open", "A: ⟦opn⟧"),
    Mistake("P405", "same word", "A: open", "A: open, ⟦a⟧: direct"),
    Mistake("P406", "table", "codes: method }", "codes: ⟦metod⟧ }"),
    Mistake("P406", "table in a formula", title, "title: = code([NAME], ⟦\"metod\"⟧)"),
    Mistake("P407", "keep", "table: { A: open }", "unmapped: ⟦keep⟧, table: { A: open }"),
    Mistake("P408", "other list", "currency: { constant: MXN }", "currency: { column: ⟦KIND⟧, codes: method }"),
    Mistake("P501", "no way", award, "awards:\n    - for each: ⟦lone⟧\n      id: LID"),
    Mistake("P501", "no way in a formula", title, "title: = first(⟦lone[LID]⟧)"),
    Mistake("P502", "source of an entry", award, "awards:\n    - for each: ⟦kid⟧\n      id: ID"),
    Mistake("P502", "parent", "{ rows: ROW }", "{ ⟦rowz⟧: ROW }", others: ["P501"]),
    Mistake("P503", "two parents", "{ rows: ROW }", "{ rows: ROW, ⟦lone⟧: ROW }"),
    Mistake("P503", "key of other width", "key: ID\n", "key: [ID, NAME]\n", others: ["P501"]),
    Mistake("P504", "parent without key", "key: ID\n    columns", "columns", others: ["P501"]),
    Mistake("P504", "entries without key", "key: KID\n    belongs_to", "belongs_to", others: ["P306"]),
    Mistake(
      "P505", "alias of a source's name", "key: ID\n    columns",
      "key: ID\n    looks_up: { ⟦lone⟧: { lone: NAME } }\n    columns"),
    Mistake(
      "P602", "organisation for a value", "value: { amount: AMOUNT, currency: { constant: MXN } }",
      "value: { party: ⟦org⟧ }"),
    Mistake("P603", "party", "{ party: org }", "{ party: ⟦orgs⟧ }"),
    Mistake(
      "P604", "party of rows out of reach", "org: { from: rows, id: NAME, name: NAME }", "org: { from: lone, id: LID }"),
    Mistake("P604", "alias", "{ party: org }", "{ party: org, of: ⟦buyer⟧ }"),
    Mistake("P605", "role", "{ party: org }", "{ party: org, roles: [⟦suplier⟧] }"),
    Mistake("P606", "piece", "- for each: kids\n        id", "- for each: kids\n        use: ⟦item⟧\n        id"),
    Mistake("P701", "test", "process: { from", "tests: [ { name: t, given: { ⟦rowz⟧: \"\" } } ]\nprocess: { from"),
    Mistake("P801", "version", "pliego: 1", "pliego: 1\nocds: { version: ⟦\"2.0\"⟧ }"),
    Mistake("P802", "extension", "pliego: 1", "pliego: 1\nocds: { extensions: [⟦bidz⟧] }"),
    Mistake("P607", "publisher", "  date: run[as_of]\n", "  date: run[as_of]\n  publisher: ⟦nobody⟧\n"),
    Mistake(
      "P608", "release of nobody",
      [
        ("process: { from", "publishers: { sfp: { name: X } }\nprocess: { from"),
        ("  ocid: { prefix", "  ⟦ocid⟧: { prefix"),
      ]),
    Mistake("P901", "rows", "process: { from", "expectations: { e: { expect: ⟦= true⟧ } }\nprocess: { from"),
  ]

  static let warnings: [Mistake] = [
    Mistake("W307", "deprecated field", award, award + "\n      ⟦amendment⟧: { description: LABEL }"),
    Mistake("W701", "column", "KIND: text", "KIND: text\n      ⟦SPARE⟧: text"),
    Mistake("W702", "code table", "codes:", "codes:\n  ⟦spare⟧: { to: method.csv, table: { B: open } }"),
    Mistake("W702", "party", "parties:", "parties:\n  ⟦spare⟧: { from: rows, id: NAME }"),
    Mistake("W702", "piece", "process: { from", "pieces: { ⟦spare⟧: { id: ID } }\nprocess: { from"),
    Mistake("W702", "parameter", "as_of: datetime", "as_of: datetime, ⟦spare⟧: text"),
    Mistake("W703", "ordinal", "id: KID\n        description", "id: = \"i\" & ⟦ordinal⟧()\n        description"),
    Mistake("W705", "number as id", "    id: ID\n", "    id: ⟦AMOUNT⟧\n", others: ["P306"]),
  ]

  @Test(arguments: [text, formulas, fields, names, warnings].flatMap { $0 })
  func `a mistake is told once, at its place`(_ mistake: Mistake) throws {
    var edited = Self.base
    for (old, new) in mistake.edits where old != new {
      try #require(edited.contains(old), "\(old)")
      edited.replaceSubrange(try #require(edited.firstRange(of: old)), with: new)
    }
    if mistake.name == "release that is a word" {
      edited =
        "pliego: 1\nsources: { a: { file: a.csv, columns: { B: text } } }\nprocess: { from: a, key: B }\nrelease: ⟦B⟧\n"
    }
    let marked = MarkedText(edited, file: "test.pliego.yaml")
    let isWarning = mistake.code.hasPrefix("W")
    let found = check(marked.text).diagnostics.filter {
      ($0.severity == .error || isWarning) && !mistake.others.contains($0.code.id)
    }
    let told = found.map(\.sketch).joined(separator: "; ")
    #expect(Set(found.map(\.code.id)) == [mistake.code], "\(told)")
    if !marked.marks.isEmpty {
      #expect(found.filter { $0.code.id == mistake.code }.compactMap(\.span) == marked.marks, "\(told)")
    }
    for finding in found {
      #expect(finding.message.english != finding.message.spanish, "\(finding.code.id) in one language only")
    }
  }

  @Test func `the mapping without a mistake has nothing to be told`() {
    #expect(check(Self.base).diagnostics.map(\.sketch) == [])
  }

  /// Codes that need more than one mapping and one edit; each has its own test.
  static let elsewhere: Set<String> = ["P702", "P803", "P804", "P805", "P806", "W707", "W708"]

  @Test func `every code of the checker is in these tables`() {
    let all = [Self.text, Self.formulas, Self.fields, Self.names, Self.warnings].flatMap { $0 }.map(\.code)
    let missing = Set(DiagnosticCode.mappingCodes.map(\.id)).subtracting(all).subtracting(Self.elsewhere)
    #expect(missing.sorted() == [])
  }
}

/// What looks odd and is right.
@Suite struct NoMistakeTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var name: String
    var old: String
    var new: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Example(
      name: "words that look like others in YAML 1.1", old: "{ A: open }",
      new: "{ NO: open, on: direct, 0123: limited }"),
    Example(name: "the same word to the same code", old: "{ A: open }", new: "{ A: open, a: open }"),
    Example(name: "exact words", old: "table: { A: open }", new: "match: exact, table: { A: open, a: direct }"),
    Example(name: "a value known without a code", old: "{ A: open }", new: "{ A: open, B: }"),
    Example(
      name: "language variants", old: "title: NAME", new: "title: NAME\n    title_es-MX: NAME\n    title_en: NAME"),
    Example(name: "personal data counted", old: "title: NAME", new: "title: '= text(count_different([CURP]))'"),
    Example(
      name: "personal data in a condition", old: "title: NAME",
      new: "title: { column: NAME, only if: '= filled([CURP])' }"),
    Example(
      name: "personal data hashed with others", old: "title: NAME", new: "title: '= \"p-\" & hash([CURP], [NAME])'"),
    Example(
      name: "personal data as key of entries", old: "- for each: kids\n      id",
      new: "- for each: kids\n      one per: LABEL\n      id"),
    Example(
      name: "a fall-back that cannot be empty", old: "id: ID\n    title",
      new: "id: { column: NAME, otherwise: { constant: none } }\n    title"),
    Example(
      name: "a required column of the parent", old: "    - for each: kids\n      id: KID",
      new: "    - for each: kids\n      id: KID\n      title: rows[ID]"),
    Example(
      name: "a path through objects", old: "  awards:",
      new: "  planning/budget/projectID: NAME\n  planning/budget/amount/amount: AMOUNT\n  awards:"),
    Example(name: "number beside text", old: "title: NAME", new: "title: = [NAME] & [AMOUNT] & [WHEN]"),
    Example(
      name: "ordinal in sorted entries", old: "id: KID\n        description",
      new: "sorted by: KID\n        id: = \"i\" & ordinal()\n        description"),
    Example(
      name: "an id with # in a comment of the mapping", old: "  awards:",
      new: "  id: = release[ocid] & \"/\" & release[date]   # not #\n  awards:"),
    Example(name: "a new role", old: "{ party: org }", new: "{ party: org, roles: [socialWitness] }"),
    Example(
      name: "a code column for its list", old: "currency: { constant: MXN }",
      new: "currency: { formula: '= if([OPEN], \"MXN\", \"USD\")', codes: money }"),
    Example(name: "an empty list of roles", old: "name: NAME }", new: "name: NAME, roles: [] }"),
    Example(
      name: "comparing date with date", old: "hasEnquiries: OPEN",
      new: "hasEnquiries: = [WHEN] > date(\"2020-01-01\", \"yyyy-MM-dd\")"),
    Example(name: "the second of two equal headings", old: "KIND: text", new: "KIND: text\n      NAME#2: text"),
    Example(name: "windows line breaks", old: "\n", new: "\r\n"),
  ])
  func `this is accepted`(_ example: Example) throws {
    var text = MistakeTests.base.replacing(
      example.old, with: example.new, maxReplacements: example.old == "\n" ? .max : 1)
    if text.contains("codes: money") {
      text = text.replacing("codes:\n", with: "codes:\n  money: { to: currency.csv, table: { MXN: MXN, USD: USD } }\n")
    }
    try #require(text != MistakeTests.base)
    let found = check(text).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.sketch) == [])
  }
}
