import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoTestSupport
import Testing

/// Asks checks about small texts.
///
/// A text with `releases` or `records` is a package as it stands; every other is a JSON Merge Patch on ``plainRelease``.
/// A text with `texts` is a file of several texts, or with one of them a file that is this text and nothing else.
/// A text with `extending` (registry ids) and `release` (a patch) has a profile with these extensions.
enum CheckHarness {
  /// A release about which no check has anything to say.
  static let plainRelease: JSONValue = [
    "ocid": "ocds-xyz123-1", "id": "1-tender", "date": "2026-03-02T10:00:00-06:00", "tag": ["tender"],
    "initiationType": "tender", "language": "es",
    "parties": [
      [
        "id": "MX-RFC-SOP010101AB1", "name": "Secretaría de Obras", "roles": ["buyer", "procuringEntity"],
        "identifier": ["scheme": "MX-RFC", "id": "SOP010101AB1"],
      ]
    ],
    "buyer": ["id": "MX-RFC-SOP010101AB1", "name": "Secretaría de Obras"],
    "tender": [
      "id": "LO-1", "title": "Puente peatonal", "status": "active",
      "procuringEntity": ["id": "MX-RFC-SOP010101AB1", "name": "Secretaría de Obras"],
      "items": [["id": "1", "description": "Puente", "quantity": 1]],
    ],
  ]

  static func findings(in path: String, asking checks: [any Check], version: String = "1.1") throws -> [Diagnostic] {
    let bytes = try PackageRoot.bytes(path)
    return try findings(in: JSONParser.parse(bytes), asking: checks, version: version)
  }

  static func findings(in fixture: JSONValue, asking checks: [any Check], version: String = "1.1") throws
    -> [Diagnostic]
  {
    let texts = fixture["texts"]?.arrayValue
    var run = try Run(
      checks, version: version, extensions: fixture["extending"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    run.standing = texts == nil ? .inPackage : texts?.count == 1 ? .alone : .amongOthers
    for document in texts ?? [fixture["extending"] == nil ? fixture : fixture["release"] ?? .null] {
      try run.read(Array(JSONWriter.text(of: self.document(document)).utf8))
    }
    return run.findings
  }

  static func findings(inText text: [UInt8], asking checks: [any Check], version: String = "1.1") throws
    -> [Diagnostic]
  {
    var run = try Run(checks, version: version)
    try run.read(text)
    return run.findings
  }

  /// Members that only a text by itself has.
  private static let wholes = ["releases", "records", "ocid", "results", "data"]

  private static func document(_ fixture: JSONValue) -> JSONValue {
    let isWhole = fixture.objectValue == nil || wholes.contains { fixture[$0] != nil }
    return isWhole ? fixture : plainRelease.applying(mergePatch: fixture)
  }
}

/// Asks checks of texts one after the other, and at the end of all together.
private struct Run {
  let tree: FieldTree
  var standing = TextPlace.Standing.inPackage
  private var index = ReleaseIndex()
  private var found: [Diagnostic] = []

  init(_ checks: [any Check], version: String, extensions: [String] = []) throws {
    tree = FieldTree(profile: try Profile(version: version, extensions: extensions), checks: CheckSet(checks))
  }

  mutating func read(_ text: [UInt8]) throws {
    var parser = TapeParser(keys: tree.keys)
    try text.withUnsafeBufferPointer { try parser.parse($0) }
    var checker = DocumentChecker(tree)
    let place = TextPlace(file: "data.json", standing: standing) { offset in
      let position = TextPosition(of: offset, in: text.withUnsafeBufferPointer { $0 })
      return (position.line, position.column)
    }
    var report = Reporter(keeping: .all, place: place)
    let kind = checker.check(parser.tape.node(), &report)
    index.add(text: parser.tape.node(), as: kind, file: 0, in: place)
    found += report.findings.all
  }

  var findings: [Diagnostic] {
    var report = DatasetReporter(keeping: .all, files: ["data.json"])
    index.finalize(asking: tree.checks, &report)
    return found + report.findings.all
  }
}
