import PliegoDiagnostics
import PliegoMapping

extension MappingDraft {
  /// How a template's cells fared.
  public struct Template: Sendable {
    public var name: String
    /// The sheets that were read; none for a CSV file.
    public var sheets: [String]
    public var elements: Int
    /// Cells with something in them, and how many of them have their place.
    public var cells: Int
    public var placed: Int
  }

  /// Drafts from a template that somebody has filled in.
  ///
  /// - Throws: when nothing in it is mapped to a column.
  init(_ template: MappingTemplate, files: TemplateFiles, language: Language) throws(PliegoError) {
    let plan = TemplatePlan(template, files: files)
    guard var writer = TemplateWriter(plan, language: language) else {
      throw PliegoError(template.diagnostics + [.nothingMapped(template)])
    }
    writer.refuseUnusedOrganizations()
    let text = writer.text()
    let (yaml, _) = DraftMending.mended(MappingLayout(of: Array(text.utf8), name: "draft").formatted ?? text, language)
    self.init(yaml: MappingLayout(of: Array(yaml.utf8), name: "draft").formatted ?? yaml)
    diagnostics = template.diagnostics + writer.diagnostics
    parameters = ["as_of"]
    let outside = Set(writer.plan.unplaced.map(\.row.place)).count
    self.template = Template(
      name: template.file, sheets: template.sheets, elements: template.elements.count, cells: template.rows.count,
      placed: template.rows.count - outside)
  }
}

extension Diagnostic {
  fileprivate static func nothingMapped(_ template: MappingTemplate) -> Diagnostic {
    Diagnostic(
      .nothingMapped,
      Phrase(
        en: "no cell of '\(template.file)' maps a field to a column",
        es: "ninguna celda de '\(template.file)' mapea un campo a una columna"),
      help: [
        Phrase(
          en: "fill in the mapping column as  TABLE (element),  as the first column of the data elements spells it",
          es:
            "llene la columna del mapeo como  TABLA (elemento),  tal como la primera columna de los elementos lo escribe"
        )
      ])
  }
}
