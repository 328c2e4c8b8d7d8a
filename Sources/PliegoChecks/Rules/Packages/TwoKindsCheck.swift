import PliegoDiagnostics
import PliegoJSON

/// Finds packages that hold releases and records.
struct TwoKindsCheck: PackageCheck {
  static let code = DiagnosticCode(
    "V005", "releases-and-records", .warning,
    Phrase(en: "releases and records in one package", es: "entregas y registros en un mismo paquete"))

  static let page = CheckPage(
    rules: ["SER-08"],
    why: Phrase(
      en: "A program that takes the file for one kind of package never sees the other half.",
      es: "El programa que toma el archivo por un tipo de paquete nunca ve la otra mitad."),
    cure: Phrase(
      en: "Make two files: a release package and a record package.",
      es: "Haga dos archivos: un paquete de entregas y uno de registros."))

  func check(_ package: PackageSubject, _ report: inout Reporter) {
    guard package["releases"]?.isArray == true, let records = package["records"], records.isArray else { return }
    report.report(Self.code, at: records, path: "records") {
      FindingMessage(
        Phrase(en: "the package has both releases and records", es: "el paquete tiene entregas y también registros"))
    }
  }
}
