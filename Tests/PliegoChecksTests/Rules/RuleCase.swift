import PliegoChecks
import PliegoDiagnostics
import PliegoJSON
import Testing

/// One text and the places that one check points at in it.
struct RuleCase: CustomTestStringConvertible, Sendable {
  /// What the case is about; a text as ``CheckHarness`` takes it; the pointers of the findings, in any order.
  typealias Row = (name: String, text: String, places: [String])

  let check: any Check
  let name: String
  let text: String
  let places: [String]

  var testDescription: String { "\(type(of: check).code.id): \(name)" }

  /// The pointers of what the check finds, sorted.
  func found() throws -> [String] {
    let fixture = try JSONParser.parse(Array(text.utf8))
    return try CheckHarness.findings(in: fixture, asking: [check]).map { $0.data?.pointer.description ?? "nowhere" }
      .sorted()
  }

  static func all(_ examples: [(any Check, [Row])]) -> [RuleCase] {
    examples.flatMap { check, rows in
      rows.map { RuleCase(check: check, name: $0.name, text: $0.text, places: $0.places.sorted()) }
    }
  }
}
