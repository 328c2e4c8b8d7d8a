public import PliegoDiagnostics

extension ProfileProblem {
  public var message: Phrase {
    switch self {
    case .unknownExtension(let address):
      Phrase(
        en: "'\(address)' is no extension that pliego carries",
        es: "'\(address)' no es una extensión que pliego incluya")
    case .versionNotStored(_, let id, let requested, let taken):
      Phrase(
        en: "version '\(requested)' of extension \(id) is not carried; \(taken) is used",
        es: "no se incluye la versión '\(requested)' de la extensión \(id); se usa \(taken)")
    case .branch(let address, let id, let taken):
      Phrase(
        en: "'\(address)' names no fixed version of extension \(id); \(taken), as stored, is used",
        es: "'\(address)' no indica una versión fija de la extensión \(id); se usa \(taken), como está guardada")
    case .dependencyMissing(let id, let needs):
      Phrase(
        en: "extension \(id) needs extension \(needs), which is not listed",
        es: "la extensión \(id) necesita la extensión \(needs), que no está en la lista")
    case .definitionMissing(let name, let id):
      Phrase(
        en: "extension \(id) uses definition '\(name)', which none of the extensions makes",
        es: "la extensión \(id) usa la definición '\(name)', que ninguna de las extensiones crea")
    case .notCompatible(let id, let versions, let version):
      Phrase(
        en: "extension \(id) is made for OCDS \(versions.joined(separator: ", ")), not for \(version)",
        es: "la extensión \(id) está hecha para OCDS \(versions.joined(separator: ", ")), no para \(version)")
    default: messageAboutRules
    }
  }

  private var messageAboutRules: Phrase {
    switch self {
    case .removesCore(let id, let pointers):
      Phrase(
        en: "extension \(id) would remove \(Self.first(pointers)) from the standard",
        es: "la extensión \(id) quitaría \(Self.first(pointers)) del estándar")
    case .addsToClosedList(let id, let list, let codes) where codes.isEmpty:
      Phrase(
        en: "extension \(id) would open the closed codelist \(list)",
        es: "la extensión \(id) abriría la lista cerrada \(list)")
    case .addsToClosedList(let id, let list, let codes):
      Phrase(
        en: "extension \(id) would add \(Self.first(codes.map { "\"\($0)\"" })) to the closed codelist \(list)",
        es: "la extensión \(id) agregaría \(Self.first(codes.map { "\"\($0)\"" })) a la lista cerrada \(list)")
    case .listDefinedTwice(let list, let ids):
      Phrase(
        en: "extensions \(ids.joined(separator: " and ")) bring different codelists named \(list)",
        es: "las extensiones \(ids.joined(separator: " y ")) traen listas distintas con el nombre \(list)")
    case .notReadable("", let file):
      Phrase(en: "'\(file)' is not a JSON object", es: "'\(file)' no es un objeto de JSON")
    case .notReadable(let id, let file):
      Phrase(
        en: "'\(file)' of extension \(id) is not a JSON object",
        es: "'\(file)' de la extensión \(id) no es un objeto de JSON")
    default: messageAboutVersions
    }
  }

  private var messageAboutVersions: Phrase {
    switch self {
    case .unsupportedVersion(let written, _, _):
      Phrase(
        en: "\"\(written)\" is no version of OCDS that pliego carries",
        es: "\"\(written)\" no es una versión de OCDS que pliego incluya")
    case .versionHasPatchNumber(let written, let taken):
      Phrase(
        en: "\"\(written)\" has a third number; \(taken) is used",
        es: "\"\(written)\" tiene un tercer número; se usa \(taken)")
    default:
      Phrase(en: "the package has no version; 1.0 is used", es: "el paquete no tiene versión; se usa 1.0")
    }
  }

  public var help: [Phrase] {
    switch self {
    case .unknownExtension:
      [
        Phrase(
          en: "its fields are not checked; put a copy into a folder and name that with --extensions",
          es: "sus campos no se revisan; ponga una copia en una carpeta e indíquela con --extensions")
      ]
    case .branch:
      [Phrase(en: "name a version or a commit in the address", es: "indique una versión o un commit en la dirección")]
    case .dependencyMissing: [Phrase(en: "list it too", es: "agréguela a la lista")]
    case .definitionMissing(let name, _):
      ExtensionRegistry.extensions(making: name).prefix(1).map {
        Phrase(en: "extension \($0) makes it; list that too", es: "la extensión \($0) la crea; agréguela a la lista")
      }
    case .removesCore, .addsToClosedList:
      [Phrase(en: "this part of the extension is left out", es: "esta parte de la extensión no se aplica")]
    case .listDefinedTwice:
      [Phrase(en: "the last one listed is used", es: "se usa la última de la lista")]
    case .unsupportedVersion(_, let taken, _):
      [
        Phrase(
          en: "pliego carries \(StandardVersion.names.joined(separator: ", ")); the nearest is \(taken)",
          es: "pliego incluye \(StandardVersion.names.joined(separator: ", ")); la más cercana es \(taken)")
      ]
    case .versionAbsent:
      [
        Phrase(
          en: "add \"version\", or say which is meant with --ocds",
          es: "agregue \"version\", o diga cuál es con --ocds")
      ]
    case .versionHasPatchNumber(_, let taken):
      [Phrase(en: "write \"version\": \"\(taken)\"", es: "escriba \"version\": \"\(taken)\"")]
    default: []
    }
  }

  /// The first three, and how many more there are.
  private static func first(_ words: [String]) -> String {
    let shown = words.prefix(3).joined(separator: ", ")
    return words.count > 3 ? shown + ", … (\(words.count))" : shown
  }
}
