import PliegoDiagnostics
import PliegoJSON
import PliegoPackages
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("Splitting and upgrading packages")
struct SplittingTests {
  @Test func `split then combined, packages have the same releases in order`() throws {
    try forAll(60) { random in
      let counts = (0..<random.int(1...4)).map { _ in random.int(0...12) }
      let gap = random.pick(["", "\n", " "])
      var number = 0
      let texts = counts.map { count in
        let releases = (0..<count).map { _ in
          number += 1
          return #"{"ocid":"ocds-a1b2c3-\#(number)","n":\#(number).0,"s":"\#("é".repeated(number % 7))"}"#
        }
        return ValidationInput.package(releases, gap: gap)
      }
      let limits = random.once(in: 2) ? StreamLimits() : .tiny
      let size = random.int(1...5)
      let split = try Packed([texts.joined(separator: "\n")], jobs: random.int(1...3), limits: limits) {
        options throws(PliegoError) in try splitPackages(options, size: size)
      }
      #expect(split.codes == [])
      for package in try split.packages {
        #expect((package["releases"]?.arrayValue?.count ?? 99) <= size)
        #expect(package["publisher"]?["name"] == "Ñ")
      }
      let combined = try Packed([split.text ?? ""], limits: limits) { options throws(PliegoError) in
        try makePackages(options, PackageChoices(), takesTexts: false)
      }
      let all = try Packed(texts) { options throws(PliegoError) in
        try makePackages(options, PackageChoices(), takesTexts: false)
      }
      expectSame(combined.text ?? "", all.text ?? "")
      #expect(try combined.elements().count == counts.reduce(0, +))
    }
  }

  @Test func `the metadata keep their order wherever they stand, and an empty package stays one`() throws {
    let text = #"{"b":1.0,"releases":[{"x":1},{"x":2}],"a":{"z":1}}"# + "\n" + #"{"uri":"u","records":[]}"#
    for limits in [StreamLimits(), .tiny] {
      let packed = try Packed([text], limits: limits) { options throws(PliegoError) in
        try splitPackages(options, size: 1)
      }
      expectSame(
        packed.text ?? "",
        """
        {"b":1.0,"a":{"z":1},"releases":[{"x":1}]}
        {"b":1.0,"a":{"z":1},"releases":[{"x":2}]}
        {"uri":"u","records":[]}

        """)
    }
  }

  @Test func `releases without a package are not split`() throws {
    let packed = try Packed([#"{"ocid":"1"}"#]) { options throws(PliegoError) in try splitPackages(options, size: 1) }
    #expect(packed.codes == ["M206"])
  }

  // MARK: Upgrading

  static let old =
    #"{"uri":"u","publisher":{"name":"P"},"releases":[{"ocid":"1","buyer":{"id":"a"},"n":1.50},{"ocid":"2"},"#
    + #"{"ocid":"3","buyer":"A"}],"publishedDate":"d"}"#
  static let new =
    #"{"uri":"u","version":"1.1","publisher":{"name":"P"},"releases":[{"ocid":"1","parties":[{"id":"a","roles":["buyer"]}],"#
    + #""buyer":{"id":"a"},"n":1.50},{"ocid":"2"},{"ocid":"3","buyer":"A"}],"publishedDate":"d"}"#

  @Test func `a package is upgraded with its members in their order, whole and split`() throws {
    for (limits, jobs) in [(StreamLimits(), 1), (.tiny, 1), (.tiny, 3)] {
      let upgraded = try Packed([Self.old], jobs: jobs, limits: limits) { options throws(PliegoError) in
        try upgradeData(options, UpgradeRequest(new: "1.1"))
      }
      expectSame(upgraded.text ?? "", Self.new + "\n")
      #expect(upgraded.places == ["M212 1:123 /releases/2/buyer"])
      let again = try Packed([upgraded.text ?? ""], limits: limits) { options throws(PliegoError) in
        try upgradeData(options, UpgradeRequest(new: "1.1"))
      }
      expectSame(again.text ?? "", Self.new + "\n")
      #expect(again.codes == ["M214"])
    }
  }

  @Test func `unpacked, a release or record is a line`() throws {
    let records = #"{"version":"1.0","records":[{"ocid":"1","releases":[{"buyer":{"id":"a"}}]}]}"#
    let packed = try Packed([Self.old, records]) { options throws(PliegoError) in
      var request = UpgradeRequest(new: "1.1")
      request.unpacks = true
      return try upgradeData(options, request)
    }
    expectSame(
      packed.text ?? "",
      """
      {"ocid":"1","parties":[{"id":"a","roles":["buyer"]}],"buyer":{"id":"a"},"n":1.50}
      {"ocid":"2"}
      {"ocid":"3","buyer":"A"}
      {"ocid":"1","releases":[{"parties":[{"id":"a","roles":["buyer"]}],"buyer":{"id":"a"}}]}

      """)
  }

  @Test(arguments: [
    // Older than what was said to come, newer than what is wanted, unknown.
    ("1.1", "1.2", #"{"version":"1.0","releases":[{"buyer":{"id":"a"}}]}"#, ["M215"]),
    ("1.0", "1.1", #"{"version":"1.2","releases":[{"buyer":{"id":"a"}}]}"#, ["M215"]),
    ("1.0", "1.1", #"{"version":"9.9","releases":[{"buyer":{"id":"a"}}]}"#, ["M215"]),
    ("1.0", "1.1", #"{"version":"1.1","releases":[{"buyer":{"id":"a"}}]}"#, ["M214"]),
    ("1.0", "1.1", #"{"ocid":"1","parties":[],"buyer":{"id":"a","name":"A"}}"#, ["M214"]),
    ("1.0", "1.1", #"{"ocid":"1","releases":[{"parties":[],"buyer":{"id":"a","x":1}}]}"#, ["M214"]),
  ])
  func `what is not of the old version is copied and told`(
    old: String, new: String, text: String, codes: [String]
  ) throws {
    for limits in [StreamLimits(), .tiny] {
      let packed = try Packed([text], limits: limits) { options throws(PliegoError) in
        try upgradeData(options, UpgradeRequest(old: old, new: new))
      }
      expectSame(packed.text ?? "", text + "\n")
      #expect(packed.codes == codes)
    }
  }

  @Test func `a member that is there twice is told before one of them is lost`() throws {
    let packed = try Packed([#"{"ocid":"1","buyer":{"id":"a"},"x":1,"x":2}"#]) { options throws(PliegoError) in
      try upgradeData(options, UpgradeRequest(new: "1.1"))
    }
    #expect(packed.codes == ["J002"])
  }

  @Test func `a large record with its ocid behind its releases is told`() throws {
    let text = #"{"releases":[{"buyer":{"id":"a"}},{"buyer":{"id":"b"}}],"ocid":"1"}"#
    let packed = try Packed([text], limits: .tiny) { options throws(PliegoError) in
      try upgradeData(options, UpgradeRequest(new: "1.1"))
    }
    #expect(packed.codes == ["M206"])
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
