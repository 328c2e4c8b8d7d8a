import Foundation

/// Random numbers that can be had again: SplitMix64, the same on every machine.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number in a range.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// `true` once in so many times.
  public mutating func once(in times: Int) -> Bool {
    int(1...times) == 1
  }

  /// One of some things, of which there must be at least one.
  public mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices) -> Choices.Element {
    choices[choices.index(choices.startIndex, offsetBy: int(0...choices.count - 1))]
  }

  /// A text of up to `length` characters out of `alphabet`.
  public mutating func text(of alphabet: String, upTo length: Int) -> String {
    let characters = Array(alphabet)
    return String((0..<int(0...length)).map { _ in pick(characters) })
  }
}

/// Tries a law on many random cases, and prints the seed of a case that throws.
///
/// A fresh seed is drawn for every run and printed, so that a failure can be had again with
/// `PLIEGO_SEED=… swift test --filter …`. Cases count up from the seed: one that fails is the first of its own run.
///
/// `PLIEGO_LAW_SHARE=10` tries a tenth of the cases: under a sanitizer each takes many times as long.
///
/// - Parameter least: how many are tried however small the share is.
/// - Returns: how many cases were tried.
@discardableResult
public func forAll(
  _ cases: Int, least: Int = 20, law: String = #function, _ body: (inout SeededGenerator) throws -> Void
) rethrows -> Int {
  let share = ProcessInfo.processInfo.environment["PLIEGO_LAW_SHARE"].flatMap { Int($0) } ?? 1
  let cases = min(cases, max(cases / max(share, 1), least))
  let given = ProcessInfo.processInfo.environment["PLIEGO_SEED"].flatMap { UInt64($0) }
  let first = given ?? UInt64.random(in: 0..<1 << 48)
  print("\(law): \(cases) cases from PLIEGO_SEED=\(first)")
  for offset in 0..<UInt64(max(cases, 0)) {
    var generator = SeededGenerator(seed: first &+ offset)
    do {
      try body(&generator)
    } catch {
      print("\(law): failed with PLIEGO_SEED=\(first &+ offset)")
      throw error
    }
  }
  return max(cases, 0)
}
