import PliegoRows
import PliegoTestSupport
import Testing

@testable import PliegoMapping

@Suite struct KeyNumbersTests {
  /// Keys with few bytes, so that many are alike, and some that hold noughts or run over eight bytes.
  private static func keys(_ generator: inout SeededGenerator, in pool: TextPool) -> [Bytes] {
    (0..<generator.int(1...80)).map { _ in
      let length = generator.pick([0, 1, 2, 7, 8, 9, 16, 17])
      return pool.add((0..<length).map { _ in UInt8(generator.pick([0, 1, 0x41, 0x7F, 0xC3])) })
    }
  }

  @Test func `keys in any order have the numbers of their first meeting`() {
    forAll(300) { generator in
      let pool = TextPool()
      // Keys point into it.
      defer { withExtendedLifetime(pool) {} }
      var keys = Self.keys(&generator, in: pool)
      if generator.once(in: 2) { keys.sort { $0.buffer.lexicographicallyPrecedes($1.buffer) } }
      var expected: [[UInt8]: Int32] = [:]
      var numbers = KeyNumbers(expecting: 4, mayAscend: generator.once(in: 2))
      for key in keys {
        let known = expected[Array(key.buffer)]
        let number = known ?? Int32(expected.count)
        expected[Array(key.buffer)] = number
        let added = numbers.add(key)
        #expect(added.number == number && added.isNew == (known == nil))
      }
      if generator.once(in: 3) { numbers.makeTable() }
      var last = 0
      for key in keys.shuffled(using: &generator) + Self.keys(&generator, in: pool) {
        let number = expected[Array(key.buffer)]
        #expect(numbers.number(of: key) == number)
        if numbers.isAscending { #expect(numbers.number(of: key, near: &last) == number) }
      }
    }
  }

  @Test func `keys are in the order of their bytes`() {
    forAll(300) { generator in
      let pool = TextPool()
      defer { withExtendedLifetime(pool) {} }
      let keys = Self.keys(&generator, in: pool).prefix(2)
      guard let a = keys.first, let b = keys.last else { return }
      let order = KeyNumbers.order(a, b)
      #expect((order < 0) == a.buffer.lexicographicallyPrecedes(b.buffer))
      #expect((order == 0) == a.buffer.elementsEqual(b.buffer))
    }
  }
}
