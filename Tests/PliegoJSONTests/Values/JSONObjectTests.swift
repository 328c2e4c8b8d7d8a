import PliegoJSON
import Testing

@Suite struct JSONObjectTests {
  static let sizes = [0, 1, 7, 8, 9, 10, 100]

  private func object(_ size: Int) -> JSONObject {
    JSONObject((0..<size).map { ("name\($0)", JSONValue.number(JSONNumber($0))) })
  }

  @Test(arguments: sizes) func `keeps order and finds every member`(size: Int) {
    let object = object(size)
    #expect(object.names == (0..<size).map { "name\($0)" })
    for index in 0..<size { #expect(object["name\(index)"]?.numberValue?.intValue == index) }
    #expect(object["name\(size)"] == nil)
  }

  @Test(arguments: sizes.dropFirst()) func `sets in place, adds at the end, removes`(size: Int) {
    var object = object(size)
    object["name0"] = "changed"
    object["new"] = true
    #expect(object.names.first == "name0")
    #expect(object.names.last == "new")
    #expect(object["name0"] == "changed")
    #expect(object.removeValue(forName: "name0") == "changed")
    #expect(object.removeValue(forName: "name0") == nil)
    object["new"] = nil
    #expect(object.names == (1..<size).map { "name\($0)" })
    for index in 1..<size { #expect(object["name\(index)"]?.numberValue?.intValue == index) }
  }

  @Test func `null is a value and not an absence`() {
    var object: JSONObject = ["a": nil]
    #expect(object["a"] == .some(.null))
    object["b"] = .some(.null)
    #expect(object.count == 2)
  }

  @Test func `the first of repeated names stays`() {
    #expect(JSONObject([("a", 1), ("b", 2), ("a", 3)])["a"] == 1)
  }

  @Test(arguments: [3, 30]) func `order does not matter to equality`(size: Int) {
    let forward = object(size)
    let backward = JSONObject(forward.reversed().map { ($0.name, $0.value) })
    #expect(forward == backward)
    #expect(forward.hashValue == backward.hashValue)
    var other = backward
    other["name1"] = nil
    #expect(forward != other)
    other["another"] = 1
    #expect(forward != other)
  }

  @Test(arguments: [1, 20]) func `composed and decomposed letters are different names`(size: Int) {
    var object = object(size)
    object["\u{E9}"] = 1
    object["e\u{301}"] = 2
    #expect(object["\u{E9}"] == 1)
    #expect(object["e\u{301}"] == 2)
    #expect(JSONValue.string("\u{E9}") != JSONValue.string("e\u{301}"))
  }

  @Test func `values look inside themselves`() {
    let value: JSONValue = ["tender": ["items": [1, "two", nil, false]]]
    #expect(value["tender"]?["items"]?[1]?.stringValue == "two")
    #expect(value["tender"]?["items"]?[2]?.isNull == true)
    #expect(value["tender"]?["items"]?[3]?.boolValue == false)
    #expect(value["tender"]?["items"]?[4] == nil)
    #expect(value["tender"]?["items"]?.arrayValue?.count == 4)
    #expect(value[0] == nil)
  }
}
