import PliegoDiagnostics
import PliegoOCDS
import PliegoValues

// Paths of the template in the standard.
extension TemplatePlan {
  enum Fields {
    case fields([Field])
    case unknown(Phrase, help: Phrase?)
  }

  /// The fields along a path; an extension that has one is taken along.
  mutating func fields(of path: [String]) -> Fields {
    var fields: [Field] = []
    var typeName = "Release"
    for (place, name) in path.enumerated() {
      guard let type = typeName == "Release" ? profile.release : profile.type(typeName),
        let field = known(name, in: type) ?? extended(name, in: type)
      else { return unknown(path, at: place, in: typeName) }
      fields.append(field)
      switch field.shape {
      case .object(let inner), .objects(let inner): typeName = inner
      case .scalar, .scalars, .anything:
        if place < path.count - 1 { return unknown(path, at: place + 1, in: "") }
      }
    }
    return .fields(fields)
  }

  /// A field of the type, or a language variant of one.
  private func known(_ name: String, in type: ObjectType) -> Field? {
    if let found = type.field(name) { return found.field }
    guard let underscore = name.lastIndex(of: "_"), type.translatable.contains(String(name[..<underscore])),
      var field = type.field(String(name[..<underscore]))?.field
    else { return nil }
    field.name = name
    field.isRequired = false
    return field
  }

  private mutating func extended(_ name: String, in type: ObjectType) -> Field? {
    for id in ExtensionRegistry.extensions(withField: name, in: type.name) {
      guard let wider = try? Profile(version: "1.1", extensions: extensions + [id]) else { continue }
      guard
        let field = wider.type(type.name)?.field(name)?.field
          ?? (type.name == "Release" ? wider.release.field(name)?.field : nil)
      else { continue }
      profile = wider
      extensions.append(id)
      return field
    }
    return nil
  }

  private func unknown(_ path: [String], at place: Int, in typeName: String) -> Fields {
    let written = path.joined(separator: "/")
    let reason = Phrase(
      en: "OCDS \(profile.version) has no field '\(written)'",
      es: "OCDS \(profile.version) no tiene el campo '\(written)'")
    let type = typeName == "Release" ? profile.release : profile.type(typeName)
    if let near = Text.closestName(to: path[place], in: type?.fields.map(\.name) ?? []) {
      let whole = (path[..<place] + [near] + path[(place + 1)...]).joined(separator: "/")
      return .unknown(reason, help: Phrase(en: "did you mean '\(whole)'?", es: "¿quiso decir '\(whole)'?"))
    }
    let elsewhere = FieldPlaces(profile).paths(ofField: path.last ?? "").prefix(3).joined(separator: ", ")
    guard !elsewhere.isEmpty else { return .unknown(reason, help: nil) }
    return .unknown(
      reason, help: Phrase(en: "that field stands at: \(elsewhere)", es: "ese campo está en: \(elsewhere)"))
  }
}
