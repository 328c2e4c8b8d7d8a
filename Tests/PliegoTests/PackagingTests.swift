import PliegoDiagnostics
import PliegoJSON
import PliegoPackages
import PliegoTestSupport
import Testing

@testable import Pliego

@Suite("Making packages")
struct PackagingTests {
  @Test(arguments: ValidationFormsTests.forms.filter { $0.testDescription != "records" })
  func `releases in any form make the same package, whole and split, on any number of threads`(
    _ form: ValidationFormsTests.Form
  ) throws {
    let releases = try ValidationInput.releases.map { try JSONParser.parse($0).description }
    for (limits, jobs) in [(StreamLimits(), 1), (.tiny, 1), (.tiny, 3)] {
      let packed = try Packed([form.text], jobs: jobs, limits: limits) { options throws(PliegoError) in
        try makePackages(options, .required)
      }
      #expect(packed.failure == nil)
      #expect(try packed.packages.count == 1)
      #expect(try packed.elements() == releases)
      #expect(try packed.packages.first?["uri"]?.stringValue == "https://example.org/all")
      #expect(try packed.packages.first?["version"]?.stringValue == "1.1")
    }
  }

  @Test func `the bytes of an element are copied, and one of several lines becomes one line`() throws {
    let odd = #"{"ocid":"ocds-a1b2c3-1", "b" : 1.50,"\u0061":"\/é"}"#
    let packed = try Packed([odd, "{\"ocid\":\"ocds-a1b2c3-2\",\n \"x\": [1e2,\r\n \"a b\"]}"]) {
      options throws(PliegoError) in try makePackages(options, .required)
    }
    let text = try #require(packed.text)
    #expect(text.hasSuffix("[\n" + odd + ",\n" + #"{"ocid":"ocds-a1b2c3-2","x":[1e2,"a b"]}"# + "\n]}\n"))
  }

  @Test func `what packages say of themselves is taken where nobody chose`() throws {
    let texts = [
      #"{"uri":"u1","version":"1.1","publishedDate":"2024-01-01T23:00:00-06:00","publisher":{"name":"P","uid":"7"},"#
        + #""extensions":["a","b"],"releases":[{"ocid":"1"}],"x":1.0}"#,
      #"{"uri":"u1","version":"1.1.5","publishedDate":"2024-01-02T04:00:00Z","publisher":{"name":"P","uid":"7"},"#
        + #""extensions":["c","a"],"license":"l","releases":[]}"#,
    ]
    var choices = PackageChoices()
    choices.extensions = ["c"]
    choices.publisherScheme = "S"
    let packed = try Packed(texts) { [choices] options throws(PliegoError) in try makePackages(options, choices) }
    expectSame(
      packed.text ?? "",
      #"{"uri":"u1","version":"1.1","extensions":["c","a","b"],"publishedDate":"2024-01-01T23:00:00-06:00","#
        + #""publisher":{"name":"P","uid":"7","scheme":"S"},"license":"l","x":1.0,"releases":["#
        + "\n{\"ocid\":\"1\"}\n]}\n")
    #expect(packed.codes == [])
  }

  @Test func `what OCDS requires and nobody gave is an error, and nothing is written`() throws {
    let packed = try Packed([#"{"ocid":"1"}"#]) { options throws(PliegoError) in
      try makePackages(options, PackageChoices())
    }
    #expect(packed.codes == ["M201", "M201", "M201"])
    #expect(packed.text == nil)
    var choices = PackageChoices()
    choices.version = "1.2"
    let draft = try Packed([#"{"ocid":"1"}"#]) { [choices] options throws(PliegoError) in
      try makePackages(options, choices)
    }
    expectSame(draft.text ?? "", "{\"version\":\"1.2\",\"releases\":[\n{\"ocid\":\"1\"}\n]}\n")
  }

  @Test func `several packages follow when one may not have all`() throws {
    let packed = try Packed([ValidationInput.releases.joined(separator: "\n")]) { options throws(PliegoError) in
      var options = options
      options.size = 5
      return try makePackages(options, .required)
    }
    #expect(try packed.packages.map { $0["releases"]?.arrayValue?.count } == [5, 5, 2])
    #expect(packed.outcome.packagesWritten == 3)
    #expect(packed.outcome.elementsWritten == 12)
  }

  @Test func `packages of a folder have a file each, and what another run left is told`() throws {
    let folder = try TemporaryFolder()
    var options = PackagingOptions(files: [
      try folder.write(ValidationInput.releases.joined(separator: "\n"), to: "in.ndjson")
    ])
    options.output = folder.path + "/parts/"
    options.size = 4
    #expect(try makePackages(options, .required).findings.groups.map(\.code.id) == [])
    let names = ["parts/releases-000001.json", "parts/releases-000002.json", "parts/releases-000003.json"]
    #expect(folder.fileNames == ["in.ndjson"] + names)
    options.size = 6
    #expect(try makePackages(options, .required).findings.groups.map(\.code.id) == ["M208"])
  }

  @Test func `packages that differ are told at the member that does`() throws {
    let texts = [
      #"{"uri":"u1","publishedDate":"2024-01-01T00:00:00Z","publisher":{"name":"P"},"license":"l","releases":[]}"#,
      #"{"uri":"u2","publishedDate":"x","publisher":{"name":"Q"},"license":"m","extensions":1,"releases":[{"ocid":"1"}]}"#,
    ]
    let packed = try Packed(texts) { options throws(PliegoError) in
      try makePackages(options, PackageChoices(), takesTexts: false)
    }
    #expect(packed.places == ["M204 1:1 /uri", "M204 1:1 /publisher", "M205 1:1 /license", "M204 1:1 /extensions"])
    let package = try #require(try packed.packages.first)
    #expect(package["uri"] == "u1" && package["publisher"]?["name"] == "P" && package["license"] == "l")
    #expect(package["publishedDate"] == "2024-01-01T00:00:00Z")
    let chosen = try Packed(texts) { options throws(PliegoError) in try makePackages(options, .required) }
    #expect(chosen.codes == ["M205", "M204"])
  }

  @Test(arguments: [
    (["M203"], [#"{"version":"1.1","releases":[{}]}"#, #"{"releases":[{}]}"#]),
    (["M203"], [#"{"version":"1.1","releases":[{}]}"#, #"{"version":"1.7","releases":[{}]}"#]),
    (["M202"], [#"{"version":"1.1","releases":[{}]}"#, #"{"version":"1.1","records":[{}]}"#]),
    (["M202"], [#"{"ocid":"1"}"#, #"{"ocid":"1","releases":[]}"#]),
    (["M206", "M207"], ["[]", #"{"a":1}"#]),
    (["J011", "M207"], [" ", #"{"version":"1.1","releases":[]}"#]),
  ])
  func `what cannot be one package is not written`(codes: [String], texts: [String]) throws {
    for limits in [StreamLimits(), .tiny] {
      let packed = try Packed(texts, limits: limits) { options throws(PliegoError) in
        try makePackages(options, .required)
      }
      #expect(packed.codes == codes)
      #expect(packed.text == nil)
    }
  }

  @Test func `another publisher does not take the id of the first`() throws {
    let text = #"{"version":"1.1","publisher":{"name":"P","uid":"7"},"releases":[{}]}"#
    for (name, uid) in [("P", "7"), ("Q", nil)] {
      var choices = PackageChoices.required
      choices.publisherName = name
      let packed = try Packed([text]) { [choices] options throws(PliegoError) in try makePackages(options, choices) }
      #expect(try packed.packages.first?["publisher"]?["uid"]?.stringValue == uid)
    }
  }

  @Test func `the version that was chosen must be that of the packages`() throws {
    var choices = PackageChoices.required
    choices.version = "1.2"
    let packed = try Packed([#"{"version":"1.1","releases":[{}]}"#]) { [choices] options throws(PliegoError) in
      try makePackages(options, choices)
    }
    #expect(packed.codes == ["M203"])
  }

  @Test func `texts that are not to be packed are told and left out`() throws {
    let texts = ["{\"ocid\":\"1\"}\n{broken\n{\"a\":1}\n{\"ocid\":\"2\"}\n7\n"]
    let packed = try Packed(texts) { options throws(PliegoError) in try makePackages(options, .required) }
    #expect(packed.codes == ["J012", "M206", "M206"])
    #expect(try packed.elements() == [#"{"ocid":"1"}"#, #"{"ocid":"2"}"#])
    let package = #"{"version":"1.1","releases":[{"ocid":"3"}]}"#
    let combined = try Packed([package, #"{"ocid":"1"}"#]) { options throws(PliegoError) in
      try makePackages(options, .required, takesTexts: false)
    }
    #expect(combined.codes == ["M206"])
    #expect(try combined.elements() == [#"{"ocid":"3"}"#])
  }

  @Test func `a package with both arrays gives its records, and the releases are told`() throws {
    let text = #"{"version":"1.1","releases":[{"id":"a"},{"id":"b"}],"records":[{"ocid":"1","releases":[]}]}"#
    for limits in [StreamLimits(), .tiny] {
      let packed = try Packed([text], limits: limits) { options throws(PliegoError) in
        try makePackages(options, .required)
      }
      #expect(packed.places == ["M202 1:30 /releases"] || packed.places == ["M202 1:29 /releases"])
      #expect(try packed.elements(.records) == [#"{"ocid":"1","releases":[]}"#])
    }
  }

  @Test func `a member that a package repeats is told, as one of them is lost`() throws {
    let text = #"{"uri":"u","uri":"v","releases":[{"id":"a","id":"b"},{"id":"c"}]}"#
    for limits in [StreamLimits(), .tiny] {
      let packed = try Packed([text], limits: limits) { options throws(PliegoError) in
        try makePackages(options, .required)
      }
      #expect(packed.places == ["J002 1:12 /uri"])
      #expect(try #require(packed.text).contains(#"{"id":"a","id":"b"}"#))
    }
  }

  @Test func `a package that breaks off is told, and nothing of it is taken`() throws {
    let whole = ValidationInput.package(ValidationInput.releases)
    let other = #"{"version":"1.1","releases":[{"ocid":"1"}]}"#
    for limits in [StreamLimits(), .tiny] {
      let packed = try Packed([String(whole.dropLast(300)), other], limits: limits) { options throws(PliegoError) in
        try makePackages(options, .required)
      }
      #expect(packed.codes.contains("J001"))
      #expect(try packed.elements() == [#"{"ocid":"1"}"#])
    }
  }

  @Test func `packing releases adds nothing that validating finds`() throws {
    let before = try Judged(ValidationInput.releases.joined(separator: "\n"))
    var choices = PackageChoices.required
    choices.license = "https://creativecommons.org/licenses/by/4.0/"
    choices.publicationPolicy = "https://example.org/policy"
    let packed = try Packed([ValidationInput.releases.joined(separator: "\n")]) {
      [choices] options throws(PliegoError) in try makePackages(options, choices)
    }
    let after = try Judged(packed.text ?? "")
    #expect(after.inReleases == before.inReleases)
    #expect(Set(after.codes).subtracting(before.codes).isEmpty)
  }
}
