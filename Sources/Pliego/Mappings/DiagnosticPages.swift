import PliegoChecks
public import PliegoDiagnostics
import PliegoDiff
import PliegoFlatten
import PliegoMapping
import PliegoMerge
import PliegoOCDS
import PliegoPackages
import PliegoSchema
import PliegoSources
import PliegoValues
import PliegoYAML

/// The pages of diagnostic codes that the program carries.
public enum DiagnosticPages {
  /// Every code of every room below.
  public static let codes: [DiagnosticCode] =
    DiagnosticCode.yamlCodes + DiagnosticCode.mappingCodes + DiagnosticCode.sourceCodes + DiagnosticCode.databaseCodes
    + DiagnosticCode.dataCodes
    + DiagnosticCode.facadeCodes + DiagnosticCode.flattenCodes + DiagnosticCode.profileCodes
    + DiagnosticCode.validationCodes + [.undeclaredHeadings]
    + DiagnosticCode.jsonCodes + DiagnosticCode.streamCodes + DiagnosticCode.recordCodes + DiagnosticCode.schemaCodes
    + DiagnosticCode.requirementProfileCodes + DiagnosticCode.missingFieldCodes
    + DiagnosticCode.mergeCodes + DiagnosticCode.packageCodes
    + DiagnosticCode.diffCodes + DiagnosticCode.comparingCodes
    + CheckRegistry.all.map { type(of: $0).code }

  /// The codes that a person may mean: one by its id or its name, or all that have it as an alias.
  ///
  /// - Parameter more: codes of rooms above this one.
  public static func codes(called text: String, and more: [DiagnosticCode] = []) -> [DiagnosticCode] {
    let named = (codes + more).filter { $0.isCalled(text) }
    let own = named.filter { !$0.aliases.contains { $0.lowercased() == text.lowercased() } }
    return own.isEmpty ? named : own
  }

  /// The id, name, alias or further word that somebody probably meant.
  static func nearestName(to text: String, and more: [String]) -> String? {
    Text.closestName(to: text, in: more + codes.map(\.id) + codes.map(\.name) + codes.flatMap(\.aliases))
  }

  /// The page of a code, in Markdown; `nil` when there is none.
  public static func page(of id: String, language: Language) -> String? {
    let folder = language == .spanish ? "docs/es/reference/diagnostics/" : "docs/reference/diagnostics/"
    return BundledFiles.bytes(of: folder + id + ".md").map { String(decoding: $0, as: UTF8.self) }
  }

  /// What the page of a code says is to be done: the first paragraph below that heading, on one line.
  public static func cure(of id: String, language: Language) -> String? {
    let heading = language == .spanish ? "## Qué hacer" : "## What to do"
    let lines = page(of: id, language: language)?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    guard let start = lines.firstIndex(where: { $0 == heading }) else { return nil }
    let paragraph = lines[(start + 1)...].drop(while: \.isEmpty).prefix { !$0.isEmpty }
    return paragraph.isEmpty ? nil : paragraph.joined(separator: " ")
  }
}
