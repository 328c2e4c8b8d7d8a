import PliegoDiagnostics
import PliegoOCDS

/// What the standard knows about fields and codes: labels for people.
struct ChangeFacts: Sendable {
  private let profile: Profile

  init(_ profile: Profile) { self.profile = profile }

  /// The labels of the fields along a way; the name itself where the schema knows none.
  func labels(of names: [String]) -> [Phrase] {
    var type: ObjectType? = profile.release
    return names.map { name in
      guard let field = type?.field(name)?.field else {
        type = nil
        return Phrase(name)
      }
      switch field.shape {
      case .object(let inner), .objects(let inner): type = profile.type(inner)
      case .scalar, .scalars, .anything: type = nil
      }
      return Phrase(en: field.title, es: field.titleSpanish)
    }
  }

  /// What a code is called in a list; the code itself when the list has no name for it.
  func title(of code: String, in codelist: String) -> Phrase {
    guard let details = profile.codelists[codelist]?.details(of: code), !details.title.isEmpty else {
      return Phrase(code)
    }
    return Phrase(en: details.title, es: details.titleSpanish.isEmpty ? details.title : details.titleSpanish)
  }

  /// The codelist of the field at the end of a way.
  func codelist(of names: [String]) -> String? {
    var type: ObjectType? = profile.release
    var field: Field?
    for name in names {
      field = type?.field(name)?.field
      type = nil
      if case .object(let inner) = field?.shape { type = profile.type(inner) }
      if case .objects(let inner) = field?.shape { type = profile.type(inner) }
    }
    return field?.codelist
  }
}
