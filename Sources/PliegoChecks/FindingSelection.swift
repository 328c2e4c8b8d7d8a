public import PliegoDiagnostics

extension DiagnosticCode {
  /// The families of findings that validating has.
  public enum Family: String, Sendable, CaseIterable {
    case json, schema, rules, completeness, quality

    /// The letter that its codes begin with.
    public var letter: Character {
      switch self {
      case .json: "J"
      case .schema: "S"
      case .rules: "V"
      case .completeness: "C"
      case .quality: "Q"
      }
    }
  }

  /// The words for families.
  public static let familyNames = Family.allCases.map(\.rawValue)

  /// `nil` for codes of other work: mapping, conversion, the command line.
  public var family: Family? { Family.allCases.first { $0.letter == id.first } }

  /// Whether a person may mean this code: its id, its name or an alias, in any case of letters.
  public func isCalled(_ text: String) -> Bool {
    let text = text.lowercased()
    return id.lowercased() == text || name == text || aliases.contains { $0.lowercased() == text }
  }
}

/// Which findings are wanted: `--only schema,rules,-V310`.
///
/// A finding is wanted when it is named, or nothing but exclusions is named, and it is not excluded.
public struct FindingSelection: Sendable, Equatable {
  private var families: Set<DiagnosticCode.Family> = []
  private var codes: Set<DiagnosticCode> = []
  private var excludedFamilies: Set<DiagnosticCode.Family> = []
  private var excludedCodes: Set<DiagnosticCode> = []

  public static let everything = FindingSelection()

  /// What is missing, and nothing else.
  public static let completeness = FindingSelection(families: [.completeness])

  private init(families: Set<DiagnosticCode.Family> = []) { self.families = families }

  /// A word that names no finding.
  public struct UnknownName: Error, Equatable {
    public var name: String
  }

  /// - Parameters:
  ///   - texts: families (`schema`), letters (`V`), codes, names and aliases, with commas, `-` before what is excluded.
  ///   - known: the codes that may be named.
  /// - Throws: the first name that is none of these.
  public init(_ texts: [String], among known: [DiagnosticCode]) throws(UnknownName) {
    for word in texts.flatMap({ $0.split(separator: ",") }) {
      let isExcluded = word.first == "-"
      let name = String(isExcluded ? word.dropFirst() : word)
      if let family = Self.family(named: name) {
        if isExcluded { excludedFamilies.insert(family) } else { families.insert(family) }
        continue
      }
      let found = known.filter { $0.isCalled(name) }
      guard !found.isEmpty else { throw UnknownName(name: name) }
      if isExcluded { excludedCodes.formUnion(found) } else { codes.formUnion(found) }
    }
  }

  private static func family(named name: String) -> DiagnosticCode.Family? {
    let name = name.lowercased()
    return DiagnosticCode.Family.allCases.first { $0.rawValue == name || $0.letter.lowercased() == name }
  }

  /// Whether findings of a code are to be counted and shown.
  public func wants(_ code: DiagnosticCode) -> Bool {
    let family = code.family
    if excludedCodes.contains(code) || family.map({ excludedFamilies.contains($0) }) == true { return false }
    if families.isEmpty && codes.isEmpty { return true }
    return codes.contains(code) || family.map { families.contains($0) } == true
  }

  /// Whether a whole family is asked, single codes of it perhaps left out; the verdict speaks of these only.
  public func asks(_ family: DiagnosticCode.Family) -> Bool {
    !excludedFamilies.contains(family) && (families.contains(family) || (families.isEmpty && codes.isEmpty))
  }

  /// Whether something that the schema says would be left out, so that nobody can say whether data is valid.
  var hidesSchema: Bool {
    !asks(.schema) || excludedFamilies.contains(.json) || excludedCodes.contains { ValidationVerdict.isOfSchema($0) }
  }

  /// Whether any finding of a family can be wanted, so that its work must be done.
  public func needs(_ family: DiagnosticCode.Family) -> Bool {
    !excludedFamilies.contains(family) && (asks(family) || codes.contains { $0.family == family && wants($0) })
  }
}
