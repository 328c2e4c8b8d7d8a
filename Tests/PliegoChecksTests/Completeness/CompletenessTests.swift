import PliegoChecks
import PliegoDiagnostics
import PliegoTestSupport
import Testing

@Suite("Completeness")
struct CompletenessTests {
  static let requirements = """
    - field: buyer/name
      stage: release
      weight: 2
    - field: tender/title
      weight: 3
    - field: awards/date
      weight: 5
    """

  static let releases = [
    #"{"ocid":"1","buyer":{"id":"A","name":"Ayuntamiento"},"tender":{"title":"t"}}"#,
    #"{"ocid":"2","buyer":{"id":"A"},"tender":{"id":"t"},"awards":[{"id":"1","date":"d"},{"id":"2"}]}"#,
    #"{"ocid":"3","buyer":{"name":"Bomberos"},"awards":[{"id":"1","date":"d"}]}"#,
    #"{"ocid":"4","planning":{"rationale":"r"}}"#,
  ]

  @Test func `the score is the weight of what is there out of what could be`() throws {
    let result = try CompletenessHarness.completeness(Self.releases, CompletenessHarness.profile(Self.requirements))
    // buyer/name 2 of 4 by 2, tender/title 1 of 2 by 3, awards/date 1 of 2 by 5: 12 of 24.
    #expect(result.score.reached == 12)
    #expect(result.score.possible == 24)
    #expect(result.score.text == "50.0")
    #expect(
      result.requirements.map(\.releases) == [
        .init(asked: 4, met: 2), .init(asked: 2, met: 1), .init(asked: 2, met: 1),
      ])
    #expect(result.requirements[2].objects == .init(asked: 3, met: 2))
  }

  @Test func `what would raise the score most comes first, and all raises fill it up`() throws {
    let result = try CompletenessHarness.completeness(Self.releases, CompletenessHarness.profile(Self.requirements))
    #expect(result.raises.map(\.requirement.path) == ["awards/date", "buyer/name", "tender/title"])
    #expect(result.raises.map(\.raise) == [208, 166, 125])
  }

  @Test func `each stage has its releases and its score`() throws {
    let result = try CompletenessHarness.completeness(Self.releases, CompletenessHarness.profile(Self.requirements))
    #expect(
      result.stages.map { $0.stage?.name ?? "release" } == [
        "release", "planning", "tender", "award", "contract", "implementation",
      ])
    #expect(result.stages.map(\.releases) == [4, 1, 2, 2, 0, 0])
    #expect(result.stages.map(\.score.text) == ["50.0", nil, "50.0", "50.0", nil, nil])
  }

  @Test func `each buyer has its score, the least complete first`() throws {
    let result = try CompletenessHarness.completeness(Self.releases, CompletenessHarness.profile(Self.requirements))
    // A: 2 + 3 of 2 + 2 + 3 + 3 + 5; Bomberos: all of 2 + 5.
    #expect(result.buyers.map(\.key) == ["A", "Bomberos"])
    #expect(result.buyers.map(\.counts.name) == ["Ayuntamiento", "Bomberos"])
    #expect(result.buyers.map(\.score.text) == ["33.3", "100.0"])
    #expect(result.withoutBuyer?.counts.releases == 1)
    #expect(result.otherBuyers == nil)
  }

  @Test func `a process that is only planned is not blamed for tender, award or contract`() throws {
    let base = try #require(RequirementProfile.bundled("base")?.profile)
    let planned =
      #"{"ocid":"1","planning":{"rationale":"r","budget":{"description":"b"},"documents":[{"id":"1"}]},"buyer":{"id":"A","name":"A"}}"#
    let (coverage, findings) = try CompletenessHarness.measure([planned], base)
    #expect(findings.map(\.message.english) == [])
    #expect(Completeness(coverage).score.text == "100.0")
  }

  @Test func `nothing asked is no score, and not zero`() throws {
    let result = try CompletenessHarness.completeness([], CompletenessHarness.profile(Self.requirements))
    #expect(result.score.text == nil)
    #expect(result.raises.isEmpty)
  }

  @Test func `the score is 100 only when nothing is lacking`() throws {
    let lacking = #"{"ocid":"1","buyer":{"id":"A"}}"#
    let full = #"{"ocid":"1","buyer":{"name":"A"}}"#
    let result = try CompletenessHarness.completeness(
      Array(repeating: full, count: 1999) + [lacking], CompletenessHarness.profile(Self.requirements))
    #expect(result.score.text == "99.9")
  }

  @Test(arguments: 0...4)
  func `shards cut anywhere and joined give the same`(cut: Int) throws {
    let profile = try CompletenessHarness.profile(Self.requirements)
    let whole = try CompletenessHarness.measure(Self.releases, profile).coverage
    var joined = try CompletenessHarness.measure(Array(Self.releases[..<cut]), profile).coverage
    joined.append(try CompletenessHarness.measure(Array(Self.releases[cut...]), profile).coverage)
    #expect(String(describing: Completeness(joined)) == String(describing: Completeness(whole)))
  }

  @Test func `any number of buyers beyond the limit gives the same wherever it is cut`() throws {
    let profile = try CompletenessHarness.profile(Self.requirements)
    try forAll(60) { random in
      let releases = (0..<random.int(1...40)).map { _ in
        #"{"ocid":"1","buyer":{"id":"\#(random.int(1...12))"\#(random.once(in: 2) ? #","name":"n\#(random.int(1...3))""# : "")}}"#
      }
      let limit = random.int(1...8)
      let whole = try CompletenessHarness.measure(releases, profile, buyerLimit: limit).coverage
      let cut = random.int(0...releases.count)
      var joined = try CompletenessHarness.measure(Array(releases[..<cut]), profile, buyerLimit: limit).coverage
      joined.append(try CompletenessHarness.measure(Array(releases[cut...]), profile, buyerLimit: limit).coverage)
      #expect(String(describing: Completeness(joined)) == String(describing: Completeness(whole)))
      #expect(Completeness(whole).buyers.count <= limit)
    }
  }

  @Test func `a record counts its process once, by the compiled release`() throws {
    let record = """
      {"ocid":"1","releases":[{"ocid":"1","id":"a","tender":{"id":"1"}},{"ocid":"1","id":"b","tender":{"id":"1"}}],
      "compiledRelease":{"ocid":"1","id":"c","tag":["compiled"],"tender":{"title":"t"}}}
      """
    let (coverage, findings) = try CompletenessHarness.measure(
      [record, record], CompletenessHarness.profile("- field: tender/title"))
    #expect(coverage.releases == 2)
    #expect(coverage.requirements == [.init(asked: 2, met: 2)])
    #expect(findings.isEmpty)
    #expect(coverage.fields["tender/title"]?.releases == 2)
    #expect(coverage.fields["tender/id"]?.releases == 0)
  }

  @Test func `fields count by release, by value, and by the objects that could have them`() throws {
    let fields = try CompletenessHarness.measure(
      [
        #"{"ocid":"1","awards":[{"id":"1","value":{"amount":1}},{"id":"2","value":{"currency":"MXN"}},{"title":""}]}"#,
        #"{"ocid":"2","awards":[{"id":"1","value":{}}]}"#, #"{"ocid":"3","tender":{}}"#,
      ], CompletenessHarness.profile(Self.requirements)
    ).coverage.fields
    #expect(fields["ocid"].map { [$0.releases, $0.values, $0.parents] } == [3, 3, 3])
    #expect(fields["awards"].map { [$0.releases, $0.values, $0.parents] } == [2, 2, 3])
    #expect(fields["awards/value"].map { [$0.releases, $0.values, $0.parents] } == [1, 2, 3])
    #expect(fields["awards/value/amount"].map { [$0.releases, $0.values, $0.parents] } == [1, 1, 2])
    #expect(fields["tender/title"] == nil)
  }

  @Test func `fields of two versions of the standard meet by their path`() throws {
    let profile = try CompletenessHarness.profile(Self.requirements)
    var both = try CompletenessHarness.measure(Self.releases, profile, version: "1.0").coverage
    both.append(try CompletenessHarness.measure(Self.releases, profile, version: "1.1").coverage)
    #expect(both.fields["awards/date"]?.values == 4)
    // Parties came with 1.1.
    #expect(both.fields["parties"]?.parents == 4)
    #expect(both.releases == 8)
  }

  @Test func `never filled are the fields whose objects are there`() throws {
    let result = try CompletenessHarness.completeness(
      [#"{"ocid":"1","buyer":{"id":"A"}}"#], CompletenessHarness.profile(Self.requirements))
    let paths = result.neverFilled.map(\.path)
    #expect(paths.contains("buyer/name") && paths.contains("tender"))
    #expect(!paths.contains("tender/title") && !paths.contains("buyer/id"))
    #expect(!paths.contains("buyer/address"), "deprecated")
  }
}
