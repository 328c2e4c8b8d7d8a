import PliegoDiagnostics
import PliegoJSON

/// A kind of change that a person of the field has a sentence for.
///
/// To add one: a code in `DiffCodes.swift`, an entry in a table below `Rules/`, its page and its example.
struct ChangeRule: Sendable {
  /// What a rule says of a difference.
  struct Finding {
    var code: DiagnosticCode
    /// Without the place, which is put before it.
    var words: Phrase
    var amount: AmountChange?
    /// Whether the words name the object that holds the field, which the place then leaves out.
    var namesOwner = false

    init(_ code: DiagnosticCode, _ words: Phrase, amount: AmountChange? = nil, namesOwner: Bool = false) {
      self.code = code
      self.words = words
      self.amount = amount
      self.namesOwner = namesOwner
    }
  }

  /// The fields it is about.
  private let fields: [FieldPattern]
  private let kinds: Set<Difference.Kind>
  private let say: @Sendable (Situation) -> Finding?

  init(
    _ fields: FieldPattern..., kinds: Set<Difference.Kind> = [.replaced],
    say: @escaping @Sendable (Situation) -> Finding?
  ) {
    self.fields = fields
    self.kinds = kinds
    self.say = say
  }

  /// - Returns: `nil` when the rule has nothing to say.
  func finding(in situation: Situation) -> Finding? {
    guard kinds.contains(situation.kind), fields.contains(where: { $0.matches(situation.names) }) else { return nil }
    return say(situation)
  }

  /// All rules; the first that has something to say does.
  static let all: [ChangeRule] =
    amounts + periods + statuses + organizations + awardsAndContracts + items + documents + criteria + methods
}
