/// SHA-256 of FIPS 180-4 as the standard's text has it, to hold the fast one against.
enum PlainSHA256 {
  static func hexadecimal(_ text: String, digits: Int = 16) -> String { hexadecimal(Array(text.utf8), digits: digits) }

  static func hexadecimal(_ bytes: [UInt8], digits: Int = 16) -> String {
    var state: [UInt32] = primes(8).map { fraction(Double($0).squareRoot()) }
    let constants = primes(64).map { fraction(cubeRoot(Double($0))) }
    var padded = bytes + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += (0..<8).map { UInt8(truncatingIfNeeded: UInt64(bytes.count * 8) >> UInt64(56 - 8 * $0)) }
    for start in stride(from: 0, to: padded.count, by: 64) {
      mix(Array(padded[start..<(start + 64)]), constants, &state)
    }
    let all = state.map { word in
      String(repeating: "0", count: 8 - String(word, radix: 16).count) + String(word, radix: 16)
    }
    return String(all.joined().prefix(digits))
  }

  private static func mix(_ block: [UInt8], _ constants: [UInt32], _ state: inout [UInt32]) {
    var words = (0..<16).map { place in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[place * 4 + $1]) } }
    for place in 16..<64 {
      let a = words[place - 15]
      let b = words[place - 2]
      let low = turned(a, 7) ^ turned(a, 18) ^ a >> 3
      let high = turned(b, 17) ^ turned(b, 19) ^ b >> 10
      words.append(words[place - 16] &+ low &+ words[place - 7] &+ high)
    }
    var s = state
    for place in 0..<64 {
      let big = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
      let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
      let first = s[7] &+ big &+ choice &+ constants[place] &+ words[place]
      let small = turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)
      let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
      s = [first &+ small &+ majority, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for place in 0..<8 { state[place] = state[place] &+ s[place] }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  private static func fraction(_ number: Double) -> UInt32 { UInt32((number - number.rounded(.down)) * 4_294_967_296) }

  /// By Newton's steps, exact to the last bit that matters here.
  private static func cubeRoot(_ number: Double) -> Double {
    (0..<80).reduce(number / 2) { root, _ in root - (root * root * root - number) / (3 * root * root) }
  }

  private static func primes(_ count: Int) -> [Int] {
    var found: [Int] = []
    var next = 2
    while found.count < count {
      if found.allSatisfy({ next % $0 != 0 }) { found.append(next) }
      next += 1
    }
    return found
  }
}
