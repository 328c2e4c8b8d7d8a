import PliegoJSON
import PliegoTestSupport
import Testing

@testable import PliegoPackages

@Suite("Upgrading from 1.0 to 1.1")
struct UpgradeTo11Tests {
  let upgrade: Upgrade

  init() throws { upgrade = try #require(Upgrade(from: "1.0", to: "1.1")) }

  @Test(arguments: organizations + transactions + amendments + codes)
  func `a release changes where 1.1 differs and nowhere else`(example: UpgradeCase) throws {
    let (text, remarks) = try example.run(upgrade, as: .release)
    expectSame(text, example.after)
    #expect(remarks == example.remarks)
  }

  @Test(arguments: organizations + transactions + amendments + codes)
  func `upgrading again changes nothing`(example: UpgradeCase) throws {
    let once = try example.run(upgrade, as: .release).text
    expectSame(try UpgradeCase.run(upgrade, once, as: .release).text, once)
  }

  @Test(arguments: records)
  func `a record changes in its releases`(example: UpgradeCase) throws {
    let (text, remarks) = try example.run(upgrade, as: .record)
    expectSame(text, example.after)
    #expect(remarks == example.remarks)
  }

  static let organizations = [
    UpgradeCase(
      "an organization with an identifier gets scheme and id as its id",
      #"{"ocid":"o","tag":["tender"],"buyer":{"name":"A","identifier":{"scheme":"MX-RFC","id":"X1"}}}"#,
      #"{"ocid":"o","tag":["tender"],"parties":[{"id":"MX-RFC-X1","name":"A","identifier":{"scheme":"MX-RFC","id":"X1"},"#
        + #""roles":["buyer"]}],"buyer":{"id":"MX-RFC-X1","name":"A"}}"#),
    UpgradeCase(
      "an identifier that is a number counts as text",
      #"{"buyer":{"identifier":{"scheme":"CO-RUE","id":9007199254740993}}}"#,
      #"{"parties":[{"id":"CO-RUE-9007199254740993","identifier":{"scheme":"CO-RUE","id":9007199254740993},"#
        + #""roles":["buyer"]}],"buyer":{"id":"CO-RUE-9007199254740993"}}"#),
    UpgradeCase(
      "an organization without an identifier gets the hash that ocdskit gives",
      #"{"buyer":{"name":"A"}}"#,
      #"{"parties":[{"id":"7fc56270e7a70fa81a5935b72eacbe29","name":"A","roles":["buyer"]}],"#
        + #""buyer":{"id":"7fc56270e7a70fa81a5935b72eacbe29","name":"A"}}"#),
    UpgradeCase(
      "the same organization in several places is one party with several roles",
      #"{"buyer":{"id":"a"},"tender":{"procuringEntity":{"id":"a"},"tenderers":[{"id":"b"},{"id":"c"}]},"#
        + #""awards":[{"suppliers":[{"id":"b"}]}]}"#,
      #"{"parties":[{"id":"a","roles":["buyer","procuringEntity"]},{"id":"b","roles":["tenderer","supplier"]},"#
        + #"{"id":"c","roles":["tenderer"]}],"buyer":{"id":"a"},"tender":{"procuringEntity":{"id":"a"},"#
        + #""tenderers":[{"id":"b"},{"id":"c"}]},"awards":[{"suppliers":[{"id":"b"}]}]}"#),
    UpgradeCase(
      "what only a later place says of an organization is kept",
      #"{"buyer":{"id":"a","name":"A"},"tender":{"procuringEntity":{"id":"a","address":{"region":"R"}}}}"#,
      #"{"parties":[{"id":"a","name":"A","address":{"region":"R"},"roles":["buyer","procuringEntity"]}],"#
        + #""buyer":{"id":"a","name":"A"},"tender":{"procuringEntity":{"id":"a"}}}"#),
    UpgradeCase(
      "two organizations with one id and different data are told, and the first stays",
      #"{"buyer":{"id":"a","name":"A"},"tender":{"procuringEntity":{"id":"a","name":"B"}}}"#,
      #"{"parties":[{"id":"a","name":"A","roles":["buyer","procuringEntity"]}],"buyer":{"id":"a","name":"A"},"#
        + #""tender":{"procuringEntity":{"id":"a","name":"B"}}}"#,
      remarks: ["M210 /tender/procuringEntity"]),
    UpgradeCase(
      "an id that is a number becomes text, as ids of parties are",
      #"{"buyer":{"id":7}}"#, #"{"parties":[{"id":"7","roles":["buyer"]}],"buyer":{"id":"7"}}"#),
    UpgradeCase(
      "parties that are there already take the roles",
      #"{"parties":[{"id":"a","name":"A","roles":["funder"]}],"buyer":{"id":"a","name":"A"}}"#,
      #"{"parties":[{"id":"a","name":"A","roles":["funder","buyer"]}],"buyer":{"id":"a","name":"A"}}"#),
    UpgradeCase(
      "unknown members go to the party",
      #"{"buyer":{"id":"a","x_size":1.50}}"#,
      #"{"parties":[{"id":"a","x_size":1.50,"roles":["buyer"]}],"buyer":{"id":"a"}}"#),
    UpgradeCase("an organization that says nothing stays", #"{"buyer":{}}"#, remarks: ["M212 /buyer"]),
    UpgradeCase("null stays", #"{"buyer":null,"tender":{"tenderers":null}}"#),
    UpgradeCase(
      "what is no organization stays", #"{"buyer":"A","awards":[{"suppliers":{"name":"B"}}]}"#,
      remarks: ["M212 /buyer", "M212 /awards/0/suppliers"]),
    UpgradeCase(
      "parties that are no list leave organizations where they are",
      #"{"parties":{},"buyer":{"id":"a","name":"A","address":{}}}"#, remarks: ["M212 /parties"]),
    UpgradeCase("a release without organizations stays", #"{"ocid":"o","x":{"buyer":{"name":"A"}},"n":1e400}"#),
  ]

  static let transactions = [
    UpgradeCase(
      "amount becomes value where it stands",
      contract(#"{"id":"1","amount":{"amount":1.10,"currency":"MXN"},"date":"d"}"#),
      contract(#"{"id":"1","value":{"amount":1.10,"currency":"MXN"},"date":"d"}"#)),
    UpgradeCase(
      "an amount beside the same value goes",
      contract(#"{"amount":{"amount":1.0},"value":{"amount":1}}"#), contract(#"{"value":{"amount":1}}"#)),
    UpgradeCase(
      "an amount beside another value stays",
      contract(#"{"amount":{"amount":2},"value":{"amount":1}}"#),
      remarks: ["M211 /contracts/0/implementation/transactions/0/amount"]),
    UpgradeCase("a transaction without an amount stays", contract(#"{"id":"1"}"#)),
    UpgradeCase(
      "provider and receiver become payer and payee, and parties",
      contract(
        #"{"id":"1","providerOrganization":{"scheme":"S","id":"1","legalName":"P"},"receiverOrganization":{"legalName":"R"}}"#
      ),
      #"{"parties":[{"id":"S-1","name":"P","identifier":{"scheme":"S","id":"1","legalName":"P"},"roles":["payer"]},"#
        + #"{"id":"fb1e7e1e89af075d40199a56d0c7e24e","name":"R","identifier":{"legalName":"R"},"roles":["payee"]}],"#
        + #""contracts":[{"implementation":{"transactions":[{"id":"1","payer":{"id":"S-1","name":"P"},"#
        + #""payee":{"id":"fb1e7e1e89af075d40199a56d0c7e24e","name":"R"}}]}}]}"#),
    UpgradeCase(
      "an organization in place of an identifier is taken as one",
      contract(#"{"providerOrganization":{"name":"P","identifier":{"scheme":"S","id":"1"}}}"#),
      #"{"parties":[{"id":"S-1","name":"P","identifier":{"scheme":"S","id":"1"},"roles":["payer"]}],"contracts":[{"#
        + #""implementation":{"transactions":[{"payer":{"id":"S-1","name":"P"}}]}}]}"#),
    UpgradeCase(
      "a provider beside a payer stays",
      contract(#"{"providerOrganization":{"legalName":"P"},"payer":{"id":"x"}}"#),
      remarks: ["M211 /contracts/0/implementation/transactions/0/providerOrganization"]),
    UpgradeCase(
      "a provider that says nothing stays", contract(#"{"providerOrganization":{}}"#),
      remarks: ["M212 /contracts/0/implementation/transactions/0/providerOrganization"]),
  ]

  private static func contract(_ transaction: String) -> String {
    #"{"contracts":[{"implementation":{"transactions":[\#(transaction)]}}]}"#
  }

  static let amendments = [
    UpgradeCase(
      "amendment becomes the only entry of amendments where it stands, its changes kept",
      #"{"tender":{"id":"1","amendment":{"changes":[{"property":"p","former_value":1.50}]},"title":"T"}}"#,
      #"{"tender":{"id":"1","amendments":[{"changes":[{"property":"p","former_value":1.50}]}],"title":"T"}}"#),
    UpgradeCase(
      "in awards and contracts too",
      #"{"awards":[{"amendment":{"rationale":"r"}}],"contracts":[{"amendment":{"rationale":"s"}}]}"#,
      #"{"awards":[{"amendments":[{"rationale":"r"}]}],"contracts":[{"amendments":[{"rationale":"s"}]}]}"#),
    UpgradeCase(
      "it joins amendments that are there",
      #"{"tender":{"amendments":[{"id":"1"}],"amendment":{"rationale":"r"}}}"#,
      #"{"tender":{"amendments":[{"id":"1"},{"rationale":"r"}]}}"#),
    UpgradeCase(
      "it is not added twice", #"{"tender":{"amendments":[{"id":"1"}],"amendment":{"id":"1"}}}"#,
      #"{"tender":{"amendments":[{"id":"1"}]}}"#),
    UpgradeCase(
      "what is no object stays", #"{"tender":{"amendment":null},"awards":[{"amendment":{},"amendments":"x"}]}"#,
      remarks: ["M212 /tender/amendment", "M212 /awards/0/amendments"]),
  ]

  static let codes = [
    UpgradeCase(
      "the document type that 1.1 spells in another way",
      #"{"contracts":[{"implementation":{"documents":[{"documentType":"physicalProcessReport"}]},"#
        + #""documents":[{"documentType":"contractSigned"}]}]}"#,
      #"{"contracts":[{"implementation":{"documents":[{"documentType":"physicalProgressReport"}]},"#
        + #""documents":[{"documentType":"contractSigned"}]}]}"#),
    UpgradeCase(
      "in documents of milestones too",
      #"{"tender":{"milestones":[{"documents":[{"documentType":"physicalProcessReport"}]}]}}"#,
      #"{"tender":{"milestones":[{"documents":[{"documentType":"physicalProgressReport"}]}]}}"#),
    UpgradeCase("a tag that is one text becomes a list", #"{"tag":"tender"}"#, #"{"tag":["tender"]}"#),
    UpgradeCase("a versioned release stays", versioned, remarks: ["M213 "]),
  ]

  private static let versioned =
    #"{"ocid":"o","initiationType":[{"releaseID":"1","value":"tender"}],"buyer":{"name":[{"value":"A"}]}}"#

  static let records = [
    UpgradeCase(
      "embedded releases and the compiled release",
      #"{"ocid":"o","releases":[{"buyer":{"id":"a"}}],"compiledRelease":{"buyer":{"id":"a"}}}"#,
      #"{"ocid":"o","releases":[{"parties":[{"id":"a","roles":["buyer"]}],"buyer":{"id":"a"}}],"#
        + #""compiledRelease":{"parties":[{"id":"a","roles":["buyer"]}],"buyer":{"id":"a"}}}"#),
    UpgradeCase(
      "linked releases stay", #"{"ocid":"o","releases":[{"url":"u","date":"d","tag":["tender"]}]}"#),
    UpgradeCase(
      "the versioned release stays, and remarks name the release they are in",
      #"{"ocid":"o","releases":[{"buyer":"A"}],"versionedRelease":\#(versioned)}"#,
      remarks: ["M212 /releases/0/buyer", "M213 /versionedRelease"]),
  ]
}
