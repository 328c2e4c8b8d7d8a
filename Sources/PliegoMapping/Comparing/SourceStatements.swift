import PliegoDiagnostics
import PliegoYAML

/// What a mapping says about one of its sources.
struct SourceStatements {
  let declarations: DeclarationStatements
  let member: YAMLMember

  private var name: String { member.key }
  private var writer: PartWriter { declarations.writer }
  private var members: [YAMLMember] { member.value.mapping ?? [] }

  /// The keys of `reading` that the source has of its own.
  var ownReading: Set<String> { Set(members.map(\.key).filter { MappingReader.readingKeys.contains($0) }) }

  /// One statement for the whole source, for when the other mapping has none of the kind.
  var summary: MappingStatement {
    let origin = members.filter { ["file", "table", "pieces of", "inside", "records"].contains($0.key) }
    let key = members.filter { $0.key == "key" }
    let columns = members.first { $0.key == "columns" }?.value.mapping ?? []
    var parts = (origin + key).map { member in writer.part(member.key) { $0.words(member.value) } }
    if !columns.isEmpty {
      let list = "[" + columns.map(\.key).joined(separator: ", ") + "]"
      parts.append(MappingStatement.Part(key: "columns", text: list, meaning: list))
    }
    return MappingStatement(subject: .source(name), path: "", parts: parts, span: member.keySpan)
  }

  var title: Located<String> { Located(name, at: member.keySpan) }

  /// Everything, piece by piece.
  ///
  /// - Parameter shared: keys of `reading` that count for this source although it does not say them, because the source
  ///   of the other mapping does.
  func statements(shared: Set<String>) -> [MappingStatement] {
    let own = members.filter { !MappingReader.readingKeys.contains($0.key) && !$0.value.isNull }.flatMap {
      statements($0)
    }
    let missing = declarations.members("reading").filter { shared.subtracting(ownReading).contains($0.key) }
    return own + declarations.reading(members + missing) { .sourceKey($0, of: name) }
  }

  private func statements(_ member: YAMLMember) -> [MappingStatement] {
    let node = member.value
    let key = member.key
    switch key {
    case "columns":
      return (node.mapping ?? []).map { column in
        let part = writer.part("type") { ColumnText.text(of: column.value, $0) }
        return say(.column(column.key, of: name), "[\(column.key)]", part, column.keySpan)
      }
    case "not published":
      return (node.sequence ?? [node]).compactMap { heading in
        let text = heading.text ?? ""
        let part = MappingStatement.Part(key: key, text: text, meaning: text)
        return say(.notPublished(text, of: name), "/not published[\(text)]", part, heading.span)
      }
    case "looks_up": return (node.mapping ?? []).map { lookUp($0) }
    default:
      guard node.text != Self.usual[key] || node.text == nil else { return [] }
      return [say(.sourceKey(key, of: name), "/\(key)", part(member), member.keySpan)]
    }
  }

  private static let usual = [
    "optional": "false", "sorted by key": "false", "header row": "1", "merged cells": "first", "separator": ";",
  ]

  private func part(_ member: YAMLMember) -> MappingStatement.Part {
    let node = member.value
    return writer.part(member.key) { wording in
      switch member.key {
      case "only if": wording.condition(node, in: nil)
      case "skip rows", "join split rows": wording.flow(node)
      case "compare keys": wording.words(node)
      case "belongs_to": link(node, wording)
      case "inside": wording.source(node.text ?? "")
      case "pieces of": wording.column(node.text ?? "", in: nil)
      default: wording.texts(node)
      }
    }
  }

  private func lookUp(_ member: YAMLMember) -> MappingStatement {
    let key = "looks_up/\(member.key)"
    return say(
      .sourceKey(key, of: name), "/\(key)", writer.part("looks_up") { link(member.value, $0) }, member.keySpan)
  }

  /// `{ SOURCE: COLUMN }`.
  private func link(_ node: YAMLNode, _ wording: Wording) -> String {
    let links = (node.mapping ?? []).map { "\(wording.source($0.key)): \(wording.texts($0.value))" }
    return "{ " + links.joined(separator: ", ") + " }"
  }

  private func say(_ subject: MappingSubject, _ path: String, _ part: MappingStatement.Part, _ span: SourceSpan)
    -> MappingStatement
  {
    declarations.say(subject, path, part, span)
  }
}

/// How a column's cells are read, as text.
enum ColumnText {
  /// The type, `{ type, also, … }` or the formula of a helper column.
  static func text(of node: YAMLNode, _ wording: Wording) -> String {
    if let text = node.text { return type(text, wording) }
    var type = "text"
    var rest: [String] = []
    for member in node.mapping ?? [] {
      switch member.key {
      case "type": type = self.type(member.value.text ?? "", wording)
      case "raw" where member.value.text == "false": break
      case "default": rest.append("default: \(wording.flow(member.value))")
      default: rest.append("\(member.key): \(wording.words(member.value))")
      }
    }
    return rest.isEmpty
      ? type : "{ " + (["type: \(type)"] + wording.sorted(rest)).joined(separator: ", ") + " }"
  }

  /// The type first, then its marks in any order.
  private static func type(_ text: String, _ wording: Wording) -> String {
    if text.hasPrefix("=") { return wording.columnOrFormula(text, in: nil) }
    guard wording.isForComparing else { return text }
    var parts = TypeText.parts(of: text).map(\.text)
    guard let first = parts.first else { return text }
    let (name, argument) = TypeText.call(first)
    if name == "code", let argument { parts[0] = "code(\(TypeText.codelistName(argument)))" }
    return ([parts[0]] + parts.dropFirst().sorted()).joined(separator: ", ")
  }
}
