import Glibc

/// Random numbers that a printed seed brings back.
struct SeededGenerator: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  /// Takes the seed from `PLIEGO_TEST_SEED` when it is set, and prints it either way.
  init(for property: String) {
    let given = getenv("PLIEGO_TEST_SEED").flatMap { UInt64(String(cString: $0)) }
    seed = given ?? UInt64.random(in: 1...999_999)
    state = seed
    print("\(property): PLIEGO_TEST_SEED=\(seed)")
  }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &self) == 0 }
}
