import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoTestSupport
import Testing

/// Asks checks about small texts.
///
/// A text with `releases` or `records` is a package as it stands; every other is a JSON Merge Patch on ``plainRelease``.
enum CheckHarness {
  /// A release about which no check has anything to say.
  static let plainRelease: JSONValue = [
    "ocid": "ocds-xyz123-1", "id": "1-tender", "date": "2026-03-02T10:00:00-06:00", "tag": ["tender"],
    "initiationType": "tender", "language": "es",
    "parties": [
      ["id": "MX-RFC-SOP010101AB1", "name": "Secretaría de Obras", "roles": ["buyer", "procuringEntity"]]
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
    let isWhole = fixture["releases"] != nil || fixture["records"] != nil || fixture["ocid"] != nil
    let document = isWhole ? fixture : plainRelease.applying(mergePatch: fixture)
    return try findings(inText: Array(JSONWriter.text(of: document).utf8), asking: checks, version: version)
  }

  static func findings(inText text: [UInt8], asking checks: [any Check], version: String = "1.1") throws
    -> [Diagnostic]
  {
    let tree = FieldTree(profile: try Profile(version: version), checks: CheckSet(checks))
    var parser = TapeParser(keys: tree.keys)
    try text.withUnsafeBufferPointer { try parser.parse($0) }
    var checker = DocumentChecker(tree)
    let place = TextPlace(file: "data.json") { offset in
      let position = TextPosition(of: offset, in: text.withUnsafeBufferPointer { $0 })
      return (position.line, position.column)
    }
    var report = Reporter(keeping: .all, place: place)
    checker.check(parser.tape.node(), &report)
    return report.findings.all
  }
}
