import PliegoDiagnostics
import PliegoOCDS
import PliegoValues

// Values, and the codes that they mean.
extension TemplateWriter {
  mutating func leaf(_ node: TemplateNode, _ scopes: [Int], _ indent: Int) -> String {
    guard let field = node.field else { return "" }
    if let cell = node.cells.first, let constant = cell.constant {
      return spaces(indent) + "\(node.name): { constant: \(quoted(constant)) }" + note(cell.row) + "\n"
    }
    var found: [(bare: String, formula: String, column: TemplateColumn, row: MappingTemplate.Row)] = []
    for cell in node.cells {
      var refusal: Phrase?
      for column in cell.columns {
        guard let expression = plan.expression(column, scopes) else {
          refusal = plan.noWay(from: scopes.last ?? process.table, to: column.table)
          continue
        }
        if let misfit = plan.declare(column, for: field) {
          refusal = misfit
          continue
        }
        found.append((expression.bare, expression.formula, column, cell.row))
      }
      if let refusal, !found.contains(where: { $0.row.place == cell.row.place }) {
        plan.unplaced.append(TemplatePlan.Unplaced(row: cell.row, reason: refusal, help: nil))
      }
    }
    guard let first = found.first else { return "" }
    guard let value = value(of: field, found.map { ($0.bare, $0.formula, $0.column) }, first.row) else { return "" }
    return spaces(indent) + "\(node.name): " + value + note(first.row) + "\n"
  }

  private mutating func value(
    of field: Field, _ found: [(bare: String, formula: String, column: TemplateColumn)], _ row: MappingTemplate.Row
  ) -> String? {
    let first = found[0]
    let filling: TemplateFilling
    switch codes(found.map(\.column), field) {
    case .filled(let chosen): filling = chosen
    case .unknown:
      let list = field.codelist ?? ""
      plan.unplaced.append(
        TemplatePlan.Unplaced(
          row: row,
          reason: Phrase(
            en: "no value of the column could be guessed to be a code of \(list).csv",
            es: "de ningún valor de la columna se pudo suponer un código de \(list).csv"), help: nil))
      return nil
    }
    let column = quoted(first.bare)
    switch filling {
    case .codes(let table):
      let split = field.shape == .scalars ? ", split: \";\"" : ""
      // Where the first is empty, the next is asked.
      return found.reversed().reduce("") { rest, next in
        let otherwise = rest.isEmpty ? "" : ", otherwise: \(rest)"
        return "{ column: \(quoted(next.bare))\(split), codes: \(table)\(otherwise) }"
      }
    case .split: return "{ column: \(column), split: \";\" }"
    case .plain:
      guard found.count > 1 else { return column }
      let list = found.map(\.formula).joined(separator: ", ")
      return single("= first_filled(\(list))")
    }
  }

  private enum Coding {
    case filled(TemplateFilling)
    case unknown
  }

  /// More values than this are no code table.
  private static let mostValues = 60

  /// How the words of a column become codes of the field's list.
  private mutating func codes(_ columns: [TemplateColumn], _ field: Field) -> Coding {
    let column = columns[0]
    let plain: TemplateFilling = field.shape == .scalars ? .split : .plain
    guard let list = field.codelist, let codelist = plan.profile.codelists[list] else { return .filled(plain) }
    var values: [String] = []
    for value in columns.flatMap({ plan.values($0) }) where !values.contains(value) { values.append(value) }
    let known = Set(codelist.codes)
    if values.allSatisfy({ known.contains($0) }) {
      // Nothing is known of the words, or they are codes already.
      for column in columns where !field.hasOpenCodelist || !values.isEmpty {
        guard plan.tables[column.table].types[column.name] == "text" else { continue }
        plan.tables[column.table].types[column.name] = "code(\(list))"
      }
      return .filled(plain)
    }
    let coded = values.prefix(Self.mostValues).map {
      ($0, CodeWords.code(of: $0, in: list) ?? Self.same($0, in: codelist))
    }
    guard values.count <= Self.mostValues, coded.contains(where: { $0.1 != nil }) else {
      return field.hasOpenCodelist ? .filled(plain) : .unknown
    }
    let place = "\(source(column.table))/\(column.name)/\(list)"
    if let name = codeTableNames[place] { return .filled(.codes(name)) }
    let name = codeTableNames.values.contains(list) ? "\(list)_\(codeTableNames.count + 1)" : list
    codeTableNames[place] = name
    codeTables += DraftWriter.codeTable(
      called: name, list, column.name, coded, choices: Array(codelist.codes.prefix(20)), language)
    return .filled(.codes(name))
  }

  /// The code that a word is, case and accents aside, or whose title it is.
  private static func same(_ value: String, in list: Codelist) -> String? {
    let word = Text.fold(value)
    return list.codes.first { code in
      let details = list.details(of: code)
      return [code, details?.title, details?.titleSpanish].contains { $0.map { Text.fold($0) == word } ?? false }
    }
  }
}
