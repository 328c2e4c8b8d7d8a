import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoMerge

@Suite("Laws of merging")
struct MergeLawTests {
  @Test("merging one release changes only id, date, tag, and what says nothing")
  func oneRelease() throws {
    try forAll(300) { random in
      let release = RandomHistory.release(0, &random)
      let merged = try MergedHistory([release], StandardRules.v11)
      var expected = RandomHistory.withoutEmptiness(release).objectValue ?? [:]
      expected["id"] = "ocds-213czf-1-\(RandomHistory.date(0))"
      expected["tag"] = ["compiled"]
      // An object whose fields are all null stays as {}, which says nothing.
      #expect(merged.compiled.map(RandomHistory.withoutEmptiness) == .object(expected))
    }
  }

  @Test("the order of the input does not matter when no two dates are equal")
  func anyOrder() throws {
    try forAll(300) { random in
      let history = RandomHistory.releases(&random)
      let first = try MergedHistory(history, StandardRules.v11)
      let second = try MergedHistory(history.shuffled(using: &random), StandardRules.v11)
      #expect(first.compiled == second.compiled)
      #expect(first.versioned == second.versioned)
    }
  }

  @Test("a compiled release followed by the rest gives what merging all gives")
  func prefixThenRest() throws {
    try forAll(300) { random in
      let history = RandomHistory.releases(&random)
      let cut = random.int(1...history.count)
      let prefix = try MergedHistory(Array(history[..<cut]), StandardRules.v11)
      let whole = try MergedHistory(history, StandardRules.v11)
      guard let begun = prefix.compiled else { return }
      let rest = try MergedHistory([begun] + history[cut...], StandardRules.v11)
      // Objects whose fields were all set to null stay as {}, which says nothing to a second merge.
      #expect(rest.compiled.map(RandomHistory.withoutEmptiness) == whole.compiled.map(RandomHistory.withoutEmptiness))
    }
  }

  @Test("merging twice what was merged changes nothing")
  func idempotent() throws {
    try forAll(300) { random in
      let once = try MergedHistory(RandomHistory.releases(&random), StandardRules.v11)
      guard let compiled = once.compiled else { return }
      let twice = try MergedHistory([compiled], StandardRules.v11)
      var expected = RandomHistory.withoutEmptiness(compiled).objectValue ?? [:]
      expected["id"] = twice.compiled?["id"]
      #expect(twice.compiled == .object(expected))
    }
  }

  @Test("the merger and its plain twin agree where there are no quirks")
  func twin() throws {
    let reference = ReferenceMerger(StandardRules.v11)
    try forAll(500) { random in
      let history = RandomHistory.releases(&random).shuffled(using: &random)
      let merged = try MergedHistory(history, StandardRules.v11)
      #expect(merged.problems.isEmpty)
      #expect(try merged.compiled == reference.compiledRelease(of: history))
      #expect(try merged.versioned == reference.versionedRelease(of: history))
    }
  }

  @Test("the last value of every history is what the compiled release says")
  func historiesEndInThePresent() throws {
    try forAll(300) { random in
      let merged = try MergedHistory(RandomHistory.releases(&random), StandardRules.v11)
      guard let versioned = merged.versioned, let compiled = merged.compiled?.objectValue else { return }
      var present = RandomHistory.present(versioned).objectValue ?? [:]
      for name in ["id", "date", "tag"] { present[name] = compiled[name] }
      #expect(JSONValue.object(present) == .object(compiled))
    }
  }
}
