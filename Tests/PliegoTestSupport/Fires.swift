public import Testing

/// Says that a test makes pliego emit a diagnostic, where no command line can show it.
///
///     @Test(.fires("D901")) func `rejects a process with too many rows`() { … }
///
/// The usual proof is a transcript in `Tests/Fixtures/diagnostics/`; the architecture tests accept this mark, read from
/// the source text, for the few codes that need a large or a broken world. The test itself must look at the code.
public struct Fires: TestTrait, SuiteTrait {
  public let codes: [String]
}

extension Trait where Self == Fires {
  public static func fires(_ codes: String...) -> Fires { Fires(codes: codes) }
}
