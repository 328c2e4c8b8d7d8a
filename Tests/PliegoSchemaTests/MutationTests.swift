import Foundation
import PliegoJSON
import PliegoSchema
import PliegoTestSupport
import Testing

/// Damage of every kind, done to invented releases.
///
/// Some in every run; `Scripts/conformance-mutations.sh` asks for a hundred thousand by `PLIEGO_MUTATIONS`.
@Suite("Mutations of releases")
struct MutationTests {
  private static var count: Int {
    ProcessInfo.processInfo.environment["PLIEGO_MUTATIONS"].flatMap { Int($0) } ?? 3_000
  }

  @Test func `both parsers agree on every mutation, and both answers of the evaluator`() throws {
    var evaluating = try Evaluating(json: Self.schema)
    try #require(evaluating.problems.isEmpty)
    var (accepted, refused, objections) = (0, 0, 0)
    let cases = forAll(Self.count) { generator in
      var mutation = ReleaseMutation(generator: generator)
      let text = mutation.text()
      switch (Self.plain(text), Self.tape(text, evaluating.schema.keys)) {
      case (.success(let plain), .success(let tape)):
        #expect(plain == tape, "\(String(decoding: text, as: UTF8.self))")
        accepted += 1
        if (try? evaluating.findings(text))?.isEmpty == false { objections += 1 }
      case (.failure(let plain), .failure(let tape)):
        #expect(plain == tape, "\(String(decoding: text, as: UTF8.self))")
        refused += 1
      default: Issue.record("one parser refuses \(String(decoding: text, as: UTF8.self))")
      }
    }
    print("\(accepted) accepted (\(objections) with objections), \(refused) refused")
    #expect(accepted > cases / 4 && objections > cases / 10 && refused > cases / 10)
  }

  /// The value as text, so that order and the spelling of numbers count, and the repeated names.
  private struct Reading: Equatable {
    var value: String
    var duplicates: [DuplicateName]
  }

  private static func plain(_ text: [UInt8]) -> Result<Reading, JSONSyntaxError> {
    Result { () throws(JSONSyntaxError) in
      var duplicates: [DuplicateName] = []
      let value = try JSONParser.parse(text) { duplicates.append($0) }
      return Reading(value: "\(value)", duplicates: duplicates.sorted { $0.offset < $1.offset })
    }
  }

  private static func tape(_ text: [UInt8], _ keys: KeyTable) -> Result<Reading, JSONSyntaxError> {
    Result { () throws(JSONSyntaxError) in
      var parser = TapeParser(keys: keys)
      try text.withUnsafeBufferPointer { text throws(JSONSyntaxError) in try parser.parse(text) }
      var duplicates: [DuplicateName] = []
      parser.tape.reportDuplicateNames { duplicates.append($0) }
      return Reading(value: "\(parser.tape.value())", duplicates: duplicates.sorted { $0.offset < $1.offset })
    }
  }

  private static let schema = ##"""
    {"type": "object", "required": ["ocid", "id", "date", "tag"],
     "properties": {
       "ocid": {"type": "string", "minLength": 1}, "id": {"type": "string", "minLength": 1},
       "date": {"type": "string", "format": "date-time"},
       "tag": {"type": "array", "minItems": 1, "uniqueItems": true, "items": {"enum": ["tender", "award"]}},
       "tender": {"$ref": "#/definitions/Tender"}, "awards": {"type": "array", "uniqueItems": true, "items": {
         "type": "object", "properties": {"id": {"type": ["string", "integer"]}, "value": {"$ref": "#/definitions/Value"}},
         "patternProperties": {"^(title_[a-z]{2})$": {"type": ["string", "null"]}}}}},
     "definitions": {
       "Value": {"type": "object", "properties": {"amount": {"type": ["number", "null"], "multipleOf": 0.01},
         "currency": {"enum": ["MXN", "COP", null]}}, "dependencies": {"amount": ["currency"]}},
       "Tender": {"type": "object", "additionalProperties": false, "properties": {"id": {"type": "string"},
         "status": {"enum": ["active", "complete"]}, "value": {"$ref": "#/definitions/Value"},
         "items": {"type": "array", "minItems": 1, "items": {"oneOf": [{"required": ["id"]}, {"type": "null"}]}}}}}}
    """##
}

/// One release, damaged once or a few times: bytes, structure, types, dates, codes.
private struct ReleaseMutation {
  var generator: SeededGenerator

  private static let bytes = Array("{}[]\",:\\u0dD8ceE+-.1tfn \n\tl\u{0}".utf8) + [0x80, 0xC3, 0xED, 0xF4, 0xFF]
  private static let values = [
    "null", "true", "0", "-0.0", "1e400", "12345678901234567890", "\"\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "[]",
    "{}", "[[]]", "01", "1.", "nul", "'x'", "{\"id\":1,\"id\":2}", "\"2024-02-30T00:00:00Z\"", "\"2024-02-28\"",
  ]
  private static let swaps = [
    ("active", "activo"), ("tender", "licitación"), ("MXN", "mxn"), ("2024-03-01T09:30:00Z", "2024-03-01 09:30"),
    ("2024-03-01T09:30:00Z", "2016-12-31T23:59:60Z"), ("\"id\"", "\"i\\u0064\""), ("\"id\"", "\"ID\""), (",", ",,"),
    (":", " : "), ("}", "]"), ("150.25", "\"150.25\""), ("150.25", "150.255"), ("[", "[[]],["), ("Mesa", "M\u{301}esa"),
  ]

  mutating func text() -> [UInt8] {
    var text = release()
    for _ in 0..<generator.int(0...3) {
      switch generator.int(0...3) {
      case 0: mutateByte(&text)
      case 1: swap(&text)
      case 2: replaceValue(&text)
      default: moveSlice(&text)
      }
    }
    return text
  }

  private mutating func release() -> [UInt8] {
    let number = generator.int(1...99)
    let items = (0..<generator.int(0...3)).map { #"{"id":"\#($0)","description":"Mesa de trabajo n.º \#($0)"}"# }
    return Array(
      #"""
      {"ocid":"ocds-x1y2z3-\#(number)","id":"r-\#(number)","date":"2024-03-01T09:30:00Z","tag":["tender"],
       "tender":{"id":"t","status":"active","value":{"amount":150.25,"currency":"MXN"},"items":[\#(items.joined(separator: ","))]},
       "awards":[{"id":\#(number),"title_en":"Tables","value":{"amount":1.5e2,"currency":"MXN"}},{"id":"b"}]}
      """#.utf8)
  }

  private mutating func mutateByte(_ text: inout [UInt8]) {
    let place = generator.int(0...text.count)
    switch generator.int(0...2) {
    case 0: text.insert(generator.pick(Self.bytes), at: place)
    case 1 where place < text.count: text.remove(at: place)
    case 2 where place < text.count: text[place] = generator.pick(Self.bytes)
    default: text.removeLast(min(1, text.count))
    }
  }

  private mutating func swap(_ text: inout [UInt8]) {
    let (from, to) = generator.pick(Self.swaps)
    let places = text.ranges(of: Array(from.utf8))
    guard !places.isEmpty else { return }
    text.replaceSubrange(generator.pick(places), with: Array(to.utf8))
  }

  /// Whatever stands between a colon and the next comma or bracket becomes something else.
  private mutating func replaceValue(_ text: inout [UInt8]) {
    let colons = text.indices.filter { text[$0] == UInt8(ascii: ":") }
    guard !colons.isEmpty else { return }
    let start = generator.pick(colons) + 1
    let end = text[start...].firstIndex { ",}]".utf8.contains($0) } ?? text.count
    text.replaceSubrange(start..<end, with: Array(generator.pick(Self.values).utf8))
  }

  private mutating func moveSlice(_ text: inout [UInt8]) {
    let start = generator.int(0...text.count)
    let slice = Array(text[start...].prefix(generator.int(0...40)))
    if generator.once(in: 2) { text.removeSubrange(start..<(start + slice.count)) }
    text.insert(contentsOf: slice, at: generator.int(0...text.count))
  }
}
