import FuzzDriver
import PliegoJSON
import PliegoMerge
import PliegoOCDS

/// Releases, a byte 0xFF between them; the first byte says which options are on.
///
/// What is checked besides memory: whatever objects the releases are, they merge or a problem says why not; and what is
/// written is JSON, the same a second time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMerge(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1, let rules = Rules.standard else { return 0 }
  let parts = Array(UnsafeBufferPointer(start: bytes + 1, count: count - 1)).split(separator: 0xFF)
  let releases = parts.prefix(8).compactMap { FuzzedRelease(Array($0), rules.keys) }
  let nodes = releases.map(\.node).filter(\.isObject)
  guard !nodes.isEmpty else { return 0 }
  var options = MergerOptions()
  options.keepsHistory = bytes[0] & 1 != 0
  options.removesNullObjects = bytes[0] & 2 != 0
  options.readsIdentifiersAsText = bytes[0] & 4 != 0
  var merger = Merger(rules, options: options)
  guard merger.merge(ReleaseOrder(nodes).places.map { nodes[$0] }) else {
    precondition(merger.problems.contains(where: \.isFatal), "given up without a reason")
    return 0
  }
  let problems = merger.problems
  for problem in problems { precondition(problem.release < nodes.count, "a problem of no release") }
  precondition(compiledRelease(merger) == compiledRelease(merger), "another release the second time")
  if options.keepsHistory { _ = versionedRelease(merger) }
  withExtendedLifetime(releases) {}
  return 0
}

private func compiledRelease(_ merger: borrowing Merger) -> [UInt8] {
  var writer = ByteWriter()
  merger.writeCompiledRelease(to: &writer)
  return checked(writer.bytes)
}

private func versionedRelease(_ merger: borrowing Merger) -> [UInt8] {
  var writer = ByteWriter()
  merger.writeVersionedRelease(to: &writer)
  return checked(writer.bytes)
}

/// What was written, which has to be JSON.
private func checked(_ bytes: [UInt8]) -> [UInt8] {
  var parser = TapeParser()
  do {
    try bytes.withUnsafeBufferPointer { try parser.parse($0) }
  } catch {
    preconditionFailure("what was written is no JSON: \(String(decoding: bytes, as: UTF8.self))")
  }
  return bytes
}

private enum Rules {
  static let standard = (try? Profile(version: "1.1")).map { MergeRules(schema: $0.schema) }
}

/// A release on a tape of its own; `nil` for what is no JSON.
private final class FuzzedRelease {
  private let text: [UInt8]
  private let memory: UnsafeMutablePointer<UInt8>
  private var parser: TapeParser

  init?(_ text: [UInt8], _ keys: KeyTable) {
    self.text = text
    memory = .allocate(capacity: text.count + PaddedBytes.padding)
    memory.initialize(repeating: 0, count: text.count + PaddedBytes.padding)
    for (place, byte) in text.enumerated() { memory[place] = byte }
    parser = TapeParser(keys: keys)
    guard (try? parser.parse(PaddedBytes(start: memory, count: text.count))) != nil else { return nil }
  }

  deinit { memory.deallocate() }

  var node: JSONNode { parser.tape.node() }
}

@_cdecl("FuzzMerge_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzMerge)
}
