public import PliegoDiagnostics
import PliegoOCDS
import PliegoRows
import PliegoYAML

/// What a mapping does, told in sentences.
public struct MappingStory: Sendable {
  private let check: MappingCheck
  private let language: Language

  public init(_ check: MappingCheck, language: Language) {
    self.check = check
    self.language = language
  }

  /// - Parameter field: only this field and what is inside it; `nil` for the whole mapping.
  /// - Returns: `nil` when the mapping does not write the field.
  public func text(field: String? = nil) -> String? {
    let fields = check.fields.filter { mapped in
      guard let field else { return true }
      return mapped.path == field || mapped.path.hasPrefix(field + "/")
    }
    guard !fields.isEmpty else { return nil }
    var text = field == nil ? introduction : ""
    for mapped in fields { text += sentence(mapped) }
    return text
  }

  private var introduction: String {
    let mapping = check.mapping
    var text = ""
    if let title = mapping.title { text += title + "\n\n" }
    for source in mapping.sources { text += describe(source) }
    if let process = mapping.process {
      let key = process.key.map(\.value).joined(separator: " + ")
      text += say(
        "Rows of '\(process.source.value)' with the same \(key) are one contracting process.",
        "Las filas de '\(process.source.value)' con el mismo \(key) son un proceso de contratación.")
      text += starts(process)
    }
    text += publishing(mapping.publish)
    if !mapping.publishers.isEmpty {
      let names = mapping.publishers.map(\.name.value).joined(separator: ", ")
      text += say("Each release is published by one of: \(names).", "Cada entrega la publica uno de: \(names).")
    }
    for expectation in mapping.expectations {
      let condition = expectation.condition.text ?? WrittenValue.text(of: expectation.condition)
      text += say(
        "Expected, else told as \(expectation.severity.rawValue): \(expectation.name.value)  \(condition)",
        "Se espera, y si no se informa como \(expectation.severity.label.spanish): \(expectation.name.value)  \(condition)"
      )
    }
    text += plans
    return text + "\n"
  }

  /// How rows are held, as far as the mapping alone decides.
  private var plans: String {
    guard let plan = check.plan else { return "" }
    let memory = say(
      "Rows that fit into memory are held there, reduced to the declared columns (plan: memory).",
      "Las filas que caben en la memoria se tienen ahí, reducidas a las columnas declaradas (plan: memory).")
    guard let routes = try? plan.routes() else {
      return memory
        + say(
          "More rows than that cannot be converted: this mapping does not let them be divided (U041).",
          "No se pueden convertir más filas que esas: este mapeo no permite dividirlas (U041).")
    }
    if plan.unsortedSource(routes) == nil, routes.lookedUpInTree() == nil {
      return memory
        + say(
          "More rows than that are read in step, since all sources are sorted by key (plan: merge).",
          "Si son más, se leen a la par, pues todas las fuentes están ordenadas por clave (plan: merge).")
    }
    return memory
      + say(
        "More rows than that are gathered on disk by the keys of their processes (plan: spool).",
        "Si son más, se reúnen en disco según las claves de sus procesos (plan: spool).")
  }

  private func describe(_ source: SourceDeclaration) -> String {
    let name = source.name.value
    var text: String
    switch source.origin {
    case .file(let glob):
      text = say(
        "Source '\(name)' reads the files \(glob.value).", "La fuente '\(name)' lee los archivos \(glob.value).")
    case .table(let table):
      text = say(
        "Source '\(name)' reads the table \(table.value), or the file \(table.value).csv.",
        "La fuente '\(name)' lee la tabla \(table.value), o el archivo \(table.value).csv.")
    case .pieces(let parent, let column, let separator):
      text = say(
        "Source '\(name)' has one row for each piece of \(parent.value)[\(column.value)] between \"\(separator)\".",
        "La fuente '\(name)' tiene una fila por cada parte de \(parent.value)[\(column.value)] entre \"\(separator)\".")
    case .inside(let outer):
      let path = source.records?.value.description ?? ""
      text = say(
        "Source '\(name)' has one row for each record at \(path) inside the records of '\(outer.value)'.",
        "La fuente '\(name)' tiene una fila por cada registro en \(path) dentro de los registros de '\(outer.value)'.")
    }
    if case .file = source.origin, let path = source.records?.value {
      text += say("  Its records stand at \(path).", "  Sus registros están en \(path).")
    }
    text += preparation(of: source)
    if let parent = source.parent {
      let columns = parent.columns.map(\.value).joined(separator: " + ")
      text += say(
        "  Its \(columns) names a row of '\(parent.source.value)'.",
        "  Su \(columns) nombra una fila de '\(parent.source.value)'.")
    }
    let list = comparison(source.keyComparison)
    if !list.isEmpty {
      text += say(
        "  Its key is compared without regard to: \(list).", "  Su clave se compara sin que cuente: \(list).")
    }
    for lookUp in source.lookUps {
      let columns = lookUp.columns.map(\.value).joined(separator: " + ")
      text += say(
        "  Its \(columns) looks up a row of '\(lookUp.source.value)', read as \(lookUp.alias.value)[…].",
        "  Su \(columns) consulta una fila de '\(lookUp.source.value)', que se lee como \(lookUp.alias.value)[…].")
    }
    return text
  }

  private func sentence(_ mapped: MappedField) -> String {
    let title = language == .spanish ? mapped.field.titleSpanish : mapped.field.title
    var text = "\(mapped.path) (\(title)): \(mapped.written)"
    if !mapped.source.isEmpty {
      text += Phrase(en: "  from '\(mapped.source)'", es: "  de '\(mapped.source)'")[language]
    }
    if mapped.field.isRequired { text += Phrase(en: "; required by OCDS", es: "; obligatorio en OCDS")[language] }
    if let list = mapped.field.codelist {
      text += Phrase(en: "; codes of \(list).csv", es: "; códigos de \(list).csv")[language]
    }
    text += "  [\(mapped.span.file):\(mapped.span.line)]\n"
    if let comment = mapped.comment { text += "    \(comment)\n" }
    return text
  }

  func say(_ english: String, _ spanish: String) -> String { Phrase(en: english, es: spanish)[language] + "\n" }
}
