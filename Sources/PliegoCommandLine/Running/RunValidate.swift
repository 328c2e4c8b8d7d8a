import Pliego
import PliegoChecks
import PliegoDiagnostics
import PliegoReport

extension Command {
  static func runValidate(_ invocation: Invocation, by validator: Validator) -> Int32 {
    let failOn = invocation.arguments[.validationFailOn] ?? "error"
    guard let failure = FailureClass(failOn, for: .validation) else {
      return invocation.refuse([FailureClass.refusal(of: failOn, for: .validation)])
    }
    var progress = Progress(on: invocation.terminal, quiet: invocation.isQuiet)
    do throws(PliegoError) {
      var options = try invocation.validateOptions()
      let output = try invocation.validationOutput(failure, inputs: options.files)
      options.listsFindings = output.needsFindings
      try output.begin()
      let all = try validator(options) { done in
        progress.show(invocation.text(of: done))
      } _: { findings throws(PliegoError) in
        try output.take(findings)
      }
      progress.finish()
      let outcome = try output.finish(all)
      invocation.conclude(outcome, omitted: output.omitted)
      return failure.fails(outcome) || outcome.isUnjudged ? 1 : 0
    } catch {
      progress.finish()
      return invocation.fail(error)
    }
  }
}

extension Invocation {
  fileprivate func validateOptions() throws(PliegoError) -> ValidateOptions {
    var options = ValidateOptions(files: arguments.operands(.dataFiles))
    options.version = arguments[.validationVersion]
    options.schema = arguments[.schemaFile]
    options.resolve = arguments.assignments(.resolve).map { (prefix: $0.name, folder: $0.value) }
    options.extensions = arguments[.extensionFolder]
    options.profiles = arguments.values(of: .profiles)
    options.encoding = arguments[.inputEncoding]
    options.jobs = jobs ?? availableProcessors()
    options.language = language
    do throws(FindingSelection.UnknownName) {
      options.selection = try FindingSelection(arguments.values(of: .onlyFindings), among: DiagnosticPages.codes)
    } catch {
      throw PliegoError(noFinding: error.name)
    }
    return options
  }

  fileprivate func validationOutput(_ failure: FailureClass, inputs: [String]) throws(PliegoError) -> ValidationOutput {
    let path = arguments[.reportOut] ?? "-"
    let isOnScreen = path == "-" && terminal.isTerminal(.output)
    var style = ReportStyle(language: language)
    style.palette = Palette(isOn: path == "-" && usesColor(on: .output))
    style.width = isOnScreen ? terminal.width : nil
    style.limit = arguments.count(.listingLimit)
    style.fails = { failure.fails($0) }
    style.version = program.version
    style.cure = { DiagnosticPages.cure(of: $0.id, language: $1) }
    let provenance = arguments[.provenanceIn]
    var baseline: Baseline?
    if let path = arguments[.baseline] { baseline = try Baseline(path: path) }
    return try ValidationOutput(
      to: path, screen: { [terminal] in terminal.write($0) },
      format: arguments[.validationFormat].flatMap { ValidationFormat(rawValue: $0) } ?? .text, style: style,
      baseline: baseline, provenance: try provenance.map { (path) throws(PliegoError) in try ProvenanceIndex(path) },
      inputs: inputs + [arguments[.schemaFile], provenance].compactMap { $0 })
  }

  /// The verdict beside a report that is not for people, and what a limit kept out of it.
  fileprivate func conclude(_ outcome: ValidationOutcome, omitted: [OmittedFindings]) {
    for rest in omitted { say(rest.phrase) }
    let isText = (arguments[.validationFormat] ?? "text") == "text"
    // On the screen the text report has said it.
    guard !isText || (arguments[.reportOut] ?? "-") != "-" else { return }
    say(VerdictText.text(of: outcome))
  }

  func text(of progress: ValidationProgress) -> String {
    let done = NumberText.grouped(progress.bytes >> 20, language)
    let all = progress.totalBytes.map { " / " + NumberText.grouped($0 >> 20, language) } ?? ""
    let releases = NumberText.grouped(progress.releases, language)
    return "\(done)\(all) MiB, \(releases) " + Phrase(en: "releases", es: "entregas")[language]
  }
}
