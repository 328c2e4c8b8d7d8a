import PliegoDiagnostics
import PliegoJSON

/// Notes packages that do not say where their publication policy is.
struct PublicationPolicyCheck: PackageCheck {
  static let code = DiagnosticCode(
    "V007", "no-publication-policy", .note,
    Phrase(
      en: "a package without the address of its publication policy",
      es: "un paquete sin la dirección de su política de publicación"))

  static let page = CheckPage(
    rules: ["PKG-11"],
    why: Phrase(
      en: "The policy tells readers what is covered, how identifiers are made and what the own codes mean.",
      es:
        "La política dice a los lectores qué abarca la publicación, cómo se forman los identificadores y qué significan los códigos propios."
    ),
    cure: Phrase(
      en: "Publish a page about it and write its address in publicationPolicy.",
      es: "Publique una página sobre ello y escriba su dirección en publicationPolicy."))

  func check(_ package: PackageSubject, _ report: inout Reporter) {
    guard let policy = package["publicationPolicy"], !policy.isNull, !policy.isEmpty else {
      return report.report(Self.code, at: package.node, path: "publicationPolicy") {
        FindingMessage(
          Phrase(en: "the package names no publicationPolicy", es: "el paquete no dice su publicationPolicy"))
      }
    }
    guard policy.isString, !WebAddress.isComplete(policy) else { return }
    report.report(Self.code, at: policy, path: "publicationPolicy") {
      FindingMessage(
        Phrase(
          en: "the publicationPolicy is not an address: \(Reporter.excerpt(of: policy))",
          es: "publicationPolicy no es una dirección: \(Reporter.excerpt(of: policy))"))
    }
  }
}
