import PliegoDiagnostics
import PliegoValues
import PliegoYAML

/// Reads the sections of a mapping into declarations.
///
/// Shapes, key names and the texts that stand for types are checked here; names of columns, sources, fields and codes
/// are resolved by ``MappingChecker``.
struct MappingReader {
  let files: any MappingFiles
  var diagnostics: [Diagnostic] = []
  private var mapping = Mapping()
  /// Tests of a base that do not hold for the child, on purpose.
  private var replacedTests: Set<String> = []

  static func read(_ document: MappingDocument, files: any MappingFiles) -> (Mapping, [Diagnostic]) {
    var reader = MappingReader(files: files)
    reader.mapping.texts = document.texts
    if let root = document.root { reader.read(root) }
    return (reader.mapping, document.diagnostics + reader.diagnostics)
  }

  private init(files: any MappingFiles) {
    self.files = files
  }

  private static let sections = [
    "pliego", "title", "description", "extends", "incomplete", "ocds", "reading", "parameters", "sources", "codes",
    "parties", "pieces", "process", "publish", "release", "releases", "package", "tests",
  ]

  private mutating func read(_ root: YAMLNode) {
    mapping.span = root.span
    checkVersion(root)
    for member in keys(root, Self.sections) {
      let value = member.value
      switch member.key {
      case "title": mapping.title = text(value)
      case "description": mapping.description = text(value)
      case "incomplete": mapping.isIncomplete = boolean(value)
      case "ocds": readStandard(value)
      case "reading": mapping.reading = reading(value)
      case "parameters": mapping.parameters = members(value).compactMap { parameter($0) }
      case "codes": mapping.codeTables = members(value).compactMap { codeTable($0) }
      case "parties": mapping.parties = members(value).compactMap { party($0) }
      case "pieces": mapping.pieces = members(value)
      case "process": mapping.process = process(value)
      case "publish": mapping.publish = publish(value)
      case "package": mapping.package = value
      case "release": mapping.releases = [value]
      case "releases":
        mapping.hasReleaseList = true
        mapping.releases = list(value)
      default: break
      }
    }
    // Sources and tests lean on `reading`, wherever it stands.
    if let sources = root["sources"] { mapping.sources = members(sources).compactMap { source($0) } }
    if let tests = root["tests"] {
      mapping.tests = list(tests).compactMap { test($0) }
      mapping.tests.removeAll { replacedTests.contains($0.name.value) }
    }
    checkSections(root)
  }

  private mutating func checkVersion(_ root: YAMLNode) {
    guard let first = root.mapping?.first, root["pliego"] != nil else {
      report(
        .languageVersion,
        Phrase(en: "the mapping does not say its language version", es: "el mapeo no dice la versión de su lenguaje"),
        at: root.span, help: [Phrase(en: "the first line is  pliego: 1", es: "la primera línea es  pliego: 1")])
      return
    }
    guard let version = root["pliego"], version.text == "1" else {
      let written = root["pliego"]?.text ?? ""
      report(
        .languageVersion,
        Phrase(
          en: "this pliego reads language version 1, not '\(written)'",
          es: "este pliego lee la versión 1 del lenguaje, no '\(written)'"), at: root["pliego"]?.span ?? root.span,
        help: [Phrase("pliego: 1")])
      return
    }
    if first.key != "pliego", mapping.texts.count == 1 {
      report(
        .languageVersion,
        Phrase(en: "'pliego: 1' is the first key of a mapping", es: "'pliego: 1' es la primera clave de un mapeo"),
        at: version.span)
    }
  }

  private mutating func checkSections(_ root: YAMLNode) {
    guard !mapping.isIncomplete else { return }
    for (key, isThere, example) in [
      ("sources", root["sources"] != nil, "sources: { contratos: { file: \"contratos-*.csv\", columns: { … } } }"),
      ("process", root["process"] != nil, "process: { from: SOURCE, key: COLUMN }"),
      (
        "release", root["release"] != nil || root["releases"] != nil,
        "release: { ocid: { prefix: ocds-abc123, key: COLUMN }, date: COLUMN }"
      ),
    ] where !isThere {
      missing(key, in: Phrase(en: "the mapping", es: "al mapeo"), at: root.span, example: example)
    }
    if root["release"] != nil, let second = member("releases", of: root) {
      report(
        .fieldWrittenTwice,
        Phrase(
          en: "a mapping has 'release' or 'releases', not both", es: "un mapeo lleva 'release' o 'releases', no ambos"),
        at: second.keySpan)
    }
  }

  // MARK: Sections

  private mutating func readStandard(_ node: YAMLNode) {
    for member in keys(node, ["version", "extensions"]) {
      if member.key == "version", let version = located(member.value) { mapping.version = version }
      if member.key == "extensions" { mapping.extensions = texts(member.value) }
    }
  }

  private static let readingKeys = ["locale", "time zone", "empty", "yes", "no", "encoding", "delimiter", "clean"]

  private mutating func reading(_ node: YAMLNode) -> ReadingDefaults {
    var reading = ReadingDefaults()
    for member in keys(node, Self.readingKeys) { set(member, in: &reading) }
    return reading
  }

  /// Takes one of the reading keys, which a source may have too.
  private mutating func set(_ member: YAMLMember, in reading: inout ReadingDefaults) {
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

  private mutating func parameter(_ member: YAMLMember) -> ParameterDeclaration? {
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

  private mutating func process(_ node: YAMLNode) -> ProcessDeclaration? {
    var source: Located<String>?
    var declaration: ProcessDeclaration?
    var key: [Located<String>] = []
    var alternatives: [LinkDeclaration] = []
    for member in keys(node, ["from", "key", "or from"]) {
      switch member.key {
      case "from": source = located(member.value)
      case "key": key = texts(member.value)
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
      declaration = ProcessDeclaration(source: source, key: key, alternatives: alternatives)
    }
    return declaration
  }

  private mutating func publish(_ node: YAMLNode) -> PublishDeclaration {
    var declaration = PublishDeclaration()
    for member in keys(node, ["releases", "content", "date not later"]) {
      guard let value = located(member.value) else { continue }
      switch member.key {
      case "releases":
        let choices = ["one per process", "one per change"]
        check(value, among: choices) { choices.contains($0) }
        declaration.isPerChange = value.value == "one per change"
        if declaration.isPerChange { publishedAsNew(at: value.span) }
      case "content":
        let choices = ["full", "changes only"]
        check(value, among: choices) { choices.contains($0) }
        declaration.isChangesOnly = value.value == "changes only"
        if declaration.isChangesOnly { notBuilt("content: changes only", at: value.span) }
      default:
        declaration.notLaterParameter = value
        notBuilt(member.key, at: member.keySpan)
      }
    }
    return declaration
  }

  private mutating func party(_ member: YAMLMember) -> PartyDeclaration? {
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

  private mutating func codeTable(_ member: YAMLMember) -> CodeTableDeclaration? {
    var table = CodeTableDeclaration(name: Located(member.key, at: member.keySpan))
    for option in keys(member.value, ["to", "table", "file", "match", "unmapped"]) {
      switch option.key {
      case "to": table.codelist = located(option.value)
      case "table": table.entries += members(option.value).map { entry($0) }
      case "file": table.entries += codeFile(option.value)
      case "match":
        guard let choice = located(option.value) else { continue }
        check(choice, among: ["loose", "exact"]) { ["loose", "exact"].contains($0) }
        table.isExact = choice.value == "exact"
      default:
        guard let choice = located(option.value) else { continue }
        let names = CodeTableDeclaration.Unmapped.allCases.map(\.rawValue)
        check(choice, among: names) { names.contains($0) }
        table.unmapped = Located(CodeTableDeclaration.Unmapped(rawValue: choice.value) ?? .report, at: choice.span)
      }
    }
    return table
  }

  private mutating func entry(_ member: YAMLMember) -> CodeTableDeclaration.Entry {
    CodeTableDeclaration.Entry(
      from: Located(member.key, at: member.keySpan), to: member.value.isNull ? nil : located(member.value))
  }

  // MARK: Sources

  private static let sourceKeys =
    [
      "file", "table", "pieces of", "inside", "key", "belongs_to", "looks_up", "columns", "only if", "optional",
      "not published", "sheet", "header row", "records", "separator", "sorted by key",
    ] + readingKeys

  private mutating func source(_ member: YAMLMember) -> SourceDeclaration? {
    let name = Located(member.key, at: member.keySpan)
    var source = SourceDeclaration(
      name: name, comment: member.comment, origin: .file(Located("", at: member.keySpan)), reading: mapping.reading)
    var origins: [YAMLMember] = []
    var separator = ";"
    for option in keys(member.value, Self.sourceKeys) {
      switch option.key {
      case "file", "table", "pieces of", "inside": origins.append(option)
      case "separator": separator = text(option.value) ?? separator
      case "key": source.key = texts(option.value)
      case "belongs_to": source.parent = link(option.value, of: name.value)
      case "looks_up": source.lookUps = members(option.value).compactMap { lookUp($0) }
      case "columns": source.columns = members(option.value).compactMap { column($0) }
      case "only if": source.condition = option.value
      case "optional": source.isOptional = boolean(option.value)
      case "not published": source.notPublished = texts(option.value)
      case "header row": source.headerRow = positive(option.value) ?? 1
      case "sorted by key", "sheet", "records": notBuilt(option)
      default: set(option, in: &source.reading)
      }
    }
    guard let origin = origin(origins, separator: separator, of: member) else { return nil }
    source.origin = origin
    if case .pieces = origin { addPieceColumns(to: &source) }
    if source.columns.isEmpty {
      missing(
        "columns", in: Phrase(en: "source '\(name.value)'", es: "a la fuente '\(name.value)'"), at: name.span,
        example: "columns: { HEADING: text }")
    }
    return source
  }

  private mutating func origin(_ found: [YAMLMember], separator: String, of source: YAMLMember) -> SourceOrigin? {
    guard let first = found.first else {
      missing(
        "file", in: Phrase(en: "source '\(source.key)'", es: "a la fuente '\(source.key)'"), at: source.keySpan,
        example: "file: \"\(source.key)-*.csv\"")
      return nil
    }
    if found.count > 1 {
      report(
        .fieldWrittenTwice,
        Phrase(
          en: "a source comes from one place: '\(first.key)' or '\(found[1].key)'",
          es: "una fuente sale de un solo lugar: '\(first.key)' o '\(found[1].key)'"), at: found[1].keySpan)
    }
    guard let place = located(first.value) else { return nil }
    switch first.key {
    case "file":
      checkInside(place)
      return .file(place)
    case "table": return .table(place)
    case "pieces of": return pieces(place, separator: separator)
    default:
      notBuilt(first)
      // The name exists, so that what refers to it is not reported as well.
      return .file(place)
    }
  }

  /// A data file stays below the data folder.
  private mutating func checkInside(_ path: Located<String>) {
    let steps = path.value.split(separator: "/", omittingEmptySubsequences: false)
    guard path.value.hasPrefix("/") || steps.contains("..") else { return }
    report(
      .unsafePath,
      Phrase(
        en: "'\(path.value)' leaves the data folder", es: "'\(path.value)' sale de la carpeta de datos"), at: path.span,
      help: [
        Phrase(
          en: "write the path below the folder that --data names",
          es: "escriba la ruta bajo la carpeta que nombra --data")
      ])
  }

  private mutating func pieces(_ place: Located<String>, separator: String) -> SourceOrigin? {
    guard let bracket = place.value.firstIndex(of: "["), place.value.last == "]", bracket != place.value.startIndex
    else {
      report(
        .wrongShape,
        Phrase(en: "'pieces of' names a source and its column", es: "'pieces of' nombra una fuente y su columna"),
        at: place.span, help: [Phrase("pieces of: SOURCE[COLUMN]")])
      return nil
    }
    let source = String(place.value[..<bracket])
    let column = String(place.value[place.value.index(after: bracket)...].dropLast())
    return .pieces(
      source: Located(source, at: place.span), column: Located(column, at: place.span), separator: separator)
  }

  /// Pieces have two columns, declared or not: the piece and its place in the cell, from 1.
  private func addPieceColumns(to source: inout SourceDeclaration) {
    for index in source.columns.indices where ["value", "position"].contains(source.columns[index].name.value) {
      // A piece is never empty, whatever its column says.
      guard case .cell(var cell) = source.columns[index].content else { continue }
      cell.isRequired = true
      source.columns[index].content = .cell(cell)
    }
    for (name, type) in [("value", ColumnType.text), ("position", .integer)]
    where !source.columns.contains(where: { $0.name.value == name }) {
      let cell = CellDeclaration(type: type, typeSpan: source.name.span, isRequired: true)
      source.columns.append(
        ColumnDeclaration(name: Located(name, at: source.name.span), content: .cell(cell)))
    }
  }

  private mutating func link(_ node: YAMLNode, of source: String) -> LinkDeclaration? {
    let links = members(node)
    guard let first = links.first else { return nil }
    if links.count > 1 {
      report(
        .badLink,
        Phrase(
          en: "a source belongs to one parent; '\(source)' names \(links.count)",
          es: "una fuente pertenece a un solo padre; '\(source)' nombra \(links.count)"), at: links[1].keySpan,
        help: [
          Phrase(en: "use 'looks_up' for the others", es: "use 'looks_up' para los demás")
        ])
    }
    return LinkDeclaration(source: Located(first.key, at: first.keySpan), columns: texts(first.value))
  }

  private mutating func lookUp(_ member: YAMLMember) -> LookUpDeclaration? {
    guard let target = members(member.value).first else { return nil }
    return LookUpDeclaration(
      alias: Located(member.key, at: member.keySpan), source: Located(target.key, at: target.keySpan),
      columns: texts(target.value))
  }

  // MARK: Columns

  private mutating func column(_ member: YAMLMember) -> ColumnDeclaration? {
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

  private mutating func cell(_ member: YAMLMember) -> CellDeclaration {
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
  private mutating func columnType(_ text: Located<String>, of node: YAMLNode) -> CellDeclaration {
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

  private mutating func type(_ part: TypeText.Part, of node: YAMLNode, at span: SourceSpan) -> ColumnType {
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

  // MARK: Tests

  private mutating func test(_ node: YAMLNode) -> TestDeclaration? {
    var test = TestDeclaration(name: Located("", at: node.span))
    for member in keys(node, ["name", "parameters", "given", "previous", "expect", "exact", "replaces"]) {
      switch member.key {
      case "name": test.name = located(member.value) ?? test.name
      case "parameters":
        test.parameters = members(member.value).map { (Located($0.key, at: $0.keySpan), text($0.value) ?? "") }
      case "given":
        test.given = members(member.value).map { (Located($0.key, at: $0.keySpan), text($0.value) ?? "") }
      case "expect": expectation(member.value, in: &test)
      case "exact": test.isExact = boolean(member.value)
      case "replaces": replacedTests.formUnion(texts(member.value).map(\.value))
      default: notBuilt(member)
      }
    }
    return test
  }

  private mutating func expectation(_ node: YAMLNode, in test: inout TestDeclaration) {
    for member in keys(node, ["releases", "problems", "rejects"]) {
      switch member.key {
      case "releases": test.releases = member.value
      case "problems": test.problems = texts(member.value)
      default:
        test.rejects = members(member.value).map {
          (Located($0.key, at: $0.keySpan), Int(text($0.value) ?? "") ?? 0)
        }
      }
    }
  }

  // MARK: Code files

  /// A CSV file with columns `from` and `to`, kept beside the mapping.
  private mutating func codeFile(_ node: YAMLNode) -> [CodeTableDeclaration.Entry] {
    guard let path = located(node) else { return [] }
    do throws(MappingFileError) {
      let file = try files.read(path.value, namedIn: path.span.file)
      let entries = try CodeFile.entries(of: file)
      return entries
    } catch {
      diagnostics.append(.unreadableCompanion(path.value, error, code: .unreadableCodeFile, at: path.span))
      return []
    }
  }
}

// MARK: - Shapes

extension MappingReader {
  mutating func report(_ code: DiagnosticCode, _ message: Phrase, at span: SourceSpan, help: [Phrase] = []) {
    diagnostics.append(Diagnostic(code, message, at: span, help: help))
  }

  private mutating func missing(_ key: String, in place: Phrase, at span: SourceSpan, example: String) {
    report(
      .missingKey,
      Phrase(en: "\(place.english) lacks '\(key)'", es: "\(place.spanish) le falta '\(key)'"), at: span,
      help: [Phrase(en: "write  \(example)", es: "escriba  \(example)")])
  }

  private mutating func publishedAsNew(at span: SourceSpan) {
    report(
      .publishedAsNew,
      Phrase(
        en: "this version of pliego keeps no state between runs: every process is published as new",
        es: "esta versión de pliego no guarda estado entre corridas: cada proceso se publica como nuevo"), at: span)
  }

  private mutating func notBuilt(_ member: YAMLMember) { notBuilt(member.key, at: member.keySpan) }

  private mutating func notBuilt(_ key: String, at span: SourceSpan) {
    report(
      .notBuiltYet,
      Phrase(
        en: "'\(key)' is part of the language, but this version of pliego does not run it",
        es: "'\(key)' es parte del lenguaje, pero esta versión de pliego no lo ejecuta"), at: span)
  }

  /// The members of a map of known keys; others are reported with the nearest known one.
  private mutating func keys(_ node: YAMLNode, _ known: [String]) -> [YAMLMember] {
    members(node).filter { member in
      if known.contains(member.key) { return true }
      report(
        .unknownKey,
        Phrase(en: "there is no key '\(member.key)' here", es: "aquí no hay una clave '\(member.key)'"),
        at: member.keySpan,
        help: Suggestion.help(
          for: member.key, in: known, listing: Phrase(en: "the keys are", es: "las claves son")))
      return false
    }
  }

  private mutating func members(_ node: YAMLNode) -> [YAMLMember] {
    if let members = node.mapping { return members }
    if !node.isNull {
      report(
        .wrongShape, Phrase(en: "keys with values are due here", es: "aquí van claves con valores"), at: node.span,
        help: [Phrase(en: "write  KEY: VALUE", es: "escriba  CLAVE: VALOR")])
    }
    return []
  }

  private mutating func list(_ node: YAMLNode) -> [YAMLNode] {
    if let elements = node.sequence { return elements }
    report(
      .wrongShape, Phrase(en: "a list is due here", es: "aquí va una lista"), at: node.span,
      help: [Phrase(en: "each entry starts with a dash", es: "cada entrada empieza con un guion")])
    return []
  }

  private mutating func located(_ node: YAMLNode) -> Located<String>? {
    if let text = node.text { return Located(text, at: node.span) }
    if node.scalar == nil {
      report(.wrongShape, Phrase(en: "a text is due here", es: "aquí va un texto"), at: node.span)
    }
    return nil
  }

  private mutating func text(_ node: YAMLNode) -> String? { located(node)?.value }

  /// One text or a list of texts.
  private mutating func texts(_ node: YAMLNode) -> [Located<String>] {
    guard let elements = node.sequence else { return [located(node)].compactMap { $0 } }
    return elements.compactMap { located($0) }
  }

  private mutating func boolean(_ node: YAMLNode) -> Bool {
    if node.scalar?.kind != .boolean {
      report(
        .wrongShape, Phrase(en: "true or false is due here", es: "aquí va true o false"), at: node.span)
    }
    return node.text == "true"
  }

  private mutating func positive(_ node: YAMLNode) -> Int? {
    guard let number = node.text.flatMap({ Int($0) }), number > 0, number < 1_000_000 else {
      report(
        .wrongShape, Phrase(en: "a whole number from 1 is due here", es: "aquí va un número entero desde 1"),
        at: node.span)
      return nil
    }
    return number
  }

  private func member(_ key: String, of node: YAMLNode) -> YAMLMember? { node.mapping?.first { $0.key == key } }

  private mutating func check(_ value: Located<String>?, among names: [String], _ isKnown: (String) -> Bool) {
    guard let value, !isKnown(value.value) else { return }
    let isShort = names.count <= 12
    report(
      .unknownChoice,
      Phrase(en: "'\(value.value)' is not known here", es: "'\(value.value)' no se conoce aquí"), at: value.span,
      help: Suggestion.help(
        for: value.value, in: names, listing: isShort ? Phrase(en: "one of:", es: "uno de:") : nil))
  }
}
