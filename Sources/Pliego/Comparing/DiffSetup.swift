import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoMerge
import PliegoOCDS
import PliegoSources

/// One side of a comparison as the user names it.
struct DiffOperand {
  /// As given.
  let name: String
  let files: [InputFile]
  /// The ocid or release id behind `#`.
  let pick: String?

  /// - Parameter text: a file or folder, perhaps with `#` and an id behind it; a file whose name has a `#` goes before.
  init(_ text: String) throws(PliegoError) {
    name = text
    let (path, pick) = Self.split(text)
    self.pick = pick
    files = try InputListing.files([path])
  }

  private static func split(_ text: String) -> (path: String, pick: String?) {
    if text == "-" || FileAccess.exists(text) { return (text, nil) }
    for mark in text.indices.reversed() where text[mark] == "#" {
      let path = String(text[..<mark])
      if path == "-" || FileAccess.exists(path) { return (path, String(text[text.index(after: mark)...])) }
    }
    return (text, nil)
  }
}

/// The options of a run, read and found good.
struct DiffSetup {
  let options: DiffOptions
  let keeping: Findings.Keeping
  let encoding: TextEncoding?
  let before: DiffOperand
  let after: DiffOperand?
  let describers: DescriberCatalog
  /// What releases without a package are compared by.
  let usual: ProfileRequest
  /// Of all files; `nil` when nobody knows.
  let totalBytes: Int?
  /// What the hashes of releases begin with; it shows nowhere.
  let seed = UInt64.random(in: .min ... .max)

  /// - Throws: when an option names something that is not there.
  init(_ options: DiffOptions) throws(PliegoError) {
    self.options = options
    keeping = options.report == nil ? .first(Findings.shown) : .all
    if let version = options.version { _ = try ProfileSummary(ProfileOptions(version: version)) }
    encoding = try options.encoding.map { name throws(PliegoError) in
      guard let encoding = TextEncoding(name: name) else { throw PliegoError(noEncoding: name) }
      return encoding
    }
    before = try DiffOperand(options.before)
    after = try options.after.map { (text) throws(PliegoError) in try DiffOperand(text) }
    let folder = try options.extensionFolder.map { path throws(PliegoError) in try ExtensionFolder(readingFrom: path) }
    describers = DescriberCatalog(folder: folder)
    usual = ProfileRequest(version: options.version ?? DocumentMetadata.usualVersion, extensions: options.extensions)
    let sizes = (before.files + (after?.files ?? [])).map { FileAccess.size($0.path) }
    totalBytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
  }
}

/// What describes changes by the rules of a version with extensions, each made once.
final class DescriberCatalog: @unchecked Sendable {
  private let folder: ExtensionFolder?
  // SAFETY: touched with the monitor locked.
  private let monitor = Monitor()
  private var describers: [ProfileRequest: ChangeDescriber] = [:]

  init(folder: ExtensionFolder?) { self.folder = folder }

  /// - Returns: `nil` when the program's own files are damaged.
  func describer(for request: ProfileRequest) -> ChangeDescriber? {
    monitor.lock()
    defer { monitor.unlock() }
    if let known = describers[request] { return known }
    guard let resolution = try? Profile.resolve(request, folder: folder) else { return nil }
    let made = ChangeDescriber(MergeRules(schema: resolution.profile.schema), resolution.profile)
    describers[request] = made
    return made
  }

  /// What there is to say about a request: versions and extensions that pliego does not carry.
  func findings(about request: ProfileRequest) -> [Diagnostic] {
    guard let resolution = try? Profile.resolve(request, folder: folder) else { return [] }
    return resolution.findings.map(\.diagnostic).filter { $0.severity > .note }
  }
}
