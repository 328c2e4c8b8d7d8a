public import PliegoJSON

/// Invents histories without anything that the reference implementation has a quirk for.
public enum RandomHistory {
  public static func releases(_ random: inout SeededGenerator) -> [JSONValue] {
    (0..<random.int(1...5)).map { release($0, &random) }
  }

  public static func date(_ number: Int) -> String { "2020-0\(number + 1)-01T00:00:00Z" }

  public static func release(_ number: Int, _ random: inout SeededGenerator) -> JSONValue {
    var release: JSONObject = [
      "ocid": "ocds-213czf-1", "id": .string("r\(number)"), "date": .string(date(number)), "tag": ["tender"],
    ]
    let fields = ["language", "buyer", "tender", "awards", "parties", "x_object", "x_list", "x_strings"]
    for field in fields.shuffled(using: &random).prefix(random.int(0...fields.count)) {
      release[field] = value(of: field, &random)
    }
    return .object(release)
  }

  private static func value(of field: String, _ random: inout SeededGenerator) -> JSONValue {
    switch field {
    case "language": word(&random)
    case "buyer": ["id": word(&random), "name": word(&random)]
    case "tender":
      [
        "id": "t", "value": ["amount": number(&random), "currency": word(&random)],
        "submissionMethod": strings(&random), "items": objects(&random, depth: 1),
      ]
    case "x_object": ["a": word(&random), "b": ["c": number(&random), "d": [:]]]
    case "x_strings": .array((strings(&random).arrayValue ?? []) + ["z"])
    default: objects(&random, depth: 0)
    }
  }

  private static func word(_ random: inout SeededGenerator) -> JSONValue {
    random.once(in: 6) ? .null : .string(random.pick(["a", "b", "c", "ñ\"\\\u{1F600}"]))
  }

  private static func number(_ random: inout SeededGenerator) -> JSONValue {
    JSONNumber(text: random.pick(["1", "1.0", "2.50", "-3", "1e2", "100", "12345678901234567890"])).map { .number($0) }
      ?? .null
  }

  private static func strings(_ random: inout SeededGenerator) -> JSONValue {
    .array((0..<random.int(0...3)).map { _ in word(&random) })
  }

  private static func objects(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    let ids = ["1", "2", "3", "4"].shuffled(using: &random).prefix(random.once(in: 20) ? 4 : random.int(0...3))
    return .array(
      ids.map { id in
        var element: JSONObject = ["id": .string(id)]
        if random.once(in: 2) { element["title"] = word(&random) }
        if random.once(in: 2) { element["value"] = ["amount": number(&random)] }
        if depth < 2, random.once(in: 3) { element["items"] = objects(&random, depth: depth + 1) }
        return .object(element)
      })
  }

  /// Without what says nothing to a merge: null outside of lists of values, empty objects, empty lists of objects.
  public static func withoutEmptiness(_ value: JSONValue) -> JSONValue { tidy(value, "") ?? [:] }

  private static func tidy(_ value: JSONValue, _ name: String) -> JSONValue? {
    switch value {
    case .null: return nil
    case .object(let object):
      let members = object.compactMap { member in tidy(member.value, member.name).map { (member.name, $0) } }
      return members.isEmpty ? .none : .object(JSONObject(members))
    case .array(let elements):
      let areObjects = elements.allSatisfy { $0.objectValue != nil }
      guard areObjects else { return value }
      // An empty whole list says that there is nothing, an empty list of objects says nothing.
      if elements.isEmpty { return name == "submissionMethod" ? value : .none }
      let kept = elements.compactMap { tidy($0, name) }
      return kept.isEmpty ? .none : .array(kept)
    default: return value
    }
  }

  /// A versioned release with the last value of every history in the history's place.
  public static func present(_ versioned: JSONValue) -> JSONValue { last(versioned) ?? [:] }

  private static func last(_ value: JSONValue) -> JSONValue? {
    switch value {
    case .object(let object):
      return .object(
        JSONObject(object.compactMap { member in last(member.value).map { (member.name, $0) } }))
    case .array(let elements):
      if let version = elements.last, version["releaseID"] != nil {
        return version["value"]?.isNull == true ? nil : version["value"]
      }
      return .array(elements.compactMap(last))
    default: return value
    }
  }
}
