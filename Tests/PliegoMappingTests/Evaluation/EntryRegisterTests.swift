import PliegoTestSupport
import Testing

@testable import PliegoMapping

@Suite("Numbers for entries without an id")
struct EntryRegisterTests {
  /// Goes through days of rows and gives the numbers of each.
  private func numbers(_ days: [[String]]...) -> [[Int]] { numbers(days) }

  private func numbers(_ days: [[[String]]]) -> [[Int]] {
    var known: [RegisteredEntry] = []
    return days.map { rows in
      var register = EntryRegister("list", known: known)
      let numbers = register.numbers(of: rows)
      known = register.entries
      return numbers
    }
  }

  @Test func `rows keep their numbers in any order`() {
    #expect(
      numbers([["a", "1"], ["b", "2"], ["c", "3"]], [["c", "3"], ["a", "1"], ["b", "2"]]) == [[1, 2, 3], [3, 1, 2]])
  }

  @Test func `a corrected cell keeps the number when the other columns decide`() {
    #expect(numbers([["a", "1"], ["b", "2"]], [["b", "2"], ["A", "1"]]) == [[1, 2], [2, 1]])
    #expect(
      numbers([["a", "1", "x"], ["a", "2", "x"]], [["a", "2", "y"], ["a", "1", "y"]]) == [[1, 2], [2, 1]])
  }

  @Test func `where the other columns do not decide, there is a new number`() {
    #expect(numbers([["a", "1"], ["a", "2"]], [["a", "3"]]) == [[1, 2], [3]])
    #expect(numbers([["a", "1"]], [["a", "2"], ["a", "3"]]) == [[1], [2, 3]])
    #expect(numbers([["a", "", ""]], [["b", "", ""]]) == [[1], [2]])
  }

  @Test func `more columns decide before fewer, and the first before the last`() {
    #expect(
      numbers([["a", "1", "x"], ["b", "1", "y"]], [["a", "2", "y"], ["a", "1", "z"]]) == [[1, 2], [3, 1]])
    #expect(numbers([["a", "1"], ["b", "2"]], [["a", "2"]]) == [[1, 2], [1]])
  }

  @Test func `equal rows have numbers of their own`() {
    #expect(numbers([["a"], ["a"]], [["a"], ["a"], ["a"]], [["a"]]) == [[1, 2], [1, 2, 3], [1]])
  }

  @Test func `a number is never given again`() {
    #expect(numbers([["a"], ["b"]], [["a"]], [["a"], ["c"]], [["b"], ["c"]]) == [[1, 2], [1], [1, 3], [2, 3]])
    // What was gone comes back only as it was.
    #expect(numbers([["a", "1"]], [], [["a", "2"]], [["a", "1"], ["a", "2"]]) == [[1], [], [2], [1, 2]])
  }

  @Test func `one column is known as a whole or not at all`() {
    #expect(EntryRegister.subsets(of: 1) == [])
    #expect(EntryRegister.subsets(of: 2) == [[0], [1]])
    #expect(EntryRegister.subsets(of: 3) == [[0, 1], [0, 2], [1, 2]])
  }

  @Test func `the order of rows changes no number of a row that was known`() {
    forAll(300) { random in
      func row() -> [String] { (0..<3).map { _ in random.pick(["a", "b", "c", ""]) } }
      let before = (0..<random.int(1...6)).map { _ in row() }
      var known = EntryRegister("list", known: [])
      _ = known.numbers(of: before)
      let after = (0..<random.int(1...6)).map { _ in random.once(in: 2) ? random.pick(before) : row() }
      let shuffled = Array(after.indices).shuffled(using: &random)
      var (first, second) = (
        EntryRegister("list", known: known.entries), EntryRegister("list", known: known.entries)
      )
      let plain = first.numbers(of: after)
      let mixed = second.numbers(of: shuffled.map { after[$0] })
      let count = known.entries.count
      #expect(Set(plain).count == plain.count && Set(mixed).count == mixed.count)
      // Equal rows may share out their numbers otherwise; each kind of row has the same ones.
      func old(_ numbers: [Int], _ rows: [[String]]) -> [[String]: Set<Int>] {
        var found: [[String]: Set<Int>] = [:]
        for (number, row) in zip(numbers, rows) where number <= count { found[row, default: []].insert(number) }
        return found
      }
      #expect(old(plain, after) == old(mixed, shuffled.map { after[$0] }))
    }
  }
}
