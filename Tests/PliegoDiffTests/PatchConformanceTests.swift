import Foundation
import PliegoJSON
import PliegoTestSupport
import Testing

private let suites = PackageRoot.url.appending(path: "../shared/data").standardized
private let areThere = FileManager.default.fileExists(atPath: suites.path)

/// Suites written by others, and real publications.
@Suite("json-patch-tests, RFC 7396 and real releases", .enabled(if: areThere, "../shared/data is not there"))
struct PatchConformanceTests {
  @Test(arguments: ["tests.json", "spec_tests.json"])
  func `JSON Patch is applied as the suite says`(file: String) throws {
    let cases = try JSONParser.parse(
      Array(Data(contentsOf: suites.appending(path: "conformance/json-patch-tests/\(file)"))))
    var count = 0
    for test in cases.arrayValue ?? [] where test["disabled"]?.boolValue != true {
      guard let document = test["doc"], let patch = test["patch"] else { continue }
      count += 1
      let result = try? PatchApplication.apply(patch, to: document)
      if test["error"] != nil {
        #expect(result == nil, "\(test)")
      } else {
        #expect(result == test["expected"] ?? document, "\(test)")
      }
      // What the patch made is what ours makes.
      if let result { try PatchTests.checkLaw(document, result) }
    }
    #expect(count > 10)
  }

  @Test func `merge patches are applied as the suite says`() throws {
    let cases = try JSONParser.parse(
      Array(Data(contentsOf: suites.appending(path: "conformance/json-merge-patch/index.json"))))
    #expect((cases.arrayValue?.count ?? 0) >= 10)
    for test in cases.arrayValue ?? [] {
      guard let original = test["original"], let patch = test["patch"], let result = test["result"] else {
        Issue.record("\(test)")
        continue
      }
      #expect(PatchApplication.merge(patch, into: original) == result)
      try PatchTests.checkLaw(original, result)
    }
  }

  @Test func `ten thousand pairs of mutated real releases`() throws {
    let releases = try Self.releases()
    try #require(releases.count > 100)
    try forAll(10_000) { random in
      let before = random.pick(releases)
      try PatchTests.checkLaw(before, RandomJSON.changed(before, &random))
    }
  }

  /// Every release of the publications, up to a size.
  private static func releases() throws -> [JSONValue] {
    let folder = suites.appending(path: "ocds")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") }.flatMap { name in
      let text = try Data(contentsOf: folder.appending(path: name))
      let texts = name.hasSuffix(".jsonl") ? text.split(separator: 0x0A) : [text]
      return texts.flatMap { bytes in (try? JSONParser.parse(Array(bytes))).map { releases(in: $0) } ?? [] }
    }
  }

  private static func releases(in text: JSONValue) -> [JSONValue] {
    if let releases = text["releases"]?.arrayValue { return releases }
    if let records = text["records"]?.arrayValue { return records.compactMap { $0["compiledRelease"] } }
    return [text]
  }
}
