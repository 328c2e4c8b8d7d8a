public import PliegoDiagnostics
public import PliegoJSON

/// What stands against putting a package's elements with those before it.
public enum CombiningRemark: Sendable, Equatable {
  case mixedKinds(PackageKind)
  case versionsDiffer(first: String, other: String)
  case differs(String, first: JSONValue, other: JSONValue)
  /// `extensions` or `packages` is no list of texts.
  case notAList(String)

  public var code: DiagnosticCode {
    switch self {
    case .mixedKinds: .mixedKinds
    case .versionsDiffer: .versionsDiffer
    case .differs("license", _, _), .differs("publicationPolicy", _, _): .licenseDiffers
    case .differs, .notAList: .metadataDiffers
    }
  }

  /// The member of the package that it is about.
  public var member: String? {
    switch self {
    case .mixedKinds(let kind): kind.array
    case .versionsDiffer: "version"
    case .differs(let name, _, _), .notAList(let name): name
    }
  }

  public var message: FindingMessage {
    switch self {
    case .mixedKinds(let kind):
      FindingMessage(
        Phrase(
          en: "these are \(kind.array), and what came before is not",
          es: "éstos son \(kind.array), y lo anterior no"),
        help: [
          Phrase(
            en: "make a package of the releases and another of the records",
            es: "haga un paquete con las entregas y otro con los registros")
        ])
    case .versionsDiffer(let first, let other): Self.versions(first, other)
    case .differs(let name, let first, let other): Self.difference(name, first, other)
    case .notAList(let name):
      FindingMessage(
        Phrase(
          en: "\(name) is no list of texts, and was left out", es: "\(name) no es una lista de textos, y se omitió"))
    }
  }

  private static func versions(_ first: String, _ other: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "this is OCDS \(other), and the package is to be OCDS \(first)",
        es: "esto es OCDS \(other), y el paquete ha de ser OCDS \(first)"),
      help: [
        Phrase(
          en: "bring all to one version first:  pliego upgrade --to VERSION FILE",
          es: "lleve todo a una versión antes:  pliego upgrade --to VERSIÓN ARCHIVO")
      ])
  }

  private static func difference(_ name: String, _ first: JSONValue, _ other: JSONValue) -> FindingMessage {
    let option = options[name]
    return FindingMessage(
      Phrase(
        en: "\(name) is \(excerpt(other)), and was \(excerpt(first)) before, which is kept",
        es: "\(name) es \(excerpt(other)), y antes era \(excerpt(first)), que se conserva"),
      help: option.map { [Phrase(en: "say which with  \($0)", es: "diga cuál con  \($0)")] } ?? [])
  }

  private static let options = [
    "uri": "--uri URI", "publisher": "--publisher-name NAME", "license": "--license URI",
    "publicationPolicy": "--publication-policy URI",
  ]

  private static func excerpt(_ value: JSONValue) -> String {
    let text = value.description
    return text.count > 80 ? String(text.prefix(80)) + "…" : text
  }
}
