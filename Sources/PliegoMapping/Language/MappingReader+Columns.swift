import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// Columns and the texts that stand for their types.
extension MappingReader {
  mutating func column(_ member: YAMLMember) -> ColumnDeclaration? {
    let name = Located(member.key, at: member.keySpan)
    if let text = member.value.text {
      if text.hasPrefix("=") {
        return ColumnDeclaration(name: name, comment: member.comment, content: .formula(member.value))
      }
      let cell = columnType(Located(text, at: member.value.span), of: member.value)
      return ColumnDeclaration(name: name, comment: member.comment, content: .cell(cell))
    }
    guard member.value.mapping != nil else {
      report(
        .wrongShape,
        Phrase(en: "column '\(member.key)' has no type", es: "la columna '\(member.key)' no tiene tipo"),
        at: member.keySpan, help: [Phrase("\(member.key): text")])
      return nil
    }
    return ColumnDeclaration(name: name, comment: member.comment, content: .cell(cell(member)))
  }

  mutating func cell(_ member: YAMLMember) -> CellDeclaration {
    var cell = CellDeclaration(type: .text, typeSpan: member.keySpan)
    let options = keys(member.value, ["type", "also", "ignore", "yes", "no", "raw"])
    if let type = options.first(where: { $0.key == "type" })?.value, let text = located(type) {
      cell = columnType(text, of: type)
    }
    for option in options {
      switch option.key {
      case "also": cell.also = texts(option.value).map(\.value)
      case "ignore": cell.ignore = texts(option.value).map(\.value)
      case "yes": cell.yes = texts(option.value).map(\.value)
      case "no": cell.no = texts(option.value).map(\.value)
      case "raw": cell.isRaw = boolean(option.value)
      default: break
      }
    }
    return cell
  }

  /// `date(dd/MM/yyyy), required`: a type, its pattern or list, and marks.
  mutating func columnType(_ text: Located<String>, of node: YAMLNode) -> CellDeclaration {
    var cell = CellDeclaration(type: .unknown, typeSpan: text.span)
    let parts = TypeText.parts(of: text.value)
    for (index, part) in parts.enumerated() {
      let span = node.span(from: part.offset, count: part.text.unicodeScalars.count)
      if index == 0 {
        cell.type = type(part, of: node, at: span)
        continue
      }
      switch part.text {
      case "required": cell.isRequired = true
      case "absent ok": cell.mayBeAbsent = true
      case "personal": cell.isPersonal = true
      default:
        report(
          .unknownType,
          Phrase(en: "'\(part.text)' is not a mark of a column", es: "'\(part.text)' no es una marca de columna"),
          at: span,
          help: Suggestion.help(
            for: part.text, in: ["required", "absent ok", "personal"],
            listing: Phrase(en: "the marks are", es: "las marcas son")))
      }
    }
    return cell
  }

  mutating func type(_ part: TypeText.Part, of node: YAMLNode, at span: SourceSpan) -> ColumnType {
    let (name, argument) = TypeText.call(part.text)
    let argumentOffset = part.offset + name.unicodeScalars.count + 1
    switch (name, argument) {
    case ("text", nil): return .text
    case ("number", nil): return .number
    case ("integer", nil): return .integer
    case ("boolean", nil): return .boolean
    case ("url", nil): return .url
    case ("date", _):
      return datePattern(argument ?? "", isDate: true, argumentOffset, node) ? .date(argument ?? "") : .unknown
    case ("datetime", _):
      return datePattern(argument ?? "", isDate: false, argumentOffset, node) ? .datetime(argument ?? "") : .unknown
    case ("code", let list?): return .code(TypeText.codelistName(list))
    case ("code", nil):
      report(
        .unknownType, Phrase(en: "'code' names its list", es: "'code' nombra su lista"), at: span,
        help: [Phrase("code(currency)")])
      return .unknown
    default:
      var span = span
      span.length = name.unicodeScalars.count
      report(
        .unknownType,
        Phrase(en: "'\(name)' is not a type of column", es: "'\(name)' no es un tipo de columna"), at: span,
        help: Suggestion.help(
          for: TypeText.commonName(of: name), in: ColumnType.names,
          listing: Phrase(en: "the types are", es: "los tipos son")))
      return .unknown
    }
  }

  /// Whether a pattern can be used; reports it if not.
  private mutating func datePattern(_ text: String, isDate: Bool, _ offset: Int, _ node: YAMLNode) -> Bool {
    guard !text.isEmpty else { return true }
    do throws(DatePatternError) {
      _ = try DatePattern(text)
      return true
    } catch {
      diagnostics.append(.datePattern(error, in: text, isDate: isDate) { node.span(from: offset + $0, count: $1) })
      return false
    }
  }
}
