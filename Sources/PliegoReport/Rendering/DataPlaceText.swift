public import PliegoDiagnostics
import PliegoJSON

/// Places in JSON data, as a person reads them.
public enum DataPlaceText {
  /// `/tender/status of ocds-xyz123-1, release 1-tender`; what is not known is left out.
  public static func text(of place: DataPlace, language: Language) -> String {
    var parts: [String] = []
    if !place.pointer.tokens.isEmpty { parts.append(place.pointer.description.onOneLine) }
    if let ocid = place.ocid, !ocid.isEmpty {
      parts.append((parts.isEmpty ? "" : Phrase(en: "of ", es: "de ")[language]) + ocid.onOneLine)
    }
    var text = parts.joined(separator: " ")
    if let release = place.releaseID, !release.isEmpty {
      let word = Phrase(en: "release", es: "entrega")[language]
      text += (text.isEmpty ? "" : ", ") + "\(word) \(release.onOneLine)"
    }
    return text
  }

  /// `licitaciones.csv, row 1842, column B (Estatus), by mapping.yaml:57`; empty when nothing is known.
  public static func source(of finding: Diagnostic, language: Language) -> String {
    let cell = finding.origin.map { OriginText.text(of: $0, language: language).onOneLine }
    let rule = finding.mappingLine.map { Phrase(en: "by \($0)", es: "por \($0)")[language].onOneLine }
    return [cell, rule].compactMap { $0 }.joined(separator: ", ")
  }
}
