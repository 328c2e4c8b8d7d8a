/// Runs pieces of work that come one after the other on several threads and hands over the results in order.
///
/// For streams, whose length nobody knows. The caller's thread reads and consumes; a few pieces are under way at a time,
/// so memory does not grow with the stream. What one piece gives may be long too: a worker hands it over in parts, and
/// waits when a few of them lie there, since another piece's turn has not ended.
final class OrderedStream<Piece: Sendable, Part: Sendable, Result: Sendable>: @unchecked Sendable {
  /// Does one piece; gives parts of what comes of it before the end.
  typealias Work = (Piece, _ give: @escaping (Part) -> Void) -> Result

  private enum Output {
    case part(Part), result(Result)
  }

  /// How many parts of a piece lie there at most.
  private static var mostParts: Int { 2 }

  // SAFETY: everything below `monitor` is touched with the monitor locked.
  private let monitor = Monitor()
  private var waiting: [(number: Int, piece: Piece)] = []
  private var parts: [Int: [Part]] = [:]
  private var results: [Int: Result] = [:]
  private var isClosed = false

  /// - Parameters:
  ///   - jobs: how many threads work; 1 does everything on the caller's.
  ///   - next: gives the next piece, `nil` after the last.
  ///   - makeWorker: called once on each thread; gives what does one piece.
  ///   - takePart: called on the caller's thread, in the order of pieces, with the parts of one in their order.
  ///   - consume: called on the caller's thread, in the order of pieces, after the piece's parts.
  /// - Throws: what `next` throws, after all pieces before were consumed, as with one job; and what `takePart` and
  ///   `consume` throw, after which nothing is taken any more.
  static func run<Failure: Error>(
    jobs: Int, next: () throws(Failure) -> Piece?, makeWorker: @escaping @Sendable () -> Work,
    takePart: (Part) throws(Failure) -> Void, consume: (Result) throws(Failure) -> Void
  ) throws(Failure) {
    guard jobs > 1 else {
      let work = makeWorker()
      while let piece = try next() {
        try consume(try deferringFailure(of: takePart) { work(piece, $0) })
      }
      return
    }
    let stream = OrderedStream()
    var threads = (0..<jobs).map { _ in ThreadBox(Thread { stream.work(makeWorker()) }) }
    var failure: Failure?
    do throws(Failure) {
      try stream.feed(window: jobs * 2 + 2, next, takePart, consume)
    } catch {
      failure = error
    }
    stream.close()
    while let thread = threads.popLast() { thread.join() }
    if let failure { throw failure }
  }

  private func feed<Failure: Error>(
    window: Int, _ next: () throws(Failure) -> Piece?, _ takePart: (Part) throws(Failure) -> Void,
    _ consume: (Result) throws(Failure) -> Void
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
      while taken < given, let output = output(of: taken, waits: given - taken >= window) {
        try take(output, &taken, takePart, consume)
      }
    }
    while taken < given, let output = output(of: taken, waits: true) { try take(output, &taken, takePart, consume) }
    if let failure { throw failure }
  }

  private func take<Failure: Error>(
    _ output: Output, _ taken: inout Int, _ takePart: (Part) throws(Failure) -> Void,
    _ consume: (Result) throws(Failure) -> Void
  ) throws(Failure) {
    switch output {
    case .part(let part): try takePart(part)
    case .result(let result):
      try consume(result)
      taken += 1
    }
  }

  private func give(_ piece: Piece, number: Int) {
    monitor.lock()
    waiting.append((number, piece))
    monitor.wakeAll()
    monitor.unlock()
  }

  /// The next thing that a piece gave; `nil` when there is none yet.
  private func output(of number: Int, waits: Bool) -> Output? {
    monitor.lock()
    defer { monitor.unlock() }
    while true {
      if var ready = parts[number], !ready.isEmpty {
        let part = ready.removeFirst()
        parts[number] = ready
        monitor.wakeAll()
        return .part(part)
      }
      if let result = results.removeValue(forKey: number) {
        parts[number] = nil
        return .result(result)
      }
      guard waits else { return nil }
      monitor.wait()
    }
  }

  private func work(_ body: Work) {
    while let (number, piece) = take() {
      let result = body(piece) { self.add($0, of: number) }
      monitor.lock()
      results[number] = result
      monitor.wakeAll()
      monitor.unlock()
    }
  }

  /// Lays a part down where there is room for it; the oldest piece's are always taken away.
  private func add(_ part: Part, of number: Int) {
    monitor.lock()
    defer { monitor.unlock() }
    while !isClosed, parts[number, default: []].count >= Self.mostParts { monitor.wait() }
    guard !isClosed else { return }
    parts[number, default: []].append(part)
    monitor.wakeAll()
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

extension OrderedStream where Part == Never {
  /// The same for pieces whose results are never long, so that nothing comes before the end.
  static func run<Failure: Error>(
    jobs: Int, next: () throws(Failure) -> Piece?, makeWorker: @escaping @Sendable () -> (Piece) -> Result,
    consume: (Result) throws(Failure) -> Void
  ) throws(Failure) {
    try run(
      jobs: jobs, next: next,
      makeWorker: {
        let work = makeWorker()
        return { piece, _ in work(piece) }
      }, takePart: { (_: Never) throws(Failure) in }, consume: consume)
  }
}
