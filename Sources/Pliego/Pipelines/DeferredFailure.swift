/// Lends a closure that throws to code that cannot, and throws afterwards what went wrong.
///
/// After its first failure the closure is not called any more.
///
/// - Parameters:
///   - take: called on this thread, while `body` runs.
///   - body: what cannot throw.
func deferringFailure<Part, Result, Failure: Error>(
  of take: (Part) throws(Failure) -> Void, while body: (@escaping (Part) -> Void) -> Result
) throws(Failure) -> Result {
  var failure: Failure?
  let result = withoutActuallyEscaping(take) { take in
    body { part in
      guard failure == nil else { return }
      do throws(Failure) { try take(part) } catch { failure = error }
    }
  }
  if let failure { throw failure }
  return result
}
