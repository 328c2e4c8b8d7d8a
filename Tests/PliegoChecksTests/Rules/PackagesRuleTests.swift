import PliegoTestSupport
import Testing

@testable import PliegoChecks

@Suite("Checks of files and packages")
struct PackagesRuleTests {
  @Test(arguments: RuleCase.all(examples))
  func `each fires where it should and nowhere else`(example: RuleCase) throws {
    #expect(try example.found() == example.places)
  }

  static let examples: [(any Check, [RuleCase.Row])] = [
    (
      BareReleaseCheck(),
      [
        ("a release alone", #"{"texts":[{"ocid":"ocds-xyz123-1","id":"1"}]}"#, [""]),
        ("a compiled release alone", #"{"texts":[{"ocid":"ocds-xyz123-1","tag":["compiled"]}]}"#, [""]),
        ("a release among lines", #"{"texts":[{"ocid":"ocds-xyz123-1"},{"ocid":"ocds-xyz123-2"}]}"#, []),
        ("a release in a package", #"{"texts":[{"releases":[{"ocid":"ocds-xyz123-1"}]}]}"#, []),
        ("a release cut out of a package", #"{"ocid":"ocds-xyz123-1","id":"1"}"#, []),
      ]
    ),
    (
      BareRecordCheck(),
      [
        ("a record alone", #"{"texts":[{"ocid":"ocds-xyz123-1","releases":[]}]}"#, [""]),
        ("a record among lines", #"{"texts":[{"ocid":"ocds-xyz123-1","releases":[]},{"records":[]}]}"#, []),
      ]
    ),
    (
      BareLinesCheck(),
      [
        (
          "each line that is no package",
          #"{"texts":[{"ocid":"ocds-xyz123-1"},{"ocid":"ocds-xyz123-2","releases":[]},{"releases":[]}]}"#, ["", ""]
        )
      ]
    ),
    (
      WrappedDataCheck(),
      [
        ("in an envelope of an API", #"{"texts":[{"status":200,"data":[{"releases":[]}]}]}"#, ["/data"]),
        ("an array of releases", #"{"texts":[[{"ocid":"ocds-xyz123-1"}]]}"#, [""]),
        ("one package in another object", #"{"texts":[{"data":{"records":[]}}]}"#, ["/data"]),
        ("something else entirely", #"{"texts":[{"data":[{"id":1}]}]}"#, []),
        ("an array of something else", #"{"texts":[[1,2]]}"#, []),
        ("a package with a member of that name", #"{"texts":[{"releases":[],"data":[{"ocid":"x"}]}]}"#, []),
      ]
    ),
    (
      TwoKindsCheck(),
      [
        ("both", #"{"records":[],"releases":[]}"#, ["/records"]),
        ("releases of a record", #"{"records":[{"ocid":"ocds-xyz123-1","releases":[]}]}"#, []),
      ]
    ),
    (
      LicenseCheck(),
      [
        ("none", #"{"releases":[]}"#, [""]),
        ("null", #"{"releases":[],"license":null}"#, [""]),
        ("a name", #"{"releases":[],"license":"CC BY 4.0"}"#, ["/license"]),
        ("a name with a colon", #"{"releases":[],"license":"Licencia: abierta"}"#, ["/license"]),
        ("an address", #"{"records":[],"license":"http://example.org/l"}"#, []),
        ("not a text, which the schema says", #"{"records":[],"license":1}"#, []),
      ]
    ),
    (
      PublicationPolicyCheck(),
      [
        ("none", #"{"records":[]}"#, [""]),
        ("no scheme", #"{"records":[],"publicationPolicy":"example.org/p"}"#, ["/publicationPolicy"]),
        ("an address", #"{"records":[],"publicationPolicy":"https://example.org/p"}"#, []),
      ]
    ),
    (
      ExtensionAddressCheck(),
      [
        (
          "a page, a name and an address",
          #"{"records":[],"extensions":["https://example.org/lotes/","lotes/extension.json","#
            + #""https://example.org/lotes/v1/extension.json"]}"#,
          ["/extensions/0", "/extensions/1"]
        ),
        ("none", #"{"records":[],"extensions":[]}"#, []),
      ]
    ),
  ]
}
