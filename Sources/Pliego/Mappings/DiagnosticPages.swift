import PliegoChecks
public import PliegoDiagnostics
import PliegoMapping
import PliegoOCDS
import PliegoSources
import PliegoYAML

/// The pages of diagnostic codes that the program carries.
public enum DiagnosticPages {
  /// Every code of every room below.
  public static let codes: [DiagnosticCode] =
    DiagnosticCode.yamlCodes + DiagnosticCode.mappingCodes + DiagnosticCode.sourceCodes + DiagnosticCode.dataCodes
    + DiagnosticCode.facadeCodes + [.undeclaredHeadings]
    + DiagnosticCode.requirementProfileCodes + DiagnosticCode.missingFieldCodes
    + CheckRegistry.all.map { type(of: $0).code }

  /// A code by its id or its name.
  public static func code(_ text: String) -> DiagnosticCode? {
    codes.first { $0.id == text.uppercased() || $0.name == text.lowercased() }
  }

  /// The page of a code, in Markdown; `nil` when there is none.
  public static func page(of id: String, language: Language) -> String? {
    let folder = language == .spanish ? "docs/es/reference/diagnostics/" : "docs/reference/diagnostics/"
    return BundledFiles.bytes(of: folder + id + ".md").map { String(decoding: $0, as: UTF8.self) }
  }
}
