import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoReport
import PliegoSources

/// The options of a run, read and found good.
struct MergeSetup {
  let options: MergeOptions
  let keeping: Findings.Keeping
  let encoding: TextEncoding?
  let files: [InputFile]
  let folder: ExtensionFolder?
  let rules: MergeRulesCatalog
  /// What releases without a package are merged by.
  let usual: ProfileRequest
  /// Of all files; `nil` when nobody knows.
  let totalBytes: Int?

  /// - Throws: when an option names something that is not there.
  init(_ options: MergeOptions) throws(PliegoError) {
    self.options = options
    keeping = options.report == nil ? .first(Findings.shown) : .all
    if let version = options.version { _ = try ProfileSummary(ProfileOptions(version: version)) }
    encoding = try options.encoding.map { name throws(PliegoError) in
      guard let encoding = TextEncoding(name: name) else { throw PliegoError(noEncoding: name) }
      return encoding
    }
    files = try InputListing.files(options.files)
    folder = try options.extensionFolder.map { path throws(PliegoError) in try ExtensionFolder(readingFrom: path) }
    let schema = try options.schema.map { path throws(PliegoError) in try SchemaLoading.read(path).0 }
    rules = MergeRulesCatalog(folder: folder, schema: schema)
    usual = ProfileRequest(
      version: options.version ?? DocumentMetadata.usualVersion, extensions: options.extensions)
    let sizes = files.map { FileAccess.size($0.path) }
    totalBytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
  }
}

/// The file in which every finding is listed, one JSON text a line, when one is wanted.
final class FindingListing {
  private let file: OutputFile?
  private let language: Language

  /// - Parameter inputs: files that must not be overwritten.
  init(_ path: String?, language: Language, inputs: [String]) throws(PliegoError) {
    self.language = language
    try OutputCollisions.check(outputs: [path].compactMap { $0 }, inputs: inputs)
    do throws(FileError) {
      file = try path.map { (path) throws(FileError) in try OutputFile(path) } ?? nil
    } catch {
      throw PliegoError(writing: error)
    }
  }

  func deliver(_ diagnostics: [Diagnostic], to sum: inout Findings) throws(PliegoError) {
    var findings = Findings(keeping: file == nil ? .first(Findings.shown) : .all)
    for diagnostic in diagnostics { findings.add(diagnostic) }
    try deliver(&findings, to: &sum)
  }

  /// Lists findings and counts them.
  func deliver(_ findings: inout Findings, to sum: inout Findings) throws(PliegoError) {
    let all = findings.takeAll()
    sum.append(findings)
    guard let file else { return }
    do throws(FileError) {
      for diagnostic in all {
        try file.write(JSONWriter.text(of: DiagnosticLines.object(diagnostic, language: language)) + "\n")
      }
    } catch {
      throw PliegoError(writing: error)
    }
  }

  func commit() throws(PliegoError) {
    do throws(FileError) {
      try file?.commit()
    } catch {
      throw PliegoError(writing: error)
    }
  }
}
