import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoPackages
import PliegoSources

/// What is done with the releases and records of the input.
struct PackageTask: Sendable {
  enum Work: Sendable {
    /// Only packages and what they say of themselves matter.
    case survey
    case copy
    case upgrade(UpgradeRequest)
  }

  var work: Work
  /// Whether releases and records may come without a package.
  var takesTexts: Bool
}

/// Takes chunks apart into packages and elements, and upgrades the elements when that is asked.
///
/// One per thread.
final class PackageWorker {
  let task: PackageTask
  var parser = TapeParser()
  var writer = ByteWriter(capacity: 1 << 20)
  var report = Reporter(place: TextPlace(file: "") { _ in (1, 1) })
  var events: [PackageEvent] = []
  /// What was decided of the last package; most packages of a file have the same version.
  var lastDecision: (written: JSONValue?, decision: UpgradeDecision)?
  /// The large packages whose beginning was told.
  private var begun: Set<Int> = []

  init(_ task: PackageTask) { self.task = task }

  func work(_ piece: PackagePiece) -> PackageBatch {
    report = Reporter(place: TextPlace(file: piece.name) { _ in (1, 1) })
    writer.removeAll()
    events = []
    begun = []
    for element in piece.chunk.elements {
      piece.chunk.withElement(element) { text in
        let place = ElementPlace(text, element, piece.chunk.frame)
        report.place = TextPlace(file: piece.name, prefix: element.prefix) { place.position(of: $0) }
        report.release = nil
        take(text, element, piece, place)
      }
    }
    for document in piece.beginning.sorted() { begin(document, of: piece) }
    return PackageBatch(
      file: piece.file, name: piece.name, events: events, bytes: writer.bytes, findings: report.findings,
      chunk: piece.chunk)
  }

  private func begin(_ document: Int, of piece: PackagePiece) {
    guard piece.beginning.contains(document), let package = piece.packages[document],
      begun.insert(document).inserted
    else { return }
    events.append(.begin(outgoing(package.shape), at: package.start))
  }

  // MARK: Elements of the stream

  private func take(_ text: PaddedBytes, _ element: StreamElement, _ piece: PackagePiece, _ place: ElementPlace) {
    switch element.role {
    case .element(let array?, _, let document):
      begin(document, of: piece)
      guard let package = piece.packages[document], let kind = PackageKind(rawValue: array) else { return }
      guard !isSurvey, packs(kind, package.shape), parse(text, element, piece, place) else { return }
      take(element: parser.tape.node(), kind, decision(for: package.shape))
    case .element(nil, _, _):
      if parse(text, element, piece, place) { take(text: parser.tape.node(), place) }
    case .document:
      guard parse(text, element, piece, place) else { return }
      let root = parser.tape.node()
      if root.isArray {
        for value in root.elements { take(text: value, place) }
      } else {
        take(text: root, place)
      }
    case .frame(let document):
      guard parse(text, element, piece, place) else { return }
      take(frame: parser.tape.node(), piece.packages[document])
    }
  }

  private func parse(
    _ text: PaddedBytes, _ element: StreamElement, _ piece: PackagePiece, _ place: ElementPlace
  ) -> Bool {
    do throws(JSONSyntaxError) {
      try parser.parse(text)
    } catch {
      let position = place.streamPosition(of: error.offset)
      report.findings.add(
        error.reason == .invalidUTF8
          ? .invalidUTF8(in: piece.name, text.buffer, at: error.offset, place: position)
          : .notJSON(piece.name, error.reason, at: position, isLine: element.isLine(of: piece.chunk)))
      return false
    }
    if case .upgrade = task.work { reportDuplicates { _ in true } }
    return true
  }

  /// A member that is there twice is lost where values are made anew.
  ///
  /// - Parameter isNew: whether that happens to a name.
  private func reportDuplicates(where isNew: (JSONNode) -> Bool) {
    parser.tape.forEachDuplicateName { name, first in
      let root = parser.tape.node()
      if isNew(root.node(at: name)) { report.reportDuplicate(root.node(at: name), first: root.node(at: first)) }
    }
  }

  /// The members of a package are written anew, and copied elements are not.
  private func reportDuplicates(ofPackage root: JSONNode, _ shape: PackageShape) {
    guard case .copy = task.work, root.count > shape.members.count else { return }
    let names = root.members.map(\.name.index)
    reportDuplicates { names.contains($0.index) }
  }

  // MARK: Texts

  private func take(text root: JSONNode, _ place: ElementPlace) {
    switch DocumentKind(root) {
    case .releasePackage, .recordPackage: take(package: root, place)
    case .release, .compiledRelease, .versionedRelease: take(bare: root, .releases)
    case .record: take(bare: root, .records)
    case .unknown: report.reportNotToBePacked(root, takesTexts: task.takesTexts)
    }
  }

  private func take(package root: JSONNode, _ place: ElementPlace) {
    guard let shape = PackageShape(root) else { return report.reportNotToBePacked(root, takesTexts: task.takesTexts) }
    // Where a package begins matters to those who compare packages.
    let start = isSurvey ? place.streamPosition(of: root.offset) : .start
    events.append(.begin(outgoing(shape), at: start))
    if !isSurvey {
      reportDuplicates(ofPackage: root, shape)
      let decision = decision(for: shape)
      note(decision, at: root)
      for (name, value) in root.members {
        guard let kind = PackageKind(rawValue: name.text), value.isArray, packs(kind, shape) else { continue }
        for element in value.elements { take(element: element, kind, decision) }
      }
      reportOthers(root, shape)
    }
    events.append(.end)
  }

  private func take(frame root: JSONNode, _ package: LargePackage?) {
    if let package {
      reportDuplicates(ofPackage: root, package.shape)
      note(decision(for: package.shape), at: root)
      reportOthers(root, package.shape)
      events.append(.end)
    } else if root.isObject {
      report.reportNotToBePacked(root, takesTexts: task.takesTexts)
    }
  }

  /// Whether a package's elements of this kind are taken along.
  private func packs(_ kind: PackageKind, _ shape: PackageShape) -> Bool {
    if case .upgrade = task.work { return true }
    return kind == shape.kind
  }

  /// Says of a package with both arrays that one is left out.
  private func reportOthers(_ root: JSONNode, _ shape: PackageShape) {
    for kind in PackageKind.allCases where shape.members[kind.array] != nil && !packs(kind, shape) {
      guard let array = root.member(named: kind.array) else { continue }
      report.reportLeftOut(array, kind)
    }
  }

  private func take(bare root: JSONNode, _ kind: PackageKind) {
    guard task.takesTexts else { return report.reportNotToBePacked(root, takesTexts: false) }
    report.release = root
    let start = writer.count
    if !isSurvey {
      let decision = decision(forText: root, kind)
      note(decision, at: root)
      write(root, kind, decision)
    }
    events.append(.text(kind, start..<writer.count))
  }

  private func take(element: JSONNode, _ kind: PackageKind, _ decision: UpgradeDecision) {
    report.release = element
    let start = writer.count
    write(element, kind, decision)
    events.append(.element(kind, start..<writer.count))
  }

  private var isSurvey: Bool { if case .survey = task.work { true } else { false } }

  // MARK: Writing

  private func write(_ value: JSONNode, _ kind: PackageKind, _ decision: UpgradeDecision) {
    guard case .upgrade(let upgrade) = decision, value.isObject else { return copy(value) }
    var remarks: [UpgradeRemark] = []
    let old = value.value
    let new = upgrade.upgraded(old, as: kind == .releases ? .release : .record, &remarks)
    for remark in remarks { report.report(remark, in: value) }
    if new == old { copy(value) } else { JSONWriter.write(new, to: &writer) }
  }

  /// The bytes as they are, unless they fill several lines.
  private func copy(_ value: JSONNode) {
    if value.isArray || value.isObject, !value.raw.contains(UInt8(ascii: "\n")), !value.raw.contains(0x0D) {
      writer.append(value.raw)
    } else {
      value.write(to: &writer)
    }
  }

  private func outgoing(_ shape: PackageShape) -> PackageShape {
    guard case .upgrade(let upgrade) = decision(for: shape) else { return shape }
    return upgrade.upgraded(shape)
  }
}
