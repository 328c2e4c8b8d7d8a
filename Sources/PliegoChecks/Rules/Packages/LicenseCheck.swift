import PliegoDiagnostics
import PliegoJSON

/// Notes packages that do not say under which licence they may be used.
struct LicenseCheck: PackageCheck {
  static let code = DiagnosticCode(
    "V006", "no-license-address", .note,
    Phrase(en: "a package without the address of its licence", es: "un paquete sin la dirección de su licencia"))

  static let page = CheckPage(
    rules: ["PKG-10"],
    why: Phrase(
      en: "Without a licence nobody knows whether the data may be reused, and many will not.",
      es: "Sin licencia nadie sabe si puede reutilizar los datos, y muchos no lo harán."),
    cure: Phrase(
      en: "Write the canonical address of an open licence, for example that of Creative Commons Zero.",
      es: "Escriba la dirección canónica de una licencia abierta, por ejemplo la de Creative Commons Zero."))

  func check(_ package: PackageSubject, _ report: inout Reporter) {
    guard let license = package["license"], !license.isNull, !license.isEmpty else {
      return report.report(Self.code, at: package.node, path: "license") {
        FindingMessage(Phrase(en: "the package names no license", es: "el paquete no dice su licencia"))
      }
    }
    guard license.isString, !WebAddress.isComplete(license) else { return }
    report.report(Self.code, at: license, path: "license") {
      FindingMessage(
        Phrase(
          en: "the license is not an address: \(Reporter.excerpt(of: license))",
          es: "la licencia no es una dirección: \(Reporter.excerpt(of: license))"))
    }
  }
}
