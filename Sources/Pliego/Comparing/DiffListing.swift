import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoReport

/// Where changes go while they come in: line by line to the output, or kept until all are counted.
final class DiffListing {
  private let options: DiffOptions
  private let output: OutputFile
  private var important: ImportantProcesses
  private var groups: ChangeGroups?
  private var writer = ByteWriter(capacity: 1 << 16)
  private var isFirst = true

  /// Processes shown in a text, and in a page, when no limit was asked for.
  private static let usualLimit = 40
  private static let usualPageLimit = 2_000

  init(_ options: DiffOptions, inputs: [String]) throws(PliegoError) {
    self.options = options
    try OutputCollisions.check(outputs: [options.output, options.report].compactMap { $0 }, inputs: inputs)
    important = ImportantProcesses(limit: Self.limit(options))
    groups = options.grouping.key.map { ChangeGroups(by: $0) }
    do throws(FileError) {
      output = try OutputFile(options.output)
    } catch {
      throw PliegoError(writing: error)
    }
    switch options.format {
    case .csv: try write(TableText.csv([ChangeTable.heading]))
    case .json: try write("{\"changes\":[")
    default: break
    }
  }

  private var text: DiffText {
    DiffText(language: options.language, palette: Palette(isOn: options.isColored))
  }

  private static func limit(_ options: DiffOptions) -> Int? {
    if let limit = options.limit { return limit == 0 ? nil : limit }
    return options.format == .html ? usualPageLimit : usualLimit
  }

  func take(_ process: ProcessChanges) throws(PliegoError) {
    switch options.format {
    case .ndjson, .json: try list(process)
    case .csv: try write(TableText.csv(ChangeTable.rows(of: process, options.language)))
    case .text where groups != nil: groups?.add(process)
    case .text where Self.limit(options) == nil: try write(text.text(of: [process], isWhole: true))
    case .text, .html, .patch, .mergePatch: important.add(process)
    }
  }

  private func list(_ process: ProcessChanges) throws(PliegoError) {
    writer.removeAll()
    for change in process.changes {
      if options.format == .json { writer.append(isFirst ? "\n" : ",\n") }
      isFirst = false
      ChangeJSON.write(change, of: process, options.language, to: &writer)
      if options.format == .ndjson { writer.append("\n") }
    }
    do throws(FileError) { try output.write(writer.bytes) } catch { throw PliegoError(writing: error) }
  }

  /// Writes what was kept and makes the file appear.
  func finish(_ summary: DiffSummary) throws(PliegoError) {
    switch options.format {
    case .json: try write("\n],\"summary\":" + JSONWriter.text(of: ChangeJSON.summary(summary)) + "}\n")
    case .text: try finishText(summary)
    case .html: try finishPage(summary)
    case .ndjson, .csv, .patch, .mergePatch: break
    }
    do throws(FileError) { try output.commit() } catch { throw PliegoError(writing: error) }
  }

  private func finishText(_ summary: DiffSummary) throws(PliegoError) {
    if let groups {
      let all = groups.sorted
      let shown = Self.limit(options).map { all.prefix($0) } ?? all[...]
      try write(text.text(of: Array(shown)) + text.summary(of: summary, omitted: all.count - shown.count))
      return
    }
    let processes = important.processes
    let isWhole = options.limit == 0 || options.after == nil
    try write(
      text.text(of: processes, isWhole: isWhole)
        + (options.after == nil
          ? text.storySummary(of: summary, omitted: important.count - processes.count)
          : text.summary(of: summary, omitted: important.count - processes.count)))
  }

  private func finishPage(_ summary: DiffSummary) throws(PliegoError) {
    let processes = important.processes
    let page = DiffPage(
      language: options.language, before: options.before, after: options.after,
      omitted: important.count - processes.count)
    var failure: PliegoError?
    page.write(processes, summary) { [self] text in
      do throws(PliegoError) { if failure == nil { try write(text) } } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func write(_ text: String) throws(PliegoError) {
    do throws(FileError) { try output.write(text) } catch { throw PliegoError(writing: error) }
  }
}

extension DiffOptions.Grouping {
  /// `nil` for processes, which is how changes come.
  fileprivate var key: ChangeGroups.Key? {
    switch self {
    case .process: nil
    case .buyer: .buyer
    case .stage: .stage
    case .field: .field
    case .rule: .rule
    }
  }
}
