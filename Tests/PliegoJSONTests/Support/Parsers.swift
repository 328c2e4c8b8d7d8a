import PliegoJSON

/// What a parser made of a text: enough to hold two parsers against each other.
enum Outcome: Equatable, CustomStringConvertible {
  /// The value written out again, so that order and number texts count too; and the repeated names.
  case value(String, [DuplicateName])
  case refused(JSONSyntaxError)

  var isAccepted: Bool { if case .value = self { true } else { false } }

  var description: String {
    switch self {
    case .value(let text, let duplicates): "\(text) \(duplicates)"
    case .refused(let error): "\(error)"
    }
  }
}

func plainOutcome(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> Outcome {
  var duplicates: [DuplicateName] = []
  do {
    let value = try JSONParser.parse(bytes, limits: limits) { duplicates.append($0) }
    return .value("\(value)", duplicates.sorted { $0.offset < $1.offset })
  } catch {
    return .refused(error)
  }
}

func tapeOutcome(
  _ bytes: [UInt8], keys: KeyTable = KeyTable(["id", "título", "a"]), limits: JSONLimits = JSONLimits()
) -> Outcome {
  var parser = TapeParser(keys: keys, limits: limits)
  return tapeOutcome(bytes, &parser)
}

func tapeOutcome(_ bytes: [UInt8], _ parser: inout TapeParser) -> Outcome {
  do {
    try bytes.withUnsafeBufferPointer { text throws(JSONSyntaxError) in try parser.parse(text) }
  } catch {
    return .refused(error)
  }
  var duplicates: [DuplicateName] = []
  parser.tape.reportDuplicateNames { duplicates.append($0) }
  return .value("\(parser.tape.value())", duplicates.sorted { $0.offset < $1.offset })
}

func json(_ text: String) throws -> JSONValue { try JSONParser.parse(text) }
