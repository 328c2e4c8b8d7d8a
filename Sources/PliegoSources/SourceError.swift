public import PliegoDiagnostics

/// Why a source cannot be read at all: what to tell people.
public struct SourceError: Error, Sendable {
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
