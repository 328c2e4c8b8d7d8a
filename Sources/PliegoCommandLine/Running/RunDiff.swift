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
    if let refusal = invocation.diffRefusal { return invocation.refuse([refusal]) }
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
      // More than there can be is the same as all there are.
      options.limit = min(count, 100_000_000)
    }
    options.format = arguments[.diffFormat].flatMap { DiffOptions.Format(rawValue: $0) } ?? .text
    options.output = arguments[.diffOut] ?? "-"
    options.report = arguments[.findingsOut]
    options.only = arguments.values(of: .diffOnly).compactMap { DiffSelector($0) }
    options.ignore = arguments.values(of: .diffIgnore).compactMap { DiffSelector($0) }
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

  /// What cannot be asked for, or not together.
  fileprivate var diffRefusal: Diagnostic? {
    let selectors = arguments.values(of: .diffOnly) + arguments.values(of: .diffIgnore)
    if let wrong = selectors.first(where: { DiffSelector($0) == nil }) {
      return refusal(
        Phrase(en: "'\(wrong)' is no code of a change", es: "'\(wrong)' no es el código de un cambio"),
        Phrase(
          en:
            "write a code such as X103 or its name, a stage, a kind, or a field such as tender/documents or **/amount",
          es: "escriba un código como X103 o su nombre, una etapa, un tipo o un campo como tender/documents o **/amount"
        ))
    }
    if arguments[Positional.before] == "-", arguments[Positional.after] == "-" {
      return refusal(
        Phrase(en: "both sides cannot be standard input", es: "los dos lados no pueden ser la entrada estándar"),
        Phrase(en: "give one of them as a file", es: "dé uno de ellos como archivo"))
    }
    guard let format = arguments[.diffFormat], format.hasSuffix("patch") else { return nil }
    let others: [Option] = [.diffOnly, .diffIgnore, .diffGrouping, .diffLimit, .findingsOut]
    guard let other = others.first(where: { arguments[$0] != nil }) else { return nil }
    return refusal(
      Phrase(
        en: "a patch is whole: --\(other.long) does not go with it",
        es: "un parche es entero: no va con --\(other.long)"),
      Phrase(en: "leave out --\(other.long)", es: "quite --\(other.long)"))
  }

  private func refusal(_ message: Phrase, _ help: Phrase) -> Diagnostic {
    Diagnostic(.badValue, message, help: [help])
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
    let isWhole = summary.processes.notCompared == 0 && summary.unreadable == 0
    guard !summary.isSame else {
      return say(
        isWhole
          ? Phrase(en: "nothing changed", es: "nada cambió")
          : Phrase(
            en: "nothing changed in what could be compared; not all could",
            es: "nada cambió en lo que se pudo comparar; no se pudo con todo"))
    }
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
