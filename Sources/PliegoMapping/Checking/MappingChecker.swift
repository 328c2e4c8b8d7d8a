public import PliegoDiagnostics
public import PliegoOCDS
import PliegoValues
import PliegoYAML

/// What checking a mapping found.
public struct MappingCheck: Sendable {
  /// The mapping ready to run; `nil` when there is an error.
  public var plan: MappingPlan?
  /// Sorted by file, line and column.
  public var diagnostics: [Diagnostic]
  /// The mapping as declared.
  public var mapping: Mapping
  /// The fields it writes, in the order of the schema.
  public var fields: [MappedField]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A field of the standard that a mapping writes, for sheets and explanations.
public struct MappedField: Sendable {
  /// `tender/procurementMethod`.
  public var path: String
  /// What the mapping writes there, as in the file.
  public var written: String
  /// The comment beside it.
  public var comment: String?
  /// The source whose rows it sees.
  public var source: String
  public var span: SourceSpan
  public var field: Field
  /// The place of its release among the mapping's; `nil` for what all releases share.
  public var release: Int?
  /// What stands there, before it is understood.
  var node: YAMLNode?

  /// What stands between a party and the source of its rows.
  static let partyMark = " · "
}

/// Checks a whole mapping before any row is read, and turns it into a plan.
///
/// Every mistake is reported, up to a limit, in one run. A part that is wrong is left out of the plan and marked
/// unknown, so that one mistake is not told twice.
public final class MappingChecker {
  /// How many messages are kept.
  public static let mostMessages = 100

  let mapping: Mapping
  let plan: MappingPlan
  var diagnostics: [Diagnostic]
  var fields: [MappedField] = []
  /// The place of the release that is being checked.
  var currentRelease: Int?

  /// Names to places.
  var sourceIndex: [String: Int] = [:]
  var codeTableIndex: [String: Int] = [:]
  var partyIndex: [String: Int] = [:]
  var codelistIndex: [String: Int32] = [:]
  var zoneIndex: [String: Int32] = [:]
  var pathIndex: [String: Int32] = [:]
  var roleIndex: [String: Int] = [:]

  /// What is used, for the warnings about what is not.
  var usedColumns: Set<[Int]> = []
  var usedCodeTables: Set<Int> = []
  var usedParties: Set<Int> = []
  var usedPieces: Set<String> = []
  var usedPublishers: Set<Int> = []
  var usedParameters: Set<String> = []

  /// Helper columns being checked, to find cycles.
  var helpersInProgress: [[Int]] = []
  var checkedHelpers: [[Int]: CheckedExpression] = [:]
  /// How often a piece was used, so that pieces that use each other come to an end.
  var expansions = 0
  /// Sources whose key or link is wrong, which was reported: what follows from it is not.
  var brokenSources: Set<Int> = []
  /// Inside how many `otherwise:` the checker is.
  var fallBackDepth = 0
  /// The party whose fields are being checked.
  var partyShown = ""
  /// A bad language suffix was reported, which is enough about that field.
  var hasReportedVariant = false
  /// Columns of the root that every row of it fills, though a process may have no such row.
  var filledInRows: Set<Int> = []
  /// Whether a value may be empty, by its place in the plan.
  var mayBeEmpty: [Int32: Bool] = [:]

  /// Checks the text of a mapping file.
  ///
  /// - Parameters:
  ///   - file: the mapping; its path is the name shown in messages.
  ///   - files: where bases and code files come from.
  public static func check(_ file: MappingFile, files: any MappingFiles) -> MappingCheck {
    let document = MappingLoader.load(file, files: files)
    let (mapping, diagnostics) = MappingReader.read(document, files: files)
    guard document.root != nil else {
      return MappingCheck(plan: nil, diagnostics: sorted(diagnostics), mapping: mapping, fields: [])
    }
    var found = diagnostics
    let profile = profile(of: mapping, &found)
    let checker = MappingChecker(mapping, profile: profile, diagnostics: found)
    checker.checkAll()
    return checker.result()
  }

  /// The text of a mapping with its bases joined in; `nil` when it cannot be read.
  public static func resolvedText(_ file: MappingFile, files: any MappingFiles) -> (
    text: String?, diagnostics: [Diagnostic]
  ) {
    let document = MappingLoader.load(file, files: files)
    return (document.root.map { YAMLWriter.text(of: $0) }, document.diagnostics)
  }

  private init(_ mapping: Mapping, profile: Profile, diagnostics: [Diagnostic]) {
    self.mapping = mapping
    self.diagnostics = diagnostics
    plan = MappingPlan(profile: profile)
    plan.title = mapping.title
    plan.isPerChange = mapping.publish.isPerChange
    plan.isChangesOnly = mapping.publish.isChangesOnly
    plan.fingerprint = MappingFingerprint.of(mapping)
    plan.files = mapping.texts.map(\.name)
  }

  private func checkAll() {
    declareParameters()
    declareSources()
    checkLinks()
    checkOperators()
    checkProcess()
    declareCodeTables()
    checkConditions()
    declareRoles()
    declareParties()
    checkPackage()
    checkPublishers()
    checkReleases()
    checkPublishing()
    checkExpectations()
    checkHelpers()
    checkTests()
    reportUnused()
  }

  private func result() -> MappingCheck {
    let kept = Self.sorted(diagnostics)
    let hasErrors = kept.contains { $0.severity == .error }
    let ready = !hasErrors && !mapping.isIncomplete
    return MappingCheck(plan: ready ? plan : nil, diagnostics: kept, mapping: mapping, fields: fields)
  }

  /// By place, each message once.
  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<String> = []
    let distinct = diagnostics.filter { diagnostic in
      let span = diagnostic.span
      return seen.insert(
        "\(diagnostic.code.id)|\(span?.file ?? "")|\(span?.line ?? 0)|\(span?.column ?? 0)|\(diagnostic.message.english)"
      ).inserted
    }
    let none = SourceSpan(file: "", line: 0, column: 0)
    return Array(
      distinct.enumerated()
        .sorted { ($0.element.span ?? none, $0.offset) < ($1.element.span ?? none, $1.offset) }
        .map(\.element).prefix(mostMessages))
  }

  func report(
    _ code: DiagnosticCode, _ message: Phrase, at span: SourceSpan, help: [Phrase] = [], notes: [Phrase] = []
  ) {
    diagnostics.append(Diagnostic(code, message, at: span, help: help, notes: notes))
  }

  // MARK: The standard

  private static func profile(of mapping: Mapping, _ diagnostics: inout [Diagnostic]) -> Profile {
    do throws(ProfileError) {
      return try Profile(version: mapping.version.value, extensions: mapping.extensions.map(\.value))
    } catch {
      diagnostics.append(explain(error, mapping))
    }
    // Go on with what is known, so that the rest of the mapping is checked too.
    var version = "1.1"
    if (try? Profile(version: mapping.version.value)) != nil { version = mapping.version.value }
    let known = mapping.extensions.map(\.value).filter { ExtensionRegistry.ids.contains($0) }
    if let profile = try? Profile(version: version, extensions: known) { return profile }
    return Profile.empty
  }

  private static func explain(_ error: ProfileError, _ mapping: Mapping) -> Diagnostic {
    switch error {
    case .unknownVersion(let version, let known):
      return Diagnostic(
        .unknownVersion,
        Phrase(
          en: "this pliego does not carry OCDS \(version)", es: "este pliego no incluye OCDS \(version)"),
        at: mapping.version.span,
        help: Suggestion.help(for: version, in: known, listing: Phrase(en: "it carries", es: "incluye")))
    case .unknownExtension(let name, let known):
      let span = mapping.extensions.first { $0.value == name }?.span ?? mapping.span
      return Diagnostic(
        .unknownExtension,
        Phrase(en: "there is no registered extension '\(name)'", es: "no hay una extensión registrada '\(name)'"),
        at: span, help: Suggestion.help(for: name, in: known))
    case .damaged(let path):
      return Diagnostic(
        .unknownVersion,
        Phrase(en: "this build of pliego lacks \(path)", es: "a esta compilación de pliego le falta \(path)"),
        at: mapping.span)
    }
  }

  // MARK: Small tables

  func codelist(named name: String) -> Int32? {
    if let index = codelistIndex[name] { return index }
    guard let list = plan.profile.codelists[name] else { return nil }
    let index = Int32(plan.codelists.count)
    plan.codelists.append(list)
    codelistIndex[name] = index
    return index
  }

  func zone(named name: String?) -> Int32 {
    guard let name else { return -1 }
    if let index = zoneIndex[name] { return index }
    guard let zone = Zone(name: name) else { return -1 }
    let index = Int32(plan.zones.count)
    plan.zones.append(zone)
    zoneIndex[name] = index
    return index
  }

  func path(_ steps: [String]) -> Int32 {
    let text = steps.joined(separator: "/")
    if let index = pathIndex[text] { return index }
    let index = Int32(plan.paths.count)
    plan.paths.append(text)
    pathIndex[text] = index
    return index
  }

  func line(of span: SourceSpan) -> Int32 {
    let file = plan.files.firstIndex(of: span.file) ?? 0
    plan.lines.append((Int32(file), Int32(span.line)))
    return Int32(plan.lines.count - 1)
  }

  func keep(_ program: Program) -> Int32 {
    plan.programs.append(program)
    return Int32(plan.programs.count - 1)
  }

  func keep(_ value: ValuePlan) -> Int32 {
    plan.values.append(value)
    return Int32(plan.values.count - 1)
  }

  /// Puts finished instructions behind the others.
  func keep(_ instructions: [Instruction]) -> Program {
    let program = Program(start: Int32(plan.instructions.count), count: Int32(instructions.count))
    plan.instructions += instructions
    return program
  }

  func constant(_ value: Value) -> Int32 {
    plan.constants.append(value)
    return Int32(plan.constants.count - 1)
  }

  func textConstant(_ text: String) -> Int32 { constant(.text(plan.text.add(text))) }
}
