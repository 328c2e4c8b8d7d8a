import PliegoDiagnostics
import PliegoJSON

/// What is said of whole releases and processes.
extension Phrase {
  /// In the place of an id that is not there.
  private static let noID = "(∅)"

  static func processAdded(_ count: Int) -> Phrase {
    Phrase(
      en: "this process is new: \(count) \(count == 1 ? "release" : "releases")",
      es: "este proceso es nuevo: \(count) \(count == 1 ? "entrega" : "entregas")")
  }

  static func processRemoved(_ count: Int) -> Phrase {
    Phrase(
      en: "this process is no longer there: it had \(count) \(count == 1 ? "release" : "releases")",
      es: "este proceso ya no está: tenía \(count) \(count == 1 ? "entrega" : "entregas")")
  }

  static func releaseAdded(_ release: LaidRelease) -> Phrase {
    let (name, date) = named(release)
    return Phrase(en: "new release \(name)\(date.english)", es: "nueva entrega \(name)\(date.spanish)")
  }

  /// - Returns: with the tags where they differ.
  static func releaseSucceeded(_ old: LaidRelease, _ new: LaidRelease) -> Phrase {
    let ((former, before), (present, after)) = (named(old), named(new))
    let (was, now) = (tags(old), tags(new))
    let (oldTags, newTags) = was == now ? ("", "") : (was, now)
    return Phrase(
      en: "release \(present)\(after.english)\(newTags) takes the place of \(former)\(before.english)\(oldTags)",
      es: "la entrega \(present)\(after.spanish)\(newTags) reemplaza a \(former)\(before.spanish)\(oldTags)")
  }

  /// ` (tender, award)`.
  private static func tags(_ release: LaidRelease) -> String {
    let tags = release.node["tag"]?.elements.compactMap(\.stringValue) ?? []
    return tags.isEmpty ? "" : " (\(tags.joined(separator: ", ")))"
  }

  /// The first release of a story.
  static func beginning(_ release: LaidRelease) -> Phrase {
    let (name, date) = named(release)
    return Phrase(en: "begins with release \(name)\(date.english)", es: "empieza con la entrega \(name)\(date.spanish)")
  }

  static func releaseRemoved(_ release: LaidRelease) -> Phrase {
    let (name, date) = named(release)
    return Phrase(
      en: "release \(name)\(date.english) is no longer there", es: "la entrega \(name)\(date.spanish) ya no está")
  }

  private static func named(_ release: LaidRelease) -> (String, Phrase) {
    let date = release.node["date"]?.stringValue.map { String($0.prefix(10)) }
    let words = date.map { Phrase(en: " of \($0)", es: " del \($0)") } ?? Phrase("")
    return (release.id ?? Phrase.noID, words)
  }

  static func silentEdit(_ id: String, fields: Int) -> Phrase {
    Phrase(
      en: "release \(id) was changed without a new id or date: \(fields) \(fields == 1 ? "change" : "changes")",
      es: "la entrega \(id) cambió sin id ni fecha nuevos: \(fields) \(fields == 1 ? "cambio" : "cambios")")
  }

  static func idReused(_ id: String, _ before: String, _ after: String) -> Phrase {
    Phrase(
      en: "the id \(id) was used again for another release: dated \(before) before, \(after) now",
      es: "el id \(id) se usó para otra entrega: antes con fecha \(before), ahora \(after)")
  }

  /// - Parameter later: the date of the release that was known; `nil` when there were several.
  static func backDated(_ id: String, later: String?) -> Phrase {
    let known = later.map { Phrase(en: ", \($0)", es: ", \($0)") } ?? Phrase("")
    return Phrase(
      en: "release \(id) is new, but its date is before one that was published already\(known.english)",
      es: "la entrega \(id) es nueva, pero su fecha es anterior a la de una ya publicada\(known.spanish)")
  }
}
