public import PliegoChecks
public import PliegoDiagnostics

/// The one line that people remember: valid or not, which rules are broken, how complete.
public enum VerdictText {
  /// `valid against OCDS 1.1; 3 rules broken; completeness 61.5 of 100 (profile base)`.
  public static func text(of outcome: ValidationOutcome) -> Phrase {
    let verdict = outcome.verdict
    guard verdict.validity != .nothingJudged else { return nothing(verdict) }
    var parts = [validity(verdict, outcome)]
    if verdict.notJudged > 0 { parts.append(notJudged(verdict.notJudged)) }
    // Of data that nobody saw, there is nothing more to say.
    if outcome.schema == nil, outcome.total.judged > 0 { parts += [rules(verdict)] + completeness(outcome) }
    return joined(parts, "; ")
  }

  private static func nothing(_ verdict: ValidationVerdict) -> Phrase {
    let nothing = Phrase(en: "nothing was judged", es: "no se juzgó nada")
    return verdict.notJudged > 0 ? joined([nothing, notJudged(verdict.notJudged)], "; ") : nothing
  }

  private static func validity(_ verdict: ValidationVerdict, _ outcome: ValidationOutcome) -> Phrase {
    let schema = schema(of: outcome)
    switch verdict.validity {
    case .valid:
      return Phrase(en: "valid against \(schema.english)", es: "válido según \(schema.spanish)")
    case .invalid(0):
      return Phrase(en: "not valid: not all of it is JSON", es: "no válido: no todo es JSON")
    case .invalid(let errors):
      let count = counted(
        errors, Phrase("error"), Phrase(en: "errors", es: "errores"))
      return Phrase(
        en: "not valid against \(schema.english): \(count.english)",
        es: "no válido según \(schema.spanish): \(count.spanish)")
    case .notAsked, .nothingJudged:
      return Phrase(
        en: "validity not checked: not all of the schema was asked",
        es: "validez sin comprobar: no se preguntó por todo el esquema")
    }
  }

  /// What the data was held against: `OCDS 1.1`, `OCDS 1.0 and 1.1`, a schema file.
  private static func schema(of outcome: ValidationOutcome) -> Phrase {
    if let schema = outcome.schema { return Phrase(schema.onOneLine) }
    let versions = outcome.total.versions
    guard !versions.isEmpty else { return Phrase("OCDS") }
    return Phrase(en: "OCDS \(list(versions, .english))", es: "OCDS \(list(versions, .spanish))")
  }

  private static func rules(_ verdict: ValidationVerdict) -> Phrase {
    guard let broken = verdict.rulesBroken, let doubtful = verdict.rulesInDoubt else {
      return Phrase(en: "rules not checked", es: "reglas sin comprobar")
    }
    let first =
      broken == 0
      ? Phrase(en: "no rule broken", es: "ninguna regla incumplida")
      : counted(
        broken, Phrase(en: "rule broken", es: "regla incumplida"), Phrase(en: "rules broken", es: "reglas incumplidas"))
    guard doubtful > 0 else { return first }
    let count = (NumberText.grouped(doubtful, .english), NumberText.grouped(doubtful, .spanish))
    return joined([first, Phrase(en: "\(count.0) with warnings", es: "\(count.1) con avisos")], ", ")
  }

  private static func completeness(_ outcome: ValidationOutcome) -> [Phrase] {
    guard !outcome.completeness.isEmpty else {
      return [Phrase(en: "completeness not measured", es: "completitud sin medir")]
    }
    return outcome.completeness.map { result in
      let score = NumberText.tenths(result.tenths)
      let profile = result.profile.onOneLine
      return Phrase(
        en: "completeness \(score) of 100 (profile \(profile))", es: "completitud \(score) de 100 (perfil \(profile))")
    }
  }

  static func notJudged(_ count: Int) -> Phrase {
    counted(
      count, Phrase(en: "text was not JSON and was not judged", es: "texto no era JSON y no se juzgó"),
      Phrase(en: "texts were not JSON and were not judged", es: "textos no eran JSON y no se juzgaron"))
  }

  // MARK: Words

  static func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    Phrase(
      en: NumberText.counted(count, one, many, .english), es: NumberText.counted(count, one, many, .spanish))
  }

  private static func joined(_ parts: [Phrase], _ separator: String) -> Phrase {
    Phrase(
      en: parts.map(\.english).joined(separator: separator), es: parts.map(\.spanish).joined(separator: separator))
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ words: [String], _ language: Language) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let and = Phrase(en: "and", es: "y")[language]
    return words.dropLast().joined(separator: ", ") + " \(and) \(last)"
  }
}
