import FuzzDriver
import PliegoJSON

/// The first byte chooses the depth allowed, the rest is a text.
///
/// What is checked besides memory: the tape parser takes and refuses what the plain one does, with the same reason and
/// offset, the values and the repeated names are the same, and every node's way leads back to it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTape(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let limits = JSONLimits(maximumDepth: Int(bytes[0]) * 4 + 1)
  let text = Array(UnsafeBufferPointer(start: bytes + 1, count: count - 1))
  var parser = TapeParser(keys: KeyTable(["id", "ocid", "é", ""]), limits: limits)
  var failure: JSONSyntaxError?
  do throws(JSONSyntaxError) {
    try text.withUnsafeBufferPointer { text throws(JSONSyntaxError) in try parser.parse(text) }
  } catch { failure = error }
  var duplicates: Set<DuplicateName> = []
  do throws(JSONSyntaxError) {
    let value = try JSONParser.parse(text, limits: limits) { duplicates.insert($0) }
    precondition(failure == nil, "only the tape parser refuses")
    precondition("\(value)" == "\(parser.tape.value())", "values that differ")
    checkNodes(parser.tape, value, duplicates)
  } catch {
    precondition(failure == error, "reasons or offsets that differ")
  }
  return 0
}

private func checkNodes(_ tape: borrowing Tape, _ value: JSONValue, _ duplicates: Set<DuplicateName>) {
  var repeated: Set<DuplicateName> = []
  tape.reportDuplicateNames { repeated.insert($0) }
  precondition(repeated == duplicates, "repeated names that differ")
  let root = tape.node()
  let trail = JSONTrail()
  for index in 0..<tape.count {
    let node = root.node(at: index)
    let pointer = JSONPointer(trail.steps(to: node))
    precondition(pointer == node.pointer, "ways that differ")
    if node.kind != .name, repeated.isEmpty {
      precondition(pointer.resolve(in: value) == node.value, "a way that leads elsewhere")
    }
    precondition(node.isEqual(to: node), "a value unlike itself")
  }
}

@_cdecl("FuzzTape_main")
public func fuzzMain(_ count: CInt, _ arguments: FuzzArguments?) -> CInt {
  fuzz(count, arguments, fuzzTape)
}
