import PliegoDiagnostics
import PliegoJSON

/// Finds releases, records and packages inside something that the standard does not know.
struct WrappedDataCheck: TextCheck {
  static let code = DiagnosticCode(
    "V004", "wrapped-data", .warning,
    Phrase(
      en: "data inside a wrapper that the standard does not know",
      es: "datos dentro de una envoltura que el estándar no conoce"))

  static let page = CheckPage(
    rules: ["SER-09"],
    why: Phrase(
      en: "Programs look for a package at the root of the JSON; what is inside an envelope of an API is not found.",
      es:
        "Los programas buscan un paquete en la raíz del JSON; lo que está dentro del sobre de una API no se encuentra."),
    cure: Phrase(
      en: "Publish the package itself as the root; status, paging and counts belong in headers or in links.",
      es: "Publique el propio paquete como raíz; estado, páginas y conteos van en las cabeceras o en links."))

  func check(_ root: JSONNode, kind: DocumentKind, _ report: inout Reporter) {
    guard kind == .unknown else { return }
    if root.isArray {
      guard let first = root.elements.first(where: { _ in true }), DocumentKind(first) != .unknown else { return }
      Self.say("the data are in an array", "los datos están en un arreglo", at: root, &report)
    } else if let (name, value) = root.members.first(where: { Self.holdsData($0.value) }) {
      Self.say("the data are inside \"\(name.text)\"", "los datos están dentro de \"\(name.text)\"", at: value, &report)
    }
  }

  /// Whether a release, record or package is in it, itself or as the first of an array.
  private static func holdsData(_ value: JSONNode) -> Bool {
    if value.isObject { return isData(value) }
    return value.elements.first(where: { _ in true }).map(isData) ?? false
  }

  /// One name of a section alone, such as `tender`, may be chance.
  private static func isData(_ value: JSONNode) -> Bool {
    value["ocid"] != nil || value["releases"]?.isArray == true || value["records"]?.isArray == true
  }

  private static func say(_ english: String, _ spanish: String, at value: JSONNode, _ report: inout Reporter) {
    report.report(code, at: value, path: "") {
      FindingMessage(Phrase(en: english + ", not at the root", es: spanish + ", no en la raíz"))
    }
  }
}
