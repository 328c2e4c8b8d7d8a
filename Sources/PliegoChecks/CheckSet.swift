public import PliegoDiagnostics

/// The checks that are asked in one run.
public struct CheckSet: Sendable {
  public internal(set) var fields: [any FieldCheck] = []
  public internal(set) var objects: [any ObjectCheck] = []
  public internal(set) var releases: [any ReleaseCheck] = []
  /// The types of `releases`; calling a type's own function copies no check.
  private(set) var releaseTypes: [any ReleaseCheck.Type] = []
  public internal(set) var records: [any RecordCheck] = []
  public internal(set) var packages: [any PackageCheck] = []
  public internal(set) var texts: [any TextCheck] = []
  public internal(set) var processes: [any ProcessCheck] = []
  public internal(set) var datasets: [any DatasetCheck] = []

  /// - Parameters:
  ///   - checks: ``CheckRegistry/all``, or some of it in tests.
  ///   - wants: whether a code is wanted; the others are not asked at all.
  public init(_ checks: [any Check] = CheckRegistry.all, wants: (DiagnosticCode) -> Bool = { _ in true }) {
    for check in checks where wants(type(of: check).code) { check.join(&self) }
    releaseTypes = releases.map { type(of: $0) }
  }

  /// The numbers in `fields` of the checks that have something to ask of a field.
  func fieldChecks(for context: FieldContext) -> [Int] {
    fields.indices.filter { type(of: fields[$0]).applies(to: context) }
  }

  /// The numbers in `objects` of the checks for a type.
  func objectChecks(of name: String) -> [Int] {
    objects.indices.filter { type(of: objects[$0]).types.contains(name) }
  }
}
