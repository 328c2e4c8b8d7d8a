import PliegoChecks
import PliegoDiagnostics
import PliegoReport
import Testing

@Suite("The verdict")
struct VerdictTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var findings: [DiagnosticCode] = []
    var releases = 2
    var notJSON = 0
    var only = ""
    var schema: String?
    var completeness: [ValidationOutcome.Completeness] = []
    let english: String
    let spanish: String

    var outcome: ValidationOutcome {
      var file = ValidationOutcome.File(name: "a.json")
      (file.releases, file.notJSON, file.versions) = (releases, notJSON, ["1.1"])
      let all = InventedOutcome.grouped(findings.map { Diagnostic($0, Phrase("x")) })
      let selection = try? FindingSelection([only], among: CheckRegistry.all.map { type(of: $0).code })
      var outcome = ValidationOutcome(findings: all, selection: selection ?? .everything)
      (outcome.files, outcome.schema, outcome.completeness) = ([file], schema, completeness)
      return outcome
    }
  }

  static let schemaError = DiagnosticCode("S101", "required", .error, Phrase("s"))
  static let brokenRule = DiagnosticCode("V901", "some-rule", .error, Phrase("v"))
  static let doubt = InventedOutcome.periodOrder

  static let cases = [
    Case(
      testDescription: "nothing found, completeness not asked",
      english: "valid against OCDS 1.1; no rule broken; completeness not measured",
      spanish: "válido según OCDS 1.1; ninguna regla incumplida; completitud sin medir"),
    Case(
      testDescription: "valid, and rules broken", findings: [brokenRule, brokenRule, doubt],
      completeness: [.init(profile: "base", tenths: 615)],
      english: "valid against OCDS 1.1; 1 rule broken, 1 with warnings; completeness 61.5 of 100 (profile base)",
      spanish:
        "válido según OCDS 1.1; 1 regla incumplida, 1 con avisos; completitud 61.5 de 100 (perfil base)"),
    Case(
      testDescription: "a schema error", findings: [schemaError],
      english: "not valid against OCDS 1.1: 1 error; no rule broken; completeness not measured",
      spanish: "no válido según OCDS 1.1: 1 error; ninguna regla incumplida; completitud sin medir"),
    Case(
      testDescription: "a closed codelist is the schema's enum", findings: [InventedOutcome.closedCode],
      english: "not valid against OCDS 1.1: 1 error; no rule broken; completeness not measured",
      spanish: "no válido según OCDS 1.1: 1 error; ninguna regla incumplida; completitud sin medir"),
    Case(
      testDescription: "text that is not JSON", notJSON: 3,
      english:
        "not valid: not all of it is JSON; 3 texts were not JSON and were not judged; no rule broken; "
        + "completeness not measured",
      spanish:
        "no válido: no todo es JSON; 3 textos no eran JSON y no se juzgaron; ninguna regla incumplida; "
        + "completitud sin medir"),
    Case(
      testDescription: "nothing there", releases: 0, english: "nothing was judged", spanish: "no se juzgó nada"),
    Case(
      testDescription: "nothing there but noise", releases: 0, notJSON: 1,
      english: "nothing was judged; 1 text was not JSON and was not judged",
      spanish: "no se juzgó nada; 1 texto no era JSON y no se juzgó"),
    Case(
      testDescription: "only rules asked", only: "rules",
      english: "validity not checked: not all of the schema was asked; no rule broken; completeness not measured",
      spanish:
        "validez sin comprobar: no se preguntó por todo el esquema; ninguna regla incumplida; completitud sin medir"),
    Case(
      testDescription: "a part of the schema left out", only: "schema,-V301",
      english: "validity not checked: not all of the schema was asked; rules not checked; completeness not measured",
      spanish:
        "validez sin comprobar: no se preguntó por todo el esquema; reglas sin comprobar; completitud sin medir"),
    Case(
      testDescription: "another schema", schema: "my.json", english: "valid against my.json",
      spanish: "válido según my.json"),
  ]

  @Test(arguments: cases)
  func `tells valid from complete, and what was not asked`(example: Case) {
    let text = VerdictText.text(of: example.outcome)
    #expect(text.english == example.english)
    #expect(text.spanish == example.spanish)
  }

  @Test func `a baseline does not make old errors valid`() throws {
    var outcome = InventedOutcome.outcome
    let before = outcome.verdict
    outcome.keepOnly(Findings())
    #expect(outcome.verdict == before)
    #expect(outcome.known == InventedOutcome.findings.count)
  }
}

@Suite("Which findings are wanted")
struct FindingSelectionTests {
  static let json = DiagnosticCode("J001", "not-json", .error, Phrase("j"))
  static let schema = DiagnosticCode("S101", "required", .error, Phrase("s"))
  static let closed = InventedOutcome.closedCode
  static let period = InventedOutcome.periodOrder
  static let all = [json, schema, closed, period]

  @Test(arguments: [
    ([], ["J001", "S101", "V301", "V303"]), (["rules"], ["V301", "V303"]), (["V"], ["V301", "V303"]),
    (["schema,json"], ["J001", "S101"]), (["v301"], ["V301"]), (["closed-code", "J"], ["J001", "V301"]),
    (["coherent.period"], ["V303"]), (["-V301"], ["J001", "S101", "V303"]), (["rules,-V301"], ["V303"]),
    (["-rules"], ["J001", "S101"]), (["V301", "-V"], []), (["completeness"], []),
  ])
  func `families, letters, codes, names and aliases select, and a hyphen leaves out`(
    words: [String], wanted: [String]
  ) throws {
    let selection = try FindingSelection(words, among: Self.all)
    #expect(Self.all.filter { selection.wants($0) }.map(\.id) == wanted)
  }

  @Test(arguments: ["V999", "rule", "-nothing", "schema,,closed-cod"])
  func `a name that nothing has is refused`(word: String) {
    #expect(throws: FindingSelection.UnknownName.self) { try FindingSelection([word], among: Self.all) }
  }

  @Test func `work that nobody wants need not be done`() throws {
    let selection = try FindingSelection(["V303"], among: Self.all)
    #expect(selection.needs(.rules) && !selection.asks(.rules))
    #expect(!selection.needs(.schema) && !selection.needs(.completeness))
    #expect(try FindingSelection(["V303,-V303"], among: Self.all).needs(.rules) == false)
  }
}
