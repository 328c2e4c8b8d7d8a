public import PliegoDiagnostics
import PliegoOCDS
import PliegoYAML

/// A mapping as rows in the layout of OCP's field-level mapping template.
///
/// A mapping cell of the template names a table and one of its elements, `TABLE (element)`. What says more than that,
/// such as a formula, stands under the notes, and the cell has the first column that it mentions.
public struct TemplateSheet: Sendable {
  private let check: MappingCheck
  private let language: Language

  public init(_ check: MappingCheck, language: Language) {
    self.check = check
    self.language = language
  }

  private var headings: [String] {
    [
      Phrase(en: "Path", es: "Rutas"), Phrase(en: "Title", es: "Título"), Phrase(en: "Description", es: "Descripción"),
      Phrase(en: "Mapping", es: "Mapear"), Phrase(en: "Example", es: "Ejemplo"), Phrase(en: "Notes", es: "Notas"),
    ].map { $0[language] }
  }

  /// The rows, headings first: the organizations, each under the path of a reference to it, then all other fields.
  public var table: [[String]] {
    var rows = [headings]
    var seen: Set<String> = []
    for reference in check.fields {
      guard let party = party(of: reference), seen.insert(reference.path).inserted else { continue }
      rows.append([reference.path, title(reference), "", "", "", ""])
      rows += check.fields.filter { $0.party == party }.map { row($0) }
    }
    for field in check.fields where field.party == nil {
      if party(of: field) == nil {
        rows.append(row(field))
      } else if let link = link(of: field) {
        rows.append([field.path + "/id", title(field), "", link, "", ""])
      }
    }
    return rows
  }

  private func title(_ mapped: MappedField) -> String {
    language == .spanish ? mapped.field.titleSpanish : mapped.field.title
  }

  private func row(_ mapped: MappedField) -> [String] {
    let mapping = mapped.node.flatMap { cell($0, in: mapped.sourceName) } ?? ""
    let isWhole = mapped.node?.text.map { !$0.hasPrefix("=") } ?? false
    let notes = [isWhole ? nil : mapped.written, mapped.comment].compactMap { $0 }.filter { !$0.isEmpty }
    // The cell has room for a table and an element alone; the prefix shows in the example.
    let example = mapped.node?["prefix"]?.text.map { $0 + "-…" } ?? ""
    let summary = language == .spanish ? mapped.field.summarySpanish : mapped.field.summary
    return [mapped.path, title(mapped), summary, mapping, example, notes.joined(separator: " · ")]
  }

  /// The name of the party that a reference stands for.
  private func party(of mapped: MappedField) -> String? { mapped.node?["party"]?.text }

  /// The column that a reference to a looked-up organization goes by.
  private func link(of mapped: MappedField) -> String? {
    guard let alias = mapped.node?["of"]?.text else { return nil }
    for source in check.mapping.sources where source.name.value == mapped.sourceName {
      guard let found = source.lookUps.first(where: { $0.alias.value == alias })?.columns.first else { continue }
      return "\(source.name.value) (\(found.value))"
    }
    return nil
  }

  /// What a value is made of, as the template says it.
  private func cell(_ node: YAMLNode, in source: String) -> String? {
    if let text = node.text {
      if text.hasPrefix("=") { return mentioned(in: text, source) }
      let isColumn = check.mapping.sources.contains { declared in
        declared.name.value == source && declared.columns.contains { $0.name.value == text }
      }
      return isColumn ? "\(source) (\(text))" : mentioned(in: text, source)
    }
    if let constant = node["constant"] { return constant.text }
    for name in ["column", "formula", "key"] {
      if let inner = node[name] { return cell(inner, in: source) }
    }
    return nil
  }

  /// The first column that a formula speaks of.
  private func mentioned(in text: String, _ source: String) -> String? {
    guard let found = text.firstMatch(of: /([\p{L}_][\p{L}\p{N}_]*)?\[((?:[^\]]|\]\])+)\]/) else { return nil }
    let column = found.2.replacing("]]", with: "]")
    guard let name = found.1.map(String.init) else { return "\(source) (\(column))" }
    if name == "run" || name == "release" { return nil }
    let aliases = check.mapping.sources.filter { $0.name.value == source }.flatMap(\.lookUps)
    return "\(aliases.first { $0.alias.value == name }?.source.value ?? name) (\(column))"
  }
}

extension MappedField {
  /// The party that it describes.
  fileprivate var party: String? {
    guard let mark = source.firstRange(of: MappedField.partyMark) else {
      return path.hasPrefix("parties/") ? source : nil
    }
    return String(source[..<mark.lowerBound])
  }

  /// The source, without the party in front of it.
  fileprivate var sourceName: String {
    source.firstRange(of: MappedField.partyMark).map { String(source[$0.upperBound...]) } ?? source
  }
}
