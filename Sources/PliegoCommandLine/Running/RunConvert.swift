import Pliego
import PliegoDiagnostics
import PliegoMapping
import PliegoReport

extension Command {
  static let runConvert: Run = { invocation in
    let arguments = invocation.arguments
    guard let mapping = arguments[.mapping] else { return 2 }
    guard let data = invocation.dataPlaces(.data) else { return invocation.refuseWithoutData() }
    let failOn = arguments[.failOn] ?? "warning"
    guard let failure = FailureClass(failOn, for: .conversion) else {
      return invocation.refuse([FailureClass.refusal(of: failOn, for: .conversion)])
    }
    if !arguments.has(.state), [.newMapping, .rebase, .republish].contains(where: { arguments.has($0) }) {
      return invocation.refuse([.stateMissing])
    }
    var options = ConvertOptions(mapping: mapping, data: data)
    options.parameters = Dictionary(arguments.assignments(.set).map { ($0.name, $0.value) }) { _, last in last }
    options.output = arguments[.releasesOut] ?? "-"
    options.format = arguments[.releasesFormat] == "package" ? .package : .ndjson
    options.rejects = arguments[.rejects]
    options.unmapped = arguments[.unmapped]
    options.provenance = arguments[.provenance]
    options.report = arguments[.report]
    options.history = arguments[.state].map { state in
      var history = HistoryOptions(state: state)
      history.rebases = arguments.has(.rebase)
      history.republishes = arguments.has(.republish)
      if arguments.has(.newMapping) { history.mapping = .new }
      return history
    }
    options.jobs = invocation.jobs ?? availableProcessors()
    options.language = invocation.language
    if let most = arguments.count(.maxRows) { options.limits.rowsPerProcess = most }
    if let memory = arguments.byteCount(.convertMemory) { options.memory = memory }
    options.plan = arguments[.rowPlan].flatMap { ConversionPlan(rawValue: $0) }
    options.temporaryFolder = arguments[.rowSpool]
    var progress = Progress(on: invocation.terminal, quiet: invocation.isQuiet)
    let word = Phrase(en: "processes", es: "procesos")[invocation.language]
    do throws(PliegoError) {
      let outcome = try Pliego.convert(options) { done, all in progress.show("\(done) / \(all) \(word)") }
      progress.finish()
      invocation.tell(outcome, options)
      return failure.fails(outcome) ? 1 : 0
    } catch {
      progress.finish()
      return invocation.fail(error, lines: mappingLines(mapping))
    }
  }

  /// The lines of a mapping, if it can be read, to underline what is wrong in it.
  static func mappingLines(_ path: String) -> [String: [String]] { (try? checkMapping(path))?.lines ?? [:] }
}

extension Invocation {
  fileprivate func tell(_ outcome: ConvertOutcome, _ options: ConvertOptions) {
    guard !isQuiet else { return }
    let said = (outcome.mapping + outcome.files).filter { $0.severity > .note } + outcome.history
    tell(said, lines: outcome.lines)
    let text = ConversionText(
      language: language, palette: palette(on: .error), unmappedFolder: options.unmapped)
    terminal.write((said.isEmpty ? "" : "\n") + text.text(of: outcome.report, files: outcome.files), to: .error)
    if !outcome.report.rejected.isEmpty || !outcome.report.orphans.isEmpty, options.rejects == nil {
      say(Phrase(en: "see the refused rows with  --rejects DIR", es: "vea las filas rechazadas con  --rejects DIR"))
    }
  }
}
