import PliegoRows
import PliegoValues

/// Translates cells by a code table, folding each distinct text only once.
struct CodeCache {
  private let table: CodeTablePlan
  private let kept = TextPool()
  private var numbers = KeyNumbers()
  private var targets: [Int32] = []

  init(_ table: CodeTablePlan, _ constants: [Value]) {
    self.table = table
  }

  /// The constant with the code; -1: known, and without a code; -2: not in the table.
  mutating func target(of text: Bytes) -> Int32 {
    if let number = numbers.number(of: text) { return targets[Int(number)] }
    let key = table.isExact ? Array(text.buffer) : Text.fold(text.buffer)
    let target = table.targets[key] ?? -2
    // Texts that nobody mapped may be as many as there are rows: keep them within bounds.
    guard numbers.count < 50_000 else { return target }
    _ = numbers.add(kept.add(Array(text.buffer)))
    targets.append(target)
    return target
  }
}
