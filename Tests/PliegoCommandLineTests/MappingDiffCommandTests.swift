import PliegoCommandLine
import PliegoJSON
import PliegoTestSupport
import Testing

@Suite("pliego mapping diff")
struct MappingDiffCommandTests {
  /// What a run says, with the folder taken out of every path.
  private func run(_ before: String, _ after: String, _ words: String...) throws -> (
    status: Int32, output: String, error: String
  ) {
    let folder = try TemporaryFolder()
    let paths = [try folder.write(before, to: "old.yaml"), try folder.write(after, to: "new.yaml")]
    let screen = RecordedTerminal()
    let status = Program.pliego.run(["mapping", "diff"] + paths + words, on: screen.terminal())
    let prefix = paths[0].replacing("old.yaml", with: "")
    return (status, screen.output.replacing(prefix, with: ""), screen.error.replacing(prefix, with: ""))
  }

  @Test func `tells differences by section, with their lines, in English`() throws {
    let (status, output, error) = try run(ComparedMappings.old, ComparedMappings.new)
    #expect(status == 1)
    #expect(error.isEmpty)
    expectSame(
      output,
      """
      Fields
        + tender/description is written now: contratos[DESCRIPCION]
            new.yaml:35
        + contracts/implementation/transactions: now for each: pagos
            new.yaml:43
        + contracts/implementation/transactions/id is written now: pagos[FOLIO]
            new.yaml:44
        + contracts/implementation/transactions/value/amount is written now: pagos[PAGADO]
            new.yaml:45
        + contracts/implementation/transactions/value/currency is written now: { constant: MXN }
            new.yaml:45
        - tender/status is no longer written; it was { constant: complete }
            old.yaml:30
        ~ tender/title is written from = first_filled(contratos[TITULO], contratos[DESCRIPCION]) instead of contratos[OBJETO]
            old.yaml:29 → new.yaml:34
        ~ tender/procurementMethod: no longer with fall-back { constant: direct }
            old.yaml:31 → new.yaml:36

      Sources
        + source 'contratos': column TITULO is read now: text
            new.yaml:11
        + source 'contratos': column DESCRIPCION is read now: text
            new.yaml:12
        + source 'pagos' is new: { file: pagos.csv, key: FOLIO, columns: [FOLIO, CONTRATO, PAGADO] }
            new.yaml:15
        - source 'contratos': column TELEFONO is no longer left out on purpose
            old.yaml:8
        - source 'contratos': column OBJETO is no longer read; it was text
            old.yaml:12
        ~ source 'contratos': file: contratos-2026*.csv instead of contratos-2025*.csv
            old.yaml:6 → new.yaml:6
        ~ source 'contratos': column MONTO is read as number instead of { type: number, ignore: ["$"] }
            old.yaml:14 → new.yaml:14

      Settings
        ~ reading/encoding: utf-8 instead of windows-1252
            old.yaml:2 → new.yaml:2

      Codes
        + code table 'metodo': 'Invitación a Tres' is known now; its code is limited
            new.yaml:26
        - code table 'metodo': 'Otro' is no longer known; its code was none
            old.yaml:21
        ~ code table 'metodo': the code of 'Adjudicación Directa' is limited instead of direct
            old.yaml:20 → new.yaml:25

      19 differences (+ added: 9, - removed: 4, ~ replaced: 6)

      """)
  }

  @Test func `tells differences in Spanish`() throws {
    let (status, output, _) = try run(ComparedMappings.old, ComparedMappings.new, "--lang", "es")
    #expect(status == 1)
    expectSame(
      output,
      """
      Campos
        + tender/description se escribe ahora: contratos[DESCRIPCION]
            new.yaml:35
        + contracts/implementation/transactions: ahora for each: pagos
            new.yaml:43
        + contracts/implementation/transactions/id se escribe ahora: pagos[FOLIO]
            new.yaml:44
        + contracts/implementation/transactions/value/amount se escribe ahora: pagos[PAGADO]
            new.yaml:45
        + contracts/implementation/transactions/value/currency se escribe ahora: { constant: MXN }
            new.yaml:45
        - tender/status ya no se escribe; era { constant: complete }
            old.yaml:30
        ~ tender/title se escribe de = first_filled(contratos[TITULO], contratos[DESCRIPCION]) en vez de contratos[OBJETO]
            old.yaml:29 → new.yaml:34
        ~ tender/procurementMethod: ya sin alternativa { constant: direct }
            old.yaml:31 → new.yaml:36

      Fuentes
        + fuente 'contratos': ahora se lee la columna TITULO: text
            new.yaml:11
        + fuente 'contratos': ahora se lee la columna DESCRIPCION: text
            new.yaml:12
        + la fuente 'pagos' es nueva: { file: pagos.csv, key: FOLIO, columns: [FOLIO, CONTRATO, PAGADO] }
            new.yaml:15
        - fuente 'contratos': la columna TELEFONO ya no se omite a propósito
            old.yaml:8
        - fuente 'contratos': la columna OBJETO ya no se lee; era text
            old.yaml:12
        ~ fuente 'contratos': file: contratos-2026*.csv en vez de contratos-2025*.csv
            old.yaml:6 → new.yaml:6
        ~ fuente 'contratos': la columna MONTO se lee como number en vez de { type: number, ignore: ["$"] }
            old.yaml:14 → new.yaml:14

      Ajustes
        ~ reading/encoding: utf-8 en vez de windows-1252
            old.yaml:2 → new.yaml:2

      Códigos
        + tabla de códigos 'metodo': ahora conoce 'Invitación a Tres'; su código es limited
            new.yaml:26
        - tabla de códigos 'metodo': ya no conoce 'Otro'; su código era ninguno
            old.yaml:21
        ~ tabla de códigos 'metodo': el código de 'Adjudicación Directa' es limited en vez de direct
            old.yaml:20 → new.yaml:25

      19 diferencias (+ agregadas: 9, - quitadas: 4, ~ cambiadas: 6)

      """)
  }

  @Test func `the same is said in a sentence, or not at all`() throws {
    let english = try run(ComparedMappings.old, ComparedMappings.old)
    #expect(english.status == 0)
    #expect(english.output == "the mappings say the same\n")
    #expect(
      try run(ComparedMappings.old, "# a comment\n" + ComparedMappings.old, "--lang", "es").output
        == "los mapeos dicen lo mismo\n")
    #expect(try run(ComparedMappings.old, ComparedMappings.old, "--quiet").output.isEmpty)
    #expect(try run(ComparedMappings.old, ComparedMappings.old, "--format", "ndjson").output.isEmpty)
  }

  @Test func `what cannot be read is told on standard error with status 2`() throws {
    let wrong = ComparedMappings.new.replacing("TITULO: text", with: "TITULO: txt")
    for (before, after, file) in [(wrong, ComparedMappings.new, "old.yaml"), (ComparedMappings.old, wrong, "new.yaml")]
    {
      let (status, output, error) = try run(before, after)
      #expect(status == 2)
      #expect(output.isEmpty)
      #expect(error.contains("\(file):"))
      #expect(error.contains("error P106") && error.contains("^^^"))
    }
    let both = RecordedTerminal()
    #expect(both.run("mapping", "diff", "no/such.yaml", "nor/this.yaml", "--lang", "es") == 2)
    #expect(both.error.contains("no se puede leer 'no/such.yaml'"))
    #expect(both.error.contains("no se puede leer 'nor/this.yaml'"))
  }

  @Test func `a difference in JSON has always the same keys`() throws {
    let (status, output, _) = try run(ComparedMappings.old, ComparedMappings.new, "--format", "ndjson")
    #expect(status == 1)
    let lines = output.split(separator: "\n")
    let keys = [
      "section", "path", "kind", "before", "after", "fileBefore", "lineBefore", "fileAfter", "lineAfter", "sentence",
    ]
    for line in lines { #expect(try JSONParser.parse(Array(line.utf8)).objectValue?.map(\.name) == keys) }
    expectSame(
      lines.first { $0.contains("\"tender/title\"") }.map(String.init) ?? "",
      """
      {"section":"fields","path":"tender/title","kind":"replaced","before":"contratos[OBJETO]",\
      "after":"= first_filled(contratos[TITULO], contratos[DESCRIPCION])","fileBefore":"old.yaml","lineBefore":29,\
      "fileAfter":"new.yaml","lineAfter":34,"sentence":"tender/title is written from \
      = first_filled(contratos[TITULO], contratos[DESCRIPCION]) instead of contratos[OBJETO]"}
      """)
  }

  @Test func `one object holds the counts and every difference`() throws {
    let object = try JSONParser.parse(
      Array(try run(ComparedMappings.old, ComparedMappings.new, "--format", "json").output.utf8))
    #expect(object["same"] == .bool(false))
    #expect(object["before"] == .string("old.yaml"))
    #expect(object["counts"]?["codes"].map { JSONWriter.text(of: $0) } == #"{"added":1,"removed":1,"replaced":1}"#)
    let lines = try run(ComparedMappings.old, ComparedMappings.new, "--format", "ndjson").output.split(separator: "\n")
    #expect(object["differences"]?.arrayValue?.map { JSONWriter.text(of: $0) } == lines.map(String.init))
  }

  @Test func `tests count when asked for`() throws {
    let tested = ComparedMappings.old + "\ntests:\n  - name: nothing\n    expect: { releases: [] }\n"
    #expect(try run(ComparedMappings.old, tested).status == 0)
    let (status, output, _) = try run(ComparedMappings.old, tested, "--tests")
    #expect(status == 1)
    #expect(output.hasPrefix("Tests\n  + test 'nothing' is new\n"))
  }

  @Test(arguments: ComparedMappings.sentences)
  func `each kind of difference has its sentence`(edit: (String, String, en: String, es: String)) throws {
    #expect(ComparedMappings.old.contains(edit.0))
    let new = ComparedMappings.old.replacing(edit.0, with: edit.1)
    for (language, sentence) in [("en", edit.en), ("es", edit.es)] {
      let lines = try run(ComparedMappings.old, new, "--lang", language).output.split(separator: "\n")
      #expect(lines.dropFirst().first.map(String.init) == "  " + sentence)
    }
    // The other way round there is a sentence too, and it is another one.
    let back = try run(new, ComparedMappings.old)
    #expect(back.status == 1)
    #expect(!back.output.contains(edit.en))
  }

  @Test func `a source called otherwise is told once`() throws {
    let new = ComparedMappings.old.replacing("contratos:", with: "compras:").replacing(": contratos", with: ": compras")
    #expect(
      try run(ComparedMappings.old, new).output
        == "Sources\n  ~ source 'contratos' is called 'compras' now\n      old.yaml:5 → new.yaml:5\n\n"
        + "1 difference (+ added: 0, - removed: 0, ~ replaced: 1)\n")
    let spanish = try run(ComparedMappings.old, new, "--lang", "es").output
    #expect(spanish.contains("~ la fuente 'contratos' se llama ahora 'compras'\n"))
  }

  @Test func `color is for terminals`() throws {
    let (_, output, _) = try run(ComparedMappings.old, ComparedMappings.new, "--color", "always")
    #expect(output.contains("\u{1B}[1;32m+\u{1B}[0m tender/description"))
  }
}
