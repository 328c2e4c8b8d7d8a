import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoMerge
import PliegoOCDS

/// Takes what merging has to say about the releases of one process and adds where that is.
struct MergeReporter {
  private let task: MergeTask
  private let placed: [PlacedRelease]
  /// The releases on their tapes, in the order of the input.
  var releases: [JSONNode] = []
  private(set) var findings: Findings
  /// By release: what was found out about its lines, so that many findings take one look through it.
  private var reporters: [Int: Reporter] = [:]
  private var trail: (release: Int, trail: JSONTrail)?

  init(_ task: MergeTask, _ placed: [PlacedRelease]) {
    self.task = task
    self.placed = placed
    findings = Findings(keeping: task.keeping)
  }

  /// Says something about a whole release.
  mutating func say(_ code: DiagnosticCode, about number: Int, _ message: FindingMessage) {
    let place = placed[number].entry.place
    let release = releases.indices.contains(number) ? releases[number] : nil
    let ocid = release?["ocid"]?.stringValue
    let data = DataPlace(
      pointer: placed[number].entry.pointer, path: "", ocid: ocid, releaseID: release?["id"]?.stringValue)
    let span = SourceSpan(file: name(of: number), line: Int(place.line), column: Int(place.column))
    findings.beginRelease()
    findings.add(
      Diagnostic(code, message.message, at: span, help: message.help, notes: message.notes, ocid: ocid, data: data))
  }

  /// Says something about a value of a release.
  mutating func say(_ code: DiagnosticCode, about number: Int, at node: JSONNode, _ message: FindingMessage) {
    var report = reporter(of: number)
    report.findings = Findings(keeping: task.keeping)
    report.release = releases[number]
    report.report(code, at: node, path: field(of: node, number)) { message }
    findings.append(report.findings)
  }

  /// The field without positions, as in `tender/items/id`.
  private mutating func field(of node: JSONNode, _ number: Int) -> String {
    if trail?.release != number { trail = (number, JSONTrail()) }
    let names = trail?.trail.steps(to: node).compactMap { step in
      if case .member(let name) = step { name.text } else { nil }
    }
    return (names ?? []).joined(separator: "/")
  }

  private mutating func reporter(of number: Int) -> Reporter {
    if let known = reporters[number] { return known }
    let made = Reporter(keeping: task.keeping, place: text(of: number))
    reporters[number] = made
    return made
  }

  /// Says what a merger met.
  ///
  /// - Parameter numbers: the releases' numbers in the order in which they were merged.
  mutating func say(_ problem: MergeProblem, order numbers: [Int]) {
    let number = numbers[problem.release]
    let node = releases[number].node(at: problem.node)
    var other: (JSONNode, String)?
    if let release = problem.otherRelease, let place = problem.otherNode {
      let value = releases[numbers[release]].node(at: place)
      let (line, column) = reporter(of: numbers[release]).place.position(value.offset)
      other = (value, "\(name(of: numbers[release])):\(line):\(column)")
    }
    say(problem.code, about: number, at: node, problem.message(node, other: other))
  }

  /// `feed.json:12:4`.
  func place(of number: Int) -> String {
    let place = placed[number].entry.place
    return "\(name(of: number)):\(place.line):\(place.column)"
  }

  /// Tells of releases of one process that come from packages of several versions, or with different extensions.
  mutating func checkVersions(of numbers: [Int]) {
    let requests = numbers.map { placed[$0].request }
    guard let first = requests.first, let other = requests.firstIndex(where: { $0 != first }) else { return }
    let versions = requests.map { VersionReading($0.version).version.name }
    let distinct = Set(versions).sorted()
    if distinct.count > 1, let place = versions.firstIndex(where: { $0 != versions[0] }) {
      say(.mixedVersions, about: numbers[place], .mixedVersions(distinct))
    }
    if requests.contains(where: { $0.extensions != first.extensions }) {
      say(.mixedExtensions, about: numbers[other], .mixedExtensions)
    }
  }

  private func name(of number: Int) -> String { task.files[Int(placed[number].entry.place.file)] }

  private func text(of number: Int) -> TextPlace {
    let place = placed[number].entry.place
    let start = StreamPosition(
      offset: Int(placed[number].entry.offset), line: Int(place.line), column: Int(place.column))
    let bytes = releases[number].raw
    let lines = LinePositions(bytes, from: start)
    return TextPlace(file: name(of: number), prefix: placed[number].entry.pointer.tokens) { offset in
      let position = lines.position(of: offset, in: bytes)
      return (position.line, position.column)
    }
  }
}
