import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoOCDS
import PliegoValues

/// What stands around the releases in a package.
struct PackageFrame {
  private let plan: MappingPlan
  /// Whose package it is, when the mapping has publishers.
  private let publisher: Int?
  /// Whether the head depends on the releases, so that they must be known first.
  let needsReleases: Bool

  /// - Throws: when a package is asked for and the mapping does not say what OCDS requires of one.
  init(_ format: ConvertOptions.Format, plan: MappingPlan, publisher: Int? = nil) throws(PliegoError) {
    self.plan = plan
    self.publisher = publisher
    needsReleases = format == .package && plan.packageDependsOnReleases(of: publisher)
    guard format == .package else { return }
    let missing = ["uri", "publisher/name"].filter { !plan.packageFields(of: publisher).contains($0) }
    guard missing.isEmpty else {
      let list = missing.joined(separator: ", ")
      if let publisher { throw Self.incomplete(list, plan.publishers[publisher].name) }
      throw PliegoError([
        Diagnostic(
          .packageIncomplete,
          Phrase(en: "a release package needs: \(list)", es: "un paquete de entregas necesita: \(list)"),
          help: [
            Phrase(
              en: "write in the mapping  package: { uri: https://…, publisher: { name: NAME } }",
              es: "escriba en el mapeo  package: { uri: https://…, publisher: { name: NOMBRE } }")
          ])
      ])
    }
  }

  private static func incomplete(_ list: String, _ name: String) -> PliegoError {
    PliegoError([
      Diagnostic(
        .packageIncomplete,
        Phrase(en: "the package of '\(name)' needs: \(list)", es: "al paquete de '\(name)' le falta: \(list)"),
        help: [
          Phrase(
            en: "write in the mapping  publishers: { \(name): { name: NAME, package: { uri: https://… } } }",
            es: "escriba en el mapeo  publishers: { \(name): { name: NOMBRE, package: { uri: https://… } } }")
        ])
    ])
  }

  /// Extensions that a package cannot name, since nobody published them at an address.
  static func extensionsWithoutAddress(_ plan: MappingPlan) -> [Diagnostic] {
    plan.profile.extensions.filter { $0.url == nil }.map { own in
      var diagnostic = Diagnostic(
        .packageIncomplete,
        Phrase(
          en: "extension '\(own.id)' has no address, so the package does not name it",
          es: "la extensión '\(own.id)' no tiene dirección, así que el paquete no la nombra"),
        help: [
          Phrase(
            en: "readers do not learn of its fields from the package; tell them elsewhere",
            es: "el paquete no da a conocer sus campos; dígalos en otra parte")
        ])
      diagnostic.severity = .warning
      return diagnostic
    }
  }

  /// Everything before the first release.
  func head(_ conversion: Conversion, earliest: PackageMoment?, latest: PackageMoment?) -> String {
    var members = conversion.packageMembers(of: publisher, earliest: earliest, latest: latest)
    let date = members.removeValue(forName: "publishedDate") ?? .string((latest?.text) ?? "")
    let uri = members.removeValue(forName: "uri") ?? .null
    var head: [(String, JSONValue)] = [("uri", uri), ("version", .string(plan.profile.version))]
    let extensions = plan.profile.extensions.compactMap(\.url)
    if !extensions.isEmpty { head.append(("extensions", .array(extensions.map { .string($0) }))) }
    head.append(("publishedDate", date))
    for member in members { head.append((member.name, member.value)) }
    return JSONWriter.text(of: .object(JSONObject(head))).dropLast() + ",\"releases\":[\n"
  }
}
