import Glibc
import Testing

@testable import Pliego

@Suite struct OrderedStreamTests {
  struct Stop: Error, Equatable { let number: Int }

  /// Gives numbers, and fails where it is told to.
  private func run(_ count: Int, jobs: Int, failsNext: Int = .max, failsConsume: Int = .max) -> (
    taken: [Int], failure: Stop?
  ) {
    var next = 0
    var taken: [Int] = []
    do throws(Stop) {
      try OrderedStream.run(
        jobs: jobs,
        next: { () throws(Stop) -> Int? in
          if next == failsNext { throw Stop(number: next) }
          defer { next += 1 }
          return next < count ? next : nil
        },
        makeWorker: {
          { number in
            // Some are slow, so that later ones are ready before.
            if number % 7 == 0 { usleep(300) }
            return number
          }
        },
        consume: { (number: Int) throws(Stop) in
          if number == failsConsume { throw Stop(number: number) }
          taken.append(number)
        })
      return (taken, nil)
    } catch {
      return (taken, error)
    }
  }

  @Test(arguments: 1...8)
  func `results come in order and whole`(_ jobs: Int) {
    for count in [0, 1, 2, 17, 300] { #expect(run(count, jobs: jobs).taken == Array(0..<count)) }
  }

  @Test(arguments: 1...8)
  func `all before a failing piece is consumed`(_ jobs: Int) {
    for place in [0, 1, 5, 40] {
      let result = run(100, jobs: jobs, failsNext: place)
      #expect(result.taken == Array(0..<place))
      #expect(result.failure == Stop(number: place))
    }
  }

  @Test(arguments: 1...8)
  func `nothing is consumed after a failing consumer`(_ jobs: Int) {
    for place in [0, 1, 5, 40] {
      let result = run(100, jobs: jobs, failsConsume: place)
      #expect(result.taken == Array(0..<place))
      #expect(result.failure == Stop(number: place))
    }
  }

  /// Numbers of which each gives as many parts as it says, and itself at the end.
  private func runParts(_ counts: [Int], jobs: Int, failsAfter: Int = .max) -> (taken: [String], failure: Stop?) {
    var next = counts.indices.makeIterator()
    var taken: [String] = []
    do throws(Stop) {
      try OrderedStream.run(
        jobs: jobs, next: { () throws(Stop) -> Int? in next.next() },
        makeWorker: {
          { number, give in
            for part in 0..<counts[number] { give("\(number).\(part)") }
            return number
          }
        },
        takePart: { (part: String) throws(Stop) in
          if taken.count == failsAfter { throw Stop(number: failsAfter) }
          taken.append(part)
        },
        consume: { (number: Int) throws(Stop) in taken.append(String(number)) })
      return (taken, nil)
    } catch {
      return (taken, error)
    }
  }

  @Test(arguments: 1...8)
  func `parts come before the result of their piece, however many`(_ jobs: Int) {
    // More than may lie there, in a piece that others wait for and in all of them.
    for counts in [[0, 500, 0, 3], [0, 0, 0, 900], Array(repeating: 40, count: 60)] {
      let expected = counts.indices.flatMap { number in (0..<counts[number]).map { "\(number).\($0)" } + ["\(number)"] }
      #expect(runParts(counts, jobs: jobs).taken == expected)
    }
  }

  @Test(arguments: 1...8)
  func `nothing is taken after a part that could not be`(_ jobs: Int) {
    for place in [0, 3, 70] {
      let result = runParts([5, 200, 200, 200, 5], jobs: jobs, failsAfter: place)
      #expect(result.taken.count == place)
      #expect(result.failure == Stop(number: place))
    }
  }
}
