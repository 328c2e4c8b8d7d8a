public import PliegoDiagnostics

/// The five stages of a contracting process.
public enum Stage: Int, Sendable, CaseIterable {
  case planning, tender, award, contract, implementation

  /// Where its objects stand; a release has the stage when something is said there.
  public var section: String {
    switch self {
    case .planning: "planning"
    case .tender: "tender"
    case .award: "awards"
    case .contract: "contracts"
    case .implementation: "contracts/implementation"
    }
  }

  /// The word of release tags and of requirement profiles.
  public var name: String {
    switch self {
    case .planning: "planning"
    case .tender: "tender"
    case .award: "award"
    case .contract: "contract"
    case .implementation: "implementation"
    }
  }

  public var label: Phrase {
    switch self {
    case .planning: Phrase(en: "planning", es: "planeación")
    case .tender: Phrase(en: "tender", es: "licitación")
    case .award: Phrase(en: "award", es: "adjudicación")
    case .contract: Phrase(en: "contract", es: "contrato")
    case .implementation: Phrase(en: "implementation", es: "ejecución")
    }
  }

  public init?(name: String) {
    guard let stage = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = stage
  }

  /// The stage in whose section a field stands; `nil` for fields of the whole process.
  public init?(ofField path: String) {
    guard let stage = Self.allCases.last(where: { path.hasPrefix($0.section + "/") }) else { return nil }
    self = stage
  }
}
