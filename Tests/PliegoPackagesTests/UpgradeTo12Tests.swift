import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoPackages

@Suite("Upgrading from 1.1 to the draft of 1.2")
struct UpgradeTo12Tests {
  let upgrade: Upgrade

  init() throws { upgrade = try #require(Upgrade(from: "1.1", to: "1.2-dev")) }

  @Test(arguments: examples)
  func `what the draft decides changes, and the rest is told`(example: UpgradeCase) throws {
    let (text, remarks) = try example.run(upgrade, as: .release)
    expectSame(text, example.after)
    #expect(remarks == example.remarks)
    expectSame(try UpgradeCase.run(upgrade, text, as: .release).text, text)
  }

  static let examples = [
    UpgradeCase(
      "a document's language becomes its languages, wherever the document is",
      #"{"tender":{"documents":[{"id":"1","language":"es"}],"milestones":[{"documents":[{"language":"en"}]}]}}"#,
      #"{"tender":{"documents":[{"id":"1","languages":["es"]}],"milestones":[{"documents":[{"languages":["en"]}]}]}}"#),
    UpgradeCase(
      "a language that is no text stays", #"{"tender":{"documents":[{"language":["es"]},{"language":null}]}}"#,
      remarks: ["M212 /tender/documents/0/language"]),
    UpgradeCase("a release's language stays", #"{"language":"es"}"#),
    UpgradeCase(
      "a language beside others stays", #"{"tender":{"documents":[{"language":"es","languages":["en"]}]}}"#,
      remarks: ["M211 /tender/documents/0/language"]),
    UpgradeCase(
      "a language among the languages goes", #"{"tender":{"documents":[{"language":"es","languages":["es"]}]}}"#,
      #"{"tender":{"documents":[{"languages":["es"]}]}}"#),
    UpgradeCase(
      "a status that is a final one is given as such too",
      #"{"tender":{"status":"complete","title":"T"},"awards":[{"status":"unsuccessful"}],"contracts":[{"status":"cancelled"}]}"#,
      #"{"tender":{"status":"complete","finalStatus":"complete","title":"T"},"awards":[{"status":"unsuccessful","#
        + #""finalStatus":"unsuccessful"}],"contracts":[{"status":"cancelled","finalStatus":"cancelled"}]}"#),
    UpgradeCase(
      "a status that tells no ending needs none",
      #"{"tender":{"status":"planned"},"contracts":[{"status":"pending"}]}"#),
    UpgradeCase(
      "a status with several endings is told",
      #"{"tender":{"status":"withdrawn"},"contracts":[{"status":"terminated"}]}"#,
      remarks: ["M216 /tender/status", "M216 /contracts/0/status"]),
    UpgradeCase(
      "a deprecated field without one successor is told",
      #"{"tender":{"submissionMethod":["written"],"eligibilityCriteria":"e"},"contracts":[{"relatedProcesses":[{"id":"1"}],"#
        + #""implementation":{"transactions":[{"source":"u"}]}}]}"#,
      remarks: [
        "M216 /tender/submissionMethod", "M216 /tender/eligibilityCriteria", "M216 /contracts/0/relatedProcesses",
        "M216 /contracts/0/implementation/transactions/0/source",
      ]),
    UpgradeCase(
      "a country's name is told unless its code is there",
      #"{"parties":[{"address":{"countryName":"México"}},{"address":{"countryName":"México","country":"MX"}}]}"#,
      remarks: ["M216 /parties/0/address/countryName"]),
    UpgradeCase(
      "translations are told", #"{"tender":{"title_es":"T","title_x":"T","status_es":"a","x_name":"b"}}"#,
      remarks: ["M217 /tender/title_es"]),
  ]

  @Test func `1.0 is upgraded by way of 1.1`() throws {
    let upgrade = try #require(Upgrade(from: "1.0", to: "1.2"))
    let (text, _) = try UpgradeCase.run(
      upgrade, #"{"buyer":{"id":"a"},"tender":{"documents":[{"language":"es"}]}}"#, as: .release)
    expectSame(
      text,
      #"{"parties":[{"id":"a","roles":["buyer"]}],"buyer":{"id":"a"},"tender":{"documents":[{"languages":["es"]}]}}"#)
  }

  @Test(arguments: [("1.1", "1.0"), ("1.1", "1.1"), ("1.1", "1.7"), ("x", "1.1"), ("", "")])
  func `nothing leads back, nowhere or to versions that are not known`(old: String, new: String) {
    #expect(Upgrade(from: old, to: new) == nil)
  }
}
