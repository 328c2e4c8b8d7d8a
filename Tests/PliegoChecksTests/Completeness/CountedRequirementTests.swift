import PliegoChecks
import PliegoDiagnostics
import PliegoTestSupport
import Testing

/// Requirements are answered from counts where these tell enough, and by looking at each object where they do not.
///
/// A field that the release has twice makes counts useless, so with one the objects are always looked at.
@Suite("Requirements answered from counts")
struct CountedRequirementTests {
  @Test func `counts give what looking at each object gives`() throws {
    let reading = try #require(RequirementProfile.bundled("base"))
    let profile = try #require(reading.profile)
    try forAll(300) { random in
      let members = Self.members(&random)
      let quick = try CompletenessHarness.measure([#"{"ocid":"1","language":"es",\#(members)}"#], profile)
      let slow = try CompletenessHarness.measure(
        [#"{"ocid":"1","language":"es","language":"es",\#(members)}"#], profile)
      #expect(quick.coverage.requirements == slow.coverage.requirements, "\(members)")
      #expect(quick.coverage.objects == slow.coverage.objects, "\(members)")
      #expect(quick.findings.map(\.code.id) == slow.findings.map(\.code.id), "\(members)")
      #expect(quick.findings.map { $0.data?.pointer } == slow.findings.map { $0.data?.pointer }, "\(members)")
    }
  }

  private static func members(_ random: inout SeededGenerator) -> String {
    let lacks = random.int(0...3)
    let organization = { (random: inout SeededGenerator) in
      object(["id": text(&random, lacks), "name": text(&random, lacks)], &random)
    }
    let value = { (random: inout SeededGenerator) in
      object(["amount": random.once(in: 9) ? "null" : "10", "currency": text(&random, lacks)], &random)
    }
    let parties = list(&random) { random in
      object(
        [
          "id": text(&random, lacks), "name": text(&random, lacks),
          "roles": random.once(in: 4) ? "[]" : #"["\#(random.once(in: 2) ? "supplier" : "buyer")"]"#,
          "identifier": object(["scheme": text(&random, lacks), "id": text(&random, lacks)], &random),
        ], &random)
    }
    let items = list(&random) { random in
      object(
        ["description": text(&random, lacks), "quantity": random.once(in: 3) ? "null" : "2", "unit": value(&random)],
        &random)
    }
    let awards = list(&random) { random in
      object(
        [
          "id": text(&random, lacks), "date": text(&random, lacks), "value": value(&random),
          "status": random.once(in: 3) ? #""pending""# : #""active""#,
          "suppliers": list(&random, organization),
        ], &random)
    }
    let tender = object(
      [
        "title": text(&random, lacks), "status": random.once(in: 2) ? #""complete""# : #""planned""#,
        "value": value(&random), "items": items, "procuringEntity": organization(&random),
      ], &random)
    return """
      "buyer":\(organization(&random)),"parties":\(parties),"tender":\(tender),"awards":\(awards)
      """
  }

  /// The members in some order, now and then one twice, one left out, or something else in the object's place.
  private static func object(_ members: [String: String], _ random: inout SeededGenerator) -> String {
    if random.once(in: 40) { return [#""text""#, "[]", "[[{}]]", "null", "7"][random.int(0...4)] }
    var parts = members.sorted { $0.key < $1.key }.map { #""\#($0.key)":\#($0.value)"# }
    if random.once(in: 8) { parts.remove(at: random.int(0...(parts.count - 1))) }
    if random.once(in: 40), let first = parts.first { parts.append(first) }
    if random.once(in: 40), let name = members.keys.sorted().first { parts.insert(#""\#(name)":null"#, at: 0) }
    return "{" + parts.joined(separator: ",") + "}"
  }

  private static func list(
    _ random: inout SeededGenerator, _ element: (inout SeededGenerator) -> String
  ) -> String {
    var elements = (0..<random.int(0...3)).map { _ in element(&random) }
    if random.once(in: 30) { elements.append(#""text""#) }
    return "[" + elements.joined(separator: ",") + "]"
  }

  private static func text(_ random: inout SeededGenerator, _ lacks: Int) -> String {
    random.int(0...9) < lacks ? [#""""#, "null", #"" ""#][random.int(0...2)] : #""x\#(random.int(1...3))""#
  }
}
