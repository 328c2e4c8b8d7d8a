import PliegoOCDS
import Testing

@Suite struct ExtensionAddressTests {
  struct Form: Sendable, CustomTestStringConvertible {
    var address: String
    var id: String
    var version: String
    var fit: ResolvedExtension.Fit = .exact
    var testDescription: String { address }
  }

  static let raw = "https://raw.githubusercontent.com/open-contracting-extensions/"

  /// The forms of `urlPatterns`, those that publications use beside them, and what is nearly one.
  @Test(arguments: [
    Form(address: raw + "ocds_bid_extension/v1.1.5/extension.json", id: "bids", version: "v1.1.5"),
    Form(address: raw + "ocds_bid_extension/v1.1.5/release-schema.json", id: "bids", version: "v1.1.5"),
    Form(address: raw + "ocds_bid_extension/v1.1.5/", id: "bids", version: "v1.1.5"),
    Form(address: raw + "ocds_bid_extension/v1.1.5", id: "bids", version: "v1.1.5"),
    Form(address: raw + "ocds_bid_extension/refs/tags/v1.1.5/extension.json", id: "bids", version: "v1.1.5"),
    Form(address: raw + "OCDS_Bid_Extension/v1.1.5/extension.json?x=1#y", id: "bids", version: "v1.1.5"),
    Form(
      address: "https://github.com/open-contracting-extensions/ocds_bid_extension/archive/v1.1.5.zip", id: "bids",
      version: "v1.1.5"),
    Form(
      address: "https://github.com/open-contracting-extensions/ocds_bid_extension/archive/refs/tags/v1.1.5.tar.gz",
      id: "bids", version: "v1.1.5"),
    Form(
      address: "https://github.com/open-contracting-extensions/ocds_bid_extension/blob/v1.1.5/extension.json",
      id: "bids", version: "v1.1.5"),
    Form(
      address: "https://github.com/open-contracting-extensions/ocds_bid_extension/tree/v1.1.5", id: "bids",
      version: "v1.1.5"),
    Form(
      address: "https://github.com/open-contracting-extensions/ocds_bid_extension/releases/tag/v1.1.5", id: "bids",
      version: "v1.1.5"),
    Form(
      address: "https://api.github.com/repos/open-contracting-extensions/ocds_bid_extension/zipball/v1.1.5", id: "bids",
      version: "v1.1.5"),
    Form(
      address: "https://codeload.github.com/open-contracting-extensions/ocds_bid_extension/zip/v1.1.5", id: "bids",
      version: "v1.1.5"),
    Form(address: "https://extensions.open-contracting.org/es/extensions/bids/v1.1.5/", id: "bids", version: "v1.1.5"),
    Form(
      address: "https://extensions.open-contracting.org/en/extensions/withheldInformation/master",
      id: "withheldInformation", version: "master", fit: .branch),
    // Old owners, http, old hosts.
    Form(
      address: "http://raw.githubusercontent.com/open-contracting/ocds_bid_extension/v1.1.5/extension.json", id: "bids",
      version: "v1.1.5"),
    Form(
      address: "https://raw.githubusercontent.com/open-contracting/ocds_lots_extension/v1.1.4/extension.json",
      id: "lots", version: "v1.1.4"),
    Form(
      address: "HTTPS://RAW.GITHUBUSERCONTENT.COM/open-contracting/ocds_lots_extension/v1.1.4/", id: "lots",
      version: "v1.1.4"),
    // Commits, whole and shortened.
    Form(
      address: raw + "ocds_bid_extension/d9b771e058917e23ba028b00e94490e9f177ec8c/extension.json", id: "bids",
      version: "v1.1.5"),
    Form(address: raw + "ocds_bid_extension/D9B771E/extension.json", id: "bids", version: "v1.1.5"),
    // Branches.
    Form(address: raw + "ocds_bid_extension/master/extension.json", id: "bids", version: "master", fit: .branch),
    Form(
      address: raw + "ocds_bid_extension/refs/heads/master/extension.json", id: "bids", version: "master", fit: .branch),
    Form(address: raw + "ocds_bid_extension/main/", id: "bids", version: "master", fit: .branch),
    Form(address: raw + "ocds_tariffs_extension/1.1-dev/", id: "tariffs", version: "1.1", fit: .branch),
    Form(
      address: "https://github.com/open-contracting-extensions/ocds_bid_extension", id: "bids", version: "v1.1.5",
      fit: .branch),
    Form(
      address: "https://github.com/open-contracting-extensions/ocds_bid_extension.git", id: "bids", version: "v1.1.5",
      fit: .branch),
    // Versions that are not carried: the nearest below, then above, then the usual one.
    Form(address: raw + "ocds_bid_extension/v1.1.2/extension.json", id: "bids", version: "v1.1.1", fit: .nearest),
    Form(address: raw + "ocds_bid_extension/v1.1.9/extension.json", id: "bids", version: "v1.1.5", fit: .nearest),
    Form(address: raw + "ocds_bid_extension/v0.9/extension.json", id: "bids", version: "v1.1.5", fit: .nearest),
    Form(
      address: raw + "ocds_bid_extension/0123456789abcdef0123456789abcdef01234567/", id: "bids", version: "v1.1.5",
      fit: .nearest),
    Form(address: raw + "ocds_bid_extension/1.1.5/", id: "bids", version: "v1.1.5", fit: .nearest),
    // Mexico's.
    Form(
      address: "https://raw.githubusercontent.com/CompraNet/ocds_cycle_extension/master/extension.json",
      id: "CompraNet/cycle", version: "master", fit: .branch),
    Form(
      address:
        "https://raw.githubusercontent.com/CompraNet/ocds_cycle_extension/6dd1bb889ff2c3c9b82e0c9c8efc9baf1f49f7ae/",
      id: "CompraNet/cycle", version: "master"),
    Form(
      address: "https://raw.githubusercontent.com/INAImexico/ocds_taxes_extension/master/extension.json",
      id: "contratacionesabiertas/taxes", version: "master", fit: .branch),
    Form(
      address: "https://raw.githubusercontent.com/INAImexico/ocds_guarantees_extension/master/", id: "guarantees",
      version: "master", fit: .branch),
    // By id.
    Form(address: "bids", id: "bids", version: "v1.1.5"),
    Form(address: "bids@v1.1.3", id: "bids", version: "v1.1.3"),
    Form(address: "bids@v1.1.2", id: "bids", version: "v1.1.1", fit: .nearest),
    Form(address: "CompraNet/cycle", id: "CompraNet/cycle", version: "master"),
  ])
  func `an address leads to its extension`(_ form: Form) {
    guard case .known(let found, _, let fit) = ExtensionRegistry.resolve(form.address) else {
      Issue.record("unknown")
      return
    }
    #expect(found.id == form.id)
    #expect(found.version == form.version)
    #expect(fit == form.fit)
  }

  @Test(arguments: [
    "", "bidz", "@", "://", "https://", "https://raw.githubusercontent.com",
    "https://raw.githubusercontent.com/open-contracting",
    "https://raw.githubusercontent.com/someone/ocds_bid_extension/master/extension.json",
    "https://raw.githubusercontent.com/open-contracting/ocds_nothing_extension/master/extension.json",
    "https://extensions.open-contracting.org/en/extensions/", "https://extensions.open-contracting.org/en/bids/v1.1.5/",
    "ftp://raw.githubusercontent.com/open-contracting/ocds_bid_extension/v1.1.5/extension.json",
    "https://standard.open-contracting.org/profiles/nothing/latest/en/extension.json",
    "https://standard.open-contracting.org/latest/en/",
    "https://example.org/ocds_bid_extension/v1.1.5/extension.json",
  ])
  func `another address stands for nothing known`(_ address: String) {
    #expect(ExtensionRegistry.resolve(address) == .unknown)
  }

  /// Kept twice, with the same contents: they are in the registry.
  static let twins: Set<String> = [
    "CompraNet/releasePublisher", "contratacionesabiertas/guarantees", "contratacionesabiertas/implementationStatus",
  ]

  @Test func `the address written for an extension leads back to it`() throws {
    for id in ExtensionRegistry.ids where !Self.twins.contains(id) {
      let found = try Profile(version: "1.1", extensions: [id]).extensions[0]
      guard let url = found.url else { continue }
      guard case .known(let back, _, _) = ExtensionRegistry.resolve(url) else {
        Issue.record("\(url) is not found again")
        continue
      }
      #expect(back == found)
    }
  }

  @Test(arguments: [
    (
      "https://standard.open-contracting.org/profiles/eu/latest/en/extension.json", "eu", "bids",
      ResolvedExtension.Fit.branch
    ),
    ("https://standard.open-contracting.org/profiles/gpa/master/es/", "gpa", "location", .nearest),
    ("http://standard.open-contracting.org/profiles/ppp/extension/1__0__0__beta", "ppp", "project", .nearest),
  ])
  func `a profile of the standard stands for its extensions`(
    _ address: String, _ name: String, _ part: String, _ fit: ResolvedExtension.Fit
  ) {
    guard case .profile(name, let parts, _, _, fit) = ExtensionRegistry.resolve(address) else {
      Issue.record("\(ExtensionRegistry.resolve(address))")
      return
    }
    #expect(parts.contains { $0.id == part })
  }

  @Test func `what a profile has and pliego has not is said`() throws {
    let eforms = "https://standard.open-contracting.org/profiles/eforms/latest/en/extension.json"
    let resolution = try Profile.resolve(ProfileRequest(version: "1.1", extensions: [eforms]))
    #expect(resolution.unknown == ["1_2_draft", "statusDetails"])
    #expect(resolution.moving == [eforms])
    #expect(resolution.profile.type("Lot")?.field("techniques") != nil)
    #expect(resolution.findings.allSatisfy { $0.place == 0 })
  }
}
