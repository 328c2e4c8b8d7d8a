public import PliegoDiagnostics
public import PliegoJSON

/// Sentences for what a schema objects to, made when somebody reads them.
public struct SchemaDescriber {
  private let schema: CompiledSchema

  public init(_ schema: CompiledSchema) { self.schema = schema }

  /// The name that a finding of a missing member or companion is about; `nil` for others.
  public func missingName(_ finding: SchemaFinding) -> String? {
    guard finding.keyword == .required || finding.keyword == .dependencies else { return nil }
    return schema.keys.name(of: UInt16(truncatingIfNeeded: finding.detail))
  }

  /// Where the objecting keyword stands: `release-schema.json#/definitions/Value/properties/amount/type`.
  public func location(_ finding: SchemaFinding) -> String {
    let location = schema.locations[Int(finding.schema)]
    return "\(location.document)#\(location.pointer.appending(finding.keyword.name))"
  }

  /// - Parameter value: the value the finding is about.
  public func message(_ finding: SchemaFinding, at value: JSONNode) -> FindingMessage {
    let source = schema.source(Int(finding.schema))
    switch finding.keyword {
    case .type: return TypeWords.message(value, wanted: source["type"])
    case .required:
      let name = missingName(finding) ?? ""
      return FindingMessage(Phrase(en: "\"\(name)\" is missing", es: "falta \"\(name)\""))
    case .enum: return EnumWords.message(value, source["enum"]?.arrayValue ?? [])
    case .format: return FormatWords.message(value, StringFormat(rawValue: UInt8(truncatingIfNeeded: finding.detail)))
    case .dependencies: return companion(missingName(finding) ?? "")
    case .additionalProperties, .additionalItems: return beyond(value.node(at: Int(finding.detail)))
    case .anyOf, .oneOf: return alternatives(finding, source)
    default: return limit(finding.keyword, value, source)
    }
  }

  private func companion(_ name: String) -> FindingMessage {
    FindingMessage(
      Phrase(
        en: "\"\(name)\" is missing, which another member here needs",
        es: "falta \"\(name)\", que otro miembro de aquí necesita"))
  }

  private func beyond(_ member: JSONNode) -> FindingMessage {
    guard member.kind == .name else {
      return FindingMessage(
        Phrase(en: "the schema has no place for so many elements", es: "el esquema no prevé tantos elementos"))
    }
    let name = member.text
    return FindingMessage(
      Phrase(en: "\"\(name)\" is not allowed here", es: "\"\(name)\" no se permite aquí"))
  }

  private func alternatives(_ finding: SchemaFinding, _ source: JSONValue) -> FindingMessage {
    let count = source[finding.keyword.name]?.arrayValue?.count ?? 0
    if finding.detail < 0 {
      return FindingMessage(
        Phrase(
          en: "the value fits \(-finding.detail) of \(count) schemas of which it should fit one",
          es: "el valor cumple \(-finding.detail) de \(count) esquemas de los que debe cumplir uno"))
    }
    let title = source[finding.keyword.name]?[Int(finding.detail)]?["title"]?.stringValue
    let nearest = title ?? "\(finding.keyword.name)/\(finding.detail)"
    return FindingMessage(
      Phrase(
        en: "the value fits none of \(count) schemas", es: "el valor no cumple ninguno de \(count) esquemas"),
      notes: [
        Phrase(en: "it comes nearest to \(nearest)", es: "al que más se acerca es \(nearest)")
      ])
  }

  /// Keywords whose value is the whole story.
  private func limit(_ keyword: Keyword, _ value: JSONNode, _ source: JSONValue) -> FindingMessage {
    let wanted = source[keyword.name].map { JSONWriter.text(of: $0) } ?? ""
    let count = "\(value.isString ? value.scalarCount : value.count)"
    let text = value.isNumber ? value.text : "\"\(value.text.prefix(60))\""
    switch keyword {
    case .minLength where wanted == "1":
      return FindingMessage(Phrase(en: "the text is empty", es: "el texto está vacío"))
    case .minLength, .maxLength:
      return FindingMessage(
        Phrase(
          en: "the text has \(count) characters, and \(words(keyword).english) \(wanted) is asked",
          es: "el texto tiene \(count) caracteres, y se pide \(words(keyword).spanish) \(wanted)"))
    case .minItems where count == "0":
      return FindingMessage(Phrase(en: "the array is empty", es: "el arreglo está vacío"))
    case .minItems, .maxItems, .minProperties, .maxProperties:
      return FindingMessage(
        Phrase(
          en: "there are \(count), and \(words(keyword).english) \(wanted) is asked",
          es: "hay \(count), y se pide \(words(keyword).spanish) \(wanted)"))
    case .minimum, .maximum:
      return FindingMessage(
        Phrase(
          en: "\(text) is beyond the limit \(wanted)", es: "\(text) rebasa el límite \(wanted)"))
    case .multipleOf:
      return FindingMessage(
        Phrase(en: "\(text) is not a multiple of \(wanted)", es: "\(text) no es múltiplo de \(wanted)"))
    case .uniqueItems:
      return FindingMessage(Phrase(en: "two elements are equal", es: "hay dos elementos iguales"))
    case .pattern:
      return FindingMessage(
        Phrase(en: "\(text) does not fit the pattern \(wanted)", es: "\(text) no cumple el patrón \(wanted)"))
    case .patternLimit:
      return FindingMessage(
        Phrase(
          en: "the pattern \(wanted) takes too many steps on this text, which was not judged",
          es: "el patrón \(wanted) requiere demasiados pasos con este texto, que no se juzgó"))
    default:
      return FindingMessage(Phrase(en: "the schema rules this value out", es: "el esquema excluye este valor"))
    }
  }

  private func words(_ keyword: Keyword) -> Phrase {
    switch keyword {
    case .minLength, .minItems, .minProperties: Phrase(en: "at least", es: "al menos")
    default: Phrase(en: "at most", es: "a lo más")
    }
  }
}
