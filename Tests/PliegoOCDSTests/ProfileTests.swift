import PliegoJSON
@testable import PliegoOCDS
import Testing

@Suite struct ProfileTests {
  @Test(arguments: [
    ("1.1", "1.1"), ("1.1.5", "1.1"), ("1.0", "1.0"), ("1.0.3", "1.0"), ("1.2", "1.2"), ("1.2-dev", "1.2"),
  ])
  func `a version is known by its first two numbers`(_ written: String, _ version: String) throws {
    #expect(try Profile(version: written).version == version)
  }

  @Test(arguments: ["2.0", "1.3", "", "one"])
  func `an unknown version is refused`(_ written: String) {
    #expect(throws: ProfileError.self) { try Profile(version: written) }
  }

  @Test func `the release requires what the standard requires`() throws {
    let required = try Profile(version: "1.1").release.fields.filter(\.isRequired).map(\.name)
    #expect(Set(required) == ["ocid", "id", "date", "tag", "initiationType"])
  }

  struct Shape: Sendable {
    var type: String
    var field: String
    var shape: Field.Shape
  }

  @Test(arguments: [
    Shape(type: "Release", field: "ocid", shape: .scalar),
    Shape(type: "Release", field: "tag", shape: .scalars),
    Shape(type: "Release", field: "parties", shape: .objects("Organization")),
    Shape(type: "Release", field: "buyer", shape: .object("OrganizationReference")),
    Shape(type: "Release", field: "tender", shape: .object("Tender")),
    Shape(type: "Release", field: "awards", shape: .objects("Award")),
    Shape(type: "Tender", field: "value", shape: .object("Value")),
    Shape(type: "Tender", field: "items", shape: .objects("Item")),
    Shape(type: "Tender", field: "submissionMethod", shape: .scalars),
    Shape(type: "Value", field: "amount", shape: .scalar),
    Shape(type: "Contract", field: "implementation", shape: .object("Implementation")),
  ])
  func `a field has its shape`(_ shape: Shape) throws {
    let profile = try Profile(version: "1.1")
    #expect(profile.type(shape.type)?.field(shape.field)?.field.shape == shape.shape, "\(shape.type).\(shape.field)")
  }

  @Test func `fields know type, format and codelist`() throws {
    let profile = try Profile(version: "1.1")
    let tender = try #require(profile.type("Tender"))
    #expect(tender.field("procurementMethod")?.field.codelist == "method")
    #expect(tender.field("procurementMethod")?.field.hasOpenCodelist == false)
    #expect(profile.release.field("date")?.field.format == "date-time")
    #expect(profile.type("Value")?.field("amount")?.field.types == ["number"])
    #expect(tender.field("numberOfTenderers")?.field.types == ["integer"])
    #expect(tender.field("hasEnquiries")?.field.types == ["boolean"])
    #expect(tender.translatable.contains("title"))
    #expect(!tender.translatable.contains("id"))
  }

  @Test func `deprecated fields say since when`() throws {
    let profile = try Profile(version: "1.1")
    #expect(profile.type("Award")?.field("amendment")?.field.deprecatedSince == "1.1")
    #expect(profile.type("Award")?.field("title")?.field.deprecatedSince == nil)
  }

  @Test func `codelists are open or closed as the schema says`() throws {
    let lists = try Profile(version: "1.1").codelists
    #expect(lists["method"]?.isOpen == false)
    #expect(lists["method"]?.codes == ["open", "selective", "limited", "direct"])
    #expect(lists["currency"]?.isOpen == false)
    #expect(lists["partyRole"]?.isOpen == true)
    #expect(lists["documentType"]?.isOpen == true)
    #expect(lists["releaseTag"]?.contains("contractTermination") == true)
    #expect(lists["initiationType"]?.codes == ["tender"])
  }

  @Test func `1·0 has no parties and 1·1 has`() throws {
    #expect(try Profile(version: "1.0").release.field("parties") == nil)
    #expect(try Profile(version: "1.1").release.field("parties") != nil)
  }

  @Test func `an extension adds fields, types and codes`() throws {
    let plain = try Profile(version: "1.1")
    let extended = try Profile(version: "1.1", extensions: ["bids", "lots"])
    #expect(plain.release.field("bids") == nil)
    #expect(extended.release.field("bids") != nil)
    #expect(extended.type("Bid")?.field("tenderers")?.field.shape == .objects("OrganizationReference"))
    #expect(extended.type("Tender")?.field("lots") != nil)
    #expect(extended.type("Item")?.field("relatedLot") != nil)
    #expect(extended.codelists["bidStatus"]?.contains("valid") == true)
    #expect(extended.extensions.map(\.id) == ["bids", "lots"])
    #expect(extended.extensions.allSatisfy { $0.url?.hasPrefix("https://") == true })
  }

  @Test func `an extension can be asked for by version`() throws {
    let latest = try Profile(version: "1.1", extensions: ["bids"]).extensions[0].version
    #expect(try Profile(version: "1.1", extensions: ["bids@\(latest)"]).extensions[0].version == latest)
    #expect(throws: ProfileError.self) { try Profile(version: "1.1", extensions: ["bids@v0.0.1"]) }
    #expect(throws: ProfileError.self) { try Profile(version: "1.1", extensions: ["bidz"]) }
  }

  @Test func `every registered extension can be applied by itself`() {
    for id in ExtensionRegistry.ids {
      #expect(throws: Never.self, "\(id)") { try Profile(version: "1.1", extensions: [id]) }
    }
    let registered = ExtensionRegistry.ids.prefix { !$0.contains("/") }
    #expect(registered.count == 66)
    #expect(registered + ExtensionRegistry.ids.dropFirst(66).sorted() == ExtensionRegistry.ids[...])
    #expect(Array(registered) == registered.sorted())
  }

  @Test func `the registry knows which extension has a field`() {
    #expect(ExtensionRegistry.extensions(withField: "bids", in: "Release").contains("bids"))
    #expect(ExtensionRegistry.extensions(withField: "lots", in: "Tender").contains("lots"))
    #expect(ExtensionRegistry.extensions(withField: "nonsense", in: "Tender").isEmpty)
    #expect(ExtensionRegistry.extensions(withField: "lots", in: "Award").isEmpty)
    #expect(ExtensionRegistry.extensions(withField: "lots").contains("lots"))
  }

  @Test func `no field of an extension is missing from the names that are looked at first`() {
    let names = Set(ExtensionRegistry.fields.keys.compactMap { $0.split(separator: "/").last.map(String.init) })
    #expect(names.count > 200)
    #expect(names.subtracting(ExtensionRegistry.names) == [])
  }

  @Test func `the published tables are there`() throws {
    let tables = try Profile(version: "1.1").tables
    #expect(tables.startOfDayFields == ["startDate"])
    #expect(tables.onlyWith["Value"] == "amount")
    #expect(tables.roles["buyer"] == "buyer")
    #expect(tables.firstTags.map(\.tag) == ["planning", "tender", "award", "contract", "implementation"])
    #expect(tables.defaults.map(\.0) == ["initiationType"])
  }
}

@Suite struct MergePatchTests {
  /// The cases of RFC 7396, appendix A: what there is, the patch, what comes of it.
  @Test(arguments: [
    (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
    (#"{"a":"b"}"#, #"{"a":null}"#, #"{}"#),
    (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
    (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
    (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
    (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
    (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
    (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
    (#"{"a":"foo"}"#, #"null"#, #"null"#),
    (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
    (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
    (#"[1,2]"#, #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
    (#"{}"#, #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
  ])
  func `a merge patch gives`(_ target: String, _ patch: String, _ result: String) throws {
    let merged = try JSONParser.parse(target).applying(mergePatch: JSONParser.parse(patch))
    #expect(JSONWriter.text(of: merged) == result)
  }
}
