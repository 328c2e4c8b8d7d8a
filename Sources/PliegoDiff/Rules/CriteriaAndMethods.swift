import PliegoDiagnostics
import PliegoJSON

extension ChangeRule {
  static let criteria: [ChangeRule] = [
    ChangeRule(
      "tender/awardCriteria/**", "tender/awardCriteriaDetails", "tender/selectionCriteria/**",
      "tender/exclusionGrounds/**", "tender/criteria/**", "tender/lots/awardCriteria/**",
      "tender/lots/selectionCriteria/**", "tender/eligibilityCriteria", "tender/otherRequirements/**",
      kinds: [.added, .removed, .replaced]
    ) { situation in
      // Criteria that are given for the first time changed for nobody.
      if situation.kind == .added, situation.names.count == 2 { return nil }
      return Finding(.criteriaChanged, situation.plainFinding.words)
    }
  ]

  static let methods: [ChangeRule] = [
    ChangeRule("tender/procurementMethod", kinds: [.removed, .replaced]) { situation in
      guard let before = situation.before, let after = situation.after, before.isString, after.isString else {
        return Finding(.procurementMethodChanged, situation.plainFinding.words)
      }
      let (old, new) = (
        situation.facts.title(of: before.text, in: "method"), situation.facts.title(of: after.text, in: "method")
      )
      let label = situation.label.lowercasedFirst
      return Finding(
        .procurementMethodChanged,
        Phrase(
          en: "\(label.english) changed from “\(old.english)” to “\(new.english)”",
          es: "\(label.spanish): cambió de “\(old.spanish)” a “\(new.spanish)”"))
    },
    ChangeRule("tender/procurementMethodDetails", kinds: [.removed, .replaced]) {
      Finding(.procurementMethodChanged, $0.plainFinding.words)
    },
  ]
}
