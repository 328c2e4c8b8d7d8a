/// What a check says of one place.
public struct FindingMessage: Sendable {
  /// One phrase that stands alone: no full stop, no advice.
  public var message: Phrase
  /// What to do here, when that can be said more exactly than on the code's page.
  public var help: [Phrase]
  /// Facts that help to understand: "first at line 3".
  public var notes: [Phrase]

  public init(_ message: Phrase, help: [Phrase] = [], notes: [Phrase] = []) {
    self.message = message
    self.help = help
    self.notes = notes
  }
}
