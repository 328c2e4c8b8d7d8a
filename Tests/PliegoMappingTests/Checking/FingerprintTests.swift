import PliegoDiagnostics
import Testing

@testable import PliegoMapping

/// What counts as another mapping for a state, and what does not.
@Suite struct FingerprintTests {
  private static let mapping = """
    pliego: 1
    title: Contratos
    sources:
      rows:
        file: rows.csv
        key: ID
        columns: { ID: text, T: text }
    process: { from: rows, key: ID }
    release:
      ocid: { prefix: ocds-abc123, key: ID }
      date: { constant: "2024-01-01T00:00:00Z" }
      tender:
        id: ID
        title: T

    """

  private func fingerprint(_ text: String) throws -> String {
    let check = MappingChecker.check(
      MappingFile(path: "m.pliego.yaml", bytes: Array(text.utf8)), files: NoMappingFiles())
    return try #require(check.plan).fingerprint
  }

  @Test(arguments: [
    ("title: Contratos", "title: Otro"), ("file: rows.csv\n    key: ID", "key: ID\n    file: rows.csv"),
    ("    id: ID\n    title: T\n", "    title: T\n    id: ID\n"), ("title: T\n", "title: 'T'   # a comment\n"),
    ("pliego: 1\n", "pliego: 1\npackage: { uri: https://example.org/p, publisher: { name: x } }\n"),
    ("process:", "expectations: { one: { from: rows, expect: '= filled([T])' } }\nprocess:"),
  ])
  func `layout, order and what is about packages make no other mapping`(_ old: String, _ new: String) throws {
    #expect(Self.mapping.contains(old))
    #expect(try fingerprint(Self.mapping.replacing(old, with: new)) == fingerprint(Self.mapping))
  }

  @Test func `the case of a function's name makes no other mapping`() throws {
    let lower = Self.mapping.replacing("title: T\n", with: "title: = upper([T])\n")
    let upper = Self.mapping.replacing("title: T\n", with: "title: = UPPER([T])\n")
    #expect(try fingerprint(lower) == fingerprint(upper))
    let column = Self.mapping.replacing("title: T\n", with: "title: = upper([ID])\n")
    #expect(try fingerprint(lower) != fingerprint(column))
  }

  @Test(arguments: [
    ("title: T\n", "title: ID\n"), ("ocds-abc123", "ocds-abc124"), ("file: rows.csv", "file: rows2.csv"),
    ("T: text", "T: 'text, required'"),
  ])
  func `what is written makes another`(_ old: String, _ new: String) throws {
    #expect(Self.mapping.contains(old))
    #expect(try fingerprint(Self.mapping.replacing(old, with: new)) != fingerprint(Self.mapping))
  }
}

private struct NoMappingFiles: MappingFiles {
  func read(_ path: String, namedIn file: String) throws(MappingFileError) -> MappingFile { throw .notFound }
}
