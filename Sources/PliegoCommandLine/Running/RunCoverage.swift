import Pliego
import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoReport

extension Command {
  static let runCoverage: Run = { invocation in
    let arguments = invocation.arguments
    var options = ValidateOptions(files: arguments.operands(.dataFiles))
    options.profiles = arguments.values(of: .requirementProfile)
    options.version = arguments[.ocdsVersion]
    options.extensions = arguments[.extensionFolder]
    options.encoding = arguments[.inputEncoding]
    options.jobs = invocation.jobs ?? availableProcessors()
    var progress = Progress(on: invocation.terminal, quiet: invocation.isQuiet)
    do throws(PliegoError) {
      let (outcome, results) = try measureCompleteness(options) { progress.show(invocation.text(of: $0)) }
      progress.finish()
      let text = results.map { invocation.coverageText(of: $0) }.joined(separator: "\n")
      try write(text, to: arguments[.reportOut] ?? "-", readFrom: arguments.operands(.dataFiles))
      return invocation.conclude(outcome)
    } catch {
      progress.finish()
      return invocation.fail(error)
    }
  }
}

extension Invocation {
  fileprivate func coverageText(of result: Completeness) -> String {
    switch (arguments[.coverageFormat] ?? "text", arguments[.coverageBy]) {
    case ("json", _): return JSONWriter.text(of: CompletenessJSON.object(of: result), style: .pretty) + "\n"
    case ("csv", "stage"): return TableText.csv(CompletenessTable.stages(of: result))
    case ("csv", "buyer"): return TableText.csv(CompletenessTable.buyers(of: result))
    case ("csv", _): return TableText.csv(CompletenessTable.fields(of: result))
    case (_, let detail):
      let isOnScreen = (arguments[.reportOut] ?? "-") == "-"
      let text = CompletenessText(
        language: language, palette: Palette(isOn: isOnScreen && usesColor(on: .output)),
        width: isOnScreen && terminal.isTerminal(.output) ? terminal.width : 80)
      return text.text(of: result, by: detail.flatMap { CompletenessText.Detail(rawValue: $0) } ?? .stage)
    }
  }

  /// Nobody may take a score for that of the whole when part of it could not be read.
  fileprivate func conclude(_ outcome: ValidationOutcome) -> Int32 {
    let unread = outcome.total.notJSON
    if unread > 0 {
      say(
        Phrase(
          en: "texts that are no JSON and were not counted: \(unread); see pliego validate",
          es: "textos que no son JSON y no se contaron: \(unread); vea pliego validate"))
    }
    return outcome.isUnjudged ? 1 : 0
  }
}
