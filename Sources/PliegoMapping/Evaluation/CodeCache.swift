import PliegoRows
import PliegoValues

/// Translates cells by a code table, folding each distinct text only once.
///
/// SAFETY: `recent` has a place for each value of ``place(of:)``; the texts there are kept by `kept`.
struct CodeCache {
  private struct Known {
    var text: Bytes
    var target: Int32
  }

  private let table: CodeTablePlan
  private let kept = TextPool()
  private var numbers = KeyNumbers()
  private var targets: [Int32] = []
  /// Texts by some of their bytes: columns of codes hold a few texts again and again.
  private var recent: [Known]

  private static let placeBits: UInt64 = 6

  init(_ table: CodeTablePlan, _ constants: [Value]) {
    self.table = table
    recent = [Known](repeating: Known(text: kept.add([]), target: -2), count: 1 << Int(Self.placeBits))
  }

  /// The constant with the code; -1: known, and without a code; -2: not in the table.
  mutating func target(of text: Bytes) -> Int32 {
    let place = Self.place(of: text)
    if !text.isEmpty, KeyNumbers.equal(recent[place].text, text) { return recent[place].target }
    return look(for: text, place)
  }

  @inline(__always)
  private static func place(of text: Bytes) -> Int {
    // Eight bytes may be read of any text; those behind its end make no difference that matters.
    let count = text.count < 8 ? text.count : 8
    let word = UInt64(littleEndian: UnsafeRawPointer(text.start).loadUnaligned(as: UInt64.self))
    let first = count == 8 ? word : word & (1 &<< UInt64(count &* 8) &- 1)
    return Int(((first ^ UInt64(text.count)) &* 0x9E37_79B9_7F4A_7C15) >> (64 - placeBits))
  }

  private mutating func look(for text: Bytes, _ place: Int) -> Int32 {
    if let number = numbers.number(of: text) {
      recent[place] = Known(text: numbers.keys[Int(number)], target: targets[Int(number)])
      return targets[Int(number)]
    }
    let key = table.isExact ? Array(text.buffer) : Text.fold(text.buffer)
    let target = table.targets[key] ?? -2
    // Texts that nobody mapped may be as many as there are rows: keep them within bounds.
    guard numbers.count < 50_000 else { return target }
    _ = numbers.add(kept.add(Array(text.buffer)))
    targets.append(target)
    return target
  }
}
