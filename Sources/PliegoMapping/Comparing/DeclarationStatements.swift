import PliegoDiagnostics
import PliegoValues
import PliegoYAML

/// Lists what the sections of a mapping say that are no trees of fields.
///
/// What is written and equals what holds anyway (`match: loose`, `header row: 1`) is not listed.
struct DeclarationStatements {
  let mapping: Mapping
  let writer: PartWriter

  func say(_ subject: MappingSubject, _ path: String, _ part: MappingStatement.Part, _ span: SourceSpan)
    -> MappingStatement
  {
    MappingStatement(subject: subject, path: path, parts: [part], span: span)
  }

  func members(_ section: String) -> [YAMLMember] { mapping.document?[section]?.mapping ?? [] }

  // MARK: Settings

  func settings() -> [MappingStatement] {
    var found: [MappingStatement] = []
    for key in ["title", "description", "incomplete"] {
      guard let member = mapping.document?.mapping?.first(where: { $0.key == key }) else { continue }
      add(member, at: key, unless: key == "incomplete" ? "false" : nil, to: &found)
    }
    for member in members("ocds") {
      guard member.key == "extensions" else {
        add(member, at: "ocds/\(member.key)", unless: "1.1", to: &found)
        continue
      }
      for name in mapping.extensions { found.append(word(name, at: "ocds/extensions[\(name.value)]")) }
    }
    found += reading(members("reading")) { .setting("reading/\($0)") }
    for member in members("parameters") { found.append(parameter(member)) }
    found += process()
    for member in members("publish") {
      add(member, at: "publish/\(member.key)", unless: Self.usual[member.key], to: &found)
    }
    for member in members("package") { addFields(member, at: "package/\(member.key)", to: &found) }
    for publisher in members("publishers") {
      for member in publisher.value.mapping ?? [] {
        addFields(member, at: "publishers/\(publisher.key)/\(member.key)", to: &found)
      }
    }
    for expectation in members("expectations") { found += self.expectation(expectation) }
    return found
  }

  private func expectation(_ expectation: YAMLMember) -> [MappingStatement] {
    (expectation.value.mapping ?? []).compactMap { member in
      guard !member.value.isNull, member.key != "severity" || member.value.text != "warning" else { return nil }
      let path = "expectations/\(expectation.key)/\(member.key)"
      let part = writer.part(member.key) { wording in
        switch member.key {
        case "expect", "only if": wording.condition(member.value, in: nil)
        case "for each", "from": wording.source(member.value.text ?? "")
        default: wording.flow(member.value)
        }
      }
      return say(.setting(path), path, part, member.keySpan)
    }
  }

  private static let usual = ["releases": "one per process", "content": "full"]

  private func add(_ member: YAMLMember, at path: String, unless usual: String?, to found: inout [MappingStatement]) {
    guard !member.value.isNull, member.value.text != usual || usual == nil else { return }
    found.append(say(.setting(path), path, writer.part(member.key) { $0.flow(member.value) }, member.keySpan))
  }

  private func word(_ name: Located<String>, at path: String) -> MappingStatement {
    let part = MappingStatement.Part(key: "extensions", text: name.value, meaning: name.value)
    return say(.setting(path), path, part, name.span)
  }

  private func parameter(_ member: YAMLMember) -> MappingStatement {
    let path = "parameters/\(member.key)"
    return say(.setting(path), path, writer.part("type") { ColumnText.text(of: member.value, $0) }, member.keySpan)
  }

  private func process() -> [MappingStatement] {
    members("process").flatMap { member -> [MappingStatement] in
      let path = "process/\(member.key)"
      switch member.key {
      case "from":
        return [say(.setting(path), path, writer.part("from") { $0.source(member.value.text ?? "") }, member.keySpan)]
      case "key":
        return [say(.setting(path), path, writer.part("key") { $0.texts(member.value) }, member.keySpan)]
      case "compare keys":
        return [say(.setting(path), path, writer.part("compare keys") { $0.words(member.value) }, member.keySpan)]
      default:
        return (member.value.mapping ?? []).map { source in
          let path = "\(path)[\(writer.meant.source(source.key))]"
          return say(.setting(path), path, writer.part("or from") { $0.texts(source.value) }, source.keySpan)
        }
      }
    }
  }

  /// The package's fields, the publisher's one by one.
  private func addFields(_ member: YAMLMember, at path: String, to found: inout [MappingStatement]) {
    if let members = member.value.mapping, !ControlKey.isValue(members) {
      for inner in members { addFields(inner, at: "\(path)/\(inner.key)", to: &found) }
    } else if !member.value.isNull {
      // Here a plain text is a text.
      let node = member.value["constant"] ?? member.value
      let text = node.text?.hasPrefix("=") == true && member.value.text != nil
      let part = writer.part(member.key) { text ? $0.columnOrFormula(node.text ?? "", in: nil) : $0.flow(node) }
      found.append(say(.setting(path), path, part, member.keySpan))
    }
  }

  // MARK: How cells are read

  /// The keys of `reading`, of the whole mapping or of a source.
  func reading(_ members: [YAMLMember], _ subject: (String) -> MappingSubject) -> [MappingStatement] {
    members.compactMap { member in
      guard MappingReader.readingKeys.contains(member.key), !member.value.isNull, member.value.sequence?.isEmpty != true
      else { return nil }
      let subject = subject(member.key)
      var part = writer.part(member.key) { $0.words(member.value) }
      if member.key == "delimiter" { part.meaning = Self.delimiters[member.value.text ?? ""] ?? part.meaning }
      guard member.key != "locale" || member.value.text != "plain" else { return nil }
      let path = if case .setting(let path) = subject { path } else { "/\(member.key)" }
      return say(subject, path, part, member.keySpan)
    }
  }

  private static let delimiters = [
    ",": "comma", "comma": "comma", ";": "semicolon", "semicolon": "semicolon", "\t": "tab", "tab": "tab", "|": "pipe",
    "pipe": "pipe",
  ]

  // MARK: Code tables

  /// A code table's entries and what it says beside them.
  ///
  /// - Parameter isExact: whether words are matched letter by letter; if not, as a loose table matches them.
  func codeTable(_ table: CodeTableDeclaration, _ isExact: Bool) -> [MappingStatement] {
    let name = table.name.value
    var found: [MappingStatement] = []
    func key(_ key: String, _ text: String, _ meaning: String, _ span: SourceSpan) {
      let part = MappingStatement.Part(key: key, text: text, meaning: meaning)
      found.append(say(.codeTableKey(key, of: name), "/\(key)", part, span))
    }
    if let list = table.codelist { key("to", list.value, TypeText.codelistName(list.value), list.span) }
    if table.isExact { key("match", "exact", "exact", table.name.span) }
    if table.unmapped.value != .report {
      key("unmapped", table.unmapped.value.rawValue, table.unmapped.value.rawValue, table.unmapped.span)
    }
    var seen: Set<String> = []
    for entry in table.entries {
      let word = isExact ? entry.from.value : Text.fold(entry.from.value)
      guard seen.insert(word).inserted else { continue }
      let part = MappingStatement.Part(key: "code", text: entry.to?.value ?? "~", meaning: entry.to?.value ?? "")
      found.append(say(.code(entry.from.value, of: name), "[\(word)]", part, entry.from.span))
    }
    return found
  }

  // MARK: Tests

  func tests() -> [(name: String, statements: [MappingStatement])] {
    (mapping.document?["tests"]?.sequence ?? []).compactMap { node in
      let name = node["name"]?.text ?? ""
      guard mapping.tests.contains(where: { $0.name.value == name }) else { return nil }
      let parts = (node.mapping ?? []).filter { !["name", "replaces"].contains($0.key) }.map { member in
        writer.part(member.key) { $0.flow(member.value) }
      }
      let span = node.mapping?.first?.keySpan ?? node.span
      let statement = MappingStatement(
        subject: .test(name), path: "", parts: parts.sorted { $0.key < $1.key }, span: span)
      return (name, [statement])
    }
  }
}

extension Wording {
  /// One or several texts in their order: the columns of a key.
  func texts(_ node: YAMLNode) -> String { list(node) { isForComparing ? flow($0) : $0.text ?? "" } }
}
