import Pliego
import PliegoDiagnostics
import PliegoMapping
import PliegoReport

extension Command {
  static let runMappingCheck: Run = { invocation in
    let arguments = invocation.arguments
    guard let path = arguments[.mapping] else { return 2 }
    if let objection = invocation.timeoutObjection { return invocation.refuse([objection]) }
    do throws(PliegoError) {
      let check = try checkMapping(path)
      var findings = check.diagnostics
      if let data = invocation.dataPlaces(.someData), let plan = check.plan {
        findings += try checkHeadings(plan, data: data)
      }
      if arguments.has(.strict) { findings += untested(check) }
      invocation.write(findings, check)
      if arguments.has(.strict), let plan = check.plan { invocation.writeFields(plan) }
      let isBad =
        findings.contains { $0.severity == .error }
        || (arguments.has(.strict) && findings.contains { $0.severity == .warning })
      return isBad ? 1 : 0
    } catch {
      return invocation.fail(error)
    }
  }
}

extension Invocation {
  fileprivate func write(_ findings: [Diagnostic], _ check: MappingCheck) {
    switch arguments[.findingsFormat] {
    case "concise": terminal.write(DiagnosticLines.concise(findings, language: language), to: .output)
    case "ndjson": terminal.write(DiagnosticLines.json(findings, language: language), to: .output)
    default:
      let text = DiagnosticText(language: language, palette: palette(on: .output), lines: check.lines)
      if !findings.isEmpty { terminal.write(text.text(of: findings) + "\n", to: .output) }
      let totals = text.totals(findings)
      let good = Phrase(
        en: "the mapping is right: \(check.fields.count) fields", es: "el mapeo está bien: \(check.fields.count) campos"
      )
      if !isQuiet || !totals.isEmpty { terminal.write((totals.isEmpty ? good[language] : totals) + "\n", to: .output) }
    }
  }

  /// Every field that may fail, with what happens then.
  fileprivate func writeFields(_ plan: MappingPlan) {
    guard arguments[.findingsFormat] == nil || arguments[.findingsFormat] == "text" else { return }
    let fields = plan.fieldsThatMayFail
    guard !fields.isEmpty else { return }
    let width = fields.map(\.path.count).max() ?? 0
    let title = Phrase(
      en: "\nfields that may fail, and what happens then\n", es: "\ncampos que pueden fallar, y qué pasa entonces\n")
    var text = title[language]
    for field in fields {
      text += "  \(field.path)\(String(repeating: " ", count: width - field.path.count))  \(field.policy[language])\n"
    }
    terminal.write(text, to: .output)
  }
}
