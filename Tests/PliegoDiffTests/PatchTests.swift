import Foundation
import PliegoDiff
import PliegoJSON
import PliegoTestSupport
import Testing

/// The patches between two JSON texts.
struct Patches {
  var patch: JSONValue
  var count: Int
  var mergePatch: JSONValue
  var unspeakable: JSONPointer?

  init(_ before: String, _ after: String) throws {
    let (old, new) = (try ParsedRelease(text: before), try ParsedRelease(text: after))
    var builder = JSONPatchBuilder()
    builder.add(old.node, new.node)
    patch = try JSONParser.parse(Array(builder.text.utf8))
    count = builder.count
    let merge = MergePatchBuilder(old.node, new.node)
    mergePatch = try JSONParser.parse(Array(merge.text.utf8))
    unspeakable = merge.unspeakable
    withExtendedLifetime((old, new)) {}
  }
}

@Suite("Patches")
struct PatchTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: String
    var after: String
    /// The operations, `op path` each; moves without places.
    var operations: [String]

    init(_ name: String, _ before: String, _ after: String, _ operations: [String]) {
      (testDescription, self.before, self.after, self.operations) = (name, before, after, operations)
    }
  }

  static let examples = [
    Example("nothing", #"{"a":1}"#, #"{ "a": 1 }"#, []),
    Example("one field changed is one operation", #"{"a":{"b":1,"c":2}}"#, #"{"a":{"b":1,"c":3}}"#, ["replace /a/c"]),
    Example("the spelling of a number", #"{"a":1}"#, #"{"a":1.0}"#, ["replace /a"]),
    Example("the order of members is nothing", #"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, []),
    Example("escapes are nothing", #"{"a":"ñ"}"#, #"{"a":"\u00f1"}"#, []),
    Example("added and removed", #"{"a":1}"#, #"{"b":1}"#, ["remove /a", "add /b"]),
    Example("names with slashes", #"{"a/b":{"~":1}}"#, #"{"a/b":{"~":2}}"#, ["replace /a~1b/~0"]),
    Example("one element in front", "[2,3]", "[1,2,3]", ["add /0"]),
    Example("one element in the middle gone", "[1,2,3]", "[1,3]", ["remove /1"]),
    Example("the first element last", "[1,2,3,4]", "[2,3,4,1]", ["move"]),
    Example("the last element first", "[1,2,3,4]", "[4,1,2,3]", ["move"]),
    Example(
      "elements by id, moved and changed", #"[{"id":"a","v":1},{"id":"b","v":1}]"#,
      #"[{"id":"b","v":1},{"id":"a","v":2}]"#,
      ["move", "replace /1/v"]),
    Example(
      "an element without id that changed", #"[{"v":1,"w":1},{"v":2}]"#, #"[{"v":1,"w":3},{"v":2}]"#, ["replace /0/w"]),
    Example("another kind of value", #"{"a":[1]}"#, #"{"a":{"0":1}}"#, ["replace /a"]),
    Example("the whole", "1", "2", ["replace "]),
    Example("a name that stands twice", #"{"x":{"a":1,"a":2}}"#, #"{"x":{"a":1,"a":3}}"#, ["replace /x"]),
  ]

  @Test(arguments: examples)
  func `says no more than there is`(_ example: Example) throws {
    let patches = try Patches(example.before, example.after)
    // Which of two elements moved and which stayed can be said in two ways.
    let operations = patches.patch.arrayValue?.map { operation -> String in
      let name = operation["op"]?.stringValue ?? ""
      return name == "move" ? name : "\(name) \(operation["path"]?.stringValue ?? "")"
    }
    #expect(operations == example.operations)
    let (before, after) = (try JSONParser.parse(example.before), try JSONParser.parse(example.after))
    #expect(try "\(PatchApplication.apply(patches.patch, to: before).canonical)" == "\(after.canonical)")
  }

  @Test(arguments: [
    (#"{"a":1,"b":2}"#, #"{"a":1}"#, #"{"b":null}"#), (#"{"a":{"b":1}}"#, #"{"a":{"b":1,"c":2}}"#, #"{"a":{"c":2}}"#),
    ("{}", "{}", "{}"), (#"{"a":[1,2]}"#, #"{"a":[2]}"#, #"{"a":[2]}"#), (#"{"a":1}"#, "[1]", "[1]"),
    (#"{"a":1}"#, #"{"a":[null]}"#, #"{"a":[null]}"#),
  ])
  func `merge patches`(before: String, after: String, patch: String) throws {
    let patches = try Patches(before, after)
    #expect(try patches.mergePatch == JSONParser.parse(patch))
    #expect(patches.unspeakable == nil)
  }

  @Test(arguments: [
    ("{}", #"{"a":null}"#, "/a"), (#"{"a":1}"#, #"{"a":null}"#, "/a"), ("{}", #"{"a":{"b":null}}"#, "/a/b"),
    (#"{"a":[]}"#, #"{"a":{"b":{"c":null}}}"#, "/a/b/c"),
  ])
  func `a null that a merge patch cannot say is found`(before: String, after: String, place: String) throws {
    #expect(try Patches(before, after).unspeakable?.description == place)
  }

  @Test func `applied to the one, a patch gives the other`() throws {
    try forAll(1_000) { random in
      let before = RandomHistory.releases(&random).last ?? .null
      let after = RandomJSON.changed(before, &random)
      try Self.checkLaw(before, after)
    }
  }

  static func checkLaw(_ before: JSONValue, _ after: JSONValue) throws {
    let patches = try Patches("\(before)", "\(after)")
    let applied = try PatchApplication.apply(patches.patch, to: before)
    #expect("\(applied.canonical)" == "\(after.canonical)", "\(before)\n\(patches.patch)")
    #expect((patches.count == 0) == ("\(before.canonical)" == "\(after.canonical)"))
    if patches.unspeakable == nil {
      #expect(PatchApplication.merge(patches.mergePatch, into: before) == after, "\(before)\n\(patches.mergePatch)")
    }
  }
}

extension JSONValue {
  /// With the members of objects in the order of their names, numbers as they are written.
  var canonical: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.canonical))
    case .object(let object):
      .object(
        JSONObject(
          object.map { ($0.name, $0.value.canonical) }.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }))
    default: self
    }
  }
}

/// Changes JSON values here and there.
enum RandomJSON {
  static func changed(_ value: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    (0..<random.int(0...4)).reduce(value) { value, _ in mutated(value, &random) }
  }

  private static let scalars: [JSONValue] = [
    .null, true, false, 0, 1, "", "a", "ñ\u{1F600}", [], [:], ["id": "9", "v": [1, 2]], [["id": "1"], ["id": "2"]],
  ]

  private static func mutated(_ value: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    switch value {
    case .object(var object) where !object.isEmpty:
      let name = random.pick(object.names)
      switch random.int(0...9) {
      case 0: object.removeValue(forName: name)
      case 1: object["new\(random.int(0...3))/~"] = random.pick(scalars)
      default: object[name] = mutated(object[name] ?? .null, &random)
      }
      return .object(object)
    case .array(var elements) where !elements.isEmpty:
      let place = random.int(0...elements.count - 1)
      switch random.int(0...5) {
      case 0: elements.remove(at: place)
      case 1: elements.insert(random.pick(scalars), at: place)
      case 2: elements.shuffle(using: &random)
      case 3: elements.append(elements[place])
      default: elements[place] = mutated(elements[place], &random)
      }
      return .array(elements)
    case .number(let number):
      return random.once(in: 2)
        ? JSONNumber(text: number.text.contains(where: { ".eE".contains($0) }) ? "7" : number.text + ".0").map {
          .number($0)
        } ?? 1 : 42
    default: return random.pick(scalars)
    }
  }
}
