import PliegoDiagnostics
import PliegoJSON
import PliegoValues

extension ChangeRule {
  static let periods: [ChangeRule] = [
    ChangeRule("**/startDate", "**/endDate", "**/maxExtentDate", "**/dueDate") { situation in
      guard let before = situation.before, let after = situation.after, let old = before.instant,
        let new = after.instant
      else { return nil }
      let passed = situation.hadPassed(old)
      return Finding(
        situation.periodCode(old, new, hadPassed: passed), situation.words(old, new, hadPassed: passed),
        namesOwner: situation.names.last != "dueDate")
    },
    ChangeRule("**/durationInDays") { situation in
      guard let before = situation.before, let after = situation.after, before.isNumber, after.isNumber else {
        return nil
      }
      return Finding(
        .periodMoved,
        Phrase(
          en: "\(situation.ownerLabel.english), in days: \(after.text) now, \(before.text) before",
          es: "\(situation.ownerLabel.spanish), en días: ahora \(after.text), antes \(before.text)"), namesOwner: true)
    },
  ]
}

extension Situation {
  private var isStart: Bool { names.last == "startDate" }

  /// Whether a deadline was over when the later release was published.
  fileprivate func hadPassed(_ deadline: Instant) -> Bool {
    guard !isStart, let publication else { return false }
    return deadline < publication
  }

  /// The time that bidders have, which must not become shorter.
  private var isBiddersTime: Bool {
    names.first == "tender" && ["tenderPeriod", "enquiryPeriod"].contains(names.dropLast().last)
  }

  fileprivate func periodCode(_ old: Instant, _ new: Instant, hadPassed: Bool) -> DiagnosticCode {
    if hadPassed { return .deadlineMovedAfterItPassed }
    return isBiddersTime && !isStart && new < old ? .deadlineBroughtForward : .periodMoved
  }

  fileprivate func words(_ old: Instant, _ new: Instant, hadPassed: Bool) -> Phrase {
    guard let before, let after else { return Phrase("") }
    let (former, present) = DateText.pair(before, after)
    let distance = TimeDistance(from: old, to: new).words
    let move = new < old ? "se adelantó" : "se pospuso"
    let field = names.last == "dueDate" ? Phrase("") : Self.ends[names.last ?? ""] ?? Phrase("")
    let owner = names.last == "dueDate" ? label.lowercasedFirst : ownerLabel
    let late =
      hadPassed ? Phrase(en: ", when it had already passed", es: ", cuando ya había vencido") : Phrase("")
    return Phrase(
      en: "\(owner.english)\(field.english) moved \(distance.english), from \(former) to \(present)\(late.english)",
      es: "\(owner.spanish)\(field.spanish): \(move) \(distance.spanish), del \(former) al \(present)\(late.spanish)")
  }

  private static let ends: [String: Phrase] = [
    "startDate": Phrase(en: ", start", es: ", inicio"), "endDate": Phrase(en: ", end", es: ", fin"),
    "maxExtentDate": Phrase(en: ", latest end", es: ", fin máximo"),
  ]
}

/// How far apart two moments are, in the unit that fits.
struct TimeDistance {
  private let seconds: Int

  init(from before: Instant, to after: Instant) { seconds = after.seconds - before.seconds }

  /// `45 days later`, `3 hours earlier`; in Spanish the verb says the direction.
  var words: Phrase {
    let (count, one, many) = amount
    let unit = count == 1 ? one : many
    return Phrase(
      en: "\(count) \(unit.english) \(seconds < 0 ? "earlier" : "later")", es: "\(count) \(unit.spanish)")
  }

  private var amount: (Int, Phrase, Phrase) {
    let length = abs(seconds)
    if length >= 86_400 {
      return ((length + 43_200) / 86_400, Phrase(en: "day", es: "día"), Phrase(en: "days", es: "días"))
    }
    if length >= 3_600 {
      return ((length + 1_800) / 3_600, Phrase(en: "hour", es: "hora"), Phrase(en: "hours", es: "horas"))
    }
    return (
      max((length + 30) / 60, length > 0 ? 1 : 0), Phrase(en: "minute", es: "minuto"),
      Phrase(en: "minutes", es: "minutos")
    )
  }
}
