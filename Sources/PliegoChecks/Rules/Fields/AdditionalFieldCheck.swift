import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoValues

/// Finds fields that neither the standard nor a declared extension has.
struct AdditionalFieldCheck: FieldCheck {
  static let code = DiagnosticCode(
    "V310", "additional-field", .warning,
    Phrase(
      en: "a field that the standard and the declared extensions do not have",
      es: "un campo que ni el estándar ni las extensiones declaradas tienen"),
    aliases: ["additional_field", "additional_fields"])

  static let page = CheckPage(
    rules: ["APP-04", "EXT-13", "CNF-02", "QLT-03", "LANG-03", "ORG-19", "ORG-20"],
    why: Phrase(
      en: "Programs do not read fields they do not know; a misspelled field is as good as missing.",
      es: "Los programas no leen campos que no conocen; un campo mal escrito es como si faltara."),
    cure: Phrase(
      en: "Rename the field, move it to where the standard has it, or declare the extension that defines it.",
      es: "Renombre el campo, muévalo a donde lo tiene el estándar o declare la extensión que lo define."))

  static func applies(to field: FieldContext) -> Bool { field.field == nil }

  func check(_ member: MemberSubject, _ report: inout Reporter) {
    // A translation of a known field is known.
    guard member.context.field == nil else { return }
    report.report(Self.code, at: member.value, path: member.path) { Self.message(member) }
  }

  private static func message(_ member: MemberSubject) -> FindingMessage {
    let name = member.name.text
    let owner = member.context.owner
    if let original = untranslatable(name, owner, member.release.profile) {
      return FindingMessage(
        Phrase(
          en: "\"\(name)\" translates \"\(original)\", which is not a text to be translated",
          es: "\"\(name)\" traduce \"\(original)\", que no es un texto que se traduzca"))
    }
    return FindingMessage(
      Phrase(en: "\"\(name)\" is not a field of \(owner)", es: "\"\(name)\" no es un campo de \(owner)"),
      help: help(name, owner, member.release.profile))
  }

  /// The field that a name with a language behind it stands for, although it takes no translations: `status_es`.
  private static func untranslatable(_ name: String, _ owner: String, _ profile: Profile) -> String? {
    guard let underscore = name.lastIndex(of: "_") else { return nil }
    let (base, suffix) = (String(name[..<underscore]), String(name[name.index(after: underscore)...]))
    guard profile.type(owner)?.field(base) != nil, LanguageTag(suffix)?.isPlain == true else { return nil }
    return base
  }

  // MARK: Where it may belong

  /// The first that applies: the same name in other letters, an extension's field here, a name like it, elsewhere.
  private static func help(_ name: String, _ owner: String, _ profile: Profile) -> [Phrase] {
    let known = profile.type(owner)?.fields.filter { $0.deprecatedSince == nil }.map(\.name) ?? []
    let letters = letters(of: name)
    if let same = known.first(where: { Self.letters(of: $0) == letters }) { return [rename(same)] }
    if profile.version == "1.0", (try? Profile(version: "1.1"))?.type(owner)?.field(name) != nil { return [newer] }
    let here = ExtensionRegistry.extensions(withField: name, in: owner)
    if !here.isEmpty { return [declare(here)] }
    if let near = near(name, known) ?? nearTranslation(name, known, profile.type(owner)) { return [rename(near)] }
    let places = profile.places(ofField: name)
    // A name that is everywhere, like title, says nothing about where this one belongs.
    if (1...3).contains(places.count) { return [move(places)] }
    let elsewhere = ExtensionRegistry.extensions(withField: name)
    return places.isEmpty && (1...3).contains(elsewhere.count) ? [look(elsewhere)] : []
  }

  /// A name with few slips in it, or the only one that ends in this name: `mainProcurementCategory`.
  private static func near(_ name: String, _ known: [String]) -> String? {
    if let near = Text.closestName(to: name, in: known, maximum: 2) { return near }
    let end = name.prefix(1).uppercased() + name.dropFirst()
    let longer = name.utf8.count < 6 ? [] : known.filter { $0.hasSuffix(end) }
    return longer.count == 1 ? longer.first : nil
  }

  /// `title_es` for `titel_es`.
  private static func nearTranslation(_ name: String, _ known: [String], _ type: ObjectType?) -> String? {
    guard let underscore = name.lastIndex(of: "_"), let type else { return nil }
    let suffix = name[name.index(after: underscore)...]
    guard LanguageTag(String(suffix))?.isPlain == true else { return nil }
    let translatable = known.filter { type.translatable.contains($0) }
    return Text.closestName(to: String(name[..<underscore]), in: translatable, maximum: 2).map { "\($0)_\(suffix)" }
  }

  private static func letters(of name: String) -> String {
    Text.fold(name).filter { $0 != "_" && $0 != "-" && $0 != " " }
  }

  private static func rename(_ name: String) -> Phrase {
    Phrase(en: "if \"\(name)\" is meant, write that", es: "si se trata de \"\(name)\", escriba eso")
  }

  private static let newer = Phrase(
    en: "OCDS 1.1 has it here: a package that says no version is taken for 1.0",
    es: "OCDS 1.1 lo tiene aquí: un paquete que no dice su versión se toma por 1.0")

  private static func declare(_ ids: [String]) -> Phrase {
    let names = ids.joined(separator: ", ")
    return Phrase(
      en: "an extension has it here: declare \(names) in the package's extensions",
      es: "una extensión lo tiene aquí: declare \(names) en extensions del paquete")
  }

  private static func move(_ places: [String]) -> Phrase {
    let names = places.joined(separator: ", ")
    return Phrase(en: "the standard has it at \(names)", es: "el estándar lo tiene en \(names)")
  }

  private static func look(_ ids: [String]) -> Phrase {
    let names = ids.joined(separator: ", ")
    return Phrase(en: "the extension \(names) has it elsewhere", es: "la extensión \(names) lo tiene en otro lugar")
  }
}
