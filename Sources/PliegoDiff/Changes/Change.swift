public import PliegoDiagnostics
public import PliegoValues

/// One change between two releases, in words.
public struct Change: Sendable {
  /// The rule that named it, with its severity.
  public var code: DiagnosticCode
  public var kind: Difference.Kind
  public var stage: ProcessStage
  /// The field without elements, from the release: `contracts/value/amount`; empty for a whole release or process.
  public var path: String
  /// With elements named by their ids: `/contracts/[id=C-12]/value/amount`.
  public var element: String
  /// The same step by step; `nil` when an element on the way has no id.
  public var way: [Step]?
  /// The ids of the releases on each side, as far as there are such.
  public var releaseBefore: String?
  public var releaseAfter: String?
  /// The ways from the releases, or from the texts once these are known; `nil` on the side that has nothing there.
  public var pointerBefore: [String]?
  public var pointerAfter: [String]?
  /// The values as JSON texts.
  public var before: String?
  public var after: String?
  public var sentence: Phrase
  /// The field's label.
  public var label: Phrase
  public var amount: AmountChange?
  /// Where the values stand in their releases, in bytes.
  public var offsetBefore: Int?
  public var offsetAfter: Int?
  /// Where the values stand in the files; `nil` for states that were merged.
  public var placeBefore: SourceSpan?
  public var placeAfter: SourceSpan?

  public enum Step: Sendable, Hashable {
    case member(String)
    /// An element of an array by its id.
    case element(String)
  }

  public init(
    _ code: DiagnosticCode, _ kind: Difference.Kind, stage: ProcessStage, path: String = "", element: String = "",
    sentence: Phrase, label: Phrase
  ) {
    self.code = code
    self.kind = kind
    self.stage = stage
    self.path = path
    self.element = element
    self.sentence = sentence
    self.label = label
  }
}

/// How an amount of money changed.
public struct AmountChange: Sendable, Hashable {
  public var before: Decimal
  public var after: Decimal
  /// As the data says it; `nil` when it says none.
  public var currency: String?

  public init(before: Decimal, after: Decimal, currency: String?) {
    self.before = before
    self.after = after
    self.currency = currency
  }

  public var difference: Decimal { after - before }

  /// Tenths of a hundredth of the former amount, rounded; `nil` when that was zero.
  ///
  /// 180 for 18 %.
  public var perMille: Int? {
    (difference * Decimal(1000)).divided(by: before.magnitude)?.rounded(places: 0).integer
  }
}

/// The stage of a contracting process that a field belongs to.
public enum ProcessStage: String, Sendable, CaseIterable {
  case planning, tender, awards, contracts, implementation, parties
  /// What belongs to the release as a whole: `buyer`, `language`, `relatedProcesses`.
  case release

  init(of names: [String]) {
    self = names.first.flatMap { ProcessStage(rawValue: $0) } ?? .release
    if self == .contracts, names.contains("implementation") { self = .implementation }
    if names.first == "bids" { self = .tender }
  }

  public var words: Phrase {
    switch self {
    case .planning: Phrase(en: "planning", es: "planeación")
    case .tender: Phrase(en: "tender", es: "licitación")
    case .awards: Phrase(en: "awards", es: "adjudicaciones")
    case .contracts: Phrase(en: "contracts", es: "contratos")
    case .implementation: Phrase(en: "implementation", es: "ejecución")
    case .parties: Phrase(en: "parties", es: "partes")
    case .release: Phrase(en: "release", es: "entrega")
    }
  }
}
