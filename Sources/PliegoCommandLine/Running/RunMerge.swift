import Pliego
import PliegoDiagnostics
import PliegoReport

extension Command {
  static let runMerge: Run = { invocation in
    let arguments = invocation.arguments
    let failOn = arguments[.mergeFailOn] ?? "error"
    guard let failure = FailureClass(failOn, for: .validation) else {
      return invocation.refuse([FailureClass.refusal(of: failOn, for: .validation)])
    }
    if arguments.has(.strictReference), let other = invocation.optionAgainstReference {
      return invocation.refuse([.againstReference(other)])
    }
    var progress = Progress(on: invocation.terminal, quiet: invocation.isQuiet)
    do throws(PliegoError) {
      if arguments.has(.mergeCheck) {
        let outcome = try Pliego.checkRecords(invocation.mergeOptions) { progress.show(invocation.text(of: $0)) }
        progress.finish()
        invocation.tell(outcome)
        return failure.fails(outcome.findings, of: outcome.records) || (outcome.refused > 0 && failOn != "never")
          ? 1 : 0
      }
      let outcome = try Pliego.merge(invocation.mergeOptions) { progress.show(invocation.text(of: $0)) }
      progress.finish()
      invocation.tell(outcome)
      return failure.fails(outcome.findings, of: outcome.releases)
        || ((outcome.isIncomplete || outcome.processes == 0) && failOn != "never")
        ? 1 : 0
    } catch {
      progress.finish()
      return invocation.fail(error)
    }
  }
}

extension Diagnostic {
  fileprivate static func againstReference(_ option: String) -> Diagnostic {
    Diagnostic(
      .badValue,
      Phrase(
        en: "the reference implementation knows nothing like \(option)",
        es: "la implementación de referencia no conoce nada como \(option)"),
      help: [
        Phrase(
          en: "leave out \(option) or --strict-reference", es: "quite \(option) o --strict-reference")
      ])
  }
}

extension Invocation {
  /// An option that changes what `--strict-reference` says is done.
  fileprivate var optionAgainstReference: String? {
    if arguments.has(.idsAsStrings) { return "--ids-as-strings" }
    if arguments[.nullObjects] == "remove" { return "--null-objects remove" }
    return arguments.has(.mergeCheck) ? "--check" : nil
  }

  fileprivate var mergeOptions: MergeOptions {
    var options = MergeOptions(files: arguments.operands(.dataFiles))
    let isVersioned = arguments.has(.mergeVersioned)
    if arguments.has(.mergeRecords) || arguments.has(.mergeLinked) {
      options.content = .records
      options.hasVersionedReleases = isVersioned
    } else if isVersioned {
      options.content = .versionedReleases
    }
    options.linksReleases = arguments.has(.mergeLinked)
    options.output = arguments[.mergeOut] ?? "-"
    options.report = arguments[.findingsOut]
    options.version = arguments[.ocdsVersion]
    options.extensions = arguments.values(of: .extensionName)
    options.extensionFolder = arguments[.extensionFolder]
    options.schema = arguments[.mergeSchema]
    options.removesNullObjects = arguments[.nullObjects] == "remove"
    options.readsIdentifiersAsText = arguments.has(.idsAsStrings)
    options.followsReference = arguments.has(.strictReference)
    options.encoding = arguments[.inputEncoding]
    if let memory = arguments.byteCount(.memory) { options.memory = memory }
    options.jobs = jobs ?? availableProcessors()
    options.language = language
    return options
  }

  fileprivate func tell(_ outcome: MergeOutcome) {
    let text = GroupedFindingText(language: language, palette: palette(on: .error)).text(of: outcome.findings)
    if !isQuiet || outcome.findings.count(of: .error) > 0 { terminal.write(text, to: .error) }
    let releases = counted(
      outcome.releases, Phrase(en: "release", es: "entrega"), Phrase(en: "releases", es: "entregas"))
    let processes = counted(
      outcome.processes, Phrase(en: "process", es: "proceso"), Phrase(en: "processes", es: "procesos"))
    let (merged, written) = (grouped(outcome.mergedReleases), grouped(outcome.mergedProcesses))
    say(
      outcome.isIncomplete
        ? Phrase(
          en: "\(merged) of \(releases) merged, \(written) of \(processes) written",
          es: "combinó \(merged) de \(releases), escribió \(written) de \(processes)")
        : Phrase(
          en: "merged \(releases), wrote \(processes)", es: "combinó \(releases), escribió \(processes)"))
  }

  private func counted(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
    NumberText.counted(number, one, many, language)
  }

  fileprivate func tell(_ outcome: RecordCheckOutcome) {
    let text = GroupedFindingText(language: language, palette: palette(on: .error)).text(of: outcome.findings)
    if !isQuiet || outcome.findings.count(of: .error) > 0 { terminal.write(text, to: .error) }
    let (records, checked) = (grouped(outcome.records), grouped(outcome.checkedRecords))
    say(
      Phrase(
        en: "\(checked) of \(records) records recomputed from their releases",
        es: "\(checked) de \(records) registros recalculados a partir de sus entregas"))
  }

  private func grouped(_ number: Int) -> String { NumberText.grouped(number, language) }

  fileprivate func text(of progress: MergeProgress) -> String {
    guard progress.totalProcesses == 0 else {
      let word = Phrase(en: "processes", es: "procesos")[language]
      return "\(grouped(progress.processes)) / \(grouped(progress.totalProcesses)) \(word)"
    }
    let all = progress.totalBytes.map { " / " + grouped($0 >> 20) } ?? ""
    return "\(grouped(progress.bytes >> 20))\(all) MiB"
  }
}
