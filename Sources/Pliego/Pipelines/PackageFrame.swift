import PliegoDiagnostics
import PliegoJSON
import PliegoMapping
import PliegoOCDS
import PliegoValues

/// What stands around the releases in a package.
struct PackageFrame {
  private let plan: MappingPlan
  /// Whether the head depends on the releases, so that they must be known first.
  let needsReleases: Bool

  /// - Throws: when a package is asked for and the mapping does not say what OCDS requires of one.
  init(_ format: ConvertOptions.Format, plan: MappingPlan) throws(PliegoError) {
    self.plan = plan
    needsReleases = format == .package && plan.packageDependsOnReleases
    guard format == .package else { return }
    let missing = ["uri", "publisher/name"].filter { !plan.packageFields.contains($0) }
    guard missing.isEmpty else {
      let list = missing.joined(separator: ", ")
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

  /// Everything before the first release.
  func head(_ conversion: Conversion, earliest: PackageMoment?, latest: PackageMoment?) -> String {
    var members = conversion.packageMembers(earliest: earliest, latest: latest)
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
