import PliegoChecks
import PliegoDiagnostics
import PliegoFlatten
import PliegoJSON
import PliegoSources

/// Turns chunks into rows.
///
/// One per thread.
final class FlattenWorker {
  struct Result: Sendable {
    var rows: [TableRows] = []
    var counts = FlattenCounts()
    var findings = Findings()
    var passedOver = 0
    /// Releases that were numbered.
    var releases = 0
    /// Where in the text the last element that is no JSON breaks, in bytes.
    var brokenAt: Int?
    /// What is said of a frame that is no JSON, unless the element before it broke at the same place.
    var brokenFrame: Diagnostic?
    let piece: FlattenPiece

    var mark: PieceMark { PieceMark(piece, releases: releases) }
  }

  private let finder: ReleaseFinder
  private let flattener: any Flattener
  private let numbers: ReleaseNumbers
  private var parser: TapeParser

  init(_ keys: KeyTable, _ finder: ReleaseFinder, _ flattener: any Flattener, _ numbers: ReleaseNumbers) {
    self.finder = finder
    self.flattener = flattener
    self.numbers = numbers
    parser = TapeParser(keys: keys)
  }

  func flatten(_ piece: FlattenPiece) -> Result {
    var result = Result(piece: piece)
    let before =
      piece.releasesBefore ?? numbers.before(piece: piece.number) { self.count(piece) }
    for element in piece.chunk.elements {
      piece.chunk.withElement(element) { text in
        let place = ElementPlace(text, element, piece.chunk.frame)
        do throws(JSONSyntaxError) {
          try parser.parse(text)
        } catch {
          return refuse(error, text, element, piece, place, &result)
        }
        flatten(parser.tape.node(), element, piece, place, before, &result)
      }
    }
    (result.rows, result.counts) = flattener.take()
    numbers.end(piece: piece.number, releases: result.releases)
    return result
  }

  private func flatten(
    _ root: JSONNode, _ element: StreamElement, _ piece: FlattenPiece, _ place: ElementPlace, _ before: Int,
    _ result: inout Result
  ) {
    finder.forEachRelease(of: root, as: element.releaseRole) { release in
      result.releases += 1
      flattener.flatten(release, number: before + result.releases)
    } passOver: { reason, node in
      result.passedOver += 1
      let code = reason == .unknown ? DiagnosticCode.notOCDS : .nothingToFlatten
      result.findings.add(code, path: "\(reason)") {
        .passedOver(reason, node, in: piece.name, at: place.streamPosition(of: node.offset))
      }
    }
  }

  private func refuse(
    _ error: JSONSyntaxError, _ text: PaddedBytes, _ element: StreamElement, _ piece: FlattenPiece,
    _ place: ElementPlace, _ result: inout Result
  ) {
    let position = place.streamPosition(of: error.offset)
    let diagnostic =
      error.reason == .invalidUTF8
      ? Diagnostic.invalidUTF8(in: piece.name, text.buffer, at: error.offset, place: position)
      : Diagnostic.notJSON(piece.name, error.reason, at: position, isLine: element.isLine(of: piece.chunk))
    result.brokenAt = position.offset
    if case .frame = element.role {
      result.brokenFrame = diagnostic
    } else {
      result.passedOver += 1
      result.findings.add(diagnostic)
    }
  }

  private func count(_ piece: FlattenPiece) -> Int {
    var count = 0
    for element in piece.chunk.elements {
      piece.chunk.withElement(element) { text in
        guard (try? parser.parse(text)) != nil else { return }
        count += finder.count(of: parser.tape.node(), as: element.releaseRole)
      }
    }
    return count
  }
}

/// Numbers the releases of a run when nobody has counted them before, for several threads.
///
/// A thread counts the releases of its piece, and waits until those of the pieces before it are counted. These were
/// given to a thread earlier, so nobody waits for ever.
final class ReleaseNumbers: @unchecked Sendable {
  private let isAlone: Bool
  // SAFETY: touched with the monitor locked.
  private let monitor = Monitor()
  private var nextPiece = 0
  private var releases = 0

  /// - Parameter isAlone: whether one thread does all pieces, in order: then it need not count ahead.
  init(isAlone: Bool) { self.isAlone = isAlone }

  func before(piece: Int, count: () -> Int) -> Int {
    if isAlone { return releases }
    let own = count()
    monitor.lock()
    defer { monitor.unlock() }
    while nextPiece < piece { monitor.wait() }
    defer {
      nextPiece = piece + 1
      releases += own
      monitor.wakeAll()
    }
    return releases
  }

  func end(piece: Int, releases more: Int) {
    if isAlone { releases += more }
  }
}
