public import PliegoDiagnostics
public import PliegoDiff

/// What changed as one HTML page that needs nothing else.
public struct DiffPage: Sendable {
  private let language: Language
  private let before: String
  private let after: String?
  private let omitted: Int

  /// - Parameters:
  ///   - before: what the sides are called; `after` is `nil` for stories of single publications.
  ///   - omitted: processes that a limit kept out.
  public init(language: Language, before: String, after: String?, omitted: Int) {
    self.language = language
    self.before = before
    self.after = after
    self.omitted = omitted
  }

  /// - Parameter write: takes the page piece by piece.
  public func write(_ processes: [ProcessChanges], _ summary: DiffSummary, _ write: (String) -> Void) {
    write("<!DOCTYPE html>\n")
  }
}
