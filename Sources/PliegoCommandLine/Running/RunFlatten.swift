import Pliego
import PliegoDiagnostics
import PliegoFlatten
import PliegoReport

extension Command {
  static let runFlatten: Run = { invocation in
    var progress = Progress(on: invocation.terminal, quiet: invocation.isQuiet)
    do throws(PliegoError) {
      let outcome = try Pliego.flatten(invocation.flattenOptions) { progress.show(invocation.text(of: $0)) }
      progress.finish()
      invocation.conclude(outcome)
      return outcome.isComplete ? 0 : 1
    } catch {
      progress.finish()
      return invocation.fail(error)
    }
  }
}

extension Invocation {
  fileprivate var flattenOptions: FlattenOptions {
    var options = FlattenOptions(files: arguments.operands(.dataFiles), output: arguments[.tablesOut] ?? "")
    options.format = arguments[.tablesFormat].flatMap { FlattenOptions.Format(rawValue: $0) }
    options.choice = arguments[.releaseChoice].flatMap { ReleaseChoice(rawValue: $0) } ?? .auto
    options.columns = arguments[.tableColumns].flatMap { FlattenOptions.Columns(rawValue: $0) } ?? .data
    options.formulas = arguments[.formulas].flatMap { FlattenOptions.Formulas(rawValue: $0) } ?? .guarded
    if arguments[.tableHeadings] == "labels" { options.headings = .labels(language) }
    options.version = arguments[.ocdsVersion]
    options.extensions = arguments.values(of: .extensionName)
    options.folder = arguments[.extensionFolder]
    options.encoding = arguments[.inputEncoding]
    options.jobs = jobs ?? availableProcessors()
    options.language = language
    return options
  }

  /// What was passed over or changed, and then what there is.
  fileprivate func conclude(_ outcome: FlattenOutcome) {
    let shown = outcome.findings.groups.filter { !isQuiet || $0.code.severity > .note }
    tell(
      shown.flatMap { group in group.first.enumerated().map { told($1, group, isLast: $0 == group.first.count - 1) } })
    let tables = outcome.tables.count
    let count = NumberText.grouped(outcome.releases, language)
    let rows = NumberText.grouped(outcome.rows, language)
    let output = arguments[.tablesOut] ?? ""
    say(
      Phrase(
        en: "\(output): releases: \(count), tables: \(tables), rows: \(rows)",
        es: "\(output): entregas: \(count), tablas: \(tables), filas: \(rows)"))
  }

  /// Only the first few of a kind are told.
  private func told(_ diagnostic: Diagnostic, _ group: Findings.Group, isLast: Bool) -> Diagnostic {
    guard isLast, group.count > group.first.count else { return diagnostic }
    var last = diagnostic
    let more = NumberText.grouped(group.count - group.first.count, language)
    last.notes.append(Phrase(en: "and \(more) more like it", es: "y \(more) más como éste"))
    return last
  }

  fileprivate func text(of progress: FlattenProgress) -> String {
    let done = NumberText.grouped(progress.bytes >> 20, language)
    return done + (progress.totalBytes.map { " / " + NumberText.grouped($0 >> 20, language) } ?? "") + " MiB"
  }
}
