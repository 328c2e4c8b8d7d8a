import Pliego
import PliegoChecks
import PliegoDiagnostics
import PliegoPackages
import PliegoReport

extension Command {
  static let runPackage: Run = { $0.makePackages(takesTexts: true) }
  static let runCombine: Run = { $0.makePackages(takesTexts: false) }

  static let runSplit: Run = { invocation in
    let size = invocation.arguments[.partSize].flatMap { ValueShape.count(in: $0) } ?? 1
    return invocation.runPackaging(invocation.arguments.operands(.dataFiles)) {
      (options, progress) throws(PliegoError) in
      try splitPackages(options, size: size, progress)
    }
  }

  static let runUpgrade: Run = { invocation in
    var files = invocation.arguments.operands(.upgradeOperands)
    var versions: [String] = []
    if let first = files.first, let pair = Self.versions(in: first) {
      versions = pair
      files.removeFirst()
    }
    guard let request = invocation.upgradeRequest(versions) else {
      return invocation.refuse([.noUpgrade(versions.first, invocation.arguments[.upgradeTarget] ?? versions.last)])
    }
    guard !files.isEmpty else { return invocation.refuse([.noFileToUpgrade()]) }
    return invocation.runPackaging(files) { (options, progress) throws(PliegoError) in
      try upgradeData(options, request, progress)
    }
  }

  /// `1.0:1.1`; `nil` for all other words, which are files.
  private static func versions(in word: String) -> [String]? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ $0.first?.isNumber == true && !$0.contains("/") }) else { return nil }
    return parts
  }
}

extension Invocation {
  fileprivate func makePackages(takesTexts: Bool) -> Int32 {
    var choices = packageChoices
    if choices.publishedDate == "now" { choices.publishedDate = currentMoment() }
    if let date = choices.publishedDate, !PackageChoices.isDateTime(date) {
      return refuse([.notADateTime(date, "--" + Option.publishedDate.long)])
    }
    if let version = choices.version {
      guard let name = PackageChoices.versionName(version) else {
        return refuse([.noVersion(version, "--" + Option.packageVersion.long)])
      }
      choices.version = name
    }
    return runPackaging(arguments.operands(.dataFiles)) { [choices] (options, progress) throws(PliegoError) in
      try Pliego.makePackages(options, choices, takesTexts: takesTexts, progress)
    }
  }

  private var packageChoices: PackageChoices {
    var choices = PackageChoices()
    choices.uri = arguments[.packageURI]
    choices.publishedDate = arguments[.publishedDate]
    choices.publisherName = arguments[.publisherName]
    choices.publisherURI = arguments[.publisherURI]
    choices.publisherScheme = arguments[.publisherScheme]
    choices.publisherUID = arguments[.publisherUID]
    choices.license = arguments[.license]
    choices.publicationPolicy = arguments[.publicationPolicy]
    choices.extensions = arguments.values(of: .packageExtension)
    choices.version = arguments[.packageVersion]
    return choices
  }

  /// - Returns: `nil` when the versions are not two of which the first is the older.
  fileprivate func upgradeRequest(_ versions: [String]) -> UpgradeRequest? {
    let target = arguments[.upgradeTarget] ?? versions.last ?? "1.1"
    let old = versions.first
    if arguments.has(.upgradeTarget), let pair = versions.last, pair != target { return nil }
    guard let upgrade = Upgrade(from: old ?? "1.0", to: target) else { return nil }
    var request = UpgradeRequest(old: old == nil ? nil : upgrade.old, new: upgrade.new)
    request.unpacks = arguments[.upgradeFormat] == "ndjson"
    return request
  }

  /// Runs a job that reads packages and writes packages.
  fileprivate func runPackaging(
    _ files: [String],
    _ job: (PackagingOptions, (ValidationProgress) -> Void) throws(PliegoError) -> PackagingOutcome
  ) -> Int32 {
    let failOn = arguments[.packageFailOn] ?? "error"
    guard let failure = FailureClass(failOn, for: .packaging) else {
      return refuse([FailureClass.refusal(of: failOn, for: .packaging)])
    }
    var options = PackagingOptions(files: files)
    options.encoding = arguments[.inputEncoding]
    options.output = arguments[.packageOut] ?? "-"
    options.size = arguments.count(.packageSize)
    options.jobs = jobs ?? availableProcessors()
    var progress = Progress(on: terminal, quiet: isQuiet)
    do throws(PliegoError) {
      let outcome = try job(options) { progress.show(text(of: $0)) }
      progress.finish()
      tell(outcome)
      return failure.fails(outcome) ? 1 : 0
    } catch {
      progress.finish()
      return fail(error)
    }
  }

  private func tell(_ outcome: PackagingOutcome) {
    for group in outcome.findings.groups where !isQuiet || group.code.severity > .note {
      tell(group.first)
      let more = group.count - group.first.count
      if more > 0 {
        let count = NumberText.grouped(more, language)
        terminal.write(
          Phrase(
            en: "… and \(count) more of \(group.code.id) \(group.code.name)\n",
            es: "… y \(count) más de \(group.code.id) \(group.code.name)\n")[language], to: .error)
      }
    }
    let (read, written) = (outcome.packagesRead, outcome.packagesWritten)
    let elements = NumberText.grouped(outcome.elementsWritten, language)
    say(
      Phrase(
        en: "packages read: \(read), written: \(written); releases or records written: \(elements)",
        es: "paquetes leídos: \(read), escritos: \(written); entregas o registros escritos: \(elements)"))
  }
}
