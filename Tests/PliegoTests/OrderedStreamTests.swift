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
}
