public import PliegoDiagnostics

/// The checks that are asked in one run.
public struct CheckSet: Sendable {
  public let fields: [any FieldCheck]
  public let objects: [any ObjectCheck]
  public let releases: [any ReleaseCheck]
  /// The types of `releases`; calling a type's own function copies no check.
  let releaseTypes: [any ReleaseCheck.Type]
  public let records: [any RecordCheck]
  public let packages: [any PackageCheck]
  public let texts: [any TextCheck]
  public let processes: [any ProcessCheck]
  public let datasets: [any DatasetCheck]

  /// - Parameters:
  ///   - checks: ``CheckRegistry/all``, or some of it in tests.
  ///   - wants: whether a code is wanted; the others are not asked at all.
  public init(_ checks: [any Check] = CheckRegistry.all, wants: (DiagnosticCode) -> Bool = { _ in true }) {
    let wanted = checks.filter { wants(type(of: $0).code) }
    fields = wanted.compactMap { $0 as? any FieldCheck }
    objects = wanted.compactMap { $0 as? any ObjectCheck }
    releases = wanted.compactMap { $0 as? any ReleaseCheck }
    releaseTypes = releases.map { type(of: $0) }
    records = wanted.compactMap { $0 as? any RecordCheck }
    packages = wanted.compactMap { $0 as? any PackageCheck }
    texts = wanted.compactMap { $0 as? any TextCheck }
    processes = wanted.compactMap { $0 as? any ProcessCheck }
    datasets = wanted.compactMap { $0 as? any DatasetCheck }
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
