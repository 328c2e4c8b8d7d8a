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
  var mapping = Mapping()
  /// Tests of a base that do not hold for the child, on purpose.
  var replacedTests: Set<String> = []

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
    "parties", "pieces", "process", "publish", "release", "releases", "package", "publishers",
    "expectations", "tests",
  ]

  mutating func read(_ root: YAMLNode) {
    mapping.span = root.span
    mapping.document = root
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
      case "expectations": mapping.expectations = members(value).compactMap { expectation($0) }
      case "publishers": mapping.publishers = members(value).compactMap { publisher($0) }
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
}
