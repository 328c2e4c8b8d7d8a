public import PliegoDiagnostics
public import PliegoJSON

/// Where a JSON text stands: its file, and how to find lines in it.
public struct TextPlace {
  /// What is around a text in its file.
  public enum Standing: Sendable {
    /// Nothing: the text is the whole file.
    case alone
    /// Other texts before or after it: NDJSON, texts in a row.
    case amongOthers
    /// A package that it was cut out of.
    case inPackage
  }

  public var file: String
  /// Leads from the root of the file's JSON to the text's root: `/releases/3` for a release cut out of a package.
  public var prefix: [String]
  /// How the text stands in its file.
  public var standing: Standing
  /// Line and column, from 1 and in Unicode scalars, of a byte offset in the text.
  public var position: (Int) -> (line: Int, column: Int)

  public init(
    file: String, prefix: [String] = [], standing: Standing = .inPackage,
    position: @escaping (Int) -> (line: Int, column: Int)
  ) {
    self.file = file
    self.prefix = prefix
    self.standing = standing
    self.position = position
  }
}

/// Takes what checks say about one text and adds where that is.
///
/// Nothing is built for a finding that is only counted.
public struct Reporter {
  public var findings: Findings
  /// Whether a code is wanted at all.
  public let wants: @Sendable (DiagnosticCode) -> Bool
  /// Takes findings that are kept in full as they become many; without it all wait for the end.
  public var takePortion: (([Diagnostic]) -> Void)?
  /// The text that is looked at.
  public var place: TextPlace {
    didSet {
      trail.forget()
      processes.forget()
    }
  }
  /// The ways to what was last reported, so that many findings in one array take one walk through it.
  let trail = JSONTrail()
  private let processes = ProcessMemory()
  /// The release or record that is looked at; its texts are read late, since most releases have no findings.
  public var release: JSONNode? {
    didSet { findings.beginRelease() }
  }

  public init(
    keeping: Findings.Keeping = .first(Findings.shown), place: TextPlace,
    wants: @escaping @Sendable (DiagnosticCode) -> Bool = { _ in true }
  ) {
    findings = Findings(keeping: keeping)
    self.place = place
    self.wants = wants
  }

  /// Says something about a value.
  ///
  /// - Parameters:
  ///   - node: the value it is about; for a member that is missing, the object that lacks it.
  ///   - path: the field without indexes, from the release: `tender/status`.
  ///   - message: called when the finding is kept.
  public mutating func report(
    _ code: DiagnosticCode, at node: JSONNode, path: String, _ message: () -> FindingMessage
  ) {
    guard wants(code) else { return }
    let (place, release, trail, processes) = (place, release, trail, processes)
    defer { passOn() }
    findings.add(code, path: path) {
      let steps = trail.steps(to: node)
      return Self.diagnostic(
        code, node, steps, path, message(), place, release ?? processes.process(around: node, steps))
    }
  }

  /// Says what a schema objects to.
  ///
  /// - Parameter schema: the keyword that objects and where it stands; asked when the finding is kept.
  public mutating func report(
    _ code: DiagnosticCode, at node: JSONNode, path: String, schema: () -> (keyword: String, location: String),
    _ message: () -> FindingMessage
  ) {
    guard wants(code) else { return }
    let (place, trail, processes) = (place, trail, processes)
    defer { passOn() }
    findings.add(code, path: path) {
      let steps = trail.steps(to: node)
      var diagnostic = Self.diagnostic(
        code, node, steps, path, message(), place, processes.process(around: node, steps))
      let (keyword, location) = schema()
      diagnostic.data?.keyword = keyword
      diagnostic.data?.schemaLocation = location
      return diagnostic
    }
  }

  private mutating func passOn() {
    if let takePortion, let portion = findings.takePortion() { takePortion(portion) }
  }

  private static func diagnostic(
    _ code: DiagnosticCode, _ node: JSONNode, _ steps: [JSONNode.Step], _ path: String, _ message: FindingMessage,
    _ place: TextPlace, _ release: JSONNode?
  ) -> Diagnostic {
    let (line, column) = place.position(node.offset)
    let ocid = release?["ocid"]?.stringValue
    let data = DataPlace(
      pointer: JSONPointer(tokens: place.prefix + JSONPointer(steps).tokens), path: path, ocid: ocid,
      releaseID: release?["id"]?.stringValue, value: excerpt(of: node),
      stablePointer: StablePointer.text(of: node, by: steps, within: release))
    return Diagnostic(
      code, message.message, at: SourceSpan(file: place.file, line: line, column: column), help: message.help,
      notes: message.notes, ocid: ocid, data: data)
  }

  /// The value's JSON text, its middle left out when it is long.
  static func excerpt(of node: JSONNode, limit: Int = 120) -> String {
    let raw = node.raw
    let quote = node.isString ? "\"" : ""
    guard raw.count > limit else { return quote + String(decoding: raw, as: UTF8.self) + quote }
    // Cut between characters, not inside one.
    var end = limit
    while end > 0, raw[end] & 0xC0 == 0x80 { end -= 1 }
    return quote + String(decoding: raw[..<end], as: UTF8.self) + "…"
  }
}

/// Which objects of a text have an ocid, so that an object of a million members is not searched for each finding in it.
private final class ProcessMemory {
  private var known: [Int: Bool] = [:]

  func forget() { if !known.isEmpty { known = [:] } }

  /// The innermost object around a value that has an ocid: the release or record it belongs to.
  func process(around node: JSONNode, _ steps: [JSONNode.Step]) -> JSONNode? {
    let root = node.node(at: 0)
    return steps.reversed().lazy.map(\.target).first(where: hasOCID) ?? (hasOCID(root) ? root : nil)
  }

  private func hasOCID(_ node: JSONNode) -> Bool {
    guard node.isObject else { return false }
    if let known = known[node.index] { return known }
    let has = node["ocid"] != nil
    known[node.index] = has
    return has
  }
}
