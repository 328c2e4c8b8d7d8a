import PliegoJSON

/// Streams of JSON as publishers write them, and worse.
struct RandomStream {
  var documents: [JSONValue] = []
  var text: [UInt8] = []

  init(using generator: inout SeededGenerator) {
    let newline = ["\n", "\r\n", "\r", ""].randomElement(using: &generator) ?? ""
    let separator = [newline, " ", "\n", newline + newline].randomElement(using: &generator) ?? ""
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let document = Self.document(using: &generator)
      documents.append(document)
      Self.write(document, newline, indent: generator.chance(2) ? 0 : nil, &text, &generator)
      text += Array(separator.utf8)
    }
  }

  private static func document(using generator: inout SeededGenerator) -> JSONValue {
    var members: [(String, JSONValue)] = []
    let names = ["uri", "version", "ocid", "extensions", "releases", "records", "rele\\ases", "ases"]
    for name in names.shuffled(using: &generator).prefix(Int.random(in: 0...7, using: &generator)) {
      let isList = name == "releases" || name == "records"
      members.append((name, isList ? list(using: &generator) : RandomJSON.value(depth: 3, using: &generator)))
    }
    return generator.chance(4) ? list(using: &generator) : .object(JSONObject(members))
  }

  private static func list(using generator: inout SeededGenerator) -> JSONValue {
    .array((0..<Int.random(in: 0...6, using: &generator)).map { _ in RandomJSON.value(depth: 2, using: &generator) })
  }

  private static func write(
    _ value: JSONValue, _ newline: String, indent: Int?, _ text: inout [UInt8], _ generator: inout SeededGenerator
  ) {
    let inner = indent.map { $0 + 1 }
    func lineBreak(_ indent: Int?) {
      if let indent { text += Array((newline + String(repeating: " ", count: indent)).utf8) }
    }
    switch value {
    case .array(let elements):
      text += Array("[".utf8)
      for (place, element) in elements.enumerated() {
        if place > 0 { text += Array(",".utf8) }
        lineBreak(inner)
        write(element, newline, indent: inner, &text, &generator)
      }
      lineBreak(indent)
      text += Array("]".utf8)
    case .object(let object):
      text += Array("{".utf8)
      for (place, member) in object.enumerated() {
        if place > 0 { text += Array(",".utf8) }
        lineBreak(inner)
        text += Array("\(JSONValue.string(member.name)):".utf8)
        write(member.value, newline, indent: inner, &text, &generator)
      }
      lineBreak(indent)
      text += Array("}".utf8)
    default: text += Array("\(value)".utf8)
    }
  }
}
