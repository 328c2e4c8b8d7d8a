import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoSources

/// Writes the patch that turns the one text, or picked release, into the other.
///
/// Both are held in memory as a whole.
func writePatch(_ setup: DiffSetup) throws(PliegoError) -> DiffOutcome {
  let options = setup.options
  guard let after = setup.after else { throw PliegoError([.patchNeedsOneText(setup.before.name)]) }
  let inputs = (setup.before.files + after.files).map(\.path)
  try OutputCollisions.check(outputs: [options.output], inputs: inputs)
  let old = try PatchText(setup.before, setup)
  let new = try PatchText(after, setup)
  var outcome = DiffOutcome(findings: Findings())
  let text: String
  let count: Int
  if options.format == .patch {
    var builder = JSONPatchBuilder()
    builder.add(old.node, new.node)
    (text, count) = (builder.text, builder.count)
  } else {
    let builder = MergePatchBuilder(old.node, new.node)
    if let place = builder.unspeakable { throw PliegoError([.nullInMergePatch(at: place, in: after.name)]) }
    text = builder.text
    count = text == "{}\n" ? 0 : 1
  }
  outcome.summary.countPatch(operations: count)
  do throws(FileError) {
    let output = try OutputFile(options.output)
    try output.write(text)
    try output.commit()
  } catch {
    throw PliegoError(writing: error)
  }
  return outcome
}

/// One JSON text, whole in memory, and its tape.
///
/// SAFETY: `memory` has the text and the padding behind it; the tape points into it and goes with it.
private final class PatchText {
  private let memory: UnsafeMutablePointer<UInt8>
  private var parser = TapeParser()

  /// Texts beyond this are not patched; a tape's offsets have 32 bits.
  private static let largest = 1 << 30

  var node: JSONNode { parser.tape.node() }

  init(_ operand: DiffOperand, _ setup: DiffSetup) throws(PliegoError) {
    let bytes =
      operand.pick == nil ? try Self.whole(operand, setup) : try Self.picked(operand, setup)
    memory = .allocate(capacity: bytes.count + PaddedBytes.padding)
    bytes.withUnsafeBufferPointer { text in
      if let start = text.baseAddress { memory.update(from: start, count: text.count) }
    }
    (memory + bytes.count).update(repeating: 0, count: PaddedBytes.padding)
    do throws(JSONSyntaxError) {
      try parser.parse(PaddedBytes(start: memory, count: bytes.count))
    } catch {
      let place = StreamPosition.start.advanced(
        over: UnsafeBufferPointer(start: memory, count: min(error.offset, bytes.count)))
      throw PliegoError([.notJSON(operand.name, error.reason, at: place)])
    }
  }

  deinit { memory.deallocate() }

  private static func whole(_ operand: DiffOperand, _ setup: DiffSetup) throws(PliegoError) -> [UInt8] {
    guard operand.files.count == 1 else { throw PliegoError([.patchNeedsOneText(operand.name)]) }
    let reader = try ChunkReader(operand.files[0], encoding: setup.encoding, limits: setup.options.limits)
    var bytes: [UInt8] = []
    var documents = 0
    while let chunk = try reader.next() {
      // The frame repeats what stands around the elements.
      if chunk.frame == nil { bytes += chunk.bytes }
      documents = max(documents, (chunk.elements.last?.document ?? 0) + 1)
      reader.reuse(chunk)
      guard bytes.count < largest else { throw PliegoError([.patchNeedsOneText(operand.name)]) }
    }
    let problems = reader.takeDiagnostics().filter { $0.severity == .error }
    guard problems.isEmpty else { throw PliegoError(problems) }
    guard documents == 1 else { throw PliegoError([.patchNeedsOneText(operand.name)]) }
    return bytes
  }

  /// The bytes of the only release with the id.
  private static func picked(_ operand: DiffOperand, _ setup: DiffSetup) throws(PliegoError) -> [UInt8] {
    let side = Publication(operand, usual: setup.usual, capacity: .max)
    for number in side.files.indices {
      _ = try side.read(number, setup, deliver: { (_: inout Findings) throws(PliegoError) in }, { _ in })
    }
    let entries = try side.index.entries(ofPart: 0)
    guard let entry = entries.first else { throw side.nothingPicked }
    guard entries.count == 1 else { throw PliegoError([.patchNeedsOneText(operand.name)]) }
    let text = side.texts[Int(entry.file)]
    let count = Int(entry.place.length)
    var isThere = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, used in
      isThere = room.baseAddress.map { text.read(count, at: Int(entry.place.offset), into: $0) } ?? false
      used = isThere ? count : 0
    }
    guard isThere else { throw PliegoError(changedMeanwhile: operand.name) }
    return bytes
  }
}
