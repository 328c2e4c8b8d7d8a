import PliegoDiagnostics
import Testing

@Suite struct RowOriginTests {
  @Test(arguments: [
    (0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
    (16_383, "XFD"),
  ])
  func `a column has the letters of a spreadsheet`(_ column: Int, _ letters: String) {
    #expect(RowOrigin.letters(ofColumn: column) == letters)
  }
}

@Suite struct SourceSpanTests {
  @Test func `spans stand in the order of files, lines and columns`() {
    let spans = [
      SourceSpan(file: "b", line: 1, column: 1), SourceSpan(file: "a", line: 10, column: 1),
      SourceSpan(file: "a", line: 2, column: 9), SourceSpan(file: "a", line: 2, column: 3),
    ]
    #expect(spans.sorted().map { "\($0.file)\($0.line):\($0.column)" } == ["a2:3", "a2:9", "a10:1", "b1:1"])
  }

  @Test func `a span is at least one character long`() {
    var span = SourceSpan(file: "a", line: 1, column: 1, length: 0)
    #expect(span.length == 1)
    span.length = -1
    #expect(span.length == 1)
  }
}

@Suite struct LanguageTests {
  @Test(arguments: [
    ("es", Language.spanish), ("es_MX.UTF-8", .spanish), ("ES-co", .spanish), ("en-GB", .english), ("fr", nil),
    ("C", nil),
    ("", nil),
  ])
  func `a tag names a language that pliego speaks`(_ tag: String, _ language: Language?) {
    #expect(Language(tag: tag) == language)
  }

  @Test func `a phrase has both languages`() {
    let phrase = Phrase(en: "row", es: "fila")
    #expect(phrase[.english] == "row")
    #expect(phrase[.spanish] == "fila")
    #expect(Phrase("MXN")[.spanish] == "MXN")
  }
}

@Suite struct SeverityTests {
  @Test func `severities are ordered`() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
  }

  @Test func `a finding is as severe as its code`() {
    let code = DiagnosticCode("W999", "odd-thing", .warning, Phrase("odd"))
    #expect(Diagnostic(code, Phrase("x")).severity == .warning)
    #expect(code == DiagnosticCode("W999", "renamed", .error, Phrase("other")))
  }
}
