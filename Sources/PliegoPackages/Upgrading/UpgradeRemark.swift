public import PliegoDiagnostics
public import PliegoJSON

/// What upgrading a release or record has to say of a place in it.
public struct UpgradeRemark: Sendable, Equatable {
  public var code: DiagnosticCode
  /// From the release or record as it was.
  public var pointer: JSONPointer
  public var message: FindingMessage

  init(_ code: DiagnosticCode, _ pointer: JSONPointer, _ message: FindingMessage) {
    (self.code, self.pointer, self.message) = (code, pointer, message)
  }

  public static func == (a: UpgradeRemark, b: UpgradeRemark) -> Bool {
    a.code == b.code && a.pointer == b.pointer && a.message.message == b.message.message
  }
}

extension UpgradeRemark {
  /// - Parameter names: the members that differ; of a name, the reference keeps what stood here.
  static func partiesDiffer(_ id: String, _ names: [String], role: String, at pointer: JSONPointer) -> UpgradeRemark {
    let list = names.joined(separator: ", ")
    let fate =
      names == ["name"]
      ? Phrase(en: "only the reference keeps it", es: "sólo la referencia lo conserva")
      : Phrase(en: "parties keeps the first", es: "parties conserva el primero")
    return UpgradeRemark(
      .partiesDiffer, pointer,
      FindingMessage(
        Phrase(
          en: "the organization \(id) has another \(list) here, as \(role), than before; \(fate.english)",
          es: "la organización \(id) tiene aquí, como \(role), otro valor que antes en \(list); \(fate.spanish)"),
        help: [
          Phrase(
            en: "write the organization the same way everywhere, or give its units identifiers of their own",
            es: "escriba la organización igual en todas partes o dé a sus unidades identificadores propios")
        ]))
  }

  static func unexpectedShape(_ name: String, at pointer: JSONPointer, expected: Phrase) -> UpgradeRemark {
    UpgradeRemark(
      .unexpectedShape, pointer,
      FindingMessage(
        Phrase(
          en: "\(name) is not \(expected.english), and stays as it is",
          es: "\(name) no es \(expected.spanish), y queda como está")))
  }

  static func bothFields(_ old: String, _ new: String, at pointer: JSONPointer) -> UpgradeRemark {
    UpgradeRemark(
      .bothFields, pointer,
      FindingMessage(
        Phrase(
          en: "\(old) says something else than \(new), which is there already; both stay",
          es: "\(old) dice otra cosa que \(new), que ya está; quedan los dos"),
        help: [Phrase(en: "remove the one that is wrong", es: "quite el que esté mal")]))
  }

  static func versionedRelease(at pointer: JSONPointer) -> UpgradeRemark {
    UpgradeRemark(
      .versionedReleaseKept, pointer,
      FindingMessage(
        Phrase(
          en: "a versioned release keeps the fields of its old version",
          es: "una entrega versionada conserva los campos de su versión anterior"),
        help: [
          Phrase(
            en: "merge the upgraded releases again to get a new one",
            es: "vuelva a combinar las entregas actualizadas para obtener una nueva")
        ]))
  }

  static func undecided(_ name: String, at pointer: JSONPointer, hint: Phrase) -> UpgradeRemark {
    UpgradeRemark(
      .undecidedField, pointer,
      FindingMessage(
        Phrase(
          en: "\(name) is deprecated since 1.2 and stays: \(hint.english)",
          es: "\(name) es obsoleto desde 1.2 y queda: \(hint.spanish)")))
  }

  static func translated(_ name: String, at pointer: JSONPointer) -> UpgradeRemark {
    UpgradeRemark(
      .translatedField, pointer,
      FindingMessage(
        Phrase(
          en: "\(name) stays, but 1.2 has no field for it", es: "\(name) queda, pero 1.2 no tiene un campo para él"),
        help: [
          Phrase(en: "publish a file for each language", es: "publique un archivo por idioma")
        ]))
  }
}

extension Phrase {
  static let anObject = Phrase(en: "an object", es: "un objeto")
  static let aText = Phrase(en: "a text", es: "un texto")
  static let aList = Phrase(en: "a list", es: "una lista")
  static let anOrganization = Phrase(
    en: "an object that names an organization", es: "un objeto que nombre a una organización")
}
