import Pliego
import PliegoDiagnostics
import PliegoDiff
import PliegoReport

extension Command {
  static let runDiff: Run = { invocation in
    let arguments = invocation.arguments
    let failOn = arguments[.diffFailOn] ?? "any"
    guard let failure = FailureClass(failOn == "any" ? "note" : failOn, for: .comparison) else {
      return invocation.refuse([FailureClass.refusal(of: failOn, for: .comparison)])
    }
    guard let options = invocation.diffOptions else { return invocation.refuse([invocation.limitRefusal]) }
    var progress = Progress(on: invocation.terminal, quiet: invocation.isQuiet)
    do throws(PliegoError) {
      let outcome = try Pliego.compare(options) { progress.show(invocation.text(of: $0)) }
      progress.finish()
      invocation.tell(outcome, options)
      let isLacking = outcome.findings.count(of: .error) > 0 && failOn != "never"
      let differs = failOn == "any" ? !outcome.summary.isSame : failure.fails(outcome.summary)
      return differs || isLacking ? 1 : 0
    } catch {
      progress.finish()
      return invocation.fail(error)
    }
  }
}

extension Invocation {
  /// `nil` when the limit cannot be read.
  fileprivate var diffOptions: DiffOptions? {
    var options = DiffOptions(
      before: arguments[Positional.before] ?? "-", after: arguments[Positional.after])
    if let limit = arguments[.diffLimit] {
      guard let count = limit == "all" ? 0 : ValueShape.count(in: limit) else { return nil }
      options.limit = count
    }
    options.format = arguments[.diffFormat].flatMap { DiffOptions.Format(rawValue: $0) } ?? .text
    options.output = arguments[.diffOut] ?? "-"
    options.report = arguments[.findingsOut]
    options.only = arguments.values(of: .diffOnly).map { DiffSelector($0) }
    options.ignore = arguments.values(of: .diffIgnore).map { DiffSelector($0) }
    options.grouping = arguments[.diffGrouping].flatMap { DiffOptions.Grouping(rawValue: $0) } ?? .process
    options.version = arguments[.ocdsVersion]
    options.extensions = arguments.values(of: .extensionName)
    options.extensionFolder = arguments[.extensionFolder]
    options.encoding = arguments[.inputEncoding]
    if let memory = arguments.byteCount(.diffMemory) { options.memory = memory }
    options.jobs = jobs ?? availableProcessors()
    options.language = language
    options.isColored = options.output == "-" && usesColor(on: .output)
    return options
  }

  fileprivate var limitRefusal: Diagnostic {
    let text = arguments[.diffLimit] ?? ""
    return Diagnostic(
      .badValue,
      Phrase(en: "'\(text)' is no limit", es: "'\(text)' no es un límite"),
      help: [Phrase(en: "write a whole number from 1, or all", es: "escriba un número entero desde 1, o all")])
  }

  /// What was odd about the input; and, where the result is for programs or in a file, what came of it.
  fileprivate func tell(_ outcome: DiffOutcome, _ options: DiffOptions) {
    let text = GroupedFindingText(language: language, palette: palette(on: .error)).text(of: outcome.findings)
    if !isQuiet || outcome.findings.count(of: .error) > 0 { terminal.write(text, to: .error) }
    guard options.format != .text || options.output != "-" else { return }
    let summary = outcome.summary
    guard !summary.isSame else { return say(Phrase(en: "nothing changed", es: "nada cambió")) }
    let changes = NumberText.counted(
      summary.changes, Phrase(en: "change", es: "cambio"), Phrase(en: "changes", es: "cambios"), language)
    guard summary.processes.before > 0 else { return say(Phrase(changes)) }
    let (changed, added, removed) = (
      grouped(summary.processes.changed), grouped(summary.processes.added), grouped(summary.processes.removed)
    )
    say(
      Phrase(
        en: "processes: \(changed) changed, \(added) added, \(removed) removed; \(changes)",
        es: "procesos: \(changed) cambiados, \(added) nuevos, \(removed) retirados; \(changes)"))
  }

  private func grouped(_ number: Int) -> String { NumberText.grouped(number, language) }

  fileprivate func text(of progress: DiffProgress) -> String {
    guard progress.processes == 0 else {
      let word = Phrase(en: "processes that differ", es: "procesos distintos")[language]
      return "\(grouped(progress.processes)) \(word)"
    }
    let all = progress.totalBytes.map { " / " + grouped($0 >> 20) } ?? ""
    return "\(grouped(progress.bytes >> 20))\(all) MiB"
  }
}
