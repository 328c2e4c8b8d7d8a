import Foundation
import PliegoJSON
import PliegoSchema
import PliegoTestSupport
import Testing

/// The JSON Schema Test Suite for draft 4, where it lies beside the checkout; `Scripts/conformance-json-schema.py` runs
/// it through the program in CI.
@Suite("JSON Schema Test Suite, draft 4")
struct SchemaSuiteTests {
  struct Case: CustomTestStringConvertible {
    let file: String
    let group: String
    let name: String
    let schema: JSONValue
    let data: JSONValue
    let isValid: Bool
    var testDescription: String { "\(file): \(group): \(name)" }
  }

  @Test func `every test of the suite is judged as the suite says`() throws {
    guard let folder = sharedFolder("data/conformance") else { return }
    let suite = folder.appending(path: "json-schema-draft4")
    let cases = try Self.cases(in: suite)
    #expect(cases.count > 500)
    var wrong: Set<String> = []
    for test in cases where try Self.judge(test, remotes: folder.appending(path: "json-schema-remotes")) != test.isValid
    {
      wrong.insert(test.testDescription)
    }
    #expect(wrong.sorted() == Self.exceptions.keys.sorted())
  }

  /// What is judged differently, and why.
  static let exceptions: [String: String] = [:]

  private static func judge(_ test: Case, remotes: URL) throws -> Bool {
    let address = "http://localhost:1234/"
    var resources = SchemaResources { url in
      let name = url.hasPrefix(address) ? String(url.dropFirst(address.count)) : nil
      return name.flatMap { try? JSONParser.parse(Array(Data(contentsOf: remotes.appending(path: $0)))) }
    }
    resources.add(try metaSchema(), at: "http://json-schema.org/draft-04/schema")
    resources.add(test.schema, at: "memory:schema")
    let (schema, _) = SchemaCompiler.compile(["memory:schema"], in: resources)
    var parser = TapeParser(keys: schema.keys)
    let text = Array(JSONWriter.text(of: test.data).utf8)
    try text.withUnsafeBufferPointer { try parser.parse($0) }
    var evaluator = SchemaEvaluator(schema)
    evaluator.evaluate(parser.tape)
    let isValid = evaluator.isValid(parser.tape)
    #expect(evaluator.findings.isEmpty == isValid, "the two ways agree: \(test.testDescription)")
    return isValid
  }

  private static func metaSchema() throws -> JSONValue {
    try JSONParser.parse(PackageRoot.bytes("schema/json-schema-draft-04.json"))
  }

  private static func cases(in folder: URL) throws -> [Case] {
    let paths = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".json") }.sorted().flatMap { path -> [Case] in
      let groups = try JSONParser.parse(Array(Data(contentsOf: folder.appending(path: path)))).arrayValue ?? []
      return groups.flatMap { group in
        (group["tests"]?.arrayValue ?? []).map { test in
          Case(
            file: path, group: group["description"]?.stringValue ?? "", name: test["description"]?.stringValue ?? "",
            schema: group["schema"] ?? .null, data: test["data"] ?? .null, isValid: test["valid"]?.boolValue ?? false)
        }
      }
    }
  }
}
