public import PliegoDiagnostics
import PliegoMapping
import PliegoSources

/// A first mapping, made from what files of rows show.
public struct MappingDraft: Sendable {
  /// The mapping, ready to be checked and run.
  public var yaml: String
  /// What was found wrong with the files.
  public var diagnostics: [Diagnostic] = []
  /// How many headings there are, and how many have a field.
  public var headings = 0
  public var used = 0
  /// Values that a run of the mapping must be given.
  public var parameters: [String] = []
  /// What it was drafted from, when that was a field-level mapping template.
  public var template: Template?

  init(yaml: String) { self.yaml = yaml }
}

/// Drafts a mapping of some files of rows from their headings and values.
///
/// Every guess stands with its reason in a comment, and what nobody could guess says `TODO`.
///
/// When the first file is a field-level mapping template, the draft follows what people wrote there; the other files, and
/// those of the folder, are then the data.
///
/// - Parameters:
///   - sheet: the sheet of workbooks; the first that is not hidden when it is not said.
///   - data: the folder of the data that a template speaks of.
/// - Throws: when a file cannot be read, or has no header.
public func draftMapping(
  of paths: [String], sheet: String? = nil, data: String? = nil, language: Language
) throws(PliegoError) -> MappingDraft {
  if let first = paths.first, FileAccess.exists(first), let template = MappingTemplate(of: first, sheet: sheet) {
    return try MappingDraft(template, files: TemplateFiles(in: data, and: Array(paths.dropFirst())), language: language)
  }
  var tables: [DraftTable] = []
  var nested: [DraftTable] = []
  var diagnostics: [Diagnostic] = []
  let names = SourceDraft(language: language)
  for path in paths {
    guard FileAccess.exists(path) else { throw PliegoError(reading: FileError(path: path, number: 2)) }
    let file = String(path.split(separator: "/").last ?? "")
    let inspection = inspect(InputFile(path: path, name: file), sheet: sheet)
    guard !inspection.columns.isEmpty else { throw PliegoError(withoutHeadings: file, inspection.diagnostics) }
    // A draft of rows that are cut at the wrong places would be of another table.
    if inspection.diagnostics.contains(where: { $0.code == .unclosedQuote }) {
      throw PliegoError(inspection.diagnostics)
    }
    diagnostics += inspection.diagnostics.filter { $0.code != .unknownEncoding }
    var name = names.sourceName(file)
    if tables.contains(where: { $0.name == name }) { name += "_\(tables.count + 1)" }
    tables.append(DraftTable(path: path, inspection, name: name))
    for (list, rows) in inspectLists(of: inspection) {
      let own = "\(name)_\(names.sourceName(list))"
      nested.append(DraftTable(path: path, rows, name: own, inside: name, list: list))
      for (inner, rows) in inspectLists(of: rows) {
        nested.append(DraftTable(path: path, rows, name: "\(own)_\(names.sourceName(inner))", inside: own, list: inner))
      }
    }
  }
  var writer = DraftWriter(tables, nested: nested, language: language)
  var draft = MappingDraft(yaml: try writer.text())
  let layout = MappingLayout(of: Array(draft.yaml.utf8), name: "draft")
  draft.yaml = layout.formatted ?? draft.yaml
  draft.diagnostics = diagnostics
  draft.headings = (tables + writer.nested).reduce(0) { $0 + $1.inspection.columns.count { !$0.heading.isEmpty } }
  draft.used = writer.usedHeadings
  draft.parameters = ["as_of"]
  return draft
}

extension PliegoError {
  /// A file that nothing can be drafted from, and why when its reading tells.
  fileprivate init(withoutHeadings file: String, _ diagnostics: [Diagnostic]) {
    let reasons = diagnostics.filter { $0.severity == .error }
    let own = Diagnostic(
      .missingHeader,
      Phrase(en: "'\(file)' has no headings or members", es: "'\(file)' no tiene encabezados ni miembros"),
      help: [
        Phrase(
          en: "give a table with a row of headings, or records of JSON with members",
          es: "dé una tabla con una fila de encabezados, o registros de JSON con miembros")
      ])
    self.init(reasons.isEmpty ? [own] : diagnostics)
  }
}
