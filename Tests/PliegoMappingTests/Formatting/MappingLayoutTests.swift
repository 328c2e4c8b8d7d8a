import PliegoDiagnostics
import PliegoMapping
import PliegoTestSupport
import Testing

private func formatted(_ text: String) -> String? { MappingLayout(of: Array(text.utf8), name: "m.yaml").formatted }

@Suite("The layout of mapping files")
struct MappingLayoutTests {
  /// What is written, and what becomes of it.
  static let cases: [(name: String, before: String, after: String)] = [
    (
      "sections stand in the order of the reference, one blank line between them",
      "release:\n  ocid: {prefix: p, key: K}\ntitle: T\nprocess: {key: K, from: a}\npliego: 1\n",
      "pliego: 1\ntitle: T\n\nprocess: { from: a, key: K }\n\nrelease:\n  ocid: { prefix: p, key: K }\n"
    ),
    (
      "the keys of a source, columns as their author has them",
      "sources:\n    a:\n        columns: {B: text, A: number}\n        key: B\n        encoding: utf-8\n        file: x.csv\n",
      "sources:\n  a:\n    file: x.csv\n    encoding: utf-8\n    key: B\n    columns: { B: text, A: number }\n"
    ),
    (
      "control keys stand before fields",
      "release:\n  awards:\n  - id: X\n    only if: = [A] = \"1\"\n    for each: a\n",
      "release:\n  awards:\n    - for each: a\n      only if: = [A] = \"1\"\n      id: X\n"
    ),
    (
      "a value says its column first",
      "release:\n  title: { otherwise: { constant: x }, codes: c, column: A }\n",
      "release:\n  title: { column: A, codes: c, otherwise: { constant: x } }\n"
    ),
    (
      "quotes stand where some reader of YAML needs them",
      "codes:\n  c:\n    table:\n      \"plain\": 'open'\n      NO: x\n      '0123': y\n      a\"b: 'it''s'\n      2024-01-01: z\n      \"é: ü\": w\n",
      "codes:\n  c:\n    table:\n      plain: open\n      \"NO\": x\n      \"0123\": y\n      a\"b: it's\n      \"2024-01-01\": z\n      \"é: ü\": w\n"
    ),
    (
      "a formula needs quotes between braces and for a colon",
      "release: {title: '= [A]', description: '= \"x: \" & [A]'}\n",
      "release: { title: '= [A]', description: '= \"x: \" & [A]' }\n"
    ),
    (
      "a formula alone needs none, and its functions are in lower case, its texts and columns not",
      "release:\n  title: '= UPPER([UPPER(X)]) & \"UPPER(\" & First_Filled([A])'\n",
      "release:\n  title: = upper([UPPER(X)]) & \"UPPER(\" & first_filled([A])\n"
    ),
    (
      "comments above, behind, below and in between stay where they are",
      "# top\n\npliego: 1 # one\n# of a\nsources:  # s\n  # first\n  a: # b\n    file: x   # c\n    # end of a\n  # end of sources\n# end\n",
      "# top\n\npliego: 1  # one\n\n# of a\nsources:  # s\n  # first\n  a:         # b\n    file: x  # c\n    # end of a\n  # end of sources\n# end\n"
    ),
    (
      "a comment goes with its key",
      "process:\n  # why\n  key: K   # which\n  from: a\n",
      "process:\n  from: a\n  # why\n  key: K  # which\n"
    ),
    (
      "a comment above the first key of an entry goes above its dash",
      "release:\n  awards:\n    - id: X\n      # all\n      for each: a\n",
      "release:\n  awards:\n    # all\n    - for each: a\n      id: X\n"
    ),
    (
      "a list with a comment inside is written line by line",
      "reading:\n  empty: [ \"-\",   # nothing\n    N/D ]\n",
      "reading:\n  empty:\n    - \"-\"  # nothing\n    - N/D\n"
    ),
    (
      "what is too long for a line is written line by line, and what its author wrote so stays",
      "codes:\n  c:\n    table: { " + (1...9).map { "palabra muy larga \($0): abierta" }.joined(separator: ", ")
        + " }\nreading:\n  empty:\n  - a\n",
      "reading:\n  empty:\n    - a\n\ncodes:\n  c:\n    table:\n"
        + (1...9).map { "      palabra muy larga \($0): abierta\n" }.joined()
    ),
    (
      "blocks of text keep their lines",
      "tests:\n- name: t\n  given:\n      a: |   # rows\n          X,Y\n            1,2\n\n          3,4\n\n  expect: {problems: []}\n",
      "tests:\n  - name: t\n    given:\n      a: |  # rows\n        X,Y\n          1,2\n\n        3,4\n\n    expect: { problems: [] }\n"
    ),
    (
      "folded texts and their marks",
      "description: >-\n    uno\n    dos\n",
      "description: >-\n  uno\n  dos\n"
    ),
    (
      "a text over several lines is cut anew",
      "release:\n  title: = if(filled([A]),\n     [A],\n     [B])\n",
      "release:\n  title: = if(filled([A]), [A], [B])\n"
    ),
    (
      "blank lines are one or none",
      "sources:\n\n\n  a: {file: x}\n\n\n  b: {file: y}\n\n",
      "sources:\n  a: { file: x }\n\n  b: { file: y }\n"
    ),
    (
      "nothing, and what removes",
      "release:\n  title: ~\n  tender:\n  buyer: {a: , b: null}\n",
      "release:\n  title: ~\n  tender:\n  buyer: { a: ~, b: ~ }\n"
    ),
    (
      "tests keep their data in its order",
      "tests:\n  - expect: {releases: [{id: b, ocid: a}]}\n    name: n\n",
      "tests:\n  - name: n\n    expect: { releases: [ { id: b, ocid: a } ] }\n"
    ),
    ("a byte order mark and carriage returns go", "\u{FEFF}pliego: 1\r\ntitle: x\r\n", "pliego: 1\ntitle: x\n"),
    ("the mark of a document goes", "---\npliego: 1\n", "pliego: 1\n"),
    (
      "blank lines at the end of a text that keeps them stay its own",
      "pliego: 1\ntests:\n  - given:\n      c: |+\n        A,B\n        1,x\n\n    expect:\n      releases: []\ntitle: |+\n  T\n\n",
      "pliego: 1\ntitle: |+\n  T\n\ntests:\n  - given:\n      c: |+\n        A,B\n        1,x\n\n    expect:\n      releases: []\n"
    ),
    (
      "how keys are compared stands behind the key",
      "process: { compare keys: [case], or from: { b: K }, key: K, from: a }\n",
      "process: { from: a, key: K, compare keys: [case], or from: { b: K } }\n"
    ),
  ]

  @Test(arguments: cases.indices)
  func `a mapping becomes its canonical form`(index: Int) {
    let (_, before, after) = Self.cases[index]
    expectSame(formatted(before) ?? "nothing", after)
    expectSame(formatted(after) ?? "nothing", after)
  }

  @Test(arguments: [
    ("a: [", "P101"), ("a: 1\na: 2", "P103"), ("a: &x 1", "P104"), ("a: *x", "P104"), ("- a", "P108"), ("", "P108"),
    ("release: { title: = left([A], 2) }", "P102"),
  ])
  func `what is no YAML is left alone, with its reason`(text: String, code: String) {
    let layout = MappingLayout(of: Array(text.utf8), name: "m.yaml")
    #expect(layout.formatted == nil)
    #expect(layout.diagnostics.map(\.code.id) == [code])
  }
}
