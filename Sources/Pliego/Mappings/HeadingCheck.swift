public import PliegoDiagnostics
public import PliegoMapping
import PliegoSources
import PliegoYAML

extension DiagnosticCode {
  /// Columns of the data that stay unpublished, and the mapping does not say so.
  public static let undeclaredHeadings = DiagnosticCode(
    "W704", "undeclared-headings", .warning,
    Phrase(
      en: "columns of the data that the mapping passes over", es: "columnas de los datos que el mapeo pasa por alto"))
}

/// Compares the headings of the data with the columns a mapping declares.
///
/// - Throws: when a file cannot be found at all.
public func checkHeadings(_ plan: MappingPlan, data: DataPlaces) throws(PliegoError) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  do throws(PliegoError) {
    let loaded = try SourceLoader.load(plan, data: data)
    findings = loaded.diagnostics
    for (source, files) in loaded.readings {
      for file in files {
        // What a reject file adds is no column of the source.
        let headings = file.undeclaredHeadings.filter { !RejectFile.reasons.contains($0) }
        guard !headings.isEmpty else { continue }
        let list = headings.joined(separator: ", ")
        findings.append(
          Diagnostic(
            .undeclaredHeadings,
            Phrase(
              en: "source '\(source)' passes over \(headings.count) column(s): \(list)",
              es: "la fuente '\(source)' pasa por alto \(headings.count) columna(s): \(list)"),
            origin: RowOrigin(file: file.file.name, sheet: file.sheet?.sheet.name),
            help: [
              Phrase(
                en: "declare them, or leave them out on purpose:  not published: [\(list)]",
                es: "declárelas, u omítalas a propósito:  not published: [\(list)]")
            ]))
      }
    }
  } catch {
    // Headings that do not fit are findings; files that are not there leave nothing to compare.
    let isUnreadable = error.diagnostics.contains {
      [.noSuchFile, .unreadableFile, .pathNotAllowed, .noDatabase, .noSuchTable, .connectionLost].contains($0.code)
    }
    if isUnreadable { throw error }
    findings = error.diagnostics
  }
  return findings
}

/// Fields that no test of the mapping touches, in one note.
public func untested(_ check: MappingCheck) -> [Diagnostic] {
  let tested = check.mapping.testedFields
  let fields = Set(check.fields.map(\.path)).subtracting(tested).sorted()
  guard !fields.isEmpty, let first = check.mapping.texts.first else { return [] }
  let list = fields.joined(separator: ", ")
  return [
    Diagnostic(
      .fieldUntested,
      Phrase(
        en: "\(fields.count) field(s) that no test touches: \(list)",
        es: "\(fields.count) campo(s) que ninguna prueba toca: \(list)"),
      at: SourceSpan(file: first.name, line: 1, column: 1))
  ]
}
