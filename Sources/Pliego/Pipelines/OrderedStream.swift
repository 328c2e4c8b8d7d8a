/// Runs pieces of work that come one after the other on several threads and hands over the results in order.
///
/// For streams, whose length nobody knows. The caller's thread reads and consumes; a few pieces are under way at a time,
/// so memory does not grow with the stream.
final class OrderedStream<Piece: Sendable, Result: Sendable>: @unchecked Sendable {
  // SAFETY: everything below `monitor` is touched with the monitor locked.
  private let monitor = Monitor()
  private var waiting: [(number: Int, piece: Piece)] = []
  private var results: [Int: Result] = [:]
  private var isClosed = false

  /// - Parameters:
  ///   - jobs: how many threads work; 1 does everything on the caller's.
  ///   - next: gives the next piece, `nil` after the last.
  ///   - makeWorker: called once on each thread; gives what does one piece.
  ///   - consume: called on the caller's thread, in the order of pieces.
  /// - Throws: what `next` throws, after all pieces before were consumed, as with one job; and what `consume` throws, after
  ///   which nothing is consumed any more.
  static func run<Failure: Error>(
    jobs: Int, next: () throws(Failure) -> Piece?, makeWorker: @escaping @Sendable () -> (Piece) -> Result,
    consume: (Result) throws(Failure) -> Void
  ) throws(Failure) {
    guard jobs > 1 else {
      let work = makeWorker()
      while let piece = try next() { try consume(work(piece)) }
      return
    }
    let stream = OrderedStream()
    var threads = (0..<jobs).map { _ in ThreadBox(Thread { stream.work(makeWorker()) }) }
    var failure: Failure?
    do throws(Failure) {
      try stream.feed(window: jobs * 2 + 2, next, consume)
    } catch {
      failure = error
    }
    stream.close()
    while let thread = threads.popLast() { thread.join() }
    if let failure { throw failure }
  }

  private func feed<Failure: Error>(
    window: Int, _ next: () throws(Failure) -> Piece?, _ consume: (Result) throws(Failure) -> Void
  ) throws(Failure) {
    var given = 0
    var taken = 0
    var failure: Failure?
    while true {
      let piece: Piece?
      do throws(Failure) {
        piece = try next()
      } catch {
        failure = error
        break
      }
      guard let piece else { break }
      give(piece, number: given)
      given += 1
      // Whatever is ready goes on; when too much is under way, the oldest is waited for.
      while taken < given, let result = result(taken, waits: given - taken >= window) {
        try consume(result)
        taken += 1
      }
    }
    while taken < given, let result = result(taken, waits: true) {
      try consume(result)
      taken += 1
    }
    if let failure { throw failure }
  }

  private func give(_ piece: Piece, number: Int) {
    monitor.lock()
    waiting.append((number, piece))
    monitor.wakeAll()
    monitor.unlock()
  }

  private func result(_ number: Int, waits: Bool) -> Result? {
    monitor.lock()
    defer { monitor.unlock() }
    while waits, results[number] == nil { monitor.wait() }
    return results.removeValue(forKey: number)
  }

  private func work(_ body: (Piece) -> Result) {
    while let (number, piece) = take() {
      let result = body(piece)
      monitor.lock()
      results[number] = result
      monitor.wakeAll()
      monitor.unlock()
    }
  }

  private func take() -> (number: Int, piece: Piece)? {
    monitor.lock()
    defer { monitor.unlock() }
    while waiting.isEmpty, !isClosed { monitor.wait() }
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }

  private func close() {
    monitor.lock()
    isClosed = true
    waiting = []
    monitor.wakeAll()
    monitor.unlock()
  }
}
