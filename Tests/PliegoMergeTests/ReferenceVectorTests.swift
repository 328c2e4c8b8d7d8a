import Foundation
import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoMerge

/// Small cases with what the reference implementation made of them.
@Suite("Vectors of the reference")
struct ReferenceVectorTests {
  struct Vector {
    var name: String
    var releases: [JSONValue]
    var compiled: JSONValue?
    var versioned: JSONValue?
  }

  /// Where ``Merger`` does something else on purpose; `docs/explanation/merging.md` says why.
  static let decisions: Set<String> = [
    "byid-int-vs-string", "sort-timezone", "object-then-string", "string-then-array",
  ]

  static func vectors() throws -> [Vector] {
    guard let folder = sharedFolder("ocds/facts") else { return [] }
    let text = try Data(contentsOf: folder.appending(path: "merge-vectors.json"))
    return try (JSONParser.parse(Array(text)).arrayValue ?? []).map { vector in
      Vector(
        name: vector["name"]?.stringValue ?? "", releases: vector["releases"]?.arrayValue ?? [],
        compiled: vector["compiled"], versioned: vector["versioned"])
    }
  }

  @Test("the plain twin agrees with the reference on every vector")
  func twin() throws {
    let merger = ReferenceMerger(StandardRules.v11)
    for vector in try Self.vectors() {
      let compiled = try? merger.compiledRelease(of: vector.releases)
      let versioned = try? merger.versionedRelease(of: vector.releases)
      #expect(compiled == vector.compiled, "\(vector.name), compiled")
      #expect(versioned == vector.versioned, "\(vector.name), versioned")
    }
  }

  @Test("the merger agrees with the reference where there is no quirk")
  func merger() throws {
    var differing: Set<String> = []
    for vector in try Self.vectors() {
      let merged = try MergedHistory(vector.releases, StandardRules.v11)
      if merged.compiled != vector.compiled || merged.versioned != vector.versioned { differing.insert(vector.name) }
    }
    #expect(differing.isEmpty || differing == Self.decisions)
  }
}
