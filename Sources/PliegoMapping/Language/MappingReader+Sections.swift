import PliegoDiagnostics
import PliegoValues
import PliegoYAML

// The sections that are not sources, codes or tests.
extension MappingReader {
  mutating func readStandard(_ node: YAMLNode) {
    for member in keys(node, ["version", "extensions"]) {
      if member.key == "version", let version = located(member.value) { mapping.version = version }
      if member.key == "extensions" { mapping.extensions = texts(member.value) }
    }
  }

  static let readingKeys = ["locale", "time zone", "empty", "yes", "no", "encoding", "delimiter", "clean"]

  mutating func reading(_ node: YAMLNode) -> ReadingDefaults {
    var reading = ReadingDefaults()
    for member in keys(node, Self.readingKeys) { set(member, in: &reading) }
    return reading
  }

  /// Takes one of the reading keys, which a source may have too.
  mutating func set(_ member: YAMLMember, in reading: inout ReadingDefaults) {
    switch member.key {
    case "locale":
      reading.locale = located(member.value)
      check(reading.locale, among: NumberFormat.knownNames) { NumberFormat(locale: $0) != nil }
    case "time zone":
      reading.timeZone = located(member.value)
      check(reading.timeZone, among: Zone.allNames) { Zone(name: $0) != nil }
    case "empty": reading.empty = texts(member.value).map(\.value)
    case "yes": reading.yes = texts(member.value).map(\.value)
    case "no": reading.no = texts(member.value).map(\.value)
    case "encoding":
      reading.encoding = located(member.value)
      let companions = files
      check(reading.encoding, among: Self.encodings) { companions.knowsEncoding($0) }
    case "delimiter":
      reading.delimiter = located(member.value)
      check(reading.delimiter, among: Self.delimiters) { $0.utf8.count == 1 || Self.delimiters.contains($0) }
    case "clean":
      reading.clean = texts(member.value)
      for word in reading.clean { check(word, among: Self.cleanings) { Self.cleanings.contains($0) } }
    default: break
    }
  }

  private static let encodings = ["utf-8", "utf-16", "windows-1252", "latin-1", "macintosh", "cp850"]
  private static let delimiters = ["comma", "semicolon", "tab", "pipe"]

  /// What `clean:` may take away from cells.
  static let cleanings = ["leading apostrophes", "excel escapes", "html"]

  mutating func parameter(_ member: YAMLMember) -> ParameterDeclaration? {
    var declaration = ParameterDeclaration(
      name: Located(member.key, at: member.keySpan), type: .unknown, comment: member.comment)
    if let text = member.value.text {
      declaration.type = columnType(Located(text, at: member.value.span), of: member.value).type
      return declaration
    }
    for option in keys(member.value, ["type", "default"]) {
      if option.key == "type", let text = located(option.value) {
        declaration.type = columnType(text, of: option.value).type
      }
      if option.key == "default" { declaration.defaultText = located(option.value) }
    }
    return declaration
  }

  mutating func process(_ node: YAMLNode) -> ProcessDeclaration? {
    var source: Located<String>?
    var declaration: ProcessDeclaration?
    var key: [Located<String>] = []
    var alternatives: [LinkDeclaration] = []
    var comparison: [Located<KeyComparison>] = []
    for member in keys(node, ["from", "key", "compare keys", "or from"]) {
      switch member.key {
      case "from": source = located(member.value)
      case "key": key = texts(member.value)
      case "compare keys": comparison = keyComparison(member.value)
      default:
        alternatives = members(member.value).map {
          LinkDeclaration(source: Located($0.key, at: $0.keySpan), columns: texts($0.value))
        }
      }
    }
    let name = Phrase(en: "'process'", es: "a 'process'")
    if source == nil { missing("from", in: name, at: node.span, example: "from: SOURCE") }
    if key.isEmpty { missing("key", in: name, at: node.span, example: "key: COLUMN") }
    if let source, !key.isEmpty {
      declaration = ProcessDeclaration(
        source: source, key: key, alternatives: alternatives, keyComparison: comparison)
    }
    return declaration
  }

  mutating func publish(_ node: YAMLNode) -> PublishDeclaration {
    var declaration = PublishDeclaration()
    for member in keys(node, ["releases", "content", "date not later"]) {
      guard let value = located(member.value) else { continue }
      switch member.key {
      case "releases":
        let choices = ["one per process", "one per change"]
        check(value, among: choices) { choices.contains($0) }
        declaration.isPerChange = value.value == "one per change"
        declaration.span = value.span
      case "content":
        let choices = ["full", "changes only"]
        check(value, among: choices) { choices.contains($0) }
        declaration.isChangesOnly = value.value == "changes only"
      default: declaration.notLaterParameter = value
      }
    }
    return declaration
  }

  mutating func publisher(_ member: YAMLMember) -> PublisherDeclaration? {
    var declaration = PublisherDeclaration(name: Located(member.key, at: member.keySpan), comment: member.comment)
    for field in keys(member.value, ["name", "scheme", "uid", "uri", "package"]) {
      if field.key == "package" {
        declaration.package = keys(field.value, ["uri", "publishedDate", "license", "publicationPolicy"])
      } else {
        declaration.fields.append(field)
      }
    }
    if !declaration.fields.contains(where: { $0.key == "name" }) {
      missing(
        "name", in: Phrase(en: "publisher '\(member.key)'", es: "a la entidad que publica '\(member.key)'"),
        at: member.keySpan, example: "name: NAME")
    }
    let isFileName = member.key.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    if !isFileName {
      report(
        .unknownChoice,
        Phrase(
          en: "'\(member.key)' becomes the name of a file, and has more than letters, digits, - and _",
          es: "'\(member.key)' será el nombre de un archivo, y lleva más que letras, dígitos, - y _"),
        at: member.keySpan)
    }
    return declaration
  }

  mutating func party(_ member: YAMLMember) -> PartyDeclaration? {
    guard let fields = member.value.mapping else {
      report(
        .wrongShape, Phrase(en: "a party has fields of its own", es: "una parte lleva campos propios"),
        at: member.value.span, help: [Phrase("\(member.key): { from: SOURCE, id: …, name: … }")])
      return nil
    }
    var tree = member.value
    tree.content = .mapping(fields.filter { !["from", "./from", "roles", "./roles"].contains($0.key) })
    var declaration = PartyDeclaration(
      name: Located(member.key, at: member.keySpan), comment: member.comment, tree: tree)
    for field in fields {
      if field.key == "from" { declaration.source = located(field.value) }
      if field.key == "roles" { declaration.roles = texts(field.value) }
    }
    if declaration.source == nil {
      missing(
        "from", in: Phrase(en: "party '\(member.key)'", es: "a la parte '\(member.key)'"), at: member.keySpan,
        example: "from: SOURCE")
    }
    return declaration
  }
}
