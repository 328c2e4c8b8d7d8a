import PliegoDiagnostics
import PliegoJSON
import PliegoPackages

/// Brings releases, records and packages of them to a newer version of the standard.
///
/// What comes as a package goes as a package, in one line, with its members in their order; what needs no change is
/// copied byte by byte.
public func upgradeData(
  _ options: PackagingOptions, _ request: UpgradeRequest,
  _ progress: (ValidationProgress) -> Void = { _ in }
) throws(PliegoError) -> PackagingOutcome {
  let run = try PackagingRun(options)
  let writer = try UpgradeWriter(options.output, unpacks: request.unpacks)
  try run.read(PackageTask(work: .upgrade(request), takesTexts: true), progress) { event, batch throws(PliegoError) in
    do throws(FileError) { try writer.take(event, batch) } catch { throw PliegoError(writing: error) }
    run.note { writer.count(event, &$0) }
  }
  do throws(FileError) { try writer.finish() } catch { throw PliegoError(writing: error) }
  return run.outcome
}

/// Writes packages as they came, or what is in them one a line.
private final class UpgradeWriter {
  private let file: OutputFile
  private let unpacks: Bool
  /// The members of the package that are not written yet.
  private var members: [JSONObject.Member] = []
  private var isFirstMember = true
  /// The array whose elements are being written.
  private var array: PackageKind?
  private var isFirstElement = true

  init(_ path: String, unpacks: Bool) throws(PliegoError) {
    self.unpacks = unpacks
    do throws(FileError) { file = try OutputFile(path) } catch { throw PliegoError(writing: error) }
  }

  func count(_ event: PackageEvent, _ outcome: inout PackagingOutcome) {
    switch event {
    case .begin:
      outcome.packagesRead += 1
      if !unpacks { outcome.packagesWritten += 1 }
    case .element, .text:
      outcome.elementsRead += 1
      outcome.elementsWritten += 1
    case .end: break
    }
  }

  func take(_ event: PackageEvent, _ batch: PackageBatch) throws(FileError) {
    switch event {
    case .begin(let shape, _): if !unpacks { try begin(shape) }
    case .element(let kind, let range):
      if unpacks {
        try writeLine(batch.bytes[range])
      } else {
        try write(batch.bytes[range], in: kind)
      }
    case .end: if !unpacks { try end() }
    case .text(_, let range): try writeLine(batch.bytes[range])
    }
  }

  func finish() throws(FileError) { try file.commit() }

  private func writeLine(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    try file.write(Array(bytes))
    try file.write("\n")
  }

  // MARK: Packages

  private func begin(_ shape: PackageShape) throws(FileError) {
    members = Array(shape.members)
    isFirstMember = true
    array = nil
    try file.write("{")
  }

  private func write(_ element: ArraySlice<UInt8>, in kind: PackageKind) throws(FileError) {
    if array != kind { try open(kind) }
    if !isFirstElement { try file.write(",") }
    isFirstElement = false
    try file.write(Array(element))
  }

  /// Writes the members before an array, and its bracket.
  private func open(_ kind: PackageKind) throws(FileError) {
    try close()
    while let next = members.first?.name, next != kind.array { try writeFirst() }
    try writeName(kind.array)
    try file.write("[")
    if !members.isEmpty { members.removeFirst() }
    array = kind
    isFirstElement = true
  }

  private func close() throws(FileError) {
    guard array != nil else { return }
    try file.write("]")
    array = nil
  }

  private func writeFirst() throws(FileError) {
    let member = members.removeFirst()
    try writeName(member.name)
    try file.write(JSONWriter.text(of: member.value))
  }

  private func writeName(_ name: String) throws(FileError) {
    try file.write((isFirstMember ? "" : ",") + JSONWriter.text(of: .string(name)) + ":")
    isFirstMember = false
  }

  private func end() throws(FileError) {
    try close()
    while !members.isEmpty { try writeFirst() }
    try file.write("}\n")
  }
}
