import PliegoDiagnostics
import PliegoJSON

extension ChangeRule {
  static let statuses: [ChangeRule] = [
    ChangeRule("awards/status", "contracts/status", kinds: [.added]) { situation in
      guard let after = situation.after, after.isString, after.holds("cancelled") else { return nil }
      return Finding(
        situation.names.first == "awards" ? .awardCancelled : .contractCancelled, situation.plainFinding.words)
    },
    ChangeRule("**/status") { situation in
      guard let before = situation.before, let after = situation.after, before.isString, after.isString else {
        return nil
      }
      let words = situation.statusWords(before.text, after.text)
      return Finding(situation.statusCode(before.text, after.text), words)
    },
  ]
}

extension Situation {
  /// How far a process is at each code; those that end it are last.
  private static let ranks: [String: [String: Int]] = [
    "tender": [
      "planning": 0, "planned": 1, "active": 2, "complete": 3, "unsuccessful": 3, "cancelled": 3, "withdrawn": 3,
    ],
    "awards": ["pending": 0, "active": 1, "cancelled": 2, "unsuccessful": 2],
    "contracts": ["pending": 0, "active": 1, "terminated": 2, "cancelled": 2],
    "milestones": ["scheduled": 0, "partiallyMet": 1, "notMet": 2, "met": 2],
  ]

  fileprivate func statusCode(_ before: String, _ after: String) -> DiagnosticCode {
    let owner = names.dropLast().last ?? ""
    if owner == "awards", after == "cancelled" { return .awardCancelled }
    if owner == "contracts", after == "cancelled" { return .contractCancelled }
    guard let ranks = Self.ranks[owner], let old = ranks[before], let new = ranks[after] else { return .statusMoved }
    return new < old ? .statusMovedBack : .statusMoved
  }

  fileprivate func statusWords(_ before: String, _ after: String) -> Phrase {
    let codelist = facts.codelist(of: names) ?? ""
    let (old, new) = (facts.title(of: before, in: codelist), facts.title(of: after, in: codelist))
    let name = label.lowercasedFirst
    return Phrase(
      en: "\(name.english) went from “\(old.english)” to “\(new.english)”",
      es: "\(name.spanish): pasó de “\(old.spanish)” a “\(new.spanish)”")
  }
}
