import PliegoDiagnostics
import PliegoMapping
import PliegoTestSupport
import Testing

@testable import Pliego

/// What is said of records that hold others.
@Suite struct NestedRecordMessageTests {
  private static let mapping = """
    pliego: 1
    sources:
      c: { file: c.json, key: ID, columns: { ID: text } }
      l: { inside: c, records: "ls[]", columns: { a: "text, required" } }
    process: { from: c, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-06-30T00:00:00Z" }
      tender: { id: ID, items: [ { for each: l, one per: row, id: a } ] }
    tests:
      - name: broken
        given: { c: '[{"ID":' }
        expect: { releases: [] }

    """

  private func check(_ text: String) throws -> MappingCheck {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "m.pliego.yaml")
    return try checkMapping(folder.path + "/m.pliego.yaml")
  }

  @Test func `a test with a text that is no JSON says so once, and where`() throws {
    let results = try runTests(of: check(Self.mapping))
    #expect(results.flatMap(\.failures).map(\.code.id) == ["J001"])
    #expect(results.first?.failures.first?.span?.line == 12)
    #expect(results.first?.failures.first?.span?.file.hasSuffix("m.pliego.yaml") == true)
  }

  @Test func `records that hold others are not skipped, and it is said why`() throws {
    let skipping = Self.mapping.replacing("key: ID, columns", with: "key: ID, skip rows: [{ ID: total }], columns")
    let error = try check(skipping).diagnostics.filter { $0.severity == .error }
    #expect(error.map(\.code.id) == ["P117"])
    #expect(error.first?.message.english == "records of 'c' cannot be skipped: those of 'l' stand inside them")
  }
}
