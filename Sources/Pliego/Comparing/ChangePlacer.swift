import PliegoChecks
import PliegoDiagnostics
import PliegoDiff
import PliegoJSON

/// Says where in the files the values of a change stand.
final class ChangePlacer {
  private let before: Side?
  private let after: Side?

  /// - Parameters:
  ///   - before: the release that the earlier values stand in; `nil` when they stand in no file.
  init(_ before: LaidRelease?, _ after: LaidRelease?) {
    self.before = before.map { Side($0) }
    self.after = after.map { Side($0) }
  }

  func placed(_ change: Change) -> Change {
    var change = change
    change.releaseBefore = before?.release.id
    change.releaseAfter = after?.release.id
    if let before {
      change.pointerBefore = change.pointerBefore.map { before.release.entry.pointer + $0 }
      change.placeBefore = change.offsetBefore.map { before.span(of: $0) }
    }
    if let after {
      change.pointerAfter = change.pointerAfter.map { after.release.entry.pointer + $0 }
      change.placeAfter = change.offsetAfter.map { after.span(of: $0) }
    }
    return change
  }

  /// One release and its lines, which are counted when the first place is asked for.
  private final class Side {
    let release: LaidRelease
    private lazy var lines = LinePositions(release.node.raw, from: start)

    init(_ release: LaidRelease) { self.release = release }

    private var start: StreamPosition {
      let place = release.entry.place
      return StreamPosition(offset: Int(place.offset), line: Int(place.place.line), column: Int(place.place.column))
    }

    func span(of offset: Int) -> SourceSpan {
      let position = lines.position(of: offset, in: release.node.raw)
      return SourceSpan(file: release.file, line: position.line, column: position.column)
    }
  }
}
