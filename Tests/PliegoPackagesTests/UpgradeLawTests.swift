import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoPackages

@Suite("Laws of upgrading")
struct UpgradeLawTests {
  /// Names that upgrading looks at, by the name of the member they stand in; all others hold organizations.
  private static let names: [String: [String]] = [
    "": ["buyer", "tender", "awards", "contracts", "planning", "parties", "tag", "language"],
    "planning": ["documents", "milestones"],
    "tender": [
      "procuringEntity", "tenderers", "amendment", "amendments", "documents", "milestones", "status", "title_es",
      "finalStatus",
    ],
    "awards": ["suppliers", "amendment", "amendments", "documents", "status"],
    "contracts": [
      "implementation", "amendment", "amendments", "documents", "milestones", "status", "relatedProcesses",
    ],
    "implementation": ["transactions", "documents", "milestones"],
    "transactions": ["amount", "value", "providerOrganization", "receiverOrganization", "payer", "payee", "source"],
    "documents": ["documentType", "language", "languages"], "milestones": ["documents"],
    "identifier": ["scheme", "id", "legalName"], "address": ["countryName", "country"],
  ]
  private static let ofOrganizations = ["id", "name", "identifier", "address", "roles", "scheme", "legalName"]
  private static let lists: Set<String> = [
    "awards", "contracts", "tenderers", "suppliers", "transactions", "documents", "milestones", "parties", "amendments",
    "roles", "languages", "tag",
  ]
  private static let texts = ["", "a", "b", "physicalProcessReport", "complete", "ñ", "\u{0}", "7"]

  /// What a member holds: mostly what it should, sometimes anything.
  private static func value(_ random: inout SeededGenerator, of name: String, depth: Int = 0) -> JSONValue {
    if depth > 5 || random.once(in: 5) { return leaf(&random) }
    let isList = lists.contains(name) != random.once(in: 12)
    guard isList else { return object(&random, of: name, depth: depth) }
    return .array(
      (0..<random.int(0...3)).map { _ in
        random.once(in: 8) ? leaf(&random) : object(&random, of: name, depth: depth)
      })
  }

  private static func leaf(_ random: inout SeededGenerator) -> JSONValue {
    switch random.int(0...6) {
    case 0: .null
    case 1: .bool(random.once(in: 2))
    case 2: .number(JSONNumber(random.int(-2...9)))
    case 3: []
    default: .string(random.pick(texts))
    }
  }

  private static func object(_ random: inout SeededGenerator, of name: String, depth: Int) -> JSONValue {
    var object = JSONObject()
    for _ in 0..<random.int(0...(depth < 3 ? 6 : 3)) {
      let member = random.pick(names[name] ?? ofOrganizations)
      object[member] = value(&random, of: member, depth: depth + 1)
    }
    return .object(object)
  }

  @Test(arguments: [("1.0", "1.1"), ("1.1", "1.2"), ("1.0", "1.2")])
  func `whatever comes, upgrading twice is upgrading once, and what was said has a place`(
    old: String, new: String
  ) throws {
    let upgrade = try #require(Upgrade(from: old, to: new))
    forAll(300) { random in
      let before = Self.object(&random, of: "", depth: 0)
      var remarks: [UpgradeRemark] = []
      let once = upgrade.upgraded(before, as: .release, &remarks)
      // By way of 1.1, the second step speaks of what the first has made.
      if old == "1.1" || new == "1.1" {
        for remark in remarks { #expect(remark.pointer.resolve(in: before) != nil, "\(remark.pointer) of \(before)") }
      }
      var more: [UpgradeRemark] = []
      let twice = upgrade.upgraded(once, as: .release, &more)
      #expect(twice.description == once.description, "\(before)")
    }
  }

  /// Organizations, from which nothing may be lost unless it is told.
  @Test func `what an organization says is in its party, or told`() throws {
    let upgrade = try #require(Upgrade(from: "1.0", to: "1.1"))
    forAll(500) { random in
      let organizations = (0..<random.int(1...5)).map { _ in
        var organization: JSONObject = ["id": .string(random.pick(["a", "b"]))]
        for name in ["name", "address", "x"] where random.once(in: 2) {
          organization[name] = Self.value(&random, of: name, depth: 4)
        }
        return JSONValue.object(organization)
      }
      var remarks: [UpgradeRemark] = []
      let release = upgrade.upgraded(["tender": ["tenderers": .array(organizations)]], as: .release, &remarks)
      for (index, organization) in organizations.enumerated() {
        let party = release["parties"]?.arrayValue?.first { $0["id"] == organization["id"] }
        let isKept = organization.objectValue?.allSatisfy { party?[$0.name] == $0.value } ?? false
        let isTold = remarks.contains { $0.pointer.tokens == ["tender", "tenderers", String(index)] }
        #expect(isKept != isTold)
      }
    }
  }
}
