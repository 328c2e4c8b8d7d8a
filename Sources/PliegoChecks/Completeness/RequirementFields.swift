import PliegoDiagnostics
import PliegoOCDS
import PliegoValues

/// Looks up the fields that a requirement profile names.
struct RequirementFields {
  let profile: Profile

  /// What is wrong with a path, or the field at its end.
  ///
  /// The field is `nil` below what the standard leaves open.
  func find(_ path: String, at span: SourceSpan) -> (field: Field?, problem: Diagnostic?) {
    var owner: ObjectType? = profile.release
    var found: Field?
    var place = ""
    for name in path.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
      guard let type = owner else { return (nil, Self.leadsNowhere(path, place, at: span)) }
      guard let (_, field) = type.field(name) else { return (nil, Self.unknown(name, in: type, path, place, at: span)) }
      found = field
      place += place.isEmpty ? name : "/" + name
      switch field.shape {
      case .object(let type), .objects(let type): owner = profile.type(type)
      case .anything: return (nil, nil)
      case .scalar, .scalars: owner = nil
      }
    }
    return (found, nil)
  }

  /// Codes that a condition asks for and a closed codelist does not have.
  func unknownCodes(of field: Field, _ codes: [String], at span: SourceSpan) -> [Diagnostic] {
    guard let name = field.codelist, let list = profile.codelists[name], !list.isOpen else { return [] }
    return codes.filter { !list.contains($0) }.map { code in
      .badProfileValue(
        Phrase(en: "'\(code)' is not a code of \(name)", es: "'\(code)' no es un código de \(name)"),
        help: didYouMean(code, among: list.codes) ?? [], at: span)
    }
  }

  private static func leadsNowhere(_ path: String, _ place: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unknownProfileField,
      Phrase(
        en: "'\(place)' holds no fields, so there is no '\(path)'",
        es: "'\(place)' no contiene campos, así que no hay '\(path)'"), at: span)
  }

  private static func unknown(
    _ name: String, in type: ObjectType, _ path: String, _ place: String, at span: SourceSpan
  ) -> Diagnostic {
    let extensions = ExtensionRegistry.extensions(withField: name, in: type.name)
    let list = extensions.joined(separator: ", ")
    let near = Text.closestName(to: name, in: type.fields.map(\.name)).map { place.isEmpty ? $0 : place + "/" + $0 }
    let help =
      extensions.isEmpty
      ? near.map { [Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")] } ?? []
      : [
        Phrase(
          en: "name the extension that has it under 'extensions:': \(list)",
          es: "nombre en 'extensions:' la extensión que lo tiene: \(list)")
      ]
    return Diagnostic(
      .unknownProfileField,
      Phrase(
        en: "there is no field '\(path)': \(type.name) has no '\(name)'",
        es: "no hay un campo '\(path)': \(type.name) no tiene '\(name)'"), at: span, help: help)
  }
}

/// The nearest of some names as a line of help; `nil` when none is near.
func didYouMean(_ name: String, among names: some Sequence<String>) -> [Phrase]? {
  Text.closestName(to: name, in: names).map { [Phrase(en: "did you mean '\($0)'?", es: "¿quiso decir '\($0)'?")] }
}
