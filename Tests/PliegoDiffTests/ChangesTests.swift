import PliegoDiagnostics
import PliegoDiff
import PliegoJSON
import PliegoMerge
import PliegoOCDS
import PliegoTestSupport
import Testing

/// The changes between two releases by the standard's rules.
enum Described {
  static let v11 = describer("1.1")
  static let v10 = describer("1.0")

  private static func describer(_ version: String) -> ChangeDescriber? {
    (try? Profile(version: version)).map { ChangeDescriber(MergeRules(schema: $0.schema), $0) }
  }

  static func changes(
    _ before: String, _ after: String, by describer: ChangeDescriber? = v11, pairsByContent: Bool = true
  ) throws -> [Change] {
    let describer = try #require(describer)
    let old = try ParsedRelease(text: before, keys: describer.rules.keys)
    let new = try ParsedRelease(text: after, keys: describer.rules.keys)
    var options = ReleaseDiffer.Options()
    options.pairsByContent = pairsByContent
    defer { withExtendedLifetime((old, new)) {} }
    return describer.changes(old.node, new.node, options: options)
  }
}

/// Two releases and what changed: the code and the element of each change.
struct ChangeExample: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var before: String
  var after: String
  var changes: [String]

  init(_ name: String, _ before: String, _ after: String, _ changes: [String]) {
    (testDescription, self.before, self.after, self.changes) = (name, before, after, changes)
  }
}

/// OCDS 1.1, "Merging", for which elements are the same; our own table for what a change is called.
@Suite("What changed between two releases")
struct ChangesTests {
  static let same = [
    ChangeExample("the order of members", #"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, []),
    ChangeExample("1 and 1.0", #"{"tender":{"value":{"amount":1}}}"#, #"{"tender":{"value":{"amount":1.0}}}"#, []),
    ChangeExample("escapes", #"{"language":"ñ"}"#, #"{"language":"\u00f1"}"#, []),
    ChangeExample(
      "elements in another order", #"{"awards":[{"id":"1"},{"id":"2"}]}"#, #"{"awards":[{"id":"2"},{"id":"1"}]}"#, []),
    ChangeExample(
      "elements without id in another order", #"{"tender":{"items":[{"x":1},{"x":2}]}}"#,
      #"{"tender":{"items":[{"x":2},{"x":1}]}}"#, []),
  ]

  static let pairing = [
    ChangeExample(
      "by id", #"{"tender":{"items":[{"id":"1","description":"a"},{"id":"2"}]}}"#,
      #"{"tender":{"items":[{"id":"2"},{"id":"1","description":"b"}]}}"#,
      ["X203 /tender/items/[id=1]/description"]),
    ChangeExample(
      "the ids 1 and \"1\" are two", #"{"awards":[{"id":1}]}"#, #"{"awards":[{"id":"1"}]}"#,
      ["X141 /awards/[id=1]", "X143 /awards/[id=1]"]),
    ChangeExample("\"1\" is not 1", #"{"x":1}"#, #"{"x":"1"}"#, ["X203 /x"]),
    ChangeExample(
      "a whole list is one value", #"{"parties":[{"id":"p","roles":["buyer"]}]}"#,
      #"{"parties":[{"id":"p","roles":["buyer","payer"]}]}"#, ["X203 /parties/[id=p]/roles"]),
    ChangeExample(
      "a whole list of objects with ids",
      #"{"tender":{"items":[{"id":"1","additionalClassifications":[{"id":"a"}]}]}}"#,
      #"{"tender":{"items":[{"id":"1","additionalClassifications":[{"id":"b"}]}]}}"#,
      ["X203 /tender/items/[id=1]/additionalClassifications"]),
    ChangeExample(
      "an array that the schema does not know, with ids", #"{"x_list":[{"id":1,"v":1}]}"#,
      #"{"x_list":[{"id":1,"v":2}]}"#,
      ["X203 /x_list/[id=1]/v"]),
    ChangeExample(
      "an array that the schema does not know, without ids", #"{"x_list":[{"v":1}]}"#, #"{"x_list":[{"v":2}]}"#,
      ["X203 /x_list"]),
    ChangeExample(
      "elements without id that have most in common", #"{"tender":{"items":[{"a":1,"b":2,"c":3}]}}"#,
      #"{"tender":{"items":[{"x":9},{"a":1,"b":2,"c":4}]}}"#, ["X151 /tender/items/0", "X203 /tender/items/1/c"]),
    ChangeExample(
      "an organisation by its identifier", #"{"parties":[{"id":"1","identifier":{"scheme":"CO-NIT","id":"9"}}]}"#,
      #"{"parties":[{"id":"2","identifier":{"scheme":"CO-NIT","id":"9"}}]}"#, ["X203 /parties/[id=2]/id"]),
    ChangeExample(
      "an organisation by its name", #"{"tender":{"tenderers":[{"id":"1","name":"Peñón  S.A."}]}}"#,
      #"{"tender":{"tenderers":[{"id":"2","name":"PEÑON S.A."}]}}"#,
      ["X203 /tender/tenderers/[id=2]/id", "X203 /tender/tenderers/[id=2]/name"]),
    ChangeExample(
      "an id that stands twice", #"{"awards":[{"id":"1","title":"a"},{"id":"1","title":"b"}]}"#,
      #"{"awards":[{"id":"1","title":"a"},{"id":"1","title":"c"}]}"#, ["X203 /awards/[id=1]/title"]),
    ChangeExample("null and nothing", #"{"language":null}"#, "{}", ["X202 /language"]),
    ChangeExample("a value and an object", #"{"buyer":"x"}"#, #"{"buyer":{"id":"x"}}"#, ["X203 /buyer"]),
  ]

  @Test(arguments: same)
  func `does not count`(_ example: ChangeExample) throws { try check(example) }

  @Test(arguments: pairing)
  func `pairs elements`(_ example: ChangeExample) throws { try check(example) }

  @Test(arguments: ChangeRuleExamples.all)
  func `has its rule`(_ example: ChangeExample) throws { try check(example) }

  private func check(_ example: ChangeExample) throws {
    let changes = try Described.changes(example.before, example.after)
    #expect(changes.map { "\($0.code.id) \($0.element)" } == example.changes)
    // Nothing changes without a sentence in both languages, and the other way round something changed too.
    #expect(changes.allSatisfy { !$0.sentence.english.isEmpty && !$0.sentence.spanish.isEmpty })
    #expect(try Described.changes(example.after, example.before).isEmpty == example.changes.isEmpty)
  }

  @Test func `in 1.0 a list of suppliers is one value`() throws {
    let changes = try Described.changes(
      #"{"awards":[{"id":"1","status":"active","suppliers":[{"name":"A"}]}]}"#,
      #"{"awards":[{"id":"1","status":"active","suppliers":[{"name":"B"}]}]}"#, by: Described.v10)
    #expect(changes.map { "\($0.code.id) \($0.element)" } == ["X133 /awards/[id=1]/suppliers"])
  }

  @Test func `pairing by id alone takes another id for another organisation`() throws {
    let changes = try Described.changes(
      #"{"parties":[{"id":"1","name":"A"}]}"#, #"{"parties":[{"id":"2","name":"A"}]}"#, pairsByContent: false)
    #expect(changes.map(\.element) == ["/parties/[id=2]", "/parties/[id=1]"])
  }

  @Test func `a change has its places on both sides`() throws {
    let change = try #require(
      Described.changes(
        #"{"awards":[{"id":"1"},{"id":"2","title":"a"}]}"#, #"{"awards":[{"id":"2","title":"b"}]}"#
      ).first)
    #expect(change.pointerBefore == ["awards", "1", "title"])
    #expect(change.pointerAfter == ["awards", "0", "title"])
    #expect((change.before, change.after) == (#""a""#, #""b""#))
    #expect(change.way == [.member("awards"), .element("2"), .member("title")])
    #expect((change.offsetBefore, change.offsetAfter) == (40, 29))
  }

  @Test func `a release and itself differ in nothing`() throws {
    try forAll(200) { random in
      let release = "\(RandomHistory.releases(&random).last ?? .null)"
      let changes = try Described.changes(release, release)
      #expect(changes.isEmpty)
    }
  }

  @Test func `everything that differs is told, once`() throws {
    try forAll(500) { random in
      let before = RandomHistory.releases(&random).last ?? .null
      let after = RandomJSON.changed(before, &random)
      guard case .object = after else { return }
      let changes = try Described.changes("\(before)", "\(after)")
      if before == after { #expect(changes.isEmpty) }
      let places = changes.map {
        ($0.pointerBefore ?? []).joined(separator: "/") + "|" + ($0.pointerAfter ?? []).joined(separator: "/")
      }
      #expect(Set(places).count == places.count, "\(places)")
    }
  }
}
