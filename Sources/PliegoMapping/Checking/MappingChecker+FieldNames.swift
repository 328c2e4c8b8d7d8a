import PliegoDiagnostics
import PliegoOCDS
import PliegoValues
import PliegoYAML

// Names of fields: known, translated, out of use, unknown.
extension MappingChecker {
  /// The field of that name, with its rank in the schema; language variants follow their base field.
  func field(_ name: String, _ member: YAMLMember, at place: ObjectPlace) -> (Int, Field)? {
    if let (rank, field) = place.type.field(name) {
      if let version = field.deprecatedSince { deprecated(field, since: version, member, place) }
      return (rank * 2, field)
    }
    if let underscore = name.lastIndex(of: "_"), let (rank, field) = languageVariant(name, underscore, member, place) {
      return (rank * 2 + 1, field)
    }
    if !hasReportedVariant { unknownField(name, member, place) }
    hasReportedVariant = false
    return nil
  }

  private func languageVariant(_ name: String, _ underscore: String.Index, _ member: YAMLMember, _ place: ObjectPlace)
    -> (Int, Field)?
  {
    let base = String(name[..<underscore])
    let language = name[name.index(after: underscore)...]
    guard let (rank, field) = place.type.field(base) else { return nil }
    let isTag =
      (2...3).contains(language.split(separator: "-").first?.count ?? 0)
      && language.utf8.allSatisfy {
        $0 == 0x2D || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
      }
    guard place.type.translatable.contains(base), isTag else {
      let inner = place.path + [base]
      hasReportedVariant = true
      report(
        .badLanguageSuffix,
        place.type.translatable.contains(base)
          ? Phrase(en: "'\(language)' is not a language code", es: "'\(language)' no es un código de idioma")
          : Phrase(
            en: "'\(inner.joined(separator: "/"))' has no language variants",
            es: "'\(inner.joined(separator: "/"))' no tiene variantes de idioma"), at: member.keySpan,
        help: place.type.translatable.contains(base)
          ? [
            Phrase(
              en: "a suffix is a language tag: title_en, title_es-MX",
              es: "el sufijo es una etiqueta de idioma: title_en, title_es-MX")
          ]
          : [])
      return nil
    }
    var variant = field
    variant.name = name
    variant.isRequired = false
    return (rank, variant)
  }

  private func deprecated(_ field: Field, since version: String, _ member: YAMLMember, _ place: ObjectPlace) {
    let path = (place.path + [field.name]).joined(separator: "/")
    report(
      .deprecatedField,
      Phrase(
        en: "'\(path)' is deprecated since OCDS \(version)", es: "'\(path)' está en desuso desde OCDS \(version)"),
      at: member.keySpan)
  }

  func unknownField(_ name: String, _ member: YAMLMember, _ place: ObjectPlace) {
    let whereabouts =
      place.path.isEmpty
      ? Phrase(en: "in the release", es: "en la entrega")
      : Phrase(en: "in \(place.path.joined(separator: "/"))", es: "en \(place.path.joined(separator: "/"))")
    report(
      .unknownField,
      Phrase(
        en: "OCDS \(plan.profile.version) has no field '\(name)' \(whereabouts.english)",
        es: "OCDS \(plan.profile.version) no tiene el campo '\(name)' \(whereabouts.spanish)"), at: member.keySpan,
      help: helpForUnknown(name, place))
  }

  /// The nearest name, the extension that has the field, or the objects where it exists.
  private func helpForUnknown(_ name: String, _ place: ObjectPlace) -> [Phrase] {
    if let near = Suggestion.nearest(name, in: place.type.fields.map(\.name)) {
      return [Phrase(en: "did you mean '\(near)'?", es: "¿quiso decir '\(near)'?")]
    }
    let extensions = ExtensionRegistry.extensions(withField: name, in: place.type.name)
    if let first = extensions.first {
      let list = extensions.joined(separator: ", ")
      return [
        Phrase(
          en: "extension \(list) has it:  ocds: { version: \"\(plan.profile.version)\", extensions: [\(first)] }",
          es: "la extensión \(list) lo tiene:  ocds: { version: \"\(plan.profile.version)\", extensions: [\(first)] }")
      ]
    }
    let owners = plan.profile.allTypes.filter { $0.field(name) != nil }.map(\.name).sorted()
    guard !owners.isEmpty else { return [] }
    let list = owners.prefix(6).joined(separator: ", ")
    return [Phrase(en: "'\(name)' is a field of: \(list)", es: "'\(name)' es un campo de: \(list)")]
  }
}
