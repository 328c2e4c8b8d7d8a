import PliegoJSON
import PliegoOCDS
import Testing

@testable import Pliego

@Suite("Tags of a release that has one before it")
struct UpdateTagTests {
  private func tags(_ before: String, _ now: String) throws -> [String] {
    let rules = try Profile(version: "1.1").tables.updateTags
    var old = TapeParser()
    var new = TapeParser()
    try Array(before.utf8).withUnsafeBufferPointer { try old.parse($0) }
    try Array(now.utf8).withUnsafeBufferPointer { try new.parse($0) }
    var tags = UpdateTags(rules)
    return tags.tags(old.tape.node(), new.tape.node())
  }

  /// Each line of the published table, as the design's page has it.
  private static let lines: [(String, String, [String])] = [
    ("{}", #"{"planning":{"a":1}}"#, ["planning"]),
    (#"{"planning":{"a":1}}"#, #"{"planning":{"a":2}}"#, ["planningUpdate"]),
    ("{}", #"{"tender":{"id":"t"}}"#, ["tender"]),
    (#"{"tender":{"id":"t"}}"#, #"{"tender":{"id":"t","status":"cancelled"}}"#, ["tenderCancellation"]),
    (
      #"{"tender":{"id":"t","status":"active"}}"#, #"{"tender":{"id":"t","status":"withdrawn"}}"#,
      ["tenderCancellation"]
    ),
    (
      #"{"tender":{"id":"t","status":"cancelled"}}"#, #"{"tender":{"id":"t","status":"cancelled","title":"x"}}"#,
      ["tenderUpdate"]
    ),
    (
      #"{"tender":{"id":"t"}}"#, #"{"tender":{"id":"t","title":"x","amendments":[{"id":"1"}]}}"#, ["tenderAmendment"]
    ),
    (
      #"{"tender":{"amendments":[{"id":"1"}]}}"#, #"{"tender":{"amendments":[{"id":"1","rationale":"r"}]}}"#,
      ["tenderUpdate"]
    ),
    (#"{"tender":{"id":"t"}}"#, #"{"tender":{"id":"t"},"bids":{"details":[{"id":"1"}]}}"#, ["tenderUpdate"]),
    (#"{"awards":[{"id":"a"}]}"#, #"{"awards":[{"id":"a"},{"id":"b"}]}"#, ["award"]),
    (#"{"awards":[{"id":"a"}]}"#, #"{"awards":[{"id":"a","status":"cancelled"}]}"#, ["awardCancellation"]),
    (#"{"awards":[{"id":"a"}]}"#, #"{"awards":[{"id":"a","title":"x"}]}"#, ["awardUpdate"]),
    (
      #"{"awards":[{"id":"a"},{"id":"b"}]}"#,
      #"{"awards":[{"id":"a","title":"x"},{"id":"b","status":"cancelled"},{"id":"c"}]}"#,
      ["award", "awardCancellation", "awardUpdate"]
    ),
    ("{}", #"{"contracts":[{"id":"c"}]}"#, ["contract"]),
    (#"{"contracts":[{"id":"c"}]}"#, #"{"contracts":[{"id":"c","status":"terminated"}]}"#, ["contractTermination"]),
    (#"{"contracts":[{"id":"c"}]}"#, #"{"contracts":[{"id":"c","amendments":[{"id":"1"}]}]}"#, ["contractAmendment"]),
    (#"{"contracts":[{"id":"c"}]}"#, #"{"contracts":[{"id":"c","title":"x"}]}"#, ["contractUpdate"]),
    (#"{"contracts":[{"id":"c"}]}"#, #"{"contracts":[{"id":"c","implementation":{"a":1}}]}"#, ["implementation"]),
    (
      #"{"contracts":[{"id":"c","implementation":{"a":1}}]}"#, #"{"contracts":[{"id":"c","implementation":{"a":2}}]}"#,
      ["implementationUpdate"]
    ),
    (
      #"{"tender":{"id":"t"},"awards":[{"id":"a"}]}"#,
      #"{"tender":{"id":"t"},"awards":[{"id":"a"}],"buyer":{"id":"b"}}"#, ["awardUpdate"]
    ),
    (#"{"tender":{"id":"t"},"language":"es"}"#, #"{"tender":{"id":"t"},"language":"en"}"#, ["tenderUpdate"]),
    (#"{"planning":{"a":1}}"#, #"{"planning":{"a":1},"relatedProcesses":[{"id":"1"}]}"#, ["planningUpdate"]),
    // In any order, nothing differs but what the release is about.
    (#"{"awards":[{"id":"a"},{"id":"b"}]}"#, #"{"awards":[{"id":"b"},{"id":"a"}]}"#, ["awardUpdate"]),
  ]

  @Test(arguments: lines)
  func `a line of the table`(_ line: (String, String, [String])) throws {
    #expect(try tags(line.0, line.1) == line.2, "\(line.0) → \(line.1)")
  }

  @Test func `every tag of every version is one of its codes`() throws {
    for version in ["1.0", "1.1", "1.2"] {
      let profile = try Profile(version: version)
      let codes = Set(profile.codelists["releaseTag"]?.codes ?? [])
      for rule in profile.tables.updateTags {
        let used = [rule.appears, rule.differs] + rule.statusBecomes.values + [rule.newAmendment].compactMap { $0 }
        #expect(codes.isSuperset(of: used), "\(version) \(rule.section)")
      }
      #expect(profile.tables.updateTags.count == 5)
    }
  }
}
