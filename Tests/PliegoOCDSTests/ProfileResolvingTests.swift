import PliegoDiagnostics
import PliegoJSON
import PliegoOCDS
import PliegoTestSupport
import Testing

/// A user's folder with one extension in it, `ours`.
private func folder(_ files: [String: String], under name: String = "ours/") -> ExtensionFolder {
  var bytes: [String: [UInt8]] = [:]
  for (path, text) in files { bytes[name + path] = Array(text.utf8) }
  let all = bytes
  return ExtensionFolder(paths: Array(all.keys)) { all[$0] }
}

@Suite struct ProfileResolvingTests {
  static let raw = "https://raw.githubusercontent.com/open-contracting-extensions/"

  private func resolve(_ extensions: [String], version: String = "1.1", in folder: ExtensionFolder? = nil) throws
    -> ProfileResolution
  {
    try Profile.resolve(ProfileRequest(version: version, extensions: extensions), folder: folder)
  }

  private func codes(_ resolution: ProfileResolution) -> [String] {
    resolution.findings.map { "\($0.diagnostic.code.id) \($0.place ?? -1)" }
  }

  // MARK: Addresses

  @Test(.fires("V901", "V902", "V903")) func `what an address lacks is said, and the rest is used`() throws {
    let resolution = try resolve([
      "https://example.org/x/extension.json", Self.raw + "ocds_bid_extension/v1.1.2/extension.json",
      Self.raw + "ocds_lots_extension/master/extension.json", Self.raw + "ocds_enquiry_extension/v1.1.4/",
    ])
    #expect(resolution.unknown == ["https://example.org/x/extension.json"])
    #expect(resolution.inexact.map(\.taken) == ["v1.1.1"])
    #expect(resolution.moving == [Self.raw + "ocds_lots_extension/master/extension.json"])
    #expect(resolution.profile.extensions.map(\.id) == ["bids", "lots", "enquiries"])
    #expect(Set(codes(resolution)).isSuperset(of: ["V901 0", "V902 1", "V903 2"]))
    #expect(!codes(resolution).contains { $0.hasSuffix(" 3") })
  }

  @Test func `the same extension under two addresses is taken once`() throws {
    let twice = try resolve([
      Self.raw + "ocds_bid_extension/v1.1.5/extension.json",
      "http://raw.githubusercontent.com/open-contracting/ocds_bid_extension/v1.1.5/",
    ])
    #expect(twice.profile.extensions.map(\.id) == ["bids"])
    #expect(twice.findings.isEmpty)
  }

  // MARK: EXT-08, EXT-09

  @Test(.fires("V904")) func `an extension that needs another says so`() throws {
    #expect(codes(try resolve(["bidOpening"])) == ["V904 0"])
    #expect(codes(try resolve(["bidOpening", "location"])) == [])
    #expect(codes(try resolve(["location@v1.1.3", "bidOpening"])) == [])
  }

  @Test(.fires("V904")) func `a definition that nobody makes is said and then accepts anything`() throws {
    let ours = folder(["release-schema.json": ##"{"properties": {"x": {"$ref": "#/definitions/Nobody"}}}"##])
    let resolution = try resolve(["ours"], in: ours)
    #expect(resolution.findings.map(\.problem) == [.definitionMissing(name: "Nobody", id: "ours")])
    #expect(resolution.profile.schema["definitions"]?["Nobody"] == [:])
  }

  @Test(
    .fires("V905"),
    arguments: [
      (#"["1.1"]"#, "1.1", true), (#"["1.0", "1.1"]"#, "1.0", true), (#"["1.1"]"#, "1.0", false), ("[]", "1.0", true),
      (#"">=1.1.0""#, "1.1", true), (#"">=1.1.0""#, "1.2", true), (#"">=1.1""#, "1.0", false), ("null", "1.1", true),
      (#"["1.1.5"]"#, "1.1", true),
    ])
  func `an extension made for another version is used, and that is said`(
    _ compatibility: String, _ version: String, _ fits: Bool
  ) throws {
    let ours = folder([
      "extension.json": #"{"compatibility": \#(compatibility)}"#,
      "release-schema.json": #"{"properties": {"x": {"type": "string"}}}"#,
    ])
    let resolution = try resolve(["ours"], version: version, in: ours)
    #expect(codes(resolution) == (fits ? [] : ["V905 0"]))
    #expect(resolution.profile.release.field("x") != nil)
  }

  // MARK: EXT-04, EXT-05, EXT-06

  struct Removal: Sendable, CustomTestStringConvertible {
    var patch: String
    /// What stays nevertheless; empty when the patch is a good one.
    var kept: String
    var testDescription: String { patch }
  }

  @Test(
    .fires("V906"),
    arguments: [
      Removal(patch: #"{"properties": {"tender": null}}"#, kept: "/properties/tender"),
      Removal(patch: #"{"properties": null}"#, kept: "/properties"),
      Removal(patch: #"{"definitions": {"Tender": null}}"#, kept: "/definitions/Tender"),
      Removal(
        patch: #"{"definitions": {"Item": {"properties": {"id": null}}}}"#, kept: "/definitions/Item/properties/id"),
      Removal(patch: #"{"definitions": {"Item": 5}}"#, kept: "/definitions/Item"),
      Removal(patch: #"{"definitions": ["x"]}"#, kept: "/definitions"),
      Removal(patch: #"{"properties": {"buyer": {"$ref": null}}}"#, kept: "/properties/buyer/$ref"),
      Removal(
        patch: #"{"definitions": {"Milestone": {"properties": {"documents": {"items": null}}}}}"#,
        kept: "/definitions/Milestone/properties/documents/items"),
      // Keywords may go, and what is not there cannot.
      Removal(patch: #"{"definitions": {"Milestone": {"properties": {"documents": {"deprecated": null}}}}}"#, kept: ""),
      Removal(patch: #"{"definitions": {"Tender": {"properties": {"id": {"minLength": null}}}}}"#, kept: ""),
      Removal(patch: #"{"properties": {"unheardOf": null}}"#, kept: ""),
    ])
  func `a patch cannot take fields away`(_ removal: Removal) throws {
    let resolution = try resolve(["ours"], in: folder(["release-schema.json": removal.patch]))
    #expect(codes(resolution) == (removal.kept.isEmpty ? [] : ["V906 0"]))
    let pointer = try #require(JSONPointer(removal.kept))
    #expect(
      pointer.resolve(in: resolution.profile.schema) == pointer.resolve(in: try Profile(version: "1.1").schema)
        || removal.kept.isEmpty)
  }

  @Test func `what else the refused patch says is done`() throws {
    let patch = #"{"properties": {"tender": null, "x": {"type": "string"}}}"#
    let profile = try resolve(["ours"], in: folder(["release-schema.json": patch])).profile
    #expect(profile.release.field("tender") != nil)
    #expect(profile.release.field("x") != nil)
  }

  struct ListChange: Sendable, CustomTestStringConvertible {
    var file: String
    var codes: [String]
    var list: String
    /// The list afterwards; `nil` when it is as it was.
    var expected: [String]?
    var problems: [String] = []
    var testDescription: String { "\(file) \(codes)" }
  }

  @Test(
    .fires("V907"),
    arguments: [
      ListChange(file: "+method.csv", codes: ["raffle"], list: "method", problems: ["V907 0"]),
      ListChange(
        file: "method.csv", codes: ["open", "raffle"], list: "method", expected: ["open"], problems: ["V907 0"]),
      ListChange(file: "method.csv", codes: ["raffle"], list: "method", problems: ["V907 0"]),
      ListChange(file: "-method.csv", codes: ["direct"], list: "method", expected: ["open", "selective", "limited"]),
      ListChange(file: "-method.csv", codes: ["unheard"], list: "method"),
      ListChange(file: "method.csv", codes: ["open", "direct"], list: "method", expected: ["open", "direct"]),
      ListChange(file: "+initiationType.csv", codes: ["tender"], list: "initiationType"),
      ListChange(file: "ours.csv", codes: ["a", "b"], list: "ours", expected: ["a", "b"]),
      ListChange(file: "+ours.csv", codes: ["a"], list: "ours", expected: ["a"]),
      ListChange(file: "awardCriteria.csv", codes: ["a"], list: "awardCriteria", expected: ["a"]),
    ])
  func `a list is changed as its file says, unless it is closed and would grow`(_ change: ListChange) throws {
    let text = "Code,Title\r\n" + change.codes.map { "\($0),\"Of ours, \"\"\($0)\"\"\"\r\n" }.joined()
    let resolution = try resolve(["ours"], in: folder(["codelists/\(change.file)": text, "extension.json": "{}"]))
    let before = try Profile(version: "1.1").codelists[change.list]?.codes
    let list = resolution.profile.codelists[change.list]
    #expect(list?.codes == change.expected ?? before)
    #expect(codes(resolution) == change.problems)
    if change.list == "method" {
      let enumeration = resolution.profile.schema["definitions"]?["Tender"]?["properties"]?["procurementMethod"]?[
        "enum"]
      #expect(enumeration == .array((list?.codes ?? []).map { .string($0) } + [.null]))
    }
  }

  @Test(
    .fires("V907"),
    arguments: [
      (#"{"enum": ["open", "raffle", null]}"#, ["open"], true), (#"{"enum": ["open", null]}"#, ["open"], false),
      (#"{"openCodelist": true}"#, ["open", "selective", "limited", "direct"], true),
      (#"{"enum": null, "openCodelist": true}"#, ["open", "selective", "limited", "direct"], true),
      (#"{"type": "string"}"#, ["open", "selective", "limited", "direct"], false),
    ])
  func `a patch cannot add to a closed list either`(_ patch: String, _ codes: [String], _ isReported: Bool) throws {
    let text = #"{"definitions": {"Tender": {"properties": {"procurementMethod": \#(patch)}}}}"#
    let resolution = try resolve(["ours"], in: folder(["release-schema.json": text]))
    let field = resolution.profile.schema["definitions"]?["Tender"]?["properties"]?["procurementMethod"]
    #expect(field?["enum"] == .array(codes.map { .string($0) } + [.null]))
    #expect(field?["openCodelist"] == false)
    #expect(Set(self.codes(resolution)) == (isReported ? ["V907 0"] : []))
  }

  @Test(.fires("V908")) func `two different lists of one name are an error, two equal ones are not`() throws {
    let list = { (id: String, codes: String) in
      [
        "\(id)/extension.json": "{}", "\(id)/codelists/shape.csv": "code\n\(codes)\n",
      ]
    }
    let both = list("a", "round").merging(list("b", "square")) { one, _ in one }.merging(list("c", "round")) { one, _ in
      one
    }
    let ours = folder(both, under: "")
    #expect(codes(try resolve(["a", "b"], in: ours)) == ["V908 1"])
    #expect(try resolve(["a", "b"], in: ours).profile.codelists["shape"]?.codes == ["square"])
    #expect(codes(try resolve(["a", "c"], in: ours)) == [])
  }

  // MARK: A user's folder

  @Test(
    .fires("V909"),
    arguments: [
      ["ours/release-schema.json": "{"], ["ours/release-schema.json": "[]"],
      ["ours/extension.json": "", "ours/release-schema.json": "{}"],
      ["ours/extension.json": "{}", "extensions.json": "{"],
    ])
  func `a file that is no JSON object is said and passed over`(files: [String: String]) throws {
    let resolution = try resolve(["ours"], in: folder(files, under: ""))
    #expect(resolution.findings.map(\.diagnostic.code.id) == ["V909"])
    #expect(resolution.profile.release.fields.count == (try Profile(version: "1.1").release.fields.count))
  }

  @Test(arguments: [
    ("ours", "ours"), ("https://raw.githubusercontent.com/someone/ocds_OURS_extension/master/extension.json", "ours"),
    ("https://example.org/ours/", "ours"), ("http://example.org/anywhere/a.json", "other"),
    ("https://example.org/anywhere/a.json?", "other"), ("https://example.org/theirs/", ""), ("Ours", ""),
    ("https://ours/", ""),
  ])
  func `a folder fits an address by its name or by the list`(_ address: String, _ id: String) throws {
    let ours = folder(
      [
        "ours/extension.json": "{}", "other/release-schema.json": "{}", "neither/readme.txt": "",
        "extensions.json": #"{"https://example.org/anywhere/a.json": "other"}"#,
      ], under: "")
    let found = try resolve([address], in: ours)
    #expect(found.profile.extensions.map(\.id) == (id.isEmpty ? [] : [id]))
    #expect(found.profile.extensions.allSatisfy { $0.isLocal })
    #expect(found.unknown == (id.isEmpty ? [address] : []))
  }

  @Test func `a user's folder goes before what is carried`() throws {
    let ours = folder(
      ["release-schema.json": #"{"properties": {"mine": {"type": "string"}}}"#], under: "ocds_bid_extension/")
    let profile = try resolve([Self.raw + "ocds_bid_extension/v1.1.5/extension.json"], in: ours).profile
    #expect(profile.release.field("mine") != nil)
    #expect(profile.release.field("bids") == nil)
  }

  @Test func `patches are applied in the order listed`() throws {
    let patch = { (type: String) in #"{"properties": {"x": {"type": "\#(type)"}}}"# }
    let ours = folder(["a/release-schema.json": patch("string"), "b/release-schema.json": patch("number")], under: "")
    #expect(try resolve(["a", "b"], in: ours).profile.release.field("x")?.field.types == ["number"])
    #expect(try resolve(["b", "a"], in: ours).profile.release.field("x")?.field.types == ["string"])
  }

  // MARK: What is carried

  @Test func `no stored extension takes anything of the standard away or opens its lists`() throws {
    var objections: [String] = []
    for (id, version) in PatchedSchemaTests.all {
      for finding in try resolve(["\(id)@\(version)"]).findings where finding.diagnostic.severity == .error {
        objections.append("\(id)@\(version): \(finding.diagnostic.message.english)")
      }
    }
    #expect(objections == [])
  }

  @Test func `milestone_documents takes the deprecation off`() throws {
    let documents = { (profile: Profile) in profile.type("Milestone")?.field("documents")?.field.deprecatedSince }
    #expect(documents(try Profile(version: "1.1")) == "1.1")
    #expect(documents(try Profile(version: "1.1", extensions: ["milestone_documents"])) == nil)
  }

  @Test func `every finding has words in both languages and help where something can be done`() throws {
    let resolution = try resolve(["https://example.org/x", Self.raw + "ocds_lots_extension/master/", "bidOpening"])
    for finding in resolution.findings {
      #expect(!finding.diagnostic.message.english.isEmpty)
      #expect(finding.diagnostic.message.english != finding.diagnostic.message.spanish)
    }
  }
}

@Suite struct FieldPlacesTests {
  @Test func `a field is found wherever it stands, the shortest path first`() throws {
    let places = FieldPlaces(try Profile(version: "1.1"))
    #expect(places.paths(ofField: "procurementMethod") == ["tender/procurementMethod"])
    #expect(places.paths(ofField: "buyer") == ["buyer"])
    #expect(places.paths(ofField: "suppliers").first == "awards/suppliers")
    #expect(places.paths(ofField: "nothing") == [])
    // As many as the standard's own facts list for 1.1.5.
    #expect(places.count == 559)
  }
}

@Suite struct EndlessSchemaTests {
  /// Twenty types that all contain each other have 20! paths.
  @Test func `types that all contain each other come to an end`() throws {
    let names = (0..<20).map { "T\($0)" }
    let fields = names.map { ##""\##($0)": {"$ref": "#/definitions/\##($0)"}"## }.joined(separator: ",")
    let types = names.map { #""\#($0)": {"properties": {\#(fields)}}"# }.joined(separator: ",")
    let patch = #"{"properties": {\#(fields)}, "definitions": {\#(types)}}"#
    let folder = ExtensionFolder(paths: ["knot/release-schema.json"]) { _ in Array(patch.utf8) }
    let profile = try Profile.resolve(ProfileRequest(version: "1.1", extensions: ["knot"]), folder: folder).profile
    #expect(FieldPlaces(profile).count == 50_000)
  }
}

@Suite struct CodelistFactTests {
  @Test func `codes know titles, deprecation and the end of a currency`() throws {
    let lists = try Profile(version: "1.1").codelists
    #expect(lists["currency"]?.details(of: "ADP")?.validUntil == "2003-07")
    #expect(lists["currency"]?.details(of: "MXN")?.validUntil == nil)
    #expect(lists["currency"]?.details(of: "MXN")?.titleSpanish.isEmpty == false)
    #expect(lists["currency"]?.details(of: "XXZ") == nil)
    #expect(try Profile(version: "1.2").codelists["tenderStatus"]?.details(of: "active")?.deprecatedSince == "1.2")
  }
}
