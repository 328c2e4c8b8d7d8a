/// How much a finding matters.
///
/// Ordered: `note < warning < error`.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  case note, warning, error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The word shown to people.
  public var label: Phrase {
    switch self {
    case .note: Phrase(en: "note", es: "nota")
    case .warning: Phrase(en: "warning", es: "aviso")
    case .error: Phrase("error")
    }
  }
}

/// The stable name of one kind of finding: a letter and three digits, and a readable name.
///
/// The letter tells the family: P mapping, W mapping (warnings), D data in conversion, J JSON and streams, S schema,
/// V rules of the standard, C completeness, Q quality, M merge, X diff, U usage. A code is declared once, has a page in
/// `docs/reference/diagnostics/` in each language, and never changes its meaning.
public struct DiagnosticCode: Sendable, Hashable {
  public let id: String
  /// What is objected to, in lower case with hyphens: `date-minutes-for-month`.
  public let name: String
  public let severity: Severity
  /// What the code is about, in a few words, for lists.
  public let title: Phrase
  /// What other tools call the same finding: `coherent.dates`, `R024`, `empty_field`.
  public let aliases: [String]

  public init(_ id: String, _ name: String, _ severity: Severity, _ title: Phrase, aliases: [String] = []) {
    self.aliases = aliases
    self.id = id
    self.name = name
    self.severity = severity
    self.title = title
  }

  public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.id == b.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
