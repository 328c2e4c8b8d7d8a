public import PliegoDiagnostics
public import PliegoJSON
import PliegoOCDS

/// Which profile of the standard is wanted.
public struct ProfileOptions: Sendable {
  /// `1.1`; without it the usual version.
  public var version: String?
  /// Ids (`bids`, `bids@v1.1.5`) or addresses as packages write them, in their order.
  public var extensions: [String]
  /// A folder with extensions of the user's.
  public var folder: String?

  public init(version: String? = nil, extensions: [String] = [], folder: String? = nil) {
    self.version = version
    self.extensions = extensions
    self.folder = folder
  }
}

/// A profile that was asked for by a person, and what had to be said about it.
public struct ProfileSummary: Sendable {
  private let resolution: ProfileResolution

  /// The names of the schemas that a profile has.
  public static let schemaNames = SchemaKind.allCases.map(\.rawValue)

  /// The version that is used when none is named.
  private static let usualVersion = "1.1"

  /// - Throws: when the folder of extensions cannot be read.
  public init(_ options: ProfileOptions) throws(PliegoError) {
    var folder: ExtensionFolder?
    if let path = options.folder { folder = try ExtensionFolder(readingFrom: path) }
    let request = ProfileRequest(version: options.version ?? Self.usualVersion, extensions: options.extensions)
    do throws(ProfileError) {
      resolution = try Profile.resolve(request, folder: folder)
    } catch {
      throw PliegoError(reading: FileError(path: "schema/", number: 5))
    }
    // A person who names a version wants that one; a package that names it is read by the nearest.
    let refusals = resolution.findings.map(\.diagnostic).filter { $0.code == .unsupportedVersion }
    guard refusals.isEmpty else { throw PliegoError(refusals) }
  }

  /// What is wrong or odd with the version and the extensions, in their order.
  public var diagnostics: [Diagnostic] { resolution.findings.map(\.diagnostic) }

  /// A patched schema by its name: `release`, `release-package`, `record-package`, `record`, `versioned-release`.
  public func schema(_ name: String) -> JSONValue? { SchemaKind(rawValue: name).map { resolution.profile.schema($0) } }

  /// The profile in a few lines: version, extensions, counts.
  public func text(_ language: Language) -> String {
    let profile = resolution.profile
    var lines = [heading(profile)[language]]
    for found in profile.extensions {
      lines.append("  " + found.id + (found.version.isEmpty ? own[language] : " " + found.version))
    }
    let fields = FieldPlaces(profile).count
    let types = profile.allTypes.reduce(0) { count, _ in count + 1 }
    let closed = profile.codelists.values.count { !$0.isOpen }
    let total = profile.codelists.count
    lines.append(
      Phrase(
        en: "Fields of a release: \(fields) paths, in \(types) kinds of objects",
        es: "Campos de una entrega: \(fields) rutas, en \(types) clases de objetos")[language])
    lines.append(
      Phrase(
        en: "Codelists: \(total), of which \(closed) closed",
        es: "Listas de códigos: \(total), de ellas \(closed) cerradas")[
          language])
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ profile: Profile) -> Phrase {
    let isDraft = StandardVersion(profile.version)?.isDraft ?? false
    let draft = isDraft ? Phrase(en: " (not final)", es: " (no definitiva)") : Phrase("")
    let count = profile.extensions.count
    return Phrase(
      en: "OCDS \(profile.version)\(draft.english), extensions: \(count)",
      es: "OCDS \(profile.version)\(draft.spanish), extensiones: \(count)")
  }

  private var own: Phrase { Phrase(en: " (your folder)", es: " (de su carpeta)") }
}
