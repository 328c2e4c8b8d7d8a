import PliegoDiagnostics
import PliegoRows
import PliegoYAML

// Keys of JSON sources.
extension MappingReader {
  mutating func recordPath(_ node: YAMLNode) -> Located<RecordPath>? {
    guard let text = located(node) else { return nil }
    guard let path = RecordPath(text.value) else {
      report(
        .badRecordPath,
        Phrase(en: "'\(text.value)' is not a way to records", es: "'\(text.value)' no es un camino a registros"),
        at: text.span,
        help: [
          Phrase(
            en: "names parted by points; name[] goes into a list, name{} into an object of records:  \"datos.lotes[]\"",
            es:
              "nombres separados por puntos; nombre[] entra en una lista, nombre{} en un objeto de registros:  \"datos.lotes[]\""
          )
        ])
      return nil
    }
    return Located(path, at: text.span)
  }

  /// What goes with `records` and `inside`, and what does not.
  mutating func checkRecords(of source: SourceDeclaration, _ member: YAMLMember) {
    let name = source.name.value
    switch source.origin {
    case .file(let file):
      guard source.records != nil || RecordForm.isName(ofJSON: file.value) else { return }
      for key in ["delimiter", "header row"] {
        guard let other = self.member(key, of: member.value) else { continue }
        report(
          .notOfThisSource,
          Phrase(
            en: "'\(name)' reads JSON, which has no '\(key)'", es: "'\(name)' lee JSON, que no lleva '\(key)'"),
          at: other.keySpan, help: [Phrase(en: "take the key out", es: "quite la clave")])
      }
    case .inside(let outer):
      if source.records == nil, self.member("records", of: member.value) == nil {
        missing(
          "records", in: Phrase(en: "source '\(name)'", es: "a la fuente '\(name)'"), at: outer.span,
          example: "records: \"\(name)[]\"")
      }
      for key in ["belongs_to", "header row"] {
        guard let other = self.member(key, of: member.value) else { continue }
        report(
          .notOfThisSource,
          Phrase(
            en: "'\(name)' stands inside '\(outer.value)', so it has no '\(key)'",
            es: "'\(name)' está dentro de '\(outer.value)', así que no lleva '\(key)'"), at: other.keySpan,
          help: [Phrase(en: "take the key out", es: "quite la clave")])
      }
    case .table, .pieces:
      guard let records = self.member("records", of: member.value) else { return }
      report(
        .notOfThisSource,
        Phrase(
          en: "'records' belongs to a source of JSON files, and '\(name)' is none",
          es: "'records' es de una fuente de archivos JSON, y '\(name)' no lo es"), at: records.keySpan,
        help: [
          Phrase(
            en: "write  file: NAME.json, or  inside: SOURCE", es: "escriba  file: NOMBRE.json, o  inside: FUENTE")
        ])
    }
  }
}
