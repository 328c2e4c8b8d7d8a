import PliegoJSON
import PliegoRows

// Ids from the register, and the entries around an entry, which its list is known by.
extension ReleaseWriter {
  /// The ids of the entries that some rows become, in their order.
  mutating func registeredIDs(_ node: NodePointer, _ iteration: IterationAtRunTime, _ groups: RowGroups) -> [Value] {
    let columns = plan.registers[Int(node.pointee.register)]
    var rows: [[String]] = []
    for group in groups {
      evaluator.push(iteration.source, group)
      rows.append(columns.map { text(of: evaluator.run($0)) })
      evaluator.pop()
    }
    flushNotes(path: node.pointee.path, line: node.pointee.line)
    let path = node.pointee.path >= 0 ? plan.paths[Int(node.pointee.path)] : ""
    return registers.numbers(of: rows, at: path, in: currentProcess).map { number in
      var digits = Array(String(number).utf8)
      return .text(digits.withUnsafeMutableBufferPointer { evaluator.arena.copy(UnsafeBufferPointer($0)) })
    }
  }

  private mutating func text(of value: Value) -> String {
    // What cannot be read tells nothing apart; the field that uses it says so.
    value.isEmpty || value.isProblem ? "" : evaluator.bytes(value).text
  }

  /// Writes an entry; what stands inside it knows which one it is in.
  mutating func entryObject(_ node: NodePointer) -> Outcome {
    guard plan.hasRegisters else { return object(node) }
    registers.trail.append("")
    isEntryNext = true
    let outcome = object(node)
    registers.trail.removeLast()
    return outcome
  }

  mutating func noteIdentity(_ range: Range<Int>) {
    guard plan.hasRegisters else { return }
    registers.trail[registers.trail.count - 1] =
      body.withUnsafeBytes { String(decoding: $0[range], as: UTF8.self) }
  }
}
