import Glibc

/// A lock of the C library. (The sanitizer for threads does not understand `Synchronization.Mutex` on Linux.)
///
/// SAFETY: the mutex and condition are allocated once and freed when nobody holds the object any more.
package final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  package func lock() { pthread_mutex_lock(mutex) }
  package func unlock() { pthread_mutex_unlock(mutex) }
  func wait() { pthread_cond_wait(condition, mutex) }
  func wakeAll() { pthread_cond_broadcast(condition) }
}

/// A thread of its own, with a stack large enough for deep mappings.
struct Thread: ~Copyable {
  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private let handle: pthread_t

  init(_ body: @escaping @Sendable () -> Void) {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { attributes.deallocate() }
    pthread_attr_init(attributes)
    pthread_attr_setstacksize(attributes, 16 << 20)
    var handle: pthread_t = 0
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    let status = pthread_create(
      &handle, attributes,
      { box in
        // SAFETY: the box was retained for this call, which takes it over.
        Unmanaged<Box>.fromOpaque(box.unsafelyUnwrapped).takeRetainedValue().body()
        return nil
      }, box)
    pthread_attr_destroy(attributes)
    precondition(status == 0, "the system gives no thread")
    self.handle = handle
  }

  consuming func join() { pthread_join(handle, nil) }
}

/// Runs numbered pieces of work on several threads and hands over the results in order.
///
/// At most a few results wait for their turn, so memory does not grow with the number of pieces.
final class OrderedWork<Result: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private let count: Int
  private let window: Int
  private var nextPiece = 0
  private var nextResult = 0
  private var results: [Int: Result] = [:]
  private var isCancelled = false

  private init(count: Int, window: Int) {
    self.count = count
    self.window = window
  }

  /// - Parameters:
  ///   - count: how many pieces there are.
  ///   - jobs: how many threads; 1 does everything on the caller's.
  ///   - window: how many pieces may be under way or wait for their turn; `nil`: a few for each thread.
  ///   - makeWorker: called once on each thread; gives what does one piece.
  ///   - consume: called on the caller's thread, in the order of pieces; `false` ends the work.
  static func run<Failure: Error>(
    count: Int, jobs: Int, window: Int? = nil, makeWorker: @escaping @Sendable () -> (Int) -> Result,
    consume: (Result) throws(Failure) -> Bool
  ) throws(Failure) {
    guard jobs > 1, count > 1 else {
      let work = makeWorker()
      for piece in 0..<count where try !consume(work(piece)) { return }
      return
    }
    let shared = OrderedWork(count: count, window: window ?? jobs * 3 + 2)
    var threads = (0..<min(jobs, count)).map { _ in
      ThreadBox(Thread { shared.work(makeWorker()) })
    }
    var failure: Failure?
    do throws(Failure) {
      while let result = shared.take() {
        guard try consume(result) else { break }
      }
    } catch {
      failure = error
    }
    shared.cancel()
    while let thread = threads.popLast() { thread.join() }
    if let failure { throw failure }
  }

  private func work(_ piece: (Int) -> Result) {
    while let index = begin() {
      let result = piece(index)
      monitor.lock()
      results[index] = result
      monitor.wakeAll()
      monitor.unlock()
    }
  }

  private func begin() -> Int? {
    monitor.lock()
    defer { monitor.unlock() }
    while !isCancelled, nextPiece < count, nextPiece - nextResult >= window { monitor.wait() }
    guard !isCancelled, nextPiece < count else { return nil }
    nextPiece += 1
    return nextPiece - 1
  }

  private func take() -> Result? {
    monitor.lock()
    defer { monitor.unlock() }
    guard nextResult < count else { return nil }
    while results[nextResult] == nil { monitor.wait() }
    nextResult += 1
    monitor.wakeAll()
    return results.removeValue(forKey: nextResult - 1)
  }

  private func cancel() {
    monitor.lock()
    isCancelled = true
    monitor.wakeAll()
    monitor.unlock()
  }
}

/// Holds a thread in an array, which cannot hold what is not copyable.
final class ThreadBox {
  private var thread: Thread?

  init(_ thread: consuming Thread) { self.thread = consume thread }

  func join() {
    if let thread = thread.take() { thread.join() }
  }
}
